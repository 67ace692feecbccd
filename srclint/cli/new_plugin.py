"""``srclint new-plugin``: write a complete package, ready to be installed and tested."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from importlib.resources import files
from keyword import iskeyword
from pathlib import Path

import click

from srclint._version import __version__
from srclint.cli.streams import stdout_to_stderr
from srclint.errors import UsageError
from srclint.host import Host, load_host
from srclint.patterns import pattern
from srclint.records import dataclass
from srclint.rule import PRESETS

__all__ = ["family_for", "new_plugin"]

_COMMON = {
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "README.md.txt",
    ".gitignore": "gitignore.txt",
    ".github/workflows/ci.yml": "ci.yml.txt",
}


@dataclass(frozen=True, slots=True)
class _Kind:
    """Something that a package may bring.

    Args:
        what: it is, for descriptions.
        files: by path in the package the template.
        hook: the Python function that brings it; empty for files that need none.
        brings: a sentence for the README.
        use: a command that shows it.
        work: how to go on, for the README.
    """

    what: str
    files: Mapping[str, str]
    hook: str = ""
    brings: str = ""
    use: str = ""
    work: str = ""


_KINDS = {
    "rule": _Kind(
        "rules",
        {
            "src/@PACKAGE@/@MODULE@.py": "rule.py.txt",
            "tests/@FAMILY@001.md": "cases.md.txt",
            "tests/test_@MODULE@.py": "test_rule.py.txt",
        },
        '''@hookimpl
def srclint_rules() -> Iterable[Rule]:
    """The rules that this plugin brings; they load when srclint asks for them."""
    from @PACKAGE@ import @MODULE@

    return (@MODULE@.rule,)
''',
        "| code | name | reports |\n|---|---|---|\n| @FAMILY@001 | @RULE@ | a company without its ticker |",
        "$ srclint explain @FAMILY@001",
        "Each rule is a file in `src/@PACKAGE@/`; its docstring is its page, and the examples in it are tests. More "
        "cases stand in `tests/`, as Python or as Markdown that reads as prose. To add a rule, write its file, name it "
        "in `src/@PACKAGE@/__init__.py`, and give it a test beside the others.",
    ),
    "toml": _Kind(
        "rules without Python",
        {"src/@PACKAGE@/rules/words.toml": "words.toml.txt", "tests/test_files.py": "test_files.py.txt"},
        brings="Rules without Python in `src/@PACKAGE@/rules/`: @TOML_CODE@, loaded words.",
        use="$ srclint explain @TOML_CODE@",
        work="Rules in `src/@PACKAGE@/rules/*.toml` are loaded as they are; their examples, good and bad, are tests.",
    ),
    "preset": _Kind(
        "a preset",
        {"src/@PACKAGE@/presets/@NAME@.toml": "preset.toml.txt", "tests/test_files.py": "test_files.py.txt"},
        brings="The preset `@NAME@`.",
        use="$ srclint --preset @NAME@ articles/",
        work="A preset builds on one of srclint's (`builds-on`) and says which rules are on beside or without it "
        "(`select`, `extend-select`, `ignore`), with which severities and options (`[rules.CODE]`). A configuration "
        'may also `extend` any file of this package: `extend = "@NAME@:FILE.toml"`.',
    ),
    "reader": _Kind(
        "a reader",
        {"src/@PACKAGE@/reader.py": "reader.py.txt", "tests/test_reader.py": "test_reader.py.txt"},
        '''@hookimpl
def srclint_readers() -> Iterable[Reader]:
    """The readers that this plugin brings."""
    from @PACKAGE@.reader import @NAME_CLASS@Reader

    return (@NAME_CLASS@Reader(),)
''',
        "A reader of files named `*.@NAME@`.",
        "$ srclint inspect article.@NAME@",
        "The reader is tested on files, and on what anybody may send.",
    ),
    "reporter": _Kind(
        "a report",
        {"src/@PACKAGE@/reporter.py": "reporter.py.txt", "tests/test_reporter.py": "test_reporter.py.txt"},
        '''@hookimpl
def srclint_reporters() -> Iterable[Reporter]:
    """The reports that this plugin brings."""
    from @PACKAGE@.reporter import @NAME_CLASS@Reporter

    return (@NAME_CLASS@Reporter(),)
''',
        "The output format `@NAME@`.",
        "$ srclint --output-format @NAME@ articles/",
        "The report is tested on runs over articles of its own, and on articles that hold anything.",
    ),
    "command": _Kind(
        "a command",
        {"src/@PACKAGE@/command.py": "command.py.txt", "tests/test_command.py": "test_command.py.txt"},
        '''@hookimpl
def srclint_commands(cli: click.Group) -> None:
    """Add the command that this plugin brings."""
    from @PACKAGE@.command import @NAME_FUNCTION@

    cli.add_command(@NAME_FUNCTION@, "@NAME@")
''',
        "The command `srclint @NAME@`.",
        "$ srclint @NAME@ articles/",
        "A command is a [click](https://click.palletsprojects.com) command; what it returns is the exit status.",
    ),
}
_SAMPLE = "missing-ticker"
_NAME = pattern(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@click.command(name="new-plugin")
@click.argument("name")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(list(_KINDS)),
    multiple=True,
    help="What it brings; may be given several times. Default rule, one in Python.",
)
@click.option(
    "--family", metavar="LETTERS", help="The letters that the rules' codes begin with: ACME for ACME001."
)
@click.option(
    "--rule", "rule_name", metavar="NAME", help=f"What the first rule is called; default {_SAMPLE}."
)
@click.option(
    "--directory", type=click.Path(path_type=Path), default=Path(), help="Where to write it; default here."
)
def new_plugin(
    name: str, kinds: tuple[str, ...], family: str | None, rule_name: str | None, directory: Path
) -> int:
    """Write a plugin: a package srclint-NAME with a rule, or what --kind says, its tests, a README and CI.

    It installs, is found by srclint and passes its own tests as it is. The rule reports companies without a ticker
    until you write your own in its place.
    """
    kinds = tuple(kind for kind in _KINDS if kind in (kinds or ("rule",)))
    name = name.lower().removeprefix("srclint-")
    if not _NAME.fullmatch(name):
        raise UsageError(f"NAME is letters, digits and hyphens, as in harbour-desk; not {name!r}.")
    with stdout_to_stderr():
        host = load_host()
    _hold_free(name, kinds, host)
    taken = {re.sub(r"\d+$", "", code) for code in host.rules}
    letters = family_for(name, family, taken)
    names = {rule.meta.name: code for code, rule in host.rules.items()}
    values = _values(name, letters, _rule_name(rule_name, names), kinds)
    folder = directory / values["DISTRIBUTION"]
    if folder.exists():
        raise UsageError(f"{folder} is there already.")
    for path, text in _written(kinds, values):
        _write(folder / path, text)
    if family is None and {"rule", "toml"} & set(kinds) and _letters(name) in taken:
        click.echo(
            f"The rule's code is {letters}001, since a rule with the letters {_letters(name)} is installed already; "
            "--family chooses others."
        )
    if "rule" in kinds and values["RULE"] in names:
        click.echo(
            f"A rule {values['RULE']} is installed already ({names[values['RULE']]}); before you install this one "
            "beside it, write it anew with --rule and another name."
        )
    show = _filled(_KINDS[kinds[0]].use, values).removeprefix("$ ")
    click.echo(f"Next: cd {folder}; pip install -e '.[test]'; pytest; {show}")
    return 0


def _hold_free(name: str, kinds: Sequence[str], host: Host) -> None:
    """Refuse a name that srclint has for something of a kind already."""
    if name in {plugin.name for plugin in host.plugins if plugin.bundled}:
        raise UsageError(f"{name} is what a plugin that comes with srclint is called; choose another name.")
    suffixes = {suffix for reader in host.readers for suffix in reader.suffixes}
    from srclint.cli import COMMANDS

    for kind, names, what in (
        ("preset", {*PRESETS, *host.presets}, "preset"),
        ("reporter", set(host.reporters), "output format"),
        ("command", set(COMMANDS), "command"),
        ("reader", {suffix.removeprefix(".") for suffix in suffixes}, "suffix that is read already"),
    ):
        if kind in kinds and name in names:
            raise UsageError(f"there is a {what} {name}; choose another name.")


def _written(kinds: Sequence[str], values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The files of a package: paths in it, and what stands there."""
    files = dict(_COMMON)
    for kind in kinds:
        files |= _KINDS[kind].files
    for path, template in files.items():
        yield _filled(path, values), _filled(_template(template), values)
    if any(_KINDS[kind].hook for kind in kinds):
        yield f"src/{values['PACKAGE']}/__init__.py", _filled(_init(kinds), values)
        yield f"src/{values['PACKAGE']}/py.typed", ""


