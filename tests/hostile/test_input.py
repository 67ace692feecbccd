"""Input from the open web, every byte hostile: nothing crashes, nothing takes more than linear time, nothing is lost.

The numbers in the names are those of the hostile cases; tests of single parts (readers, reports, the pool, house rules)
stand with those parts. There is no reader yet for XML, DOCX and WARC and no language server.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint import ArticleView, Hit, NoOptions, Reading, Span, article_rule
from srclint.config import Config
from srclint.host import load_host
from srclint.house_rules import HouseRules
from srclint.model import RunResult
from srclint.protocols import Source
from srclint.runner import Request, run
from srclint.view import make_view
from tests.conftest import CLEAN, COOKIES, Run
from tests.hostile.plugins import DAY, meta
from tests.hostile.probes import FORMATS, engine, lint, lint_source, render

NOTICE = "This website uses cookies to improve your experience."


def reading(text: str, path: str = "a.txt") -> Reading:
    return Reading(id=path, path=path, text=text)


# Characters ---------------------------------------------------------------------------------------------------------

HALF = "\ud800"


def findings_of(result: RunResult, code: str) -> list[Any]:
    return [finding for finding in result.findings if finding.code == code]


@pytest.mark.parametrize("format_", FORMATS)
def test_lone_surrogates_come_through_every_format(format_: str) -> None:
    record = {name: f"{HALF}{value}\udfff" for name, value in {
        "id": "7", "title": "Wall", "author": "Ada Lind", "published": "2021", "site": "x", "url": "http://x/",
    }.items()}  # fmt: skip
    result = lint_source(
        "c.jsonl", json.dumps({**record, "text": f"{COOKIES}\n{HALF} {NOTICE}{HALF}"}).encode()
    )
    assert not result.errors
    assert findings_of(result, "BPL001") and findings_of(result, "TXT008")
    text = render(result, format_)
    text.encode()
    if format_ in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(text)


@pytest.mark.parametrize("format_", FORMATS)
def test_even_a_reader_that_lets_them_through_breaks_no_format(format_: str) -> None:
    result = lint(reading(f"{HALF}Wall\n\nBy Ada {HALF}\n\n{HALF}{NOTICE}\n\n“{HALF}no", f"{HALF}.txt"))
    assert not result.errors
    render(result, format_).encode()


def test_half_a_character_in_a_page_of_a_record_marks_no_place_outside_the_text() -> None:
    page = f"<title>{'x' * 500}</title><p>{CLEAN}{HALF}</p>"
    result = lint_source("c.jsonl", json.dumps({"html": page}).encode())
    assert not result.errors
    assert [finding.span for finding in findings_of(result, "TXT008")] == [None]


def test_records_with_the_same_id_are_articles_of_their_own() -> None:
    rows = [
        {"id": "7", "text": COOKIES},
        {"id": "7", "text": CLEAN},
        {"id": "7", "text": NOTICE + "\n\n" + COOKIES},
    ]
    result = lint_source("c.jsonl", "\n".join(map(json.dumps, rows)).encode())
    assert [article.id for article in result.articles] == ["c.jsonl#7", "c.jsonl#7~2", "c.jsonl#7~3"]
    assert {finding.path for finding in findings_of(result, "BPL001")} == {"c.jsonl#7", "c.jsonl#7~3"}


BREAKS = ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1c"]


def shown(result: RunResult) -> list[tuple[str, int, int, int, int]]:
    assert not result.errors
    return sorted(
        (f.code, f.place.line, f.place.column, f.place.end_line, f.place.end_column) for f in result.findings
    )


@pytest.mark.parametrize("break_", BREAKS, ids=repr)
def test_every_line_break_counts_the_same_in_text(break_: str) -> None:
    text = COOKIES + "\nHe said yesterday that “the wall must hold.\n\nAll rights reserved.\n"
    expected = shown(lint_source("a.txt", text.encode()))
    assert ("BPL001", 9, 1, 9, 54) in expected
    assert shown(lint_source("a.txt", text.replace("\n", break_).encode())) == expected


@pytest.mark.parametrize("break_", BREAKS, ids=repr)
def test_every_line_break_counts_the_same_in_records(break_: str) -> None:
    def of(text: str) -> list[tuple[str, int, int, int, int]]:
        return shown(lint_source("a.jsonl", json.dumps({"text": text}).encode()))

    assert of(COOKIES.replace("\n", break_)) == of(COOKIES)


@pytest.mark.parametrize("break_", ["\r\n", "\r"], ids=repr)
def test_every_line_break_counts_the_same_in_markdown(break_: str) -> None:
    text = "# Wall\n\nBy Ada Lind\n\n" + COOKIES
    assert shown(lint_source("a.md", text.replace("\n", break_).encode())) == shown(
        lint_source("a.md", text.encode())
    )


@pytest.mark.parametrize("break_", ["\n", *BREAKS], ids=repr)
def test_a_comment_that_silences_nothing_is_told_with_its_line(break_: str) -> None:
    text = f"Wall{break_}{break_}Prose.{break_}<!-- srclint: ignore BPL002 -->{break_}"
    (note,) = lint_source("a.txt", text.encode(), inline_suppressions=True).notes
    assert note.startswith("a.txt:4: no finding BPL002")


@article_rule(meta("HST020"))
def marks_the_harbour(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    at = view.text.index("harbour")
    yield Hit(Span(at, at + 7))


def harbour(text: str, suffix: str = ".txt") -> RunResult:
    host = load_host(extra=[("acme", lambda: HouseRules((marks_the_harbour,)))])
    given = Request(given=(Source("a" + suffix, data=text.encode()),), details=True)
    return run(host, Config(as_of=DAY, select=("HST020",)), given)


def test_astral_characters_count_as_each_format_counts() -> None:
    result = harbour("🌊🌊 é harbour")
    assert '"column": 6' in render(result, "json")
    assert " HST020" in render(result, "concise")
    assert '"column": 13' in render(result, "rdjson")
    assert ",col=6," in render(result, "github")


@pytest.mark.parametrize("format_", ["full", "html"])
def test_the_mark_stands_under_the_words(format_: str) -> None:
    text = render(harbour("🌊🌊 é harbour"), format_)
    assert ("harbour</mark>" if format_ == "html" else "🌊🌊 é harbour\n        |        ^^^^^^^\n") in text


@pytest.mark.parametrize("before", ["İ" * 40, "ß" * 40, "ﬁ" * 40, "Å" * 9, "\u0130\u0307" * 9], ids=repr)
def test_letters_that_grow_move_no_span(before: str) -> None:
    (finding,) = findings_of(lint_source("a.txt", f"{CLEAN}\n{before}\n\n{NOTICE}\n".encode()), "BPL001")
    assert finding.text == NOTICE
    times = make_view(reading(f"{before} It rained on Monday, April 5, 2021."), engine().context).times
    assert [time.text for time in times] == ["Monday, April 5, 2021"]


def test_mojibake_is_reported_and_never_mended_silently(srclint: Run, tmp_path: Path) -> None:
    data = CLEAN.replace("storms.", "storms, which donâ€™t stop at the cafÃ©.").encode()
    (tmp_path / "a.txt").write_bytes(data)
    ran = srclint(
        "a.txt",
        "--select",
        "TXT003",
        "--output-format",
        "json",
        "--fix",
        "--preset",
        "draft",
        "--as-of",
        "2026-11-22",
    )
    assert set(ran.codes) == {"TXT003"}
    assert (tmp_path / "a.txt").read_bytes() == data


@pytest.mark.parametrize("format_", FORMATS)
def test_what_reorders_or_hides_is_shown(format_: str) -> None:
    text = render(harbour("the \u202ehar\u200bour\u2066 \x1b[2Jharbour\u2069\x9b \u200e."), format_)
    assert not [char for char in "\u202e\u200b\u2066\u2069\u200e\x1b\x9b" if char in text]


# What can't be used is told, the rest is used -------------------------------------------------------------------------

BOMB = "---\ntitle: Wall\na: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

BROKEN = [
    pytest.param("a.txt", COOKIES.encode() + "Straße ".encode() * 5 + b"\xe2\x82 end\n", "TXT008", id="broken UTF-8"),
    pytest.param("a.md", BOMB.encode() + b"---\n\n" + COOKIES.encode(), None, id="aliases of aliases"),
    pytest.param("a.md", b"---\na: !!python/object:os.system [x]\n---\n\n" + COOKIES.encode(), "TXT009", id="object"),
    pytest.param("a.md", b"---\ndate: 2021-99-99\n---\n\n" + COOKIES.encode(), "TXT009", id="date"),
    pytest.param("a.md", b"---\ntitle: [\n---\n\n" + COOKIES.encode(), "TXT009", id="yaml"),
    pytest.param("a.md", b"---\na: " + b"[" * 9000 + b"\n---\n\n" + COOKIES.encode(), "TXT009", id="yaml"),
    pytest.param("a.md", b"+++\na = " + b"[" * 9000 + b"\n+++\n\n" + COOKIES.encode(), "TXT009", id="toml"),
    pytest.param(
        "a.html",
        b'<script type="application/ld+json">{"@type": "NewsArticle", </script><h1>Wall</h1><p>'
        + COOKIES.replace("\n\n", "<p>").encode(),
        "TXT009",
        id="broken linked data",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("path", "data", "code"), BROKEN)
def test_what_is_broken_is_a_finding_and_the_rest_is_linted(path: str, data: bytes, code: str | None) -> None:
    result = lint_source(path, data)
    assert not result.errors
    assert findings_of(result, "BPL001")
    if code:
        assert findings_of(result, code)
    assert sum(len(render(result, format_)) for format_ in ("json", "full")) < 40_000


@pytest.mark.parametrize("at", [0, 70_000])
def test_a_binary_file_is_an_error_and_the_others_are_linted(srclint: Run, tmp_path: Path, at: int) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * at + b"\0\1\2")
    (tmp_path / "b.txt").write_text(COOKIES)
    ran = srclint(".", "--output-format", "json", "--as-of", "2026-11-22")
    assert (ran.code, ran.codes) == (2, ["BPL001"])
    assert [(error["path"], error["code"]) for error in ran.json["errors"]] == [("a.txt", "SYS003")]


@pytest.mark.parametrize("deep", ["[" * 50_000, "{a=" * 50_000])
@pytest.mark.parametrize("name", ["srclint.toml", "srclint-suppressions.toml", "srclint-baseline.json"])
def test_a_deep_file_of_the_project_is_a_usage_error(
    srclint: Run, tmp_path: Path, name: str, deep: str
) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / name).write_text(deep if name.endswith("json") else f"a = {deep}")
    ran = srclint("a.txt")
    assert ran.code == 2
    assert name in ran.err
    assert "Traceback" not in ran.err


def test_an_unknown_encoding_exits_2_before_anything_is_read(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    for name in ("utf-99", "base64", "", "idna"):
        ran = srclint("a.txt", "--encoding", name)
        assert (ran.code, "encoding" in ran.err) == (2, True), name


@pytest.mark.parametrize("format_", FORMATS)
def test_one_line_of_5_mb_is_shown_cut(format_: str) -> None:
    def big(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(2_500_000, 2_500_007))

    rule = article_rule(meta("HST021"))(big)
    host = load_host(extra=[("acme", lambda: HouseRules((rule,)))])
    given = Request(given=(Source("a.txt", data=b"x" * 2_500_000 + b"harbour" + b"x" * 2_500_000),))
    result = run(host, Config(as_of=DAY, select=("HST021",)), given)
    assert not result.errors
    assert len(render(result, format_)) < 60_000


# Files --------------------------------------------------------------------------------------------------------------


def test_reading_nothing_is_never_green(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "only.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "README.md").write_text("# Not an article\n")
    for arguments in ([], ["."], ["only.pdf"], ["gone"], ["-j", "2", "."]):
        assert srclint(*arguments, "--exit-zero").code == 2, arguments
    assert srclint(".", "--allow-empty").code == 0


def test_named_files_that_are_all_excluded_are_fine_and_told(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(COOKIES)
    ran = srclint("a.txt", "--exclude", "*.txt", "--force-exclude")
    assert ran.code == 0
    assert "1 named file left out" in ran.err


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_vanishes_while_others_are_linted_is_an_error(tmp_path: Path, jobs: int) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(COOKIES)

    @article_rule(meta("HST040"))
    def removes_the_next(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        (tmp_path / "b.txt").unlink(missing_ok=True)
        return iter(())

    host = load_host(extra=[("acme", lambda: HouseRules((removes_the_next,)))])
    result = run(host, Config(as_of=DAY, jobs=jobs), Request((str(tmp_path),)))
    assert [(os.path.basename(e.path), e.code) for e in result.errors] == [("b.txt", "SYS001")]
    assert [article.path for article in result.articles] == [f"{tmp_path}/a.txt"]


STRANGE = [
    "\x1b[31mred.txt",
    "a\nb.txt",
    "a\r::error::x.txt",
    "\u202egnp.txt",
    "<b>&\"'.txt",
    "[link=x].txt",
    "a#b.txt",
    "-.txt",
]


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    folder = tmp_path / "s"
    folder.mkdir()
    for name in STRANGE:
        (folder / name).write_text(COOKIES)
    if sys.platform == "linux":
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(COOKIES)
    return folder


@pytest.mark.parametrize("format_", FORMATS)
def test_any_file_name_is_inert_in_every_format(format_: str, strange: Path) -> None:
    result = run(load_host(third_party=False), Config(as_of=DAY), Request((str(strange),), details=True))
    assert (result.errors, len(result.articles)) == ((), len(list(strange.iterdir())))
    text = render(result, format_)
    text.encode()
    assert "\x1b" not in text and "\u202e" not in text and "\r" not in text.replace("\r\n", "")
    assert not [line for line in text.splitlines() if line.startswith(("b.txt", "::error::x"))]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="such names can't be given to files there")
def test_file_names_are_inert_on_standard_error_and_in_lists(srclint: Run, strange: Path) -> None:
    (strange / "\x1b]8;;x\x07.txt").write_bytes(b"\0")
    for arguments in (["s"], ["s", "--show-files"], ["s", "--diff"], ["s/\x1b[2Jgone.txt"], ["s/a\nb.txt", "--fix"],
                      ["--config", "\x1b[2J.toml", "s"], ["--select", "\x1b[2J", "s"], ["\x1b[2J"]):  # fmt: skip
        ran = srclint(*arguments, "--as-of", "2026-11-22")
        assert "\x1b" not in ran.out + ran.err, arguments
        assert "Traceback" not in ran.err, arguments


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_few_open_files_are_enough(tmp_path: Path, jobs: str) -> None:
    import resource
    import subprocess

    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(COOKIES)
    limit = 32
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "srclint",
            ".",
            "-j",
            jobs,
            "--output-format",
            "json",
            "--as-of",
            "2026-11-22",
        ],
        cwd=tmp_path,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit)),
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert len(json.loads(done.stdout)["findings"]) == 60


# Everything at once -------------------------------------------------------------------------------------------------

BITS = [
    *(
        "By ",
        "Ada Lind",
        "harbour_desk",
        "\n",
        "\n\n",
        "\r",
        "\u2028",
        "“",
        "”",
        '"',
        "'",
        "said",
        " ",
        ", ",
        ". ",
        "yesterday",
    ),
    *(
        "Published April 8, 2021",
        "2021-13-45",
        NOTICE,
        "© 2021",
        "a spokesman",
        "İ",
        "\ud800",
        "🌊",
        "\0",
        "\x1b[2J",
        "{a|b}",
    ),
    *(
        "<!-- srclint: ignore BPL -->",
        "[",
        "](",
        "---\n",
        "Ã©",
        "\ufffd",
        "a year earlier",
        "on condition of anonymity",
    ),
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(BITS) | st.text(st.characters(), max_size=8), max_size=40))
def test_any_text_is_linted_without_error_and_the_same_twice(parts: list[str]) -> None:
    text = "".join(parts)
    first, again = (lint(reading(text), reading(text, "b.txt")) for _ in range(2))
    assert first.errors == ()
    assert first == again
    for finding in first.findings:
        assert finding.span is None or 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.span is None or finding.text == finding.span.of(text)
    json.loads(render(first, "json"))
