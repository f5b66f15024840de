"""Reports become documents: text that never changes again, and what is known about it."""

from tidings.documents.decoding import decode
from tidings.documents.linking import Linked, link_documents
from tidings.documents.making import make_documents
from tidings.documents.published import unbelieved_days

__all__ = ["Linked", "decode", "link_documents", "make_documents", "unbelieved_days"]
