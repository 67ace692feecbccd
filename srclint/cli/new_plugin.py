"""``srclint new-plugin``: write a complete package with a rule of its own, ready to be installed and tested."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import click

from srclint._version import __version__
from srclint.cli.streams import stdout_to_stderr
from srclint.errors import UsageError
from srclint.host import load_host

__all__ = ["new_plugin"]

_TEMPLATES = {
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "README.md.txt",
    ".gitignore": "gitignore.txt",
    ".github/workflows/ci.yml": "ci.yml.txt",
    "src/@PACKAGE@/__init__.py": "init.py.txt",
    "src/@PACKAGE@/py.typed": "",
    "src/@PACKAGE@/shouted_headline.py": "shouted_headline.py.txt",
    "tests/@FAMILY@001.md": "cases.md.txt",
    "tests/test_shouted_headline.py": "test_shouted_headline.py.txt",
}


@click.command(name="new-plugin")
@click.argument("name")
@click.option(
    "--family", metavar="LETTERS", help="The letters that the rules' codes begin with: ACME for ACME001."
)
@click.option(
    "--directory", type=click.Path(path_type=Path), default=Path(), help="Where to write it; default here."
)
def new_plugin(name: str, family: str | None, directory: Path) -> int:
    """Write a plugin: a package srclint-NAME with one rule, its tests, a README and CI.

    It installs, is found by srclint and passes its own tests as it is.
    """
    name = name.lower().removeprefix("srclint-")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise UsageError(f"NAME is letters, digits and hyphens, as in harbour-desk; not {name!r}.")
    values = {
        "NAME": name,
        "DISTRIBUTION": f"srclint-{name}",
        "PACKAGE": f"srclint_{name.replace('-', '_')}",
        "FAMILY": _family(name, family),
        "SRCLINT": __version__,
    }
    folder = directory / values["DISTRIBUTION"]
    if folder.exists():
        raise UsageError(f"{folder} is there already.")
    for target, template in _TEMPLATES.items():
        path = folder / _filled(target, values)
        text = _template(template) if template else ""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_filled(text, values), "utf-8", newline="\n")
        except OSError as error:
            raise UsageError(f"{path} can't be written: {error.strerror or error}.") from error
        click.echo(f"Wrote {path}")
    click.echo(f"Next: cd {folder}; pip install -e '.[test]'; pytest; srclint explain {values['FAMILY']}001")
    return 0


def _family(name: str, wanted: str | None) -> str:
    """The letters of the rules' codes: those of the name, unless an installed rule's codes begin with them."""
    with stdout_to_stderr():
        taken = {re.sub(r"\d+$", "", code) for code in load_host().rules}
    if wanted is not None:
        if not re.fullmatch(r"[A-Z]{2,8}", wanted):
            raise UsageError(f"--family is two to eight capital letters, not {wanted!r}.")
        if wanted in taken:
            raise UsageError(
                f"Rules that are installed have the codes {wanted}001 and on; choose other letters."
            )
        return wanted
    letters = (re.sub(r"[^A-Z]", "", name.upper()) + "X")[:8]
    for family in (letters.removesuffix("X"), letters, f"{letters[:7]}Z", f"{letters[:6]}ZZ"):
        if len(family) >= 2 and family not in taken:
            return family
    raise UsageError("Name the letters of the rules' codes with --family.")


def _template(name: str) -> str:
    return files("srclint.cli").joinpath("plugin_template", name).read_text("utf-8")


def _filled(text: str, values: dict[str, str]) -> str:
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text
