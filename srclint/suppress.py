"""Suppressions and baselines: findings that somebody has judged, set aside without touching the article.

Articles are evidence. So a suppression lives in a sidecar file beside them, keyed by path, code and quoted text;
only who writes an article may put a comment into it. A baseline is the same for the findings of a whole archive on
the day that srclint came. Neither knows line numbers: they hold when lines move.
"""

from __future__ import annotations

import json
import math
import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import astuple, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from srclint.errors import ConfigError
from srclint.files import load_toml, read_bounded
from srclint.identity import Identity, covers, folded, identity_of, read_values
from srclint.language.text.lines import line_starts
from srclint.model import Finding, Span
from srclint.patterns import pattern
from srclint.readers.paths import split_path
from srclint.records import dataclass
from srclint.view import ArticleView

__all__ = [
    "BASELINE",
    "IN_BASELINE",
    "REQUIRED",
    "SIDECAR",
    "Inline",
    "Known",
    "Scope",
    "Suppression",
    "apply_baseline",
    "apply_suppressions",
    "baseline_text",
    "inline_suppressions",
    "known_of",
    "load_baseline",
    "load_sidecar",
    "merged_baseline",
    "parse_baseline",
    "parse_sidecar",
    "suppression_toml",
    "suppressions_of",
    "wanted_of_entries",
]

SIDECAR = "srclint-suppressions.toml"
BASELINE = "srclint-baseline.json"
IN_BASELINE = "known: it stands in the baseline"

SCHEMA = 2
"""The number of the format of sidecars and baselines; files of number 1, which know no context, are read as well."""

REQUIRED: Mapping[str, str] = {
    "reason": "require-reasons",
    "by": "require-names",
    "expires": "require-expiry",
}
"""What a configuration may want of each entry, with the key that wants it."""

_KEYS = ("path", "code", "text", "context", "reason", "by")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One entry of the sidecar.

    Args:
        path: of the article, from the sidecar's folder, with forward slashes.
        code: the rule's code.
        text: the words that the finding marks; empty for a finding on the whole article.
        context: those words with the ones around them; ``None``: wherever they stand.
        values: for a finding on the whole article, what it was known by; ``None``: whatever they are.
        count: how many such findings are set aside; ``None``: all.
        reason: why it is set aside.
        by: who says so.
        expires: the last day on which it counts; ``None``: for good.
        line: where the entry stands in the sidecar.
    """

    path: str
    code: str
    text: str = ""
    context: str | None = None
    values: str | None = None
    count: int | None = None
    reason: str = ""
    by: str = ""
    expires: date | None = None
    line: int = 0

    @property
    def identity(self) -> Identity:
        """What it is about."""
        return Identity(self.path, self.code, self.text, self.context if self.text else self.values)


@dataclass(frozen=True, slots=True)
class Inline:
    """A comment ``<!-- srclint: ignore CODE -- reason -->`` in Markdown or HTML.

    Args:
        article: the article's id.
        codes: what it silences.
        reason: what follows ``--``.
        span: where it holds: the line or block after it; ``None`` for the whole article, where it stands at the top.
        line: of the comment, or of what follows it where comments are no part of the text; for messages.
    """

    article: str
    codes: tuple[str, ...]
    reason: str
    span: Span | None
    line: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at. Only of that it can say that a suppression or a known finding is out of date.

    Args:
        files: absolute paths of what was read.
        folders: absolute paths of the folders that were searched.
        rules_for: by path the codes and names of the rules that were on.
        crossing: codes of rules across articles, which a run on a part of the articles can't judge.
        known: codes and names of all installed rules.
        renamed: by the codes that rules once had, those that they have now.
    """

    files: frozenset[str]
    folders: tuple[str, ...]
    rules_for: Callable[[str], Collection[str]]
    crossing: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict)
    _there: dict[str, bool] = field(default_factory=dict)

    def judges(self, path: str, code: str, *, whole: bool) -> bool:
        """Whether a finding that didn't occur in this run no longer occurs at all.

        Args:
            path: absolute, ``file#id`` for a record.
            code: the rule's.
            whole: whether the run read all articles that matter to rules across articles.
        """
        file = self._file(path)
        if file not in self.files:
            return self._searched(file) and not self._exists(file)
        if code in self.known and code not in self.rules_for(file):
            return False
        return whole or code not in self.crossing

    def is_whole(self, paths: Iterable[str]) -> bool:
        """Whether the run read all files among absolute paths that still exist."""
        return all(file in self.files or not self._exists(file) for file in map(self._file, paths))

    def _file(self, path: str) -> str:
        return path if path in self.files else split_path(path)[0]

    def _searched(self, file: str) -> bool:
        return any(file.startswith(folder.rstrip(os.sep) + os.sep) for folder in self.folders)

    def _exists(self, file: str) -> bool:
        if file not in self._there:
            self._there[file] = os.path.lexists(file)
        return self._there[file]


