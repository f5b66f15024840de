"""The whole journey: reports become documents, documents mentions, mentions one account."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from tidings.account.assemble import assemble
from tidings.documents import Linked, link_documents, make_documents, unbelieved_days
from tidings.encoding import Encoding
from tidings.engine import parse_all
from tidings.language.cache import SentenceCache
from tidings.language.parsing import MAX_CHARACTERS, sentence_spans
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed import LANGUAGES, read_unparsed
from tidings.mentions.reading import read_document
from tidings.merging import merge
from tidings.model.account import Account
from tidings.model.documents import Document, LeftOut, RawReport
from tidings.model.mentions import Reading
from tidings.model.record import Record
from tidings.settings import Settings

if TYPE_CHECKING:
    from tidings.encoder.cache import WindowCache

Progress = Callable[[str, int, int], None]

# All readers know English. Of some other languages the names and places are read; a document in any other
# is kept, dated and linked, but not read.
READ_LANGUAGE = "en"
NAMES_ONLY = (
    "names and places are read; times, figures, statements, events, relations and agreements "
    "are read in English only"
)
NOTHING = "kept, dated and linked, but not read: the readers do not know this language"


def build_account(
    reports: Sequence[RawReport], left_out: Sequence[LeftOut] = (), *,
    settings: Settings | None = None, cache: SentenceCache | None = None,
    windows: WindowCache | None = None, progress: Progress | None = None,
) -> Account:  # fmt: skip
    """The account of some reports. The same reports give the same account, in any order.

    `left_out` is what reading the inputs refused; `progress` is told the stage, how much is done,
    and of how much.
    """
    settings = settings or Settings()
    tell = progress or _silent
    read = read_reports(reports, settings=settings, cache=cache, windows=windows, progress=progress)
    tell("merging", 0, 1)
    items = merge(read.readings, read.linked)
    tell("merging", 1, 1)
    told = (*left_out, *read.left_out)
    return assemble(items, read.linked, told, settings=settings, reader=read.reader)


class Read(Record, frozen=True, kw_only=True):
    """What reports say before anything is merged; `reader` is the digest of the weights that read."""

    linked: Linked
    readings: tuple[Reading, ...]
    left_out: tuple[LeftOut, ...]
    reader: str | None


def read_reports(
    reports: Sequence[RawReport], *,
    settings: Settings, cache: SentenceCache | None = None, windows: WindowCache | None = None,
    progress: Progress | None = None,
) -> Read:  # fmt: skip
    """The documents of some reports, linked, with what each of them says."""
    tell = progress or _silent
    tell("documents", 0, len(reports))
    documents, refused = make_documents(reports)
    linked = link_documents(documents)
    tell("documents", len(reports), len(reports))
    english = [d for d in linked.documents if d.language in {READ_LANGUAGE, None}]
    others = [d for d in linked.documents if d.language not in {READ_LANGUAGE, None}]
    named = [read_unparsed(d) for d in others if d.language in LANGUAGES]
    encoding = Encoding(
        english, settings, windows, lambda done, total: tell("windows", done, total)
    )
    readings = (*_read(english, encoding, settings, cache, tell), *named)
    told = (
        *refused,
        *encoding.left_out,
        *_undated(documents, reports),
        *_overlong(english),
        *(_unread(d) for d in others),
    )
    return Read(linked=linked, readings=readings, left_out=told, reader=encoding.digest)


def _read(
    documents: Sequence[Document],
    encoding: Encoding,
    settings: Settings,
    cache: SentenceCache | None,
    tell: Progress,
) -> tuple[Reading, ...]:
    """The mentions of each document; a sentence that stands in ten papers is parsed once."""
    texts = sorted(
        {d.text[a:b][:MAX_CHARACTERS] for d in documents for (a, b), _, _ in sentence_spans(d)}
    )
    parses = parse_all(
        texts, model=settings.model, names=not encoding.is_on, workers=settings.workers, cache=cache,
        progress=lambda done, total: tell("sentences", done, total),
    )  # fmt: skip
    readings = []
    for done, document in enumerate(documents, start=1):
        readings.append(read_document(document, parses, encoding.of(document)))
        tell("reading", done, len(documents))
    return tuple(readings)


def _undated(documents: Sequence[Document], reports: Sequence[RawReport]) -> set[LeftOut]:
    """The days that documents without a day state, each once."""
    received = {(report.origin, sha256(report.content).hexdigest()): report for report in reports}
    return {
        out
        for document in documents
        for out in unbelieved_days(document, received[document.origin, document.sha256])
    }


def _overlong(documents: Sequence[Document]) -> Iterator[LeftOut]:
    """What of a "sentence" without end, a table or a list, lies beyond what the parser is given."""
    for document in documents:
        for (start, end), _, _ in sentence_spans(document):
            if end - start > MAX_CHARACTERS:
                beyond = start + MAX_CHARACTERS
                yield LeftOut(
                    what=document.text[beyond : beyond + 60],
                    reason=f"beyond the first {MAX_CHARACTERS:,} characters of one sentence: not read",
                    where=f"{document.origin}:{beyond}-{end}",
                )


def _unread(document: Document) -> LeftOut:
    """What of a document that is not English was read, and what was not."""
    names = {row["code"]: row["name"] for row in table("world/languages.tsv")}
    language = names.get(document.language or "", document.language)
    said = NAMES_ONLY if document.language in LANGUAGES else NOTHING
    return LeftOut(
        what=document.title or document.origin, reason=f"{language}: {said}", where=document.origin
    )


def _silent(stage: str, done: int, total: int) -> None:
    """Nobody asked to be told."""
