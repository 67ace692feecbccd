"""The HTML report: as markup, and alive in a real browser."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint.model import Abstained, RunError, RunResult, Severity, Span
from srclint.report import html
from srclint.report.html.build import link, tag, text
from srclint.report.html.figures import Share
from srclint.report.html.marked import Mark, marked_text
from srclint.report.html.pairs import side_by_side
from tests.report.builders import HOSTILE, article, finding, hostile_result, render, result
from tests.report.sample import sample

PAYLOAD = (
    "\"'><script>window.pwned=1</script><img src=x onerror=window.pwned=1><a href='javascript:pwned=1'>${x}"
)
TEXT = st.text(st.characters(), max_size=40)


class Tags(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def of(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.seen if tag == name]


def hostile_page() -> RunResult:
    """A run in which every string, those of the details too, wants to run a script."""
    bad = hostile_result()
    body = f"{PAYLOAD}\n\n{HOSTILE} said {PAYLOAD} last year.\n"
    path = bad.articles[0].path
    where = {"start": 0, "end": len(PAYLOAD), "text": PAYLOAD}
    proof = [{"where": PAYLOAD, "value": PAYLOAD, "line": 1, "note": PAYLOAD}]
    details: dict[str, Any] = {
        "text": body,
        "language": PAYLOAD,
        "url": "javascript:alert(1)//https://example.com",
        "title": {"value": PAYLOAD, "evidence": proof},
        "byline": {"names": [PAYLOAD], "kind": PAYLOAD, "evidence": proof},
        "published": {"value": PAYLOAD, "evidence": proof},
        "blocks": [{"kind": PAYLOAD, "class": PAYLOAD, "start": 0, "end": 20}],
        "attributions": [
            {
                "source": {**where, "kind": PAYLOAD},
                "cue": where,
                "content": where,
                "anonymous": True,
                "reason": PAYLOAD,
            }
        ],
        "time_expressions": [
            {**where, "value": PAYLOAD, "relative": False, "basis": PAYLOAD, "reference": PAYLOAD}
        ],
    }
    found = replace(
        finding(path=path, message=PAYLOAD), code=PAYLOAD, name=PAYLOAD, span=Span(3, 30), text=PAYLOAD
    )
    return replace(bad, findings=(*bad.findings, found), details={path: details})


# --- as markup


def test_what_to_do_stands_above_what_is_known_of_the_run() -> None:
    run = replace(
        result(finding(), errors=(RunError("b.md", "SYS003", "not UTF-8"),), notes=("A note.",)),
        abstained={"da": Abstained(2, ("SRC001",)), "fi": Abstained(1, ("SRC001",))},
    )
    page = render("html", run)
    places = [
        page.index(words) for words in ("not UTF-8", "reads like a user name", "A note.", "Statistics</h2>")
    ]
    assert places == sorted(places)
    assert page.count("rules that don") == 1


def test_nothing_outside_is_loaded_and_only_our_script_and_style_may_run() -> None:
    page = render("html", sample())
    tags = Tags(page)
    assert not [
        name for name, attributes in tags.seen if "src" in attributes or name in {"link", "img", "iframe"}
    ]
    assert not [name for name, attributes in tags.seen if "style" in attributes or "onclick" in attributes]
    (policy,) = [m["content"] for m in tags.of("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]+='; script-src 'sha256-[\w+/]+='; "
        r"base-uri 'none'; form-action 'none'",
        policy,
    )


def test_the_filters_are_hidden_where_no_script_runs() -> None:
    (form,) = Tags(render("html", sample())).of("form")
    assert "hidden" in form


def test_a_run_without_articles_or_details_has_a_page_too() -> None:
    assert "No findings in 0 articles" in render("html", result())
    page = render("html", result(finding()))
    assert "The text of this article is not in this report." in page


def test_every_reference_leads_somewhere() -> None:
    page = render("html", sample())
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]+)"', page)) <= set(ids)


def test_hostile_strings_are_text() -> None:
    tags = Tags(render("html", hostile_page()))
    assert len(tags.of("script")) == 1
    assert not tags.of("img")
    assert {str(a["href"])[:1] for a in tags.of("a")} == {"#"}


def test_only_web_addresses_become_links() -> None:
    assert link("javascript:alert(1)", "x") == "x"
    assert link("https://e.example/?a&b", "x") == (
        '<a href="https://e.example/?a&amp;b" rel="noopener noreferrer nofollow">x</a>'
    )


def test_only_the_gravest_articles_are_shown_of_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_ARTICLES", 2)
    run = result(
        finding(path="a.md", severity=Severity.INFO),
        finding(path="b.md", severity=Severity.ERROR),
        articles=(article("a.md", title="A"), article("b.md", title="B"), article("c.md", title="C")),
    )
    page = render("html", run)
    assert "… and 1 more article (--show-all)" in page
    assert re.findall(r'<h3 id="a\d-title" dir="auto">(\w)', page) == ["B", "A"]
    assert "more article (" not in render("html", run, show_all=True)


def test_texts_are_put_in_as_far_as_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "BODIES", 0)
    full = sample()
    page = render("html", full)
    assert 'class="story"' not in page
    assert "The text of this article is not in this report." in page
    assert page.count("<blockquote>") >= len({f.message for f in full.folded if f.excerpt})
    assert 'class="story"' in render("html", full, show_all=True)


def test_what_to_do_and_how_to_set_aside_stand_beside_a_finding() -> None:
    page = render("html", result(finding(remedy="Write a name.")))
    assert "<strong>What to do: </strong>Write a name." in page
    assert 'data-command="srclint suppress news/harbour.md:3:4:BYL003 --reason' in page


def test_articles_stand_above_statistics() -> None:
    page = render("html", sample())
    assert page.index('id="articles"') < page.index('id="overview"')


def test_attributes_and_children_are_escaped() -> None:
    assert tag("p", "<&", class_='a"b', hidden=True, lang=None) == '<p class="a&quot;b" hidden>&lt;&amp;</p>'
    assert text("a\r\nb\x1b", lines=True) == "a\nb␛"


def test_marks_may_overlap_and_nest() -> None:
    marks = [
        Mark(1, Span(0, 9), Severity.WARNING, "A"),
        Mark(2, Span(4, 14), Severity.ERROR, "B"),
        Mark(3, Span(5, 7), Severity.INFO, "C"),
    ]
    page = marked_text("a1", "The wall that held.", [], marks)
    pieces = re.findall(r'<mark[^>]*data-f="([^"]*)"[^>]*>(?:<span[^>]*></span>)*([^<]*)', page)
    words = {n: "".join(w for ids, w in pieces if f"a1-f{n}" in ids.split()) for n in (1, 2, 3)}
    assert words == {1: "The wall ", 2: "wall that ", 3: "al"}


@given(TEXT, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_marked_text_loses_no_word(body: str, spans: list[tuple[int, int]]) -> None:
    marks = [
        Mark(n, Span(min(a, b, len(body)), min(max(a, b), len(body))), Severity.INFO, "x")
        for n, (a, b) in enumerate(spans, 1)
    ]
    page = marked_text("a1", body, [], marks)
    shown = re.sub(r"<a .*?</a>|<[^>]*>", "", page, flags=re.DOTALL)
    assert shown.strip() == text(body.strip(), lines=True).strip()


def test_pairs_set_apart_what_differs() -> None:
    mine, other = side_by_side("The wharf was <shut>.", "The quay was <closed>.")
    assert mine == "The <b>wharf</b> was &lt;<b>shut</b>&gt;."
    assert other == "The <b>quay</b> was &lt;<b>closed</b>&gt;."


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0)],
)
def test_shares_have_wilsons_interval(part: int, whole: int, low: float, high: float) -> None:
    assert Share(part, whole).interval == pytest.approx((low, high), abs=0.001)


@given(TEXT, TEXT)
@settings(max_examples=30)
def test_any_text_makes_a_page(body: str, words: str) -> None:
    run = sample()
    details = {key: {**value, "text": body + words, "blocks": []} for key, value in run.details.items()}
    Tags(render("html", replace(run, details=details))).close()


# --- in a browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not chromedriver:
        pytest.skip("chromium and chromedriver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (
        "headless",
        "no-sandbox",
        "disable-gpu",
        "disable-quic",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
        "window-size=1440,1000",
    ):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(chromedriver))
    yield driver
    driver.quit()


def load(browser: Any, folder: Path, run: RunResult) -> None:
    page = folder / "report.html"
    page.write_text(render("html", run), encoding="utf-8")
    browser.get(page.as_uri())


def ask(browser: Any, script: str, *arguments: object) -> Any:
    return browser.execute_script(f"return {script}", *arguments)


SHOWN = "[...document.querySelectorAll('.finding')].filter(f => f.checkVisibility()).map(f => f.dataset.code)"


def toggle(browser: Any, selector: str) -> None:
    browser.execute_script("arguments[0].click()", browser.find_element("css selector", selector))


def test_marks_sit_on_the_right_words(browser: Any, tmp_path: Path) -> None:
    run = sample()
    load(browser, tmp_path, run)
    read = ask(
        browser,
        "[...document.querySelectorAll('.notes .finding')].map(f => [f.querySelector('.message').textContent, "
        "[...document.querySelectorAll(`mark[data-f~=\"${f.id}\"]`)].map(m => m.textContent).join('')])",
    )
    said = {finding.message: finding for finding in run.folded}
    assert {message for message, _ in read} == set(said)
    for message, words in read:
        one = said[message]
        own = [one.span, *(place.span for place in one.related if place.path == one.path)]
        body = run.details[one.article]["text"]
        # A group marks the words of all its findings, each stretch of the text once.
        marked = {at for span in own if span for at in range(span.start, span.end)}
        assert words == "".join(body[at] for at in sorted(marked))


def test_notes_stand_beside_their_words(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, sample())
    gaps = ask(
        browser,
        "[...document.querySelectorAll('#a1 .notes .finding')].map(note => [note, "
        "document.getElementById(note.id.replace('-f', '-m'))]).filter(([, mark]) => mark).map(([note, mark]) => "
        "note.getBoundingClientRect().top - mark.getBoundingClientRect().top)",
    )
    assert gaps
    assert min(gaps) > -10  # never above its words; below them only where the notes above need the room
    assert any(gap < 60 for gap in gaps)


def test_filters_narrow_what_is_shown(browser: Any, tmp_path: Path) -> None:
    run = sample()
    load(browser, tmp_path, run)
    everything = ask(browser, SHOWN)
    assert sorted(everything) == sorted(finding.code for finding in run.folded)
    toggle(browser, "input[value=warning]")
    rest = [finding for finding in run.folded if finding.severity is not Severity.WARNING]
    where = len({finding.article for finding in rest})
    told = f"{len(rest)} of {len(run.folded)} findings, in {where} articles"
    assert ask(browser, "document.getElementById('shown').textContent") == told
    assert sorted(ask(browser, SHOWN)) == sorted(finding.code for finding in rest)
    off = "[...document.querySelectorAll('mark[data-f]')].filter(m => m.classList.contains('off')).length"
    assert ask(browser, off) > 0
    toggle(browser, "button[data-set=none]")
    assert ask(browser, SHOWN) == []
    assert ask(browser, "document.getElementById('nothing').hidden") is False
    toggle(browser, "input[value=SPN005]")
    assert set(ask(browser, SHOWN)) == {"SPN005"}
    toggle(browser, "button[type=reset]")
    time.sleep(0.1)
    assert ask(browser, SHOWN) == everything


def type_in(browser: Any, words: str) -> None:
    box = browser.find_element("css selector", "#search")
    box.clear()
    box.send_keys(words)


CARDS = "[...document.querySelectorAll('.article')].filter(a => a.checkVisibility()).map(a => a.id)"


def test_the_search_looks_in_headlines_paths_and_findings(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, sample())
    title = ask(browser, "document.querySelector('#a2 h3').textContent")
    type_in(browser, title.upper())
    assert ask(browser, CARDS) == ["a2"]
    type_in(browser, "no such words")
    assert ask(browser, CARDS) == []
    assert ask(browser, "document.getElementById('nothing').hidden") is False


def test_only_errors_and_no_clean_articles(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, sample())
    everything = ask(browser, CARDS)
    toggle(browser, "#hide-clean")
    assert len(ask(browser, CARDS)) == len(everything) - len(
        ask(browser, "document.querySelectorAll('.clean[id]')")
    )
    toggle(browser, "#only-errors")
    shown = "[...document.querySelectorAll('.finding')].filter(f => f.checkVisibility()).map(f => f.dataset.severity)"
    assert set(ask(browser, shown)) == {"error"}


def test_many_articles_come_fifty_a_page(browser: Any, tmp_path: Path) -> None:
    paths = [f"{number:03}.md" for number in range(120)]
    run = result(*(finding(path=path) for path in paths), articles=tuple(article(path) for path in paths))
    load(browser, tmp_path, run)
    assert len(ask(browser, CARDS)) == 50
    toggle(browser, "#pager button:last-child")
    toggle(browser, "#pager button:last-child")
    assert len(ask(browser, CARDS)) == 20
    assert ask(browser, "document.querySelector('#pager span').textContent") == "Page 3 of 3"
    browser.execute_script("document.getElementById('order').value = 'path'")
    type_in(browser, "07")
    assert len(ask(browser, CARDS)) == 12  # 007, 070 to 079, 107


def test_the_command_beside_a_finding_suppresses_it(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, result(finding(path="news/harbour's.md")))
    command = ask(browser, "document.querySelector('.copy').dataset.command")
    words = shlex.split(command)
    assert words[:3] == ["srclint", "suppress", "news/harbour's.md:3:4:BYL003"]
    toggle(browser, ".copy")
    time.sleep(0.1)
    assert ask(browser, "document.querySelector('.copy').textContent") == "Copied"


def test_the_keyboard_reaches_text_and_notes(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, sample())
    browser.find_element("css selector", "body").send_keys("\ue004")
    assert ask(browser, "document.activeElement.className") == "skip"
    browser.find_element("css selector", "a.ref[href='#a1-f5']").send_keys("\ue007")
    time.sleep(0.2)
    assert ask(browser, "document.activeElement.id") == "a1-f5"
    browser.find_element("css selector", "#a1-f5 .number").send_keys("\ue007")
    assert ask(browser, "document.querySelector('mark:target').id") == "a1-m5"


def test_the_head_of_an_article_leads_to_its_notes_gravest_first(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, sample())
    links = "[...document.querySelectorAll('#a1 .index a')]"
    order = ["error", "warning", "info"]
    severities = ask(browser, f"{links}.map(a => a.parentElement.className)")
    assert severities == sorted(severities, key=order.index)
    first = ask(browser, f"{links}[0].hash.slice(1)")
    toggle(browser, "#a1 .index a")
    time.sleep(0.2)
    assert ask(browser, "document.activeElement.id") == first
    toggle(browser, f"input[value={severities[0]}]")
    assert ask(browser, f"{links}[0].hidden") is True


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(browser: Any, tmp_path: Path, width: int, scheme: str) -> None:
    package = find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("axe_playwright_python, which brings axe, is not installed")
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    emulated = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", emulated)
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    browser.set_script_timeout(120)
    try:
        load(browser, tmp_path, sample())
        browser.execute_script((Path(package.origin).parent / "axe.min.js").read_text("utf-8"))
        run = "const done = arguments[0]; axe.run().then(r => done(r.violations.map(v => [v.id, v.nodes[0].html])))"
        assert browser.execute_async_script(run) == []
    finally:
        browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_nothing_hostile_comes_alive(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, hostile_page())
    assert ask(browser, "window.pwned") is None
    assert ask(browser, "document.querySelectorAll('script').length") == 1
    assert ask(browser, "document.querySelectorAll('img, iframe, object, embed, link').length") == 0
    assert ask(browser, "performance.getEntriesByType('resource').length") == 0
    assert ask(browser, "document.getElementById('shown').textContent") == "2 of 2 findings, in 1 article"
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_the_policy_stops_what_escaping_would_miss(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, sample())
    ask(
        browser,
        "(() => { const s = document.createElement('script'); s.textContent = 'window.pwned = 1'; "
        "document.body.append(s); const d = document.createElement('div'); d.id = 'probe'; "
        'd.innerHTML = \'<img src=https://e.example/x onerror="window.pwned = 1"><p style="color: red">x</p>\'; '
        "document.body.append(d); })()",
    )
    time.sleep(0.2)
    assert ask(browser, "window.pwned") is None
    red = "getComputedStyle(document.querySelector('#probe p')).color"
    assert ask(browser, red) != "rgb(255, 0, 0)"
    refused = " ".join(entry["message"] for entry in browser.get_log("browser"))
    assert "Content Security Policy" in refused


@pytest.mark.parametrize(("width", "scheme"), [(1440, "dark"), (1440, "light"), (390, "light")])
def test_it_fits_any_screen(browser: Any, tmp_path: Path, width: int, scheme: str) -> None:
    load(browser, tmp_path, sample())
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        assert ask(browser, "document.documentElement.scrollWidth") <= width
        ink = ask(browser, "getComputedStyle(document.body).color")
        assert (int(json.loads(ink.replace("rgb(", "[").replace(")", "]"))[0]) > 128) is (scheme == "dark")
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_it_prints_with_everything_unfolded(browser: Any, tmp_path: Path) -> None:
    load(browser, tmp_path, sample())
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        ask(browser, "dispatchEvent(new Event('beforeprint'))")
        assert ask(browser, "document.querySelectorAll('details:not([open])').length") == 0
        assert ask(browser, "document.querySelector('.side').checkVisibility()") is False
        assert ask(browser, "document.querySelector('.ledger').checkVisibility()") is True
        ask(browser, "dispatchEvent(new Event('afterprint'))")
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert len(browser.execute_cdp_cmd("Page.printToPDF", {})["data"]) > 10_000
