"""What a web page declares of itself: linked data, meta tags, and its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from srclint.model import Evidence, Problem
from srclint.readers.page import Page

__all__ = ["NEVER_SHOWN", "declared_metadata", "url_date"]

NEVER_SHOWN = "never shown on the page"
"""The note of a name that only the metadata know: on most such pages it is the site's default user."""

_KEYS: Mapping[str, str] = {
    "author": "author",
    "authors": "author",
    "article_author": "author",
    "author_name": "author",
    "rbauthors": "author",
    "shareaholic:article_author_name": "author",
    "article:author": "author",
    "article:author_name": "author",
    "og:article:author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "dc.contributor": "author",
    "parsely-author": "author",
    "sailthru.author": "author",
    "cxenseparse:author": "author",
    "citation_author": "author",
    "lp.article:author": "author",
    "byl": "author",
    "byline": "author",
    "date": "published",
    "article:published_time": "published",
    "article:published": "published",
    "article:post_date": "published",
    "og:article:published_time": "published",
    "og:published_time": "published",
    "datepublished": "published",
    "published_at": "published",
    "publish-date": "published",
    "publish_date": "published",
    "publishdate": "published",
    "publication_date": "published",
    "publicationdate": "published",
    "originalpublicationdate": "published",
    "pubdate": "published",
    "pub_date": "published",
    "pdate": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dc.date.created": "published",
    "dcterms.date": "published",
    "dcterms.created": "published",
    "dcterms.issued": "published",
    "prism.publicationdate": "published",
    "sailthru.date": "published",
    "parsely-pub-date": "published",
    "cxenseparse:recs:publishtime": "published",
    "cxenseparse:publishtime": "published",
    "citation_publication_date": "published",
    "citation_date": "published",
    "vr:published_time": "published",
    "analyticsattributes.articledate": "published",
    "article.created": "published",
    "article.published": "published",
    "article:create": "published",
    "article:createtime": "published",
    "article_date_original": "published",
    "bt:pubdate": "published",
    "citation_online_date": "published",
    "cdate": "published",
    "created": "published",
    "creation_date": "published",
    "date_created": "published",
    "date_published": "published",
    "datecreated": "published",
    "dateposted": "published",
    "dc.created": "published",
    "dc.date.publication": "published",
    "dc.issued": "published",
    "dc:created": "published",
    "dc:date": "published",
    "dcsext.articlefirstpublished": "published",
    "dcterms.available": "published",
    "displaydate": "published",
    "doc_date": "published",
    "field-name-post-date": "published",
    "firstpublished": "published",
    "gentime": "published",
    "mediator_published_time": "published",
    "meta.publishdate": "published",
    "og:date": "published",
    "og:pubdate": "published",
    "og:regdate": "published",
    "og:release_date": "published",
    "og:publish_date": "published",
    "parsely-page-pub-date": "published",
    "published": "published",
    "published-date": "published",
    "published_date": "published",
    "published_time": "published",
    "publisheddate": "published",
    "publishtime": "published",
    "release_date": "published",
    "rbpubdate": "published",
    "rnews:datepublished": "published",
    "shareaholic:article_published_time": "published",
    "uploaddate": "published",
    "video:release_date": "published",
    "weibo:article:create_at": "published",
    "article:modified": "modified",
    "article:post_modified": "modified",
    "article.updated": "modified",
    "article:update_time": "modified",
    "bt:moddate": "modified",
    "dcsext.articlelastupdated": "modified",
    "last_updated": "modified",
    "lastmodified": "modified",
    "lastupdated": "modified",
    "lmt": "modified",
    "mediator_modified_time": "modified",
    "moddate": "modified",
    "modified_time": "modified",
    "modificationdate": "modified",
    "revision_date": "modified",
    "rnews:datemodified": "modified",
    "shareaholic:article_modified_time": "modified",
    "utime": "modified",
    "article:modified_time": "modified",
    "og:article:modified_time": "modified",
    "og:updated_time": "modified",
    "og:modified_time": "modified",
    "datemodified": "modified",
    "last-modified": "modified",
    "lastmod": "modified",
    "dcterms.modified": "modified",
    "dc.date.modified": "modified",
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
    "og:section": "section",
    "og:url": "url",
    "content-language": "language",
    "og:locale": "language",
}
"""Name or property of a meta tag, in lower case -> the field of ``Evidence`` that it speaks of."""

