"""Configuration: TOML to a frozen `Config`, and from it the rules that are on for a path.

Read from ``srclint.toml`` or ``[tool.srclint]`` in ``pyproject.toml``: the closest one upwards, and what it names
under ``extend``. Every key is checked; an unknown one is an error that names file, line and the likely key.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
import shlex
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime
from difflib import get_close_matches
from glob import escape
from pathlib import Path
from typing import Any, cast

from srclint._version import __version__
from srclint.errors import ConfigError
from srclint.files import load_toml, read_bounded
from srclint.model import House, Severity
from srclint.packages import in_package, named_file
from srclint.records import dataclass
from srclint.rule import PRESETS, Preset, Rule, option_fields, within
from srclint.trust import Project, read_problem, write_problem
from srclint.versions import allows, is_requirement

__all__ = [
    "INCLUDED",
    "KEYS",
    "LIMITS",
    "POLICIES",
    "PRESETS",
    "QUOTES_KEYS",
    "SEVERITIES",
    "Config",
    "Key",
    "Override",
    "Quotes",
    "RuleConfig",
    "configures",
    "extended_file",
    "find_config",
    "load_config",
    "load_place",
    "make_options",
    "parse_severity",
    "read_table",
    "readable",
    "repository_of",
    "with_typed",
    "written_problem",
]

INCLUDED: Mapping[str, frozenset[str]] = {
    "source": frozenset({"source"}),
    "draft": frozenset({"draft"}),
    "publisher": frozenset({"publisher", "source", "draft"}),
    "corpus": frozenset({"corpus", "source"}),
}
"""By preset the presets of a rule that turn it on: one's own pages are held to all that readers and writers ask."""

