"""Who is told to be ready to help: “Peru is prepared to mediate”, “a hospital ship is ready to sail if it is asked for”.

Finds an offer in "Bor is ready to host the talks"; none in "the rebels are ready to fight".
"""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.acts.own_acts import is_ready
from tidings.mentions.statements.acts.threats import is_on_condition
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.speakers.own_side import is_party
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People

_ONLOOKERS = frozenset({"JRN", "EDU"})
_OFFICIAL = frozenset({"GOV", "MIL"})


def is_readiness(main: Clause, speaker: Speaker, people: People) -> bool:
    """“Peru is prepared to mediate, the foreign minister said”: nobody tells so of another state."""
    subject = main.subject
    named = (
        None
        if subject is None
        else people.chain(people.chain_at(main.sentence.index, subject.index))
    )
    voice = people.chain(speaker.chain)
    if not is_ready(main):
        return False
    if named is None:  # "a hospital ship was ready to sail if it was asked for"
        body = subject is not None and subject.text.casefold() in word_class("own_side") | {
            "kingdom",
            "bank",
            "fund",
        }
        speaks = body and (voice is None or voice.sector not in _ONLOOKERS)
        return speaks or (is_party(speaker, people) and is_on_condition(main))
    if named.kind in {"organization", "armed_group"}:
        return voice is None or voice.sector not in _ONLOOKERS
    official = voice is not None and voice.sector in _OFFICIAL | {None} and voice.country is None
    return official and named.kind == "state"
