"""A sentence is addressed to the user of a chat tool, not to a reader.

## What it does

Reports sentences that a chat tool says to the person who asked it: offers ("If you want, I can also make a shorter
version"), openers ("Certainly! Here is the revised article"), statements about itself ("As an AI language model, I"),
refusals, and words of its window ("Regenerate response"), in English, German, French, Spanish, Italian and Portuguese.

Quoted words, code, and sentences beside which somebody is said to have said or printed them are left alone; in an
article that speaks of chat tools elsewhere a hit is info, for such articles show what the tools say; so is one behind
the name of who speaks, in a conversation. Where a person speaks to readers (a letter, a column, advice, a newsletter,
questions and answers) people say "I hope this helps" themselves: what tools and people both say is info there at most,
and what names a machine keeps its level. A tool's answer stands in paragraphs of its own, so what proves little is no
finding among somebody else's sentences.

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

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule
from srclint.language.text.sentences import split_sentences
from srclint.patterns import pattern

from .gates import about_chat_tools, in_conversation, is_shown, reported
from .machines import names_itself
from .voice import speaks_in_person
from .wording import GREETED, OF_PEOPLE, Wording, languages_of, may_be_one, phrases_of

META = RuleMeta(
    code="RES002",
    name="assistant-sentence",
    message={
        "sure": "“{text}” is addressed to the user of a chat tool, not to a reader",
        "likely": "“{text}” is addressed to the user of a chat tool, not to a reader",
        "mentioned": "“{text}” is worded as chat tools answer; the article is about such tools",
        "weak": "“{text}” is worded as chat tools answer their users; people say it, too",
    },
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
_GREETING_BLANKS = 8  # in a sentence that is more than a greeting: "It looks like your message was cut off."
_RANKS = ("sure", "likely", "weak")


class _Said(NamedTuple):
    """What is made of a sentence: its level, whether people say it, too, and where its phrase and its line stand."""

    level: str
    human: bool
    phrase: Span
    line: int


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report each sentence once, at the strongest level that one of its phrases gives it."""
    phrases: dict[Span, Span] = {}
    languages: dict[Span, set[str]] = {}
    lines: dict[int, tuple[Span, ...]] = {}
    for hit in view.phrase_hits("RES002"):
        sentence = _sentence(view.text, hit.start, lines) if may_be_one(view.text, view.folded, hit) else None
        if sentence is not None:
            phrases.setdefault(sentence, Span(hit.start, hit.end))
            languages.setdefault(sentence, set()).update(languages_of(hit.phrase))
    found = {
        sentence: _Said(
            *ranked, _spoken(view, sentence, phrases[sentence], told), _line(view.text, sentence.start)
        )
        for sentence, told in languages.items()
        if (ranked := _level_of(view, sentence, told))
    }
    meant = [
        (sentence, said)
        for sentence, said in sorted(found.items())
        if not is_shown(view, said.phrase) and not reported(view, sentence, said.phrase)
    ]
    mentioned = bool(meant) and about_chat_tools(view, found)
    personal, foreign = False, frozenset[int]()
    if not mentioned and any(said.human for _, said in meant):
        others = _others(view, {said.line: lines[said.line] for said in found.values()})
        foreign = _among(view, others)
        personal = speaks_in_person(view, set().union(*languages.values()), others)
    for sentence, said in meant:
        level = said.level
        if mentioned:
            level = "mentioned"
        elif said.human and (personal or (level != "sure" and said.line in foreign)):
            level = "" if level == "weak" else "weak"
        elif level != "weak" and in_conversation(view, sentence):
            level = "weak"
        if level:
            yield Hit(sentence, level=level)


def _spoken(view: ArticleView, sentence: Span, phrase: Span, languages: Iterable[str]) -> Span:
    """What is said from its phrase on; from its beginning where that is "I can": "I can change the ending if you like"
    is no ending that somebody read."""
    text = view.folded[sentence.start : sentence.end]
    begins = any(Wording(text, language).begins("ability") for language in languages)
    return Span(sentence.start, phrase.end) if begins else phrase


