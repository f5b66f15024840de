"""What is done by saying something where no word of saying tells it: each kind, and what looks alike and is another."""

from __future__ import annotations

import pytest
from tests.mentions.statements.test_statements import ReadText, told

KINDS = (
    # denials
    ("“There was no cover-up,” the harbour minister told the paper.", "denial"),
    ("There have been no secret orders, the general said.", "denial"),
    ("“Our lorries were nowhere near the well,” the captain said.", "denial"),
    ("“He never set foot in that mine,” said a lawyer for the governor.", "denial"),
    ("The guild said its members had nothing to gain from a fire.", "denial"),
    ("There was no food in the camp, the cook said.", "claim"),
    ("There was no order in the hall, the usher said, and chairs flew.", "claim"),
    # who did it
    ("“Yes, it was us,” the band's leader told the station.", "responsibility_claim"),
    ("The fire was the work of its men, the Front said.", "responsibility_claim"),
    ("The Front said it was its sappers who cut the line.", "responsibility_claim"),
    ("“This is our valley,” the elder said.", "claim"),
    # reproaches
    ("It was their shells that hit the dairy, the abbot said of the army.", "accusation"),
    ("It is the council that left the clinics without serum, the nurses said.", "accusation"),
    ("It was the rain that broke the wall, the abbot said.", "claim"),
    ("The weir was opened on purpose, farmers said.", "accusation"),
    ("The fire was set on purpose, the fire chief said.", "claim"),
    ("The seats were covered in blood, the usher said.", "claim"),
    ("Guards stood by as the shops burned, traders said.", "accusation"),
    ("“You sold our water and now you tell us to pray,” the widow told the mayor.", "accusation"),
    ("Miners said the owners had known of the cracks for a year.", "accusation"),
    ("Villagers said the soldiers had sold the tents.", "accusation"),
    ("Teachers said the ministry owed them four months' wages.", "accusation"),
    ("Miners said the owners had known of the visit for a year.", "claim"),
    ("Villagers said the soldiers had sold the eggs.", "claim"),
    ("“Nobody has repaired this road for ten years,” said the baker.", "accusation"),
    # demands and appeals
    ("The tax has to be withdrawn at once, hauliers said.", "demand"),
    ("“Where are the lists? We want the lists,” the mothers cried.", "demand"),
    ("Water belongs to all and must not be sold, the bishop said.", "demand"),
    ("Pupils have to walk six miles to the well, the teacher said.", "claim"),
    ("Blood is urgently needed, the clinic wrote.", "appeal"),
    ("Drivers would do well to avoid the pass, the police said.", "appeal"),
    ("“Boil your water and keep away from the river,” the doctor said.", "appeal"),
    # pledges and offers
    ("There will be no reprisals, the new governor told the elders.", "pledge"),
    ("The colonel assured the elders there would be no curfew.", "pledge"),
    ("The treasury will make good every loss, the minister said.", "pledge"),
    ("“Our barns are yours if you need them,” the abbot told the firemen.", "offer"),
    ("If the mayor lifts the ban, we will call off the boycott, the traders said.", "offer"),
    ("Varosa said it was prepared to bring the two sides together.", "offer"),
    ("The door to talks is not shut, the envoy said.", "offer"),
    # threats and warnings
    ("“One more mile and we sink you,” the captain told the trawler.", "threat"),
    ("“We know where their children live,” the gang's leader said.", "threat"),
    ("The band said it would sell the horses if the army came any nearer.", "threat"),
    ("“Two more nights like this and we will be operating by candlelight,” said the surgeon.", "warning"),
    ("Without diesel the pumps will stop by noon, the nurses said.", "warning"),
    ("Should the weir break, half the town would be under water, engineers said.", "warning"),
    ("The wall could give way at any moment, the clerk said.", "warning"),
    ("The town was one spark away from a riot, the mayor said.", "warning"),
    ("One more man died and two are missing, the clerk said.", "claim"),
    # forecasts, hopes, announcements
    ("The bank sees prices rising this year.", "forecast"),
    ("The walkout is set to drag on, union sources say.", "forecast"),
    ("The toll is bound to climb, the surgeon said.", "forecast"),
    ("The ash should reach the coast by noon, the observatory said.", "forecast"),
    ("Clerks should reach out to the miners, the observatory said.", "demand"),
    ("The two mayors are set to meet in Orlo on Friday, a clerk said.", "announcement"),
    ("With a bit of luck we shall be home by Sunday, the cook said.", "hope"),
    ("Schools stay shut until further notice, the district said.", "announcement"),
    ("Varosa plans to close two mines, its government said.", "announcement"),
    # praise, scorn, refusals
    ("“Cowards, all of them,” the colonel said of the raiders.", "condemnation"),
    ("There is no excuse for burning a clinic, the envoy said.", "condemnation"),
    ("“We owe the divers more than we can repay,” the mayor said.", "praise"),
    ("Nobody did more for the captives than the sheikh, said the nurse.", "praise"),
    ("“Nothing and nobody will make me sign it,” the chief said.", "refusal"),
    ("“We do not intend to leave the valley,” the elder said.", "refusal"),
    ("The editor will go to jail rather than name her source, her paper says.", "refusal"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    assert kind in {s.kind for s in told(read_text(text))}


# text, the contents of all that is said
CONTENTS = (
    (
        "The rebels, say the monks, have been taking children from the schools.",
        ["The rebels have been taking children from the schools"],
    ),
    (
        "The board put the blame for the crash on two pilots.",
        ["the blame for the crash on two pilots"],
    ),
    (
        "The line said the pipe had been repaired and promised to pay the fishermen.",
        ["the pipe had been repaired", "to pay the fishermen"],
    ),
    (
        "The ministry said the road was open and called on drivers to be patient.",
        ["the road was open", "drivers to be patient"],
    ),
    (
        "The firm said its drivers are forbidden to use phones and that it would wait for the inquiry.",
        ["its drivers are forbidden to use phones", "it would wait for the inquiry"],
    ),
    ("“A stain on us all,” was the verdict of the old mayor.", ["A stain on us all"]),
    (
        "For Ana Benali, a political scientist, the deal is a retreat.",
        ["the deal is a retreat"],
    ),
    ("“Never,” said the reeve when asked whether the mill might grow.", ["Never"]),
    ("Several men were seen running from the depot.", []),
    ("He did not say whether a ransom had been paid.", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "contents"), CONTENTS)
def test_contents(read_text: ReadText, text: str, contents: list[str]) -> None:
    found = [" ".join(e.quote for e in s.content) for s in told(read_text(text))]
    assert found == contents


def test_a_list_given_two_subjects_speaks_together(read_text: ReadText) -> None:
    (found,) = told(
        read_text(
            "The rabbi, the imam and the bishop had one request: that nobody speak of revenge."
        )
    )
    assert found.speaker_evidence is not None
    assert found.speaker_evidence.quote == "The rabbi, the imam and the bishop"
