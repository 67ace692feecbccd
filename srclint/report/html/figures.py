"""Counts, shares with their intervals, and the bars that show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from srclint.model import Severity
from srclint.records import dataclass
from srclint.report.html.build import Child, Html, fragment, tag

__all__ = ["SEVERITIES", "Share", "bar", "share_cell", "table", "whisker"]

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)

# Two-sided 95 per cent quantile of the normal distribution.
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 per cent score interval for the share, both ends from 0 to 1 (Wilson 1927)."""
        if not self.whole:
            return 0.0, 1.0
        n, p = self.whole, self.part / self.whole
        centre = p + _Z * _Z / (2 * n)
        spread = _Z * sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n))
        scale = 1 + _Z * _Z / n
        return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)

    def __str__(self) -> str:
        if not self.whole:
            return "0 of 0"
        return f"{self.part:,} of {self.whole:,} ({100 * self.part / self.whole:.0f} %)"


def bar(counts: Mapping[Severity, int], most: int) -> Html:
    """A stacked bar of findings by severity, as long as its part of the largest."""
    at = 0.0
    pieces = []
    for severity in SEVERITIES:
        width = 100 * counts.get(severity, 0) / max(most, 1)
        if width:
            pieces.append(
                tag("rect", x=f"{at:.2f}", y=0, width=f"{width:.2f}", height=10, class_=severity.label)
            )
        at += width
    return _svg("bar", "0 0 100 10", pieces)


def whisker(share: Share) -> Html:
    """A share on a scale from 0 to 100 per cent, with its interval as a line."""
    low, high = share.interval
    point = 100 * share.part / max(share.whole, 1)
    pieces = [
        tag("rect", x=0, y="4.75", width=100, height="0.5", class_="axis"),
        tag("rect", x=f"{100 * low:.1f}", y=4, width=f"{100 * (high - low):.1f}", height=2, class_="range"),
        tag("rect", x=f"{min(point, 98.5):.1f}", y=1, width="1.5", height=8, class_="point"),
    ]
    return _svg("whisker", "0 0 100 10", pieces)


def _svg(kind: str, box: str, pieces: Iterable[Html]) -> Html:
    """A picture of figures that stand beside it as text, so that screen readers pass over it."""
    return tag("svg", *pieces, class_=kind, viewBox=box, preserveAspectRatio="none", aria_hidden="true")


def share_cell(share: Share) -> Html:
    """A share as text, picture and interval."""
    low, high = share.interval
    note = f"95 % interval {100 * low:.0f} to {100 * high:.0f} %" if share.whole else "no data"
    return fragment(str(share), whisker(share), tag("small", note))


def table(caption: str, head: Sequence[Child], rows: Iterable[Sequence[Child]], *, kind: str = "") -> Html:
    """A table whose first column heads its rows; columns with nothing in them are left out."""
    rows = list(rows)
    used = [i for i in range(len(head)) if i == 0 or any(row[i] for row in rows)]
    head, rows = [head[i] for i in used], [[row[i] for i in used] for row in rows]
    body = [tag("tr", tag("th", row[0], scope="row"), *(tag("td", cell) for cell in row[1:])) for row in rows]
    return tag(
        "div",
        tag(
            "table",
            tag("caption", caption),
            tag("thead", tag("tr", *(tag("th", cell, scope="col") for cell in head))),
            tag("tbody", *body),
        ),
        class_=f"scroll {kind}".strip(),
        tabindex=0,
        role="group",
        aria_label=caption,
    )
