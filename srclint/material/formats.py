"""One function a format: bytes or text in, the text of a document out, with who speaks where and when.

Each gives a `Spoken`; what can't be read raises a `ReadError` that says what to do.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from srclint.compare.quotations.documents import Turn, find_turns
from srclint.errors import ReadError
from srclint.patterns import pattern
from srclint.records import dataclass

if TYPE_CHECKING:
    from email.message import Message

__all__ = ["Spoken", "captions", "docx", "json_transcript", "mail", "pdf", "plain"]

MAX_UNPACKED = 100_000_000
"""Bytes that a packed document may unpack to: no release or transcript comes near, a bomb goes past it."""
MAX_TAGS = 2_000_000
"""Tags in all parts of a Word document: each costs the parser some hundred bytes, and three of packed ones one byte."""
MAX_PAGES = 5_000

_HEADER = 1_000  # characters of a mail's header that are looked at

_TIME = pattern(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?")
_CUE = pattern(rf"^\s*({_TIME.pattern})\s*-->\s*{_TIME.pattern}")
_VOICE = pattern(r"<v(?:\.[^\s>]*)?\s+([^>\n]{1,80})>")
_TAG = pattern(r"</?[a-zA-Z][^<>\n]{0,200}>|<\d[\d:.]{3,12}>|\{\\[^{}\n]{1,40}\}")
_OWN_DAY = pattern(r"(?im)^\W{0,3}date\W{1,4}(\d{4}-\d\d-\d\d)\b")
_PAGE_NUMBER = pattern(
    r"(?m)^[ \t]*(?:page[ ]|[-–—][ ]?)?\d{1,4}(?:[ ](?:of|/)[ ]\d{1,4})?(?:[ ]?[-–—])?[ \t]*$", re.I
)
_BROKEN_WORD = pattern(r"(?<=[^\W\d_])-\n(?=[^\W\d_A-Z])")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The text of a document.

    Args:
        text: what was said, as offsets count in it.
        turns: who speaks from where on.
        times: offsets with the time of the tape from there on.
        day: the day that the document names for itself.
    """

    text: str
    turns: tuple[Turn, ...] = ()
    times: tuple[tuple[int, str], ...] = ()
    day: date | None = None


def plain(text: str) -> Spoken:
    """A text whose turns, if it has any, are labels at the beginnings of lines ("MAYOR BERG:")."""
    found = _OWN_DAY.search(text, 0, 2_000)
    text, times = _untimed(_unnumbered(text))
    return Spoken(text, find_turns(text), times, _day(found[1]) if found else None)


_TENTH = pattern(r"10(?=\s)")
_NUMBERED = pattern(r"[ \t]*(\d{1,2})(?=[ \t]|\Z)")
_MARGIN = 12  # blanks at most before the number of a line
_FEWEST_NUMBERED, _MOSTLY_NUMBERED = 10, 0.7  # lines, and their share of all that aren't empty


def _unnumbered(text: str) -> str:
    """A text of the same length without the numbers of its lines and pages, which courts print at the margin."""
    if not any(_begins_line(text, match.start()) for match in _TENTH.finditer(text)):
        return text
    lines = text.split("\n")
    filled = [(number, line) for number, line in enumerate(lines) if line.strip()]
    last, told = 0, []
    for number, line in filled:
        match = _NUMBERED.match(line)
        if match is not None and int(match[1]) in (1, last + 1):
            last = int(match[1])
            told.append((number, match))
    if len(told) < max(_FEWEST_NUMBERED, _MOSTLY_NUMBERED * len(filled)):
        return text
    for number, match in told:
        lines[number] = " " * match.end() + match.string[match.end() :]
    return "\n".join(" " * len(line) if line.strip().isdigit() else line for line in lines)


_TIME_ALONE = pattern(r"[(\[]?(?:\d{1,2}:)?\d{1,2}:\d\d[)\]]?")
_FEWEST_TIMES, _LONGEST_TIME = 3, 24  # lines; characters of one


