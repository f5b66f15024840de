"""Violent words that are no violence: sport, trade, stage, weather, accident, talk."""

from collections.abc import Callable

from tidings.mentions.events import read_events
from tidings.model.mentions import Reading

# At most this share may be taken for violence.
TOLERATED = 0.02

HARMLESS = (
    "The senators shot down the plan to close the library.",
    "Stocks plunged on Friday, killing hopes of a quick recovery.",
    "Northfield crushed their rivals 4-0 in the cup final.",
    "The battle for the title goes to the last day of the season.",
    "The two supermarkets are locked in a price war.",
    "The minister came under fire for his remarks about pensions.",
    "They were killing time at the airport bar.",
    "The striker attacked down the left wing and hit the post.",
    "The film bombed at the box office.",
    "The new rocket hit the market on Monday.",
    "Fresh vegetables hit the market on Monday.",
    "A wave of layoffs hit the labour market.",
    "The children had a blast at the fair.",
    "Her new novel is a blast from start to finish.",
    "The company launched an aggressive advertising campaign against its competitor.",
    "Inflation hit a record high in May.",
    "The storm killed twelve people and destroyed hundreds of homes.",
    "An earthquake of magnitude 6.1 struck the islands at dawn.",
    "The virus has killed more than 3,000 people since March.",
    "The goalkeeper was beaten twice in the first half.",
    "Investors dumped shares after the profit warning hit the market.",
    "Cold weather killed the early tomatoes.",
    "The champion destroyed her opponent in straight sets.",
    "The team exploded for five goals in the second half.",
    "The chef fired up the grill for a hundred guests.",
    "The coach was fired after six defeats.",
    "The startup raided its rival for engineers.",
    "Doctors are fighting a losing battle against cancer.",
    "The mayor slammed the budget as a joke.",
    "The singer stormed off the stage after two songs.",
    "The album stormed the charts in its first week.",
    "The new phone beat expectations and crushed sales forecasts.",
    "A price explosion in the housing market worries families.",
    "The opposition attacked the government's record on schools.",
    "He executed the free kick perfectly.",
    "The bowler took five wickets in a deadly spell.",
    "Cyclists were ambushed by heavy rain on the last climb.",
    "The bill died in committee on Tuesday.",
    "The deal was torpedoed by a last-minute objection.",
    "Critics savaged the play on its opening night.",
    "The hurricane slammed into the coast with winds of 200 km/h.",
    "The boxer knocked out his challenger in the third round.",
    "The quarterback threw three touchdown bombs.",
    "Retailers declared war on plastic bags.",
    "The bank slashed its forecast for growth.",
    "Traders were burned when the currency collapsed.",
    "The tennis player fired 20 aces past her rival.",
    "Fans invaded the pitch after the final whistle of the cup match.",
    "The artist shot the photo with an old camera.",
    "The crew will shoot the film in Iceland.",
    "The market was bombarded with offers before the holiday.",
    "Farmers are battling weeds with a new method.",
    "A heart attack killed the veteran actor on Sunday.",
    "The car crash killed two students on the coastal road.",
    "The bus overturned, killing nine passengers.",
    "The dog attacked its own reflection in the mirror.",
    "The lawyer demolished the argument of the other side.",
    "The paper killed the story at the last minute.",
    "His joke bombed and the audience went silent.",
    "The board executed its plan to merge the two banks.",
    "The drought is killing crops across the south.",
    "The tax hits small shops the hardest.",
    "The ratings war between the two channels heats up.",
    "The government plans an assault on red tape.",
    "Fire gutted a warehouse, and the flames destroyed three cars.",
    "The flood wounded the local economy.",
)

VIOLENT = (
    "A bomb exploded in the market.",
    "A rocket hit the stadium in Karm.",
    "The air force shot down the intruding plane over the lake.",
    "Gunmen crushed a village militia near Karm, killing nine.",
    "The army fought a losing battle for the bridge at Tal.",
    "A blast at the market killed seven shoppers.",
    "Raiders stormed the garrison at night.",
    "Jets hit a fuel depot outside the port.",
    # what only arms do to a market; a blast is none of those that one has at a party
    "An air raid hit the market of Karm on Monday.",
    "Shells hit the grain market in Karm.",
    "Thirty people died in an attack on Karm market.",
    "A blast tore through a hotel in Karm.",
)


def test_images_are_no_violence(read_text: Callable[..., Reading]) -> None:
    taken = [
        text
        for text in HARMLESS
        if any(event.type == "ASSAULT" for event in read_events(read_text(text)))
    ]
    assert len(taken) <= TOLERATED * len(HARMLESS), taken


def test_violence_is_still_found(read_text: Callable[..., Reading]) -> None:
    missed = [
        text
        for text in VIOLENT
        if not any(event.type == "ASSAULT" for event in read_events(read_text(text)))
    ]
    assert not missed


def test_a_danger_that_stands_is_no_threat_uttered(read_text: Callable[..., Reading]) -> None:
    for text in (
        "The men in the van posed an immediate threat to the guards.",
        "Both armies spoke of combating the threat of the militia.",
    ):
        assert [e.type for e in read_events(read_text(text)) if e.type == "THREATEN"] == []
    told = read_events(read_text("The militia made a threat against the mayor of Karm."))
    assert [e.type for e in told] == ["THREATEN"]


def test_who_loses_his_post_or_is_cared_for_is_not_assaulted(
    read_text: Callable[..., Reading],
) -> None:
    for text in (
        "He was fired last week.",
        "The firm fired the accountant on Thursday.",
        "Some 84 people have been taken to hospital.",
    ):
        assert [e.type for e in read_events(read_text(text)) if e.type == "ASSAULT"] == []
    for text in ("Troops fired on the crowd.", "The army fired 20 rockets at Karm."):
        assert [e.type for e in read_events(read_text(text))] == ["ASSAULT"]
    (held,) = read_events(read_text("Two men are held in the county jail."))
    assert (held.type, held.mode) == ("COERCE", "arrest")
