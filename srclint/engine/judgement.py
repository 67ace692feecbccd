"""The judgement over a run: pairs from the facts, and what the comparison of those that count shows."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from srclint.engine.clusters import Cluster, Verdict, components, gather
from srclint.engine.isolation import Isolation
from srclint.engine.outcome import Outcome
from srclint.errors import RuleError
from srclint.findings import RuleSetting, check_hit, hits_of, in_cluster, make_finding, place_in
from srclint.model import ArticleId, Finding, Hit, Origin, Reading, RelatedPlace, RunError
from srclint.records import dataclass
from srclint.rule import Extract, RunRule
from srclint.view import ArticleView

__all__ = ["Judgement", "Tools"]

_KEPT_VIEWS = 640  # articles whose analyses are kept while pairs are compared, some 40 KB each
_WORDS_AT_ONCE = (
    4_000_000  # of articles that are read again at once, some 25 MB; more only where all hang together
)

ArticlePair = tuple[ArticleId, ArticleId]


@dataclass(frozen=True, slots=True)
class Tools:
    """What the judgement borrows from the engine.

    Args:
        view: makes the view of a reading.
        settings_for: by path the rules that are on.
        isolation: calls into rules.
    """

    view: Callable[[Reading], ArticleView]
    settings_for: Callable[[str], Sequence[RuleSetting]]
    isolation: Isolation


class Judgement:
    """The judgement over one run: pairs from the facts, then the comparison of each pair."""

    def __init__(
        self,
        rules: Sequence[RuleSetting],
        extracts: Sequence[Extract],
        outcomes: Sequence[Outcome],
        tools: Tools,
        reread: Callable[[frozenset[ArticleId]], Iterable[Reading]] | None,
    ) -> None:
        self._rules = [setting for setting in rules if isinstance(setting.rule, RunRule)]
        self._extracts = extracts
        self._tools = tools
        self._outcomes = {outcome.summary.id: outcome for outcome in outcomes}
        self._reread = reread
        self._readings = {o.summary.id: o.reading for o in outcomes if o.reading is not None}
        self._views: OrderedDict[ArticleId, ArticleView] = OrderedDict()
        self._places: dict[ArticleId, RelatedPlace] = {}
        self._links: list[ArticlePair] = []
        self.errors: list[RunError] = []

    def findings(self) -> list[Finding]:
        """The findings of all run rules."""
        groups: dict[str, list[RuleSetting]] = {}
        for setting in self._rules:
            rule = _run_rule(setting)
            groups.setdefault(rule.group or rule.meta.code, []).append(setting)
        pairs = self._pairs(self._rules)
        found: list[_Reported] = []
        for _, members in sorted(groups.items()):
            members.sort(key=_rank)
            found.extend(self._judge(_Plan(members, pairs)))
        return [finding for reported in _strongest(found) for finding in reported.findings]

    def _judge(self, plan: _Plan) -> list[_Reported]:
        """What one group of rules reports, one connected component after the other, so that few texts are held."""
        found: list[_Reported] = []
        for ids in self._fetched(components(plan.rules_of)):
            if plan.precedence is None:
                for pair in plan.within(ids):
                    found.extend(self._compare(pair, plan.rules_of[pair]))
            else:
                found.extend(self._gather(ids, plan))
            for id_ in ids:
                self._views.pop(id_, None)
        return found

    def _gather(self, ids: Sequence[ArticleId], plan: _Plan) -> list[_Reported]:
        """What is reported on the articles of a component, each held against the head of its cluster."""
        reports: dict[ArticlePair, list[_Reported]] = {}

        def hold(head: ArticleId, id_: ArticleId) -> Verdict:
            pair = (min(head, id_), max(head, id_))
            linked = len(self._links)
            reports[pair] = self._compare(pair, plan.rules_between(head, id_))
            if len(self._links) == linked:
                return Verdict.APART
            reported = {report.article for report in reports[pair] if report.findings}
            return Verdict.ORIGINAL if reported == {head} else Verdict.LINKED

        near = {id_: plan.near[id_] for id_ in ids}
        clusters = gather(sorted(ids, key=self._precedence(plan)), near, hold)
        return _told(clusters, reports, frozenset(self._links), self._places)

    def _precedence(self, plan: _Plan) -> Callable[[ArticleId], Any]:
        """What sorts the articles of a component."""
        setting = plan.precedence
        assert setting is not None
        rule = _run_rule(setting)
        number, precedence = self._number(rule), rule.precedence
        assert precedence is not None

        def key(id_: ArticleId) -> Any:
            fact = self._outcomes[id_].facts[number]
            order = self._tools.isolation.call(setting, id_, self.errors, precedence, fact)
            return (order is None, order, id_)

        return key

    def _number(self, rule: RunRule) -> int:
        return next(i for i, extract in enumerate(self._extracts) if extract is rule.extract)

    def _pairs(self, rules: Sequence[RuleSetting]) -> dict[str, dict[ArticlePair, float]]:
        """By rule the pairs that it names, and how near they are; rules that share the step share its result."""
        done: list[tuple[Any, int, dict[ArticlePair, float]]] = []
        result = {}
        for setting in rules:
            rule = _run_rule(setting)
            number = self._number(rule)
            known = next((p for pair, n, p in done if pair is rule.pair and n == number), None)
            if known is None:
                facts = sorted(
                    ((id_, o.facts[number]) for id_, o in self._outcomes.items() if number in o.facts),
                    key=lambda item: item[0],
                )
                known = self._tools.isolation.call(
                    setting, "", self.errors, _named, rule, facts, setting.options
                )
                done.append((rule.pair, number, known or {}))
            result[rule.meta.code] = known or {}
        return result

    def _fetched(self, groups: Sequence[list[ArticleId]]) -> Iterator[list[ArticleId]]:
        """The groups, each once the texts of its articles are there: what isn't kept is read again a few at a time."""
        waiting: list[list[ArticleId]] = []
        words = 0
        for ids in groups:
            waiting.append(ids)
            words += sum(self._outcomes[id_].summary.words for id_ in ids)
            if words > _WORDS_AT_ONCE:
                yield from self._with_texts(waiting)
                waiting, words = [], 0
        yield from self._with_texts(waiting)

    def _with_texts(self, groups: Sequence[list[ArticleId]]) -> Iterator[list[ArticleId]]:
        missing = frozenset(id_ for ids in groups for id_ in ids if id_ not in self._readings)
        if missing and self._reread is not None:
            self._readings.update((reading.id, reading) for reading in self._reread(missing))
        yield from groups
        for id_ in missing:
            self._readings.pop(id_, None)

    def _view(self, id_: ArticleId) -> ArticleView | None:
        view = self._views.get(id_)
        if view is None:
            reading = self._readings.get(id_)
            if reading is None:
                return None
            view = self._views[id_] = self._tools.view(reading)
            if len(self._views) > _KEPT_VIEWS:
                self._views.popitem(last=False)
        self._views.move_to_end(id_)
        return view

    def _compare(self, pair: ArticlePair, members: Sequence[RuleSetting]) -> list[_Reported]:
        """The findings of the first rule of a group that says anything of a pair."""
        a, b = self._view(pair[0]), self._view(pair[1])
        if a is None or b is None:
            gone = pair[0] if a is None else pair[1]
            self.errors.append(RunError(gone, "SYS001", "This article vanished before it could be compared."))
            return []
        views = {pair[0]: a, pair[1]: b}
        for setting in members:
            same = _run_rule(setting).same
            if same and self._tools.isolation.call(setting, a.article.path, self.errors, same, a, b):
                self._link(setting, pair, views)
                return []
        for setting in members:
            rule = _run_rule(setting)
            hits = self._tools.isolation.call(
                setting, a.article.path, self.errors, _checked, rule, a, b, setting.options
            )
            if not hits:
                continue
            self._link(setting, pair, views)
            return [
                self._reported(setting, views, id_, hits) for id_ in dict.fromkeys(id_ for id_, _ in hits)
            ]
        return []

    def _link(self, setting: RuleSetting, pair: ArticlePair, views: Mapping[ArticleId, ArticleView]) -> None:
        """Note that a pair has one origin, if the rule's pairs have."""
        if _run_rule(setting).links:
            self._links.append(pair)
            self._places.update((id_, place_in(view)) for id_, view in views.items())

    def _reported(
        self,
        setting: RuleSetting,
        views: Mapping[ArticleId, ArticleView],
        id_: ArticleId,
        hits: Sequence[tuple[ArticleId, Hit]],
    ) -> _Reported:
        """What a rule reports on one article of a pair."""
        rule = _run_rule(setting)
        mine = [hit for one, hit in hits if one == id_]
        strength = None
        if rule.strength is not None:
            strength = self._tools.isolation.call(setting, id_, self.errors, rule.strength, mine)
        made = (self._finding(rule.meta.code, views[id_], hit, views) for hit in mine)
        return _Reported(rule.meta.code, id_, strength, tuple(f for f in made if f is not None))

    def _finding(
        self, code: str, view: ArticleView, hit: Hit, views: Mapping[ArticleId, ArticleView]
    ) -> Finding | None:
        """The finding, if the rule is on for the article's path and the article is one to be linted."""
        if self._outcomes[view.article.id].reference:
            return None
        active = self._tools.settings_for(view.article.path)
        setting = next((s for s in active if s.rule.meta.code == code), None)
        if setting is None:
            return None
        made: Finding | None = self._tools.isolation.call(
            setting, view.article.path, self.errors, make_finding, setting, view, hit, views
        )
        return made

    def origins(self) -> tuple[Origin, ...]:
        """The clusters of linked articles, each sorted, sorted by their first."""
        return tuple(Origin(tuple(ids)) for ids in components(self._links))


