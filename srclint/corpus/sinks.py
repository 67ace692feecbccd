"""Where rows go: Parquet, and the attribute files of Dolma. A file is there whole or not at all, with the same bytes
for the same rows."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from srclint.corpus.schema import COLUMNS, FINDING, REASON, SCHEMA, Column, Row
from srclint.errors import UsageError
from srclint.files import replace_file

__all__ = ["arrow_schema", "dolma_attributes", "record_batch", "write_dolma", "write_parquet"]


def _arrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise UsageError("A corpus run needs pyarrow and msgspec: pip install 'srclint[corpus]'") from error
    return pyarrow


@cache
def arrow_schema() -> Any:
    """The rows' schema as pyarrow has it, with its number and the columns' meaning in the metadata.

    Raises:
        UsageError: pyarrow isn't installed.
    """
    arrow = _arrow()
    plain = {"string": arrow.string(), "int64": arrow.int64(), "double": arrow.float64()}

    def field(column: Column) -> Any:
        return arrow.field(column.name, types[column.type], metadata={"doc": column.doc})

    types: dict[str, Any] = {**plain, "list<string>": arrow.list_(arrow.string())}
    types["list<reason>"] = arrow.list_(arrow.struct([field(column) for column in REASON]))
    types["list<finding>"] = arrow.list_(arrow.struct([field(column) for column in FINDING]))
    return arrow.schema([field(column) for column in COLUMNS], metadata={"srclint.schema": str(SCHEMA)})


def write_parquet(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as one Parquet file.

    Raises:
        UsageError: pyarrow isn't installed.
        OSError: the file can't be written; then there is none.
    """
    arrow = _arrow()
    from pyarrow import parquet

    table = arrow.Table.from_batches([record_batch(rows, arrow_schema())], schema=arrow_schema())
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        parquet.write_table(table, beside, compression="zstd")
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def record_batch(rows: Iterable[Row], schema: Any) -> Any:
    """Rows as a record batch of pyarrow, by its schema."""
    given, make = list(rows), _arrow().RecordBatch.from_pylist
    try:
        return make(given, schema=schema)
    except UnicodeEncodeError:  # rare, and to look for it in all rows takes as long as to make the batch
        return make([_writable(row) for row in given], schema=schema)


def _writable(value: Any) -> Any:
    """The value with what UTF-8 can't hold (halves of surrogate pairs) replaced."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {key: _writable(item) for key, item in value.items()}
    return [_writable(item) for item in value] if isinstance(value, list) else value


def dolma_attributes(row: Row) -> dict[str, Any]:
    """A row as Dolma has it: spans ``[start, end, score]`` by attribute, in characters of the text.

    A finding on the whole article spans all of it. The score is 1, or the share of words for what is stripped.
    """
    length = len(row["text"] or "")
    found: dict[str, list[list[float]]] = {f"srclint__decision_{row['decision']}": [[0, length, 1.0]]}
    for finding in row["findings"]:
        start, end = (0, length) if finding["start"] is None else (finding["start"], finding["end"])
        found.setdefault(f"srclint__{finding['code']}", []).append([start, end, 1.0])
    found["srclint__removed_word_share"] = [[0, length, row["removed_word_share"]]]
    return {"id": row["id"], "attributes": found}


def write_dolma(path: Path, rows: Iterable[Row]) -> None:
    """Write the attributes of rows as one ``.jsonl.gz``.

    Raises:
        OSError: the file can't be written; then there is none.
    """
    buffer = BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, filename="") as stream:
        for row in rows:
            stream.write(json.dumps(dolma_attributes(row)).encode() + b"\n")
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, buffer.getvalue())
