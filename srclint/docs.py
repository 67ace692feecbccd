"""Documentation made of the rules and settings themselves: the pages of the site, and what ``srclint explain`` prints.

``python -m srclint.docs`` writes the generated pages under ``docs/`` of the working directory; with ``--check`` it
writes nothing and exits 1 if one of them is out of date.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import textwrap
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from srclint import house_rules
from srclint.config import KEYS, PRESETS, QUOTES_KEYS, Config
from srclint.config_schema import config_schema
from srclint.corpus.policy import BUNDLED
from srclint.corpus.schema import COLUMNS, FINDING, REASON, SCHEMA, Column
from srclint.examples import AS_OF, Example, ExampleArticle, judge_example, parse_page
from srclint.figures import Figures, figures_for
from srclint.host import Host, load_host
from srclint.model import House, Severity
from srclint.patterns import pattern
from srclint.problems import PROBLEMS
from srclint.reference import records_page
from srclint.rule import MaterialRule, Rule, option_fields
from srclint.trust import MARKED

__all__ = ["generated_pages", "main", "page_lines", "rule_page"]

GENERATED = "<!-- Made by `python -m srclint.docs`; edit the rule or setting instead. -->\n\n"


# What explain prints ------------------------------------------------------------------------------------------------


def page_lines(host: Host, rule: Rule) -> list[str]:
    """A rule's page for the terminal, line by line: Markdown as its author wrote it, with the facts and options."""
    meta = rule.meta
    lines = [
        f"# {meta.code} {meta.name}",
        "",
        f"Severity: {_severity(rule)}. Presets: {_presets(rule)}. Languages: {', '.join(meta.languages) or 'all'}.",
        f"From {host.plugin_of[meta.code]}{f', since {meta.since}' if meta.since else ''}.",
        "",
        *rule.doc.strip().splitlines(),
    ]
    if told := fix_safety(rule):
        lines += ["", "## Fix safety", "", *textwrap.wrap(told, 100)]
    options = option_fields(meta.options)
    if options:
        lines += ["", "## Options", "", f"In the configuration under [rules.{meta.code}]:", ""]
    for name, (default, doc) in options.items():
        entry = f"- {name.replace('_', '-')} = {_toml(default)}: {doc}"
        lines += textwrap.wrap(entry, 100, subsequent_indent="  ")
    if Severity.OFF in meta.levels.values():
        lines += ["", _OFF]
    figures = figures_for(meta.code) if host.plugin_of[meta.code].split()[:1] == ["srclint"] else None
    if figures is not None:
        lines += ["", "## How sure it is", "", *textwrap.wrap(figures.sentences(), 100)]
    return lines


_OFF = "A level that is off is reported as info when the rule is selected by its code or name."


def _severity(rule: Rule) -> str:
    levels = rule.meta.levels
    if len(levels) == 1:
        return next(iter(levels.values())).label
    return ", ".join(f"{level} {severity.label}" for level, severity in levels.items())


def _presets(rule: Rule) -> str:
    there = rule.meta.severity_in
    names = (f"{p} (as {there[p].label})" if p in there else p for p in PRESETS if p in rule.meta.presets)
    return ", ".join(names) or "none: select it"


def _toml(value: Any) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


# The page of a rule on the site -------------------------------------------------------------------------------------


def rule_page(rule: Rule, plugin: str, figures: Figures | None = None) -> str:
    """A rule's page on the site, in Markdown.

    Args:
        rule: the rule.
        plugin: the distribution that brings it.
        figures: what was measured of it.
    """
    meta = rule.meta
    page = parse_page(rule.doc)
    parts = [
        f"# {meta.name} ({meta.code})",
        page.summary,
        "| severity | presets | languages | from | since | status |\n|---|---|---|---|---|---|\n"
        f"| {_severity(rule)} | {_presets(rule)} | {', '.join(meta.languages) or 'all'} | {plugin} "
        f"| {meta.since} | {meta.status} |",
    ]
    for name, text in page.sections.items():
        parts += [f"## {name}", _shown(text, bad=name == "Bad", page=page.examples)]
        if name == "How to fix":
            parts += [f"## Fix safety\n\n{told}"] if (told := fix_safety(rule)) else []
            parts += _options_section(rule)
            parts += ["## How sure it is", (figures or Figures()).sentences()]
    return GENERATED + "\n\n".join(part for part in parts if part) + "\n"


