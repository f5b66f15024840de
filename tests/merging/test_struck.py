"""Reports put one thing, or one village, that was struck in other words: they tell of the one deed that befell it."""

import pytest
from tests.merging.reports import account_of_days

from tidings.merging.happenings import linking
from tidings.merging.happenings.attacks import gather
from tidings.merging.happenings.told import Told
from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration, Entity, Point
from tidings.model.mentions import EventMention

# What all reports are about: without it they would tell two stories.
STORY = (
    "The war in the hills of Ostrel is in its third month, and the road to the port is cut. "
    "The governor, Juno Orlim, says that the harvest cannot be brought in."
)


def _account(*reports: tuple[str, str]) -> Account:
    return account_of_days(*((day, f"{STORY} {text}") for day, text in reports))


def _told_by_both(account: Account, *words: str) -> bool:
    told = [[v.quote for r in e.reports for v in r.evidence] for e in account.events]
    return any(all(any(w in quote for quote in quotes) for w in words) for quotes in told)


MARKET = (
    "Warplanes bombed a vegetable market in the town of Kelmar on Wednesday and killed nine people."
)


@pytest.mark.parametrize(
    ("first", "later", "words", "one"),
    [
        # the thing that was struck, by any of its names and however the deed is told
        (MARKET, "Twelve people died in the carnage among the stalls in Kelmar.", ("bombed", "carnage"), True),
        (MARKET, "The army denies the raid on a market in Kelmar.", ("bombed", "raid"), True),
        (MARKET, "The army denies the raid on a school in Kelmar.", ("bombed", "raid"), False),
        # "it" is the one thing that stands before; what lies between its parts is struck, too
        (MARKET, "Nineteen of them were at the market in Kelmar when it was bombed.", ("nine people", "it was bombed"), True),
        (MARKET, "Two missiles landed between the rows of stalls in Kelmar.", ("nine people", "landed"), True),
        (MARKET, "Nineteen of them were at the school in Kelmar when it was bombed.", ("nine people", "it was bombed"), False),
        ("Armed men seized dozens of pupils from a school in Kelmar on Wednesday.", "The army does not know the gang that raided the school.", ("seized", "raided"), True),
        ("Armed men seized dozens of pupils from a school in Kelmar on Wednesday.", "The army does not know the gang that raided the hospital.", ("seized", "raided"), False),
        # a village that no map has, where one names the deed as known
        ("Gunmen attacked the village of Kelmar on Wednesday.", "A raid on Kelmar left 21 dead.", ("attacked", "raid"), True),
        ("Gunmen attacked the village of Kelmar on Wednesday.", "A raid on Tolmin left 21 dead.", ("attacked", "raid"), False),
        # what is news of its own is another deed
        ("Shells hit a school in the village of Kelmar on Wednesday.", "Rebels opened fire on a checkpoint in Kelmar with mortars.", ("hit a school", "opened fire"), False),
    ],
)  # fmt: skip
def test_what_was_struck_tells_which_deed_it_is(
    first: str, later: str, words: tuple[str, str], one: bool
) -> None:
    account = _account(("2033-03-10", first), ("2033-03-13", later))
    assert _told_by_both(account, *words) is one


def test_a_report_tells_of_no_later_deed() -> None:
    raid = "A raid on Kelmar left 21 dead."
    again = "Gunmen raided the village of Kelmar on Tuesday."
    account = _account(("2033-03-10", raid), ("2033-03-24", again))
    assert not _told_by_both(account, "A raid on", "raided")


def test_the_raid_is_the_one_before_where_another_follows() -> None:
    account = _account(
        ("2033-03-10", "Gunmen attacked the village of Kelmar on Wednesday."),
        ("2033-03-14", "A raid on Kelmar left 21 dead."),
        ("2033-03-24", "Gunmen stormed the village of Kelmar on Tuesday."),
    )
    assert _told_by_both(account, "attacked", "A raid on")
    assert not _told_by_both(account, "stormed", "A raid on")


def test_a_massacre_may_have_been_done_by_bombs() -> None:
    later = "The toll of the massacre in the market of Kelmar has risen to 14."
    account = _account(("2033-03-10", MARKET), ("2033-03-13", later))
    assert _told_by_both(account, "bombed", "massacre")


