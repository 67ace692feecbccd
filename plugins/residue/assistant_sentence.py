"""A sentence is addressed to the user of a chat tool, not to a reader.

## What it does

Reports sentences that a chat tool says to the person who asked it: offers ("If you want, I can also make a shorter
version"), openers ("Certainly! Here is the revised article"), statements about itself ("As an AI language model, I"),
refusals, and words of its window ("Regenerate response"), in English, German, French, Spanish, Italian and Portuguese.

Quoted words, code, and sentences beside which somebody is said to have said or printed them are left alone; in an
article that speaks of chat tools elsewhere a hit is info, for such articles show what the tools say.

It says that a tool's answer was pasted here, and no more: not who wrote the article, and not how.

## Why it matters

Serious papers printed such sentences in 2025: nobody had read the page to its end. What else on it was read by nobody?

## Bad

```text
Bridge closed until spring

By Ada Lind

The council closed the bridge on Tuesday. Two piers are cracked.

[[If you like, I can also write a punchier version for the front page with two headlines.]]
```

## Good

```text
Bridge closed until spring

By Ada Lind

The council closed the bridge on Tuesday. If you want to cross, I can only recommend the ferry, the mayor said.

The report ended with the words "If you like, I can also write a shorter version", which nobody at the paper had read.
```

## How to fix

Take the sentence out, say so in the correction, and read the article against its sources: the sentence is proof that it
went to print unread.

## References

- Academ-AI, a collection of papers with such sentences: <https://www.academ-ai.info/>
- Wikipedia, "Signs of AI writing": <https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule

from .gates import about_chat_tools, is_shown, reported
from .wording import parts_of, phrases_of, starts, within

META = RuleMeta(
    code="RES002",
    name="assistant-sentence",
    message="“{text}” is addressed to the user of a chat tool, not to a reader",
    levels={
        "sure": Severity.ERROR,
        "likely": Severity.WARNING,
        "mentioned": Severity.INFO,
        "weak": Severity.INFO,
    },
    phrases=phrases_of,
    verdict="a chat tool's answer in the text",
)

_LONGEST = 400  # characters of a sentence that is looked at; a chat tool's offers and refusals are shorter


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report each sentence once, at the strongest level that one of its phrases gives it."""
    found: dict[Span, tuple[str, Span]] = {}
    for hit in view.phrase_hits("RES002"):
        sentence = _sentence(view, hit.start)
        if sentence is None or (sentence in found and found[sentence][0] == "sure"):
            continue
        text = view.folded[sentence.start : sentence.end]
        lead = view.folded[max(0, sentence.start - 60) : sentence.start]
        for language, part in parts_of(hit.phrase):
            level = _level(lead, text, hit.start - sentence.start, hit.phrase, language, part)
            if level and (sentence not in found or level == "sure"):
                found[sentence] = level, Span(hit.start, hit.end)
    for sentence, (level, phrase) in sorted(found.items()):
        if not is_shown(view, phrase) and not reported(view, sentence, phrase):
            yield Hit(sentence, level="mentioned" if about_chat_tools(view, sentence) else level)


def _sentence(view: ArticleView, at: int) -> Span | None:
    """The sentence, cut to its line: a list's items are sentences of their own."""
    sentence = view.sentence_at(at)
    if sentence is None:
        return None
    start = max(sentence.start, view.text.rfind("\n", 0, at) + 1)
    end = view.text.find("\n", at)
    end = min(sentence.end, end if end >= 0 else len(view.text))
    while start < end and view.text[start].isspace():
        start += 1
    while end > start and view.text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start <= at < end and end - start <= _LONGEST else None


def _level(lead: str, text: str, at: int, phrase: str, language: str, part: str) -> str:
    """What a phrase makes of its sentence: a level, or nothing.

    Args:
        lead: what stands before the sentence, folded.
        text: the sentence, folded.
        at: where the phrase stands in it.
    """
    if part in ("condition", "question"):
        return _offer(text, language)
    if part == "lead":
        return _offer(text, language) if at <= 3 else ""
    if part == "done":
        return "likely" if at <= 3 and within(language, "product").search(text, at) else ""
    if part == "here":
        return _opener(lead, text, at, language)
    if part == "cannot":
        return _refusal(text, at, language)
    if part == "disclaimer":
        return "sure"
    if part == "line":
        return (
            "sure"
            if len(text.strip("*_# .!")) <= len(phrase) + 40 and starts(language, "line").match(text)
            else ""
        )
    if part == "label":
        return "likely" if at <= 4 and len(text) < 300 else ""
    if part == "closer":
        return "likely" if at <= 3 else ""
    return "weak"


def _offer(text: str, language: str) -> str:
    if not within(language, "ability").search(text):
        return ""
    product = within(language, "product").search(text)
    if within(language, "verb").search(text):
        return "sure" if product else "likely"
    return "sure" if product and within(language, "maker").search(text) else ""


def _opener(lead: str, text: str, at: int, language: str) -> str:
    """ "Certainly! Here is the article", "Here is a polished version of your text"; the greeting may be a sentence of
    its own before."""
    product = within(language, "product").search(text, at)
    addressed = within(language, "addressed").search(text, at)
    adjective = within(language, "adjective").search(text, at)
    greeting = starts(language, "opener").match(text) if at else within(language, "opener").search(lead[-40:])
    greeted = greeting and (at or not lead[-40:][greeting.end() :].strip(" !.,…–—-"))
    if greeted and (product or addressed or adjective):
        return "sure"
    if at <= 3 and addressed and (product or adjective):
        return "sure"
    return "likely" if at <= 3 and adjective and product and text.rstrip().endswith(":") else ""


def _refusal(text: str, at: int, language: str) -> str:
    """ "I'm sorry, but I can't assist with that request", in any order behind the "can't"."""
    parts = (within(language, part).search(text, at) for part in ("help", "request"))
    return "sure" if all(parts) and within(language, "sorry").search(text) else ""
