"""Which files to read: named ones always, folders by suffix, without what no one means to lint."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from srclint.model import RunError, Unread
from srclint.patterns import pattern
from srclint.protocols import Reader, Source
from srclint.readers.paths import matchable
from srclint.records import dataclass
from srclint.trust import MARKED

if TYPE_CHECKING:
    from pathspec import PathSpec

__all__ = ["DiscoverOptions", "Discovery", "discover", "reader_of", "refusal"]

# What belongs to a project or a site: lists of articles (_index.md), the page for what is missing. Articles are called
# security-council-votes.txt and license-fees-rise.md: words that news begins with count in capitals, or alone. The
# hook in .pre-commit-hooks.yaml leaves out the same.
_LEFT_OUT = pattern(
    r"(?i:readme|changelog|code_of_conduct)|CONTRIBUTING|LICENSE|SECURITY|(?i:contributing|license|security)\.|_index\.|404\."
)
# What machines read, or those who run them: no article whatever it says, named or found.
_NO_ARTICLE = pattern(
    r"(?i:((dev|test|tests|docs|build|lint|prod|ci|base|local|optional)[-_.])?(requirements|constraints)([-_.]\w+)?"
    r"|robots|humans|ads|app-ads|security|llms|llms-full|CMakeLists)\.txt\Z"
)
# Folders in which programs keep what isn't theirs, and site generators the frames that articles are put into, data, and
# the pages that they made of the articles.
_NO_ARTICLES_IN = frozenset(
    {"node_modules", "site-packages", "__pycache__", "_layouts", "_includes", "_sass", "_data", "_site"}
)
# What browsers put beside a page that they save whole, in the languages that they speak most: "Wall_files".
_PARTS_OF_PAGE = pattern(
    r"(?P<page>.+)(?:_files|-Dateien|_fichiers|_archivos|_arquivos|_ficheiros|_file|_bestanden|-filer|_filer|_pliki|_soubory)\Z"
)
_URL = pattern(r"[A-Za-z][A-Za-z0-9+.-]+://")
_INSTEAD = {
    ".pdf": "srclint reads no PDF. Make text of it first: pdftotext -layout FILE.pdf FILE.txt",
    ".docx": "srclint reads no Word files. Make Markdown of it first: pandoc FILE.docx -o FILE.md",
    ".doc": "srclint reads no Word files. Save it as text first.",
    ".odt": "srclint reads no OpenDocument files. Make Markdown of it first: pandoc FILE.odt -o FILE.md",
    ".rtf": "srclint reads no RTF. Save it as text first.",
    ".epub": "srclint reads no e-books. Make Markdown of it first: pandoc FILE.epub -o FILE.md",
    ".json": "A corpus is read as JSON Lines, an article a line. Make that first: jq -c '.[]' FILE.json > FILE.jsonl",
    ".ndjson": "This is JSON Lines under another name: call it FILE.jsonl.",
    ".csv": "srclint reads no tables. Make JSON Lines of it first: mlr --icsv --ojsonl cat FILE.csv > FILE.jsonl",
    ".mhtml": "srclint reads no archives of pages. Save the page as HTML alone.",
    ".mht": "srclint reads no archives of pages. Save the page as HTML alone.",
    ".webarchive": "srclint reads no archives of pages. Save the page as HTML alone.",
    ".warc": "srclint reads no web archives. Take each page out first: warcio extract FILE.warc OFFSET > PAGE.html",
    ".rst": "srclint reads no reStructuredText. Make Markdown of it first: pandoc FILE.rst -o FILE.md",
    ".adoc": "srclint reads no AsciiDoc. Make Markdown of it first: asciidoctor, then pandoc.",
    ".tex": "srclint reads no LaTeX. Make Markdown of it first: pandoc FILE.tex -o FILE.md",
    ".eml": "srclint reads no mail. Save its text as FILE.txt first.",
}
"""By suffix what to do about files that no reader claims, and that read as plain text would give nonsense."""

_SUFFIX = pattern(
    r"\.[a-z0-9_+-]*[a-z][a-z0-9_+-]*\Z"
)  # "story.v2" has one, "story.2021" and "U.S. aid" have none
_LONGEST_SUFFIX = 12
_PACKED = (".gz", ".bz2", ".xz", ".zst", ".zip")
_OWN = ("srclint.toml", "srclint-suppressions.toml", "srclint-baseline.json")
_MAX_IGNORE_FILE = 1_000_000  # bytes; Linux's own .gitignore has three thousand


@dataclass(frozen=True, slots=True)
class DiscoverOptions:
    """What the user asked of the search for files.

    Args:
        exclude: patterns as in a .gitignore, relative to ``root``; they hold for what folders hold.
        force_exclude: whether named files are left out as well, if a folder that holds them would leave them out:
            by ``exclude``, .gitignore files, as hidden or as a README or its kin (pre-commit names what changed).
        gitignore: whether .gitignore files are honoured.
        root: the folder that ``exclude`` counts from; ``""`` is the working directory.
        apart: files and folders, without links, that are there for something else and are left out of folders.
    """

    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    gitignore: bool = True
    root: str = ""
    apart: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found.

    Args:
        sources: sorted by path, without duplicates, the same for any order of the arguments.
        errors: arguments that can't be read, sorted by path.
        excluded: named files that ``force_exclude`` left out, and such as are no articles (robots.txt), sorted.
        unread: files of the folders that no reader takes, sorted by path.
    """

    sources: tuple[Source, ...]
    errors: tuple[RunError, ...] = ()
    excluded: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()


