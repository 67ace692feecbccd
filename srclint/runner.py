"""One run from paths to result: what the command line and `srclint.api` do."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from srclint.aside import Aside, left_aside, listed
from srclint.config import Config
from srclint.engine import Engine, Outcome, SetAside
from srclint.fix import Fixed, fix_file
from srclint.host import Host
from srclint.model import ArticleId, Context, Finding, Reading, RunError, RunResult, Unread
from srclint.places import kept_by_places, placed
from srclint.project import short_path
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers import DiscoverOptions, Discovery, discover, read_source, reader_of
from srclint.readers.paths import split_path
from srclint.records import dataclass
from srclint.rule import MaterialRule, RunRule
from srclint.selection import Selection
from srclint.suppress import Scope

if TYPE_CHECKING:
    from srclint.known import Store
    from srclint.material import Material, Policy
    from srclint.timings import Timings

__all__ = [
    "EngineMaker",
    "Request",
    "context_of",
    "engine_for",
    "finding_options",
    "fix",
    "material_of",
    "processors",
    "read_options",
    "run",
    "scope_of",
]

_MANY = 200  # articles from which on several processes are worth their start


@dataclass(frozen=True, slots=True)
class Request:
    """What to lint, beside the configuration.

    Args:
        paths: files and folders.
        given: inputs that are there already: standard input, mended files.
        allow_empty: whether finding nothing to read is fine.
        allow_unread: whether a file or record that gives no article is fine; it is told, and is no error.
        readability: whether to compute textstat's figures.
        details: whether to keep what ``inspect`` prints.
        hold: whether to hold the articles against the material that the configuration names.
        store: what files gave that nobody changed since; ``None``: the cache, if there is one.
        timings: where to count what the stages and rules take.
        on_article: called after each article with how many there are, 0 where that isn't known.
    """

    paths: tuple[str, ...] = ()
    given: tuple[Source, ...] = ()
    allow_empty: bool = False
    allow_unread: bool = False
    readability: bool = False
    details: bool = False
    hold: bool = True
    store: Store | None = None
    timings: Timings | None = None
    on_article: Callable[[int], None] | None = None


def read_options(config: Config) -> ReadOptions:
    """What the configuration asks of every reader."""
    limits = replace(Limits(), **config.limits)
    return ReadOptions(encoding=config.encoding, fields=tuple(sorted(config.map.items())), limits=limits)


@dataclass
class _Inputs:
    """The articles of a run, readable more than once."""

    host: Host
    options: ReadOptions
    sources: tuple[Source, ...]
    errors: tuple[RunError, ...] = ()
    of_id: dict[ArticleId, Source] = field(default_factory=dict)
    bad_records: list[RunError] = field(default_factory=list)

    @cached_property
    def by_path(self) -> dict[str, Source]:
        """The inputs by their paths."""
        return {source.path: source for source in self.sources}

    @property
    def count(self) -> int:
        """How many articles there are; 0 where a corpus is among the inputs, which only reading it tells."""
        readers = (reader_of(source.path, self.host.readers) for source in self.sources)
        return 0 if any(reader and reader.corpus for reader in readers) else len(self.sources)

    def is_one_article(self, source: Source) -> bool:
        """Whether an input holds one article, rather than a corpus."""
        reader = reader_of(source.path, self.host.readers)
        return reader is None or not reader.corpus

    def __iter__(self) -> Iterator[Reading | RunError]:
        yield from self.errors
        for source in self.sources:
            for item in read_source(source, self.host.readers, self.options):
                if isinstance(item, Reading):
                    self.of_id[item.id] = source
                yield item

    def items(self) -> Iterator[Source | Reading]:
        """What worker processes are given: files to read themselves, and the records of corpora."""
        for source in self.sources:
            if self.is_one_article(source):
                yield source
                continue
            for item in read_source(source, self.host.readers, self.options):
                if isinstance(item, Reading):
                    yield item
                else:
                    self.bad_records.append(item)

    def remember(self, id_: ArticleId) -> None:
        """Note where an article that a worker read came from: its id is the path, or ``path#id``."""
        source = self.by_path.get(id_) or self.by_path.get(split_path(id_)[0])
        if source is not None:
            self.of_id[id_] = source

    def again(self, wanted: frozenset[ArticleId]) -> Iterator[Reading]:
        """The readings of some articles, once more."""
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
    finding = finding_options(config)
    discovery = discover(request.paths, finding, host.readers)
    sources = _sources(discovery, request)
    places = placed(config, host.rules, (source.path for source in sources))
    config, sources = places.config, kept_by_places(places.config, sources)
    options = read_options(config)
    articles = _Inputs(host, options, sources, discovery.errors)
    references = _references(host, config, options, finding, sources)
    selection = Selection(config, host.rules, host.plugin_of)
    scope = _scope(selection, host, request, sources, material=bool(config.quotes.material))
    aside = Aside(places, scope)
    engine = engine_for(config, request, selection, aside)

    def reread(ids: frozenset[ArticleId]) -> Iterator[Reading]:
        yield from articles.again(ids)
        yield from references.again(ids)

    jobs = config.jobs or _processors(articles.count)
    cache, uncached = _cache_of(config, request, host, engine)
    if jobs > 1:
        checked = _checked_in_pool(host, config, request, engine, articles, references, jobs, cache)
    elif cache is not None:
        checked = _checked_past_cache(request, engine, articles, references, cache)
    else:
        checked = None
    if checked is None:
        result = engine.run(_counted(articles, request), references=references, reread=reread)
    else:
        with engine.watching(keep=jobs <= 1):
            result = engine.judge(checked, reread=reread, recall=cache.crossing if cache else None)
    if cache is not None:
        cache.close()
        uncached = cache.notes
    result = replace(result, notes=(*result.notes, *uncached))
    excused = [error for error in result.errors if _is_excused(error, request)]
    failed = tuple(error for error in result.errors if not _is_excused(error, request))
    unread = (*discovery.unread, *map(_as_unread, excused))
    result = replace(result, errors=failed, unread=tuple(sorted(unread, key=lambda one: one.path)))
    errors = (*host.errors, *_nothing(request, discovery.excluded, sources, result), *failed)
    notes = (*result.notes, *left_aside(places.left), *_notes(discovery.excluded))
    notes = (*_deprecated(config), *_unchecked(config, host), *notes)
    notes = (config.project.told, *notes) if config.project.told else notes
    return replace(result, errors=errors, notes=notes, configured_by=aside.counted)


