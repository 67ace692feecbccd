"""Policies: which findings drop a record, which are stripped out of it, which only stand beside it.

A policy is data. The bundled ones act on nothing that srclint isn't sure of: a finding counts only if its rule's own
severity is warning or error, and those are earned by judged findings. A policy of one's own may lower that bar.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from srclint.corpus.schema import Row
from srclint.corpus.strip import removed_share, strip
from srclint.errors import ConfigError
from srclint.files import NotTomlError, load_toml, read_bounded
from srclint.model import Severity, Span
from srclint.records import dataclass
from srclint.rule import Rule

__all__ = [
    "ACTIONS",
    "BUNDLED",
    "DECISIONS",
    "Policy",
    "as_table",
    "decide",
    "load_policy",
    "own_severities",
    "unknown_selectors",
]

ACTIONS = ("drop", "strip", "annotate")
"""What a policy may do with a finding, the gravest first."""

DECISIONS = ("keep", "annotate", "strip", "drop", "error")
"""What a row may be decided to be."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What to do with records.

    Args:
        name: as the digest and the counts name it.
        drop, strip, annotate: codes, families or ``ALL`` of the rules whose findings do so; the first that fits counts.
        severity: findings below it count for nothing.
        measured: whether a rule's own severity must reach that too, whatever the configuration says.
    """

    name: str
    drop: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    annotate: tuple[str, ...] = ("ALL",)
    severity: Severity = Severity.WARNING
    measured: bool = False

    def action(self, finding: Mapping[str, Any], own: Severity) -> str | None:
        """What a finding does to its record.

        Args:
            finding: a finding of a row.
            own: the severity that its rule gives it by itself.
        """
        said = Severity[finding["severity"].upper()]
        if min(said, own if self.measured else said) < self.severity:
            return None
        code = finding["code"]
        return next((a for a in ACTIONS if any(_fits(code, s) for s in getattr(self, a))), None)


def _fits(code: str, selector: str) -> bool:
    return (
        selector == "ALL"
        or code == selector
        or (selector.isalpha() and code.rstrip("0123456789") == selector)
    )


BUNDLED = {
    policy.name: policy
    for policy in (
        Policy("pretraining", ("PRV001", "SPN004", "SPN005"), ("BPL",), measured=True),
        Policy("news-archive", measured=True),
        Policy("media-research", (), ("BPL",), measured=True),
    )
}
"""The policies that come with srclint, by name."""


def load_policy(given: str) -> Policy:
    """A bundled policy by its name, or one from a TOML file.

    Raises:
        ConfigError: there is no such policy, or the file can't be used.
    """
    if given in BUNDLED:
        return BUNDLED[given]
    path = Path(given)
    if not path.is_file():
        known = ", ".join(BUNDLED)
        raise ConfigError(f"There is no policy {given!r}: neither a file nor one of {known}.")
    try:
        table = load_toml(read_bounded(path).decode("utf-8")).get("policy")
    except (OSError, UnicodeDecodeError, NotTomlError, RecursionError) as error:
        raise ConfigError(f"{given}: this can't be read as TOML: {error}") from error
    if not isinstance(table, dict):
        raise ConfigError(f"{given}: there is no table [policy] in it.")
    return _policy(given, path.stem, table)


def _policy(file: str, name: str, table: Mapping[str, Any]) -> Policy:
    known = {"severity", *ACTIONS}
    for key, value in table.items():
        if key not in known:
            raise ConfigError(
                f"{file}: policy.{key} is no key of a policy; it has {', '.join(sorted(known))}."
            )
        if key == "severity" and value not in ("info", "warning", "error"):
            raise ConfigError(f"{file}: policy.severity must be info, warning or error, not {value!r}.")
        if key != "severity" and not (
            isinstance(value, list) and all(isinstance(word, str) for word in value)
        ):
            raise ConfigError(f'{file}: policy.{key} must be a list of codes or families, ["PRV001", "BPL"].')
    drop, strip_, annotate = (tuple(table.get(key, ())) for key in ACTIONS)
    return Policy(name, drop, strip_, annotate, Severity[table.get("severity", "warning").upper()])


def unknown_selectors(policy: Policy, codes: Iterable[str]) -> list[str]:
    """What a policy names and no installed rule is called by."""
    known = list(codes)
    named = dict.fromkeys(word for action in ACTIONS for word in getattr(policy, action))
    return [word for word in named if not any(_fits(code, word) for code in known) and word != "ALL"]


def as_table(policy: Policy) -> dict[str, Any]:
    """A policy as plain data, for digests and manifests."""
    return {
        f.name: value.label
        if isinstance(value, Severity)
        else list(value)
        if isinstance(value, tuple)
        else value
        for f in fields(policy)
        if (value := getattr(policy, f.name)) is not None
    }


def own_severities(rules: Mapping[str, Rule]) -> dict[tuple[str, str], Severity]:
    """By code and level the severity that a rule gives its findings by itself, whatever the configuration says."""
    return {(code, level): said for code, rule in rules.items() for level, said in rule.meta.levels.items()}


def decide(policy: Policy, row: Row, own: Mapping[tuple[str, str], Severity]) -> Row:
    """Complete a row with what the policy makes of its findings.

    Args:
        policy: what to do.
        row: with its findings; it is not changed.
        own: see `own_severities`.

    Returns:
        The row with ``decision``, ``reasons``, ``stripped_text`` and ``removed_word_share``.
    """
    if row["error"] is not None and row["text"] is None:
        return row | {"decision": "error"}
    acts = [
        (_but_one(policy.action(f, own.get((f["code"], f["level"]), Severity.OFF)), f, row), f)
        for f in row["findings"]
    ]
    reasons = Counter((action, finding["code"]) for action, finding in acts if action is not None)
    taken = [Span(f["start"], f["end"]) for a, f in acts if a == "strip" and f["start"] is not None]
    stripped = strip(row["text"], taken) if taken else row["text"]
    present = {action for action, _ in reasons} - ({"strip"} if stripped == row["text"] else set())
    return row | {
        "decision": next((action for action in ACTIONS if action in present), "keep"),
        "reasons": _told(reasons),
        "stripped_text": stripped if stripped != row["text"] else None,
        "removed_word_share": round(removed_share(row["text"], stripped), 4),
    }


def _but_one(action: str | None, finding: Mapping[str, Any], row: Row) -> str | None:
    """The action; of articles that go back to one text, the one that the others go back to is never dropped for it."""
    is_head = finding["related"] and row["origin"] is None
    return "annotate" if action == "drop" and is_head else action


def _told(reasons: Mapping[tuple[str, str], int]) -> Sequence[dict[str, Any]]:
    order = sorted(reasons.items(), key=lambda item: (ACTIONS.index(item[0][0]), item[0][1]))
    return [{"action": action, "code": code, "count": count} for (action, code), count in order]
