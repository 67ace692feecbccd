"""The article, or a paragraph of it, is in another language than expected.

## What it does

Reports an article whose text is in none of the expected languages, and a paragraph in another language than its
article's.

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

- Nakatani, "Language Detection Library for Java", 2010, which langdetect is a port of.
- A paragraph is looked at when it has 25 words or more, and under 10% of them are function words of the article's
  language: in English running text 30 to 50% are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option
from srclint.language.gate import detect, function_word_share

_NAMES = {
    "ar": "Arabic", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

_FEW = 0.10  # share of the article language's function words under which a paragraph is looked at; see References
# Share of words with a capital: six lists of names had .64 to .99; of 1,085 German paragraphs, which have most, ten
# had more than .5, and none more than .63.
_MOST_CAPITALS = 0.6
_OPENING = 400  # characters, some 65 words: enough for the share to tell


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT001."""

    languages: tuple[str, ...] = option(("en",), "the languages that are expected, as ISO 639-1 codes")
    words: int = option(25, "a paragraph with fewer words is not judged")


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
    expected = view.article.language
    if expected not in options.languages:
        yield Hit(None, {"language": _NAMES.get(expected, expected)}, "article")
        return
    for block in view.blocks_of("paragraph"):
        text = block.span.of(view.text)
        words = text.split()
        if len(words) < options.words or _plain(text, expected):
            continue
        if sum(word[:1].isupper() for word in words) > _MOST_CAPITALS * len(words):
            continue  # a list of names is in no language
        language = detect(text, default=expected)
        if language != expected:
            yield Hit(
                block.span,
                {
                    "language": _NAMES.get(language, language),
                    "expected": _NAMES.get(expected, expected),
                },
                "paragraph",
            )


def _plain(text: str, language: str) -> bool:
    """Whether a paragraph opens plainly in the language, so that the slow detector is not asked."""
    try:
        return function_word_share(text[:_OPENING], language) >= _FEW
    except KeyError:
        return True  # no list for the language: nothing to hold a paragraph against
