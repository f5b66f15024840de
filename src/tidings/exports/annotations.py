"""Every word that an item rests on as a W3C Web Annotation, on one page of JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

from tidings.exports.parts import address
from tidings.exports.tables.evidence import evidence_under
from tidings.exports.written import Exported
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, Item, items_of, kind_of, label_of
from tidings.model.documents import Document
from tidings.model.evidence import Evidence

# Our own namespace, and must never change: an annotation keeps its name in every export.
_NAMESPACE = UUID("b617b059-df07-5a5f-82d6-ed53ca29aaa1")
# How many signs on either side tell words apart that stand in a text more than once.
_AROUND = 32


def export_annotations(account: Account) -> Exported:
    """An AnnotationPage; items in the order of the account, the words of each in theirs."""
    items = list(_annotations(account))
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _name("page", *(one["id"] for one in items)),
        "type": "AnnotationPage",
        "items": items,
    }
    return Exported((json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode())


def _annotations(account: Account) -> Iterator[dict[str, Any]]:
    names = Catalogue(account)
    documents = {one.id: one for one in account.documents}
    for item in items_of(account):
        seen: set[tuple[str, str, int, int]] = set()
        for value, words in evidence_under(item):
            place = (value, words.document, words.start, words.end)
            if place not in seen:
                seen.add(place)
                yield _annotation(item, value, words, documents[words.document], names)


def _annotation(
    item: Item, value: str, words: Evidence, document: Document, names: Catalogue
) -> dict[str, Any]:
    kind, text = kind_of(item), document.text
    return {
        "id": _name(item.id, value, words.document, str(words.start), str(words.end)),
        "type": "Annotation",
        "motivation": "identifying" if kind == "entity" else "describing",
        "body": [
            _body("describing", label_of(item, names)),
            _body("tagging", kind),
            _body("identifying", f"{item.id}.{value}" if value else item.id),
        ],
        "target": {
            "source": address(document) or _name(document.id),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": words.quote,
                    "prefix": text[max(0, words.start - _AROUND) : words.start],
                    "suffix": text[words.end : words.end + _AROUND],
                },
                {"type": "TextPositionSelector", "start": words.start, "end": words.end},
            ],
        },
    }


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _name(*content: str) -> str:
    """A name that is made of content alone."""
    return uuid5(_NAMESPACE, chr(31).join(content)).urn
