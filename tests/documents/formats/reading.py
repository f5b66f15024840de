"""Read invented bytes as an input is read, and count that nothing of it is lost."""

from tidings.documents.making import make_documents
from tidings.model.documents import Document, LeftOut
from tidings.sources.found import WITHIN
from tidings.sources.reading import read_content


def read(content: bytes, media_type: str) -> tuple[tuple[Document, ...], list[LeftOut]]:
    """The documents of these bytes and everything that was left out; each report is in one of the two."""
    reports, unread = read_content(content, origin="a", media_type=media_type)
    documents, refused = make_documents(reports)
    assert len(reports) == len(documents) + len(refused)
    assert reports or unread
    for item in (*unread, *refused):
        assert item.reason
        assert "\n" not in item.reason
    for document in documents:
        document.text.encode()
        for cut in document.removed:
            assert cut.start < cut.end
    return documents, [*unread, *refused]


def rejected(left_out: list[LeftOut]) -> list[str]:
    """The reasons why inputs were not read; parts of a report that was read are none."""
    return [item.reason for item in left_out if item.what not in WITHIN]