def wanted_of_entries(config: Any) -> tuple[str, ...]:
    """Those of `REQUIRED` that a configuration (its ``require_…`` fields) wants of each entry."""
    return tuple(key for key, setting in REQUIRED.items() if getattr(config, setting.replace("-", "_")))


def load_sidecar(path: Path, *, required: Collection[str] = ()) -> tuple[Suppression, ...]:
    """Read a sidecar.

    Args:
        path: of the sidecar.
        required: those of `REQUIRED` that each entry must have.

    Raises:
        ConfigError: it can't be read, an entry has an unknown or a missing key, or one is missing that must be given;
            the message names the line.
    """
    try:
        data = read_bounded(path)
    except OSError as error:
        raise ConfigError(f"{path}: these suppressions can't be read: {error.strerror}.") from error
    return parse_sidecar(data, path, required=required)


def parse_sidecar(data: bytes, path: Path, *, required: Collection[str] = ()) -> tuple[Suppression, ...]:
    """The same of a sidecar's bytes.

    Raises:
        ConfigError: as for `load_sidecar`; ``path`` is named.
    """
    try:
        source = data.decode("utf-8-sig")
        table = load_toml(source)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: these suppressions can't be read: {error}.") from error
    lines = [
        i for i, line in enumerate(source.splitlines(), 1) if re.match(r"\s*\[\[\s*suppress\s*\]\]", line)
    ]
    entries = table.get("suppress", [])
    unknown = sorted(set(table) - {"suppress", "schema"})
    if not isinstance(table.get("schema", 1), int) or table.get("schema", 1) > SCHEMA:
        raise ConfigError(f"{path}: these suppressions are of a newer srclint (schema {table['schema']}).")
    if unknown or not isinstance(entries, list) or len(lines) != len(entries):
        what = f"unknown key {unknown[0]!r}" if unknown else "the entries"
        raise ConfigError(
            f"{path}:1: {what}: entries are written [[suppress]] with path, code, text and reason."
        )
    return tuple(_entry(path, line, entry, required) for line, entry in zip(lines, entries, strict=True))


def _entry(path: Path, line: int, entry: Mapping[str, Any], required: Collection[str]) -> Suppression:
    where = f"{path}:{line}"
    for key, value in entry.items():
        if key in ("values", "count", "expires"):
            continue
        if key not in _KEYS or not isinstance(value, str):
            known = ", ".join((*_KEYS, "values", "count", "expires"))
            raise ConfigError(f"{where}: {key!r} is none of {known}, or has a value of the wrong kind.")
    for key in ("path", "code"):
        if not entry.get(key):
            raise ConfigError(f"{where}: this suppression names no {key}.")
    for key, setting in REQUIRED.items():
        if key in required and not str(entry.get(key, "")).strip():
            raise ConfigError(f"{where}: this suppression gives no {key}, and {setting} is on.")
    context = entry.get("context")
    return Suppression(
        _unescaped(entry["path"]),
        entry["code"],
        folded(entry.get("text", "")),
        None if context is None else folded(context),
        _values_of(where, entry.get("values")),
        _count_of(where, entry.get("count")),
        entry.get("reason", ""),
        entry.get("by", ""),
        _expiry_of(where, entry.get("expires")),
        line,
    )


def _values_of(where: str, values: object) -> str | None:
    if values is None:
        return None
    if not isinstance(values, dict) or not all(isinstance(v, (int, float, str)) for v in values.values()):
        raise ConfigError(f"{where}: values are written as a table: values = {{ unnamed = 5 }}.")
    return json.dumps(dict(sorted(values.items())), ensure_ascii=False)


def _count_of(where: str, count: object) -> int | None:
    if count is None or (isinstance(count, int) and not isinstance(count, bool) and count > 0):
        return count
    raise ConfigError(f"{where}: count is a number from 1.")


def _expiry_of(where: str, value: object) -> date | None:
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ConfigError(f"{where}: expires is a day, such as 2027-01-31.") from None


