"""Rules on the text as such: its language, its encoding, its completeness."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        broken_encoding,
        broken_metadata,
        inconsistent_name_spelling,
        mojibake,
        readability_outlier,
        too_short,
        truncated_text,
        unbalanced_quotes,
        unexpected_language,
    )

    return (
        unexpected_language.rule,
        readability_outlier.rule,
        mojibake.rule,
        unbalanced_quotes.rule,
        truncated_text.rule,
        too_short.rule,
        inconsistent_name_spelling.rule,
        broken_encoding.rule,
        broken_metadata.rule,
    )
