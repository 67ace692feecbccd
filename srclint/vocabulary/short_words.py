"""Short English words on which a sentence may end: what is none of them is half a word, where a text is cut."""

from __future__ import annotations

from srclint.vocabulary import words

__all__ = ["SHORT_WORDS"]

SHORT_WORDS = words(
    "act ad add ads age ago aid aim air aka am app art ask ate bad bag ban bar bay bed bee bet big bit bn bow box",
    "boy bug bus buy cab cap car cat ceo cfo cm co con cop cow cry cup cut dad dam day die dig dj dog dot dry due",
    "ear eat egg end era etc eu eve ex eye fan far fat fee few fit fix flu fly fm fog ft fun fur gap gas get go god",
    "got gp gun guy gym hat hit hot hp hr ice ill inc ink jam jar jet job joy jr key kg kid km kph lab lap law lay",
    "lb lbs led leg let lid lie lip lit llc log lot low ltd mad man map mat me men met min mix mln mm mob mom mp",
    "mph mps mud mum my net new nod now nut oak odd oil ok old one own oz pan pay pc pct pen per pet pie pig pin",
    "pit plc pm pop pot pro put ran rat raw ray red rib rid rim rob rod row rug run sad sat saw say sea sec see set",
    "sex she shy sir sit six ski sky son sr sum sun tax tea ten tie tin tip toe ton top toy try tub tv two uk un up",
    "ups us use van vet via vow war wax way web wet who win won yes yet zoo",
)
"""Words, units and abbreviations of one to three letters, beside those of `srclint.vocabulary.small_words`."""