SEVERITIES = ("off", "info", "warning", "error")
POLICIES = ("tidy", "strict")


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the configuration: its kind, and what it means in one sentence.

    Kinds: ``string``, ``strings``, ``several`` (one string or more), ``bool``, ``int`` (from 0), ``count`` (from 1),
    ``date``, ``severity``, ``preset``, ``policy``, ``version``, ``table``. Run-wide ones stand in the project's
    configuration only.
    """

    kind: str
    doc: str
    run_wide: bool = False


LIMITS: Mapping[str, str] = {
    "bytes": "of a file, or of a record of a corpus",
    "lines": "of the text",
    "elements": "of a page",
    "depth": "of a page's elements inside each other",
    "links": "of a page",
    "keys": "of front matter, of a record, or of the linked data of a page",
    "values": "of one key, such as authors",
    "metadata": "characters of front matter, each alias counted as what it stands for",
    "seconds": "that reading may take",
}
"""By name what a limit of `srclint.protocols.Limits` counts."""

KEYS: Mapping[str, Key] = {
    "extend": Key(
        "several",
        "a configuration that this one builds on, or a list of them, of which later ones come first; each a file, or "
        "PACKAGE:FILE for one that an installed package brings. Files that it names count from its own folder, path "
        "patterns from this one's",
    ),
    "preset": Key(
        "preset",
        "which rules are on: source (may I lean on it?), draft (being written), publisher (one's own pages), corpus, "
        "or a preset that an installed package brings",
    ),
    "required-version": Key("version", "the versions of srclint that may run: >=0.1,<0.3", run_wide=True),
    "preview": Key("bool", "whether rules of status preview are on as their presets say", run_wide=True),
    "select": Key("strings", "codes, families or names of the rules that are on, instead of the preset's"),
    "extend-select": Key("strings", "rules that are on beside those"),
    "ignore": Key("strings", "rules that are off"),
    "per-file-ignores": Key(
        "table", "by path pattern the rules that are off there; deprecated, overrides say it too"
    ),
    "fail-on": Key("severity", "the least severity that makes the exit status 1", run_wide=True),
    "as-of": Key("date", "the day on which articles are judged; default today", run_wide=True),
    "exclude": Key("strings", "path patterns, as in .gitignore, that are left out of folders"),
    "force-exclude": Key(
        "bool",
        "leave out named files too, if a folder would: exclude, .gitignore, README and its kin",
        run_wide=True,
    ),
    "encoding": Key("string", "the encoding of all files, instead of finding out", run_wide=True),
    "output-format": Key(
        "strings",
        "formats of the report, each with :FILE where it goes to a file (json, sarif, junit, html)",
        run_wide=True,
    ),
    "max-findings": Key("int", "more findings than this make the exit status 1, fewer don't", run_wide=True),
    "map": Key("table", "columns of a corpus: text, html, id, url, title, author, published", run_wide=True),
    "limits": Key("table", "what one article may have at most: " + ", ".join(LIMITS), run_wide=True),
    "jobs": Key("int", "worker processes; 0 for one a processor, from 200 articles on", run_wide=True),
    "rule-timeout": Key("count", "seconds of work that one rule may take on one article", run_wide=True),
    "house-rules": Key(
        "strings", "TOML files with rules of the house, as path patterns or PACKAGE:FILE", run_wide=True
    ),
    "local-rules": Key(
        "strings", "Python files with rules, as path patterns; run only with --trust-project", run_wide=True
    ),
    "baseline": Key("string", "the file with the findings that are known already", run_wide=True),
    "suppressions": Key("string", "the file with suppressed findings"),
    "require-reasons": Key("bool", "whether a suppression needs a reason"),
    "require-names": Key("bool", "whether an entry of the suppressions file names who says so (by)"),
    "require-expiry": Key("bool", "whether an entry of the suppressions file has a last day (expires)"),
    "inline-suppressions": Key(
        "bool",
        "whether comments in articles suppress findings; default only under the presets draft and publisher",
        run_wide=True,
    ),
    "reference": Key("strings", "articles to compare with, which aren't linted themselves", run_wide=True),
    "nested": Key(
        "bool",
        "whether configurations and suppressions found below this one count for the articles beneath them, and build "
        "on the one above",
        run_wide=True,
    ),
    "house": Key("table", "site, sections, agencies, bylines, unsigned-ok"),
    "quotes": Key("table", "material, material-complete, policy", run_wide=True),
    "rules": Key("table", "by code the severity and the options of a rule"),
    "overrides": Key("table", "a list of tables with paths and what differs there"),
}
QUOTES_KEYS: Mapping[str, Key] = {
    "material": Key(
        "strings",
        "files and folders of what quotations rest on: transcripts, captions, releases, mails; they are no articles",
    ),
    "material-complete": Key("bool", "whether all that is quoted should stand in the material"),
    "policy": Key("policy", "tidy, if um and small words may go and grammar be mended, or strict"),
}
"""The keys under ``quotes``."""

_HOUSE_KEYS = tuple(name.replace("_", "-") for name in House.__dataclass_fields__)
_OVERRIDE_KEYS = ("paths", "select", "extend-select", "ignore", "rules")


@dataclass(frozen=True, slots=True)
class RuleConfig:
    """What the configuration says of one rule.

    Args:
        severity: for all its levels; ``None`` leaves them.
        levels: by level.
        options: by option's name, as in the file (kebab-case).
    """

    severity: Severity | None = None
    levels: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Override:
    """What differs for paths that match one of the patterns, which count from ``root``, or from the configuration."""

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleConfig] = field(default_factory=dict)
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Quotes:
    """What quotations are held against, and what the house lets pass; the fields are the keys of `QUOTES_KEYS`."""

    material: tuple[str, ...] = ()
    material_complete: bool = False
    policy: str = "tidy"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run. Each field is a key of `KEYS`, but for the last eight.

    Args:
        root: the folder that paths in the settings start from.
        project: whose configuration it is, and how far that reaches.
        isolated: whether what lies in that folder counts for nothing unless it is named: suppressions, a baseline.
        origins: by key where a value came from.
        presets: by name the files of those that packages bring.
        typed: by field what was given on the command line, which beats configurations of places too.
        places: configurations for the articles beneath them, those above first.
        house_root: the folder that ``house.unsigned_ok`` counts from; ``None``: ``root``.
    """

    preset: Preset = "source"
    required_version: str | None = None
    preview: bool = False
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: Severity = Severity.WARNING
    as_of: date | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    encoding: str | None = None
    output_format: tuple[str, ...] = ("full",)
    max_findings: int | None = None
    map: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    jobs: int = 1
    rule_timeout: int = 10
    house_rules: tuple[str, ...] = ()
    local_rules: tuple[str, ...] = ()
    baseline: str | None = None
    suppressions: str | None = None
    require_reasons: bool = False
    require_names: bool = False
    require_expiry: bool = False
    inline_suppressions: bool | None = None
    nested: bool = False
    reference: tuple[str, ...] = ()
    house: House = field(default_factory=House)
    quotes: Quotes = field(default_factory=Quotes)
    rules: Mapping[str, RuleConfig] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    root: Path = field(default_factory=Path)
    project: Project = field(default_factory=Project)
    isolated: bool = False
    origins: Mapping[str, str] = field(default_factory=dict)
    presets: Mapping[str, Path] = field(default_factory=dict)
    typed: Mapping[str, Any] = field(default_factory=dict)
    places: tuple[Config, ...] = ()
    house_root: Path | None = None

    def at(self, path: str) -> Config:
        """The settings for a file: those of the deepest place that it lies in, else these."""
        if not self.places:
            return self
        whole = Path(os.path.abspath(path))
        return next((place for place in reversed(self.places) if whole.is_relative_to(place.root)), self)

    @property
    def home(self) -> Path:
        """The folder of the project's own suppressions and baseline: the configuration's, if it lies in the project."""
        top = self.project.root.absolute()
        return self.root if self.root.absolute().is_relative_to(top) else top


