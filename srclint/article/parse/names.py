"""Names in bylines: what looks like a name, how several are split, and what kind of byline one is."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import category

from srclint.model import House
from srclint.patterns import PhrasePattern, pattern
from srclint.vocabulary import languages
from srclint.vocabulary.agencies import AGENCIES
from srclint.vocabulary.bylines import (
    ARTICLES,
    COMMON,
    HOUSE_WORDS,
    NEWSPAPER_WORDS,
    PARTICLES,
    SURNAMES,
    TITLES,
)
from srclint.vocabulary.names import first_names

__all__ = [
    "classify_name",
    "is_agency",
    "is_institution",
    "name_strength",
    "names_a_house",
    "names_a_newspaper",
    "own_part",
    "plain",
    "split_names",
]


# A line is asked about several times while one article is read; beyond that nothing needs to be kept.
_KEEP = 512

_PREFIXED = pattern(
    r"(?:al|el|ul|ur|ad|as|ash|an|at|bin|ben|de|d|l|o|dell|dall|mac|mc|ter|van|von)[-'’](?=[^\W\d_])"
)

_EMAIL = pattern(r"\(?\s*(?:e-?mail:?\s*)?[\w.+-]++@[\w-]++(?:\.[\w-]++)+\s*\)?", re.I)

_HANDLE = pattern(r"\(?(?<![\w.])@\w++\)?")

_URL = pattern(r"\b(?:https?://|www\.)\S++", re.I)

_HOST = pattern(
    r"\b[\w-]++(?:\.[\w-]++)*\.(?:com|org|net|co|de|at|ch|fr|es|it|br|uk|in|info|eu|news|tv)\b", re.I
)

_JOINT = pattern(r"\s*(?:[,;|/&•·+()]|\s-\s|\s[–—]\s|\n)\s*")

# "ANA LIND Y BEN FALK", but not the initial of "ANA E LIND".
_CAPITAL_AND = pattern(r"([^\W\d_]{2,} [^\W\d_]{2,}) [YE] (?=[^\W\d_]{2,} [^\W\d_]{2,})")

_INITIALS = pattern(r"(?:[^\W\d_]\.[ -]?)+[^\W\d_]{2,}")

_GLUED_SIGN = pattern(r"([^\W\d_]{2})(@\w|\d{1,2}(?=,|$))")

_GLUED_WORD = pattern(r"([a-zß-öø-ÿ])([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)\b")

_PREPOSITIONS = frozenset(
    ("on", "in", "at", "am", "im", "um", "le", "il", "el", "em", "a", "à", "for", "from", "via", "den")
)

# Marks, joiners and dashes of other scripts, but no arrows, pictures or figures.
_INSIDE_NAME = frozenset(("Mn", "Mc", "Cf", "Pd", "Lm", "Po"))

# What follows a name where a line gives several credits: "Ada Lind Writing by Bo Moss".
_WORK = frozenset(("writing", "editing", "reporting", "additional", "compiled", "graphics"))

_TRIM = " \t\r\n,;:|/•·–—-*#\"“”„'‘’()[]<>«»…"


def plain(text: str) -> str:
    """Folded for a look-up: lower case, straight apostrophes, single blanks, no marks around it."""
    return " ".join(text.replace("’", "'").lower().split()).strip(' ,;:|/•·–—-*#"“”„()[]<>«»…')


@cache
def _joints() -> re.Pattern[str]:
    """Between two names: the words for "and" of all languages; the one-letter ones only beside capitals."""
    words = {word for language in languages() for word in language.and_}
    long = sorted((w for w in words if len(w) > 1), key=len, reverse=True)
    short = sorted(w for w in words if len(w) == 1)
    alternatives = "|".join(re.escape(w) for w in long)
    letters = "|".join(re.escape(w) for w in short)
    return re.compile(
        rf"(?:,\s*)?\s(?:(?i:{alternatives}|with|mit|avec|con|com)|(?:{letters}|&)(?=\s[^\W\d_a-zß-ÿ]\w*\s))\s"
    )


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(word for language in languages() for word in getattr(language, table))


_PREFIX = PhrasePattern(
    lambda: _words("by") | _words("author_labels"),
    r"\s*+(?:by\s?(?=by\b))?(?:by)?(?:{})\b(?:\s*[:\-–—|]\s*|\s+)",
    glued="by",
)


def is_agency(name: str, house: House | None = None) -> bool:
    """Whether a byline, or every part of it, is a news agency: ``AP``, ``dpa/AFP``, ``Reuters and AFP``."""
    return _is_agency(name, house.agencies if house else ())


@lru_cache(maxsize=_KEEP)
def _is_agency(name: str, more: tuple[str, ...]) -> bool:
    known = AGENCIES | {plain(a) for a in more} if more else AGENCIES
    whole = _TOGETHER.sub("", plain(name))
    if not whole:
        return False
    if whole in known or whole.removeprefix("the ") in known or whole.removeprefix("© ") in known:
        return True
    parts = [p for p in re.split(r"\s*[/,&+;|]\s*|\s+(?:and|und|et|y|e|with|mit)\s+|\s-\s", whole) if p]
    if len(parts) < 2:
        return whole.endswith((" staff", " newswires")) and whole.rsplit(" ", 1)[0] in known
    # The initials of an editor stand beside the agency's: "det/dpa".
    return any(p in known for p in parts) and all(p in known or (len(p) <= 4 and " " not in p) for p in parts)


@cache
def _agency_heads() -> frozenset[str]:
    """The first words of the names of agencies."""
    return frozenset(name.partition(" ")[0] for name in AGENCIES)


def is_institution(name: str) -> bool:
    """Whether this is the signature of an institution (``The Editorial Board``): as good as a name."""
    return plain(name) in _words("institutions")


def _case_kept(token: str) -> str:
    match = _PREFIXED.match(token)
    return token[match.end() :] if match else token


def _may_stand_inside(char: str) -> bool:
    return char.isalpha() or char in "-'’.·" or (not char.isascii() and category(char) in _INSIDE_NAME)


def _is_name_token(token: str) -> bool:
    """Whether a token can be part of a name: capitalised, an initial, or of a script without case."""
    bare = token.strip(".,’'")
    if not bare or any(c.isdigit() for c in bare) or "_" in bare or "@" in bare:
        return False
    core = _case_kept(bare)
    if not core or not all(_may_stand_inside(c) for c in core):
        return False
    return core[0].isupper() or core[0].istitle() or (core[0].isalpha() and not core[0].islower())


def _may_name(tokens: list[str], i: int) -> bool:
    """Whether a common word stands where it can be a name: first, or as a surname after a first name."""
    low = tokens[i].lower().strip(".,")
    if i == 0:
        return low in first_names()
    return i == len(tokens) - 1 and low in SURNAMES and tokens[0].lower() in first_names()


def _is_initial(token: str) -> bool:
    return len(token) == 2 and token[1] == "." and token[0].isupper()


@lru_cache(maxsize=_KEEP)
def name_strength(text: str) -> int:
    """How much a stretch of text looks like one person's name.

    Returns:
        0 no; 1 the shape only (two to five capitalised words); 2 a known first name among them;
        3 a known first name first.
    """
    tokens = [t for t in text.split() if t.strip(".").lower() not in TITLES or _is_initial(t)]
    if not 2 <= len(tokens) <= 5 or len(text) > 60:
        return 0
    capitals = 0
    for i, token in enumerate(tokens):
        low = token.lower().strip(".,")
        if i and (low in PARTICLES or token == "v."):
            continue
        if low in COMMON and not _is_initial(token) and not _may_name(tokens, i):
            return 0
        if not _is_name_token(token):
            return 0
        capitals += 1
    last = tokens[-1].strip(".,'’")
    if tokens[-1].endswith(".") and len(last) > 3:
        return 0
    if capitals < 2 or (len(last) < 2 and last.isascii()) or tokens[-1].endswith(("!", "?")):
        return 0
    if any(token.endswith((":", "：")) for token in tokens):
        return 0  # "Topics: Harbour Life"
    names = first_names()
    first = tokens[0].lower().strip(".,")
    if first in names or (first.split("-")[0] in names and "-" in first):
        return 3
    return 2 if any(t.lower().strip(".,") in names for t in tokens) else 1


def _is_first(tokens: list[str], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i].lower() in first_names()


def _leading_name(part: str) -> str:
    """The name with which a part begins, without role, place or sentence after it; empty if there is none."""
    tokens = part.split()
    roles = _words("roles")
    shouted = part.isupper()
    kept: list[str] = []
    for i, token in enumerate(tokens):
        low = token.lower().strip(".,:")
        if low in TITLES and not kept and not (_is_initial(token) and len(tokens) == 2):
            continue
        if not kept and low in roles and low not in first_names() and _is_first(tokens, i + 1):
            continue  # "Columnist Ada Lind"
        if (low in PARTICLES or token == "v.") and i + 1 < len(tokens) and not token.isupper():
            kept.append(token)
            continue
        # The first two words of a name may mean something else as well: Will, So, May, Sports.
        if not _is_name_token(token) or (len(kept) >= 2 and _ends_names(low)):
            # "Ada Lind Harbour News": the word before is the house's as well.
            if len(kept) == 3 and low in HOUSE_WORDS and kept[0].lower() in first_names():
                kept.pop()
            break
        if len(kept) >= 2 and not shouted and len(token) >= 3 and token.isupper():
            break  # "Ada Lind BBC"
        kept.append(token)
    while kept and kept[-1].lower() in PARTICLES:
        kept.pop()
    name = " ".join(kept).strip(_TRIM.replace(".", ""))
    # A full stop after more than an initial or "Jr." ends the sentence.
    return name.rstrip(".") if len(name.rpartition(" ")[2].strip(".")) > 3 else name


def _unglue(line: str) -> str:
    """Part what a page set side by side without a blank: "LindReporter", "Lind@adalind", "Lind0,"."""
    if " " in line and ("@" in line or any(c.isdigit() for c in line)):
        line = _GLUED_SIGN.sub(r"\1 \2", line)
    return _GLUED_WORD.sub(lambda m: f"{m[1]} {m[2]}" if m[2].lower() in _glued() else m[0], line)


def _ends_names(low: str) -> bool:
    """Whether a word behind two words of a name is a job, a common one, or that of a date or another credit."""
    return low in _words("roles") or low in COMMON or low in _WORK or low in _dating_words()


@cache
def _dating_words() -> frozenset[str]:
    """Single words before a date, which a page sets behind a name: "Ada Lind Created 4 March"."""
    words = _words("published") | _words("updated")
    return frozenset(word for word in words if " " not in word) | {"created", "erstellt"}


@cache
def _glued() -> frozenset[str]:
    months = frozenset(form for language in languages() for month in language.months for form in month)
    return months | _words("roles")


def _clean(line: str) -> str:
    if "@" in line:
        line = _EMAIL.sub(" | ", line)
    if "www." in line or "://" in line:
        line = _URL.sub(" ", line)
    return line.strip(_TRIM)


def _is_desk(text: str) -> bool:
    """Whether some words are those of a desk: "Our Harbour Staff"."""
    words = plain(text).split()
    if not 2 <= len(words) <= 4 or words[-1] not in _words("generic_heads"):
        return False
    return not any(word in first_names() for word in words)


_LABEL = pattern(r"([^\W\d_]+ )?([^\W\d_]+) ?: ")


# The label of another's work between two names: "Words Ada Lind Photos Bo Moss".
_NEXT_CREDIT = PhrasePattern(
    lambda: (word.title() for word in _words("not_by") if word.isalpha() and len(word) > 3),
    r"(?<=[^\W\d_] )(?:{}) (?=[^\W\d_a-zß-öø-ÿ]\w* [^\W\d_a-zß-öø-ÿ])",
    flags=0,
)


def own_part(text: str) -> str:
    """What stands before the credit of somebody else: "Ada Lind, Fotos: Bo Moss", "Words Ada Lind Photos Bo Moss"."""
    if text.count(" ") >= 5:
        credit = _NEXT_CREDIT.search(text, text.find(" ", text.find(" ") + 1))
        text = text[: credit.start()] if credit else text
    if ": " not in text:
        return text
    for match in _LABEL.finditer(text, 4):
        low = match[2].lower()
        if low in _words("not_by"):
            return text[: match.start(2)]
        if match[1] and f"{match[1].lower()}{low}" in _words("not_by"):
            return text[: match.start()]
    return text


@lru_cache(maxsize=_KEEP)
def split_names(line: str) -> tuple[str, ...]:
    """The names in a byline, in order, without "by", titles, roles, places, agencies and addresses.

    ``"By Dr. A. Moss, B. Reed and Carla Vance, Example News"`` gives the three names. A single word (handle,
    ``admin``, ``Reuters``) is given as it stands, and so is a byline in which no name can be told apart.
    """
    # No byline is longer; what a page declares may be of any length.
    line = " ".join(line[:600].replace("\n", " | ").split())
    match = _PREFIX.match(line)
    rest = line[match.end() :] if match else line
    text = _clean(_unglue(own_part(rest)))
    if not any(c.isalpha() for c in text) or plain(text) in _words("by"):
        return ()
    if plain(text) in _words("generic") or is_agency(text) or is_institution(text) or _is_desk(text):
        return (text,)
    if names_a_newspaper(text):
        return (text,)
    if text.partition(" ")[0].lower() in _agency_heads():
        bare = _FROM_PLACE.sub("", text)
        if is_agency(bare):
            return (bare,)  # "Associated Press in Valencia"
    if text.isupper():
        text = _CAPITAL_AND.sub(r"\1 & ", text)
    names: list[str] = []
    others: list[str] = []
    shared: list[int] = []
    if "@" in text:
        text = _clean(_HANDLE.sub(" | ", text)) or text
    for chunk in _joints().split(text):
        for place, raw in enumerate(_JOINT.split(chunk)):
            part = raw.strip(_TRIM)
            if not part:
                continue
            name = "" if plain(part) in _words("generic") or is_agency(part) else _leading_name(part)
            tokens = name.split()
            if names and name and _is_job(part, tokens[0]):
                continue  # "Ada Lind, Staff Writer and Data Editor"
            # After a comma, capitals without a known first name are rather a place, a house or a job.
            doubtful = place > 0 and bool(names) and name_strength(name) < 2 and not _INITIALS.match(name)
            known = bool(tokens) and tokens[0].lower() in first_names()
            doubtful = doubtful or (bool(others) and tokens[:1] == ["The"])
            if 2 <= len(tokens) <= 5 and not doubtful and (known or tokens[-1].lower() not in COMMON):
                names.append(name)
            elif len(tokens) == 1 and part == name and not names:
                shared.append(len(names))
                others.append(part)
            elif not names:
                words = part.split()
                alone = len(words) > 1 and words[1].islower() and words[1] in _PREPOSITIONS
                others.append(words[0] if alone else part)
    if names and shared and len(others) == 1 and others[0].lower() in first_names():
        # "Anna and Otto Meyer" share the surname.
        names.insert(0, f"{others[0]} {names[0].split()[-1]}")
    return tuple(dict.fromkeys(names)) or tuple(others[:1])


def _is_job(part: str, first: str) -> bool:
    """Whether words behind a name are a job: one of them is, and they begin with no first name."""
    if first.lower().strip(".,") in first_names():
        return False
    roles = _words("roles")
    return any(word.lower().strip(".,:()") in roles for word in part.split())


# What lists are sorted by: "Articles by subject" has no byline.
_SORTED_BY = frozenset(
    {"subject", "topic", "category", "section", "date", "tag", "type", "popularity", "relevance"}
)

_FROM_PLACE = pattern(r"\s(?:in|from|at|aus|à|en|em|da)\s[^\W\d_a-zß-öø-ÿ][^,|/]*$")

_MARKS = pattern(r"[\W_]+")

_TOGETHER = pattern(r"^(?:with|mit|avec|con|com|agencia|agência|agence|agenzia|agentur)\s")  # "(avec AFP)"

_SCHEME = pattern(r"^(?:https?://)?(?:www\.)?")

_DOMAIN = pattern(r"(?:www\.)?[\w-]+\.(?:com|org|net|info|news|eu|[a-z]{2})", re.I)


def classify_name(name: str, house: House | None = None, site: str = "") -> str:
    """What kind of byline one name is.

    Args:
        name: as `split_names` gives it.
        house: whose lists of allowed bylines, agencies and site names count.
        site: the publication's name or host, where the page tells it.

    Returns:
        ``person``, ``handle``, ``generic``, ``agency`` or ``none`` (no name at all).
    """
    low = plain(name)
    if not low or not any(c.isalnum() for c in low) or low in _SORTED_BY or low[-1] in "?!":
        return "none"
    if house and low in {plain(b) for b in house.bylines}:
        return "person"
    if is_agency(name, house):
        return "agency"
    if is_institution(name) or _is_generic(low, house, site):
        return "generic"
    if names_a_newspaper(name):
        return "agency"
    if names_a_house(name):
        return "generic"
    if _DOMAIN.fullmatch(name.strip()) or (not low.isascii() and _NEWSROOM.search(low)):
        return "generic"  # a site is credited, nobody in particular
    if any(c.isdigit() for c in low) and not any(c.isascii() and c.isalpha() for c in low):
        return "none"  # figures alone, or among other scripts, are a date or a time
    return "handle" if _is_handle(name.strip()) else "person"


# German words for a body, which end a compound: "Hafenverband"; no surname ends so.
_BODY = pattern(
    r"(?:agentur|akademie|anstalt|behörde|gesellschaft|gewerkschaft|hochschule|institut|ministerium|museum|redaktion|"
    r"stiftung|universität|verband|verein|verlag|verwaltung|zeitschrift|zeitung|zentrale)$"
)

# Korean, Japanese and Chinese for newspaper, news, agency, newsroom, ".com".
_NEWSROOM = pattern(
    r"(?:닷컴|뉴스|일보|신문|방송|編集部|新聞社?|ニュース|通信社?|编辑部|新闻|日报|晚报|新华网)$"
)

_LEGAL_FORM = pattern(
    r"\s(?:e\.\s?V\.|g?GmbH(?: & Co\.? KG)?|AG|KG|Inc\.?|Ltd\.?|LLC|PLC|S\.A\.|S\.?r\.?l\.?)$"
)


_PAPERS = ("zeitung", "blatt", "anzeiger", "kurier", "bote", "rundschau")


def names_a_newspaper(name: str) -> bool:
    """Whether some capitalised words are the name of a newspaper: "The New York Post", "Der Hafenanzeiger"."""
    words = name.split()
    if not 2 <= len(words) <= 6 or not all(word[:1].isupper() or word in PARTICLES for word in words):
        return False
    low = [word.lower().strip(".,") for word in words]
    if low[-1] not in NEWSPAPER_WORDS and not (low[-1].endswith(_PAPERS) and low[0] in ARTICLES):
        return False
    return low[0] in ARTICLES or low[0] not in first_names()


def names_a_house(name: str) -> bool:
    """Whether a name of some capitalised words without a first name is that of a house: "Der Hafenbote"."""
    if _LEGAL_FORM.search(name):
        return True
    words = [word.strip(".,") for word in name.split()]
    if not 2 <= len(words) <= 4:
        return False
    low = [word.lower() for word in words]
    if low == words and not HOUSE_WORDS.isdisjoint(low):
        return True  # "harbour news", as an account of the house writes it
    if not all(word[:1].isupper() for word in words):
        return False
    if any(word in first_names() for word in low):
        return False
    if low[0] in ARTICLES or not HOUSE_WORDS.isdisjoint(low):
        return True
    return any(_BODY.search(word) for word in low)


# "Example Online" signs for a site; "Online since today" does not.
_LAST_ONLY = frozenset(("online", "bureau", "desk", "editors", "reporters"))


@cache
def _long_heads() -> tuple[str, ...]:
    """The words for a newsroom that end a compound and hardly a name."""
    return tuple(sorted(word for word in _words("generic_heads") if len(word) >= 8))


def _is_generic(low: str, house: House | None, site: str) -> bool:
    if low in _words("generic"):
        return True
    words = low.split()
    heads = _words("generic_heads")
    named = len(words) == 2 and words[0] in first_names()
    if len(words) > 1 and ((words[-1] in heads and not named) or words[0] in heads - _LAST_ONLY):
        return True
    if any(part.endswith(_long_heads()) for word in words for part in word.split("-")):
        return True  # "Harbour-Redaktion", "Sportredaktion"
    squeezed = _MARKS.sub("", low)
    somebody = any(word in first_names() for word in words)
    for own in (*(house.site if house else ()), site):
        labels = _site_labels(own)
        if squeezed and squeezed in (label for label in labels if label == labels[0] or len(label) >= 4):
            return True
        # "Example Deutschland", "Example Online": what begins with the site's name, if nobody has that name.
        if len(words) > 1 and len(words[0]) >= 4 and words[0] in labels and not somebody:
            return True
    return "." in low and bool(_HOST.fullmatch(low))


@lru_cache(maxsize=_KEEP)
def _site_labels(site: str) -> tuple[str, ...]:
    """The names of a site: "Example Times" is the site of that name, and example-times.co.uk."""
    host = _SCHEME.sub("", site.lower())
    return tuple(_MARKS.sub("", part) for part in (host, *host.split(".")))


def _is_handle(name: str) -> bool:
    """A user name: lower case, digits, underscores, inner capitals; not a single known first name."""
    if " " in name:
        tokens = name.split()
        return (any(c.isdigit() for c in name) and len(tokens) == 1) or all(t[0].isdigit() for t in tokens)
    bare = name.lstrip("@")
    if bare != name or any(c.isdigit() or c in "_~^" for c in bare):
        return True
    if not bare[0].isalpha() or not bare.isascii():
        return False
    if bare.islower():
        return True
    inner = bare[1:]
    if inner.isupper() or "-" in bare or "'" in bare or bare.lower() in first_names():
        return False
    # McGregor, DeVito, O'Neil have one capital inside and a known beginning; JohnDoe and iReporter do not.
    return any(c.isupper() for c in inner) and not re.match(
        r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)[A-Z]", bare
    )
