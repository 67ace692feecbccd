"""``srclint init``: everything a folder of articles needs to be linted, written once and told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from srclint.cli.check import replace_file
from srclint.cli.streams import stdout_to_stderr
from srclint.config import find_config, load_config
from srclint.errors import UsageError
from srclint.lint import Request, run
from srclint.project import load_project_host
from srclint.suppress import BASELINE, baseline_text, known_of

__all__ = ["init"]

_HOUSE = """
# What every rule that could accuse the house reads. Fill these in.
[house]
site = []          # names of the publication, as readers know it
sections = []      # names of sections and columns
agencies = []      # agencies beside the well-known ones
bylines = []       # bylines that are fine here although they look like handles or generic ones
unsigned-ok = []   # path patterns or sections whose articles carry no byline: "briefs/", "Editorial"
"""

_CONFIGS = {
    "newsroom": """# srclint in a newsroom's repository: https://pypi.org/project/srclint/
preset = "draft"           # rules for articles that are being written
fail-on = "warning"
require-reasons = true     # a suppression says why
""",
    "research": """# srclint on a folder of sources for an investigation
preset = "source"          # may I lean on this article?
fail-on = "warning"
as-of = "{today}"       # the day on which the articles are judged; pinned, so that results can be repeated
""",
    "corpus": """# srclint on a corpus
preset = "source"
fail-on = "error"
as-of = "{today}"       # pinned, so that results can be repeated
output-format = ["json-lines"]

# Which columns hold what, where they have other names than these:
[map]
text = "text"
published = "published"
author = "author"
""",
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


@click.command()
@click.option(
    "--for",
    "purpose",
    type=click.Choice(["newsroom", "research", "corpus"]),
    default="newsroom",
    show_default=True,
    help="Who the articles are for.",
)
@click.argument("folder", default=".", type=click.Path(path_type=Path))
def init(purpose: str, folder: Path) -> int:
    """Write a configuration with the house's lists to fill in, the pre-commit hook and a baseline.

    Nothing that is there already is changed.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.")
    _write(folder / "srclint.toml", _CONFIGS[purpose].format(today=date.today().isoformat()) + _HOUSE)
    if purpose == "newsroom":
        _hook(folder / ".pre-commit-config.yaml")
    if purpose != "corpus":
        _baseline(folder)
    click.echo("Next: fill in [house] in srclint.toml, then run: srclint")
    return 0


def _write(path: Path, text: str) -> bool:
    if path.exists():
        click.echo(f"Left as it is: {path}")
        return False
    replace_file(path, text.encode())
    click.echo(f"Wrote {path}")
    return True


def _hook(path: Path) -> None:
    if path.exists():
        wanted = "\n".join(_HOOK.splitlines()[1:])
        click.echo(f"Left as it is: {path}. To run srclint on each commit, add under repos:\n{wanted}")
    else:
        _write(path, _HOOK)


def _baseline(folder: Path) -> None:
    """Set the findings of today aside, so that only new ones are reported from now on."""
    target = folder / BASELINE
    if target.exists():
        click.echo(f"Left as it is: {target}")
        return
    with stdout_to_stderr():
        file = find_config(folder.absolute())
        host = load_project_host(file)
        config = load_config(file, host.rules)
        config = replace(config, as_of=config.as_of or date.today(), baseline=None)
        result = run(host, config, Request((str(folder),), allow_empty=True))
    _write(target, baseline_text(known_of(result.reported, target.parent)))
    click.echo(f"  {len(result.reported)} findings in {len(result.articles)} articles are known from now on.")
