"""The records that every part of srclint speaks in: frozen, slotted, plain data.

All positions are half-open character offsets into ``Article.text``: there is no second coordinate system.
Lines and columns appear only in reports, which derive them through the ``SourceMap``.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal, get_args

from srclint.records import dataclass

if TYPE_CHECKING:
    from typing import Generic

    from typing_extensions import TypeVar

    LevelT = TypeVar("LevelT", bound=str, default=str)
else:
    from srclint._typed import Generic, LevelT

__all__ = [
    "BLOCK_KINDS",
    "BOILERPLATE_CLASSES",
    "Abstained",
    "Article",
    "ArticleId",
    "ArticleSummary",
    "Block",
    "BlockKind",
    "BoilerplateClass",
    "Byline",
    "BylineKind",
    "Cited",
    "Context",
    "DateStamp",
    "Decision",
    "DocumentKind",
    "Edit",
    "Evidence",
    "EvidenceKind",
    "Excerpt",
    "Finding",
    "Format",
    "Hit",
    "House",
    "Mark",
    "MarkKind",
    "Origin",
    "Place",
    "Precision",
    "Problem",
    "ProblemKind",
    "Reading",
    "Related",
    "RelatedPlace",
    "RuleInfo",
    "RunError",
    "RunResult",
    "Severity",
    "SourceMap",
    "Span",
    "Title",
    "Unread",
    "fold_findings",
    "group_findings",
]

ArticleId = str
"""What identifies an article in a run: its path, or ``path#id`` for a record of a corpus."""

BlockKind = Literal[
    "headline",
    "deck",
    "byline",
    "date",
    "dateline",
    "paragraph",
    "subhead",
    "quote",
    "caption",
    "credit",
    "correction",
    "boilerplate",
]
"""What a block of an article is."""

MarkKind = Literal[
    "heading",
    "caption",
    "link",
    "quote",
    "code",
    "comment",
    "list-item",
    "byline",
    "date",
    "bio",
    "nav",
    "ad",
    "share",
    "related",
    "newsletter",
    "cookie",
    "comment-form",
    "footer",
    "aside",
    "hidden",
    "alt",
    "meta",
    "invisible",
]
"""What a stretch of text is in its format."""

BylineKind = Literal["person", "handle", "generic", "agency", "none"]
"""Whom a byline names."""

Precision = Literal["year", "month", "day", "minute", "second"]
"""How far a date is known."""

EvidenceKind = Literal["json-ld", "meta", "microdata", "front-matter", "field", "text", "url", "option"]
"""What says something of an article."""

Format = Literal["text", "markdown", "html", "record"]
"""How what is read is written; a record is one of a corpus."""

ProblemKind = Literal["encoding", "metadata"]
"""What had to be mended to read it."""

BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

BoilerplateClass = Literal[
    "cookie",
    "comment_form",
    "share",
    "newsletter",
    "ad",
    "related",
    "nav",
    "legal_footer",
]
"""What boilerplate is of."""

BOILERPLATE_CLASSES: tuple[BoilerplateClass, ...] = get_args(BoilerplateClass)


