"""Where the article stands on a page: its headline, its prose, and what between them belongs to it."""

from __future__ import annotations

import re

from srclint.patterns import pattern
from srclint.readers.page import Box, Line, Page
from srclint.readers.page_roles import part_role
from srclint.records import dataclass

__all__ = ["Main", "find_main", "is_masthead"]

# The thresholds here were chosen on the pages of half of the sites among 302 labelled pages.
# A line of this many characters, less than half of them in links, is prose; menus and teasers stay below.
_PROSE = 80
# The article's box holds this share of the page's prose: less, and a long quotation or list would be it.
_CONTENT_SHARE = 0.6
# A box that holds this share of it, or the headline, is the article's, whatever its class says.
_OWN_SHARE = 0.4
# Lines looked at above the headline and below the prose, for a byline, a date, or a box on the author.
_ABOVE, _BELOW = 8, 14
# Boxes of one sort that hold this share of the story's prose hold paragraphs of it; less is a box on the side.
_STORY_SHARE = 0.15
_HEADING_BONUS = {1: 0.5, 2: 0.3, 3: 0.2, 4: 0.15, 5: 0.1, 6: 0.1}
_NEAR = 12  # lines under a headline in which a bar may hold the byline
_AFTER = 4  # lines below the story in which its foot may name who posted it (Blogger)
_TITLE = 20  # characters; a link this long is rather a title than a button
# The head of a site, and names of boxes that hold the head of an article.
_MASTHEAD = pattern(
    r"(?<![a-z-])(?:(?:site|page|global|main|top|masthead)[-_]?)?(?:masthead|header|topbar|top-bar|topnav|top-nav)(?![a-z-])"
)
_ARTICLES = pattern(r"article|entry|post|story|content|beitrag|artikel|news|title|headline|detail")
_BARS = ("share", "footer", "ad", "newsletter")  # boxes beside which themes put the byline
_DATED = pattern(r"(?:19|20)\d\d|^(?:by|von|par|por|di)\s", re.IGNORECASE)

_WORD = pattern(r"\w+")


@dataclass(slots=True)
class Main:
    """The article's part of a page.

    Args:
        headline: the line of the headline; -1 if there is none.
        lines: the lines that belong to the article, ascending; headline among them.
        first: the first line of prose among them.
        last: the last line of prose among them.
        beside: those of its lines that stand in other boxes than its paragraphs: buttons, links, forms, captions.
    """

    headline: int
    lines: list[int]
    first: int
    last: int
    beside: frozenset[int]


def find_main(page: Page, titles: list[str]) -> Main:
    """The article's part of a page, given what its metadata call it."""
    lines = page.lines
    prose = [_weight(line) for line in lines]
    _add_up(lines, prose)
    headline = _headline(lines, titles)
    _name_kinds(lines, headline, max(1, sum(prose)))
    own = [size if not lines[i].box.kind else 0 for i, size in enumerate(prose)]
    if not any(own):
        own = prose
    content = _content(lines, own)
    first = next((i for i in range(content.first, content.last) if own[i]), content.first)
    last = next((i for i in range(content.last - 1, content.first - 1, -1) if own[i]), content.first)
    start, end = _bounds(lines, headline, content, first)
    kept = _kept(page, range(start, end), headline, last)
    return Main(headline, kept, first, last, _beside(lines, kept, own, headline))


def _beside(lines: list[Line], kept: list[int], own: list[int], headline: int) -> frozenset[int]:
    """The lines that stand in no box of the sort that holds the story's paragraphs, and head none of these.

    Each paragraph may have a box around it, so that boxes count as one sort by their element and its names.
    """
    sorts = {i: _sort(lines[i].box) for i in kept}
    sizes: dict[tuple[str, ...], int] = {}
    for i, sort in sorts.items():
        sizes[sort] = sizes.get(sort, 0) + own[i]
    least = _STORY_SHARE * max(1, sum(sizes.values()))
    story = {sort for sort, size in sizes.items() if size >= least}
    holders = {sort[2:] for sort in story}
    beside: set[int] = set()
    below = True  # whether what follows stands beside, or nothing does
    level = 0  # of the heading that follows at once
    for i in reversed(kept):
        heads = bool(lines[i].heading) and lines[i].heading != level and sorts[i][2:] in holders
        below = below if heads else sorts[i] not in story
        level = lines[i].heading
        if below and i != headline:
            beside.add(i)
    return frozenset(beside)


