"""The article, or a paragraph of it, is in another language than expected.

## What it does

Reports an article whose text is in none of the expected languages and not in the one that it declares, and a paragraph
in another language than its article's. What is quoted, lists of names and amounts, and the code of programs are left
alone.

## Why it matters

A paragraph left in another language is the mark of an unfinished translation: nobody read the result. An article in a
language that the desk doesn't read can't be checked by it, and the rules that know only English don't judge it.

## Bad

```text
[[Strömavbrottet på ön]]

By Ada Lind

Kabeln till ön gick av under natten mot tisdagen och de flesta hushåll
var utan ström till långt in på eftermiddagen. Elbolaget säger att felet
nu är avhjälpt och att orsaken ska utredas av en oberoende grupp under
våren.
```

```text
Island cable mended after a day

By Ada Lind

The cable to the island broke in the night to Tuesday, and most of the households had no power until the afternoon.

[[El alcalde de la isla pidió a la compañía que explicara por qué el cable
se rompió y cuándo estará terminada la segunda línea que se prometió hace
ya muchos años a los vecinos de la isla.]]

The company said that it would look into the cause of the fault and publish what it finds before the summer.
```

## Good

```text
Island cable mended after a day

By Ada Lind

The cable to the island broke in the night to Tuesday, and most of the households had no power until the afternoon.

“Dios mío, otra vez”, the mayor said when the lights went out, and then he went to find candles for the hall.
```

## How to fix

Translate what was left, or name the language under `languages` in the rule's options.

## References

- Nakatani, "Language Detection Library for Java", 2010, which langdetect is a port of:
  <https://github.com/shuyo/language-detection>
- A paragraph is looked at when it has 25 words or more, and under 10% of them are function words of the article's
  language: in English running text 30 to 50% are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from srclint import ArticleView, Block, Hit, RuleMeta, Severity, Span, article_rule, option
from srclint.language.text.gate import SURE_SHARE, detect, has_share
from srclint.patterns import pattern
from srclint.records import dataclass

from .garbled import garbled

_NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "nb": "Norwegian",
    "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

_FEW = 0.10  # share of the article language's function words under which a paragraph is looked at; see References
# Share of words with a capital: six lists of names had .64 to .99; of 1,085 German paragraphs, which have most, ten
# had more than .5, and none more than .63.
_MOST_CAPITALS = 0.6
# Share of plain words: the code, the lists of nutrients and the lists of tags that the detector took for a language
# had .04 to .73; of 4,190 English and German paragraphs from web pages 1 in 200 has less than .76.
_LEAST_PLAIN = 0.75
_MARKS = ".,;:!?…\"'“”„‘’‚«»‹›()[]-–—"
_WORD = pattern("[A-Za-z\u0080-\U0010ffff]{2,}")  # the vowel signs of Hindi are no letters to Python
_JOINED = str.maketrans("", "", "-–'’‘.")
_OPENING = 400  # characters, some 65 words: enough for the share to tell
_SAMPLE = 4_000  # characters of all paragraphs, some 650 words


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT001."""

    languages: tuple[str, ...] = option(("en",), "the languages that are expected, as ISO 639-1 codes")
    words: int = option(25, "a paragraph with fewer words is not judged", minimum=1)


META = RuleMeta(
    code="TXT001",
    name="unexpected-language",
    message={
        "article": "the article is in {language}, which is not expected here",
        "paragraph": "this paragraph reads like {language} in an article in {expected}",
    },
    levels={"article": Severity.INFO, "paragraph": Severity.INFO},
    options=Options,
    verdict="{language} text",
)


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report the whole article, or the paragraphs that differ from it."""
    if len(garbled(view)) > 1:
        return  # TXT003 tells of it; which language it was is no longer to be told from its letters
    own = view.article.language
    if own not in options.languages:
        if own not in _declared(view) and not _reads_as_expected(view, options):
            yield Hit(None, {"language": _name(own)}, "article")
        return
    foreign = list(_foreign(view, own, options.words))
    language = _of_most(view, foreign, own, options.words)
    if language and language not in options.languages:
        yield Hit(None, {"language": _name(language)}, "article")
        return
    for block, language in foreign:
        yield Hit(block.span, {"language": _name(language), "expected": _name(own)}, "paragraph")


def _declared(view: ArticleView) -> set[str]:
    """The languages that the page or record says it is in: who declares German surprises nobody with German."""
    return {item.value[:2].lower() for item in view.article.metadata if item.field == "language"}


def _reads_as_expected(view: ArticleView, options: Options) -> bool:
    """Whether the paragraphs are in an expected language after all, and only lists and menus around them are not."""
    prose = " ".join(
        text
        for block in view.blocks_of("paragraph")
        if _is_prose(text := block.span.of(view.text), options.words)
    )
    return any(_has_share(prose[:_SAMPLE], language, SURE_SHARE, False) for language in options.languages)


def _foreign(view: ArticleView, own: str, least: int) -> Iterator[tuple[Block, str]]:
    """The paragraphs in another language than the article's, each with its language."""
    for block in view.blocks_of("paragraph"):
        text = block.span.of(view.text)
        # Without a list for the language there is nothing to hold a paragraph against.
        if len(text.split(None, least)) < least or _has_share(text[:_OPENING], own, _FEW):
            continue
        if _is_prose(text, least) and not _is_quoted(view, block.span):
            language = detect(text, default=own)
            if language != own:
                yield block, language


def _is_prose(text: str, least: int) -> bool:
    """Whether a paragraph is long enough, and neither a list of names or figures nor the code of a program."""
    words = text.split()
    if len(words) < least or sum(word[:1].isupper() for word in words) > _MOST_CAPITALS * len(words):
        return False
    return sum(map(_is_word, words)) >= _LEAST_PLAIN * len(words)


def _is_word(word: str) -> bool:
    """Whether something between blanks is a word: letters, perhaps with a hyphen, an apostrophe and marks around it."""
    return _WORD.fullmatch(word.strip(_MARKS).translate(_JOINED)) is not None


def _is_quoted(view: ArticleView, span: Span) -> bool:
    """Whether more than half of a paragraph stands in quotation marks: what somebody said may be in any language."""
    i = bisect_left(view.quotes, span.start, key=lambda quote: quote.end)
    quoted = 0
    for quote in view.quotes[i:]:
        if quote.start >= span.end:
            break
        quoted += min(quote.end, span.end) - max(quote.start, span.start)
    return 2 * quoted > span.end - span.start


def _of_most(view: ArticleView, foreign: list[tuple[Block, str]], own: str, least: int) -> str:
    """The language that by far most of the text in paragraphs is in, if it isn't the article's.

    The article's was told from all its lines, of which menus and lists may be the most.
    """
    if not foreign:
        return ""
    sizes: Counter[str] = Counter()
    for block, language in foreign:
        sizes[language] += block.span.end - block.span.start
    (language, size), *_ = sizes.most_common(1)
    longer = (block.span.of(view.text) for block in view.blocks_of("paragraph"))
    native = sum(
        len(text)
        for text in longer
        if 2 * len(text.split()) >= least and _has_share(text[:_OPENING], own, SURE_SHARE)
    )
    return language if size > 2 * native else ""


def _name(language: str) -> str:
    """A language's name; langdetect takes the languages that it doesn't know for the oddest of those it knows."""
    return _NAMES.get(language, "another language")


def _has_share(text: str, language: str, least: float, unknown: bool = True) -> bool:
    """Whether so many of the words are function words of a language; ``unknown`` where there is no list of them."""
    try:
        return has_share(text, language, least)
    except KeyError:
        return unknown
