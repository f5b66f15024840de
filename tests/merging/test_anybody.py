"""What “people” and “civilians” say of which deed is told: nothing, where neither a place nor both days are known."""

from __future__ import annotations

import pytest

from tidings.merging.happenings.compare_events import compare_events
from tidings.merging.happenings.told import Told
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration, Entity
from tidings.model.mentions import EventMention, FigureMention
from tidings.model.vocabulary import Scope


def _told(
    document: str, whom: str, at_least: int, day: str | None, scope: Scope = "incident"
) -> Told:
    words = Evidence(document=document, start=0, end=6, quote="killed")
    date = (
        Date(edtf=day, earliest=day, latest=day, precision="day", as_written=day) if day else None
    )
    seen = Corroboration(documents=1, articles=1, independent_sources=1, sources=())
    figure = FigureMention(
        start=0, end=2, quote=f"at least {at_least}", sentence=1, head=0, value=at_least, low=at_least, high=None,
        measure="killed", population=whom, scope=scope,
    )  # fmt: skip
    return Told(
        node=(document, 0), article=document, place=None, figures=(figure,), published=None,
        actors=(("target", Entity(id=whom, name=whom, kind="collective", mentions=(), corroboration=seen)),),
        mention=EventMention(
            type="ASSAULT", trigger=words, clause=words, sentence=1, head=1, lemma="kill", status="occurred",
            figures=(0,), date=date,
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("whom", "day", "same"),
    [
        ("people", None, False),
        ("civilians", None, False),
        ("Red Lantern medics", None, True),
        ("people", "2033-03-09", True),
    ],
)
def test_people_are_no_sign_of_one_deed(whom: str, day: str | None, same: bool) -> None:
    found = compare_events(_told("a", whom, 65, day), _told("b", whom, 72, day))
    assert (found is not None and found.verdict == "same") is same


def test_the_dead_of_a_war_are_told_as_people() -> None:
    one, other = (_told(name, "people", 65, None, "cumulative") for name in "ab")
    found = compare_events(one, other)
    assert found is not None
    assert found.verdict == "same"