def fix_safety(rule: Rule) -> str:
    """Whether a rule's fixes are safe, as its own Bad examples show; empty for a rule that mends nothing."""
    safe: set[bool] = set()
    for example in parse_page(rule.doc).examples if not isinstance(rule, MaterialRule) else ():
        if example.bad:
            results = judge_example(rule, example)
            safe |= {edit.safe for found in results.values() for one in found for edit in one.edits}
    if safe == {True}:
        return "`--fix` takes out what isn't the article, and nothing that it says."
    if safe == {False}:
        return (
            "Its fixes change what the article says, so that `--fix` makes them only with `--unsafe-fixes`."
        )
    if safe:
        return (
            "`--fix` makes the safe ones; those that change what the article says only with `--unsafe-fixes`."
        )
    return ""


def _options_section(rule: Rule) -> list[str]:
    options = option_fields(rule.meta.options)
    if not options:
        return []
    rows = [
        f"| `{name.replace('_', '-')}` | `{_toml(default)}` | {_cell(doc)} |"
        for name, (default, doc) in options.items()
    ]
    text = f"Set under `[rules.{rule.meta.code}]`, as `severity` is.\n\n"
    off = f"\n\n{_OFF}" if Severity.OFF in rule.meta.levels.values() else ""
    table = "| option | default | meaning |\n|---|---|---|\n" + "\n".join(rows)
    return ["## Options", text + table + off]


_FENCE = pattern(r"^(?P<fence>`{3,})[^\n`]*\n.*?^(?P=fence)[ ]*$", re.M | re.S)


def _shown(text: str, *, bad: bool, page: Sequence[Example]) -> str:
    """A section for the site: each example becomes a block in which the marked words are highlighted."""
    examples = iter([example for example in page if example.bad is bad])
    return _FENCE.sub(lambda match: _block(next(examples, None)) or match[0], text).strip()


def _block(example: Example | None) -> str:
    if example is None:
        return ""
    blocks = []
    for article in example.articles:
        said = ", ".join(_facts(example, article))
        name = f"`{article.name}`" if len(example.articles) > 1 else ""
        head = ": ".join(part for part in (name, said) if part)
        blocks += [
            f"{head}:" if head else "",
            f'<pre class="article"><code>{_highlighted(article)}</code></pre>',
        ]
    for path, text in example.material.items():
        said = "".join(f", {key} {value}" for key, value in example.quotes.items())
        blocks += [
            f"Held against `{path.partition('/')[2]}`{said}:",
            f'<pre class="article"><code>{escape(text, quote=False)}</code></pre>',
        ]
    return "\n\n".join(block for block in blocks if block)


def _facts(example: Example, article: ExampleArticle) -> Iterator[str]:
    if example.format != "text":
        yield {"markdown": "Markdown", "html": "HTML"}[example.format]
    for key, value in article.fields.items():
        yield f"{key} “{value}”"
    if example.as_of != AS_OF:
        yield f"judged on {example.as_of}"
    for key, value in example.options.items():
        yield f"with `{key.replace('_', '-')} = {value}`"
    for key, value in example.house.items():
        yield f"in a house whose `{key.replace('_', '-')}` is {value.replace('|', ', ')}"


def _highlighted(article: ExampleArticle) -> str:
    """The example's text as HTML, with the marked words in ``<mark>``."""
    ordered = sorted(
        [(span.start, 1, -span.end, "<mark>") for span in article.marks]
        + [(span.end, 0, -span.start, "</mark>") for span in article.marks]
    )
    parts, last = [], 0
    for at, _, _, tag in ordered:
        parts += [escape(article.text[last:at], quote=False), tag]
        last = at
    parts.append(escape(article.text[last:], quote=False))
    return (
        "".join(parts)
        .replace("\n", "&#10;")
        .replace("*", "&#42;")
        .replace("_", "&#95;")
        .replace("`", "&#96;")
    )


