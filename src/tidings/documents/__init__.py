"""Reports become documents: text that never changes again, and what is known about it."""

from tidings.documents.making import make_documents

__all__ = ["make_documents"]
