"""A Vale style, turned into rules without Python: what these can carry; the rest is listed with the reason.

A Vale style is a folder of YAML files, each a rule that extends one of Vale's checks. Existence, substitution,
occurrence, repetition, consistency and conditional have their counterparts here. What keeps a rule from reporting (an
exception, a scope) is carried, or the rule is left out; of the words that it looks for, those that can't be carried are
left out one by one. A style is data of anybody's: nothing in it is run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from srclint.errors import ConfigError
from srclint.files import read_bounded
from srclint.house_rules import parse_house_rules
from srclint.protocols import Limits
from srclint.readers.frontmatter_yaml import RefusedError, yaml_mapping
from srclint.records import dataclass

__all__ = ["Carried", "Left", "Style", "import_style"]

_MOST_BYTES = 5_000_000  # of one rule; the longest word lists have 200 thousand
_LEVELS = {"suggestion": "info", "warning": "warning", "error": "error"}
_OF_ALL = {
    "extends",
    "message",
    "level",
    "scope",
    "link",
    "description",
    "ignorecase",
    "action",
    "limit",
    "vocab",
}
_OF_KIND: Mapping[str, set[str]] = {
    "existence": {"tokens", "raw", "nonword", "exceptions", "append"},
    "substitution": {"swap", "nonword", "exceptions"},
    "occurrence": {"token", "max", "min"},
    "repetition": {"tokens", "max", "alpha"},
    "consistency": {"either", "nonword"},
    "conditional": {"first", "second", "exceptions"},
}
_NO_COUNTERPART = {
    "capitalization": "the case of titles",
    "metric": "a figure of readability",
    "readability": "a figure of readability",
    "script": "a program",
    "sequence": "parts of speech",
    "spelling": "a dictionary",
}
# By Vale's scope where a pattern is matched, and the zones. Vale's blocks are our paragraphs.
_SCOPES: Mapping[str, tuple[str, list[str]]] = {
    "text": ("paragraph", []),
    "paragraph": ("paragraph", ["paragraph"]),
    "sentence": ("sentence", []),
    "heading": ("paragraph", ["headline", "subhead"]),
}


@dataclass(frozen=True, slots=True)
class Carried:
    """A rule that was carried over.

    Args:
        file: the name of the Vale rule's file.
        toml: the rule, as a ``[[rule]]``.
        without: what of it was left out, each with the reason.
        differences: where it does something else than it did.
    """

    file: str
    toml: str
    without: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """A rule that was not carried over, and why: the reason by its kind, and in this case."""

    file: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its rules, in the order of their files."""

    carried: tuple[Carried, ...]
    left: tuple[Left, ...]


class _LeftError(Exception):
    """A rule can't be carried over."""

    def __init__(self, kind: str, reason: str = "") -> None:
        super().__init__(reason or kind)
        self.kind = kind


@dataclass
class _Draft:
    """A rule while it is carried over."""

    rule: Mapping[str, Any]
    keys: dict[str, Any] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def any_case(self) -> bool:
        return _is_true(self.rule.get("ignorecase"))

    @property
    def whole_words(self) -> bool:
        return not _is_true(self.rule.get("nonword"))

    def strings(self, key: str) -> list[str]:
        value = self.rule.get(key) or []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise _LeftError("not as Vale has it", f"{key} is no list of words")
        return value

    def string(self, key: str) -> str:
        value = self.rule.get(key)
        if not isinstance(value, str) or not value:
            raise _LeftError("not as Vale has it", f"{key} is no string")
        return value

    def table(self, key: str) -> dict[str, str]:
        value = self.rule.get(key)
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            value = {k: v for one in value for k, v in one.items()}
        if (
            not isinstance(value, dict)
            or not value
            or not all(isinstance(item, str) for item in value.values())
        ):
            raise _LeftError("not as Vale has it", f"{key} is no table of words")
        return value

    def number(self, key: str) -> int:
        text = self.string(key)
        if not text.isascii() or not text.isdigit():
            raise _LeftError("not as Vale has it", f"{key} is no number")
        return int(text)