class _Plan:
    """What a group of rules wants to have compared.

    Attributes:
        rules_of: by pair the rules that name it, the strongest first.
        near: by article those that it is paired with, and how near they are.
        precedence: the rule that says which of several articles is likely the original; ``None``: all are compared.
    """

    def __init__(
        self, members: Sequence[RuleSetting], pairs: Mapping[str, Mapping[ArticlePair, float]]
    ) -> None:
        self.precedence = next((s for s in members if _run_rule(s).precedence is not None), None)
        self.rules_of: defaultdict[ArticlePair, list[RuleSetting]] = defaultdict(list)
        self.near: defaultdict[ArticleId, dict[ArticleId, float]] = defaultdict(dict)
        for setting in members:
            for (a, b), nearness in pairs[setting.rule.meta.code].items():
                self.rules_of[a, b].append(setting)
                self.near[a][b] = self.near[b][a] = max(nearness, self.near[a].get(b, nearness))

    def within(self, ids: Sequence[ArticleId]) -> list[ArticlePair]:
        """The pairs of one component, sorted."""
        return sorted((a, b) for a in ids for b in self.near[a] if a < b)

    def rules_between(self, head: ArticleId, id_: ArticleId) -> list[RuleSetting]:
        """The rules to ask of two articles: those that named them, or that named a neighbour which led to the head."""
        direct = self.rules_of.get((min(head, id_), max(head, id_)))
        if direct:
            return direct
        by_code = {
            setting.rule.meta.code: setting
            for other in self.near[id_]
            for setting in self.rules_of[min(id_, other), max(id_, other)]
        }
        return sorted(by_code.values(), key=_rank)


