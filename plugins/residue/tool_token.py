"""A token of a chat tool's window stands in the text.

## What it does

Reports what the windows of chat tools show as footnotes and links, and what is left of them where an answer is copied:
`contentReference[oaicite:0]`, `turn0search3`, `【85†L261-269】`, `[cite_start]`, `grok_card`, links into a tool's own
storage. Code, quoted strings, and articles about chat tools that print such strings are told apart.

## Why it matters

No keyboard makes these. They show that a tool's answer was pasted, and that its sources were not followed.

## Bad

```text
Bridge closed until spring

By Ada Lind

The council closed the bridge on Tuesday, after two years of talks. [[:contentReference[oaicite:2]{index=2}]]
```

## Good

```text
Bridge closed until spring

By Ada Lind

The council closed the bridge on Tuesday. In turn 0 of the game, search 3 found nothing.

Copied answers of ChatGPT hold strings such as "turn0search3".
```

## How to fix

Take the token out, and look up what it stood for: it was a reference that nobody can follow any more.

## References

- Wikipedia, "Signs of AI writing", on contentReference, oaicite and turn0search0:
  <https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern

from .gates import about_chat_tools, is_shown
from .wording import token_signs

META = RuleMeta(
    code="RES001",
    name="tool-token",
    message="“{text}” is what a chat tool's window shows, not what a writer writes",
    levels={"default": Severity.ERROR, "mentioned": Severity.INFO},
    phrases=token_signs,
    verdict="tokens of a chat tool",
)

_TOKENS = pattern(
    r""":?contentReference\[[^\]\n]{0,60}\](?:\{[^}\n]{0,60}\})?
    | \[?:?\[?oaicite(?::?\d+)?\]?(?:\{[^}\n]{0,60}\})?
    | \[?oai_citation[:\d]*(?:[‡†][^\]\n]{0,80}\]?(?:\([^)\n]{0,200}\))?)?
    | (?:[\ue200-\ue206]?(?:cite|entity|navlist|filecite|video|image)?[\ue200-\ue206]?)?
      turn\d{1,2}(?:search|news|view|image|fetch|file|academia|sports|finance|forecast|maps
          |product)\d{1,3}[\ue200-\ue206]*
    | 【\d{1,3}(?::\d+)?†[^】\n]{0,60}】
    | \[cite:[\s\d,.-]{1,40}\] | \[cite_(?:start|end)\] | \[web:\d{1,3}\]
    | \[span_\d+\]\((?:start|end)_span\)
    | </?grok[:-][^>\n]{0,120}>? | \[\]\(grok_render[^)\n]{0,200}\) | grok_render\w{0,60}
        | grok_card(?:[-_]\w{1,40})? | \[?attached_file(?::\d+)?\]?
    | (?:https?://)?ppl-ai-file-upload[\w./?=&%-]{0,120} | sandbox:/mnt/data[\w./-]{0,120}
    | \(?\[?\{?"?attributableIndex"?[^)\]}\n]{0,40} | :::writing\{[^}\n]{0,120}\}""",
    re.VERBOSE | re.IGNORECASE,
)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the tokens near each phrase that was found, each once."""
    seen: set[Span] = set()
    for hit in view.phrase_hits("RES001"):
        for match in _TOKENS.finditer(view.text, max(0, hit.start - 24), min(len(view.text), hit.end + 240)):
            span = Span(match.start(), match.end())
            if match.end() > hit.start and span not in seen and not is_shown(view, span):
                seen.add(span)
                level = "mentioned" if about_chat_tools(view, (span,)) else "default"
                yield Hit(span, level=level)
            if match.start() >= hit.end:
                break
