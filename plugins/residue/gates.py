"""What makes a residue of a chat tool none: it is quoted, reported, shown as code, or what the article is about."""

from __future__ import annotations

import re

from srclint import ArticleView, Span

__all__ = ["about_chat_tools", "about_templates", "is_shown", "reported"]

# Words of an article about chat tools: such an article may well show what they say.
_CHAT_TOOLS = re.compile(
    r"\b(?:chat-?gpt|openai|chat-?bots?|gpt-?\d|copilot|gemini|claude|perplexity|grok|midjourney"
    r"|(?:large )?language models?|prompt injections?|ai(?:[- ](?:tools?|assistants?|agents?|systems?"
    r"|models?|generated"
    r"|summar\w+|detectors?|editors?|bots?|language|companies|firms?))"
    r"|(?:generative|with|by|of|an?|use|using) ai\b|artificial intelligence"
    r"|ki[- ]\w+|künstliche[rn]? intelligenz|sprachmodelle?n?s?"
    r"|ia générative|intelligence artificielle|modèles? de langage|agents? conversationnels?"
    r"|inteligencia artificial|modelos? de lenguaje|intelligenza artificiale|modell[oi] linguistic[oi]"
    r"|inteligência artificial|modelos? de linguagem|la ia|l'ia|une ia)\b"
)
# What says beside a sentence that somebody said, wrote or printed it.
_SPEECH = re.compile(
    r"\b(?:said|says|say|saying|read|reads|reading|wrote|writes|written|began|begins|beginning|ended|ends"
    r"|ending|opened"
    r"|opens|printed|prints|contained|contains|replied|replies|answered|answers|words?|sentences?|phrases?"
    r"|lines?|strings?"
    r"|formula|appeared|stated|states|called|titled|typed?|types?"
    r"|sagte|sagt|schrieb|schreibt|stand|steht|hieß|heißt|lautete|lautet|satz|sätze|worten?|zeile|druckte"
    r"|endete|begann"
    r"|disait|dit|écrivait|écrit|lisait|lire|phrases?|mots|terminait|commençait|indiquait"
    r"|decía|dice|dijo|escribió|frase|palabras|ponía|leía|terminaba|empezaba"
    r"|diceva|disse|scriveva|scrisse|scritto|parole|leggeva|finiva|recitava"
    r"|dizia|diz|escreveu|palavras|lia|terminava|começava)\b"
)
# The same behind it, at the end of its sentence: "…, she wrote to him."
_SAID_AFTER = re.compile(
    r",[”\"]?\s+(?:[\w'’.-]+\s+){0,5}(?:said|says|wrote|writes|asked|answered|replied|told|sagte|sagt|schrieb|fragte|dit|écrit"
    r"|écrivait|demande|dijo|dice|escribió|disse|dice|scrisse|escreveu)\b[^.!?]{0,60}[.!?]?\s*\Z"
)
_TEMPLATES = re.compile(
    r"\b(?:templates?|style ?guide|fill in|fill out|boilerplate letter|form letter|placeholders?"
    r"|sample (?:letter|release)"
    r"|mad libs|muster(?:brief|vorlage|text)?|vorlagen?|platzhalter|ausfüllen|modèles? de lettre|à remplir"
    r"|plantillas?"
    r"|modelo de carta|rellenar|modell[oi] di lettera|da compilare|preencher|formulário)\b"
)


def is_shown(view: ArticleView, span: Span) -> bool:
    """Whether a span is quoted or shown as code."""
    if view.in_quote(span):
        return True
    return any(mark.kind in ("code", "quote") and mark.span.overlaps(span) for mark in view.article.marks)


def reported(view: ArticleView, sentence: Span, span: Span) -> bool:
    """Whether the text says that somebody said or printed it: a word of speech before it in its sentence, or behind it
    at the end, or a sentence before that says so and ends in a colon."""
    folded = view.folded
    if _SPEECH.search(folded, sentence.start, span.start) or _SAID_AFTER.search(
        folded[span.end : sentence.end]
    ):
        return True
    before = folded[max(0, sentence.start - 300) : sentence.start].rstrip(" *-•–—·\"'“„«")
    if before.endswith(":"):
        return bool(_SPEECH.search(before[-200:])) or bool(_CHAT_TOOLS.search(before[-200:]))
    return False


def about_chat_tools(view: ArticleView, sentence: Span) -> bool:
    """Whether the article speaks of chat tools outside a sentence."""
    return bool(
        _CHAT_TOOLS.search(view.folded[: sentence.start]) or _CHAT_TOOLS.search(view.folded, sentence.end)
    )


def about_templates(view: ArticleView) -> bool:
    """Whether the article is a template, or about one, in which a gap is meant."""
    return bool(_TEMPLATES.search(view.folded))
