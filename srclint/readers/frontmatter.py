"""Front matter at the very top of a file.

YAML stands between ``---`` lines, TOML between ``+++`` lines, JSON between ``---json`` lines or bare; Pelican and
MultiMarkdown have plain headers. A slip costs the key in which it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import PurePosixPath
from typing import Any

from srclint.errors import ReadError
from srclint.files import NotTomlError, load_toml
from srclint.model import Evidence, Problem, Span
from srclint.patterns import pattern
from srclint.protocols import Limits
from srclint.readers.frontmatter_yaml import RefusedError, lines_of_keys, yaml_mapping
from srclint.records import dataclass

__all__ = ["FIELDS", "file_name_date", "read_front_matter"]

FIELDS: Mapping[str, str] = {
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "date": "published",
    "published": "published",
    "publish_date": "published",
    "published_time": "published",
    "created": "published",
    "publishdate": "published",
    "published_at": "published",
    "pubdate": "published",
    "datepublished": "published",
    "updated": "modified",
    "modified": "modified",
    "last_modified": "modified",
    "lastmod": "modified",
    "last_modified_at": "modified",
    "datemodified": "modified",
    "title": "title",
    "headline": "title",
    "description": "description",
    "deck": "description",
    "subtitle": "description",
    "summary": "description",
    "site": "site",
    "publication": "site",
    "section": "section",
    "category": "section",
    "lang": "language",
    "language": "language",
    "url": "url",
    "canonical": "url",
    "canonical_url": "url",
}
"""Key in lower case -> the field of ``Evidence`` that it speaks of; what Hugo, Jekyll and Zola use."""

_OPENING = pattern(r"(---|\+\+\+|;;;)(json|ya?ml|toml)?[ \t]*(?:\r\n|\r|\n)")
_CLOSING = {
    "---": pattern(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
    "+++": pattern(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
    ";;;": pattern(r"^;;;[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
}
_KEY_LINE = pattern(r"[A-Za-z_][\w-]*[ \t]*[:=](?:[ \t]|\Z)|[ \t]+\S|-[ \t]|#|\[")
_HEADER = pattern(r"(?P<key>[A-Za-z][\w-]*(?:[ ][\w-]+){0,3}):[ \t]+(?P<value>\S.*)|[ \t]+\S.*")
_ISO_DAY = pattern(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_LINE_END = pattern(r"\r\n?|\n")
_DATED_NAME = pattern(r"((?:19|20)\d\d-[01]\d-[0-3]\d)[-_]")
_LEAST_HEADERS = 2  # known keys; "Update: the quay is shut" is one

Found = tuple[int, list[Evidence], list[Problem]]


@dataclass(frozen=True, slots=True)
class _Block:
    """Front matter as it stands in a file: how it is written, between which offsets, and where the body begins."""

    kind: str
    start: int
    end: int
    body: int


def read_front_matter(
    text: str,
    *,
    only_if_sure: bool = False,
    limits: Limits = Limits(),  # noqa: B008  (frozen)
) -> Found:
    """What the front matter of ``text`` declares.

    Args:
        text: a file, without its byte order mark.
        only_if_sure: take it for front matter only if every line looks like it and a known key is there
            (plain text, where a line of hyphens means nothing).
        limits: ``metadata``, ``keys`` and ``values`` count here.

    Returns:
        The offset at which the body begins (0 if there is no front matter), one ``Evidence`` for each value
        with the key as its note and its place in the file, and a ``Problem`` for what can't be read.
    """
    opening = _OPENING.match(text)
    if opening is None:
        block = None if only_if_sure else _bare_json(text, limits) or _headers(text, limits)
        return _read(text, block, limits) if block else (0, [], [])
    fence = opening[1]
    closing = _CLOSING[fence].search(text, opening.end(), opening.end() + limits.metadata)
    if closing is None:
        looks_like_it = not only_if_sure and _KEY_LINE.match(text, opening.end())
        message = "The front matter that begins in line 1 never ends."
        return 0, [], [Problem("metadata", message)] if looks_like_it else []
    block = _Block(_kind(opening), opening.end(), closing.start(), closing.end())
    raw = text[block.start : block.end]
    lines = [line for line in _LINE_END.split(raw) if line.strip()]
    if all(line.lstrip().startswith("#") for line in lines):  # Jekyll asks for two fences even round nothing
        return (0 if only_if_sure else block.body), [], []
    if block.kind != "json" and not _is_front_matter(lines, fence, only_if_sure):
        return 0, [], []
    return _read(text, block, limits)


def _kind(opening: re.Match[str]) -> str:
    if opening[2]:
        return opening[2]
    return {"+++": "toml", ";;;": "json"}.get(opening[1], "yaml")


def _is_front_matter(lines: list[str], fence: str, only_if_sure: bool) -> bool:
    if not any(":" in line or "=" in line for line in lines):
        return False  # a list between two rules
    if not all(map(_KEY_LINE.match, lines)) and (only_if_sure or (fence == "---" and not _has_key(lines))):
        return False  # a rule above the first paragraph
    return not only_if_sure or _has_key(lines)


def _has_key(lines: list[str]) -> bool:
    keys = (
        re.split("[:=]", line, maxsplit=1)[0].strip().lower() for line in lines if re.search("[:=]", line)
    )
    return any(key in FIELDS for key in keys)


def _bare_json(text: str, limits: Limits) -> _Block | None:
    """Hugo's JSON: an object that the file begins with."""
    if not re.match(r"\{\s*\"", text):
        return None
    try:
        end = json.JSONDecoder(strict=False).raw_decode(text[: limits.metadata])[1]
    except (ValueError, RecursionError):
        return None
    rest = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)").match(text, end)
    return _Block("json", 0, end, rest.end()) if rest else None