@dataclass(slots=True)
class _Search:
    """The state of one search."""

    options: DiscoverOptions
    readers: Sequence[Reader]
    ignores: _Ignores
    suffixes: tuple[str, ...]  # that folders are searched for
    found: dict[str, Source] = field(default_factory=dict)  # by real path
    errors: dict[str, RunError] = field(default_factory=dict)
    excluded: set[str] = field(default_factory=set)
    unread: dict[str, Unread] = field(default_factory=dict)

    def add(self, path: str, *, named: bool) -> None:
        """Keep ``path`` unless a better name for the same file is known: a named one, else the first."""
        real = os.path.realpath(path)
        known = self.found.get(real)
        if known is None or _rank(named, path) < _rank(known.named, known.path):
            self.found[real] = Source(path, named)

    def fail(self, path: str, message: str, code: str = "SYS001") -> None:
        """Note that ``path`` can't be read."""
        self.errors[path] = RunError(path, code, message)


def _rank(named: bool, path: str) -> tuple[bool, bool, bytes]:
    return (not named, os.path.islink(path), _order(path))


def _order(path: str) -> bytes:
    """What paths are sorted by; any str, also of a file whose name isn't UTF-8."""
    return path.encode("utf-8", "surrogatepass")


def discover(paths: Iterable[str], options: DiscoverOptions, readers: Sequence[Reader]) -> Discovery:
    """The files that ``paths`` (files and folders) stand for.

    Folders are searched for the suffixes of all readers that are not for corpora; hidden files, files that a
    .gitignore leaves out, READMEs and their kin are not taken. Links are followed inside the folder only.
    """
    suffixes = tuple(s for reader in readers if not reader.corpus for s in reader.suffixes)
    search = _Search(options, readers, _Ignores(options), suffixes)
    for path in dict.fromkeys(paths):
        _argument(search, path)
    return Discovery(
        tuple(sorted(search.found.values(), key=lambda source: _order(source.path))),
        tuple(sorted(search.errors.values(), key=lambda error: _order(error.path))),
        tuple(sorted(search.excluded, key=_order)),
        tuple(search.unread[path] for path in sorted(search.unread, key=_order)),
    )


