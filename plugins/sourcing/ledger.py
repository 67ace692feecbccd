"""What the rules on sources share: the ledger of an article's attributed statements."""

from __future__ import annotations

from typing import Any

from srclint import ArticleView, Block, Span
from srclint.language.attribution.statements import Attribution
from srclint.vocabulary.roles import VAGUE

__all__ = ["PROSE", "entries", "is_unnamed", "prose_at", "statements"]

# Characters of a sentence that the ledger quotes: of 41,000 sentences of news two are longer. Without an end, a page
# of one sentence with a thousand statements would be quoted a thousand times.
_QUOTED = 1_000

PROSE = ("headline", "deck", "paragraph", "subhead", "quote")


def statements(view: ArticleView) -> tuple[Attribution, ...]:
    """The article's statements with a source that can be told apart: groups at large ("voters") are none."""
    kept: list[Attribution] = []
    seen: set[tuple[int, Span]] = set()
    for a in view.attributions:
        if a.source.kind == "collective" or not prose_at(view, a.cue.start):
            continue
        sentence = view.sentence_at(a.cue.start)
        key = (sentence.start if sentence else a.cue.start, a.source.span)
        if key not in seen:  # "she said …, adding …" is one statement
            seen.add(key)
            kept.append(a)
    return tuple(kept)


def is_unnamed(a: Attribution) -> bool:
    """Whether a statement rests on somebody whom the article knows and doesn't name.

    "Critics" and "some" are nobody in particular (SRC004), and who asks claims nothing.
    """
    words = a.speaker.lower().split() or [""]
    vague = words[-1] in VAGUE or words[0] in VAGUE or words[-1] in ("others", "another")
    return a.anonymous and not vague and not a.cue_text.lower().startswith("ask")


def prose_at(view: ArticleView, offset: int) -> Block | None:
    """The block of the article's own text that covers the offset."""
    block = view.block_at(offset)
    return block if block is not None and block.kind in PROSE else None


def entries(view: ArticleView, found: tuple[Attribution, ...]) -> list[dict[str, Any]]:
    """The ledger for reports: one mapping a statement, with the words of its sentence and the offsets of its source."""
    rows: list[dict[str, Any]] = []
    for a in found:
        sentence = view.sentence_at(a.cue.start)
        rows.append(
            {
                "source": a.source.text,
                "kind": a.source.kind,
                "anonymous": is_unnamed(a),
                "speaker": a.speaker,
                "cue": a.cue_text,
                "content": _words(view, a.content),
                "sentence": _words(view, sentence),
                "start": a.source.span.start,
                "end": a.source.span.end,
                "reason": a.reason,
            }
        )
    return rows


def _words(view: ArticleView, span: Span | None) -> str:
    return view.text[span.start : min(span.end, span.start + _QUOTED)] if span else ""
