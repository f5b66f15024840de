"""A pile of reports that is read once and merged as often as somebody corrects it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence

from tidings.account.assemble import assemble
from tidings.errors import UsageError
from tidings.merging import merge
from tidings.model.account import Account
from tidings.model.catalogue import items_of, kind_of
from tidings.model.corrections import Kept
from tidings.model.documents import RawReport
from tidings.pipeline import read_reports
from tidings.review.anchoring import tie
from tidings.review.lines import fresh, read_lines
from tidings.review.values import FIELDS, GROUPED, modes_of, types
from tidings.settings import Settings

Said = dict[str, object]
RULES = Settings(reader="rules")


def report(name: str, text: str, day: str = "2021-05-06") -> RawReport:
    """One report of an outlet of its own."""
    return RawReport(
        origin=f"{name}.txt", media_type="text/plain", content=text.encode(),
        declared=(("outlet", f"Paper {name}"), ("published", day), ("title", f"Headline {name}")),
    )  # fmt: skip


class Pile:
    """Reports, read; `account` merges them with corrections."""

    def __init__(self, reports: Sequence[RawReport], settings: Settings = RULES) -> None:
        self._linked, self._read = read_reports(reports, settings=settings)
        self._settings = settings

    def account(self, kept: Sequence[Kept] = ()) -> Account:
        items = merge(self._read.readings, self._linked, kept)
        told = (*self._read.left_out, *items.left_out)
        return assemble(items, self._linked, told, settings=self._settings)

    def review(self, *said: Said, kept: Sequence[Kept] = ()) -> tuple[Kept, ...]:
        """All corrections after some lines were applied to the account of the earlier ones."""
        lines = read_lines("\n".join(json.dumps(one) for one in said))
        return (*kept, *tie(fresh(lines, kept), self.account(kept), kept))

    def reviewed(self, *said: Said) -> Account:
        return self.account(self.review(*said))


def correct(item: str, field: str, value: object, **more: object) -> Said:
    return {"item": item, "verdict": "correct", "field": field, "value": value, **more}


def one_of(account: Account, kind: str, words: str) -> str:
    """The id of the only item of a kind whose JSON has some words."""
    found = [i.id for i in items_of(account) if kind_of(i) == kind and words in str(i)]
    assert len(found) == 1, found
    return found[0]


def random_lines(account: Account, number: int, chance: random.Random) -> Iterator[Said]:
    """Any corrections that fit an account."""
    items = list(items_of(account))
    for _ in range(number):
        item = chance.choice(items)
        kind = kind_of(item)
        verdicts = ["accept", "reject", "note", *(["correct"] * 4 if FIELDS[kind] else [])]
        verdicts += ["same", "not-same", "split", "move"] if kind in GROUPED else []
        verdict = chance.choice(verdicts)
        said: Said = {"item": item.id, "verdict": verdict}
        others = [o.id for o in items if kind_of(o) == kind and o.id != item.id]
        if verdict == "note":
            said["note"] = "seen"
        if verdict == "correct":
            field = chance.choice(sorted(FIELDS[kind]))
            said |= {"field": field, "value": _value(account, item, kind, field, chance)}
        if verdict in {"same", "not-same", "move"}:
            if not others:
                continue
            said["other"] = chance.choice(others)
        if verdict in {"split", "move"}:
            words = chance.choice(getattr(item, "evidence", None) or item.mentions)  # type: ignore[union-attr]
            said["evidence"] = {
                "document": words.document, "start": words.start, "end": words.end, "quote": words.quote,
            }  # fmt: skip
        yield said


def tie_each(pile: Pile, lines: Iterator[Said]) -> tuple[Kept, ...]:
    """Of some lines those that fit the account, as a case keeps them."""
    kept: tuple[Kept, ...] = ()
    account = pile.account()
    for said in lines:
        try:
            kept = (*kept, *tie(read_lines(json.dumps(said)), account, kept))
        except UsageError:  # nothing would be left of an item
            continue
    return kept


def _value(
    account: Account, item: object, kind: str, field: str, chance: random.Random
) -> str | None:
    if words := FIELDS[kind][field]:
        return chance.choice(words)
    entities = [e.id for e in account.entities]
    made = {
        "type": types(), "mode": (None, *modes_of(getattr(item, "type", "ASSAULT"))),
        "date": (None, "2019-04", "2021-05-03/2021-05-09", "../2021-05-01", "2020~"),
        "signed": (None, "2018", "2018-09-17/.."), "place": (None, "Nowhere 9", *entities),
        "toll": (None, "17", "3..9", "4/5/9"), "value": ("17", "51..", "..20", "24..99", "24/31/99"),
        "population": ("people of 7 villages",), "name": ("Unit 4512", "The 3rd party"),
        "speaker": (None, "a clerk", *entities), "against": (None, *entities),
        "authority": (None, "K-17"),
    }  # fmt: skip
    return chance.choice(made[field])
