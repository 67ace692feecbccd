"""Front matter: YAML between ``---`` lines or TOML between ``+++`` lines at the very top of a file.

YAML is read from parser events, not built by constructors: tags run nothing, values keep their spelling (so
that a date is not moved to another zone), and depth is bounded before anything is put together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from srclint.model import Evidence, Problem

__all__ = ["FIELDS", "read_front_matter"]

FIELDS: Mapping[str, str] = {
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "date": "published",
    "published": "published",
    "publishdate": "published",
    "published_at": "published",
    "pubdate": "published",
    "datepublished": "published",
    "updated": "modified",
    "modified": "modified",
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

# Bounds on front matter: real ones stay far below them; what is over is an attack or no front matter at all.
_MAX_CHARS = 65_536
_MAX_DEPTH = 20

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
}
_KEY_LINE = re.compile(r"[A-Za-z_][\w-]*[ \t]*[:=](?:[ \t]|\Z)|[ \t]+\S|-[ \t]|#|\[")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_LINE_END = re.compile(r"\r\n?|\n")


class _Refused(ValueError):
    """Front matter that can't be read; the text says why, with the line of the file."""


def read_front_matter(text: str, *, only_if_sure: bool = False) -> tuple[int, list[Evidence], list[Problem]]:
    """What the front matter of ``text`` declares.

    Args:
        text: a file, without its byte order mark.
        only_if_sure: take it for front matter only if every line looks like it and a known key is there
            (plain text, where a line of hyphens means nothing).

    Returns:
        The offset at which the body begins (0 if there is no front matter), one ``Evidence`` for each value
        with the key as its note, and a ``Problem`` for what can't be read.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return 0, [], []
    fence = opening[1]
    closing = _CLOSING[fence].search(text, opening.end(), opening.end() + _MAX_CHARS)
    if closing is None:
        looks_like_it = not only_if_sure and _KEY_LINE.match(text, opening.end())
        message = "The front matter that begins in line 1 never ends."
        return 0, [], [Problem("metadata", message)] if looks_like_it else []
    raw = text[opening.end() : closing.start()]
    lines = [line for line in _LINE_END.split(raw) if line.strip()]
    if all(line.lstrip().startswith("#") for line in lines):  # Jekyll asks for two fences even round nothing
        return (0 if only_if_sure else closing.end()), [], []
    if not re.search("[:=]", raw):
        return 0, [], []  # a list between two rules
    if not all(map(_KEY_LINE.match, lines)) and (only_if_sure or (fence == "---" and not _has_key(lines))):
        return 0, [], []  # a rule above the first paragraph
    if only_if_sure and not _has_key(lines):
        return 0, [], []
    try:
        data = _yaml(raw) if fence == "---" else _toml(raw)
    except _Refused as error:
        return closing.end(), [], [Problem("metadata", str(error))]
    evidence = list(_evidence(data))
    problems = [Problem("metadata", message) for message in _bad_dates(evidence)]
    return closing.end(), evidence, problems


def _has_key(lines: list[str]) -> bool:
    keys = (
        re.split("[:=]", line, maxsplit=1)[0].strip().lower() for line in lines if re.search("[:=]", line)
    )
    return any(key in FIELDS for key in keys)


def _evidence(data: Mapping[str, Any]) -> Iterator[Evidence]:
    for key, value in data.items():
        field = FIELDS.get(key.lower())
        if field:
            for text in _strings(value):
                yield Evidence(field, text, "front-matter", note=key)
        elif key.lower() in ("params", "extra", "taxonomies") and isinstance(value, Mapping):
            yield from _evidence(value)  # where Hugo and Zola keep what is the site's own


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


def _toml(raw: str) -> Mapping[str, Any]:
    import tomllib

    try:
        data = tomllib.loads(_LINE_END.sub("\n", raw))
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise _Refused(f"The front matter is no valid TOML: {_with_file_line(reason)}") from error
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


def _yaml(raw: str) -> Mapping[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = _compose(yaml.parse(raw, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f" (line {mark.line + 2})" if mark else ""
        raise _Refused(f"The front matter is no valid YAML{place}: {error.problem}") from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise _Refused(f"The front matter is no valid YAML: {str(error).splitlines()[0]}") from error
    if not isinstance(data, Mapping):
        raise _Refused("The front matter holds no keys with values.")
    return data


def _compose(events: Iterator[Any]) -> Any:
    """Plain data out of YAML's parser events: mappings, lists, strings as spelled; the first document."""
    stack: list[tuple[Any, Any]] = []  # open collections: (where a value goes, the collection)
    root: list[Any] = []
    anchors: dict[str, str | None] = {}
    put: Callable[[Any], None] = root.append
    for event in events:
        kind = type(event).__name__
        if kind == "DocumentEndEvent":
            break
        if kind == "AliasEvent":
            put(anchors.get(event.anchor))  # of scalars only, so that nothing can multiply
        elif kind == "ScalarEvent":
            _refuse_tag(event)
            value = None if event.implicit[0] and event.value in ("", "~", "null") else event.value
            if event.anchor:
                anchors[event.anchor] = value
            put(value)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            _refuse_tag(event)
            if len(stack) >= _MAX_DEPTH:
                raise _Refused(f"The front matter is nested more than {_MAX_DEPTH} deep.")
            stack.append((put, []))
            put = stack[-1][1].append
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            put, items = stack.pop()
            put(_mapping(items, event.start_mark.line) if kind == "MappingEndEvent" else items)
    return root[0] if root else None


def _mapping(items: list[Any], line: int) -> dict[str, Any]:
    keys = items[::2]
    if not all(isinstance(key, str) for key in keys):
        raise _Refused(f"The front matter has a key that is no word (before line {line + 2}).")
    return dict(zip(keys, items[1::2], strict=True))


def _refuse_tag(event: Any) -> None:
    tag = event.tag or ""
    if tag.startswith(("tag:yaml.org,2002:python", "!")) and tag != "!":
        raise _Refused(
            f"The front matter asks for an object, which is refused (line {event.start_mark.line + 2})."
        )
