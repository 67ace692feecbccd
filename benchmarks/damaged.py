"""Real articles that were damaged on purpose, each beside itself unhurt, for rules that hardly ever fire.

Who wrote this had read what the rules' pages promise, and none of the rules: the kinds of damage are those that befall
articles, whether a rule sees them or not. What is damaged must be reported, at that place; the same article unhurt, in
whatever form, must not: a finding there is wrong, and ends the proof (`benchmarks.judged`). Python's decoder, JSON and
YAML parsers and calendar say what is whole. (The dates in metadata are by somebody who knew the rule; there the
calendar alone says which value is no date.)
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

import yaml

from benchmarks.articles import records

__all__ = ["COPIES", "DAMAGES", "Copy", "Specimen"]


class Specimen(NamedTuple):
    """An article as a file.

    Args:
        name: of the file.
        data: what stands in it.
        place: words that a finding must quote; empty where any finding will do.
        hurt: whether it is damaged.
    """

    name: str
    data: bytes
    place: str
    hurt: bool


def _pick(key: str, number: int) -> int:
    """One of so many, always the same for a key."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % number


_EACH = 24  # articles of each kind of damage


# Bytes


def _bytes() -> Iterator[Specimen]:
    kinds = (_ends_within, _two_encodings, _bit_lost, _block_lost, _odd_wide)
    texts = ((r["id"], r["article_text"]) for r in records("byline-text.dev.jsonl.gz"))
    taken = 0
    for id_, text in texts:
        wide = [at for at, character in enumerate(text) if "\xa0" < character < "\u0370"]
        if len(wide) < 8 or taken == _EACH * len(kinds):
            continue
        hurt = kinds[taken % len(kinds)](id_, text, wide)
        if hurt is None:
            continue
        taken += 1
        yield Specimen(f"{id_}.txt", hurt, "", True)
        yield Specimen(
            f"{id_}-whole.txt", text.encode(("utf-8", "utf-8-sig", "utf-16")[taken % 3]), "", False
        )


def _ends_within(id_: str, text: str, wide: list[int]) -> bytes | None:
    """A download that broke off inside a character."""
    return text[: wide[-1] + 1].encode()[:-1]


def _two_encodings(id_: str, text: str, wide: list[int]) -> bytes | None:
    """A paragraph of an older system pasted into the text."""
    lines = text.split("\n")
    pasted = [n for n, line in enumerate(lines) if any("\xa0" < c < "\u0100" for c in line)]
    chosen = pasted[_pick(id_, len(pasted))] if len(pasted) > 1 else -1
    if chosen < 0:
        return None
    return b"\n".join(
        line.encode("latin-1", "replace") if n == chosen else line.encode() for n, line in enumerate(lines)
    )


def _bit_lost(id_: str, text: str, wide: list[int]) -> bytes | None:
    """A line that carries seven bits, for one byte."""
    at = wide[_pick(id_, len(wide))]
    lead = text[at].encode()
    return text[:at].encode() + bytes([lead[0] & 0x7F]) + lead[1:] + text[at + 1 :].encode()


