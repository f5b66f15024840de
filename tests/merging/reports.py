"""An account made of a few invented reports."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources.reading import read_content


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


def account_of_days(
    *reports: tuple[str, str], title: str | None = None, titles: Sequence[str] = ()
) -> Account:
    """The account of days and texts by outlets of their own, each under a title of its own where no one title is given."""
    heads = titles or [title or f"Report {n}" for n in range(len(reports))]
    lines = "\n".join(
        json.dumps({"id": f"r{n}", "outlet": f"Paper {n}", "published": day, "title": head, "text": text})
        for n, ((day, text), head) in enumerate(zip(reports, heads, strict=True))
    )  # fmt: skip
    read, _ = read_content(lines.encode(), origin="case", media_type="application/x-ndjson")
    return build_account(read, settings=Settings(workers=1))
