"""Datelines and sign-offs: the place and agency at the beginning of a report, the agency at its end.

Finds "PORTO, May 4 (Reuters) -" and "— AFP"; leaves "NATO - the alliance -" alone when no text follows a dash.
"""

from __future__ import annotations

import re

from tidings.documents.blocks import word_count
from tidings.documents.newsrooms import is_agency

_DASH = r"\s*(?:—|–|--|-|:)\s*(?=[\"“'‘]?\w)"
_PLACE_WORD = r"[^\W\d_a-z][\w'’.-]*"
_CAPITALS = r"[^\W\d_a-z]{2}[^\W\d_a-z'’.-]*"
_MORE = r"(?:[ ,/]+(?:and\s+|de\s+|of\s+|al-)?" + _PLACE_WORD + r"){0,5}"
_DAY = r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?)?"
# "(Reuters)" or "(AP)" says who wrote it; the list of agencies is open, so any name in brackets counts here.
_AGENCY = r"\((?P<agency>[^\W\d_][\w.&/ ]{1,40})\)"
_WITH_AGENCY = re.compile(
    rf"^(?:{_PLACE_WORD}{_MORE})?{_DAY},?\s*{_AGENCY}(?:{_DASH}|\s+(?=[A-Z]))"
)
_WITH_BARE_AGENCY = re.compile(
    rf"^{_CAPITALS}{_MORE}{_DAY},\s+(?P<agency>[A-Z][\w ]{{1,30}}?)\s*(?:—|–|--|-)\s+(?=\w)"
)
_PLACE_ONLY = re.compile(
    rf"^{_CAPITALS}(?:[ ,/]+{_PLACE_WORD}){{0,5}}{_DAY}\s*(?:—|–|--|\s-\s)\s*(?=[\"“'‘]?\w)"
)
_SIGN_OFF = re.compile(
    r"(?:^|(?<=[.!?\"”’)])\s*)(?:[—–-]+\s*|\()?(?P<agency>[A-Z][\w .-]{1,40}?)\)?\.?$"
)
_LONGEST = 90


def dateline_end(text: str) -> int:
    """Where the dateline at the head of this paragraph ends; 0 when it has none."""
    head = text[:_LONGEST]
    for pattern in (_WITH_AGENCY, _PLACE_ONLY):
        found = pattern.match(head)
        if found:
            return found.end()
    bare = _WITH_BARE_AGENCY.match(head)
    return bare.end() if bare and is_agency(bare["agency"]) else 0


def agency_in_dateline(line: str) -> tuple[int, int] | None:
    """Where the agency's name stands in a dateline or sign-off."""
    found: re.Match[str] | None = re.search(_AGENCY, line)
    if not found:
        found = _WITH_BARE_AGENCY.match(f"{line} x") or _SIGN_OFF.match(line)
        if not found or not is_agency(found["agency"]):
            return None
    return found.span("agency") if word_count(found["agency"]) <= 5 else None


def sign_off_start(text: str) -> int:
    """Where an agency signs at the end of the last paragraph ("... he said. — AFP"); 0 when none does."""
    found = _SIGN_OFF.search(text)
    return found.start() if found and found.start() > 0 and is_agency(found["agency"]) else 0


def is_dateline(line: str) -> bool:
    """A line cut off from the head of a report: "LISBON -", "PORTO (Reuters) -"."""
    return dateline_end(f"{line} x") > len(line)


def is_sign_off(line: str) -> bool:
    """A line with nothing but an agency's name: "AFP", "(Reuters)"."""
    found = _SIGN_OFF.match(line)
    return found is not None and is_agency(found["agency"])
