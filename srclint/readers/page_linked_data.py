"""What the linked data (JSON-LD) of a page say of its article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from srclint.model import Evidence, Problem
from srclint.patterns import pattern

__all__ = ["ORGANISATION", "body_as_page", "linked_data"]

ORGANISATION = ", an organisation"
"""The end of the note of an author that is declared to be an organisation."""

_ARTICLE = pattern(r"Article|BlogPosting|Posting$|Report$|Review$|Recipe$|NewsItem$")
_TYPED = pattern(r'"@type"\s*:\s*(?:\[\s*)?"[^"]{0,40}(?:Article|BlogPosting)"')
_PAGE = pattern(r"WebPage$|Page$|VideoObject$|CreativeWork$")
_ORGANISATION = pattern(r"(?:Organi[sz]ation|Corporation)$")
_MAX_NODES = 2000  # of 302 measured pages none has more than 11; what is beyond describes no article
_TAG = pattern(r"<(?:p|br|div|h[1-6])[\s/>]", re.IGNORECASE)
_WRAPPING = pattern(
    r"^\s*+(?:<!--|(?://\s*+)?<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://\s*+)?\]\]>|/\*\s*+\]\]>\s*+\*/)\s*+;?+\s*+$"
)

_WHOLE = ("{", "}", "[", "]")  # what a script that needs no unwrapping begins and ends with


def linked_data(scripts: list[str]) -> tuple[list[Evidence], list[Problem]]:
    """What the blocks of linked data on a page say of its article, and what of them can't be read."""
    nodes: list[dict[str, Any]] = []
    problems: list[Problem] = []
    salvaged: list[str] = []
    for script in scripts:
        bare = _bare(script)
        if not bare:
            continue
        try:
            data = json.loads(bare, strict=False)
        except (ValueError, RecursionError) as error:
            reason = getattr(error, "msg", "it is nested too deeply")
            problems.append(Problem("metadata", f"A block of JSON-LD can't be read: {reason}."))
            salvaged.append(bare)
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
    told = {evidence.field for evidence in found}
    found += [
        evidence for script in salvaged[:1] for evidence in _salvaged(script) if evidence.field not in told
    ]
    return found, problems


def _bare(script: str) -> str:
    bare = script.strip()
    if bare[:1] not in _WHOLE or bare[-1:] not in _WHOLE:
        bare = _WRAPPING.sub("", bare).rstrip("; \t\r\n")
    return bare


def body_as_page(scripts: list[str]) -> str:
    """The article that linked data hold whole (``articleBody``), as a page of its own; empty if they hold none."""
    body = headline = ""
    for script in scripts:
        with suppress(ValueError, RecursionError):
            for node in _nodes(json.loads(_bare(script), strict=False)):
                told = node.get("articleBody")
                if isinstance(told, str) and len(told) > len(body) and _is_a(node, _ARTICLE):
                    title = node.get("headline")
                    body, headline = told, title if isinstance(title, str) else ""
    if not body:
        return ""
    if not _TAG.search(body):
        body = "".join(f"<p>{html.escape(line)}</p>" for line in body.splitlines() if line.strip())
    return f"<article><h1>{html.escape(headline)}</h1>{body}</article>"


# In a block with a mistake somewhere else: "datePublished": "2021-04-08", "author": {"name": "Ida Moll"}.
_SALVAGE = {
    "published": pattern(r'"datePublished"\s*:\s*"([^"\\]{8,40})"'),
    "modified": pattern(r'"dateModified"\s*:\s*"([^"\\]{8,40})"'),
    "author": pattern(r'"author"\s*:\s*(?:\[\s*)?(?:\{[^{}\[\]]{0,300}?"name"\s*:\s*)?"([^"\\]{2,80})"'),
}


def _salvaged(script: str) -> Iterator[Evidence]:
    """What can be told of an article from a block that is no JSON; nothing, unless it speaks of one article."""
    if len(_TYPED.findall(script)) != 1:
        return
    for field, literal in _SALVAGE.items():
        match = literal.search(script)
        if match and "://" not in match[1]:
            yield Evidence(field, " ".join(match[1].split()), "json-ld", note="broken block")


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


_MOST_SECTIONS = 8
_DATES = ("datePublished", "dateModified")
_LINKED = {
    "datePublished": "published",
    "dateModified": "modified",
    "headline": "title",
    "articleSection": "section",
    "inLanguage": "language",
    "url": "url",
    "license": "licence",
    "usageInfo": "terms",
}


def _told_by(node: Mapping[str, Any], by_id: Mapping[str, dict[str, Any]]) -> Iterator[Evidence]:
    types = node.get("@type")
    kind = types[0] if isinstance(types, list) and types else types
    # Beside a house as the author, "creator" names the person.
    for key in ("author", "creator"):
        for name, sort in _names(node.get(key), by_id):
            yield Evidence("author", name, "json-ld", note=f"{kind}.{key}{sort}")
    for address in _addresses(node.get("author")):
        yield Evidence("author-address", address, "json-ld", note=f"{kind}.author")
    for key, field in _LINKED.items():
        value = node.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if key in _DATES and isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)  # seconds or milliseconds since 1970
        if isinstance(value, str) and value.strip():
            yield Evidence(field, " ".join(value.split()), "json-ld", note=f"{kind}.{key}")
        elif key in _DATES and (value == "" or (value is None and key in node)):
            yield Evidence("unsaid", key, "json-ld", note=f"{kind}.{key}")
    sections = node.get("articleSection")
    # The first is the section of the article; whoever asks for labels wants all.
    for item in sections[1:_MOST_SECTIONS] if isinstance(sections, list) else ():
        if isinstance(item, str) and item.strip():
            yield Evidence("section", " ".join(item.split()), "json-ld", note=f"{kind}.articleSection")
    if not node.get("datePublished"):
        created = next((key for key in ("dateCreated", "uploadDate") if isinstance(node.get(key), str)), "")
        if created:
            yield Evidence("published", node[created], "json-ld", note=f"{kind}.{created}")
    free = node.get("isAccessibleForFree")
    if isinstance(free, bool | str):
        yield Evidence("free", str(free).lower(), "json-ld", note=f"{kind}.isAccessibleForFree")
    for name, _ in _names(node.get("publisher"), by_id):
        yield Evidence("site", name, "json-ld", note=f"{kind}.publisher")


def _names(value: Any, by_id: Mapping[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The names in a value of schema.org: a string, a thing with a name, a reference to one, a list of those.

    Each with a note if it is declared to be that of an organisation.
    """
    for item in value if isinstance(value, list) else [value]:
        sort = ""
        if isinstance(item, dict):
            thing = item if "name" in item else by_id.get(str(item.get("@id")), item)
            sort = ORGANISATION if _is_a(thing, _ORGANISATION) else ""
            item = thing.get("name") or _whole_name(thing)
        for name in item if isinstance(item, list) else [item]:
            if isinstance(name, str) and name.strip() and "://" not in name:
                yield " ".join(name.split()), sort


def _addresses(value: Any) -> Iterator[str]:
    """The addresses that stand where the names of authors should: as the name, or of a person without one."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            name = item.get("name") or _whole_name(item)
            item = name if isinstance(name, str) and name.strip() else item.get("url")
        if isinstance(item, str) and "://" in item:
            yield " ".join(item.split())


def _whole_name(thing: Mapping[str, Any]) -> str:
    parts = (thing.get("givenName"), thing.get("familyName"))
    return " ".join(part for part in parts if isinstance(part, str))
