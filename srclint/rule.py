"""What a rule is, and the four ways to make one.

A rule is metadata, options and a pure generator; its documentation page is the docstring of its module (or of the
function, where one module holds several). The engine, never the rule, stamps code, severity and message on a hit.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, field, fields
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from srclint.model import ArticleId, BlockKind, Hit, MarkKind, Severity, Span
from srclint.records import dataclass
from srclint.view import ArticleView

if TYPE_CHECKING:
    from typing import Generic

    import typing_extensions

    from srclint.material import Material

    LevelT = typing_extensions.TypeVar("LevelT", bound=str, default=str)
    OptionsT = typing_extensions.TypeVar("OptionsT", default=Any)
else:
    from srclint._typed import Generic, LevelT, OptionsT

__all__ = [
    "PRESETS",
    "ArticleRule",
    "Held",
    "MaterialRule",
    "NoOptions",
    "Preset",
    "Rule",
    "RuleMeta",
    "RunRule",
    "article_rule",
    "code_problem",
    "material_rule",
    "name_problem",
    "option",
    "option_fields",
    "phrase_rule",
    "run_rule",
    "within",
]

T = TypeVar("T")

_ERRORS = "SYS"  # the family of codes for what went wrong, which no rule may use

Preset = Literal["source", "draft", "publisher", "corpus"]
"""What a run may be for; a rule says in which of them it is on."""

PRESETS: tuple[Preset, ...] = get_args(Preset)

Status = Literal["stable", "preview"]

Check = Callable[[ArticleView, Any], Iterable[Hit[Any]]]
Extract = Callable[[ArticleView, Any], Any]
Couple = tuple[ArticleId, ArticleId] | tuple[ArticleId, ArticleId, float]
Pair = Callable[[Sequence[tuple[ArticleId, Any]], Any], Iterable[Couple]]
Precedence = Callable[[Any], Any]
Strength = Callable[[Sequence[Hit[Any]]], float]
Same = Callable[[ArticleView, ArticleView], bool]
Compare = Callable[[ArticleView, ArticleView, Any], Iterable[tuple[ArticleId, Hit[Any]]]]


Judge = Callable[[Any, Any], Iterable[Hit[Any]]]


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a rule that has none."""


def option(default: T, doc: str, *, minimum: float | None = None, maximum: float | None = None) -> T:
    """A field of a rule's options class: its default, and what it means in one sentence.

    The options class is a frozen dataclass; its fields are ``int``, ``float``, ``bool``, ``str`` or tuples of these.

    Args:
        default: what it is where nothing is said.
        doc: what it means.
        minimum: the least that a number may be; a lower one in a configuration is an error.
        maximum: the most that it may be.
    """
    limits = _limits(minimum, maximum)
    told = f"{doc.rstrip('.')} ({limits})" if limits and isinstance(doc, str) else doc
    metadata = {"doc": told, "minimum": minimum, "maximum": maximum, "limits": limits}
    found: T = field(default=default, metadata=metadata)
    return found


def code_problem(code: object) -> str:
    """What is wrong with a rule's code; empty: nothing."""
    if not isinstance(code, str) or not re.fullmatch(r"[A-Z]{2,8}[0-9]{3}", code):
        return f"code {code!r}: capital letters for the family and three digits, as in BYL001"
    return f"code {code!r}: {_ERRORS} is the family of errors" if code.startswith(_ERRORS) else ""


