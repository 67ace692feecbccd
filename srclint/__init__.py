"""srclint: a source-quality linter for news articles.

Everything that a plugin may use is a name of this package (or of `srclint.language` and `srclint.testing`). The names
load on first use, so that ``srclint --version`` costs next to nothing.
"""

from __future__ import annotations

from srclint._lazy import loading
from srclint._version import __version__

TYPE_CHECKING = False  # as in srclint._lazy
if TYPE_CHECKING:
    from srclint.api import lint, read
    from srclint.errors import ConfigError, PluginError, ReadError, RuleError, SrclintError, UsageError
    from srclint.hookspecs import hookimpl
    from srclint.material import Document, Material
    from srclint.model import (
        Article,
        Block,
        BlockKind,
        BoilerplateClass,
        Byline,
        BylineKind,
        Cited,
        Context,
        DateStamp,
        Decision,
        DocumentKind,
        Edit,
        Evidence,
        Finding,
        Hit,
        House,
        Mark,
        MarkKind,
        Precision,
        Problem,
        Reading,
        Related,
        RunError,
        RunResult,
        Severity,
        SourceMap,
        Span,
        Title,
    )
    from srclint.protocols import Reader, ReadOptions, Reporter, Source
    from srclint.report.options import ReportOptions
    from srclint.rule import (
        ArticleRule,
        Held,
        MaterialRule,
        NoOptions,
        Preset,
        Rule,
        RuleMeta,
        RunRule,
        article_rule,
        material_rule,
        option,
        phrase_rule,
        run_rule,
    )
    from srclint.view import ArticleView, make_view

_HOMES = {
    "errors": ("ConfigError", "PluginError", "ReadError", "RuleError", "SrclintError", "UsageError"),
    "hookspecs": ("hookimpl",),
    "material": ("Document", "Material"),
    "model": (
        "Article",
        "Block",
        "BlockKind",
        "BoilerplateClass",
        "Byline",
        "BylineKind",
        "Cited",
        "Context",
        "DateStamp",
        "Decision",
        "DocumentKind",
        "Edit",
        "Evidence",
        "Finding",
        "Hit",
        "House",
        "Mark",
        "MarkKind",
        "Precision",
        "Problem",
        "Reading",
        "Related",
        "RunError",
        "RunResult",
        "Severity",
        "SourceMap",
        "Span",
        "Title",
    ),
    "protocols": ("ReadOptions", "Reader", "Reporter", "Source"),
    "report.options": ("ReportOptions",),
    "rule": (
        "ArticleRule",
        "Held",
        "MaterialRule",
        "NoOptions",
        "Preset",
        "Rule",
        "RuleMeta",
        "RunRule",
        "article_rule",
        "material_rule",
        "option",
        "phrase_rule",
        "run_rule",
    ),
    "api": ("lint", "read"),
    "view": ("ArticleView", "make_view"),
}

API = 1
"""The version of what plugins are promised; it rises when something that worked no longer does."""

__all__ = [
    "API",
    "Article",
    "ArticleRule",
    "ArticleView",
    "Block",
    "BlockKind",
    "BoilerplateClass",
    "Byline",
    "BylineKind",
    "Cited",
    "ConfigError",
    "Context",
    "DateStamp",
    "Decision",
    "Document",
    "DocumentKind",
    "Edit",
    "Evidence",
    "Finding",
    "Held",
    "Hit",
    "House",
    "Mark",
    "MarkKind",
    "Material",
    "MaterialRule",
    "NoOptions",
    "PluginError",
    "Precision",
    "Preset",
    "Problem",
    "ReadError",
    "ReadOptions",
    "Reader",
    "Reading",
    "Related",
    "ReportOptions",
    "Reporter",
    "Rule",
    "RuleError",
    "RuleMeta",
    "RunError",
    "RunResult",
    "RunRule",
    "Severity",
    "Source",
    "SourceMap",
    "Span",
    "SrclintError",
    "Title",
    "UsageError",
    "__version__",
    "article_rule",
    "hookimpl",
    "lint",
    "make_view",
    "material_rule",
    "option",
    "phrase_rule",
    "read",
    "run_rule",
]


__getattr__ = loading(__name__, _HOMES)


def __dir__() -> list[str]:
    return list(__all__)
