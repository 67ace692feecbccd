"""The effective settings, as ``--show-settings`` prints them: each with where it came from."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from srclint.config import KEYS, Config
from srclint.findings import RuleSetting
from srclint.model import Severity
from srclint.rule import option_fields

__all__ = ["settings_lines"]


def _plain(value: Any) -> Any:
    if isinstance(value, Severity):
        return value.label
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name.replace("_", "-"): _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


def settings_lines(config: Config, rules: Iterable[RuleSetting]) -> list[str]:
    """The settings, one a line, then the rules that are on with their severities and options.

    Args:
        config: the effective settings.
        rules: those that are on where no override says otherwise.
    """
    lines = []
    for key in KEYS:
        if key in ("extend", "rules"):
            continue
        value = _plain(getattr(config, key.replace("-", "_")))
        shown = "not set" if value is None else json.dumps(value, ensure_ascii=False)
        lines.append(f"{key} = {shown}  # {config.origins.get(key, 'default')}")
    lines += ["", "# Rules that are on"]
    for setting in rules:
        meta = setting.rule.meta
        severities = ", ".join(f"{level}: {severity.label}" for level, severity in setting.severities.items())
        options = {
            name.replace("_", "-"): _plain(getattr(setting.options, name))
            for name in option_fields(meta.options)
        }
        tail = f"  {json.dumps(options, ensure_ascii=False)}" if options else ""
        lines.append(f"{meta.code} {meta.name}  [{severities}]{tail}")
    return lines