# The site -----------------------------------------------------------------------------------------------------------


def generated_pages(host: Host) -> dict[str, str]:
    """All generated pages, by their path under ``docs/``."""
    pages = {"rules/index.md": _index(host), "reference/configuration.md": _configuration(host)}
    pages["reference/house-rules.md"] = _house_rules()
    pages["reference/corpus-schema.md"] = _corpus_schema()
    pages["reference/srclint.schema.json"] = json.dumps(config_schema(host.rules), indent=2) + "\n"
    pages["reference/codes.md"] = _codes(host)
    pages["reference/records.md"] = GENERATED + records_page()
    pages["explanation/precision.md"] = _precision(host)
    for code, rule in host.rules.items():
        plugin = host.plugin_of[code].partition(" ")[0]
        pages[f"rules/{code}.md"] = rule_page(rule, plugin, figures_for(code))
    return pages


def _corpus_schema() -> str:
    def table(columns: Sequence[Column]) -> str:
        rows = [f"| `{c.name}` | `{c.type}` | {_cell(c.doc)} |" for c in columns]
        return "| column | type | what stands in it |\n|---|---|---|\n" + "\n".join(rows)

    policies = [
        f"| `{policy.name}` | {', '.join(policy.drop) or '-'} | {', '.join(policy.strip) or '-'} "
        f"| {', '.join(policy.annotate)} |"
        for policy in BUNDLED.values()
    ]
    parts = [
        "# The rows of a corpus",
        f"`srclint corpus` writes one row a record, in this schema, number {SCHEMA}. The number rises when a column "
        "changes its meaning or goes; a column may be added without. In Parquet it stands in the file's metadata as "
        "`srclint.schema`, and what a column means in the column's.",
        table(COLUMNS),
        "## A reason",
        table(REASON),
        "## A finding",
        table(FINDING),
        "## Policies",
        "What each of the policies that come with srclint does. A finding counts only if it is a warning or an error, "
        "and only if its rule is that sure by itself, whatever the configuration says; else it is only in `findings`. "
        "Of articles that go back to one text, the one that the others go back to is never dropped for it.",
        "| policy | drops on | strips | annotates |\n|---|---|---|---|\n" + "\n".join(policies),
        "A policy of your own is a TOML file:",
        '```toml\n[policy]\ndrop = ["SPN004", "PRV001"]\nstrip = ["BPL"]\nannotate = ["ALL"]\n'
        'severity = "warning"   # what is less counts for nothing\n```',
    ]
    return GENERATED + "\n\n".join(parts) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").rstrip(".")


def _index(host: Host) -> str:
    parts = [
        "# Rules",
        "An **error** is right in 98 of 100 cases on good journalism, a **warning** in 95; what is "
        "less sure is **info**, or off until it is selected. On a rule's page, *Bad* shows articles "
        "in which exactly the highlighted words are reported, and *Good* shows some in which nothing "
        "is; a finding on the article as a whole is marked at its title. All of them run as tests.",
    ]
    for name, rules in _families(host).items():
        rows = [
            f"| [{r.meta.code}]({r.meta.code}.md) | {r.meta.name} | {_severity(r)} | {_presets(r)} "
            f"| {_cell(parse_page(r.doc).summary)} |"
            for r in rules
        ]
        parts += [
            f"## {name}",
            "| code | name | severity | presets | reports |\n|---|---|---|---|---|\n" + "\n".join(rows),
        ]
    return GENERATED + "\n\n".join(parts) + "\n"


