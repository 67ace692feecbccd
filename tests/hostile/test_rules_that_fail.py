"""A rule that misbehaves costs one error that names it, never the run, never a clean exit."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule, run_rule
from srclint.config import Config
from srclint.host import load_host
from srclint.house_rules import HouseRules
from srclint.model import RunResult
from srclint.rule import Rule
from srclint.runner import Request, run
from tests.conftest import COOKIES, Run
from tests.hostile.plugins import DAY, PLUGIN, install, meta


def lint(tmp_path: Path, *rules: Rule, seconds: int = 10) -> RunResult:
    """Lint an article with a cookie notice by the bundled rules and those given, which come from the plugin acme."""
    (tmp_path / "wall.txt").write_text(COOKIES)
    host = load_host(extra=[("srclint-acme", lambda: HouseRules(rules))])
    return run(host, Config(as_of=DAY, rule_timeout=seconds), Request((str(tmp_path / "wall.txt"),)))


def only_error(result: RunResult) -> str:
    """The one error, given that the other rules ran."""
    assert "BPL001" in [finding.code for finding in result.findings]
    (error,) = result.errors
    assert error.path.endswith("wall.txt")
    return f"{error.code}: {error.message}"


@article_rule(meta("HST001"))
def raises(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    yield Hit(Span(0, 3))
    raise RuntimeError("no such harbour")


@article_rule(meta("HST002"))
def leaves(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    yield Hit(Span(0, 3))
    raise SystemExit(0)


@article_rule(meta("HST003"))
def never_ends(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    while True:
        try:
            sum(range(1000))
        except Exception:  # what a rule may well do
            continue
    yield Hit()


@article_rule(meta("HST011"))
def swallows(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    while True:
        try:
            sum(range(1000))
        except BaseException:
            continue
    yield Hit()


@article_rule(meta("HST012"))
def swallows_twice(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    def again() -> None:
        try:
            while True:
                pass
        except BaseException:
            again()

    while True:
        with suppress(BaseException):
            again()
    yield Hit()


@article_rule(meta("HST013"))
def does_not_end_when_closed(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    try:
        while True:
            yield Hit()
    finally:
        swallows.check(view, options).__next__()  # type: ignore[attr-defined]


@article_rule(meta("HST014"))
def makes_something_else_of_it(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    try:
        swallows.check(view, options).__next__()  # type: ignore[attr-defined]
    except BaseException as error:
        raise KeyError("wall") from error
    yield Hit()


@article_rule(meta("HST004"))
def waits(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    while True:
        time.sleep(0.01)
    yield Hit()


def test_a_rule_that_raises_is_named_and_the_others_run(tmp_path: Path) -> None:
    result = lint(tmp_path, raises)
    said = only_error(result)
    assert said.startswith("SYS006: Rule HST001 of srclint-acme raised RuntimeError: no such harbour.")
    assert "HST001" not in [finding.code for finding in result.findings]


def test_a_verdict_that_can_not_be_filled_in_is_its_rules_failure(tmp_path: Path) -> None:
    @article_rule(replace(meta("HST010"), verdict="{gone}"))
    def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 3))

    assert "SYS006: Rule HST010 of srclint-acme has a message that" in only_error(lint(tmp_path, rule))


def test_a_rule_that_exits_is_named_and_the_others_run(tmp_path: Path) -> None:
    assert "SYS006: Rule HST002 of srclint-acme raised SystemExit" in only_error(lint(tmp_path, leaves))


def test_a_rule_that_takes_too_long_is_stopped_and_the_others_run(tmp_path: Path) -> None:
    said = only_error(lint(tmp_path, never_ends, seconds=1))
    assert said.startswith(
        "SYS007: Rule HST003 of srclint-acme took more than 1 s on this article and was stopped."
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "rule",
    [swallows, swallows_twice, does_not_end_when_closed, makes_something_else_of_it],
    ids=lambda rule: rule.check.__name__,
)
def test_a_rule_that_swallows_what_is_to_end_it_is_stopped_all_the_same(rule: Rule, tmp_path: Path) -> None:
    assert f"{rule.meta.code} of srclint-acme took more than 1 s" in only_error(
        lint(tmp_path, rule, seconds=1)
    )


def test_a_rule_that_yields_for_ever_is_named(tmp_path: Path) -> None:
    @article_rule(meta("HST010"))
    def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        while True:
            yield Hit(Span(0, 3))

    assert f"yielded more than {len(COOKIES) + 1000:,} hits" in only_error(lint(tmp_path, rule))


@pytest.mark.slow
def test_a_rule_that_only_waits_is_stopped_too(tmp_path: Path) -> None:
    assert "HST004 of srclint-acme took more than 1 s" in only_error(lint(tmp_path, waits, seconds=1))


def test_a_rule_that_works_little_is_not_stopped_because_the_machine_is_busy(tmp_path: Path) -> None:
    @article_rule(meta("HST010"))
    def slowly(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        time.sleep(1.5)
        yield Hit()

    host = load_host(extra=[("srclint-acme", lambda: HouseRules([slowly]))])
    (tmp_path / "a.txt").write_text(COOKIES)
    result = run(host, Config(as_of=DAY, rule_timeout=1, select=("HST010",)), Request((str(tmp_path),)))
    assert (result.errors, len(result.findings)) == ((), 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_comparison_that_takes_too_long_is_stopped_with_any_number_of_workers(
    tmp_path: Path, jobs: int
) -> None:
    def all_pairs(facts: Any, options: NoOptions) -> list[tuple[str, str]]:
        return [(facts[0][0], facts[1][0])]

    @run_rule(meta("HST009"), extract=lambda view, options: 1, pair=all_pairs)
    def rule(a: ArticleView, b: ArticleView, options: NoOptions) -> Iterator[tuple[str, Hit]]:
        for hit in never_ends.check(a, options):
            yield a.article.id, hit

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(COOKIES)
    host = load_host(extra=[("srclint-acme", lambda: HouseRules([rule]))])
    result = run(host, Config(as_of=DAY, rule_timeout=1, jobs=jobs), Request((str(tmp_path),)))
    assert "HST009 of srclint-acme took more than 1 s" in "".join(error.message for error in result.errors)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("a string", "yielded str instead of Hit"),
        (None, "yielded NoneType instead of Hit"),
        (Hit(Span(0, 10_000)), "gave the span 0-10000 in a text of"),
        (Hit(Span(-1, 2)), "gave the span -1-2"),
        (Hit(Span(5, 2)), "gave the span 5-2"),
        (Hit((0, 3)), "gave tuple instead of Span"),  # type: ignore[arg-type]
        (Hit(Span(0, 3), level="grave"), "named the level 'grave'"),
        (Hit(Span(0, 3), edits=("x",)), "put str instead of Edit"),  # type: ignore[arg-type]
        (Hit(Span(0, 3), related=("x",)), "put something else than Related"),  # type: ignore[arg-type]
        (Hit(Span(0, 3), {"text": object()}), None),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_rule_that_yields_nonsense_is_named(given: Any, said: str | None, tmp_path: Path) -> None:
    @article_rule(meta("HST004"))
    def nonsense(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        yield given

    if said is None:
        assert lint(tmp_path, nonsense).errors == ()
    else:
        assert said in only_error(lint(tmp_path, nonsense))


@pytest.mark.parametrize("spans", [("0", "3"), (0.0, 3.0), (None, 3)])
def test_a_span_of_something_else_than_integers_is_named(spans: Any, tmp_path: Path) -> None:
    @article_rule(meta("HST004"))
    def nonsense(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(*spans))

    assert "HST004" in only_error(lint(tmp_path, nonsense))


def test_a_rule_that_returns_nothing_iterable_is_named(tmp_path: Path) -> None:
    rule = article_rule(meta("HST005"))(lambda view, options: 3)  # type: ignore[arg-type,return-value]
    assert "HST005" in only_error(lint(tmp_path, rule))


def test_a_message_that_cannot_be_filled_in_is_named(tmp_path: Path) -> None:
    broken = RuleMeta("HST006", "broken-message", "{nobody}", levels={"default": Severity.WARNING})

    @article_rule(broken)
    def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 3))

    assert "has a message that can't be filled in" in only_error(lint(tmp_path, rule))


def test_every_failing_rule_is_told_and_none_spoils_another(tmp_path: Path) -> None:
    codes = [error.message[5:11] for error in lint(tmp_path, raises, leaves).errors]
    assert codes == ["HST001", "HST002"]


# As a process: exit status, and what is printed ---------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wall.txt").write_text(COOKIES)
    return tmp_path


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("raise RuntimeError('gone')", "Rule ACME001 of srclint-acme 1.2 raised RuntimeError: gone."),
        ("raise SystemExit(0)", "Rule ACME001 of srclint-acme 1.2 raised SystemExit"),
        ("import sys; sys.exit(0)", "Rule ACME001 of srclint-acme 1.2 raised SystemExit"),
        ("raise GeneratorExit", "Rule ACME001 of srclint-acme 1.2 raised GeneratorExit"),
        ("import os; os._exit(0)", "Rule ACME001 of srclint-acme 1.2 raised SystemExit: os._exit(0)."),
        ("from posix import _exit; _exit(0)", "Rule ACME001 of srclint-acme 1.2 raised SystemExit: os._exit"),
        (
            "import os; os.execv('/bin/true', ['true'])",
            "Rule ACME001 of srclint-acme 1.2 raised SystemExit: os.execv(",
        ),
        (
            "import os; os.execlp('true', 'true')",
            "Rule ACME001 of srclint-acme 1.2 raised SystemExit: os.execv",
        ),
        ("import os; os.abort()", "Rule ACME001 of srclint-acme 1.2 raised SystemExit: os.abort("),
        (
            "import os; os.kill(os.getpid(), 9)",
            "Rule ACME001 of srclint-acme 1.2 raised SystemExit: os.kill(",
        ),
        ("import os; os.killpg(0, 15)", "Rule ACME001 of srclint-acme 1.2 raised SystemExit: os.killpg("),
        (
            "import signal; signal.raise_signal(15)",
            "ACME001 of srclint-acme 1.2 raised SystemExit: signal.",
        ),
        (
            "from signal import SIG_DFL, signal; signal(14, SIG_DFL)",
            "ACME001 of srclint-acme 1.2 raised SystemExit: signal.",
        ),
        (
            "import signal; signal.alarm(1)",
            "ACME001 of srclint-acme 1.2 raised SystemExit: signal.alarm(1)",
        ),
        ("raise ValueError('x' * 9_000_000)", "Rule ACME001 of srclint-acme 1.2 raised ValueError: xxx"),
        ("return 3", "Rule ACME001 of srclint-acme 1.2 raised TypeError"),
        ("yield 3", "Rule ACME001 of srclint-acme 1.2 yielded int instead of Hit."),
    ],
)
def test_a_plugin_and_its_version_are_named_and_the_exit_status_is_2(
    srclint: Run, folder: Path, body: str, said: str
) -> None:
    env = install(folder, PLUGIN.replace("return ()", body))
    ran = srclint("wall.txt", "--output-format", "json", "--exit-zero", "--as-of", "2026-11-22", env=env)
    assert ran.code == 2
    assert "BPL001" in ran.codes
    assert said in ran.json["errors"][0]["message"]
    assert said in ran.err


def test_what_a_plugin_prints_goes_to_standard_error(srclint: Run, folder: Path) -> None:
    noisy = 'print("imported")\n' + PLUGIN.replace("return ()", 'print("checked"); return ()')
    noisy = noisy.replace("    return (rule,)", '    print("hooked")\n    return (rule,)')
    env = install(folder, noisy)
    ran = srclint("wall.txt", "--output-format", "json", "--as-of", "2026-11-22", env=env)
    assert json.loads(ran.out)["errors"] == []
    for word in ("imported", "hooked", "checked"):
        assert word in ran.err
    for command in (["rules", "--output-format", "json"], ["inspect", "wall.txt", "--output-format", "json"]):
        assert srclint(*command, env=env).json


def test_what_a_plugin_writes_past_print_goes_to_standard_error_too(srclint: Run, folder: Path) -> None:
    env = install(folder, PLUGIN.replace("return ()", "import os; os.write(1, b'raw'); return ()"))
    ran = srclint("wall.txt", "--output-format", "json", "--as-of", "2026-11-22", env=env)
    assert json.loads(ran.out)["errors"] == []
    assert "raw" in ran.err


def test_what_a_rule_says_of_its_failure_is_cut(srclint: Run, folder: Path) -> None:
    env = install(folder, PLUGIN.replace("return ()", "raise ValueError('x' * 9_000_000)"))
    ran = srclint("wall.txt", "--output-format", "json", "--as-of", "2026-11-22", env=env)
    assert len(ran.out) + len(ran.err) < 20_000


@pytest.mark.parametrize(
    "body",
    [
        "import os; os.kill(os.getpid(), 0); return ()",
        "import signal; signal.signal(signal.SIGUSR1, signal.SIG_IGN); return ()",
        "import asyncio; asyncio.run(asyncio.sleep(0)); return ()",
        "import subprocess; subprocess.run(['true'], check=True, timeout=60); return ()",
        "import subprocess; ran = subprocess.Popen(['sleep', '99']); ran.kill(); ran.wait(); return ()",
    ],
)
def test_a_rule_may_ask_for_what_leaves_process_and_clock_alone(
    srclint: Run, folder: Path, body: str
) -> None:
    env = install(folder, PLUGIN.replace("return ()", body))
    ran = srclint("wall.txt", "--output-format", "json", "--exit-zero", "--as-of", "2026-11-22", env=env)
    assert (ran.code, ran.json["errors"]) == (0, [])


LEFT_BEHIND = {
    "a thread": "import threading, time; threading.Thread(target=time.sleep, args=(1000,)).start(); return ()",
    "a call for the end": "import atexit, os; atexit.register(os._exit, 0); return ()",
    "a fork": "import os; os.fork(); return ()",
    "another folder": "import os; os.chdir('/'); return ()",
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("name", LEFT_BEHIND)
def test_what_a_rule_leaves_behind_changes_neither_report_nor_status(
    srclint: Run, folder: Path, name: str
) -> None:
    env = install(folder, PLUGIN.replace("return ()", LEFT_BEHIND[name]))
    command = (
        "wall.txt",
        "--output-format",
        "json",
        "--output-format",
        "json:out.json",
        "--as-of",
        "2026-11-22",
    )
    ran = srclint(*command, env=env)
    assert (ran.code, ran.codes) == (1, ["BPL001"])
    assert (folder / "out.json").read_text() == ran.out
