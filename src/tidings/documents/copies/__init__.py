"""Copies: which documents are one article in several dresses, and which articles share their words."""

from tidings.documents.copies.candidates import find_candidates
from tidings.documents.copies.compared_before import compare_all
from tidings.documents.copies.comparing import Comparison, Text
from tidings.documents.copies.deciding import decide
from tidings.documents.copies.variants import find_variants
from tidings.documents.copies.wording import read_text

__all__ = [
    "Comparison",
    "Text",
    "compare_all",
    "decide",
    "find_candidates",
    "find_variants",
    "read_text",
]
