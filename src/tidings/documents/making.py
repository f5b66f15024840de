"""One raw report becomes a document: decoded, cleaned of furniture, and asked what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from tidings.documents.blocks import Block
from tidings.documents.composing import compose, removed_from
from tidings.documents.formats import Opened, UnreadableError, open_report
from tidings.documents.furniture import (
    PageLines,
    find_shared,
    is_furniture,
    is_touched,
    lines_of,
    mark_furniture,
    shared_lines,
    split_glued,
)
from tidings.documents.gallery import split_gallery
from tidings.documents.identity import find_facts, mark_head, mark_lines
from tidings.documents.identity.date_facts import day_order
from tidings.documents.identity.source import Source
from tidings.documents.language import find_language
from tidings.documents.markdown import front_matter, take_marks_off
from tidings.documents.pages import read_page
from tidings.documents.plaintext import (
    join_broken,
    join_wrapped,
    read_lines,
    take_link_numbers_off,
)
from tidings.documents.published import publish
from tidings.documents.remembering import Made, Remembered, name_of
from tidings.documents.shelf import Shelf
from tidings.documents.stated import add_declared
from tidings.model.documents import Document, LeftOut, RawReport
from tidings.model.ids import content_id

Declared = tuple[tuple[str, str], ...]


def make_documents(
    raws: Sequence[RawReport], shelf: Shelf | None = None, *, by_origin: bool = False
) -> tuple[tuple[Document, ...], tuple[LeftOut, ...]]:
    """The documents of these reports, sorted by origin; a report without words is left out.

    Which lines different articles of an outlet share is known only when all are read: those that hold
    such a line are made a second time. The order of the reports does not matter. What `shelf` keeps is not made again.
    Ids hang on what reports hold; `by_origin` on where each lies, too, for reports that are made one by one.
    """
    ordered = sorted(raws, key=lambda report: report.origin)
    remembered = Remembered(shelf)
    ids = _ids_of(ordered, by_origin=by_origin)
    first = _made_of(
        [(raw, own, frozenset()) for raw, own in zip(ordered, ids, strict=True)], remembered
    )
    shared = find_shared([made.lines for made in first if isinstance(made, Made)])
    touched = {
        place: shared_lines(made.lines, shared)
        for place, made in enumerate(first)
        if isinstance(made, Made) and is_touched(made.lines, shared)
    }
    again = _made_of(
        [(ordered[place], ids[place], lines) for place, lines in touched.items()], remembered
    )
    remembered.keep()
    second = dict(zip(touched, again, strict=True))
    documents: list[Document] = []
    reasons: list[LeftOut] = []
    for place, made in enumerate(first):
        if isinstance(made, LeftOut):
            reasons.append(made)
            continue
        remade = second.get(place)
        documents.append((remade if isinstance(remade, Made) else made).document)
    return tuple(documents), tuple(reasons)


def _ids_of(ordered: Sequence[RawReport], *, by_origin: bool) -> list[str]:
    """The id of each report's document: made of what it holds, so that a pile gives the same account wherever it lies; the
    same content once more has an id by its origin, too."""
    known: set[str] = set()
    ids: list[str] = []
    for raw in ordered:
        digest = sha256(raw.content).hexdigest()
        again = by_origin or digest in known
        ids.append(_id_of(digest, raw.origin) if again else _id_of(digest))
        known.add(digest)
    return ids


def _id_of(*said: str) -> str:
    return content_id("doc", *said)


def _made_of(
    wanted: Sequence[tuple[RawReport, str, frozenset[int]]], remembered: Remembered
) -> list[Made | LeftOut]:
    """What each report gives, under its id, without the lines that others have as well."""
    names = [name_of(raw, sorted(shared), own) for raw, own, shared in wanted]
    remembered.look_up(names)
    found: list[Made | LeftOut] = []
    for name, (raw, own, shared) in zip(names, wanted, strict=True):
        made = remembered.get(name)
        if made is None:
            made = _make_or_say_why(raw, own, shared)
            remembered.add(name, made)
        found.append(made)
    return found


def _make_or_say_why(raw: RawReport, own: str, shared: frozenset[int]) -> Made | LeftOut:
    try:
        made = _make(raw, own, shared)
    except UnreadableError as fault:
        return LeftOut(what="document", reason=str(fault), where=raw.origin)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        # A page can be broken in ways its parser did not foresee; the other reports are still read.
        reason = f"it could not be read: {type(fault).__name__}: {fault}"
        return LeftOut(what="document", reason=reason, where=raw.origin)
    if not any(part.kind in ("lead", "body", "gallery") for part in made.document.parts):
        return LeftOut(what="document", reason="there is no readable text in it", where=raw.origin)
    return made


def make_document(raw: RawReport) -> Document:
    """The document of one raw report by itself."""
    return _make(raw, _id_of(sha256(raw.content).hexdigest(), raw.origin), frozenset()).document


def _make(raw: RawReport, identity: str, shared: frozenset[int]) -> Made:
    digest = sha256(raw.content).hexdigest()
    opened = open_report(raw)
    received = opened.text
    blocks, declared = read_blocks(opened, declared=raw.declared + opened.declared, shared=shared)
    text, parts = compose(blocks)
    removed = removed_from(blocks, received)
    language = find_language(text, declared=dict(declared).get("language"))
    facts = find_facts(
        Source(
            document=identity,
            text=text,
            parts=parts,
            removed=removed,
            declared=declared,
            raw=received,
            language=language,
            order=day_order(language, declared),
        )
    )
    document = Document(
        id=identity,
        origin=raw.origin,
        media_type=raw.media_type,
        sha256=digest,
        language=language,
        title=facts.title,
        outlet=facts.outlet,
        agency=facts.agency,
        authors=facts.authors,
        published=publish(facts.all, raw),
        text=text,
        parts=parts,
        removed=removed,
        facts=facts.all,
    )
    # What an extractor has been through has no frame that pages could share.
    whole_page = opened.mark_up != "page"
    return Made(document, lines_of(blocks, facts.outlet) if whole_page else PageLines())


def read_blocks(
    opened: Opened, *, declared: Declared, shared: frozenset[int] = frozenset()
) -> tuple[list[Block], Declared]:
    """The blocks of a report with their kinds and reasons, and everything declared about it."""
    received = opened.text
    if opened.mark_up == "page":
        page = read_page(received)
        declared = declared + page.declared
        blocks = mark_furniture(mark_lines(page.blocks, received))
        blocks = [*add_declared(mark_head(blocks), declared, received), *page.removed]
        return blocks, declared
    lines = list(opened.blocks) if opened.blocks is not None else read_lines(received)
    if opened.mark_up == "markdown":
        end, stated = front_matter(received)
        declared = declared + stated
        lines = _without_front_matter(take_marks_off(lines), end)
    lines = split_glued(take_link_numbers_off(join_wrapped(lines, is_furniture)), received)
    blocks = mark_furniture(
        mark_lines(lines, received), whole_page=opened.blocks is None, shared=shared
    )
    blocks = mark_head(join_broken(split_gallery(blocks, received)))
    return add_declared(blocks, declared, received), declared


def _without_front_matter(lines: list[Block], end: int) -> list[Block]:
    if not end:
        return lines
    inside = [line for line in lines if line.place and line.place[0] < end]
    whole = (inside[0].place or (0, 0))[0], (inside[-1].place or (0, 0))[1]
    front = Block(text="---", place=whole, reason="front matter")
    return [front, *lines[len(inside) :]]
