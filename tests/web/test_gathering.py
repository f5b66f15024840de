"""Witnesses by whose words they are: an agency's copies are one voice, renditions lie under their article."""

from __future__ import annotations

from typing import Any

import pytest

from tidings.web.addresses import FileAddresses
from tidings.web.gathering import gather_voices
from tidings.web.lookup import Lookup
from tidings.web.shelf import AccountShelf

TEXT = "Nine people died."


def make_account(articles: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """Articles of one document each, and an event that rests on all of them."""
    return {
        "articles": [
            {"id": f"article-{key}", "documents": [f"doc-{key}"], "derived_from": taken}
            for key, taken in articles.items()
        ],
        "documents": [
            {"id": f"doc-{key}", "article": f"article-{key}", "text": TEXT, "role": "original"}
            for key in articles
        ],
        "events": [
            {
                "id": "event-1",
                "evidence": [
                    {"document": f"doc-{key}", "start": 0, "end": 4, "quote": "Nine"} for key in articles
                ],
            }
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("articles", "voices"),
    [
        ({"a": [], "b": []}, [["doc-a"], ["doc-b"]]),
        ({"a": [], "b": [{"article": "article-a", "share": 0.9}]}, [["doc-a", "doc-b"]]),
        # The origin speaks first, whatever its name.
        ({"a": [{"article": "article-b", "share": 0.9}], "b": []}, [["doc-b", "doc-a"]]),
        ({"a": [], "b": [{"article": "article-a", "share": 0.3}]}, [["doc-a"], ["doc-b"]]),
        (
            {"a": [{"agency": "X", "share": 1}], "b": [{"agency": "X", "share": 0.8}], "c": []},
            [["doc-a", "doc-b"], ["doc-c"]],
        ),
        # A copy of a copy; and a ring of two, which never ends.
        (
            {
                "a": [],
                "b": [{"article": "article-a", "share": 1}],
                "c": [{"article": "article-b", "share": 1}],
            },
            [["doc-a", "doc-b", "doc-c"]],
        ),
        (
            {"a": [{"article": "article-b", "share": 1}], "b": [{"article": "article-a", "share": 1}]},
            [["doc-a"], ["doc-b"]],
        ),
    ],
)  # fmt: skip
def test_copies_lie_under_their_origin(
    articles: dict[str, list[dict[str, Any]]], voices: list[list[str]]
) -> None:
    account = make_account(articles)
    look = Lookup(AccountShelf(account), FileAddresses())
    gathered = gather_voices(look.evidence(account["events"][0]), look)
    found = [[one.document for one in (voice.said, *voice.copies)] for voice in gathered]
    assert found == voices
