"""``srclint corpus``: which records of a corpus to keep, annotate, strip or drop, with the reasons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from srclint.cli.options import config_options, effective_config, host_from, host_options, print_errors
from srclint.cli.progress import Progress
from srclint.cli.streams import stdout_to_stderr
from srclint.config import Config
from srclint.errors import UsageError
from srclint.runner import processors

__all__ = ["corpus"]


@click.command("corpus")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--output-folder", metavar="FOLDER", help="Where the parts go; a run that was stopped goes on there."
)
@click.option(
    "--policy",
    default="pretraining",
    show_default=True,
    metavar="NAME|FILE",
    help="pretraining, news-archive, media-research, or a TOML file with a table [policy].",
)
@click.option(
    "--forecast",
    type=click.IntRange(min=1),
    metavar="N",
    help="Only tell from a sample of N records how many would be dropped, and why.",
)
@click.option(
    "--part",
    type=click.IntRange(min=1),
    default=10_000,
    show_default=True,
    metavar="N",
    help="Records a part.",
)
@click.option("--dolma", is_flag=True, help="Write attribute files as Dolma has them, too.")
@click.option(
    "--audit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="Show so many kept records, and so many for each reason to drop or strip, as HTML reports.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    metavar="N",
    help="Worker processes; 0: one a processor.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
@config_options
@host_options
def corpus(inputs: tuple[str, ...], **given: Any) -> int:
    """Decide for each record of a corpus: keep, annotate, strip or drop, with all reasons.

    INPUT is a file with one article a record (*.jsonl, *.jsonl.gz, *.jsonl.zst, *.parquet), a folder of such files, or
    a pattern. Writes part-00000.parquet …, one row a record, and manifest.json with the counts. The exit status is 0,
    or 2 where an input could not be read to its end; a single bad record is a row with its error.
    """
    from srclint.corpus.counts import count_lines, forecast_lines
    from srclint.corpus.inputs import find_inputs
    from srclint.corpus.policy import load_policy, unknown_selectors
    from srclint.corpus.run import CorpusRun, Job

    folder = given["output_folder"]
    if folder is None and given["forecast"] is None:
        raise UsageError("name a folder for the output: --output-folder FOLDER (or ask for a --forecast N).")
    with stdout_to_stderr():
        host = host_from(given)
        config = _with_preset(effective_config(host, given))
    policy = load_policy(given["policy"])
    if unknown := unknown_selectors(policy, host.rules):
        raise UsageError(f"the policy names rules that there are not: {', '.join(unknown)}.")
    job = Job(
        find_inputs(inputs, host.readers),
        Path(folder or "."),
        policy,
        given["part"],
        given["jobs"] or processors(),
        given["dolma"],
        given["audit"],
    )
    with stdout_to_stderr(), Progress(quiet=given["quiet"]) as progress:
        run = CorpusRun(host, config, job, progress.article)
        counts = run.forecast(given["forecast"]) if given["forecast"] else None
        done = run.run() if counts is None else None
    for line in forecast_lines(counts) if counts is not None else count_lines(done.counts) if done else ():
        click.echo(line)
    for path in done.audits if done else ():
        click.echo(f"  to look at: {path}")
    errors = [*host.errors, *(done.errors if done else ())]
    print_errors(errors)
    return 2 if errors else 0


def _with_preset(config: Config) -> Config:
    """The settings, with the preset corpus unless one was asked for."""
    return config if "preset" in config.origins else replace(config, preset="corpus")
