"""Copies: which documents are one article in several dresses, and which articles share their words."""

from tidings.documents.copies.candidates import find_candidates
from tidings.documents.copies.comparing import Comparison, Text, compare
from tidings.documents.copies.deciding import decide
from tidings.documents.copies.variants import find_variants
from tidings.documents.copies.wording import read_text

__all__ = [
    "Comparison",
    "Text",
    "compare",
    "decide",
    "find_candidates",
    "find_variants",
    "read_text",
]
