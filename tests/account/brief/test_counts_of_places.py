"""Counts of two places, or of two reports without days, are no two readings of one count in the brief."""

from __future__ import annotations

from tests.merging.reports import account_of_days

ANGOLA = "The fever is still spreading in Angola, and 180 people are now dead. Nurses in Uige fell ill first."
HAITI = "Nearly 200 people are dead in Haiti of cholera. Doctors in Saint-Marc have no beds left."


def brief(*texts: str) -> list[str]:
    account = account_of_days(
        *(("", text) for text in texts), titles=("Fever in Angola", "Cholera in Haiti")
    )
    return [s.text for section in account.brief.sections for s in section.sentences]


def test_two_countries_are_two_sentences() -> None:
    told = [text for text in brief(ANGOLA, HAITI) if "180" in text or "200" in text]
    assert told
    assert not [text for text in told if "180" in text and "200" in text]
