"""The keys of a configuration: what may stand in one, of which kind it is, and what it means."""

from __future__ import annotations

from collections.abc import Mapping

from srclint.model import House
from srclint.records import dataclass

__all__ = [
    "HOUSE_KEYS",
    "INCLUDED",
    "KEYS",
    "LIMITS",
    "OVERRIDE_KEYS",
    "POLICIES",
    "QUOTES_KEYS",
    "SEVERITIES",
    "Key",
]


INCLUDED: Mapping[str, frozenset[str]] = {
    "source": frozenset({"source"}),
    "draft": frozenset({"draft"}),
    "publisher": frozenset({"publisher", "source", "draft"}),
    "corpus": frozenset({"corpus", "source"}),
}
"""By preset the presets of a rule that turn it on: one's own pages are held to all that readers and writers ask."""


SEVERITIES = ("off", "info", "warning", "error")


POLICIES = ("tidy", "strict")


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the configuration: its kind, and what it means in one sentence.

    Kinds: ``string``, ``strings``, ``several`` (one string or more), ``bool``, ``int`` (from 0), ``count`` (from 1),
    ``date``, ``severity``, ``preset``, ``policy``, ``version``, ``table``. Run-wide ones stand in the project's
    configuration only.
    """

    kind: str
    doc: str
    run_wide: bool = False


LIMITS: Mapping[str, str] = {
    "bytes": "of a file, or of a record of a corpus",
    "lines": "of the text",
    "elements": "of a page",
    "depth": "of a page's elements inside each other",
    "links": "of a page",
    "keys": "of front matter, of a record, or of the linked data of a page",
    "values": "of one key, such as authors",
    "metadata": "characters of front matter, each alias counted as what it stands for",
    "seconds": "that reading may take",
}
"""By name what a limit of `srclint.protocols.Limits` counts."""


KEYS: Mapping[str, Key] = {
    "extend": Key(
        "several",
        "a configuration that this one builds on, or a list of them, of which later ones come first; each a file, or "
        "PACKAGE:FILE for one that an installed package brings. Files that it names count from its own folder, path "
        "patterns from this one's",
    ),
    "preset": Key(
        "preset",
        "which rules are on: source (may I lean on it?), draft (being written), publisher (one's own pages), corpus, "
        "or a preset that an installed package brings",
    ),
    "required-version": Key("version", "the versions of srclint that may run: >=0.1,<0.3", run_wide=True),
    "preview": Key("bool", "whether rules of status preview are on as their presets say", run_wide=True),
    "select": Key("strings", "codes, families or names of the rules that are on, instead of the preset's"),
    "extend-select": Key("strings", "rules that are on beside those"),
    "ignore": Key("strings", "rules that are off"),
    "per-file-ignores": Key(
        "table", "by path pattern the rules that are off there; deprecated, overrides say it too"
    ),
    "fail-on": Key("severity", "the least severity that makes the exit status 1", run_wide=True),
    "as-of": Key("date", "the day on which articles are judged; default today", run_wide=True),
    "exclude": Key("strings", "path patterns, as in .gitignore, that are left out of folders"),
    "force-exclude": Key(
        "bool",
        "leave out named files too, if a folder would: exclude, .gitignore, README and its kin",
        run_wide=True,
    ),
    "encoding": Key("string", "the encoding of all files, instead of finding out", run_wide=True),
    "output-format": Key(
        "strings",
        "formats of the report, each with :FILE where it goes to a file (json, sarif, junit, html)",
        run_wide=True,
    ),
    "max-findings": Key("int", "more findings than this make the exit status 1, fewer don't", run_wide=True),
    "map": Key("table", "columns of a corpus: text, html, id, url, title, author, published", run_wide=True),
    "limits": Key("table", "what one article may have at most: " + ", ".join(LIMITS), run_wide=True),
    "jobs": Key("int", "worker processes; 0 for one a processor, from 200 articles on", run_wide=True),
    "cache": Key(
        "bool",
        "whether files that nobody changed are not linted again: findings and facts are kept in .srclint_cache",
        run_wide=True,
    ),
    "rule-timeout": Key("count", "seconds of work that one rule may take on one article", run_wide=True),
    "house-rules": Key(
        "strings", "TOML files with rules of the house, as path patterns or PACKAGE:FILE", run_wide=True
    ),
    "local-rules": Key(
        "strings", "Python files with rules, as path patterns; run only with --trust-project", run_wide=True
    ),
    "baseline": Key("string", "the file with the findings that are known already", run_wide=True),
    "suppressions": Key("string", "the file with suppressed findings"),
    "require-reasons": Key("bool", "whether a suppression needs a reason"),
    "require-names": Key("bool", "whether an entry of the suppressions file names who says so (by)"),
    "require-expiry": Key("bool", "whether an entry of the suppressions file has a last day (expires)"),
    "inline-suppressions": Key(
        "bool",
        "whether comments in articles suppress findings; default only under the presets draft and publisher",
        run_wide=True,
    ),
    "reference": Key("strings", "articles to compare with, which aren't linted themselves", run_wide=True),
    "nested": Key(
        "bool",
        "whether configurations and suppressions found below this one count for the articles beneath them, and build "
        "on the one above",
        run_wide=True,
    ),
    "house": Key("table", "site, sections, agencies, bylines, unsigned-ok"),
    "quotes": Key("table", "material, material-complete, policy", run_wide=True),
    "rules": Key("table", "by code the severity and the options of a rule"),
    "overrides": Key("table", "a list of tables with paths and what differs there"),
}


QUOTES_KEYS: Mapping[str, Key] = {
    "material": Key(
        "strings",
        "files and folders of what quotations rest on: transcripts, captions, releases, mails; they are no articles",
    ),
    "material-complete": Key("bool", "whether all that is quoted should stand in the material"),
    "policy": Key("policy", "tidy, if um and small words may go and grammar be mended, or strict"),
}
"""The keys under ``quotes``."""


HOUSE_KEYS = tuple(name.replace("_", "-") for name in House.__dataclass_fields__)


OVERRIDE_KEYS = ("paths", "select", "extend-select", "ignore", "rules")
