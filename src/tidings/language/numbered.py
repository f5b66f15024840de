"""Units told from their sisters by a number behind them: "Division 30", "Lake Brigade 93"."""

from __future__ import annotations

import re

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

CARDINAL = re.compile(r"\d{1,4}")


def is_numbered_unit(tokens: tuple[Token, ...]) -> bool:
    """Whether some words end in a unit with its number."""
    return (
        len(tokens) > 1
        and CARDINAL.fullmatch(tokens[-1].text) is not None
        and tokens[-2].text.lower() in word_class("numbered_units")
    )
