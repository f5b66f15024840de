"""Tells guesses about what lies behind from forecasts: "rebels may have shelled the convoy" foretells nothing.

"Thousands may have to leave" and "the dam could have an effect" are of what is to come.
"""

from __future__ import annotations

import re

from tidings.lexicons.tables import column

_MAY_HAVE = re.compile(
    r"\b(?:may|might|could|must)(?: not)?(?: \w+ly)? have(?: \w+ly)? (\w+)", re.I
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|may|might|could|expected|likely|unlikely|going to)\b|['’]ll\b", re.I
)


def only_guesses(content: str) -> bool:
    """Whether all that may be so lies behind."""
    if not any(_is_participle(found[1]) for found in _MAY_HAVE.finditer(content)):
        return False
    rest = _MAY_HAVE.sub(lambda m: "" if _is_participle(m[1]) else m[0], content)
    return _TO_COME.search(rest) is None


def _is_participle(word: str) -> bool:
    said = word.lower()
    return said.endswith("ed") or said in {"been", "had"} | column("en/irregular_forms.tsv", "form")