def _line(text: str, at: int) -> int:
    """Where the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def _sentence(text: str, at: int, lines: dict[int, tuple[Span, ...]]) -> Span | None:
    """The sentence at an offset, within its line: a list's items are sentences of their own.

    Args:
        text: the article's.
        at: the offset.
        lines: by the offset of a line its sentences, in offsets of the line; grows.
    """
    start = _line(text, at)
    if start not in lines:
        end = text.find("\n", at)
        lines[start] = split_sentences(text[start : end if end >= 0 else len(text)])
    some = lines[start]
    last = bisect_right(some, at - start, key=lambda sentence: sentence.start) - 1
    if last < 0 or not at - start < some[last].end or len(some[last]) > _LONGEST:
        return None
    return Span(start + some[last].start, start + some[last].end)


def _others(view: ArticleView, lines: Mapping[int, Sequence[Span]]) -> dict[int, list[Span]]:
    """By the offset of a line its sentences that no tool says: a tool's answer stands in paragraphs of its own."""
    hits = view.phrase_hits("RES002")
    found: dict[int, list[Span]] = {}
    for start, sentences in lines.items():
        found[start] = []
        for other in sentences:
            span = Span(start + other.start, start + other.end)
            first = bisect_left(hits, span.start, key=lambda hit: hit.start)
            if first == len(hits) or hits[first].start >= span.end:
                found[start].append(span)
    return found


def _among(view: ArticleView, others: Mapping[int, Iterable[Span]]) -> frozenset[int]:
    """The offsets of the lines that are somebody else's: one of their sentences is more than a greeting."""
    return frozenset(
        start
        for start, spans in others.items()
        if any(view.text.count(" ", span.start, span.end) >= _GREETING_BLANKS for span in spans)
    )


def _level_of(view: ArticleView, sentence: Span, languages: Iterable[str]) -> tuple[str, bool] | None:
    """The strongest level that a phrase of one of the languages gives a sentence, if any, and whether every phrase that
    gives it is one that people use, too."""
    text = view.folded[sentence.start : sentence.end]
    lead = view.folded[max(0, sentence.start - GREETED) : sentence.start]
    levels: dict[str, set[str]] = {}
    for words in (Wording(text, language) for language in languages):
        for part, at in words.triggers():
            levels.setdefault(_level(lead, words, at, part), set()).add(part)
    strongest = next((level for level in _RANKS if level in levels), "")
    return (strongest, levels[strongest].issubset(OF_PEOPLE)) if strongest else None


def _level(lead: str, words: Wording, at: int, part: str) -> str:
    """What a phrase makes of its sentence: a level, or nothing.

    Args:
        lead: what stands before the sentence, folded.
        words: the sentence, folded, in the phrase's language.
        at: where the phrase stands in it.
        part: what the phrase is, as ``phrases.tsv`` tells.
    """
    if part in ("condition", "question", "address", "lead"):
        return _offer(words, at, part)
    if part == "here":
        return _opener(words, at, lead)
    if part == "done":
        return _report(words, at, lead)
    if part == "cannot":
        return _refusal(words, at)
    if part == "model":
        return "sure" if names_itself(words, at) else ""
    if part in ("known", "held", "updated", "live", "fresh"):
        return _lacks(words, at, part)
    if part in ("limit", "rules"):
        return "likely" if words.find({"limit": "limits", "rules": "against"}[part]) else ""
    if part == "closer":
        return "weak" if words.any_of(("changes", "product")) else ""
    if part in ("ask", "stand_in"):
        return "weak" if words.find({"ask": "asked", "stand_in": "to_replace"}[part]) else ""
    if part in ("line", "label", "heading", "window"):
        return _window(words, part)
    if part == "wish":
        return "weak" if len(words.text) - at < 35 else ""
    return "sure" if part == "disclaimer" else "weak"


