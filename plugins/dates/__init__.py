"""Rules on when: the publication date, and the dates that mean nothing without it."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        impossible_date,
        missing_publication_date,
        stale_relative_date,
        unanchored_relative_date,
        yearless_date,
    )

    return (
        missing_publication_date.rule,
        stale_relative_date.rule,
        unanchored_relative_date.rule,
        yearless_date.rule,
        impossible_date.rule,
    )
