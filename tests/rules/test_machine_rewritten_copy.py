"""A rewritten copy beside its original, of one house and of two."""

from __future__ import annotations

from datetime import date

import pytest
from srclint.plugins.spun.machine_rewritten_copy import META, rule

from srclint import Context, Evidence, Reading, make_view

ONE = """Lighthouse keepers win pay deal

Officials of the harbour board in Port Alder said the 47 keepers will get a raise of 350 crowns before the winter.

Ada Lind, who leads the keepers, called the deal a big step and thanked the residents for their support.

The board closed 12 towers in the past decade because ships rely on satellites, and angry keepers demanded talks.
"""
OTHER = """Lighthouse guards triumph in wage pact

Officers of the harbour board in Port Alder mentioned the 47 keepers will obtain a hike of 350 crowns before the winter.

Ada Lind, who heads the keepers, termed the deal a giant stride and thanked the inhabitants for their assist.

The board shut 12 towers in the previous decade because vessels depend on satellites, and angry keepers asked for talks.
"""


@pytest.mark.parametrize(
    ("sites", "level"),
    [(("ostby.example", "ostby.example"), "sibling"), (("a.example", "b.example"), "copy")],
)
def test_a_house_that_tells_its_story_twice_is_no_copyist(sites: tuple[str, str], level: str) -> None:
    days = ("2021-04-07", "2021-04-09")
    views = [
        make_view(
            Reading(
                name,
                name,
                text,
                format="record",
                metadata=(
                    Evidence("site", site, "field"),
                    Evidence("published", day, "field"),
                ),
            ),
            Context(as_of=date(2026, 11, 22)),
        )
        for name, text, site, day in zip(("one", "other"), (ONE, OTHER), sites, days, strict=True)
    ]
    levels = {hit.level for _, hit in rule.compare(*views, META.options())}
    assert level in levels
