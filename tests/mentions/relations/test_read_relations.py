"""How two parties stand to each other: invented sentences and the relations expected of them."""

import pytest
from tests.mentions.relations.conftest import Ties

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
    # Whose strikes, positions or operations they are.
    ("Norwegian strikes against Boko Haram operatives went on.", "Norway", "opposes", "Boko Haram", "asserted"),
    ("The alliance conducted 12 raids against Boko Haram targets.", "alliance", "opposes", "Boko Haram", "asserted"),
    ("Kenyan forces held their positions against Boko Haram fighters.", "Kenyan forces", "opposes", "Boko Haram", "asserted"),
    # An aim that is worked for, by oneself or with another's help.
    ("Kenya backs the African Union efforts to degrade and defeat Boko Haram.", "African Union", "opposes", "Boko Haram", "asserted"),
    ("Chad helped the Kenyan Army to defeat Boko Haram.", "Kenyan Army", "opposes", "Boko Haram", "asserted"),
    ("Kenya supports the Somali Army in the fight against Boko Haram.", "Somali Army", "opposes", "Boko Haram", "asserted"),
    ("Chad reiterates support for Mali in the fight against Boko Haram.", "Mali", "opposes", "Boko Haram", "asserted"),
    ("Canada leads the global coalition to defeat Boko Haram.", "global coalition", "opposes", "Boko Haram", "asserted"),
    # Support told by a noun.
    ("Kenya voiced its full support for Chad.", "Kenya", "backs", "Chad", "asserted"),
    ("Kenya did not voice its support for Chad.", "Kenya", "backs", "Chad", "denied"),
    # Members listed, and people from a body.
    ("Alliance nations include Chad and Norway.", "Norway", "member_of", "Alliance", "asserted"),
    ("The African Union, made up of Kenya, Chad and Mali, met.", "Mali", "member_of", "African Union", "asserted"),
    ("The road is held by militants from Boko Haram.", "militants", "member_of", "Boko Haram", "asserted"),
    ("Two experts from Amnesty International came.", "experts", "works_for", "Amnesty International", "asserted"),
    # Ground that is held.
    ("Boko Haram has had control of Gao for two years.", "Boko Haram", "controls", "Gao", "asserted"),
    ("They attacked Gao, a Boko Haram stronghold.", "Boko Haram", "controls", "Gao", "asserted"),
    ("The city of Gao is the largest city controlled by Boko Haram.", "Boko Haram", "controls", "Gao", "asserted"),
    ("Paul Marsh, commander, African Union Command, came.", "Paul Marsh", "leads", "African Union Command", "asserted"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "subject", "kind", "goal", "status"), TOLD)
def test_tells_how_they_stand(
    ties: Ties, text: str, subject: str, kind: str, goal: str, status: str
) -> None:
    found = ties(text)
    assert any(
        (t.subject.lower(), t.kind, t.status) == (subject.lower(), kind, status)
        and goal.lower() in t.object.lower()
        for t in found
    ), found


def test_offices_make_relations(ties: Ties) -> None:
    found = ties("Kenyan President Amos Wekesa met French spokeswoman Claire Petit.")
    assert ("Amos Wekesa", "leads", "Kenya", "asserted") in {
        (t.subject, t.kind, t.object, t.status) for t in found
    }
    assert ("Claire Petit", "speaks_for") in {(t.subject, t.kind) for t in found}


@pytest.mark.parametrize(
    "text",
    [
        "Chad backed the motion.",
        "Chad would back rebel groups if it had to.",
        "It rained in May.",
        "",
    ],
)
def test_leaves_alone(ties: Ties, text: str) -> None:
    assert not [t for t in ties(text) if t.kind == "backs"]


SILENT = (
    # Who supports another's fight does not thereby fight; who is urged to fight does not fight yet.
    ("Chad reiterates support for Mali in the fight against Boko Haram.", ("Chad", "opposes")),
    ("We urge all parties to unite in defeating Boko Haram.", ("parties", "opposes")),
    ("Kenya withdrew its support for Chad.", ("Kenya", "backs")),
    # An envoy for a country is another's envoy; an adviser does not back whom he advises.
    ("Paul Marsh, the UK Special Representative for Mali, spoke.", ("Paul Marsh", "speaks_for")),
    ("Paul Marsh, who advised Boko Haram, spoke.", ("Paul Marsh", "backs")),
    # The hills around a town are not the town; villagers from an armed group are none of it.
    ("Boko Haram holds the hills around Gao.", ("Boko Haram", "controls")),
    ("Civilians from Boko Haram areas fled.", ("Civilians", "member_of")),
    ("Kenya joined protesters in Gao.", ("Kenya", "member_of")),
    ("The Gao Council said its dead included 20 children.", ("children", "member_of")),
    ("The Gao Council included at least 20 children.", ("children", "member_of")),
)


@pytest.mark.parametrize(("text", "untold"), SILENT)
def test_tells_no_more_than_the_words(ties: Ties, text: str, untold: tuple[str, str]) -> None:
    assert untold not in {(t.subject, t.kind) for t in ties(text)}
