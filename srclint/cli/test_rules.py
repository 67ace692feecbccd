"""``srclint test-rules``: run the examples that rules bring, above all those of house rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from srclint.cli.options import host_from, host_options, print_errors
from srclint.cli.streams import stdout_to_stderr
from srclint.config import known_selector, unknown_selector
from srclint.errors import RuleError, UsageError
from srclint.examples import Example, differences, judge_example, parse_page
from srclint.host import Host, load_host
from srclint.project import rules_in_files
from srclint.report.safe import visible
from srclint.rule import Rule

__all__ = ["test_rules"]


@click.command(name="test-rules")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration file.")
@click.option("-q", "--quiet", is_flag=True, help="Only what fails.")
@host_options
def test_rules(paths: tuple[str, ...], quiet: bool, **given: Any) -> int:
    """Run the examples of rules: files of house rules, folders of them, or codes of installed rules.

    Without paths: the rules that the configuration names under house-rules (and local-rules, if trusted).

    Exit status: 0 all as marked, 1 some aren't, 2 a file can't be used.
    """
    with stdout_to_stderr():
        host, rules = _wanted(paths, given)
    if not rules and not host.errors:
        raise UsageError(
            "No rules to test: name a file of house rules, or set house-rules in the configuration."
        )
    failed = examples = 0
    for rule in rules:
        problems = list(_problems(rule))
        count = len(parse_page(rule.doc).examples)
        failed += bool(problems)
        examples += count
        if problems or not quiet:
            state = "FAILED" if problems else "ok"
            click.echo(f"{rule.meta.code} {rule.meta.name}: {count} examples, {state}")
        for line in problems:
            click.echo(visible(line))
    print_errors(host.errors)
    if not quiet or failed:
        verdict = "all as marked" if not failed else f"{failed} of them {'fails' if failed == 1 else 'fail'}"
        noun = "rule" if len(rules) == 1 else "rules"
        click.echo(f"{len(rules)} {noun} with {examples} examples: {verdict}.")
    return 2 if host.errors else int(failed > 0)


def _wanted(words: Iterable[str], given: dict[str, Any]) -> tuple[Host, list[Rule]]:
    """The rules that are meant, and the host that knows them."""
    files = [Path(word) for word in words if Path(word).exists()]
    codes = [word for word in words if not Path(word).exists()]
    if files:
        extra = rules_in_files(files, trust=given["trust_project"])
        host = load_host(third_party=not given["no_plugins"], only=given["plugins"], extra=extra)
        sources = {name for name, _ in extra}
    else:
        host = host_from(given)
        sources = {plugin.name for plugin in host.plugins if not plugin.version}
    for code in codes:
        if not known_selector(code, host.rules):
            raise UsageError(f"{code}: there is no such file, and {unknown_selector(code, host.rules)}")
    if codes and not files:
        sources = set()
    return host, [
        rule
        for code, rule in host.rules.items()
        if host.plugin_of[code] in sources
        or any(code.startswith(word) or rule.meta.name == word for word in codes)
    ]


def _problems(rule: Rule) -> Iterator[str]:
    """What is wrong with a rule's examples, as lines."""
    examples = parse_page(rule.doc).examples
    for bad, name in ((True, "bad"), (False, "good")):
        ours = [example for example in examples if example.bad is bad]
        if not ours:
            yield f"  there is no {name} example"
        for number, example in enumerate(ours, 1):
            lines = _failures(rule, example)
            if lines:
                yield f"  {name} example {number}:"
                yield from (f"  {line}" for line in lines)


def _failures(rule: Rule, example: Example) -> list[str]:
    try:
        return differences(example, judge_example(rule, example))
    except RuleError as error:
        return [f"  the rule {error}"]
    except Exception as error:  # shown as the failure that it is; a rule under test may raise anything
        return [f"  {type(error).__name__}: {error}"]
