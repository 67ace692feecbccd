"""What must hold for each part of srclint that reads what strangers wrote, whatever they wrote.

A part takes a text and a source of chance, and raises ``AssertionError`` where something doesn't hold; any other
exception is a defect, too. Errors that srclint means to raise are none.
"""

from __future__ import annotations

import gzip
import random
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from srclint.config import load_config
from srclint.errors import ConfigError
from srclint.fix import apply_edits
from srclint.host import Host, load_host
from srclint.house_rules import load_house_rules
from srclint.language import (
    detect,
    find_anonymity,
    find_attributions,
    find_quotes,
    find_times,
    find_unbalanced,
    line_spans,
    split_sentences,
)
from srclint.model import Context, Edit, Reading, RunError, SourceMap, Span
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.readers.decode import decode
from srclint.readers.frontmatter import read_front_matter
from srclint.rule import ArticleRule
from srclint.suppress import (
    baseline_text,
    inline_suppressions,
    load_baseline,
    load_sidecar,
    suppression_toml,
)
from srclint.view import ArticleView, make_view

__all__ = ["PARTS", "Part"]

DAY = date(2026, 11, 22)

# Errors that say what is wrong with an input; SYS006 to SYS009 say that a rule or srclint itself failed.
_OURS = frozenset({"SYS006", "SYS007", "SYS008", "SYS009"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of srclint.

    Args:
        check: raises where something doesn't hold.
        share: its share of the inputs: larger where one takes little time.
        corpus: the folder of the texts to begin with.
    """

    check: Callable[[str, random.Random], None]
    share: int
    corpus: str


@cache
def host() -> Host:
    """The bundled plugins."""
    return load_host(third_party=False)


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="srclint-fuzz-")


def _file(name: str, data: bytes) -> Path:
    """A file with these bytes; the next one of the same name takes its place."""
    path = Path(_folder().name) / name
    path.write_bytes(data)
    return path


def _bytes(text: str, chance: random.Random) -> bytes:
    """A text as the bytes of a file, now and then broken or in another encoding."""
    kind = chance.random()
    if kind < 0.7:
        return text.encode("utf-8", "surrogatepass")
    if kind < 0.85:
        names = ("utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1", "shift_jis", "euc-kr", "koi8-r")
        return text.encode(chance.choice(names), "replace")
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(min(len(data), chance.choice((1, 5, 50)))):
        data[chance.randrange(len(data))] = chance.randint(0, 255)
    return bytes(data)


def _inside(spans: Iterable[Span | None], text: str, *, empty: bool = True) -> None:
    """Spans lie in the text."""
    for span in spans:
        if span is not None:
            assert 0 <= span.start <= span.end <= len(text), span
            assert empty or span.start < span.end, span


# --- readers


def _read(path: str, data: bytes) -> Iterator[Reading]:
    """The readings of some bytes, each of which must be sound."""
    for found in read_source(Source(path, data=data), builtin_readers(), ReadOptions()):
        if isinstance(found, RunError):
            assert found.code not in _OURS, found
            found.message.encode()
            continue
        found.text.encode()  # no half characters come through
        _inside((mark.span for mark in found.marks), found.text)
        _inside((problem.span for problem in found.problems), found.text)
        _inside((evidence.span for evidence in found.metadata), found.text)
        assert all(isinstance(evidence.value, str) for evidence in found.metadata)
        yield found


def _mapped(reading: Reading, data: bytes) -> None:
    """Each letter and figure of the text stands in the file where an exact map says, but for character references."""
    map_ = reading.source_map
    assert map_ is not None
    file = decode(data).text
    for at, letter in enumerate(reading.text):
        place = map_.offset(at)
        assert 0 <= place < len(file), at
        assert min(map_.line_column(at)) >= 1
        if map_.exact and letter.isalnum() and letter.isascii():
            assert file[place] == letter or "&" in file[max(0, place - 40) : place + 1], (at, place, letter)
    assert 0 <= map_.offset(len(reading.text)) <= len(file)


def _plain(text: str, chance: random.Random) -> None:
    data = _bytes(text, chance)
    for reading in _read("a.txt", data):
        if reading.source_map:
            _mapped(reading, data)


def _markdown(text: str, chance: random.Random) -> None:
    data = _bytes(text, chance)
    for reading in _read("a.md", data):
        _mapped(reading, data)


def _pages(text: str, chance: random.Random) -> None:
    data = _bytes(text, chance)
    first = list(_read("a.html", data))
    assert list(_read("a.html", data)) == first


def _records(text: str, chance: random.Random) -> None:
    """A record that breaks costs itself: the sound one behind it is read."""
    data = _bytes(text, chance)
    if chance.random() < 0.05:
        data = gzip.compress(data, mtime=0)[: chance.choice((10, 1 << 20))]
        list(_read("a.jsonl.gz", data))
        return
    if (
        b"\0" in data or b"\xff\xfe" in data[:4] or b"\xfe\xff" in data[:4]
    ):  # another encoding: no lines of ours
        list(_read("a.jsonl", data))
        return
    data += b'\n{"id": "last one", "text": "The sea wall held."}\n'
    assert [each.text for each in _read("a.jsonl", data)][-1:] == ["The sea wall held."]


def _front_matter(text: str, chance: random.Random) -> None:
    if chance.random() < 0.8 and not text.startswith(("---", "+++")):
        text = chance.choice(("---\n", "+++\n")) + text
    end, evidence, problems = read_front_matter(text, only_if_sure=chance.random() < 0.3)
    assert 0 <= end <= len(text)
    _inside((problem.span for problem in problems), text)
    for each in evidence:
        assert isinstance(each.value, str)
        assert len(each.value) <= len(text) + 40, "what is declared is longer than what declares it"


# --- articles


def _language(text: str, chance: random.Random) -> None:
    _inside(find_quotes(text), text, empty=False)
    _inside(find_unbalanced(text), text, empty=False)
    _inside(line_spans(text), text)
    sentences = split_sentences(text)
    _inside(sentences, text, empty=False)
    assert "".join("".join(span.of(text) for span in sentences).split()) == "".join(text.split())
    for time in find_times(text, anchor=DAY):
        assert time.span.of(text) == time.text
    for said in find_attributions(text):
        _inside((said.source.span, said.cue, said.content), text)
        assert said.source.span.of(text) == said.source.text
    _inside((found.span for found in find_anonymity(text)), text, empty=False)
    assert detect(text) == detect(text)


def _articles(text: str, chance: random.Random) -> None:
    reading = Reading("a.txt", "a.txt", text)
    view = make_view(reading, Context(DAY))
    _view(view)
    article = view.article
    _inside((each.span for each in article.byline.evidence), text)
    _inside((block.span for block in article.blocks), text, empty=False)
    covered = sum(len(b.span.of(text).split()) for b in article.blocks if b.kind != "dateline")
    assert covered == len(text.split()), "words of the text that are in no part of the article, or in two"


def _view(view: ArticleView) -> None:
    _inside((block.span for block in view.blocks), view.text)
    _inside(view.sentences, view.text)
    _inside(view.quotes, view.text)
    _inside((time.span for time in view.times), view.text)
    _inside((said.cue for said in view.attributions), view.text)


def _comments(text: str, chance: random.Random) -> None:
    for path in ("a.md", "a.html"):
        for reading in _read(path, text.encode("utf-8", "replace")):
            view = make_view(reading, Context(DAY))
            for comment in inline_suppressions(view):
                _inside((comment.span,), view.text)
                assert comment.line >= 1
                assert all(re.fullmatch(r"[A-Za-z0-9-]+", name) for name in comment.codes)


# --- files of a project


def _configurations(text: str, chance: random.Random) -> None:
    path = _file(chance.choice(("srclint.toml", "pyproject.toml")), _bytes(text, chance))
    with suppress(ConfigError):
        config = load_config(path, host().rules)
        assert load_config(path, host().rules) == config


def _suppressions(text: str, chance: random.Random) -> None:
    """What is read can be written, and is the same when it is read again."""
    with suppress(ConfigError):
        read = load_sidecar(_file("srclint-suppressions.toml", _bytes(text, chance)))
        again = "".join(map(suppression_toml, read)).encode("utf-8", "replace")
        second = load_sidecar(_file("again.toml", again))
        assert [(e.path, e.code, e.text, e.reason) for e in second] == [
            (e.path, e.code, e.text, e.reason) for e in read
        ]


def _baselines(text: str, chance: random.Random) -> None:
    with suppress(ConfigError):
        known = load_baseline(_file("srclint-baseline.json", _bytes(text, chance)))
        again = load_baseline(_file("again.json", baseline_text(known).encode()))
        assert again == known


def _house_rules(text: str, chance: random.Random) -> None:
    with suppress(ConfigError):
        rules = load_house_rules(_file("words.toml", _bytes(text, chance))).rules
        article = "Harbour wall\n\nThe harbour wall held on Tuesday. İstanbul’s ferry — 12 miles — sank.\n"
        for rule in rules:
            assert isinstance(rule, ArticleRule)
            phrases = rule.meta.phrases
            groups = {rule.meta.code: () if callable(phrases) else phrases}
            view = make_view(Reading("a.txt", "a.txt", article), Context(DAY), groups)
            _inside((hit.span for hit in rule.check(view, rule.meta.options())), article)


# --- mending


def _edits(text: str, chance: random.Random) -> None:
    """Edits change the words that they name, once; what they leave stands as it stood."""
    data = text.encode("utf-8", "replace")
    for reading in _read("a.md", data):
        assert isinstance(reading.source_map, SourceMap)
        file = decode(data).text
        edits = []
        for _ in range(chance.randint(1, 5)):
            start = chance.randint(0, len(reading.text))
            end = min(len(reading.text), start + chance.choice((0, 1, 8)))
            edits.append(Edit(Span(start, end), chance.choice(("", "x", "two\nlines"))))
        mended, done = apply_edits(file, reading.source_map, edits, reading.text)
        assert set(done) <= set(edits)
        assert done or mended == file
        if all(edit.replacement for edit in done):  # what is taken out may take its markup along
            # Characters that nobody sees go with the words around them, and whether one is seen may change with these.
            grown = sum(len(edit.replacement) - _seen(edit.span.of(reading.text)) for edit in done)
            assert _seen(mended) == _seen(file) + grown


_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff"))


def _seen(text: str) -> int:
    """How many characters of a text are none of those that nobody sees anywhere, or only inside words and emoji."""
    return len(text.translate(_UNSEEN))


PARTS: Mapping[str, Part] = {
    "plain": Part(_plain, 200, "articles"),
    "markdown": Part(_markdown, 60, "markdown"),
    "pages": Part(_pages, 60, "pages"),
    "records": Part(_records, 150, "records"),
    "front-matter": Part(_front_matter, 400, "front-matter"),
    "language": Part(_language, 20, "articles"),
    "articles": Part(_articles, 20, "articles"),
    "comments": Part(_comments, 15, "comments"),
    "configurations": Part(_configurations, 100, "configurations"),
    "suppressions": Part(_suppressions, 150, "suppressions"),
    "baselines": Part(_baselines, 250, "baselines"),
    "house-rules": Part(_house_rules, 60, "house-rules"),
    "edits": Part(_edits, 40, "markdown"),
}
"""The parts by name."""
