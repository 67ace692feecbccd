"""What a finding is known by: its words in their sentence, or its values, never a line number."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.errors import ConfigError
from srclint.identity import covers, identity_of
from srclint.model import Finding
from srclint.suppress import (
    apply_baseline,
    apply_suppressions,
    baseline_text,
    known_of,
    parse_baseline,
    parse_sidecar,
    suppression_toml,
    suppressions_of,
)
from tests.report.builders import finding

HERE = Path("sidecar.toml")


def said(line: str, text: str = "Some", number: int = 3) -> Finding:
    return finding("SRC004", "vague-attribution", line=line, text=text, number=number)


def counted(**values: Any) -> Finding:
    return replace(finding("SRC001", "anonymous-source-density", line=None), known_by=values)


def left(
    entries: list[Finding], later: list[Finding], as_of: date | None = None, **more: Any
) -> list[Finding]:
    """The findings of a later run that speak, though those of a first one were suppressed."""
    text = "\n".join(suppression_toml(one) for one in suppressions_of(entries, Path(), "agreed", **more))
    sidecar = parse_sidecar(text.encode(), HERE)
    assert [replace(one, line=0) for one in sidecar] or not entries
    kept, _ = apply_suppressions(later, sidecar, (), root=Path(), as_of=as_of)
    return [one for one in kept if one.suppressed is None]


def test_what_was_suppressed_stays_silent_wherever_it_moves() -> None:
    old = said("Some of the pilots say that the wall is too low.")
    assert left([old], [replace(old, place=replace(old.place, line=40))]) == []


def test_a_new_sentence_with_the_same_word_speaks_again() -> None:
    old, new = said("Some of the pilots say that it is low."), said("Some in the port fear for their work.")
    assert left([old], [old, new]) == [new]


def test_the_same_sentence_once_more_speaks_again() -> None:
    old = said("Some say so.")
    assert left([old], [old, said("Some say so.", number=9)]) == [said("Some say so.", number=9)]
    assert left([old, said("Some say so.", number=9)], [old, said("Some say so.", number=9)]) == []


@pytest.mark.parametrize(
    ("values", "speaks"),
    [
        ({"unnamed": 5, "share": 0.83}, False),
        ({"unnamed": 4, "share": 0.67}, False),
        ({"unnamed": 9, "share": 0.9}, True),
        ({"unnamed": 5, "share": 1.0}, True),
    ],
)
def test_what_was_counted_speaks_again_when_it_gets_worse(values: dict[str, float], speaks: bool) -> None:
    old, new = counted(unnamed=5, share=0.83), counted(**values)
    assert bool(left([old], [new])) is speaks
    known = parse_baseline(baseline_text(known_of([old], Path())).encode(), HERE)
    (kept,), _ = apply_baseline([new], known, Path())
    assert (kept.suppressed is None) is speaks


def test_an_article_that_another_one_copies_is_another_finding() -> None:
    assert left([counted(original="a.txt")], [counted(original="b.txt")]) != []


def test_an_entry_counts_until_it_expires() -> None:
    old = said("Some say so.")
    until = date(2026, 11, 22)
    assert left([old], [old], date(2026, 11, 22), expires=until, by="Ada Lind") == []
    assert left([old], [old], date(2026, 11, 23), expires=until) == [old]


def test_entries_from_before_there_were_contexts_still_count() -> None:
    sidecar = parse_sidecar(b'[[suppress]]\npath = "news/harbour.md"\ncode = "SRC004"\ntext = "Some"\n', HERE)
    later = [said("Some say so."), said("Some in the port fear for their work.")]
    kept, _ = apply_suppressions(later, sidecar, (), root=Path())
    assert all(one.suppressed for one in kept)
    old = b'{"version": 1, "findings": [{"path": "news/harbour.md", "code": "SRC004", "text": "Some", "count": 1}]}'
    kept, stale = apply_baseline(later, parse_baseline(old, HERE), Path())
    assert ([one.suppressed is None for one in kept], stale) == ([False, True], 0)


@pytest.mark.parametrize(
    "line", ['values = "5"', "count = 0", 'expires = "soon"', "context = 1", "schem = 2"]
)
def test_an_entry_that_makes_no_sense_is_an_error(line: str) -> None:
    with pytest.raises(ConfigError, match=r"sidecar\.toml"):
        parse_sidecar(f'[[suppress]]\npath = "a"\ncode = "SRC004"\n{line}\n'.encode(), HERE)


def test_a_file_of_a_newer_version_is_refused() -> None:
    with pytest.raises(ConfigError, match="newer"):
        parse_sidecar(b"schema = 99\n", HERE)


@given(st.text(max_size=40), st.text(min_size=1, max_size=8), st.text(max_size=40), st.text(max_size=8))
def test_whatever_was_said_is_known_again(before: str, words: str, after: str, name: str) -> None:
    line = before + words + after
    one = replace(finding(line=line, text=words), known_by={"name": name})
    assert covers(identity_of(one, Path()), identity_of(one, Path()))
    assert left([one], [one]) == []
    known = parse_baseline(baseline_text(known_of([one], Path())).encode(), HERE)
    assert apply_baseline([one], known, Path())[1] == 0
    json.loads(baseline_text(known))
