"""Which of the statements by unnamed sources nobody can argue about: those that a warning rests on.

Whom an article calls "the couple" it has named before; "a councillor" in the first lines is named in the next ones;
who stands beside a name, in a teaser or in a list of groups is no source that hides. Each of these was found among
wrong findings, and each costs some right ones: they stay information.
"""

from __future__ import annotations

from srclint import ArticleView
from srclint.language.attribution.statements import Attribution
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.roles import ROLES

__all__ = ["sure_ones"]

_HIDDEN = pattern(
    r"(?i)\b(?:sources?|insiders?|unnamed|unidentified|anonymous|familiar with|briefed on|close to|knowledge of"
    r"|speaking (?:on|under)|spoke on)\b"
)
# Who knows by office or by trade what he tells, so that a bare plural of them is somebody in particular.
_INFORMED = words(
    "officials officers aides advisers advisors diplomats envoys executives investigators detectives agents commanders",
    "staffers operatives employees associates allies confidants negotiators prosecutors traders dealers bankers",
    "brokers lawyers attorneys people participants organizers strategists soldiers witnesses",
)
# They speak of what they think, or are one's family, or are named as a rule.
_DOUBTFUL = words(
    "expert experts analyst analysts commentator commentators correspondent correspondents critic critics columnist",
    "son sons daughter daughters child children wife husband mother father mom dad mum parent parents brother sister",
    "brothers sisters couple family families relative relatives widow cousin friend friends fan fans pal pals",
    "councillor councilor victim victims player players star stars surrogate surrogates supporters defenders exiles",
    "economist economists politicians politician representatives candidate candidates",
)
_SAYS = pattern(
    r"(?i)(?:s(?:aid|ays?|aying)|t(?:old|ells?|elling)|according|add(?:s|ed|ing)?|explain|not(?:e[sd]|ing)\b|confirm"
    r"|disclos|reveal|estimat|predict|recall|suggest|warn|insist|acknowledg|conced|admit|describ|claim|report|assert"
    r"|indicat|mention|caution|stress|emphasi|maintain|argu|complain|speculat|quot|cit(?:ed|ing|es)\b|believ|alleg)"
)
# "Weir and other officials", "Mr. Moe and his aides".
_JOINED_TO_NAME = pattern(
    r"[A-Z][\w.’'-]+,?\s+(?:and|or|&)\s+(?:other\s+|some\s+|his\s+|her\s+|the\s+|several\s+)?\Z"
)
_ENDS = frozenset(".!?:;…—\"”’')]")
_LAST = 40  # characters in which a sentence's last mark stands, with the blanks behind it
_DEFINITE = words("the this that these those his her their its")
_COUNTED = words("two three four five six seven eight nine ten several multiple both many some dozens other")
_LEAD = 700  # characters of the story in which a role may stand for whom the next sentences name
_NEXT = 4  # statements after it in which the name may come


def sure_ones(
    view: ArticleView, found: tuple[Attribution, ...], unnamed: list[Attribution]
) -> list[Attribution]:
    """The statements by unnamed sources that are sure.

    Args:
        view: the article.
        found: all its statements, in order.
        unnamed: those by unnamed sources, of the same order.
    """
    sure: list[Attribution] = []
    speakers: set[str] = set()
    heads: set[str] = set()
    for a in unnamed:
        speaker = a.speaker or a.source.text
        # "the 2 officers", behind "two port officers"
        again = speaker in speakers or (
            a.source.text.lower().startswith("the ") and speaker.split()[-1] in heads
        )
        if _is_told(view, a) and (again or _is_source(view, a)) and not _named_soon(view, found, a):
            sure.append(a)
            speakers.add(speaker)
            heads.add(speaker.split()[-1])
    return sure


def _is_told(view: ArticleView, a: Attribution) -> bool:
    """Whether a whole sentence of the story itself says what somebody said."""
    block, sentence = view.block_at(a.cue.start), view.sentence_at(a.cue.start)
    if block is None or block.kind not in ("paragraph", "quote") or sentence is None:
        return False
    last = view.text[max(sentence.start, sentence.end - _LAST) : sentence.end].rstrip()[-1:]
    return bool(_SAYS.match(a.cue_text)) and last in _ENDS


def _is_source(view: ArticleView, a: Attribution) -> bool:
    """Whether the words for a source are those for somebody who isn't to be known."""
    text = a.source.text
    if _JOINED_TO_NAME.search(view.text, max(0, a.source.span.start - 60), a.source.span.start):
        return False
    if a.reason or a.source.kind == "descriptor" or _HIDDEN.search(text):
        return True
    low = [word.strip(".,").removesuffix("'s").removesuffix("’s") for word in text.lower().split()]
    speaker = a.speaker.lower().split() or [""]
    if low[0] in _DEFINITE or not _DOUBTFUL.isdisjoint((*low, *speaker)):
        return False
    heads = [word for word in low if word in ROLES]
    if not heads:
        return low[0] in ("one", "another")
    plural = ROLES[heads[0]]
    return not plural or low[0] in _COUNTED or low[0].isdigit() or heads[0] in _INFORMED


def _named_soon(view: ArticleView, found: tuple[Attribution, ...], a: Attribution) -> bool:
    """Whether it is a role in the first lines, and one of the next to speak has a name."""
    first = next((block.span.start for block in view.blocks_of("paragraph")), 0)
    several = any(ROLES.get(word.strip(".,").lower()) for word in a.source.text.split())
    if several or a.cue.start - first > _LEAD or _HIDDEN.search(a.source.text) or a.reason:
        return False
    at = found.index(a)
    return any(other.source.kind == "named" for other in found[at + 1 : at + 1 + _NEXT])
