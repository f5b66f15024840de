"""Each verdict on a small pile: what it does, what follows from it, and that the account still holds."""

import pytest
from tests.review.crises import Pile, Said, correct, one_of, report

from tidings.account.check import check_account
from tidings.errors import UsageError
from tidings.model.account import Account
from tidings.model.catalogue import items_of
from tidings.model.items import Entity, Event, Figure, Statement

FIRST = """Shells fell on the harbour of Porto Velo on Monday and killed 12 soldiers, Mayor Lidia Corvo said.

"We will not leave," said Mayor Lidia Corvo on Tuesday.

Police arrested three fishermen in Lisbon on Tuesday."""
SECOND = """Fourteen soldiers were killed when shells hit Porto Velo on Monday, the harbour office said.

Rita Corvo, the mayor of Lagos, said on Tuesday that the port would stay open."""


@pytest.fixture(scope="module")
def pile() -> Pile:
    return Pile((report("one", FIRST), report("two", SECOND, "2021-05-07")))


@pytest.fixture(scope="module")
def plain(pile: Pile) -> Account:
    return pile.account()


def item(account: Account, key: str) -> Event | Figure | Statement | Entity:
    return next(i for i in items_of(account) if i.id == key)  # type: ignore[return-value]


def holds(account: Account) -> Account:
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()
    return account


def test_without_corrections_nothing_changes(pile: Pile, plain: Account) -> None:
    assert holds(plain) == pile.account(())
    assert all(i.reviewed is None for i in items_of(plain))


def test_accept_and_note(pile: Pile, plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    found = holds(pile.reviewed(
        {"item": arrest, "verdict": "accept", "who": "A. Fenn", "when": "2031-05-08"},
        {"item": arrest, "verdict": "note", "note": "ask the desk"},
    ))  # fmt: skip
    said = item(found, arrest).reviewed
    assert said is not None
    assert (said.verdict, said.notes, said.who) == ("accepted", ("ask the desk",), ("A. Fenn, 2031-05-08",))  # fmt: skip


def test_a_rejected_event_is_left_out_and_nothing_points_to_it(pile: Pile, plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    found = holds(pile.reviewed({"item": arrest, "verdict": "reject", "note": "a film"}))
    assert arrest not in str(found)
    assert [o.what for o in found.left_out if "rejected by a person: a film" in o.reason]
    assert all("arrested" not in entry.headline for entry in found.timeline)


def test_a_rejected_entity_says_nothing(pile: Pile, plain: Account) -> None:
    corvo = one_of(plain, "entity", "name='Lidia Corvo'")
    found = holds(pile.reviewed({"item": corvo, "verdict": "reject"}))
    assert corvo not in str(found)
    assert any("not leave" in s.content and s.speaker is None for s in found.statements)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("type", "ASSAULT", "type='ASSAULT', mode=None, hazard=None, contexts=('crime',), quad_class=4"),
        ("mode", "deport", "mode='deport'"), ("mode", None, "mode=None"), ("status", "planned", "status='planned'"),
        ("date", "2021-05-01/2021-05-03", "earliest='2021-05-01', latest='2021-05-03'"), ("date", None, "date=None"),
        ("place", "Porto Velo", "name='Porto Velo', lat"), ("place", "Quay 9", "name='Quay 9'"),
        ("place", None, "place=None"), ("toll", 3, "Fatalities(low=3, best=3, high=3"),
        ("toll", "3..9", "Fatalities(low=3, best=3, high=9"), ("toll", None, "fatalities=None"),
    ],
)  # fmt: skip
def test_a_value_of_an_event(
    pile: Pile, plain: Account, field: str, value: object, says: str
) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    found = item(holds(pile.reviewed(correct(arrest, field, value))), arrest)
    assert says in str(found)
    assert found.reviewed is not None
    assert found.reviewed.verdict == "corrected"
    assert [v.field for v in found.reviewed.values] == [field]


