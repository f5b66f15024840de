"""A sound account has no fault; each kind of fault that is planted is found."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from tests.samples import MONDAY, REPORTS, SHELLING, said, sample_account

from tidings.account.check import check_account
from tidings.account.check.brief import read_numbers
from tidings.account.check.edtf import Days, read_edtf
from tidings.model.account import Account, Digest
from tidings.model.authority import AUTHORITY_FILE, KnownId
from tidings.model.decisions import Decision
from tidings.model.documents import Derivation, Part, Removed
from tidings.model.evidence import Evidence, Inferred
from tidings.model.items import Corroboration, Fatalities
from tidings.model.record import Record
from tidings.model.telling import TimelineEntry

SOUND = sample_account()
RAW = {document.id: document.sha256 for document in SOUND.documents}

Bend = Callable[[Account], Account]


def first(array: str, **changes: object) -> Bend:
    """Change the first element of an array."""

    def bend(account: Account) -> Account:
        one, *rest = getattr(account, array)
        return replace(account, **{array: (replace(one, **changes), *rest)})

    return bend


def inside(record: Record, **changes: object) -> Record:
    return replace(record, **changes)


def sentence(text: str) -> Bend:
    """Change the text of the only sentence of the brief."""

    def bend(account: Account) -> Account:
        section = account.brief.sections[0]
        told = (replace(section.sentences[0], text=text),)
        return replace(
            account, brief=replace(account.brief, sections=(replace(section, sentences=told),))
        )

    return bend


def later(day: str) -> object:
    return replace(MONDAY, edtf=day, earliest=day, latest=day)


WORDS = said("doc-gazette", "Shells fell on the harbour of Porto Velo")

KNOWN = KnownId(id="K-17", inferred=Inferred(rule="authority.name"))
FILE = replace(SOUND, made=replace(SOUND.made, lexicons=(Digest(name=AUTHORITY_FILE, sha256="0"),)))
TIE = Decision(id="decision-z", left="doc-gazette:0-6", right="K-17", verdict="same", score=0.9)


def everybody(account: Account) -> Account:
    """All entities tied to one entry, for a reason."""
    entities = tuple(replace(e, authority=KNOWN) for e in account.entities)
    return replace(FILE, entities=entities, decisions=(*account.decisions, TIE))


PLANTED: dict[str, tuple[str, Bend]] = {
    "a quote with another word": ("words", first("events", evidence=(inside(WORDS, quote="Shells flew on the harbour of Porto Velo"),))),
    "a quote one sign off": ("words", first("events", evidence=(inside(WORDS, start=1, end=WORDS.end + 1),))),
    "an offset behind the end": ("words", first("events", evidence=(inside(WORDS, start=9000, end=9010),))),
    "an offset below zero": ("words", first("events", evidence=(inside(WORDS, start=-5),))),
    "a quote of an unknown document": ("words", first("events", evidence=(inside(WORDS, document="doc-x"),))),
    "a time beside its words": ("words", first("times", start=0, end=9)),
    "deep evidence": ("words", first("events", place=inside(SHELLING.place, evidence=(Evidence(document="doc-radio", start=0, end=3, quote="sea"),)))),
    "an unknown entity": ("reference", first("relations", subject="entity-nobody")),
    "an id of another kind": ("reference", first("relations", subject="event-shells")),
    "an unknown figure": ("reference", first("events", figures=("figure-none",))),
    "an unknown source": ("reference", first("disagreements", sides=(inside(SOUND.disagreements[0].sides[0], sources=("source-x",)),))),
    "a timeline of nothing": ("reference", first("timeline", items=("event-none",))),
    "what looks like an id": ("reference", first("figures", place="entity-0123456789ab")),
    "a document of two minds": ("reference", first("documents", article="article-radio")),
    "one id twice": ("id", lambda a: replace(a, events=(*a.events, *a.events))),
    "no words behind an event": ("support", first("events", evidence=())),
    "no words behind a date": ("support", first("events", date=inside(MONDAY, evidence=()))),
    "an entity that is not named": ("support", first("entities", mentions=())),
    "a statement of nobody": ("support", first("statements", speaker=None)),
    "no EDTF": ("date", first("events", date=inside(MONDAY, edtf="last week"))),
    "another day than EDTF": ("date", first("events", date=inside(MONDAY, edtf="2031-05-06"))),
    "an end before the begin": ("date", first("events", date=inside(MONDAY, edtf="2031-05-05/2031-05-01", latest="2031-05-01"))),
    "a day that is none": ("date", first("articles", published="2031-02-30")),
    "a day of a month": ("date", first("events", date=inside(MONDAY, edtf="2031-05", earliest="2031-05-01", latest="2031-05-31"))),
    "best above high": ("number", first("figures", best=20)),
    "dead out of order": ("number", first("events", fatalities=Fatalities(low=5, best=3, high=9, rule="x"))),
    "a likelihood above one": ("number", first("statements", likelihood=(0.5, 5.0))),
    "off the map": ("number", first("events", place=inside(SHELLING.place, lat=95.0))),
    "more sources than there are": ("sources", first("events", corroboration=Corroboration(documents=2, articles=2, independent_sources=3, sources=("source-gazette", "source-radio")))),
    "fewer documents": ("sources", first("entities", corroboration=Corroboration(documents=0, articles=1, independent_sources=1, sources=("source-gazette",)))),
    "entities out of order": ("order", lambda a: replace(a, entities=a.entities[::-1])),
    "events out of order": ("order", lambda a: replace(a, events=(replace(a.events[0], id="event-later", date=later("2031-05-09")), *a.events))),
    "a timeline out of order": ("order", lambda a: replace(a, timeline=(TimelineEntry(date=later("2031-06-01"), items=(), headline="x"), *a.timeline))),
    "a number from nowhere": ("brief", sentence("Shells killed 13 dockers.")),
    "a number word from nowhere": ("brief", sentence("Shells killed twenty-one dockers.")),
    "an id without a file": ("authority", first("entities", authority=KNOWN)),
    "an id without a decision": ("authority", lambda _: first("entities", authority=KNOWN)(FILE)),
    "an id of two": ("authority", everybody),
    "a cut without a reason": ("removed", first("documents", removed=(Removed(start=0, end=4, reason="", text="Home"),))),
    "a cut that ends before it begins": ("removed", first("documents", removed=(Removed(start=9, end=4, reason="menu", text="Home"),))),
    "parts that lap over": ("parts", first("documents", parts=(Part(start=0, end=20, kind="lead"), Part(start=10, end=30, kind="body")))),
}  # fmt: skip


def test_a_sound_account_has_no_fault() -> None:
    assert check_account(SOUND, RAW) == ()


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(name: str) -> None:
    kind, bend = PLANTED[name]
    assert kind in {fault.kind for fault in check_account(bend(SOUND), RAW)}


def test_one_who_is_tied_for_a_reason_is_no_fault() -> None:
    one, *rest = SOUND.entities
    tied = replace(FILE, entities=(replace(one, authority=KNOWN), *rest), decisions=(TIE,))
    assert check_account(tied, RAW) == ()


def test_each_fault_says_where() -> None:
    _, bend = PLANTED["deep evidence"]
    (fault,) = (f for f in check_account(bend(SOUND), RAW) if f.kind == "words")
    assert fault.where == "events[0].place.evidence[0]"


def test_bytes_that_changed_are_found() -> None:
    faults = check_account(SOUND, {**RAW, "doc-radio": "0" * 64})
    assert [fault.kind for fault in faults] == ["raw"]
    assert "radio.txt" in faults[0].says


def test_bytes_that_are_gone_are_found() -> None:
    assert [f.kind for f in check_account(SOUND, {"doc-radio": RAW["doc-radio"]})] == ["raw"]


def test_one_text_in_two_papers_is_one_source() -> None:
    """Words that an outlet has from an agency are the agency's, wherever they stand."""
    gazette, radio = SOUND.articles
    agency = replace(
        SOUND.sources[0], id="source-agency", kind="agency", articles=(gazette.id, radio.id)
    )
    carriers = (replace(source, independent=False) for source in SOUND.sources)
    copied = tuple(
        replace(article, agency="Wire", derived_from=(Derivation(agency="source-agency", share=1),))
        for article in (gazette, radio)
    )
    account = replace(SOUND, articles=copied, sources=(agency, *carriers))
    faults = [fault for fault in check_account(account, RAW) if fault.kind == "sources"]
    assert {fault.where for fault in faults} >= {"entity-velo", "event-shells", "figure-dead"}
    assert all("1 sources (source-agency)" in fault.says for fault in faults)


