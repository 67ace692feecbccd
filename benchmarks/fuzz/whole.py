"""Whole runs over made-up inputs: every reader, rule and report.

Articles are mutated and wrapped as plain text, Markdown, HTML, JSON Lines or bytes in another encoding. For each input
must hold: nothing is raised, nothing is an error of srclint's own, every span lies in its text and says what it covers,
every report is valid, mending settles, and the same inputs in another order give the same result.
"""

from __future__ import annotations

import gzip
import html
import io
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from benchmarks.fuzz.mutate import BITS, corpus_of, make_text
from srclint.config import Config
from srclint.fix import fix_file
from srclint.host import Host
from srclint.model import Finding, Reading, RunResult
from srclint.protocols import ReadOptions, Source
from srclint.readers import read_source
from srclint.report import ReportOptions, builtin_reporters
from srclint.runner import Request, run

__all__ = ["broken_invariants", "make_input"]

SEEDS = Path(__file__).parent.parent.parent / "seeds"
DAY = date(2026, 11, 22)

# CPU seconds that an input may take, whatever it is, and those for each thousand bytes beside: ten times what
# the slowest of our own doubled inputs take, so that only what grows faster than the input goes over.
_SECONDS = 1.0
_SECONDS_A_KB = 0.1

# Errors that say what is wrong with the input; SYS006 to SYS009 say that a rule or srclint itself failed.
_FINE = frozenset({"SYS001", "SYS002", "SYS003", "SYS004", "SYS005", "SYS010", "SYS011"})


# Wrappings: a text in, a file's name and bytes out -----------------------------------------------------------------


def _plain(text: str, chance: random.Random) -> tuple[str, bytes]:
    encoding = chance.choice(
        ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1", "shift_jis", "utf-32")
    )
    return "a.txt", text.encode(encoding, "replace")


def _broken(text: str, chance: random.Random) -> tuple[str, bytes]:
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(min(len(data), chance.choice((1, 5, 50)))):
        data[chance.randrange(len(data))] = chance.randint(0, 255)
    return chance.choice(("a.txt", "a.md", "a.html", "a.jsonl", "a.jsonl.gz")), bytes(data)


def _markdown(text: str, chance: random.Random) -> tuple[str, bytes]:
    value = chance.choice(BITS)
    head = chance.choice(
        ("", f"---\ntitle: {value}\ndate: {value}\n---\n", f'+++\ntitle = "{value}"\n+++\n', "# ")
    )
    return "a.md", (
        head + text.replace("\n\n", chance.choice(("\n\n", "\n\n> ", "\n\n- ", "\n\n    ")))
    ).encode("utf-8", "replace")


def _page(text: str, chance: random.Random) -> tuple[str, bytes]:
    value = chance.choice((html.escape, str))(chance.choice(BITS))
    linked = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": value,
            "author": chance.choice((value, [value], {"name": value})),
        }
    )
    head = f'<title>{value}</title><meta name="author" content="{value}">'
    head += f'<script type="application/ld+json">{linked}</script>'
    tag = chance.choice(("p", "div", "li", "td", "blockquote", "h2", "span", "figcaption"))
    body = "".join(f"<{tag}>{chance.choice((html.escape, str))(part)}</{tag}>" for part in text.split("\n\n"))
    return chance.choice(("a.html", "a.htm")), f"<html><head>{head}</head><body>{body}".encode(
        "utf-8", "replace"
    )


