"""Readers: what they make of bytes, what they refuse, and that nothing anybody sends gets the better of them."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field

from srclint.article.build import build_article
from srclint.errors import ReadError
from srclint.model import Reading, RunError
from srclint.protocols import Reader, ReadOptions, Source
from srclint.readers.foreign import ForeignReader
from srclint.records import dataclass
from srclint.registration import reader_problem
from srclint.testing.parametrized import over

__all__ = ["ReaderCase", "reader_tests", "reads", "refuses"]


@dataclass(frozen=True, slots=True)
class ReaderCase:
    """Bytes, and what a reader makes of them.

    Args:
        data: what stands in the file.
        name: of the file.
        texts: of the articles in it, in order; ``None``: it must be refused.
        facts: what srclint then knows of the first article: ``title``, ``author``, ``published``, ``url``.
        code: of the error with which it is refused.
        why: a sentence that says why.
    """

    data: bytes
    name: str = ""
    texts: tuple[str, ...] | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    code: str = ""
    why: str = ""

    @property
    def id(self) -> str:
        """What the test is called."""
        words = self.why or self.data[:60].decode("utf-8", "replace")
        return f"{'refuses' if self.texts is None else 'reads'}-{'-'.join(re.findall(r'[a-z0-9]+', words.lower())[:9])}"


def reads(
    data: str | bytes, text: str | Sequence[str], *, name: str = "", why: str = "", **facts: str
) -> ReaderCase:
    """What a reader must make of a file.

    Args:
        data: what stands in it.
        text: the article's text; of a corpus those of all its articles.
        name: the file's; default ``example`` with the reader's first suffix.
        why: a sentence that says why.
        facts: what srclint then knows of the (first) article: ``title``, ``author`` (names apart by commas),
            ``published``, ``url``.
    """
    texts = (text,) if isinstance(text, str) else tuple(text)
    return ReaderCase(_bytes(data), name, texts, facts, why=why)


def refuses(data: str | bytes, code: str = "", *, name: str = "", why: str = "") -> ReaderCase:
    """What a reader must refuse: by raising `srclint.ReadError`, or by a `srclint.RunError` for one record.

    Args:
        data: what stands in the file.
        code: of the error; empty: any.
        name, why: as for `reads`.
    """
    return ReaderCase(_bytes(data), name, None, code=code, why=why)


def _bytes(data: str | bytes) -> bytes:
    return data.encode() if isinstance(data, str) else data


def reader_tests(reader: Reader, *cases: ReaderCase) -> Callable[[ReaderCase], None]:
    """A pytest test of a reader, parametrised with cases; assign it to a name that begins with ``test_``.

    Beside the cases it is tested with what anybody may send: an empty file, each case cut off or with bytes exchanged,
    and bytes that are no text. It may refuse these; it may not fail on them.

    Raises:
        ValueError: srclint would not take the reader, or there is no case that it reads.
    """
    if problem := reader_problem(reader):
        raise ValueError(f"srclint would leave this reader out: {problem}")
    if not any(case.texts is not None for case in cases):
        raise ValueError("there is no case that the reader reads")
    hostile = tuple(_hostile(cases))

    def test(case: ReaderCase) -> None:
        __tracebackhide__ = True
        _check(reader, case, any_end=case in hostile)

    every = (*cases, *hostile)
    return over(test, "case", every, [f"{number}-{case.id}" for number, case in enumerate(every, 1)])


def _hostile(cases: Sequence[ReaderCase]) -> Iterator[ReaderCase]:
    yield ReaderCase(b"", why="an empty file")
    yield ReaderCase(bytes(range(256)) * 4, why="bytes that are no text")
    yield ReaderCase(b"\xef\xbb\xbf\r\n\0\0\xff\xfe", why="marks of encodings")
    yield ReaderCase(b"x" * 100_000, why="one long line")
    for case in cases:
        data = case.data
        yield ReaderCase(data[: len(data) // 2], case.name, why="a file that was cut off")
        yield ReaderCase(data[:-1] + b"\xff", case.name, why="a broken byte at the end")
        yield ReaderCase(
            data[: len(data) // 3] + b"\0\xff" + data[len(data) // 3 :], case.name, why="broken bytes"
        )


def _check(reader: Reader, case: ReaderCase, *, any_end: bool) -> None:
    __tracebackhide__ = True
    found, again = _read(reader, case), _read(reader, case)
    readings = [item for item in found if isinstance(item, Reading)]
    errors = [item for item in found if isinstance(item, RunError)]
    assert found == again, "it reads the same file differently the second time"
    for error in errors:
        assert error.code != "SYS006", error.message
    for reading in readings:
        _check_reading(reading)
    ids = [reading.id for reading in readings]
    assert len(set(ids)) == len(ids), "two articles have the same id"
    assert len(readings) < 2 or reader.corpus, "it gives several articles, and corpus is false"
    if any_end:
        return
    if case.texts is None:
        assert errors, "it was to be refused, and was read"
        assert not case.code or errors[0].code == case.code, (
            f"refused with {errors[0].code}: {errors[0].message}"
        )
        return
    assert not errors, f"refused with {errors[0].code}: {errors[0].message}"
    texts = tuple(reading.text for reading in readings)
    assert texts == case.texts, f"the texts are {texts!r}, and not {case.texts!r}"
    assert readings or not case.facts, "there is no article of which anything could be known"
    if case.facts:
        _check_facts(readings[0], case.facts)


def _read(reader: Reader, case: ReaderCase) -> list[Reading | RunError]:
    """What srclint gets of the reader, its errors among it."""
    source = Source(case.name or f"example{reader.suffixes[0]}", data=case.data)
    found: list[Reading | RunError] = []
    try:
        found.extend(ForeignReader(reader, "this plugin").read(source, ReadOptions()))
    except ReadError as error:
        found.append(RunError(source.path, error.code, str(error)))
    return found


def _check_reading(reading: Reading) -> None:
    """What must hold of any reading."""
    __tracebackhide__ = True
    spans = [mark.span for mark in reading.marks] + [e.span for e in reading.metadata if e.span is not None]
    for span in spans:
        assert 0 <= span.start <= span.end <= len(reading.text), f"{span} lies outside of the text"
    assert pickle.loads(pickle.dumps(reading)) == reading, "it can't be handed to a worker process"
    build_article(reading)


def _check_facts(reading: Reading, wanted: Mapping[str, str]) -> None:
    __tracebackhide__ = True
    article = build_article(reading)
    known = {
        "title": article.title.value if article.title else "",
        "author": ", ".join(article.byline.names),
        "published": article.published.value if article.published else "",
        "url": article.url or "",
    }
    for name, value in wanted.items():
        if name not in known:
            raise ValueError(f"no fact {name!r}; there are {', '.join(known)}")
        if known[name] != value:
            said = [f"{e.value!r} ({e.note or e.where})" for e in reading.metadata if e.field == name]
            declared = f"; declared is {', '.join(said)}" if said else ""
            raise AssertionError(f"{name} is {known[name]!r}, and not {value!r}{declared}")
