"""Articles of one run that may go back to one text: which to hold side by side, and what a comparison shows.

The rules that look across articles (near-duplicate, machine-rewritten-copy, derived-copy) share these steps, so that a
pair is found and aligned once: ``extract`` and ``pair`` are theirs, and ``compare`` keeps its result with the article.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, pairwise
from typing import Any

from srclint.compare.alignment import SentencePair, Sentences, align, prepare, shared_vocabulary
from srclint.compare.credits import Credit, find_credits
from srclint.compare.shingles import jaccard, pairs_sharing, shingles, sketch, words
from srclint.model import ArticleId, Span
from srclint.patterns import pattern
from srclint.records import dataclass
from srclint.view import PROSE, ArticleView

__all__ = [
    "GROUP",
    "Comparison",
    "SiblingFact",
    "compare_articles",
    "credits_of",
    "excerpt",
    "extract_fact",
    "find_copy",
    "is_agency_copy",
    "likely_original",
    "pair_siblings",
    "same_story",
    "shared_shingles",
]

GROUP = "siblings"
"""The group of run rules that report a pair only once, the strongest first."""

_LEAST_WORDS = 40  # of prose: a brief of two sentences agrees with others by chance
_ANCHORS = 256  # names, numbers and pairs of them kept of an article
_HOLDERS = 20  # articles that a name may stand in to say anything: 1% of the 2,000 it was measured on
_LEAST_SHARED = 4  # rare names and numbers that two articles must share
# Of the weight of the poorer article's names and numbers: 198 of 200 tool-run texts share more with their original.
_LEAST_SHARE = 0.35

# Of a sketch's samples, which two articles share that are the same but for a sentence or so: with 24 samples, articles
# that share half of their shingles have so many in common in two cases of a thousand (binomial).
_SAME = 0.8

_LEAST_TITLE = (
    4  # words of a title that names one story: "Letters" doesn't, nor does a dateline taken for a title
)

# Of the poorer article's content words: 200 tool-run texts share .54 or more with their originals, half of the articles
# that merely tell of the same people less than this.
_LEAST_VOCABULARY = 0.4

# Names and numbers of a sentence that its counterpart must have as well, where both have enough to tell by: of 2,642
# pairs of tool-run texts and their originals 5 have fewer, of recurring forms nearly all.
_LEAST_NAMES = 2
_LEAST_KEPT = 0.4
_NAME = pattern(r"\b[A-Z]\w++|\d++(?:[.,]\d++)*+")
_NAME_OR_WORD = pattern(r"\d++(?:[.,]\d++)*+|[^\W\d]\w*+")

# A capital inside a sentence, or a figure of two digits or more. The blank comes first so that `re` can search for it,
# and what is no name is passed by at its first letter.
_ANCHOR = pattern(r" (?![a-z])(?<=[a-z,;] )[$£€(“\"]?([A-Z][\w’'-]++|\d[\d.,]*+\d)")


@dataclass(frozen=True, slots=True)
class SiblingFact:
    """What is kept of an article to find its siblings; some 500 bytes.

    Args:
        sketch: bottom-k sketch of its shingles; see `srclint.compare.shingles.sketch`.
        anchors: hashes of its names and numbers, ascending, four bytes each.
        story: what other versions of the same story share: its URL, its site and title.
        published: the ordinal of the day of its publication; the last there is, where that isn't known.
        agency: whether it presents itself as an agency's own.
        words: of its prose.
    """

    sketch: bytes
    anchors: bytes
    story: tuple[str, ...]
    published: int = date.max.toordinal()
    agency: bool = False
    words: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles side by side.

    Args:
        pairs: the sentences that correspond, in the order of the first article.
        sentences: how many sentences each article has that could correspond.
    """

    pairs: tuple[SentencePair, ...]
    sentences: tuple[int, int]

    @property
    def reworded(self) -> tuple[SentencePair, ...]:
        """The pairs whose words are not all the same."""
        return tuple(pair for pair in self.pairs if not pair.identical)

    @property
    def substitutions(self) -> int:
        """How many words or phrases stand in place of others, in all pairs."""
        return sum(len(pair.substitutions) for pair in self.pairs)


