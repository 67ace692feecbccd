"""Where settings and suppressions are found, and for which articles they count.

The project's own lie at its root. With ``nested = true`` those below count for the articles beneath them; without it
they come from whoever sent the articles.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from srclint.config import Config, configures, load_place
from srclint.protocols import Source
from srclint.readers.paths import matchable, path_from
from srclint.records import dataclass
from srclint.rule import Rule
from srclint.suppress import BASELINE, SIDECAR
from srclint.trust import read_problem

__all__ = ["Placed", "baseline_file", "kept_by_places", "placed", "sidecar_file"]


@dataclass(frozen=True, slots=True)
class Placed:
    """The settings of a run with those of its places.

    Args:
        config: the project's, with ``places``.
        sidecars: suppressions that count beneath their folders, beside the project's own.
        left: configurations, suppressions and baselines that were met and count for nothing.
    """

    config: Config
    sidecars: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()


def placed(config: Config, rules: Mapping[str, Rule], paths: Iterable[str]) -> Placed:
    """Look for settings and suppressions among the articles.

    Args:
        config: the settings of the project.
        rules: by code all rules that are installed.
        paths: of the files that are read.

    Raises:
        ConfigError: a configuration that counts can't be used.
    """
    met = () if config.isolated else _met_files(config, paths)
    counting = [file for file in met if config.nested and _is_ours(config, file)]
    settings: dict[Path, Path] = {}
    for file in counting:
        if file.name in ("srclint.toml", "pyproject.toml"):
            settings[file.parent] = max(file, settings.get(file.parent, file))  # srclint.toml comes first
    for folder in sorted(settings, key=lambda folder: len(folder.parts)):
        above = config.at(str(folder))
        place = replace(load_place(settings[folder], rules, above), places=())
        config = replace(config, places=(*config.places, place))
    sidecars = [file for file in counting if file.name == SIDECAR]
    sidecars += [sidecar_file(place) for place in config.places if place.suppressions]
    told = {*counting, *sidecars} - {file for file in counting if file.name == BASELINE}
    left = tuple(file for file in met if file not in told)
    return Placed(config, tuple(dict.fromkeys(sidecars)), left)


def kept_by_places(config: Config, sources: Iterable[Source]) -> tuple[Source, ...]:
    """Sources without those that a place excludes; named ones stay."""
    sources = tuple(sources)
    if not any(place.exclude for place in config.places):
        return sources
    from pathspec import GitIgnoreSpec

    excludes = [
        (place.root, GitIgnoreSpec.from_lines(map(matchable, place.exclude)))
        for place in config.places
        if place.exclude
    ]
    return tuple(
        source
        for source in sources
        if source.named
        or not any(spec.match_file(matchable(path_from(root, source.path))) for root, spec in excludes)
    )


def _is_ours(config: Config, file: Path) -> bool:
    """Whether a file lies below the project's configuration, links followed."""
    reach = replace(config.project, typed=False)
    return file.is_relative_to(config.root.absolute()) and not read_problem(reach, file)


def baseline_file(config: Config) -> Path | None:
    """The baseline that the configuration names, if any."""
    return config.root / config.baseline if config.baseline else None


def sidecar_file(config: Config) -> Path:
    """The file with the suppressions: the one that is named, else the usual one beside the configuration."""
    return config.root / config.suppressions if config.suppressions else config.home / SIDECAR


def _met_files(config: Config, paths: Iterable[str]) -> tuple[Path, ...]:
    """Configurations, suppressions and baselines that lie among the articles, and aren't the project's own.

    Args:
        config: the settings of the project.
        paths: of the files that are read.

    Returns:
        Absolute paths, sorted; those above the project's folder or the working directory aren't among the articles.
    """
    own = {config.project.config, sidecar_file(config), baseline_file(config)}
    above = {folder for at in (config.home, Path.cwd()) for folder in (at, *at.parents)}
    seen: set[Path] = set()
    found = []
    for holding in dict.fromkeys(map(os.path.dirname, paths)):
        folder = Path(os.path.abspath(holding))
        while folder not in above and folder not in seen:
            seen.add(folder)
            found += [file for file in _telling(folder) if file not in own]
            folder = folder.parent
    return tuple(sorted(found))


def _telling(folder: Path) -> Iterator[Path]:
    """The files of a folder that would have a say."""
    for name in ("srclint.toml", SIDECAR, BASELINE):
        if (folder / name).is_file():
            yield folder / name
    if configures(folder / "pyproject.toml"):
        yield folder / "pyproject.toml"
