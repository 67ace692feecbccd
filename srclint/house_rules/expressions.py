"""Patterns of anybody's, by google-re2, which takes time in proportion to the text whatever they say."""

from __future__ import annotations

import re
from typing import Any

from srclint.house_rules.table import Table, fields_of

__all__ = ["check_template", "compiled", "encodable", "filled", "union"]


def compiled(table: Table, key: str, source: str) -> Any:
    """A pattern, compiled.

    Args:
        table: the rule that has it.
        key: where in the rule it stands.
        source: the pattern.

    Raises:
        ConfigError: it can't be; the message names file, line, column and what re2 can't take.
    """
    problem, fragment, found = _compile(source)
    if found is not None:
        return found
    start = table.file.offset(table.number, key)
    raw = table.file.text[start : start + 2 * len(source) + 6] if key == "pattern" else ""
    at = raw.find(fragment) if fragment else -1
    hint = ""
    if fragment.startswith(("(?=", "(?!", "(?<")):
        hint = " Look-around takes more than linear time; name exceptions instead."
    elif re.match(r"\\\d", fragment):
        hint = " Backreferences take more than linear time."
    raise table.file.error(
        start + max(at, 0),
        f"{table.label}: {key}: google-re2 can't take {fragment or source!r} ({problem}).{hint}",
        column=True,
    )


def _compile(source: str) -> tuple[str, str, Any]:
    """What is wrong with a pattern, the part that is, and else the compiled one."""
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        return "", "", re2.compile(source, options)
    except re2.error as error:
        reason = error.args[0]
        reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        problem, _, fragment = reason.partition(": ")
        return problem, fragment, None


def union(table: Table, key: str, sources: list[str]) -> tuple[Any, list[int]]:
    """Several patterns as one, so that a text is read once.

    Returns:
        The pattern, and for each source the number of the group that stands round it.

    Raises:
        ConfigError: they are too much for re2 together.
    """
    groups, at = [], 1
    for source in sources:
        groups.append(at)
        at += 1 + compiled(table, key, source).groups
    return compiled(table, key, "|".join(f"({source})" for source in sources)), groups


def encodable(text: str) -> str:
    """The text with lone surrogates, which no UTF-8 can hold, replaced one for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def filled(template: str, match: Any, first: int = 0) -> str:
    """A suggestion with what the groups of a match stand for.

    Args:
        template: checked by `check_template`.
        match: of the pattern.
        first: the number of the group that stands round the pattern.
    """
    if "{" not in template and "}" not in template:
        return template
    named = {name: text or "" for name, text in match.groupdict().items()}
    numbered = [match.group(0), *((text or "") for text in match.groups()[first:])]
    return template.format(*numbered, **named)


def check_template(table: Table, key: str, template: str, pattern: Any) -> None:
    """Whether a suggestion names only groups that there are.

    Raises:
        ConfigError: it names another one.
    """
    known = {str(number) for number in range(1, pattern.groups + 1)} | set(pattern.groupindex)
    for name in fields_of(table, key, template):
        if name not in known:
            told = f"there are {', '.join(sorted(known))}" if known else "the pattern has no groups"
            raise table.error(key, f"there is no group {{{name}}} for {template!r}; {told}.")
