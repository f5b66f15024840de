"""The dead did not die where their bodies are brought, but maybe where they are buried."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Seventy-four bodies had been brought ashore in Lima and the island of Gozo.", None),
        ("The bodies of 30 miners were flown to Lima on Friday.", None),
        ("Fishermen brought the bodies of nine migrants to Lima.", None),
        # found, or brought out of where they died; who lives and is taken there
        ("Forty bodies were found in Lima.", "Lima"),
        ("Nine bodies were brought out of the mine in Lima.", "Lima"),
        ("Twelve wounded soldiers were taken to a hospital in Lima.", "Lima"),
        ("Nine people died in Lima and were buried in Cusco.", "Lima"),
    ],
)
def test_where_the_dead_are_brought(text: str, place: str | None) -> None:
    account = account_of(text)
    names = {entity.id: entity.name for entity in account.entities}
    (figure,) = account.figures
    assert (names[figure.place] if figure.place else None) == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In 2013, when 368 people drowned off Lima, the navy sent two ships.", "2013"),
        ("The navy sent two ships in 2013, when 368 people drowned off Lima.", "2013"),
        ("In 2013 the navy sent two ships; when 368 people drowned off Lima, it sent none.", None),
    ],
)
def test_when_stands_behind_its_time(text: str, day: str | None) -> None:
    (figure,) = [f for f in account_of(text).figures if f.best == 368]
    assert (figure.window.edtf if figure.window else None) == day


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Ninety-one died; 104 people survived.", "other"),
        ("Ninety-one died; 104 people are missing.", "missing"),
    ],
)
def test_who_survived_is_not_missing(text: str, measure: str) -> None:
    (figure,) = [f for f in account_of(text).figures if f.best == 104]
    assert figure.measure == measure
