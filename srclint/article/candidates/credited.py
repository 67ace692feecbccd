"""Lines whose words credit an author: "By …", "Text: …", boxes and signatures."""

from __future__ import annotations

from collections.abc import Sequence

from srclint.article.candidates.record import LIKELY, SURE, Candidate, Sign, of_names, on_line
from srclint.article.features.lines import Lines
from srclint.article.lines.layout import Line
from srclint.article.parse.after_by import is_sentence, names_after_by, names_in_talk
from srclint.article.parse.beside import (
    COUNTERS,
    LONGEST_META,
    LONGEST_ODD,
    is_first_name,
    is_nameable,
    is_role,
    names_contact,
)
from srclint.article.parse.east_asian import east_asian_name, is_east_asian
from srclint.article.parse.names import classify_name, is_agency, name_strength, plain, split_names
from srclint.article.parse.openings import (
    INSIDE,
    LABEL_INSIDE,
    PLACED_BY,
    POSTED_DA,
    REPORTS,
    USER_LAST,
    about_opening,
    about_words,
    by_words,
    byline_opening,
    credits_another,
    first_word_of,
    is_posted,
    opening_words,
    spoken_opening,
    words_of,
)
from srclint.article.parse.pictured import tells_of_somebody
from srclint.article.parse.signatures import (
    BIO_VERB,
    CLOSING,
    CLOSING_NAME,
    INITIALS,
    NO_INITIALS,
    bio_name,
    contact_name,
    names_role,
    names_trade,
)
from srclint.vocabulary.names import first_names

__all__ = ["CreditedLines"]


_PARAGRAPH = 80  # characters, as of prose on a page