def reader_of(path: str, readers: Sequence[Reader]) -> Reader | None:
    """The reader whose suffix fits ``path`` best; ``None`` if none does."""
    name = path.lower()
    fitting = [(len(s), reader) for reader in readers for s in reader.suffixes if name.endswith(s)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def kind_of(path: str) -> str:
    """The suffix by which a file's kind is told, ``.tar.gz`` with both its parts; empty if it has none."""
    stem, suffix = os.path.splitext(os.path.basename(path).lower())
    if suffix in _PACKED:
        suffix = kind_of(stem) + suffix
    fits = _SUFFIX.match(suffix[suffix.rfind(".") :]) and len(suffix) <= _LONGEST_SUFFIX
    return suffix if fits else ""


def refusal(path: str, readers: Sequence[Reader]) -> str:
    """What to do about a file of a kind that no reader takes; empty if one does, or if no suffix tells its kind."""
    kind = kind_of(path)
    if not kind or reader_of(path, readers):
        return ""
    asked = f"srclint reads no {kind} files. If this is plain text, name a copy of it FILE.txt, or pass it through "
    return _INSTEAD.get(kind) or f"{asked}standard input: srclint --stdin-filename FILE.txt - < FILE{kind}"


def _argument(search: _Search, given: str) -> None:
    if _URL.match(given):
        search.fail(
            given, "srclint never goes online. Save the page first, then lint the file: curl -o PAGE.html URL"
        )
        return
    if "\0" in given:
        search.fail(given, "No file name holds a NUL character.")
        return
    path = os.path.normpath(given).replace(os.sep, "/") if given else given
    instead = refusal(path, search.readers)
    if os.path.isdir(path):
        _folder(search, path)
    elif not os.path.lexists(path):
        search.fail(path, "There is no such file or folder.")
    elif instead:
        search.fail(path, instead)
    elif not os.path.isfile(path):
        what = "a link to nothing" if os.path.islink(path) and not os.path.exists(path) else "no regular file"
        search.fail(path, f"This is {what}.")
    elif _NO_ARTICLE.match(os.path.basename(path)) or (
        search.options.force_exclude and (_never_in_folders(path) or search.ignores.leaves_out(path))
    ):
        search.excluded.add(path)
    else:
        search.add(path, named=True)


def _folder(search: _Search, top: str) -> None:
    """Everything below ``top``; a stack, not recursion, so that no depth of folders matters."""
    inside = os.path.realpath(top)
    seen = {inside}
    stack = [top]
    while stack:
        folder = stack.pop()
        try:
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: _order(entry.name))
        except OSError as error:
            search.fail(folder, f"This folder can't be searched: {error.strerror}.")
            continue
        names = {entry.name for entry in entries}
        for entry in entries:
            path = entry.name if folder == "." else f"{folder}/{entry.name}"
            if entry.name.startswith(".") or not _stays_inside(entry, inside):
                continue
            if _is_dir(entry):
                if entry.name in _NO_ARTICLES_IN or _is_part_of_page(entry.name, names):
                    continue
                real = os.path.realpath(path)
                if real in seen or real in search.options.apart:
                    continue
                if not search.ignores.leaves_out(path, top, is_dir=True):
                    seen.add(real)
                    stack.append(path)
            elif not (
                _is_paper(entry.name) or search.ignores.leaves_out(path, top) or _is_apart(search, path)
            ):
                _take(search, path)


def _is_part_of_page(folder: str, beside: Container[str]) -> bool:
    """Whether a folder holds the pictures, scripts and frames of a page that was saved beside it."""
    match = _PARTS_OF_PAGE.match(folder)
    return match is not None and any(
        match["page"] + suffix in beside for suffix in (".html", ".htm", ".xhtml")
    )


def _is_apart(search: _Search, path: str) -> bool:
    """Whether a file is there for something else."""
    return bool(search.options.apart) and os.path.realpath(path) in search.options.apart


def _is_paper(name: str) -> bool:
    """Whether a name is that of a project's paper, or of what machines read."""
    return _LEFT_OUT.match(name) is not None or _NO_ARTICLE.match(name) is not None


def _take(search: _Search, path: str) -> None:
    name = os.path.basename(path)
    if not name.lower().endswith(search.suffixes):
        if name not in _OWN:
            why = refusal(path, search.readers) or "srclint reads it only where it is named."
            search.unread[path] = Unread(path, kind_of(path) or "without suffix", why)
    elif os.path.isfile(path):
        if _is_report(path):
            search.unread[path] = Unread(path, "report", "This is a report that srclint wrote.")
        else:
            search.add(path, named=False)
    elif os.path.islink(path) and not os.path.exists(path):
        search.fail(path, "This is a link to nothing.")


