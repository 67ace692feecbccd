"""What the user asked of a report."""

from __future__ import annotations

from srclint.records import dataclass

__all__ = ["ReportOptions"]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What the user asked of a report.

    Args:
        color: whether to style text for a terminal.
        width: how many columns a line of text may take, where the format cuts lines.
        show_all: list everything: every place of each finding, and every row, however many.
        show_info: list findings of severity info, which are counted otherwise.
        statistics: add counts by rule, site and article.
        quiet: findings only, no summary.
        verbose: above 0, name clean articles too.
        show_material: whether words of the material may be shown; where not, the result holds none.
    """

    color: bool = False
    width: int = 100
    show_all: bool = False
    show_info: bool = False
    statistics: bool = False
    quiet: bool = False
    verbose: int = 0
    show_material: bool = False