def suppressions_of(
    findings: Iterable[Finding], root: Path, reason: str, *, by: str = "", expires: date | None = None
) -> list[Suppression]:
    """The entries that set findings aside, for a sidecar in the folder ``root``; equal findings are one, counted."""
    counts = Counter(identity_of(finding, root) for finding in findings)
    return [
        Suppression(
            one.path,
            one.code,
            one.text,
            one.context if one.text else None,
            None if one.text else one.context,
            count if one.text else None,
            reason,
            by,
            expires,
        )
        for one, count in counts.items()
    ]


def suppression_toml(suppression: Suppression) -> str:
    """An entry as it is appended to the sidecar."""
    one = suppression
    rows = [("path", _quoted(_escaped(one.path))), ("code", _quoted(one.code))]
    if one.text:
        rows.append(("text", _quoted(one.text)))
    if one.context:
        rows.append(("context", _quoted(one.context)))
    if one.values:
        pairs = (f"{_quoted(k)} = {_quoted(v)}" for k, v in read_values(one.values).items())
        rows.append(("values", "{ " + ", ".join(pairs) + " }"))
    if one.count is not None and one.count > 1:
        rows.append(("count", str(one.count)))
    rows.append(("reason", _quoted(one.reason)))
    rows += [("by", _quoted(one.by))] if one.by else []
    rows += [("expires", one.expires.isoformat())] if one.expires else []
    body = "\n".join(f"{key} = {value}" for key, value in rows)
    return f"[[suppress]]\n{body}\n"


def _quoted(value: object) -> str:
    """A value as TOML writes it: JSON's strings are its basic strings, apart from DEL, which it wants escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


_RAW = pattern(rb"\\x([0-9a-f]{2})")


def _escaped(path: str) -> str:
    r"""A path as TOML can hold it: bytes that are no UTF-8 become ``\xff``, and what looks like that ``\x5cxff``."""
    return _RAW.sub(rb"\\x5cx\1", os.fsencode(path)).decode("utf-8", "backslashreplace")


def _unescaped(path: str) -> str:
    return os.fsdecode(_RAW.sub(lambda match: bytes.fromhex(match[1].decode()), os.fsencode(path)))


_COMMENT = pattern(r"\s*+srclint:\s*+ignore(?![\w-])(?P<rest>.*+)", re.S)
_CODE = pattern(r"[A-Z]{2,8}[0-9]{3}|[a-z0-9]++(?:-[a-z0-9]++)++")


def inline_suppressions(view: ArticleView) -> tuple[Inline, ...]:
    """The suppressing comments of an article, in order.

    A comment before all text holds for the whole article; any other for the line it stands on and the block after it.
    """
    found = []
    starts = line_starts(view.text)
    first = len(view.text) - len(view.text.lstrip())
    for mark in view.article.marks:
        match = _COMMENT.match(mark.value) if mark.kind == "comment" else None
        if not match:
            continue
        codes, _, reason = match["rest"].partition("--")
        names = tuple(word for word in re.split(r"[\s,]+", codes) if _CODE.fullmatch(word))
        at = mark.span.start
        source = view.article.source_map
        number = bisect_right(starts, at)
        line = source.line_column(at)[0] if source else number
        reach = None if at <= first else Span(starts[number - 1], _end_after(view, at))
        found.append(Inline(view.article.id, names, reason.strip(), reach, line))
    return tuple(found)


def _end_after(view: ArticleView, at: int) -> int:
    """Where the block ends in which ``at`` lies, or the next one."""
    block = view.block_at(at)
    if block is None:
        i = bisect_right(view.blocks, at, key=lambda block: block.span.start)
        block = view.blocks[i] if i < len(view.blocks) else None
    return block.span.end if block else len(view.text)


def apply_suppressions(
    findings: Sequence[Finding],
    sidecar: Sequence[Suppression],
    inline: Sequence[Inline],
    *,
    root: Path,
    require_reasons: bool = False,
    scope: Scope | None = None,
    as_of: date | None = None,
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Set findings aside.

    Args:
        findings: of the run.
        sidecar: entries, whose paths count from ``root``.
        inline: comments in the articles.
        root: the sidecar's folder.
        require_reasons: whether a comment without a reason counts for nothing.
        scope: what the run looked at; ``None``: all that the suppressions speak of.
        as_of: the day; entries that expired before it count for nothing, and are named. ``None``: none has expired.

    Returns:
        The findings, the suppressed ones with their reason, and a sentence for each suppression that did nothing.
    """
    renamed = scope.renamed if scope is not None else {}
    sidecar = [replace(s, code=renamed[s.code]) if s.code in renamed else s for s in sidecar]
    expired = {id(s) for s in sidecar if as_of is not None and s.expires is not None and s.expires < as_of}
    entries = _Entries(s for s in sidecar if id(s) not in expired)
    comments = [c for c in inline if c.reason or not require_reasons]
    by_code: dict[tuple[str, str], list[Inline]] = {}
    for comment in comments:
        for code in dict.fromkeys(comment.codes):
            by_code.setdefault((comment.article, code), []).append(comment)
    used: set[int] = set()
    result = []
    for finding in findings:
        entry = entries.take(identity_of(finding, root)) if sidecar else None
        found = entry or _covering(by_code, finding)
        if found is not None:
            used.add(id(found))
            finding = replace(finding, suppressed=found.reason or "suppressed")
        result.append(finding)
    idle = [s for s in sidecar if id(s) not in used | expired]
    notes = [_idle_entry(s) for s in _out_of_date(idle, sidecar, root, scope)]
    notes += [_expired_entry(s) for s in sidecar if id(s) in expired]
    for comment in inline:
        if id(comment) not in used:
            note = _idle_comment(comment, bool(comment.reason) or not require_reasons, scope)
            notes += [note] if note else []
    return tuple(result), tuple(notes)


