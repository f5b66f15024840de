"""Words of saying that tell a deed or a state say nothing; beside them those that do."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.nesting import one_voice
from tidings.model.mentions import Reading, StatementMention

Read = Callable[..., Reading]


def told(read_text: Read, text: str) -> tuple[StatementMention, ...]:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    return read_statements(replace(reading, chains=chains, entities=entities))


@pytest.mark.parametrize(
    "text",
    [
        "In Karm, incidents of looting were reported.",
        "Five more cases of cholera were confirmed.",
        "The governor welcomed several hundred guests.",
        "Pirates threatened a tanker in the gulf.",
        "They found ropes, all of which confirmed their aim.",
        "Persons wishing to leave should wait.",
        "The groups appealed the verdict to the High Court.",
        "The party is contesting two seats.",
        "His chances are considered slim.",
        "The clerk refused to divulge further details.",
        "The hospital admitted another patient with a fever.",
        "The frigates work together in support of security operations in the Northern Fleet area.",
    ],
)
def test_nothing_is_said(read_text: Read, text: str) -> None:
    assert told(read_text, text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The governor welcomed the ruling.", "praise"),
        ("The union threatened a strike.", "threat"),
        ("The union appealed to the president for help.", "appeal"),
        ("The council confirmed that five men had died.", "claim"),
        ("The mayor considers the plan a failure.", "assessment"),
        ("The rebels refused to leave the town.", "refusal"),
    ],
)
def test_something_is_said(read_text: Read, text: str, kind: str) -> None:
    assert [s.kind for s in told(read_text, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A Defence Ministry statement said the boats were closing in.", "Defence Ministry"),
        (
            "The ship arrived, said Chad's Department of Mines director-general Awa Sy.",
            "Awa Sy",
        ),
        ("Home Minister Awa Sy left. The prime minister said the dam held.", "prime minister"),
    ],
)
def test_who_says_it(read_text: Read, text: str, speaker: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    said = read_statements(replace(reading, chains=chains, entities=entities))
    (one,) = [s for s in said if s.cue is not None and s.cue.quote in {"said", "saying"}]
    assert one.speaker is not None
    assert chains[one.speaker].name.casefold().removeprefix("the ") == speaker.casefold()


def test_a_lone_closing_mark_opens_nothing(read_text: Read) -> None:
    (one,) = told(read_text, 'The ship has begun the search, " he said in a statement.')
    assert one.content[0].quote.startswith("The ship")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They received a call from the captain saying boats were closing in.", "the captain"),
        ("The mayor issued a statement saying boats were closing in.", "The mayor"),
    ],
)
def test_who_sent_the_message(read_text: Read, text: str, who: str) -> None:
    (one,) = told(read_text, text)
    assert one.speaker_evidence is not None
    assert one.speaker_evidence.quote == who


def test_whoever_thinks_so_may_stand_in_a_longer_sentence_before(read_text: Read) -> None:
    reading = read_text(
        "In the far north of the land, where the roads were cut, it was the clerk. Some say it is believed lost."
    )
    first, second = reading.sentences
    voice = Words(sentence=0, head=len(first.tokens) - 2, first=0, last=len(first.tokens) - 2)
    say, believed = (t for t in second.tokens if t.text in {"say", "believed"})
    outer = Draft(
        sentence=1, token=say.index, cue=(say.start, say.end), word="say", frame="that", kind="claim",
        spans=((say.end + 1, second.end - 1),),
    )  # fmt: skip
    inner = Draft(
        sentence=1, token=believed.index, cue=(believed.start, believed.end), word="believe", frame="that",
        kind="assessment", spans=((believed.end + 1, second.end - 1),), speaker=voice,
    )  # fmt: skip
    assert one_voice([outer, inner], reading.sentences) == [outer, inner]
