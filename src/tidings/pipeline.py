"""The whole journey: reports become documents, documents mentions, mentions one account."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tidings.account.assemble import assemble
from tidings.account.unlisted_codes import without_unlisted_codes
from tidings.documents import Linked, link_documents, make_documents
from tidings.encoding import Encoding
from tidings.engine import parse_all
from tidings.language.cache import SentenceCache
from tidings.language.parsing import MAX_CHARACTERS, sentence_spans
from tidings.lexicons.own_places import places_of_the_case
from tidings.mentions.entities.unparsed import LANGUAGES
from tidings.mentions.reading import read_document, read_without_parser
from tidings.merging import merge
from tidings.model.account import Account
from tidings.model.authority import Authority
from tidings.model.corrections import Kept
from tidings.model.documents import Document, LeftOut, RawReport
from tidings.model.mentions import Reading
from tidings.model.record import Record
from tidings.settings import Settings
from tidings.unread import doubted, faulty, overlong, undated, unknown_language

if TYPE_CHECKING:
    from tidings.documents.shelf import Shelf
    from tidings.encoder.cache import WindowCache
    from tidings.mentions.cache import ReadingCache

Progress = Callable[[str, int, int], None]

# All readers know English. Of some other languages the names and places are read; a document in any other
# is kept, dated and linked, but not read (`unread.py` tells of it).
READ_LANGUAGE = "en"


def build_account(
    reports: Sequence[RawReport], left_out: Sequence[LeftOut] = (), *,
    settings: Settings | None = None, cache: SentenceCache | None = None,
    windows: WindowCache | None = None, readings: ReadingCache | None = None,
    made: Shelf | None = None, corrections: Sequence[Kept] = (), authority: Authority | None = None,
    progress: Progress | None = None,
) -> Account:  # fmt: skip
    """The account of some reports. The same reports give the same account, in any order.

    `left_out` is what reading the inputs refused; `corrections` are a person's; `authority` is whom the desk knows;
    `progress` is told the stage, how much is done, and of how much.
    """
    settings = settings or Settings()
    tell = progress or _silent
    linked, read = read_reports(
        reports,
        settings=settings,
        cache=cache,
        windows=windows,
        readings=readings,
        made=made,
        progress=progress,
    )
    tell("merging", 0, 1)
    items = without_unlisted_codes(merge(read.readings, linked, corrections, authority))
    tell("merging", 1, 1)
    told = (*left_out, *read.left_out, *items.left_out)
    known = authority.sha256 if authority else None
    return assemble(items, linked, told, settings=settings, reader=read.reader, authority=known)


class Read(Record, frozen=True, kw_only=True):
    """What documents say before anything is merged; `reader` is the digest of the weights that read."""

    readings: tuple[Reading, ...]
    left_out: tuple[LeftOut, ...]
    reader: str | None


def read_reports(
    reports: Sequence[RawReport], *,
    settings: Settings, cache: SentenceCache | None = None, windows: WindowCache | None = None,
    readings: ReadingCache | None = None, made: Shelf | None = None,
    progress: Progress | None = None,
) -> tuple[Linked, Read]:  # fmt: skip
    """The documents of some reports, linked, with what each of them says."""
    tell = progress or _silent
    tell("documents", 0, len(reports))
    documents, refused = make_documents(reports, made)
    linked = link_documents(documents, made)
    tell("documents", len(reports), len(reports))
    read = read_documents(
        linked.documents,
        settings=settings,
        cache=cache,
        windows=windows,
        readings=readings,
        progress=progress,
    )
    told = (*refused, *undated(documents, reports), *read.left_out)
    return linked, replace(read, left_out=told)


def read_documents(
    documents: Sequence[Document], *,
    settings: Settings, cache: SentenceCache | None = None, windows: WindowCache | None = None,
    readings: ReadingCache | None = None, progress: Progress | None = None,
) -> Read:  # fmt: skip
    """What each document says, by itself: none of them sees another. What `readings` keeps is not read again."""
    tell = progress or _silent
    known = readings.get_many(documents) if readings is not None else {}
    english = [d for d in documents if d.language in {READ_LANGUAGE, None}]
    others = [d for d in documents if d.language not in {READ_LANGUAGE, None}]
    encoding = Encoding(
        english, settings, windows, lambda done, total: tell("windows", done, total), known
    )
    unread = [d for d in english if d.id not in known]
    fresh = {d.id for d in documents} - known.keys()
    with places_of_the_case(settings.places or ()):
        for reading in _read(unread, encoding, settings, cache, tell):
            known[reading.document.id] = reading
        for document in others:
            if document.language in LANGUAGES and document.id not in known:
                known[document.id] = read_without_parser(document)
    read = tuple(known[d.id] for d in (*english, *others) if d.id in known)
    if readings is not None:
        readings.put_many([one for one in read if one.document.id in fresh])
    told = (
        *overlong(english),
        *(unknown_language(d) for d in others),
        *doubted(read),
        *faulty(read),
    )
    return Read(readings=read, left_out=(*encoding.left_out, *told), reader=encoding.digest)


def _read(
    documents: Sequence[Document],
    encoding: Encoding,
    settings: Settings,
    cache: SentenceCache | None,
    tell: Progress,
) -> Iterator[Reading]:
    """The mentions of each document; a sentence that stands in ten papers is parsed once."""
    texts = sorted(
        {d.text[a:b][:MAX_CHARACTERS] for d in documents for (a, b), _, _ in sentence_spans(d)}
    )
    parses = parse_all(
        texts, model=settings.model, names=not encoding.is_on, workers=settings.workers, cache=cache,
        progress=lambda done, total: tell("sentences", done, total),
    )  # fmt: skip
    for done, document in enumerate(documents, start=1):
        yield read_document(document, parses, encoding.of(document))
        tell("reading", done, len(documents))


def _silent(stage: str, done: int, total: int) -> None:
    """Nobody asked to be told."""
