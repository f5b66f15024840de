"""Copies: which documents are one article in several dresses, and which articles share their words."""

from tidings.documents.copies.candidates import find_candidates
from tidings.documents.copies.comparing import Comparison, compare
from tidings.documents.copies.deciding import decide
from tidings.documents.copies.variants import find_variants
from tidings.documents.copies.wording import Wording, wording_of

__all__ = [
    "Comparison",
    "Wording",
    "compare",
    "decide",
    "find_candidates",
    "find_variants",
    "wording_of",
]