def _is_excused(error: RunError, request: Request) -> bool:
    return error.excused or (request.allow_unread and error.code == "SYS011")


def _as_unread(error: RunError) -> Unread:
    return Unread(error.path, "empty" if error.excused else "without an article", error.message)


def _sources(discovery: Discovery, request: Request) -> tuple[Source, ...]:
    """What there is to read; what is given takes the place of the file of that name, which it is an edition of."""
    given = {os.path.realpath(source.path) for source in request.given}
    found = (s for s in discovery.sources if not given or os.path.realpath(s.path) not in given)
    return (*found, *request.given)


def _counted(articles: _Inputs, request: Request) -> Iterator[Reading | RunError]:
    """The articles, each counted when it is done: when the next one is asked for."""
    total = articles.count
    for item in articles:
        yield item
        if request.on_article is not None:
            request.on_article(total)


def finding_options(config: Config) -> DiscoverOptions:
    """How the files of a run are looked for; what is material lies apart from the articles."""
    apart = frozenset(os.path.realpath(path) for path in _material_paths(config))
    return DiscoverOptions(config.exclude, config.force_exclude, root=str(config.root), apart=apart)


def _material_paths(config: Config) -> tuple[str, ...]:
    return tuple(str(short_path(config.root / path)) for path in config.quotes.material)