class Severity(enum.IntEnum):
    """How sure and how grave: an error is right in 98 of 100 cases on good journalism, a warning in 95."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in configuration and reports: ``off``, ``info``, ``warning``, ``error``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Half-open character offsets ``[start, end)`` into a text.

    Args:
        start: offset of the first character.
        end: offset behind the last one.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # What dataclasses write for frozen records takes half as long again, and an article has hundreds of spans.
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


_set_start: Callable[[Span, int], None] = Span.__dict__["start"].__set__
_set_end: Callable[[Span, int], None] = Span.__dict__["end"].__set__


@dataclass(frozen=True, slots=True)
class Evidence:
    """What said so: one source of one fact about an article.

    Args:
        field: ``author``, ``published``, ``modified``, ``title``, ``site``, ``section``, ``language``, ``url`` …
        value: what it says, as it stands there.
        where: ``json-ld``, ``meta``, ``microdata``, ``front-matter``, ``field``, ``text``, ``url`` or ``option``.
        span: where in the text, for evidence from the text.
        note: what a reader should know of it (``never shown on the page``), or the key it was read from.
        source: where in the file, for what stands outside of the text.
    """

    field: str
    value: str
    where: EvidenceKind
    span: Span | None = None
    note: str = ""
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that its format sets apart.

    Args:
        kind: ``heading``, ``caption``, ``link``, ``quote``, ``code``, ``comment``, ``list-item``, ``byline``,
            ``date``, ``bio``, ``nav``, ``ad``, ``share``, ``related``, ``newsletter``, ``cookie``, ``comment-form``,
            ``footer``, ``aside``, ``hidden`` (a part of a page that isn't shown), ``alt`` (a text in place of an
            image), ``meta`` (a description) or ``invisible`` (characters that no reader sees).
        span: where it stands in the text.
        value: what belongs to the kind: the level of a heading, the target of a link, the ISO value of a date,
            the text of an HTML comment.
    """

    kind: MarkKind
    span: Span
    value: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a reader had to mend; a rule reports it (TXT008, TXT009).

    Args:
        kind: ``encoding`` (bytes that had to be replaced) or ``metadata`` (front matter or JSON-LD that can't be read).
        message: what is wrong, for people.
        span: where in the text, if it is in the text.
    """

    kind: ProblemKind
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class SourceMap:
    """From offsets in ``Article.text`` to offsets in the decoded file.

    The text consists of segments; segment *i* starts at ``starts[i]`` in the text and at ``sources[i]`` in the file,
    and runs on character for character to the next segment. ``line_starts`` are the offsets of the file's lines.

    Args:
        starts: ascending offsets in the text; the first is 0.
        sources: the offset in the file for each of them.
        line_starts: ascending offsets in the file at which a line begins; the first is 0.
        exact: whether each character of the text stands where the map says; else (web pages) it is good for lines and
            columns, and nothing is mended by it.
    """

    starts: tuple[int, ...]
    sources: tuple[int, ...]
    line_starts: tuple[int, ...]
    exact: bool = True

    def offset(self, position: int) -> int:
        """The offset in the file of the text offset ``position``."""
        i = bisect_right(self.starts, position) - 1
        return self.sources[i] + position - self.starts[i]

    def line_column(self, position: int) -> tuple[int, int]:
        """Line and column in the file, both from 1, the column in characters."""
        at = self.offset(position)
        line = bisect_right(self.line_starts, at)
        return line, at - self.line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of one input: text, marks and declared metadata, not yet an article.

    Args:
        id: the identity in the run.
        path: the path as given, or ``file#id`` for a record.
        text: the text in which all offsets count.
        format: ``text``, ``markdown``, ``html`` or ``record``.
        source_map: from text to file, where there is such a map (``None``: lines are counted in the text).
        metadata: what the format declares, in the order of its appearance.
        marks: stretches that the format sets apart, sorted by span.
        problems: what had to be mended.
        encoding: the encoding that the bytes were decoded with; empty for records.
        field: of a record the path of the field that holds the text: ``text``, ``content.rendered``.
    """

    id: ArticleId
    path: str
    text: str
    format: Format = "text"
    source_map: SourceMap | None = None
    metadata: tuple[Evidence, ...] = ()
    marks: tuple[Mark, ...] = ()
    problems: tuple[Problem, ...] = ()
    encoding: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the article and what it is.

    Args:
        kind: one of ``BLOCK_KINDS``; datelines and quotes may nest inside a paragraph.
        span: line-grained except for those two; without the line break at its end.
        class_: for boilerplate, one of ``BOILERPLATE_CLASSES``; else empty.
    """

    kind: BlockKind
    span: Span
    class_: BoilerplateClass | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The headline, and what said so.

    Args:
        value: its words.
        span: where it stands in the text, if it does.
        evidence: everything that says so, best first.
    """

    value: str
    span: Span | None = None
    evidence: tuple[Evidence, ...] = ()


class Decision(enum.StrEnum):
    """Whether an article says who wrote it, or when it was published."""

    NAMED = "named"
    """It says so."""
    UNSURE = "unsure"
    """Something may say so and can't be told for sure: nobody is accused over it."""
    METADATA = "metadata"
    """Only its metadata name somebody whom it never shows."""
    NOWHERE = "nowhere"
    """Nothing says so."""


class DocumentKind(enum.StrEnum):
    """What kind of document a text is; only articles are signed by custom."""

    ARTICLE = "article"
    """A story, and whatever nothing tells to be something else."""
    RELEASE = "release"
    """What a company or an office issues: labelled so, carried by a release wire, or ended as one."""
    TRANSCRIPT = "transcript"
    """Turns of speakers, or a speech in full."""
    CORRECTION = "correction"
    """A column of corrections, or one correction."""
    LIVE_BLOG = "live-blog"
    """Entries that begin with a moment of the day."""
    LIST = "list"
    """Links and dates without a paragraph: a front page, a section, results of a search."""
    LETTER = "letter"
    """A letter to the editor, or an open one."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who is named as the author.

    Args:
        names: the names in the order of the byline, without "by", titles, places and addresses.
        kind: ``person``, ``handle``, ``generic``, ``agency`` or ``none``.
        span: where the byline stands in the text, if it does.
        evidence: everything that names an author, best first, also where it lost.
        decision: whether somebody is named.
    """

    names: tuple[str, ...] = ()
    kind: BylineKind = "none"
    span: Span | None = None
    evidence: tuple[Evidence, ...] = ()
    decision: Decision = Decision.NOWHERE


@dataclass(frozen=True, slots=True)
class DateStamp:
    """A publication or modification date.

    Args:
        value: ISO 8601, as far as it is known: ``2021``, ``2021-04``, ``2021-04-08``, ``2021-04-08T10:57+05:30``.
        precision: ``year``, ``month``, ``day``, ``minute`` or ``second``.
        evidence: everything that says so, best first.
    """

    value: str
    precision: Precision
    evidence: tuple[Evidence, ...] = ()

    @property
    def day(self) -> date | None:
        """The calendar day as shown at the place of publication; ``None`` if only month or year is known."""
        return date.fromisoformat(self.value[:10]) if len(self.value) >= 10 else None

    @property
    def days(self) -> tuple[date, date]:
        """First and last day that it may be: of the year or the month where only that is known."""
        if self.day is not None:
            return self.day, self.day
        year, month = int(self.value[:4]), int(self.value[5:7] or 0)
        if month in (0, 12):
            return date(year, month or 1, 1), date(year, 12, 31)
        return date(year, month, 1), date(year, month + 1, 1) - timedelta(1)


@dataclass(frozen=True, slots=True)
class Article:
    """One article: text, structure and what is known of it, with the evidence. Plain data, picklable.

    Args:
        id: its identity in the run.
        path: what reports print: the path, or ``file#id`` for a record.
        text: the text in which all offsets count.
        format: ``text``, ``markdown``, ``html`` or ``record``.
        blocks: its parts, sorted by start.
        title: the headline; ``None`` if there is none.
        byline: who is named as the author.
        published, modified: when, with what said so; ``None`` if nothing does.
        language: ISO 639-1.
        url: the address that it declares.
        site: the publication that it declares.
        section: of the publication, as it declares it.
        dating: whether its text, marks or metadata say when it was published.
        metadata: all that its format declares.
        marks: what its format sets apart in the text.
        problems: what had to be mended to read it.
        source_map: from the text to the file; ``None`` where there is no way back.
        encoding: that the file was decoded with.
        field: of a record the path of the field that the text stands in.
        document: of what kind it is.
        document_evidence: what said so, nothing of an article.
    """

    id: ArticleId
    path: str
    text: str
    format: Format = "text"
    blocks: tuple[Block, ...] = ()
    title: Title | None = None
    byline: Byline = field(default_factory=Byline)
    published: DateStamp | None = None
    modified: DateStamp | None = None
    language: str = "en"
    url: str = ""
    site: str = ""
    section: str = ""
    dating: Decision = Decision.NOWHERE
    metadata: tuple[Evidence, ...] = ()
    marks: tuple[Mark, ...] = ()
    problems: tuple[Problem, ...] = ()
    source_map: SourceMap | None = None
    encoding: str = ""
    field: str = ""
    document: DocumentKind = DocumentKind.ARTICLE
    document_evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class House:
    """What the configuration says of the house whose articles these are; rules that could accuse it read this.

    Args:
        site: the publication's names, as a reader knows them.
        sections: names of sections and columns.
        agencies: agencies beside the well-known ones.
        bylines: bylines that are fine here although they look like handles or generic ones.
        unsigned_ok: path patterns, as in .gitignore, or names of sections, whose articles carry no byline.
    """

    site: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    unsigned_ok: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a run is judged against: the pinned day, the house, and the folder that its path patterns count from."""

    as_of: date
    house: House = field(default_factory=House)
    root: str = "."


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of words; an unsafe one needs the user's explicit wish.

    Args:
        span: what is replaced; an empty one inserts.
        replacement: what takes its place; empty takes the words out.
        safe: whether it changes nothing that the article says.
    """

    span: Span
    replacement: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """A place in an article (the same or another one of the run) that a finding rests on.

    Args:
        article: the article's id.
        span: where in it; ``None`` for the whole.
        message: what is to be seen there.
    """

    article: ArticleId
    span: Span | None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in the material that a finding rests on. Its words are shown on a terminal, else where asked for.

    Args:
        path: the file.
        start, end: offsets in its text.
        line: the line in its text, from 1.
        text: the words.
        message: what they are to the finding.
        time: the time of the tape, where there is one.
        digest: a hash of the whole text, which tells editions of it apart and gives away no words.
        lines_of: ``source`` where the line counts in the file, else ``text``.
    """

    path: str
    start: int
    end: int
    line: int
    text: str
    message: str = ""
    time: str = ""
    digest: str = ""
    lines_of: Literal["source", "text"] = "text"


@dataclass(frozen=True, slots=True)
class Hit(Generic[LevelT]):
    """What a rule yields; ``Hit[Literal["plain", "loud"]]`` for types that know its levels.

    Args:
        span: the words that are meant; ``None`` for the article as a whole.
        values: what the rule's message names, by the name used there. Strings, numbers, lists, mappings.
        level: one of the rule's levels.
        edits: what would mend it.
        related: what it rests on elsewhere.
        evidence: the declared value that is meant, where that stands outside of the text.
        fold: hits of an article with an equal word here are one group in reports; empty: those of one rule are.
        cited: what it rests on in the material.
        secret: values that are words of the material; a message names them like others. Where they may not be shown,
            the value of the same name stands for them, else "…".
    """

    span: Span | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    level: LevelT | Literal[""] = ""
    edits: tuple[Edit, ...] = ()
    related: tuple[Related, ...] = ()
    evidence: Evidence | None = None
    fold: str = ""
    cited: tuple[Cited, ...] = ()
    secret: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Lines and columns for people, all from 1, columns in characters, the end exclusive.

    Args:
        line, column: of the first character.
        end_line, end_column: behind the last one.
        lines_of: ``source`` where they count in the file, ``text`` where they count in the text as ``inspect``
            prints it (HTML, records of a corpus).
        field: of a record of a corpus the path of the field that is meant.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    lines_of: Literal["source", "text"] = "source"
    field: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line in which a finding starts, cut to what fits a screen, and the marked columns in it.

    Args:
        line: the line, or a part of it.
        start, end: the columns between which the words stand that are meant, from 0.
    """

    line: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """A `Related` or a `Cited`, with its path, words and lines.

    Args:
        path: what reports print of the article or the file of the material.
        span: where in it; ``None`` for the whole.
        place: its lines and columns.
        text: its words.
        message: what is to be seen there.
        digest: of a place in the material the hash of its whole text; empty for a place in an article.
    """

    path: str
    span: Span | None
    place: Place
    text: str
    message: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the engine makes of a hit: final, never changed after it is made.

    Args:
        article: the article's id.
        path: what reports print: the path, or ``file#id``.
        span: the words that are meant; ``None`` for the article as a whole.
        code, name, level, severity: the rule's, after configuration.
        message: one sentence for people.
        text: the words of the span; for a finding on the whole article, empty.
        values: what the message was made of, for machines.
        edits: what would mend it.
        related: places that it rests on.
        place: lines and columns; those of the title for a finding on the whole article.
        excerpt: the line to show under it, where there is one.
        suppressed: the reason, if it was suppressed: such findings are counted but not reported.
        fold: what it is grouped by within its article: the code, or what the rule says.
        group: the group that it is in with others, the same for all of them; ``None`` where it is alone.
        folded: the message of such a group, a template over ``count`` and ``each``; empty: made of the first's message.
        each: what stands for this finding in it; empty: its words.
        remedy: what to do about it, in a line; empty if the rule says nothing.
        known_by: for a finding on the whole article, the values that suppressions and baselines know it by.
        secret: values that are words of the material.
        discreet: the message without them; empty where there are none.
    """

    article: ArticleId
    path: str
    span: Span | None
    code: str
    name: str
    level: str
    severity: Severity
    message: str
    text: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    related: tuple[RelatedPlace, ...] = ()
    place: Place = Place(1, 1, 1, 1)
    excerpt: Excerpt | None = None
    suppressed: str | None = None
    fold: str = ""
    group: str | None = None
    folded: str = ""
    each: str = ""
    remedy: str = ""
    known_by: Mapping[str, Any] = field(default_factory=dict)
    secret: Mapping[str, Any] = field(default_factory=dict)
    discreet: str = ""


def group_findings(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings that differ only in place, together: those of one article with one ``fold``, in order of the first."""
    groups: dict[tuple[ArticleId, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.article, finding.fold or finding.code), []).append(finding)
    return list(groups.values())


def fold_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for each group: its gravest, with a message for all and the places of the others as related ones."""
    return tuple(group[0] if len(group) == 1 else _folded(group) for group in group_findings(findings))


def _folded(group: Sequence[Finding]) -> Finding:
    lead = max(group, key=lambda finding: finding.severity)  # of equally grave ones the first
    others = [finding for finding in group if finding is not lead]
    places = (RelatedPlace(f.path, f.span, f.place, f.text, "also") for f in others if f.span is not None)
    return replace(
        lead,
        message=_message_of(lead, group),
        related=(*lead.related, *places),
        edits=tuple(edit for finding in group for edit in finding.edits),
    )


# So many of a group are named in its message; the places show the rest.
_NAMED = 5


def _message_of(lead: Finding, group: Sequence[Finding]) -> str:
    if lead.folded:
        return lead.folded.format(count=len(group), each=_listed(group))
    if lead.span is None:  # it speaks of the article as a whole, and so of the others
        return lead.message
    rest = [finding for finding in group if finding.each != lead.each]
    also = f"; also {_listed(rest)}" if rest else ""
    return f"{lead.message}{also} ({len(group)} places)"


def _listed(group: Sequence[Finding]) -> str:
    """``“Reply” (60), “Share”``: the distinct ones in order, with how often they occur."""
    counts: dict[str, int] = {}
    for finding in group:
        counts[finding.each] = counts.get(finding.each, 0) + 1
    shown = [each if number == 1 else f"{each} ({number})" for each, number in counts.items() if each][
        :_NAMED
    ]
    more = len(counts) - len(shown)
    return ", ".join(shown) + (f" and {more:,} more" if more and shown else "")


def _cites(finding: Finding) -> bool:
    return any(place.digest for place in finding.related)


def _discreet(finding: Finding) -> Finding:
    """A finding without words of the material; the places stay, with the digests of their files."""
    if not (finding.discreet or finding.secret or _cites(finding)):
        return finding
    related = tuple(replace(r, text="") if r.digest else r for r in finding.related)
    message = finding.discreet or finding.message
    return replace(finding, message=message, secret={}, discreet="", related=related)


@dataclass(frozen=True, slots=True)
class RunError:
    """Something that kept srclint from doing its job; any of them makes the exit status 2.

    Args:
        path: the input that it concerns; empty for the run as a whole.
        code: ``SYS001`` … ``SYS011``.
        message: what happened and what to do.
        excused: whether it is only to be told, not to make the run fail: an empty file among others of its folder.
        record: the place of the record that it concerns alone, ``line 7``; empty for a whole input.
        trace: the traceback, where code of others failed; ``-v`` prints it, no report holds it.
    """

    path: str
    code: str
    message: str
    excused: bool = False
    record: str = ""
    trace: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or record that was met and gave no article, which is no error.

    Args:
        path: the file or record.
        kind: what reports count it as: its suffix (``.pdf``), ``empty``, or ``without an article``.
        message: why, and what to do.
    """

    path: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What reports say of a rule.

    Args:
        code, name: as findings carry them.
        summary: the first line of its page.
        doc: the whole page, Markdown.
        severity: the gravest that it may report.
        plugin: the distribution that brought it, with its version: ``srclint 0.1.0``.
    """

    code: str
    name: str
    summary: str
    doc: str
    severity: Severity
    plugin: str


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line on one article.

    Args:
        id: the article's id, which its findings name.
        path: what reports print: the path, or ``file#id``.
        title: its headline, empty if there is none.
        language, site: as `Article` has them.
        verdict: what its strongest findings say together: ``handle byline, no date, spun``; empty if there are none.
        findings: how many findings are reported for it.
        words: words of prose.
        byline, byline_kind: who is named as the author, as `Byline` has it.
        published: the day of publication, as far as it is known (`DateStamp.value`); else empty.
        readability: textstat's figures, where they were asked for.
    """

    id: ArticleId
    path: str
    title: str
    verdict: str
    findings: int
    words: int
    language: str
    site: str = ""
    byline: tuple[str, ...] = ()
    byline_kind: BylineKind = "none"
    published: str = ""
    readability: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles of a run that go back to one text.

    Args:
        articles: their ids.
    """

    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class Abstained:
    """What was left alone for its language.

    Args:
        articles: how many articles in the language.
        rules: the codes of the rules that don't know it, sorted.
    """

    articles: int
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunResult:
    """Everything that a report may print, sorted by (path, offset, code).

    Args:
        version: srclint's.
        as_of: the day on which the articles were judged.
        findings: all findings, suppressed ones too.
        articles: one summary each, in the order of their paths.
        errors: what kept srclint from doing its job.
        rules: those that ran, by code.
        origins: clusters of two or more articles with one origin.
        abstained: by language, what the rules that don't know it left alone.
        details: for reports that ask for them (``needs_details``), what ``inspect`` prints of each article.
        notes: what else the user should know, a sentence each.
        unread: what was met and not read, and is no error.
        configured_by: the files that settings, suppressions and known findings were taken from.
        rows: by article what was held against the material, a row each; with words of the material.
        folded: what people read and what counts, made of the findings: one a group, see `fold_findings`.
    """

    version: str
    as_of: date
    findings: tuple[Finding, ...] = ()
    articles: tuple[ArticleSummary, ...] = ()
    errors: tuple[RunError, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    origins: tuple[Origin, ...] = ()
    abstained: Mapping[str, Abstained] = field(default_factory=dict)
    details: Mapping[ArticleId, Mapping[str, Any]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    configured_by: tuple[str, ...] = ()
    rows: Mapping[ArticleId, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    folded: tuple[Finding, ...] = field(init=False, default=(), compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold_findings(self.reported))

    @property
    def reported(self) -> tuple[Finding, ...]:
        """The findings that aren't suppressed."""
        return tuple(finding for finding in self.findings if finding.suppressed is None)

    @property
    def suppressed(self) -> int:
        """How many groups of findings are suppressed."""
        return len(group_findings(finding for finding in self.findings if finding.suppressed is not None))

    def without_material(self) -> RunResult:
        """The same without a word of the material: for whatever may be passed on."""
        if not self.rows and not any(f.discreet or f.secret or _cites(f) for f in self.findings):
            return self
        return replace(self, findings=tuple(map(_discreet, self.findings)), rows={})

    def count(self, severity: Severity) -> int:
        """How many groups of reported findings have a severity; a finding that is alone is a group."""
        return sum(finding.severity is severity for finding in self.folded)
