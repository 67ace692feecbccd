"""Rules on who wrote it: a byline that is missing, names nobody, or is at odds with itself."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        agency_only_byline,
        conflicting_bylines,
        generic_byline,
        handle_byline,
        missing_byline,
    )

    return (
        missing_byline.rule,
        generic_byline.rule,
        handle_byline.rule,
        agency_only_byline.rule,
        conflicting_bylines.rule,
    )
