"""What the rules on sources share: the ledger of an article's attributed statements."""

from __future__ import annotations

from typing import Any

from srclint import ArticleView, Block, Span
from srclint.language.attribution.statements import Attribution, Source
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.roles import VAGUE

__all__ = ["PROSE", "entries", "is_unnamed", "prose_at", "statements"]

# Characters of a sentence that the ledger quotes and looks at: of 41,000 sentences of news two are longer. Without an
# end, a page of one sentence with a thousand statements would be gone through a thousand times.
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


def is_unnamed(view: ArticleView, a: Attribution) -> bool:
    """Whether a statement rests on somebody whom the article knows and doesn't name.

    "Critics" and "some" are nobody in particular (SRC004), and who asks or cries out claims nothing; economists at
    large have an opinion, a third of the respondents have none that anybody told; and where one of a group is named,
    the reader has somebody to ask.
    """
    if (
        not a.anonymous
        or _CRIES.match(a.cue_text)
        or _UNSAID.search(view.text, max(0, a.cue.start - 30), a.cue.start)
    ):
        return False
    speaker = a.speaker.lower().split() or [""]
    if speaker[-1] in VAGUE or speaker[0] in VAGUE or speaker[-1] in ("others", "another", "you", "us"):
        return False
    return not (
        _SHARE.search(a.source.text)
        or _is_at_large(view, a)
        or _names_one(view, a)
        or _is_beside_name(view.text, a.source)
    )


# Who asks, shouts or sings in a scene tells the reader nothing.
_CRIES = pattern(
    r"(?i)(?:ask|shout|yell|scream|cri(?:ed|es)|cry|chant|whisper|mutter|murmur|laugh|chuckl|giggl|sob|groan|joke|"
    r"quip|beg|plead|pray|sing|sang|greet|interrupt)"
)
# "Officials would not say", "declined to say".
_UNSAID = pattern(
    r"(?i)(?:\b(?:not|never|cannot)|n[’']t|\b(?:declin|refus)\w+ to)(?: (?:immediately|yet|even|publicly))? \Z"
)
_SHARE = pattern(
    r"(?i)\b(?:percent|per cent|half|thirds?|quarters?|majority|respondents|polled|surveyed|out of|"
    r"in[ -](?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b|%"
)
# Professions and groups that have opinions in general; officials, aides and witnesses have something to tell.
_AT_LARGE = words(
    "economists scientists researchers specialists historians scholars academics doctors physicians lawyers teachers",
    "farmers workers students parents residents citizens investors traders engineers activists campaigners advocates",
    "artists musicians writers authors psychologists biologists ecologists climatologists planners lawmakers",
    "politicians leaders voters users readers viewers drivers customers consumers fans players coaches tourists",
    "visitors neighbors neighbours locals villagers people women men children strategists pollsters",
)
_QUANTITY = words("two three four five six seven eight nine ten several both dozen dozens")
# "Economists say", "residents have accused": what they hold, and no words that somebody has heard on a day.
_HELD = pattern(
    r"(?i)(?:say|warn|argue|claim|contend|insist|note|predict|acknowledge|suggest|complain|agree)\b"
)
_HAVE = pattern(r"\b(?:have|has)(?: \w+ly| long| also| since| now)?\s+\Z")
_ONE_OF_THEM = pattern(
    r"\b(?:including|such as|among them|led by|like|namely|notably)\b[^.;]{0,60}?\b[A-Z][\w’'-]+ [A-Z]"
)


def _is_at_large(view: ArticleView, a: Attribution) -> bool:
    """Whether a bare plural of a profession holds a view: "many economists say"."""
    low = a.source.text.lower().split()
    head = next((word for word in low if word in _AT_LARGE), "")
    if not head or low[0] in _QUANTITY or low[0] == "the" or a.reason:
        return False
    if low[0] in ("many", "most", "all") or _HELD.fullmatch(a.cue_text):
        return True
    return bool(_HAVE.search(view.text, max(0, a.cue.start - 20), a.cue.start))


def _names_one(view: ArticleView, a: Attribution) -> bool:
    """Whether the sentence names one of the group: "party leaders, including Ada Holm, said"."""
    sentence, start = view.sentence_at(a.cue.start), a.source.span.start
    if sentence is None:
        return False
    return bool(_ONE_OF_THEM.search(view.text, start, min(sentence.end, start + _QUOTED)))


# "John Weir, a staffer at the ministry who told", and "Housing Chief Executive" with ", Ada Weir," in the next line.
_NAME = r"[A-Z][\w.’'-]*\w(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w.’'-]*\w)+"
_NAMED_BEFORE = pattern(_NAME + r",\s(?:(?:an?|the|one)\s)?(?:[\w’'-]+\s){0,8}\Z")
_NAMED_AFTER = pattern(r"\s*\n?\s*,\s*" + _NAME + r"\s*,")
_PRONOUNS = ("who", "whom")


def _is_beside_name(text: str, source: Source) -> bool:
    """Whether the words for a source describe somebody whose name stands beside them."""
    if source.text.lower() in _PRONOUNS and _NAMED_BEFORE.search(
        text, max(0, source.span.start - 120), source.span.start
    ):
        return True
    return bool(_NAMED_AFTER.match(text, source.span.end, source.span.end + 80))


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
                "anonymous": is_unnamed(view, a),
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
