"""The claim ladder: whose word each row is, what stands together, and both readings' lines."""

from typing import Any

import pytest

from tidings.web.addresses import FileAddresses
from tidings.web.charts.ladder import Ladder, build_ladder
from tidings.web.charts.voices import KINDS, Voices
from tidings.web.lookup import Lookup
from tidings.web.shelf import AccountShelf

ENTITIES = [
    {"id": "ministry", "kind": "organization", "codes": {"iso3": "VEL", "plover_sector": "GOV"}},
    {"id": "velmora", "kind": "state"},
    {"id": "guard", "kind": "armed_group"},
    {"id": "rebels", "kind": "collective", "codes": {"plover_sector": "REB"}},
    {"id": "un", "kind": "organization", "codes": {"iso3": "UNO"}},
    {"id": "lowcock", "kind": "person", "codes": {"iso3": "UNO", "plover_sector": "GOV"}},
    {"id": "doctors", "kind": "organization", "codes": {"iso3": "NGO", "plover_sector": "MED"}},
    {"id": "witness", "kind": "person"},
]
ACCOUNT: dict[str, Any] = {
    "entities": ENTITIES,
    "articles": [
        {"id": "own", "documents": ["d1", "d2"], "published": {"date": "2031-05-02"}},
        {"id": "reprint", "documents": ["d3"], "published": {"date": "2031-05-01"}},
        {"id": "wire", "documents": ["d4"], "published": {"date": "2031-05-05"}},
    ],
    "sources": [
        {"id": "a-paper", "name": "Gazette", "kind": "outlet", "independent": True, "articles": ["own", "reprint"]},
        {"id": "wires", "name": "Wires", "kind": "agency", "independent": True, "articles": ["reprint", "wire"]},
    ],
}  # fmt: skip


def look_at(account: dict[str, Any]) -> Lookup:
    return Lookup(AccountShelf(account), FileAddresses())


def said(document: str, value: float, **more: Any) -> dict[str, Any]:
    return {"document": document, "value": value, "low": value, "high": value, "as_written": str(value), **more}  # fmt: skip


def ladder_of(*estimates: dict[str, Any], **figure: Any) -> Ladder:
    ladder = build_ladder({"estimates": list(estimates), **figure}, Voices(look_at(ACCOUNT)))
    assert ladder
    return ladder


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [("ministry", "official"), ("velmora", "official"), ("guard", "armed"), ("rebels", "armed"),
     ("un", "world"), ("lowcock", "world"), ("doctors", "aid"), ("witness", "other"), ("unheard", "other")],
)  # fmt: skip
def test_whose_word_it_is(speaker: str, kind: str) -> None:
    assert Voices(look_at(ACCOUNT)).of(said("d1", 3, attributed_to=speaker)).kind == kind
    assert kind in KINDS


def test_a_count_nobody_is_named_for_is_the_newsrooms_or_the_agencys() -> None:
    voices = Voices(look_at(ACCOUNT))
    paper, agency, nobody = (voices.of(said(document, 3)) for document in ("d1", "d3", "d9"))
    assert (paper.kind, paper.name, paper.day) == ("paper", "Gazette", "2031-05-02")
    assert (agency.kind, agency.name) == ("agency", "Wires")
    assert (nobody.kind, nobody.source) == ("paper", "")


def test_what_one_source_carries_stands_together_the_first_on_top() -> None:
    ladder = ladder_of(said("d1", 9), said("d4", 14), said("d3", 11))
    assert [(s.name, [r.estimate["value"] for r in s.rungs]) for s in ladder.sources] == [
        ("Wires", [11, 14]), ("Gazette", [9]),
    ]  # fmt: skip
    assert [row[:2] for row in ladder.rows] == [
        ("Wires", "agency"),
        ("Wires", "agency"),
        ("Gazette", "paper"),
    ]


def test_renditions_of_one_article_are_one_row() -> None:
    (rung,) = ladder_of(said("d1", 9), said("d2", 9)).rungs
    assert [copy["document"] for copy in rung.copies] == ["d2"]


def test_both_readings_have_their_lines() -> None:
    ladder = ladder_of(said("d1", 9), said("d4", 14), low=9, best=12, high=14, conservative=9)
    assert [(g.name, g.reading) for g in ladder.guides] == [
        ("low", "ucdp"), ("best", "ucdp"), ("high", "ucdp"), ("conservative", "acled"),
    ]  # fmt: skip
    assert ladder.guides[0].at == ladder.guides[3].at


def test_later_counts_stand_to_the_right_and_greater_ones_higher() -> None:
    over_time = ladder_of(said("d1", 9), said("d3", 11), said("d4", 14), best=14).over_time
    assert over_time
    by_day = sorted(over_time.readings, key=lambda r: r.x)
    assert [r.estimate["value"] for r in by_day] == [11, 9, 14]
    heights = {r.estimate["value"]: r.y for r in over_time.readings}
    assert heights[9] > heights[11] > heights[14]  # type: ignore[operator]
    assert [says for _, says in over_time.days] == ["1 May 2031", "5 May 2031"]


def test_counts_of_one_day_have_no_course() -> None:
    assert ladder_of(said("d1", 9), said("d1", 11)).over_time is None


def test_more_than_so_many_reaches_the_top() -> None:
    open_ended = {"document": "d4", "low": 51, "value": 50}
    over_time = ladder_of(said("d1", 9), open_ended).over_time
    assert over_time
    assert min(r.high for r in over_time.readings) < min(r.y or 0 for r in over_time.readings)