class _Entries:
    """The entries of a sidecar, each good for as many findings as it counts."""

    def __init__(self, entries: Iterable[Suppression]) -> None:
        self._left: dict[tuple[str, str, str], list[list[Any]]] = {}
        for entry in entries:
            key = (entry.path, entry.code, entry.text)
            # An entry from before there were counts is good for all.
            count = 1 if entry.count is None and entry.context is not None else entry.count
            self._left.setdefault(key, []).append([entry, math.inf if count is None else count])

    def take(self, found: Identity) -> Suppression | None:
        """An entry that covers a finding, which is then good for one less; ``None`` if there is none."""
        for slot in self._left.get((found.path, found.code, found.text), ()):
            if slot[1] > 0 and covers(slot[0].identity, found):
                slot[1] -= 1
                taken: Suppression = slot[0]
                return taken
        return None


def _out_of_date(
    idle: Sequence[Suppression], entries: Sequence[Suppression], root: Path, scope: Scope | None
) -> Sequence[Suppression]:
    """Of the entries that did nothing those that the run can judge."""
    if scope is None or not idle:
        return idle
    base = str(root.absolute())
    whole = scope.is_whole(os.path.join(base, entry.path) for entry in entries)
    return [s for s in idle if scope.judges(os.path.join(base, s.path), s.code, whole=whole)]


def _idle_entry(entry: Suppression) -> str:
    return f"{SIDECAR}:{entry.line}: no finding {entry.code} in {entry.path} any more; remove the entry."


def _expired_entry(entry: Suppression) -> str:
    what = f"{entry.code} in {entry.path}"
    return f"{SIDECAR}:{entry.line}: {what} was set aside until {entry.expires}; it counts again."


def _idle_comment(comment: Inline, counts: bool, scope: Scope | None) -> str:
    """What to say of a comment that did nothing; nothing where the run can't judge it."""
    where = f"{comment.article}:{comment.line}"
    if not comment.codes:
        return (
            f"{where}: the comment on or above this line names no rule; write srclint: ignore CODE -- reason."
        )
    if not counts:
        return f"{where}: the comment on or above this line counts for nothing: it gives no reason."
    if scope is not None:
        unknown = [code for code in comment.codes if code not in scope.known]
        if unknown:
            return f"{where}: no rule is called {unknown[0]}; `srclint rules` lists them."
        path = os.path.abspath(comment.article)
        if not any(scope.judges(path, code, whole=False) for code in comment.codes):
            return ""
    return f"{where}: no finding {', '.join(comment.codes)} here any more; remove the comment on or above this line."


def _covering(comments: Mapping[tuple[str, str], Sequence[Inline]], finding: Finding) -> Inline | None:
    """The first comment that silences a finding; those of an article stand in order, and so do their ends."""
    for name in (finding.code, finding.name):
        own = comments.get((finding.article, name), ())
        if own and own[0].span is None:
            return own[0]
        if finding.span is not None:
            i = bisect_right(
                own, finding.span.start, key=lambda comment: comment.span.end if comment.span else -1
            )
            span = own[i].span if i < len(own) else None
            if span and span.overlaps(finding.span):
                return own[i]
    return None