def _headers(text: str, limits: Limits) -> _Block | None:
    """The lines of keys with which files of Pelican and MultiMarkdown begin, up to the first empty one."""
    at = known = 0
    while at < min(len(text), limits.metadata):
        end = _LINE_END.search(text, at)
        stop, following = (end.start(), end.end()) if end else (len(text), len(text))
        if not text[at:stop].strip():
            return _Block("headers", 0, at, following) if known >= _LEAST_HEADERS else None
        header = _HEADER.fullmatch(text, at, stop)
        if header is None or (at == 0 and header["key"] is None):
            return None
        known += (header["key"] or "").lower() in FIELDS
        at = following
    return None


def _read(text: str, block: _Block, limits: Limits) -> Found:
    raw = text[block.start : block.end]
    problems: list[Problem] = []
    try:
        data = _PARSERS[block.kind](raw, limits)
        limits.check("keys", len(data), "The front matter has")
    except (RefusedError, ReadError) as error:
        problems.append(Problem("metadata", str(error)))
        data = lines_of_keys(raw, limits) if block.kind in ("yaml", "yml") else {}
    evidence: list[Evidence] = []
    for key, field, value in _told(data):
        strings = list(_strings(value))
        if len(strings) > limits.values:
            message = f"The front matter's {key} has more than {limits.values:,} values (--limit values=N)."
            problems.append(Problem("metadata", message))
        places = _Places(raw, key, block.start)
        evidence += (
            Evidence(field, words, "front-matter", note=key, source=places.of(words))
            for words in strings[: limits.values]
        )
    problems += (Problem("metadata", message) for message in _bad_dates(evidence))
    return block.body, evidence, problems


