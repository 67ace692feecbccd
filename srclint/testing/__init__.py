"""The kit for those who write plugins, for plain pytest.

Rules are tested by cases with marked words::

    from srclint.testing import bad, good, page_cases, rule_tests, strain_tests
    from srclint_acme.loaded_word import rule

    test_loaded_word = rule_tests(
        rule,
        *page_cases(rule),  # the examples on the rule's page
        good("The council adopted the plan.", why="no loaded word at all"),
        bad("The council adopted the [[controversial]] plan.", message="loaded word: “controversial”"),
    )
    test_what_anybody_may_send = strain_tests(rule)

and readers, reporters, commands and packages without Python by `reader_tests`, `reporter_tests`, `run_command` and
`package_tests`. What srclint holds plugins to when it loads them, the kit holds them to as well.
"""

from __future__ import annotations

from srclint.testing.commands import Ran, run_command
from srclint.testing.packages import package_tests
from srclint.testing.readers import ReaderCase, reader_tests, reads, refuses
from srclint.testing.reporters import ReporterCase, printed, prints, reporter_tests
from srclint.testing.rules import (
    Case,
    apply_edits,
    bad,
    check_case,
    good,
    page_cases,
    parse_cases,
    read_cases,
    rule_tests,
)
from srclint.testing.strain import strain_tests

__all__ = [
    "Case",
    "Ran",
    "ReaderCase",
    "ReporterCase",
    "apply_edits",
    "bad",
    "check_case",
    "good",
    "package_tests",
    "page_cases",
    "parse_cases",
    "printed",
    "prints",
    "read_cases",
    "reader_tests",
    "reads",
    "refuses",
    "reporter_tests",
    "rule_tests",
    "run_command",
    "strain_tests",
]
