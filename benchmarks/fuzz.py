"""Look for inputs that break srclint: mutated articles through every reader, rule and report.

    python -m benchmarks.fuzz --seconds 300             from a seed of its own, which is printed
    python -m benchmarks.fuzz --seconds 60 --seed 7     the same inputs again
    python -m benchmarks.fuzz --keep broken/            write what broke an invariant there

The articles of seeds/ are cut, doubled, spliced, shuffled, filled with characters that often break programs, and
wrapped as plain text, Markdown, HTML, JSON Lines or bytes in another encoding. For each input must hold: nothing is
raised, nothing is an error of srclint's own, every span lies in its text and says what it covers, every report is
valid, the same input gives the same result, and time is in proportion to size. Exit status 1 if anything broke.
"""

from __future__ import annotations

import argparse
import gzip
import html
import io
import json
import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from srclint.config import Config
from srclint.host import Host, load_host
from srclint.lint import Request, run
from srclint.model import RunResult
from srclint.protocols import Source
from srclint.report import ReportOptions, builtin_reporters

SEEDS = Path(__file__).parent.parent / "seeds"
DAY = date(2026, 11, 22)

# CPU seconds that an input may take, whatever it is, and those for each thousand bytes beside: ten times what
# the slowest of our own doubled inputs take, so that only what grows faster than the input goes over.
_SECONDS = 1.0
_SECONDS_A_KB = 0.1

# Errors that say what is wrong with the input; SYS006 to SYS009 say that a rule or srclint itself failed.
_FINE = frozenset({"SYS001", "SYS002", "SYS003", "SYS004", "SYS005", "SYS010"})

_BITS = (
    *("\0", "\x1b[31m", "\x1b]8;;x\x07", "\x9b", "\r", "\r\n", "\n\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028"),
    *("\u2029", "\ufeff", "\u200d", "\u202e", "\u2066", "\xad", "\xa0", "\u3000", "\ud800", "\udfff", "\uffff"),
    *("\ufffd", "İ", "ß", "ﬁ", "e\u0301", "🌊", "👩‍👩‍👧", "𝒜", "世界", "مرحبا", "क्ष", "Ã©", "â€™", "\U000e0041", "²"),
    *("“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", "„", "—", "–", "-", "…", "(", ")", "[", "]", "{", "}", "|"),
    *("<", ">", "&", "&amp;", "&#0;", "&#xD800;", "<!--", "-->", "<b>", "</p>", "<script>", "]]>", "<![CDATA[", "\\"),
    *("---\n", "+++\n", "...\n", "title: [\n", "date: 2021-99-99\n", "# ", "> ", "- ", "* ", "1. ", "```\n", "!["),
    *("By ", "by ", "BY ", "Published ", "Updated: ", "© 2021 ", "said ", "told ", "according to ", "anonymity "),
    *("Monday ", "yesterday ", "last year ", "a year earlier ", "999999999999 years ago ", "May 32, 99999 "),
    *("February 30, 2021", "12:61", "24:00 p.m.", "0000-00-00", "2021-W60", "the 9999999th century ", "$1,,,000 "),
    *("<!-- srclint: ignore -->", "<!-- srclint: ignore BPL001 -- x -->", "{a|b|{c|d}}", "{name}", "{0}", "http://[::1"),
    *("This website uses cookies to improve your experience.\n", "All rights reserved.\n", "Read more: ", "Subscribe "),
)  # fmt: skip


def articles() -> list[str]:
    """The articles to begin with."""
    return [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]


# Mutations: a text and a source of chance in, a text out -------------------------------------------------------------


def _cut(text: str, chance: random.Random) -> str:
    a, b = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return chance.choice((text[a:b], text[:a], text[b:], text[:a] + text[b:]))


def _double(text: str, chance: random.Random) -> str:
    a = chance.randint(0, len(text))
    b = min(len(text), a + chance.choice((1, 5, 40, 400)))
    return text[:b] + text[a:b] * chance.choice((1, 2, 20, 200)) + text[b:]


