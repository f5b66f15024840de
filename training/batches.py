"""Windows of one batch as tensors, padded to the longest."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from typing import Any

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from tidings.encoder.clues import CLUES
from training.network import SKIP

Example = dict[str, Any]
# So many batches are sorted by length together.
SORTED = 20


def batches(taught: Sequence[Example], size: int, dice: random.Random) -> list[list[Example]]:
    """All windows in an order by chance, those of like length together: padding is a third of the work."""
    order = list(taught)
    dice.shuffle(order)
    found = []
    for at in range(0, len(order), SORTED * size):
        alike = sorted(order[at : at + SORTED * size], key=lambda e: len(e["pieces"]))
        found += [alike[i : i + size] for i in range(0, len(alike), size)]
    dice.shuffle(found)
    return found


def tensors(batch: Sequence[Example]) -> tuple[Tensor, ...]:
    """Pieces, shapes, clues, first pieces, mask, and labels (windows, heads, words), padded."""
    rows = lambda name: [torch.tensor(e[name]) for e in batch]  # noqa: E731
    pieces = rows("pieces")
    padded = [pad_sequence(r, batch_first=True) for r in (pieces, rows("shapes"), rows("clues"))]
    mask = pad_sequence([torch.ones_like(p) for p in pieces], batch_first=True)
    labels = pad_sequence(
        [torch.tensor(list(e["labels"].values())).T for e in batch],
        batch_first=True, padding_value=SKIP,
    )  # fmt: skip
    return *padded, pad_sequence(rows("first"), batch_first=True), mask, labels.transpose(1, 2)


def link_tensors(batch: Sequence[Example]) -> tuple[Tensor, ...]:
    """Spans, candidates of both sides, and true pairs of some windows, padded."""
    most = max(1, *(len(e["spans"]) for e in batch))
    relations = len(batch[0]["pairs"])
    spans = torch.zeros(len(batch), most, 2, dtype=torch.long)
    rows = torch.zeros(len(batch), relations, most, dtype=torch.bool)
    columns = torch.zeros_like(rows)
    gold = torch.zeros(len(batch), relations, most, most, dtype=torch.bool)
    for at, example in enumerate(batch):
        if example["spans"]:
            spans[at, : len(example["spans"])] = torch.tensor(example["spans"])
        for relation, (left, right, true) in enumerate(example["pairs"].values()):
            rows[at, relation, list(left)] = True
            columns[at, relation, list(right)] = True
            if true:
                one, other = zip(*true, strict=True)
                gold[at, relation, list(one), list(other)] = True
    return spans, rows, columns, gold


@cache
def _each_bit(device: torch.device) -> Tensor:
    return torch.arange(CLUES, device=device)


def bits(clues: Tensor) -> Tensor:
    """The bits of the clues as numbers: (…, bits)."""
    return (clues.unsqueeze(-1) >> _each_bit(clues.device) & 1).float()
