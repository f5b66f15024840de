"""How two parties stand to each other: invented sentences and the relations expected of them."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.mentions.relations import read_relations
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def relations(read_text: Read, text: str) -> list[tuple[str, str, str, str]]:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    full = Reading(
        document=reading.document, sentences=reading.sentences, chains=chains, entities=mentions
    )
    found = read_relations(full)
    for one in found:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.quote
    return [(chains[r.subject].name, r.kind, chains[r.object].name, r.status) for r in found]


TOLD = (
    ("Chad backs rebel groups in the south.", "Chad", "backs", "rebel groups", "asserted"),
    ("Peru, which hosts 40,000 refugees, asked for help.", "Peru", "hosts", "refugees", "asserted"),
    ("Kenya-backed fighters took the hill.", "Kenya", "backs", "fighters", "asserted"),
    (
        "Chad accused Kenya of supporting rebel groups.",
        "Kenya",
        "backs",
        "rebel groups",
        "disputed",
    ),
    ("Soldiers from NATO member Norway arrived.", "Norway", "member_of", "NATO", "asserted"),
)


@pytest.mark.parametrize(("text", "subject", "kind", "goal", "status"), TOLD)
def test_tells_how_they_stand(
    read_text: Read, text: str, subject: str, kind: str, goal: str, status: str
) -> None:
    found = relations(read_text, text)
    assert any(
        (s.lower(), k, st) == (subject.lower(), kind, status) and goal.lower() in o.lower()
        for s, k, o, st in found
    ), found


def test_offices_make_relations(read_text: Read) -> None:
    found = relations(
        read_text, "Kenyan President Amos Wekesa met French spokeswoman Claire Petit."
    )
    assert ("Amos Wekesa", "leads", "Kenya", "asserted") in found
    assert any(k == "speaks_for" and s == "Claire Petit" for s, k, _, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Chad backed the motion.",
        "Chad would back rebel groups if it had to.",
        "It rained in May.",
        "",
    ],
)
def test_leaves_alone(read_text: Read, text: str) -> None:
    assert not [r for r in relations(read_text, text) if r[1] == "backs"]
