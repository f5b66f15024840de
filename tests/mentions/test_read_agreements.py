"""Agreements: what is one, what it provides, who accuses whom of breaking it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.agreements import read_agreements
from tidings.model.dates import Date
from tidings.model.mentions import AgreementMention, Chain, EntityMention, Reading, TimeMention

Read = Callable[..., Reading]
PUBLISHED = "2021-05-06"
STATES = ("Kenya", "Uganda", "Ethiopia", "Eritrea", "Chad")
PLACES = ("Kampala", "Juba", "Jeddah")


def with_names(reading: Reading) -> Reading:
    """The reading with chains for the states and places of these tests, and years as times."""
    chains: list[Chain] = []
    mentions: list[EntityMention] = []
    times: list[TimeMention] = []
    for name in (*STATES, *PLACES):
        kind = "state" if name in STATES else "place"
        chains.append(Chain(index=len(chains), name=name, kind=kind))
    index = {chain.name: chain for chain in chains}
    for sentence in reading.sentences:
        for token in sentence.tokens:
            place = {"start": token.start, "end": token.end, "sentence": sentence.index}
            if (chain := index.get(token.text)) is not None:
                mentions.append(
                    EntityMention(
                        **place, quote=token.text, first=token.index, last=token.index + 1,
                        head=token.index, form="name", as_=chain.kind, chain=chain.index,
                    )
                )  # fmt: skip
            if token.text.isdigit() and len(token.text) == 4:
                date = Date(
                    edtf=token.text, precision="year",
                    earliest=f"{token.text}-01-01", latest=f"{token.text}-12-31",
                )  # fmt: skip
                times.append(TimeMention(**place, quote=token.text, date=date, anchor="stated"))
    return replace(reading, chains=tuple(chains), entities=tuple(mentions), times=tuple(times))


def find(read_text: Read, text: str) -> tuple[AgreementMention, ...]:
    return read_agreements(with_names(read_text(text, PUBLISHED)))


def names(reading_chains: tuple[int, ...]) -> set[str]:
    return {(*STATES, *PLACES)[i] for i in reading_chains}


def pairs(agreement: AgreementMention) -> list[tuple[str, str]]:
    known = (*STATES, *PLACES)
    return [
        (known[a.by] if a.by is not None else "", known[a.against] if a.against is not None else "")
        for a in agreement.allegations
    ]


def test_a_named_agreement_and_its_later_mentions_are_one(read_text: Read) -> None:
    text = (
        "Kenya praised the Kampala accord of 2018, which created joint patrols and allowed for "
        "the return of herders. Uganda said the deal was fair."
    )
    (accord,) = find(read_text, text)
    assert (accord.key, accord.name, accord.year) == ("Kampala", "Kampala accord", 2018)
    assert names((accord.place,)) == {"Kampala"}
    assert [t.text for t in accord.terms] == [
        "created joint patrols",
        "allowed for the return of herders",
    ]
    assert len(accord.evidence) == 2


def test_a_described_agreement(read_text: Read) -> None:
    (deal,) = find(
        read_text,
        "Uganda wants border posts reopened under a 2018 deal with Kenya brokered in Juba.",
    )
    assert (deal.key, deal.year, deal.kind) == ("Juba", 2018, "deal")
    assert names(deal.parties) == {"Uganda", "Kenya"}


def test_a_truce_of_old_is_not_the_one_told_of(read_text: Read) -> None:
    text = (
        "Kenya and Uganda accused each other of violating a ceasefire. The truce came into force on Saturday. "
        "The clashes are the heaviest since a 1994 ceasefire. Kenya broke the truce on Monday."
    )
    today, old = find(read_text, text)
    assert (today.year, [e.quote for e in today.evidence], today.is_aside) == (
        None, ["The truce", "the truce"], False,
    )  # fmt: skip
    assert (old.year, [e.quote for e in old.evidence], old.is_aside) == (
        1994, ["a 1994 ceasefire"], True,
    )  # fmt: skip


def test_a_truce_of_old_alone_is_taken_up(read_text: Read) -> None:
    (old,) = find(read_text, "It is the worst since a 1994 ceasefire. Kenya broke the truce.")
    assert (old.year, len(old.evidence)) == (1994, 2)


def test_treaties_named_after_the_noun(read_text: Read) -> None:
    (treaty,) = find(read_text, "The Treaty of Jeddah set the border.")
    assert treaty.name == "Treaty of Jeddah"


def test_accusations_in_both_directions(read_text: Read) -> None:
    (deal,) = find(
        read_text,
        "Ethiopia accuses Eritrea of violating the Jeddah agreement. "
        "Eritrea accused Ethiopia of failing to implement the deal.",
    )
    assert pairs(deal) == [("Ethiopia", "Eritrea"), ("Eritrea", "Ethiopia")]


def test_traded_accusations_are_two(read_text: Read) -> None:
    (pact,) = find(read_text, "Kenya and Chad traded accusations of breaching the Kampala pact.")
    assert sorted(pairs(pact)) == [("Chad", "Kenya"), ("Kenya", "Chad")]


def test_the_broken_part_is_the_term(read_text: Read) -> None:
    (accord,) = find(
        read_text,
        "Diplomats recalled the Juba accord. "
        "Kenya is not fulfilling part of the accord that guaranteed open borders.",
    )
    assert [a.term for a in accord.allegations] == ["guaranteed open borders"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Juba agreement has only been partially implemented.", "partly_implemented"),
        ("The Juba agreement has collapsed.", "collapsed"),
        ("The Juba agreement expired.", "expired"),
        ("The Juba agreement was extended by a month.", "extended"),
        ("The Juba agreement has been suspended.", "suspended"),
        ("Kenya suspended the Juba agreement.", "suspended"),
        ("Kenya and Chad have extended the Juba agreement.", "extended"),
        ("Kenya has withdrawn from the Juba agreement.", "collapsed"),
        ("The Juba agreement is dead.", "collapsed"),
        ("Kenya says it'll scrap the Juba agreement if nobody pays.", None),
        ("Kenya said it won't scrap the Juba agreement.", None),
        ("The Juba agreement has been violated.", "violated"),
        ("The Juba agreement could collapse.", None),
        ("Kenya wants to extend the Juba agreement.", None),
        ("Kenya has not withdrawn from the Juba agreement.", None),
        ("Kenya violated the Juba agreement.", None),
        ("The Juba agreement ended the long standoff.", None),
        ("The Juba agreement ended in May.", "collapsed"),
    ],
)
def test_status_is_what_the_report_tells_as_fact(
    read_text: Read, text: str, status: str | None
) -> None:
    (agreement,) = find(read_text, text)
    assert [s.status for s in agreement.stages] == ([status] if status else [])


@pytest.mark.parametrize(
    "text",
    [
        "They hope for a ceasefire.",
        "Talks on a rapid truce go on.",
        "Kenya could sign an agreement with Uganda next week.",
        "No deal was reached.",
        "It cost a great deal of money.",
        "The arms deal is worth billions.",
        "There might be a ceasefire announced after the talks.",
    ],
)
def test_what_is_hoped_for_is_no_agreement(read_text: Read, text: str) -> None:
    assert find(read_text, text) == ()


def test_quotes_are_the_text(read_text: Read) -> None:
    text = "Under the Juba pact, herders must leave. 🙂 Chad says the pact is dead."
    reading = with_names(read_text(text, PUBLISHED))
    for agreement in read_agreements(reading):
        for evidence in (*agreement.evidence, *(t.evidence for t in agreement.terms)):
            assert reading.document.text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("text", ["", "Deal.", "🙂", "the the the deal of of", "deal " * 300])
def test_odd_texts_break_nothing(read_text: Read, text: str) -> None:
    find(read_text, text)


def test_a_truce_that_may_collapse_has_not(read_text: Read) -> None:
    (truce,) = find(read_text, "The truce began in Juba. If the truce collapses, more will flee.")
    assert [s.status for s in truce.stages] == ["in_force"]


def test_who_brokers_is_no_party(read_text: Read) -> None:
    (pact,) = find(read_text, "Kenya keeps to the pact with Uganda that Chad brokered in Juba.")
    assert names(pact.parties) == {"Kenya", "Uganda"}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Both armies stood behind the lines set in a 2019 agreement.", []),
        ("They withdrew to the posts named in the 2015 accord.", []),
        ("Observers left the posts deployed under the 2019 agreement.",
         ["the posts deployed under the 2019 agreement"]),
    ],
)  # fmt: skip
def test_what_only_stands_in_an_agreement_is_no_term(
    read_text: Read, text: str, terms: list[str]
) -> None:
    assert [t.text for a in find(read_text, text) for t in a.terms] == terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Asked about Norland's declaration that it had been a bomb, the mayor left.", 0),
        ("Norland signed the Lima Declaration in May.", 1),
        ("The city works on its roads. Money from the state plan was not counted.", 0),
        ("His plan on Monday was to stop in Karm.", 0),
        ("The approved construction plan covers the bay.", 0),
        ("The ceasefire plan collapsed in May.", 1),
        ("Both sides agreed on the plan. The plan ends the war.", 1),
        ("Peru and Chad agreed on a peace plan in Lima on Monday. The Lima plan ends the war.", 1),
    ],
)
def test_what_one_says_or_only_plans_is_no_agreement(
    read_text: Read, text: str, found: int
) -> None:
    assert len(find(read_text, text)) == found
