"""By what a line is told to name an author: its openings, its labels, and what may stand beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from srclint.article.dates import Dated, date_label, find_line_dates
from srclint.article.layout import Line
from srclint.article.names import classify_name, is_agency, name_strength, plain, split_names
from srclint.article.phrases import first_names, languages
from srclint.article.phrases.people import (
    AGENCIES,
    ARTICLES,
    OFFICE_ENDINGS,
    OFFICES,
    ORGANISATIONS,
    PARTICLES,
    PLACE_STARTS,
    TITLES,
)

__all__ = [
    "ACCOUNT",
    "AGENCY_FIRST",
    "AGO",
    "BIO_VERB",
    "BRACKETED",
    "CLOSING",
    "COUNTERS",
    "DESKS",
    "INITIALS",
    "INSIDE",
    "LABEL_INSIDE",
    "LONGEST_BARE",
    "LONGEST_META",
    "LONGEST_ODD",
    "LOWER_AGENCIES",
    "MAIL",
    "NO_INITIALS",
    "PICTURE",
    "PIECES",
    "POSTED",
    "POSTED_DA",
    "REPORTS",
    "SHORTENED",
    "SIGNED",
    "TRADE",
    "USER",
    "USER_LAST",
    "WEB_CREDIT",
    "WORD",
    "WORDLIKE",
    "about_opening",
    "about_words",
    "asks_for_something",
    "bio_name",
    "by_words",
    "byline_opening",
    "contact_name",
    "credits_another",
    "credits_picture",
    "desk_words",
    "first_word_of",
    "is_capitalised",
    "is_comment",
    "is_covered",
    "is_first_name",
    "is_meta_line",
    "is_nameable",
    "is_place",
    "is_role",
    "is_sentence",
    "may_be_dated",
    "may_open_date",
    "names_a_desk",
    "names_after_by",
    "names_in_talk",
    "opening_words",
    "remainder",
    "side_by_side",
    "spoken_opening",
    "stands_in",
    "tells_of_somebody",
    "without_counter",
    "without_desks",
    "words_of",
]

_DIGIT = re.compile(r"\d")


# Hardly a line that names an author inside it is longer (byline-text.dev).
LONGEST_META = 160


# Without a date beside it a line that is a name is shorter.
LONGEST_BARE = 110


# A byline that names nothing known is a few words.
LONGEST_ODD = 40


WORD = re.compile(r"[^\W\d_]{2,}")


# How common nouns and adjectives end, and hardly a name of that length.
WORDLIKE = re.compile(
    r".{4}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tions|tionen|ismus|ierte[rsn]?|liche[rsn]?"
    r"|ische[rsn]?|studie|ical|ities|ments|ción|ciones|ção|ções|zione|zioni|ements)$"
)


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one table in all languages."""
    return frozenset(word for language in languages() for word in getattr(language, name))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s") for w in words), key=lambda w: (-len(w), w)))


def byline_opening(text: str) -> re.Match[str] | None:
    """A byline's opening at the start of a line: "By", "Text:", "Fotos und Text:"."""
    return _opening().match(text) or _shared_opening(text)


@cache
def _opening() -> re.Pattern[str]:
    spoken = _alternatives(words_of("by"))
    labels = _alternatives(words_of("author_labels"))
    return re.compile(
        rf"[^\w@©]{{0,8}}(?:by(?=by))?(?:(?:{spoken})\b\s{{0,3}}:?|(?:{labels})\s{{0,2}}[:|–—-])\s{{0,3}}",
        re.I,
    )


_FIRST = re.compile(r"[^\w@©]{0,8}([^\W\d_]+)")


def _shared_opening(text: str) -> re.Match[str] | None:
    """The label of several works, the text among them: "Fotos und Text:", "Words, photos and video by"."""
    first = _FIRST.match(text)
    if first is None or first[1].lower() not in _works():
        return None
    match = _shared_label().match(text)
    return match if match and not _texts().isdisjoint(WORD.findall(match[0].lower())) else None


