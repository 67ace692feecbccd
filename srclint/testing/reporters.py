"""Reporters: what they print of a run, and that they print it always, and of anything."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date

from srclint.config import Config
from srclint.examples import AS_OF
from srclint.host import load_host
from srclint.model import RunResult
from srclint.protocols import Reporter, Source
from srclint.records import dataclass
from srclint.registration import reporter_problem
from srclint.report.options import ReportOptions
from srclint.runner import Request, run
from srclint.testing.parametrized import over

__all__ = ["ReporterCase", "printed", "prints", "reporter_tests"]


@dataclass(frozen=True, slots=True)
class ReporterCase:
    """Articles, and what a reporter prints of a run over them.

    Args:
        text: all that is printed; ``None``: anything.
        articles: by the name of its file the text of each.
        options: of the report.
        why: a sentence that says why.
    """

    text: str | None
    articles: Mapping[str, str] = field(default_factory=dict)
    options: ReportOptions = field(default_factory=ReportOptions)
    why: str = ""

    @property
    def id(self) -> str:
        """What the test is called."""
        words = self.why or self.text or "nothing"
        return "prints-" + "-".join(re.findall(r"[a-z0-9]+", words.lower())[:9])


def prints(
    text: str, articles: Mapping[str, str], *, options: ReportOptions | None = None, why: str = ""
) -> ReporterCase:
    """What a reporter must print.

    Args:
        text: all of it.
        articles: by the name of its file the text of each article of the run.
        options: of the report.
        why: a sentence that says why.
    """
    return ReporterCase(text, articles, options or ReportOptions(), why)


def reporter_tests(reporter: Reporter, *cases: ReporterCase) -> Callable[[ReporterCase], None]:
    """A pytest test of a reporter, parametrised with cases; assign it to a name that begins with ``test_``.

    Beside the cases it is tested with a run that found nothing, with one that read nothing, with articles that hold
    what terminals and formats could take for something else, and with other options: it must print something or
    nothing, the same each time, and not fail. Runs are those of the rules that come with srclint.

    Raises:
        ValueError: srclint would not take the reporter, or there is no case.
    """
    if problem := reporter_problem(reporter):
        raise ValueError(f"srclint would leave this reporter out: {problem}")
    if not cases:
        raise ValueError("there is no case")

    def test(case: ReporterCase) -> None:
        __tracebackhide__ = True
        found = printed(reporter, case.articles, options=case.options)
        assert found == printed(reporter, case.articles, options=case.options), (
            "it prints something else each time"
        )
        assert case.text is None or found == case.text, f"it prints {found!r}, and not {case.text!r}"

    every = (*cases, *_HOSTILE)
    return over(test, "case", every, [f"{number}-{case.id}" for number, case in enumerate(every, 1)])


_ODD = (
    "A wall\x1b[31m\x07 <b>&amp;</b> \u202e“%s” {x} \ud800 ::error:: | `a`\n\n"
    "This website uses cookies. Accept all.\n"
)
_HOSTILE = (
    ReporterCase(None, why="of nothing at all"),
    ReporterCase(
        None,
        {"a.txt": "Council adopts plan\n\nBy Ada Lind\n\nIt did.\n"},
        why="of an article as it should be",
    ),
    ReporterCase(None, {"a\nb\x1b[1m|<.txt": _ODD}, why="of an article that holds anything"),
    ReporterCase(
        None,
        {"a.txt": _ODD},
        ReportOptions(color=True, width=20, show_all=True, statistics=True),
        "with all options",
    ),
)


def printed(
    reporter: Reporter,
    articles: Mapping[str, str],
    *,
    options: ReportOptions | None = None,
    as_of: date = AS_OF,
) -> str:
    """What a reporter prints of a run over some articles, by the rules that come with srclint."""
    result = _result(articles.items(), as_of)
    stream = io.StringIO()
    reporter.report(result, stream, options or ReportOptions())
    return stream.getvalue()


def _result(articles: Iterable[tuple[str, str]], as_of: date) -> RunResult:
    host = load_host(third_party=False)
    sources = tuple(Source(name, data=text.encode("utf-8", "surrogatepass")) for name, text in articles)
    return run(host, Config(as_of=as_of, isolated=True), Request(given=sources, allow_empty=True))
