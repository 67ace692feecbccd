"""Mending articles: edits of findings applied to the files' bytes, nothing else touched.

Only where the source map holds, and only if decoding and encoding the file gives its bytes again. A file is linted
again after each pass, in memory, until nothing is left to mend.
"""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from srclint.model import Edit, Finding, Reading, SourceMap, Span
from srclint.patterns import pattern
from srclint.readers.characters import without_invisible
from srclint.records import dataclass

__all__ = ["MAX_PASSES", "Fixed", "apply_edits", "carries_manifest", "fix_file", "unified_diff"]

MAX_PASSES = 10
"""Fixes that don't settle by then are given up, and the rules named."""

Lint = Callable[[bytes], tuple[Reading, Sequence[Finding]]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A mended file: its bytes before and after, the findings whose edits were applied, and what went wrong."""

    path: str
    before: bytes
    after: bytes
    applied: tuple[Finding, ...]
    problem: str = ""


def apply_edits(
    text: str, source_map: SourceMap, edits: Iterable[Edit], article: str | None = None
) -> tuple[str, tuple[Edit, ...]]:
    """Apply edits to the decoded file.

    Args:
        text: the decoded file.
        source_map: from the article's text to it.
        edits: in offsets of the article's text.
        article: the article's text; ``None``: the file is the text.

    Returns:
        The new text, and the edits that were applied: of overlapping ones the first, and none whose words don't
        stand together in the file.
    """
    ranges = []
    for edit in edits:
        found = _range(text, source_map, edit, text if article is None else article)
        if found is not None:
            ranges.append((*found, edit))
    parts: list[str] = []
    applied: list[Edit] = []
    at = 0
    for start, end, edit in sorted(ranges, key=lambda item: (item[0], -item[1])):
        if start >= at:
            parts += [text[at:start], edit.replacement]
            at = end
            applied.append(edit)
    return "".join([*parts, text[at:]]), tuple(applied)


# What carries a C2PA manifest: variation selectors that spell "C2PATXT\0", an armoured block, a link or script.
_SPELLED = "".join(chr(0xFE00 + b) if b < 16 else chr(0xE0100 + b - 16) for b in b"C2PATXT\0")
_MANIFEST = pattern(f"{_SPELLED}|-----(?:BEGIN|END) C2PA|(?:application|text)/c2pa|c2pa-manifest")


def carries_manifest(text: str) -> bool:
    """Whether part of a C2PA manifest stands in a text: who takes it out destroys what the text was signed with."""
    return _MANIFEST.search(text) is not None


def _range(text: str, source_map: SourceMap, edit: Edit, article: str) -> tuple[int, int] | None:
    """What an edit takes of the file; ``None`` where its words don't stand together there, or a manifest would go.

    An edit that takes out all that a line of the file says takes its markup along: "## Share" leaves no "## " behind.
    """
    words = article[edit.span.start : edit.span.end].rstrip("\r\n")
    if not edit.replacement and words and len(source_map.starts) > 1:
        last = source_map.offset(edit.span.start + len(words) - 1)
        begin = text.rfind("\n", 0, source_map.offset(edit.span.start)) + 1
        stop = text.find("\n", last) + 1 or len(text)
        if _says_only(source_map, edit.span, article, begin, stop):
            return None if _MANIFEST.search(text, begin, stop) else (begin, stop)
    start, size = source_map.offset(edit.span.start), len(edit.span)
    end = source_map.offset(edit.span.end - 1) + 1 if size else start
    if _MANIFEST.search(text, start, end):
        return None  # whoever takes it out destroys what the text was signed with
    return (start, end) if len(without_invisible(text[start:end])) == size else None


def _says_only(source_map: SourceMap, span: Span, article: str, begin: int, stop: int) -> bool:
    """Whether all that the file's characters from ``begin`` to ``stop`` give to the article lies in a span."""
    starts, sources = source_map.starts, source_map.sources
    for i in range(max(0, bisect_right(sources, begin) - 1), bisect_left(sources, stop)):
        end = starts[i + 1] if i + 1 < len(starts) else len(article)
        low, high = max(sources[i], begin), min(sources[i] + end - starts[i], stop)
        shift = starts[i] - sources[i]
        if any(
            not (span.start <= at < span.end or article[at].isspace())
            for at in range(low + shift, high + shift)
        ):
            return False
    return True


def fix_file(path: str, before: bytes, lint: Lint, *, unsafe: bool = False) -> Fixed:
    """Mend one file in memory.

    Args:
        path: for messages.
        before: its bytes.
        lint: gives the reading and the findings of some bytes.
        unsafe: whether to apply edits that change what the article says.
    """
    data = before
    applied: list[Finding] = []
    for _ in range(MAX_PASSES):
        reading, findings = lint(data)
        if reading.source_map is None or not reading.source_map.exact:
            return Fixed(path, before, before, ())
        edits = {
            edit: finding
            for finding in findings
            if finding.suppressed is None
            for edit in finding.edits
            if edit.safe or unsafe
        }
        if not edits:
            return Fixed(path, before, data, tuple(applied))
        try:
            text = data.decode(reading.encoding)
            exact = text.encode(reading.encoding) == data
        except (UnicodeError, LookupError):
            exact = False
        if not exact:
            problem = f"it is left alone, since it can't be written back exactly as {reading.encoding}"
            return Fixed(path, before, before, (), problem)
        mended, done = apply_edits(text, reading.source_map, edits, reading.text)
        if not done:
            return Fixed(path, before, data, tuple(applied))
        applied += [edits[edit] for edit in done]
        data = mended.encode(reading.encoding)
    codes = ", ".join(sorted({finding.code for finding in applied}))
    return Fixed(path, before, before, (), f"its fixes don't settle after {MAX_PASSES} passes ({codes})")


def unified_diff(fixed: Fixed) -> bytes:
    """The change as a unified diff that ``git apply`` takes: the file's own bytes, its name quoted as git does."""
    old, new = (data.decode("utf-8", "surrogateescape") for data in (fixed.before, fixed.after))
    import difflib  # most runs mend nothing

    lines = difflib.unified_diff(
        _LINE.findall(old), _LINE.findall(new), _quoted(f"a/{fixed.path}"), _quoted(f"b/{fixed.path}")
    )
    text = "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
    return text.encode("utf-8", "surrogateescape")


_LINE = pattern(r"[^\n]*\n|[^\n]+")


def _quoted(path: str) -> str:
    """A file name as git writes it: one with control characters or quotes in quotes, escaped."""
    data = os.fsencode(path)
    if all(byte >= 0x20 and byte not in b'"\\\x7f' for byte in data):
        return path
    return '"' + "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\{b:03o}" for b in data) + '"'
