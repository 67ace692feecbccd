"""Rules on what is not the article at all: cookie notices, comment forms, share buttons and their kin.

Which lines these are is decided where the article is read; the rules report what was decided.
"""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        advertisement_marker,
        comment_form,
        cookie_notice,
        legal_footer,
        navigation,
        newsletter_prompt,
        related_links,
        repeated_block,
        share_widget,
    )

    return (
        cookie_notice.rule,
        comment_form.rule,
        share_widget.rule,
        newsletter_prompt.rule,
        advertisement_marker.rule,
        related_links.rule,
        navigation.rule,
        legal_footer.rule,
        repeated_block.rule,
    )