Known = Counter[Identity]
"""How often each finding is known; paths from the baseline's folder."""


def known_of(findings: Iterable[Finding], root: Path) -> Known:
    """Findings as a baseline in the folder ``root`` holds them."""
    return Counter(identity_of(finding, root) for finding in findings)


def baseline_text(known: Known) -> str:
    """A baseline as a file's text: sorted, one entry a line, so that a diff shows what changed."""
    ordered = sorted(known.items(), key=lambda item: (*astuple(item[0])[:3], item[0].context or "", item[1]))
    rows = [json.dumps({**_row(one), "count": count}, ensure_ascii=True) for one, count in ordered]
    return f'{{"schema": {SCHEMA}, "findings": [\n' + ",\n".join(rows) + "\n]}\n"


def _row(one: Identity) -> dict[str, str]:
    row = {"path": one.path, "code": one.code, "text": one.text}
    return row if one.context is None else {**row, "context": one.context}


def merged_baseline(old: Known, findings: Iterable[Finding], root: Path, scope: Scope) -> Known:
    """A baseline in which the findings of a run take the place of what the run looked at, and of nothing else.

    Args:
        old: what was known before.
        findings: what is known now.
        root: the folder of the baseline's file, from which its paths count.
        scope: what the run looked at.
    """
    base = str(root.absolute())
    whole = scope.is_whole(os.path.join(base, one.path) for one in old)
    new = known_of(findings, root)
    for one, count in old.items():
        if not scope.judges(os.path.join(base, one.path), one.code, whole=whole):
            new[one] = max(new[one], count)
    return new


def load_baseline(path: Path) -> Known:
    """By (path, code, text) how often a finding is known.

    Raises:
        ConfigError: it can't be read, or is no baseline.
    """
    try:
        return parse_baseline(read_bounded(path), path)
    except OSError as error:
        raise ConfigError(
            f"{path}: this baseline can't be read: {error.strerror}. --write-baseline makes one."
        ) from error


def parse_baseline(data: bytes, path: Path) -> Known:
    """The same of a baseline's bytes.

    Raises:
        ConfigError: they are no baseline; ``path`` is named.
    """
    try:
        return Counter({_known(row): _times(row["count"]) for row in json.loads(data)["findings"]})
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(
            f"{path}: this is no baseline: {error!r}. --write-baseline makes a new one."
        ) from error


def _known(row: Mapping[str, Any]) -> Identity:
    one = Identity(row["path"], row["code"], row["text"], row.get("context"))
    if not all(isinstance(part, str) for part in (one.path, one.code, one.text, one.context or "")):
        raise TypeError(f"{str(row)[:40]} is no finding")
    return one


def _times(count: object) -> int:
    """How often a finding is known; JSON has more numbers than that can be."""
    if isinstance(count, int) and not isinstance(count, bool) and 0 <= count < 2**53:
        return count
    raise ValueError(f"{str(count)[:20]!r} is not how often something is found")


def apply_baseline(
    findings: Sequence[Finding], known: Known, root: Path, scope: Scope | None = None
) -> tuple[tuple[Finding, ...], int]:
    """Set aside the findings that the baseline knows.

    Returns:
        The findings, the known ones suppressed, and how many entries no longer occur, as far as the run can judge.
    """
    renamed = scope.renamed if scope is not None else {}
    known = Counter({replace(one, code=renamed.get(one.code, one.code)): n for one, n in known.items()})
    left = Counter(known)
    alike: dict[tuple[str, str, str], list[Identity]] = {}
    for one in known:
        alike.setdefault((one.path, one.code, one.text), []).append(one)
    result = []
    for finding in findings:
        found = identity_of(finding, root)
        same = alike.get((found.path, found.code, found.text), ())
        entry = next((one for one in same if left[one] > 0 and covers(one, found)), None)
        if entry is not None:  # also if it has been suppressed since: the entry is not out of date
            left[entry] -= 1
            finding = replace(finding, suppressed=finding.suppressed or IN_BASELINE)
        result.append(finding)
    stale = [one for one, count in left.items() if count > 0]
    if scope is not None and stale:
        base = str(root.absolute())
        whole = scope.is_whole(os.path.join(base, one.path) for one in known)
        stale = [one for one in stale if scope.judges(os.path.join(base, one.path), one.code, whole=whole)]
    return tuple(result), len(stale)
