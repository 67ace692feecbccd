"""Rules on whose word an article stands: who speaks, who stays unnamed, and what nobody said."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        anonymous_source_density,
        single_source_story,
        unattributed_quote,
        unexplained_anonymity,
        vague_attribution,
    )

    return (
        anonymous_source_density.rule,
        unexplained_anonymity.rule,
        unattributed_quote.rule,
        vague_attribution.rule,
        single_source_story.rule,
    )
