"""Whether words have a finite verb: a brief is made of the reports' clauses, and has no parse of them.

"Troops shelled the town" has one; "troops shelled by rebels" and "the mayor, who had promised water" have none of their own.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d,.]*|[,;:–—]")


def opens_finite(deed: str) -> bool:
    """Whether words that follow a subject begin with its finite verb."""
    said = _WORD.findall(deed)
    adverbs = word_class("adverbs_before_verbs")  # "also", "then", "reportedly"
    at = 0
    while at + 1 < len(said) and (said[at] in adverbs or said[at].endswith("ly")):
        at += 1
    return bool(said) and said[0].islower() and _is_finite(said, at)


def opens_helped(said: str) -> bool:
    """Whether a helping verb opens words: "were abducted", "could widen by Friday"."""
    return any(word.casefold() in column("en/helping_verbs.tsv") for word in said.split()[:1])


def has_finite(said: str) -> bool:
    """Whether words have a subject and a finite verb of their own, outside the clauses put into them."""
    return bool(_main_verb(said))


def is_modal(said: str) -> bool:
    """Whether words tell what will or must be: "The siege must end", "The next phase will free the town"."""
    return _main_verb(said) in word_class("modal_forms")


def _main_verb(said: str) -> str:
    """The first finite verb behind the subject, "" where there is none."""
    found: list[str] = _WORD.findall(said)
    openers = word_class("clause_openers")
    aside = False
    for at, word in enumerate(found):
        if word in {",", ";", ":", "–", "—"}:
            aside = aside and found[at - 1].lower() in openers  # "in which, he said,"
        elif word.lower() in openers and at:
            aside = True
        elif at and not aside and word.islower() and _is_finite(found, at):
            return word
    return ""


def _is_finite(said: list[str], at: int) -> bool:
    word = said[at].replace("’", "'")
    before = said[at - 1].lower() if at else ""
    after = said[at + 1].lower() if at + 1 < len(said) else ""
    if before in word_class("no_finite_after"):  # "to go", "having seen", "a corroded valve"
        return False
    kind = _forms().get(word, "either" if word.endswith("ed") else "")
    # "shelled by the rebels", "accused of murder", "for increased help", "Awa Sy, freed from custody": what looks like a past is
    # a participle.
    apart = before == "," and said[:at].count(",") % 2 == 1
    objectless = word in word_class("pasts_with_object") and _has_no_object(said[at + 1 :])
    past = (
        not objectless
        and after not in {"by", "of"}
        and before not in word_class("no_past_after")
        and not apart
    )
    return kind == "finite" or (kind == "either" and past)


def _has_no_object(behind: list[str]) -> bool:
    """ "The two nuns kidnapped", "attacks carried out in its name": what no object follows is a participle."""
    behind = behind[1:] if behind[:1] == ["out"] else behind
    return not behind or behind[0] in word_class("plain_prepositions")


@cache
def _forms() -> dict[str, str]:
    return {row["form"]: row["kind"] for row in table("en/finite_forms.tsv")}
