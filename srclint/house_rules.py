r"""Rules of the house, without Python: TOML files that declare phrases or patterns, with their own examples.

::

    [[rule]]
    code = "HSE001"
    name = "loaded-word"
    message = "“{text}” takes sides: say “{suggestion}”"
    severity = "warning"
    phrases = ["controversial", "notorious"]
    exceptions = ["controversial clause"]
    suggestion = "disputed"
    advice = "Say who disputes it, and why."
    bad = ["The council adopted the [[controversial]] plan on Tuesday."]
    good = ["The council adopted the plan on Tuesday."]

The files are data: nothing in them is run, so they need no trust. Patterns go to google-re2, which takes time in
proportion to the text whatever they say.
"""

from __future__ import annotations

import re
import shlex
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from typing import Any

from srclint.errors import ConfigError
from srclint.examples import parse_example
from srclint.files import load_toml, read_bounded
from srclint.hookspecs import hookimpl
from srclint.language.text.automaton import PhraseHit, PhraseSet, fold
from srclint.model import BLOCK_KINDS, Edit, Hit, Severity, Span
from srclint.rule import PRESETS, ArticleRule, Rule, RuleMeta
from srclint.view import ArticleView

__all__ = ["KEYS", "HouseRules", "load_house_rules"]

KEYS: Mapping[str, tuple[str, str]] = {
    "code": ("string", "capital letters for the family and three digits: HSE001"),
    "name": ("string", "kebab-case, and reads well after “ignore”: loaded-word"),
    "message": (
        "string",
        "what is said of the words; may name {text}, {phrase}, {suggestion} and named groups",
    ),
    "severity": ("severity", "info, warning or error; default warning"),
    "phrases": (
        "strings",
        "words and phrases, in any case; one that ends in * matches the beginning of a word",
    ),
    "pattern": ("string", "a google-re2 pattern, instead of phrases; (?i) makes it match in any case"),
    "exceptions": ("strings", "phrases inside which nothing is reported"),
    "suggestion": (
        "suggestion",
        "the words to write instead, which --fix --unsafe-fixes does; for phrases also a table by phrase",
    ),
    "advice": ("string", "what to do about it, for its page; nothing is written into the article"),
    "zones": (
        "strings",
        f"kinds of blocks ({', '.join(BLOCK_KINDS)}), which are looked at outside quotations; quote among them admits "
        "quoted words in those that are named, and block quotations; default headline, deck, paragraph, subhead",
    ),
    "languages": ("strings", "ISO 639-1 codes of the languages that it knows; default all"),
    "presets": ("strings", "the presets that it is on in; default source and draft"),
    "summary": ("string", "the first line of its page"),
    "why": ("string", "why it matters, for its page"),
    "references": ("strings", "what it rests on, for its page"),
    "bad": ("examples", "articles in which exactly the [[marked]] words must be reported"),
    "good": ("examples", "articles in which nothing may be reported"),
}
_NEEDED = ("code", "name", "message")
_SEVERITIES = ("info", "warning", "error")
_PRESETS = ("source", "draft")
_EXPECTED = {
    "string": "a string",
    "strings": "a list of strings",
    "severity": "info, warning or error",
    "suggestion": "a string, or a table of strings by phrase",
    "examples": "a list of strings, or of tables with text and what is known of the article",
}

# What stands in a TOML file, as far as positions are concerned: strings and comments are skipped as wholes.
_TOKEN = re.compile(
    r"^[ \t]*\[\[?(?P<header>[^\]\n]+)\]|^[ \t]*(?P<key>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*=[ \t]*"
    r"|'''.*?'''|\"\"\".*?\"\"\"|'[^'\n]*'|\"(?:\\.|[^\"\\\n])*\"|\#[^\n]*",
    re.M | re.S,
)


@dataclass(frozen=True, slots=True)
class _File:
    """A file while it is read: knows where a key stands."""

    path: Path
    text: str

    def offset(self, number: int, key: str) -> int:
        """Where the value of a key of the rule of a number begins; else its rule, else the file."""
        rule, table, best = -1, "", 0
        for token in _TOKEN.finditer(self.text):
            if token["header"] is not None:
                table = token["header"].strip()
                rule += table == "rule"
                if rule == number and table in ("rule", key, f"rule.{key}"):
                    best = token.start()
            elif rule == number and table in ("", "rule") and (token["key"] or "").strip("\"'") == key:
                return token.end()
        return best

    def error(self, at: int, problem: str, *, column: bool = False) -> ConfigError:
        line = self.text.count("\n", 0, at) + 1
        place = f"{line}:{at - (self.text.rfind(chr(10), 0, at) + 1) + 1}" if column else str(line)
        return ConfigError(f"{self.path}:{place}: {problem}")