@dataclass(frozen=True, slots=True)
class _File:
    """One configuration file while it is read: knows how to say where something stands."""

    path: Path
    text: str
    prefix: tuple[str, ...]

    def line_of(self, *keys: str) -> int:
        """The line, from 1, on which a key stands, as far as it can be told; else of its table; else 1."""
        if not keys:
            return 1
        wanted = list(self.prefix + keys[:-1])
        table: list[str] = []
        best = 1 if len(keys) == 1 else self.line_of(*keys[:-1])  # of a table that is written in one line
        for number, line in enumerate(self.text.split("\n"), 1):
            stripped = line.strip()
            if stripped.startswith("["):
                table = [part.strip().strip("\"'") for part in stripped.strip("[] \t").split(".")]
                if table == [*wanted, keys[-1]]:
                    return number
                best = number if table == wanted else best
            elif table == wanted and stripped.partition("=")[0].strip().strip("\"'") == keys[-1]:
                return number
        return best

    def error(self, keys: Sequence[str], problem: str) -> ConfigError:
        """An error that names file and line, and quotes the line."""
        return _quoting(self.path, self.text, self.line_of(*keys), problem, quote=bool(keys))

    def unknown(self, keys: Sequence[str], known: Iterable[str]) -> ConfigError:
        names = list(known)
        if slip := _slip(keys, self):
            return self.error(keys, f"unknown key {keys[-1]!r}; {slip}")
        close = get_close_matches(keys[-1], names, 1, 0.6) or get_close_matches(
            keys[-1].replace("_", "-"), names, 1, 0.6
        )
        hint = f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(sorted(names))}."
        where = ".".join((*self.prefix, *keys[:-1])) or "the top level"
        return self.error(keys, f"unknown key {keys[-1]!r} in {where}; {hint}")


_QUOTED = 100  # characters of a line that an error quotes


def _quoting(path: Path, text: str, line: int, problem: str, *, quote: bool = True) -> ConfigError:
    """An error in a file, with the line that it is about under it."""
    lines = text.split("\n")
    words = lines[line - 1].strip()[:_QUOTED] if quote and line <= len(lines) else ""
    return ConfigError(f"{path}:{line}: {problem}" + (f"\n  {line} | {words}" if words else ""))


_SLIPS: Mapping[str, str] = {
    "severity": "severities stand by rule: [rules.CODE] with severity = …; what fails a run is fail-on.",
    "disable": "rules are switched off by ignore.",
    "disabled": "rules are switched off by ignore.",
    "enable": "rules are switched on by extend-select.",
    "enabled": "rules are switched on by extend-select.",
    "format": "the report is chosen by output-format.",
    "output": "the report is chosen by output-format.",
    "output-file": 'a file stands behind its format: output-format = ["json:report.json"].',
    "paths": "what to read is named on the command line; exclude leaves files out.",
    "files": "what to read is named on the command line; exclude leaves files out.",
    "include": "what to read is named on the command line; exclude leaves files out.",
    "date": "the day on which articles are judged is as-of.",
    "today": "the day on which articles are judged is as-of.",
    "plugins": "plugins are installed; --plugin NAME picks one.",
}
"""By key that somebody would expect at the top level what to write instead."""


