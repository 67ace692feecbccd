"""Names of meta tags."""

from __future__ import annotations

import pytest

from srclint.readers.page_meta_names import meta_field


@pytest.mark.parametrize(
    "name",
    [
        "",
        "og:type",
        "fb:pages",
        "article:publisher",
        "article:expiration_time",
        "twitter:creator",  # a user name, mostly the site's
        "creator",  # mostly the program
        "citation_author_institution",
        "news_author_id",
        "date-format",
        "msvalidate.01",
        "article_" * 10_000 + "author",
    ],
)
def test_what_says_nothing_of_author_or_date_is_no_field(name: str) -> None:
    assert meta_field(name) == ""


@pytest.mark.parametrize(
    ("field", "names"),
    [
        (
            "author",
            "author article:author og:article:author DC.creator dcterms.creator parsely-author sailthru.author",
        ),
        (
            "author",
            "citation_author article_author cXenseParse:author qn:author byl shareaholic:article_author_name",
        ),
        (
            "published",
            "article:published_time og:published_time datePublished DC.date.issued dcterms.created",
        ),
        (
            "published",
            "parsely-pub-date sailthru.date cXenseParse:recs:publishtime qn:publicationDate publish_date",
        ),
        ("published", "citation_publication_date date created first_published_at article:published_time\t"),
        (
            "modified",
            "article:modified_time og:updated_time last-modified DC.date.modified dateModified lastmod",
        ),
        ("title", "og:title twitter:title DC.title"),
        ("language", "og:locale content-language"),
    ],
)
def test_vendors_may_spell_a_term_as_they_like(field: str, names: str) -> None:
    assert {name: meta_field(name) for name in names.split(" ")} == dict.fromkeys(names.split(" "), field)