# WordPress (Yoast) writes the author into Twitter's free label; this is its label in the languages we read.
_WRITTEN_BY = frozenset(
    {
        "written by",
        "verfasst von",
        "geschrieben von",
        "escrito por",
        "écrit par",
        "scritto da",
        "author",
        "autor",
    }
)
_ARTICLE = re.compile(r"Article|BlogPosting|Posting$|Report$|Review$|Recipe$|NewsItem$")
_PAGE = re.compile(r"WebPage$|Page$|VideoObject$|CreativeWork$")
_MAX_NODES = 2000  # of 302 measured pages none has more than 11; what is beyond describes no article
_WRAPPING = re.compile(
    r"^\s*+(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*+\]\]>|/\*\s*+\]\]>\s*+\*/)\s*+;?+\s*+$"
)
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_.-])([01]?\d)\2([0-3]?\d)(?!\d)")
_URL_NAMED = re.compile(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/([0-3]?\d)(?!\d)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def declared_metadata(page: Page) -> tuple[list[Evidence], list[Problem]]:
    """What the linked data and the meta tags of a page say, in this order, and what of it can't be read."""
    found, problems = _linked_data(page.json_ld)
    found += _metas(page.metas)
    if page.title:
        found.append(Evidence("title", page.title, "meta", note="title"))
    if page.language:
        found.append(Evidence("language", page.language, "meta", note="lang"))
    return found, problems


def url_date(url: str) -> str:
    """The ISO date in an address: year, month and day apart by one separator; empty if there is none."""
    path = unquote(re.sub(r"^[a-z]+://[^/]*", "", url.partition("?")[0], flags=re.IGNORECASE))
    match = _URL_DAY.search(path)
    if match:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    else:
        named = _URL_NAMED.search(path)
        if not named:
            return ""
        year, month, day = int(named[1]), _MONTHS.index(named[2].lower()) + 1, int(named[3])
    return f"{year}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _metas(metas: list[dict[str, str]]) -> Iterator[Evidence]:
    labels: dict[str, str] = {}
    for meta in metas:
        if meta[""] == "link":
            if meta.get("rel", "").lower() == "canonical" and meta.get("href"):
                yield Evidence("url", meta["href"], "meta", note="canonical")
            continue
        value = " ".join(meta.get("content", "").split())
        for attribute in ("property", "name", "itemprop"):
            key = meta.get(attribute, "")
            if not key or not value:
                continue
            low = key.lower()
            if low.startswith("twitter:label"):
                labels[low[-1]] = value.lower().strip(" :")
            elif low.startswith("twitter:data") and labels.get(low[-1]) in _WRITTEN_BY:
                yield Evidence("author", value, "meta", note=key)
            field = _KEYS.get(low)
            if field and not (field == "author" and "://" in value):
                where = "microdata" if attribute == "itemprop" else "meta"
                yield Evidence(field, value, where, note=key)


def _linked_data(scripts: list[str]) -> tuple[list[Evidence], list[Problem]]:
    import json

    nodes: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for script in scripts:
        bare = _WRAPPING.sub("", script.strip()).rstrip("; \t\r\n")
        if not bare:
            continue
        try:
            data = json.loads(bare, strict=False)
        except (ValueError, RecursionError) as error:
            reason = getattr(error, "msg", "it is nested too deeply")
            problems.append(Problem("metadata", f"A block of JSON-LD can't be read: {reason}."))
            continue
        nodes += _nodes(data)
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    articles = [node for node in nodes if _is_a(node, _ARTICLE)]
    found: list[Evidence] = []
    # A page may list other articles after its own; the page around the article may tell what it leaves out.
    for node in [
        *articles[:1],
        *(node for node in nodes if _is_a(node, _PAGE) and not _is_a(node, _ARTICLE)),
    ]:
        told = {evidence.field for evidence in found}
        found += [evidence for evidence in _told_by(node, by_id) if evidence.field not in told]
    return found, problems


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Every object in the data that stands by itself: in lists, ``@graph``, ``mainEntity`` and the like."""
    stack = [data]
    count = 0
    while stack and count < _MAX_NODES:
        item = stack.pop()
        count += 1
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            for key in ("mainEntityOfPage", "mainEntity", "author", "@graph"):
                if isinstance(item.get(key), dict | list):
                    stack.append(item[key])


def _is_a(node: Mapping[str, Any], kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(isinstance(t, str) and kind.search(t) for t in (types if isinstance(types, list) else [types]))


_LINKED = {
    "datePublished": "published",
    "dateModified": "modified",
    "headline": "title",
    "articleSection": "section",
    "inLanguage": "language",
    "url": "url",
}


def _told_by(node: Mapping[str, Any], by_id: Mapping[str, dict[str, Any]]) -> Iterator[Evidence]:
    types = node.get("@type")
    kind = types[0] if isinstance(types, list) and types else types
    for name in _names(node.get("author") or node.get("creator"), by_id):
        yield Evidence("author", name, "json-ld", note=f"{kind}.author")
    for key, field in _LINKED.items():
        value = node.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and value.strip():
            yield Evidence(field, " ".join(value.split()), "json-ld", note=f"{kind}.{key}")
    if not node.get("datePublished"):
        created = next((key for key in ("dateCreated", "uploadDate") if isinstance(node.get(key), str)), "")
        if created:
            yield Evidence("published", node[created], "json-ld", note=f"{kind}.{created}")
    for name in _names(node.get("publisher"), by_id):
        yield Evidence("site", name, "json-ld", note=f"{kind}.publisher")


def _names(value: Any, by_id: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    """The names in a value of schema.org: a string, a thing with a name, a reference to one, a list of those."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            thing = item if "name" in item else by_id.get(str(item.get("@id")), {})
            item = thing.get("name")
        for name in item if isinstance(item, list) else [item]:
            if isinstance(name, str) and name.strip() and "://" not in name:
                yield " ".join(name.split())
