"""What happened, to whom, whether it did: invented sentences and the events expected of them."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tidings.lexicons.tables import table
from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading

PUBLISHED = "2021-05-06"
Read = Callable[..., Reading]


def events(read_text: Read, text: str) -> tuple[EventMention, ...]:
    reading = read_text(text, published=PUBLISHED)
    dated = Reading(
        document=reading.document, sentences=reading.sentences, times=read_times(reading)
    )
    return read_events(dated)


def parties(event: EventMention, role: str) -> set[str]:
    return {actor.evidence.quote for actor in event.actors if actor.role == role}


# text, type, mode, status, trigger
TOLD = (
    ("Rebels shot down an army helicopter near Karm.", "ASSAULT", "heavy-weapons", "occurred", "shot down"),
    ("Warplanes bombed the depot.", "ASSAULT", "aerial", "occurred", "bombed"),
    ("A drone strike killed two fighters.", "ASSAULT", "drone", "occurred", "drone strike"),
    ("A suicide bombing killed ten worshippers.", "ASSAULT", "suicide-attack", "occurred", "suicide bombing"),
    ("At least ten civilians were killed in a car bombing.", "ASSAULT", "explosives", "occurred", "car bombing"),
    ("Gunmen kidnapped three engineers.", "ASSAULT", "abduct", "occurred", "kidnapped"),
    ("Soldiers tortured the prisoners.", "ASSAULT", "torture", "occurred", "tortured"),
    ("Militiamen raped dozens of women in the camp.", "ASSAULT", "sexual", "occurred", "raped"),
    ("Gunmen assassinated the governor.", "ASSAULT", "targeted", "occurred", "assassinated"),
    ("Militants burned down the school.", "ASSAULT", "destroy", "occurred", "burned down"),
    ("A man stabbed two officers.", "ASSAULT", "primitive", "occurred", "stabbed"),
    ("Police fired tear gas at the marchers.", "ASSAULT", "crowd-control", "occurred", "fired tear gas at"),
    ("The regime dropped chlorine on the town.", "ASSAULT", "unconventional", "occurred", "dropped"),
    ("Soldiers opened fire on a crowd.", "ASSAULT", "firearms", "occurred", "opened fire"),
    ("Norland expelled two diplomats.", "SANCTION", "expel", "occurred", "expelled"),
    ("Norland recalled its ambassador.", "SANCTION", "withdraw", "occurred", "recalled"),
    ("Sudland suspended aid to the enclave.", "SANCTION", "discontinue", "occurred", "suspended"),
    ("Police arrested forty activists.", "COERCE", "arrest", "occurred", "arrested"),
    ("The government imposed a curfew in the capital.", "COERCE", "curfew", "occurred", "imposed"),
    ("The junta declared martial law.", "COERCE", "martial-law", "occurred", "declared"),
    ("Hackers breached the ministry's network.", "COERCE", "cyber", "occurred", "breached"),
    ("Thousands of teachers went on strike.", "PROTEST", "strike", "occurred", "went on strike"),
    ("Workers at the mill laid down their tools on Monday.", "PROTEST", "strike", "occurred", "laid down"),
    ("Officers took her son from the flat at night.", "COERCE", "arrest", "occurred", "took"),
    ("Two looters were caught on Monday with a van.", "COERCE", "arrest", "occurred", "caught"),
    ("Four students were dragged to a van.", "COERCE", "arrest", "occurred", "dragged"),
    ("Soldiers swept the tracks at dawn.", "COERCE", "restrict", "occurred", "swept"),
    ("Ana Bek gave up the office of prime minister.", "RETREAT", "resign", "occurred", "gave up"),
    ("A helicopter lifted nine villagers from a roof.", "AID", None, "occurred", "lifted"),
    ("Five miners were pulled from the rubble.", "AID", None, "occurred", "pulled"),
    ("The hospital in Tal was cleared on Monday.", "AID", None, "occurred", "cleared"),
    ("Forty rescuers reached the valley this morning.", "AID", None, "occurred", "reached"),
    ("Three workers have died since the explosion in the oxygen plant on 3 May.", "ASSAULT", "explosives", "occurred", "explosion"),
    ("Thousands rallied against the new law.", "PROTEST", "demo", "occurred", "rallied against"),
    ("Rioters torched shops in the old town.", "PROTEST", "riot", "occurred", "torched"),
    ("Norland deployed troops along the river.", "MOBILIZE", "troops", "occurred", "deployed"),
    ("Norland demanded that Sudland release the crew.", "REQUEST", "change", "occurred", "demanded"),
    ("Sudland accused Norland of arming the rebels.", "ACCUSE", "allege", "occurred", "accused"),
    ("Prosecutors opened an investigation into the minister.", "ACCUSE", "investigate", "occurred", "opened"),
    ("The rebels rejected the offer.", "REJECT", None, "occurred", "rejected"),
    ("Norland threatened to invade its neighbour.", "THREATEN", "violence", "occurred", "threatened"),
    ("Norland and Sudland agreed to exchange prisoners.", "AGREE", None, "occurred", "agreed"),
    ("The two presidents met in Geneva.", "CONSULT", None, "occurred", "met"),
    ("Norland's president visited Sudland.", "CONSULT", "visit", "occurred", "visited"),
    ("Norland praised the peace plan.", "SUPPORT", None, "occurred", "praised"),
    ("The government lifted the curfew.", "CONCEDE", None, "occurred", "lifted"),
    ("The rebels released twelve prisoners.", "RETREAT", "release", "occurred", "released"),
    ("Norland withdrew its troops from the valley.", "RETREAT", "withdraw", "occurred", "withdrew"),
    ("The prime minister resigned.", "RETREAT", "resign", "occurred", "resigned"),
    ("Norland sent food to the flooded region.", "AID", None, "occurred", "sent"),
    ("Norland and Sudland held joint military exercises.", "COOPERATE", None, "occurred", "held"),
    ("The report that the army had shelled the camp does not correspond to the truth.", "ASSAULT", "heavy-weapons", "denied", "shelled"),
    ("The prime minister has resigned; Norland has banned exports.", "RETREAT", "resign", "occurred", "resigned"),
    ("If the army does not shell the village, the truce will hold.", "ASSAULT", "heavy-weapons", "hypothetical", "shell"),
    ("The army did not shell the village.", "ASSAULT", "heavy-weapons", "denied", "shell"),
    ("Rebels may have shelled the village.", "ASSAULT", "heavy-weapons", "in_doubt", "shelled"),
    ("The army will shell the village.", "ASSAULT", "heavy-weapons", "planned", "shell"),
    ("Troops are shelling the village.", "ASSAULT", "heavy-weapons", "ongoing", "shelling"),
    ("The leaders will meet on Friday.", "CONSULT", None, "planned", "meet"),
    ("Sudland said Norland must withdraw its troops.", "REQUEST", "change", "occurred", "must withdraw"),
    ("Norland said it would not release the prisoners.", "REJECT", "yield", "occurred", "release"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "mode", "status", "trigger"), TOLD)
def test_tells_what_happened(
    read_text: Read, text: str, kind: str, mode: str | None, status: str, trigger: str
) -> None:
    found = [(e.type, e.mode, e.status, e.trigger.quote) for e in events(read_text, text)]
    assert (kind, mode, status, trigger) in found


ONE = (
    "34 soldiers died in an air strike on Monday.",
    "Clashes between the army and rebels left 12 dead.",
    "An air strike killed 12 villagers and wounded 30.",
    "Gunmen stormed the hotel, killing five guests.",
    "The attack on the convoy killed three drivers.",
)


@pytest.mark.parametrize("text", ONE)
def test_one_happening_is_one_event(read_text: Read, text: str) -> None:
    assert [e.type for e in events(read_text, text)] == ["ASSAULT"]


def test_two_happenings_stay_two(read_text: Read) -> None:
    found = events(
        read_text, "Two guards were killed on Tuesday, after 34 died in an air strike last week."
    )
    assert [e.mode for e in found if e.type == "ASSAULT"] == [None, "aerial"]


def test_parties_stand_in_their_roles(read_text: Read) -> None:
    (told,) = events(read_text, "Rebels from the north shelled a village.")
    assert parties(told, "source") == {"Rebels"}
    assert parties(told, "target") == {"a village"}
    (told,) = events(read_text, "A village was shelled by rebels.")
    assert parties(told, "source") == {"rebels"}
    (told,) = events(read_text, "Clashes between the army and rebels erupted.")
    assert parties(told, "participant") == {"the army", "rebels"}
    (told,) = events(read_text, "France and Germany condemned the law.")
    assert parties(told, "source") == {"France", "Germany"}


def test_accused_did_what_follows(read_text: Read) -> None:
    found = events(read_text, "Norland accused the rebels of shelling a school.")
    shelling = next(e for e in found if e.type == "ASSAULT")
    assert shelling.status == "in_doubt"
    assert parties(shelling, "source") == {"the rebels"}


def test_wanted_end_of_an_assault_leaves_it_going_on(read_text: Read) -> None:
    found = events(read_text, "Norland wants rebel forces to cease an assault on Karm.")
    assert [(e.type, e.status) for e in found] == [("REQUEST", "occurred"), ("ASSAULT", "ongoing")]


DATES = (
    ("Raiders burned the mill on Monday.", "2021-05-03", None),
    ("Raiders burned the mill.", "2021-05-05/2021-05-06", "published day"),
    ("When raiders fired on a patrol on Monday, three men died and five were led away.", "2021-05-03", "same sentence"),
    ("Norland said Tuesday that two soldiers had been killed.", "2021-05-03/2021-05-04", "day of the report"),
    ("Norland confirmed on Tuesday the arrest of five raiders in the valley on Sunday.", "2021-05-02", None),
    ("Norland today confirmed the arrest of five raiders.", "2021-05-06", None),
    ("Norland freed forty farmers on Wednesday.\n\nIt rained.\n\nOstland condemned the raid.", "2021-05-05", "told as news"),
    ("The ferry sank on Monday.\n\nIt rained.\n\nOstland condemned the raid.", "2021-05-05/2021-05-06", "told as news"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "edtf", "rule"), DATES)
def test_dates_say_where_they_come_from(
    read_text: Read, text: str, edtf: str, rule: str | None
) -> None:
    date = events(read_text, text)[-1].date
    assert date is not None
    assert (date.edtf, date.inferred) == (edtf, rule)


def test_history_is_background(read_text: Read) -> None:
    (told,) = events(read_text, "In 2009 rebels shot down a transport plane over the valley.")
    assert told.background


def test_bare_anaphor_tells_nothing_new(read_text: Read) -> None:
    assert not events(read_text, "The mood changed after the attack.")


def test_types_and_modes_are_plovers() -> None:
    known = {
        row["type"]: {m.partition(":")[0] for m in row["modes"].split("|")}
        for row in table("en/plover_types.tsv")
    }
    told = (*table("en/event_verbs.tsv"), *table("en/event_nouns.tsv"))
    assert len(told) >= 600
    for row in told:
        assert not row["mode"] or row["mode"] in known[row["type"]], dict(row)
    for kind, modes in known.items():
        used = {row["mode"] for row in told if row["type"] == kind}
        assert {m for m in modes if m} <= used | {"third-party"}, kind


PIECES = (
    "rebels",
    "killed",
    "the",
    "attack",
    "on",
    "-",
    "\N{GRINNING FACE}",
    "12",
    "said",
    ".",
    "wants to",
    "by",
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_odd_text_gives_true_quotes(read_text: Read, text: str) -> None:
    for event in events(read_text, text):
        for words in (event.trigger, event.clause, *(a.evidence for a in event.actors)):
            assert text[words.start : words.end] == words.quote


@pytest.mark.parametrize(
    "text", ["", "Rebels", "\N{FIRE}\N{FIRE}", "12 34 56", "KILLED KILLED KILLED"]
)
def test_odd_input_does_not_crash(read_text: Read, text: str) -> None:
    assert isinstance(events(read_text, text), tuple)


def test_order_is_that_of_the_text(read_text: Read) -> None:
    text = "Rebels shelled Karm. Norland condemned the raid. The army bombed a bridge."
    starts = [e.trigger.start for e in events(read_text, text)]
    assert starts == sorted(starts)


def test_story_carries_day_and_place_on(read_text: Read) -> None:
    text = "Hundreds marched in the capital on Sunday. Police arrested nine of them. Police have arrested forty this year."
    arrested = [e for e in events(read_text, text) if e.type == "COERCE"]
    assert arrested[0].date is not None
    assert (arrested[0].date.edtf, arrested[0].date.inferred) == (
        "2021-05-02",
        "continues the story",
    )
    assert arrested[1].date is None or arrested[1].date.inferred != "continues the story"


def test_since_then_opens_at_what_was_told(read_text: Read) -> None:
    text = "Norland began an offensive against the rebels on Sunday. It has since downed two warplanes."
    downed = next(e for e in events(read_text, text) if "downed" in e.trigger.quote)
    assert downed.date is not None
    assert downed.date.edtf == "2021-05-02/2021-05-06"


# text, words that must not be told as an event of that type
NEEDLESS = (
    ("Experts warn of a long war.", "THREATEN"),
    ("Norland is not looking for a confrontation with its neighbour.", "ASSAULT"),
    ("The deal guarantees no attacks on the enclave.", "ASSAULT"),
    ("The accord bans heavy guns from the valley.", "COERCE"),
    ("A captain, who asked not to be named, spoke of losses.", "REQUEST"),
    ("The minister told a news conference that the road was open.", "CONSULT"),
    ("Doctors were treating the wounded.", "ASSAULT"),
    ("Diplomats call it the worst crisis on the continent.", "REQUEST"),
)


@pytest.mark.parametrize(("text", "kind"), NEEDLESS)
def test_leaves_out_what_did_not_come_about(read_text: Read, text: str, kind: str) -> None:
    assert not [e for e in events(read_text, text) if e.type == kind]


# text, type, status
STANDINGS = (
    ("A conference of donors, planned for May 20, is now in doubt.", "CONSULT", "in_doubt"),
    ("The guns are to be pulled back from the dam.", "RETREAT", "planned"),
    ("The army denied reports that it had shelled the town.", "ASSAULT", "denied"),
    ("The army denied rumours on the radio of a massacre in the town.", "ASSAULT", "denied"),
    ("The army rejected reports of a massacre in the town.", "ASSAULT", "denied"),
    ("If the truce breaks, the army will storm the town.", "ASSAULT", "hypothetical"),
    ("There is a risk that the army will storm the town.", "ASSAULT", "hypothetical"),
    ("We have not seen any shelling.", "ASSAULT", "denied"),
    (
        "He does not believe in a danger that the army will storm the town.",
        "ASSAULT",
        "hypothetical",
    ),
    ("The two leaders agreed to meet in the capital on Friday.", "CONSULT", "planned"),
)


@pytest.mark.parametrize(("text", "kind", "status"), STANDINGS)
def test_standing_is_read_off_the_words(read_text: Read, text: str, kind: str, status: str) -> None:
    assert [e.status for e in events(read_text, text) if e.type == kind] == [status]


def test_deeds_laid_to_somebody_name_him(read_text: Read) -> None:
    found = events(read_text, "Five guards were killed by a mine blamed on the rebels.")
    assert [e.type for e in found] == ["ASSAULT"]
    assert parties(found[0], "source") == {"the rebels"}


def test_cleft_names_who_is_not_negated(read_text: Read) -> None:
    found = events(read_text, "It was the army and not the rebels that broke the truce.")
    assert parties(found[0], "source") == {"the army"}


def test_who_takes_means_to_an_end_is_who_acts(read_text: Read) -> None:
    text = "Peruvian soldiers used a loudspeaker to call for the surrender of the town."
    (event,) = [e for e in read_events(read_text(text)) if e.type == "REQUEST"]
    assert event.clause.quote == text.removesuffix(".")
    assert [a.evidence.quote for a in event.actors if a.role == "source"] == ["Peruvian soldiers"]


@pytest.mark.parametrize(
    "text",
    [
        "The court hears the case on march 15.",
        "Nobody has worked since March.",
        "The office reopened in March 2017.",
        "For Immediate Release",
        "A hit-and-run driver left the woman on the road.",
    ],
)
def test_a_month_a_press_release_and_a_driver_are_no_deeds(
    read_text: Callable[..., Reading], text: str
) -> None:
    assert read_events(read_text(text)) == ()
