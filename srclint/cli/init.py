"""``srclint init``: everything a folder of articles needs to be linted, written once and told."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path

import click

from srclint.cli.progress import Progress
from srclint.cli.streams import stdout_to_stderr
from srclint.config import Config, load_config
from srclint.errors import UsageError
from srclint.files import create_file
from srclint.host import Host
from srclint.model import Context, Finding, Reading, Severity, fold_findings, group_findings
from srclint.project import load_project_host, project_at
from srclint.readers import DiscoverOptions, discover, read_source
from srclint.records import dataclass
from srclint.report.full import Painter, finding_line
from srclint.report.safe import visible
from srclint.report.summary import count
from srclint.runner import Request, read_options, run
from srclint.suppress import BASELINE, baseline_text, known_of
from srclint.view import make_view

__all__ = ["configuration", "init"]

_HEADS = {
    "newsroom": """# srclint in a newsroom. All keys: srclint --show-settings; one of them: srclint explain KEY
preset = "draft"           # the rules for articles that are being written; "source" for all
fail-on = "warning"        # info never fails a commit
require-reasons = true     # who sets a finding aside says why
""",
    "research": """# srclint on the sources of an investigation: may I lean on this article?
# All keys: srclint --show-settings; one of them: srclint explain KEY
preset = "source"
as-of = {today}         # the day on which the articles are judged; pinned, so that results can be repeated
""",
    "corpus": """# srclint on a corpus. All keys: srclint --show-settings; one of them: srclint explain KEY
# Corpora are read when they are named: srclint articles.jsonl
preset = "source"
as-of = {today}         # the day on which the articles are judged; pinned, so that results can be repeated
fail-on = "error"
jobs = 0                   # a worker for each processor

# Which columns hold what, where they have other names than text, published, author and the like:
# [map]
# text = "body"
""",
}

_HOUSE = """
# {what} Every rule that could accuse the house reads this.
[house]
{seen}site = {site}  # the publication's names, as readers know them
sections = []  # names of sections and columns
agencies = []  # agencies beside the well-known ones
bylines = []  # fine here, although they look like handles or generic ones
unsigned-ok = []  # no byline needed there: path patterns ("briefs/") or sections ("Editorial")
"""
_WHAT = {
    "newsroom": "The house: fill this in.",
    "research": "The house, where all articles come from one; else leave the lists empty.",
    "corpus": "The house, where all articles come from one; else leave the lists empty.",
}

# A local hook runs the srclint that is installed here, whatever its version and wherever it came from.
_HOOK = """repos:
  - repo: local
    hooks:
      - id: srclint
        name: srclint (changed articles)
        entry: srclint check --preset draft --force-exclude
        language: system
        types_or: [markdown, plain-text, html]
        require_serial: true
"""

# So many articles, and of all so large a share, must name a site before a newsroom is taken for it.
_SURE_ARTICLES = 5
_SURE_SHARE = 0.9
_LONGEST = 60  # characters of a name that is worth showing

_SHOWN = 8  # rules and bylines that are listed: what fits a screen together


@dataclass(slots=True)
class _Survey:
    """What stands in the folder: how many articles, of which sites, under which bylines that are no person's."""

    articles: int = 0
    sites: Counter[str] = field(default_factory=Counter)
    bylines: Counter[str] = field(default_factory=Counter)

    def house(self) -> str:
        """The site that the articles are of, if that is beyond doubt; else nothing."""
        site, articles = next(iter(self.sites.most_common(1)), ("", 0))
        return site if articles >= _SURE_ARTICLES and articles >= _SURE_SHARE * self.articles else ""