def _sort(box: Box) -> tuple[str, ...]:
    around = box.parent or box
    return box.tag, "" if box.tag == "p" else box.names, around.tag, around.names


def _is_prose(line: Line) -> bool:
    if len(line.text) < _PROSE or line.linked * 2 >= len(line.text) or line.heading:
        return False
    return line.box.tag != "figcaption" and "caption" not in line.box.names


def _weight(line: Line) -> int:
    """Characters of prose; those in lists, where comments and teasers stand, count a third."""
    size = len(line.text) if _is_prose(line) else 0
    return size // 3 if size and "li" in line.box.inside else size


def _add_up(lines: list[Line], prose: list[int]) -> None:
    for line, size in zip(lines, prose, strict=True):
        if size:
            for box in line.box.up():
                box.prose += size


def _headline(lines: list[Line], titles: list[str]) -> int:
    """The heading that says what the title says; else the first of the highest level."""
    told = dict.fromkeys(title.lower() for title in titles if title)
    wanted = [words for title in told if (words := set(_WORD.findall(title)))]
    whole, openings = "\n".join(told), list(dict.fromkeys(title[:12] for title in told))
    best, best_score = -1, 0.0
    for i, line in enumerate(lines):
        if len(line.text) > 250 and not line.heading:
            continue
        text = line.text.lower()
        if not (line.heading or text[:12] in whole or _holds(text, openings)):
            continue
        words = set(_WORD.findall(text))
        if not words:
            continue
        alike = inside = 0.0
        for title in wanted:
            if not words.isdisjoint(title):
                shared = len(words & title)
                alike = max(alike, shared / len(words | title))
                inside = max(inside, shared / len(words))
        score = max(alike, 0.7 * inside if line.heading and len(words) > 2 else 0)
        score += _HEADING_BONUS.get(line.heading, 0.0)
        if (score > best_score and score > 0.5) or (line.heading == 1 and best < 0 and not wanted):
            best, best_score = i, score
    if best < 0:
        best = next((i for i, line in enumerate(lines) if line.heading == 1 and len(line.text) > 12), -1)
    return best


def _holds(text: str, words: list[str]) -> bool:
    return any(map(text.__contains__, words))


def _name_kinds(lines: list[Line], headline: int, total: int) -> None:
    """Say of each box what it is; a box around the article is nothing in particular."""
    around = set(lines[headline].box.up()) if headline >= 0 else set()
    done: set[Box] = set()
    for line in lines:
        chain: list[Box] = []
        around_it: Box | None = line.box
        while around_it is not None and around_it not in done:  # if it is, so are those around it
            chain.append(around_it)
            around_it = around_it.parent
        for box in reversed(chain):
            done.add(box)
            box.kind = box.parent.kind if box.parent else ""
            if box.kind or box in around or box.tag in ("html", "body", "main"):
                continue
            kind = part_role(box.tag, box.names)
            share = 0.8 if kind == "comment-form" else _OWN_SHARE
            if kind and box.prose < share * total:
                box.kind = kind


def _content(lines: list[Line], own: list[int]) -> Box:
    """The innermost box that holds most of the prose."""
    sizes: dict[Box, int] = {}
    for line, size in zip(lines, own, strict=True):
        if size:
            for box in line.box.up():
                sizes[box] = sizes.get(box, 0) + size
    if not sizes:
        return Box("html", "", None, 0, last=len(lines))
    total = max(sizes.values())
    fitting = [box for box, size in sizes.items() if size >= _CONTENT_SHARE * total]
    best = min(fitting, key=lambda box: (box.last if box.last >= 0 else len(lines)) - box.first)
    best.last = best.last if best.last >= 0 else len(lines)
    return best


def _bounds(lines: list[Line], headline: int, content: Box, first: int) -> tuple[int, int]:
    """The lines between which the article stands."""
    if headline < 0 or headline > first:
        return max(0, content.first - _ABOVE), min(len(lines), content.last + _BELOW)
    # The smallest box around both: what is beside the article is outside of it.
    around = next((box for box in content.up() if box.first <= headline), content)
    start = max(around.first, headline - _ABOVE)
    outer = around.parent if around.parent and around.parent.tag in ("article", "main") else around
    end = min(outer.last if outer.last >= 0 else len(lines), content.last + _BELOW)
    return start, max(end, content.last)


