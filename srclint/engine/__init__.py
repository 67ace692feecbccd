"""Rules times articles: one pass over the articles, then the judgement over the run.

Every rule runs isolated: one that raises, exits, prints, yields nonsense or takes too long costs an entry under
``errors``, never the run. The engine knows no plugin host, no command line and no report.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from srclint._version import __version__
from srclint.engine.holding import hold_run
from srclint.engine.isolation import Isolation, RuleTimeoutError
from srclint.engine.judgement import Judgement, Tools
from srclint.engine.outcome import Crossing, Outcome
from srclint.findings import RuleSetting, check_hit, hits_of, make_finding, verdict_of
from srclint.model import (
    Abstained,
    Article,
    ArticleId,
    ArticleSummary,
    Context,
    Finding,
    Reading,
    RuleInfo,
    RunError,
    RunResult,
    Severity,
    group_findings,
)
from srclint.rule import ArticleRule, Extract, MaterialRule, RunRule
from srclint.suppress import Inline, inline_suppressions
from srclint.timings import ACROSS, FACTS, READING, STRUCTURE, Timings
from srclint.view import ArticleView, Scanner

if TYPE_CHECKING:
    from srclint.material import Material

__all__ = ["Crossing", "Engine", "Outcome", "RuleTimeoutError", "SetAside", "rule_infos"]

SettingsFor = Callable[[str], Sequence[RuleSetting]]
SetAside = Callable[[Sequence[Finding], Sequence[Inline]], tuple[tuple[Finding, ...], tuple[str, ...]]]

_KEPT_CHARACTERS = (
    64_000_000  # of text kept for the judgement over the run; past it the inputs are read again
)
_READ_CHARACTERS = 24_000_000  # … and of articles kept with their structure, which takes as much room again


class Engine:
    """Runs rules over articles.

    Args:
        settings: the rules that are on for at least one path, as configured for the run at large.
        context: the day and the house.
        context_for: by path the day and the house; ``None``: ``context`` for all.
        settings_for: by path the rules that are on for it; ``None``: ``settings`` for all.
        set_aside: suppresses findings, given all of them and the articles' own suppressing comments; also gives a
            sentence for each suppression that did nothing.
        budget: seconds that one rule may take on one article.
        readability: whether to compute textstat's figures for each article.
        details: whether to keep what ``inspect`` prints of each article.
        material: gathers what articles are held against, once all are read; ``None``: rules on material don't run.
        timings: where to count what stages and rules take.
    """

    def __init__(
        self,
        settings: Sequence[RuleSetting],
        context: Context,
        *,
        context_for: Callable[[str], Context] | None = None,
        settings_for: SettingsFor | None = None,
        set_aside: SetAside | None = None,
        budget: float = 10.0,
        readability: bool = False,
        details: bool = False,
        material: Callable[[], Material] | None = None,
        timings: Timings | None = None,
    ) -> None:
        running = (s for s in settings if material is not None or not isinstance(s.rule, MaterialRule))
        self.settings = tuple(sorted(running, key=lambda setting: setting.rule.meta.code))
        self._material = material
        self._timings = timings
        self._reading = Timings()  # since the last article
        self.context = context
        self._context_for = context_for or (lambda path: context)
        self._settings_for = settings_for or (lambda path: self.settings)
        self._set_aside = set_aside
        self._readability = readability
        self._details = details
        groups = {s.rule.meta.code: s.rule.meta.phrase_list() for s in self.settings}
        self._with_phrases = frozenset(code for code, phrases in groups.items() if phrases)
        self._scanner = Scanner(groups)
        self._isolation = Isolation(budget)
        self._read: dict[ArticleId, Article] = {}
        self._room = 0
        self._extracts: list[tuple[Any, RuleSetting]] = []
        for setting in self.settings:
            if isinstance(setting.rule, RunRule | MaterialRule) and not any(
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
        with self.watching(keep=True):
            checked = (
                reading if isinstance(reading, RunError) else self.check(reading, reference=reference)
                for reading, reference in _both(self.timed(readings), references)
            )
            return self.judge(checked, reread=reread)

    def timed(self, readings: Iterable[Reading | RunError]) -> Iterator[Reading | RunError]:
        """The readings; what it takes to get them counts, where anything does, for the next article."""
        return iter(readings) if self._timings is None else self._reading.during(READING, readings)

    def settings_for(self, path: str) -> Sequence[RuleSetting]:
        """The rules that are on for a path, across articles too."""
        return self._settings_for(path)

    def context_for(self, path: str) -> Context:
        """The day and the house that an article at a path is judged against."""
        return self._context_for(path)

    @property
    def extracts(self) -> tuple[Extract, ...]:
        """The steps that take facts of articles, in the order of the numbers that outcomes hold them by."""
        return tuple(extract for extract, _ in self._extracts)

    @contextmanager
    def watching(self, *, keep: bool = False) -> Iterator[None]:
        """Bound the time of rules while `check` and `judge` are called; `run` does so itself.

        Args:
            keep: whether what is checked is judged here too, so that a little of it is worth keeping as it was read.
        """
        self._room = _READ_CHARACTERS if keep and self._extracts else 0
        try:
            with self._isolation:
                yield
        finally:
            self._read, self._room = {}, 0

    def view(self, reading: Reading) -> ArticleView:
        """What the rules see of a reading."""
        return self._scanner.view(reading, self._context_for(reading.path))

    def _keep(self, article: Article) -> None:
        """Keep what was read of a small run, so that the judgement needn't read it again."""
        if len(article.text) < self._room:
            self._room -= len(article.text)
            self._read[article.id] = article

    def _again(self, reading: Reading) -> ArticleView:
        """The view of a reading that was checked before."""
        article = self._read.get(reading.id)
        if article is None or article.text != reading.text:
            return self.view(reading)
        return self._scanner.again(article, self._context_for(article.path))

    def check(self, reading: Reading, *, reference: bool = False) -> Outcome:
        """Run the article rules on one article, and take the facts for the judgement."""
        try:
            return self._check(reading, reference)
        except Exception as error:  # reported, never swallowed: an article that srclint itself fails on
            return Outcome(
                ArticleSummary(reading.id, reading.path, "", "", 0, 0, ""),
                errors=(_broken(reading.path, error),),
                reference=reference,
            )

    def _check(self, reading: Reading, reference: bool) -> Outcome:
        taken: Timings | None = Timings() if self._timings is not None else None
        if taken is not None:
            taken.add(self._reading.seconds)
            self._reading.seconds.clear()
        with _counted(taken, STRUCTURE):
            view = self.view(reading)
        self._keep(view.article)
        errors: list[RunError] = []
        settings = () if reference else self._settings_for(reading.path)
        judging, abstained = self._judging(settings, view)

        def findings_of(setting: RuleSetting) -> list[Finding]:
            with _counted(taken, setting.rule.meta.code):
                return _findings(setting, view)

        look = (lambda setting: _findings(setting, view)) if taken is None else findings_of
        findings = self._isolation.each(judging, view, errors, look)
        with _counted(taken, FACTS):
            facts = self._facts(view, errors, reference)
        return Outcome(
            self._summary(view),
            tuple(findings),
            tuple(errors),
            facts,
            reading if self._extracts else None,
            abstained,
            _details(view) if self._details else None,
            reference,
            inline_suppressions(view) if view.article.marks and not reference else (),
            dict(taken.seconds) if taken is not None else {},
        )

    def _facts(self, view: ArticleView, errors: list[RunError], reference: bool) -> dict[int, Any]:
        """What the rules over the run take of an article, by the numbers of their steps."""
        facts: dict[int, Any] = {}
        for number, (extract, setting) in enumerate(self._extracts):
            if reference and isinstance(setting.rule, MaterialRule):
                continue
            languages = setting.rule.meta.languages
            if not languages or view.article.language in languages:
                fact = self._isolation.call(
                    setting, view.article.path, errors, extract, view, setting.options
                )
                if fact is not None:
                    facts[number] = fact
        return facts

    def _judging(
        self, settings: Iterable[RuleSetting], view: ArticleView
    ) -> tuple[list[RuleSetting], tuple[str, ...]]:
        """The rules that may find something in an article, and those that leave it alone for its language."""
        language = view.article.language
        judging: list[RuleSetting] = []
        abstained: list[str] = []
        for setting in settings:
            meta = setting.rule.meta
            if meta.languages and language not in meta.languages:
                abstained.append(meta.code)
            elif isinstance(setting.rule, ArticleRule) and (
                meta.code not in self._with_phrases or _has_what_it_looks_for(setting.rule, view)
            ):
                judging.append(setting)
        return judging, tuple(abstained)

    def portable(self, outcome: Outcome) -> Outcome:
        """An outcome without what can't be handed from one process to another, each such thing an error instead."""
        import pickle  # only a worker needs it

        errors = list(outcome.errors)

        def may_travel(setting: RuleSetting, thing: object) -> bool:
            given = self._isolation.call(setting, outcome.summary.path, errors, pickle.dumps, thing)
            return given is not None

        settings = {setting.rule.meta.code: setting for setting in self.settings}
        findings = tuple(f for f in outcome.findings if may_travel(settings[f.code], f))
        facts = {n: fact for n, fact in outcome.facts.items() if may_travel(self._extracts[n][1], fact)}
        return replace(outcome, findings=findings, facts=facts, errors=tuple(errors))

    def _summary(self, view: ArticleView) -> ArticleSummary:
        article = view.article
        readability: Mapping[str, float] = {}
        if self._readability:
            from srclint.language.text.readability import figures  # a run without figures starts without them

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
            article.byline.names,
            article.byline.kind,
            article.published.value if article.published else "",
            readability,
        )

    def judge(
        self,
        checked: Iterable[Outcome | RunError],
        *,
        reread: Callable[[frozenset[ArticleId]], Iterable[Reading]] | None = None,
        recall: Callable[[Callable[[], Crossing]], Crossing] | None = None,
    ) -> RunResult:
        """Run the rules across articles and put the result together.

        Args:
            checked: the outcomes of all articles, and what couldn't be read, in any order.
            reread: gives readings again; without it all texts are kept in memory.
            recall: gives what the rules across articles gave before on just these articles, or has it made.
        """
        outcomes: list[Outcome] = []
        errors: list[RunError] = []
        room = _KEPT_CHARACTERS
        for item in checked:
            if isinstance(item, RunError):
                errors.append(item)
                continue
            if self._timings is not None:
                self._timings.add(item.seconds)
            room -= len(item.reading.text) if item.reading else 0
            outcomes.append(replace(item, reading=None) if reread is not None and room < 0 else item)
        if self._timings is not None:
            self._timings.add(self._reading.seconds)
        extracts = self.extracts
        tools = Tools(self._again, self._settings_for, self._isolation)

        def across() -> Crossing:
            judgement = Judgement(self.settings, extracts, outcomes, tools, reread)
            return Crossing(tuple(judgement.findings()), tuple(judgement.errors), judgement.origins())

        with _counted(self._timings, ACROSS):
            crossing = across() if recall is None else recall(across)
        found = [f for outcome in outcomes for f in outcome.findings] + list(crossing.findings)
        held = hold_run(self.settings, extracts, outcomes, tools, reread, self._material)
        found += held.findings
        findings = tuple(sorted(found, key=_order))
        notes: tuple[str, ...] = held.notes
        if self._set_aside is not None:
            inline = [c for o in sorted(outcomes, key=lambda o: o.summary.path) for c in o.inline]
            findings, told = self._set_aside(findings, inline)
            notes += told
        findings = _grouped(findings)
        failed = [*errors, *(e for outcome in outcomes for e in outcome.errors)]
        failed += (*crossing.errors, *held.errors)
        linted = [outcome for outcome in outcomes if not outcome.reference]
        return RunResult(
            version=__version__,
            as_of=self.context.as_of,
            findings=findings,
            articles=self._summaries(linted, findings),
            errors=tuple(sorted(failed, key=lambda error: (error.path, error.code, error.message))),
            rules=rule_infos(self.settings),
            origins=crossing.origins,
            abstained=_abstained(linted),
            details={o.summary.id: o.details for o in linted if o.details is not None},
            notes=notes,
            rows=held.rows,
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
                findings=len(group_findings(by_path.get(outcome.summary.path, ()))),
            )
            for outcome in sorted(outcomes, key=lambda outcome: outcome.summary.path)
        )


