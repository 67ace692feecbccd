"""A placeholder was never filled in.

## What it does

Reports gaps that a chat tool or a form leaves for its user: `[Your Name]`, `[Ihr Name]`, `[Spokesperson Name]`,
`INSERT_SOURCE_URL`, dates such as `2025-XX-XX`. What editors put into brackets ("[the mayor]", "[sic]", "[Name
withheld]", "[Laughter]"), quoted words, code, and articles about templates are left alone. `[insert …]` has a level of
its own: as a figure of speech it is older than the tools. So have `[name of the company]` in small letters, "on
[date]", and `2025-XX`, which others write, too.

## Why it matters

Where a name, a date or a source should stand there is none, and the page went out so.

## Bad

```text
Evening trains return

By Ada Lind

The trains start in March, said [[[Spokesperson Name]]] of the operator.
```

## Good

```text
Evening trains return

By Ada Lind

"[The mayor] never called us back," the shopkeeper said. They was [sic] wrong. [Laughter]
```

## How to fix

Find out what belongs there and write it, or take the sentence out.

## References

- Wikipedia, "Signs of AI writing", on phrasal templates: <https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern

from .gates import about_templates, is_shown
from .wording import gap_signs

META = RuleMeta(
    code="RES003",
    name="unfilled-placeholder",
    message="“{text}” was never filled in",
    levels={"default": Severity.ERROR, "insert": Severity.INFO},
    phrases=gap_signs,
    verdict="placeholders",
)

_FIELD = (
    r"(?:(?:full|first|last|official|job|company|contact|phone|e-?mail|web(?:site)?|source|publication|expert|mayor|ceo"
    r"|spokes(?:person|man|woman)|author|reporter|journalist|organi[sz]ation|institution|photographer|agency|speaker"
    r"|official|business|brand|product|event|school|team)(?:'s)?\ )?"
    r"(?:name|title|number|address|position|role|company|organi[sz]ation|date|city|location|phone|email|url|link|source"
    r"|quote|amount|percentage|website|affiliation|publication|state|country|year|month|time|venue|place|amount|day|topic"
    r"|byline|agency)"
)
# "[your brother]" is an editor's; a form wants what every reader has.
_OWN = (
    r"(?:name|title|company|organi[sz]ation|e-?mail|phone|address|city|town|website|position|role|bio|handle|link|contact"
    r"|vorname|nachname|titel|firma|unternehmen|telefon|adresse|stadt|ort|funktion|thema|nom|prénom|titre|entreprise"
    r"|adresse|ville|téléphone|fonction|nombre|apellido|título|empresa|correo|ciudad|dirección|teléfono|cargo|nome"
    r"|cognome|titolo|azienda|indirizzo|città|telefono|ruolo|sobrenome|endereço|cidade)"
)
_BRACKETS = pattern(
    rf"""\[(?-i:Your|YOUR|Votre|VOTRE|Ton|Su|SU|Tu|TU|Il\ [Tt]uo|La\ [Tt]ua|Seu|SEU|Sua)\ [^\]\n]{{2,40}}\]
    | \[(?:your|ihre?n?|deine?n?|votre|ton|su|tu|il\ tuo|la\ tua|seu|sua)\ (?:full\ |voller\ |vollen\ )?{_OWN}
        [^\]\n]{{0,25}}\]
    | \[{_FIELD}(?:(?:,\ |\ ?/\ ?){_FIELD})*(?:\ (?:here|of\ [a-z ]{{2,30}}|to\ be\ (?:added|confirmed|inserted)))?\]
    | \[(?:name|titel|datum|ort|quelle|telefonnummer|firma|unternehmen|zahl|stadt|adresse|uhrzeit|betrag)(?:\ (?:des|der
        |einfügen|hier|ergänzen)[^\]\n]{{0,40}})?\]
    | \[(?:nom|titre|date|ville|source|entreprise|numéro|lieu|prénom|montant|heure|téléphone)(?:\ (?:du|de|de\ la|à|ici
        |complet)[^\]\n]{{0,40}})?\]
    | \[(?:nombre|título|fecha|ciudad|fuente|empresa|número|lugar|cargo|cantidad|hora|teléfono)(?:\ (?:del|de|de\ la
        |aquí|completo)[^\]\n]{{0,40}})?\]
    | \[(?:nome|titolo|data|città|fonte|azienda|numero|luogo|importo|cognome|ora|telefono)(?:\ (?:del|della|di|qui
        |completo|dell')[^\]\n]{{0,40}})?\]
    | \[(?:nome|título|data|cidade|fonte|empresa|número|local|cargo|valor|hora|telefone)(?:\ (?:do|da|de|aqui
        |completo)[^\]\n]{{0,40}})?\]
    | \[(?:hier|link|url|source|quelle|fuente|fonte)\ [^\]\n]{{0,30}}(?:einfügen|here|ici|aquí|qui|aqui
        |ergänzen)\]
    | \[\w+['’]s\ (?:full\ |first\ |last\ )?(?:name|title|e-?mail|phone\ number|address|quote|statement|age)\]
    | \[(?:add|enter|provide)\ [^\]\n]{{2,50}}\]
    | \[(?:link\ to|quotes?\ (?:from|by)|details?\ (?:about|of))\ [^\]\n]{{3,40}}\]
    | \[(?:link\ zu[rm]?|lien\ vers|enlace\ al?|link\ a(?:l|lla)?|link\ para|zitat\ (?:von|de[rs])|citation\ d[eu]
        |cita\ del?|citazione\ d(?:i|el|ella)|citação\ d[eao])\ [^\]\n]{{3,40}}\]
    | \[x\](?=\ (?:million|billion|thousand|percent|per\ cent|%|euros?|dollars?|people|years|million))
    | \[(?<=[$€£]\[)x\]
    | \[x{{2,}}\]""",
    re.VERBOSE | re.IGNORECASE,
)
_INSERT = pattern(
    r"\[(?:insert|insérer|insertar|inserisci|inserire|inserir|einfügen)\b[^\]\n]{0,60}\]"
    r"|\[[^\]\n]{2,50}\s(?:einfügen|eintragen|ergänzen|einsetzen|à (?:insérer|compléter)"
    r"|(?:por|a) (?:completar|insertar)|da (?:inserire|completare)|a (?:inserir|preencher))\]"
    r"|\[[^\]\n]{0,40}\b(?:insert|add) (?:link|url|source|citation|date|name|quote|number)s?\b[^\]\n]{0,40}\]",
    re.IGNORECASE,
)
_DATE = pattern(
    r"(?<![\w-])(?:(?:19|20)\d\d-(?:\d\d|XX)-XX|(?:19|20)\d\d-XX(?:-\d\d)?|XX[./-](?:\d\d|XX)[./-](?:19|20)\d\d"
    r"|(?:19|20)XX-(?:\d\d|XX)-(?:\d\d|XX))(?![\w-])"
)
_UPPER = pattern(
    r"\b(?:INSERT|PASTE|ADD|YOUR)(?:_[A-Z0-9]+){0,4}_(?:URL|NAME|LINK|IMAGE|SOURCE|QUOTE|DATE|TEXT|PHOTO|CAPTION|TITLE"
    r"|EMAIL|ADDRESS|PHONE|NUMBER|CITY|HERE)(?:_[A-Z0-9]+)?\b|\b[A-Z]+(?:_[A-Z0-9]+){0,4}_(?:GOES_)?HERE\b"
)
# One word in brackets is a gap only where it is written like one; "[source]" and "[link]" are what links are called.
_LONE = pattern(
    r"\[(?:[a-zß-ÿ][^\s\]]*|(?i:source|quelle|fuente|fonte|link|url|website|state|country|year|title|titel))\]"
)
# "On [date]", "em [data]": beside the word for a place or a day such a word can't be meant.
_AFTER_ON = pattern(
    r"(?:^|\s)(?:on|in|at|from|by|am|um|vom|bei|le|à|au|chez|el|en|il|alle|em|às|no|na)\s\Z", re.IGNORECASE
)
_LINKS = pattern(r"\[(?i:source|quelle|fuente|fonte|link|url|website)\]")
# "until [date of the trial]", "norm 2025-XX": others write so, too.
_NUMBER = pattern(r"(?:19|20)\d\d-XX")
_SMALL = pattern(r"\[[a-zß-ÿ]\S*\ (?:of|de|del|della|der|des|do|da|du|dell'|di)\b")
_BESIDE = 120  # characters between two gaps of one sentence
# What desks put into brackets on purpose.
_EDITED = pattern(
    r"\[(?:names?\ (?:withheld|redacted|removed|changed|omitted)|(?-i:names?)\ of\ the"
    r"|name\ [^\]]{0,30}(?:bekannt|geändert|anonymisiert)"
    r"|prénom\ (?:modifié|d'emprunt|changé|fictif)|nom\ (?:modifié|d'emprunt|changé|fictif)"
    r"|nombres?\ (?:ficticio|cambiado|supuesto)"
    r"|nome\ (?:di\ fantasia|fictício|fittizio|alterado|inventato))",
    re.IGNORECASE | re.VERBOSE,
)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report each gap once."""
    if not view.phrase_hits("RES003"):
        return
    for sign, form, level in (
        ("[", _BRACKETS, "default"),
        ("XX", _DATE, "default"),
        ("_", _UPPER, "default"),
        ("[", _INSERT, "insert"),
    ):
        if sign not in view.text:
            continue
        gaps = [match for match in form.finditer(view.text) if _is_gap(view, match)]
        if gaps and about_templates(view):
            return
        for at, match in enumerate(gaps):
            lone = _LONE.fullmatch(match[0]) is not None and not _several(gaps, at)
            if not lone or _stands_for_one(view.text, match):
                soft = lone or _SMALL.match(match[0]) or _NUMBER.fullmatch(match[0])
                yield Hit(Span(match.start(), match.end()), level="insert" if soft else level)


def _is_gap(view: ArticleView, match: re.Match[str]) -> bool:
    span = Span(match.start(), match.end())
    linked = view.text[match.end() : match.end() + 1] == "("  # a Markdown link
    return (
        not linked
        and not _EDITED.match(match[0])
        and not _within_word(view.text, span)
        and not is_shown(view, span)
    )


def _stands_for_one(text: str, match: re.Match[str]) -> bool:
    """Whether a word in brackets stands where a day or a name would."""
    before = text[max(0, match.start() - 8) : match.start()]
    return _LINKS.fullmatch(match[0]) is None and _AFTER_ON.search(before) is not None


def _several(gaps: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word in brackets that may be meant stands beside another gap: "on [date] at [place]"."""
    match = gaps[at]
    return not _LINKS.fullmatch(match[0]) and any(
        other[0] != match[0]
        and abs(other.start() - match.start()) < _BESIDE
        and not _LINKS.fullmatch(other[0])
        for other in (*gaps[max(0, at - 2) : at], *gaps[at + 1 : at + 3])
    )


def _within_word(text: str, span: Span) -> bool:
    """Whether it is part of an address or of a code: "ISO/2025-XX"."""
    return text[span.start - 1 : span.start] in ("/", "_") or text[span.end : span.end + 1] in ("/", "_")