_TYPES = {"rule": "Rule", "reader": "Reader", "reporter": "Reporter"}


def _init(kinds: Sequence[str]) -> str:
    """The module with the hooks."""
    types = sorted(_TYPES[kind] for kind in kinds if kind in _TYPES)
    imports = ["from collections.abc import Iterable\n"] if types else []
    imports += ["import click\n"] if "command" in kinds else []
    imports.append(f"from srclint import {', '.join((*types, 'hookimpl'))}\n")
    hooks = [_KINDS[kind].hook for kind in kinds if _KINDS[kind].hook]
    return (
        "\n".join(
            ['"""What @NAME@ brings to srclint."""\n', "from __future__ import annotations\n", *imports]
        )
        + "\n\n"
        + "\n\n".join(hooks)
    )


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path} can't be written: {error.strerror or error}.") from error
    click.echo(f"Wrote {path}")


def _values(name: str, family: str, rule: str, kinds: Sequence[str]) -> dict[str, str]:
    """What the names between @ signs in the templates stand for; those that hold others come first."""
    chosen = [_KINDS[kind] for kind in kinds]
    python = any(kind.hook for kind in chosen)
    points = []
    if python:
        points.append(
            "# This is how srclint finds the plugin once it is installed.\n[project.entry-points.srclint]"
        )
        points[-1] += '\n@NAME@ = "@PACKAGE@"\n'
    if not all(kind.hook for kind in chosen):
        points.append("# This is how srclint finds its files; nothing is imported for them.")
        points[-1] += '\n[project.entry-points."srclint.data"]\n@NAME@ = "@PACKAGE@"\n'
    what = _listed([kind.what for kind in chosen])
    return {
        "ENTRY_POINTS": "\n".join(points),
        "WHAT": what[0].upper() + what[1:],
        "BRINGS": "\n\n".join(kind.brings for kind in chosen),
        "USE": "\n".join(kind.use for kind in chosen),
        "WORK": "\n\n".join(kind.work for kind in chosen),
        "MYPY_STEP": "      - run: mypy src\n" if python else "",
        "MYPY": "\n$ mypy src" if python else "",
        "NAME_CLASS": "".join(word.capitalize() for word in name.split("-")),
        "NAME_FUNCTION": name.replace("-", "_") + ("_" if iskeyword(name) else ""),
        "TOML_CODE": f"{family}{101 if 'rule' in kinds else 1:03}",
        "DISTRIBUTION": f"srclint-{name}",
        "PACKAGE": f"srclint_{name.replace('-', '_')}",
        "FAMILY": family,
        "RULE": rule,
        "MODULE": rule.replace("-", "_"),
        "CLASS": "".join(word.capitalize() for word in rule.split("-")),
        "WORDS": rule.replace("-", " "),
        "SRCLINT": __version__,
        "CLICK": ', "click>=8.1"' if "command" in kinds else "",
        "NAME": name,
    }


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


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


def _filled(text: str, values: Mapping[str, str]) -> str:
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text