def _slip(keys: Sequence[str], file: _File) -> str:
    """The remedy for a key that stands where others have it, or that another program has."""
    key = keys[-1].replace("_", "-")
    if len(keys) > 1:
        return "write site, a list of names." if keys[0] == "house" and key in ("name", "title") else ""
    if not file.prefix and key in ("tool", "srclint"):
        return "in srclint.toml the keys stand at the top level, without [tool.srclint]."
    if file.prefix and key in ("tool", "srclint"):
        return "the keys stand right under [tool.srclint]."
    if key in _HOUSE_KEYS:
        return f"it stands under [{'.'.join((*file.prefix, 'house'))}]: house.{key}."
    if key in QUOTES_KEYS:
        return f"it stands under [{'.'.join((*file.prefix, 'quotes'))}]: quotes.{key}."
    if re.fullmatch(r"[A-Z]{2,8}[0-9]{3}", keys[-1]):
        return f"what is said of a rule stands under [{'.'.join((*file.prefix, 'rules', keys[-1]))}]."
    return _SLIPS.get(key, "")


def repository_of(start: Path) -> Path | None:
    """The closest folder with ``.git``, from a folder upwards."""
    return next((folder for folder in (start, *start.parents) if os.path.lexists(folder / ".git")), None)


def find_config(start: Path) -> Path | None:
    """The closest configuration file, from a folder upwards to that of the repository: ``srclint.toml``, else a
    ``pyproject.toml`` with ``[tool.srclint]``."""
    top = repository_of(start)
    for folder in (start, *start.parents):
        own = folder / "srclint.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if configures(project):
            return project
        if folder == top:
            return None
    return None


def configures(project: Path) -> bool:
    """Whether a ``pyproject.toml`` is about srclint; one that can't be read is, where it says so, and is told then."""
    if not project.is_file():
        return False
    try:
        data = read_bounded(project)
    except OSError as error:
        raise ConfigError(f"{project}: this configuration can't be read: {error.strerror}.") from error
    if b"srclint" not in data:
        return False
    try:
        return "srclint" in load_toml(data.decode("utf-8-sig")).get("tool", {})
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError, TypeError):
        return b"tool.srclint" in data


def read_table(path: Path) -> tuple[dict[str, Any], _File]:
    """The table of a configuration file, and the file for error messages.

    Raises:
        ConfigError: it can't be read, or is no TOML.
    """
    try:
        text = read_bounded(path).decode("utf-8-sig")
        table = load_toml(text)
    except OSError as error:
        raise ConfigError(f"{path}: this configuration can't be read: {error.strerror}.") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: this is no TOML file in UTF-8: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column \d+\)", str(error))
        problem = f"this is no valid TOML: {str(error).partition(' (at ')[0]}."
        line = int(place[1]) if place else text.count("\n") + 1
        raise _quoting(path, text, line, problem) from error
    if path.name != "pyproject.toml":
        return table, _File(path, text, ())
    file = _File(path, text, ("tool", "srclint"))
    tools = _value(file, (), "table", table.get("tool", {}))
    return _value(file, (), "table", tools.get("srclint", {})), file


def load_config(
    given: Project | Path | None,
    rules: Mapping[str, Rule],
    presets: Mapping[str, Path] | None = None,
    *,
    preset: str = "",
) -> Config:
    """Read a configuration file and all that it extends.

    Args:
        given: the project that it belongs to; or the file, which then counts as named by the user; ``None`` for the
            defaults.
        rules: by code all rules that are installed, to check what is said of them.
        presets: by name the files of the presets that installed packages bring.
        preset: a preset, one of them or ours, that takes the place of what files say; empty: none does.

    Raises:
        ConfigError: anything in it that can't be used.
    """
    if isinstance(given, Path):
        path = given.absolute()
        given = Project(repository_of(path.parent) or path.parent, path, typed=True)
    base = Config(presets=presets or {})
    if preset:
        base = _on_preset(base, preset, rules)
    if given is None:
        return base
    if given.config is None:
        return replace(base, root=given.root, project=given)
    reading = _Reading(rules, given, typed=bool(preset))
    return replace(_load(given.config.absolute(), reading, base, ()), project=given)


def load_place(path: Path, rules: Mapping[str, Rule], above: Config) -> Config:
    """Read a configuration that counts for the articles beneath it, and builds on the one above.

    Raises:
        ConfigError: anything in it that can't be used, such as a key that holds for the whole run.
    """
    ignores = tuple(
        Override((pattern,), ignore=codes, root=above.root)
        for pattern, codes in above.per_file_ignores.items()
    )
    base = replace(
        above,
        overrides=tuple(replace(one, root=one.root or above.root) for one in above.overrides) + ignores,
        per_file_ignores={},
        exclude=(),
        suppressions=None,
        house_root=above.house_root or above.root,
    )
    project = replace(above.project, typed=False)
    base = replace(base, project=replace(project, config=path))
    return with_typed(_load(path, _Reading(rules, project, place=True), base, ()), above.typed)


