"""Every item says which readers found it and how sure that makes it; what was decided is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.mentions import marked as said
from tests.merging.reports import account_of
from tests.samples import DEAD, SHELLING

from tidings.account.check import check_account
from tidings.lexicons.tables import table
from tidings.merging.readers import marked, reader_decisions
from tidings.model.account import Account
from tidings.model.decisions import Reason
from tidings.model.documents import Document
from tidings.model.encoded import Encoded
from tidings.model.joint import BOTH, LEARNED, RULES, Finder, Joint
from tidings.model.mentions import EntityMention, FigureMention, Reading

MakeDocument = Callable[..., Document]

JOINT = Joint(start=2, end=9, score=0.7, reasons=(Reason(rule="reader.both", says="both"),))
SHARES = {
    (row["kind"], tuple(row["found_by"].split("|"))): float(row["share"])
    for row in table("en/reader_certainty.tsv")
}


def counted(found_by: tuple[Finder, ...], joint: Joint | None = None) -> FigureMention:
    return FigureMention(
        start=0, end=10, quote="12 dockers", sentence=0, head=1, low=12, measure="killed",
        population="dockers", scope="incident", found_by=found_by, joint=joint,
    )  # fmt: skip


def readings(
    document: Document, *found: tuple[Finder, ...], ran: bool = True
) -> dict[str, Reading]:
    """One document for each of the mentions of one item."""
    encoded = Encoded() if ran else None
    return {
        f"doc-{number}": Reading(document=document, figures=(counted(by),), encoded=encoded)
        for number, by in enumerate(found)
    }


@pytest.mark.parametrize(
    ("found", "by"),
    [
        ([RULES], RULES),
        ([LEARNED], LEARNED),
        ([BOTH], BOTH),
        ([RULES, RULES], RULES),
        ([LEARNED, RULES], BOTH),
        ([RULES, BOTH], BOTH),
    ],
)
def test_an_item_is_found_by_who_found_its_mentions(
    parse_document: MakeDocument, found: list[tuple[Finder, ...]], by: tuple[Finder, ...]
) -> None:
    read = readings(parse_document("12 dockers"), *found)
    ids = {(document, 0): DEAD.id for document in read}
    (item,) = marked([DEAD], "figure", ids, read)
    assert item == replace(DEAD, found_by=by, certainty=SHARES["figure", by])


def test_where_the_reader_did_not_run_nothing_is_more_certain(parse_document: MakeDocument) -> None:
    read = readings(parse_document("12 dockers"), RULES, ran=False)
    assert marked([DEAD], "figure", {("doc-0", 0): DEAD.id}, read) == (DEAD,)
    assert list(reader_decisions(read)) == []


def test_each_item_has_its_own_finders(parse_document: MakeDocument) -> None:
    read = readings(parse_document("12 dockers"), RULES, LEARNED)
    other = replace(DEAD, id="figure-other")
    ids = {("doc-0", 0): DEAD.id, ("doc-1", 0): other.id}
    assert [item.found_by for item in marked([DEAD, other], "figure", ids, read)] == [
        RULES,
        LEARNED,
    ]


def test_an_item_without_mentions_is_the_rules() -> None:
    assert marked([SHELLING], "event", {}, {})[0].found_by == RULES


def test_what_was_decided_is_told_with_both_places(parse_document: MakeDocument) -> None:
    reading = Reading(
        document=parse_document("12 dockers"), figures=(counted(BOTH, JOINT), counted(RULES))
    )
    (decision,) = reader_decisions({"doc-test": reading})
    assert (decision.left, decision.right) == ("doc-test:0-10", "doc-test:2-9")
    assert (decision.verdict, decision.score, decision.reasons) == ("same", 0.7, JOINT.reasons)


@pytest.mark.parametrize("kind", ["event", "figure", "statement"])
def test_the_certainty_of_every_finder_was_measured(kind: str) -> None:
    for by in (RULES, LEARNED, BOTH):
        assert 0 < SHARES[kind, by] < 1
    assert SHARES[kind, BOTH] > SHARES[kind, RULES]


MAULED = "Gunmen mauled three engineers in Puno on Monday."
BOMBED = "Warplanes bombed the depot in Arica on Monday."


def account_heard(monkeypatch: pytest.MonkeyPatch, *texts: str) -> Account:
    """An account for which the learned reader sees the maulers' deed and the first bombing, and no more."""

    class Hearing:
        left_out = ()
        digest = None
        is_on = False

        def __init__(self, *_: object) -> None:
            """Needs no weights."""

        def of(self, document: Document) -> Encoded:
            if "mauled" in document.text:
                return said.event(document.text, "mauled", "ASSAULT")
            if "bombed" in document.text:
                return said.event(document.text, "bombed", "ASSAULT")
            return Encoded()

    monkeypatch.setattr("tidings.pipeline.Encoding", Hearing)
    return account_of(*texts)


def test_events_of_an_account_say_who_found_them(monkeypatch: pytest.MonkeyPatch) -> None:
    account = account_heard(monkeypatch, MAULED, BOMBED, "Police arrested forty activists in Lima.")
    assert {(e.evidence[0].quote.split()[1], e.found_by, e.certainty) for e in account.events} == {
        ("mauled", LEARNED, SHARES["event", LEARNED]),
        ("bombed", BOTH, SHARES["event", BOTH]),
        ("arrested", RULES, SHARES["event", RULES]),
    }
    told = [d for d in account.decisions if d.reasons[0].rule.startswith("reader.")]
    assert {reason.rule for d in told for reason in d.reasons} == {"reader.learned", "reader.both"}
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()


def test_whose_antecedent_only_the_learned_reader_knows_is_told(
    parse_document: MakeDocument,
) -> None:
    mention = EntityMention(
        start=0, end=10, quote="12 dockers", sentence=0, first=0, last=2, head=1, form="nominal",
        as_="collective", chain=0, found_by=LEARNED, joint=JOINT,
    )  # fmt: skip
    reading = Reading(document=parse_document("12 dockers"), entities=(mention,))
    (decision,) = reader_decisions({"doc-test": reading})
    assert (decision.left, decision.right) == ("doc-test:0-10", "doc-test:2-9")
