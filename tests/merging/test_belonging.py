"""For whom somebody speaks, by words around his name, and what that ties: invented reports."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of, account_of_days

from tidings.documents import Linked
from tidings.merging.answers.belonging import Belonging
from tidings.merging.answers.callings import owners_in
from tidings.merging.ground import Ground
from tidings.merging.roots import root
from tidings.merging.surnames import Surnames
from tidings.model.items import Corroboration, Entity

# two reports, the answer in the second and the words for who gives it
ANSWERS = (
    ("Norland accused the dockers' union of burning the crane.",
     "The dockers' union met on Sunday. “None of our members was near the crane,” secretary Ana Ruiz told reporters.",
     "denial", "secretary Ana Ruiz"),
    ("The Reed League accused the Marine Police of shooting at the ferry.",
     "The Marine Police met on Sunday. “None of our boats was near the ferry,” commander Ana Ruiz said.",
     "denial", "commander Ana Ruiz"),
    ("Ana Ruiz, the mayor, accused the Reed League of burning the ferry.",
     "The harbour was shut. The league's chairman, Juan Toro, said that none of his men had been near the ferry.",
     "denial", "The league's chairman, Juan Toro"),
    ("The contractor, Bergdal, met the union. The union's leader, Kari Nes, accused the contractor of hiding the gas readings.",
     "Bergdal's director, Ole Strand, said that no gas reading had been hidden.",
     "denial", "Bergdal's director, Ole Strand"),
    ("The union demanded that the mill stop the bleaching line.",
     "The bleaching line would go on running, the mill's director, Juan Toro, said.",
     "refusal", "the mill's director, Juan Toro"),
    ("Chile proposed a joint patrol of both navies off Arica.",
     "A joint patrol is out of the question, Peru's foreign minister, Ana Ruiz, said.",
     "refusal", "Peru's foreign minister, Ana Ruiz"),
    ("Chile accused Peru of ramming a trawler off Arica.",
     "Peru scoffed at the allegation that its navy had rammed a trawler.", "denial", "Peru"),
)  # fmt: skip
# Nothing is answered here.
UNTIED = (
    ("Chile accused Peru of shelling the dam.",
     "Peru's foreign minister, Ana Ruiz, said that 20 villagers were killed at the dam."),
    ("Norland accused the dockers' union of burning the crane.",
     "Eleven passengers waited on Sunday. “None of our children was near the ferry,” said Ana Ruiz, a mother."),
)  # fmt: skip


@pytest.mark.parametrize(("first", "second", "answer", "who"), ANSWERS)
def test_answer(first: str, second: str, answer: str, who: str) -> None:
    account = account_of(first, second)
    found = [(s.answer, s.speaker_text) for s in account.statements if s.answers]
    assert found == [(answer, who)]


def test_whom_a_body_blames_does_not_speak_for_it() -> None:
    """In "The army blamed the bandit leader Dogo Toro" he is not the army's."""
    account = account_of_days(
        (
            "2031-03-04",
            "A school burned on Sunday in Orlo. The army blamed the bandit leader Dogo Toro for the fire at the school.",
        ),
        ("2031-03-05", "Dogo Toro denied that he had set fire to the school."),
    )
    assert [(s.answer, s.speaker_text) for s in account.statements if s.answers] == [
        ("denial", "Dogo Toro")
    ]


