"""The articles of a run held against material: facts in, findings out, the material gone through once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from srclint.engine.judgement import Tools
from srclint.engine.outcome import Outcome
from srclint.errors import RuleError
from srclint.findings import RuleSetting, check_hit, make_finding
from srclint.model import ArticleId, Finding, Reading, RunError, Span
from srclint.records import dataclass
from srclint.rule import Extract, Held, Hold, MaterialRule
from srclint.view import ArticleView

if TYPE_CHECKING:
    from srclint.material import Material

__all__ = ["HeldRun", "hold_run"]

Reread = Callable[[frozenset[ArticleId]], Iterable[Reading]]


@dataclass(frozen=True, slots=True)
class HeldRun:
    """What holding a run against material gave."""

    findings: tuple[Finding, ...] = ()
    errors: tuple[RunError, ...] = ()
    rows: Mapping[ArticleId, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def hold_run(
    settings: Sequence[RuleSetting],
    extracts: Sequence[Extract],
    outcomes: Sequence[Outcome],
    tools: Tools,
    reread: Reread | None,
    gather: Callable[[], Material] | None,
) -> HeldRun:
    """Run the rules on material.

    Args:
        settings: the rules of the run, sorted by code.
        extracts: the steps whose facts the outcomes hold, by number.
        outcomes: of all articles.
        tools: the engine's.
        reread: gives readings again that weren't kept.
        gather: gathers the material; not called where no rule wants it.
    """
    rules = [setting for setting in settings if isinstance(setting.rule, MaterialRule)]
    if gather is None or not rules:
        return HeldRun()
    material = gather()
    holding = _Holding(extracts, outcomes, tools, material)
    held = holding.held(rules)
    wanted = frozenset(id_ for one in held.values() for id_ in one.found)
    findings = [f for view in _views(outcomes, wanted, tools, reread) for f in holding.judge(view, held)]
    rows: dict[ArticleId, list[Mapping[str, Any]]] = {}
    for one in held.values():
        for id_, some in one.rows.items():
            rows.setdefault(id_, []).extend(some)
    grave = {(f.article, f.code, f.span): f.severity.label for f in findings}
    graded = {id_: [_as_grave(row, id_, grave) for row in some] for id_, some in rows.items()}
    notes = tuple(one.told for one in held.values() if one.told)
    return HeldRun(tuple(findings), (*material.errors, *holding.errors), graded, notes)


def _as_grave(
    row: Mapping[str, Any], id_: ArticleId, grave: Mapping[tuple[ArticleId, str, Span | None], str]
) -> Mapping[str, Any]:
    """A row with a severity, which takes that of the finding that it tells of: only that knows the configuration."""
    if "severity" not in row:
        return row
    span = Span(row["start"], row["end"]) if "start" in row and "end" in row else None
    return {**row, "severity": grave.get((id_, row.get("code", ""), span))}


class _Holding:
    """The material rules at work on one run."""

    def __init__(
        self, extracts: Sequence[Extract], outcomes: Sequence[Outcome], tools: Tools, material: Material
    ) -> None:
        self._extracts = extracts
        self._outcomes = sorted(outcomes, key=lambda outcome: outcome.summary.id)
        self._tools = tools
        self._material = material
        self.errors: list[RunError] = []

    def held(self, rules: Sequence[RuleSetting]) -> dict[Hold, Held]:
        """By step ``hold`` what it found; rules that share the step share its result."""
        found: dict[Hold, Held] = {}
        for setting in rules:
            rule = _material_rule(setting)
            if rule.hold in found:
                continue
            number = next(i for i, extract in enumerate(self._extracts) if extract is rule.extract)
            facts = [(o.summary.id, o.facts[number]) for o in self._outcomes if number in o.facts]
            size = 1 + len(facts) + len(self._material.files)
            held = self._tools.isolation.call(
                setting, "", self.errors, _held, rule, facts, self._material, setting.options, times=size
            )
            found[rule.hold] = held or Held()
        return found

    def judge(self, view: ArticleView, held: Mapping[Hold, Held]) -> Iterator[Finding]:
        """The findings on one article, of the rules that are on for it."""
        for setting in self._tools.settings_for(view.article.path):
            if not isinstance(setting.rule, MaterialRule):
                continue
            found = held[setting.rule.hold].found if setting.rule.hold in held else {}
            if view.article.id in found:
                yield from (
                    self._tools.isolation.call(
                        setting,
                        view.article.path,
                        self.errors,
                        _findings,
                        setting,
                        view,
                        found[view.article.id],
                    )
                    or ()
                )


def _held(
    rule: MaterialRule, facts: Sequence[tuple[ArticleId, Any]], material: Material, options: Any
) -> Held:
    held = rule.hold(facts, material, options)
    if not isinstance(held, Held):
        raise RuleError(f"gave {type(held).__name__} instead of Held")
    known = {id_ for id_, _ in facts}
    if strangers := [id_ for id_ in (*held.found, *held.rows) if id_ not in known]:
        raise RuleError(f"found something of {strangers[0]!r}, which it was given no fact of")
    return held


def _findings(setting: RuleSetting, view: ArticleView, found: Any) -> list[Finding]:
    rule = _material_rule(setting)
    views = {view.article.id: view}
    made = (
        make_finding(setting, view, check_hit(rule, hit, view.text), views)
        for hit in rule.check(found, setting.options)
    )
    return [finding for finding in made if finding is not None]


def _views(
    outcomes: Sequence[Outcome], wanted: frozenset[ArticleId], tools: Tools, reread: Reread | None
) -> Iterator[ArticleView]:
    """The views of some articles, one after the other; what wasn't kept is read again."""
    kept = {o.summary.id: o.reading for o in outcomes if o.reading is not None and o.summary.id in wanted}
    yield from map(tools.view, kept.values())
    missing = wanted - kept.keys()
    if missing and reread is not None:
        yield from map(tools.view, reread(missing))


def _material_rule(setting: RuleSetting) -> MaterialRule:
    assert isinstance(setting.rule, MaterialRule)
    return setting.rule
