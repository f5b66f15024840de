"""`tidings search`: full text over documents and items."""

from __future__ import annotations

from typing import Annotated

import typer

from tidings.cli.options import AsJson, CaseFile
from tidings.cli.terminal import say_json, say_table, warn


def search(
    case: CaseFile,
    query: Annotated[
        list[str],
        typer.Argument(metavar="QUERY", help='Words, "a phrase", the begin* of a word.'),
    ],
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Search documents and items for words."""
    from tidings.store.case import open_case

    hits = open_case(case).search(" ".join(query), limit=limit)
    if as_json:
        say_json(hits)
    elif hits:
        rows = [(hit.kind, hit.label, " ".join(hit.snippet.split()), hit.id) for hit in hits]
        say_table(("Kind", "What", "Words", "Id"), rows)
    else:
        warn("nothing in the case has all of these words")
