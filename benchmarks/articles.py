"""The labelled and unlabelled real articles as readings, one function a data set, for what runs rules over all of them.

They are looked for in ``../shared/data`` (or ``$SRCLINT_DATA``); a set that isn't there is empty. Sites whose hash is
4 modulo 5 are marked ``unread``: they are counted and never read, so that their figure shows what is remembered.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from srclint.config import Config
from srclint.engine import Engine
from srclint.host import load_host
from srclint.model import Context, Evidence, Reading, RunError
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.rule import ArticleRule, RunRule
from srclint.selection import Selection

DATA = Path(os.environ.get("SRCLINT_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
AS_OF = date(2026, 11, 22)
LAST_THIRD = "judge-last"
"""The part of the articles for judging that stays unread to the end."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article of a data set.

    Args:
        id: its id there.
        genre: what sort of text it is.
        reading: what a reader makes of it, or why it can't be read.
        unread: whether nobody may look at it.
        labels: by rule what the data's own labels say of a finding on the whole article: ``right``, ``wrong``,
            ``arguable``.
        lines: the label of each line of the text, where the data have them: ``main``, ``boilerplate``, … or nothing.
    """

    id: str
    genre: str
    reading: Any
    unread: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[str | None, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether it is an article at all."""
        return isinstance(self.reading, Reading)


def unread(site: str) -> bool:
    """Whether a site belongs to the fifth that nobody reads."""
    return bool(site) and int(hashlib.sha1(site.encode()).hexdigest(), 16) % 5 == 4


@lru_cache(maxsize=1)
def engines() -> tuple[Engine, Engine]:
    """One engine with all rules on single articles, and one with all across articles; rules that are off, too."""
    host = load_host(third_party=False)

    def engine(kind: type[ArticleRule] | type[RunRule]) -> Engine:
        codes = tuple(code for code, rule in host.rules.items() if isinstance(rule, kind))
        return Engine(Selection(Config(select=codes), host.rules, host.plugin_of).everywhere, Context(AS_OF))

    return engine(ArticleRule), engine(RunRule)


def records(name: str) -> Iterator[dict[str, Any]]:
    """The records of one of the data's files; none where it isn't there."""
    file = DATA / name
    if file.is_file():
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def read_article(
    id: str, suffix: str, text: str, declared: Mapping[str, str] | None = None
) -> Reading | RunError:
    """A text as the reader of a suffix reads it, with what is known beside it (published, url)."""
    source = Source(f"{id}{suffix}", data=text.encode("utf-8", "surrogatepass"))
    item = next(iter(read_source(source, builtin_readers(), ReadOptions(encoding="utf-8"))))
    if isinstance(item, Reading) and declared:
        told = tuple(Evidence(name, value, "field", note=name) for name, value in declared.items() if value)
        return replace(item, metadata=(*told, *item.metadata))
    return item


def _judge(*, last: bool) -> Iterator[Labelled]:
    articles = list(records("judge.dev.jsonl.gz"))
    cut = len(articles) * 2 // 3
    for record in articles[cut:] if last else articles[:cut]:
        suffix = ".md" if record["format"] == "markdown" else ".txt"
        yield Labelled(record["id"], record["genre"], read_article(record["id"], suffix, record["content"]))


def _news() -> Iterator[Labelled]:
    for r in records("spun.dev.jsonl.gz"):
        if r["label"] == "clean":
            yield Labelled(r["id"], "news", read_article(r["id"], ".txt", r["text"]))


def _pages() -> Iterator[Labelled]:
    for r in records("byline-html.dev.jsonl.gz"):
        gold = r["gold"]
        # Its dates come from collections, and needn't stand on the page.
        labels = {"BYL001": _no_author(gold), "BYL003": _a_handle(gold)}
        reading = read_article(r["id"], ".html", r["html"])
        yield Labelled(r["id"], "web page", reading, unread(r["site"]), labels)


def _no_author(gold: Mapping[str, Any]) -> str:
    """What the labels say of "nobody is named": a desk or a house that signs is another rule's."""
    return {"none": "right", "org": "arguable"}.get(gold["author_kind"], "wrong")


def _a_handle(gold: Mapping[str, Any]) -> str:
    """What the labels say of "a user name signs"; a single word may be a person's, a handle's or a house's name."""
    if gold["author_kind"] == "handle":
        return "right"
    return (
        "wrong"
        if gold["author_kind"] == "none" or any(" " in name for name in gold["authors"])
        else "arguable"
    )


def _fresh_pages() -> Iterator[Labelled]:
    for r in records("pages-fresh.dev.jsonl.gz"):
        yield Labelled(r["id"], "web page", read_article(r["id"], ".html", r["html"]), unread(r["host"]))


def _page_texts() -> Iterator[Labelled]:
    for r in records("byline-text.dev.jsonl.gz"):
        gold = r["gold"]
        labels = {"BYL001": _no_author(gold), "BYL003": _a_handle(gold)}
        if gold["date_visible"] or gold["any_date_in_article_text"] is False:
            labels["DAT001"] = "wrong" if gold["date_visible"] else "right"
        reading = read_article(r["id"], ".txt", r["text"])
        yield Labelled(r["id"], "web page as text", reading, unread(r["site"]), labels)


def _page_lines() -> Iterator[Labelled]:
    signed = {r["id"]: {"BYL003": _a_handle(r["gold"])} for r in records("byline-text.dev.jsonl.gz")}
    for r in records("boilerplate-lines.dev.jsonl.gz"):
        reading = read_article(r["id"], ".txt", "\n".join(r["lines"]))
        yield Labelled(
            r["id"],
            "web page as text",
            reading,
            unread(r["site"]),
            signed.get(r["id"], {}),
            tuple(r["gold"]["labels"]),
        )


def _newswire() -> Iterator[Labelled]:
    for r in records("byline-text-reuters.dev.jsonl.gz"):
        reading = read_article(r["id"], ".txt", r["text"])
        yield Labelled(r["id"], "newswire", reading, labels={"BYL001": _no_author(r["gold"])})


def _politics() -> Iterator[Labelled]:
    for r in records("attribution.dev.jsonl.gz"):
        yield Labelled(
            r["id"], "news-politics", read_article(r["id"], ".txt", r["text"], {"published": r["date"]})
        )


def _dated() -> Iterator[Labelled]:
    for r in records("timex.dev.jsonl.gz"):
        yield Labelled(
            r["id"], "newswire", read_article(r["id"], ".txt", r["doc_text"], {"published": r["dct"]})
        )


def _originals() -> Iterator[Labelled]:
    for r in records("spun-mine.dev.jsonl.gz"):
        yield Labelled(r["id"], "news", read_article(r["id"], ".txt", r["orig"]))


SETS: Mapping[str, Callable[[], Iterator[Labelled]]] = {
    "judge": lambda: _judge(last=False),
    LAST_THIRD: lambda: _judge(last=True),
    "news": _news,
    "pages": _pages,
    "fresh-pages": _fresh_pages,
    "page-texts": _page_texts,
    "page-lines": _page_lines,
    "newswire": _newswire,
    "politics": _politics,
    "dated": _dated,
    "originals": _originals,
}
