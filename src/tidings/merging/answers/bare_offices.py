"""Offices without a body beside them, which are of the body that the sentence before is about: "The union denied it. Secretary Ruiz said".

What stands before the office must not speak against it: a government's spokesman is no union's, a rebel leader no ministry's.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.merging.answers.homes import STATE
from tidings.merging.answers.phrases import WORD
from tidings.merging.roots import lexicon_roots, root
from tidings.model.evidence import Evidence
from tidings.model.items import Entity
from tidings.model.record import Record

# Characters before a name that may hold its office; what ends a phrase ends it.
_BEFORE = 30
_ENDS = re.compile(r"[.!?:;“”\"\n]")
_SAYS_OF_WHAT = re.compile(r",?\s(?:of|for|from|at)\s")
_OWNER = re.compile(r"['’]s?\s|\b(?:of|for|his|her|their)\s", re.I)
_ANY = frozenset({"a", "an"})
# Words right before a name among which its office stands.
_NEAR = 2


class BareOffice(Record, frozen=True, kw_only=True):
    """An office with the word before it: "government" "spokesman"."""

    before: str
    office: str

    @property
    def sector(self) -> str | None:
        """The sector of PLOVER that the office is of by its whole title, where that has one of its own."""
        return _sectors().get(f"{self.before} {self.office}")

    def can_be_of(self, body: Entity, opening: str) -> bool:
        """Whether it may be an office of the body that a sentence opens with."""
        sector = body.codes.plover_sector if body.codes else None
        of = self.sector
        if self.office in _of_states():
            return body.kind == "state"
        if body.kind == "state":
            other = of not in STATE if of else root(self.before) in _bodies()
            return not other or self.before in word_class("state_organ")
        if of is None and root(self.before) not in _bodies():
            return True
        told = {root(w.casefold()) for text in (opening, body.name) for w in WORD.findall(text)}
        return (of is not None and of == sector) or root(self.before) in told


def bare_office(text: str, call: Evidence) -> BareOffice | None:
    """The office in or right before the words for somebody, if nothing says of what: “commander Ana Ruiz”, “a spokesman”."""
    before = _ENDS.split(text[max(0, call.start - _BEFORE) : call.start])[-1]
    if _SAYS_OF_WHAT.match(text, call.end) or _OWNER.search(f"{before}{call.quote}"):
        return None
    near = WORD.findall(before)
    words = [w.casefold() for w in (*near, *WORD.findall(call.quote))]
    # "an Israeli minister" is brought in as new
    known = _bare() if _ANY.intersection(words) else _bare() | _of_states()
    for at in range(max(0, len(near) - _NEAR), len(words)):
        if words[at] in known:
            return BareOffice(before=words[at - 1] if at else "", office=words[at])
    return None


@cache
def _bare() -> frozenset[str]:
    return frozenset(r["word"] for r in table("en/body_offices.tsv") if r["bare"] == "yes")


@cache
def _of_states() -> frozenset[str]:
    """Titles of those who act for a whole state: "minister"."""
    return word_class("state_organ") & column("en/roles.tsv", "title")


@cache
def _sectors() -> dict[str, str]:
    """The sectors of titles of several words."""
    return {r["title"]: r["sector"] for r in table("en/roles.tsv") if " " in r["title"]}


@cache
def _bodies() -> frozenset[str]:
    """The roots of nouns for bodies."""
    return lexicon_roots("en/organization_heads.tsv", "word") | lexicon_roots(
        "en/collectives.tsv", "noun"
    )