def with_typed(config: Config, typed: Mapping[str, Any]) -> Config:
    """Settings overridden by what was given on the command line; more codes are added to those that are there."""
    changes = {
        name: getattr(config, name) + value if name in ("extend_select", "ignore") else value
        for name, value in typed.items()
    }
    return replace(config, **changes, typed=typed)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What files are read with.

    Args:
        rules: by code all that are installed.
        project: whose configuration it is.
        place: whether it is that of a place below, which holds nothing that is run-wide.
        typed: whether the user chose the preset, so that files have no say in it.
    """

    rules: Mapping[str, Rule]
    project: Project
    place: bool = False
    typed: bool = False


_ADD_UP = ("house-rules", "local-rules")  # what all files of a configuration bring together


def _load(path: Path, reading: _Reading, base: Config, seen: tuple[Path, ...]) -> Config:
    """A file and what it extends, on a configuration that it builds on."""
    table, file = read_table(path)
    if path in seen:
        raise file.error(("extend",), "configuration files extend each other in a circle.")
    if "required-version" in table:  # before any key that this version may not know
        _value(file, ("required-version",), "version", table["required-version"])
    if seen or "extend" in table:
        base = _rooted(base, path.parent)
    for extended in _value(file, ("extend",), "several", table.get("extend", [])):
        other = extended_file(file, extended, reading.project)
        base = _rooted(_load(other, reading, base, (*seen, path)), path.parent)
    if "preset" in table:
        preset = _value(file, ("preset",), "preset", table["preset"], base.presets)
        base = base if reading.typed else _on_preset(base, preset, reading.rules)
    changes: dict[str, Any] = {}
    origins = dict(base.origins)
    for key, value in table.items():
        if key not in KEYS:
            raise file.unknown((key,), KEYS)
        if key == "extend":
            continue
        if reading.place and KEYS[key].run_wide:
            raise file.error((key,), _run_wide(key, reading.project))
        origins[key] = f"{path}:{file.line_of(key)}"
        if key == "preset":
            continue
        field_ = key.replace("-", "_")
        changes[field_] = _placed(file, key, _parse(file, key, value, base, reading.rules), reading.project)
        if key in _ADD_UP:
            changes[field_] = getattr(base, field_) + changes[field_]
    if "unsigned-ok" in table.get("house", {}):
        changes["house_root"] = path.parent
    return replace(base, **changes, root=path.parent, origins=origins)


def extended_file(file: _File, text: str, project: Project) -> Path:
    """The file that ``extend`` names.

    Raises:
        ConfigError: it may not be read, or is in no package.
    """
    try:
        found = named_file(text)
    except LookupError as error:
        raise file.error(("extend",), f"extend: {text}: {error}.") from error
    if found is not None:
        return found.absolute()
    readable(file, "extend", text, project)
    return (file.path.parent / text).absolute()


_PRESET_KEYS = ("description", "builds-on", "select", "extend-select", "ignore", "rules")


def _on_preset(base: Config, name: str, rules: Mapping[str, Rule]) -> Config:
    """A configuration on a preset: one of ours; or a package's, which is one of ours and what it says of rules.

    Raises:
        ConfigError: the package's preset can't be used.
    """
    if name not in base.presets:
        return replace(base, preset=cast(Preset, name))
    path = base.presets[name]
    table, file = read_table(path)
    changes: dict[str, Any] = {"preset": "source"}
    origins = dict(base.origins)
    for key, value in table.items():
        if key not in _PRESET_KEYS:
            raise file.error((key,), f"a preset has no key {key!r}; it has {', '.join(_PRESET_KEYS)}.")
        if key == "description":
            _value(file, (key,), "string", value)
        elif key == "builds-on":
            changes["preset"] = _value(file, (key,), "preset", value)
        else:
            changes[key.replace("-", "_")] = _parse(file, key, value, base, rules)
            origins[key] = f"{path}:{file.line_of(key)}"
    return replace(base, **changes, origins=origins)


def _run_wide(key: str, project: Project) -> str:
    """What to say of a key that stands where it can't hold."""
    return f"{key} holds for the whole run; it stands in the project's configuration only ({project.config})."


