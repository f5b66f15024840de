"""Compare names of people across documents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from tidings.lexicons.gazetteer import normalise
from tidings.mentions.entities.names.spelling import same_sound, sound
from tidings.merging.identities.spellings import frame, heard, spelt_alike
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.items import Entity
from tidings.model.mentions import Chain
from tidings.model.vocabulary import Verdict

# Both the first and the last name sound alike.
SPELT = 0.9


def normal(name: str) -> str:
    """A name without case, accents, articles and hyphens, for keys."""
    return normalise(name.removeprefix("the ").removeprefix("The "))


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, by its first letter."""
    return "LATIN" in unicodedata.name(next((x for x in name if x.isalpha()), "a"), "LATIN")


def latin_name(chain: Chain) -> str:
    """The name by which a person is compared: in Latin letters where the chain has it so."""
    return next((name for name in (chain.name, *chain.aliases) if is_latin(name)), chain.name)


def block_keys(name: str) -> frozenset[str]:
    """The blocks in which a name is compared: the beginning of its surname as it sounds, and the first consonants of it."""
    surname = name.split()[-1]
    # "Cho Jae-min" and "Cho Jae Min" end otherwise, and are one name
    return frozenset({sound(surname)[:3], heard(surname)[:3], frame(surname)[:3], normal(name)})


def compare_persons(
    longer: str, shorter: str, left: frozenset[str], right: frozenset[str]
) -> Decision:
    """Whether two names can be one person: surname, first names, and the countries they serve."""
    reasons: list[Reason] = []
    if spelt_alike(longer, shorter) or normal(longer) == normal(shorter):
        reasons.append(
            Reason(rule="person.spelling", says=f"{longer} and {shorter} spell one name")
        )
        score = SPELT
    else:
        score = _surnames(longer, shorter, reasons)
        score += _first_names(longer, shorter, reasons)
    if left and right:
        together = bool(left & right)
        score += 0.1 if together else -0.5
        says = "both serve" if together else "they serve different countries:"
        reasons.append(
            Reason(rule="person.country", says=f"{says} {', '.join(sorted(left | right))}")
        )
    score = min(max(score, 0.0), 1.0)
    verdict: Verdict = "same" if score >= 0.7 else "different" if score <= 0.4 else "unsure"
    return Decision(
        id=content_id("decision", "person", longer, shorter), left=longer, right=shorter,
        verdict=verdict, score=round(score, 2), reasons=tuple(reasons),
    )  # fmt: skip


def _surnames(one: str, other: str, reasons: list[Reason]) -> float:
    a, b = one.split()[-1], other.split()[-1]
    if normalise(a) == normalise(b):
        reasons.append(Reason(rule="person.surname", says=f"same surname {b}"))
        return 0.7
    if same_sound(a, b):
        reasons.append(Reason(rule="person.spelling", says=f"{a} and {b} spell one name"))
        return 0.6
    reasons.append(Reason(rule="person.surname", says=f"{a} is not {b}"))
    return 0.0


def _first_names(one: str, other: str, reasons: list[Reason]) -> float:
    a, b = one.split()[:-1], other.split()[:-1]
    if not a or not b:
        reasons.append(Reason(rule="person.first-name", says="one is named by surname alone"))
        return 0.1
    if any(normalise(x) == normalise(y) or same_sound(x, y) for x in a for y in b):
        reasons.append(Reason(rule="person.first-name", says="first names agree"))
        return 0.3
    if a[0][0] == b[0][0] and min(len(a[0].rstrip(".")), len(b[0].rstrip("."))) == 1:
        reasons.append(Reason(rule="person.first-name", says="an initial agrees"))
        return 0.2
    reasons.append(Reason(rule="person.first-name", says=f"{' '.join(a)} is not {' '.join(b)}"))
    return -0.6


class Names:
    """Full names of people, found in a text without looking for each: by the letters around their first space."""

    def __init__(self, people: Iterable[Entity]) -> None:
        self._by_name = {one.name: one for one in people}
        self._around: dict[str, list[str]] = {}
        for name in sorted(self._by_name):
            self._around.setdefault(_around(name, name.index(" ")), []).append(name)

    def first_in(self, text: str) -> Entity | None:
        """Whoever is named in a text, the first by the alphabet where several are."""
        spaces = (place for place, sign in enumerate(text) if sign == " ")
        near = {name for place in spaces for name in self._around.get(_around(text, place), ())}
        return min(
            ((name, self._by_name[name]) for name in near if name in text), default=(None, None),
            key=lambda pair: pair[0] or "",
        )[1]  # fmt: skip


def _around(text: str, space: int) -> str:
    return text[space - 1 : space + 2]


def is_guard(name: str) -> bool:
    """Whether a name is that of one guard: the coast guard of a country is neither its police nor its presidential guard."""
    words = name.lower().split()
    return len(words) > 1 and words[-1] in {"guard", "guards", "coastguard"}