@dataclass(frozen=True, slots=True)
class _Table:
    """One ``[[rule]]`` while it is read: its values, checked, and errors with their place."""

    file: _File
    number: int
    values: Mapping[str, Any]

    @property
    def label(self) -> str:
        return f"rule {self.values.get('code', self.number + 1)}"

    def error(self, key: str, problem: str) -> ConfigError:
        return self.file.error(self.file.offset(self.number, key), f"{self.label}: {key}: {problem}")

    def strings(self, key: str) -> tuple[str, ...]:
        return tuple(self.values.get(key, ()))


class HouseRules:
    """The rules of one file, as a plugin."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)

    @hookimpl
    def srclint_rules(self) -> Iterable[Rule]:
        return self.rules


def load_house_rules(path: Path) -> HouseRules:
    """Read a file of house rules.

    Raises:
        ConfigError: it can't be read or used; the message names file, line and key, and for a pattern the column.
    """
    try:
        text = read_bounded(path).decode("utf-8-sig").replace("\r\n", "\n")
        data = load_toml(text)
    except OSError as error:
        raise ConfigError(f"{path}: these rules can't be read: {error.strerror}.") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: this is no TOML file in UTF-8: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        where = f":{place[1]}:{place[2]}" if place else ""
        raise ConfigError(
            f"{path}{where}: this is no valid TOML: {str(error).partition(' (at')[0]}."
        ) from error
    file = _File(path, text)
    for key in data:
        if key != "rule":
            raise file.error(file.offset(-1, key), f"unknown key {key!r}; each rule stands under [[rule]].")
    tables = data.get("rule")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise file.error(0, "there are no rules; each stands under [[rule]].")
    rules: dict[str, ArticleRule] = {}
    for number, values in enumerate(tables):
        rule = _rule(_Table(file, number, values))
        for other in rules.values():
            for key in ("code", "name"):
                if getattr(other.meta, key) == getattr(rule.meta, key):
                    raise _Table(file, number, values).error(key, "another rule of this file has it already.")
        rules[rule.meta.code] = rule
    return HouseRules(rules.values())


def _rule(table: _Table) -> ArticleRule:
    """Make the rule of a table."""
    _check(table)
    values = table.values
    languages, presets = table.strings("languages"), table.strings("presets") or _PRESETS
    try:
        meta = RuleMeta(
            code=values["code"],
            name=values["name"],
            message=values["message"],
            levels={"default": Severity[values.get("severity", "warning").upper()]},
            zones=table.strings("zones"),
            phrases=table.strings("phrases"),
            languages=languages,
            presets=presets,
            since="",  # a file has no versions
        )
    except ValueError as error:
        raise table.error("name" if "name" in str(error) else "code", f"{error}.") from error
    for key in ("bad", "good"):
        for number, example in enumerate(values.get(key, ()), 1):
            try:
                parse_example(*_written(example), bad=key == "bad")
            except ValueError as error:
                raise table.error(key, f"example {number}: {error}.") from error
    check = _phrase_check(table, meta) if "phrases" in values else _pattern_check(table, meta)
    return ArticleRule(meta, check, _page(table))


def _check(table: _Table) -> None:
    """Hold a table against what its keys must be.

    Raises:
        ConfigError: it can't be used.
    """
    for key, value in table.values.items():
        if key not in KEYS:
            close = get_close_matches(key, KEYS, 1, 0.6)
            hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(KEYS)}."
            raise table.error(key, f"unknown key; {hint}")
        if not _fits(KEYS[key][0], value):
            raise table.error(key, f"this must be {_EXPECTED[KEYS[key][0]]}, not {value!r}.")
        if not value:
            raise table.error(key, "this is empty; leave the key out.")
    for key in _NEEDED:
        if key not in table.values:
            raise table.error(key, f"this key is missing ({KEYS[key][1]}).")
    if ("phrases" in table.values) == ("pattern" in table.values):
        raise table.error("pattern", "a rule has either phrases or a pattern.")
    for key, known in (("zones", BLOCK_KINDS), ("presets", PRESETS)):
        for name in table.strings(key):
            if name not in known:
                raise table.error(key, f"there is no {name!r}; there are {', '.join(known)}.")
    for key in ("phrases", "exceptions"):
        if any(not phrase.strip(" *") for phrase in table.strings(key)):
            raise table.error(key, "an empty phrase.")
        if any("*" in phrase[:-1] for phrase in table.strings(key)):
            raise table.error(key, "a * stands only at the end of a phrase; for more there is pattern.")
    suggestion = table.values.get("suggestion")
    if isinstance(suggestion, dict):
        for phrase in suggestion:
            if phrase not in table.strings("phrases"):
                raise table.error("suggestion", f"{phrase!r} is none of the rule's phrases.")


def _fits(kind: str, value: Any) -> bool:
    texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind == "strings":
        return texts
    if kind == "severity":
        return value in _SEVERITIES
    if kind == "suggestion" and isinstance(value, dict):
        return all(isinstance(item, str) for item in value.values())
    if kind == "examples" and isinstance(value, list):
        return texts or all(isinstance(item, dict) and isinstance(item.get("text"), str) for item in value)
    return isinstance(value, str)


def _check_message(table: _Table, names: Iterable[str]) -> None:
    known = ("text", "phrase", "suggestion", *names)
    try:
        parts = [part[1:] for part in Formatter().parse(table.values["message"]) if part[1] is not None]
    except ValueError as error:
        raise table.error("message", f"{error}.") from error
    used = [field for field, _, _ in parts]
    if any(spec or conversion for _, spec, conversion in parts):
        raise table.error("message", "names stand in their brackets alone, without a format.")
    for name in used:
        if name not in known:
            raise table.error("message", f"there is no {{{name}}}; there are {', '.join(known)}.")
    given = table.values.get("suggestion", {})
    bare = [p for p in table.strings("phrases") if p not in given] if isinstance(given, dict) else []
    if "suggestion" in used and (bare or not given):
        whose = f" for {bare[0]!r}" if bare else ""
        raise table.error("message", f"it names {{suggestion}}, but there is none{whose}.")


class _Exceptions:
    """Where the phrases stand inside which nothing is reported; looked for only where something was found."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = PhraseSet({"": phrases})

    def spans(self, view: ArticleView) -> tuple[Span, ...]:
        return tuple(Span(hit.start, hit.end) for hit in self._phrases.scan(view.folded).get("", ()))


