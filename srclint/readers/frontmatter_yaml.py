"""YAML of front matter, from parser events to plain data; where it has a slip, key by key.

It is not built by constructors: tags run nothing, values keep their spelling (so that a date is not moved to another
zone), and depth and the text that aliases stand for are bounded before anything is put together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from srclint.patterns import pattern
from srclint.protocols import Limits

__all__ = ["RefusedError", "lines_of_keys", "yaml_mapping"]

_MAX_DEPTH = 20  # of lists and mappings inside each other; real front matter has three
_KEY = pattern(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)\Z")
_ITEM = pattern(r"[ \t]*-[ \t]+(.+)")
_COMMENT = pattern(r"[ \t]#.*\Z")
_TEMPLATE = pattern(r"\{\{|\{%|<%")  # what a template is to fill in is no value yet


class RefusedError(ValueError):
    """Front matter that can't be read; the text says why, with the line of the file."""


def yaml_mapping(raw: str, limits: Limits) -> Mapping[str, Any]:
    """The mapping that a YAML document is.

    Raises:
        RefusedError: it is no valid YAML, is no mapping, or goes over a limit.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = _compose(yaml.parse(raw, Loader=loader), limits)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f" (line {mark.line + 2})" if mark else ""
        raise RefusedError(f"The front matter is no valid YAML{place}: {error.problem}") from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise RefusedError(f"The front matter is no valid YAML: {str(error).splitlines()[0]}") from error
    if not isinstance(data, Mapping):
        raise RefusedError("The front matter holds no keys with values.")
    return data


def lines_of_keys(raw: str, limits: Limits) -> dict[str, Any]:
    """What can be told of front matter with a slip: each key by itself, as YAML, else as the rest of its line."""
    found: dict[str, Any] = {}
    lines = raw.splitlines()
    starts = [i for i, line in enumerate(lines) if _KEY.match(line)][: limits.keys]
    for start, end in pairwise([*starts, len(lines)]):
        try:
            found.update(yaml_mapping("\n".join(lines[start:end]), limits))
        except RefusedError:
            match = _KEY.match(lines[start])
            assert match is not None
            items = [item[1] for line in lines[start + 1 : end] if (item := _ITEM.match(line))]
            told = [_COMMENT.sub("", match["value"])] if match["value"] else items
            found[match["key"]] = [value for text in told for value in _values(text)]
    return found


def _values(text: str) -> list[str]:
    """The words of a value with a slip; none where it is a template, or what only a parser can tell."""
    text = text.strip()
    if _TEMPLATE.search(text) or text.startswith(("!", "&", "{", "|", ">")):
        return []
    parts = text.strip("[]").split(",") if text.startswith("[") else [text]
    return [value for part in parts if (value := _unquoted(part))]


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _compose(events: Iterator[Any], limits: Limits) -> Any:
    """Plain data out of YAML's parser events: mappings, lists, strings as spelled; the first document."""
    stack: list[tuple[Any, Any]] = []  # open collections: (where a value goes, the collection)
    root: list[Any] = []
    anchors: dict[str, str | None] = {}
    expanded = 0
    put: Callable[[Any], None] = root.append
    for event in events:
        kind = type(event).__name__
        if kind == "DocumentEndEvent":
            break
        if kind == "AliasEvent":
            known = anchors.get(event.anchor)  # of scalars only, so that nothing can multiply
            expanded += len(known or "")
            if expanded > limits.metadata:
                raise _over(limits, "metadata", "characters once its aliases are written out")
            put(known)
        elif kind == "ScalarEvent":
            _refuse_tag(event)
            value = None if event.implicit[0] and event.value in ("", "~", "null") else event.value
            if event.anchor:
                anchors[event.anchor] = value
            put(value)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            _refuse_tag(event)
            if len(stack) >= _MAX_DEPTH:
                raise RefusedError(f"The front matter is nested more than {_MAX_DEPTH} deep.")
            stack.append((put, []))
            put = stack[-1][1].append
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            put, items = stack.pop()
            put(_mapping(items, event.start_mark.line) if kind == "MappingEndEvent" else items)
    return root[0] if root else None


def _over(limits: Limits, name: str, what: str) -> RefusedError:
    most = getattr(limits, name)
    return RefusedError(
        f"The front matter has more than {most:,} {what} (--limit {name}=N raises the limit)."
    )


def _mapping(items: list[Any], line: int) -> dict[str, Any]:
    keys = items[::2]
    if not all(isinstance(key, str) for key in keys):
        raise RefusedError(f"The front matter has a key that is no word (before line {line + 2}).")
    if len(set(keys)) < len(keys):
        twin = next(key for key in keys if keys.count(key) > 1)
        raise RefusedError(f"The front matter has the key {twin[:40]!r} twice (before line {line + 2}).")
    return dict(zip(keys, items[1::2], strict=True))


def _refuse_tag(event: Any) -> None:
    tag = event.tag or ""
    if tag.startswith(("tag:yaml.org,2002:python", "!")) and tag != "!":
        raise RefusedError(
            f"The front matter asks for an object, which is refused (line {event.start_mark.line + 2})."
        )
