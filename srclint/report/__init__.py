"""Reports: one file a format. The formats are known by name; each loads when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from srclint.records import dataclass
from srclint.report.options import ReportOptions

if TYPE_CHECKING:
    from srclint.model import RunResult

__all__ = ["BuiltinReporter", "ReportOptions", "builtin_reporters"]


@dataclass(frozen=True, slots=True)
class BuiltinReporter:
    """A format of our own, whose module loads when it is first used.

    Args:
        name: what follows ``--output-format``.
        module: the module in this package whose ``report`` writes it.
        needs_details: whether it reads ``RunResult.details``.
        shows_material: whether on standard output it shows words of the material: what a person reads at once. All
            else is passed on, and shows them only with ``--show-material``.
    """

    name: str
    module: str
    needs_details: bool = False
    shows_material: bool = False

    def report(self, result: RunResult, stream: TextIO, options: ReportOptions) -> None:
        """Write the result of a run to a stream of text."""
        import_module(f"srclint.report.{self.module}").report(result, stream, options)


_REPORTERS = (
    BuiltinReporter("full", "full", shows_material=True),
    BuiltinReporter("concise", "concise", shows_material=True),
    BuiltinReporter("grouped", "grouped", shows_material=True),
    BuiltinReporter("json", "json"),
    BuiltinReporter("json-lines", "json_lines"),
    BuiltinReporter("sarif", "sarif"),
    BuiltinReporter("github", "github"),
    BuiltinReporter("gitlab", "gitlab"),
    BuiltinReporter("junit", "junit"),
    BuiltinReporter("rdjson", "rdjson"),
    BuiltinReporter("csv", "csv"),
    BuiltinReporter("markdown", "markdown"),
    BuiltinReporter("html", "html", needs_details=True),
)


def builtin_reporters() -> tuple[BuiltinReporter, ...]:
    """All formats of our own; nothing is imported before one is used."""
    return _REPORTERS
