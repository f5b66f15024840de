"""Articles as CSL-JSON items, for Zotero, pandoc and other programs that cite."""

from __future__ import annotations

import json
from typing import Any

from tidings.exports.cited import known
from tidings.exports.references import Reference, references
from tidings.exports.written import Exported
from tidings.model.account import Account


def export_csl(account: Account) -> Exported:
    """One item for each article; its id is the id of the article."""
    items = [_item(one) for one in references(account)]
    return Exported((json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode())


def _item(one: Reference) -> dict[str, Any]:
    day = one.day
    return {
        "id": one.id,
        "type": "article-newspaper",
        # A byline does not say which part of a name is the family's.
        **known({
            "author": [{"literal": name} for name in one.authors or (one.body,) if name],
            "title": one.title, "container-title": one.outlet,
            "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
            "URL": one.address, "language": one.language, "note": f"tidings: {one.read_from}",
        }),
    }  # fmt: skip
