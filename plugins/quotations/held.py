"""What the rules on quotations share: the facts, the one pass over the material, and how a difference is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from srclint import ArticleView, Cited, Held, Hit

if TYPE_CHECKING:  # what looks quotations up is loaded by runs with material only
    from srclint import Material
    from srclint.compare.quotations.verdicts import Changed
    from srclint.ledger import Entry, Source
    from srclint.quoted import Quotation

__all__ = ["Entries", "changes", "cited", "graded", "hold", "place", "quotations"]

Entries = Sequence["Entry"]


def quotations(view: ArticleView, options: object) -> tuple[Quotation, ...] | None:
    """The fact: the quotations of an article, with their speakers."""
    from srclint.quoted import quotations_of

    return quotations_of(view) or None


def hold(facts: Sequence[tuple[str, Sequence[Quotation]]], material: Material, options: object) -> Held:
    """Look all quotations of the run up in the material."""
    if not material.files:
        return Held()
    from srclint.ledger import hold as hold_quotations
    from srclint.ledger import summary_of

    ledger = hold_quotations(facts, material)
    every = [entry for entries in ledger.values() for entry in entries]
    rows = {id_: [_row(entry) for entry in entries] for id_, entries in ledger.items()}
    texts = "1 text" if len(material.files) == 1 else f"{len(material.files):,} texts"
    told = f"Quotations held against {texts} of material: {summary_of(every)}."
    return Held(ledger, rows, told)


def _row(entry: Entry) -> dict[str, Any]:
    """A quotation as reports show it: as the ledger does, with the lines around its source."""
    from srclint.ledger import row

    told, source = row(entry), entry.source
    if source is not None:
        told["source"] |= {"before": source.before, "after": source.after}
    return told


def graded(entries: Entries, code: str) -> Iterator[Entry]:
    """The quotations that a rule reports."""
    return (entry for entry in entries if entry.grade.code == code)


def place(source: Source | None) -> str:
    """A place in the material in a message: its file and line."""
    return f"{source.path}:{source.line}" if source else ""


def cited(entry: Entry, message: str = "the material") -> tuple[Cited, ...]:
    """The places that an entry rests on."""
    return tuple(_cited(source, message) for source in (entry.source, entry.also) if source is not None)


def _cited(source: Source, message: str) -> Cited:
    return Cited(
        source.path,
        source.start,
        source.end,
        source.line,
        source.text,
        message,
        source.time,
        source.digest,
        "source" if source.path.lower().endswith((".txt", ".text")) else "text",
    )


def changes(entry: Entry, hit: Hit, *, kinds: Iterable[str] = ()) -> Hit:
    """A hit with what differs: all of it as ``{differences}`` on a terminal, elsewhere only the article's side.

    Args:
        entry: the quotation.
        hit: the hit so far.
        kinds: those that are told; empty for all but the lawful ones.
    """
    wanted = tuple(kinds)
    shown = [d for d in entry.checked.differences if (d.kind in wanted if wanted else d.kind != "lawful")]
    count = max(1, sum(max(len(d.article.split()), len(d.material.split())) for d in shown))
    words = "1 word differs" if count == 1 else f"{count:,} words differ"
    ours = Counter(f"“{d.article}”" if d.article else "words left out" for d in shown)
    return Hit(
        hit.span,
        {**hit.values, "words": words, "differences": ", ".join(ours), "place": place(entry.source)},
        hit.level,
        cited=hit.cited or cited(entry),
        secret={**hit.secret, "differences": "; ".join(map(_told, shown))},
    )


_LONG = 60  # characters of a side of a difference that a message quotes


def _told(changed: Changed) -> str:
    ours, theirs = (_cut(words) for words in (changed.article, changed.material))
    if ours and theirs:
        return f"“{ours}” is “{theirs}” in the material"
    return f"“{ours}” is not in the material" if ours else f"the material also has “{theirs}”"


def _cut(words: str) -> str:
    return words if len(words) <= _LONG else words[: _LONG - 1].rstrip() + "…"
