"""Rules: cases with marked words, exact positions, messages, levels and wanted fixes.

In a test file, run by plain pytest::

    from srclint.testing import bad, good, page_cases, rule_tests
    from srclint_acme.loaded_word import rule

    test_loaded_word = rule_tests(
        rule,
        *page_cases(rule),  # the examples on the rule's page
        good("The council adopted the plan.", why="no loaded word at all"),
        bad("The council adopted the [[controversial]] plan.", message="loaded word: “controversial”"),
    )

``[[…]]`` marks exactly the words that must be reported; a finding on the whole article is marked at its title. Each
case is a test of its own. The kit is strict: a case without text, a case that stands twice, a mark around nothing, and
a fix that nobody asked for are refused; so is a rule that no run would take. In each case the rule must find the same
twice, give what can be handed to another process (as ``--jobs`` does), and offer fixes that come to an end. Longer
cases go into a Markdown file that reads as prose; see `read_cases`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

from srclint.contract import apply_edits, broken_promises
from srclint.examples import (
    AS_OF,
    Example,
    differences,
    judge_example,
    parse_example,
    parse_page,
)
from srclint.model import Edit, Span
from srclint.patterns import pattern
from srclint.records import dataclass
from srclint.registration import rule_problem
from srclint.rule import Rule
from srclint.testing.parametrized import over

__all__ = [
    "Case",
    "apply_edits",
    "bad",
    "check_case",
    "good",
    "page_cases",
    "parse_cases",
    "read_cases",
    "rule_tests",
]


@dataclass(frozen=True, slots=True)
class Case:
    """An example, and what else must hold of it.

    Args:
        example: the article or articles, with the words that must be reported.
        why: the sentence that says why the rule must do so; the test is named after it.
        messages: of the findings, in the order of their places; ``None``: they may be anything.
        levels: likewise.
        fixed: the article after the safe edits; ``None``: there must be none, unless ``any_fix``.
        fixed_unsafe: the article after all edits, where there are unsafe ones; ``None`` likewise.
        any_fix: whether edits that nothing is said of may be there.
    """

    example: Example
    why: str = ""
    messages: tuple[str, ...] | None = None
    levels: tuple[str, ...] | None = None
    fixed: str | None = None
    fixed_unsafe: str | None = None
    any_fix: bool = False

    @property
    def id(self) -> str:
        """What the test is called: what the rule must do, and the first words of the reason or of the text."""
        text = self.why or " ".join(article.text for article in self.example.articles)
        words = re.findall(r"[\w’'-]+", text[:400].lower())
        return f"{'reports' if self.example.bad else 'silent'}-{'-'.join(words[:9])}"


def good(
    text: str,
    *,
    why: str = "",
    format: str = "text",
    as_of: date = AS_OF,
    options: Mapping[str, Any] | None = None,
    house: Mapping[str, Sequence[str]] | None = None,
    **fields: str,
) -> Case:
    """An article in which the rule must find nothing.

    Args:
        text: the article; several, for a rule across articles, each after a line ``=== name.txt``.
        why: a sentence that says why.
        format: ``text``, ``markdown`` or ``html``.
        as_of: the day on which it is judged.
        options: of the rule, by name.
        house: of the configuration's ``house`` table, by name.
        fields: what is known of the article: ``author``, ``published``, ``modified``, ``title``, ``url``, ``site``,
            ``section``, ``language``.

    Raises:
        ValueError: the text is empty or has a mark, or there is no such field.
    """
    return Case(_example(text, False, format, as_of, options, house, fields), why)


def bad(
    text: str,
    *,
    why: str = "",
    message: str | Sequence[str] | None = None,
    level: str | Sequence[str] | None = None,
    fixed: str | None = None,
    fixed_unsafe: str | None = None,
    format: str = "text",
    as_of: date = AS_OF,
    options: Mapping[str, Any] | None = None,
    house: Mapping[str, Sequence[str]] | None = None,
    **fields: str,
) -> Case:
    """An article in which the rule must report exactly what is marked.

    Args:
        text: the article, with ``[[…]]`` round the words that must be reported.
        message: the message of all findings, or one for each in the order of their places.
        level: likewise their level.
        fixed: the article after the safe edits. A rule that offers some must be asked for them.
        fixed_unsafe: the article after all edits, if there are unsafe ones.
        why, format, as_of, options, house, fields: as for `good`.

    Raises:
        ValueError: the text is empty or has no mark, or there is no such field.
    """
    example = _example(text, True, format, as_of, options, house, fields)
    count = sum(len(article.marks) for article in example.articles)
    for what, wanted in (("fixed", fixed), ("fixed_unsafe", fixed_unsafe)):
        if wanted is not None and (len(example.articles) > 1 or wanted == example.articles[0].text):
            raise ValueError(f"{what} is what one article becomes; leave it out where nothing is to be fixed")
    return Case(example, why, _each(message, count), _each(level, count), fixed, fixed_unsafe)


def _each(given: str | Sequence[str] | None, count: int) -> tuple[str, ...] | None:
    if given is None:
        return None
    return (given,) * count if isinstance(given, str) else tuple(given)


def _example(
    text: str,
    bad: bool,
    format_: str,
    as_of: date,
    options: Mapping[str, Any] | None,
    house: Mapping[str, Sequence[str]] | None,
    fields: Mapping[str, str],
) -> Example:
    """The example, by way of the one parser, so that a case means the same in Python, Markdown and docstrings."""
    if format_ not in ("text", "markdown", "html"):
        raise ValueError(f"no format {format_!r}; there are text, markdown and html")
    parsed = parse_example(format_, text, bad=bad, fields=fields)
    houses = {name: "|".join(values) for name, values in (house or {}).items()}
    return replace(parsed, as_of=as_of, options=dict(options or {}), house=houses)


def page_cases(rule: Rule) -> tuple[Case, ...]:
    """The examples on a rule's page, as cases.

    Raises:
        ValueError: one of them can't be read.
    """
    return tuple(Case(example, any_fix=True) for example in parse_page(rule.doc).examples)


_PART = pattern(
    r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ ]*$"
    r"|^## (?P<heading>[^\n]+)$"
    r"|^(?P<why>[^\n#]+(?:\n[^\n]+)*)",
    re.M | re.S,
)
_HEADINGS = {"Says nothing": False, "Reports": True}


def read_cases(path: str | Path) -> tuple[Case, ...]:
    """The cases in a Markdown file that reads as prose.

    Under the headings ``## Says nothing`` and ``## Reports`` stand paragraphs that each say why the rule must do so,
    and after each of them the article as a fenced block. Its info string is that of the examples on a rule's page:
    the format, and ``key=value`` for what is known of the article, ``as_of``, and options (``option.years=2``). After
    it may stand a block ``fixed``: what the article becomes by the safe edits; a block ``fixed-unsafe``: by all
    edits; and a block ``messages``, one a line.

    Raises:
        ValueError: something in it can't be read; the message names the file and the line.
    """
    file = Path(path)
    try:
        return parse_cases(file.read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from error


def parse_cases(page: str) -> tuple[Case, ...]:
    """The cases of a Markdown page; see `read_cases`.

    Raises:
        ValueError: something in it can't be read; the message names the line.
    """
    cases: list[Case] = []
    heading, why = "", ""
    for part in _PART.finditer(page):
        try:
            if part["heading"]:
                heading, why = part["heading"].strip(), ""
                if heading not in _HEADINGS:
                    raise ValueError(f"the heading is {' or '.join(_HEADINGS)}, not {heading!r}")
            elif part["why"]:
                why = part["why"] if heading else ""
            elif part["info"].strip() in ("fixed", "fixed-unsafe", "messages"):
                if not cases or why:
                    raise ValueError(f"a block {part['info'].strip()} follows the article that it belongs to")
                cases[-1] = _extended(cases[-1], part["info"].strip(), part["body"].rstrip("\n"))
            else:
                if not why:
                    raise ValueError("before each article stands a sentence that says why, under a heading")
                example = parse_example(part["info"], part["body"], bad=_HEADINGS[heading])
                cases.append(Case(example, " ".join(why.split()), any_fix=True))
                why = ""
        except ValueError as error:
            line = page.count("\n", 0, part.start()) + 1
            raise ValueError(f"line {line}: {error}") from error
    return tuple(cases)


def _extended(case: Case, what: str, body: str) -> Case:
    if what == "messages":
        return replace(case, messages=tuple(body.split("\n")))
    if what == "fixed":
        return replace(case, fixed=body)
    return replace(case, fixed_unsafe=body)


def rule_tests(rule: Rule, *cases: Case) -> Callable[[Case], None]:
    """A pytest test of a rule, parametrised with cases; assign it to a name that begins with ``test_``.

    Raises:
        ValueError: there is no case that reports, or none that is silent; one is empty or stands twice; or the rule's
            metadata are such that a run would leave it out.
    """
    _refuse(rule, cases)

    def test(case: Case) -> None:
        __tracebackhide__ = True
        check_case(rule, case)

    return over(test, "case", cases, [case.id for case in cases])


def _refuse(rule: Rule, cases: Iterable[Case]) -> None:
    """Refuse what tests nothing, and a rule that no run would take."""
    problem = rule_problem(rule)
    if problem:
        raise ValueError(f"{rule.meta.code}: {problem}")
    seen: dict[str, Case] = {}
    for case in cases:
        key = _key(case.example)
        if key in seen:
            both = (
                "is to be silent and to report"
                if seen[key].example.bad != case.example.bad
                else "stands twice"
            )
            raise ValueError(f"{rule.meta.code}: the case {case.id!r} {both}")
        seen[key] = case
    for wanted, name in ((True, "bad"), (False, "good")):
        if not any(case.example.bad is wanted for case in seen.values()):
            raise ValueError(f"{rule.meta.code}: there is no {name} case")


def _key(example: Example) -> str:
    """What two cases that are the same have in common: all but the marks."""
    articles = [(a.name, a.text, sorted(a.fields.items())) for a in example.articles]
    about = (example.options, example.house, example.material, example.quotes)
    settings = [sorted(mapping.items()) for mapping in about]
    return repr((articles, example.format, example.as_of, settings))


def check_case(rule: Rule, case: Case) -> None:
    """Run a rule on a case.

    Raises:
        AssertionError: something else was found than is marked; the message shows both.
        ConfigError: the rule has no such option.
        RuleError: the rule broke its contract.
    """
    __tracebackhide__ = True
    results = judge_example(rule, case.example)
    problems = differences(case.example, results)
    if not problems:
        ordered = [
            found
            for article in case.example.articles
            for found in sorted(results[article.name], key=lambda found: found.span or Span(0, 0))
        ]
        problems += _words_differ("messages", case.messages, [found.finding.message for found in ordered])
        problems += _words_differ("levels", case.levels, [found.finding.level for found in ordered])
        problems += _fixes_differ(case, [edit for found in ordered for edit in found.edits])
        problems += broken_promises(rule, case.example, results)
    if problems:
        head = f"{rule.meta.code} {rule.meta.name}" + (f": {case.why}" if case.why else "")
        raise AssertionError("\n".join([head, "", *problems]))


def _words_differ(what: str, wanted: Sequence[str] | None, found: Sequence[str]) -> Iterator[str]:
    if wanted is not None and list(wanted) != list(found):
        yield f"  the {what} differ, wanted (-) and found (+):"
        for row in list(unified_diff(list(wanted), list(found), n=0, lineterm=""))[2:]:
            if not row.startswith("@@"):
                yield f"    {row}"


def _fixes_differ(case: Case, edits: Sequence[Edit]) -> Iterator[str]:
    """Whether the edits give the wanted article, and whether some are offered that nobody asked for."""
    if not case.example.bad:
        return
    for name, wanted, some in (
        ("fixed", case.fixed, [edit for edit in edits if edit.safe]),
        ("fixed_unsafe", case.fixed_unsafe, list(edits) if any(not edit.safe for edit in edits) else []),
    ):
        if wanted is None and some and not case.any_fix:
            yield f"  the rule offers a fix; say with {name}=… what the article becomes"
        elif wanted is not None:
            got = apply_edits(case.example.articles[0].text, some)
            if got.rstrip("\n") != wanted.rstrip("\n"):
                yield from _words_differ(
                    f"articles after the fix ({name})", wanted.split("\n"), got.split("\n")
                )