def _kept(page: Page, bounds: range, headline: int, last: int) -> list[int]:
    """The article's lines: those between its bounds in no other part of the page, and bylines and dates near them."""
    marked = [touch for touch in page.touches if touch.byline or touch.date]
    telling = {touch.line for touch in marked}
    stated = {
        touch.line
        for touch in marked
        if touch.byline in ("itemprop", "rel", "class") or (touch.date and touch.date != "class")
    }
    kept = []
    start = max(0, min(bounds.start, headline - _ABOVE))
    for i in range(start, bounds.stop):
        line, tells = page.lines[i], i in telling
        mere_links = i > last and not tells and line.linked * 2 >= len(line.text)  # tags and teasers
        listed = i < headline and not tells and line.box.tag == "li"  # a menu, the hosts of programmes
        ours = _belongs(line, tells, i in bounds, i - max(headline, 0)) and not mere_links and not listed
        ours = ours or (tells and line.box.kind == "footer" and i in bounds and 0 < i - last <= _AFTER)
        if ours or (i in stated and abs(i - headline) <= _ABOVE and _may_state(line)):
            kept.append(i)
    dated = {touch.line for touch in marked if touch.date} - {touch.line for touch in marked if touch.byline}
    kept = [
        i for i in kept if i >= headline or i not in dated or not is_masthead(page.lines[i].box, headline)
    ]
    teased = [i for i in kept if i > last and i in telling and _is_title(page.lines[i - 1])]
    kept = [i for i in kept if i not in teased] if len(teased) > 1 else kept
    named = any(touch.byline and touch.line in kept for touch in marked)
    return kept if named else sorted({*kept, *_boxed_author(page, teased)})


def is_masthead(box: Box, headline: int) -> bool:
    """Whether a box is in the head of the site, which ends above the headline of the article: it shows today's date."""
    if "article" in box.inside or "main" in box.inside:
        return False
    for around in box.up():
        if _ARTICLES.search(around.names):
            return False
        if around.tag == "header" or _MASTHEAD.search(around.names):
            return 0 <= around.last <= headline
    return False


def _is_title(line: Line) -> bool:
    """Whether a line is a link to another story; who is named below it wrote that one."""
    return len(line.text) >= _TITLE and line.linked * 2 >= len(line.text)


def _boxed_author(page: Page, teased: list[int]) -> set[int]:
    """The lines of the author whom a box beside the article names, if all such boxes of the page name one.

    Only for pages that mark no byline near the article; the ``teased`` lines are those of other stories.
    """
    named: dict[str, int] = {}
    for touch in page.touches:
        boxed = touch.byline in ("itemprop", "rel") or (touch.byline == "class" and touch.box.kind == "bio")
        told = touch.line == touch.end_line < len(page.lines)  # one that holds an image alone has no line
        whole = boxed and told and touch.line not in teased
        if whole and _may_state(page.lines[touch.line]):
            named.setdefault(page.text_of(touch), touch.line)
    names = [name for name in named if name.istitle() and " " in name]
    return {named[names[0]]} if len(names) == 1 else set()


def _belongs(line: Line, tells: bool, inside: bool, below: int) -> bool:
    """Whether a line is the article's: bylines and dates also in what else is a bar of buttons, or above it.

    Args:
        line: the line.
        tells: whether an element in it is marked as byline or date.
        inside: whether it stands between the article's bounds.
        below: how many lines below the headline.
    """
    kind = line.box.kind
    if not inside:
        return tells and not kind
    if kind in _BARS and 0 < below <= _NEAR:
        return tells or bool(_DATED.search(line.text))
    if kind == "related" and 0 < below <= _ABOVE:
        return _is_prose(line) and not line.linked  # German sites call the deck a teaser
    return kind in ("", "bio")


def _may_state(line: Line) -> bool:
    """Whether a name or time that the markup states may be this article's, whatever box it is in: no teaser."""
    return "li" not in line.box.inside and line.box.kind not in ("related", "comment-form")
