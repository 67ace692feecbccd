"""Build HTML in which nothing from outside is markup: everything is escaped unless it was built here."""

from __future__ import annotations

import re
from html import escape
from typing import Union

from srclint.report.safe import visible, visible_lines

__all__ = ["Child", "Html", "fragment", "link", "tag", "text"]

_VOID = frozenset({"input", "meta"})


class Html(str):
    """Markup that this module has built."""

    __slots__ = ()


Child = Union["Html", str, int, None]


def text(value: str, *, lines: bool = False) -> Html:
    """Text as markup: escaped, with controls, bidi and invisible characters made visible.

    Args:
        value: any string.
        lines: keep line breaks, each as one LF.
    """
    shown = visible_lines(value).replace("\r\n", "\n").replace("\r", "\n") if lines else visible(value)
    return Html(escape(shown))


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Html:
    """An element. Children that aren't `Html` are escaped; attributes lose a trailing ``_``, others become ``-``.

    Attributes that are ``None`` or ``False`` are left out; ``True`` stands without a value.
    """
    listed = "".join(
        f" {_name(key)}" if value is True else f' {_name(key)}="{escape(visible(str(value)))}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{listed}>")
    return Html(f"<{name}{listed}>{fragment(*children)}</{name}>")


def _name(key: str) -> str:
    return key.removesuffix("_").replace("_", "-")


def fragment(*children: Child) -> Html:
    """Several pieces in a row."""
    return Html(
        "".join(
            child if isinstance(child, Html) else text(str(child)) for child in children if child is not None
        )
    )


def link(url: str, label: str) -> Html:
    """A link to the web, or the label alone where the address is anything but http or https."""
    if not re.match(r"https?://[^\s/]", url):
        return text(label)
    return tag("a", label, href=url, rel="noopener noreferrer nofollow")
