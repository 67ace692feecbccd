"""Rules under strain: what anybody may send, and how the work grows with the length of an article."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from srclint.examples import AS_OF
from srclint.findings import check_hit
from srclint.model import Context, Reading
from srclint.rule import ArticleRule
from srclint.testing.parametrized import over
from srclint.view import ArticleView, make_view

__all__ = ["strain_tests"]

_HOSTILE: Mapping[str, str] = {
    "nothing": "",
    "blanks": " \t\u3000\n" * 50,
    "one-word": "x" * 5_000,
    "one-letter-lines": "a\n" * 2_000,
    "brackets": "([{" * 1_000,
    "quotation-marks": '“„"«' * 500,
    "lone-surrogates": "A \ud800\udfff wall. " * 50,
    "combining-marks": "a" + "\u0301" * 2_000,
    "right-to-left": "\u202eשלום עולם.\u202c " * 100,
    "capitals": "WALL. " * 500,
    "numbers": "1.234,56 " * 500,
    "control-characters": "a\x00b\x1bc\x7f " * 200,
}
_GROWING: Mapping[str, str] = {
    "prose": "The council adopted the plan on Tuesday, said Ada Lind, a spokeswoman for the harbour of Salt Quay. ",
    "one-sentence": "and the council and the harbour and the wall and ",
    "names": "Quayworks Inc. and Ada Lind of Saltmarsh Corp. ",
    "quotations": "“It is late,” she said. ",
    "lines": "a line of an article\n",
}
_SIZES = (5_000, 20_000)  # characters: the longer one takes four times as long where work grows straight
_MOST = 9.0  # times; the square of the length would take sixteen
_SHORTEST = 0.05  # seconds of work from which on growth can be told from noise


def strain_tests(rule: ArticleRule) -> Callable[[str], None]:
    """A pytest test of a rule on single articles; assign it to a name that begins with ``test_``.

    The rule is handed what anybody may send (an empty article, five thousand letters without a blank, lone surrogates
    …) and must yield hits that srclint takes, or none. Then it is handed articles of growing length: its work must not
    grow with the square of it.

    Raises:
        ValueError: it is no rule on single articles.
    """
    if not isinstance(rule, ArticleRule):
        raise ValueError(
            "strain_tests takes rules on single articles; what is slow in one across articles is a step"
        )

    def test(article: str) -> None:
        __tracebackhide__ = True
        if article in _HOSTILE:
            for suffix in (".txt", ".md"):
                view = _view(rule, _HOSTILE[article], suffix)
                for hit in rule.check(view, rule.meta.options()):
                    check_hit(rule, hit, view.text)
        else:
            _check_growth(rule, _GROWING[article.removeprefix("growing-")])

    names = [*_HOSTILE, *(f"growing-{name}" for name in _GROWING)]
    return over(test, "article", names, names)


def _view(rule: ArticleRule, text: str, suffix: str = ".txt") -> ArticleView:
    name = f"article{suffix}"
    return make_view(Reading(name, name, text), Context(AS_OF), {rule.meta.code: rule.meta.phrase_list()})


def _check_growth(rule: ArticleRule, words: str) -> None:
    __tracebackhide__ = True
    short, long = (_work(rule, words * (size // len(words))) for size in _SIZES)
    if long > _SHORTEST:
        assert long < short * _MOST, f"four times the text takes {long / short:.0f} times the work"


def _work(rule: ArticleRule, text: str) -> float:
    """Seconds of CPU for the rule alone, the least of two: what the view computes for it was asked for before."""
    best = float("inf")
    for _ in range(2):
        view = _view(rule, "Harbour wall is raised\n\nBy Ada Lind\n\n" + text)
        _ = view.sentences, view.quotes, view.times, view.attributions
        start = time.process_time()
        for _hit in rule.check(view, rule.meta.options()):
            pass
        best = min(best, time.process_time() - start)
    return best
