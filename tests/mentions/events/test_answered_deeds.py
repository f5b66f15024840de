"""What a deed answers has its own day and place, and harm is the deed's and not its place's."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]

# text, then for each event: the words that tell it, its day, its place; published on Thursday, 6 May 2021
ANSWERED = (
    (
        "The rebels said they carried out an attack in retaliation for air strikes last week in Karun province.",
        {("attack", None, None), ("air strikes", "2021-04-26/2021-05-02", "Karun")},
    ),
    (
        "The bombing on Monday was a revenge attack for air strikes in April in the province of Karun.",
        {("bombing", "2021-05-03", None), ("air strikes", "2021-04", "Karun")},
    ),
    (
        'The bombing on Monday was a "revenge attack" for air strikes in April in the province of Karun.',
        {("bombing", "2021-05-03", None), ("air strikes", "2021-04", "Karun")},
    ),
    (
        "The rebels called it a revenge attack for air strikes in the province of Karun in April that left nine dead.",
        {("air strikes", "2021-04", "Karun")},
    ),
    (
        "The rebels called the raid a reprisal for the shelling of Karun in April.",
        {("shelling", "2021-04", None)},
    ),
    (
        "Gunmen shot dead four men in Tal on Monday in revenge for the killing of a herder in Karun on 2 May.",
        {("shot", "2021-05-03", "Tal"), ("killing", "2021-05-02", "Karun")},
    ),
    # what answers nothing shares a day and a place
    (
        "The rebels carried out an attack with rockets last week in Karun province.",
        {("attack", "2021-04-26/2021-05-02", "Karun")},
    ),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ANSWERED)
def test_what_is_answered_has_its_own_day_and_place(
    events: Events, text: str, told: set[tuple[str, str | None, str | None]]
) -> None:
    found = {
        (
            e.trigger.quote,
            e.date.edtf if e.date is not None and e.date.inferred is None else None,
            e.place_evidence.quote.removesuffix(" province") if e.place_evidence else None,
        )
        for e in events(text)
    }
    assert found == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Guards came after a bomb attack in Karun, Chad, which killed and wounded nine pupils.",
            1,
        ),
        ("They blamed the air strikes in the province of Karun that left 32 pupils dead.", 1),
        ("They met in Karun, which soldiers left.", 0),
        # the rebels killed, and no deed stands above them
        ("A blast shook a camp of rebels who killed nine pupils in May.", 2),
    ],
)
def test_harm_is_of_the_deed_and_not_of_its_place(events: Events, text: str, told: int) -> None:
    deeds = [e for e in events(text) if e.type == "ASSAULT"]
    assert len(deeds) == told
    assert all("Karun" not in a.evidence.quote for e in deeds for a in e.actors)
