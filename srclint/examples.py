"""The examples in a rule's docstring, parsed and run: the documentation is a test.

Under ``## Bad`` and ``## Good`` stand fenced blocks. Their info string names the format (``text``, ``markdown``,
``html``) and, as ``key=value`` with quotes where needed, fields (``author``, ``published``, ``title``, ``url``,
``site``, ``language``), ``as_of``, ``broken=ø`` (a character whose
bytes are broken in the file), the house's lists (``house.site=Courier``) and options of the rule (``option.years=2``)::

    ```text published=2021-04-08 as_of=2026-11-22
    The tower fell [[last year]].
    ```

``[[…]]`` marks the exact words that a Bad example must give; a finding on the whole article is marked at the title;
marks may nest. A Good example has none. The examples of a rule across articles hold several articles, each opened by
a line ``=== name.txt key=value``. Those of a rule on material hold that as well, under names such as
``=== material/meeting.txt``; ``quotes.policy=strict`` and ``quotes.complete=true`` say what the house demands.
"""

from __future__ import annotations

import re
import shlex
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from difflib import unified_diff
from typing import Any

from srclint.config import make_options
from srclint.findings import RuleSetting, check_hit, make_finding
from srclint.language.text.lines import line_starts
from srclint.material import Material, MaterialFile, document_of
from srclint.model import Context, Edit, Evidence, Finding, Hit, House, Reading, Severity, Span
from srclint.patterns import pattern
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.records import dataclass
from srclint.rule import ArticleRule, MaterialRule, Rule, RunRule, option_fields
from srclint.view import ArticleView, make_view

__all__ = [
    "AS_OF",
    "SECTIONS",
    "Example",
    "ExampleArticle",
    "Found",
    "Page",
    "differences",
    "example_facts",
    "found_spans",
    "judge_example",
    "mark",
    "parse_example",
    "parse_page",
    "run_example",
    "unmark",
]

SECTIONS = ("What it does", "Why it matters", "Bad", "Good", "How to fix", "References")

AS_OF = date(2026, 11, 22)
"""The day on which examples are judged that name none."""

