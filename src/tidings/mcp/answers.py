"""What the tools answer: JSON with ids and exact words, in pages that an assistant can hold."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

from tidings.account.explain import explain
from tidings.account.part import Wanted, find_entity, find_story, part_of
from tidings.errors import TidingsError, UsageError
from tidings.exports.cited import Citing
from tidings.exports.parts import address
from tidings.exports.tables import TABLES
from tidings.exports.tables.evidence import evidence_under
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, Entry, items_of, kind_of, label_of
from tidings.model.dates import is_day
from tidings.model.documents import Document
from tidings.model.evidence import Evidence
from tidings.model.json import to_plain
from tidings.store.case import Case, open_case

Answer = dict[str, Any]
Kind = Literal[
    "documents", "articles", "sources", "stories", "entities", "relations", "times", "events",
    "actors", "figures", "estimates", "statements", "forecasts", "agreements", "terms",
    "allegations", "disagreements", "sides", "timeline", "decisions", "left_out",
]  # fmt: skip
# An answer must fit beside the conversation: of a case of 128 reports 4 to 38 kB of JSON where nothing else is asked.
_MOST_ROWS = 100
_MOST_SIGNS = 20_000
_MOST_WORDS = 20
_WORDS_OF_A_SENTENCE = 3
# The signs on either side of words that a search found in a document.
_AROUND = 120


class Answers:
    """Answers about one case; a case that is built anew meanwhile is read anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held = _Held(open_case(path))
        self._state = self._look()

    def overview(self) -> Answer:
        """What the case is about: title, days, and how many there are of each kind. Call this first."""
        held = self._now()
        counts = {
            table.name: sum(1 for _ in table.rows(held.names))
            for table in TABLES
            if table.name in get_args(Kind)
        }
        return {"situation": to_plain(held.account.situation), "counts": counts}

    def brief(self, length: int = 30) -> Answer:
        """The account in prose: each sentence with its sources, whether it is disputed, item ids, and the exact words it rests on."""
        held = self._now()
        sections = part_of(held.account, Wanted(length=_within(length, _MOST_ROWS))).brief.sections
        return {
            "sections": [
                {
                    "heading": section.heading,
                    "sentences": [
                        {
                            "text": one.text, "disputed": one.disputed, "items": list(one.items),
                            "sources": [held.names.label(key) for key in one.sources],
                            **_quoted(one.evidence, held, most=_WORDS_OF_A_SENTENCE),
                        }
                        for one in section.sentences
                    ],
                }
                for section in sections
            ]
        }  # fmt: skip

    def search(self, query: str, limit: int = 20) -> Answer:
        """Full text over documents and items: words, "a phrase", the begin* of a word. Gives ids with exact words."""
        held = self._now()
        hits = held.case.search(query, limit=_within(limit, _MOST_ROWS))
        return {"hits": [
            {"id": hit.id, "kind": hit.kind, "label": hit.label, "snippet": hit.snippet,
             **self._words_of(held.names.find(hit.id), query, held)}
            for hit in hits
        ]}  # fmt: skip

    def list_items(
        self, kind: Kind, offset: int = 0, limit: int = 20, since: str | None = None,
        entity: str | None = None, story: str | None = None,
    ) -> Answer:  # fmt: skip
        """One kind of thing, a page at a time: rows with ids, values, and their first exact words. `since` (YYYY-MM-DD), `entity` and
        `story` (id or name) keep a part. Go on with `next_offset` while there is one."""
        account = self._part(since, entity, story)
        table = next(one for one in TABLES if one.name == kind)
        names = [column.name for column in table.columns]
        rows = list(table.values(Catalogue(account)))
        first, last = max(offset, 0), max(offset, 0) + _within(limit, _MOST_ROWS)
        page = [
            {
                name: value for name, value in zip(names, row, strict=True)
                # A page of whole texts would be too long; `document_text` reads them.
                if value is not None and (kind, name) != ("documents", "text")
            }
            for row in rows[first:last]
        ]  # fmt: skip
        more = {"next_offset": last} if last < len(rows) else {}
        return {"kind": kind, "total": len(rows), "offset": first, "rows": page, **more}

    def item(self, id: str) -> Answer:  # noqa: A002 - the word that the caller uses
        """Everything the account says of one item, article, source or story, by its id: all values, with evidence at exact offsets."""
        held = self._now()
        entry = held.find(id)
        plain = dict(to_plain(entry))
        for name in ("text", "parts", "removed", "facts"):
            plain.pop(name, None)
        for name in ("mentions", "evidence"):
            if len(plain.get(name, ())) > _MOST_WORDS:
                plain[f"{name}_total"] = len(plain[name])
                plain[name] = plain[name][:_MOST_WORDS]
        words = [one for _, one in evidence_under(entry)]
        return {
            "kind": kind_of(entry), "label": label_of(entry, held.names), "item": plain,
            "names": held.names_in(plain), **_quoted(words, held),
        }  # fmt: skip

    def explain(self, id: str) -> Answer:  # noqa: A002
        """Why an item, or one value of it (`ID.date`, `ID.fatalities`), is what it is: words, rules, what was not chosen, decisions."""
        told = dict(to_plain(explain(self._now().account, id)))
        for name in ("evidence", "decisions"):
            if len(told[name]) > _MOST_WORDS:
                told[f"{name}_total"] = len(told[name])
                told[name] = told[name][:_MOST_WORDS]
        return told

    def document_text(self, id: str, start: int = 0, length: int = 4000) -> Answer:  # noqa: A002
        """A stretch of a document's text, from a code point on; with the items whose words stand in it. Go on with `next_start`."""
        held = self._now()
        one = held.find(id)
        if not isinstance(one, Document):
            raise UsageError("this is no document", where=id, remedy="Its kind is documents")
        first = min(max(start, 0), len(one.text))
        last = min(first + _within(length, _MOST_SIGNS), len(one.text))
        more = {"next_start": last} if last < len(one.text) else {}
        return {
            "document": one.id, "title": one.title, "outlet": held.names.outlet(one.id),
            "published": one.published.date if one.published else None,
            "address": address(one) or None, "start": first, "end": last,
            "length": len(one.text), "text": one.text[first:last],
            "items": held.items_within(one.id, first, last), **more,
        }  # fmt: skip

    def _now(self) -> _Held:
        state = self._look()
        if state != self._state:
            self._held, self._state = _Held(open_case(self._path)), state
        return self._held

    def _look(self) -> tuple[int, int, int]:
        """What changes when the case is built anew, or another file is put in its place."""
        builds = self._held.case.builds()
        file = self._path.stat()
        return builds, file.st_mtime_ns, file.st_ino

    def _part(self, since: str | None, entity: str | None, story: str | None) -> Account:
        account = self._now().account
        if since is not None and not is_day(since):
            raise UsageError("since wants a day as YYYY-MM-DD", where=since)
        wanted = Wanted(
            since=since, entity=find_entity(account, entity) if entity else None,
            story=find_story(account, story) if story else None,
        )  # fmt: skip
        return part_of(account, wanted)

    def _words_of(self, entry: Entry | None, query: str, held: _Held) -> Answer:
        """The first words of an item; of a document those around what was asked for."""
        if entry is None:
            return {}
        if isinstance(entry, Document):
            return _quoted(_passage(entry, query), held)
        return _quoted([one for _, one in evidence_under(entry)][:1], held)