def _placed(file: _File, key: str, value: Any, project: Project) -> Any:
    """A value whose files lie where a configuration may name them; those of reports count from its own folder."""
    if key == "output-format":
        return tuple(_report(file, one, project) for one in value)
    if key == "reference":
        for one in value:
            readable(file, key, one, project)
    if key == "quotes":
        for one in value.material:
            readable(file, "quotes", one, project, "material")
    if key in ("baseline", "suppressions"):
        readable(file, key, value, project)
        if problem := written_problem(project, file.path.parent / value, key, value):
            raise file.error((key,), problem)
    return value


def _report(file: _File, text: str, project: Project) -> str:
    """A format with its file, if it names one, whole."""
    name, _, target = text.partition(":")
    if not target:
        return text
    path = Path(os.path.normpath(file.path.parent / target))
    if problem := written_problem(project, file.path.parent / target, name, text):
        raise file.error(("output-format",), problem)
    return f"{name}:{path}"


_OPTIONS = {"baseline": "--baseline", "suppressions": ""}


def written_problem(project: Project, path: Path, kind: str, text: str) -> str:
    """What to say of a file that a configuration may not have written; empty if it may.

    Args:
        project: whose configuration it is.
        path: the file.
        kind: the format of a report, ``baseline`` or ``suppressions``.
        text: the value of the key.
    """
    problem = write_problem(project.root, path, kind)
    key, option = (kind, _OPTIONS[kind]) if kind in _OPTIONS else ("output-format", "--output-format")
    instead = f"on the command line you may: {option} {shlex.quote(text)}" if option else "name another file"
    return f"{key}: {text} may not be written by a configuration: {problem}; {instead}." if problem else ""


def readable(file: _File, key: str, text: str, project: Project, *below: str) -> None:
    """Hold a file or folder that a configuration names for reading, under a key or one below it, against how far it
    reaches.

    Raises:
        ConfigError: it lies elsewhere.
    """
    if problem := read_problem(project, file.path.parent / text):
        remedy = f"move it, or name the configuration yourself: --config {shlex.quote(str(file.path))}"
        name = ".".join((key, *below))
        raise file.error((key, *below), f"{name}: {text} may not be read: {problem}; {remedy}.")


def _rooted(base: Config, root: Path) -> Config:
    """A configuration that is built on from another folder: the files that it names stay where they are."""
    if base.root == root:
        return base
    escaped = Path(escape(str(base.root)))
    return replace(
        base,
        house_rules=tuple(one if in_package(one) else str(escaped / one) for one in base.house_rules),
        local_rules=tuple(str(escaped / pattern) for pattern in base.local_rules),
        reference=tuple(str(base.root / path) for path in base.reference),
        quotes=replace(base.quotes, material=tuple(str(base.root / path) for path in base.quotes.material)),
        baseline=str(base.root / base.baseline) if base.baseline else None,
        suppressions=str(base.root / base.suppressions) if base.suppressions else None,
    )


def _parse(file: _File, key: str, value: Any, base: Config, rules: Mapping[str, Rule]) -> Any:
    if key == "house":
        return _house(file, value, base.house)
    if key == "quotes":
        return _quotes(file, value, base.quotes)
    if key == "rules":
        return {**base.rules, **_rules(file, ("rules",), value, rules)}
    if key == "overrides":
        return base.overrides + _overrides(file, value, rules)
    if key == "per-file-ignores":
        checked = _value(file, (key,), "table", value)
        for pattern in checked:
            _patterns(file, (key, pattern), (pattern,))
        found = {
            p: tuple(selector(file, (key, p), s, rules) for s in _value(file, (key, p), "strings", v))
            for p, v in checked.items()
        }
        return {**base.per_file_ignores, **found}
    if key == "limits":
        checked = _value(file, (key,), "table", value)
        for name in checked:
            if name not in LIMITS:
                raise file.unknown((key, name), LIMITS)
        return {**base.limits, **{k: _value(file, (key, k), "count", v) for k, v in checked.items()}}
    if key == "map":
        checked = _value(file, (key,), "table", value)
        return {**base.map, **{k: _value(file, (key, k), "string", v) for k, v in checked.items()}}
    parsed = _value(file, (key,), KEYS[key].kind, value)
    if key in ("select", "extend-select", "ignore"):
        return tuple(selector(file, (key,), one, rules) for one in parsed)
    return _patterns(file, (key,), parsed) if key == "exclude" else parsed


