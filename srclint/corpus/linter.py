"""One record in, one decided row out: what engines of others call, each of their processes with a linter of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from srclint.config import Config
from srclint.corpus.digest import digest_of
from srclint.corpus.policy import Policy, decide, own_severities
from srclint.corpus.record import lint_record, unread
from srclint.corpus.schema import Row
from srclint.corpus.spool import Kept
from srclint.host import load_host
from srclint.model import Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers import with_words
from srclint.readers.record_fields import Columns, guarded, reading_of
from srclint.records import dataclass
from srclint.runner import Request, engine_for, read_options
from srclint.selection import Selection

__all__ = ["Linter", "Plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to judge records; plain data that travels to other processes.

    Args:
        policy: what to keep.
        as_of: the day on which the articles are judged.
        config: further settings; its preset is ``corpus`` where none is given.
        file: what rows call the corpus.
    """

    policy: Policy
    as_of: date
    config: Config | None = None
    file: str = "corpus"

    @property
    def settings(self) -> Config:
        """The settings, with the day."""
        config = self.config if self.config is not None else Config(preset="corpus")
        return replace(config, as_of=self.as_of)


class Linter:
    """Judges records one by one; what articles have in common it doesn't see.

    Args:
        plan: how. The plugins that are installed where it is made count.
    """

    def __init__(self, plan: Plan) -> None:
        host, config = load_host(), plan.settings
        self._plan = plan
        self.engine = engine_for(config, Request(), Selection(config, host.rules, host.plugin_of))
        self._options: ReadOptions = read_options(config)
        self._columns = Columns.of(self._options)
        self._own = own_severities(host.rules)
        self._digest = digest_of(config, plan.policy, self.engine)

    def row(self, record: Mapping[str, Any], number: int = 1) -> Row:
        """The row of a record, decided. Never raises: what goes wrong stands in it.

        Args:
            record: by field its value: ``text``, and what else there is (``id``, ``title``, ``published`` …).
            number: by which it is called if it has no ``id``.
        """
        return self.decided(self.kept(record, number).linted.row)

    def kept(self, record: Mapping[str, Any], number: int = 1) -> Kept:
        """What is known of a record before articles are compared: its row, undecided, its facts, and the article."""
        limits = self._options.limits
        read = partial(reading_of, record, number, self._plan.file, self._columns, limits)
        reading = guarded(read, f"record {number}", self._plan.file, limits.seconds)
        reading = with_words(reading, Source(self._plan.file), self._options)
        if not isinstance(reading, Reading):
            return Kept(unread(reading))
        with self.engine.watching():
            return Kept(lint_record(self.engine, reading), reading)

    def decided(self, row: Row) -> Row:
        """A row with what the policy makes of its findings."""
        return decide(self._plan.policy, row, self._own) | {"digest": self._digest}
