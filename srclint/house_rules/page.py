"""The page of a rule without Python, in the form that all rules' have."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from srclint.house_rules.table import Table

__all__ = ["REMEDIES", "page", "written"]


# What to do where the file gives no advice; of what a rule without Python counts, the message tells the number.
REMEDIES = {
    "existence": "Say it in other words.",
    "substitution": "Write the words that are suggested.",
    "occurrence": "Keep to the number that is set.",
    "repetition": "Take out what stands there twice.",
    "consistency": "Choose one of the two, and keep to it.",
    "conditional": "Write what has to go with it, or leave it out.",
}


def page(table: Table) -> str:
    """The rule's page: its summary, and sections with its examples."""
    values = table.values
    summary = values.get("summary") or f"{values['name'].replace('-', ' ').capitalize()}."
    fixes = [values["advice"]] if "advice" in values else []
    fixes += [
        f"Instead{f' of “{phrase}”' if phrase else ''} write “{words}”." for phrase, words in _better(table)
    ]
    references = table.strings("references") or (table.file.path.name,)
    sections = {
        "What it does": " ".join(_what(table)),
        "Why it matters": values.get("why", "The house wants it so."),
        "Bad": "\n\n".join(_block(example) for example in values.get("bad", ())),
        "Good": "\n\n".join(_block(example) for example in values.get("good", ())),
        "How to fix": "\n".join(fixes) or REMEDIES[values.get("kind", "existence")],
        "References": "\n".join(f"- {reference}" for reference in references),
    }
    return f"{summary}\n\n" + "\n\n".join(f"## {name}\n\n{text}" for name, text in sections.items()) + "\n"


_TOLD = 20  # phrases or pairs that a sentence lists


def _better(table: Table) -> list[tuple[str, str]]:
    """By words, or empty for all of them, what to write instead."""
    given = table.values.get("suggestion", "")
    if isinstance(given, str):
        return [("", given)] if given else []
    return sorted(dict(given).items())


def _what(table: Table) -> Iterator[str]:
    """What the rule reports, in sentences."""
    values = table.values
    kind, unit = values.get("kind", "existence"), values.get("unit", "sentence")
    words = (
        _listed(table.strings("phrases"))
        if "phrases" in values
        else f"what matches `{values.get('pattern')}`"
    )
    zones = f", in the zones {', '.join(table.strings('zones'))}" if "zones" in values else ""
    if kind == "existence":
        yield f"Reports {words}{zones}."
    elif kind == "substitution":
        pairs = [f"`{old}` ({_alternatives(new)})" for old, new in list(values["swap"].items())[:_TOLD]]
        more = len(values["swap"]) - len(pairs)
        yield f"Reports what there are other words for{zones}: {', '.join(pairs)}{f' and {more} more' if more else ''}."
    elif kind == "occurrence":
        most = [f"more than {values['max']}"] if "max" in values else []
        least = [f"fewer than {values['min']}"] if "min" in values else []
        yield f"Reports {unit}s with {' or '.join(most + least)} of {words}{zones}."
    elif kind == "repetition":
        words = f"what matches `{values['pattern']}`" if "pattern" in values else "the same word"
        yield f"Reports {words} more than {max(values.get('max', 1), 1)} times in a row{zones}."
    elif kind == "consistency":
        pairs = [f"`{one}` or `{other}`" for one, other in list(values["either"].items())[:_TOLD]]
        yield f"Reports the rarer of two forms that an article mixes{zones}: {', '.join(pairs)}."
    else:
        yield f"Reports the first of {words}{zones} where `{values['needs']}` matches nowhere in the article."
    yield from _unless(table, unit)


def _unless(table: Table, unit: str) -> Iterator[str]:
    if "exceptions" in table.values:
        yield f"Leaves alone {_listed(table.strings('exceptions'))}."
    if "inside" in table.values:
        yield f"Looks only inside what matches `{table.values['inside']}`."
    for key, must in (("and", "matches"), ("not", "doesn't match")):
        for pattern in table.strings(key):
            yield f"Reports nothing unless the {unit} {must} `{pattern}`."


def _alternatives(words: str | Sequence[str]) -> str:
    return f"“{words}”" if isinstance(words, str) else " or ".join(f"“{one}”" for one in words)


def _listed(phrases: Sequence[str]) -> str:
    told = ", ".join(f"“{phrase}”" for phrase in phrases[:_TOLD])
    return told + (f" and {len(phrases) - _TOLD} more" if len(phrases) > _TOLD else "")


def written(example: str | Mapping[str, Any]) -> tuple[str, str]:
    """The info string and the text of an example."""
    settings = {"text": example} if isinstance(example, str) else dict(example)
    text = str(settings.pop("text")).strip("\n")
    format_ = settings.pop("format", "text")
    return " ".join([format_, *(shlex.quote(f"{key}={value}") for key, value in _flat(settings))]), text


def _flat(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Settings by their dotted names; the items of a list stand between bars."""
    for key, value in settings.items():
        if isinstance(value, Mapping):
            yield from ((f"{key}.{inner}", text) for inner, text in _flat(value))
        else:
            yield key, "|".join(map(str, value)) if isinstance(value, list) else str(value)


def _block(example: str | Mapping[str, Any]) -> str:
    """An example as a fenced block, whose fence is longer than any in it."""
    info, text = written(example)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}{info}\n{text}\n{fence}"