def _patterns(file: _File, keys: Sequence[str], patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Path patterns, checked."""
    from pathspec import GitIgnoreSpec

    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError as error:
            problem = f"{'.'.join(keys)}: {pattern!r} is no path pattern as in .gitignore."
            raise file.error(keys, problem) from error
    return patterns


_EXPECTED = {
    "string": "a string",
    "several": "a string, or a list of strings",
    "strings": "a list of strings",
    "bool": "true or false",
    "int": "a whole number, 0 or more",
    "count": "a whole number, 1 or more",
    "table": "a table",
    "date": "a date such as 2026-11-22",
    "severity": f"one of {', '.join(SEVERITIES)}",
    "preset": f"one of {', '.join(PRESETS)}",
    "policy": f"one of {', '.join(POLICIES)}",
    "version": "versions such as >=0.1,<0.3",
}


def _value(file: _File, keys: Sequence[str], kind: str, value: Any, presets: Iterable[str] = ()) -> Any:
    """A value of a kind, as the `Config` holds it.

    Args:
        presets: names of presets beside ours.
    """
    if kind == "several" and isinstance(value, str):
        return (value,)
    if kind == "string" and isinstance(value, str):
        return value
    if (
        kind in ("strings", "several")
        and isinstance(value, list)
        and all(isinstance(item, str) for item in value)
    ):
        return tuple(value)
    if kind == "bool" and isinstance(value, bool):
        return value
    least = {"int": 0, "count": 1}.get(kind)
    if least is not None and isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    if kind == "table" and isinstance(value, dict):
        return value
    if kind == "severity" and value in SEVERITIES:
        return Severity[value.upper()]
    if kind == "preset" and value in (*PRESETS, *presets):
        return value
    if kind == "policy" and value in POLICIES:
        return value
    if kind == "version" and isinstance(value, str) and is_requirement(value):
        if not allows(value, __version__):
            raise file.error(keys, f"this project asks for srclint {value}, and this is {__version__}.")
        return value
    if kind == "date":
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            pass
    name = ".".join(keys or file.prefix)
    remedy = (
        f"; write [{json.dumps(value, ensure_ascii=False)}]"
        if kind == "strings" and isinstance(value, str)
        else ""
    )
    expected = ", ".join((_EXPECTED[kind], *sorted(presets)))
    raise file.error(keys, f"{name} must be {expected}, not {value!r}{remedy}.")


def _house(file: _File, value: Any, base: House) -> House:
    found = {}
    for key, item in _value(file, ("house",), "table", value).items():
        if key not in _HOUSE_KEYS:
            raise file.unknown(("house", key), _HOUSE_KEYS)
        strings = _value(file, ("house", key), "strings", item)
        found[key.replace("-", "_")] = (
            _patterns(file, ("house", key), strings) if key == "unsigned-ok" else strings
        )
    return replace(base, **found)


def _quotes(file: _File, value: Any, base: Quotes) -> Quotes:
    found = {}
    for key, item in _value(file, ("quotes",), "table", value).items():
        if key not in QUOTES_KEYS:
            raise file.unknown(("quotes", key), QUOTES_KEYS)
        found[key.replace("-", "_")] = _value(file, ("quotes", key), QUOTES_KEYS[key].kind, item)
    return replace(base, **found)


def _rules(file: _File, at: tuple[str, ...], value: Any, rules: Mapping[str, Rule]) -> dict[str, RuleConfig]:
    found = {}
    for code, table in _value(file, at, "table", value).items():
        rule = next((r for r in rules.values() if r.meta.is_called(code)), None)
        if rule is None:
            raise file.unknown((*at, code), rules)
        found[rule.meta.code] = _rule(file, (*at, code), table, rule)
    return found


def _rule(file: _File, at: tuple[str, ...], value: Any, rule: Rule) -> RuleConfig:
    table = _value(file, at, "table", value)
    known = {name.replace("_", "-") for name in option_fields(rule.meta.options)}
    severity, levels, options = None, {}, {}
    for key, item in table.items():
        if key == "severity" and isinstance(item, dict):
            for level, name in item.items():
                if level not in rule.meta.levels:
                    raise file.unknown((*at, "severity", level), rule.meta.levels)
                levels[level] = _value(file, (*at, "severity", level), "severity", name)
        elif key == "severity":
            severity = _value(file, (*at, key), "severity", item)
        elif key in known:
            options[key] = item
        else:
            raise file.unknown((*at, key), {*known, "severity"})
    for key, item in options.items():
        try:
            make_options(rule, {key: item})
        except ConfigError as error:
            raise file.error((*at, key), str(error)) from error
    return RuleConfig(severity, levels, options)


def _overrides(file: _File, value: Any, rules: Mapping[str, Rule]) -> tuple[Override, ...]:
    if not isinstance(value, list):
        raise file.error(("overrides",), "overrides must be a list of tables: [[overrides]].")
    found = []
    for table in value:
        for key in table:
            if key in KEYS and KEYS[key].run_wide:
                raise file.error(("overrides", key), f"{key} holds for the whole run, not by path.")
            if key not in _OVERRIDE_KEYS:
                raise file.unknown(("overrides", key), _OVERRIDE_KEYS)
        if "paths" not in table:
            raise file.error(("overrides",), "an override needs paths, a list of path patterns.")

        def selectors(key: str, table: Mapping[str, Any] = table) -> tuple[str, ...]:
            names = _value(file, ("overrides", key), "strings", table.get(key, []))
            return tuple(selector(file, ("overrides", key), name, rules) for name in names)

        found.append(
            Override(
                _patterns(
                    file,
                    ("overrides", "paths"),
                    _value(file, ("overrides", "paths"), "strings", table["paths"]),
                ),
                selectors("select") if "select" in table else None,
                selectors("extend-select"),
                selectors("ignore"),
                _rules(file, ("overrides", "rules"), table.get("rules", {}), rules),
            )
        )
    return tuple(found)


def selector(file: _File, at: Sequence[str], name: str, rules: Mapping[str, Rule]) -> str:
    """A selector that means at least one installed rule: a code, the letters of a family, a name, or ``ALL``."""
    if known_selector(name, rules):
        return name
    raise file.error(at, unknown_selector(name, rules))


def known_selector(name: str, rules: Mapping[str, Rule]) -> bool:
    """Whether a selector means at least one of the rules."""
    return name == "ALL" or any(
        code.startswith(name) or rule.meta.is_called(name) for code, rule in rules.items()
    )


def unknown_selector(name: str, rules: Mapping[str, Rule]) -> str:
    """What to say of a selector that means no rule."""
    names = [*rules, *(rule.meta.name for rule in rules.values())]
    close = get_close_matches(name.upper(), names, 1, 0.6) or get_close_matches(name, names, 1, 0.6)
    hint = f"did you mean {close[0]}?" if close else "`srclint rules` lists them."
    return f"no rule is called {name!r}; {hint}"


def parse_severity(name: str) -> Severity:
    """A severity by its name.

    Raises:
        ConfigError: there is none of that name.
    """
    if name not in SEVERITIES:
        raise ConfigError(f"there is no severity {name!r}; there are {', '.join(SEVERITIES)}.")
    return Severity[name.upper()]


def make_options(rule: Rule, given: Mapping[str, Any]) -> Any:
    """The options of a rule, checked.

    Args:
        rule: the rule.
        given: by name (kebab-case) the values as TOML has them.

    Raises:
        ConfigError: an unknown option, or a value of the wrong type or outside its limits; the message names both.
    """
    fields = {f.name.replace("_", "-"): f for f in dataclasses.fields(rule.meta.options)}
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in fields:
            raise ConfigError(
                f"{rule.meta.code} has no option {key!r}; it has {', '.join(fields) or 'none'}."
            )
        kind = str(fields[key].type).removeprefix("<class '").removesuffix("'>")
        fits = {
            "int": isinstance(value, int) and not isinstance(value, bool),
            "float": isinstance(value, (int, float)) and not isinstance(value, bool),
            "bool": isinstance(value, bool),
            "str": isinstance(value, str),
        }.get(kind, isinstance(value, list))
        if not fits:
            raise ConfigError(f"{rule.meta.code}: {key} must be {_KINDS.get(kind, 'a list')}, not {value!r}.")
        about = fields[key].metadata
        if about.get("limits") and not within(value, about["minimum"], about["maximum"]):
            raise ConfigError(f"{rule.meta.code}: {key} must be {about['limits']}, not {value!r}.")
        values[fields[key].name] = tuple(value) if isinstance(value, list) else value
    return rule.meta.options(**values)


_KINDS = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "a string"}