@cache
def _shared_label() -> re.Pattern[str]:
    work = rf"(?:{_alternatives(_works())})"
    joint = rf"\s?(?:[,/&+]|(?:{_alternatives(words_of('and_'))})\b)\s?"
    return re.compile(
        rf"[^\w@©]{{0,8}}(?:{work}{joint}){{1,3}}{work}(?:\s{{0,2}}[:|–—]|\s(?:by|von|par|por|di|de)\s)\s{{0,3}}",
        re.I,
    )


@cache
def _works() -> frozenset[str]:
    """The single words that label a work, a text or another."""
    return _texts() | {word for word in words_of("not_by") - _NO_WORK if " " not in word}


@cache
def _texts() -> frozenset[str]:
    return frozenset(word for word in words_of("author_labels") if " " not in word)


# What credits are given for that are no work on the article.
_NO_WORK = frozenset(("quelle", "source", "fuente", "fonte", "credit", "credits", "sendung", "starring"))


@cache
def opening_words() -> frozenset[str]:
    """The first words of all openings of a byline."""
    return frozenset({p.split()[0] for p in words_of("by") | words_of("author_labels")} | _works() | {"byby"})


@cache
def by_words() -> frozenset[str]:
    """The last word of each opening, one of which any "… by NAME" holds."""
    return frozenset(p.rsplit(" ", 1)[-1] for p in words_of("by")) | {"mit", "with", "berichten"}


@cache
def about_words() -> frozenset[str]:
    """The first words of the headings of boxes on an author."""
    return frozenset(p.split()[0] for p in words_of("about"))


@cache
def _not_by_words() -> frozenset[str]:
    return frozenset(p.split()[0] for p in words_of("not_by"))


def first_word_of(text: str) -> str:
    """The first word of a line in lower case, without marks round it."""
    words = text.lower().lstrip("(*—–-|•·/» [").split(None, 1)
    return words[0].strip(":|.,-–—/()[]") if words else ""


# "Contributing: Ada Lind", below a story that others wrote.
_HELPED = re.compile(r"\W{0,4}(?:contributing|additional reporting|mitarbeit|unter mitarbeit von)\s?:", re.I)


def credits_another(text: str) -> bool:
    """Whether a line opens with the credit of a photographer, a translator, a helper or a sponsor."""
    if _HELPED.match(text):
        return True
    if first_word_of(text) not in _not_by_words() or not _not_by().match(text):
        return False
    return _shared_opening(text) is None


def is_capitalised(text: str) -> bool:
    """Whether most words of a line could belong to names; a cheap look before the thorough one."""
    words = text.split()
    small = sum(word[0].islower() and word not in _beside() for word in words)
    dated = _DIGIT.search(text) is not None
    return len(words) == 1 or (len(words) <= 16 and (small <= 3 or dated) and small * 2 <= len(words))


@cache
def _not_by() -> re.Pattern[str]:
    return re.compile(
        rf"\W{{0,4}}(?:{_alternatives(words_of('not_by'))})\b\s{{0,2}}(?:[:|/–—-]|by|von|\s|$)", re.I
    )


@cache
def spoken_opening() -> re.Pattern[str]:
    """An opening of two words or more ("guest post by"), which needs no date beside it."""
    spoken = _alternatives(p for p in words_of("by") if " " in p)
    return re.compile(rf"(?<!\w)(?:{spoken})\s(?=[^\W\d_])", re.I)


@cache
def about_opening() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{_alternatives(words_of('about'))})\b\s{{0,2}}:?\s{{0,3}}", re.I)


# "by" inside a line that also bears a date or a posting word.
INSIDE = re.compile(
    r"(?:(?<=[\s|•·,])|(?<=\d))(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|di|door|av|af)\s+(?=[^\W\d_a-zß-öø-ÿ]|@)|(?<=\s)BY\s+"
)


# "11.09.2025, 16:20 von wavefan", and nothing after it.
USER_LAST = re.compile(r"(?<=[\d|•·,] )(?:by|von|par|por|di)\s+(?=[a-z][\w.-]{3,30}$)")


LABEL_INSIDE = re.compile(
    r"(?<!\w)(?:text|texte|words|autor|autorin|author|texto|testo|auteur|autora|autore|autrice)"
    r"(?:\s?(?:&|/|und|and|u\.)\s?(?:fotos?|photos?|bild(?:er)?|images?))?\s?:\s",
    re.I,
)


