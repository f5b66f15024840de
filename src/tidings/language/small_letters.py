"""A word in small letters, as lists of words ask for it: “US” is a country and no "us"."""

from __future__ import annotations

from tidings.model.parse import Token

_COUNTRY = "US"


def small(token: Token) -> str:
    """The word in small letters; “US” as it is written."""
    return token.text if token.text == _COUNTRY else token.text.casefold()
