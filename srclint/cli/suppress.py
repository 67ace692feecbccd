"""``srclint suppress``: set a finding aside, with a reason, without touching the article."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
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
from srclint.cli.progress import Progress
from srclint.cli.streams import stdout_to_stderr
from srclint.config import Config, unknown_selector
from srclint.errors import SrclintError, UsageError
from srclint.examples import judge_example, parse_example
from srclint.files import update_file
from srclint.host import Host
from srclint.model import Finding, RunResult
from srclint.patterns import pattern
from srclint.places import sidecar_file
from srclint.project import short_path
from srclint.readers.paths import split_path
from srclint.report.safe import cut, visible
from srclint.rule import Rule, RunRule
from srclint.runner import Request, run
from srclint.suppress import (
    REQUIRED,
    SCHEMA,
    Suppression,
    parse_sidecar,
    suppression_toml,
    suppressions_of,
    wanted_of_entries,
)

__all__ = ["suppress"]

_FINDING = pattern(
    r"(?P<path>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?"
    r"(?::\s*(?:(?:error|warning|info)\s+)?(?P<code>[A-Z]{2,8}\d{3}).*)?",
    re.S,
)


@click.command()
@click.argument("places", nargs=-1, metavar="PATH:LINE:COLUMN:CODE")
@click.option("--reason", required=True, metavar="TEXT", help="Why it is set aside; it is kept and shown.")
@click.option("--all", "code", metavar="CODE", help="All findings of this rule, in the PATHS that are given.")
@click.option("--by", default="", metavar="NAME", help="Who says so.")
@click.option("--expires", metavar="DATE", help="The last day on which the entry counts.")
@click.option("--false-alarm", is_flag=True, help="The rule is wrong: also draft an example for its author.")
@config_options
@host_options
def suppress(
    places: tuple[str, ...],
    reason: str,
    code: str | None,
    by: str,
    expires: str | None,
    false_alarm: bool,
    **given: Any,
) -> int:
    """Set a finding aside: an entry with path, code, quoted words and reason in srclint-suppressions.toml.

    What is named is what the report printed: PATH:LINE:COLUMN: CODE. Line and column may be left out, and needn't be
    exact. The entry holds for these words in their sentence, or, for a finding on a whole article, until it gets worse.
    """
    until = _day(expires)
    with stdout_to_stderr():
        host = host_from({**given, "paths": _files(places, code)})
        config = effective_config(host, {**given, "paths": _files(places, code)})
        _hold_to_house(config, {"reason": reason, "by": by, "expires": expires or ""})
        if code is not None:
            meant, result = _all_of(host, config, places, _known_code(host, code))
        else:
            meant, result = _one_named(host, config, places, false_alarm)
    sidecar = sidecar_file(config)
    fresh = _append(config, sidecar, suppressions_of(meant, sidecar.parent, reason, by=by, expires=until))
    where = visible(str(short_path(sidecar)))
    for finding in _one_each(meant):
        verb = "Suppressed" if any(e.code == finding.code for e in fresh) else "Already suppressed"
        click.echo(f"{verb} in {where}: {finding.code} in {visible(finding.path)}.")
    _tell_rest(meant, result)
    if false_alarm:
        details = result.details.get(meant[0].article, {})
        click.echo(false_alarm_draft(meant[0], host.rules.get(meant[0].code), config, details))
    return 0


def _hold_to_house(config: Config, given: Mapping[str, str]) -> None:
    """Refuse an entry that lacks what the house wants, for the next run would refuse the whole file; and one whose
    reason is the ellipsis of the command that reports offer."""
    for key in wanted_of_entries(config):
        if not given[key].strip():
            setting = REQUIRED[key]
            where = config.origins.get(setting, "the configuration")
            raise UsageError(f"--{key} is needed: {setting} is on ({where}).")
    reason = given["reason"].strip()
    if reason and not any(character.isalnum() for character in reason):
        raise UsageError(f"--reason {reason}: say in words why it is set aside.")


def _day(expires: str | None) -> date | None:
    try:
        return None if expires is None else date.fromisoformat(expires)
    except ValueError:
        raise UsageError(f"--expires needs a date such as 2027-01-31, not {expires!r}.") from None


def _files(places: Sequence[str], code: str | None) -> tuple[str, ...]:
    """The files and folders that are meant."""
    if code is not None:
        return tuple(places) or (".",)
    if len(places) != 1:
        raise UsageError(
            "Name one finding as the report does, PATH:LINE:COLUMN:CODE, or --all CODE and PATHS."
        )
    return (_file(_parsed(places[0])["path"]),)


def _file(path: str) -> str:
    return path if os.path.lexists(path) else split_path(path)[0]


def _parsed(place: str) -> re.Match[str]:
    match = _FINDING.fullmatch(place)
    if match is None or not match["code"]:
        raise UsageError("Name the finding as the report does: PATH:LINE:COLUMN:CODE, or PATH:CODE.")
    return match


def _known_code(host: Host, code: str) -> str:
    if code not in host.rules:
        raise UsageError(unknown_selector(code, host.rules))
    return code


def _run(host: Host, config: Config, request: Request) -> RunResult:
    """A run that shows how far it has come."""
    with Progress() as progress:
        return run(host, config, replace(request, on_article=progress.article))


def _all_of(host: Host, config: Config, places: Sequence[str], code: str) -> tuple[list[Finding], RunResult]:
    """All findings of a rule in some files and folders."""
    result = _run(host, config, Request(tuple(places) or (".",)))
    found = [finding for finding in result.reported if finding.code == code]
    if not found:
        print_errors(result.errors)
        raise UsageError(f"There is no finding {code} in {', '.join(places) or 'this folder'}.")
    return found, result


def _one_named(
    host: Host, config: Config, places: Sequence[str], details: bool
) -> tuple[list[Finding], RunResult]:
    """The finding that is named, or all of a rule in an article where no line is named."""
    match = _parsed(places[0])
    rule = host.rules.get(_known_code(host, match["code"]))
    file = _file(match["path"])
    # What a rule across articles found needs the other articles: those that a plain run reads.
    paths = (file, ".") if isinstance(rule, RunRule) else (file,)
    result = _run(host, config, Request(paths, details=details))
    return _meant(result, match), result


def _one_each(findings: Sequence[Finding]) -> list[Finding]:
    """One finding for each article and rule."""
    return list({(finding.article, finding.code): finding for finding in findings}.values())


def _tell_rest(meant: Sequence[Finding], result: RunResult) -> None:
    """Say what else of the same rule the report still shows of these articles."""
    gone = {id(finding) for finding in meant}
    for one in _one_each(meant):
        rest = [
            f for f in result.reported if (f.article, f.code) == (one.article, one.code) and id(f) not in gone
        ]
        if rest:
            path = visible(one.path)
            told = "1 other place" if len(rest) == 1 else f"{len(rest):,} other places"
            click.echo(f"{told} of it in {path} remain; {path}:{one.code} sets all aside.", err=True)


def _append(config: Config, sidecar: Path, wanted: Sequence[Suppression]) -> list[Suppression]:
    """Add to the sidecar what it doesn't have yet, beside what others add at the same time; gives what was added."""
    fresh: list[Suppression] = []

    def appended(old: bytes | None) -> bytes | None:
        entries = () if old is None else parse_sidecar(old, sidecar)
        known = {(entry.identity, entry.count) for entry in entries}
        # A reader of the file takes an entry without a count for one finding.
        fresh[:] = [e for e in wanted if not {(e.identity, e.count), (e.identity, _shown(e.count))} & known]
        if fresh:
            hold_to_project(config, "suppressions", sidecar)
        text = "\n".join(suppression_toml(entry) for entry in fresh)
        text = text if old else f"schema = {SCHEMA}\n\n{text}"
        return (old + b"\n" if old else b"") + text.encode("utf-8", "replace") if fresh else None

    try:
        update_file(sidecar, appended)
    except OSError as error:
        raise UsageError(f"{sidecar} can't be written: {error.strerror or error}.") from error
    return fresh


def _shown(count: int | None) -> int | None:
    return None if count == 1 else count


def _normal(path: str) -> tuple[str, str]:
    """A finding's path as it can be compared: the file's, and the id of the record, which may be a URL."""
    file, record = split_path(path)
    return os.path.normpath(file), record


def _meant(result: RunResult, match: re.Match[str]) -> list[Finding]:
    """The findings that a line and a column name; where they name none exactly, the nearest ones on the line."""
    line, column = (int(match[name]) if match[name] else None for name in ("line", "column"))
    here = [
        f for f in result.findings if f.code == match["code"] and _normal(f.path) == _normal(match["path"])
    ]
    found = [f for f in here if line is None or f.place.line == line]
    if column is not None and found:
        nearest = min(abs(f.place.column - column) for f in found)
        found = [f for f in found if abs(f.place.column - column) == nearest]
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
