"""The first line of a brief: where it is told to be, whose reports are counted, and who the principals are."""

from tests.merging.reports import account_of_days

from tidings.account.brief.desk import Desk
from tidings.account.brief.grounds import foremost_places
from tidings.account.brief.opening import opening_drafts
from tidings.documents import Linked
from tidings.merging.merge import Items
from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account

TEXTS = (
    "Shells of the Karst Front hit a market in {} in Syria on Monday and killed seven people, the army said.",
    "A roadside bomb killed eight soldiers in {} on Tuesday. Syria blamed fighters who hold the hills above the town.",
    "Gunmen stormed a school in {} at dawn and shot nine guards, the police of Syria told reporters after the raid.",
    "Warplanes bombed the bakery of {} on Thursday. Ten people died, and doctors asked Syria for blood and beds.",
)
PAPERS = ("Varn Herald", "Danube Post", "Norland Times", "Hill Gazette")


def account(*places: str) -> Account:
    told = zip(places, TEXTS, PAPERS, range(4, 8), strict=False)
    return build_account(
        [
            RawReport(
                origin=f"{day}.txt", media_type="text/plain",
                content=f"News from {place}\n\n{paper}, {day} June 2019\n\n{text.format(place)}\n".encode(),
            )
            for place, text, paper, day in told
        ]
    )  # fmt: skip


def desk_of(one: Account) -> Desk:
    items = Items(**{name: getattr(one, name) for name in Items.__struct_fields__})
    linked = Linked(
        documents=one.documents, articles=one.articles, sources=one.sources, decisions=()
    )
    return Desk(items, linked)


def named(one: Account) -> set[str]:
    desk = desk_of(one)
    return {desk.entities[p].name for p in foremost_places(one.events, desk)}


def test_one_place_stands_for_all_where_half_of_the_reports_name_it() -> None:
    assert named(account("Idlib", "Idlib", "Idlib", "Homs")) == {"Idlib"}


def test_a_country_stands_for_places_that_share_the_reports() -> None:
    assert named(account("Idlib", "Homs", "Raqqa", "Hama")) == {"Syria"}


def test_the_first_line_counts_the_sources_that_name_the_place() -> None:
    first, *_ = opening_drafts(desk_of(account("Idlib", "Idlib", "Idlib")), ())
    assert first.text.startswith("Three independent sources report")
    assert {e.document for e in first.evidence} == {
        d.id for d in account("Idlib", "Idlib", "Idlib").documents
    }


def test_a_place_of_headlines_goes_before_one_of_asides() -> None:
    texts = (
        "Attack on Idlib mill\n\nGunmen stormed a mill in Idlib on Monday. Shells had hit a school in Homs and a road in Homs before.",
        "Idlib mill stormed\n\nGunmen stormed a mill in Idlib on Monday. In Homs, guards shot at a bus; a bomb hit a shop in Homs.",
        "Idlib counts its dead\n\nA raid on Homs followed. Guards in Homs were shot at, and a bridge in Homs was shelled on Monday.",
    )
    one = build_account(
        [
            RawReport(origin=f"{n}.txt", media_type="text/plain", content=f"{t}\n\nPaper {n}, 4 June 2019\n".encode())
            for n, t in enumerate(texts)
        ]
    )  # fmt: skip
    assert named(one) == {"Idlib"}


def test_a_count_of_one_report_without_day_or_place_opens_no_brief() -> None:
    day = "2019-06-05"
    texts = (
        "Police of Syria arrested nine men in Homs on Tuesday.",
        "Police in Homs arrested nine men on Tuesday, the governor of Homs said.",
        "The singer spoke of an old war. Twelve people had been killed, she said.",
    )
    one = account_of_days(*((day, text) for text in texts))
    told = " ".join(s.text for s in one.brief.sections[0].sentences)
    assert "were killed" not in told.lower()
