"""The judgement over a run: pairs from the facts, then the comparison of each pair."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from srclint.engine.isolation import Isolation
from srclint.engine.outcome import Outcome
from srclint.errors import RuleError
from srclint.findings import RuleSetting, check_hit, make_finding
from srclint.model import ArticleId, Finding, Hit, Origin, Reading, RunError
from srclint.rule import Extract, RunRule
from srclint.view import ArticleView

__all__ = ["Judgement", "Tools"]

_KEPT_VIEWS = 256  # articles whose analyses are kept while pairs are compared


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
        self._uses: Counter[ArticleId] = Counter()
        self._links: list[tuple[ArticleId, ArticleId]] = []
        self.errors: list[RunError] = []

    def findings(self) -> list[Finding]:
        """The findings of all run rules."""
        rules = self._rules
        pairs = self._pairs(rules)
        self._fetch(frozenset(id_ for found in pairs.values() for pair in found for id_ in pair))
        groups: dict[str, list[RuleSetting]] = {}
        for setting in rules:
            assert isinstance(setting.rule, RunRule)
            groups.setdefault(setting.rule.group or setting.rule.meta.code, []).append(setting)
        plan: list[tuple[tuple[ArticleId, ArticleId], list[RuleSetting]]] = []
        for _, members in sorted(groups.items()):
            members.sort(key=_rank)
            for pair in sorted(set().union(*(pairs[s.rule.meta.code] for s in members))):
                plan.append((pair, [s for s in members if pair in pairs[s.rule.meta.code]]))
        self._uses.update(id_ for pair, _ in plan for id_ in pair)
        found: list[_Reported] = []
        for pair, members in plan:
            found.extend(self._compare(pair, members))
            self._release(pair)
        return [finding for reported in _strongest(found) for finding in reported.findings]

    def _pairs(self, rules: Sequence[RuleSetting]) -> dict[str, set[tuple[ArticleId, ArticleId]]]:
        done: list[tuple[Any, int, set[tuple[ArticleId, ArticleId]]]] = []
        result = {}
        for setting in rules:
            rule = setting.rule
            assert isinstance(rule, RunRule)
            number = next(i for i, extract in enumerate(self._extracts) if extract is rule.extract)
            known = next((p for pair, n, p in done if pair is rule.pair and n == number), None)
            if known is None:
                facts = sorted(
                    ((id_, o.facts[number]) for id_, o in self._outcomes.items() if number in o.facts),
                    key=lambda item: item[0],
                )
                named = self._tools.isolation.call(
                    setting, "", self.errors, lambda r=rule, f=facts, s=setting: list(r.pair(f, s.options))
                )
                known = {(min(a, b), max(a, b)) for a, b in named or () if a != b}
                done.append((rule.pair, number, known))
            result[rule.meta.code] = known
        return result

    def _fetch(self, needed: frozenset[ArticleId]) -> None:
        missing = needed - self._readings.keys()
        if missing and self._reread is not None:
            self._readings.update((reading.id, reading) for reading in self._reread(missing))

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

    def _release(self, pair: tuple[ArticleId, ArticleId]) -> None:
        """Forget the analyses of articles that no other pair needs."""
        self._uses.subtract(pair)
        for id_ in pair:
            if not self._uses[id_]:
                self._views.pop(id_, None)

    def _compare(self, pair: tuple[ArticleId, ArticleId], members: Sequence[RuleSetting]) -> list[_Reported]:
        """The findings of the first rule of a group that says anything of a pair."""
        a, b = self._view(pair[0]), self._view(pair[1])
        if a is None or b is None:
            gone = pair[0] if a is None else pair[1]
            self.errors.append(RunError(gone, "SYS001", "This article vanished before it could be compared."))
            return []
        views = {pair[0]: a, pair[1]: b}
        for setting in members:
            rule = setting.rule
            assert isinstance(rule, RunRule)
            hits = self._tools.isolation.call(
                setting, a.article.path, self.errors, _checked, rule, a, b, setting.options
            )
            if not hits:
                continue
            if rule.links:
                self._links.append(pair)
            return [
                self._reported(setting, views, id_, hits) for id_ in dict.fromkeys(id_ for id_, _ in hits)
            ]
        return []

    def _reported(
        self,
        setting: RuleSetting,
        views: Mapping[ArticleId, ArticleView],
        id_: ArticleId,
        hits: Sequence[tuple[ArticleId, Hit]],
    ) -> _Reported:
        """What a rule reports on one article of a pair."""
        rule = setting.rule
        assert isinstance(rule, RunRule)
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
        parent: dict[ArticleId, ArticleId] = {}

        def root(id_: ArticleId) -> ArticleId:
            while parent.setdefault(id_, id_) != id_:
                parent[id_] = parent[parent[id_]]
                id_ = parent[id_]
            return id_

        for a, b in self._links:
            low, high = sorted((root(a), root(b)))
            parent[high] = low
        clusters: dict[ArticleId, list[ArticleId]] = {}
        for id_ in sorted(parent):
            clusters.setdefault(root(id_), []).append(id_)
        return tuple(Origin(tuple(ids)) for _, ids in sorted(clusters.items()))


@dataclass(frozen=True, slots=True)
class _Reported:
    """The findings of one rule on one article of one pair, and how strong they are, if the rule says so."""

    code: str
    article: ArticleId
    strength: float | None
    findings: tuple[Finding, ...]


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
    for item in rule.compare(a, b, options):
        if not (isinstance(item, tuple) and len(item) == 2 and item[0] in views):
            raise RuleError("yielded something else than (article id, Hit) for one of the two articles")
        found.append((item[0], check_hit(rule, item[1], views[item[0]].text)))
    return found


def _rank(setting: RuleSetting) -> tuple[int, str]:
    assert isinstance(setting.rule, RunRule)
    return setting.rule.rank, setting.rule.meta.code
