"""What the metadata of a reading declare, the most trusted source first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from srclint.model import Evidence
from srclint.patterns import pattern

__all__ = ["declared_fields", "host_of"]


_HOST = pattern(r"(?:https?:)?//(?:www\.)?([^/:?#]+)", re.I)

_ORDER = ("option", "front-matter", "field", "json-ld", "microdata", "meta", "url", "text")


def declared_fields(metadata: Sequence[Evidence]) -> dict[str, str]:
    """By field the declared value, the most trusted source first."""
    ranked = sorted(metadata, key=lambda e: _ORDER.index(e.where) if e.where in _ORDER else len(_ORDER))
    found: dict[str, str] = {}
    for evidence in ranked:
        if evidence.value.strip():
            found.setdefault(evidence.field, evidence.value.strip())
    return found


def host_of(url: str) -> str:
    match = _HOST.match(url[:300])
    return match[1].lower() if match else ""