def material_of(config: Config) -> Callable[[], Material] | None:
    """What gathers the material of a run; ``None`` where none is named."""
    if not config.quotes.material:
        return None
    from srclint.material import gather

    policy: Policy = "strict" if config.quotes.policy == "strict" else "tidy"
    complete = config.quotes.material_complete
    return partial(gather, _material_paths(config), complete=complete, policy=policy)


def engine_for(
    config: Config, request: Request, selection: Selection, set_aside: SetAside | None = None
) -> Engine:
    """The engine for a run.

    Args:
        config: the settings, with ``as_of`` set.
        request: what to keep of the articles.
        selection: which rules are on for which path.
        set_aside: as for `Engine`.
    """
    assert config.as_of is not None
    return Engine(
        selection.anywhere,
        context_of(config),
        context_for=lambda path: context_of(config.at(split_path(path)[0])),
        settings_for=selection.for_path,
        set_aside=set_aside,
        budget=config.rule_timeout,
        readability=request.readability,
        details=request.details,
        material=material_of(config) if request.hold else None,
        timings=request.timings,
    )


def context_of(config: Config) -> Context:
    """What articles are judged against."""
    assert config.as_of is not None
    return Context(config.as_of, config.house, str(config.house_root or config.root))


def scope_of(host: Host, config: Config, request: Request) -> Scope:
    """What a run on a request looks at, and so can judge suppressions and known findings of."""
    sources = _sources(discover(request.paths, finding_options(config), host.readers), request)
    config = placed(config, host.rules, (source.path for source in sources)).config
    selection = Selection(config, host.rules, host.plugin_of)
    return _scope(selection, host, request, sources, material=bool(config.quotes.material))


def _scope(
    selection: Selection, host: Host, request: Request, sources: Sequence[Source], *, material: bool
) -> Scope:
    def rules_for(path: str) -> frozenset[str]:
        settings = selection.for_path(path)
        metas = [s.rule.meta for s in settings if material or not isinstance(s.rule, MaterialRule)]
        return frozenset(word for meta in metas for word in (meta.code, meta.name))

    return Scope(
        frozenset(os.path.abspath(source.path) for source in sources),
        tuple(os.path.abspath(path) for path in request.paths if os.path.isdir(path)),
        rules_for,
        frozenset(code for code, rule in host.rules.items() if isinstance(rule, RunRule)),
        frozenset(
            w for rule in host.rules.values() for w in (rule.meta.code, rule.meta.name, *rule.meta.was)
        ),
        {old: code for code, rule in host.rules.items() for old in rule.meta.was},
    )


def _processors(articles: int) -> int:
    """How many workers ``--jobs 0`` means: one a processor, none for a few articles (0: as many as a corpus has)."""
    return 1 if 0 < articles < _MANY else processors()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _cache_of(
    config: Config, request: Request, host: Host, engine: Engine
) -> tuple[Store | None, tuple[str, ...]]:
    """The cache of a run, and what to say where one was asked for and there is none."""
    if request.store is not None:
        return request.store, ()
    # With material, facts are quotations; and what `inspect` prints is asked for to be made.
    if not config.cache or config.quotes.material or request.details:
        return None, ()
    from srclint.cache import FOLDER, open_cache  # most runs have none

    folder = Path(config.cache_dir) if config.cache_dir else config.home / FOLDER
    cache, told = open_cache(
        folder, host, engine, read_options(config), request.readability, config.rule_timeout
    )
    return cache, (told,) if told else ()


def _checked_past_cache(
    request: Request, engine: Engine, articles: _Inputs, references: _Inputs, cache: Store
) -> Iterator[Outcome | RunError]:
    """What the articles gave, those in the cache without being read."""
    total = articles.count
    for inputs, reference in ((articles, False), (references, True)):
        yield from inputs.errors
        for source in inputs.sources:
            for item in _of_source(source, engine, inputs, cache, reference):
                yield item
                if request.on_article is not None and not reference:
                    request.on_article(total)