class _Held:
    """One state of the case."""

    def __init__(self, case: Case) -> None:
        self.case, self.account = case, case.account
        self.citing = Citing(self.account)
        self.names = self.citing.names

    def find(self, key: str) -> Entry:
        """What has this id; raises TidingsError where nothing has."""
        found = self.names.find(key)
        if found is None:
            raise TidingsError(
                "the account has no such id", where=key,
                remedy="search and list_items give the ids",
            )  # fmt: skip
        return found

    def names_in(self, plain: object) -> dict[str, str]:
        """What each id that stands in some JSON is called."""
        ids = {one for one in _texts(plain) if self.names.find(one) is not None}
        return {key: self.names.label(key) for key in sorted(ids)}

    def items_within(self, document: str, start: int, end: int) -> list[Answer]:
        """The items whose words lie in a stretch of a document, in order of the words."""
        return [
            {"id": key, "start": one.start, "end": one.end, "quote": one.quote}
            for one, key in self._places.get(document, ())
            if start <= one.start and one.end <= end
        ][:_MOST_ROWS]

    @cached_property
    def _places(self) -> dict[str, list[tuple[Evidence, str]]]:
        """Of each document the words that items as wholes rest on."""
        found: dict[str, set[tuple[Evidence, str]]] = {}
        for item in items_of(self.account):
            for value, one in evidence_under(item):
                if not value:
                    plain = Evidence(
                        document=one.document, start=one.start, end=one.end, quote=one.quote
                    )
                    found.setdefault(one.document, set()).add((plain, item.id))
        return {key: sorted(places) for key, places in found.items()}


def _quoted(evidence: Iterable[Evidence], held: _Held, *, most: int = _MOST_WORDS) -> Answer:
    cited = held.citing.cite(evidence)
    more = {"quotes_total": len(cited)} if len(cited) > most else {}
    return {"quotes": [one.as_json() for one in cited[:most]], **more}


def _passage(document: Document, query: str) -> list[Evidence]:
    """The words of a document around the first of those asked for, else its beginning."""
    plain = document.text.casefold()
    asked = [word.strip('"*').casefold() for word in query.split()]
    # Casefolding can make a text longer; then offsets would not be those of the text.
    places = [at for word in asked if word and (at := plain.find(word)) >= 0]
    at = min(places) if places and len(plain) == len(document.text) else 0
    start, end = max(0, at - _AROUND), min(len(document.text), at + _AROUND)
    quote = document.text[start:end]
    if not quote:
        return []
    return [Evidence(document=document.id, start=start, end=end, quote=quote)]


def _texts(plain: object) -> Iterable[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for value in plain.values():
            yield from _texts(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _texts(value)


def _within(asked: int, most: int) -> int:
    return min(max(asked, 1), most)