POSTED = re.compile(
    r"\b(?:posted|published|written|submitted|added|edited|updated|modified|issued|veröffentlicht|geschrieben"
    r"|erstellt|gepostet|eintrag|eingetragen|aktualisiert|stand|publié|mis à jour|écrit|publicado|actualizado"
    r"|escrito|atualizado|pubblicato|aggiornato|scritto|author|autor)\b",
    re.I,
)


# "Pubblicato il 4 marzo da Ada Lind": alone, "da" stands before places as well.
POSTED_DA = re.compile(r"(?i:pubblicato|inserito|postato|scritto)\b.{0,40}?\sda\s(?=[^\W\d_a-zß-öø-ÿ])")


# "Aus Westhafen berichtet Ada Lind".
REPORTS = re.compile(r"Aus [^\W\d_][\w-]{2,20}(?: [^\W\d_]\w{2,20})? berichte[tn] ")


AGO = re.compile(
    r"\b(?:(?:published|posted|updated|veröffentlicht|aktualisiert)\s)?(?:"
    r"(?:\d+|an?|one|two|three)\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[mhdwy])\sago"
    r"|vor\s\d+\s(?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)"
    r"|hace\s\d+\s\w+|il y a\s\d+\s\w+|há\s\d+\s\w+|\d+\s\w+\sfa)\b",
    re.I,
)


COUNTERS = re.compile(
    r"\b\d+\s?(?:min(?:ute)?s?\.?(?:\s(?:read|lesezeit|de lecture|de lectura|di lettura))?"
    r"|comments?|kommentare?|shares?|artikel|views?)\b"
    r"|\b(?:comments?|kommentare?|lesezeit|lesedauer|reading time)\s?:?\s?\d*\b|\btips meg\b|\bfollow\b|\buhr\b",
    re.I,
)


PIECES = re.compile(r"\s*(?:[|•·/,;]|\s[–—-]\s|\s\s)\s*")


# A sentence on a person that names a trade: a box on the author.
BIO_VERB = re.compile(
    r"\s(?:is|was|has|covers|writes|reports|reviews|joined|works|makes|studied|lives|holds|leads|serves|edits|hosts"
    r"|ist|war|schreibt|arbeitet|studierte|leitet|berichtet|lebt|est|écrit|es|escribe|è|scrive|é|escreve)\s"
)


TRADE = re.compile(
    r"\b(?:reporter|editor|writer|correspondent|journalist|columnist|author|covers?|writes|freelance|blogger"
    r"|contributor|contributing|redakteur\w*|korrespondent\w*|autor\w*|journalistin|schreibt|experte|journaliste"
    r"|periodista|redactor\w*|giornalista|jornalista|professor\w*|fellow|producer|researcher|lecturer|director"
    r"|founder|co-founder|projektleiter\w*|redaktion|podcast|newsroom|reports (?:from|for)"
    r"|berichtet (?:aus|für|über))\b",
    re.I,
)


LOWER_AGENCIES = frozenset(
    {"dpa", "sid", "epd", "sda", "kna", "apa", "Reuters", "Bloomberg", "Xinhua", "Yonhap"}
)


_PHOTO_HOUSES = frozenset(
    {
        "Getty Images",
        "Getty",
        "AFP via Getty Images",
        "Shutterstock",
        "imago",
        "IMAGO",
        "EPA",
        "picture alliance",
        "Bloomberg",
    }
)


# Single words that sign an article without "by"; others are as often a label.
DESKS = frozenset(
    {
        "admin",
        "administrator",
        "webdesk",
        "newsdesk",
        "redaktion",
        "die redaktion",
        "unsere redaktion",
        "la rédaction",
        "la redacción",
        "la redazione",
        "redacción",
        "redação",
        "redazione",
        "rédaction",
    }
)


# "By then", "by law": what follows "by" in lower case without being a user name.
_NO_NAMES = frozenset(
    {
        *(
            "now",
            "then",
            "far",
            "law",
            "night",
            "day",
            "noon",
            "hand",
            "design",
            "default",
            "nature",
            "force",
            "mail",
        ),
        *(
            "email",
            "phone",
            "post",
            "choice",
            "accident",
            "proxy",
            "request",
            "comparison",
            "contrast",
            "definition",
        ),
        *(
            "invitation",
            "appointment",
            "midnight",
            "dawn",
            "dusk",
            "itself",
            "himself",
            "herself",
            "themselves",
        ),
        *(
            "year",
            "month",
            "category",
            "topic",
            "date",
            "author",
            "region",
            "country",
            "wire",
            "text",
            "chat",
        ),
        *("air", "sea", "rail", "bus", "car", "foot"),
    }
)


