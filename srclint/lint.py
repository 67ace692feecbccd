"""One run from paths to result: what the command line does, for programs.

from srclint.lint import lint
result = lint(["articles/"])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from srclint.config import Config, find_config, load_config
from srclint.engine import Engine
from srclint.fix import Fixed, fix_file
from srclint.host import Host, load_host
from srclint.model import ArticleId, Context, Finding, Reading, RunError, RunResult
from srclint.protocols import ReadOptions, Source
from srclint.readers import DiscoverOptions, discover, read_source
from srclint.selection import Selection
from srclint.suppress import (
    SIDECAR,
    Inline,
    Suppression,
    apply_baseline,
    apply_suppressions,
    load_baseline,
    load_sidecar,
)

__all__ = ["Request", "baseline_file", "fix", "lint", "read_options", "run", "sidecar_file"]


@dataclass(frozen=True, slots=True)
class Request:
    """What to lint, beside the configuration.

    Args:
        paths: files and folders.
        given: inputs that are there already: standard input, mended files.
        allow_empty: whether finding nothing to read is fine.
        readability: whether to compute textstat's figures.
        details: whether to keep what ``inspect`` prints.
    """

    paths: tuple[str, ...] = ()
    given: tuple[Source, ...] = ()
    allow_empty: bool = False
    readability: bool = False
    details: bool = False


def lint(paths: Iterable[str], config: Config | None = None, *, as_of: date | None = None) -> RunResult:
    """Lint files and folders with all installed plugins.

    Args:
        paths: files and folders.
        config: the settings; ``None`` takes the closest configuration file from the working directory upwards.
        as_of: the day on which the articles are judged, if ``config`` names none; default today.

    Raises:
        ConfigError: the configuration can't be used.
    """
    host = load_host()
    if config is None:
        config = load_config(find_config(Path.cwd()), host.rules)
    if config.as_of is None:
        config = replace(config, as_of=as_of or date.today())
    return run(host, config, Request(tuple(paths)))


def read_options(config: Config) -> ReadOptions:
    """What the configuration asks of every reader."""
    return ReadOptions(encoding=config.encoding, fields=tuple(sorted(config.map.items())))


@dataclass
class _Inputs:
    """The articles of a run, readable more than once."""

    host: Host
    options: ReadOptions
    sources: tuple[Source, ...]
    errors: tuple[RunError, ...] = ()
    of_id: dict[ArticleId, Source] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Reading | RunError]:
        yield from self.errors
        for source in self.sources:
            for item in read_source(source, self.host.readers, self.options):
                if isinstance(item, Reading):
                    self.of_id[item.id] = source
                yield item

    def again(self, wanted: frozenset[ArticleId]) -> Iterator[Reading]:
        needed = {self.of_id[id_] for id_ in wanted if id_ in self.of_id}
        for source in sorted(needed, key=lambda source: source.path):
            for item in read_source(source, self.host.readers, self.options):
                if isinstance(item, Reading) and item.id in wanted:
                    yield item


def run(host: Host, config: Config, request: Request) -> RunResult:
    """Lint what a request names.

    Args:
        host: the loaded plugins.
        config: the settings, with ``as_of`` set.
        request: what to read.

    Returns:
        The result; plugins that failed and paths that can't be read are among its errors.
    """
    assert config.as_of is not None
    finding = DiscoverOptions(config.exclude, config.force_exclude, root=str(config.root))
    discovery = discover(request.paths, finding, host.readers)
    sources = discovery.sources + request.given
    options = read_options(config)
    articles = _Inputs(host, options, sources, discovery.errors)
    references = _references(host, config, options, finding)
    selection = Selection(config, host.rules, host.plugin_of)
    engine = Engine(
        selection.anywhere,
        Context(config.as_of, config.house),
        settings_for=selection.for_path,
        set_aside=partial(_set_aside, config),
        budget=config.rule_timeout,
        readability=request.readability,
        details=request.details,
    )
    result = engine.run(
        articles, references=references, reread=lambda ids: (*articles.again(ids), *references.again(ids))
    )
    errors = (*host.errors, *_nothing(request, discovery.excluded, sources, result), *result.errors)
    notes = _notes(discovery.excluded)
    return replace(result, errors=errors, notes=result.notes + notes)


def fix(host: Host, config: Config, request: Request, *, unsafe: bool = False) -> tuple[Fixed, ...]:
    """Mend what can be mended in the files that a request names, in memory.

    Args:
        host: the loaded plugins.
        config: the settings.
        request: what to read; only files are mended.
        unsafe: whether to apply edits that change what an article says.

    Returns:
        One record for each file with something to mend or to tell; nothing is written.
    """
    first = run(host, config, request)
    edits = {f.path for f in first.reported if any(edit.safe or unsafe for edit in f.edits)}
    finding = DiscoverOptions(config.exclude, config.force_exclude, root=str(config.root))
    options = read_options(config)
    mended = []
    for source in discover(request.paths, finding, host.readers).sources:
        if source.path not in edits:
            continue

        def lint_bytes(data: bytes, path: str = source.path) -> tuple[Reading, Sequence[Finding]]:
            given = Source(path, data=data)
            reading = next(r for r in read_source(given, host.readers, options) if isinstance(r, Reading))
            return reading, run(host, config, Request(given=(given,), allow_empty=True)).findings

        mended.append(fix_file(source.path, source.read(options.max_bytes), lint_bytes, unsafe=unsafe))
    return tuple(mended)


def baseline_file(config: Config) -> Path | None:
    """The baseline that the configuration names, if any."""
    return config.root / config.baseline if config.baseline else None


def sidecar_file(config: Config) -> Path:
    """The file with the suppressions: the one that is named, else the usual one beside the configuration."""
    return config.root / (config.suppressions or SIDECAR)


def _set_aside(
    config: Config, findings: Sequence[Finding], inline: Sequence[Inline]
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Apply the suppressions, then the baseline."""
    sidecar = sidecar_file(config)
    entries: tuple[Suppression, ...] = ()
    if config.suppressions or sidecar.is_file():
        entries = load_sidecar(sidecar, require_reasons=config.require_reasons)
    kept, notes = apply_suppressions(
        findings, entries, inline, root=sidecar.parent, require_reasons=config.require_reasons
    )
    baseline = baseline_file(config)
    if baseline is None:
        return kept, notes
    kept, stale = apply_baseline(kept, load_baseline(baseline), baseline.parent)
    if stale:
        entry = "1 entry" if stale == 1 else f"{stale} entries"
        notes += (f"{entry} of {baseline.name} no longer occur; --write-baseline takes them out.",)
    return kept, notes


def _references(host: Host, config: Config, options: ReadOptions, finding: DiscoverOptions) -> _Inputs:
    found = discover([str(config.root / path) for path in config.reference], finding, host.readers)
    return _Inputs(host, options, found.sources, found.errors)


def _nothing(
    request: Request, excluded: Sequence[str], sources: Sequence[Source], result: RunResult
) -> tuple[RunError, ...]:
    """The error of a run that read nothing: green without having read is the worst lie of a linter."""
    if request.allow_empty or result.articles or result.errors:
        return ()
    if excluded and not sources:
        return ()
    where = ", ".join(request.paths) or "the input"
    message = (
        f"Nothing to read in {where}: no article (*.txt, *.md, *.html) was found. "
        "Name files, or pass --allow-empty if that is fine."
    )
    return (RunError("", "SYS010", message),)


def _notes(excluded: Sequence[str]) -> tuple[str, ...]:
    if not excluded:
        return ()
    count = f"{len(excluded)} named file{'s' if len(excluded) > 1 else ''}"
    return (f"{count} left out by exclude or .gitignore (--force-exclude).",)