def _families(host: Host) -> dict[str, list[Rule]]:
    """The rules by what their plugin says of itself in the first line of its docstring."""
    found: dict[str, list[Rule]] = {}
    for rule in host.rules.values():
        family = re.sub(r"\d+$", "", rule.meta.code)
        found.setdefault(family, []).append(rule)
    titles = {}
    for plugin in host.plugins:
        module = host.manager.get_plugin(plugin.key)
        doc = (getattr(module, "__doc__", "") or "").strip().partition("\n")[0]
        for rule in getattr(module, "srclint_rules", tuple)():
            titles[re.sub(r"\d+$", "", rule.meta.code)] = doc.rstrip(".")
    return {
        f"{family}: {titles[family]}" if titles.get(family) else family: rules
        for family, rules in found.items()
    }


_KINDS = {
    "string": "string",
    "strings": "list of strings",
    "bool": "true or false",
    "int": "whole number",
    "count": "whole number from 1",
    "date": "date",
    "severity": "off, info, warning or error",
    "several": "string, or list of strings",
    "preset": "source, draft, publisher, corpus, or a package's",
    "policy": "tidy or strict",
    "version": "versions, such as `>=0.1,<0.3`",
    "table": "table",
    "number": "whole number",
    "suggestion": "string, or table of strings",
    "swap": "table of strings, or of lists of them",
    "examples": "list of strings or tables",
}


def _configuration(host: Host) -> str:
    default = Config()
    rows = []
    for name, key in KEYS.items():
        value = getattr(default, name.replace("-", "_"), None)
        if isinstance(value, Severity):
            value = value.label
        plain = isinstance(value, (str, int, tuple)) and value != ()
        rows.append(
            f"| `{name}` | {_KINDS[key.kind]} | {f'`{_toml(value)}`' if plain else ''} | {_cell(key.doc)} |"
        )
    house = [line.strip() for line in (House.__doc__ or "").partition("Args:")[2].strip().splitlines()]
    facts = re.findall(r"(\w+): (.+?)(?= \w+: |$)", " ".join(house))
    parts = [
        "# Configuration",
        "The closest `srclint.toml`, or `[tool.srclint]` in a `pyproject.toml`, from the working "
        "directory upwards to the folder with `.git` counts; where all that is read lies in another project that has "
        "one, that project's. An unknown key is an error that names the likely one. `srclint "
        "--show-settings` prints what counts and where it came from; `srclint explain KEY` explains "
        "one key.",
        "Editors that know JSON Schema can check and complete the file: [srclint.schema.json](srclint.schema.json) "
        "knows the bundled rules; `srclint --show-schema` prints it with those of all installed plugins.",
        "| key | value | default | meaning |\n|---|---|---|---|\n" + "\n".join(rows),
        "## What it may name",
        "A configuration comes with the articles, so from anybody, and reaches no further than its project: the "
        "closest folder above the working directory with `.git`, else its own folder. Links are followed before that "
        "is held against it.",
        f"- For writing it names reports of the formats {', '.join(sorted(MARKED.keys() - KEYS.keys()))}, a baseline "
        "or suppressions, each with the suffix of its format, no part of its path hidden, and only over a file that "
        "srclint wrote itself.\n"
        "- For reading it names files and folders in the project, or in an installed package.\n"
        "- What you type on the command line is your own and may lie anywhere. A file that you name with `--config` "
        "may name others anywhere for reading, not for writing.",
        "## By place",
        "With `nested = true`, files of these names below the project's count for the articles beneath them, and build "
        "on the one above; path patterns count from the file that they stand in. Rules across two articles take the "
        "project's. These keys hold for the whole run and stand in the project's only: "
        f"{', '.join(f'`{key}`' for key, about in KEYS.items() if about.run_wide)}.",
        "## `[house]`",
        "What every rule that could accuse the house reads. All are lists of strings.",
        "| key | meaning |\n|---|---|\n"
        + "\n".join(f"| `{name.replace('_', '-')}` | {_cell(text)} |" for name, text in facts),
        "## `[quotes]`",
        "What quotations are held against; see [Check quotations against the tape](../how-to/quotations.md). Without "
        "material the rules on quotations are silent.",
        "| key | value | meaning |\n|---|---|---|\n"
        + "\n".join(
            f"| `{name}` | {_KINDS[key.kind]} | {_cell(key.doc)} |" for name, key in QUOTES_KEYS.items()
        ),
        "## `[rules.CODE]`",
        "`severity` is one of off, info, warning and error, or a table of these by level: "
        '`severity = { stale = "error" }`. The other keys are the options of the rule, which its '
        "[page](../rules/index.md) lists:",
        "| rule | options |\n|---|---|\n" + "\n".join(_option_rows(host)),
        "## `[[overrides]]`",
        "`paths`, a list of path patterns as in `.gitignore`, and what differs there: `select`, "
        "`extend-select`, `ignore`, `rules`.",
    ]
    return GENERATED + "\n\n".join(parts) + "\n"


