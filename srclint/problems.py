"""The codes of what keeps srclint from doing its job: what each means, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["PROBLEMS"]

PROBLEMS: Mapping[str, tuple[str, str]] = {
    "SYS001": (
        "An input can't be read: it is missing, a folder that may not be searched, no regular file, or not there any "
        "more when it is its turn.",
        "Look at the path, its rights, and where a link leads.",
    ),
    "SYS002": (
        "The bytes of a file are no text in the encoding that it has, or that --encoding names.",
        "Name the right encoding (--encoding cp1252), or save the file as UTF-8.",
    ),
    "SYS003": (
        "A file is no text: it holds what only programs write.",
        "Make text, Markdown or HTML of it first, or leave it out by exclude.",
    ),
    "SYS004": (
        "An input is larger, deeper or has more of something than srclint reads; the message names the limit.",
        "Look whether it is an article at all; if so, raise the limit that is named.",
    ),
    "SYS005": (
        "A record of a corpus, or an article's front matter, can't be read; the others are.",
        "Mend the record that is named, or take it out.",
    ),
    "SYS006": (
        "A rule broke its contract, or srclint itself failed on an article; all other rules and articles were done.",
        "Report it to the author of the plugin that is named, with the article; --ignore CODE leaves the rule out.",
    ),
    "SYS007": (
        "A rule took longer on an article than it may (rule-timeout), so that the article was not judged by it.",
        "Report it to the rule's author, with the article; or give rules more seconds.",
    ),
    "SYS008": (
        "A plugin can't be used: it doesn't load, breaks the contract of a hook, or claims what another one has.",
        "Mend or uninstall the plugin that is named; --no-plugins leaves out those of third parties.",
    ),
    "SYS009": (
        "A worker process died on an article, by a crash or for want of memory; the others were done.",
        "Lint the article alone to see why; fewer --jobs need less memory.",
    ),
    "SYS010": (
        "There was nothing to read: green without having read anything would be a lie.",
        "Name files or folders with articles, or pass --allow-empty if that is fine.",
    ),
    "SYS011": (
        "A file or record was met and gave no article.",
        "Look at what it holds; leave it out by exclude, or pass --allow-unread if that is fine.",
    ),
}
"""By code what kept srclint from doing its job, and what to do. Any of them makes the exit status 2."""