# A user name that no word or number looks like: "harbour_fan", "adalind21", "ada.lind".
USER = re.compile(
    r"(?=.*[a-z]{3})(?=.*[\d_.])(?!.*_.*_)[a-z][\w.-]{3,22}(?<!\.)(?<!\.com)(?<!\.org)(?<!\.net)(?<!\.de)"
)


PICTURE = re.compile(r"\b(?:photos?|fotos?|images?|bild|ap|afp|reuters|getty|epa|pool|courtesy|via)\b", re.I)


# "(ANSA) - Westhaven, 4 March".
AGENCY_FIRST = re.compile(r"\(([^\W\d_][^()]{1,20})\)\s?[—–-]")


# "Ada Lind (Westhaven)".
BRACKETED = re.compile(r"\s\(([^()\d]{2,60})\)")


# "… the wall broke. (dpa/moe)".
CLOSING = re.compile(r"[.!?…\"”“»]\s?\(([^\W\d_][^()]{1,28})\)\.?$")


INITIALS = re.compile(r"\(?(?:[A-ZÄÖÜ]{2,3}|[a-zäöü]{2,3})(?:/[a-z]{2,4})?\)?")


# Languages, countries and buttons.
NO_INITIALS = frozenset(
    (
        "ad",
        "ads",
        "de",
        "en",
        "fr",
        "it",
        "es",
        "pt",
        "eu",
        "us",
        "uk",
        "usa",
        "up",
        "ok",
        "top",
        "faq",
        "rss",
        "pdf",
    )
)


# "(Ada Lind)", "— Ada Lind": as stories are signed at their end, and pictures and quotations anywhere.
SIGNED = re.compile(r"(?:[—–-]\s?|\()([^\W\d_][^()\d]{3,60}?)\)?")


# "A. Lind", "A. B. Lind".
SHORTENED = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.[ -]?){1,3} ?[^\W\d_a-zß-ÿ][^\W\d_]{2,20}")


ACCOUNT = re.compile(r"(?:u/|@)[\w.-]{3,30}")


# "Comment by Wavefan": one of the readers.
_COMMENTED = re.compile(
    r"\b(?:comment|commentary|kommentar|pingback|commentaire|comentario|commento)\b", re.I
)


# "Ada Lind/example.com", "Ada Lind/EXA/example": a picture's credit.
WEB_CREDIT = re.compile(
    r"[^\W\d_]\s?/\s?(?:[\w-]++\s?/\s?)?[\w-]++\.(?:com|net|org|de|at|ch|fr|es|it|uk)$", re.I
)


# "Ada Lind (left)", "Ada Lind, 47,": whom a picture shows, or the story tells of.
_SHOWN = re.compile(
    r"[(,]\s?(?:left|right|center|centre|l\.|r\.|links|rechts|mitte|à gauche|à droite|izquierda|derecha|esquerda"
    r"|direita|sinistra|destra|\d{2})\s?[,)]",
    re.I,
)


def tells_of_somebody(text: str) -> bool:
    """Whether a line names whom the story or a picture is about: "Mayor Ada Lind", "Ada Lind (left)"."""
    words = text.lower().split(None, 3)[:3]
    office = any(
        w in OFFICES or (w.endswith(OFFICE_ENDINGS) and w not in words_of("roles")) for w in words[:2]
    )
    named = office and words[0] not in first_names()
    return named or _SHOWN.search(text) is not None


def credits_picture(pieces: Sequence[str]) -> bool:
    """Whether the parts of a line are a picture's credit: "Ada Lind | Getty Images", "AP Photo/Ada Lind"."""
    if any(piece in _PHOTO_HOUSES for piece in pieces[1:]):
        return True
    return len(pieces) > 1 and pieces[0].lower().endswith((" photo", " photos", " foto", " image", " images"))


