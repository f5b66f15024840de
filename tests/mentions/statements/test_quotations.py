"""Quotation marks of all prints paired over a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import make_document

from tidings.mentions.statements.quoted.quotations import find_quotations

PAIRED = [
    ('He said "go home" twice.', ["go home"]),
    ("He said “go home” and “stay there”.", ["go home", "stay there"]),
    ("„Wir gehen“ hieß es.", ["Wir gehen"]),
    ("« Partons », dit-il.", ["Partons"]),
    ("''Go home,'' she said.", ["Go home"]),
    ("‘Go home,’ she said.", ["Go home"]),
    ("“They said ‘never’ and left,” she said.", ["They said ‘never’ and left"]),
    ('"One. Two."', ["One. Two."]),
    ("The '90s and the ministers' talks.", []),
    ("It's the bishops’ own view.", []),
    ("", []),
    ('"', []),
    ('6" of rain', []),
]


@pytest.mark.parametrize(("text", "quoted"), PAIRED)
def test_pairs(text: str, quoted: list[str]) -> None:
    found = find_quotations(make_document(text))
    assert [text[q.start : q.end] for q in found] == quoted


def test_a_quotation_that_runs_on_ends_with_its_paragraph() -> None:
    text = '"We left the valley. It was night.\n\n"We walked for hours," she said.'
    first, second = find_quotations(make_document(text))
    assert text[first.start : first.end] == "We left the valley. It was night."
    assert not first.closed
    assert text[second.start : second.end] == "We walked for hours"


@given(st.text(alphabet="ab .,'\"“”„«»‘’\n", max_size=80))
def test_quotations_are_apart_and_in_order(text: str) -> None:
    found = find_quotations(make_document(text))
    for q in found:
        assert 0 <= q.outer[0] <= q.start < q.end <= q.outer[1] <= len(text)
    closed = [q.outer for q in found if q.closed]
    assert closed == sorted(closed)