def _is_report(path: str) -> bool:
    """Whether a page is one of our own, which lies where somebody had it written: among the articles."""
    if not path.lower().endswith(MARKED["html"].suffixes):
        return False
    try:
        with open(path, "rb") as file:
            return file.read(200).replace(b"\r\n", b"\n").startswith(MARKED["html"].begins)
    except OSError:
        return False  # reading it will tell


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stays_inside(entry: os.DirEntry[str], inside: str) -> bool:
    """Whether an entry is no link, or one that leads to a place below ``inside``."""
    if not entry.is_symlink():
        return True
    return _is_below(os.path.realpath(entry.path), inside)


def _never_in_folders(path: str) -> bool:
    """Whether the search of a folder passes a file by: hidden, in a hidden folder, or a project's paper."""
    *folders, name = path.split("/")
    seen = [] if os.path.isabs(path) else [folder for folder in folders if folder != ".."]
    hidden = any(part.startswith(".") for part in (*seen, name))
    return hidden or not _NO_ARTICLES_IN.isdisjoint(seen) or _LEFT_OUT.match(name) is not None


class _Ignores:
    """``exclude`` and the .gitignore files from the repository's root down to a file's folder."""

    def __init__(self, options: DiscoverOptions) -> None:
        self._gitignore = options.gitignore
        self._root = os.path.abspath(options.root or ".")
        self._exclude = _spec(list(map(matchable, options.exclude))) if options.exclude else None
        self._specs: dict[str, PathSpec[Any] | None] = {}  # by folder
        self._chains: dict[tuple[str, str], list[str]] = {}

    def leaves_out(self, path: str, top: str = "", *, is_dir: bool = False) -> bool:
        """Whether ``path``, found below the folder ``top``, is left out; for a file its folders count too."""
        whole = os.path.abspath(path)
        inside = self._exclude is not None and _is_below(whole, self._root)
        if self._exclude and inside and self._exclude.match_file(_relative(self._root, whole, is_dir)):
            return True
        verdict = False
        for folder in self._chain(os.path.dirname(whole), os.path.abspath(top) if top else self._root):
            spec = self._spec_of(folder)
            answer = spec.check_file(_relative(folder, whole, is_dir)).include if spec else None
            verdict = verdict if answer is None else answer
        return verdict

    def _chain(self, folder: str, top: str) -> list[str]:
        """The folders whose .gitignore counts in ``folder``, outermost first.

        They begin at the repository's root; outside a repository at ``top``, for a .gitignore in someone's
        home says nothing about the articles below it.
        """
        if not self._gitignore:
            return []
        if (folder, top) not in self._chains:
            up = list(_walk_up(folder))
            ends = [i for i, at in enumerate(up) if os.path.exists(os.path.join(at, ".git"))]
            if not ends:
                ends = [up.index(top)] if top in up else [0]
            self._chains[folder, top] = up[ends[0] :: -1]
        return self._chains[folder, top]

    def _spec_of(self, folder: str) -> PathSpec[Any] | None:
        if folder not in self._specs:
            lines = _ignore_lines(os.path.join(folder, ".gitignore"))
            self._specs[folder] = _spec([matchable(line) for line in lines]) if lines else None
        return self._specs[folder]


def _ignore_lines(path: str) -> list[str]:
    """The lines of a .gitignore; a pipe or a device isn't opened, and what no one writes by hand isn't read."""
    try:
        if os.path.isfile(path) and os.path.getsize(path) <= _MAX_IGNORE_FILE:
            with open(path, encoding="utf-8", errors="surrogateescape") as file:
                return file.read(_MAX_IGNORE_FILE).splitlines()
    except OSError:
        pass
    return []


def _spec(patterns: Iterable[str]) -> PathSpec[Any]:
    """The patterns as one; git passes over a line that is none, and so does this."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError:
        good = []
        for pattern in patterns:
            with suppress(ValueError):
                GitIgnoreSpec.from_lines([pattern])
                good.append(pattern)
        return GitIgnoreSpec.from_lines(good)


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def _relative(folder: str, whole: str, is_dir: bool) -> str:
    return matchable(PurePath(os.path.relpath(whole, folder)).as_posix()) + ("/" if is_dir else "")


def _walk_up(folder: str) -> Iterator[str]:
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent
