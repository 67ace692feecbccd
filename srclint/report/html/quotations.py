"""Quotations beside the material: a row each, the article left, the source right, with what differs marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from srclint.report.html.build import Child, Html, fragment, tag, text

__all__ = ["quotations"]

Row = Mapping[str, Any]

_VERDICTS = {
    "altered": "differs",
    "spliced": "spliced",
    "misattributed": "said by somebody else",
    "not_found": "not found",
    "lawful": "lawfully edited",
    "verbatim": "verbatim",
    "unchecked": "too short, or translated",
}
_CLEAN = ("lawful", "verbatim", "unchecked")
_GRAVE = ("number", "name", "negation")


def quotations(key: str, rows: Sequence[Row]) -> Html | None:
    """The quotations of an article; those of which there is nothing to say are folded.

    Args:
        key: the article's id in the page.
        rows: as `srclint.ledger.row` makes them, with the lines around under ``before`` and ``after``; others are
            passed over.
    """
    known = [row for row in rows if row.get("verdict") in _VERDICTS]
    if not known:
        return None
    counts = Counter(str(row["verdict"]) for row in known)
    told = ", ".join(f"{counts[v]} {label}" for v, label in _VERDICTS.items() if counts[v])
    open_ = [_row(row) for row in known if row["verdict"] not in _CLEAN or row.get("code")]
    clean = [_row(row) for row in known if row["verdict"] in _CLEAN and not row.get("code")]
    heads = tag(
        "div", tag("p", "The article"), tag("p", "The material"), class_="pair heads", aria_hidden="true"
    )
    folded = tag("details", tag("summary", f"{len(clean)} without a finding"), *clean) if clean else None
    return tag(
        "details",
        tag("summary", "Quotations against the material ", tag("span", told, class_="count")),
        _filters(key, [row for row in known if row["verdict"] not in _CLEAN]) if len(open_) > 1 else None,
        heads,
        *open_,
        folded,
        class_="quotations",
        open=True,
    )


def _filters(key: str, rows: Sequence[Row]) -> Html:
    """Boxes that hide rows by verdict; the style sheet does it, so that they work without scripts."""
    counts = Counter(str(row["verdict"]) for row in rows)
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", value=verdict, checked=True, id=f"{key}-q-{verdict}"),
            tag("span", f"{label} ({counts[verdict]})", class_="label"),
        )
        for verdict, label in _VERDICTS.items()
        if counts[verdict]
    ]
    return tag(
        "fieldset", tag("legend", "Show quotations by verdict", class_="spoken"), *boxes, class_="verdicts"
    )


def _row(row: Row) -> Html:
    source = row.get("source")
    verdict = str(row["verdict"])
    differences = row.get("differences") or ()
    label = _VERDICTS[verdict]
    code = tag("a", row["code"], href=f"#rule-{row['code']}", class_="code") if row.get("code") else None
    about: list[Child] = [
        tag("span", label, class_=f"severity {row.get('severity') or ''}".strip()),
        " ",
        code,
    ]
    if row.get("speaker"):
        about += [" ", tag("span", str(row["speaker"]), class_="where")]
    mine = tag(
        "blockquote",
        tag("p", _marked(str(row["text"]), differences, "article", "ins"), dir="auto"),
        tag("footer", *about),
    )
    return tag("div", mine, _source(source, differences), class_=f"pair quotation {verdict}")


def _source(source: Mapping[str, Any] | None, differences: Sequence[Mapping[str, str]]) -> Html:
    if not source:
        return tag("blockquote", tag("p", "nothing that comes near", class_="missing"))
    time = f" at {source['time']}" if source.get("time") else ""
    who = f", {source['speaker']}" if source.get("speaker") else ""
    return tag(
        "blockquote",
        tag(
            "p",
            tag("span", _line(f"{source.get('before') or ''}|")[:-1], class_="around"),
            _marked(str(source["text"]), differences, "material", "del"),
            tag("span", _line(f"|{source.get('after') or ''}")[1:], class_="around"),
            dir="auto",
        ),
        tag("footer", f"{source['path']}:{source['line']}{time}{who}"),
    )


def _marked(words: str, differences: Sequence[Mapping[str, str]], side: str, element: str) -> Html:
    """One side with the words that differ in an element: what was put in is underlined, what was left out struck."""
    return fragment(*_pieces(words, differences, side, element))


def _line(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def _pieces(words: str, differences: Sequence[Mapping[str, str]], side: str, element: str) -> Iterator[Html]:
    words, at = _line(words), 0
    for difference in differences:
        parts = difference[side].split()
        start = words.find(" ".join(parts), at) if parts else -1
        if start < 0:
            continue
        end = start + len(" ".join(parts))
        kind = difference["kind"]
        weight = "lawful" if kind == "lawful" else "grave" if kind in _GRAVE else "other"
        yield text(words[at:start])
        yield tag(element, words[start:end], class_=weight)
        at = end
    yield text(words[at:])
