"""ACLED sub-event types: who meets whom, and what else the scene tells."""

from collections.abc import Callable

import pytest

from tidings.mentions.events import read_events
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

# text, trigger, sub-event type
SUB_EVENTS = (
    ("Rebels attacked an army base near Karm.", "attacked", "Armed clash"),
    ("Rebels attacked a wedding in Karm.", "attacked", "Attack"),
    ("Soldiers killed nine insurgents in the hills.", "killed", "Armed clash"),
    ("Soldiers killed nine villagers in the hills.", "killed", "Attack"),
    ("Vigilantes killed two drivers in Karm.", "killed", "Mob violence"),
    ("The army captured a rebel commander.", "captured", "Arrests"),
    ("Gunmen kidnapped a doctor.", "kidnapped", "Abduction/forced disappearance"),
    ("Norland deployed troops along the river.", "deployed", "Change to group/activity"),
    ("The army set up a base near Karm.", "set up", "Headquarters or base established"),
    ("Soldiers destroyed forty rifles.", "destroyed", "Disrupted weapons use"),
    ("The army handed over the town to the rebels.", "handed over", "Non-violent transfer of territory"),
    ("Rockets targeted the base.", "targeted", "Shelling/artillery/missile attack"),
    ("Thousands rallied against the new law.", "rallied against", "Peaceful protest"),
    ("Thousands rallied against the new law. Police fired tear gas.", "rallied against", "Protest with intervention"),
    ("Police shot dead two protesters at a rally in Karm.", "rally", "Excessive force against protesters"),
    ("Farmers marched through Karm. The march turned violent near the bridge.", "marched", "Violent demonstration"),
    ("Marchers threw stones at the police during a rally.", "rally", "Violent demonstration"),
    ("Police used water cannon and tear gas at a rally.", "rally", "Protest with intervention"),
    ("Rebels drove soldiers out of Karm. The army pushed back the rebels from two villages.", "pushed back", "Government regains territory"),
    ("Peace talks between Norland and Sudland began in Karm.", "Peace talks", "Agreement"),
    ("Clashes broke out at a rally in Karm.", "Clashes", "Violent demonstration"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "expected"), SUB_EVENTS)
def test_sub_event(read_text: Read, text: str, trigger: str, expected: str) -> None:
    told = {e.trigger.quote: e.acled for e in read_events(read_text(text))}
    assert told.get(trigger) == expected, told