def is_place(name: str) -> bool:
    """Whether a name begins as those of places do: "San Lorenzo", "St. Georg"."""
    return name.partition(" ")[0].lower().strip(".") in PLACE_STARTS


def is_comment(text: str) -> bool:
    """Whether a line below the story is the head of a reader's comment."""
    if not _COMMENTED.search(text[:20]):
        return False
    match = byline_opening(text.lstrip("#0123456789 "))
    return match is not None and _COMMENTED.search(match[0]) is not None and len(text) > match.end() + 2


def is_sentence(text: str) -> bool:
    """Whether words before "by" are a sentence's: more than a few, mostly in lower case."""
    words = text.split()
    return len(words) > 5 and sum(word[0].islower() for word in words) * 2 > len(words)


_OTHER_WORK = re.compile(r"[;,.]?\s(?:additional reporting|editing|writing|graphics|photos?) by\s", re.I)


def names_after_by(rest: str, dates: Sequence[Dated], offset: int) -> tuple[str, ...]:
    """The names after "by"; nothing if what follows is a sentence."""
    for dated in dates:
        if dated.start >= offset:
            rest = rest[: dated.start - offset]
            break
    other = _OTHER_WORK.search(rest) if " by " in rest else None
    if other:
        rest = rest[: other.start()]
    rest = AGO.sub(" | ", COUNTERS.sub(" | ", rest[:160])).strip(" |,–—-:·•/")
    names = split_names(rest)
    if not rest or not names or _is_clause(names[0]) or (not dates and _runs_on(rest, names)):
        return ()
    if names[0].count(" ") >= 4 and name_strength(names[0]) < 3:
        return ()  # a headline in capitals: "Report: Harbour Master Ada Lind Leaves"
    if any(w.islower() and w not in _BESIDE for w in rest[: max(rest.find(names[0]), 0)].split()):
        return ()
    first = rest.split(None, 1)[0]
    if first[:1].islower() and first[:1].isascii() and name_strength(names[0]) == 0:
        # "by akoloy" on its own, not "by the time they arrived".
        if classify_name(rest) in ("generic", "agency"):
            return names
        word = PIECES.split(rest)[0]
        return (word,) if " " not in word and len(word) <= 30 and word not in _NO_NAMES else ()
    if name_strength(names[0]) == 0 and (len(rest) > len(names[0]) + 60 or names[0].count(" ") > 5):
        return ()
    return names


def _runs_on(rest: str, names: Sequence[str]) -> bool:
    """Whether a sentence goes on after what are hardly names: "Von Hafenruhe mit Kaimauer zur Seebrücke"."""
    if name_strength(names[0]) >= 2:
        return False
    after = rest[rest.find(names[0]) + len(names[0]) :].split()
    small = [word for word in after if word[0].islower() and word.strip(".,:") not in _beside()]
    return len(small) >= 2 and after[0][0].isalpha()


def _is_clause(name: str) -> bool:
    """Whether capitalised words after "by" are a clause: "Von Rabatten profitieren"."""
    words = name.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1].isalpha() and words[-1].islower()


_TALK = re.compile(r"\s(?:im Gespräch mit|im Interview mit|in conversation with|interviewed by)\s", re.I)


def names_in_talk(text: str) -> tuple[str, ...]:
    """Both names of "NAME in conversation with NAME"."""
    parts = _TALK.split(text) if len(text) <= 110 else []
    if len(parts) != 2:
        return ()
    names = tuple(name for part in parts for name in split_names(part)[:1])
    return names if len(names) == 2 and all(map(name_strength, names)) else ()


