"""``srclint import-vale``: the rules of a Vale style as rules without Python."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from srclint.cli.new_plugin import family_for
from srclint.cli.streams import stdout_to_stderr, write_stdout
from srclint.errors import UsageError
from srclint.files import create_file
from srclint.host import load_host
from srclint.report.safe import visible
from srclint.vale import Style, import_style

__all__ = ["import_vale"]


@click.command(name="import-vale")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--family", metavar="LETTERS", help="The letters of the rules' codes: GGL for GGL001.")
@click.option("--output-file", metavar="FILE", type=click.Path(path_type=Path), help="Write the rules there.")
def import_vale(folder: Path, family: str | None, output_file: Path | None) -> int:
    """Turn the Vale style in FOLDER into house rules, as TOML on standard output.

    What can't be carried over is listed with the reason, on standard error and in the comments at the end of the rules.
    Examples (bad, good) are for you to add; srclint test-rules asks for them.
    """
    with stdout_to_stderr():
        taken = {re.sub(r"\d+$", "", code) for code in load_host().rules}
    name = folder.resolve().name
    letters = family_for(re.sub(r"[^A-Za-z]", "", name) or "HOUSE", family, taken)
    try:
        style = import_style(folder, letters, re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"))
    except OSError as error:
        raise UsageError(f"{folder} can't be read: {error.strerror or error}.") from error
    if not style.carried and not style.left:
        raise UsageError(f"{folder} has no rules: a Vale style is a folder of *.yml files.")
    text = "\n".join(_lines(name, style)).encode()
    if output_file is None:
        write_stdout(text)
    else:
        try:
            create_file(output_file, text)
        except FileExistsError:
            raise UsageError(f"{output_file} is there already.") from None
        except OSError as error:
            raise UsageError(f"{output_file} can't be written: {error.strerror or error}.") from error
    for line in _summary(style):
        click.echo(line, err=True)
    return 0


def _lines(name: str, style: Style) -> Iterator[str]:
    """The file of rules."""
    yield f"# Rules of the Vale style {visible(name)}, by srclint import-vale. Its licence holds for them, too."
    yield "# srclint looks outside quotations, and not at lists of links, captions and boilerplate."
    yield ""
    for rule in style.carried:
        for remark in (*rule.without, *rule.differences):
            yield f"# {visible(rule.file)}: {visible(remark)}"
        yield rule.toml
    for one in style.left:
        yield f"# Not carried over: {visible(one.file)}: {visible(one.reason)}"
    yield ""


def _summary(style: Style) -> Iterator[str]:
    """What was carried over, and what wasn't by reason."""
    total = len(style.carried) + len(style.left)
    partly = sum(bool(rule.without) for rule in style.carried)
    part = f", {partly} of them in part" if partly else ""
    yield f"{len(style.carried)} of {total} rules carried over{part}."
    for rule in style.carried:
        for words in rule.without:
            yield f"  in part: {visible(rule.file)}: without {visible(words)}"
    for kind, number in sorted(Counter(one.kind for one in style.left).items()):
        yield f"Left out, {visible(kind)}: {number}"
        for one in style.left:
            if one.kind == kind:
                reason = "" if one.reason == one.kind else f": {visible(one.reason)}"
                yield f"  {visible(one.file)}{reason}"