def _untimed(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A text of the same length without the times that stand on lines of their own, as video sites print them between
    what is said, and these times with their offsets."""
    alone: list[tuple[int, int]] = []
    colon = text.find(":")
    while colon >= 0:
        start, end = text.rfind("\n", 0, colon) + 1, text.find("\n", colon)
        end = end if end >= 0 else len(text)
        if end - start <= _LONGEST_TIME and _TIME_ALONE.fullmatch(text[start:end].strip()):
            alone.append((start, end))
        colon = text.find(":", end)
    if len(alone) < _FEWEST_TIMES:
        return text, ()
    pieces: list[str] = []
    last = 0
    for start, end in alone:
        pieces += (text[last:start], " " * (end - start))
        last = end
    times = tuple((start, _clock(text[start:end].strip(" \t\r([])"))) for start, end in alone)
    return "".join((*pieces, text[last:])), times


def _begins_line(text: str, at: int) -> bool:
    """Whether nothing but a margin stands before an offset in its line."""
    before = text[max(0, at - _MARGIN) : at]
    return not before.rpartition("\n")[2].strip() and ("\n" in before or at < _MARGIN)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def captions(text: str) -> Spoken:
    """SubRip or WebVTT: the lines of the cues, each with its time; voices (``<v Ada Lind>``) as turns.

    Captions that roll repeat the line above; a line is taken once.
    """
    pieces: list[str] = []
    times: list[tuple[int, str]] = []
    turns: list[Turn] = []
    at, last = 0, ""
    for time, lines in _cues(text.splitlines()):
        first = True
        for line in lines:
            voice = _VOICE.search(line)
            words = " ".join(_TAG.sub("", _VOICE.sub("", line)).split())
            if not words or words == last:
                continue
            if first:
                times.append((at, time))
                first = False
            if voice and (not turns or turns[-1].speaker != voice[1].strip()):
                turns.append(Turn(" ".join(voice[1].split()), at, at))
            pieces.append(words)
            at += len(words) + 1
            last = words
    joined = "\n".join(pieces)
    return Spoken(joined, tuple(turns) or find_turns(joined), tuple(times))


def _cues(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each cue's time and its lines; numbers, notes and styles between cues are passed over."""
    time = ""
    inside: list[str] = []
    for line in lines:
        match = _CUE.match(line)
        if match:
            if time:
                yield time, inside
            time, inside = _clock(match[1]), []
        elif not line.strip():
            if time:
                yield time, inside
            time, inside = "", []
        elif time:
            inside.append(line)
    if time:
        yield time, inside


def _clock(text: str) -> str:
    """A time as hours, minutes and seconds: ``00:12:04``."""
    match = _TIME.match(text)
    assert match is not None
    return f"{int(match[1] or 0):02}:{int(match[2]):02}:{match[3]}"


def _seconds(value: Any) -> str:
    """A time that is a number: seconds, or milliseconds where it has five digits and no fraction."""
    if isinstance(value, str):
        match = _TIME.match(value.strip())
        return _clock(match[0]) if match else ""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 10**9:
        return ""
    whole = int(value / 1000 if isinstance(value, int) and value >= 10_000 else value)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


_LISTS = ("segments", "utterances", "turns", "transcript", "monologues", "results", "paragraphs")
_TEXTS = ("text", "content", "transcript", "value", "body")
_SPEAKERS = ("speaker", "speaker_name", "name", "speaker_label")
_STARTS = ("start", "start_time", "startTime", "offset", "timestamp", "begin")


def json_transcript(data: str) -> Spoken:
    """A transcript as tools write it: a list of ``{"speaker", "text", "start"}``, or an object that holds one.

    Raises:
        ReadError: SYS005 if it is no JSON, or no list of spoken pieces is in it.
    """
    import json

    try:
        turns = _pieces(json.loads(data))
    except (ValueError, RecursionError) as error:
        raise ReadError("SYS005", f"This is no JSON: {str(error).splitlines()[0][:120]}") from error
    if not turns:
        raise ReadError(
            "SYS005",
            'This JSON holds no transcript: a list of {"speaker": …, "text": …, "start": …} is read.',
        )
    pieces: list[str] = []
    labels: list[Turn] = []
    times: list[tuple[int, str]] = []
    at = 0
    for speaker, text, start in turns:
        if speaker and (not labels or labels[-1].speaker != speaker):
            labels.append(Turn(speaker, at, at))
        if start:
            times.append((at, start))
        pieces.append(text)
        at += len(text) + 1
    return Spoken("\n".join(pieces), tuple(labels), tuple(times))


def _pieces(value: Any) -> list[tuple[str, str, str]]:
    if isinstance(value, Mapping):
        lists = (value[name] for name in _LISTS if isinstance(value.get(name), list))
        return next((found for found in map(_pieces, lists) if found), [])
    if not isinstance(value, list):
        return []
    found = []
    for item in value:
        if isinstance(item, Mapping):
            text = next((item[name] for name in _TEXTS if isinstance(item.get(name), str)), "")
            speaker = next((item[name] for name in _SPEAKERS if isinstance(item.get(name), str | int)), "")
            start = next((_seconds(item[name]) for name in _STARTS if name in item), "")
            if text.strip():
                found.append((" ".join(str(speaker).split()), " ".join(text.split()), start))
    return found


def mail(data: bytes) -> Spoken:
    """A mail: its plain text (else the words of its HTML), said by its sender on its day.

    Raises:
        ReadError: SYS002 where its words can't be decoded, SYS003 where it is no mail that can be taken apart.
    """
    from email import message_from_bytes
    from email.utils import parsedate_to_datetime

    try:
        # The older of Python's two sorts of messages: the newer parses headers in more than linear time.
        message = message_from_bytes(data)
        body = _body(message)
        text = _decoded(body) if body is not None else ""
    except (RecursionError, ValueError) as error:
        raise ReadError("SYS003", f"This mail can't be taken apart: {type(error).__name__}.") from error
    if body is not None and body.get_content_subtype() == "html":
        text = _TAG.sub(" ", re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", text))
    name, _, address = _header(message, "From").partition("<")
    sender = " ".join(name.replace('"', " ").split()) or address.partition(">")[0].strip()
    try:
        day = parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        day = None
    return Spoken(text, _correspondents(text, sender) if sender else (), day=day)


_WROTE = pattern(r"\b(?:wrote|a écrit|escribió|ha scritto|escreveu|(schrieb))\b")
_LAST_NUMBER = pattern(r"\d\S*\s")
_LONGEST_LINE = 300  # characters of a line above a reply


def _replied_to(line: str) -> str | None:
    """Whom a line names above the words of theirs that a reply quotes; ``None`` where it is no such line.

    "On Sunday, Tom Berg wrote:", "Am Sonntag schrieb Tom Berg <tom@town.example>:"
    """
    verb = _WROTE.search(line) if line.endswith(":") and len(line) <= _LONGEST_LINE else None
    if verb is None:
        return None
    name = line[verb.end() : -1] if verb[1] else line[: verb.start()].rpartition(",")[2]
    return _LAST_NUMBER.split(name.partition("<")[0])[-1].strip(' "')


def _correspondents(text: str, sender: str) -> tuple[Turn, ...]:
    """The sender's words and those that a reply quotes: of whom the line above them names, or of somebody unknown."""
    turns = [Turn(sender, 0, 0)]
    at, replied = 0, ""
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare.startswith(">"):
            speaker = "" if bare.replace(" ", "").startswith(">>") else replied
        else:
            speaker = sender
            named = _replied_to(bare)
            replied = replied if named is None else named
        if bare and speaker != turns[-1].speaker:
            turns.append(Turn(speaker, at, at))
        at += len(line)
    return tuple(turns)


def _body(message: Message) -> Message | None:
    """The first part that is plain text, else the first that is HTML; attachments are none."""
    parts = [
        part
        for part in message.walk()
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"
    ]
    return min(parts, key=lambda part: part.get_content_subtype() != "plain", default=None)


def _decoded(part: Message) -> str:
    data = part.get_payload(decode=True)
    charset = part.get_content_charset() or "utf-8"
    try:
        return data.decode(charset, "replace") if isinstance(data, bytes) else ""
    except LookupError as error:
        raise ReadError("SYS002", f"The words of this mail can't be decoded: {error}.") from error


def _header(message: Message, name: str) -> str:
    """A header's first characters, its encoded words decoded."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    given = str(message.get(name, ""))[:_HEADER]
    try:
        return str(make_header(decode_header(given)))
    except (HeaderParseError, LookupError, ValueError):
        return given


def docx(data: bytes) -> Spoken:
    """A Word document, paragraph by paragraph.

    Raises:
        ReadError: SYS001 without python-docx, SYS004 if it unpacks to more than `MAX_UNPACKED` or has more than
            `MAX_TAGS` tags, SYS003 if it is none.
    """
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                raise ReadError("SYS004", f"This document unpacks to more than {MAX_UNPACKED:,} bytes.")
            if sum(archive.read(name).count(b"<") for name in archive.namelist()) > MAX_TAGS:
                raise ReadError("SYS004", f"This document has more than {MAX_TAGS:,} tags.")
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        EOFError,
        zlib.error,
    ) as error:
        raise ReadError("SYS003", "This is no Word document: no archive.") from error
    try:
        from docx import Document as open_docx
    except ImportError as error:
        raise _needs("Word documents", "python-docx") from error
    try:
        document = open_docx(BytesIO(data))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    except Exception as error:  # the library raises what its XML parser, its zip reader and its own code do
        raise ReadError(
            "SYS003", f"This is no Word document that can be read: {type(error).__name__}."
        ) from error
    return plain(text)


def pdf(data: bytes) -> Spoken:
    """The text of a PDF: words that a line break parts are joined, page numbers left out.

    Raises:
        ReadError: SYS001 without pypdf or where it is encrypted, SYS004 past `MAX_PAGES`, SYS003 if it is none.
    """
    from io import BytesIO

    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise _needs("PDF files", "pypdf") from error
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            raise ReadError("SYS001", "This PDF is encrypted; save it without a password.")
        if len(reader.pages) > MAX_PAGES:
            raise ReadError("SYS004", f"This PDF has more than {MAX_PAGES:,} pages.")
        pages = [page.extract_text() for page in reader.pages]
    except ReadError:
        raise
    except Exception as error:  # a damaged file fails anywhere in the library
        raise ReadError("SYS003", f"This PDF can't be read: {type(error).__name__}.") from error
    text = "\n".join(_PAGE_NUMBER.sub("", page) for page in pages)
    if not text.strip():
        raise ReadError("SYS011", "This PDF holds no text, only pictures of it; recognise it first (OCR).")
    return plain(_BROKEN_WORD.sub("", text))


def _needs(what: str, package: str) -> ReadError:
    return ReadError("SYS001", f"{what} need {package}: pip install 'srclint[documents]'")
