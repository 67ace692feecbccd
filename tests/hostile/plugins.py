"""Plugins that misbehave, installed as pip would install them, in a folder of their own on the path."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from srclint import RuleMeta, Severity

__all__ = ["DAY", "PLUGIN", "install", "meta"]

DAY = date(2026, 11, 22)

PLUGIN = '''"""A plugin of a third party."""

from srclint import RuleMeta, Severity, article_rule, hookimpl


@article_rule(RuleMeta("ACME001", "some-rule", "some words", levels={"default": Severity.WARNING}))
def rule(view, options):
    return ()


@hookimpl
def srclint_rules():
    return (rule,)
'''


def meta(code: str) -> RuleMeta:
    """The metadata of a rule that is on by default."""
    return RuleMeta(code, f"hostile-{code.lower()}", "“{text}”", levels={"default": Severity.WARNING})


def install(folder: Path, source: str, name: str = "acme", *, version: str = "1.2") -> dict[str, str]:
    """Install a plugin of one module.

    Returns:
        The environment in which Python finds it.
    """
    site = folder / ".site"
    info = site / f"srclint_{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (site / f"srclint_{name}.py").write_text(source, "utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: srclint-{name}\nVersion: {version}\n")
    (info / "entry_points.txt").write_text(f"[srclint]\n{name} = srclint_{name}\n")
    return {"PYTHONPATH": str(site)}
