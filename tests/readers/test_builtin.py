"""The readers that come with srclint, which load when there is a file for them."""

from __future__ import annotations

import sys
from importlib import import_module
from subprocess import run

import pytest

from srclint.protocols import Reader
from srclint.readers import builtin_readers


@pytest.mark.parametrize("reader", builtin_readers(), ids=lambda reader: str(reader.name))
def test_a_reader_is_announced_as_what_it_is(reader: Reader) -> None:
    module, _, name = reader.home.partition(":")  # type: ignore[attr-defined]
    real = getattr(import_module(f"srclint.readers.{module}"), name)
    assert (reader.name, reader.suffixes, reader.corpus) == (real.name, real.suffixes, real.corpus)
    assert isinstance(reader, Reader)


def test_reading_plain_text_loads_no_reader_of_pages() -> None:
    code = """
import sys
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
[reading] = read_source(Source("a.txt", data=b"The quay opened."), builtin_readers(), ReadOptions())
print(reading.text, sorted(name for name in sys.modules if name in ("selectolax", "markdown_it", "pyarrow")))
"""
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "The quay opened. []\n"
