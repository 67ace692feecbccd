"""The small words of English between subjects and verbs, and the adjectives that stand before roles."""

from __future__ import annotations

from srclint.vocabulary import words

__all__ = [
    "ADJECTIVES",
    "ADVERBS",
    "APPOSITION_OPENERS",
    "AUXILIARIES",
    "BE",
    "CLAUSE_OPENERS",
    "DETERMINERS",
    "FUNCTION",
    "INDEFINITE",
    "POSTMODIFIERS",
    "PREPOSITIONS",
    "PRONOUNS",
    "QUANTIFIERS",
    "SUBJECT_PRONOUNS",
]

BE = words("be is are was were been being am 's 're")
AUXILIARIES = BE | words(
    "has have had do does did will would shall should can could may might must having 've 'd 'll not n't never",
    "doesn't don't didn't won't wouldn't can't cannot couldn't hasn't haven't hadn't isn't aren't wasn't weren't",
)
ADVERBS = words(
    "also later then now once often again already just still only even always ever soon first twice further instead",
    "meanwhile however thus therefore nonetheless nevertheless likewise both all too elsewhere today yesterday",
    "tonight almost before since simply long yet",
)
ADJECTIVES = words(
    "former new presumptive presidential vice vice-presidential current acting late veteran longtime long-time fellow",
    "top senior junior chief deputy assistant associate national federal local foreign prime political financial",
    "executive general special independent presumed likely rival leading prominent outspoken conservative liberal",
    "democratic republican congressional senatorial gubernatorial mayoral judicial legal military medical interim",
    "outgoing incoming communications press public campaign policy security defense defence homeland intelligence",
    "legislative state city county district house then-presidential one-time first second third social civil human",
    "criminal",
)
SUBJECT_PRONOUNS = words("he she they it i we")
APPOSITION_OPENERS = words(
    "a an the who whose which one of in at on from for now then speaking citing his her their also meanwhile",
    "however too when like while with senior former later once again still himself herself themselves formerly by",
    "including asked where as if though who's d r editor but",
)
PRONOUNS = words(
    "he she they it i we you who which that this these those one everyone anyone someone nobody",
)
DETERMINERS = words(
    "the a an his her their its my our your this that these those no any each every what whose",
)
QUANTIFIERS = words(
    "one two three four five six seven eight nine ten dozen dozens scores hundreds thousands some several many few",
    "most more both all another other others certain various numerous multiple couple handful number half majority",
    "least about nearly almost roughly than only every each any fewer",
)
INDEFINITE = words(
    "a an one some several many another certain various numerous multiple most few any other no",
)
PREPOSITIONS = words(
    "of for from in at with to on by about inside within near under over against across among outside behind around",
    "between into toward towards throughout via",
)
POSTMODIFIERS = words(
    "familiar close briefed involved speaking present aware knowledgeable working directly privy closest based",
    "allied aligned interviewed surveyed polled contacted reached attending opposed supporting backing loyal",
    "affiliated connected associated travelling traveling here there alike responsible sympathetic critical",
)
FUNCTION = (
    PREPOSITIONS
    | AUXILIARIES
    | PRONOUNS
    | DETERMINERS
    | words(
        "and or but nor so yet because if when while as after before since until although though whether than how why",
        "where what whom whose who which that unless once despite during without not there here then also too very him",
        "them me us himself herself itself themselves let like up out off down back away according including per amid",
        "upon through",
    )
)
# A sentence that begins so has its subject after the first comma.
CLAUSE_OPENERS = words(
    "in on at after before during when while if as with for by despite although though since because from without",
    "under amid following asked according to over until once given like unlike among through throughout instead",
    "meanwhile however still earlier later but and so yet also even moreover furthermore additionally speaking",
    "responding citing noting appearing last this next indeed finally then now separately recently",
)
