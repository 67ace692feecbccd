"""The commonest small words of six languages, by which their texts are told apart."""

from __future__ import annotations

__all__ = ["FUNCTION_WORDS"]

FUNCTION_WORDS: dict[str, str] = {
    "en": "the of and to in that is was for on it with as he be by at his have from are this they not had has "
    "but were which who will an said their been its would or she there after her when more",
    "de": "der die das und ist nicht ein eine zu den mit von für auf dem des sich im auch als an es werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über so zum",
    "fr": "le la les de des et est un une du que qui dans pour pas sur au par plus avec ce il elle se ne sont "
    "aux cette son ses été mais ou leur nous vous ont comme",
    "es": "el la los las de y que en un una es del se por con para no su al lo como más pero sus le ha este "
    "sobre entre cuando también fue hasta desde están años",
    "pt": "o a os as de e que em um uma do da é no na dos das se por com para não ao mais como mas foi ele ela "
    "seu sua pelo pela também são entre depois já",
    "it": "il la le di e che un una è del della in per non con si da al dei gli lo nel alla sono come anche più "
    "ma ha delle questo dal su stato",
}
