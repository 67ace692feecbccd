"""Patterns that are compiled on first use."""

from __future__ import annotations

import gc
import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import srclint
from srclint.patterns import _METHODS, _Pattern, pattern


def test_a_pattern_does_what_the_compiled_one_does() -> None:
    lazy, compiled = pattern(r"(\w)(\d)", re.I), re.compile(r"(\w)(\d)", re.I)
    text = "a1 b2, C3"
    assert lazy.findall(text) == compiled.findall(text)
    assert lazy.sub(r"\2\1", text) == compiled.sub(r"\2\1", text)
    assert [m.span() for m in lazy.finditer(text, 2)] == [m.span() for m in compiled.finditer(text, 2)]
    assert (lazy.pattern, lazy.flags, lazy.groups) == (compiled.pattern, compiled.flags, compiled.groups)


def test_it_is_compiled_once_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    whole = re.compile

    def watched(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return whole(source, flags)

    monkeypatch.setattr(re, "compile", watched)
    lazy = pattern("a+")
    assert compiled == []
    assert lazy.search("baa")
    assert lazy.match("aa") and lazy.fullmatch("a")
    assert compiled == ["a+"]


def test_a_wrong_pattern_fails_when_it_is_used() -> None:
    lazy = pattern("(")
    with pytest.raises(re.error):
        lazy.search("")


def test_all_of_our_patterns_compile() -> None:
    for module in walk_packages(srclint.__path__, "srclint."):
        if not module.name.endswith("__main__"):
            try:
                import_module(module.name)
            except ModuleNotFoundError as error:  # of an optional library
                assert not str(error.name).startswith("srclint")
    gc.unfreeze()  # a run in this process may have set aside what was there
    ours = [found for found in gc.get_objects() if isinstance(found, _Pattern) and found._source != "("]
    assert len(ours) > 100
    for found in ours:
        assert re.compile(found._source, found._flags)
        assert all(callable(getattr(found, method)) for method in _METHODS)
