"""The cases in ``CODE.md`` beside this file, each a test of its own.

A case is a fenced block in the format of `srclint.examples`, after a paragraph that says why the rule must do what it
does, under one of two headings: *Says nothing* comes first, then *Reports*, where ``[[…]]`` marks the exact words. A
block whose info string is ``fixed`` holds what the article before it becomes when the safe edits are made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from srclint import Edit, Span
from srclint.examples import Example, found_spans, parse_example, run_example
from tests.rules.bundles import host

HERE = Path(__file__).parent
HEADINGS = {"Says nothing": False, "Reports": True}

_PART = re.compile(
    r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)$"
    r"|^## (?P<heading>[^\n]+)$"
    r"|^(?P<why>[^\n#]+(?:\n[^\n]+)*)",
    re.M | re.S,
)


@dataclass(frozen=True, slots=True)
class Case:
    """One example, the sentence before it, and what it becomes when the safe edits are made."""

    code: str
    why: str
    example: Example
    fixed: str | None = None

    @property
    def id(self) -> str:
        """What the test is called: the code, what the rule must do, and the first words of the reason."""
        verb = "reports" if self.example.bad else "silent"
        words = re.findall(r"[\w’'-]+", self.why.lower())
        return f"{self.code}-{verb}-{'-'.join(words[:9])}"


def parse_cases(code: str, page: str) -> Iterator[Case]:
    """The cases of one page, in order.

    Raises:
        ValueError: an unknown heading, or an example with no reason before it.
    """
    bad, why, last = False, "", None
    for part in _PART.finditer(page):
        if part["heading"]:
            bad = HEADINGS[part["heading"].strip()]
        elif part["why"]:
            why = part["why"]
        elif part["info"].strip() == "fixed" and last is not None:
            last = replace(last, fixed=part["body"].rstrip("\n"))
        else:
            if last is not None:
                yield last
            if not why:
                raise ValueError(f"{code}: an example without a sentence before it: {part['body'][:60]!r}")
            last, why = Case(code, why, parse_example(part["info"], part["body"], bad=bad)), ""
    if last is not None:
        yield last


CASES = [
    case
    for path in sorted(HERE.glob("[A-Z]*[0-9].md"))
    for case in parse_cases(path.stem, path.read_text("utf-8"))
]


def marked(text: str, spans: tuple[Span, ...]) -> list[str]:
    """The spans for people to compare, with the line in which each starts."""
    return [f"{text.count(chr(10), 0, span.start) + 1}: {span.of(text)!r}" for span in spans]


def apply_safe(text: str, edits: list[Edit]) -> str:
    """The text with the safe edits made, last one first so that offsets hold."""
    for edit in sorted((edit for edit in edits if edit.safe), key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    results = run_example(host().rules[case.code], case.example)
    for article in case.example.articles:
        hits = results[article.name]
        assert marked(article.text, found_spans(hits)) == marked(article.text, article.marks), case.why
        if case.fixed is not None:
            edits = [edit for hit, _ in hits for edit in hit.edits]
            assert apply_safe(article.text, edits).rstrip("\n") == case.fixed


def test_no_case_stands_twice() -> None:
    seen = [(case.code, case.example) for case in CASES]
    twice = [case.id for i, case in enumerate(CASES) if (case.code, case.example) in seen[:i]]
    assert not twice


def test_every_case_has_a_name_of_its_own() -> None:
    ids = [case.id for case in CASES]
    assert len(set(ids)) == len(ids)


def test_silent_cases_come_first() -> None:
    for code in {case.code for case in CASES}:
        verbs = [case.example.bad for case in CASES if case.code == code]
        assert verbs == sorted(verbs), f"{code}.md: 'Says nothing' comes before 'Reports'"


def test_an_example_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="without a sentence"):
        list(parse_cases("BPL001", "## Says nothing\n\n```text\nA line.\n```\n"))


def test_an_unknown_heading_is_refused() -> None:
    with pytest.raises(KeyError):
        list(parse_cases("BPL001", "## Perhaps\n"))