_FIELDS = ("author", "published", "modified", "title", "url", "site", "section", "language")
# Of three closing brackets the first is the text's own: [[… [+12 chars]]].
_SIGN = pattern(r"(\[\[|\]\](?=(?:\]\])*+(?!\])))")
_FENCE = pattern(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ ]*$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class ExampleArticle:
    """One article of an example: its text without the marks, and the marked spans."""

    name: str
    text: str
    marks: tuple[Span, ...]
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """One example: articles, the day, the rule's options, and whether the rule must find what is marked."""

    articles: tuple[ExampleArticle, ...]
    format: str
    bad: bool
    as_of: date
    options: Mapping[str, Any]
    house: Mapping[str, str]
    broken: str = ""
    material: Mapping[str, str] = field(default_factory=dict)
    quotes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's documentation page: its summary line, its sections by heading, its examples."""

    summary: str
    sections: Mapping[str, str]
    examples: tuple[Example, ...]


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take ``[[`` and ``]]`` out of a text.

    Returns:
        The text without them, and the spans that they enclosed, sorted.

    Raises:
        ValueError: a mark opens or closes alone.
    """
    parts: list[str] = []
    size, opened, spans = 0, [], []
    for piece in _SIGN.split(marked):
        if piece == "[[":
            opened.append(size)
        elif piece == "]]":
            if not opened:
                raise ValueError(f"]] without [[ after {''.join(parts)[-30:]!r}")
            spans.append(Span(opened.pop(), size))
        else:
            parts.append(piece)
            size += len(piece)
    if opened:
        raise ValueError(f"[[ without ]] before {''.join(parts)[opened[-1] :][:30]!r}")
    return "".join(parts), tuple(sorted(spans))


def mark(text: str, spans: Iterable[Span]) -> str:
    """Put ``[[`` and ``]]`` round the spans of a text: the inverse of `unmark`."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    inserts = [(span.start, 1, -span.end, "[[") for span in ordered if len(span)]
    inserts += [(span.end, 0, -span.start, "]]") for span in ordered if len(span)]
    inserts += [(span.start, 2, 0, "[[]]") for span in ordered if not len(span)]
    parts, last = [], 0
    for at, _, _, sign in sorted(inserts):
        parts += [text[last:at], sign]
        last = at
    return "".join([*parts, text[last:]])


def _settings(info: str) -> dict[str, str]:
    found = {}
    for word in shlex.split(info):
        key, equals, value = word.partition("=")
        if not equals:
            raise ValueError(f"{word!r} in an example's heading is not key=value")
        found[key] = value
    return found


def parse_example(info: str, body: str, *, bad: bool, fields: Mapping[str, str] | None = None) -> Example:
    """Parse one fenced block.

    Args:
        info: the info string: the format, then ``key=value`` words.
        body: the block's text, with marks.
        bad: whether it stands under Bad.
        fields: what is known of the article beside what the info string says.

    Raises:
        ValueError: an unknown key, a lone mark, a Bad example without marks or a Good one with them, or no text.
    """
    format_, _, rest = info.strip().partition(" ")
    settings = {**_settings(rest), **(fields or {})}
    as_of = date.fromisoformat(settings.pop("as_of", AS_OF.isoformat()))
    options = {k[7:]: settings.pop(k) for k in tuple(settings) if k.startswith("option.")}
    house = {k[6:]: settings.pop(k) for k in tuple(settings) if k.startswith("house.")}
    quotes = {k[7:]: settings.pop(k) for k in tuple(settings) if k.startswith("quotes.")}
    broken = settings.pop("broken", "")
    parts = tuple(_articles(body, settings))
    articles = tuple(part for part in parts if not part.name.startswith(_MATERIAL))
    material = {part.name: part.text for part in parts if part.name.startswith(_MATERIAL)}
    if any(part.marks for part in parts if part.name in material):
        raise ValueError("what must be found is marked in the article, not in the material")
    for article in articles:
        unknown = set(article.fields) - set(_FIELDS)
        if unknown:
            raise ValueError(f"unknown key {sorted(unknown)[0]!r} in an example; known: {', '.join(_FIELDS)}")
    if not any(article.text.strip() for article in articles):
        raise ValueError("an example without text")
    if any(not len(span) and span.start for article in articles for span in article.marks):
        raise ValueError("a mark around nothing")
    if bad != any(article.marks for article in articles):
        raise ValueError("a Bad example marks what must be found, a Good one marks nothing")
    return Example(articles, format_ or "text", bad, as_of, options, house, broken, material, quotes)


_MATERIAL = "material/"


def _articles(body: str, shared: Mapping[str, str]) -> Iterator[ExampleArticle]:
    parts = re.split(r"^=== (.*)\n", body, flags=re.M)
    if len(parts) == 1:
        text, marks = unmark(body.rstrip("\n"))
        yield ExampleArticle("example", text, marks, shared)
        return
    for head, part in zip(parts[1::2], parts[2::2], strict=True):
        name, _, rest = head.strip().partition(" ")
        text, marks = unmark(part.strip("\n"))
        yield ExampleArticle(name, text, marks, {**shared, **_settings(rest)})


def parse_page(doc: str) -> Page:
    """Parse a rule's docstring.

    Raises:
        ValueError: an example can't be read; the message says why.
    """
    fences = [match.span() for match in _FENCE.finditer(doc + "\n")]
    headings = [
        match
        for match in re.finditer(r"^## +(.+)$", doc, re.M)
        if not any(start < match.start() < end for start, end in fences)
    ]
    head = doc[: headings[0].start()] if headings else doc
    ends = [match.start() for match in headings[1:]] + [len(doc)]
    sections = {
        match[1].strip(): doc[match.end() : end].strip("\n")
        for match, end in zip(headings, ends, strict=False)
    }
    examples = [
        parse_example(match["info"], match["body"], bad=name == "Bad")
        for name in ("Bad", "Good")
        for match in _FENCE.finditer(sections.get(name, "") + "\n")
    ]
    return Page(" ".join(head.split()), sections, tuple(examples))


def _reading(article: ExampleArticle, format_: str, broken: str) -> Reading:
    """The example's text as a reader hands it over; its fields count as fields of a record."""
    suffix = {"markdown": ".md", "html": ".html"}.get(format_, ".txt")
    name = article.name if "." in article.name else article.name + suffix
    data = article.text.encode("utf-8", "surrogatepass")
    if broken:
        data = data.replace(broken.encode(), b"\xff")
    (reading,) = read_source(Source(name, data=data), builtin_readers(), ReadOptions())
    if not isinstance(reading, Reading):
        raise ValueError(f"the example {name!r} can't be read: {reading.message}")
    evidence = tuple(
        Evidence(key, value, "field", note=key) for key, value in article.fields.items() if value
    )
    return replace(reading, metadata=evidence + reading.metadata)


def _options(rule: Rule, given: Mapping[str, Any]) -> Any:
    """The rule's options: words are read as the default's type; items of a list stand between bars."""
    defaults = {
        name.replace("_", "-"): default for name, (default, _) in option_fields(rule.meta.options).items()
    }
    values: dict[str, Any] = {}
    for key, value in given.items():
        name = key.replace("_", "-")
        default: Any = defaults.get(name, "")
        if not isinstance(value, str):
            values[name] = list(value) if isinstance(value, tuple) else value
        elif isinstance(default, tuple):
            kind = type(default[0]) if default else str
            values[name] = [kind(item) for item in value.split("|") if item]
        elif isinstance(default, bool):
            values[name] = {"true": True, "false": False}.get(value, value)
        else:
            values[name] = type(default)(value)
    return make_options(rule, values)


def run_example(rule: Rule, example: Example) -> dict[str, tuple[tuple[Hit, Span | None], ...]]:
    """Run one rule on one example, as the engine would if the rule were selected by its code.

    Returns:
        By article name the hits, each with the span where it is marked in the example as it is written: its own, or
        the title's for a finding on the whole article.

    Raises:
        ValueError: the example can't be read.
        ConfigError: the rule has no such option, or the value is of another type.
        RuleError: the rule broke its contract.
    """
    return {
        name: tuple((found.hit, found.span) for found in results)
        for name, results in judge_example(rule, example).items()
    }


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found in an example.

    Args:
        hit: as the rule yielded it.
        finding: as a report would print it.
        span: where it is marked in the example as it is written; ``None`` if the article has no title to mark.
        edits: the finding's, with spans in the example as it is written.
    """

    hit: Hit
    finding: Finding
    span: Span | None
    edits: tuple[Edit, ...]


def judge_example(rule: Rule, example: Example) -> dict[str, tuple[Found, ...]]:
    """What `run_example` gives, and with each hit what a report would print."""
    views = _views(rule, example)
    by_id = {view.article.id: view for view in views.values()}
    if len(by_id) < len(example.articles):
        raise ValueError("two articles of an example have the same name")
    # A level that is off is reported as info where the rule is selected by its code; see `srclint.selection`.
    severities = {level: max(severity, Severity.INFO) for level, severity in rule.meta.levels.items()}
    setting = RuleSetting(rule, _options(rule, example.options), severities)
    places = {a.name: _Places(a, views[a.name], example) for a in example.articles}
    found: dict[str, list[Found]] = {name: [] for name in views}
    for name, given in _hits(rule, views, setting.options, _material(example)):
        hit = check_hit(rule, given, views[name].text)
        finding = make_finding(setting, views[name], hit, by_id)
        assert finding is not None  # no level is off
        span = hit.span or _title_span(views[name])
        written = places[name].written
        edits = tuple(replace(edit, span=written(edit.span)) for edit in finding.edits)
        found[name].append(Found(hit, finding, None if span is None else written(span), edits))
    return {name: tuple(results) for name, results in found.items()}


def example_facts(rule: RunRule | MaterialRule, example: Example) -> list[Any]:
    """The facts that a rule which takes some takes of the articles of an example."""
    options = _options(rule, example.options)
    return [rule.extract(view, options) for view in _views(rule, example).values()]


def _views(rule: Rule, example: Example) -> dict[str, ArticleView]:
    house = House(**{key: tuple(value.split("|")) for key, value in example.house.items()})
    context = Context(example.as_of, house)
    groups = {rule.meta.code: rule.meta.phrase_list()}
    return {
        article.name: make_view(_reading(article, example.format, example.broken), context, groups)
        for article in example.articles
    }


class _Places:
    """From spans in an article's text to spans in the example as it is written, where the marks stand.

    Plain text and Markdown have a source map for it. HTML has none: there the example is read once more with its
    marks, which shows where they come to lie in the text; a span that isn't one of them is placed at its words.
    """

    def __init__(self, article: ExampleArticle, view: ArticleView, example: Example) -> None:
        self._article = article
        found = view.article.source_map
        self._map = found if found is not None and found.exact else None
        self._text = view.text
        self._marks: dict[Span, Span] = {}
        if self._map is None and article.marks:
            marked = replace(article, text=mark(article.text, article.marks), marks=())
            text, spans = unmark(_reading(marked, example.format, example.broken).text)
            if text != view.text or len(spans) != len(article.marks):
                raise ValueError("the marks of an HTML example stand in its text, not inside tags")
            self._marks = dict(zip(spans, article.marks, strict=True))

    def written(self, span: Span) -> Span:
        """Where a span of the text stands in the example."""
        if self._map is not None:
            start = self._map.offset(span.start)
            return Span(start, self._map.offset(span.end - 1) + 1 if len(span) else start)
        if span in self._marks:
            return self._marks[span]
        words = span.of(self._text)
        start = self._article.text.find(words)
        while start >= 0 and Span(start, start + len(words)) in self._article.marks:
            start = self._article.text.find(words, start + 1)
        return Span(start, start + len(words)) if start >= 0 else Span(0, 0)


def _material(example: Example) -> Material:
    files = tuple(
        MaterialFile(path, document_of(path, text.encode())) for path, text in example.material.items()
    )
    complete = example.quotes.get("complete") == "true"
    strict = example.quotes.get("policy") == "strict"
    return Material(files, complete=complete, policy="strict" if strict else "tidy")


def _hits(
    rule: Rule, views: Mapping[str, ArticleView], options: Any, material: Material
) -> Iterator[tuple[str, Hit]]:
    """What the rule yields, by article: it abstains, and waits for its phrases, as in a run."""
    meta = rule.meta
    known = {n: v for n, v in views.items() if not meta.languages or v.article.language in meta.languages}
    if isinstance(rule, ArticleRule):
        has_phrases = bool(meta.phrase_list())
        for name, view in known.items():
            if not has_phrases or view.phrase_hits(meta.code):
                yield from ((name, hit) for hit in rule.check(view, options))
        return
    by_id = {view.article.id: (name, view) for name, view in known.items()}
    if isinstance(rule, MaterialRule):
        yield from _held(rule, by_id, options, material)
    else:
        yield from _across(rule, by_id, options)


Named = Mapping[str, tuple[str, ArticleView]]


def _facts_of(rule: RunRule | MaterialRule, by_id: Named, options: Any) -> list[tuple[str, Any]]:
    facts = ((id_, rule.extract(view, options)) for id_, (_, view) in by_id.items())
    return sorted(((id_, fact) for id_, fact in facts if fact is not None), key=lambda item: item[0])


def _held(rule: MaterialRule, by_id: Named, options: Any, material: Material) -> Iterator[tuple[str, Hit]]:
    """What a rule on material yields; without material it is silent, as in a run."""
    if not material.files:
        return
    held = rule.hold(_facts_of(rule, by_id, options), material, options)
    for id_, found in held.found.items():
        yield from ((by_id[id_][0], hit) for hit in rule.check(found, options))


def _across(rule: RunRule, by_id: Named, options: Any) -> Iterator[tuple[str, Hit]]:
    pairs = rule.pair(_facts_of(rule, by_id, options), options)
    for a, b in sorted({(min(pair[:2]), max(pair[:2])) for pair in pairs}):
        if rule.same and rule.same(by_id[a][1], by_id[b][1]):
            continue
        for id_, hit in rule.compare(by_id[a][1], by_id[b][1], options):
            yield by_id[id_][0], hit


def _title_span(view: ArticleView) -> Span | None:
    title = view.article.title
    return title.span if title else None


def found_spans(hits: Iterable[tuple[Hit, Span | None]]) -> tuple[Span, ...]:
    """The spans at which hits are marked, sorted; a hit on an article without a title is at its start."""
    return tuple(sorted(span or Span(0, 0) for _, span in hits))


def differences(example: Example, results: Mapping[str, Sequence[Found]]) -> list[str]:
    """What was found and isn't marked, and the other way round: in words, and as a diff of the marked article.

    Args:
        example: the example.
        results: what `judge_example` gave for it.

    Returns:
        Lines for people; none if exactly the marked words were found.
    """
    lines: list[str] = []
    for article in example.articles:
        found = results[article.name]
        where = f" in {article.name}" if len(example.articles) > 1 else ""
        expected, given = Counter(article.marks), Counter(found_spans((f.hit, f.span) for f in found))
        if expected == given:
            continue
        messages = {item.span or Span(0, 0): item.finding.message for item in found}
        starts = line_starts(article.text)
        for span in sorted((expected - given) | (given - expected)):
            line = bisect_right(starts, span.start)
            missed = expected[span] > given[span]
            what = "marked, not reported" if missed else "reported, not marked"
            said = "" if missed else f" ({messages[span]})"
            place = f"line {line}, column {span.start - starts[line - 1] + 1}"
            lines.append(f"  {what}{where}: {place}: {span.of(article.text)!r}{said}")
        lines.append("  wanted (-) and found (+):")
        wanted, got = (mark(article.text, s).splitlines() for s in (expected.elements(), given.elements()))
        rows = list(unified_diff(wanted, got, n=1, lineterm=""))[2:]
        lines += [f"    {row}" for row in rows if not row.startswith("@@")]
    return lines