def _block_lost(id_: str, text: str, wide: list[int]) -> bytes | None:
    """Bytes that are missing from inside one character on."""
    at = wide[len(wide) // 2]
    before, rest = text[:at].encode(), text[at:].encode()
    lost = 1 + 64
    while lost < len(rest) and rest[lost] & 0xC0 == 0x80:
        lost += 1
    return before + rest[:1] + rest[lost:]


def _odd_wide(id_: str, text: str, wide: list[int]) -> bytes | None:
    """Two-byte characters, cut after an odd number of bytes."""
    return text.encode("utf-16")[:-1]


# Metadata

_JSON_LD = re.compile(r"(<script[^>]*application/ld\+json[^>]*>)(.*?)(?=</script>)", re.S | re.I)
_STRING = re.compile(r'"(?:headline|name|description)"\s*:\s*"([^"\\]{12,})"')


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _metadata() -> Iterator[Specimen]:
    kinds: tuple[Callable[[str], str], ...] = (
        _quote_unescaped,
        lambda block: block[: len(block) * 2 // 3],  # cut off
        lambda block: block.replace('"', "&quot;"),  # escaped by a template
        lambda block: re.sub(
            r'("datePublished"\s*:\s*)"[^"]*"', r"\1", block
        ),  # a value that was never filled in
        lambda block: block.rstrip() + "}",
    )
    taken = 0
    for record in (*records("pages-fresh.dev.jsonl.gz"), *records("byline-html.dev.jsonl.gz")):
        page = record["html"]
        blocks = list(_JSON_LD.finditer(page))
        if not blocks or taken == _EACH * len(kinds) or not all(_parses(block[2]) for block in blocks):
            continue
        block = blocks[0]
        broken = kinds[taken % len(kinds)](block[2])
        if _parses(broken):
            continue
        taken += 1
        hurt = page[: block.start(2)] + broken + page[block.end(2) :]
        yield Specimen(f"{record['id']}.html", hurt.encode("utf-8", "replace"), "", True)
        yield Specimen(f"{record['id']}-whole.html", page.encode("utf-8", "replace"), "", False)
    yield from _front_matter()


def _quote_unescaped(block: str) -> str:
    text = _STRING.search(block)
    middle = (text.start(1) + text.end(1)) // 2 if text else 0
    return f'{block[:middle]}"{block[middle:]}' if text else block


def _front_matter() -> Iterator[Specimen]:
    kinds = ("title: {0}: {1}\n", "title: [{0}\n", 'title: "{0}\n', "title: {0}\n\tauthor: {1}\n")
    for number, record in enumerate(records("judge.dev.jsonl.gz")):
        words = re.findall(r"[A-Za-z]{3,}", record["content"][:400])
        if len(words) < 8 or record["content"].startswith("---") or number >= _EACH * 2:
            continue
        first, second = " ".join(words[:4]), " ".join(words[4:8])
        head = kinds[number % len(kinds)].format(first, second) + "published: 2019-04-08\n"
        if _is_yaml(head):
            continue
        whole = f"title: {first} {second}\npublished: 2019-04-08\n"
        for name, block, hurt in (("", head, True), ("-whole", whole, False)):
            data = f"---\n{block}---\n\n{record['content']}".encode()
            yield Specimen(f"{number}{name}.md", data, "", hurt)


def _is_yaml(text: str) -> bool:
    try:
        yaml.safe_load(text)
    except yaml.YAMLError:
        return False
    return True


# Dates

_FORMS = (
    "{0:%A}, {0:%B} {0.day}, {0.year}",
    "{0:%A}, {0.day} {0:%B} {0.year}",
    "{0:%a}, {0.day} {0:%b} {0.year} 14:05",
    "Published: {0:%A} {0.day} {0:%B} {0.year}",
    "{0:%a} {0:%b} {0.day} {0.year}",
)
_NEVER = (
    "June 31, {0.year}",
    "31 November {0.year}",
    "February 30, {0.year}",
    "30 Feb {0.year}",
    "31 April {0.year}",
)


def _dates() -> Iterator[Specimen]:
    """A date line under the headline, with another weekday, or a day that there never was."""
    taken = 0
    for record in records("attribution.dev.jsonl.gz"):
        day = date.fromisoformat(record["date"][:10])
        head, _, body = record["text"].partition("\n")
        if taken == _EACH * 5 or not body.strip():
            continue
        taken += 1
        form = _FORMS[taken % len(_FORMS)]
        shown = form.format(day)
        name = day + timedelta(days=1 + _pick(record["id"], 6))
        wrong, place = (
            shown.replace(f"{day:%A}", f"{name:%A}").replace(f"{day:%a}", f"{name:%a}"),
            f"{name:%a}",
        )
        if not taken % 3:
            wrong = _NEVER[_pick(record["id"], len(_NEVER))].format(day)
            place = "31" if "31" in wrong else "30"
        for suffix, line, hurt in (("", wrong, True), ("-whole", shown, False)):
            text = f"{head}\n\n{line}\n\n{body}"
            yield Specimen(f"{record['id']}{suffix}.txt", text.encode(), place if hurt else "", hurt)


# Links

_ADDRESS = re.compile(r"https?://[\w.-]+\.\w{2,}(?:/[\w./%-]*\w/?)?(?:\?[\w=&.%-]*\w)?")
_MARKS = (
    "utm_source=chatgpt.com",
    "utm_source=openai",
    "utm_source=copilot.com",
    "utm_source=perplexity",
    "referrer=grok.com",
)
"""What chat tools append to the addresses of their answers."""


def _links() -> Iterator[Specimen]:
    """An address that the article has, as it comes out of a chat tool; unhurt it comes out of a newsletter."""
    taken = 0
    for name, field in (("attribution.dev.jsonl.gz", "text"), ("byline-text.dev.jsonl.gz", "article_text")):
        for record in records(name):
            text = record[field]
            address = _ADDRESS.search(text)
            if address is None or taken == _EACH * len(_MARKS):
                continue
            taken += 1
            joint = "&" if "?" in address[0] else "?"
            for suffix, mark in (("", _MARKS[taken % len(_MARKS)]), ("-whole", "utm_source=newsletter")):
                marked = text[: address.end()] + joint + mark + text[address.end() :]
                yield Specimen(
                    f"{record['id']}{suffix}.txt", marked.encode(), "" if suffix else mark, not suffix
                )


# Dates in metadata

_TAG = re.compile(r"<meta\b[^>]*(?:published|modified|updated)_time[^>]*>", re.I)
_CONTENT = re.compile(r"""content=(["'])(.*?)\1""", re.S | re.I)
_LINKED = re.compile(r'"date(?:Published|Modified)"\s*:\s*"([^"]*)"')
_SPOILT: tuple[Callable[[datetime], str], ...] = (
    lambda day: f"{day.year}-02-30T{day:%H:%M:%S}+01:00",
    lambda day: f"{day:%Y-%m}-00T{day:%H:%M:%S}Z",
    lambda day: f"{day.year}-13-{day:%dT%H:%M:%S}+00:00",
    lambda day: f"{day:%Y-%m-%d}T25:{day:%M:%S}Z",
    lambda day: f"{day.year}-11-31",
    lambda day: "0000-00-00T00:00:00+00:00",  # what databases store for no date at all
    lambda day: "-0001-11-30T00:00:00+00:00",  # what becomes of it one program further
    lambda day: "Invalid date",
    lambda day: "NaN-NaN-NaNTNaN:NaN:NaNZ",
    lambda day: "{{ page.date | date_to_xmlschema }}",  # a template that nobody filled in
    lambda day: f"{day:%d/%m/%Y %H:%M}",
    lambda day: f"{day:%A, %d %B %Y}",
)


def _is_moment(value: str) -> bool:
    """Whether the calendar knows a value, with its zone where it has a time."""
    try:
        return datetime.fromisoformat(value).tzinfo is not None or len(value) == len("2025-03-11")
    except ValueError:
        return False


def _declared_dates() -> Iterator[Specimen]:
    """A date that a page declares, spoilt as templates, databases and hands spoil it; all its dates were whole."""
    taken = 0
    for record in (*records("pages-fresh.dev.jsonl.gz"), *records("byline-html.dev.jsonl.gz")):
        page = record["html"]
        tags = [m for tag in _TAG.finditer(page) for m in _CONTENT.finditer(page, *tag.span())]
        blocks = [block for block in _JSON_LD.finditer(page) if re.search(r'"\w*Article"', block[2])]
        linked = [m for block in blocks for m in _LINKED.finditer(page, *block.span(2))]
        spans = [m.span(2) for m in tags] + [m.span(1) for m in linked]
        if not spans or taken == _EACH * 5 or not all(_is_moment(page[a:b]) for a, b in spans):
            continue
        start, end = spans[_pick(record["id"], len(spans))]
        spoilt = _SPOILT[taken % len(_SPOILT)](datetime.fromisoformat(page[start:end]))
        taken += 1
        for suffix, text in (("", page[:start] + spoilt + page[end:]), ("-whole", page)):
            data = text.encode("utf-8", "replace")
            yield Specimen(f"{record['id']}{suffix}.html", data, "", not suffix)


DAMAGES: dict[str, tuple[Callable[[], Iterator[Specimen]], str]] = {
    "TXT008": (_bytes, "real articles whose bytes were damaged in five ways"),
    "TXT009": (_metadata, "real articles whose JSON-LD or front matter was broken in nine ways"),
    "RES004": (_links, "real articles with an address as it comes out of a chat tool"),
    "MET005": (_declared_dates, "real articles in whose metadata a date was spoilt in twelve ways"),
    "DAT005": (_dates, "real articles under whose headline stands a day that there never was"),
}
"""By rule what makes its specimens, and what they are."""


# Copies


class Copy(NamedTuple):
    """An article and what a scraper made of it."""

    id: str
    original: str
    copy: str


def _cut_short(sentences: list[str], other: list[str]) -> list[str]:
    return sentences[: max(6, len(sentences) * 7 // 10)]


def _in_other_order(sentences: list[str], other: list[str]) -> list[str]:
    third = len(sentences) // 3
    return sentences[third:] + sentences[:third]


def _padded(sentences: list[str], other: list[str]) -> list[str]:
    half = len(sentences) // 2
    return sentences[:half] + other[: len(sentences) // 4] + sentences[half:]


def _retouched(sentences: list[str], other: list[str]) -> list[str]:
    words = [sentence.split() for sentence in sentences]
    return [" ".join(w for n, w in enumerate(each, 1) if n % 23) for each in words]


def COPIES() -> Iterator[Copy]:
    """Articles of the news beside copies under another's headline: cut short, in another order, padded, retouched."""
    kinds = (_cut_short, _in_other_order, _padded, _retouched)
    long = [r for r in records("spun.dev.jsonl.gz") if r["label"] == "clean" and r["text"].count(". ") >= 12]
    half = len(long) // 2
    for number, (record, other) in enumerate(zip(long[: _EACH * 4], long[half:], strict=False)):
        sentences, strange = (r["text"].partition("\n")[2].split(". ") for r in (record, other))
        made = kinds[number % len(kinds)](sentences, strange)
        headline = long[half - 1 - number]["text"].partition("\n")[0]
        yield Copy(record["id"], record["text"], f"{headline}\n{'. '.join(made)}")
