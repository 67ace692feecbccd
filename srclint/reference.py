"""The page on records: what each holds, made of their own docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from srclint.language.attribution.records import Attribution, Source
from srclint.language.times.expression import TimeExpression
from srclint.model import (
    BLOCK_KINDS,
    Abstained,
    Article,
    ArticleSummary,
    Block,
    Byline,
    DateStamp,
    Decision,
    Edit,
    Evidence,
    Excerpt,
    Finding,
    Mark,
    Origin,
    Place,
    Problem,
    Reading,
    Related,
    RelatedPlace,
    RuleInfo,
    RunError,
    RunResult,
    Severity,
    SourceMap,
    Span,
    Title,
    Unread,
)
from srclint.protocols import Limits, ReadOptions
from srclint.protocols import Source as Input
from srclint.report.options import ReportOptions

__all__ = ["records_page"]

_ROOMS: tuple[tuple[str, str, tuple[Any, ...]], ...] = (
    (
        "What a reader gets and gives",
        "",
        (Input, ReadOptions, Limits, Reading, Mark, Evidence, Problem, SourceMap),
    ),
    (
        "What an article is",
        f"Kinds of blocks: {', '.join(BLOCK_KINDS)}. What makes a block one of them shows `srclint inspect`.",
        (Article, Title, Byline, Decision, DateStamp, Block, Span),
    ),
    ("What is said in it", "", (Attribution, Source, TimeExpression)),
    ("What a rule yields, beside hits", "", (Edit, Related)),
    (
        "What a report gets",
        "",
        (
            RunResult,
            ArticleSummary,
            Finding,
            Place,
            Excerpt,
            RelatedPlace,
            Severity,
            RuleInfo,
            RunError,
            Unread,
            Origin,
            Abstained,
            ReportOptions,
        ),
    ),
)
_ENTRY = re.compile(r"^    (?P<names>[\w, ]+): (?P<text>.*(?:\n        .*)*)", re.M)


def records_page() -> str:
    """The page, in Markdown."""
    parts = [
        "# Records",
        "All are frozen: plain data that nobody changes once it is made. Positions are half-open character offsets "
        "into the text of the article. `ArticleView`, `Hit` and `RuleMeta` stand under [What rules see](api.md).",
    ]
    for heading, told, records in _ROOMS:
        parts += [f"## {heading}", told]
        for record in records:
            parts += _record(record)
    return "\n\n".join(part for part in parts if part) + "\n"


def _record(record: Any) -> Iterator[str]:
    doc = inspect.getdoc(record) or ""
    head, _, rest = doc.partition("\nArgs:\n")
    yield f"### {record.__name__}"
    yield _code(head.strip())
    told = {
        name.strip(): " ".join(match["text"].split())
        for match in _ENTRY.finditer(rest)
        for name in match["names"].split(",")
    }
    types = {
        name: getattr(kind, "__forward_arg__", str(kind))
        for name, kind in inspect.get_annotations(record).items()
    }
    names = (
        [item.name for item in fields(record)]
        if is_dataclass(record)
        else list(getattr(record, "_fields", ()))
    )
    rows = [
        f"| `{name}` | `{_cell(types.get(name, ''))}` | {_cell(_code(told.get(name, '')))} |"
        for name in names
    ]
    if rows:
        yield "| field | type | is |\n|---|---|---|\n" + "\n".join(rows)
    elif record is Severity:
        yield "`" + "`, `".join(f"Severity.{one.name}" for one in Severity) + "`."
    elif record is Decision:
        yield "`" + "`, `".join(f"Decision.{one.name}" for one in Decision) + "`."
    if methods := [*_methods(record)]:
        yield "| it has | which is |\n|---|---|\n" + "\n".join(methods)


def _methods(record: Any) -> Iterator[str]:
    """A row for each method and property of its own, with the first sentence of what it says."""
    for name, member in vars(record).items():
        function = member.fget if isinstance(member, property) else member
        if name.startswith("_") or not inspect.isfunction(function) or not function.__doc__:
            continue
        arguments = ", ".join([*inspect.signature(function).parameters][1:])
        call = name if isinstance(member, property) else f"{name}({arguments})"
        told = " ".join(inspect.cleandoc(function.__doc__).partition("\n\n")[0].split())
        yield f"| `{call}` | {_cell(_code(told[0].lower() + told[1:]))} |"


def _code(text: str) -> str:
    """Markdown for what docstrings write: double backquotes for code, single ones for names."""
    return re.sub(r"``(.+?)``", r"`\1`", text, flags=re.S)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