def _offer(words: Wording, at: int, part: str) -> str:
    """An ability, what would be done, and to what: in this order, save in German."""
    if part == "lead" and at > len("también "):
        return ""
    ordered = words.language != "de"
    for ability, most in (*_each(words, "ability"), *_each(words, "wanted")):
        here = ability.start if ordered else 0
        verb = words.find("verb", here, here + 70 if ordered else None)
        maker = words.find("maker", here, here + 60 if ordered else None)
        first = min((found.start for found in (verb, maker) if found), default=0)
        product = words.find("product", first if ordered else 0)
        if not (verb or maker) or not (product or words.find("text", first if ordered else 0)):
            continue
        return most if part in ("condition", "question") and (verb or product) else "weak"
    if part == "lead" or not words.find("product"):
        return ""
    able = words.find("ability") and words.any_of(("verb", "maker"))
    asks = at <= 4 and words.text.rstrip(" *_").endswith("?")
    return "weak" if able or asks or (part == "condition" and words.find("verb", at)) else ""


def _each(words: Wording, part: str) -> Iterator[tuple[Span, str]]:
    """Each phrase of a part, and the strongest level that it gives: houses, too, ask "want a shorter version?"."""
    return ((found, "sure" if part == "ability" else "weak") for found in words.all(part))


def _opener(words: Wording, at: int, lead: str) -> str:
    """ "Certainly! Here is the article", "Here is a polished version of your text"; the greeting may be a sentence of
    its own before."""
    announced = words.find("here", at)
    if announced is None or Wording(words.text[announced.end :].lstrip(" :"), words.language).begins("asks"):
        return ""
    start, end = announced.end, announced.end + 120
    wanted = words.find("addressed", start)
    addressed = None if wanted and _BY_OTHERS.match(words.text, wanted.end) else wanted
    adjective = words.find("adjective", start, end)
    product = min(
        filter(None, (words.find(part, start, end) for part in ("product", "text"))),
        key=lambda found: found.start,
        default=None,
    )
    if not addressed and (words.find("elsewhere", start, end) or _of_something_else(words, product)):
        return ""
    greeting, called = _greeting(words, at, lead)
    colon = words.text.rstrip().endswith(":")
    if greeting and (addressed or (adjective and product) or (product and (called or colon))):
        return "sure"
    if greeting or at > 3:
        return "weak" if product and (greeting or addressed) else ""
    if addressed and (adjective or (product and not _overlap(product, addressed))):
        return "sure"
    if adjective and product:
        return "likely" if colon else "weak"
    return "weak" if addressed or (product and colon) else ""


def _greets(words: Wording, at: int) -> bool:
    """Whether the sentence itself greets the task, shortly before an offset: "All right – I've …"."""
    greeting = words.begins("opener")
    return greeting is not None and at - greeting.end <= 5


def _greeting(words: Wording, at: int, lead: str) -> tuple[bool, bool]:
    """Whether the task is greeted, in the sentence or by the one before, and whether that is called out ("Sure!")."""
    if at > 3:
        greeting = words.begins("opener")
        between = words.text[greeting.end : at] if greeting else ""
        return greeting is not None and len(between) <= 40, "!" in between
    before = _SENTENCE_BEFORE.search(lead)
    if before is None:
        return False, False
    greeting = Wording(before[1], words.language).begins("opener")
    if greeting is None:
        return False, False
    # "Sure." greets, "Sure, the paper was slow." does not; "Thank you for sharing the details" does.
    most = 40 if greeting.of(before[1]).count(" ") >= 2 else 3
    return len(before[1]) - greeting.end <= most, "!" in before[2]


_SENTENCE_BEFORE = pattern(r"(?:[.!?…:]|  |\A)[\s\"'“„«¡]*([^.!?…:]{1,70}?)([.!?…,–—-]+)[\s\"'”»*_]*\Z")
# "As requested by those who found it too long": by readers.
_BY_OTHERS = pattern(r"\s+(?:by|von|vom|par|por|dai|dagli|dalle|pelos|pelas)\s")
_OF = pattern(r"\s+(?:of|der|des|von|du|de|des|del|della|dello|dei|do|da|di)\s+")


