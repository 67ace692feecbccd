"""How likely a line names the author, by a linear model over its columns.

`line_weights.json` holds the weights: one for each column, learned by ``python -m benchmarks.train`` on labelled pages
and rounded; it is headed by a digest of the data and by what the model reached on folds that it had not seen. The sum
of the products is the logarithm of the odds.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache

from srclint.article.features.columns import COLUMNS, COMBINED
from srclint.files import packaged

__all__ = ["likelihood", "reasons"]

WEIGHTS = "line_weights.json"


@cache
def _model() -> tuple[float, tuple[float, ...]]:
    """The constant and the weights, in the order of the columns."""
    kept: Mapping[str, Mapping[str, float]] = json.loads(packaged(__package__, WEIGHTS))
    weights = kept["weights"]
    return weights["constant"], tuple(weights.get(name, 0.0) for name in (*COLUMNS, *COMBINED))


def likelihood(row: Sequence[float]) -> float:
    """How likely a line names the author, from 0 to 1.

    Args:
        row: as `columns` gives it.
    """
    constant, weights = _model()
    odds = constant + sum(value * weight for value, weight in zip(row, weights, strict=True) if value)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def reasons(row: Sequence[float], most: int = 3) -> tuple[str, ...]:
    """The columns that speak most for or against a line, each with a sign before it."""
    _, weights = _model()
    said = [
        (value * weight, name)
        for value, weight, name in zip(row, weights, (*COLUMNS, *COMBINED), strict=True)
        if value * weight
    ]
    said.sort(key=lambda item: (-abs(item[0]), item[1]))
    return tuple(f"{'+' if share > 0 else '-'}{name}" for share, name in said[:most])
