"""Forecasts that a truce will hold, or will not: what the reports say of its breaches.

Where each side is said to have broken it, or whoever is said to have denies it, nobody outside can tell whether it was kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.merging.ground import Ground
from tidings.model.agreements import AgreementItem, Allegation

_TRUCE = re.compile(
    r"\b(?:truce|cease-?fire|armistice|cessation of hostilities|agreement|accord|deal|pact)\b", re.I
)
_KEEPS = re.compile(
    r"\b(?:keep|hold|last|survive|endure|stick|honou?r|respect|observe|collapse|crumble|unravel|break)\b", re.I
)  # fmt: skip


# "Longer than a week", "until Friday": its day says whether it held.
_SPAN = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?|until|till|past|beyond)\b", re.I)


def broken_by_both(
    words: str, about: str, said: str, agreements: Sequence[AgreementItem], ground: Ground
) -> tuple[AgreementItem, tuple[Allegation, ...]] | None:
    """The one truce that words foretell to hold or not, with what is said since the day `said` of who broke it; `about` are the
    words before, to which "it" may point. None unless two are accused, or one denies it."""
    if not _KEEPS.search(words) or not _TRUCE.search(f"{words} {about}") or _SPAN.search(words):
        return None
    charged = [
        (agreement, since)
        for agreement in agreements
        if _TRUCE.search(agreement.name) and (since := _since(agreement, said, ground))
    ]
    if len(charged) != 1:
        return None
    _, since = charged[0]
    accused = {a.against or a.against_text for a in since} - {None}
    return charged[0] if len(accused) > 1 or any(a.denied_by for a in since) else None


def _since(agreement: AgreementItem, said: str, ground: Ground) -> tuple[Allegation, ...]:
    return tuple(
        a for a in agreement.allegations
        if any((ground.published(e.document) or "") > said for e in a.evidence)
    )  # fmt: skip