def _option_rows(host: Host) -> Iterator[str]:
    for code, rule in host.rules.items():
        names = [f"`{name.replace('_', '-')}`" for name in option_fields(rule.meta.options)]
        if names:
            yield f"| [{code}](../rules/{code}.md) | {', '.join(names)} |"


def _house_rules() -> str:
    rows = [f"| `{name}` | {_KINDS[kind]} | {_cell(doc)} |" for name, (kind, doc) in house_rules.KEYS.items()]
    kinds = [
        f"| `{name}` | {_cell(kind.doc)} | {_keys_of(kind)} | {', '.join(f'`{{{one}}}`' for one in kind.names)} |"
        for name, kind in house_rules.KINDS.items()
    ]
    parts = [
        "# House rules",
        "TOML files that the configuration names under `house-rules`, or that an installed package brings. Each rule "
        "stands under `[[rule]]`; `code`, `name`, `message`, and what its kind needs must be there. An unknown key, a "
        "wrong value, and a pattern that google-re2 can't take are errors that name file, line and key.",
        "| key | value | meaning |\n|---|---|---|\n" + "\n".join(rows),
        "## Kinds",
        "| kind | reports | its keys | its message may also name |\n|---|---|---|---|\n" + "\n".join(kinds),
        "Examples of each kind stand in [Rules without Python](../how-to/toml-rules.md).",
        "## Options",
        "`exceptions`, `max` and `min` are options of the rule: under `[rules.CODE]` a project may set other limits, "
        "and name more exceptions.",
        "## Examples",
        "An example is a string, or a table with `text`, `format` (`text`, `markdown`, `html`), what is known of the "
        "article (`author`, `published`, `modified`, `title`, `url`, `site`, `section`, `language`), `as_of`, and "
        "options of the rule (`option.max = 3`). `srclint test-rules` runs them. How to write them: "
        "[the tutorial](../tutorial.md).",
        "## Patterns",
        "Patterns are in the syntax of [google-re2](https://github.com/google/re2/wiki/Syntax), which"
        " takes time in proportion to the text whatever the pattern says, and so has neither look-"
        "around nor backreferences. `\\b` and `\\w` know ASCII letters only; `\\pL` is a letter of "
        "any script.",
    ]
    return GENERATED + "\n\n".join(parts) + "\n"


def _codes(host: Host) -> str:
    """Every code that srclint prints: problems, and rules with a line each."""
    problems = [
        f"| `{code}` | {_cell(means)}. | {_cell(remedy)}. |" for code, (means, remedy) in PROBLEMS.items()
    ]
    rules = [
        f"| [{code}](../rules/{code}.md) | {rule.meta.name} | {_cell(parse_page(rule.doc).summary)} |"
        for code, rule in host.rules.items()
    ]
    parts = [
        "# Every code that srclint prints",
        "`srclint explain CODE` prints the same in the terminal. What to do where something goes wrong: "
        "[Troubleshooting](troubleshooting.md).",
        "## What kept srclint from doing its job",
        "They stand on standard error, and each of them makes the exit status 2: all else was done all the same.",
        "| code | means | what to do |\n|---|---|---|\n" + "\n".join(problems),
        "## What was found",
        "| code | name | reports |\n|---|---|---|\n" + "\n".join(rules),
    ]
    return GENERATED + "\n\n".join(parts) + "\n"


