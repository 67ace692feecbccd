"""What the reader of pages notes on evidence for those who weigh it, who shall not need to load it."""

from __future__ import annotations

__all__ = ["BESIDE"]

BESIDE = "beside the article"
"""The note of a date that stands elsewhere on the page than its article."""
