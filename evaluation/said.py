"""The invented set of sentences and small cases about who said what, and what came of it: `gold/said/`.

Half of it ("blind") was written before the rules that it measures and is kept apart; "seen" is what rules are tuned on.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tidings.model.account import Account
from tidings.model.documents import Document, RawReport
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources.reading import read_content

ROOM = Path(__file__).parent / "gold" / "said"
# Seen teach and may be looked at; apart were written later without knowledge of the rules and teach nothing; blind nobody looks at.
HALVES = ("seen", "apart", "blind")
OF_CASES = ("seen", "blind")
# A trap that names no kind is none of any kind.
ANY = "any"


class Said(NamedTuple):
    """A statement as a reader sees it; `within` is the place of the statement that it is told in."""

    speaker: str
    content: str
    kind: str
    form: str
    hedged: bool
    likelihood: tuple[float, float] | None
    against: str | None
    within: int | None


class Item(NamedTuple):
    """Some sentences with the statements in them."""

    text: str
    topic: str
    statements: tuple[Said, ...]


class Place(NamedTuple):
    """Words of one report of a case: its id, start and end in the text."""

    report: str
    start: int
    end: int

    def touches(self, other: Place) -> bool:
        """Whether two passages of one report share at least half of the shorter one."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        least = min(self.end - self.start, other.end - other.start)
        return self.report == other.report and shared * 2 >= max(1, least)


class Link(NamedTuple):
    """Two passages of a case that belong together, or one that awaits its other; the words of `right` came first."""

    kind: str
    left: tuple[Place, ...]
    right: tuple[Place, ...]


class Case(NamedTuple):
    """A few reports, read as one case, with the links that hold and those that seem to."""

    name: str
    account: Account
    links: tuple[Link, ...]
    traps: tuple[Link, ...]
    agreements: tuple[dict[str, object], ...]


def items(half: str) -> Iterator[Item]:
    """The sentences of one half."""
    for path in files(half):
        yield from items_of(path)


def files(half: str) -> list[Path]:
    """The files of sentences of one half."""
    return sorted(ROOM.glob(f"sentences_{half}*.toml"))


def items_of(path: Path) -> Iterator[Item]:
    """The sentences of one file."""
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]:
        said = tuple(_said(one) for one in row.get("statement", ()))
        yield Item(row["text"], row["topic"], said)


def _said(row: dict[str, object]) -> Said:
    range_ = row.get("likelihood")
    return Said(
        speaker=str(row["speaker"]), content=str(row["content"]), kind=str(row["kind"]),
        form=str(row["form"]), hedged=bool(row["hedged"]),
        likelihood=(float(range_[0]), float(range_[1])) if isinstance(range_, list) else None,
        against=str(row["against"]) if "against" in row else None,
        within=int(row["within"]) if isinstance(row.get("within"), int) else None,  # type: ignore[call-overload]
    )  # fmt: skip


def cases(half: str) -> Iterator[Case]:
    """The small cases of one half, each read as `tidings build` would."""
    for _, row in rows_of(half):
        yield _case(row)


def rows_of(half: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The small cases of one half as they are written, with the name of their file."""
    for path in sorted(ROOM.glob(f"cases_{half}*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield path.stem, row


def _case(row: dict[str, Any]) -> Case:
    account = build_account(reports_in(row), settings=Settings(workers=1))
    links, traps = (links_in(row, account.documents, key) for key in ("link", "trap"))
    return Case(str(row["name"]), account, links, traps, tuple(row.get("agreement", ())))


def reports_in(row: dict[str, Any]) -> Sequence[RawReport]:
    """The reports of a case."""
    records = [
        {k: one[k] for k in ("id", "title", "outlet", "published", "text")} for one in row["report"]
    ]
    lines = "\n".join(json.dumps(one) for one in records)
    reports, _ = read_content(lines.encode(), origin="case", media_type="application/x-ndjson")
    return reports


def links_in(
    row: dict[str, Any], documents: Sequence[Document], key: str = "link"
) -> tuple[Link, ...]:
    """The links of a case, or its traps, in the documents that its reports became."""
    texts = {d.origin.partition("#")[2]: (d.id, d.text) for d in documents}
    return tuple(_link(one, texts) for one in row.get(key, ()))


def _link(row: dict[str, object], texts: dict[str, tuple[str, str]]) -> Link:
    left, right = (_places(row.get(side), texts) for side in ("left", "right"))
    return Link(str(row.get("kind", ANY)), left, right)


def _places(said: object, texts: dict[str, tuple[str, str]]) -> tuple[Place, ...]:
    if not isinstance(said, dict):
        return ()
    document, text = texts[said["report"]]
    words = str(said["words"])
    start = _find(text, words)
    return (Place(document, start, start + len(words)),)


def _find(text: str, words: str) -> int:
    start = text.find(words)
    if start < 0:
        raise ValueError(f"not in the report: {words}")
    return start