def _of_something_else(words: Wording, product: Span | None) -> bool:
    """Whether the version is one of something that a desk prints: "of the table", and not "of the article"."""
    if product is None or (of := _OF.match(words.text, product.end)) is None:
        return False
    return words.any_of(("product", "text", "addressed"), of.end(), of.end() + 40) is None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _report(words: Wording, at: int, lead: str) -> str:
    """ "I've tightened the opening and removed repetition, as you asked."""
    done = words.find("participle", at)
    asked = words.any_of(("requested", "addressed"), at) or _greeting(words, 0, lead)[0]
    if not done or (at > 8 and not _greets(words, at)):
        return ""
    if not asked:  # "I've shortened the ending"; "this article has been updated" is a desk's
        edited = words.any_of(("product", "text"), at) and not _IMPERSONAL.match(words.text, at)
        return "weak" if edited else ""
    return "likely" if words.any_of(("product", "text"), at) and words.find("addressed", at) else "weak"


_IMPERSONAL = pattern(r"(?:th[ei]s?|dies\w*|der|ce|cet|cette|est[ea]|quest[oa]|il|o)\s")


def _lacks(words: Wording, at: int, part: str) -> str:
    """ "My training data goes up to 2023", "I don't have access to real-time information"."""
    if part == "updated":
        return "weak" if _YEAR.search(words.text, at) else ""
    if part in ("known", "held"):
        told = words.find("until", at) and _YEAR.search(words.text, at) and not _BACK.search(words.text, at)
    else:
        told = words.find("access") and words.find(
            "unable", 0, len(words.text) if words.language == "de" else at
        )
        if told and _GOES_ON.search(words.text, at) and not words.any_of(("cannot", "unable"), at):
            return "weak"
    return ("likely" if part in ("known", "live") else "weak") if told else ""


_YEAR = pattern(r"\b20[12]\d\b")
# "…, and I like it": a tool goes on with what it can't do, too.
_GOES_ON = pattern(r",\s(?:and|und|et|y|e)\s")
# Where it begins, and not where it ends: a runner's training data go back to 2019.
_BACK = pattern(r"\b(?:back|zurück|since|seit|depuis|desde|dal|atrás)\b")


def _refusal(words: Wording, at: int) -> str:
    """ "I'm sorry, but I can't assist with that request", in any order behind the "can't"."""
    if words.language == "de":
        at = 0  # what is asked stands on either side of the verb
        if not _NEGATION.search(words.text):
            return ""
    sorry, policy = words.find("sorry"), words.find("policy")
    if words.find("help", at):
        if words.find("request", at):
            return "sure" if sorry or policy else "likely"
        if policy:
            return "likely"
        if sorry and words.any_of(("product", "text"), at):
            return "weak"
    that = words.find("that", at)
    ends = that is not None and not words.text[that.end :].strip(" .!")
    return "likely" if sorry and ends else ""


_NEGATION = pattern(r"\b(?:nicht|keine[nr]?)\b")


def _window(words: Wording, part: str) -> str:
    """What stands on a line of its own: of a tool's window, or before what a page wants."""
    found = words.begins(part)
    if found is None:
        return ""
    rest = words.text[found.end :].strip("*_# .!:")
    asked = Wording(rest, words.language)
    if part == "window" and (asked.begins("verb") or asked.begins("maker")):
        return "weak"  # "You said: rewrite …"
    if part == "line":
        return "sure" if len(rest) <= 40 else ""
    if part == "label":
        return "likely" if len(rest) <= 300 else ""
    return "weak" if not rest or (part == "heading" and len(rest) <= 40) or _DURATION.fullmatch(rest) else ""


_DURATION = pattern(
    r"(?:about )?\d{1,4} ?(?:s|sec|seconds?|minutes?|sekunden?|minuten?)(?: \d{1,2} ?(?:s|seconds?))?"
)
