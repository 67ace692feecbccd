"""What chat tools leave behind: tokens, sentences to their user, placeholders, links, hidden text, instructions."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        assistant_sentence,
        hidden_text,
        machine_instructions,
        provenance_manifest,
        tool_link,
        tool_token,
        unfilled_placeholder,
        unrendered_markdown,
    )

    return (
        tool_token.rule,
        assistant_sentence.rule,
        unfilled_placeholder.rule,
        tool_link.rule,
        unrendered_markdown.rule,
        hidden_text.rule,
        provenance_manifest.rule,
        machine_instructions.rule,
    )
