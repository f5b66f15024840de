"""How far a network in teaching has come: losses and words, on the tune or test part."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from training.batches import Example, bits, tensors
from training.losses import losses_of
from training.network import SKIP, Reader


@torch.no_grad()
def judge(
    model: Reader, examples: Sequence[Example], steps: Tensor, device: torch.device
) -> dict[str, float]:
    """Losses on the tune part, and the share of right words that are not outside, for each head."""
    if not examples:
        return {}
    model.eval()
    hits: dict[str, list[int]] = {name: [0, 0, 0] for name in examples[0]["labels"]}
    losses = []
    judged: list[tuple[bool, bool]] = []
    for at in range(0, len(examples), 16):
        batch = examples[at : at + 16]
        pieces, shapes, clues, first, mask, labels = (t.to(device) for t in tensors(batch))
        marked, _, _, scene = model(pieces, shapes, bits(clues), first, mask)
        judged += [(s > 0, e["peaceful"]) for s, e in zip(scene.tolist(), batch, strict=True)]
        begin = 0
        for head, (name, size) in enumerate(zip(hits, model.sizes, strict=True)):
            said = marked[..., begin : begin + size].argmax(-1)
            gold = labels[:, head]
            known = gold != SKIP
            hits[name][0] += int(((said == gold) & (gold > 0) & known).sum())
            hits[name][1] += int(((said > 0) & known).sum())
            hits[name][2] += int((gold > 0).sum())
            begin += size
        losses.append(tuple(float(x) for x in losses_of(model, batch, steps, device)))
    scores = {name: round(2 * h / max(1, s + g), 4) for name, (h, s, g) in hits.items()}
    scores["scene"] = round(sum(said == true for said, true in judged) / len(judged), 4)
    return {"marks": mean(losses, 0), "links": mean(losses, 1), **scores}


def mean(rows: Sequence[tuple[float, ...]], column: int) -> float:
    """The mean of one column."""
    return round(sum(row[column] for row in rows) / max(1, len(rows)), 4)
