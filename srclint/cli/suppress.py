"""``srclint suppress``: set a finding aside, with a reason, without touching the article."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from srclint.cli.check import replace_file
from srclint.cli.options import config_options, effective_config, host_from, host_options
from srclint.cli.streams import stdout_to_stderr
from srclint.errors import UsageError
from srclint.lint import Request, run, sidecar_file
from srclint.model import Finding, RunResult
from srclint.suppress import Suppression, load_sidecar, suppression_toml

__all__ = ["suppress"]

_FINDING = re.compile(
    r"(?P<path>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?(?::\s*(?P<code>[A-Z]{2,8}\d{3}).*)?", re.S
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
    with stdout_to_stderr():
        host = host_from(given)
        config = effective_config(host, given)
        result = run(host, config, Request((match["path"],)))
    meant = _meant(result, match)
    sidecar = sidecar_file(config)
    entries = load_sidecar(sidecar) if sidecar.is_file() else ()
    known = {(entry.path, entry.code, entry.text) for entry in entries}
    new = dict.fromkeys(_entry(f, sidecar.parent, reason) for f in meant)
    fresh = [entry for entry in new if (entry.path, entry.code, entry.text) not in known]
    if fresh:
        old = sidecar.read_bytes() if sidecar.is_file() else b""
        text = "\n".join(suppression_toml(entry) for entry in fresh)
        replace_file(sidecar, old + (b"\n" if old else b"") + text.encode())
    click.echo(f"Suppressed in {sidecar}: {meant[0].code} in {meant[0].path}.")
    if false_alarm:
        click.echo(_draft(meant[0]))
    return 0


def _meant(result: RunResult, match: re.Match[str]) -> list[Finding]:
    line, column = (int(match[name]) if match[name] else None for name in ("line", "column"))
    found = [
        f
        for f in result.reported
        if f.code == match["code"]
        and (line is None or f.place.line == line)
        and (column is None or f.place.column == column)
    ]
    if not found:
        where = f"{match['path']}" + (f":{line}" if line else "")
        raise UsageError(
            f"There is no finding {match['code']} at {where}; `srclint {match['path']}` lists them."
        )
    return found


def _entry(finding: Finding, root: Path, reason: str) -> Suppression:
    try:
        path = Path(finding.path).absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        path = finding.path
    return Suppression(path, finding.code, " ".join(finding.text.split()), reason)


def _draft(finding: Finding) -> str:
    """A Good example for the rule's author: the line on which the rule should have said nothing."""
    line = finding.excerpt.line.strip() if finding.excerpt else "(the article's text)"
    return (
        f"\nFor the author of {finding.code}: under ## Good in the rule's docstring, with names and facts replaced "
        f"by invented ones:\n\n```text\n{line}\n```"
    )
