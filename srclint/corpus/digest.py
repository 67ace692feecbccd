"""What tells rows of one making from rows of another."""

from __future__ import annotations

import hashlib
import json

from srclint._version import __version__
from srclint.config import Config
from srclint.corpus.policy import Policy, as_table
from srclint.corpus.schema import SCHEMA
from srclint.engine import Engine

__all__ = ["digest_of"]


def digest_of(config: Config, policy: Policy, engine: Engine) -> str:
    """Of all that decides what the rows say, but for the inputs: 16 hexadecimal digits.

    Args:
        config: the settings.
        policy: what is kept.
        engine: the rules, with their options and severities.
    """
    rules = [
        (s.rule.meta.code, s.plugin, repr(s.options), sorted((k, v.label) for k, v in s.severities.items()))
        for s in engine.settings
    ]
    told = (
        *(SCHEMA, __version__, str(config.as_of), config.encoding, config.rule_timeout),
        *(sorted(config.map.items()), sorted(config.limits.items()), repr(config.house)),
        *(as_table(policy), rules),
    )
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