def _of_source(
    source: Source, engine: Engine, inputs: _Inputs, cache: Store, reference: bool
) -> Iterator[Outcome | RunError]:
    readings = engine.timed(read_source(source, inputs.host.readers, inputs.options))
    made = (one if isinstance(one, RunError) else engine.check(one, reference=reference) for one in readings)
    held = cache.held(source, reference=reference) if inputs.is_one_article(source) else None
    found: Iterable[Outcome | RunError] = made
    if held is None:
        cache.pass_by()
    elif held[1] is not None:
        found = [held[1]]
    else:
        found = list(made)
        _keep(cache, source, held[0], found)
    for item in found:
        if isinstance(item, Outcome):
            inputs.of_id[item.summary.id] = source
        yield item


def _keep(cache: Store, source: Source, name: str, found: Sequence[Outcome | RunError]) -> None:
    """Hold what a file gave, if that is one article."""
    if len(found) == 1 and isinstance(found[0], Outcome):
        cache.keep(source, name, found[0])
    elif any(isinstance(one, Outcome) for one in found):
        cache.pass_by()


def _checked_in_pool(
    host: Host,
    config: Config,
    request: Request,
    engine: Engine,
    articles: _Inputs,
    references: _Inputs,
    jobs: int,
    cache: Store | None,
) -> Iterator[Outcome | RunError]:
    """What the articles gave in worker processes, in any order; those in the cache are given to none."""
    from srclint.scale.pool import Worker, check_all

    # What is told of the progress stays in this process.
    worker = Worker(EngineMaker(host, config, replace(request, on_article=None), engine))
    total = articles.count
    known: list[Outcome] = []
    names: dict[str, tuple[Source, str]] = {}
    given: dict[str, list[Outcome | RunError]] = {}

    def unknown() -> Iterator[Source | Reading]:
        for item in articles.items():
            held = cache.held(item) if cache and isinstance(item, Source) else None
            if held is not None and held[1] is not None:
                known.append(held[1])
                continue
            if held is not None and isinstance(item, Source):
                names[item.path] = (item, held[0])
            elif cache is not None:
                cache.pass_by()
            yield item

    yield from articles.errors
    for item in chain(check_all(unknown(), worker, jobs), known):
        path = item.path if isinstance(item, RunError) else item.summary.path
        if isinstance(item, Outcome):
            articles.remember(item.summary.id)
        if path in names:
            given.setdefault(path, []).append(item)
        yield item
        if request.on_article is not None:
            request.on_article(total)
    yield from articles.bad_records
    if cache is None:
        for reading in references:
            yield reading if isinstance(reading, RunError) else engine.check(reading, reference=True)
        return
    for path, items in given.items():
        _keep(cache, *names[path], items)
    yield from references.errors
    for source in references.sources:
        yield from _of_source(source, engine, references, cache, True)


class EngineMaker:
    """What a worker process works with. A forked one has the parent's, a spawned one loads its own."""

    def __init__(self, host: Host, config: Config, request: Request, engine: Engine) -> None:
        self._here: tuple[Host, Engine] | None = (host, engine)
        self._load, self._config, self._request = host.again, config, request

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_here": None}

    def __call__(self) -> tuple[Engine, Callable[[Source], Iterator[Reading | RunError]]]:
        options = read_options(self._config)
        if self._here is not None:
            host, engine = self._here
        else:
            host = self._load()
            engine = engine_for(
                self._config, self._request, Selection(self._config, host.rules, host.plugin_of)
            )
        return engine, lambda source: engine.timed(read_source(source, host.readers, options))


