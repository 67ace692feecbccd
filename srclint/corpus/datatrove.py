"""Blocks for DataTrove: a filter that drops with its reason, and a formatter that strips lines.

Both see one document at a time; copies are found by ``srclint corpus``. Each process makes its linter once.

    pipeline = [
        JsonlReader("crawl/"),
        SrclintFilter("pretraining", as_of=date(2026, 11, 22), exclusion_writer=JsonlWriter("dropped/")),
        SrclintStripper("pretraining", as_of=date(2026, 11, 22)),
        JsonlWriter("kept/"),
    ]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from datatrove.data import Document
from datatrove.pipeline.filters.base_filter import BaseFilter
from datatrove.pipeline.formatters.base import BaseFormatter
from datatrove.pipeline.writers.disk_base import DiskWriter

from srclint.config import Config
from srclint.corpus.linter import Linter, Plan
from srclint.corpus.policy import load_policy
from srclint.corpus.schema import Row

__all__ = ["SrclintFilter", "SrclintStripper"]


class _Judge:
    """Makes its linter when it is first asked, in whichever process that is."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._linter: Linter | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {"_plan": self._plan, "_linter": None}

    def row(self, record: Mapping[str, Any]) -> Row:
        if self._linter is None:
            self._linter = Linter(self._plan)
        return self._linter.row(record)


class SrclintFilter(BaseFilter):
    """Drops documents that a policy drops; DataTrove counts each reason as ``dropped_CODE``.

    What was decided stands in the metadata of every document, under ``srclint``. A document that can't be judged is
    dropped as ``error``.

    Args:
        policy: the name of a bundled policy, or a TOML file.
        as_of: the day on which the articles are judged.
        config: further settings.
        exclusion_writer: where dropped documents go.
        columns: of the row of a document (see `srclint.corpus.schema`) what stands in its metadata: ``findings`` for
            what the rules found, or all of `srclint.corpus.schema.COLUMNS`.
        file: what rows call the corpus.
    """

    name = "srclint"

    def __init__(
        self,
        policy: str = "pretraining",
        *,
        as_of: date,
        config: Config | None = None,
        exclusion_writer: DiskWriter | None = None,
        columns: Sequence[str] = ("decision", "reasons", "removed_word_share", "error"),
        file: str = "datatrove",
    ) -> None:
        super().__init__(exclusion_writer)
        self._columns = tuple(columns)
        self._judge = _Judge(Plan(load_policy(policy), as_of, config, file))

    def filter(self, doc: Document) -> bool | tuple[bool, str]:
        """Whether the document stays; if not, with the code of the first reason."""
        row = self._judge.row({**doc.metadata, "id": doc.id, "text": doc.text})
        doc.metadata["srclint"] = {name: row[name] for name in self._columns}
        if row["decision"] == "error":
            return False, "error"
        return True if row["decision"] != "drop" else (False, str(row["reasons"][0]["code"]))


class SrclintStripper(BaseFormatter):
    """Takes out of each text what a policy strips: cookie notices, share buttons and their kin.

    Args:
        policy, as_of, config: as for `SrclintFilter`.
    """

    name = "srclint"

    def __init__(self, policy: str = "pretraining", *, as_of: date, config: Config | None = None) -> None:
        super().__init__()
        self._judge = _Judge(Plan(replace(load_policy(policy), drop=()), as_of, config, "datatrove"))

    def format(self, text: str) -> str:
        """The text without what the policy strips."""
        stripped: str | None = self._judge.row({"text": text})["stripped_text"]
        return text if stripped is None else stripped
