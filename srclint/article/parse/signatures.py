"""How a story is signed below it: sentences on the author, addresses, initials, an agency in brackets."""

from __future__ import annotations

import re

from srclint.article.parse.beside import is_role
from srclint.article.parse.names import name_strength
from srclint.article.parse.openings import words_of
from srclint.patterns import pattern

__all__ = [
    "ACCOUNT",
    "AGENCY_FIRST",
    "BIO_VERB",
    "CLOSING",
    "CLOSING_NAME",
    "INITIALS",
    "MAIL",
    "NO_INITIALS",
    "SIGNED",
    "USER",
    "bio_name",
    "contact_name",
    "names_role",
    "names_trade",
]


# A sentence on a person that names a trade: a box on the author.
BIO_VERB = pattern(
    r"\s(?:is|was|has|covers|writes|reports|reviews|joined|works|makes|studied|lives|holds|leads|serves|edits|hosts"
    r"|ist|war|schreibt|arbeitet|studierte|leitet|berichtet|lebt|est|écrit|es|escribe|è|scrive|é|escreve)\s"
)

_TRADE = pattern(
    r"\b(?:reporter|editor|writer|correspondent|journalist|columnist|author|covers?|writes|freelance|blogger"
    r"|contributor|contributing|redakteur\w*|korrespondent\w*|autor\w*|journalistin|schreibt|experte|journaliste"
    r"|periodista|redactor\w*|giornalista|jornalista|professor\w*|fellow|producer|researcher|lecturer|director"
    r"|founder|co-founder|projektleiter\w*|redaktion|podcast|newsroom|reports (?:from|for)"
    r"|berichtet (?:aus|für|über))\b"
)


def names_trade(text: str) -> bool:
    """Whether a sentence names a trade of those who write."""
    return _TRADE.search(text.lower()) is not None


# "(ANSA) - Westhaven, 4 March".
AGENCY_FIRST = pattern(r"\(([^\W\d_][^()]{1,20})\)\s?[—–-]")

# "… the wall broke. (dpa/moe)".
CLOSING = pattern(r"[.!?…\"”“»]\s?\(([^\W\d_][^()]{1,28})\)\.?$")

# "… the wall broke. Ada Lind": without a full stop the story's last words sign it.
CLOSING_NAME = pattern(
    r"[.!?…\"”“»]\s((?:[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,20}+\s){1,2}[^\W\d_a-zß-öø-ÿ][\w’'-]{2,20}+)$"
)

INITIALS = pattern(r"\(?(?:[A-ZÄÖÜ]{2,3}|[a-zäöü]{2,3})(?:/[a-z]{2,4})?\)?")

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
SIGNED = pattern(r"(?:[—–-]\s?|\()([^\W\d_][^()\d]{3,60}?)\)?")

ACCOUNT = pattern(r"(?:u/|@)[\w.-]{3,30}")

# A user name that no word or number looks like: "harbour_fan", "adalind21", "ada.lind".
USER = pattern(
    r"(?=.*[a-z]{3})(?=.*[\d_.])(?!.*_.*_)[a-z][\w.-]{3,22}(?<!\.)(?<!\.com)(?<!\.org)(?<!\.net)(?<!\.de)"
)

_THE = frozenset(("the", "our", "unser", "unsere", "der", "die"))

# "Ada Lind can be reached at …", "Reach Ada Lind at …", "Ada Lind's column appears …".
_CONTACTED = pattern(
    r"[\s'’](?:(?<=\s)(?:can|may) be (?:reached|contacted)\b"
    r"|(?<=\s)ist (?:unter|per|auf) .{3,60}(?:erreichbar|zu erreichen)"
    r"|(?<=['’])s? (?:column|columns|latest book|new book) )"
)

_CONTACT = pattern(
    r"(?:you can |please |to )?(?:reach|contact|e-?mail|call)\s(?:reporter |writer |editor )?", re.I
)

_LOCAL_PART = pattern(r"([\w.+-]{2,40}+)@")

_WRITTEN = pattern(r"Diese[rns]? (?:Artikel|Text|Beitrag|Bericht) (?:wurde von|hat|stammt von) ")

_AFTER_NAME = pattern(r"\s(?:at|on|via|by|verfasst|geschrieben|erstellt)\b")


def contact_name(text: str) -> str:
    """Whom a sentence below the story says that readers reach, or that the article was written by."""
    reached = _CONTACTED.search(text[:90])
    if reached:
        return _addressed(text[: reached.start()], text)
    match = _CONTACT.match(text) or _WRITTEN.match(text)
    after = _AFTER_NAME.search(text, match.end()) if match else None
    return _addressed(text[match.end() : after.start()], text) if match and after else ""


def _addressed(name: str, text: str) -> str:
    """The name in such a sentence: with a known first name, or with its surname in the mail address that follows."""
    known = bio_name(name)
    mail = _LOCAL_PART.search(text) if not known and "@" in text else None
    rare = bio_name(name, 1) if mail else ""
    return known or (rare if mail and rare and rare.split()[-1].lower() in mail[1].lower() else "")


# "ada.lind@example.com", alone below the story.
MAIL = pattern(r"(?:e-?mail:?\s)?([\w-]+(?:\.[\w-]+)*)@[\w.-]+\.[a-z]{2,8}", re.I)


def names_role(text: str) -> bool:
    """Whether a sentence begins with a job after an article: "The writer, Ada Lind, …", "Unsere Autorin …"."""
    first, _, rest = text[:40].partition(" ")
    return first.lower() in _THE and rest.partition(" ")[0].strip(",").lower() in words_of("roles")


def bio_name(text: str, strength: int = 3) -> str:
    """The subject of a bio's first sentence: "Jane Doe", "Korrespondent Jan Dorn"."""
    text = text.strip()
    if names_role(text):
        text = text.partition(" ")[2].partition(" ")[2]
    text = text.partition(",")[0].partition(" (")[0].strip()
    if name_strength(text) >= strength:
        return text
    first, _, rest = text.partition(" ")
    if rest and is_role(rest.partition(" ")[0]):
        first, _, rest = rest.partition(" ")
    return rest if first.lower() in words_of("roles") and name_strength(rest) >= 2 else ""