def test_what_is_known_more_surely_is_not_doubted_for_what_is_less_sure() -> None:
    account = _account(
        ("2033-03-03", "Gunmen attacked the guards of the lighthouse on Wednesday."),
        ("2033-03-10", "Six soldiers were killed on Tuesday when a bomb went off under their lorry below the lighthouse."),
        ("2033-03-12", "Nobody has found the maker of the device that destroyed the lorry below the lighthouse."),
        ("2033-03-16", "The general left last week after a bomb had killed nine of his men below the lighthouse."),
    )  # fmt: skip
    assert _told_by_both(account, "went off", "a bomb had killed")


OFFENSIVE = (
    "The army has opened an offensive on the province, and its guns stand on the hills behind the sugar factory. "
    "Rebel commanders said that their fighters held the highway. The president vowed to retake every village. "
    "Tanks rolled along the M5 in the evening, a monitor said, and conscripts dug trenches in the olive groves. "
    "The foreign minister flew to the capital of the neighbouring kingdom, whose troops man the observation posts."
)
CLINIC = (
    "Nurses for Relief is alarmed. The camp's only clinic has no insulin left, and its two surgeons sleep in the ward. "
    "Most of the patients are children with measles, and the vaccine has to be kept cold, for which there is no current. "
    "Volunteers wash the bandages by hand, and a midwife delivers babies by the light of a lamp. "
    "Diabetics are asked to ration their doses, dialysis has stopped, and antibiotics are bought from smugglers. "
    "Malnutrition among infants has doubled since the harvest, a paediatrician said, and the latrines overflow. "
    "Donors have been asked for stretchers, syringes, blankets and a generator before the first frost. "
    "The team had treated 48 people after the {} in Kelmar, although the clinic has only 22 beds."
)


@pytest.mark.parametrize(
    ("named", "one"),
    [
        # named by its sort, what was struck and where, in a report on something else
        ("bombing of the market", True),
        ("attack on the market", True),
        ("bombing of the school", False),
        ("fire at the market", False),
    ],
)
def test_a_deed_is_known_by_name_in_a_report_on_something_else(named: str, one: bool) -> None:
    account = account_of_days(
        ("2033-03-10", f"{MARKET} {OFFENSIVE}"), ("2033-03-15", CLINIC.format(named))
    )
    assert _told_by_both(account, "bombed", named) is one


@pytest.mark.parametrize(
    ("words", "struck"),
    [
        ("Two of the wounded died in the military hospital on Wednesday.", False),
        (
            "Two patients were killed in the military hospital on Wednesday when shells hit it.",
            True,
        ),
        ("Rebels raided the military hospital on Wednesday.", True),
    ],
)
def test_where_the_wounded_die_was_not_struck(
    monkeypatch: pytest.MonkeyPatch, words: str, struck: bool
) -> None:
    kept: set[str] = set()
    tell = linking.tell_events

    def keep(*args: object) -> dict[tuple[str, int], Told]:
        told = tell(*args)  # type: ignore[arg-type]
        kept.update(sort for t in told.values() for _, sort in t.struck)
        return told

    monkeypatch.setattr(linking, "tell_events", keep)
    account_of_days(("2033-03-10", words))
    assert ("hospital" in kept) is struck


DEAD = (
    "Twelve demonstrators were killed at the Orlim Bridge on 16 March, most of them by shots to the back. "
    "Two people were shot in front of the party building in Karm."
)
FIRED = (
    "On Wednesday our brothers and sisters filled the streets. Its soldiers fired from the parapet of the Orlim Bridge "
    "into the backs of people who were already running. We have the names of 15 martyrs."
)


@pytest.mark.parametrize(
    ("words", "one"),
    [(("Twelve demonstrators", "fired from"), True), (("Two people", "fired from"), False)],
)
def test_what_a_report_tells_at_two_spots_stays_two(words: tuple[str, str], one: bool) -> None:
    account = account_of_days(("2033-03-17", DEAD), ("2033-03-20", FIRED))
    assert _told_by_both(account, *words) is one


def test_a_building_that_a_clause_names_is_where_its_deed_was_done() -> None:
    words = Evidence(document="a", start=0, end=5, quote="fired")
    bridge = Entity(
        id="bridge", name="Orlim Bridge", kind="facility", mentions=(),
        place=Point(lat=1.0, lon=2.0, precision=1),
        corroboration=Corroboration(documents=1, articles=1, independent_sources=1, sources=()),
    )  # fmt: skip
    mention = EventMention(
        type="ASSAULT", trigger=words, clause=words, sentence=1, head=1, lemma="fire", status="occurred"
    )  # fmt: skip
    told = Told(
        node=("a", 0), article="a", mention=mention, actors=(), place=None, figures=(),
        published="2033-03-09", named_there=(bridge,),
    )  # fmt: skip
    assert gather((told,), {}).places == (bridge,)
