"""Synthetic reports of an invented war: every story is told by several outlets in their own words, some text is reprinted.

The case grows by days. So many stories a day, so many towns: what one day holds does not depend on the size of the case.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from tidings.model.documents import RawReport
from tidings.settings import OwnPlace

FIRST_DAY = date(2031, 1, 6)
STORIES, OUTLETS = 5, 6
# One telling in so many is printed word for word by another paper.
REPRINTED = 4
TOWNS = 120
_HEADS = ("Alm", "Bor", "Cal", "Dor", "Est", "Fal", "Gor", "Hum", "Ist", "Jar", "Kel", "Lum")
_TAILS = ("avena", "ibras", "ocane", "undal", "erosa", "imor", "azul", "etria", "ontil", "usca")
_FIRST = ("Ada", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Gloria", "Hugo")
_LAST = ("Ferreyro", "Montalva", "Quispal", "Arrando", "Belcastro", "Zuñira", "Ocampal")
_SIDES = (("Peru", "Peruvian"), ("Chile", "Chilean"))
_THINGS = ("bridge", "market", "hospital", "school", "power station", "grain store", "railway")
Words = Mapping[str, object]

# A lead and what follows, several ways of each; `{…}` is filled with what the story is about.
_KINDS: Sequence[tuple[Sequence[str], Sequence[str]]] = (
    (
        (
            "{Army} troops shelled the {thing} of {town} on {weekday} and killed {killed} people.",
            "At least {killed} people were killed in {town} on {weekday} when {army} shells hit the {thing}.",
            "Shelling by {country}'s army killed {killed} civilians in {town} on {weekday}.",
        ),
        (
            "{wounded} people were wounded in {town}, the mayor, {person}, said.",
            "The {foe} foreign ministry accused {country} of shelling the {thing} in {town}.",
            "{country}'s defence ministry denied shelling the {thing} in {town}.",
            "Hospitals in {town} took in {wounded} wounded people.",
        ),
    ),
    (
        (
            "{country} and {rival} agreed on {weekday} on a ceasefire around {town}.",
            "A ceasefire around {town} was signed by {country} and {rival} on {weekday}.",
        ),
        (
            "{country} accused {rival} of violating the ceasefire by shelling the {thing} in {town}.",
            "{rival} violated the ceasefire in {town}, {person}, the {army} army's spokesman, said.",
            "Observers of the United Nations saw craters at the {thing} in {town}.",
            "Both sides promised to withdraw their troops from {town} by {later}.",
        ),
    ),
    (
        (
            "{country}'s foreign minister, {person}, will meet {foe} officials in {town} on {later}.",
            "Talks between {country} and {rival} in {town} are planned for {later}.",
        ),
        (
            "{person} said {country} would not give up the {thing} in {town}.",
            "{rival} demanded that {country} release {killed} sailors.",
            "{country} refused to release the {killed} sailors.",
        ),
    ),
    (
        (
            "Police in {town} arrested {killed} protesters on {weekday}.",
            "{killed} people were arrested in {town} on {weekday} at a protest against the war.",
        ),
        (
            "About {wounded} people marched to the {thing} in {town}.",
            "{person}, who leads the protest, said the march would go on until {later}.",
            "The interior ministry of {country} said that the protest in {town} was illegal.",
        ),
    ),
    (
        (
            "{country} released {killed} {foe} prisoners in {town} on {weekday}.",
            "{killed} {foe} prisoners were freed in {town} on {weekday}, {person} said.",
        ),
        (
            "{country} will reopen the {thing} of {town} on {later}, {person} announced.",
            "The {thing} of {town} was reopened on {weekday}.",
            "{wounded} people fled {town} last week, the Red Cross said.",
        ),
    ),
)  # fmt: skip


def own_places() -> tuple[OwnPlace, ...]:
    """The invented towns, far enough apart to be different places."""
    names = [head + tail for tail in _TAILS for head in _HEADS]
    return tuple(
        OwnPlace(name=name, lat=-30.0 + 2 * (n // 12), lon=-70.0 + 0.7 * (n % 12), iso3=("PER", "CHL")[n % 2])
        for n, name in enumerate(names[:TOWNS])
    )  # fmt: skip


def reports_of(count: int) -> list[RawReport]:
    """The first reports of the war, the same for the same count."""
    found: list[RawReport] = []
    for report in _all_reports():
        found.append(report)
        if len(found) >= count:
            break
    return found


def _all_reports() -> Iterator[RawReport]:
    chance = random.Random(7)  # noqa: S311 - synthetic texts, no secret
    towns = [place.name for place in own_places()]
    day = FIRST_DAY
    number = 0
    earlier: list[tuple[int, Words]] = []
    while True:
        today = [
            (chance.randrange(len(_KINDS)), _story(chance, towns, day)) for _ in range(STORIES)
        ]
        for kind, words in today:
            for _ in range(OUTLETS):
                text = _text(chance.choice, kind, words, earlier)
                for _ in range(2 if chance.randrange(REPRINTED) == 0 else 1):
                    number += 1
                    yield _report(number, day, text, chance.randrange(40))
        earlier = today
        day += timedelta(days=1)


def _story(chance: random.Random, towns: Sequence[str], day: date) -> Words:
    (country, army), (rival, foe) = chance.sample(_SIDES, 2)
    later = day + timedelta(days=chance.randint(2, 9))
    return {
        "town": chance.choice(towns), "country": country, "army": army, "Army": army,
        "rival": rival, "foe": foe, "thing": chance.choice(_THINGS), "killed": chance.randint(3, 60),
        "wounded": chance.randint(61, 400), "weekday": f"{day:%A}", "later": f"{later.day} {later:%B}",
        "person": f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
    }  # fmt: skip


def _text(
    choose: Callable[[Sequence[str]], str], kind: int, words: Words, earlier: Sequence[tuple[int, Words]]
) -> str:  # fmt: skip
    """A lead, what follows in this outlet's selection, and a reminder of the day before."""
    leads, rest = _KINDS[kind]
    said = [choose(leads), *dict.fromkeys(choose(rest) for _ in rest)]
    paragraphs = [one.format(**words) for one in said]
    for old, known in earlier[:1]:
        paragraphs.append("Earlier this week, " + choose(_KINDS[old][1]).format(**known))
    return "\n\n".join(paragraphs)


def _report(number: int, day: date, text: str, outlet: int) -> RawReport:
    declared = (
        ("published", day.isoformat()),
        ("outlet", f"The {_HEADS[outlet % 12]} Paper {outlet}"),
    )
    return RawReport(
        origin=f"invented/{number:06}", media_type="text/plain", content=text.encode(),
        declared=declared,
    )  # fmt: skip
