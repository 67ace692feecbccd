"""What the attributes of an element say of its text: a byline, a date, or a part of the page that is no article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from srclint.patterns import pattern

__all__ = ["CHANGED", "NAMES", "byline_and_date", "names_say", "part_role"]

NAMES = ("class", "id", "role", "data-testid")
"""The attributes by whose words sites tell what an element is."""
CHANGED = "changed"
"""What marks a date that is rather that of a change, by the words of its element."""

_BYLINE = pattern(
    r"by-?_?line|auth?or(?!i[sz]|it)|autor(?!i[sz])|(?<![a-z])(?:writers?|contributors?|verfasser|redakteur|"
    r"auteurs?|signature|creditos|skribent|journalist[ae]?|reporter|columnist|periodista|redactor|user-?name|"
    r"(?:created|posted|written)[-_]?by)(?![a-z])"
)
_NO_BYLINE = pattern(
    r"comment|photo|image|img|foto|picture|caption|avatar|thumb|(?<![a-z])(?:tags?|more-from)(?![a-z])"
)
_AUTHOR_PATH = pattern(
    r"/(?:authors?|autore?n?|autora|auteurs?|profiles?|people|staff|contributors?|writers?|journalists?|by|"
    r"redakteur\w*|reporters?|columnists?|team|user|forfatter|skribent)s?/[^/?#]"
)
_NETWORK = pattern(
    r"(?:https?:)?//(?:[\w-]+\.)?(?:youtube|facebook|twitter|x|instagram|linkedin|xing|google|pinterest|t)\.(?:com|me)/"
)
_DATE = pattern(
    r"date|(?<![a-z])(?:time|published|publish|posted|submitted|timestamp|datum|dato|fecha|erstellt|modified|"
    r"(?:post|entry|article)[-_]?meta)"
    r"(?![a-z])"
)
# What stands in whatever names a byline or a date, in the order above; most names of a page hold none of it.
_TELLING = (
    "byline by-line by_line by-_line author autor auteur writer written contributor verfasser redakteur signature "
    "creditos skribent journalist reporter columnist periodista redactor user-name username created posted "
    "date time publish submitted datum dato fecha erstellt modified meta"
)
_TELLING_WORDS = AhoCorasick(_TELLING.split())
# '<time class="updated">': of a change, unless the same element is that of publication as well.
_CHANGED = pattern(r"(?<![a-z])(?:date-?|last-?)?(?:updated?|modified|lastmod)(?![a-z])")
_ISSUED = pattern(r"publish|posted|created|issued")
_MOMENT = pattern(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:")  # '<abbr title="2021-04-08T10:57Z">an hour ago</abbr>'
_NO_DATE = pattern(r"comment|update-?cart|validat|candidat|update-?your|lifetime|overtime|mandat")

_RDFA = {
    "datePublished": "datePublished",
    "published_time": "datePublished",
    "dc:date": "datePublished",
    "dateCreated": "datePublished",
    "dateModified": "dateModified",
    "modified_time": "dateModified",
}


class _Part(NamedTuple):
    """A part of a page: its kind, what stands in all names of it, and what tells it from other names with that."""

    kind: str
    words: str
    names: re.Pattern[str]


_PARTS = (
    _Part(
        "comment-form",
        "comment disqus respond replies kommentar",
        pattern(r"comment|disqus|(?<![a-z])(?:respond|replies|kommentar)"),
    ),
    _Part(
        "related",
        "related recommend more-stor most-read most-pop popular trending also-like readmore read-more readnext "
        "read-next teaser outbrain taboola latest mehr-zum you-may prev-next post-navigation next-post crp_",
        pattern(
            r"related|recommend|more-stor|most-(?:read|pop)|popular|trending|also-like|read-?(?:more|next)|teaser|"
            r"outbrain|taboola|latest|mehr-zum|you-may|prev-next|post-navigation|next-post|crp_"
        ),
    ),
    _Part(
        "newsletter",
        "newsletter subscri signup sign-up paywall mailchimp optin",
        pattern(r"newsletter|subscri|sign-?up|paywall|mailchimp|optin"),
    ),
    _Part(
        "share",
        "share sharing social addthis addtoany follow-us",
        pattern(r"shar(?:e|ing)(?![a-z]*d-)|social|addthis|addtoany|follow-us"),
    ),
    _Part(  # a box called "cookies" alone may hold recipes
        "cookie",
        "cookie consent gdpr onetrust usercentrics",
        pattern(
            r"cookie[a-z]{0,3}[-_]*(?:[a-z]+[-_]+)?(?:accept|alert|banner|bar|bot|box|compliance|consent|container|"
            r"dialog|disclaimer|hint|info|law|layer|manage|message|modal|note|notice|notification|overlay|panel|policy|"
            r"popup|preference|setting|warning|wrap)|consent|gdpr|onetrust|usercentrics"
        ),
    ),
    _Part(
        "ad",
        "ad sponsor banner promo werbung anzeige",
        pattern(r"(?<![a-z])(?:ads?|advert\w*|sponsor\w*|banner|promo|werbung|anzeige)(?![a-z])"),
    ),
    _Part(
        "bio",
        "author bio",
        pattern(
            r"author[-_]*(?:bio|box|info|desc|card|about|profile)|about[-_]*(?:the[-_]?)?author|(?<![a-z])bio(?![a-z])"
        ),
    ),
    _Part(
        "footer",
        "footer colophon copyright",
        pattern(r"(?<![a-z])(?:footer|colophon|copyright)(?![a-z])"),
    ),
    _Part(
        "nav",
        "breadcrumb tag nav menu pagination pager topbar toolbar",
        pattern(
            r"breadcrumb|taglist|(?<![a-z])(?:nav|navbar|navigation|menu|pagination|pager|topbar|toolbar|tags?|"
            r"tag-links)(?![a-z])"
        ),
    ),
    # A page builder calls each paragraph "elementor-widget": only a word that begins there counts.
    _Part(
        "aside",
        "sidebar infobox widget aside modal popup overlay tooltip",
        pattern(
            r"sidebar|infobox|(?<![a-z-])widget(?![a-z])|(?<![a-z])(?:aside|modal|popup|overlay|tooltip)(?![a-z])"
        ),
    ),
)
_PART_OF_WORD = {word: number for number, part in enumerate(_PARTS) for word in part.words.split()}
_PART_WORDS = AhoCorasick(list(_PART_OF_WORD))
_TAGS = {"nav": "nav", "footer": "footer", "aside": "aside", "form": "newsletter", "menu": "nav"}


@lru_cache(maxsize=4096)
def names_say(names: str) -> tuple[str, str]:
    """What class and id mark as a byline, and what as a date; elements of a page share few of them."""
    if not _TELLING_WORDS.find_matches_as_indexes(names):
        return "", ""
    byline = "class" if _BYLINE.search(names) and not _NO_BYLINE.search(names) else ""
    if not _DATE.search(names) or _NO_DATE.search(names):
        return byline, ""
    # "updated" is a term that hAtom demands: themes write it for programs alone.
    return byline, "dateModified" if "hidden" in names and "updated" in names.split() else "class"


def byline_and_date(tag: str, names: str, attributes: Mapping[str, str | None]) -> tuple[str, str]:
    """What marks an element as a byline, and what as a date.

    Args:
        tag: the element.
        names: the words of its `NAMES`, in lower case.
        attributes: all its attributes.

    Returns:
        For the byline ``itemprop``, ``rel``, ``class`` or ``href``; for the date its ``itemprop``, ``time``,
        ``class`` or `CHANGED`; empty where nothing does.
    """
    byline, date = names_say(names) if names else ("", "")
    if tag == "time" or (tag == "abbr" and _MOMENT.match(attributes.get("title") or "")):
        date = "time"
    elif tag == "a" and not byline:
        href = (attributes.get("href") or "").lower()
        byline = "href" if _AUTHOR_PATH.search(href) and not _NETWORK.match(href) else ""
    if date and names and _CHANGED.search(names) and not _ISSUED.search(names):
        date = CHANGED
    if "rel" in attributes and "author" in (attributes["rel"] or "").lower().split():
        byline = "rel"
    if "itemprop" in attributes:
        itemprop = attributes["itemprop"] or ""
        byline = "itemprop" if "author" in itemprop.lower() else byline
        date = itemprop if itemprop in ("datePublished", "dateModified", "dateCreated") else date
    elif "property" in attributes:  # RDFa: "schema:datePublished", "dc:date dc:created"
        told = attributes["property"] or ""
        date = next((meaning for term, meaning in _RDFA.items() if term in told), date)
        byline = "itemprop" if told.endswith((":author", ":creator")) or told == "author" else byline
    return byline, date


@lru_cache(maxsize=4096)
def part_role(tag: str, names: str) -> str:
    """Which part of a page a block element is, as a kind of ``Mark``; empty if it may belong to the article."""
    likely = {_PART_OF_WORD[word] for word in _PART_WORDS.find_matches_as_strings(names, overlapping=True)}
    named = (_PARTS[number].kind for number in sorted(likely) if _PARTS[number].names.search(names))
    role = next(named, "") or _TAGS.get(tag, "")
    if role in ("aside", "footer") and _BYLINE.search(names):
        return ""
    return role
