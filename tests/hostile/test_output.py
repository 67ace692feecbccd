"""Output that people and machines trust: inert whatever the text says, the same bytes each time, no clock, no network.

The numbers in the names are those of the hostile cases; each format's own tests stand with the reports.
"""

from __future__ import annotations

import ast
import hashlib
import io
import json
import os
import random
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from srclint import ArticleView, Hit, NoOptions, Severity, Span, article_rule
from srclint.config import Config
from srclint.host import load_host
from srclint.house_rules import HouseRules
from srclint.language import detect
from srclint.model import Reading, RunResult
from srclint.protocols import Source
from srclint.rule import RuleMeta
from srclint.runner import Request, run
from tests.conftest import CLEAN, COOKIES, ROOT, Run
from tests.hostile.plugins import DAY
from tests.hostile.probes import FORMATS, engine, render

AS_OF = ("--as-of", "2026-11-22")

EVIL = (
    "\x1b[31m \x1b]8;;http://evil.example\x07x\x1b]8;;\x07 \x9b2J \x07\x08\x7f\ufffe [/red] [link=http://evil.example]x"
    "[/link] \u202e ::error::x ::set-output name=x::y %0A <script>alert(1)</script> <img src=x onerror=alert(1)> "
    "</pre></style></title> ]]> =cmd() \"'` {{7*7}} ${x} | a @all javascript:alert(1) &lt;script&gt;"
)


@article_rule(
    RuleMeta("HST065", "tells-all", "{words} {text}", levels={"default": Severity.WARNING}, verdict="{words}")
)
def tells_all(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Put the article's own words wherever a hit has room for words."""
    for match in re.finditer(r"EVIL.*", view.text):
        yield Hit(Span(*match.span()), {"words": match[0], match[0]: match[0]})


@pytest.fixture(scope="module")
def hostile() -> RunResult:
    """A run over an article that says nothing but evil in every place that reports quote."""
    host = load_host(extra=[("acme", lambda: HouseRules((tells_all,)))])
    record = {
        "id": EVIL, "title": f"EVIL {EVIL}", "author": EVIL, "site": EVIL, "url": f"javascript:{EVIL}", "section": EVIL,
        "published": EVIL, "text": f"EVIL {EVIL}\n\nBy {EVIL}\n\n{COOKIES}\n\nEVIL {EVIL}\n\nEVIL\n::error::x",
    }  # fmt: skip
    given = (
        Source("\n::error::x.jsonl", data=json.dumps(record).encode()),
        Source(f"{EVIL}.md", data=record["text"].encode()),
        Source("=cmd().txt", data=b"\0"),
    )
    return run(host, Config(as_of=DAY, select=("ALL",)), Request(given=given, details=True, readability=True))


# Inert --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", FORMATS)
def test_no_control_character_comes_through(format_: str, hostile: RunResult) -> None:
    assert [f.code for f in hostile.findings].count("HST065") == 6
    text = render(hostile, format_)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e\ufffe]", text)
    assert "\r" not in text.replace("\r\n", "")