@dataclass(frozen=True, slots=True)
class _Reported:
    """The findings of one rule on one article of one pair, and how strong they are, if the rule says so."""

    code: str
    article: ArticleId
    strength: float | None
    findings: tuple[Finding, ...]

    def in_cluster(self, cluster: Cluster, places: Mapping[ArticleId, RelatedPlace]) -> _Reported:
        """The same, told of all that go back to the same text."""
        found = tuple(in_cluster(finding, cluster.articles, places) for finding in self.findings)
        return replace(self, findings=found)


def _told(
    clusters: Iterable[Cluster],
    reports: dict[ArticlePair, list[_Reported]],
    linked: frozenset[ArticlePair],
    places: Mapping[ArticleId, RelatedPlace],
) -> list[_Reported]:
    """What remains to be told of the comparisons of a component: of each member its evidence against the head."""
    found = []
    for cluster in clusters:
        shown = [m for m in cluster.members if (min(cluster.head, m), max(cluster.head, m)) in linked]
        for member in shown:
            reported = reports.pop((min(cluster.head, member), max(cluster.head, member)))
            found += [report.in_cluster(cluster, places) for report in reported]
        if cluster.changes:  # what was found against a head before is told better now
            for pair in [pair for pair in reports if pair[0] in shown and pair[1] in shown]:
                del reports[pair]
    return found + [report for reported in reports.values() for report in reported]


def _strongest(found: Sequence[_Reported]) -> list[_Reported]:
    """Of what one rule reports on one article, the strongest; all, where the rule doesn't say how strong it is."""
    best: dict[tuple[str, ArticleId], _Reported] = {}
    for reported in found:
        known = best.setdefault((reported.code, reported.article), reported)
        if (
            reported.strength is not None
            and known.strength is not None
            and reported.strength > known.strength
        ):
            best[reported.code, reported.article] = reported
    return [r for r in found if r.strength is None or best[r.code, r.article] is r]


def _checked(rule: RunRule, a: ArticleView, b: ArticleView, options: Any) -> list[tuple[ArticleId, Hit]]:
    """What a run rule yields on a pair, held against its contract."""
    views = {a.article.id: a, b.article.id: b}
    found = []
    for item in hits_of(rule.compare(a, b, options), len(a.text) + len(b.text)):
        if not (isinstance(item, tuple) and len(item) == 2 and item[0] in views):
            raise RuleError("yielded something else than (article id, Hit) for one of the two articles")
        found.append((item[0], check_hit(rule, item[1], views[item[0]].text)))
    return found


def _named(rule: RunRule, facts: Sequence[tuple[ArticleId, Any]], options: Any) -> dict[ArticlePair, float]:
    """The pairs that a run rule names, and how near they are (0 where it doesn't say)."""
    found: dict[ArticlePair, float] = {}
    for a, b, *nearness in rule.pair(facts, options):
        if a != b:
            pair = (min(a, b), max(a, b))
            found[pair] = max(found.get(pair, 0.0), *nearness, 0.0)
    return found


def _run_rule(setting: RuleSetting) -> RunRule:
    assert isinstance(setting.rule, RunRule)
    return setting.rule


def _rank(setting: RuleSetting) -> tuple[int, str]:
    return _run_rule(setting).rank, setting.rule.meta.code
