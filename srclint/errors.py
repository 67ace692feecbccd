"""The exceptions that srclint raises, as one tree.

SrclintError                 anything that srclint itself raises on purpose
├── UsageError               the command line or an argument is wrong
│   └── ConfigError          a configuration file is wrong; names file, place, cause and what to do
├── PluginError              a plugin can't be loaded, clashes with another one, or fails in a hook or a report
├── RuleError                a rule broke its contract; the engine turns it into SYS006
└── ReadError                an input can't be read; carries the SYS code that it becomes
"""

from __future__ import annotations

__all__ = ["ConfigError", "PluginError", "ReadError", "RuleError", "SrclintError", "UsageError"]


class SrclintError(Exception):
    """Base of everything that srclint raises on purpose; its text is meant for people."""


class UsageError(SrclintError):
    """The command line, or an argument of a public function, asks for what can't be done."""


class ConfigError(UsageError):
    """A configuration file can't be used as it stands."""


class PluginError(SrclintError):
    """A plugin can't be loaded, claims a code, name or format that another one has, or fails in a hook or a report.

    Args:
        message: what is wrong, with the plugin's name.
        trace: the traceback, where it is to be shown.
    """

    def __init__(self, message: str, trace: str = "") -> None:
        super().__init__(message)
        self.trace = trace


class RuleError(SrclintError):
    """A rule broke its contract: a wrong type, a span outside the text, an unknown level."""


class ReadError(SrclintError):
    """An input can't be read.

    Args:
        code: the SYS code under which the run reports it (``SYS001`` … ``SYS005``).
        message: what is wrong and what to do, in one sentence or two.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
