"""The names that the metadata of an article declare."""

from __future__ import annotations

from dataclasses import replace

from srclint.article.candidates.record import DOUBTFUL, NEAR, Candidate, Sign
from srclint.article.candidates.shown import KINDS, best_of_kinds, kind_of, names_of_value
from srclint.article.parse.links import spelt_out
from srclint.article.parse.names import name_strength
from srclint.model import Evidence, House, Reading
from srclint.patterns import pattern
from srclint.readers.page_linked_data import ORGANISATION

__all__ = ["declared_names", "with_sites"]

_BRACKETED = pattern(r"[^\W\d_]+ \([^\W\d_][^()\d]{1,30}\) [^\W\d_][\w .'’-]{1,40}")  # "Ada (Addie Jo) Lind"


def declared_names(reading: Reading, house: House) -> list[Candidate]:
    """The names in the metadata: those of one source together, by source."""
    by_source: dict[tuple[str, str], list[Evidence]] = {}
    for evidence in reading.metadata:
        if evidence.field == "author":
            by_source.setdefault((evidence.where, evidence.note.split(";")[0]), []).append(evidence)
    claims = []
    for group in by_source.values():
        names = tuple(dict.fromkeys(n for e in group for n in _names(e)))
        if names:
            kinds = [_declared_kind(name, group[0], house) for name in names]
            names, kind = best_of_kinds(names, kinds)
            suspect = all("never shown" in e.note for e in group)
            weight = DOUBTFUL if suspect else NEAR
            claims.append(Candidate("author", names, kind, weight, Sign.DECLARED, (group[0],), shown=False))
    return sorted(claims, key=lambda c: (-c.weight, KINDS.index(c.kind)))


def _names(evidence: Evidence) -> tuple[str, ...]:
    """The names in one declaration; the name of a person in linked data is one, whatever stands in its brackets."""
    if evidence.where == "json-ld" and _BRACKETED.fullmatch(evidence.value.strip()):
        return (evidence.value.strip(),)
    return names_of_value(spelt_out(evidence.value))


def _declared_kind(name: str, evidence: Evidence, house: House) -> str:
    """The kind of a declared name; an organisation without a first name is nobody in particular."""
    kind = kind_of(name, house)
    organisation = evidence.note.split(";")[0].endswith(ORGANISATION)
    return "generic" if organisation and kind in ("person", "handle") and name_strength(name) < 2 else kind


def with_sites(house: House, reading: Reading) -> House:
    """The house, with the names that the page gives its site: who signs so signs as nobody.

    A site that bears a person's name is that person's.
    """
    named = (evidence.value for evidence in reading.metadata if evidence.field == "site")
    sites = [name for name in named if name_strength(name) < 2]
    return replace(house, site=tuple(dict.fromkeys([*house.site, *sites])))
