"""In a checkout: the way to the bundled rules, which stand in ``plugins/`` at its top.

Wheels don't have this file: there the folder ``plugins/`` itself lies here (see ``pyproject.toml``).
"""

import os

__path__ = [os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(__file__))), "plugins")]
