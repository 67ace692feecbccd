"""What a policy makes of findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from srclint.corpus.policy import BUNDLED, Policy, decide, load_policy, unknown_selectors
from srclint.corpus.schema import Row, empty_row
from srclint.errors import ConfigError
from srclint.host import load_host
from srclint.model import Severity

TEXT = "The wall held.\n\nShare this story\n"
OWN = {("BPL003", "default"): Severity.WARNING, ("SPN004", "default"): Severity.ERROR}


def finding(
    code: str, severity: str = "warning", start: int | None = None, end: int | None = None
) -> dict[str, Any]:
    return {
        "code": code,
        "level": "default",
        "severity": severity,
        "message": "",
        "start": start,
        "end": end,
        "related": [],
        "values": "{}",
    }


def row(*findings: dict[str, Any]) -> Row:
    return empty_row("c.jsonl#1", "c.jsonl") | {"text": TEXT, "findings": list(findings)}


SHARE = finding("BPL003", start=16, end=32)


def test_a_record_without_findings_is_kept() -> None:
    done = decide(BUNDLED["pretraining"], row(), OWN)
    assert (done["decision"], done["reasons"], done["stripped_text"]) == ("keep", [], None)


def test_what_is_less_than_a_warning_decides_nothing() -> None:
    assert decide(Policy("p", drop=("ALL",)), row(finding("SPN004", "info")), OWN)["decision"] == "keep"


def test_a_bundled_policy_believes_no_rule_that_was_only_configured_to_be_sure() -> None:
    own = {("SPN004", "default"): Severity.INFO}
    loud = row(finding("SPN004", "error"))
    assert decide(BUNDLED["pretraining"], loud, own)["decision"] == "keep"
    assert decide(Policy("mine", drop=("SPN004",)), loud, own)["decision"] == "drop"


def test_dropping_wins_and_all_reasons_are_told() -> None:
    done = decide(BUNDLED["pretraining"], row(SHARE, finding("SPN004", "error")), OWN)
    assert done["decision"] == "drop"
    assert [(r["action"], r["code"], r["count"]) for r in done["reasons"]] == [
        ("drop", "SPN004", 1),
        ("strip", "BPL003", 1),
    ]
    assert done["stripped_text"] == "The wall held.\n"


def test_of_copies_that_point_to_each_other_one_is_left() -> None:
    policy = Policy("p", drop=("PRV001",))
    copy = row(finding("PRV001") | {"related": ["c.jsonl#2"]})
    assert decide(policy, copy, OWN)["decision"] == "annotate"
    assert decide(policy, copy | {"origin": "c.jsonl#2"}, OWN)["decision"] == "drop"


def test_stripping_tells_the_share_of_words() -> None:
    done = decide(BUNDLED["media-research"], row(SHARE), OWN)
    assert (done["decision"], done["removed_word_share"]) == ("strip", 0.5)


def test_a_row_is_never_changed_in_place() -> None:
    before = row(SHARE)
    decide(BUNDLED["pretraining"], before, OWN)
    assert before["decision"] is None


def test_a_record_that_could_not_be_read_is_an_error() -> None:
    bad = empty_row("c.jsonl", "c.jsonl") | {"error": "SYS005: this is no JSON"}
    assert decide(BUNDLED["pretraining"], bad, OWN)["decision"] == "error"


def test_bundled_policies_name_rules_that_there_are() -> None:
    rules = load_host(third_party=False).rules
    assert not any(unknown_selectors(policy, rules) for policy in BUNDLED.values())


def test_a_policy_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[policy]\ndrop = ["SPN"]\nannotate = ["BYL001"]\nseverity = "info"\n')
    assert load_policy(str(file)) == Policy("mine", ("SPN",), (), ("BYL001",), Severity.INFO)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[policy", "TOML"),
        ("x = 1\n", "[policy]"),
        ("[policy]\nkeep = []\n", "policy.keep"),
        ('[policy]\ndrop = "SPN"\n', "policy.drop"),
        ('[policy]\nseverity = "loud"\n', "policy.severity"),
    ],
)
def test_a_slip_in_a_policy_is_named_with_its_file(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as error:
        load_policy(str(file))
    assert says in str(error.value)
    assert "mine.toml" in str(error.value)


def test_a_policy_that_there_is_not_is_told_with_those_that_there_are() -> None:
    with pytest.raises(ConfigError, match="news-archive"):
        load_policy("pretrainin")