def _precision(host: Host) -> str:
    """How sure each rule is, from the verdicts on its findings."""
    rows, bare = [], []
    for code, rule in host.rules.items():
        figures = figures_for(code) or Figures()
        name = f"[{code}](../rules/{code}.md) {rule.meta.name}"
        if not figures.judged:
            bare.append(name)
            continue
        low, high = figures.interval
        fired = f"{figures.fired:,} of {figures.articles:,}" if figures.articles else ""
        rows.append(
            f"| {name} | {_severity(rule)} | {figures.right:,} of {figures.judged:,} | {low:.0%} to {high:.0%} "
            f"| {figures.arguable or ''} | {fired} |"
        )
    parts = [
        "# How precise is it?",
        "Somebody who leans on a linter wants to know how often it is wrong. So its findings on real articles are "
        "read, one by one, and judged: right, wrong, or arguable. This is what the table says today; each rule's page "
        "has its own line of it, `srclint explain CODE` prints it, and SARIF carries it as `precision`.",
        "An **error** must be right in 98 of 100 cases on good journalism, a **warning** in 95. What is less sure is "
        "info, which fails no run, or off.",
        "| rule | severity | right | with 95% confidence | arguable | articles in which it reports something |\n"
        "|---|---|---|---|---|---|\n" + "\n".join(rows),
        "## How to read it",
        "- *Right* counts findings that a reader found right, of those found right or wrong. *Arguable* ones, about "
        "which reasonable people differ, count for neither.\n"
        "- *With 95% confidence* is the range in which the share lies, given how many were read (Wilson's interval). "
        "Where few were read it is wide: that is what is known.\n"
        "- The last column says how often it speaks at all, on articles of many kinds, most of them good. A rule that "
        "hardly ever fires on good journalism has few findings to judge.\n"
        "- Part of the verdicts are labels that came with the articles (who signed it, which line is the article's, "
        "whether a quotation stands in the material), part are readings by people who didn't write the rule. "
        "`benchmarks/judged.tsv` in the repository has each, with its day.\n"
        "- A rule that hardly ever fires may rest on another proof, which its page tells: silence on thousands of "
        "clean articles (one on which a reader found it right isn't clean), and articles of which something else "
        "knows that it must speak.\n"
        "- It is precision, not recall: how much is missed depends on what you read. A rule that isn't sure is silent.",
        "## Rules whose findings nobody has judged yet",
        ", ".join(bare) + "." if bare else "None.",
        "## Where it is wrong",
        "Tell it: `srclint suppress PATH:LINE:COLUMN:CODE --reason … --false-alarm` sets the finding aside and drafts "
        "an example for the rule's author.",
    ]
    return GENERATED + "\n\n".join(parts) + "\n"


def _keys_of(kind: house_rules.Kind) -> str:
    needed = [" or ".join(f"`{key}`" for key in keys) for keys in kind.needs]
    return "; ".join([*needed, *(f"`{key}` if you like" for key in kind.takes)])


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the generated pages, or check them.

    Returns:
        The exit status: 0, or 1 if a page is out of date, or 2 if a plugin failed.
    """
    parser = argparse.ArgumentParser(prog="python -m srclint.docs", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is out of date")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds docs/; default here")
    given = parser.parse_args(arguments)
    host = load_host(third_party=False)
    if host.errors:
        print(*(error.message for error in host.errors), sep="\n", file=sys.stderr)
        return 2
    pages = {given.root / "docs" / name: text for name, text in generated_pages(host).items()}
    gone = [path for path in sorted((given.root / "docs" / "rules").glob("*.md")) if path not in pages]
    stale = [path for path, text in pages.items() if not path.is_file() or path.read_text("utf-8") != text]
    if given.check:
        for path in (*stale, *gone):
            print(f"{path} is out of date; run python -m srclint.docs", file=sys.stderr)
        return int(bool(stale or gone))
    for path in gone:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[path], "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
