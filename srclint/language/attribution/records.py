"""What is found out about a statement: its source, its cue, its content, and whether its speaker is hidden."""

from __future__ import annotations

from typing import Literal, NamedTuple

from srclint.model import Span

__all__ = ["Attribution", "Source", "SourceKind"]

SourceKind = Literal["named", "unnamed", "organisation", "pronoun", "collective", "descriptor"]
"""What a source is."""


class Source(NamedTuple):
    """Whose words a statement reports.

    Args:
        span: where the words for the source stand.
        text: those words.
        kind: ``named``, ``unnamed``, ``organisation``, ``pronoun``, ``collective`` or ``descriptor``.
    """

    span: Span
    text: str
    kind: SourceKind


class Attribution(NamedTuple):
    """A statement and its source.

    Args:
        source: who speaks.
        cue: the word or words that say so ("said", "according to"); the dash of a signed quotation.
        cue_text: the cue.
        content: what is said: the quotation, or the reported clause; ``None`` where it stands elsewhere.
        anonymous: the source is unnamed and not on record as a spokesperson, or anonymity was granted to it.
        reason: why anonymity was granted, as the text says it; empty if it does not.
        speaker: the source's name or description with pronouns and short names led back, where that is sure, for
            counting distinct sources; empty where it is not.
    """

    source: Source
    cue: Span
    cue_text: str
    content: Span | None
    anonymous: bool
    reason: str
    speaker: str
