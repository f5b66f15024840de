"""Who leads what, and who only works for it, once held it or leads some of a people: invented sentences and their relations."""

from collections.abc import Callable

import pytest
from tests.mentions.relations.conftest import Ties

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Awa Sy, the head of the Lake Board, spoke.", "leads"),
        ("Awa Sy, the acting head of the Lake Board, spoke.", "leads"),
        ("Awa Sy, the Lake Board's current boss, spoke.", "leads"),
        ("Awa Sy, the deputy head of the Lake Board, spoke.", "works_for"),
        ("Awa Sy, the vice chairman of the Lake Board, spoke.", "works_for"),
        ("Awa Sy, the Lake Board's vice president, spoke.", "works_for"),
        ("Awa Sy is the deputy commander of the Lake Army.", "works_for"),
        ("Awa Sy, head of research at the Lake Institute, spoke.", "works_for"),
        ("Awa Sy, the Lake Board's deputy spokesman, spoke.", "speaks_for"),
        ("Chad's deputy ambassador Awa Sy spoke.", "works_for"),
        ("Awa Sy, vice president of Chad, spoke.", "works_for"),
        ("Awa Sy, a Chadian legislator, spoke.", "works_for"),
        ("Chad's supreme leader Awa Sy spoke.", "leads"),
        ("The list also names the prime minister of Chad, Awa Sy, who left.", "leads"),
    ],
)
def test_head_and_deputy(ties: Ties, text: str, kind: str) -> None:
    assert [(t.subject, t.kind) for t in ties(text)] == [("Awa Sy", kind)]


@pytest.mark.parametrize(
    "text",
    [
        # some of a people, an office sought, where a firm is from
        "Aides to the Chadian far-right leader Awa Sy hid money.",
        "Chadian opposition leader Awa Sy fled.",
        "Chadian settler leader Awa Sy spoke.",
        "Chadian presidential candidate Awa Sy waved.",
        "The owner is Golden Star Aviation, a Chadian company that sold it.",
        # a dash, a clause behind an opening phrase, a posting
        "They were together at the African Union meeting - President Awa Sy and his aides.",
        "Like Awa Sy, the Chadian president “is not named in the lists”.",
        # what is no leading
        "The leak led the prime minister of Chad to resign.",
        "Awa Sy led Bo Lund by five percentage points in the poll.",
        "An officer was directing people to the exits.",
        "Senator Awa Sy joins “News with Bo” to discuss the motives.",
        # whom a war only harms, and where it is talked of
        "Fighters of Boko Haram targeted civilians with mortars.",
        "A suicide bomber rammed a truck into the Chadian consulate.",
        "Kenya and Mali stood together on the Security Council against Chad.",
        # the noun that is held is not what the next clause tells
        "The army shelled opposition-held districts where some 2,000 people live.",
        "A Kenya-backed Chadian group fought on.",
    ],
)
def test_nobody_leads_or_opposes(ties: Ties, text: str) -> None:
    assert ties(text) == []


def test_sent_for_whom(ties: Ties) -> None:
    found = ties("Awa Sy, the UN's special envoy for Chad, spoke.")
    assert [t.object for t in found] == ["United Nations"]


@pytest.mark.parametrize(
    "text",
    [
        "Former Chadian president Awa Sy fled.",
        "Chad's deposed president, Awa Sy, fled.",
        "Awa Sy, the former head of the Lake Board, spoke.",
    ],
)
def test_what_was_held_once(ties: Ties, text: str) -> None:
    [(_, relation, _)] = ties(text)
    assert relation.when is not None
    assert relation.when.edtf == "../2031-03-10"
    assert relation.evidence.quote.lower().startswith(("former", "chad", "the former"))


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Kenya considers the Lake Front an extension of Boko Haram.", "Lake Front", "Boko Haram"),
        ("Kenya sees the Lake Front as an arm of Boko Haram.", "Lake Front", "Boko Haram"),
        ("The Lake Front is seen by Kenya as a branch of Boko Haram.", "Lake Front", "Boko Haram"),
    ],
)
def test_taken_for_a_part(ties: Ties, text: str, who: str, whom: str) -> None:
    [(first, relation, second)] = ties(text)
    assert (first, relation.kind, second, relation.status) == (who, "part_of", whom, "disputed")


@pytest.mark.parametrize(
    "text", ["Awa Sy is not an employee of the Lake Board.", "Chad was no ally of Mali."]
)
def test_said_not_to_be(ties: Ties, text: str) -> None:
    assert {t.status for t in ties(text)} == {"denied"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Members of Division 30 entered the town.", "Division 30"),
        ("Battalion 51 of the army retreated.", "Battalion 51"),
        ("The Lake Brigade 93 was hit.", "Lake Brigade 93"),
    ],
)
def test_a_unit_bears_its_number(read_text: Callable[..., Reading], text: str, name: str) -> None:
    chains, _ = read_entities(read_text(text))
    assert (name, "armed_group") in [(c.name, c.kind) for c in chains]