def _hits(
    view: ArticleView,
    meta: RuleMeta,
    exceptions: _Exceptions,
    found: Iterable[tuple[Span, str, Mapping[str, str]]],
) -> Iterator[Hit]:
    """A hit for each span that stands in the rule's zones and in no exception; with the edit, if there is one."""
    spared: tuple[Span, ...] | None = None
    for span, better, values in found:
        if not view.in_zones(span, meta.zones):
            continue
        if spared is None:
            spared = exceptions.spans(view)
        i = bisect_right(spared, span.start, key=lambda exception: exception.start) - 1
        if i >= 0 and spared[i].contains(span):
            continue
        words = span.of(view.text)
        if better and words[:1].isupper():
            better = better[0].upper() + better[1:]
        edits = (Edit(span, better),) if better else ()
        yield Hit(span, {"phrase": words, **values, "suggestion": better}, edits=edits)


def _phrase_check(table: _Table, meta: RuleMeta) -> Any:
    _check_message(table, ())
    given = table.values.get("suggestion", "")
    better = {
        fold(p): given if isinstance(given, str) else given.get(p, "") for p in table.strings("phrases")
    }
    exceptions = _Exceptions(table.strings("exceptions"))

    def check(view: ArticleView, options: Any) -> Iterator[Hit]:
        found = ((span, better[phrase], {"phrase": phrase}) for span, phrase in _words(view, meta.code))
        return _hits(view, meta, exceptions, found)

    return check


def _words(view: ArticleView, code: str) -> Iterator[tuple[Span, str]]:
    """Where the phrases stand, none inside another: a word that holds one twice is one finding."""
    end = 0
    for hit in view.phrase_hits(code):
        if hit.start >= end:
            end = _word_end(view.folded, hit)
            yield Span(hit.start, end), hit.phrase


