"""What the layout round a boilerplate line tells: whether it is one at all, and whether it can go without loss.

Wording alone can't tell "Facebook" under share buttons from "Facebook" in a list that the story announces. So each
line is held against its neighbours. What is not sure is no finding, or a finding whose edit is unsafe.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from srclint import ArticleView, Block, Span
from srclint.patterns import pattern
from srclint.records import dataclass

from .wording import (
    addresses_reader,
    heads_networks,
    heads_tags,
    is_button,
    is_credit,
    is_evidence,
    is_link,
    is_notice,
    is_of_house,
    is_reporting,
    is_sentence,
    is_technical,
    is_thread,
    names_only,
)

__all__ = ["Grade", "Graded", "graded"]

# A label is this short, in words; what is longer says something.
_LABEL = 7
# … and a button so.
_SHORT = 4
# Names of networks are buttons where other boilerplate stands so few lines above.
_COMPANY = 5
# Numbered items under a heading such as "Most read": more are a list of the story's own.
_MOST_ITEMS = 12
# Lines of prose end as a sentence does, or have so many words: no headline has.
_PROSE = 25
# Hard-wrapped lines have so many characters, headlines at least so many words.
_BROKEN, _WRAPPED = 45, 95
# … and entries of a menu at most so many.
_MENU = 2
_HEADLINE = 4  # words of the shortest headline

_ITEM = pattern(r"(?P<number>\d{1,2})[.)]?\s+(?P<rest>\S.*)")
_LISTED = pattern(r"(?:[-*•–▪]|\d{1,2}[.)])\s+\S")
_STEP = pattern(r"\d{1,2}[.)]\s+\S")
_GOES_ON = pattern(r"[^\W\d_A-Z]\w*\s+\w+\s+\w")
_LINKED = pattern(r"[^:|»›]{3,40}[:|»›]\s*\S")


class Grade(IntEnum):
    """What may be done with a line that is boilerplate by its wording."""

    STORY = 0
    """It belongs to the story: no finding."""
    KEPT = 1
    """It is evidence: a finding, but no edit."""
    UNSURE = 2
    """A finding, and an edit that only a person can answer for."""
    SAFE = 3
    """Nothing of the article can be lost by taking it out."""


@dataclass(frozen=True, slots=True)
class Graded:
    """A boilerplate block, what may be done with it, and how far what hangs on it reaches."""

    block: Block
    grade: Grade
    end: int


class _Line(NamedTuple):
    span: Span
    text: str
    block: Block | None
    """The boilerplate block that the line is in; ``None`` for a line of the article."""
    kind: str
    gap: bool
    """Whether an empty line stands before it."""

    @property
    def prose(self) -> bool:
        return self.block is None and (len(self.text.split()) >= _PROSE or is_sentence(self.text))

    @property
    def is_broken(self) -> bool:
        """Whether the line may have been broken within a sentence."""
        return self.block is None and _BROKEN <= len(self.text) <= _WRAPPED and not is_sentence(self.text)

    @property
    def class_(self) -> str:
        return self.block.class_ if self.block else ""


def graded(view: ArticleView) -> tuple[Graded, ...]:
    """The boilerplate blocks of an article, in order, each with its grade; computed once for all rules."""
    found: tuple[Graded, ...] = view.once("boilerplate.graded", lambda: _graded(view))
    return found


def _graded(view: ArticleView) -> tuple[Graded, ...]:
    lines = _lines(view)
    first = next((i for i, line in enumerate(lines) if line.prose), len(lines))
    last = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].prose), first)
    prose = range(first, last + 1)
    grades: dict[int, Grade] = {}
    ends: dict[int, int] = {}
    # From the bottom up: what is above may hang on what is below, and never the other way round.
    for run in reversed(_runs(lines)):
        around = _Around(lines, run, prose)
        for i in reversed(run):
            grades[i], ends[i] = around.grade(i, grades)
    return tuple(_of_blocks(lines, grades, ends))


def _lines(view: ArticleView) -> list[_Line]:
    lines: list[_Line] = []
    at, gap = 0, True
    for raw in view.text.splitlines(keepends=True):
        body = raw.strip()
        if body:
            start = at + raw.index(body[0])
            block = view.block_at(start)
            kind = block.kind if block else ""
            lines.append(
                _Line(
                    Span(start, start + len(body)), body, block if kind == "boilerplate" else None, kind, gap
                )
            )
        at, gap = at + len(raw), not body
    return lines


def _runs(lines: Sequence[_Line]) -> list[range]:
    """The stretches of lines that are nothing but boilerplate."""
    runs: list[range] = []
    for i, line in enumerate(lines):
        if line.block is None:
            continue
        if runs and runs[-1].stop == i:
            runs[-1] = range(runs[-1].start, i + 1)
        else:
            runs.append(range(i, i + 1))
    return runs


def _of_blocks(lines: Sequence[_Line], grades: dict[int, Grade], ends: dict[int, int]) -> list[Graded]:
    """By block the most careful grade of its lines."""
    found: dict[Span, Graded] = {}
    for i in sorted(grades):
        block = lines[i].block
        assert block is not None
        known = found.get(block.span)
        grade = min(grades[i], known.grade) if known else grades[i]
        found[block.span] = Graded(block, grade, max(ends[i], block.span.end))
    return list(found.values())


class _Around:
    """A run of boilerplate lines and what stands around it.

    Args:
        lines: all lines of the article that aren't empty.
        run: which of them the run is.
        prose: the lines from the first of prose to the last.
    """

    def __init__(self, lines: Sequence[_Line], run: range, prose: range) -> None:
        outside = not prose.start < run.start < prose.stop
        self._lines, self._run, self._outside = lines, run, outside
        self._above = run.start <= prose.start
        self._before = lines[run.start - 1] if run.start else None
        self._after = lines[run.stop] if run.stop < len(lines) else None
        near = [line.prose for line in (self._before, self._after) if line is not None]
        self._beside_prose = any(near)
        self._inside = not outside and len(run) == 1 and any(near)
        self._subhead = self._inside and self._after is not None and self._after.prose
        self._between = self._inside and len(near) == 2 and all(near)
        # The run is shown to be buttons by one of them that is no name: "Share", "Copy link", "Follow us".
        self._buttons = (
            any(not names_only(lines[i].text) for i in run) or self._is_row(near) or self._is_headed()
        )

    def _is_row(self, near: Sequence[bool]) -> bool:
        """Whether names of networks stand above all prose, or in company, away from what could announce them."""
        before = self._before
        told = any(near) or (before is not None and before.text.endswith(":"))
        return (
            self._outside
            and (self._above or self._in_company())
            and not told
            and all(self._lines[i].class_ == "share" for i in self._run)
        )

    def _is_headed(self) -> bool:
        """Whether names of networks, two or more, stand under "Connect with us" or the like."""
        before = self._before
        names = {self._lines[i].text.lower() for i in self._run if self._lines[i].class_ == "share"}
        return before is not None and before.block is None and heads_networks(before.text) and len(names) > 1

    def _in_company(self) -> bool:
        """Whether other boilerplate stands a little above: "Who did not answer" over names of networks has none."""
        start = self._run.start
        return any(line.block is not None for line in self._lines[max(0, start - _COMPANY) : start])

    def grade(self, i: int, grades: dict[int, Grade]) -> tuple[Grade, int]:
        """The grade of a line, given those below it, and where what goes with it ends."""
        line = self._lines[i]
        if self._is_story(i):
            return Grade.STORY, line.span.end
        if is_evidence(line.text):
            return Grade.KEPT, line.span.end
        if is_credit(line.text) or not (self._by_layout(i) and self._by_form(i)):
            return Grade.UNSURE, line.span.end
        return self._with_what_hangs(i, grades)

    def _is_story(self, i: int) -> bool:
        line = self._lines[i]
        return (
            self._announced()
            or is_reporting(line.text)
            or self._is_wrapped(i)
            or (line.class_ == "nav" and is_sentence(line.text) and not addresses_reader(line.text))
            or (self._subhead and line.class_ in ("nav", "share", "legal_footer") and names_only(line.text))
        )

    def _is_wrapped(self, i: int) -> bool:
        """Whether a line of rights or of a menu goes on with a sentence: "copyright, which was made in an" age."""
        line = self._lines[i]
        if line.class_ not in ("nav", "legal_footer") or line.gap or not i or not line.text[0].islower():
            return False
        above = self._lines[i - 1].text
        return len(line.text.split()) >= _SHORT <= len(above.split()) and above[-1] not in ".!?:|»›©"

    def _announced(self) -> bool:
        """Whether prose before the run announces a list: "Here is how to do it:"."""
        before = self._before
        return before is not None and before.text.endswith(":") and len(before.text.split()) >= 4

    def _by_layout(self, i: int) -> bool:
        """Whether the line stands where boilerplate does: never within a paragraph, or in a list of the story."""
        line = self._lines[i]
        if self._is_torn(i) or self._is_item(i):
            return False
        if (
            line.class_ != "ad"
            and not is_notice(line.text)
            and (self._between or (self._inside and not self._is_short(line)))
        ):
            return False
        return (
            self._buttons or not names_only(line.text) or (self._above and line.class_ in ("related", "nav"))
        )

    def _is_short(self, line: _Line) -> bool:
        """Whether a line is a button that heads nothing: "Log in", "Share this article"."""
        return (
            line.class_ not in ("related", "nav")
            and len(line.text.split()) <= _SHORT
            and ":" not in line.text
        )

    def _is_torn(self, i: int) -> bool:
        """Whether the line may be a piece of a hard-wrapped sentence."""
        line = self._lines[i]
        if is_sentence(line.text):  # whole, and what is below it is another one
            return False
        above = self._lines[i - 1] if i else None
        below = self._lines[i + 1] if i + 1 < len(self._lines) else None
        if above is not None and above.is_broken and not line.gap and line.text[0].islower():
            return True
        # One word in small letters is a tag or a file's name.
        return (
            below is not None
            and below.block is None
            and not below.gap
            and _GOES_ON.match(below.text) is not None
        )

    def _is_item(self, i: int) -> bool:
        """Whether the line is a numbered step, or an item of a list whose other items belong to the article."""
        if _STEP.match(self._lines[i].text):
            return True
        if not _LISTED.match(self._lines[i].text):
            return False
        near = (self._lines[j] for j in (i - 1, i + 1) if 0 <= j < len(self._lines))
        return any(line.block is None and _LISTED.match(line.text) for line in near)

    def _by_form(self, i: int) -> bool:
        """Whether the line is a label, a link with its heading, or a notice in the company of others."""
        line = self._lines[i]
        if is_sentence(line.text):
            if is_notice(line.text):
                return True
            if line.class_ not in ("cookie", "comment_form", "newsletter", "ad"):
                return False
            near = any(j in self._run for j in (i - 1, i + 1))
            if line.class_ == "cookie" and is_technical(line.text):
                return self._among_cookies(i)
            told = any(c in line.text for c in '“”„»«"') or any(c.isdigit() for c in line.text)
            return (self._outside or near) and addresses_reader(line.text) and not told
        words = len(line.text.split())
        if line.class_ == "related" and words > _SHORT:
            return is_link(line.text) and (self._outside or not self._beside_prose)
        if line.class_ == "newsletter" and words > _SHORT and not is_of_house(line.text):
            return False
        if words <= _LABEL:
            return True
        return self._outside or len(self._run) > 1

    def _among_cookies(self, i: int) -> bool:
        """Whether another line stands near that speaks of cookies as consent forms do, which put them in a table."""
        near = range(max(0, i - _COMPANY), min(len(self._lines), i + _COMPANY + 1))
        lines = (self._lines[j] for j in near if j != i)
        return any(line.class_ == "cookie" and is_technical(line.text) for line in lines)

    def _with_what_hangs(self, i: int, grades: dict[int, Grade]) -> tuple[Grade, int]:
        """A heading goes with all that hangs on it, or it stays."""
        line = self._lines[i]
        end = line.span.end
        if line.class_ in ("ad", "share", "cookie") or is_sentence(line.text) or i + 1 == len(self._lines):
            return Grade.SAFE, end
        below = self._lines[i + 1]
        if below.block is not None:
            longer = (
                len(below.text.split()) > _SHORT
            )  # a label owns the sentence below it, never another label
            hangs = below.class_ == line.class_ and longer and not _LINKED.match(line.text)
            return (Grade.UNSURE if hangs and grades[i + 1] is Grade.UNSURE else Grade.SAFE), end
        if not self._may_hang(line, below):
            return Grade.SAFE, end
        items = self._items(i + 1)
        return (Grade.UNSURE, end) if items is None else (Grade.SAFE, items)

    def _may_hang(self, line: _Line, below: _Line) -> bool:
        """Whether a line of the article may belong to the boilerplate line above it."""
        if below.kind in ("headline", "byline", "date", "dateline") or _LINKED.match(line.text):
            return False
        if line.class_ == "related":
            if below.prose:
                return self._outside
            # A button, and a heading among the menus above or below the story, heads nothing but a headline.
            menu = self._above or (len(below.text.split()) <= _MENU and not _LISTED.match(below.text))
            light = (is_button(line.text) and not line.text.endswith(":")) or (
                menu and not heads_tags(line.text)
            )
            return not light or len(below.text.split()) >= _HEADLINE
        return (is_thread(line.text) and not self._above) or (below.prose and self._outside)

    def _items(self, first: int) -> int | None:
        """Where numbered items end that begin at a line and reach to the next boilerplate or the end of the text."""
        number = 0
        for line in self._lines[first:]:
            if line.block is not None:
                break
            number += 1
            match = _ITEM.match(line.text)
            if (
                match is None
                or int(match["number"]) != number
                or number > _MOST_ITEMS
                or is_sentence(line.text)
            ):
                return None
        return self._lines[first + number - 1].span.end
