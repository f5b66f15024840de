"""The first line of a brief: where it is told to be, whose reports are counted, and who the principals are."""

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