def test_inferred_is_enough_for_a_place() -> None:
    place = replace(SHELLING.place, evidence=(), inferred=Inferred(rule="place.of-event"))
    assert check_account(first("events", place=place)(SOUND), RAW) == ()


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2031-05-05", Days("2031-05-05", "2031-05-05", True)),
        ("2031-05", Days("2031-05-01", "2031-05-31", True)),
        ("2032-02", Days("2032-02-01", "2032-02-29", True)),
        ("2031", Days("2031-01-01", "2031-12-31", True)),
        ("2031~", Days("2031-01-01", "2031-12-31", False)),
        ("2031-04-28/2031-05-04", Days("2031-04-28", "2031-05-04", True)),
        ("../2031-05-05", Days(None, "2031-05-05", True)),
        ("2031-05/..", Days("2031-05-01", None, True)),
        ("203X", Days("2030-01-01", "2039-12-31", True)),
        ("2031-13", None),
        ("2031-05-32", None),
        ("yesterday", None),
        ("", None),
    ],
)  # fmt: skip
def test_edtf_is_read(edtf: str, days: Days | None) -> None:
    assert read_edtf(edtf) == days


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("no numbers at all", set()),
        ("12 dockers and 1,400 others", {12, 1400}),
        ("thirty-four soldiers", {34}),
        ("two hundred and five men", {205}),
        ("1.5 million people", {1_500_000}),
        ("nearly one million", {1_000_000}),
        ("three thousand four hundred", {3400}),
        ("five, six or seven", {5, 6, 7}),
        ("on 5 March 2020", {5, 2020}),
        ("between 9 and 12", {9, 12}),
        ("two dozen", {24}),
    ],
)
def test_numbers_are_read(text: str, numbers: set[float]) -> None:
    assert read_numbers(text) == numbers


def test_reports_are_those_of_the_sample() -> None:
    assert {report.origin for report in REPORTS} == {d.origin for d in SOUND.documents}
