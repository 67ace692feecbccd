"""``srclint inspect``: what srclint sees of an article, with the evidence."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from srclint.cli.options import (
    config_options,
    effective_config,
    host_from,
    host_options,
    print_errors,
    use_color,
)
from srclint.cli.standard_input import stdin_source
from srclint.cli.streams import stdout_to_stderr, write_stdout
from srclint.config import Config
from srclint.host import Host
from srclint.inspection import inspect_view
from srclint.model import Context, Reading, RunError
from srclint.places import placed
from srclint.protocols import Source
from srclint.readers import DiscoverOptions, discover, read_source, reader_of
from srclint.report.safe import visible
from srclint.runner import read_options
from srclint.view import Scanner

__all__ = ["inspect_"]


@click.command("inspect")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@config_options
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", help="For people or programs."
)
@click.option("--stdin-filename", metavar="PATH", help="What to call the article on standard input (-).")
@click.option("--no-readability", is_flag=True, help="Leave out textstat's figures, which take time to load.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@host_options
def inspect_(
    articles: tuple[str, ...], output_format: str, no_readability: bool, color: str, **given: Any
) -> int:
    """Print what srclint sees: title, byline, dates and zones with what said so, times, and who said what.

    As JSON one object a line for several articles or a corpus, one indented object for a single file.
    """
    given = {**given, "paths": articles}
    with stdout_to_stderr():
        host = host_from(given)
        config = effective_config(host, given)
    errors: list[RunError] = list(host.errors)
    sources = _sources(host, config, articles, given["stdin_filename"], errors)
    readers = [reader_of(source.path, host.readers) for source in sources]
    single = len(sources) == 1 and not any(reader and reader.corpus for reader in readers)
    found = 0
    for seen in _inspected(host, config, sources, errors, not no_readability):
        found += 1
        if output_format == "json":
            text = json.dumps(seen, ensure_ascii=False, indent=2 if single else None)
            write_stdout((_encodable(text) + "\n").encode())
        else:
            click.echo("\n".join(_tree(seen, use_color(color))), color=use_color(color))
    sys.stdout.flush()
    if not found and not errors:
        errors.append(
            RunError("", "SYS010", f"Nothing to read in {', '.join(articles)}: no article was found.")
        )
    print_errors(errors)
    return 2 if errors else 0


def _encodable(text: str) -> str:
    """Lone surrogates as JSON escapes, since UTF-8 has no form for them."""
    if text.isascii():
        return text
    return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)


def _sources(
    host: Host, config: Config, articles: tuple[str, ...], stdin_name: str | None, errors: list[RunError]
) -> list[Source]:
    files = [path for path in articles if path != "-"]
    discovery = discover(files, DiscoverOptions(config.exclude, root=str(config.root)), host.readers)
    errors.extend(discovery.errors)
    sources = list(discovery.sources)
    if "-" in articles:
        sources.append(stdin_source(stdin_name))
    return sources


def _inspected(
    host: Host, config: Config, sources: Sequence[Source], errors: list[RunError], readability: bool
) -> Iterator[Mapping[str, Any]]:
    config = placed(config, host.rules, (source.path for source in sources)).config
    scanner = Scanner({})
    for source in sources:
        assert config.as_of is not None
        context = Context(config.as_of, config.at(source.path).house)
        for item in read_source(source, host.readers, read_options(config)):
            if isinstance(item, Reading):
                yield inspect_view(scanner.view(item, context), readability=readability)
            else:
                errors.append(item)


def _tree(seen: Mapping[str, Any], color: bool) -> list[str]:
    """What was seen, for people."""

    def bold(text: str) -> str:
        return click.style(text, bold=True) if color else text

    lines = [bold(visible(seen["path"])), f"  language: {seen['language']}  format: {seen['format']}"]
    told = [f"{name}: {visible(seen[name])}" for name in ("site", "section", "url") if seen[name]]
    lines += [f"  {'  '.join(told)}"] if told else []
    lines += _document(seen["document"], bold)
    for name in ("title", "byline", "published", "modified"):
        lines += _fact(name, seen[name], bold)
    lines += _looked_at(seen["candidates"], bold)
    lines.append(bold("  zones"))
    for block in seen["blocks"]:
        kind = f"{block['kind']}/{block['class']}" if block["class"] else block["kind"]
        lines.append(f"    line {block['line']:>4}  {kind:<24} {_short(seen['text'], block)}")
    if seen["time_expressions"]:
        lines.append(bold("  times"))
        for time in seen["time_expressions"]:
            sure = "" if time["sure"] else "?"
            value = time["value"] or "unknown"
            lines.append(
                f"    {visible(time['text']):<28} = {value}{sure}  ({time['reference']}, {time['basis']})"
            )
    lines += _ledger(seen, bold)
    if seen["readability"]:
        figures = ", ".join(
            f"{name.replace('_', ' ')} {value:g}" for name, value in seen["readability"].items()
        )
        lines += [bold("  readability"), f"    {figures}"]
    for problem in seen["problems"]:
        lines.append(f"  problem: {problem['kind']}: {visible(problem['message'])}")
    return lines


def _document(document: Mapping[str, Any], bold: Any) -> list[str]:
    """The kind of document, where it is no article."""
    if document["kind"] == "article":
        return []
    issued = f" (issued by {visible(document['issuer'])})" if document["issuer"] else ""
    told = [
        f"    {e['where']}, line {e['line']}: {visible(e['value'])}"
        for e in document["evidence"]
        if e["line"]
    ]
    return [f"{bold('  document')}: {document['kind']}{issued}", *told]


def _looked_at(candidates: Sequence[Mapping[str, Any]], bold: Any) -> list[str]:
    """What might name the author or a date, and what speaks for and against it."""
    lines = [bold("  looked at")] if candidates else []
    for told in candidates:
        where = f"line {told['line']}" if told["line"] else told["where"]
        value = ", ".join(told["value"]) or f"nobody in “{told['text'][:40]}”"
        said = [told.get("note", ""), told["surely"], f"weight {told['weight']:g}"]
        if told["likelihood"] is not None:
            said.append(f"likelihood {told['likelihood']:.2f}")
        what = ", ".join(filter(None, said))
        lines.append(f"    {told['field']:<9} {where:<12} {visible(value)[:60]} ({what})")
        lines += [f"      {side}: {', '.join(told[side])}" for side in ("for", "against") if told[side]]
    return lines


def _fact(name: str, fact: Mapping[str, Any] | None, bold: Any) -> list[str]:
    if fact is None:
        return [f"{bold('  ' + name)}: none"]
    value = f"{', '.join(fact['names']) or 'none'} ({fact['kind']})" if name == "byline" else fact["value"]
    lines = [f"{bold('  ' + name)}: {visible(value)}"]
    for item in fact["evidence"]:
        where = f"{item['where']}, line {item['line']}" if item["line"] else item["where"]
        note = f" ({visible(item['note'])})" if item.get("note") else ""
        lines.append(f"    {where}: {visible(item['value'])[:100]}{note}")
    return lines


def _ledger(seen: Mapping[str, Any], bold: Any) -> list[str]:
    if not seen["attributions"]:
        return []
    lines = [bold("  who said what")]
    for said in seen["attributions"]:
        source = said["source"]
        who = visible(" ".join(source["text"].split()))
        led = f" = {visible(said['speaker'])}" if said["speaker"] and said["speaker"] != who else ""
        content = _short(seen["text"], said["content"]) if said["content"] else ""
        reason = f" ({visible(said['reason'])})" if said["reason"] else ""
        lines.append(
            f"    {source['kind']:<12} {who}{led} | {visible(said['cue']['text'])} | {content}{reason}"
        )
    return lines


def _short(text: str, span: Mapping[str, Any]) -> str:
    words = visible(" ".join(text[span["start"] : span["end"]].split()))
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
