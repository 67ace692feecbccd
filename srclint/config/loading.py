"""How configurations build on each other: what one extends, the preset that it stands on, and those of places below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from srclint.config.file import ConfigFile
from srclint.config.finding import read_table, repository_of
from srclint.config.keys import KEYS
from srclint.config.reach import placed, readable
from srclint.config.settings import Config, Override
from srclint.config.tables import setting_of
from srclint.config.values import value_of
from srclint.packages import in_package, named_file
from srclint.records import dataclass
from srclint.rule import Preset, Rule
from srclint.trust import Project

__all__ = ["extended_file", "load_config", "load_place", "with_typed"]


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
        value_of(file, ("required-version",), "version", table["required-version"])
    if seen or "extend" in table:
        base = _rooted(base, path.parent)
    for extended in value_of(file, ("extend",), "several", table.get("extend", [])):
        other = extended_file(file, extended, reading.project)
        base = _rooted(_load(other, reading, base, (*seen, path)), path.parent)
    if "preset" in table:
        preset = value_of(file, ("preset",), "preset", table["preset"], base.presets)
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
        changes[field_] = placed(
            file, key, setting_of(file, key, value, base, reading.rules), reading.project
        )
        if key in _ADD_UP:
            changes[field_] = getattr(base, field_) + changes[field_]
    if "unsigned-ok" in table.get("house", {}):
        changes["house_root"] = path.parent
    return replace(base, **changes, root=path.parent, origins=origins)


def extended_file(file: ConfigFile, text: str, project: Project) -> Path:
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
            value_of(file, (key,), "string", value)
        elif key == "builds-on":
            changes["preset"] = value_of(file, (key,), "preset", value)
        else:
            changes[key.replace("-", "_")] = setting_of(file, key, value, base, rules)
            origins[key] = f"{path}:{file.line_of(key)}"
    return replace(base, **changes, origins=origins)


def _run_wide(key: str, project: Project) -> str:
    """What to say of a key that stands where it can't hold."""
    return f"{key} holds for the whole run; it stands in the project's configuration only ({project.config})."


def _rooted(base: Config, root: Path) -> Config:
    """A configuration that is built on from another folder: the files that it names stay where they are."""
    if base.root == root:
        return base
    from glob import escape

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
