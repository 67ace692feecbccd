"""Metadata that contradicts its page, or that search engines and archives can't use."""

from __future__ import annotations

from collections.abc import Iterable

from srclint import Rule, hookimpl


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    from . import (
        ad_as_article,
        author_field,
        author_not_shown,
        conflicting_publication_dates,
        date_format,
        house_as_person,
        opinion_as_news,
        other_canonical,
        update_shown_as_date,
        use_reserved,
    )

    return (
        author_field.rule,
        house_as_person.rule,
        author_not_shown.rule,
        conflicting_publication_dates.rule,
        date_format.rule,
        update_shown_as_date.rule,
        other_canonical.rule,
        opinion_as_news.rule,
        ad_as_article.rule,
        use_reserved.rule,
    )
