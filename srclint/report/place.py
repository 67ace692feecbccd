"""Where a finding is, for tools that annotate files, and how they know it again in the next run."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from urllib.parse import quote

from srclint.model import Finding, Place
from srclint.readers.paths import split_path
from srclint.records import dataclass
from srclint.report.safe import cut, mended, visible

__all__ = ["FilePlace", "file_place", "fingerprints", "tool_message", "uri"]

# A tool shows messages in a margin or a list; the longest that a rule of ours writes has about 400 characters.
MAX_MESSAGE = 1_000


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Lines and columns of a file, from 1, in characters, the end exclusive; columns only where they are known."""

    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None


def file_place(finding: Finding) -> FilePlace:
    """Where to annotate the file.

    Lines that count in the text that was taken out of HTML or of a record mean nothing in the file: there it is
    line 1, and `tool_message` says where in the text.
    """
    place = finding.place
    if place.lines_of != "source":
        return FilePlace(1, 1)
    if finding.span is None:
        return FilePlace(place.line, place.line)
    return FilePlace(place.line, place.end_line, place.column, place.end_column)


def tool_message(finding: Finding) -> str:
    """The message, with what the annotated line can't tell: the record, and the line of the text."""
    message = cut(visible(finding.message[: 2 * MAX_MESSAGE]), MAX_MESSAGE)
    where = []
    if record := split_path(finding.path)[1]:
        where.append(f"record {visible(record)}")
    if finding.place.lines_of != "source" and finding.span is not None:
        where.append(_in_text(finding.place))
    elif finding.place.field:
        where.append(f"field {visible(finding.place.field)}")
    return f"{message} ({', '.join(where)})" if where else message


def _in_text(place: Place) -> str:
    of = f"the field {visible(place.field)}" if place.field not in ("", "text") else "the text"
    return f"line {place.line}, column {place.column} of {of}"


def uri(path: str) -> str:
    """A path as a URI reference: a relative one stays relative, an absolute one gets ``file://``."""
    slashed = path.replace(os.sep, "/")
    try:
        data = slashed.encode("utf-8", "surrogateescape")  # the bytes of a file name that isn't UTF-8
    except UnicodeEncodeError:
        data = mended(slashed).encode("utf-8")
    encoded = quote(data, safe="/~!$'()*,;@")
    if os.sep == "\\" and re.match("[A-Za-z]:/", slashed):
        return f"file:///{slashed[0]}:{encoded[4:]}"
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def fingerprints(findings: Iterable[Finding], *, groups: bool = False) -> Iterator[str]:
    """For each finding what stays the same when lines move: path, code and words, and which of equal ones it is.

    Args:
        findings: in the order of the report.
        groups: whether they are groups, which are the same while any of their findings is: path and code tell them.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        code, words = (finding.fold or finding.code, "") if groups else (finding.code, finding.text)
        key = (finding.path, code, " ".join(words.split()))
        data = "\0".join((*key, str(seen[key])))
        seen[key] += 1
        yield sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:32]
