"""Who was not where others say that he did it: aircraft, ships, guns, police, soldiers. Invented sentences."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

BOMBED = "Warplanes bombed a fish market in the town of Tolva on Monday, killing nine people, rescuers said."
SHELLED = (
    "On Monday artillery shells struck the town of Tolva and killed five people, the mayor said."
)
SHOT = (
    "Ewa Brandt, a teacher, was shot dead on Monday by a policeman in Tolva, two neighbours said."
)
BOAT = "A navy gunboat fired on a fishing boat in the port of Tolva on Monday and killed two men, survivors said."
SOLDIERS = "Soldiers stormed the village of Tolva on Monday and killed six farmers, a human rights group said."


@pytest.mark.parametrize(
    ("told", "alibi"),
    [
        (BOMBED, "There was a fire in the town of Tolva on Monday. No aircraft had operated over the town, the army said."),
        (BOMBED, "The ministry knows of the deaths in Tolva. None of our planes flew over Tolva on Monday."),
        (SHELLED, "Five people died in the town of Tolva, the general staff said. No artillery was deployed in the area on Monday."),
        (SHOT, "Ewa Brandt was found dead in Tolva on Monday. No unit of the police was on duty in that street."),
        (BOAT, "Two men were buried in the port of Tolva on Tuesday. No vessel of the navy was in the area on Monday."),
    ],
)  # fmt: skip
def test_an_alibi_contradicts_those_who_lay_the_deed_at_its_door(told: str, alibi: str) -> None:
    found = account_of_days(("2033-03-07", told), ("2033-03-09", alibi)).disagreements
    assert [d.kind for d in found if "nobody of his" in d.explanation] == ["attribution"]


@pytest.mark.parametrize(
    ("told", "beside"),
    [
        # a complaint: nobody says that the police did it
        ("Gunmen stormed a fish market in the town of Tolva on Monday and killed nine people.", "Nine people were killed in Tolva on Monday. No police officer was on duty in the town, a trader complained."),
        # another place, and no attack told
        (BOMBED, "Storms kept airports closed on Tuesday. No aircraft had operated over Brenn, the airline said."),
        # another means
        (SHELLED, "There were explosions in Tolva on Monday. No ship was in the area, the harbour master said."),
        # what is asked for or foretold
        (BOMBED, "The market of Tolva was hit on Monday. The envoy demanded that no aircraft should be operating over the town."),
        (SOLDIERS, "Six farmers were killed in Tolva on Monday. If no soldiers were in the village, who fired, the bishop asked."),
        # not there is not nowhere: no word of the force having been away
        (BOAT, "Two men died off Tolva on Monday. No ship came to their help for hours, survivors said."),
    ],
)  # fmt: skip
def test_other_absences_contradict_nothing(told: str, beside: str) -> None:
    found = account_of_days(("2033-03-07", told), ("2033-03-09", beside)).disagreements
    assert not [d for d in found if "nobody of his" in d.explanation]
