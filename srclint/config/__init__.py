"""Configuration: TOML to a frozen `Config`, and from it the rules that are on for a path.

It goes one way: which keys there are (`keys`), a file and where things stand in it (`file`), its values held against
their kinds (`values`, `tables`) and against how far it reaches (`reach`), what comes of them (`settings`), and how
files build on each other (`loading`). An unknown key is an error that names file, line and the likely key.
"""

from srclint.config.finding import configures, find_config, read_table, repository_of
from srclint.config.keys import INCLUDED, KEYS, LIMITS, POLICIES, QUOTES_KEYS, SEVERITIES, Key
from srclint.config.loading import extended_file, load_config, load_place, with_typed
from srclint.config.reach import readable, written_problem
from srclint.config.settings import Config, Override, Quotes, RuleConfig
from srclint.config.values import known_selector, make_options, parse_severity, unknown_selector
from srclint.rule import PRESETS

__all__ = [
    "INCLUDED",
    "KEYS",
    "LIMITS",
    "POLICIES",
    "PRESETS",
    "QUOTES_KEYS",
    "SEVERITIES",
    "Config",
    "Key",
    "Override",
    "Quotes",
    "RuleConfig",
    "configures",
    "extended_file",
    "find_config",
    "known_selector",
    "load_config",
    "load_place",
    "make_options",
    "parse_severity",
    "read_table",
    "readable",
    "repository_of",
    "unknown_selector",
    "with_typed",
    "written_problem",
]
