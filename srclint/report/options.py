"""What the user asked of a report."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ReportOptions"]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What the user asked of a report.

    Args:
        color: whether to style text for a terminal.
        width: how many columns a line of text may take, where the format cuts lines.
        show_all: list every finding and every row, however many.
        max_per_code: how many findings of one code are listed for one article, unless ``show_all``.
        statistics: add counts by rule, site and article.
        quiet: findings only, no summary.
        verbose: above 0, name clean articles too.
    """

    color: bool = False
    width: int = 100
    show_all: bool = False
    max_per_code: int = 3
    statistics: bool = False
    quiet: bool = False
    verbose: int = 0