def _records(text: str, chance: random.Random) -> tuple[str, bytes]:
    names = ("id", "title", "author", "published", "url", "site", "section", "language")
    rows = []
    for _ in range(chance.choice((1, 2, 5))):
        row: dict[str, Any] = {name: chance.choice(BITS) for name in names if chance.random() < 0.5}
        row[chance.choice(("text", "text", "html"))] = chance.choice((text, text[: len(text) // 2]))
        rows.append(json.dumps(row, ensure_ascii=chance.random() < 0.5))
    data = "\n".join(rows).encode("utf-8", "surrogatepass")
    return ("a.jsonl.gz", gzip.compress(data, mtime=0)) if chance.random() < 0.2 else ("a.jsonl", data)


WRAPPINGS = (_plain, _plain, _markdown, _page, _records, _broken)


def make_input(chance: random.Random) -> tuple[str, bytes]:
    """One input: a file's name and its bytes."""
    seeds = tuple(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return chance.choice(WRAPPINGS)(make_text(corpus_of("articles") + seeds, chance), chance)


# Invariants -----------------------------------------------------------------------------------------------------------


def broken_invariants(host: Host, path: str, data: bytes) -> Iterator[str]:
    """What doesn't hold for an input, a sentence each."""
    result = _lint(host, Source(path, data=data))
    yield from (f"{e.code}: {e.message}" for e in result.errors if e.code not in _FINE)
    yield from _bad_spans(result)
    other = Source("b.txt", data=b"The harbour wall held.\n\nBy Ada Lind\n")
    if _lint(host, Source(path, data=data), other) != _lint(host, other, Source(path, data=data)):
        yield "another order of the inputs gives another result"
    if any(finding.edits for finding in result.findings):
        yield from _unsettled(host, path, data)
    for reporter in builtin_reporters():
        stream = io.StringIO()
        reporter.report(result, stream, ReportOptions(statistics=True, show_all=True, verbose=2))
        try:
            _CHECKS.get(reporter.name, _is_inert)(stream.getvalue())
        except (ValueError, ElementTree.ParseError) as error:
            yield f"the {reporter.name} report is not valid: {error}"


def _lint(host: Host, *given: Source) -> RunResult:
    config = Config(as_of=DAY, select=("ALL",))
    return run(host, config, Request(given=given, allow_empty=True, details=True))


def _unsettled(host: Host, path: str, data: bytes) -> Iterator[str]:
    """Mending ends, and mending what was mended changes nothing."""

    def lint(now: bytes) -> tuple[Reading, Sequence[Finding]]:
        source = Source(path, data=now)
        readings = (r for r in read_source(source, host.readers, ReadOptions()) if isinstance(r, Reading))
        return next(readings, Reading(path, path, "")), _lint(host, source).findings

    mended = fix_file(path, data, lint, unsafe=True)
    if "settle" in mended.problem:
        yield mended.problem
    elif fix_file(path, mended.after, lint, unsafe=True).after != mended.after:
        yield "mending what was mended changes it again"


def _bad_spans(result: RunResult) -> Iterator[str]:
    """Spans outside the text, or that say something else than they cover."""
    for finding in result.findings:
        text = result.details[finding.article]["text"]
        span = finding.span
        if span is not None and not (
            0 <= span.start <= span.end <= len(text) and span.of(text) == finding.text
        ):
            yield f"{finding.code} marks {span} in {len(text)} characters"
        if (
            min(finding.place.line, finding.place.column, finding.place.end_line, finding.place.end_column)
            < 1
        ):
            yield f"{finding.code} stands at {finding.place}"
    for seen in result.details.values():
        yield from _bad_parts(seen, len(seen["text"]))


def _bad_parts(seen: Mapping[str, Any], size: int, name: str = "") -> Iterator[str]:
    """The same for everything that ``inspect`` prints."""
    start, end = seen.get("start"), seen.get("end")
    if start is not None and end is not None and not 0 <= start <= end <= size:
        yield f"{name} is {start}-{end} in {size} characters"
    for key, value in seen.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Mapping):
                yield from _bad_parts(item, size, f"{name}.{key}")


def _is_inert(text: str) -> None:
    text.encode()
    if found := re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", text):
        raise ValueError(f"it holds {found[0]!r}")


_CHECKS: Mapping[str, Callable[[str], object]] = {
    **dict.fromkeys(("json", "sarif", "gitlab", "rdjson"), json.loads),
    "json-lines": lambda text: [json.loads(line) for line in text.splitlines()],
    "junit": ElementTree.fromstring,
}
