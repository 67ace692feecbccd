"""What every rule must keep on any article, beside what its cases say of the words that it reports.

The engine takes much of it on trust: it may run a rule in any process, in any order, once or again after a fix.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from srclint.examples import Example, Found, example_facts, judge_example
from srclint.fix import MAX_PASSES
from srclint.foreign import cause
from srclint.model import Edit
from srclint.rule import ArticleRule, Rule

__all__ = ["apply_edits", "broken_promises"]

Results = Mapping[str, Sequence[Found]]


def broken_promises(rule: Rule, example: Example, results: Results) -> Iterator[str]:
    """What a rule doesn't keep on an example: in words, a line each.

    Args:
        rule: the rule.
        example: what it was run on.
        results: what `judge_example` gave.
    """
    again = judge_example(rule, example)
    if _told(results) != _told(again):
        yield "  the rule finds something else the second time: it keeps something, or goes by chance or the clock"
    try:
        yield from _unportable(rule, example, results)
    except RecursionError:
        yield "  what the rule found is nested too deeply to be handed from one process to another"
    if len(example.articles) == 1:
        for name, safe_only in (("fixes", True), ("unsafe fixes", False)):
            yield from _unsettled(rule, example, results, name, safe_only)


def _told(results: Results) -> dict[str, list[object]]:
    return {name: [(f.finding, f.span, f.edits) for f in found] for name, found in results.items()}


def _unportable(rule: Rule, example: Example, results: Results) -> Iterator[str]:
    """What can't be handed from a worker process to the one that reports."""
    things = [("finding", found.finding) for several in results.values() for found in several]
    if not isinstance(rule, ArticleRule):
        things += [("fact", fact) for fact in example_facts(rule, example)]
    for what, thing in things:
        try:
            same = pickle.loads(pickle.dumps(thing)) is not None or thing is None
        except Exception as error:
            yield f"  a {what} can't be handed from one process to another ({cause(error)}): {thing!r:.200}"
            return
        if not same:
            yield f"  a {what} is lost between processes: {thing!r:.200}"
            return


def _unsettled(rule: Rule, example: Example, results: Results, name: str, safe_only: bool) -> Iterator[str]:
    """Whether fixes, made again and again, come to an end."""
    (article,) = example.articles
    for _ in range(MAX_PASSES):
        edits = [e for found in results[article.name] for e in found.edits if e.safe or not safe_only]
        after = apply_edits(article.text, edits)
        if not edits or not after.strip():
            return
        if after == article.text:
            yield f"  the {name} change nothing, and are offered again and again"
            return
        article = replace(article, text=after, marks=())
        results = judge_example(rule, replace(example, articles=(article,)))
    yield f"  the {name} don't settle: after {MAX_PASSES} passes there are more"


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits made, from the first to the last; one that overlaps an earlier one is left out."""
    parts, last = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start >= last:
            parts += [text[last : edit.span.start], edit.replacement]
            last = edit.span.end
    return "".join([*parts, text[last:]])
