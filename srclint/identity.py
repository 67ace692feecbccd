"""How a finding is known again in another run: by what it says of which words, never by a line number.

A finding on some words is known by path, code, the words, and a few words around them: the same word in a new sentence
is another finding. One on a whole article is known by path, code and values, and stays known only while none of its
numbers is higher: "5 of 6 statements" doesn't cover "9 of 10".
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from srclint.model import Finding
from srclint.readers.paths import path_from
from srclint.records import dataclass

__all__ = ["Identity", "covers", "folded", "identity_of", "read_values"]

# Words before and after that make a context: enough to tell sentences apart, few enough to outlive small edits.
_AROUND = 5
# Characters on each side in which they are looked for; wire stories have no word of more than 40.
_REACH = 400


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """What a finding is known by.

    Args:
        path: from the folder of the file that holds the identity, with forward slashes.
        code: the rule's.
        text: the words that are meant; empty for the article as a whole.
        context: the words with those around them, or for a whole article its values as JSON; ``None`` in identities
            from before there were contexts, which any context agrees with.
    """

    path: str
    code: str
    text: str = ""
    context: str | None = None


def folded(text: str) -> str:
    """A text as identities hold it: white space folded, so that a line break moved changes nothing."""
    return " ".join(text.split())


def identity_of(finding: Finding, root: Path) -> Identity:
    """What a finding is known by, seen from the folder ``root``."""
    text = folded(finding.text)
    whole = finding.span is None and not text
    context = _values(finding.known_by) if whole else _context(finding)
    return Identity(path_from(root, finding.path), finding.code, text, context)


def _context(finding: Finding) -> str:
    if finding.excerpt is None:
        return ""
    line, start, end = finding.excerpt.line, finding.excerpt.start, finding.excerpt.end
    before = line[max(0, start - _REACH) : start].split()[-_AROUND:]
    after = line[end : end + _REACH].split()[:_AROUND]
    return " ".join([*before, folded(line[start:end]), *after])


def _values(values: Mapping[str, Any]) -> str:
    return json.dumps(dict(sorted(values.items())), ensure_ascii=False)


def read_values(context: str) -> dict[str, Any]:
    """The values in the context of a finding on a whole article; empty where it holds none."""
    try:
        found = json.loads(context)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def covers(known: Identity, found: Identity) -> bool:
    """Whether what is known is what was found, or worse."""
    if (known.path, known.code, known.text) != (found.path, found.code, found.text):
        return False
    if known.context is None or known.context == found.context:
        return True
    if known.text or found.context is None:
        return False
    old, new = read_values(known.context), read_values(found.context)
    return old.keys() == new.keys() and all(_no_worse(old[name], value) for name, value in new.items())


def _no_worse(old: object, new: object) -> bool:
    if isinstance(old, (int, float)) and isinstance(new, (int, float)):
        return new <= old
    return old == new