class CreditedLines:
    """Finds the authors whom a line credits by its words."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines

    def prefixed(self, index: int, line: Line, head: bool) -> list[Candidate]:
        """A line that begins with "By", or "Text:"."""
        opening = line.text.lstrip("(*—–-|•·/» ").split(None, 1)
        if not opening or opening[0].rstrip(":|,").partition("/")[0].lower() not in opening_words():
            return []
        if credits_another(line.text):
            return []
        match = byline_opening(line.text)
        rest = line.text[match.end() :] if match else ""
        if not rest:
            found = self.below(index) if match or plain(line.text) in words_of("author_labels") else []
            desk = plain(line.text).partition(" ")[2]
            if not found and desk in words_of("generic"):
                found = of_names(self.lines, index, (desk,), 9.0, Sign.BYLINE)  # "By our reporter"
            return found
        assert match
        if ":" in match[0] and tells_of_somebody(rest):
            return []  # "Interview: Mayor Ada Lind"
        names = names_after_by(rest, self.lines.dated(index), match.end())
        spoken = line.text[: match.end()].strip(" (*—–-|•·/»")[:1].isupper()
        # In lower case a long line is rather the rest of a broken sentence.
        short = len(rest) <= 45 or bool(self.lines.dated(index))
        below = 0 < index - self.lines.layout.last <= 2 and bool(names) and name_strength(names[0]) > 0
        if names and (spoken or (head and short) or (below and short)):
            odd = " " not in names[0] and classify_name(names[0]) == "person" and not is_first_name(names[0])
            weight = (10.0 if head else self.below_head(index, names, 8.0)) - 3.5 * odd
            return of_names(self.lines, index, names, weight, Sign.BYLINE)
        # "by lind & daughters", right under the headline: somebody is credited. "Recipe by Harbour Kitchen of the
        # Old Wall Course: Main": somebody is, and can't be read.
        near = 0 <= self.lines.title < index <= self.lines.title + 2 and len(rest) <= LONGEST_ODD
        plainly = rest[:1].isupper() and " " in match[0].strip()
        if not names and head and (near or plainly):
            return [on_line(self.lines, index, (rest,), "handle", LIKELY, Sign.BYLINE)]
        return []

    def in_signs(self, index: int, line: Line, head: bool) -> list[Candidate]:
        """A byline in Chinese, Japanese or Korean."""
        if not is_east_asian(line.text):
            return []
        dates = tuple((d.start, d.end) for d in self.lines.dated(index))
        name = east_asian_name(line.text, dates)
        return (
            [on_line(self.lines, index, (name,), "person", 9.0 if head else 6.5, Sign.BYLINE)] if name else []
        )

    def below(self, index: int) -> list[Candidate]:
        """The names on the lines under a "By" that stands alone."""
        found: list[Candidate] = []
        for following in range(index + 1, min(index + 9, len(self.lines.layout.lines))):
            text = self.lines.layout.lines[following].text
            names = split_names(text) if len(text) <= 80 else ()
            if following == index + 1 and names == (text,) and " " not in text and not is_role(text):
                # A first name, a user name, or a label that follows a cut-off line.
                return of_names(self.lines, following, names, LIKELY + 1.0, Sign.BYLINE)
            if not names or is_role(text) or not all(is_nameable(name) for name in names):
                if any(c.isalpha() for c in text) and not (following > index + 1 and is_role(text)):
                    break
                continue
            found += of_names(self.lines, following, names, 9.0, Sign.BYLINE)
        return found

    def inside(self, index: int, line: Line, head: bool, only: bool = False) -> list[Candidate]:
        """A line with a date or a posting word in which "by" stands before a name.

        With ``only``, it is the credit of another, and a label must tell that the text is somebody's as well.
        """
        text = line.text
        if len(text) > LONGEST_META or (line.prose and text.count(" ") > 18):
            return []
        match = LABEL_INSIDE.search(text) if ":" in text else None
        if only and not match:
            return []
        if not match:
            if by_words().isdisjoint(text.lower().split()):
                return []
            match = spoken_opening(text) or REPORTS.match(text) or PLACED_BY.match(text)
            if not match and (self.lines.dated(index) or is_posted(text)):
                match = INSIDE.search(text) or USER_LAST.search(text) or POSTED_DA.match(text)
                if match and line.prose and is_sentence(text[: match.start()]):
                    match = None
        names = names_after_by(text[match.end() :], (), 0) if match else names_in_talk(text)
        if not names:
            return []
        weight = 9.0 if head else self.below_head(index, names, 6.5)
        return of_names(self.lines, index, names, weight, Sign.BYLINE)

    def below_head(self, index: int, names: Sequence[str], weight: float) -> float:
        """The weight of names far from the headline: an account without a date is never sure.

        It rather wrote another article, or a comment.
        """
        doubtful = classify_name(names[0]) == "handle" and not self.lines.dated(index)
        return min(weight, SURE - 1.0) if doubtful else weight

    def about(self, index: int, line: Line) -> list[Candidate]:
        """The heading of a box: "About NAME"."""
        if len(line.text) > 120 or first_word_of(line.text) not in about_words():
            return []
        match = about_opening(line.text)
        if not match or names_contact(line.text):
            return []
        rest = line.text[match.end() :].strip(" :→»>–—-|")
        names = split_names(COUNTERS.sub(" | ", rest)) if rest else ()
        plainly = match[0].count(" ") >= 2
        if names and name_strength(names[0]) >= 2 - plainly and rest.startswith(names[0][:4]):
            return of_names(self.lines, index, names[:1], 5.5, Sign.ABOUT)
        return []

    def bio(self, index: int, line: Line) -> list[Candidate]:
        """A sentence that begins with a name and tells of a trade, or of how to reach somebody."""
        text = line.text
        first = text.partition(" ")[0].lower()
        if names_contact(text):
            return []
        below = index >= self.lines.layout.last
        contact = contact_name(text) if below and len(text) <= 300 else ""
        if contact:
            return of_names(self.lines, index, (contact,), 5.0, Sign.ABOUT)
        known = first in first_names() or first in words_of("roles") or names_role(text)
        if len(text) > 600 or not (known or (below and text[0].isupper() and "-" not in first)):
            return []
        verb = BIO_VERB.search(text[:80])
        name = bio_name(text[: verb.start()], 3 if known else 1) if verb else ""
        if not name or not names_trade(text[:200]):
            return []
        weight = 5.0 if known and below else 4.0
        return of_names(self.lines, index, (name,), weight, Sign.ABOUT)

    def closing(self, index: int, line: Line) -> list[Candidate]:
        """An agency in brackets after the last sentence: "… said the council. (dpa/moe)"."""
        match = CLOSING.search(line.text[-40:]) if line.text.endswith((")", ").")) else None
        after = self.lines.layout.lines[index + 1 : self.lines.layout.last + 1] if match else ()
        if match and sum(line.prose for line in after) <= 2 and is_agency(match[1], self.lines.house):
            return of_names(self.lines, index, (match[1],), SURE, Sign.BYLINE)
        # Without a full stop a short paragraph is not told from other lines, and comes after the last one that is.
        below = index - self.lines.layout.last
        if not match and not 0 <= below <= 1:
            return []
        last = (below == 0 or (below == 1 and len(line.text) >= _PARAGRAPH)) and not self.lines.layout.wrapped
        signed = match or (CLOSING_NAME.search(line.text[-60:]) if last else None)
        if last and signed and name_strength(signed[1]) == 3:
            return of_names(self.lines, index, (signed[1],), SURE, Sign.SIGNATURE)
        return []

    def initials(self, index: int, line: Line) -> list[Candidate]:
        """Two or three letters below the story, who signs them known to the house alone: never sure."""
        below = 0 < index - self.lines.layout.last <= 2 or (
            0 < index - self.lines.title <= 2 and not line.text.isupper()
        )
        if below and INITIALS.fullmatch(line.text) and plain(line.text) not in NO_INITIALS:
            return [on_line(self.lines, index, (line.text,), "handle", LIKELY, Sign.NAME_LINE)]
        return []