def import_style(folder: Path, family: str, prefix: str) -> Style:
    """Carry over the rules of a folder.

    Args:
        folder: with one YAML file a rule.
        family: the letters of the codes that they get.
        prefix: what their names begin with.

    Raises:
        OSError: the folder can't be read.
    """
    carried: list[Carried] = []
    left: list[Left] = []
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".yml", ".yaml"))
    for path in paths:
        name = "-".join(word for word in (prefix, _kebab(path.stem)) if word)
        try:
            carried.append(_carried(path, f"{family}{len(carried) + 1:03}", name))
        except _LeftError as error:
            left.append(Left(path.name, error.kind, str(error)))
    return Style(tuple(carried), tuple(left))


def _kebab(stem: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", stem)
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "rule"


def _carried(path: Path, code: str, name: str) -> Carried:
    try:
        draft = _Draft(yaml_mapping(read_bounded(path, _MOST_BYTES).decode("utf-8-sig"), Limits()))
    except OSError as error:
        raise _LeftError("can't be read", error.strerror or str(error)) from error
    except (UnicodeDecodeError, RefusedError) as error:
        told = re.sub(r" ?\((?:before )?line \d+\)", "", str(error)).replace("The front matter", "it")
        raise _LeftError("can't be read", told) from error
    kind = str(draft.rule.get("extends"))
    if kind not in _OF_KIND:
        told = _NO_COUNTERPART.get(kind, "")
        raise _LeftError(f"extends {kind}" + (f", which needs {told}" if told else ""))
    unknown = sorted(set(draft.rule) - _OF_ALL - _OF_KIND[kind])
    if unknown:
        raise _LeftError("a key that isn't carried", f"the key {unknown[0]} isn't carried")
    draft.keys = {"code": code, "name": name, "message": _message(draft, kind), "severity": _level(draft)}
    if kind != "existence":
        draft.keys["kind"] = kind
    _scope(draft)
    _KINDS[kind](draft)
    _action(draft, kind)
    draft.keys["references"] = (
        [draft.rule["link"]] if isinstance(draft.rule.get("link"), str) else [path.name]
    )
    toml = _toml(draft.keys)
    try:
        parse_house_rules(toml, Path(path.name))
    except ConfigError as error:
        raise _LeftError("google-re2 can't take it", str(error).partition(": ")[2]) from error
    return Carried(path.name, toml, tuple(draft.without), tuple(draft.differences))


def _level(draft: _Draft) -> str:
    level = draft.rule.get("level", "warning")
    if level not in _LEVELS:
        raise _LeftError("not as Vale has it", f"there is no level {level!r}")
    return _LEVELS[level]


def _scope(draft: _Draft) -> None:
    """Where the rule looks."""
    given = draft.rule.get("scope") or "text"
    if isinstance(given, list) and len(given) == 1:
        given = given[0]
    if not isinstance(given, str) or given not in _SCOPES:
        raise _LeftError("a scope that isn't carried", f"the scope {given} isn't carried")
    draft.keys["within"], zones = _SCOPES[given]
    if zones:
        draft.keys["zones"] = zones


_PLACEHOLDER = re.compile(r"%(?:\[(\d)\])?[sqv]")


def _message(draft: _Draft, kind: str) -> str:
    """The message, with names in place of Vale's ``%s``."""
    names = ["{suggestion}", "{text}"] if kind == "substitution" else ["{text}"]
    text = draft.string("message").replace("{", "{{").replace("}", "}}")
    at = 0

    def name(match: re.Match[str]) -> str:
        nonlocal at
        at = int(match[1]) if match[1] else at + 1
        return names[min(at, len(names)) - 1]

    if kind == "substitution" and len(_PLACEHOLDER.findall(text)) == 1:
        names = ["{suggestion}"]
    # The words are put into quotation marks by whoever wrote the message.
    return " ".join(_PLACEHOLDER.sub(name, text).replace("%%", "%").split())


def _action(draft: _Draft, kind: str) -> None:
    """What Vale would write instead, where it says so."""
    action = draft.rule.get("action")
    if not isinstance(action, dict):
        return
    name, params = action.get("name"), action.get("params")
    if kind == "existence" and name == "replace" and isinstance(params, list) and len(params) == 1:
        draft.keys["suggestion"] = str(params[0]).replace("{", "{{").replace("}", "}}")
    elif not (kind == "substitution" and name == "replace"):
        draft.differences.append(f"its fix ({name}) isn't carried")


# Kinds --------------------------------------------------------------------------------------------------------------


_LITERAL = re.compile(r"[^\\^$.|?*+()\[\]{}]+")
_LOOK = re.compile(r"\(\?(?:[=!]|<[=!])")


def _problem(source: str) -> str:
    """Why a pattern can't be carried; empty if it can."""
    import re2

    if _LOOK.search(source):
        return "it looks around"
    if re.search(r"(?<!\\)\\[1-9]", source):
        return "it refers back to a group"
    options = re2.Options()
    options.log_errors = False
    try:
        re2.compile(source, options)
    except re2.error:
        return "google-re2 can't take it"
    return ""


def _groups(source: str) -> int:
    import re2

    return int(re2.compile(source).groups)


def _bounded(draft: _Draft, source: str) -> str:
    """A pattern of whole words, if the rule asks for it.

    Raises:
        _LeftError: a letter that isn't ASCII stands at its edge, where google-re2 sees no word.
    """
    if not draft.whole_words:
        return source
    if re.match(r"[^\W\d_]", source) and not source[0].isascii():
        raise _LeftError("begins with a letter that isn't ASCII")
    if re.search(r"[^\W\d_]\Z", source) and not source[-1].isascii():
        raise _LeftError("ends with a letter that isn't ASCII")
    return rf"\b(?:{source})\b"


def _usable(draft: _Draft, sources: Iterable[str]) -> Iterator[str]:
    """Those of some patterns that can be carried; the others are noted."""
    for source in sources:
        problem = _problem(source)
        if not problem:
            try:
                _bounded(draft, source)
            except _LeftError as error:
                problem = str(error)
        if problem:
            draft.without.append(f"{source}: {problem}")
        else:
            yield source


def _some(draft: _Draft, sources: Sequence[str]) -> Sequence[str]:
    if not sources:
        reason = draft.without[0] if draft.without else "it looks for nothing"
        raise _LeftError(reason.rpartition(": ")[2], reason)
    return sources


def _cased(draft: _Draft, source: str) -> str:
    return f"(?i){source}" if draft.any_case else source


def _exceptions(draft: _Draft) -> None:
    found = draft.strings("exceptions")
    if any(not _LITERAL.fullmatch(one) for one in found):
        raise _LeftError("an exception that is a pattern")
    if found:
        draft.keys["exceptions"] = found
        if not draft.any_case:
            draft.differences.append("exceptions hold in any case")


def _existence(draft: _Draft) -> None:
    tokens, raw = draft.strings("tokens"), "".join(draft.strings("raw"))
    _exceptions(draft)
    plain = draft.any_case and draft.whole_words and not raw
    if plain and tokens and all(_LITERAL.fullmatch(token) and token.strip() for token in tokens):
        draft.keys["phrases"] = list(dict.fromkeys(token.strip() for token in tokens))
        del draft.keys["within"]
        return
    if raw and (problem := _problem(raw)):
        raise _LeftError(problem, f"{raw}: {problem}")
    # One alternative that can't be carried takes no other with it; one pattern before or behind them takes all.
    words = "|".join(_some(draft, list(_usable(draft, tokens)))) if tokens else ""
    words = (rf"\b(?:{words})\b" if draft.whole_words else f"(?:{words})") if words else ""
    whole = words + raw if _is_true(draft.rule.get("append")) else raw + words
    if not whole:
        raise _LeftError("not as Vale has it", "it looks for nothing")
    draft.keys["pattern"] = _cased(draft, whole)


def _substitution(draft: _Draft) -> None:
    _exceptions(draft)
    swap = draft.table("swap")
    usable = _some(draft, list(_usable(draft, swap)))
    draft.keys["swap"] = {
        _cased(draft, _bounded(draft, source)): _instead(swap[source], _groups(source)) for source in usable
    }


def _instead(words: str, groups: int) -> str | list[str]:
    """What stands for a word: several that are parted by bars are alternatives; ``$1`` is a group, if there is one."""

    def part(match: re.Match[str]) -> str:
        number = match[1] or match[2]
        if number and 1 <= int(number) <= groups:
            return f"{{{number}}}"
        return match[0].replace("{", "{{").replace("}", "}}")

    parts = [re.sub(r"\$\{(\d)\}|\$(\d)|[{}]", part, one) for one in words.split("|")]
    return parts[0] if len(parts) == 1 else parts


def _occurrence(draft: _Draft) -> None:
    token = draft.string("token")
    if problem := _problem(token):
        raise _LeftError(problem, f"{token}: {problem}")
    draft.keys["unit"] = draft.keys["within"]
    draft.keys["pattern"] = _cased(draft, token)
    for key in ("max", "min"):
        if key in draft.rule and (number := draft.number(key)):
            draft.keys[key] = number


def _repetition(draft: _Draft) -> None:
    tokens = draft.strings("tokens")
    if tokens != [r"[^\s]+"]:
        if len(tokens) != 1 or _problem(tokens[0]):
            raise _LeftError("repetition of several patterns, or of one that can't be carried")
        draft.keys["pattern"] = tokens[0]
    elif not _is_true(draft.rule.get("alpha")):
        draft.differences.append("words are compared, without the marks beside them")
    if not draft.any_case:
        draft.differences.append("capitals are set aside")
    if "max" in draft.rule:
        draft.keys["max"] = max(1, draft.number("max"))


def _consistency(draft: _Draft) -> None:
    pairs = draft.table("either")
    for words in (*pairs, *pairs.values()):
        if problem := _problem(words):
            raise _LeftError(problem, f"{words}: {problem}")
    draft.keys["either"] = {
        _cased(draft, _bounded(draft, one)): _cased(draft, _bounded(draft, other))
        for one, other in pairs.items()
    }
    draft.differences.append("the rarer form is reported; of as many, the later")


def _conditional(draft: _Draft) -> None:
    _exceptions(draft)
    for ours, theirs in (("pattern", "first"), ("needs", "second")):
        source = draft.string(theirs)
        if problem := _problem(source):
            raise _LeftError(problem, f"{theirs}: {problem}")
        draft.keys[ours] = _cased(draft, source)
    draft.differences.append("only the first of equal words is reported")


_KINDS = {
    "existence": _existence,
    "substitution": _substitution,
    "occurrence": _occurrence,
    "repetition": _repetition,
    "consistency": _consistency,
    "conditional": _conditional,
}


def _is_true(value: object) -> bool:
    return isinstance(value, str) and value.lower() in ("true", "yes", "on")


# TOML ---------------------------------------------------------------------------------------------------------------


def _toml(keys: Mapping[str, Any]) -> str:
    """A rule as a table of TOML."""
    plain = {key: value for key, value in keys.items() if not isinstance(value, dict)}
    lines = ["[[rule]]", *(f"{key} = {_value(value)}" for key, value in plain.items())]
    for key, table in keys.items():
        if isinstance(table, dict):
            lines += [f"[rule.{key}]", *(f"{_key(name)} = {_value(value)}" for name, value in table.items())]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        one_line = f"[{', '.join(map(_value, value))}]"
        return (
            one_line
            if len(one_line) < 100
            else "[\n" + "".join(f"  {_value(item)},\n" for item in value) + "]"
        )
    text = str(value)
    if "\\" in text and "'" not in text and text.isprintable():
        return f"'{text}'"  # a pattern reads best as it is
    return _key(text)


def _key(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
