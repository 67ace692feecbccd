"""What links the articles of a corpus: the rules across articles, on facts in memory and texts read again from disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from srclint.corpus.record import Linted
from srclint.corpus.spool import Spool
from srclint.engine import Engine, Outcome
from srclint.model import ArticleId, ArticleSummary, Finding, Reading, RunError
from srclint.records import dataclass

__all__ = ["Crossing", "compare", "cross"]


@dataclass(frozen=True, slots=True)
class Crossing:
    """What the comparison of articles found.

    Args:
        findings: by article its findings.
        origins: by article the one that it goes back to.
        errors: rules that failed at it.
    """

    findings: dict[ArticleId, list[Finding]] = field(default_factory=dict)
    origins: dict[ArticleId, ArticleId] = field(default_factory=dict)
    errors: tuple[RunError, ...] = ()


def cross(
    engine: Engine, spool: Spool, parts: Iterable[int], on_article: Callable[[], None] | None = None
) -> Crossing:
    """Run the rules across articles over all parts of a corpus.

    Args:
        engine: the rules.
        spool: what was linted.
        parts: the numbers of its parts.
        on_article: called after each article whose facts were read.
    """
    where: dict[ArticleId, tuple[int, tuple[int, int]]] = {}

    def found() -> Iterator[Linted]:
        for part in parts:
            for place, kept in spool.places(part):
                if kept.linted.facts:
                    where[kept.linted.row["id"]] = part, place
                    yield kept.linted
                if on_article is not None:
                    on_article()

    def reread(ids: frozenset[ArticleId]) -> Iterator[Reading]:
        by_part: dict[int, list[tuple[int, int]]] = {}
        for id_ in ids:
            part, place = where[id_]
            by_part.setdefault(part, []).append(place)
        for part, places in sorted(by_part.items()):
            for kept in spool.at(part, places):
                assert kept.reading is not None
                yield kept.reading

    return compare(engine, found(), reread)


def compare(
    engine: Engine, articles: Iterable[Linted], reread: Callable[[frozenset[ArticleId]], Iterable[Reading]]
) -> Crossing:
    """Run the rules across articles, wherever these lie.

    Args:
        engine: the rules.
        articles: those that have facts, in any order; no texts are needed.
        reread: gives articles again by their ids.
    """
    with engine.watching():
        result = engine.judge(map(_outcome, articles), reread=reread)
    found = Crossing(errors=result.errors)
    for finding in result.findings:
        found.findings.setdefault(finding.article, []).append(finding)
    for origin in result.origins:
        found.origins.update(_origins(origin.articles, found.findings))
    return found


def _origins(
    cluster: Sequence[ArticleId], findings: Mapping[ArticleId, Sequence[Finding]]
) -> dict[ArticleId, ArticleId]:
    """By copy the article that it goes back to, so that each cluster has one article that goes back to none, to which
    all others lead.

    That is the one which most of the others point to; of several the first by id, as where two copies of one day point
    to each other.
    """
    pointed = {id_: _pointed(findings.get(id_, ())) for id_ in cluster}
    votes = Counter(target for target in pointed.values() if target is not None)
    head = min(cluster, key=lambda id_: (-votes[id_], id_))
    origins = {
        id_: head if target in (None, id_) else target for id_, target in pointed.items() if id_ != head
    }
    for id_ in _in_circles(origins):
        origins[id_] = head
    return origins


def _in_circles(origins: Mapping[ArticleId, ArticleId]) -> Iterator[ArticleId]:
    """One of each group of articles that go back to each other, and so to nothing."""
    done: set[ArticleId] = set()
    for id_ in sorted(origins):
        way: set[ArticleId] = set()
        while id_ in origins and id_ not in done:
            done.add(id_)
            way.add(id_)
            id_ = origins[id_]
        if id_ in way:
            yield id_


def _pointed(findings: Sequence[Finding]) -> ArticleId | None:
    """The other article that findings rest on first."""
    return next((r.path for f in findings for r in f.related if r.path != f.path), None)


def _outcome(linted: Linted) -> Outcome:
    """The little that the comparison needs of an article."""
    row = linted.row
    summary = ArticleSummary(row["id"], row["id"], "", "", 0, linted.words, row["language"])
    return Outcome(summary, facts=linted.facts)
