"""Rules times articles: one pass over the articles, then the judgement over the run.

Every rule runs isolated: one that raises, exits, prints, yields nonsense or takes too long costs an entry under
``errors``, never the run. The engine knows no plugin host, no command line and no report.
"""

from __future__ import annotations

import signal
import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import groupby
from types import FrameType, TracebackType
from typing import Any

from srclint._version import __version__
from srclint.errors import RuleError
from srclint.findings import RuleSetting, check_hit, make_finding, verdict_of
from srclint.inspection import inspect_view
from srclint.language.readability import figures
from srclint.model import (
    ArticleId,
    ArticleSummary,
    Context,
    Finding,
    Hit,
    Origin,
    Reading,
    RuleInfo,
    RunError,
    RunResult,
    Severity,
)
from srclint.rule import ArticleRule, RunRule
from srclint.suppress import Inline, inline_suppressions
from srclint.view import ArticleView, Scanner

__all__ = ["Engine", "Outcome", "RuleTimeoutError", "rule_infos"]

SettingsFor = Callable[[str], Sequence[RuleSetting]]
SetAside = Callable[[Sequence[Finding], Sequence[Inline]], tuple[tuple[Finding, ...], tuple[str, ...]]]

_KEPT_CHARACTERS = (
    64_000_000  # of text kept for the judgement over the run; past it the inputs are read again
)
_KEPT_VIEWS = 256  # articles whose analyses are kept while pairs are compared


class RuleTimeoutError(BaseException):
    """Raised inside a rule that used up its time; no ``except Exception`` of the rule's swallows it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one article gave: plain data that goes from a worker process to the judgement.

    Args:
        summary: the article's line, its verdict still open.
        findings: of the rules that look at one article.
        errors: rules that failed on it.
        facts: for each run rule's ``extract``, by its number, the fact.
        reading: kept for the judgement over the run, where there is room.
        abstained: whether some rule left the article alone because of its language.
        details: what ``inspect`` prints, where it was asked for.
        reference: whether the article is only there to compare with.
        inline: the suppressing comments in it.
    """

    summary: ArticleSummary
    findings: tuple[Finding, ...] = ()
    errors: tuple[RunError, ...] = ()
    facts: Mapping[int, Any] = field(default_factory=dict)
    reading: Reading | None = None
    abstained: bool = False
    details: Mapping[str, Any] | None = None
    reference: bool = False
    inline: tuple[Inline, ...] = ()