# A report, somebody who speaks in it, and for whom the words say that he does.
SPEAKS_FOR = (
    ("The aid fund Kaduna Bread asked Peru to open the bridge. Government spokesman Juan Toro said the lorries had been empty.", "Juan Toro", set()),
    ("Peru closed the bridge at Orlo on Monday. Prime Minister Ana Ruiz said the bridge would be open on Friday.", "Ana Ruiz", {"Peru"}),
    ("Peru closed the bridge at Orlo on Monday. A Chilean general, Juan Toro, said the bridge was old.", "Juan Toro", {"Chile"}),
    ("Peru closed the bridge at Orlo on Monday. Opposition leader Juan Toro said the bridge was old.", "Juan Toro", set()),
    ("Two men fell from the bridge, the Chilean navy said. Transport Minister Ana Ruiz said the bridge was old.", "Ana Ruiz", set()),
    ("The Reed League met on Sunday. The mayor asked the army for boats. Engineer Ana Ruiz said the bridge was old.", "Ana Ruiz", set()),
    ("The bridge had stood under the army, President Ana Ruiz said.", "Ana Ruiz", set()),
    ("Chile's ambassador, Juan Toro, who is to be received at the Peruvian foreign ministry, said the bridge was shut.", "Juan Toro", {"Chile"}),
    ("Juan Toro, who speaks for the Reed League, said the bridge was shut.", "Juan Toro", {"Reed League"}),
    ("Juan Toro, a senior official with the Reed League, said the bridge was shut.", "Juan Toro", {"Reed League"}),
    ("The Peruvian lawyer Ana Ruiz said the bridge was shut.", "Ana Ruiz", set()),
    ("The Peruvian envoy Ana Ruiz said the bridge was shut.", "Ana Ruiz", {"Peru"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "who", "bodies"), SPEAKS_FOR)
def test_speaks_for(text: str, who: str, bodies: set[str]) -> None:
    account = account_of(text)
    entities = {e.id: e for e in account.entities}
    ground = Ground(Linked(documents=account.documents, articles=(), sources=(), decisions=()))
    belonging = Belonging(account.statements, entities, ground)
    speaker = next(e.id for e in account.entities if e.name == who)
    assert {entities[b].name for b in belonging.bodies(speaker)} == bodies


@pytest.mark.parametrize(("first", "second"), UNTIED)
def test_no_answer(first: str, second: str) -> None:
    assert [s.content for s in account_of(first, second).statements if s.answers] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Turnout in Orlo was 81 percent, according to the election commission.",
         "Foreign monitors estimated the turnout in Orlo at 55 percent."),
        ("Chile's navy said the trawler was four miles inside Chilean waters.",
         "Peru's navy said the trawler was in Peruvian waters when it was stopped."),
    ],
)  # fmt: skip
def test_contradiction(first: str, second: str) -> None:
    found = [s.answer for s in account_of(first, second).statements if s.answers]
    assert found == ["contradiction"]


def test_surname_alone_is_the_only_one_of_the_case() -> None:
    account = account_of(
        "Festus Oloo, who leads the Reed League, spoke in Orlo. Oloo said the ferry had burned.",
        "Oloo dismissed talk of a second ferry.",
    )
    named = {e.name for e in account.entities if e.id in {s.speaker for s in account.statements}}
    assert named == {"Festus Oloo"}


def test_owners_are_what_has_a_speaker() -> None:
    account = account_of("The bread is gone, the mill's director, Juan Toro, said.")
    assert owners_in(account.statements) == {root("mill")}


@pytest.mark.parametrize(
    ("form", "other"), [("killed", "kill"), ("shelling", "shell"), ("pulls", "pulled")]
)
def test_forms_have_one_root(form: str, other: str) -> None:
    assert root(form) == root(other)


def person(name: str) -> Entity:
    seen = Corroboration(documents=1, articles=1, independent_sources=1, sources=())
    return Entity(id=name, name=name, kind="person", mentions=(), corroboration=seen)


@pytest.mark.parametrize(
    ("words", "found"),
    [("Oloo", "Festus Oloo"), ("Mr Oloo", "Festus Oloo"), ("oloo", None), ("Ruiz", None), ("Ana Ruiz", None), (None, None), ("I", None), ("II", None), ("Ode", "Sam Ode II")],
)  # fmt: skip
def test_surname(words: str | None, found: str | None) -> None:
    people = Surnames(
        [person("Festus Oloo"), person("Ana Ruiz"), person("Juan Ruiz"), person("Sam Ode II")]
    )
    assert people.find(words) == found