@pytest.mark.slow
def test_nor_where_it_is_inspected_or_explained(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{EVIL}\n\nBy {EVIL}\n\n{COOKIES}\n{EVIL}\n")
    for arguments in (
        ["inspect", "a.txt"],
        ["check", "a.txt", "--statistics", "-vv"],
        ["suppress", f"a.txt:{EVIL}"],
    ):
        ran = srclint(*arguments)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", ran.out + ran.err), arguments
        assert "Traceback" not in ran.err


@pytest.mark.parametrize("format_", ["full", "concise", "grouped"])
def test_markup_of_terminals_is_shown_as_it_stands(format_: str, hostile: RunResult) -> None:
    assert "[/red] [link=http://evil.example]x[/link]" in render(hostile, format_)


def test_no_line_is_a_command_that_we_did_not_write(hostile: RunResult) -> None:
    lines = render(hostile, "github").splitlines()
    ours = [line for line in lines if line.startswith("::")]
    assert len(ours) == len(hostile.folded) + len([line for line in ours if "SYS0" in line])
    assert all(
        re.match(r"::(error|warning|notice) title=[A-Z]{3}\d{3} ", line)
        for line in ours
        if "SYS0" not in line
    )
    assert not [line for line in lines if line.startswith("::error::x")]


def test_no_element_of_the_page_is_made_of_text(hostile: RunResult) -> None:
    page = render(hostile, "html")
    assert page.count("<script>") == 1
    for live in ("<img", "onerror=alert(1)>", "</pre></style>", 'href="javascript:', "<script>alert"):
        assert live not in page, live


def test_no_cell_is_a_formula(hostile: RunResult) -> None:
    import csv

    for row in csv.reader(io.StringIO(render(hostile, "csv"))):
        assert not [cell for cell in row if re.match(r"[=+@\t\r]|-(?!\d)", cell)]


def test_xml_stays_well_formed(hostile: RunResult) -> None:
    assert len(ElementTree.fromstring(render(hostile, "junit")).findall(".//testcase")) >= len(hostile.folded)


@pytest.mark.parametrize(
    "name", ["../evil", "/tmp/evil", "a/../../evil", "..", "evil\n", "\x1b[2J", "con:evil", ""]
)
def test_a_hostile_name_makes_no_file(srclint: Run, tmp_path: Path, name: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    ran = srclint("new-plugin", name, cwd=inside)
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert [path.name for path in tmp_path.rglob("*")] == ["inside"]


# The same each time -------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_every_format_is_the_same_for_any_hash_seed_order_and_number_of_jobs(
    srclint: Run, tmp_path: Path
) -> None:
    paths = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    wanted = [argument for name in FORMATS for argument in ("--output-format", f"{name}:{{}}{name}")]
    digests = set()
    for number, (order, jobs) in enumerate([(paths, "1"), (paths[::-1], "2"), (paths[2:] + paths[:2], "3")]):
        (tmp_path / str(number)).mkdir()
        outputs = [argument.format(f"{number}/") for argument in wanted]
        ran = srclint(*order, *outputs, "-j", jobs, *AS_OF, env={"PYTHONHASHSEED": str(number)})
        assert ran.code == 1, ran.err
        digests.add(
            tuple(
                hashlib.sha256((tmp_path / str(number) / name).read_bytes()).hexdigest() for name in FORMATS
            )
        )
    assert len(digests) == 1


def test_an_article_is_judged_the_same_whatever_was_judged_before() -> None:
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    readings = [Reading(id=f"{n}", path=f"{n}", text=text) for n, text in enumerate(texts)]
    first = [engine().check(reading) for reading in readings]
    random.Random(7).shuffle(readings)
    again = {reading.id: engine().check(reading) for reading in readings}
    assert [again[outcome.summary.id] for outcome in first] == first


CLOCKS = re.compile(
    r"\b(?:today|now|utcnow|gmtime|localtime|ctime|strftime|time_ns)\(|\btime\.time\(|\brandom\b|\burandom\b"
)
READS_THE_CLOCK = {"srclint/cli/options.py", "srclint/cli/init.py", "srclint/api.py"}
"""The command line, which prints and pins the day, and the function that does the same for programs."""


def modules() -> list[Path]:
    return [path for folder in ("srclint", "plugins") for path in sorted((ROOT / folder).rglob("*.py"))]


def code_of(path: Path) -> str:
    """The source without docstrings and comments."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.unparse(tree)


@pytest.mark.slow
def test_only_the_command_line_reads_the_clock() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in modules() if CLOCKS.search(code_of(path))}
    assert found <= READS_THE_CLOCK


def test_the_day_is_pinned_by_as_of_and_printed(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN.replace("voted on Tuesday", "voted yesterday"))
    early, late, same = (
        srclint("a.txt", "--select", "ALL", "--output-format", "json", "--as-of", day).json
        for day in ("2026-04-09", "2031-01-01", "2031-01-01")
    )
    assert (early["as_of"], late["as_of"]) == ("2026-04-09", "2031-01-01")
    assert late == same
    values = [
        [f["values"].get("value") for f in ran["findings"] if f["code"].startswith("DAT")]
        for ran in (early, late)
    ]
    assert values[0] == values[1] or len(values[0]) != len(values[1])  # the publication date is the base


@pytest.mark.parametrize(
    "text", ["Harbour museum annex", "la mar de la isla el sol", "ja nein oui non si no", "x1 y2 z3 " * 9]
)
def test_the_language_is_the_same_each_time(text: str) -> None:
    def told() -> set[str]:
        found = set()
        for seed in range(5):
            random.seed(seed)
            found.add(detect(text * 5))
        return found

    assert len(told()) == 1


@pytest.mark.slow
def test_the_language_is_the_same_in_each_process() -> None:
    texts = ("o mar e a ilha ", "hav og øy ", "a b ")
    code = f"from srclint.language import detect; print([detect(text * 9) for text in {texts}])"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


# No network ---------------------------------------------------------------------------------------------------------


def test_the_tests_can_open_no_connection() -> None:
    with pytest.raises(RuntimeError, match="network"), socket.socket() as one:
        one.connect(("192.0.2.1", 80))
    with pytest.raises(RuntimeError, match="network"):
        socket.getaddrinfo("example.org", 80)


WATCHED = """
import sys
def watch(event, arguments):
    if event.startswith(("socket.", "urllib.", "ftplib.", "http.", "smtplib.")) and event != "socket.gethostname":
        family = arguments[1] if event == "socket.__new__" else None
        if family is None or int(family) != 1:
            print("NETWORK", event, arguments, file=sys.stderr, flush=True)
sys.addaudithook(watch)
from srclint.cli import run_command_line
sys.exit(run_command_line(sys.argv[1:]))
"""


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_no_command_opens_a_socket(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "a.html").write_text(
        '<html><head><base href="http://192.0.2.1/"><link rel="canonical" href="http://192.0.2.1/a">'
        '<link rel="stylesheet" href="http://192.0.2.1/x.css"></head><body><img src="http://192.0.2.1/x.png">'
        f"<h1>Wall</h1><p>{CLEAN}</p></body></html>"
    )
    (tmp_path / "a.md").write_text("![x](http://192.0.2.1/x.png)\n\n" + COOKIES)
    wanted = [argument for name in FORMATS for argument in ("--output-format", f"{name}:{name}.out")]
    for arguments in (
        [".", *wanted, "--statistics", "--exit-zero", "-j", jobs, *AS_OF],
        ["inspect", "a.html"],
        ["rules"],
        ["explain", "BPL001"],
        ["http://192.0.2.1/a.html"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "NETWORK" not in done.stderr, arguments
        assert done.returncode == (2 if arguments[0].startswith("http") else 0), done.stderr