def _word_end(folded: str, hit: PhraseHit) -> int:
    """Where a hit ends: for a phrase that ends in ``*``, with its word."""
    end = hit.end
    if hit.phrase.endswith("*"):
        while end < len(folded) and folded[end].isalnum():
            end += 1
    return end


def _pattern_check(table: _Table, meta: RuleMeta) -> Any:
    pattern = _compile(table)
    _check_message(table, pattern.groupindex)
    better = table.values.get("suggestion", "")
    if not isinstance(better, str):
        raise table.error("suggestion", "a rule with a pattern has one suggestion, a string.")
    exceptions = _Exceptions(table.strings("exceptions"))

    def check(view: ArticleView, options: Any) -> Iterator[Hit]:
        found = (
            (Span(*match.span()), better, {name: text or "" for name, text in match.groupdict().items()})
            for match in pattern.finditer(_encodable(view.text))
            if match.end() > match.start()
        )
        return _hits(view, meta, exceptions, found)

    return check


def _encodable(text: str) -> str:
    """The text with lone surrogates, which no UTF-8 can hold, replaced one for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def _compile(table: _Table) -> Any:
    """The pattern, compiled by google-re2.

    Raises:
        ConfigError: it can't be; the message names file, line, column and what re2 can't take.
    """
    import re2

    source: str = table.values["pattern"]
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(source, options)
    except re2.error as error:
        reason = error.args[0]
        reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
    problem, _, fragment = reason.partition(": ")
    start = table.file.offset(table.number, "pattern")
    raw = table.file.text[start : start + 2 * len(source) + 6]
    at = raw.find(fragment) if fragment else -1
    hint = ""
    if fragment.startswith(("(?=", "(?!", "(?<")):
        hint = " Look-around takes more than linear time; name exceptions instead."
    elif re.match(r"\\\d", fragment):
        hint = " Backreferences take more than linear time."
    raise table.file.error(
        start + max(at, 0),
        f"{table.label}: pattern: google-re2 can't take {fragment or source!r} ({problem}).{hint}",
        column=True,
    )


def _page(table: _Table) -> str:
    """The rule's page, in the form that all rules' have."""
    values = table.values
    summary = values.get("summary") or f"{values['name'].replace('-', ' ').capitalize()}."
    if "pattern" in values:
        what = f"Reports what matches `{values['pattern']}`"
    else:
        what = f"Reports {_listed(table.strings('phrases'))}"
    what += f", in the zones {', '.join(table.strings('zones'))}." if "zones" in values else "."
    if "exceptions" in values:
        what += f" Leaves alone {_listed(table.strings('exceptions'))}."
    given = values.get("suggestion", "")
    better = [("", given)] if isinstance(given, str) and given else sorted(dict(given or {}).items())
    fixes = [values["advice"]] if "advice" in values else []
    fixes += [f"Instead{f' of “{phrase}”' if phrase else ''} write “{words}”." for phrase, words in better]
    references = table.strings("references") or (table.file.path.name,)
    sections = {
        "What it does": what,
        "Why it matters": values.get("why", "The house wants it so."),
        "Bad": "\n\n".join(_block(example) for example in values.get("bad", ())),
        "Good": "\n\n".join(_block(example) for example in values.get("good", ())),
        "How to fix": "\n".join(fixes) or "Say it in other words.",
        "References": "\n".join(f"- {reference}" for reference in references),
    }
    return f"{summary}\n\n" + "\n\n".join(f"## {name}\n\n{text}" for name, text in sections.items()) + "\n"


def _listed(phrases: Sequence[str]) -> str:
    return ", ".join(f"“{phrase}”" for phrase in phrases)


def _written(example: str | Mapping[str, Any]) -> tuple[str, str]:
    """The info string and the text of an example."""
    settings = {"text": example} if isinstance(example, str) else dict(example)
    text = str(settings.pop("text")).strip("\n")
    format_ = settings.pop("format", "text")
    return " ".join([format_, *(shlex.quote(f"{key}={value}") for key, value in settings.items())]), text


def _block(example: str | Mapping[str, Any]) -> str:
    """An example as a fenced block, whose fence is longer than any in it."""
    info, text = _written(example)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}{info}\n{text}\n{fence}"
