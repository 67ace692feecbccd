"""``srclint suppress``: set a finding aside, with a reason, without touching the article."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from srclint.cli.options import (
    config_options,
    effective_config,
    hold_to_project,
    host_from,
    host_options,
    print_errors,
)
from srclint.cli.streams import stdout_to_stderr
from srclint.config import Config
from srclint.errors import SrclintError, UsageError
from srclint.examples import judge_example, parse_example
from srclint.files import update_file
from srclint.lint import Request, run
from srclint.model import Finding, RunResult
from srclint.places import sidecar_file
from srclint.project import short_path
from srclint.readers.paths import split_path
from srclint.report.safe import cut, visible
from srclint.rule import Rule, RunRule
from srclint.suppress import Suppression, parse_sidecar, suppression_of, suppression_toml

__all__ = ["suppress"]

_FINDING = re.compile(
    r"(?P<path>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?"
    r"(?::\s*(?:(?:error|warning|info)\s+)?(?P<code>[A-Z]{2,8}\d{3}).*)?",
    re.S,
)


@click.command()
@click.argument("finding", metavar="PATH:LINE:COLUMN:CODE")
@click.option("--reason", required=True, metavar="TEXT", help="Why it is set aside; it is kept and shown.")
@click.option("--false-alarm", is_flag=True, help="The rule is wrong: also draft an example for its author.")
@config_options
@host_options
def suppress(finding: str, reason: str, false_alarm: bool, **given: Any) -> int:
    """Set a finding aside: an entry with path, code, quoted text and reason in srclint-suppressions.toml.

    FINDING is what the report printed: PATH:LINE:COLUMN: CODE. Line and column may be left out.
    """
    match = _FINDING.fullmatch(finding)
    if match is None or not match["code"]:
        raise UsageError("Name the finding as the report does: PATH:LINE:COLUMN:CODE, or PATH:CODE.")
    file = match["path"] if os.path.lexists(match["path"]) else split_path(match["path"])[0]
    given["paths"] = (file,)
    with stdout_to_stderr():
        host = host_from(given)
        config = effective_config(host, given)
        rule = host.rules.get(match["code"])
        # What a rule across articles found needs the other articles: those that a plain run reads.
        paths = (file, ".") if isinstance(rule, RunRule) else (file,)
        result = run(host, config, Request(paths, details=false_alarm))
    meant = _meant(result, match)
    sidecar = sidecar_file(config)
    fresh = _append(config, sidecar, [suppression_of(f, sidecar.parent, reason) for f in meant])
    verb = "Suppressed" if fresh else "Already suppressed"
    click.echo(f"{verb} in {visible(str(short_path(sidecar)))}: {meant[0].code} in {visible(meant[0].path)}.")
    if false_alarm:
        click.echo(false_alarm_draft(meant[0], rule, config, result.details.get(meant[0].article, {})))
    return 0


def _append(config: Config, sidecar: Path, wanted: Sequence[Suppression]) -> list[Suppression]:
    """Add to the sidecar what it doesn't have yet, beside what others add at the same time; gives what was added."""
    fresh: list[Suppression] = []

    def appended(old: bytes | None) -> bytes | None:
        entries = () if old is None else parse_sidecar(old, sidecar)
        known = {(entry.path, entry.code, entry.text) for entry in entries}
        fresh[:] = [e for e in dict.fromkeys(wanted) if (e.path, e.code, e.text) not in known]
        if fresh:
            hold_to_project(config, "suppressions", sidecar)
        text = "\n".join(suppression_toml(entry) for entry in fresh)
        return (old + b"\n" if old else b"") + text.encode("utf-8", "replace") if fresh else None

    try:
        update_file(sidecar, appended)
    except OSError as error:
        raise UsageError(f"{sidecar} can't be written: {error.strerror or error}.") from error
    return fresh


def _normal(path: str) -> tuple[str, str]:
    """A finding's path as it can be compared: the file's, and the id of the record, which may be a URL."""
    file, record = split_path(path)
    return os.path.normpath(file), record