class _Places:
    """Where the values of a key stand in the file, each behind the one before it; else the key itself."""

    def __init__(self, raw: str, key: str, start: int) -> None:
        found = re.search(rf"(?:^[ \t]*|[{{,]\s*)[\"']?{re.escape(key)}[\"']?[ \t]*[:=]", raw, re.MULTILINE)
        self.raw = raw
        self.start = start
        self.key = (
            Span(found.start() + len(found[0]) - len(found[0].lstrip(" \t{,\r\n")), found.end())
            if found
            else None
        )
        self.at = found.end() if found else 0

    def of(self, value: str) -> Span | None:
        """The span of a value in the file, ``None`` if not even its key is found."""
        at = self.raw.find(value, self.at)
        if at < 0 or self.key is None:
            return None if self.key is None else Span(self.start + self.key.start, self.start + self.key.end)
        self.at = at + len(value)
        return Span(self.start + at, self.start + self.at)


def _told(data: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """The keys that say something of an article, each with its field and value."""
    for key, value in data.items():
        field = FIELDS.get(key.lower())
        if field:
            yield key, field, value
        elif key.lower() in ("params", "extra", "taxonomies") and isinstance(value, Mapping):
            yield from _told(value)  # where Hugo and Zola keep what is the site's own


def file_name_date(path: str) -> Evidence | None:
    """The date with which Jekyll has the names of posts begin: ``_posts/2021-04-08-the-wall.md``."""
    match = _DATED_NAME.match(PurePosixPath(path).name)
    try:
        date.fromisoformat(match[1] if match else "")
    except ValueError:
        return None
    assert match is not None
    return Evidence("published", match[1], "front-matter", note="file name")


def _strings(value: Any) -> Iterator[str]:
    """The words of a scalar, of a list of scalars, or of ``{name: …}``; nothing deeper is ever looked at."""
    for item in value if isinstance(value, list) else [value]:
        scalar = item.get("name") if isinstance(item, Mapping) else item
        if isinstance(scalar, str) and scalar.strip():
            yield scalar.strip()


def _bad_dates(evidence: list[Evidence]) -> Iterator[str]:
    for item in evidence:
        match = _ISO_DAY.match(item.value) if item.field in ("published", "modified") else None
        if match:
            try:
                date(*map(int, match.groups()))
            except ValueError:
                yield f"The front matter's {item.note} is no day of the calendar: {item.value[:40]}"


def _toml(raw: str, limits: Limits) -> Mapping[str, Any]:
    try:
        data = load_toml(_LINE_END.sub("\n", raw))
    except (NotTomlError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise RefusedError(f"The front matter is no valid TOML: {_with_file_line(reason)}") from error
    return {key: _spelled(value) for key, value in data.items()}


def _with_file_line(reason: str) -> str:
    """A message of ``tomllib`` with its line counted in the file, where the fence is line 1."""
    return re.sub(r"line (\d+)", lambda m: f"line {int(m[1]) + 1}", reason[:200])


def _spelled(value: Any, depth: int = 0) -> Any:
    """A TOML value with its scalars as strings."""
    if isinstance(value, list):
        return [_spelled(item, depth + 1) for item in value] if depth < 2 else []
    if isinstance(value, dict):
        return {key: _spelled(item, depth + 1) for key, item in value.items()} if depth < 2 else {}
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return value if isinstance(value, str) else ""


def _json(raw: str, limits: Limits) -> Mapping[str, Any]:
    try:
        data = json.loads(raw, strict=False)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)[:200]
        raise RefusedError(f"The front matter is no valid JSON: {reason}") from error
    if not isinstance(data, dict):
        raise RefusedError("The front matter holds no keys with values.")
    return {key: _spelled(value) for key, value in data.items()}


def _plain(raw: str, limits: Limits) -> Mapping[str, Any]:
    """Headers of Pelican and MultiMarkdown, as they stand; authors apart by semicolons."""
    found: dict[str, Any] = {}
    for line in _LINE_END.split(raw):
        header = _HEADER.fullmatch(line)
        if header and header["key"]:
            key, value = header["key"], header["value"].strip()
            found[key] = value.split(";") if FIELDS.get(key.lower()) == "author" else value
    return found


_PARSERS = {"yaml": yaml_mapping, "yml": yaml_mapping, "toml": _toml, "json": _json, "headers": _plain}
