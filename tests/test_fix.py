"""``--fix``: what it takes out, what it leaves, and what happens when it can't finish."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint.files import replace_file
from srclint.fix import MAX_PASSES, apply_edits, fix_file
from srclint.language.text.lines import line_starts
from srclint.model import Edit, Finding, Reading, Severity, SourceMap, Span
from tests.conftest import ROOT, Run

DAY = ("--as-of", "2026-11-22")
OWN = (*DAY, "--preset", "draft")
SEEDS = [ROOT / "seeds", ROOT.parent / "shared" / "seeds"]


def identity(text: str) -> SourceMap:
    return SourceMap((0,), (0,), line_starts(text))


def finding(edits: tuple[Edit, ...], code: str = "TST001", suppressed: str | None = None) -> Finding:
    return Finding(
        "a", "a.txt", None, code, "test", "default", Severity.WARNING, "", edits=edits, suppressed=suppressed
    )


def lint_with(
    edit: Callable[[str], Sequence[Finding]], encoding: str = "utf-8"
) -> Callable[[bytes], tuple[Reading, Sequence[Finding]]]:
    def lint(data: bytes) -> tuple[Reading, Sequence[Finding]]:
        text = data.decode(encoding)
        return Reading("a", "a.txt", text, "text", identity(text), encoding=encoding), edit(text)

    return lint


# --- the five articles


@pytest.fixture(params=SEEDS, ids=["own", "real"])
def seeds(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if not request.param.is_dir():
        pytest.skip(f"{request.param} is missing")
    return Path(shutil.copytree(request.param, tmp_path / "seeds"))


def fixable(found: list[dict[str, object]]) -> list[dict[str, object]]:
    return [f for f in found if str(f["code"]).startswith("BPL") and any(e["safe"] for e in f["edits"])]  # type: ignore[attr-defined]


@pytest.mark.slow
def test_fix_leaves_no_boilerplate_and_every_byte_of_the_story(srclint: Run, seeds: Path) -> None:
    names = sorted(path.name for path in seeds.glob("*.txt"))
    before = {name: (seeds / name).read_bytes().splitlines(keepends=True) for name in names}
    json_ = ("--isolated", "--output-format", "json", *DAY)
    first = srclint("seeds", *json_).json["findings"]
    # The text of a plain-text article is the file's, so a finding's words are whole lines of it.
    doomed = {line.strip() for f in fixable(first) for line in f["text"].splitlines()}
    assert doomed
    ran = srclint("seeds", "--isolated", "--fix", "--preset", "draft", "--exit-zero", *DAY)
    assert (ran.code, ran.out != "") == (0, True)
    assert fixable(srclint("seeds", *json_).json["findings"]) == []
    for name in names:
        after = (seeds / name).read_bytes().splitlines(keepends=True)
        kept = iter(before[name])
        gone: list[bytes] = []
        for line in after:  # what is left is the same lines in the same order
            for old in kept:
                if old == line:
                    break
                gone.append(old)
            else:
                pytest.fail(f"{name}: a line that was not there: {line!r}")
        gone += kept
        assert all(line.decode().strip() in doomed for line in gone)


@pytest.mark.slow
def test_fix_never_takes_a_line_on_rights(srclint: Run, tmp_path: Path) -> None:
    rights = "© 2026 Harbour Courier. All rights reserved.\n"
    text = f"Ferry sails again\n\nBy Ada Lind\n\nIt sailed on Tuesday.\n\nPrivacy Policy\n{rights}"
    (tmp_path / "a.txt").write_text(text)
    srclint("a.txt", "--fix", *OWN)
    assert (tmp_path / "a.txt").read_text() == text.replace("Privacy Policy\n", "")


# --- what changes the story needs to be asked for


STALE = (
    "Lighthouse closes for good\n\nBy Ada Lind\n\nPublished April 8, 2021\n\n"
    "The tower lost its keeper last year.\n\n“It was sold two years ago, and closed last year,” said Hanna Voss.\n"
)


def test_relative_dates_stay_unless_unsafe_fixes_are_asked_for(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STALE)
    srclint("a.txt", "--fix", *OWN)
    assert (tmp_path / "a.txt").read_text() == STALE
    srclint("a.txt", "--fix", "--unsafe-fixes", "--select", "DAT002", *OWN)
    assert (tmp_path / "a.txt").read_text() == STALE.replace("its keeper last year", "its keeper in 2020")


def test_unsafe_fixes_alone_change_nothing(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STALE)
    srclint("a.txt", "--unsafe-fixes", *DAY)
    assert (tmp_path / "a.txt").read_text() == STALE
    ran = srclint("a.txt", "--diff", "--unsafe-fixes", *DAY)
    assert "+The tower lost its keeper in 2020." in ran.out
    assert (tmp_path / "a.txt").read_text() == STALE


def test_what_is_suppressed_or_known_is_not_mended(srclint: Run, tmp_path: Path) -> None:
    text = "Ferry sails again\n\nBy Ada Lind\n\nIt sailed on Tuesday.\n\nShare via\n"
    (tmp_path / "a.txt").write_text(text)
    srclint("a.txt", "--write-baseline", *OWN)
    srclint("a.txt", "--fix", *OWN)
    assert (tmp_path / "a.txt").read_text() == text
    srclint("a.txt", "--fix", "--ignore-baseline", *OWN)
    assert (tmp_path / "a.txt").read_text() == text.replace("Share via\n", "")


def test_a_page_is_never_rewritten(srclint: Run, tmp_path: Path) -> None:
    page = (
        "<html><body><article><h1>Ferry sails</h1><p>It sailed.</p><p>Share via</p></article></body></html>"
    )
    (tmp_path / "a.html").write_text(page)
    srclint("a.html", "--fix", "--unsafe-fixes", *OWN)
    assert (tmp_path / "a.html").read_text() == page


# --- byte for byte


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.text(max_size=5)), max_size=6),
)
@settings(max_examples=200)
def test_edits_change_what_they_span_and_nothing_else(text: str, drawn: list[tuple[int, int, str]]) -> None:
    edits = [
        Edit(Span(min(a, b, len(text)), min(max(a, b), len(text))), new, safe=True) for a, b, new in drawn
    ]
    mended, done = apply_edits(text, identity(text), edits)
    expected, at = "", 0
    for edit in done:
        assert edit.span.start >= at
        expected += text[at : edit.span.start] + edit.replacement
        at = edit.span.end
    assert mended == expected + text[at:]
    assert bool(done) == bool(edits)


def test_a_file_that_can_not_be_written_back_exactly_is_left_alone() -> None:
    data = b"+AGE- Share via\n"  # UTF-7 has more than one spelling of a letter

    def lint(data: bytes) -> tuple[Reading, Sequence[Finding]]:
        text = data.decode("utf-7")
        reading = Reading("a", "a.txt", text, "text", identity(text), encoding="utf-7")
        return reading, [finding((Edit(Span(0, 1), "", safe=True),))]

    fixed = fix_file("a.txt", data, lint)
    assert fixed.after == data
    assert "can't be written back exactly as utf-7" in fixed.problem


# --- whole files, byte for byte


@pytest.mark.parametrize("failing", ["fsync", "replace", "chmod"])
def test_a_crash_while_writing_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*arguments: object, **more: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, failing, fail)
    with pytest.raises(OSError, match="Input/output"):
        replace_file(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1252", "latin-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_encodings_stay(encoding: str, end: str) -> None:
    story = f"Café{end}Share via{end}À bientôt"

    def edits(text: str) -> Sequence[Finding]:
        at = text.find("Share")
        return [] if at < 0 else [finding((Edit(Span(at, at + len("Share via") + len(end)), "", safe=True),))]

    fixed = fix_file("a.txt", story.encode(encoding), lint_with(edits, encoding))
    assert fixed.after == f"Café{end}À bientôt".encode(encoding)


def test_fixes_that_never_settle_are_given_up_and_named() -> None:
    calls = []

    def edits(text: str) -> Sequence[Finding]:
        calls.append(text)
        flipped = "b" if text.startswith("a") else "a"
        return [finding((Edit(Span(0, 1), flipped, safe=True),), "FLP001")]

    fixed = fix_file("a.txt", b"a story\n", lint_with(edits))
    assert fixed.after == fixed.before == b"a story\n"
    assert fixed.applied == ()
    assert fixed.problem == f"its fixes don't settle after {MAX_PASSES} passes (FLP001)"
    assert len(calls) == MAX_PASSES


# --- what is evidence stays as it is

SCRAPED = (
    "Ferry sails again\n\nBy Ada Lind\nNovember 20, 2026\n\nThe ferry sailed at seven on Tuesday with a new engine.\n\n"
    "Nobody was on the quay to see it leave the harbour.\n\n"
)


def taken(srclint: Run, folder: Path, text: str, *more: str, name: str = "a.txt") -> list[str]:
    """The lines that ``--fix`` takes out of an article, without touching the article."""
    (folder / name).write_text(text)
    ran = srclint(name, "--fix", "--fix-to", "mended", "--exit-zero", *more, *DAY)
    assert ran.code == 0
    assert (folder / name).read_text() == text
    copy = folder / "mended" / name
    kept = (copy.read_text() if copy.exists() else text).splitlines()
    return [line for line in text.splitlines() if line not in kept]


def test_under_the_preset_source_an_article_is_never_rewritten(srclint: Run, tmp_path: Path) -> None:
    text = SCRAPED + "Share this article\nCopy link\n"
    (tmp_path / "a.txt").write_text(text)
    ran = srclint("a.txt", "--fix", *DAY)
    assert (ran.code, (tmp_path / "a.txt").read_text()) == (2, text)
    assert "--fix-to" in ran.err
    assert taken(srclint, tmp_path, text) == ["Share this article", "Copy link"]


def test_copies_never_take_the_place_of_an_article(srclint: Run, tmp_path: Path) -> None:
    text = SCRAPED + "Share this article\nCopy link\n"
    (tmp_path / "a.txt").write_text(text)
    ran = srclint("a.txt", "--fix", "--fix-to", ".", *DAY)
    assert (ran.code, (tmp_path / "a.txt").read_text()) == (2, text)


def test_copies_never_leave_their_folder(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(SCRAPED + "Share this article\nCopy link\n")
    (tmp_path / "mended").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "mended" / "in").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert srclint("in", "--fix", "--fix-to", "mended", *DAY).code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_summary_says_what_was_taken_by_class(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SCRAPED + "Share this article\nCopy link\nPrivacy Policy\n")
    ran = srclint("a.txt", "--fix", "--fix-to", "mended", *DAY)
    assert "Mended 3 findings in 1 file: 2 share, 1 legal footer, written to mended." in ran.err


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to the list of the harbour office by June 4, the clerk said.",
        "Related: the pilots' wives have run the café for a decade, Voss said.",
        "See also: the storm of 1962, in which the old wall broke.",
        "Read more: how a wall was forgotten, and who forgot it.",
        "We may receive a commission if you buy through links on our site.",
        "Sponsored content",
        "Paid partnership with the Harbour Bank",
        "© 2026 Harbour Courier",
        "Correction: an earlier version named the wrong captain.",
        "Subscribe for 4 euros per month to read the full article.",
        "Already a subscriber? Log in",
    ],
)
@pytest.mark.parametrize("where", ["between", "below"])
def test_reporting_and_evidence_stay(srclint: Run, tmp_path: Path, line: str, where: str) -> None:
    after = "\n\nThe harbour master did not answer a letter of this paper.\n" if where == "between" else "\n"
    assert taken(srclint, tmp_path, SCRAPED + line + after) == []


def test_a_list_that_the_story_announces_stays(srclint: Run, tmp_path: Path) -> None:
    text = SCRAPED + "The port has blocked three sites on its computers:\n\nFacebook\n\nReddit\n\nYouTube\n"
    assert taken(srclint, tmp_path, text) == []
    assert taken(srclint, tmp_path, SCRAPED + "Tweet\nFacebook\nReddit\n") == ["Tweet", "Facebook", "Reddit"]


def test_the_steps_of_a_manual_stay(srclint: Run, tmp_path: Path) -> None:
    text = SCRAPED + "Here is how to book a place:\n\nSign up for an account\n\nLog in\n\nShare the code\n"
    assert taken(srclint, tmp_path, text) == []


@pytest.mark.parametrize(
    "items", [("1. Net", "2. Wall", "3. Ferry"), ("Nets torn in the gale", "A wall too low")]
)
def test_what_hangs_on_a_heading_goes_with_it_or_the_heading_stays(
    srclint: Run, tmp_path: Path, items: tuple[str, ...]
) -> None:
    gone = taken(srclint, tmp_path, SCRAPED + "\n".join(("Most read", *items, "", "Privacy Policy")) + "\n")
    assert [line for line in gone if line != "Privacy Policy"] in ([], ["Most read", *items])


def test_a_subhead_stays_where_a_page_would_have_its_menu(srclint: Run, tmp_path: Path) -> None:
    text = SCRAPED + "Menu\n\nSoup and bread are served on board from noon until four.\n"
    assert taken(srclint, tmp_path, text) == []


def test_the_markup_of_a_line_goes_with_its_words(srclint: Run, tmp_path: Path) -> None:
    text = (
        "# "
        + SCRAPED
        + "**Advertisement**\n\nThe engine is from Bergen.\n\n## Share this\n\n- Tweet\n- Copy link\n"
    )
    gone = taken(srclint, tmp_path, text, name="a.md")
    assert gone == ["**Advertisement**", "## Share this", "- Tweet", "- Copy link"]


def test_a_file_with_two_names_keeps_both(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SCRAPED + "Share this article\nCopy link\n")
    os.link(tmp_path / "a.txt", tmp_path / "b.txt")
    srclint("a.txt", "--fix", *OWN)
    assert (tmp_path / "a.txt").read_text() == (tmp_path / "b.txt").read_text() == SCRAPED


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Twice as many ships came as last year.", "Twice as many ships came as in 2020."),
        ("The wall was as high as last year.", "The wall was as high as in 2020."),
        ("He knew as early as last year.", "He knew as early as 2020."),
    ],
)
def test_unsafe_fixes_of_comparisons_keep_their_grammar(
    srclint: Run, tmp_path: Path, old: str, new: str
) -> None:
    head = "Lighthouse closes for good\n\nBy Ada Lind\n\nPublished April 8, 2021\n\n"
    (tmp_path / "a.txt").write_text(head + old + "\n")
    srclint("a.txt", "--fix", "--unsafe-fixes", "--fix-to", "mended", *DAY)
    assert (tmp_path / "mended" / "a.txt").read_text() == head + new + "\n"


def test_no_fix_takes_a_provenance_manifest_along() -> None:
    signed = "\ufeff" + "".join(
        chr(0xFE00 + b) if b < 16 else chr(0xE0100 + b - 16) for b in b"C2PATXT\0\x01\x00\x00\x00\x04data"
    )
    text = f"Fares rise.\n\nShare on Facebook{signed}\n\nShare\n"
    at, alone = text.index("Share on"), text.rindex("Share")
    edits = [
        Edit(Span(at, text.index("\n", at)), "", safe=True),
        Edit(Span(alone, alone + len("Share\n")), "", safe=True),
    ]
    mended, applied = apply_edits(text, SourceMap((0,), (0,), line_starts(text)), edits)
    assert applied == (edits[1],)
    assert signed in mended
