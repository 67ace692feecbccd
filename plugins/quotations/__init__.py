"""Quotations against what was really said: the rules that hold articles against transcripts and other material."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        altered_quote,
        misattributed_quote,
        misquoted_fact,
        quote_not_found,
        second_hand_quote,
        small_words,
        spliced_quote,
    )

    return (
        misquoted_fact.rule,
        altered_quote.rule,
        spliced_quote.rule,
        misattributed_quote.rule,
        quote_not_found.rule,
        small_words.rule,
        second_hand_quote.rule,
    )