def is_meta_line(text: str) -> bool:
    """Whether a line is a byline or a date rather than a headline."""
    if len(text) > 120:
        return False
    if ACCOUNT.fullmatch(text) or REPORTS.match(text):
        return True
    first = first_word_of(text)
    match = byline_opening(text) if first in opening_words() else None
    if match and text[: match.end()].strip() and _names_first(text[match.end() :], " " in match[0].strip()):
        return True
    about = about_opening().match(text) if first in about_words() else None
    if about and name_strength(text[about.end() :].strip(" :–—-|")) >= 2 - (about[0].count(" ") >= 2):
        return True
    dates = [d for d in find_line_dates(text) if d.precision != "none"]
    left = len(text) - sum(d.end - d.start for d in dates)
    labelled = bool(dates) and dates[0].start <= 30 and bool(date_label(text[: dates[0].start]))
    if dates and (left <= 40 or labelled or LABEL_INSIDE.search(text) or INSIDE.search(text)):
        return True
    if SHORTENED.fullmatch(text):
        return True
    if not is_capitalised(text) or not any(is_first_name(word) for word in text.split()):
        return False
    counted = COUNTERS.sub(" ", text).strip(" |•·/–—-")
    if counted != text and name_strength(counted) == 3:
        return True
    names = split_names(text)
    if not names or any(name_strength(name) < 3 for name in names):
        return False
    return is_covered(text, names) or (len(names) > 1 and len(text) <= sum(map(len, names)) + 16)


def _names_first(text: str, plainly: bool) -> bool:
    """Whether what follows "by" begins with a known name, or (after "text by": begins with) what may be names."""
    words = [word for word in text.strip(" ()[]").split() if word.strip(".").lower() not in TITLES]
    strength = name_strength(" ".join(words[:2]).strip(",/"))
    if strength >= 2:
        return True
    small = any(word[0].islower() and word not in words_of("and_") for word in words)
    return strength == 1 and (plainly or (len(words) <= 8 and not small))


def side_by_side(piece: str) -> tuple[str, ...]:
    """Names without anything between them: "Ada Lind Bo Moss"; empty if it is one name or none."""
    tokens = piece.split()
    if not 4 <= len(tokens) <= 12 or not all(t[0].isupper() for t in tokens):
        return ()
    names: list[list[str]] = [[]]
    for token in tokens:
        if len(names[-1]) >= 2 and is_first_name(token):
            names.append([])
        names[-1].append(token)
    joined = tuple(" ".join(name) for name in names)
    return joined if len(joined) > 1 and all(name_strength(name) == 3 for name in joined) else ()


def is_first_name(word: str) -> bool:
    """Whether a word is a known first name."""
    return word.lower().strip(".") in first_names()


def remainder(piece: str, names: Sequence[str]) -> str:
    """What is left of a part of a line without the names."""
    for name in names:
        piece = piece.replace(name, " ", 1)
    return piece


@cache
def desk_words() -> frozenset[str]:
    """Every word in the names of desks, houses and agencies."""
    tables = (words_of("generic"), words_of("generic_heads"), words_of("institutions"), AGENCIES)
    return (
        frozenset(word for table in tables for name in table for word in WORD.findall(name))
        | ORGANISATIONS
        | ARTICLES
    )


def stands_in(word: str, text: str) -> bool:
    """Whether a word stands in a text, not as a part of another."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha()):
            return True
        at = text.find(word, end)
    return False


def without_desks(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without the desks among them: "Ada Lind und Redaktion Hafenbote"."""
    heads = words_of("generic_heads")
    people = tuple(n for n in names if heads.isdisjoint(n.lower().split()) or name_strength(n) >= 2)
    return people or names


def without_counter(piece: str) -> str:
    """A desk without the section and the figure after it: "admin News 0"."""
    first = piece.partition(" ")[0]
    return first if piece[-1].isdigit() and plain(first) in DESKS else piece


def names_a_desk(piece: str) -> bool:
    """Whether the last word of a name is a desk's: "Harbour Nation Bureau", "Hafenbote Redaktion"."""
    last = plain(piece).rpartition(" ")[2].rpartition("-")[2]
    return last in words_of("generic_heads") and last not in _LOOSE_HEADS


def asks_for_something(piece: str) -> bool:
    """Whether small words tell that this is no mere name: "Scrivi alla Redazione"."""
    return any(word[0].islower() and word not in PARTICLES | ARTICLES for word in piece.split()[1:-1])


# These end headings as well.
_LOOSE_HEADS = frozenset(("online", "admin", "editors", "reporters"))


