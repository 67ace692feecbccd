"""The rows that a corpus run gives: one a record, of plain values, by a table that is the schema's documentation too.

The number of the schema rises when a column changes its meaning or goes; a column may be added without.
"""

from __future__ import annotations

from typing import Any

from srclint.records import dataclass

__all__ = ["COLUMNS", "FINDING", "REASON", "SCHEMA", "Column", "Row", "empty_row"]

SCHEMA = 1
"""The number of the schema."""

Row = dict[str, Any]
"""By column its value: text, numbers, lists and mappings of these, or ``None``."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the rows.

    Args:
        name: its name.
        type: ``string``, ``int64``, ``double``, ``list<string>``, ``list<reason>`` or ``list<finding>``.
        doc: what stands in it, and when it is null.
    """

    name: str
    type: str
    doc: str


COLUMNS = (
    Column("id", "string", "The record's identity: its file and the id, or number, of the record in it."),
    Column("file", "string", "The file that it came from."),
    Column(
        "decision", "string", "`keep`, `annotate`, `strip`, `drop`, or `error` for what could not be read."
    ),
    Column(
        "reasons", "list<reason>", "All that the policy says of the record, also where it decided nothing."
    ),
    Column(
        "text", "string", "The text as srclint read it; all offsets count its characters. Null on `error`."
    ),
    Column("stripped_text", "string", "The text without what the policy strips. Null unless something is."),
    Column("removed_word_share", "double", "The share of the words that stripping removes, from 0 to 1."),
    Column("title", "string", "The headline; empty where none was found."),
    Column("byline", "list<string>", "Who is named as the author."),
    Column("byline_kind", "string", "`person`, `handle`, `generic`, `agency` or `none`."),
    Column("published", "string", "The day of publication in ISO 8601, as far as it is known; else empty."),
    Column("language", "string", "The language's ISO 639 code."),
    Column("site", "string", "The publication, where it is known."),
    Column("words", "int64", "Words of prose."),
    Column(
        "findings",
        "list<finding>",
        "What the rules found, as the JSON report has it; those on one article first.",
    ),
    Column(
        "origin", "string", "The id of the article that this one goes back to. Null where none was found."
    ),
    Column("error", "string", "What went wrong, with its SYS code. Null where nothing did."),
    Column("digest", "string", "Of the policy, the settings and the versions that made the row."),
)
"""The columns, in order."""

REASON = (
    Column("action", "string", "`drop`, `strip` or `annotate`."),
    Column("code", "string", "The rule."),
    Column("count", "int64", "How many findings of it say so."),
)
"""The parts of a reason."""

FINDING = (
    Column("code", "string", "The rule."),
    Column("level", "string", "Which of the rule's levels."),
    Column("severity", "string", "`info`, `warning` or `error`."),
    Column("message", "string", "One sentence for people."),
    Column("start", "int64", "Where its words begin in `text`. Null for a finding on the whole article."),
    Column("end", "int64", "Where they end, exclusive."),
    Column("related", "list<string>", "Ids of other articles that it rests on."),
    Column("values", "string", "What the message was made of, as JSON."),
)
"""The parts of a finding."""


def empty_row(id_: str, file: str) -> Row:
    """A row that says nothing yet."""
    row: Row = dict.fromkeys(column.name for column in COLUMNS)
    return row | {
        "id": id_,
        "file": file,
        "reasons": [],
        "removed_word_share": 0.0,
        "title": "",
        "byline": [],
        "byline_kind": "none",
        "published": "",
        "language": "",
        "site": "",
        "words": 0,
        "findings": [],
    }
