"""What the lines of one text say of themselves and of their neighbours; each column is found on first use."""

from __future__ import annotations

from collections.abc import Sequence

from srclint.article.lines.layout import Layout
from srclint.article.parse.beside import AGO, DIGIT, LONGEST_META, SHORTENED, WORDLIKE, stands_in
from srclint.article.parse.dates import Dated, find_line_dates
from srclint.article.parse.openings import WORD, may_open_date, words_of
from srclint.article.parse.places import ends_in_place
from srclint.model import House
from srclint.vocabulary.bylines import COMMON

__all__ = ["Lines"]


# Characters beside a date below the story that are still no more than a mark or a time.
_BESIDE_DATE = 12


def _talk(layout: Layout, classes: Sequence[str], title: int) -> int:
    """The line below which readers write: that of the last prose, or the heading of their comments."""
    if "comment_form" not in classes:
        return layout.last
    told = range(max(layout.first, title) + 1, layout.last)
    return next((i for i in told if classes[i] == "comment_form"), layout.last)


class Lines:
    """The lines of one text, and what several ways of finding an author ask about them."""

    def __init__(
        self,
        layout: Layout,
        classes: Sequence[str],
        title: int,
        *,
        house: House = House(),  # noqa: B008  (frozen)
        site: str = "",
        language: str = "en",
    ) -> None:
        """
        Args:
            layout: the lines.
            classes: their boilerplate classes.
            title: index of the headline's line, or -1.
            house: the configured names.
            site: the publication's name or host.
            language: of the text; it orders the day and the month of numeric dates.
        """
        self.layout = layout
        self.classes = classes
        self.title = title
        self.house = house
        self.site = site
        self.language = language
        self.talk = _talk(layout, classes, title)
        self.dates: dict[int, tuple[Dated, ...]] = {}
        self.prose: tuple[str, ...] | None = None
        self._sentences: tuple[str, ...] | None = None

    def sentences(self) -> tuple[str, ...]:
        """The lines of prose."""
        if self._sentences is None:
            self._sentences = tuple(line.text for line in self.layout.lines if line.prose)
        return self._sentences

    def dated(self, index: int) -> tuple[Dated, ...]:
        """The dates of a line, found once."""
        found = self.dates.get(index)
        if found is None:
            text = self.layout.lines[index].text
            found = tuple(find_line_dates(text[:200], self.language)) if len(text) <= 400 else ()
            self.dates[index] = found
        return found

    def may_be_dated(self, index: int) -> bool:
        """Whether a line near the story's start or end may show when it was published."""
        line = self.layout.lines[index]
        if len(line.text) > LONGEST_META or not DIGIT.search(line.text):
            return False
        return not line.prose or may_open_date(line.text)

    def is_told(self, name: str) -> bool:
        """Whether a word of a name looks like a common one, or stands in the prose apart from the name."""
        if self.prose is None:
            self.prose = tuple(line.text.lower() for line in self.layout.lines if line.prose)
        if SHORTENED.fullmatch(name):
            return False
        words = WORD.findall(name.lower())
        if len(words) > 4 or ":" in name or any(WORDLIKE.search(word) for word in words):
            return True
        low = name.lower()
        return any(stands_in(word, text) for text in self.prose if low not in text for word in words)

    def without_place(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names, the last one without a place of the story behind it: "Ada Lind Westhaven"."""
        words = names[-1].split() if names else []
        if len(words) != 3 or not ends_in_place(
            words, "\n".join(x.text for x in self.layout.lines if x.prose)
        ):
            return names
        return (*names[:-1], " ".join(words[:2]))

    def role_below(self, index: int) -> bool:
        """Whether the next line is a job and nothing else."""
        if index + 1 >= len(self.layout.lines):
            return False
        words = self.layout.lines[index + 1].text.lower().split()
        if words[:2] == ["of", "the"] and words[-1] == "staff":
            return True
        return len(words) <= 5 and words[0] in words_of("roles") and words[-1] not in COMMON

    def neighbours(self, index: int) -> float:
        """What stands beside a bare name: the headline, a date."""
        score = 1.0 if self.title >= 0 and 0 < index - self.title <= 2 else 0.0
        for near in (index - 1, index + 1):
            if 0 <= near < len(self.layout.lines):
                text = self.layout.lines[near].text
                if len(text) <= 60 and (self.is_dated(near) or AGO.search(text)):
                    return score + 1.5
        return score

    def is_dated(self, index: int) -> bool:
        """Whether a line bears a date; below the story, where lists of other articles stand, no more than that."""
        dates = [d for d in self.dated(index) if d.precision != "none"]
        if index <= self.layout.last or not dates:
            return bool(dates)
        text = self.layout.lines[index].text
        left = len(text) - sum(d.end - d.start for d in dates)
        return left <= _BESIDE_DATE or may_open_date(text)