def _put_in(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(_BITS) * chance.choice((1, 1, 1, 2, 50)) + text[at:]
    return text


def _any_characters(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    top = chance.choice((0x7F, 0xFF, 0x2FFF, 0x10FFFF))
    return (
        text[:at]
        + "".join(chr(chance.randint(0, top)) for _ in range(chance.choice((1, 20, 200))))
        + text[at:]
    )


def _splice(text: str, chance: random.Random) -> str:
    other = chance.choice(articles())
    return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]


def _shuffle(text: str, chance: random.Random) -> str:
    joint = chance.choice(("\n", "\n\n", " ", ". "))
    parts = text.split(joint)
    chance.shuffle(parts)
    return joint.join(parts)


def _other_breaks(text: str, chance: random.Random) -> str:
    return text.replace(
        "\n", chance.choice(("\r\n", "\r", "\x0b", "\x85", "\u2028", " ", "", "\n\n", " \n\t"))
    )


def _other_case(text: str, chance: random.Random) -> str:
    return chance.choice((text.upper, text.lower, text.title, text.swapcase))()


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _cut, _double, _put_in, _put_in, _any_characters, _splice, _shuffle, _other_breaks, _other_case,
)  # fmt: skip


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
    value = chance.choice(_BITS)
    head = chance.choice(
        ("", f"---\ntitle: {value}\ndate: {value}\n---\n", f'+++\ntitle = "{value}"\n+++\n', "# ")
    )
    return "a.md", (
        head + text.replace("\n\n", chance.choice(("\n\n", "\n\n> ", "\n\n- ", "\n\n    ")))
    ).encode("utf-8", "replace")


def _page(text: str, chance: random.Random) -> tuple[str, bytes]:
    value = chance.choice((html.escape, str))(chance.choice(_BITS))
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
        row: dict[str, Any] = {name: chance.choice(_BITS) for name in names if chance.random() < 0.5}
        row[chance.choice(("text", "text", "html"))] = chance.choice((text, text[: len(text) // 2]))
        rows.append(json.dumps(row, ensure_ascii=chance.random() < 0.5))
    data = "\n".join(rows).encode("utf-8", "surrogatepass")
    return ("a.jsonl.gz", gzip.compress(data, mtime=0)) if chance.random() < 0.2 else ("a.jsonl", data)


WRAPPINGS = (_plain, _plain, _markdown, _page, _records, _broken)


def make_input(chance: random.Random) -> tuple[str, bytes]:
    """One input: a file's name and its bytes."""
    text = chance.choice(articles())
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        text = chance.choice(MUTATIONS)(text, chance)[:60_000]
    return chance.choice(WRAPPINGS)(text, chance)


# Invariants -----------------------------------------------------------------------------------------------------------


def broken_invariants(host: Host, path: str, data: bytes) -> Iterator[str]:
    """What doesn't hold for an input, a sentence each."""
    started = time.process_time()
    result = _lint(host, path, data)
    seconds = time.process_time() - started
    if seconds > _SECONDS + _SECONDS_A_KB * len(data) / 1000:
        yield f"it takes {seconds:.1f} s for {len(data):,} bytes"
    yield from (f"{e.code}: {e.message}" for e in result.errors if e.code not in _FINE)
    yield from _bad_spans(result)
    if _lint(host, path, data) != result:
        yield "the same input gives another result"
    for reporter in builtin_reporters():
        stream = io.StringIO()
        reporter.report(result, stream, ReportOptions(statistics=True, show_all=True, verbose=2))
        try:
            _CHECKS.get(reporter.name, _is_inert)(stream.getvalue())
        except (ValueError, ElementTree.ParseError) as error:
            yield f"the {reporter.name} report is not valid: {error}"


def _lint(host: Host, path: str, data: bytes) -> RunResult:
    config = Config(as_of=DAY, select=("ALL",))
    return run(host, config, Request(given=(Source(path, data=data),), allow_empty=True, details=True))


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


def fuzz(seconds: float, seed: int, keep: Path | None = None) -> Counter[str]:
    """Try inputs for a while.

    Args:
        seconds: for how long.
        seed: of the first input; the next has the next number.
        keep: the folder for inputs that broke something.

    Returns:
        How many inputs were tried (under ``tried``), and by sentence how often something didn't hold.
    """
    host = load_host(third_party=False)
    found: Counter[str] = Counter()
    until = time.monotonic() + seconds
    number = seed
    while time.monotonic() < until:
        path, data = make_input(random.Random(number))
        try:
            problems = list(broken_invariants(host, path, data))
        except Exception:  # the very thing that is looked for
            problems = [traceback.format_exc()]
        for problem in problems:
            if not found[problem]:
                print(f"seed {number}, {path}, {len(data):,} bytes: {problem}", flush=True)
            found[problem] += 1
        if problems and keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{number}-{path}").write_bytes(data)
        found["tried"] += 1
        number += 1
    return found


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument(
        "--seed", type=int, default=None, help="of the first input; default: one from the clock"
    )
    parser.add_argument("--keep", type=Path, help="a folder for inputs that broke something")
    given = parser.parse_args(arguments)
    seed = time.time_ns() // 1_000_000 if given.seed is None else given.seed
    print(f"from seed {seed} for {given.seconds:g} s")
    found = fuzz(given.seconds, seed, given.keep)
    tried = found.pop("tried", 0)
    print(f"{tried:,} inputs tried, {found.total():,} times something broke")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
