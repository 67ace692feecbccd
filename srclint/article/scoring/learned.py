"""Whom the line model takes for the author where no sign of the text is sure, or where it takes somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from srclint.article.candidates.record import LIKELY, SURE, Candidate, Sign, of_names, on_line
from srclint.article.features.columns import columns, scored_lines
from srclint.article.features.lines import Lines
from srclint.article.lines.marked import Marked
from srclint.article.parse.beside import is_first_name, is_place
from srclint.article.parse.names import names_a_house
from srclint.article.parse.residue import Residue, residue
from srclint.article.scoring.line_model import likelihood

__all__ = ["MAYBE", "NAMED", "learned"]

# From how much likelihood on a line names the author, and from how much it may, so that nobody is accused; without a
# known first name it takes more. On the folds that the weights were not learned on, .3 named three more authors rightly
# than .5 does, and two where there is none; nobody signed 9 of 10 articles whose lines are all below `MAYBE`.
NAMED, RARE, MAYBE = 0.3, 0.5, 0.1
# By how much a line must be likelier than that of a bare name which the rules chose.
_AHEAD = 0.35
# How much above `SURE` a bare name weighs that has several signs for it.
_PLAIN = 1.5


def learned(lines: Lines, marked: Marked, weighed: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of the line model, where the others leave room for them; they are still to be weighed.

    Args:
        lines: what the lines say of themselves.
        marked: what marks say of them.
        weighed: the candidates that words and layout give, best first.
    """
    sure = next((c for c in weighed if c.weight >= SURE), None)
    if sure and (sure.sign is not Sign.NAME_LINE or not sure.person or sure.weight >= SURE + _PLAIN):
        return []
    odds = {index: likelihood(columns(lines, index, marked)) for index in scored_lines(lines)}
    likely = [index for index in odds if odds[index] >= MAYBE]
    if sure:
        least = max(NAMED, odds.get(sure.line, 0.0) + _AHEAD)
        likely = [index for index in likely if odds[index] > least]
    known = {c.line for c in weighed if c.weight >= LIKELY}
    found = (_candidate(lines, index, odds[index]) for index in likely)
    return [c for c in found if c and (c.weight >= SURE or c.line not in known)]


def _candidate(lines: Lines, index: int, odds: float) -> Candidate | None:
    """What a line that may name the author gives: names, or that it is unsure."""
    text = lines.layout.lines[index].text
    found = residue(text, lines.dated(index))
    names = found.names or ((found.single,) if found.single else ())
    if found.strength == 1 and not found.labelled and lines.is_told(found.names[0]):
        return None  # a heading says what the story says
    # Below the story rare words in capitals rather head another one.
    rare = found.strength < 2 and not found.labelled and index > lines.layout.last
    least = NAMED if found.strength >= 2 else RARE
    if odds >= least and names and not rare and not _is_doubtful(found, text):
        return next(iter(of_names(lines, index, names, SURE + odds, Sign.LEARNED)), None)
    return on_line(lines, index, names or (text,), "handle", LIKELY + odds, Sign.LEARNED)


def _is_doubtful(found: Residue, text: str) -> bool:
    """Whether what a line names may be something else, however likely the line is: a place, an account, a credit."""
    if found.single:
        return not (found.single[0].isupper() and (found.labelled or is_first_name(found.single)))
    if "/" in text and not found.labelled and (found.agency or any(map(names_a_house, text.split("/")[1:]))):
        return True  # "Ada Lind / AP"
    return is_place(found.names[0]) or (found.strength == 1 and found.names[0].count(" ") > 2)
