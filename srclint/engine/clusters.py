"""Which articles to hold side by side, so that a crowd of copies costs no more than as many other articles.

Twenty copies of one text make 190 pairs, but they have one original: each article is held against the head of the
cluster that its nearest neighbours belong to, and only where it has nothing in common with that against the neighbours
themselves. So each article is compared a few times at most, however many resemble it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import Enum

from srclint.model import ArticleId
from srclint.records import dataclass

__all__ = ["Cluster", "Verdict", "components", "gather"]

# Heads of clusters, and single articles beside them, that one article is held against. In 1,838 labelled texts, 200 of
# them made from others, four heads and four articles found no original that two and one did not.
_HEADS = 2
_OTHERS = 1
_MARGIN = 0.1  # of nearness: a neighbour that is nearer by as much than the head says more than the head
_CHANGES = 2  # of a cluster's head; more would let a chain of ever better originals compare everything anew


class Verdict(Enum):
    """What a comparison of a cluster's head with another article shows."""

    APART = "apart"
    LINKED = "linked"
    ORIGINAL = "original"
    """The two are linked, and it is the head that is the copy."""


@dataclass(slots=True)
class Cluster:
    """Articles that go back to one text.

    Args:
        head: the one that the others were held against.
        members: those, in the order in which they were found.
        changes: how often another head took over.
    """

    head: ArticleId
    members: list[ArticleId] = field(default_factory=list)
    changes: int = 0

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """All of them, the head first."""
        return (self.head, *self.members)


Hold = Callable[[ArticleId, ArticleId], Verdict]
"""Holds a second article against a first one."""


def components(pairs: Iterable[tuple[ArticleId, ArticleId]]) -> list[list[ArticleId]]:
    """The articles that pairs connect, each group sorted, sorted by their first."""
    parent: dict[ArticleId, ArticleId] = {}

    def root(id_: ArticleId) -> ArticleId:
        while parent.setdefault(id_, id_) != id_:
            parent[id_] = parent[parent[id_]]
            id_ = parent[id_]
        return id_

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    found: dict[ArticleId, list[ArticleId]] = {}
    for id_ in sorted(parent):
        found.setdefault(root(id_), []).append(id_)
    return [ids for _, ids in sorted(found.items())]


def gather(
    articles: Sequence[ArticleId], near: Mapping[ArticleId, Mapping[ArticleId, float]], hold: Hold
) -> list[Cluster]:
    """Put articles into clusters.

    Args:
        articles: the likeliest originals first.
        near: by article those that may go back to one text with it, and how near each is; both ways.
        hold: compares two articles; called a few times for each.

    Returns:
        The clusters, those of a single article among them.
    """
    cluster_of: dict[ArticleId, Cluster] = {}
    clusters = []
    for id_ in articles:
        nearness = near.get(id_, {})
        placed = [other for other in nearness if other in cluster_of]
        placed.sort(key=lambda other: (-nearness[other], cluster_of[other].head != other, other))
        home = _home(id_, [cluster_of[other] for other in placed], hold)
        nearest = placed[:1] if home else placed
        heads = {cluster.head for cluster in (cluster_of[other] for other in placed)}
        if home is None:
            home = Cluster(id_)
            clusters.append(home)
        elif nearest and nearness[nearest[0]] - nearness.get(home.head, nearness[nearest[0]]) < _MARGIN:
            nearest = []
        for other in [other for other in nearest if other not in heads][:_OTHERS]:
            if hold(other, id_) is not Verdict.APART:
                break
        cluster_of[id_] = home
    return clusters


def _home(id_: ArticleId, near: Iterable[Cluster], hold: Hold) -> Cluster | None:
    """Hold an article against the heads of the nearest clusters; it joins the first that has something in common."""
    home = None
    for cluster in _distinct(near):
        verdict = hold(cluster.head, id_)
        if verdict is Verdict.APART or home is not None:
            continue
        home = cluster
        if verdict is Verdict.ORIGINAL and cluster.changes < _CHANGES:
            _take_over(cluster, id_, hold)
        else:
            cluster.members.append(id_)
    return home


def _distinct(near: Iterable[Cluster]) -> Iterator[Cluster]:
    """The first few clusters, each once."""
    seen: list[Cluster] = []
    for cluster in near:
        if not any(cluster is other for other in seen):
            seen.append(cluster)
            yield cluster
        if len(seen) == _HEADS:
            return


def _take_over(cluster: Cluster, id_: ArticleId, hold: Hold) -> None:
    """Make an article the head of a cluster, since the present one is a copy of it."""
    before = cluster.members
    cluster.members = [cluster.head, *before]
    cluster.head = id_
    cluster.changes += 1
    for member in before:
        hold(id_, member)