def test_values_of_figures_statements_and_entities(pile: Pile, plain: Account) -> None:
    toll = one_of(plain, "figure", "quote='12 soldiers'")
    leave = one_of(plain, "statement", "quote='We will not leave'")
    corvo = one_of(plain, "entity", "name='Lidia Corvo'")
    rita = one_of(plain, "entity", "name='Rita Corvo'")
    found = holds(pile.reviewed(
        correct(toll, "value", "24..99"), correct(toll, "measure", "wounded"), correct(toll, "population", "men"),
        correct(leave, "kind", "pledge"), correct(leave, "speaker", rita), correct(leave, "against", "Lidia Corvo"),
        correct(leave, "date", "2021-05"), correct(corvo, "name", "L. Corvo 2"), correct(corvo, "kind", "organization"),
    ))  # fmt: skip
    figure, statement, entity = item(found, toll), item(found, leave), item(found, corvo)
    assert isinstance(figure, Figure)
    assert isinstance(statement, Statement)
    assert isinstance(entity, Entity)
    assert (figure.low, figure.best, figure.high, figure.measure, figure.population) == (24, None, 99, "wounded", "men")  # fmt: skip
    assert (statement.kind, statement.speaker, statement.against) == ("pledge", rita, corvo)
    assert statement.date is not None
    assert (entity.name, entity.kind, statement.date.edtf) == ("L. Corvo 2", "organization", "2021-05")  # fmt: skip
    assert "Lidia Corvo" in entity.aliases
    assert figure.reviewed is not None
    assert [(v.field, v.program) for v in figure.reviewed.values] == [
        ("measure", "killed"), ("value", "14"), ("population", "soldiers"),
    ]  # fmt: skip


def test_a_corrected_toll_is_told_by_the_brief(pile: Pile, plain: Account) -> None:
    toll = one_of(plain, "figure", "quote='12 soldiers'")
    found = holds(pile.reviewed(correct(toll, "value", 17)))
    told = " ".join(s.text for section in found.brief.sections for s in section.sentences)
    assert "17 soldiers" in told
    assert "as a person corrected it" in told


def people(account: Account) -> dict[str, frozenset[str]]:
    """Of each entity the words that stand for it."""
    return {e.id: frozenset(m.quote for m in e.mentions) for e in account.entities}


def test_same_and_not_same(pile: Pile, plain: Account) -> None:
    lidia, rita = (one_of(plain, "entity", f"name='{n} Corvo'") for n in ("Lidia", "Rita"))
    kept = pile.review({"item": lidia, "verdict": "same", "other": rita})
    joined = holds(pile.account(kept))
    assert any({"Lidia Corvo", "Rita Corvo"} <= names for names in people(joined).values())
    assert [d.verdict for d in joined.decisions if d.by == "person"] == ["same"]
    # The later word wins, and the earlier is told; the id of an item that is no more still names it.
    kept = pile.review({"item": lidia, "verdict": "not-same", "other": rita}, kept=kept)
    parted = holds(pile.account(kept))
    assert people(parted) == people(plain)
    assert [o.reason for o in parted.left_out if o.where == "correction 1"] == [
        "a correction that gave way to correction 2"
    ]


def test_split_and_move(pile: Pile, plain: Account) -> None:
    velo = next(e for e in plain.entities if e.name == "Porto Velo")
    assert len(velo.mentions) == 2
    last = velo.mentions[-1]
    words = {"document": last.document, "start": last.start, "end": last.end, "quote": last.quote}
    kept = pile.review({"item": velo.id, "verdict": "split", "evidence": words})
    parted = holds(pile.account(kept))
    named = [e for e in parted.entities if e.name == "Porto Velo"]
    assert sorted(len(e.mentions) for e in named) == [1, 1]
    assert velo.id in {e.id for e in named}
    lisbon = one_of(plain, "entity", "name='Lisbon'")
    moved = holds(pile.reviewed(
        {"item": velo.id, "verdict": "move", "other": lisbon, "evidence": [words]}
    ))  # fmt: skip
    assert {"Lisbon", "Porto Velo"} in [set(names) for names in people(moved).values()]


def test_what_is_one_stays_one_through_others(pile: Pile, plain: Account) -> None:
    """A and B are the same, B and C are not: so A and C are not, whatever the rules say."""
    lidia, rita, lisbon = (one_of(plain, "entity", f"name='{n}'") for n in ("Lidia Corvo", "Rita Corvo", "Lisbon"))  # fmt: skip
    kept = pile.review(
        {"item": lidia, "verdict": "same", "other": rita},
        {"item": rita, "verdict": "not-same", "other": lisbon},
        {"item": lidia, "verdict": "same", "other": lisbon},
    )  # fmt: skip
    found = holds(pile.account(kept))
    assert [o.reason for o in found.left_out if o.where.startswith("correction")] == [
        "a correction that gave way to correction 3"
    ]
    assert any({"Lidia Corvo", "Rita Corvo", "Lisbon"} <= names or {"Lidia Corvo", "Lisbon"} <= names for names in people(found).values())  # fmt: skip


