"""The spaCy component `tidings_events`: the coded events of a Doc, with the words that tell them as spans.

spaCy finds it by the entry point `spacy_factories`; nothing else imports this file, for spaCy takes a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from tidings.coder.coding import check_day, code_documents
from tidings.documents.language import find_language
from tidings.model.coded import CodedEvent
from tidings.model.documents import Document, Part
from tidings.model.ids import content_id
from tidings.model.json import to_plain
from tidings.settings import Settings

EVENTS = "tidings_events"
LEFT_OUT = "tidings_left_out"
# Texts that are read in one go: a sentence that several of them hold is parsed once.
BATCH = 64
_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n[^\S\n]*\n|\s*\Z)", re.DOTALL)


class EventCoder:
    """Codes each Doc by its text alone, with the parser and the readers of tidings."""

    def __init__(self, *, published: str | None, learned: bool) -> None:
        if published is not None:
            check_day(published)
        self._published = published
        # One process: spaCy has its own way to use several.
        self._settings = Settings(reader="both" if learned else "rules", workers=1)

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with `doc._.tidings_events`, `doc._.tidings_left_out` and its spans."""
        self._code([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """The same for many."""
        for batch in minibatch(docs, batch_size):
            self._code(batch)
            yield from batch

    def _code(self, docs: Sequence[Doc]) -> None:
        documents = [_document(doc.text) for doc in docs]
        distinct = {document.id: document for document in documents}
        coded = code_documents(
            tuple(distinct.values()), settings=self._settings, published=self._published
        )
        events: dict[str, list[CodedEvent]] = {}
        for event in coded.events:
            events.setdefault(event.document, []).append(event)
        for doc, document in zip(docs, documents, strict=True):
            _set_events(doc, events.get(document.id, ()))
            told = (out for out in coded.left_out if _origin(out.where) in {document.origin, None})
            doc._.set(LEFT_OUT, [dict(to_plain(out)) for out in told])


def make_component(
    nlp: Language, name: str, published: str | None, learned: bool  # noqa: ARG001 (spaCy gives all four)
) -> EventCoder:  # fmt: skip
    """What `nlp.add_pipe("tidings_events")` adds."""
    return EventCoder(published=published, learned=learned)


def _document(text: str) -> Document:
    """The text of a Doc as it stands, its paragraphs between blank lines: no furniture is looked for."""
    digest = sha256(text.encode()).hexdigest()
    key = content_id("doc", digest)
    return Document(
        id=key, origin=key, media_type="text/plain", sha256=digest, text=text,
        language=find_language(text, declared=None),
        parts=tuple(
            Part(start=found.start(), end=found.end(), kind="body")
            for found in _PARAGRAPH.finditer(text)
        ),
    )  # fmt: skip


def _origin(where: str) -> str | None:
    """The document in which something was left out; None for what no document has: the learned reader."""
    origin = where.partition(":")[0]
    return origin if origin.startswith("doc-") else None


def _set_events(doc: Doc, events: Sequence[CodedEvent]) -> None:
    told, spans = [], []
    for event in events:
        plain: dict[str, Any] = dict(to_plain(event))
        span = doc.char_span(
            event.trigger.start, event.trigger.end, label=event.type, alignment_mode="expand"
        )
        if span is not None:
            spans.append(span)
            plain["span"] = [span.start, span.end]
        told.append(plain)
    doc._.set(EVENTS, told)
    doc.spans[EVENTS] = spans


for extension in (EVENTS, LEFT_OUT):
    if not Doc.has_extension(extension):
        Doc.set_extension(extension, default=[])
Language.factory(
    EVENTS,
    default_config={"published": None, "learned": True},
    assigns=[f"doc._.{EVENTS}", f"doc._.{LEFT_OUT}", "doc.spans"],
    func=make_component,
)
