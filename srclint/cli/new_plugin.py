"""``srclint new-plugin``: write a complete package with a rule of its own, ready to be installed and tested."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from importlib.resources import files
from keyword import iskeyword
from pathlib import Path

import click

from srclint._version import __version__
from srclint.cli.streams import stdout_to_stderr
from srclint.errors import UsageError
from srclint.host import load_host

__all__ = ["family_for", "new_plugin"]

_TEMPLATES = {
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "README.md.txt",
    ".gitignore": "gitignore.txt",
    ".github/workflows/ci.yml": "ci.yml.txt",
    "src/@PACKAGE@/__init__.py": "init.py.txt",
    "src/@PACKAGE@/py.typed": "",
    "src/@PACKAGE@/@MODULE@.py": "rule.py.txt",
    "tests/@FAMILY@001.md": "cases.md.txt",
    "tests/test_@MODULE@.py": "test_rule.py.txt",
}
_SAMPLE = "missing-ticker"
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@click.command(name="new-plugin")
@click.argument("name")
@click.option(
    "--family", metavar="LETTERS", help="The letters that the rules' codes begin with: ACME for ACME001."
)
@click.option(
    "--rule", "rule_name", metavar="NAME", help=f"What the first rule is called; default {_SAMPLE}."
)
@click.option(
    "--directory", type=click.Path(path_type=Path), default=Path(), help="Where to write it; default here."
)
def new_plugin(name: str, family: str | None, rule_name: str | None, directory: Path) -> int:
    """Write a plugin: a package srclint-NAME with one rule, its tests, a README and CI.

    It installs, is found by srclint and passes its own tests as it is. The rule reports companies without a ticker
    until you write your own in its place.
    """
    name = name.lower().removeprefix("srclint-")
    if not _NAME.fullmatch(name):
        raise UsageError(f"NAME is letters, digits and hyphens, as in harbour-desk; not {name!r}.")
    with stdout_to_stderr():
        host = load_host()
    installed = host.rules
    if name in {plugin.name for plugin in host.plugins if plugin.bundled}:
        raise UsageError(f"{name} is what a plugin that comes with srclint is called; choose another name.")
    taken = {re.sub(r"\d+$", "", code) for code in installed}
    letters = family_for(name, family, taken)
    names = {rule.meta.name: code for code, rule in installed.items()}
    values = _values(name, letters, _rule_name(rule_name, names))
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
    if family is None and _letters(name) in taken:
        click.echo(
            f"The rule's code is {letters}001, since a rule with the letters {_letters(name)} is installed already; "
            "--family chooses others."
        )
    if values["RULE"] in names:
        click.echo(
            f"A rule {values['RULE']} is installed already ({names[values['RULE']]}); before you install this one "
            "beside it, write it anew with --rule and another name."
        )
    click.echo(f"Next: cd {folder}; pip install -e '.[test]'; pytest; srclint explain {letters}001")
    return 0


def _values(name: str, family: str, rule: str) -> dict[str, str]:
    """What the names between @ signs in the templates stand for."""
    return {
        "NAME": name,
        "DISTRIBUTION": f"srclint-{name}",
        "PACKAGE": f"srclint_{name.replace('-', '_')}",
        "FAMILY": family,
        "RULE": rule,
        "MODULE": rule.replace("-", "_"),
        "CLASS": "".join(word.capitalize() for word in rule.split("-")),
        "WORDS": rule.replace("-", " "),
        "SRCLINT": __version__,
    }


def _rule_name(wanted: str | None, taken: Mapping[str, str]) -> str:
    """The name of the first rule.

    Args:
        wanted: the name that was asked for, if any.
        taken: by name the codes of the rules that are installed.
    """
    if wanted is None:
        return _SAMPLE
    if not _NAME.fullmatch(wanted) or iskeyword(wanted):
        raise UsageError(f"--rule is a name in small letters, as in missing-ticker, not {wanted!r}.")
    if wanted in taken:
        raise UsageError(f"{taken[wanted]}, which is installed, is called {wanted}; choose another name.")
    return wanted


def _letters(name: str) -> str:
    """The letters of a name that a code may begin with: at most eight."""
    return re.sub(r"[^A-Z]", "", name.upper())[:8]


def family_for(name: str, wanted: str | None, taken: Container[str]) -> str:
    """The letters of the rules' codes: those of the name, unless an installed rule's codes begin with them."""
    if wanted is not None:
        if not re.fullmatch(r"[A-Z]{2,8}", wanted):
            raise UsageError(f"--family is two to eight capital letters, not {wanted!r}.")
        if wanted in taken:
            raise UsageError(
                f"Rules that are installed have the codes {wanted}001 and on; choose other letters."
            )
        return wanted
    letters = f"{_letters(name)}X"[:8]
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
