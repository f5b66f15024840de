"""Words of events in another sense tell none, and some tell an event of another type or by other arms."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


@pytest.mark.parametrize(
    "text",
    [
        "The minister walked out of the villa on Saturday.",
        "The envoy provided an overview of the plan.",
        "The report that was provided on Monday was long.",
        "She walked out of the forest after nine days.",
        "The fire was started by sparks in the hall.",
        "Inspectors had warned of cracks in the wall.",
        "The accord does not mention a withdrawal of the troops.",
        "They would not return without a withdrawal of the army.",
        "The envoy opened the door for him.",
        "The cells were opened for breakfast.",
        "The envoy was driven from one to the other nine times.",
        "Staff bowed to the memory of the dead.",
        "The candidate had just climbed down from the platform.",
        "Citizens will go to the polls on 12 November.",
        "His mother recognised him by his voice.",
        "The general inspected the positions on the heights.",
        "The men are treated according to the law.",
        "Sixty pupils walked out of the forest on Tuesday.",
        "A judge will ask who was there.",
        "The clerk asked whether the road was open.",
        "A helicopter made a hard landing near Karm.",
        "Colonel Bek took the place of the warden.",
        "There were no reports of casualties.",
        "There were no civilian casualties.",
        "All fighting will stop on Friday.",
        "A worker came out of the cockpit on Friday.",
        "The panel held the aide in contempt of parliament on Thursday.",
        "The agency is cracking down on tax evasion.",
        "The rocket blasts off from the coast on Tuesday.",
        "Support has declined slightly from 58 percent to 55 percent.",
        "The law requires voters to show a card.",
        "The change requires a majority of the members.",
        "The senator offered some advice to the candidate on Friday.",
        "The minister offered no proof of the claim.",
        "The president won that year in a landslide.",
        "The general backed off his plan on Friday.",
        "The mayor released her tax returns on Friday.",
        "The storm threatened the harvest in Karm.",
        "Others hacked at the head of the statue.",
        "The ministry has recognised 150.",
        "The government has acknowledged the toll.",
        "The pupils came out eleven hours later.",
        "They will occupy the White House for four years.",
        "The execution of the plan was flawless.",
    ],
)
def test_no_event_is_told(events: Callable[[str], tuple[EventMention, ...]], text: str) -> None:
    assert [e.type for e in events(text)] == []


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("Deputies walked out of parliament on Monday.", "PROTEST", "demo"),
        ("The delegates walked out of the talks.", "SANCTION", "withdraw"),
        ("The truce started at noon.", "RETREAT", "ceasefire"),
        ("Norland warned of war.", "THREATEN", "violence"),
        ("Norland began the withdrawal of its army from Karm.", "RETREAT", "withdraw"),
        ("Arrests in Karm", "COERCE", "arrest"),
        ("Police cracked down on protesters in Karm on Monday.", "ASSAULT", "crowd-control"),
        ("The minister declined an invitation from Norland.", "REJECT", "meet"),
        ("Norland declined to join the talks on Monday.", "REJECT", "meet"),
        ("The council requires Norland to withdraw its army.", "REQUEST", "change"),
        ("Norland offered a truce to the rebels on Friday.", "AGREE", None),
        ("The general backed the plan on Friday.", "SUPPORT", None),
        ("The rebels released two prisoners on Friday.", "RETREAT", "release"),
        ("Norland threatened to attack Karm on Friday.", "THREATEN", "violence"),
        (
            "Democrats blasted the committee for failing to publish the letter.",
            "ACCUSE",
            "disapprove",
        ),
        ("Senator Ann Bell slammed Governor Tom Reed on Tuesday.", "ACCUSE", "disapprove"),
        ("The party is slamming the minister for his work for the mine.", "ACCUSE", "disapprove"),
        ("Rebels attacked the village for its silence.", "ASSAULT", None),
        ("Police blasted protesters with water cannon in Karm.", "ASSAULT", "heavy-weapons"),
        ("Norland opened its border for refugees.", "RETREAT", "access"),
        ("Rebels drove 300 families from their homes.", "SANCTION", "expel"),
        ("Norland bowed to the demands.", "CONCEDE", None),
        ("The minister climbed down over the tax.", "CONCEDE", None),
        ("Norland recognised the new government.", "SUPPORT", None),
        ("Police inspected the offices of the party.", "ACCUSE", "investigate"),
        ("Doctors treated 40 wounded people.", "AID", None),
        ("The fighting stopped on Friday.", "ASSAULT", None),
        ("Eleven men died in the fire.", "HAZARD", "fire"),
        ("Yesterday's fire killed nine people.", "HAZARD", "fire"),
        ("Two soldiers were killed by enemy fire.", "ASSAULT", None),
        ("Two men were killed by fire from the hill.", "ASSAULT", None),
        ("An oven exploded in a bakery, killing two.", "HAZARD", "explosion"),
        ("A bomb exploded in a bakery, killing two.", "ASSAULT", "explosives"),
        ("A lorry overturned and exploded, killing 23 people.", "HAZARD", "transport"),
        ("A mine collapsed, killing 12 miners.", "HAZARD", "collapse"),
        ("A mine killed four soldiers.", "ASSAULT", "explosives"),
        ("The minister protested against the entry of troops in a letter.", "ACCUSE", "disapprove"),
        ("The foreign ministry protested against the raid.", "ACCUSE", "disapprove"),
        ("Students protested against the raid.", "PROTEST", "demo"),
        ("We protest against the treatment of the mothers.", "ACCUSE", "disapprove"),
        ("The governor asked the army to leave Karm.", "REQUEST", "change"),
        ("Rebels took the town of Karm.", "ASSAULT", None),
        ("Fishermen pulled 71 of them out of the water.", "AID", None),
        ("The last convoy of 21 lorries entered Karm on 1 November.", "AID", None),
        ("A military convoy of 20 trucks entered Karm.", "ASSAULT", None),
        ("They opened fire with mortars on the post.", "ASSAULT", "heavy-weapons"),
        ("They opened fire with pistols on the post.", "ASSAULT", "firearms"),
        ("Soldiers used live ammunition against the crowd.", "ASSAULT", "firearms"),
        ("Fishermen pulled 71 people out of the water.", "AID", None),
        ("The army pulled out of Karm.", "RETREAT", "withdraw"),
        ("Internet services have been suspended since Thursday.", "COERCE", "censor"),
        ("The ministry suspended mobile internet in Karm.", "COERCE", "censor"),
        ("The bank suspended aid to Karm.", "SANCTION", "discontinue"),
        ("Miners came out on strike on Monday.", "PROTEST", "strike"),
        ("Norland sent a convoy of flour to Karm.", "AID", None),
        ("Norland sent a convoy of soldiers to Karm.", "MOBILIZE", "troops"),
    ],
)
def test_the_event_is_as_it_is_meant(
    events: Callable[[str], tuple[EventMention, ...]], text: str, type_: str, mode: str | None
) -> None:
    assert [(e.type, e.mode) for e in events(text)] == [(type_, mode)]


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("A rocket struck the school.", set(), {"the school"}),
        ("Two missiles hit the power station.", set(), {"the power station"}),
        ("Warplanes bombed the village.", {"Warplanes"}, {"the village"}),
        (
            "Rebels armed with knives and at least two pistols attacked the garrison.",
            {"Rebels"},
            {"the garrison"},
        ),
        ("The guards left at ten.", {"The guards"}, set()),
        ("Soldiers fired at ten of the men.", {"Soldiers"}, {"ten of the men"}),
        ("On Monday bandits overran the village.", {"bandits"}, {"the village"}),
        ("13.00 Students are throwing stones at police.", {"Students"}, {"police"}),
        ("The army suffered heavy casualties.", set(), {"The army"}),
        ("The clerk was arrested at the airport.", set(), {"The clerk"}),
        ("The shooting on the bridge went on.", set(), set()),
        ("The attack on the bridge went on.", set(), {"the bridge"}),
        ("Guards fired at the embassy.", {"Guards"}, {"the embassy"}),
        (
            "The governor of the province, who was kidnapped on Monday, is free.",
            set(),
            {"The governor of the province"},
        ),
    ],
)
def test_only_beings_and_bodies_act(
    events: Callable[[str], tuple[EventMention, ...]],
    text: str,
    sources: set[str],
    targets: set[str],
) -> None:
    actors = [a for e in events(text) for a in e.actors]
    assert {a.evidence.quote for a in actors if a.role == "source"} == sources
    assert {a.evidence.quote for a in actors if a.role == "target"} == targets
