"""The brief of invented reports: readable, supported, without repetition."""

from collections import Counter
from pathlib import Path

import pytest

from tidings.account.check.brief import check_brief
from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account
from tidings.sources import read_inputs

EXAMPLE = Path(__file__).parents[3] / "src" / "tidings" / "example" / "alentejo"

FIRST = """Dam blast kills 12 in Norland

The Varn Herald, 4 June 2019

Twelve soldiers were killed in the town of Plovdiv on Monday when a bomb went off at a barracks, the
defence ministry said. Prime Minister Boyko Drenov accused the Karst Front of the attack.

"We did not plant that bomb," said Ilka Marova, a spokeswoman for the Karst Front.

Bulgarian President Rumen Radev and Serbian President Aleksandar Vucic will meet in Sofia on Friday.

"There may be a truce by the end of the month," a Western diplomat said.
"""
SECOND = """Talks planned after barracks bomb

The Danube Post, 5 June 2019

More than 10 soldiers died in the bombing of a barracks in Plovdiv on Monday. Nearly 20,000 people have been
displaced since April, the United Nations says. Bulgarian President Rumen Radev and Serbian President
Aleksandar Vucic are to meet in Sofia on Friday.
"""


def report(name: str, text: str) -> RawReport:
    return RawReport(origin=name, media_type="text/plain", content=text.encode())


@pytest.fixture(scope="module")
def invented() -> Account:
    return build_account([report("first.txt", FIRST), report("second.txt", SECOND)])


def sentences(account: Account) -> list[str]:
    return [s.text for section in account.brief.sections for s in section.sentences]


def test_every_sentence_has_words_and_sources(invented: Account) -> None:
    for section in invented.brief.sections:
        for sentence in section.sentences:
            assert sentence.evidence, sentence.text
            assert sentence.sources, sentence.text
            assert sentence.text[0] in "“\"'0123456789" or sentence.text[0].isupper()
            assert sentence.text.endswith((".", ".”", "?", "!"))
            assert "\ue000" not in sentence.text


def test_numbers_are_supported(invented: Account) -> None:
    assert list(check_brief(invented)) == []


def test_the_toll_is_told_once(invented: Account) -> None:
    tolls = [s for s in sentences(invented) if "soldiers were killed" in s]
    assert len(tolls) == 1


def test_the_brief_is_the_same_in_any_order(invented: Account) -> None:
    turned = build_account([report("second.txt", SECOND), report("first.txt", FIRST)])
    assert turned.brief == invented.brief


def test_no_reports_no_brief() -> None:
    assert build_account([]).brief.sections == ()


@pytest.mark.parametrize("text", ["Fire.", "🔥🔥🔥", "Oslo", "x" * 5000, "12 34 56"])
def test_thin_input_makes_no_fault(text: str) -> None:
    account = build_account([report("odd.txt", text)])
    assert list(check_brief(account)) == []


@pytest.fixture(scope="module")
def bundled() -> Account:
    return build_account(*read_inputs([str(EXAMPLE)]))


def test_the_bundled_case_reads_well(bundled: Account) -> None:
    told = sentences(bundled)
    assert list(check_brief(bundled)) == []
    assert max(Counter(told).values()) == 1
    headings = [s.heading for s in bundled.brief.sections]
    assert (headings[0], headings[-1]) == ("In short", "Sources and gaps")
    assert 20 <= len(told) <= 60


@pytest.mark.parametrize(
    ("said", "told"),
    [("One person was", "One person was killed"), ("At least one miner was", "At least one miner was killed")],
)  # fmt: skip
def test_one_is_no_plural(said: str, told: str) -> None:
    text = f"Boat sinks off Arica\n\n{said} killed on Monday when a boat sank off Arica in Chile, the navy said."
    reports = [
        RawReport(
            origin="one.txt", media_type="text/plain", content=text.encode(),
            declared=(("published", "2031-05-06"), ("outlet", "The Gazette")),
        )
    ]  # fmt: skip
    sentences = [
        s.text for section in build_account(reports).brief.sections for s in section.sentences
    ]
    assert any(told in text for text in sentences)
    assert not any("ne people" in text for text in sentences)


def test_talk_of_bystanders_is_left_out() -> None:
    told = (
        "The council of Varn shut the bridge on Monday.\n\n"
        '"I was carried off like a wardrobe," said Ana Ruiz, who lives at the bridge.\n\n'
        "Serbia demanded that Bulgaria open the bridge."
    )
    text = " ".join(sentences(build_account([report("bridge.txt", told)])))
    assert "demanded" in text
    assert "wardrobe" not in text


def test_what_is_disputed_is_told_by_both_sides(bundled: Account) -> None:
    """“We did not fire” stands beside the charge, and not beside another charge of the same side."""
    told = {s.id: s for s in bundled.statements}
    quarrels = {d.id: d for d in bundled.disagreements if d.kind == "attribution"}
    found = 0
    for section in bundled.brief.sections:
        for sentence in section.sentences:
            quarrel = next((quarrels[i] for i in sentence.items if i in quarrels), None)
            if quarrel is None:
                continue
            words = [set(told[i].evidence) for i in sentence.items if i in told]
            sides = [
                {n for n, s in enumerate(quarrel.sides) if w <= set(s.evidence)} for w in words
            ]
            assert set().union(*sides) == {0, 1}, sentence.text
            found += 1
    assert found
