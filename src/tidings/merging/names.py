"""Compare names of people across documents."""

from __future__ import annotations

import unicodedata

from tidings.lexicons.gazetteer import normalise
from tidings.mentions.entities.spelling import same_sound, sound
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Chain
from tidings.model.vocabulary import Verdict


def normal(name: str) -> str:
    """A name without case, accents, articles and hyphens, for keys."""
    return normalise(name.removeprefix("the ").removeprefix("The "))


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, by its first letter."""
    return "LATIN" in unicodedata.name(next((x for x in name if x.isalpha()), "a"), "LATIN")


def latin_name(chain: Chain) -> str:
    """The name by which a person is compared: in Latin letters where the chain has it so."""
    return next((name for name in (chain.name, *chain.aliases) if is_latin(name)), chain.name)


def surname_key(name: str) -> str:
    """The block in which a name is compared: the beginning of its surname as it sounds."""
    return sound(name.split()[-1])[:3]


def compare_persons(
    longer: str, shorter: str, left: frozenset[str], right: frozenset[str]
) -> Decision:
    """Whether two names can be one person: surname, first names, and the countries they serve."""
    reasons: list[Reason] = []
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
