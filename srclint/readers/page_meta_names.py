"""What the name of a meta tag says that its content is.

Vendors spell the same few terms in their own ways (``article:published_time``, ``parsely-pub-date``,
``DC.date.issued``), so that a name is looked up without its vendor and without its marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from srclint.patterns import pattern

__all__ = ["meta_field"]

_OTHERS: Mapping[str, str] = {
    "og:title": "title",
    "twitter:title": "title",
    "title": "title",
    "dc.title": "title",
    "parsely-title": "title",
    "sailthru.title": "title",
    "headline": "title",
    "description": "description",
    "og:description": "description",
    "og:site_name": "site",
    "application-name": "site",
    "article:section": "section",
    "article:content_tier": "tier",
    "og:section": "section",
    "og:url": "url",
    "content-language": "language",
    "og:locale": "language",
    "robots": "robots",
    "googlebot": "robots",
    "tdm-reservation": "tdm-reservation",
    "tdm-policy": "tdm-policy",
}
# Of whatever a site puts before a colon or a stop; before other marks only what is known, for "last-modified" has none.
_VENDOR = pattern(
    r"(?:(?!twitter)[a-z][a-z\d_-]*[:.]|(?:analyticsattributes|article|bepress|citation|dcterms|mediator|meta|parsely|"
    r"prism|sailthru|shareaholic)[_-])+"
)
_LONGEST = 80  # characters; no name in use is half as long
_MARKS = pattern(r"[\W_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AUTHOR = _words(
    "auteur author authorname authornames authors autor autores byl byline journalist rbauthors reporter "
    "verfasser writer"
)
_AUTHOR_OF_VENDOR = _words(
    "creator contributor"
)  # without a vendor's name often the program that made the page
_PUBLISHED = _words(
    "articledate articlefirstpublished available cdate contentcreated create createat created createdat "
    "createtime creationdate date datecreated dateissued dateoriginal dateposted datepublication "
    "datepublished datepublishedtime datetime displaydate docdate fieldnamepostdate firstpublicationdate "
    "firstpublished firstpublishedat firstpublishedtime firstpublishtime gentime isodate issued newsdate "
    "onlinedate originalpublicationdate originalpublishdate pdate postdate posted postedat ptime pubdate "
    "publicationdate publicationday publicationtime publicdate publishat publishdate publishdatetime "
    "published publishedat publisheddate publisheddatetime publishedon publishedtime "
    "publishedtimetelegram publishon publishtime pubtime rbpubdate regdate releasedate uploaddate"
)
_MODIFIED = _words(
    "articlelastupdated changed contentupdated datelastmodified datelastupdated datemodified dateupdated "
    "lastmod lastmodified lastmodifieddate lastmodifiedtime lastupdate lastupdated lastupdateddate lmt "
    "moddate modificationdate modificationtime modified modifiedat modifieddate modifiedtime postmodified "
    "publicupdatedat revised revisiondate update updated updatedat updateddate updatedtime updatetime "
    "utime"
)


@lru_cache(maxsize=1024)
def meta_field(name: str) -> str:
    """The field of ``Evidence`` that a meta tag speaks of, by its name or property; empty if it says nothing of use."""
    if len(name) > _LONGEST:
        return ""
    low = name.lower()
    if low in _OTHERS:
        return _OTHERS[low]
    bare = _VENDOR.match(low)
    term = _MARKS.sub("", low[bare.end() :] if bare else low)
    if term in _AUTHOR or (bare and term in _AUTHOR_OF_VENDOR):
        return "author"
    if term in _PUBLISHED:
        return "published"
    return "modified" if term in _MODIFIED else ""
