"""Forms of saying that papers use beside "Bor said that": each with a look-alike. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def told(read_text: Read, text: str) -> list[tuple[str, str, str]]:
    """Kind, speaker and content of each statement."""
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    statements = read_statements(replace(reading, chains=chains, entities=mentions))
    return [
        (
            s.kind,
            s.speaker_evidence.quote if s.speaker_evidence else "",
            " … ".join(p.quote for p in s.content),
        )
        for s in statements
    ]


SAID = [
    (  # an infinitive below an occasion, and below what is called to speak
        "The envoy took the opportunity to thank Peru for its patience.",
        [("praise", "The envoy", "Peru for its patience")],
    ),
    (
        "The mayor called a news conference to deny that the dam had cracked.",
        [("denial", "The mayor", "the dam had cracked")],
    ),
    (
        "Ministers were at pains to stress that the vaccine had been tested.",
        [("claim", "Ministers", "the vaccine had been tested")],
    ),
    (  # one of several is somebody
        "One of the hijackers telephoned a studio to boast that the pilot had helped them.",
        [("claim", "One of the hijackers", "the pilot had helped them")],
    ),
    (  # of two nouns that could speak, that behind the word of saying
        "Nobody has come to us, not the army, complained Yusuf Adan.",
        [("accusation", "Yusuf Adan", "Nobody has come to us, not the army")],
    ),
    (  # the word of saying between a subject and its verb
        "The miners, said their widows' association, had complained for weeks.",
        [("claim", "their widows' association", "The miners … had complained for weeks")],
    ),
    (
        "Seeds will be free of charge, promises farm minister Inga Lund.",
        [("pledge", "farm minister Inga Lund", "Seeds will be free of charge")],
    ),
    (
        "Whoever opened the gates must answer for it, thundered the deputy.",
        [("demand", "the deputy", "Whoever opened the gates must answer for it")],
    ),
    (  # who has read it has not said it
        "The airline said in a letter seen by the Herald that the flight had been late.",
        [("claim", "The airline", "the flight had been late")],
    ),
    (  # who is accused is told of, and then of what
        "Villagers accuse the firm, which sits in Toronto, of poisoning their wells.",
        [("accusation", "Villagers", "poisoning their wells")],
    ),
    (
        "Kinshasa pointed the finger at Kigali over the raid on the airport.",
        [("accusation", "Kinshasa", "Kigali over the raid on the airport")],
    ),
    (  # the clause goes on behind who says it
        "No deal was possible, the envoy told them, as long as the airport remained shut.",
        [
            (
                "assessment",
                "the envoy",
                "No deal was possible … as long as the airport remained shut",
            )
        ],
    ),
    (
        "As the army tells it, the rebels had mined the church.",
        [("accusation", "the army", "the rebels had mined the church")],
    ),
    (
        "By the army's own count, 300 men deserted in January.",
        [("claim", "the army", "300 men deserted in January")],
    ),
    (
        "The ex-president told judges that he knew nothing of any list.",
        [("denial", "The ex-president", "he knew nothing of any list")],
    ),
    (
        "The captain was quoted by the agency as saying that eleven boats had been lost.",
        [("claim", "The captain", "eleven boats had been lost")],
    ),
    (  # a headline's label, and its words before who says them
        "Interior ministry: 3 police hurt in clashes near stadium",
        [("claim", "Interior ministry", "3 police hurt in clashes near stadium")],
    ),
    (
        "'We are not leaving': fishermen defy eviction order",
        [("refusal", "fishermen", "We are not leaving")],
    ),
    (
        "The rebels' chief threatened to burn the mill should the talks fail.",
        [("threat", "The rebels' chief", "to burn the mill should the talks fail")],
    ),
    ("Nurses spoke highly of the divers.", [("praise", "Nurses", "the divers")]),
    (  # another's word behind "though"
        "A guard said a pipe had burst, though the company spoke of a drill.",
        [("claim", "A guard", "a pipe had burst"), ("claim", "the company", "a drill")],
    ),
]

NOT_SAID = [
    "The judge took the chance to leave.",
    "Sudan: army takes town",
    "Market terror: two women are seen near the square",
    "Clerk: Did your men fire on the wells?",
    "A family is seeking asylum in Malta.",
    "The printer denied that it had been asked for money by the bank.",
    "The captain is reported to have fled.",
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_who_says_what(read_text: Read, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(read_text, text) == expected


@pytest.mark.parametrize("text", NOT_SAID)
def test_look_alikes(read_text: Read, text: str) -> None:
    found = told(read_text, text)
    assert [f for f in found if f[0] != "denial"] == []
