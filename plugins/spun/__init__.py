"""Rules on text that a synonym machine went over: its traces in one article, and its originals in the run."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        article_mismatch,
        machine_rewritten_copy,
        spinner_phrase,
        spintax_residue,
        spun_article,
    )

    return (
        spintax_residue.rule,
        spinner_phrase.rule,
        article_mismatch.rule,
        spun_article.rule,
        machine_rewritten_copy.rule,
    )
