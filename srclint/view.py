"""What a rule sees of an article: its structure, and the analyses, each computed on first use and kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from srclint.language.text.automaton import PhraseHit, PhraseSet, fold
from srclint.model import BLOCK_KINDS, Article, Block, BlockKind, Context, House, Reading, Span
from srclint.readers.paths import matchable, path_from, split_path

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from srclint.language.attribution.anonymity import Anonymity
    from srclint.language.attribution.statements import Attribution
    from srclint.language.times import TimeExpression

__all__ = ["ArticleView", "Scanner", "make_view"]

# Kinds of blocks that an article's words stand in.
PROSE: tuple[BlockKind, ...] = ("headline", "deck", "paragraph", "subhead", "quote")
# Those of them that are the writer's own words, in which rules on wording look unless they say otherwise.
OWN_WORDS: tuple[BlockKind, ...] = ("headline", "deck", "paragraph", "subhead")

_UNSET: Any = object()


class ArticleView:
    """An article with its sentences, quotations, times and attributions.

    Attributes:
        article: the plain record.
        context: the day and the house that the run is judged against.
        owner: the plugin whose rule is at work; what its rules keep with `once` is apart from what others' keep.
        folded: the text as `srclint.language.text.automaton.fold` makes it: same length, lower case.
    """

    __slots__ = ("_cache", "_hits", "_kept", "_starts", "article", "context", "folded", "owner")

    def __init__(
        self,
        article: Article,
        context: Context,
        folded: str,
        hits: Mapping[str, Sequence[PhraseHit]],
    ) -> None:
        self.article = article
        self.context = context
        self.folded = folded
        self._hits = hits
        self._starts: list[int] | None = None
        self._cache: dict[str, Any] = {}
        self._kept: dict[tuple[str, str], Any] = {}
        self.owner = ""

    def __repr__(self) -> str:
        return f"ArticleView({self.article.id!r})"

    @property
    def text(self) -> str:
        """The article's text; all spans count in it."""
        return self.article.text

    @property
    def as_of(self) -> date:
        """The day on which the article is judged."""
        return self.context.as_of

    @property
    def house(self) -> House:
        """The configured facts about the house."""
        return self.context.house

    def path_matches(self, patterns: Iterable[str]) -> bool:
        """Whether the file matches path patterns, as in .gitignore, which count from the configuration's folder."""
        patterns = tuple(patterns)
        if not patterns:
            return False
        file = split_path(self.article.path)[0]
        return _path_spec(patterns).match_file(matchable(path_from(Path(self.context.root), file)))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, sorted by start; datelines and quotes may lie inside a paragraph."""
        return self.article.blocks

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of the given kinds, in order.

        Raises:
            ValueError: there is no such kind.
        """
        unknown = [kind for kind in kinds if kind not in BLOCK_KINDS]
        if unknown:
            raise ValueError(f"there is no kind of block {unknown[0]!r}; there are {', '.join(BLOCK_KINDS)}")
        found: tuple[Block, ...] = self._once(
            f"blocks.{kinds}", lambda: tuple(block for block in self.article.blocks if block.kind in kinds)
        )
        return found

    def block_at(self, offset: int) -> Block | None:
        """The outermost block that covers the offset: a paragraph rather than the dateline in it."""
        blocks = self._outer()
        starts = self._starts
        assert starts is not None
        i = bisect_right(starts, offset) - 1
        return blocks[i] if i >= 0 and offset < blocks[i].span.end else None

    def _outer(self) -> tuple[Block, ...]:
        def compute() -> tuple[Block, ...]:
            outer: list[Block] = []
            for block in self.article.blocks:
                if not outer or block.span.start >= outer[-1].span.end:
                    outer.append(block)
            self._starts = [block.span.start for block in outer]
            return tuple(outer)

        blocks: tuple[Block, ...] = self._once("outer", compute)
        return blocks

    def in_zones(self, span: Span, zones: Iterable[BlockKind] = ()) -> bool:
        """Whether a span stands in one of the zones.

        Args:
            span: where it stands.
            zones: kinds of blocks; ``quote`` among them admits quoted words. Empty: the article's own prose
                (headline, deck, paragraphs, subheads), outside quotations.
        """
        wanted = tuple(zones) or OWN_WORDS
        block = self.block_at(span.start)
        if block is None or block.kind not in wanted:
            return False
        return ("quote" in wanted and bool(zones)) or not self.in_quote(span)

    def in_quote(self, span: Span) -> bool:
        """Whether the span starts inside a quotation, or in a block that is one."""
        block = self.block_at(span.start)
        if block is not None and block.kind == "quote":
            return True
        quotes = self.quotes
        i = bisect_right(quotes, span.start, key=lambda quote: quote.start) - 1
        return i >= 0 and span.start < quotes[i].end

    def phrase_hits(self, group: str) -> Sequence[PhraseHit]:
        """The shared automaton's hits for a group: a rule's code, or what the article module declares."""
        return self._hits.get(group, ())

    def once(self, key: str, compute: Callable[[], Any]) -> Any:
        """Compute something once for this article and keep it; for analyses that several rules of a plugin share.

        Keys are private to the plugin: neither another plugin's nor srclint's own analyses can be met by one.
        """
        known = self._kept.get((self.owner, key), _UNSET)
        if known is _UNSET:
            known = self._kept[self.owner, key] = compute()
        return known

    def _once(self, key: str, compute: Callable[[], Any]) -> Any:
        """The same for what the view itself computes."""
        value = self._cache.get(key, _UNSET)
        if value is _UNSET:
            value = self._cache[key] = compute()
        return value

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the whole text, in order, boilerplate included."""

        def compute() -> tuple[Span, ...]:
            from srclint.language.text.sentences import split_sentences

            return split_sentences(self.text)

        result: tuple[Span, ...] = self._once("sentences", compute)
        return result

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that covers the offset."""
        sentences = self.sentences
        i = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        return sentences[i] if i >= 0 and offset < sentences[i].end else None

    @property
    def quotes(self) -> tuple[Span, ...]:
        """The quotations, marks included, in order."""

        def compute() -> tuple[Span, ...]:
            from srclint.language.text.quotes import find_quotes

            return find_quotes(self.text)

        result: tuple[Span, ...] = self._once("quotes", compute)
        return result

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """The time expressions outside boilerplate, resolved against the publication date."""

        def compute() -> tuple[TimeExpression, ...]:
            from srclint.language.times import find_times

            published = self.article.published
            first, last = published.days if published else (None, None)
            found = find_times(self.text, first, self.folded, last)
            return tuple(time for time in found if not self._in_boilerplate(time.span.start))

        result: tuple[TimeExpression, ...] = self._once("times", compute)
        return result

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who said what, outside boilerplate; see `srclint.language.attribution.statements`."""

        def compute() -> tuple[Attribution, ...]:
            from srclint.language.attribution.statements import find_attributions

            title = self.article.title
            end = title.span.end if title and title.span else 0
            found = find_attributions(
                self.text, quotes=self.quotes, sentences=self.sentences, title_end=end, folded=self.folded
            )
            return tuple(a for a in found if not self._in_boilerplate(a.cue.start))

        result: tuple[Attribution, ...] = self._once("attributions", compute)
        return result

    @property
    def anonymity(self) -> tuple[Anonymity, ...]:
        """Explicit grants of anonymity, with the reason where one is given."""

        def compute() -> tuple[Anonymity, ...]:
            from srclint.language.attribution.statements import find_anonymity

            return find_anonymity(self.text, self.folded)

        result: tuple[Anonymity, ...] = self._once("anonymity", compute)
        return result

    def _in_boilerplate(self, offset: int) -> bool:
        block = self.block_at(offset)
        return block is not None and block.kind == "boilerplate"

    @property
    def word_count(self) -> int:
        """How many words the prose has (headline, deck, paragraphs, subheads)."""

        def compute() -> int:
            text = self.text
            return sum(len(b.span.of(text).split()) for b in self._outer() if b.kind in PROSE)

        count: int = self._once("words", compute)
        return count


class Scanner:
    """The one automaton of a run: what the article module, the language modules and the rules declare.

    Args:
        groups: by group its phrases; a rule's group is its code.
    """

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        from srclint.article.build import PHRASES

        self._phrases = PhraseSet({**PHRASES, **groups})

    def view(self, reading: Reading, context: Context) -> ArticleView:
        """Read one article: fold, scan once, zone, and hand each user its own hits."""
        from srclint.article.build import build_article

        folded = fold(reading.text)
        hits = self._phrases.scan(folded)
        article = build_article(reading, house=context.house, hits=hits, folded=folded)
        return ArticleView(article, context, folded, hits)

    def again(self, article: Article, context: Context) -> ArticleView:
        """A fresh view of an article that was read before: its structure is known."""
        folded = fold(article.text)
        return ArticleView(article, context, folded, self._phrases.scan(folded))


@lru_cache(maxsize=64)
def _path_spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(map(matchable, patterns))


@lru_cache(maxsize=64)
def _scanner(groups: tuple[tuple[str, tuple[str, ...]], ...]) -> Scanner:
    return Scanner(dict(groups))


def make_view(
    reading: Reading, context: Context, groups: Mapping[str, Iterable[str]] | None = None
) -> ArticleView:
    """A view of a single article, for examples, tests and notebooks; a run shares one `Scanner` instead."""
    frozen = tuple(sorted((name, tuple(phrases)) for name, phrases in (groups or {}).items()))
    return _scanner(frozen).view(reading, context)
