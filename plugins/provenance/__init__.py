"""Rules on where an article comes from: copies within the run, and credits that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import agency_rewrite, derived_copy, near_duplicate, unlinked_source

    return (near_duplicate.rule, derived_copy.rule, unlinked_source.rule, agency_rewrite.rule)