def extract_fact(view: ArticleView, options: Any) -> SiblingFact | None:
    """The fact of an article; ``None`` if it is too short to be told from others."""
    tokens = _words(view)
    if len(tokens) < _LEAST_WORDS:
        return None
    names = _ANCHOR.findall(_prose(view, view.text))
    # A name that stands in many articles says something together with the one after it: rewriters keep the order.
    anchors = {*names, *map("|".join, pairwise(names))}
    hashes = sorted(map(zlib.crc32, map(str.encode, anchors)))
    published = view.article.published
    day = published.day if published else None
    return SiblingFact(
        sketch(tokens),
        array("I", hashes[:_ANCHORS]).tobytes(),
        _story(view),
        (day or date.max).toordinal(),
        is_agency_copy(view),
        len(tokens),
    )


def likely_original(fact: SiblingFact) -> tuple[int, bool, int]:
    """What sorts articles of one origin, the likeliest original first: the oldest, an agency's own, the longest."""
    return fact.published, not fact.agency, -fact.words


def _prose(view: ArticleView, text: str) -> str:
    """The blocks of prose in a text of the article's length, one under the other."""
    return "\n".join([block.span.of(text) for block in view.blocks_of(*PROSE)])


def _words(view: ArticleView) -> list[str]:
    """The words of the prose, in order."""
    return words(_prose(view, view.folded))


def _story(view: ArticleView) -> tuple[str, ...]:
    article = view.article
    keys = [f"url {_page(article.url)}"] if article.url else []
    if article.site and article.title:
        title = words(article.title.value.casefold())
        if len(title) >= _LEAST_TITLE:
            keys.append(f"title {_MOBILE.sub('', article.site.casefold())} {' '.join(title)}")
    return tuple(keys)


def pair_siblings(
    facts: Sequence[tuple[ArticleId, SiblingFact]], options: Any
) -> Iterator[tuple[ArticleId, ArticleId, float]]:
    """The pairs to hold side by side: those that share shingles, those that share rare names and numbers, and each
    version of a story with the first one, so that they count as one origin.

    Of copies that are nearly the same only the likeliest original is looked for by its names.
    """
    found: dict[tuple[int, int], float] = {}
    first = list(range(len(facts)))
    for a, b, share in pairs_sharing([fact.sketch for _, fact in facts]):
        found[a, b] = share
        if share >= _SAME:
            _join(first, a, b, lambda index: (likely_original(facts[index][1]), index))
    for a, b in _versions([fact.story for _, fact in facts]):
        found.setdefault((a, b), 0.0)
    single = [index for index, of in enumerate(first) if index == of]
    for a, b, share in _sharing_names([facts[index][1].anchors for index in single]):
        pair = (single[a], single[b])
        found[pair] = max(found.get(pair, 0.0), share)
    for (a, b), share in sorted(found.items()):
        yield facts[a][0], facts[b][0], share


def _join(first: list[int], a: int, b: int, key: Callable[[int], Any]) -> None:
    """Note that two articles are the same: ``first`` leads from each to the one that sorts first, and there it ends."""
    while first[a] != a:
        first[a] = a = first[first[a]]
    while first[b] != b:
        first[b] = b = first[first[b]]
    if a != b:
        early, late = sorted((a, b), key=key)
        first[late] = early


