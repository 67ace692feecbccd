"""SARIF 2.1.0, for code scanning and other viewers of static analysis results."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from srclint.figures import figures_for
from srclint.model import Finding, RelatedPlace, RuleInfo, RunError, RunResult, Severity
from srclint.readers.paths import split_path
from srclint.report.bounds import MAX_ERRORS, MAX_RESULTS, PACKED_ROOM, gravest, left_out, packed
from srclint.report.json import dump, write_array
from srclint.report.options import ReportOptions
from srclint.report.place import file_place, fingerprints, tool_message, uri
from srclint.report.safe import cut, visible

__all__ = ["report"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

# Places that a result rests on.
MAX_RELATED = 20

# Bytes of one's paths, numbers and hashes in a packed file, where hardly anything of them can be packed.
_RESULT, _PLACE = 120, 30

# Columns of an error of the run, or of a note.
MAX_NOTE = 500

# How much of a finding's words, or of a place that it rests on, is quoted, in characters.
MAX_QUOTE = 200

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}
_OURS = "srclint"


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write one run; suppressed findings are results with a suppression, errors are notifications."""
    kept = gravest(result.findings, MAX_RESULTS, _size, PACKED_ROOM)
    components = _components(result.rules)
    indexes = _indexes(components)
    run = {
        "tool": _tool(result.version, components),
        "invocations": [_invocation(result, len(result.findings) - len(kept))],
        "columnKind": "unicodeCodePoints",
        "properties": {"asOf": result.as_of.isoformat()},
    }
    stream.write(f'{{"$schema": {dump(SCHEMA)}, "version": "2.1.0", "runs": [{dump(run)[:-1]}, "results": ')
    marks = fingerprints(kept)
    write_array(stream, _results(kept, marks, indexes))
    stream.write("}]}\n")


def _results(
    kept: Iterable[Finding], marks: Iterator[str], indexes: Mapping[str, tuple[int, int]]
) -> Iterator[dict[str, Any]]:
    left = PACKED_ROOM - sum(map(_size, kept))
    for finding in kept:
        related = []
        for place in finding.related[:MAX_RELATED]:
            left -= _PLACE + packed(place.path) + packed(place.text[:MAX_QUOTE])
            if left < 0:
                break
            related.append(place)
        yield _result(finding, next(marks), indexes, related)


def _size(finding: Finding) -> int:
    """What a result takes of the room at most, without the places that it rests on."""
    words = (tool_message(finding), finding.text[:MAX_QUOTE], finding.path, finding.suppressed or "")
    return _RESULT + sum(map(packed, words))


def _components(rules: Iterable[RuleInfo]) -> dict[str, list[RuleInfo]]:
    """The rules by the plugin that brought them; our own first."""
    components: dict[str, list[RuleInfo]] = {_OURS: []}
    for rule in rules:
        name = rule.plugin if rule.plugin.split()[:1] != [_OURS] and rule.plugin else _OURS
        components.setdefault(name, []).append(rule)
    return components


def _indexes(components: Mapping[str, Sequence[RuleInfo]]) -> dict[str, tuple[int, int]]:
    """For each code which component brought it (-1: the driver), and which of its rules it is."""
    return {
        rule.code: (position - 1, i)
        for position, rules in enumerate(components.values())
        for i, rule in enumerate(rules)
    }


def _tool(version: str, components: Mapping[str, Sequence[RuleInfo]]) -> dict[str, Any]:
    driver: dict[str, Any] = {
        "name": _OURS,
        "version": version,
        "semanticVersion": version,
        "rules": [_descriptor(rule) for rule in components[_OURS]],
    }
    extensions = []
    for plugin, rules in components.items():
        if plugin != _OURS:
            name, _, number = plugin.rpartition(" ")
            extension = {"name": name or plugin, "rules": [_descriptor(rule) for rule in rules]}
            extensions.append({**extension, "version": number} if name else extension)
    return {"driver": driver, "extensions": extensions} if extensions else {"driver": driver}


def _descriptor(rule: RuleInfo) -> dict[str, Any]:
    summary = _text(rule.summary or rule.name)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")) or rule.code,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": _text(_section(rule.doc, "What it does")) or summary},
        # The page once: consumers show the Markdown, and the text only where there is none.
        "help": {"text": summary, "markdown": rule.doc or summary},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"name": rule.name, **_sureness(rule)},
    }