def is_covered(piece: str, names: Sequence[str]) -> bool:
    """Whether a part of a line is nothing but the names, joining words and a role."""
    left = remainder(piece, names)
    words = [w.strip(".,:&()") for w in left.lower().split()]
    if len(words) > 8:
        return False
    words = [w for w in words if not is_agency(w)]
    known = _beside() | TITLES
    if all(not w or w in known or not w.isalpha() for w in words):
        return True
    if is_agency(left):
        return True  # "Ada Lind The Associated Press"
    if left.strip().lower().startswith("for ") and left.lower().split()[-1].strip(".") in ORGANISATIONS:
        return True  # "Ada Lind for The Harbour Times"
    # "Ada Lind Deputy Harbour Desk Director": a job in capitals after the name.
    after = piece.startswith(names[0]) and not any(w[0].islower() for w in left.split() if w not in known)
    return after and any(w in words_of("roles") for w in words)


def is_nameable(name: str) -> bool:
    """Whether a name under a "By" may be one: by its shape, or by a known first name."""
    return name_strength(name) >= 1 or (" " in name and is_first_name(name.partition(" ")[0]))


@cache
def _beside() -> frozenset[str]:
    """Words that may stand beside a name without being part of it."""
    return words_of("roles") | words_of("and_") | _BESIDE


_BESIDE = frozenset(
    {
        "with",
        "mit",
        "avec",
        "con",
        "com",
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "sir",
        "at",
        "in",
        "für",
        "for",
        "from",
        "of",
        "the",
    }
)


_THE = frozenset(("the", "our", "unser", "unsere", "der", "die"))


def is_role(piece: str) -> bool:
    """Whether a few words name a job."""
    words = piece.lower().split()
    return len(words) <= 7 and any(w.strip(".,:()") in words_of("roles") for w in words)


# "Ada Lind can be reached at …", "Reach Ada Lind at …", "Ada Lind's column appears …".
_CONTACTED = re.compile(
    r"\s(?:can|may) be (?:reached|contacted)\b|\sist (?:unter|per|auf) .{3,60}(?:erreichbar|zu erreichen)"
    r"|['’]s? (?:column|columns|latest book|new book) "
)
_CONTACT = re.compile(
    r"(?:you can |please |to )?(?:reach|contact|e-?mail|call)\s(?:reporter |writer |editor )?", re.I
)
_WRITTEN = re.compile(r"Diese[rns]? (?:Artikel|Text|Beitrag|Bericht) (?:wurde von|hat|stammt von) ")
_AFTER_NAME = re.compile(r"\s(?:at|on|via|by|verfasst|geschrieben|erstellt)\b")


def contact_name(text: str) -> str:
    """Whom a sentence below the story says that readers reach, or that the article was written by."""
    reached = _CONTACTED.search(text[:90])
    if reached:
        return bio_name(text[: reached.start()])
    match = _CONTACT.match(text) or _WRITTEN.match(text)
    after = _AFTER_NAME.search(text, match.end()) if match else None
    return bio_name(text[match.end() : after.start()]) if match and after else ""


# "ada.lind@example.com", alone below the story.
MAIL = re.compile(r"(?:e-?mail:?\s)?([\w-]+(?:\.[\w-]+)*)@[\w.-]+\.[a-z]{2,8}", re.I)


def bio_name(text: str, strength: int = 3) -> str:
    """The subject of a bio's first sentence: "Jane Doe", "Korrespondent Jan Dorn"."""
    first, _, rest = text.strip().partition(" ")
    if first.lower() in _THE and rest.split(" ", 1)[0].strip(",").lower() in words_of("roles"):
        # "The writer, Ada Lind, is …", "Unsere Autorin Ada Lind …".
        text = rest.partition(" ")[2]
    text = text.partition(",")[0].partition(" (")[0].strip()
    if name_strength(text) >= strength:
        return text
    first, _, rest = text.partition(" ")
    if rest and is_role(rest.partition(" ")[0]):
        first, _, rest = rest.partition(" ")
    return rest if first.lower() in words_of("roles") and name_strength(rest) >= 2 else ""


@cache
def _date_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in words_of("published") | words_of("updated"))


def may_open_date(text: str) -> bool:
    """Whether a line begins with a word for publishing or updating."""
    return first_word_of(text) in _date_words()


def may_be_dated(line: Line) -> bool:
    """Whether a line near the story's start or end may show when it was published."""
    if len(line.text) > LONGEST_META or not _DIGIT.search(line.text):
        return False
    return not line.prose or may_open_date(line.text)
