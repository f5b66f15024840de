"""Where the words of stand-off annotation come from: reports of open sets that lie beside the checkout."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from tidings.model.record import Record

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
# Where a set tells no day, one in the middle of the years that it covers.
UNDATED = "2016-12-15"


class Text(Record, frozen=True, kw_only=True):
    """A report of a set, with its words."""

    set: str
    id: str
    text: str
    published: str
    outlet: str

    @property
    def digest(self) -> str:
        """SHA-256 of the words: annotation is only good for these."""
        return sha256(self.text.encode()).hexdigest()


def read_texts() -> dict[tuple[str, str], Text]:
    """All reports of the sets that we annotate, by set and id; empty where they are absent."""
    return {(text.set, text.id): text for text in (*_fakes(), *_re3d())}


def _fakes() -> Iterator[Text]:
    for row in _lines(DATA / "fakes" / "fakes_joined.jsonl"):
        day = (
            datetime.strptime(said, "%m/%d/%y").replace(tzinfo=UTC).date()
            if (said := row.get("norm_date"))
            else None
        )
        yield Text(
            set="fakes", id=row["id"], text=row["text"], outlet=row.get("norm_source") or "unknown",
            published=day.isoformat() if day else UNDATED,
        )  # fmt: skip


def _re3d() -> Iterator[Text]:
    for path in sorted((DATA / "re3d").glob("*/documents.json")):
        for row in _lines(path):
            yield Text(
                set="re3d", id=row["_id"], text=row["text"], published=UNDATED,
                outlet=row["sourceName"],
            )  # fmt: skip


def _lines(path: Path) -> Iterator[dict[str, str]]:
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)