def _sureness(rule: RuleInfo) -> dict[str, Any]:
    """How sure the rule is, where that was measured; code scanning shows ``precision``."""
    figures = figures_for(rule.code) if rule.plugin.split()[:1] == [_OURS] else None
    if figures is None or not figures.judged:
        return {}
    return {"precision": figures.precision, "measured": figures.sentences()}


def _section(doc: str, heading: str) -> str:
    """The text below a heading of a rule's page, on one line."""
    _, _, rest = doc.partition(f"## {heading}\n")
    return " ".join(rest.partition("\n## ")[0].split())


def _text(text: str) -> str:
    """Text in which nothing is taken for SARIF's embedded links: ``[words](target)``."""
    return re.sub(r"([\[\]\\])", r"\\\1", text) if "](" in text else text


def _invocation(result: RunResult, dropped: int) -> dict[str, Any]:
    notes = [_notification(error) for error in result.errors[:MAX_ERRORS]]
    if more := len(result.errors) - len(notes):
        notes.append({"level": "error", "message": {"text": f"… and {more:,} errors more."}})
    if dropped:
        notes.append({"level": "warning", "message": {"text": f"{left_out(dropped, MAX_RESULTS)}."}})
    told = (cut(visible(note[: 2 * MAX_NOTE]), MAX_NOTE) for note in result.notes[:MAX_ERRORS])
    notes.extend({"level": "note", "message": {"text": _text(note)}} for note in told)
    return {"executionSuccessful": not result.errors, "toolExecutionNotifications": notes}


def _notification(error: RunError) -> dict[str, Any]:
    note: dict[str, Any] = {
        "level": "error",
        "descriptor": {"id": error.code},
        "message": {"text": _text(cut(visible(error.message[: 2 * MAX_NOTE]), MAX_NOTE)) or error.code},
    }
    if error.path:
        note["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(error.path)}}]
    return note


def _artifact(path: str) -> dict[str, str]:
    return {"uri": uri(split_path(path)[0])}


def _result(
    finding: Finding, mark: str, indexes: Mapping[str, tuple[int, int]], related: Sequence[RelatedPlace]
) -> dict[str, Any]:
    record: dict[str, Any] = {
        "ruleId": finding.code,
        **_rule_reference(finding.code, indexes),
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(tool_message(finding)) or finding.code},
        "properties": {"group": finding.group},
        "locations": [_location(finding)],
        "partialFingerprints": {"primaryLocationLineHash": f"{mark}:1"},
    }
    if related:
        record["relatedLocations"] = [_related(i, place) for i, place in enumerate(related, 1)]
    if finding.suppressed is not None:
        record["suppressions"] = [{"kind": "external", "justification": finding.suppressed}]
    return record


def _rule_reference(code: str, indexes: Mapping[str, tuple[int, int]]) -> dict[str, Any]:
    if code not in indexes:
        return {}
    component, index = indexes[code]
    if component < 0:
        return {"ruleIndex": index}
    return {"rule": {"id": code, "index": index, "toolComponent": {"index": component}}}


def _location(finding: Finding) -> dict[str, Any]:
    place = file_place(finding)
    region: dict[str, Any] = {"startLine": place.line}
    if place.column is not None and place.end_column is not None:
        region |= {"startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}
        region["snippet"] = {"text": finding.text[:MAX_QUOTE]}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(finding.path), "region": region}
    }
    if record := split_path(finding.path)[1]:
        location["logicalLocations"] = [{"name": record, "kind": "record"}]
    return location


def _related(number: int, place: RelatedPlace) -> dict[str, Any]:
    quoted = cut(visible(" ".join(place.text[: 2 * MAX_QUOTE].split())), MAX_QUOTE)
    message = visible(place.message) or "see"
    if place.digest:
        message += f" ({place.digest}, line {place.place.line})"
    physical: dict[str, Any] = {"artifactLocation": _artifact(place.path)}
    if place.place.lines_of == "source":
        physical["region"] = {"startLine": place.place.line, "startColumn": place.place.column}
    return {
        "id": number,
        "physicalLocation": physical,
        "message": {"text": _text(f"{message}: “{quoted}”" if quoted else message)},
    }
