"""Copies: which documents are one article in several dresses, and which articles share their words."""

from tidings.documents.copies.candidates import find_candidates
from tidings.documents.copies.comparing import Comparison, Shared, Text, compare
from tidings.documents.copies.deciding import decide
from tidings.documents.copies.variants import find_variants
from tidings.documents.copies.wording import Wording, read_text

__all__ = [
    "Comparison",
    "Shared",
    "Text",
    "Wording",
    "compare",
    "decide",
    "find_candidates",
    "find_variants",
    "read_text",
]
