"""What plugins bring, held against its contract before anything uses it.

Each function gives what is wrong in words that go on from "is left out: "; an empty string where nothing is. The host
asks it of plugins that don't come with srclint, the test kit of every rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from string import Formatter
from typing import Any

from srclint.config import PRESETS
from srclint.foreign import call, cause
from srclint.model import BLOCK_KINDS, Severity
from srclint.patterns import pattern
from srclint.rule import (
    ArticleRule,
    MaterialRule,
    Rule,
    RuleMeta,
    RunRule,
    code_problem,
    name_problem,
    option_fields,
    within,
)

__all__ = [
    "command_problem",
    "reader_problem",
    "reporter_problem",
    "rule_problem",
]

_STATUSES = ("stable", "preview")
_KEBAB = pattern(r"[a-z0-9]+(-[a-z0-9]+)*")


def rule_problem(rule: object) -> str:
    """What is wrong with a rule."""
    if not isinstance(rule, (ArticleRule, RunRule, MaterialRule)):
        return f"srclint_rules gave {type(rule).__name__} instead of a rule"
    if not isinstance(rule.meta, RuleMeta):
        return f"its meta is {type(rule.meta).__name__} instead of RuleMeta"
    try:
        return (
            code_problem(rule.meta.code)
            or name_problem(rule.meta.name)
            or _steps(rule)
            or _severities(rule.meta)
            or _words(rule.meta)
            or _tables(rule.meta)
            or _options(rule.meta)
            or _phrases(rule)
        )
    except Exception as error:  # an object of anybody's, which may do anything when it is looked at
        return f"looking at its metadata raised {cause(error)}"


_STEPS = (
    (ArticleRule, ("check",)),
    (RunRule, ("extract", "pair", "compare")),
    (MaterialRule, ("extract", "hold", "check")),
)


def _steps(rule: Rule) -> str:
    for step in next(steps for kind, steps in _STEPS if isinstance(rule, kind)):
        if not callable(getattr(rule, step)):
            return f"its {step} is {type(getattr(rule, step)).__name__}, which can't be called"
    for step in ("strength", "precedence") if isinstance(rule, RunRule) else ():
        given = getattr(rule, step)
        if given is not None and not callable(given):
            return f"its {step} is {type(given).__name__}, which can't be called"
    return "" if isinstance(rule.doc, str) else f"its doc is {type(rule.doc).__name__} instead of str"


def _words(meta: RuleMeta) -> str:
    """Messages and verdict, which are templates, and what is shown as it is."""
    for name in ("remedy", "since"):
        if not isinstance(getattr(meta, name), str):
            return f"its {name} is {type(getattr(meta, name)).__name__} instead of str"
    if isinstance(meta.message, Mapping):
        missing = [level for level in meta.levels if level not in meta.message]
        if missing:
            return f"it has no message for the level {missing[0]!r}"
    templates = {"verdict": meta.verdict}
    for name in ("message", "folded", "each"):
        given = getattr(meta, name)
        if isinstance(given, Mapping):
            templates |= {f"{name} of {level!r}": text for level, text in given.items()}
        else:
            templates[name] = given
    for what, text in templates.items():
        if not isinstance(text, str):
            return f"its {what} is {type(text).__name__} instead of str"
        try:
            list(Formatter().parse(text))
        except ValueError as error:
            return f"its {what} is no template: {error}"
    return "" if meta.message else "its message is empty"


def _severities(meta: RuleMeta) -> str:
    """Severities by level and by preset."""
    if not isinstance(meta.levels, Mapping):
        return f"its levels are {type(meta.levels).__name__} instead of a mapping"
    if not meta.levels:
        return "it has no level"
    if not isinstance(meta.severity_in, Mapping):
        return f"its severity_in is {type(meta.severity_in).__name__} instead of a mapping"
    for what, severities in (("level", meta.levels), ("preset", meta.severity_in)):
        for name, severity in severities.items():
            if not isinstance(name, str) or not name:
                return f"{name!r} is no name of a {what}"
            if not isinstance(severity, Severity):
                return (
                    f"the severity of its {what} {name!r} is {severity!r} instead of a Severity, "
                    "as in Severity.WARNING"
                )
    return ""


def _tables(meta: RuleMeta) -> str:
    """Zones, presets, languages, status: words out of a list."""
    known: Mapping[str, Iterable[str] | None] = {
        "zones": BLOCK_KINDS,
        "presets": PRESETS,
        "languages": None,
        "identity": None,
        "was": None,
    }
    for name, words in known.items():
        given = getattr(meta, name)
        if not isinstance(given, (tuple, list)) or not all(isinstance(word, str) for word in given):
            return f"its {name} are {given!r} instead of a tuple of strings"
        unknown = [word for word in given if words is not None and word not in words]
        if unknown:
            return f"there is no {name[:-1]} {unknown[0]!r}; there are {', '.join(words or ())}"
    return "" if meta.status in _STATUSES else f"its status is {meta.status!r} instead of stable or preview"


def _options(meta: RuleMeta) -> str:
    """The options class: a frozen dataclass, each field with a default of a kind that a configuration can hold."""
    cls = meta.options
    if not isinstance(cls, type) or not is_dataclass(cls):
        return f"its options are {cls!r} instead of a dataclass"
    for item in fields(cls):
        if not item.init:
            return f"its option {item.name!r} can't be set (init=False)"
        least, most = item.metadata.get("minimum"), item.metadata.get("maximum")
        if (least, most) != (None, None) and not (
            isinstance(item.default, (int, float)) and within(item.default, least, most)
        ):
            return f"its option {item.name!r} is {item.default!r} by default, which is not {item.metadata['limits']}"
    for name, (default, doc) in option_fields(cls).items():
        plain = isinstance(default, (bool, int, float, str))
        several = isinstance(default, tuple) and all(isinstance(v, (bool, int, float, str)) for v in default)
        if not plain and not several:
            return f"its option {name!r} has no default that is a number, a string, true or false, or a tuple of such"
        if not isinstance(doc, str):
            return f"what its option {name!r} means is {type(doc).__name__} instead of str"
    call(cls)
    return ""


def _phrases(rule: Rule) -> str:
    given: Any = rule.meta.phrases
    if isinstance(given, str):
        return f"its phrases are the string {given!r} instead of a tuple of strings"
    phrases = call(rule.meta.phrase_list)
    for phrase in phrases:
        if not isinstance(phrase, str) or not phrase.strip():
            return f"{phrase!r} is no phrase"
    empty = isinstance(rule, ArticleRule) and rule.of_phrases and not phrases
    return "it is a phrase rule without phrases" if empty else ""


def reader_problem(reader: Any) -> str:
    """What is wrong with a reader."""
    for name, kind in (("name", str), ("suffixes", (tuple, list)), ("corpus", bool)):
        if not isinstance(getattr(reader, name, None), kind):
            return (
                f"it has no {name}"
                if not hasattr(reader, name)
                else f"its {name} is {getattr(reader, name)!r}"
            )
    if not reader.suffixes:
        return "it has no suffixes, and so nothing to read"
    for suffix in reader.suffixes:
        if not isinstance(suffix, str) or not re.fullmatch(r"\.\S+", suffix) or suffix != suffix.lower():
            return f"{suffix!r} is no suffix in small letters with its dot, as in '.xyz'"
    return "" if callable(getattr(reader, "read", None)) else "it has no method read"


def reporter_problem(reporter: Any) -> str:
    """What is wrong with a reporter."""
    name = getattr(reporter, "name", None)
    if not isinstance(name, str) or not _KEBAB.fullmatch(name):
        return "it has no name" if name is None else f"its name {name!r} is not kebab-case, as in my-format"
    return "" if callable(getattr(reporter, "report", None)) else "it has no method report"


def command_problem(name: object, command: object) -> str:
    """What is wrong with a command."""
    import click

    if not isinstance(command, click.Command):
        return f"it is {type(command).__name__} instead of a click command"
    return "" if isinstance(name, str) and name else f"its name is {name!r}"