def _meant(result: RunResult, match: re.Match[str]) -> list[Finding]:
    line, column = (int(match[name]) if match[name] else None for name in ("line", "column"))
    found = [
        f
        for f in result.findings
        if f.code == match["code"]
        and _normal(f.path) == _normal(match["path"])
        and (line is None or f.place.line == line)
        and (column is None or f.place.column == column)
    ]
    if not found:
        where = ":".join(part for part in (match["path"], match["line"], match["column"]) if part)
        print_errors(result.errors)
        lists = f"`srclint {shlex.quote(split_path(match['path'])[0])}` lists all."
        near = "\n".join(f"  {_named(f)}" for f in _near(result, match["path"], match["code"], line))
        instead = f" Near it there is:\n{near}\n{lists}" if near else f" {lists}"
        raise UsageError(f"There is no finding {match['code']} at {where}.{instead}")
    return found


_NEAR = 5  # findings that are named when the one that is meant isn't there


def _near(result: RunResult, path: str, code: str, line: int | None) -> list[Finding]:
    """The findings of an article that may have been meant: of the same code, else on the same lines."""
    there = [f for f in result.findings if _normal(f.path) == _normal(path)]
    same = [f for f in there if f.code == code] or [
        f for f in there if line is not None and abs(f.place.line - line) <= 1
    ]
    return sorted(same, key=lambda f: (abs(f.place.line - (line or 0)), f.place.line, f.place.column))[:_NEAR]


def _named(finding: Finding) -> str:
    """A finding as ``suppress`` takes it, and its words."""
    words = cut(visible(" ".join(finding.text.split())), 60)
    place = f"{visible(finding.path)}:{finding.place.line}:{finding.place.column}:{finding.code}"
    return f"{place}  “{words}”" if words else f"{place}  {visible(finding.message)}"


def false_alarm_draft(finding: Finding, rule: Rule | None, config: Config, details: Mapping[str, Any]) -> str:
    """A Good example for the rule's author: as little of the article as still gives the finding.

    Args:
        finding: what should not have been found.
        rule: the rule that found it.
        config: for the day and the rule's options.
        details: what ``inspect`` prints of the article.
    """
    info = _example_info(finding, config, details)
    drafts = list(_cuttings(finding, details))
    body = next((text for text in drafts if rule and _gives(rule, info, text, finding)), "")
    advice = "with names and facts replaced by invented ones; it must still give the finding before the rule is mended"
    if not body:
        body = drafts[0] if drafts else "(the article)"
        advice = "with what else of the article it takes to give the finding, which this doesn't yet"
    return (
        f"\nFor the author of {finding.code}: under ## Good in the rule's docstring,\n{advice}:\n\n"
        f"```{info}\n{body}\n```"
    )


def _example_info(finding: Finding, config: Config, details: Mapping[str, Any]) -> str:
    published = (details.get("published") or {}).get("value")
    names = (details.get("byline") or {}).get("names") or ()
    words = ["text"]
    words += [f"published={shlex.quote(published)}"] if published else []
    words += [f"author={shlex.quote(', '.join(names))}"] if names else []
    words += [f"as_of={config.as_of}"]
    options = config.rules[finding.code].options if finding.code in config.rules else {}
    for key, value in options.items():
        text = "|".join(map(str, value)) if isinstance(value, list) else str(value)
        words.append(f"option.{key}={shlex.quote(text.lower() if isinstance(value, bool) else text)}")
    return " ".join(words)


def _cuttings(finding: Finding, details: Mapping[str, Any]) -> Iterator[str]:
    """Parts of the article's text, from the headline and the paragraph to the whole."""
    text: str = details.get("text", "")
    title = str(details.get("title") or "")
    for block in details.get("blocks", ()):
        if finding.span is not None and block["start"] <= finding.span.start < block["end"]:
            paragraph = text[block["start"] : block["end"]].strip()
            yield f"{title}\n\n{paragraph}" if title and title not in paragraph else paragraph
            yield text[: block["end"]].strip()
    if text:
        yield text.strip()


def _gives(rule: Rule, info: str, body: str, finding: Finding) -> bool:
    """Whether the rule finds the same words in an example."""
    try:
        found = judge_example(rule, parse_example(info, body, bad=False))
    except (ValueError, SrclintError):  # [[ in the text, or a rule across articles, which needs two
        return False
    return any(one.finding.text == finding.text for results in found.values() for one in results)
