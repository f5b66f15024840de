"""Alters reports as another extraction of their text would: other marks, other line breaks, furniture that was not cut."""

from __future__ import annotations

import random

from msgspec.structs import replace

from tidings.model.documents import RawReport

FURNITURE = "Sign up for our newsletter and never miss a story."


def altered(report: RawReport, chance: random.Random) -> RawReport:
    """The report as another extraction gives it: nothing that it says is lost."""
    text = report.content.decode()
    text = (
        text.replace("“", '"').replace("”", '"').replace("’", "'") if "“" in text else _curled(text)
    )
    text = text.replace(" – ", " — ").replace(" - ", " – ")
    paragraphs = []
    for paragraph in text.split("\n\n"):
        words = paragraph.split(" ")
        if len(words) > 12 and chance.random() < 0.2:  # lines of another width
            place = chance.randrange(4, len(words) - 4)
            words[place] = "\n" + words[place]
        paragraphs.append(" ".join(words).replace(" \n", "\n"))
        if chance.random() < 0.2:
            paragraphs.append(FURNITURE)
    return replace(report, content="\n\n".join(paragraphs).encode())


def _curled(text: str) -> str:
    """Straight marks as curly ones."""
    parts = text.split('"')
    return "".join(
        part + ("" if place == len(parts) - 1 else "“" if place % 2 == 0 else "”")
        for place, part in enumerate(parts)
    ).replace("'", "’")  # fmt: skip