def name_problem(name: object) -> str:
    """What is wrong with a rule's name; empty: nothing."""
    if isinstance(name, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        return ""
    return f"name {name!r} is not kebab-case, as in missing-byline"


def within(value: float, minimum: float | None, maximum: float | None) -> bool:
    """Whether a number keeps its limits; what is no number (NaN) keeps none."""
    return (minimum is None or value >= minimum) and (maximum is None or value <= maximum)


def _limits(minimum: float | None, maximum: float | None) -> str:
    least = "" if minimum is None else f"at least {minimum}"
    most = "" if maximum is None else f"at most {maximum}"
    return " and ".join(part for part in (least, most) if part)


@dataclass(frozen=True, slots=True)
class RuleMeta(Generic[OptionsT, LevelT]):
    """What is known of a rule without running it; ``RuleMeta[Options, Level]`` for types that know options and levels.

    Nothing is checked here, where an error would cost all that a plugin brings: a rule whose metadata can't be used is
    left out when it is registered, and named; the test kit refuses it.

    Args:
        code: letters for the family and three digits, ``BYL001``.
        name: kebab-case, reads well after "ignore": ``missing-byline``.
        message: a ``str.format`` template over the hit's values (``{text}`` is always there: the words of the
            span); or one for each level.
        levels: severity by level; the first is the default level of a hit.
        zones: kinds of blocks in which a phrase rule looks; ``quote`` among them admits quoted words. Empty: every
            block that is not boilerplate, outside quotations.
        phrases: what must stand in the article for the rule to run, as `PhraseSet` takes them (or a function that
            returns them, so that long tables load on first use). Its own hits: ``view.phrase_hits(CODE)``.
        marks: kinds of marks that make it run as well, whatever its phrases: what a page keeps out of sight.
        options: the frozen dataclass of its options.
        languages: those that it knows; empty for all. In others it abstains and the run's summary says so.
        presets: ``source``, ``draft``, ``publisher`` (own pages; it has those two's rules as well), ``corpus`` (with
            those of ``source``); empty: only when selected.
        severity_in: by preset the severity that all levels have under it; those that are off stay so.
        remedy: what to do about a finding, in a line, shown under it; empty: the first sentence under "How to fix".
        folded: the message of several findings on one article together, a template over ``count`` and ``each``; or one
            for each level. Empty: the first one's message, and the words of the others.
        each: what stands for one finding in it, a template over its values: ``{text} = {meaning}``; or one for each
            level. Empty: its words.
        identity: for hits on whole articles the values that suppressions know them by; numbers may sink, not rise.
            Empty: all numbers, and words of up to 60 characters.
        verdict: its part of the one line that heads an article, a template over the values (``no date``); empty: the
            name. Equal parts are said once.
        since: the version that brought it; empty where there are no versions.
        status: ``stable`` or ``preview``: off, whatever the presets say, unless the rule is selected by its code or
            name, or ``preview`` is on.
        was: codes and names that it once had; who uses one still means this rule.
    """

    code: str
    name: str
    message: str | Mapping[LevelT, str]
    levels: Mapping[LevelT, Severity] = field(
        default_factory=lambda: {"default": Severity.WARNING}  # type: ignore[dict-item]
    )
    zones: tuple[BlockKind, ...] = ()
    phrases: Iterable[str] | Callable[[], Iterable[str]] = ()
    marks: tuple[MarkKind, ...] = ()
    options: type[OptionsT] = NoOptions  # type: ignore[assignment]
    languages: tuple[str, ...] = ()
    presets: tuple[Preset, ...] = ("source", "draft")
    severity_in: Mapping[Preset, Severity] = field(default_factory=dict)
    remedy: str = ""
    folded: str | Mapping[LevelT, str] = ""
    each: str | Mapping[LevelT, str] = ""
    identity: tuple[str, ...] = ()
    verdict: str = ""
    since: str = "0.1.0"
    status: Status = "stable"
    was: tuple[str, ...] = ()

    @property
    def default_level(self) -> str:
        """The level of a hit that names none."""
        return next(iter(self.levels))

    def is_called(self, name: str) -> bool:
        """Whether a word is the rule's code or name, or once was."""
        return name in (self.code, self.name, *self.was)

    def phrase_list(self) -> tuple[str, ...]:
        """The phrases, loaded if they were given as a function."""
        return tuple(self.phrases() if callable(self.phrases) else self.phrases)

    def template(self, level: LevelT) -> str:
        """The message template of a level."""
        return self.message if isinstance(self.message, str) else self.message[level]

    def folded_template(self, level: LevelT) -> str:
        """The message template of several findings together, led by one of a level; empty if there is none."""
        return self.folded if isinstance(self.folded, str) else self.folded.get(level, "")

    def each_template(self, level: LevelT) -> str:
        """What stands for one finding of a level in such a message; empty: its words."""
        return self.each if isinstance(self.each, str) else self.each.get(level, "")


@dataclass(frozen=True, slots=True)
class ArticleRule:
    """A rule that looks at one article at a time.

    ``check(view, options)`` yields hits, in any order; it is pure and keeps nothing between articles.

    Args:
        of_phrases: whether it reports nothing but its phrases, as `phrase_rule` makes it.
    """

    meta: RuleMeta[Any, Any]
    check: Check
    doc: str = ""
    of_phrases: bool = False


@dataclass(frozen=True, slots=True)
class RunRule:
    """A rule that looks across the articles of a run, in three steps.

    ``extract(view, options)`` gives a small picklable fact for an article, or ``None``; ``pair(facts, options)``,
    with facts sorted by article id, names the pairs to hold side by side, each as ``(id, id)`` or, with how near the
    two are to each other, ``(id, id, nearness)``; ``compare(a, b, options)`` yields ``(article id, hit)`` for a pair.

    Args:
        group: rules of one group judge the same pairs: the first by ``rank`` that yields anything for a pair is the
            only one to report it.
        rank: order within the group, strongest first.
        links: whether a reported pair shows that the two articles have one origin; the run's summary counts origins.
        strength: how strong the hits on one article of one pair are. With it, an article that several pairs report
            is reported for the strongest only: a copy has one original.
        precedence: makes of a fact what sorts articles of one origin, the likeliest original first. With it, articles
            that resemble each other are gathered into clusters: each is compared with the head of its cluster rather
            than with all the others, and a finding says how many they are. Without it, all pairs are compared. The
            first rule of a group by ``rank`` that has one decides for the group.
        same: whether two articles are versions of one. No rule of the group then judges the pair, and with ``links``
            they have one origin.

    The engine runs an ``extract`` or ``pair`` that several rules share (the same function object) once, with the
    options of the first of them by code: shared steps don't depend on options.
    """

    meta: RuleMeta[Any, Any]
    extract: Extract
    pair: Pair
    compare: Compare
    doc: str = ""
    group: str = ""
    rank: int = 0
    links: bool = False
    strength: Strength | None = None
    precedence: Precedence | None = None
    same: Same | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What the articles of a run gave when they were held against the material.

    Args:
        found: by article what the ``check`` of each rule is given; an article that isn't there gets no findings.
        rows: by article what a report may list, plain data, a mapping a row; one with `code`, `start`, `end` and
            `severity` is given the severity of the finding there. They may hold words of the material: they
            are shown where these may be.
        told: a sentence for the notes of the run, without words of the material; empty for none.
    """

    found: Mapping[ArticleId, Any] = field(default_factory=dict)
    rows: Mapping[ArticleId, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    told: str = ""


Hold = Callable[[Sequence[tuple[ArticleId, Any]], "Material", Any], Held]


@dataclass(frozen=True, slots=True)
class MaterialRule:
    """A rule that holds articles against material: transcripts, releases, mails. Without material it is silent.

    ``extract(view, options)`` gives a picklable fact for an article, or ``None``; ``hold(facts, material, options)``
    is called once a run, with the facts sorted by article id, so that the material is gone through once;
    ``check(found, options)`` yields the hits on one article, given what ``hold`` found of it.

    The engine runs an ``extract`` or ``hold`` that several rules share (the same function object) once, with the
    options of the first of them by code: shared steps don't depend on options.
    """

    meta: RuleMeta[Any, Any]
    extract: Extract
    hold: Hold
    check: Judge
    doc: str = ""


Rule = ArticleRule | RunRule | MaterialRule


def _doc_of(function: Callable[..., Any]) -> str:
    """The documentation page: the function's docstring if it is a page, else its module's."""
    own = function.__doc__ or ""
    if "## What it does" in own:
        return own
    module = sys.modules.get(function.__module__)
    return (module.__doc__ if module else "") or own


def article_rule(
    meta: RuleMeta[OptionsT, LevelT],
) -> Callable[[Callable[[ArticleView, OptionsT], Iterable[Hit[LevelT]]]], ArticleRule]:
    """Make a rule of a generator ``check(view, options) -> Iterator[Hit]``."""

    def decorate(check: Callable[[ArticleView, OptionsT], Iterable[Hit[LevelT]]]) -> ArticleRule:
        return ArticleRule(meta, check, _doc_of(check))

    return decorate


def phrase_rule(
    meta: RuleMeta[Any, Any], *, suggestions: Mapping[str, str] | None = None, doc: str = ""
) -> ArticleRule:
    """Make a rule that reports each of its phrases, in its zones.

    Args:
        meta: with ``phrases`` set.
        suggestions: by phrase what to write instead; the message may name it as ``{suggestion}``.
        doc: the documentation page (a module that assigns a phrase rule passes its ``__doc__``).
    """
    code, zones, better = meta.code, meta.zones, dict(suggestions or {})

    def check(view: ArticleView, options: Any) -> Iterator[Hit]:
        for hit in view.phrase_hits(code):
            span = Span(hit.start, hit.end)
            if view.in_zones(span, zones):
                yield Hit(span, {"suggestion": better.get(hit.phrase, ""), "phrase": hit.phrase})

    return ArticleRule(meta, check, doc, of_phrases=True)


def run_rule(
    meta: RuleMeta[Any, Any],
    *,
    extract: Extract,
    pair: Pair,
    group: str = "",
    rank: int = 0,
    links: bool = False,
    strength: Strength | None = None,
    precedence: Precedence | None = None,
    same: Same | None = None,
) -> Callable[[Compare], RunRule]:
    """Make a rule across articles of a function ``compare(a, b, options)``; see `RunRule`."""

    def decorate(compare: Compare) -> RunRule:
        return RunRule(
            meta, extract, pair, compare, _doc_of(compare), group, rank, links, strength, precedence, same
        )

    return decorate


def material_rule(
    meta: RuleMeta[Any, Any], *, extract: Extract, hold: Hold
) -> Callable[[Judge], MaterialRule]:
    """Make a rule that holds articles against material of a function ``check(found, options)``; see `MaterialRule`."""

    def decorate(check: Judge) -> MaterialRule:
        return MaterialRule(meta, extract, hold, check, _doc_of(check))

    return decorate


def option_fields(options: type) -> dict[str, tuple[Any, str]]:
    """By name the default and the meaning of each option of an options class."""
    found: dict[str, tuple[Any, str]] = {}
    for item in fields(options):
        default = item.default
        if default is MISSING and item.default_factory is not MISSING:
            default = item.default_factory()
        found[item.name] = (default, item.metadata.get("doc", ""))
    return found