def _counted(timings: Timings | None, name: str) -> AbstractContextManager[None]:
    """Counts what is done inside, where anything is counted."""
    return timings.of(name) if timings is not None else nullcontext()


def _details(view: ArticleView) -> Mapping[str, Any]:
    from srclint.inspection import inspect_view  # which only `inspect` needs

    return inspect_view(view)


def _findings(setting: RuleSetting, view: ArticleView) -> list[Finding]:
    """What a rule finds in an article."""
    rule = setting.rule
    assert isinstance(rule, ArticleRule)
    views = {view.article.id: view}
    made = (
        make_finding(setting, view, check_hit(rule, item, view.text), views)
        for item in hits_of(rule.check(view, setting.options), len(view.text))
    )
    return [finding for finding in made if finding is not None]


def _both(
    readings: Iterable[Reading | RunError], references: Iterable[Reading | RunError]
) -> Iterator[tuple[Reading | RunError, bool]]:
    yield from ((reading, False) for reading in readings)
    yield from ((reading, True) for reading in references)


def _has_what_it_looks_for(rule: ArticleRule, view: ArticleView) -> bool:
    """Whether one of a rule's phrases stands in the article, or one of its marks."""
    marks = rule.meta.marks
    return bool(view.phrase_hits(rule.meta.code)) or bool(
        marks and any(mark.kind in marks for mark in view.article.marks)
    )


def _broken(path: str, error: Exception) -> RunError:
    return RunError(
        path,
        "SYS006",
        f"srclint itself failed on this article ({type(error).__name__}: {error}). Please report it.",
    )


def _abstained(outcomes: Iterable[Outcome]) -> dict[str, Abstained]:
    """By language how many articles were left alone by rules that don't know it, and by which."""
    rules: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.abstained:
            rules[outcome.summary.language].append(outcome.abstained)
    return {
        language: Abstained(len(each), tuple(sorted({code for codes in each for code in codes})))
        for language, each in sorted(rules.items())
    }


def _order(finding: Finding) -> tuple[str, int, str, int, str]:
    """By path, then by offset (findings on the whole article first), then by code."""
    start, end = (finding.span.start, finding.span.end) if finding.span else (-1, -1)
    return finding.path, start, finding.code, end, finding.message


def _grouped(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, those that are reported together named by their group: ``path:fold``."""
    sizes = Counter((f.article, f.fold) for f in findings if f.suppressed is None)
    return tuple(
        replace(f, group=f"{f.path}:{f.fold}") if f.suppressed is None and sizes[f.article, f.fold] > 1 else f
        for f in findings
    )


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