def _versions(stories: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    first: dict[str, int] = {}
    for b, keys in enumerate(stories):
        for key in keys:
            a = first.setdefault(key, b)
            if a != b:
                yield a, b


def same_story(a: ArticleView, b: ArticleView) -> bool:
    """Whether two articles are versions of one story: the same URL, or the same title on the same site. "The week in
    pictures" is the title of many stories, and so many of their words must be the same, too."""
    shared = set(_story(a)).intersection(_story(b))
    if not shared or any(key.startswith("url ") for key in shared):
        return bool(shared)
    return shared_vocabulary(_sentences(a), _sentences(b)) >= _LEAST_VOCABULARY


def _sharing_names(anchors: Sequence[bytes]) -> Iterator[tuple[int, int, float]]:
    """Pairs of articles that share enough rare names and numbers, and the share, through an index of these."""
    held = Counter(chain.from_iterable(map(_values, anchors)))
    rare = {value for value, count in held.items() if 2 <= count <= _HOLDERS}
    frequent = {value for value, count in held.items() if count > _HOLDERS}
    # The fewer of all articles hold a name, the more it says.
    total = len(anchors) + 1
    worth = {count: math.log(total / count) for count in set(held.values())}

    def weigh(values: Iterable[int]) -> float:
        return sum(map(worth.__getitem__, map(held.__getitem__, values)))

    weights: dict[int, tuple[float, float]] = {}  # of all that an article names, and of what many name
    holders: dict[int, list[int]] = {value: [] for value in rare}
    for b, packed in enumerate(anchors):
        told = rare.intersection(_values(packed))
        shared = Counter(chain.from_iterable([holders[value] for value in told]))
        near = sorted([a for a, count in shared.items() if count >= _LEAST_SHARED])
        mine = set(_values(packed) if near else ())
        for a in near:
            for index in (a, b):
                if index not in weights:
                    values = _values(anchors[index])
                    weights[index] = weigh(values), weigh(sorted(frequent.intersection(values)))
            (whole_a, most_a), (whole_b, most_b) = weights[a], weights[b]
            least = _LEAST_SHARE * min(whole_a, whole_b)
            # No pair shares more than this; it spares five in six the exact sum.
            if shared[a] * math.log(total / 2) + min(most_a, most_b) < least:
                continue
            both = weigh(sorted(mine.intersection(_values(anchors[a]))))
            if both >= least:
                yield a, b, both / (min(whole_a, whole_b) or 1.0)
        for value in told:
            holders[value].append(b)


def _values(packed: bytes) -> Sequence[int]:
    return array("I", packed)


def shared_shingles(a: ArticleView, b: ArticleView) -> float:
    """The share of all five-word shingles of two articles that both have, 0 to 1; 0 also where it is surely low."""
    if shared_vocabulary(_sentences(a), _sentences(b)) < _LEAST_VOCABULARY:
        return 0.0
    return jaccard(_shingles(a), _shingles(b))


def compare_articles(a: ArticleView, b: ArticleView) -> Comparison:
    """Align the sentences of two articles; computed once for a pair. Versions of one story don't correspond."""

    def compute() -> Comparison:
        one, other = _sentences(a), _sentences(b)
        if same_story(a, b) or shared_vocabulary(one, other) < _LEAST_VOCABULARY:
            return Comparison((), (len(one), len(other)))
        pairs = tuple([pair for pair in align(one, other) if _tells_the_same(a, b, pair)])
        return Comparison(pairs, (len(one), len(other)))

    result: Comparison = a.once(f"siblings.{b.article.id}", compute)
    return result


def _tells_the_same(a: ArticleView, b: ArticleView, pair: SentencePair) -> bool:
    """Whether the sentences speak of the same names and numbers; those of a recurring form (results, reports of a
    market) agree in all other words."""
    if pair.identical:
        return True
    one, other = pair.a.of(a.text).lstrip("\"“‘'(["), pair.b.of(b.text).lstrip("\"“‘'([")
    for text, there in ((one, other), (other, one)):
        names = {name.lower() for name in _NAME.findall(text, 1)}  # the first word is a capital anyway
        if len(names) < _LEAST_NAMES:
            return True
        if len(names.intersection(_NAME_OR_WORD.findall(there.lower()))) >= _LEAST_KEPT * len(names):
            return True
    return False


def _shingles(view: ArticleView) -> frozenset[int]:
    result: frozenset[int] = view.once("siblings.shingles", lambda: shingles(_words(view)))
    return result


def _sentences(view: ArticleView) -> Sentences:
    def compute() -> Sentences:
        body = (span for span in view.sentences if _is_body(view, span.start))
        return prepare(view.folded, body)

    result: Sentences = view.once("siblings.sentences", compute)
    return result


def _is_body(view: ArticleView, offset: int) -> bool:
    block = view.block_at(offset)
    return block is not None and block.kind in ("paragraph", "deck", "quote")


def credits_of(view: ArticleView) -> tuple[Credit, ...]:
    """The credits to agencies in an article."""
    result: tuple[Credit, ...] = view.once("siblings.credits", lambda: find_credits(view.folded, view.text))
    return result


def is_agency_copy(view: ArticleView) -> bool:
    """Whether the article presents itself as an agency's own: by its byline, or by its dateline."""
    dateline = any(credit.kind == "dateline" for credit in credits_of(view))
    return dateline or view.article.byline.kind == "agency"


def find_copy(a: ArticleView, b: ArticleView) -> tuple[ArticleView, str] | None:
    """Which of two corresponding articles is the later one, and what shows it.

    What a page itself names as its original comes first. Then publication dates decide where both are known to the day
    and differ; else it is the one without an agency's byline or dateline beside one that has it, or the only one that
    credits an agency's input.

    Returns:
        The article and the evidence in a few words; ``None`` where nothing shows it.
    """
    named = [_names_as_original(one, other) for one, other in ((a, b), (b, a))]
    if named[0] != named[1]:
        return (a if named[0] else b), "it names that page as its original"
    published = [view.article.published.day if view.article.published else None for view in (a, b)]
    if published[0] and published[1] and published[0] != published[1]:
        late = a if published[0] > published[1] else b
        return late, "it was published later"
    own = [is_agency_copy(view) for view in (a, b)]
    if own[0] != own[1]:
        return (b if own[0] else a), "the other is an agency's own"
    borrows = [any(credit.kind != "dateline" for credit in credits_of(view)) for view in (a, b)]
    if borrows[0] != borrows[1] and not any(own):
        return (a if borrows[0] else b), "it credits an agency"
    return None


def _names_as_original(view: ArticleView, other: ArticleView) -> bool:
    """Whether the canonical address of a page is that of the other, and not its own."""
    told = [e for e in view.article.metadata if e.field == "url"]
    canonical = next((_address(e.value) for e in told if e.note == "canonical"), "")
    own = {_address(e.value) for e in told if e.note != "canonical"}
    others = {_address(e.value) for e in other.article.metadata if e.field == "url" and e.note != "canonical"}
    return bool(canonical) and canonical in others and canonical not in own


def _address(url: str) -> str:
    """An address without what doesn't tell pages apart, as `_page`, and without a query."""
    return _page(url).partition("?")[0]


# The same page for a telephone: "m.example.org/story", "example.org/story/amp", "?output=amp".
_MOBILE = pattern(r"\A(?:www|m|mobile|mobil|amp|touch|wap)\.(?=[^/]*\.)")
_AMP = pattern(r"[./]amp(?:\.html?)?/?\Z|(?<=/)amp/")
# What only tells where a reader came from.
_TRACKS = pattern(
    r"(?:utm_\w*|\w*clid|mc_[ce]id|ref(?:errer|_src)?|cmp|cmpid|amp|output|outputtype|share|smid|src)(?:=|\Z)"
)


def _page(url: str) -> str:
    """An address without what doesn't tell pages apart: scheme, www, the forms for telephones, where readers come
    from, a slash at the end. A query that names the page stays: "?id=17"."""
    bare, _, query = url.strip().casefold().rpartition("://")[2].partition("#")[0].partition("?")
    bare = _AMP.sub("", _MOBILE.sub("", _MOBILE.sub("", bare))).rstrip("/")
    kept = sorted(part for part in query.split("&") if part and not _TRACKS.match(part))
    return f"{bare}?{'&'.join(kept)}" if kept else bare


def excerpt(view: ArticleView, span: Span, limit: int = 200) -> str:
    """The words of a span on one line, cut at a blank where they are long."""
    words = " ".join(span.of(view.text).split())
    return words if len(words) <= limit else words[: words.rfind(" ", 0, limit)] + " …"
