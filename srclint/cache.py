"""What articles gave in earlier runs, so that files that nobody changed needn't be linted again.

A folder ``.srclint_cache`` holds one row a file: findings and facts (`srclint.rows`), never a text. The name of a row
is a digest of all that it rests on: the bytes of the file, its path, the rules and settings that count for it, the day,
and what is installed. It is made with a secret of the user's own, and so is the seal on the row: a cache that came with
the articles, or was tampered with, is none. Broken rows are made anew; where nothing can be written a note says so.
Nothing here raises, and no run says anything else for having a cache.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import srclint.plugins
from srclint._version import __version__
from srclint.engine import Crossing, Engine, Outcome
from srclint.errors import ReadError
from srclint.findings import RuleSetting
from srclint.host import Host
from srclint.installed import trusted_path
from srclint.known import Held
from srclint.model import Context
from srclint.packages import data_packages
from srclint.protocols import ReadOptions, Source
from srclint.rows import BadRowError, Rows, fact_types

__all__ = ["FOLDER", "Cache", "open_cache"]

FOLDER = ".srclint_cache"
"""What the folder is called, beside the configuration or where srclint is called."""

_FORMAT = "1"  # of rows and their names; what another number wrote is no row
_KEPT = 4  # states of settings and installation whose rows are kept, those used last
_SEAL = 32  # bytes
_LARGEST = 64_000_000  # bytes of a row; those of articles have some ten thousand
_MOST_FILES = 5_000  # of a plugin whose contents are looked at; what has more is never cached
_CODE = (".py", ".toml", ".tsv", ".txt", ".json", ".csv", ".so", ".pyd")  # what a plugin's rules may rest on
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of srclint; it may be deleted at any time.\n"


class Cache:
    """The rows of one run's state.

    Args:
        folder: ``.srclint_cache``; made when the first row is written.
        state: a digest of what all rows of the run rest on.
        secret: the user's.
        engine: makes outcomes, and knows the types of facts.
        options: what readers are asked.
    """

    def __init__(self, folder: Path, state: str, secret: bytes, engine: Engine, options: ReadOptions) -> None:
        self._folder, self._state, self._secret = folder, state, secret
        self._rows: Rows[Outcome] = Rows(Outcome, fact_types(engine.extracts))
        self._crossings: Rows[Crossing] = Rows(Crossing, ())
        self._engine, self._options = engine, options
        self._known: dict[tuple[tuple[int, ...], Context], tuple[Sequence[RuleSetting], str]] = {}
        self._made: set[str] = set()
        self._problem = ""
        self._judged: list[str] = []  # the names of all articles of the run that rows hold
        self._others = False  # whether there are any that none holds

    def held(self, source: Source, *, reference: bool = False) -> Held | None:
        """What is held of a file; ``None`` for one that can't be read, which whoever lints it tells."""
        name = self._name(source, reference)
        if not name:
            return None
        data = self._read(name)
        try:
            outcome = self._outcome(data) if data else None
        except BadRowError:
            outcome = None
        if outcome is not None:
            self._judged.append(name)
        return name, outcome

    def keep(self, source: Source, name: str, outcome: Outcome) -> None:
        """Hold what a file gave, unless it failed, has changed meanwhile, or gave what a row can't carry whole."""
        if outcome.errors or self._name(source, outcome.reference) != name:
            self._others = True
            return
        bare = replace(outcome, reading=None, seconds={})
        try:
            data = self._rows.encode(bare)
            whole = self._outcome(data) == bare
        except BadRowError:
            whole = False
        if whole:
            self._judged.append(name)
            self._write(name, data)
        else:
            self._others = True

    def pass_by(self) -> None:
        """Note an article that no row holds: what the run's articles give together can't be held either."""
        self._others = True

    def crossing(self, make: Callable[[], Crossing]) -> Crossing:
        """What all articles of the run gave together, if they were judged together before; else it is made."""
        if self._others or self._problem:
            return make()
        name = _digest(self._secret.hex(), "crossing", *sorted(self._judged))
        data = self._read(name)
        try:
            if data:
                return self._crossings.decode(data)
        except BadRowError:
            pass
        made = make()
        try:
            data = self._crossings.encode(made)
            if not made.errors and self._crossings.decode(data) == made:
                self._write(name, data)
        except BadRowError:
            pass
        return made

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know."""
        if not self._problem:
            return ()
        return (
            f"The cache in {self._folder} can't be written ({self._problem}); the run went on without it.",
        )

    def close(self) -> None:
        """Remove the rows of states that were not used for long."""
        if not self._made:
            return
        try:
            os.utime(self._folder / self._state)
            states = [one for one in os.scandir(self._folder) if one.is_dir(follow_symlinks=False)]
            states.sort(key=lambda one: (one.stat(follow_symlinks=False).st_mtime_ns, one.name), reverse=True)
            for old in states[_KEPT:]:
                shutil.rmtree(old.path, ignore_errors=True)
        except OSError as error:
            self._problem = self._problem or error.strerror or str(error)

    def _name(self, source: Source, reference: bool) -> str:
        """The name of a file's row: its place below the folder; empty if the file can't be read."""
        try:
            data = source.read(self._options.max_bytes)
        except ReadError:
            return ""
        digest = hashlib.blake2b(key=self._secret, digest_size=32)
        for part in (self._of_path(source.path), source.path, str(reference), str(source.named)):
            part = f"{len(part)}:{part}"
            digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(data)
        return digest.hexdigest()

    def _of_path(self, path: str) -> str:
        """A digest of the rules and settings that count for a path; equal settings are looked at once."""
        settings = self._engine.settings_for(path)
        context = self._engine.context_for(path)
        key = (tuple(map(id, settings)), context)
        known = self._known.get(key)
        if known is None:
            each = (
                (s.rule.meta.code, s.plugin, repr(s.options), sorted(s.severities.items())) for s in settings
            )
            known = self._known[key] = (settings, _digest(repr(list(each)), repr(context)))
        return known[1]

    def _place(self, name: str) -> Path:
        return self._folder / self._state / name[:2] / name[2:]

    def _read(self, name: str) -> bytes:
        """A row without its seal; nothing where there is none, or it isn't ours."""
        try:
            with open(self._place(name), "rb") as file:
                found = file.read(_LARGEST + 1)
        except OSError:
            return b""
        seal, data = found[:_SEAL], found[_SEAL:]
        if len(found) > _LARGEST or not hmac.compare_digest(seal, self._seal(name, data)):
            return b""
        self._made.add(self._state)
        return data

    def _outcome(self, data: bytes) -> Outcome:
        outcome = self._rows.decode(data)
        return replace(outcome, facts=self._rows.facts(outcome.facts))

    def _write(self, name: str, data: bytes) -> None:
        """Write a row whole or not at all; after the first that can't be no other is tried."""
        if self._problem or len(data) > _LARGEST - _SEAL:
            return
        place = self._place(name)
        partly = place.with_name(f"{place.name}.{os.getpid()}")
        try:
            self._prepare()
            place.parent.mkdir(exist_ok=True)
            with open(partly, "xb") as file:
                file.write(self._seal(name, data) + data)
            os.replace(partly, place)
        except OSError as error:
            self._problem = error.strerror or str(error)
            with suppress(OSError):
                partly.unlink(missing_ok=True)

    def _prepare(self) -> None:
        """Make the folder, once; one that somebody linked elsewhere is left alone."""
        if self._state in self._made and (self._folder / self._state).is_dir():
            return
        for folder in (self._folder, self._folder / self._state):
            if folder.is_symlink():
                raise OSError(0, f"{folder} is a link")
            folder.mkdir(exist_ok=True)
        for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _TAG)):
            if not os.path.lexists(self._folder / name):
                (self._folder / name).write_text(text, "utf-8")
        self._made.add(self._state)

    def _seal(self, name: str, data: bytes) -> bytes:
        digest = hashlib.blake2b(name.encode(), key=self._secret, digest_size=_SEAL, person=b"srclint row")
        digest.update(data)
        return digest.digest()