@click.command()
@click.option(
    "--for",
    "purpose",
    type=click.Choice(["newsroom", "research", "corpus"]),
    default="newsroom",
    show_default=True,
    help="newsroom: articles that you write. research: sources that you weigh. corpus: data that you curate.",
)
@click.option(
    "--hook/--no-hook", default=None, help="Whether to write the pre-commit hook; default: for a newsroom."
)
@click.option(
    "--baseline/--no-baseline",
    default=None,
    help="Whether to make today's findings known, so that only new ones are reported; default: for a newsroom.",
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
def init(purpose: str, hook: bool | None, baseline: bool | None, folder: Path) -> int:
    """Write a configuration with the house's lists to fill in, the pre-commit hook and a baseline.

    Nothing that is there already is changed.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.")
    project = project_at(folder.absolute())
    with stdout_to_stderr(), Progress() as progress:
        host = load_project_host(project)
        survey = _survey(host, load_config(project, host.rules, host.presets), folder, progress)
    _configure(folder, purpose, survey, project.config)
    in_newsroom = purpose == "newsroom"
    hooked = in_newsroom if hook is None else hook
    if hooked:
        _hook(folder / ".pre-commit-config.yaml")
    if in_newsroom if baseline is None else baseline:
        _baseline(folder)
    elif baseline is None:
        click.echo("No baseline: what is wrong with sources is what you want to see. --baseline writes one.")
    _next_steps(purpose, survey, hooked, (folder / BASELINE).is_file())
    return 0


def configuration(purpose: str, today: date, survey: _Survey | None = None) -> str:
    """The configuration file for a purpose.

    Args:
        purpose: ``newsroom``, ``research`` or ``corpus``.
        today: the day that ``as-of`` is pinned to, where it is.
        survey: what stands in the folder, to fill in what can be known.
    """
    survey = survey or _Survey()
    site = survey.house() if purpose == "newsroom" else ""
    names = json.dumps([site] if site else [], ensure_ascii=False)
    text = _HEADS[purpose].format(today=today.isoformat())
    text += _HOUSE.format(what=_WHAT[purpose], site=names, seen="" if site else _seen(survey.sites))
    if purpose == "newsroom":
        text = text.replace("bylines = []", f"{_seen(survey.bylines)}bylines = []")
    return text


def _seen(names: Counter[str]) -> str:
    """A comment with the names that more than one article has; empty without any."""
    common = [(name, n) for name, n in names.most_common(_SHOWN) if n > 1 and len(name) <= _LONGEST]
    listed = ", ".join(f"{json.dumps(name, ensure_ascii=False)} ({n:,} times)" for name, n in common)
    return f"# Seen here: {listed}\n" if listed else ""


def _survey(host: Host, config: Config, folder: Path, progress: Progress) -> _Survey:
    """Read the structure of all articles once; nothing of them is kept."""
    survey = _Survey()
    options = DiscoverOptions(config.exclude, config.force_exclude, root=str(config.root))
    sources = discover([str(folder)], options, host.readers).sources
    context = Context(config.as_of or date.today(), config.house)
    for source in sources:
        for reading in read_source(source, host.readers, read_options(config)):
            if isinstance(reading, Reading):
                article = make_view(reading, context).article
                survey.articles += 1
                if article.site.isprintable():
                    survey.sites.update([article.site] if article.site else [])
                if article.byline.kind in ("handle", "generic"):
                    survey.bylines.update(name for name in article.byline.names if name.isprintable())
        progress.article(len(sources))
    return survey


def _configure(folder: Path, purpose: str, survey: _Survey, above: Path | None) -> None:
    target = folder / "srclint.toml"
    if above is not None and above.parent == folder.absolute():
        click.echo(f"Left as it is: {folder / above.name}")
        return
    _write(target, configuration(purpose, date.today(), survey), "the configuration")
    if above is not None:
        shown = os.path.relpath(above, folder.absolute())
        click.echo(f"  It counts here instead of {shown}; to build on that: extend = {json.dumps(shown)}")


def _write(path: Path, text: str, what: str) -> bool:
    try:
        if os.path.lexists(path):  # what a link leads to isn't ours to make
            raise FileExistsError
        create_file(path, text.encode())
    except FileExistsError:  # perhaps since a moment
        click.echo(f"Left as it is: {path}")
        return False
    except OSError as error:
        raise UsageError(f"{path} can't be written: {error.strerror or error}.") from error
    click.echo(f"Wrote {path}: {what}")
    return True


def _hook(path: Path) -> None:
    if os.path.lexists(path):
        wanted = "\n".join(_HOOK.splitlines()[1:])
        click.echo(f"Left as it is: {path}. To run srclint on each commit, add under repos:\n{wanted}")
    else:
        _write(path, _HOOK, "srclint on the articles of each commit, by pre-commit")


def _baseline(folder: Path) -> None:
    """Set the findings of today aside, so that only new ones are reported from now on."""
    target = folder / BASELINE
    if os.path.lexists(target):
        click.echo(f"Left as it is: {target}")
        return
    with stdout_to_stderr(), Progress() as progress:
        project = project_at(folder.absolute())
        host = load_project_host(project)
        config = load_config(project, host.rules, host.presets)
        config = replace(config, as_of=config.as_of or date.today(), baseline=None)
        request = Request((str(folder),), allow_empty=True, on_article=progress.article)
        by_preset = _found(host, config, request)
    # Those of the common presets, so that none cries out on the day that somebody tries the other one.
    every = {(f.path, f.code, f.span): f for found in by_preset.values() for f in found}
    if not every:
        click.echo("No baseline: nothing was found that it would hold.")
        return
    own = fold_findings(by_preset[config.preset])
    _name_errors(own)
    _write(
        target,
        baseline_text(known_of(every.values(), target.parent)),
        f"{count(len(own), 'finding')}, known from now on",
    )
    for line in _by_rule(own):
        click.echo(f"  {line}")
    if more := len(group_findings(every.values())) - len(own):
        click.echo(f"  and {more:,} that only other presets report")


def _name_errors(found: Iterable[Finding]) -> None:
    """Say what nobody may want to be known and forgotten, before it is."""
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    if not errors:
        return
    click.echo(f"{count(len(errors), 'error')}, to be looked at before the baseline silences what is known:")
    for finding in errors[:_SHOWN]:
        click.echo(f"  {finding_line(finding, Painter(False))}")
    if len(errors) > _SHOWN:
        click.echo(f"  and {len(errors) - _SHOWN:,} more: srclint --ignore-baseline")


def _found(host: Host, config: Config, request: Request) -> dict[str, Sequence[Finding]]:
    """By preset the findings that a run reports."""
    return {
        preset: run(host, replace(config, preset=preset), request).reported
        for preset in dict.fromkeys((config.preset, "source", "draft"))
    }


def _by_rule(found: Iterable[Finding]) -> list[str]:
    counts = Counter((finding.code, finding.name) for finding in found)
    lines = [f"{number:>7,}  {code} {name}" for (code, name), number in counts.most_common(_SHOWN)]
    rest = len(counts) - len(lines)
    return lines + ([f"         and of {count(rest, 'other rule')}"] if rest else [])


def _next_steps(purpose: str, survey: _Survey, hooked: bool, known: bool) -> None:
    click.echo(f"\nRead {count(survey.articles, 'article')}. Next:")
    if purpose == "newsroom":
        click.echo(
            "  fill in [house] in srclint.toml; who signs with a handle or not at all, on purpose, stands there"
        )
    if survey.bylines and purpose == "newsroom":
        most = ", ".join(f"{visible(name)} ({n:,})" for name, n in survey.bylines.most_common(_SHOWN))
        click.echo(f"    bylines here that name nobody: {most}")
    if hooked:
        click.echo("  pre-commit install            lint the articles of each commit")
        if shutil.which("pre-commit") is None:
            click.echo(
                "    pre-commit isn't here yet: pipx install pre-commit, or see https://pre-commit.com"
            )
    if not survey.articles and purpose != "corpus":
        click.echo("  srclint ARTICLE               once there is one: *.md, *.txt or *.html")
    elif purpose == "corpus":
        click.echo("  srclint FILE.jsonl            lint a corpus; it is read when it is named")
    else:
        click.echo("  srclint                       lint this folder")
    if known:
        click.echo("  srclint --ignore-baseline     see what is known, too")
        click.echo("  srclint --write-baseline      later: take out of it what was mended")
    if purpose == "research":
        click.echo("  srclint --output-format html:report.html    a report to read and share")