def fix(
    host: Host, config: Config, request: Request, *, unsafe: bool = False
) -> tuple[tuple[Fixed, ...], tuple[RunError, ...]]:
    """Mend what can be mended in the files that a request names, in memory.

    Args:
        host: the loaded plugins.
        config: the settings.
        request: what to read; only files are mended.
        unsafe: whether to apply edits that change what an article says.

    Returns:
        One record for each file with something to mend or to tell, and what kept the rest from being looked at;
        nothing is written.
    """
    finding = finding_options(config)
    request = replace(request, hold=False)  # nobody mends a quotation but its author
    first = run(host, config, request)
    edits = {f.path for f in first.reported if any(edit.safe or unsafe for edit in f.edits)}
    options = read_options(config)
    mended = []
    for source in discover(request.paths, finding, host.readers).sources:
        if source.path not in edits:
            continue

        def lint_bytes(data: bytes, path: str = source.path) -> tuple[Reading, Sequence[Finding]]:
            given = Source(path, data=data)
            readings = (r for r in read_source(given, host.readers, options) if isinstance(r, Reading))
            reading = next(readings, Reading(path, path, ""))  # if no word is left, nothing is mended
            return reading, run(host, config, Request(given=(given,), allow_empty=True, hold=False)).findings

        mended.append(fix_file(source.path, source.read(options.max_bytes), lint_bytes, unsafe=unsafe))
    return tuple(mended), first.errors


def _references(
    host: Host, config: Config, options: ReadOptions, finding: DiscoverOptions, linted: Iterable[Source]
) -> _Inputs:
    """What to compare with. An article that is linted itself is no reference: it would be a copy of itself."""
    found = discover(
        [str(short_path(config.root / path)) for path in config.reference], finding, host.readers
    )
    known = {os.path.realpath(source.path) for source in linted}
    sources = tuple(source for source in found.sources if os.path.realpath(source.path) not in known)
    return _Inputs(host, options, sources, found.errors)


def _nothing(
    request: Request, excluded: Sequence[str], sources: Sequence[Source], result: RunResult
) -> tuple[RunError, ...]:
    """The error of a run that read nothing: green without having read is the worst lie of a linter."""
    if request.allow_empty or result.articles or result.errors:
        return ()
    if request.allow_unread and any(unread.kind == "without an article" for unread in result.unread):
        return ()
    if excluded and not sources:
        return ()
    where = ", ".join(request.paths) or "the input"
    message = (
        f"Nothing to read in {where}: no article (*.txt, *.md, *.html) was found. "
        "Name files, or pass --allow-empty if that is fine."
    )
    return (RunError("", "SYS010", message),)


def _unchecked(config: Config, host: Host) -> tuple[str, ...]:
    """What to say where rules on material were asked for by name and there is none."""
    if config.quotes.material:
        return ()
    asked = (*(config.select or ()), *config.extend_select)
    named = (
        rule.meta.code
        for rule in host.rules.values()
        if isinstance(rule, MaterialRule)
        and any(
            word != "ALL" and (rule.meta.is_called(word) or rule.meta.code.startswith(word)) for word in asked
        )
    )
    codes = ", ".join(named)
    return (f"Not checked, for there is no --material: {codes}.",) if codes else ()


def _deprecated(config: Config) -> tuple[str, ...]:
    """What to say of settings that still work and will go."""
    if not config.per_file_ignores:
        return ()
    pattern, codes = next(iter(config.per_file_ignores.items()))
    place = config.origins.get("per-file-ignores", "the configuration")
    instead = f"[[overrides]] with paths = {json.dumps([pattern])} and ignore = {json.dumps(list(codes))}"
    return (f"{place}: per-file-ignores says what overrides say too, and will go; write {instead}.",)


def _notes(excluded: Sequence[str]) -> tuple[str, ...]:
    if not excluded:
        return ()
    count = f"{len(excluded)} named file{'s' if len(excluded) > 1 else ''}"
    return (f"{count} left out as in folders: {listed(excluded)}.",)
