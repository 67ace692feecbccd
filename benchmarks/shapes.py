"""Inputs that repeat one thing until they are as long as asked: what makes a pattern or a walk go back over its steps.

A shape is a head, a unit that is repeated, and a tail. The units are built from alphabets of atoms (letters, marks,
words that rules listen for, names, dates, lines, tags), each alone and joined by nothing, blanks, line ends and blank
lines, and from mixtures of them, drawn by a fixed chance. ``¤`` in a unit stands for a word that is another one each
time: tables of what was seen grow with such units.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Shape", "shapes"]

_HEAD = "A headline for the test\n\nBy Ada Lind\n\nMarch 1, 2020\n\n"
_MIXTURES = 60

# Atoms that are joined by nothing ...
_RUNS = (
    *("a", "A", "aB", "é", "İ", "ß", "1", "_", "1,", "1.", "12:", "1/", "a1", "-", "a-", "a.", "A.", "a'", "a’", "世"),
    *(".", "!", "?", ",", ";", ":", "…", "—", "(", ")", "[", "]", "{"),
    *("}", "<", ">", "|", "/", "\\", "@", "#", "&", "$"),
    *('"', "'", "“", "”", "‘", "’", "„", "«", "»", "''", "``"),
    *("{a|", "{a|b}", "[[", "]]", "a@", "http://", "www.", "*"),
    *(" ", "\t", "\n", "\r\n", "\u2028", "\xa0", "\u200b", "\ufffd", "Ã©", "â€™", "\x00", "\ud800", "😀"),
)  # fmt: skip

# ... and by blanks, ends of lines and blank lines.
_WORDS = (
    *("by", "By", "said", "said,", "says", "told", "told the", "according to", "sources", "officials", "a spokesman"),
    *("he said", "said Jane Smith", "Ada Lind", "ADA LIND", "Mr. Lind", "Ada Lind said", "Ada", "the", "who", "and"),
    *("March 1, 2020", "2020-03-01", "May", "Monday", "last year", "a year earlier", "two years ago", "p.m.", "ago"),
    *("“A b c d e f g.”", '"A b c d e f g."', '"a," he said.', "“a", "‘a’", "(AP)", "NEW YORK —"),
    *("Q:", "A / B", "an hour"),
    *("¤", "¤ ¤", "Aa¤ Bb¤", "Aa¤ Bb¤ said.", "¤@b.c", "{¤|b}", "“¤”"),
    *("condition of anonymity", "Reuters", "Updated:"),
    *("cookies", "share", "Read more", "© 2021", "Advertisement", "Sign up"),
    *("The wall held.", "Photo: A", "http://a.b/¤"),
)  # fmt: skip
_LINES = (
    "Ada",
    "By A",
    "Ada Lind",
    "• a",
    "- a",
    "a: b",
    "TITLE",
    "a,",
    "1.",
    "a?",
    "“a”",
    "The wall fell on Monday.",
)
_JOINTS = (" ", "\n", "\n\n")

_MARKDOWN = (
    *("[", "![", "[a](", "[a](b) ", "*", "_a*", "**a", "`", "``a", "<", "<!--", "&", "&amp;", "\\", "> ", "- ", "|-"),
    *("# a\n", "a\n===\n", "- a\n", "1. a\n", "> a\n", "  - a\n", "    a\n"),
    *("|a|b|\n", "[a]: b\n", "[¤]: b\n", "[^¤]"),
    *("```\n", "***a*", "<b>", "a  \n", "![a](b)\n\n", "<div>\n\n", "<!-- srclint: ignore BPL001 -->\n\n", "---\n"),
)  # fmt: skip
_FRONT = (
    "a: b\n",
    "¤: b\n",
    "a¤: b\n",
    "- ",
    "- a\n",
    "[",
    "{",
    "&a ",
    "*a ",
    "? ",
    '"',
    "|\n",
    "# ",
    "a.",
    "[[¤]]\n",
)

_TAGS = (
    *("<p>a", "<p>a</p>", "<div>", "<div>a</div>", "<b>a", "<a href=x>a</a>", "<a href=¤>a</a>"),
    *("<li>a", "<td>a", "<br>"),
    *("<!-- a -->", "<!--", "<![CDATA[", "<?a", "&amp;", "&#65;", "&a"),
    *("<p a=b>", "<img src=x alt='a'>", "</p>", "<p"),
    *("<script>1</script>", "<style>a{}</style>", "<h1>a</h1>", "<h2>a</h2><p>b</p>", "<ul><li>a</ul>"),
    *("<p class=byline>By Ada Lind</p>", "<time datetime='2020-03-01'>a</time>", "<meta name=author content='¤'>"),
    *("<figure><img src=x><figcaption>a b c</figcaption></figure>", "<a rel=author>Ada ¤</a>", "<svg><path/></svg>"),
    *("<blockquote>a</blockquote>", "<table><tr><td>a", "<p>The council voted ¤ on Tuesday to raise the wall.</p>"),
    *("<article><p>a</p></article>", "<section><h2>¤</h2><p>The wall held, he said.</p></section>"),
    *("<span itemprop=author>Ada ¤</span>", "<div class=share>share</div>", "<p>Ada</p>", "<p>By ¤</p>"),
    *("<p hidden>a b</p>", "<template>a</template>", "<noscript>a b</noscript>", "<font>a ", "<p>a<br>b</p>", " a=b"),
    *("<em><strong>a", "<span>a</span>", "<link href=x>"),
    *("<p>Aa¤ Bb¤</p><p>May 6, 2021</p>", "<a href=/author/ada-lind>Ada Lind</a>, ", "<p>Author: Ada Lind</p>"),
    *("<h2><a href=/x>The wall of the ferry</a></h2><p class=author>Ada Lind</p>",),
    *("<p><a href=/tag/ada-lind>Ada Lind</a></p><p>May 6, 2021</p>", "<p><time>May 6, 2021</time></p>"),
    *("<meta property='article:published_time' content='2021-05-06T10:00:00'>",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """Something repeated.

    Args:
        name: what it is called in tables; unique.
        suffix: of the file that it would stand in.
        unit: what is repeated; ``¤`` in it is another word each time.
        head: what stands before it.
        tail: what stands behind it.
    """

    name: str
    suffix: str
    unit: str
    head: str = ""
    tail: str = ""

    def text(self, size: int) -> str:
        """The input with so many characters of units, give or take one unit."""
        if "¤" not in self.unit:
            return self.head + self.unit * (size // len(self.unit) + 1) + self.tail
        parts: list[str] = []
        length = number = 0
        while length < size:
            parts.append(self.unit.replace("¤", word(number)))
            length += len(parts[-1])
            number += 1
        return self.head + "".join(parts) + self.tail

    def data(self, size: int) -> bytes:
        """The same as the bytes of a file."""
        return self.text(size).encode("utf-8", "surrogatepass")


def word(number: int) -> str:
    """A word of its own for each number: syllables, so that it reads as one."""
    found = ""
    while True:
        number, rest = divmod(number, 60)
        found += "bcdfghklmnpr"[rest // 5] + "aeiou"[rest % 5]
        if not number:
            return found


def shapes() -> Iterator[Shape]:
    """All shapes, each with a name of its own."""
    yield from _texts()
    yield from _mixtures()
    for atom in _MARKDOWN:
        yield Shape(f"md {atom!r}", ".md", atom, "# A headline for the test\n\nBy Ada Lind\n\n", "\n\nEnd.\n")
    for atom in _FRONT:
        yield Shape(f"front matter {atom!r}", ".md", atom, "---\ntitle: a\nx: ", "\n---\n" + _HEAD)
        yield Shape(f"TOML front matter {atom!r}", ".md", atom, '+++\ntitle = "a"\nx = ', "\n+++\n" + _HEAD)
    for atom in _TAGS:
        yield Shape(
            f"page {atom!r}",
            ".html",
            atom,
            "<!doctype html><title>A headline</title><body><h1>A headline</h1>",
        )
    yield from _pages()
    yield from _records()


def _texts() -> Iterator[Shape]:
    for atom in _RUNS:
        yield Shape(f"run {atom!r}", ".txt", atom, _HEAD, "!\n")
    for atom in _WORDS:
        for joint in _JOINTS:
            yield Shape(f"words {atom + joint!r}", ".txt", atom + joint, _HEAD)
    for atom in _LINES:
        for joint in ("\n", "\n\n"):
            yield Shape(f"top lines {atom + joint!r}", ".txt", atom + joint)


def _mixtures() -> Iterator[Shape]:
    chance = random.Random(12)
    for number in range(_MIXTURES):
        atoms = chance.sample((*_WORDS, *_RUNS), chance.randint(2, 7))
        joint = chance.choice((" ", " ", "\n", "\n\n", ", ", ". ", ""))
        yield Shape(f"mixture {number}", ".txt", joint.join(atoms) + joint, _HEAD, "!\n")


def _pages() -> Iterator[Shape]:
    body = "</title><body><h1>A headline</h1><p>By Ada Lind</p><p>The council voted to raise the wall.</p>"
    yield Shape("page attributes", ".html", " a¤=b", "<p", ">a</p>")
    yield Shape("page attribute", ".html", "a", "<p class='", "'>a</p>")
    yield Shape("page classes", ".html", "byline ", "<p class='", "'>a</p>")
    yield Shape("page title", ".html", "a | ", "<title>", body)
    yield Shape(
        "page authors",
        ".html",
        '{"@type": "Person", "name": "Ada ¤"}, ',
        _LINKED + '"author": [',
        f"0]}}</script>{body}",
    )
    yield Shape("page linked data", ".html", "[", _LINKED + '"author": ', f"}}</script>{body}")
    yield Shape("page script text", ".html", "a ", _LINKED + '"articleBody": "', f'"}}</script>{body}')


_LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", '


def _records() -> Iterator[Shape]:
    for field in ("title", "author", "published", "url", "site", "id"):
        for unit in ("a", "Ada ¤, ", "2020-01-01 ", "http://a/"):
            yield Shape(
                f"record {field} {unit!r}",
                ".jsonl",
                unit,
                f'{{"text": {json.dumps(_HEAD)}, "{field}": "',
                '"}\n',
            )
    yield Shape("records", ".jsonl", '{"text": "Ada ¤ said so."}\n')
    yield Shape("bad records", ".jsonl", "{\n")
    yield Shape("record fields", ".jsonl", '"¤": 1, ', '{"text": "a", ', '"b": 1}\n')
    yield Shape("record author list", ".jsonl", '"Ada ¤", ', '{"text": "a", "author": [', '"Tom Berg"]}\n')