def test_the_last_word_on_an_item_counts(pile: Pile, plain: Account) -> None:
    arrest = one_of(plain, "event", "type='COERCE'")
    kept = pile.review({"item": arrest, "verdict": "reject"}, correct(arrest, "status", "planned"), correct(arrest, "status", "denied"))  # fmt: skip
    found = holds(pile.account(kept))
    assert isinstance(event := item(found, arrest), Event)
    assert event.status == "denied"
    assert {o.where: o.reason for o in found.left_out if o.where.startswith("correction")} == {
        "correction 1": "a correction that gave way to correction 3",
        "correction 2": "a correction that gave way to correction 3",
    }
    kept = pile.review({"item": arrest, "verdict": "reject", "note": "no"}, kept=kept)
    assert arrest not in {e.id for e in pile.account(kept).events}
    kept = pile.review({"item": arrest, "verdict": "accept"}, kept=kept)
    assert arrest in {e.id for e in holds(pile.account(kept)).events}


def faulty(account: Account) -> dict[str, Said]:
    arrest = one_of(account, "event", "type='COERCE'")
    lidia = one_of(account, "entity", "name='Lidia Corvo'")
    words = {"document": account.documents[0].id, "start": 0, "end": 5, "quote": "nope!"}
    lone = next(e for e in account.entities if e.id == lidia).mentions[0]
    other = next(s for e in account.events if e.id != arrest for s in e.evidence)
    return {
        "no item": {"item": "event-0", "verdict": "accept"},
        "no field of it": correct(arrest, "speaker", "x"),
        "no value of it": correct(arrest, "status", "maybe"),
        "a mode of another type": correct(arrest, "mode", "firearms"),
        "no such entity": correct(arrest, "place", "entity-000000000000"),
        "two kinds": {"item": arrest, "verdict": "same", "other": lidia},
        "no such words": {"item": arrest, "verdict": "split", "evidence": [words]},
        "words of another": {
            "item": arrest, "verdict": "split",
            "evidence": [{"document": other.document, "start": other.start, "end": other.end, "quote": other.quote}],
        },
        "nothing left": {
            "item": lidia, "verdict": "split",
            "evidence": [{"document": lone.document, "start": lone.start, "end": lone.end, "quote": lone.quote}],
        },
    }  # fmt: skip


@pytest.mark.parametrize("name", ["no item", "no field of it", "no value of it", "a mode of another type",
    "no such entity", "two kinds", "no such words", "words of another", "nothing left"])  # fmt: skip
def test_a_line_that_does_not_fit_the_account(pile: Pile, plain: Account, name: str) -> None:
    with pytest.raises(UsageError, match=r"^line 1: "):
        pile.review(faulty(plain)[name])


def test_an_entity_that_a_value_names_may_go(pile: Pile, plain: Account) -> None:
    """A rejected speaker is still named in words; nobody can be accused who is not there, and that is told."""
    leave = one_of(plain, "statement", "quote='We will not leave'")
    rita = one_of(plain, "entity", "name='Rita Corvo'")
    found = holds(pile.reviewed(
        correct(leave, "speaker", rita), correct(leave, "against", rita), {"item": rita, "verdict": "reject"},
    ))  # fmt: skip
    statement = item(found, leave)
    assert isinstance(statement, Statement)
    assert (statement.speaker, statement.speaker_text, statement.against) == (None, "Rita Corvo", None)  # fmt: skip
    assert [o.where for o in found.left_out if o.where.startswith("correction")] == ["correction 2"]


@pytest.mark.parametrize(
    "anchors",
    [
        {"item": {"kind": "event", "item": "event-1"}}, {"item": {"kind": "page", "item": "event-1"}},
        {"item": {"kind": "event", "item": "event-1"}, "other": {"kind": "event", "item": "event-2"}},
    ],
)  # fmt: skip
def test_exported_lines_that_somebody_edited(pile: Pile, anchors: Said) -> None:
    words = {"document": "one.txt", "start": 0, "end": 3, "quote": "one"}
    line = {"item": "event-1", "verdict": "move", "other": "event-2", "evidence": words, "anchors": anchors}  # fmt: skip
    with pytest.raises(UsageError, match=r"^line 1: "):
        pile.review(line)