class _Watch:
    """Bounds the time of a rule on an article.

    One interval timer serves the whole run, so that starting and stopping the watch costs nothing; where there are no
    such timers (Windows, threads other than the main one), an overrun is noticed only when the rule returns.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._until = 0.0
        self._before: Any = None
        self._armed = False

    def __enter__(self) -> _Watch:
        if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGALRM, self._ring)
            signal.setitimer(signal.ITIMER_REAL, 0.25, 0.25)
            self._armed = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._armed:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)
            self._armed = False

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._until and time.monotonic() > self._until:
            self._until = 0.0
            raise RuleTimeoutError

    def start(self) -> None:
        self._until = time.monotonic() + self._seconds

    def stop(self) -> None:
        over = self._until and time.monotonic() > self._until
        self._until = 0.0
        if over:
            raise RuleTimeoutError


class Engine:
    """Runs rules over articles.

    Args:
        settings: the rules that are on for at least one path, as configured for the run at large.
        context: the day and the house.
        settings_for: by path the rules that are on for it; ``None``: ``settings`` for all.
        set_aside: suppresses findings, given all of them and the articles' own suppressing comments; also gives a
            sentence for each suppression that did nothing.
        budget: seconds that one rule may take on one article.
        readability: whether to compute textstat's figures for each article.
        details: whether to keep what ``inspect`` prints of each article.
    """

    def __init__(
        self,
        settings: Sequence[RuleSetting],
        context: Context,
        *,
        settings_for: SettingsFor | None = None,
        set_aside: SetAside | None = None,
        budget: float = 10.0,
        readability: bool = False,
        details: bool = False,
    ) -> None:
        self.settings = tuple(sorted(settings, key=lambda setting: setting.rule.meta.code))
        self.context = context
        self._settings_for = settings_for or (lambda path: self.settings)
        self._set_aside = set_aside
        self._readability = readability
        self._details = details
        groups = {s.rule.meta.code: s.rule.meta.phrase_list() for s in self.settings}
        self._with_phrases = frozenset(code for code, phrases in groups.items() if phrases)
        self._scanner = Scanner(groups)
        self._watch = _Watch(budget)
        self._budget = budget
        self._extracts: list[tuple[Any, RuleSetting]] = []
        for setting in self.settings:
            if isinstance(setting.rule, RunRule) and not any(
                extract is setting.rule.extract for extract, _ in self._extracts
            ):
                self._extracts.append((setting.rule.extract, setting))

    def run(
        self,
        readings: Iterable[Reading | RunError],
        *,
        references: Iterable[Reading | RunError] = (),
        reread: Callable[[frozenset[ArticleId]], Iterable[Reading]] | None = None,
    ) -> RunResult:
        """Lint articles, one after the other, and judge the run.

        Args:
            readings: the articles, and what couldn't be read.
            references: articles to compare with, which get no findings.
            reread: gives the readings of some ids again; without it all texts are kept in memory.
        """
        with self._watch:
            checked = (
                reading if isinstance(reading, RunError) else self.check(reading, reference=reference)
                for reading, reference in _both(readings, references)
            )
            return self.judge(checked, reread=reread)

    def watching(self) -> AbstractContextManager[object]:
        """Bounds the time of rules while `check` is called; `run` does so itself."""
        return self._watch

    def view(self, reading: Reading) -> ArticleView:
        """What the rules see of a reading."""
        return self._scanner.view(reading, self.context)

    def check(self, reading: Reading, *, reference: bool = False) -> Outcome:
        """Run the article rules on one article, and take the facts for the judgement."""
        try:
            view = self.view(reading)
        except (
            Exception
        ) as error:  # reported, never swallowed: an article that breaks the reading of its structure
            return Outcome(
                ArticleSummary(reading.id, reading.path, "", "", 0, 0, ""),
                errors=(_broken(reading.path, error),),
                reference=reference,
            )
        findings: list[Finding] = []
        errors: list[RunError] = []
        abstained = False
        for setting in () if reference else self._settings_for(reading.path):
            rule = setting.rule
            if rule.meta.languages and view.article.language not in rule.meta.languages:
                abstained = True
                continue
            if isinstance(rule, ArticleRule):
                if rule.meta.code in self._with_phrases and not view.phrase_hits(rule.meta.code):
                    continue
                findings.extend(self._check_rule(setting, rule, view, errors))
        facts = {}
        for number, (extract, setting) in enumerate(self._extracts):
            languages = setting.rule.meta.languages
            if not languages or view.article.language in languages:
                fact = self._isolated(setting, reading.path, errors, extract, view, setting.options)
                if fact is not None:
                    facts[number] = fact
        return Outcome(
            self._summary(view),
            tuple(findings),
            tuple(errors),
            facts,
            reading if self._extracts else None,
            abstained,
            inspect_view(view) if self._details else None,
            reference,
            inline_suppressions(view) if view.article.marks and not reference else (),
        )

    def _check_rule(
        self, setting: RuleSetting, rule: ArticleRule, view: ArticleView, errors: list[RunError]
    ) -> list[Finding]:
        def collect() -> list[Finding]:
            views = {view.article.id: view}
            found = []
            for item in rule.check(view, setting.options):
                finding = make_finding(setting, view, check_hit(rule, item, view.text), views)
                if finding is not None:
                    found.append(finding)
            return found

        return self._isolated(setting, view.article.path, errors, collect) or []

    def _isolated(
        self, setting: RuleSetting, path: str, errors: list[RunError], call: Callable[..., Any], *args: Any
    ) -> Any:
        """The result of a call into a rule, or ``None`` and an entry under ``errors``."""
        name = f"Rule {setting.rule.meta.code} of {setting.plugin or 'an unnamed plugin'}"
        self._watch.start()
        try:
            result = call(*args)
            self._watch.stop()
            return result
        except RuleTimeoutError:
            message = f"{name} took more than {self._budget:g} s on this article and was stopped."
            errors.append(RunError(path, "SYS007", message))
        except RuleError as error:
            errors.append(RunError(path, "SYS006", f"{name} {error}."))
        except (Exception, SystemExit) as error:
            what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            errors.append(RunError(path, "SYS006", f"{name} raised {what}. Report it to the rule's author."))
        finally:
            self._watch._until = 0.0
        return None

    def _summary(self, view: ArticleView) -> ArticleSummary:
        article = view.article
        readability: Mapping[str, float] = {}
        if self._readability:
            prose = "\n".join(block.span.of(view.text) for block in view.blocks_of("deck", "paragraph"))
            readability = figures(prose, article.language)
        title = article.title.value if article.title else ""
        return ArticleSummary(
            article.id,
            article.path,
            title,
            "",
            0,
            view.word_count,
            article.language,
            article.site,
            readability,
        )

    def judge(
        self,
        checked: Iterable[Outcome | RunError],
        *,
        reread: Callable[[frozenset[ArticleId]], Iterable[Reading]] | None = None,
    ) -> RunResult:
        """Run the rules across articles and put the result together.

        Args:
            checked: the outcomes of all articles, and what couldn't be read, in any order.
            reread: gives readings again; without it all texts are kept in memory.
        """
        outcomes: list[Outcome] = []
        errors: list[RunError] = []
        room = _KEPT_CHARACTERS
        for item in checked:
            if isinstance(item, RunError):
                errors.append(item)
                continue
            room -= len(item.reading.text) if item.reading else 0
            outcomes.append(replace(item, reading=None) if reread is not None and room < 0 else item)
        judgement = _Judgement(self, outcomes, reread)
        crossing = judgement.findings()
        found = [f for outcome in outcomes for f in outcome.findings] + crossing
        findings = tuple(sorted(found, key=_order))
        notes: tuple[str, ...] = ()
        if self._set_aside is not None:
            inline = [c for o in sorted(outcomes, key=lambda o: o.summary.path) for c in o.inline]
            findings, notes = self._set_aside(findings, inline)
        failed = [*errors, *(e for outcome in outcomes for e in outcome.errors), *judgement.errors]
        linted = [outcome for outcome in outcomes if not outcome.reference]
        return RunResult(
            version=__version__,
            as_of=self.context.as_of,
            findings=findings,
            articles=self._summaries(linted, findings),
            errors=tuple(sorted(failed, key=lambda error: (error.path, error.code, error.message))),
            rules=rule_infos(self.settings),
            origins=judgement.origins(),
            abstained=dict(sorted(Counter(o.summary.language for o in linted if o.abstained).items())),
            details={o.summary.id: o.details for o in linted if o.details is not None},
            notes=notes,
        )

    def _summaries(
        self, outcomes: Iterable[Outcome], findings: Iterable[Finding]
    ) -> tuple[ArticleSummary, ...]:
        templates = {s.rule.meta.code: s.rule.meta.verdict for s in self.settings}
        reported = [finding for finding in findings if finding.suppressed is None]
        by_path = {path: tuple(group) for path, group in groupby(reported, key=lambda finding: finding.path)}
        return tuple(
            replace(
                outcome.summary,
                verdict=verdict_of(by_path.get(outcome.summary.path, ()), templates),
                findings=len(by_path.get(outcome.summary.path, ())),
            )
            for outcome in sorted(outcomes, key=lambda outcome: outcome.summary.path)
        )


class _Judgement:
    """The judgement over one run: pairs from the facts, then the comparison of each pair."""

    def __init__(
        self,
        engine: Engine,
        outcomes: Sequence[Outcome],
        reread: Callable[[frozenset[ArticleId]], Iterable[Reading]] | None,
    ) -> None:
        self._engine = engine
        self._outcomes = {outcome.summary.id: outcome for outcome in outcomes}
        self._reread = reread
        self._readings = {o.summary.id: o.reading for o in outcomes if o.reading is not None}
        self._views: OrderedDict[ArticleId, ArticleView] = OrderedDict()
        self._links: list[tuple[ArticleId, ArticleId]] = []
        self.errors: list[RunError] = []

    def findings(self) -> list[Finding]:
        """The findings of all run rules."""
        rules = [s for s in self._engine.settings if isinstance(s.rule, RunRule)]
        pairs = self._pairs(rules)
        self._fetch(frozenset(id_ for found in pairs.values() for pair in found for id_ in pair))
        groups: dict[str, list[RuleSetting]] = {}
        for setting in rules:
            assert isinstance(setting.rule, RunRule)
            groups.setdefault(setting.rule.group or setting.rule.meta.code, []).append(setting)
        found: list[Finding] = []
        for _, members in sorted(groups.items()):
            members.sort(key=_rank)
            for pair in sorted(set().union(*(pairs[s.rule.meta.code] for s in members))):
                found.extend(self._compare(pair, [s for s in members if pair in pairs[s.rule.meta.code]]))
        return found

    def _pairs(self, rules: Sequence[RuleSetting]) -> dict[str, set[tuple[ArticleId, ArticleId]]]:
        done: list[tuple[Any, int, set[tuple[ArticleId, ArticleId]]]] = []
        result = {}
        for setting in rules:
            rule = setting.rule
            assert isinstance(rule, RunRule)
            number = next(i for i, (e, _) in enumerate(self._engine._extracts) if e is rule.extract)
            known = next((p for pair, n, p in done if pair is rule.pair and n == number), None)
            if known is None:
                facts = sorted(
                    ((id_, o.facts[number]) for id_, o in self._outcomes.items() if number in o.facts),
                    key=lambda item: item[0],
                )
                named = self._engine._isolated(
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
            view = self._views[id_] = self._engine.view(reading)
            if len(self._views) > _KEPT_VIEWS:
                self._views.popitem(last=False)
        self._views.move_to_end(id_)
        return view

    def _compare(self, pair: tuple[ArticleId, ArticleId], members: Sequence[RuleSetting]) -> list[Finding]:
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
            hits = self._engine._isolated(
                setting, a.article.path, self.errors, _checked, rule, a, b, setting.options
            )
            if not hits:
                continue
            if rule.links:
                self._links.append(pair)
            return [
                finding
                for id_, hit in hits
                if (finding := self._finding(rule.meta.code, views[id_], hit, views)) is not None
            ]
        return []

    def _finding(
        self, code: str, view: ArticleView, hit: Hit, views: Mapping[ArticleId, ArticleView]
    ) -> Finding | None:
        """The finding, if the rule is on for the article's path and the article is one to be linted."""
        if self._outcomes[view.article.id].reference:
            return None
        active = self._engine._settings_for(view.article.path)
        setting = next((s for s in active if s.rule.meta.code == code), None)
        if setting is None:
            return None
        made: Finding | None = self._engine._isolated(
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


def _both(
    readings: Iterable[Reading | RunError], references: Iterable[Reading | RunError]
) -> Iterator[tuple[Reading | RunError, bool]]:
    yield from ((reading, False) for reading in readings)
    yield from ((reading, True) for reading in references)


def _broken(path: str, error: Exception) -> RunError:
    return RunError(
        path,
        "SYS006",
        f"srclint itself failed on this article ({type(error).__name__}: {error}). Please report it.",
    )


def _order(finding: Finding) -> tuple[str, int, str, int, str]:
    """By path, then by offset (findings on the whole article first), then by code."""
    start, end = (finding.span.start, finding.span.end) if finding.span else (-1, -1)
    return finding.path, start, finding.code, end, finding.message


def rule_infos(settings: Iterable[RuleSetting]) -> tuple[RuleInfo, ...]:
    """What reports say of the rules of a run."""
    return tuple(
        RuleInfo(
            s.rule.meta.code,
            s.rule.meta.name,
            s.rule.doc.strip().partition("\n")[0],
            s.rule.doc,
            max((s.severities.get(k, v) for k, v in s.rule.meta.levels.items()), default=Severity.INFO),
            s.plugin,
        )
        for s in settings
    )
