"""What the paths of articles say: the file, the record of a corpus in it, and where they lie."""

from __future__ import annotations

import re
from pathlib import Path

from srclint.patterns import pattern

__all__ = ["matchable", "path_from", "split_path"]

_RECORD = pattern(r"(.*?\.(?:jsonl|jsonl\.gz|jsonl\.zst|parquet))#(.+)", re.DOTALL)
# In a corpus that a plugin reads. A number sign may stand in the name of an article as well: "news v1.2#3.md".
_OTHER_RECORD = pattern(r"(.*?\.[A-Za-z0-9]{1,8}(?:\.gz)?)#(.+)", re.DOTALL)
_NOT_UTF8 = pattern("[\ud800-\udfff]")
_ARTICLES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")


def split_path(path: str) -> tuple[str, str]:
    """The file and the record's id: ``corpus.jsonl#17`` is ``("corpus.jsonl", "17")``; else the id is empty."""
    match = _RECORD.fullmatch(path)
    if match is None and not path.lower().endswith(_ARTICLES):
        match = _OTHER_RECORD.fullmatch(path)
    return (match[1], match[2]) if match else (path, "")


def path_from(root: Path, path: str) -> str:
    """A path as it is seen from a folder, with forward slashes; one that leads elsewhere as it is."""
    file, record = split_path(path)
    try:
        seen = Path(file).absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return path
    return f"{seen}#{record}" if record else seen


def matchable(text: str) -> str:
    """A path, or a pattern, with private letters for its bytes that are no UTF-8, for the matcher takes text only."""
    return text if text.isascii() else _NOT_UTF8.sub(lambda half: chr(ord(half[0]) - 0xD800 + 0xE000), text)
