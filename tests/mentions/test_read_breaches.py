"""Alleged breaches of agreements: the deed, who is accused, what is none; terms told as clauses; what outsiders saw."""

from collections.abc import Callable

import pytest
from tests.mentions.test_read_agreements import find, names, pairs, with_names

from tidings.mentions.agreements.outside import read_observations
from tidings.model.mentions import AgreementMention, Reading

Read = Callable[..., Reading]


def deeds(agreement: AgreementMention) -> list[str]:
    return [a.deed.quote if a.deed is not None else "" for a in agreement.allegations]


@pytest.mark.parametrize(
    ("text", "pair", "deed"),
    [
        (
            "Kenya accused Chad of moving guns into the gorge, in breach of the Juba pact.",
            ("Kenya", "Chad"), "moving guns into the gorge",
        ),
        (
            "Kenya accused Chad of moving guns into the gorge, which it said was a violation of the Juba pact.",
            ("Kenya", "Chad"), "moving guns into the gorge",
        ),
        (
            "Kenya accused Chad of flooding the quarry, against the Juba pact.",
            ("Kenya", "Chad"), "flooding the quarry",
        ),
        (
            "Uganda accused Eritrea of violating the Jeddah accord by cutting the cable.",
            ("Uganda", "Eritrea"), "cutting the cable",
        ),
        (
            "Uganda's drilling under the lake violated the Jeddah accord.",
            ("", "Uganda"), "Uganda's drilling under the lake",
        ),
        (
            "Chad's drilling under the lake made a mockery of the Juba pact.",
            ("", "Chad"), "Chad's drilling under the lake",
        ),
        (
            "Chad cut the cable, contrary to the Juba pact.",
            ("", "Chad"), "Chad cut the cable",
        ),
    ],
)  # fmt: skip
def test_what_was_done_against_an_agreement(
    read_text: Read, text: str, pair: tuple[str, str], deed: str
) -> None:
    (agreement,) = find(read_text, text)
    assert pairs(agreement) == [pair]
    assert deeds(agreement) == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "Chad denied any violation of the Juba pact.",
        "Chad denied breaching the Juba pact.",
        "Cutting the cable would be a breach of the Juba pact.",
        "If Chad breaks the Juba pact, Kenya will leave.",
        "Crowds in Chad protested against the Juba pact.",
        "Kenya warned Chad of breaching the Juba pact.",
        "It is the third time that the Juba pact has been broken.",
    ],
)
def test_what_is_denied_feared_or_supposed_is_no_breach(read_text: Read, text: str) -> None:
    (agreement,) = find(read_text, text)
    assert agreement.allegations == ()


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "The Juba pact says that no lorry may cross the dam and that the fishermen must carry papers.",
            ["no lorry may cross the dam", "the fishermen must carry papers"],
        ),
        (
            "Kenya and Chad signed a pact in Juba under which the quarry will be shared.",
            ["the quarry will be shared"],
        ),
        (
            "Kenya praised the Juba pact. Under its second article both navies are to share a pier.",
            ["both navies are to share a pier"],
        ),
        (
            "Kenya praised the Juba pact. In that paper Chad undertook that no miner would be taxed.",
            ["no miner would be taxed"],
        ),
        (
            "Kenya and Chad signed the Juba pact. Kenya will share the quarry. Neither army may mine the dam. "
            "The two generals are to see each other again in May.",
            ["Kenya will share the quarry", "Neither army may mine the dam"],
        ),
        ("Kenya and Chad signed the Juba pact. Rain will fall on Monday.", []),
        ("Kenya praised the Juba pact. Readers of the paper were not told.", []),
    ],
)
def test_terms_told_as_clauses(read_text: Read, text: str, terms: list[str]) -> None:
    (agreement,) = find(read_text, text)
    assert [t.text for t in agreement.terms] == terms


def test_a_name_told_after_the_signing_is_that_of_what_was_signed(read_text: Read) -> None:
    (truce,) = find(
        read_text, "Kenya and Chad signed a truce. Under the Jeddah Truce, the dam is opened."
    )
    assert truce.name == "Jeddah Truce"
    assert names(truce.parties) == {"Kenya", "Chad"}


def test_guarantors_and_mediators(read_text: Read) -> None:
    (pact,) = find(
        read_text,
        "Kenya suspended the Juba pact with Chad, which is guaranteed by Uganda. "
        "The pact was brokered by Ethiopia.",
    )
    assert names(pact.mediators) == {"Ethiopia"}
    assert names(pact.guarantors) == {"Uganda"}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (
            "A monitor of the mission counted four trucks at the quarry.",
            [("counted four trucks at the quarry", True)],
        ),
        ("Inspectors found no trucks at the quarry.", [("found no trucks at the quarry", False)]),
        ("Satellite images showed a new road.", [("showed a new road", True)]),
        ("The general counted four trucks at the quarry.", []),
        ("The monitors asked for a list of drivers.", []),
    ],
)
def test_what_outsiders_saw(read_text: Read, text: str, seen: list[tuple[str, bool]]) -> None:
    found = read_observations(with_names(read_text(text, "2021-05-06")))
    assert [(o.evidence.quote, o.saw) for o in found] == seen


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Both sides say that the other broke the Juba pact. Kenya reports nine violations by Chad. "
            "Chad has counted 15 by Kenya.",
            [("Kenya", "Chad"), ("Chad", "Kenya")],
        ),
        (
            "Both sides say that the other broke the Juba pact. Kenya has logged dozens of breaches. "
            "Chad has counted 15 by the river.",
            [],
        ),
        ("Kenya signed the Juba pact. Chad reported nine violations by Kenya.", []),
        ("Both sides say that the other broke the Juba pact. Chad reported nine deaths by drowning.", []),
        ("Both sides say that the other broke the Juba pact. Chad has counted 15 by Kenya.", []),
    ],
)  # fmt: skip
def test_counted_breaches(read_text: Read, text: str, counted: list[tuple[str, str]]) -> None:
    told = [pair for agreement in find(read_text, text) for pair in pairs(agreement)]
    assert [p for p in told if "" not in p] == counted
