"""Make one document of invented bytes, and look at it as tests do."""

from tidings.documents import decode
from tidings.documents.making import make_document
from tidings.model.documents import Document, PartKind, RawReport


def made(
    text: str | bytes,
    media_type: str = "text/plain",
    origin: str = "a.txt",
    declared: tuple[tuple[str, str], ...] = (),
) -> Document:
    """The document of this text, its offsets checked."""
    content = text.encode() if isinstance(text, str) else text
    document = make_document(
        RawReport(origin=origin, media_type=media_type, content=content, declared=declared)
    )
    raw = decode(content)
    assert all(raw[cut.start : cut.end] == cut.text for cut in document.removed)
    for fact in document.facts:
        if fact.evidence:
            assert document.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
    covered = "".join(document.text[part.start : part.end] for part in document.parts)
    assert "".join(covered.split()) == "".join(document.text.split())
    return document


def parts(document: Document, *kinds: PartKind) -> list[str]:
    """The words of the parts of these kinds."""
    return [document.text[part.start : part.end] for part in document.parts if part.kind in kinds]


def removed(document: Document) -> dict[str, str]:
    """What was cut, with the reason."""
    return {cut.text: cut.reason for cut in document.removed}
