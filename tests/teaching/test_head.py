"""The head of a report: four keys and the referents."""

from __future__ import annotations

import pytest
from tests.teaching.samples import KEYS

from tidings.teaching.head import read_head
from tidings.teaching.records import Referent
from tidings.teaching.tags import MarkupError


def test_keys_and_referents() -> None:
    keys, referents = read_head(f"{KEYS}\ne1 person GOV SDN Idris Hamdan\ne2 place - - the quay\n")
    assert keys == {
        "crisis": "harbour-row",
        "genre": "agency",
        "outlet": "Gulf Wire",
        "published": "2024-05-16",
    }
    assert referents == (
        Referent(id="e1", kind="person", sector="GOV", country="SDN", label="Idris Hamdan"),
        Referent(id="e2", kind="place", label="the quay"),
    )


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("e1 organization - UNO the mission", "the mission"),
        ("e1 organization - NGO Aid: Now", "Aid: Now"),
        ("e1 state - MLI   Mali", "Mali"),
    ],
)
def test_labels_may_be_anything(line: str, label: str) -> None:
    assert [r.label for r in read_head(KEYS + line)[1]] == [label]


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (KEYS.replace("genre: agency\n", ""), "the head lacks genre"),
        (KEYS.replace("Gulf Wire", ""), "the head lacks outlet"),
        ("", "the head lacks crisis, genre, outlet, published"),
        (KEYS.replace("2024-05-16", "16 May 2024"), "published must be a day, as 2024-05-16"),
        (KEYS + "author: somebody", "line 5: a referent is `e1 kind SECTOR COUNTRY label`"),
        (KEYS + "e1 person GOV SDN", "line 5: a referent is `e1 kind SECTOR COUNTRY label`"),
        (KEYS + "x1 person GOV SDN Idris", "line 5: a referent is `e1 kind SECTOR COUNTRY label`"),
        (KEYS + "e1 ghost GOV SDN Idris", "line 5: kind: ghost is not one of armed_group "),
        (KEYS + "e1 person XXX SDN Idris", "line 5: sector: XXX is not one of - AGR "),
        (KEYS + "e1 person GOV XXX Idris", "line 5: country: XXX is not one of - "),
        (KEYS + "\ne1 place - - here\ne1 place - - there", "line 7: e1 is listed twice"),
    ],
)
def test_what_cannot_be_read_is_named(head: str, message: str) -> None:
    with pytest.raises(MarkupError) as error:
        read_head(head)
    assert str(error.value).startswith(message)
