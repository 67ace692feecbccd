"""An archive as a small newsroom has it: dated articles with names, in three formats, some with old defects."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

__all__ = ["write_archive"]

_REPORTERS = ("Ada Lind", "Tomas Wren", "Ines Harrow", "Piet Solberg", "Mara Quill", "Jonas Eek")
_PLACES = (
    "Ostmark",
    "Velden Bay",
    "Harrow Point",
    "Kirkestad",
    "Nordhavn",
    "Tilbrook",
    "Saltmere",
    "Aldwick",
)
_PEOPLE = (
    "Hanna Voss", "Erik Dunmore", "Lena Ostrow", "Samuel Pryce", "Greta Halloran", "Owen Marsh", "Ruth Fennick",
    "Carl Ekdahl", "Nadia Brandt", "Peter Lowe", "Alma Reyes", "Victor Stane",
)  # fmt: skip
_ROLES = (
    "harbour master",
    "school principal",
    "union secretary",
    "town engineer",
    "council leader",
    "fire chief",
)
_THINGS = ("bridge", "ferry", "library", "school roof", "sea wall", "bus line", "market hall", "water main")
_ACTS = ("repaired", "sold", "moved", "reopened", "inspected", "enlarged", "closed", "painted")
_WHY = (
    "after a long winter of storms", "because the old contract had run out", "to make room for a wider road",
    "once the grant from the county had arrived", "so that children could walk there safely",
    "although two members voted against it", "before the tourists return in summer",
)  # fmt: skip
_OLD = {
    "cookie": "This website uses cookies to improve your experience.",
    "share": "Share on Facebook",
    "stale": "The {thing} lost its last keeper two years ago, and nobody has asked for the post since.",
    "vague": "Critics say the {thing} will never be used again.",
}


def _sentences(chance: random.Random, day: date) -> list[str]:
    place, thing = chance.choice(_PLACES), chance.choice(_THINGS)
    person, role, other = chance.choice(_PEOPLE), chance.choice(_ROLES), chance.choice(_PEOPLE)
    number, cost = chance.randint(12, 990), chance.randint(3, 97)
    return [
        f"The {thing} in {place} will be {chance.choice(_ACTS)} {chance.choice(_WHY)}, the council decided on "
        f"{day:%B} {day.day}, {day.year}.",
        f"“We counted {number} people at the {thing} in a single morning,” said {person}, the {role} of {place}.",
        f"The work costs {cost} million crowns and takes {chance.randint(2, 30)} weeks, according to {other}.",
        f"{person} said the plan for {place} had been on the table since {day.year - chance.randint(3, 20)}.",
    ]


def _article(number: int, chance: random.Random, day: date) -> tuple[str, str]:
    lines = _sentences(chance, day)
    thing = lines[0].partition(" in ")[0].removeprefix("The ")
    title = f"{thing.capitalize()} to change after vote {number}"
    byline = chance.choice(_REPORTERS)
    defect = {0: "cookie", 1: "share", 2: "stale", 3: "vague"}.get(number % 12)
    if defect:
        lines.append(_OLD[defect].format(thing=thing))
    if number % 20 == 5:
        byline = "courier_desk"
    body = "\n\n".join(lines)
    if number % 3 == 0:
        head = f"Title: {title}\nBy {byline}\nPublished {day:%B} {day.day}, {day.year}\n"
        return ".txt", head.removeprefix("Title: ").replace("\n", "\n\n") + body + "\n"
    if number % 3 == 1:
        return (
            ".md",
            f"---\ntitle: {title}\nauthor: {byline}\ndate: {day.isoformat()}\n---\n\n# {title}\n\n{body}\n",
        )
    paragraphs = "\n".join(f"<p>{line}</p>" for line in lines)
    return ".html", (
        f'<!doctype html><html lang="en"><head><title>{title}</title><meta name="author" content="{byline}">'
        f'<meta property="og:site_name" content="Harbour Courier">'
        f'<meta property="article:published_time" content="{day.isoformat()}"></head>\n'
        f"<body><article><h1>{title}</h1><p>By {byline}</p>\n{paragraphs}\n</article></body></html>\n"
    )


def write_archive(folder: Path, articles: int = 300) -> None:
    """Write the articles into folders by year; the same ones each time."""
    chance = random.Random(7)
    for number in range(articles):
        day = date(2016, 1, 4) + timedelta(days=number * 11)
        suffix, text = _article(number, chance, day)
        path = folder / str(day.year) / f"{day.isoformat()}-vote-{number:03}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