def open_cache(
    folder: Path, host: Host, engine: Engine, options: ReadOptions, *settings: object
) -> tuple[Cache | None, str]:
    """The cache of a run.

    Args:
        folder: where it lies.
        host: the plugins; what their code says counts, too.
        engine: of the run.
        options: what readers are asked.
        settings: whatever else outcomes rest on, told by its ``repr``.

    Returns:
        The cache, and an empty text; or ``None`` and a sentence that says why there is none.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return None, f"{folder} is no folder of the project's own; the run went on without a cache."
    try:
        secret = _secret()
        state = _digest(_FORMAT, repr(settings), repr(options), repr(engine.context), *_installed(host))
    except OSError as error:
        return None, f"No cache can be kept ({error.strerror or error}); the run went on without one."
    try:
        return Cache(folder, state[:32], secret, engine, options), ""
    except ImportError:
        return None, "A cache needs msgspec: pip install 'srclint[cache]'. The run went on without one."


def _digest(*parts: str) -> str:
    digest = hashlib.blake2b(digest_size=32)
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _secret() -> bytes:
    """The user's own secret, which no cache that came from elsewhere was made with; made on first use.

    Raises:
        OSError: it can neither be read nor made.
    """
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    file = Path(base, "srclint", "secret")
    try:
        found = file.read_bytes()
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        made = secrets.token_bytes(32)
        partly = file.with_name(f"secret.{os.getpid()}")
        with open(os.open(partly, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(made)
        try:
            os.link(partly, file)  # another run may have been first
        except FileExistsError:
            pass
        finally:
            partly.unlink()
        found = file.read_bytes()
    if len(found) != 32:
        raise OSError(0, f"{file} is broken; remove it")
    return found


def _installed(host: Host) -> Iterator[str]:
    """What says which code makes findings: Python, all that is installed, and the contents of what may be edited."""
    yield f"{sys.implementation.cache_tag} {sys.platform} {__version__}"
    for folder in trusted_path():
        try:
            yield from sorted(
                name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))
            )
        except OSError:
            continue
    for home in (os.path.dirname(__file__), *srclint.plugins.__path__):
        yield from _contents(Path(home))
    for plugin in host.plugins:
        yield f"{plugin.key} {plugin.version}"
        if plugin.bundled:
            continue
        module: Any = (
            sys.modules.get(plugin.entry_point.value.partition(":")[0]) if plugin.entry_point else None
        )
        file = Path(getattr(module, "__file__", None) or plugin.name)
        # What plugs in without an entry point is a file of rules, which it is called by.
        top = module.__name__.count(".") + (file.name == "__init__.py") if module is not None else 0
        yield from _contents(file.parents[top - 1] if top else file)
    for package in data_packages():
        if package.folder is not None:
            yield from _contents(package.folder)


def _contents(path: Path) -> Iterator[str]:
    """Digests of a file, or of the files in a folder that code rests on.

    Raises:
        OSError: one of them can't be read, or there are too many.
    """
    if path.is_file():
        yield hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
        return
    count = 0
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if name != "__pycache__" and not name.startswith("."))
        for name in sorted(names):
            if name.endswith(_CODE):
                count += 1
                if count > _MOST_FILES:
                    raise OSError(0, f"{path} holds more than {_MOST_FILES:,} files")
                with open(os.path.join(folder, name), "rb") as file:
                    yield f"{name} {hashlib.blake2b(file.read(), digest_size=16).hexdigest()}"
