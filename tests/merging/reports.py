"""An account made of a few invented reports."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account


def account_of(*texts: str) -> Account:
    """The account of some reports by outlets of their own, published on 6 May 2021 (a Thursday)."""
    return build_account(
        [
            RawReport(
                origin=f"report-{number}.txt", media_type="text/plain",
                content=f"Paper {number} headline\n\n6 May 2021\n\n{text}".encode(),
                declared=(("outlet", f"Paper {number}"), ("published", "2021-05-06")),
            )
            for number, text in enumerate(texts)
        ]
    )  # fmt: skip
