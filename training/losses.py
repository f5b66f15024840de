"""What the network learns by: how far what it says lies from the annotation, or from a teacher's word."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.batches import Example, bits, link_tensors, tensors
from training.network import SKIP, Reader, link_scores
from training.soft import Soft, soft_tensors

# How loud the heads are beside each other. Facets and links at .15 of their natural weight learned slower:
# after eight epochs on 80 reports names .24 against .38, figures 0 against .42 of the words right.
FACETS = frozenset({"statement_kind", "mode", "status", "measure", "scope", "sector"})
# The piece [MASK]; those up to it are marks of the tokenizer.
HIDDEN = 103
# Relations in which one trigger may have several partners; in all others it has one at most.
SEVERAL = frozenset({"source", "target", "participant", "count", "same_event"})


def losses_of(
    model: Reader,
    batch: Sequence[Example],
    steps: Tensor,
    device: torch.device,
    hide: float = 0.0,
    agree: float = 0.0,
    soft: Soft | None = None,
    share: float = 0.0,
) -> tuple[Tensor, Tensor]:
    """What the marks and the links of some windows cost.

    A share of the pieces is hidden. With `agree` every window is read twice, and it costs where the two readings,
    which dropout and hiding make different, say different things (R-Drop, Liang et al. 2021). With `soft`, a share of
    the cost is how far the words lie from a teacher's.
    """
    read = [*batch, *batch] if agree else batch
    pieces, shapes, clues, first, mask, labels = (t.to(device) for t in tensors(read))
    if hide:
        # A word that is hidden has to be told by its neighbours: so are words that were never taught.
        hidden = (torch.rand(pieces.shape, device=device) < hide) & (pieces > HIDDEN)
        pieces = pieces.masked_fill(hidden, HIDDEN)
    marked, left, right, scene = model(pieces, shapes, bits(clues), first, mask)
    spans, rows, columns, gold = (t.to(device) for t in link_tensors(read))
    ranked = torch.tensor([name not in SEVERAL for name in batch[0]["pairs"]], device=device)
    scores = link_scores(model, left, right, spans, steps)
    weights = [1.0 if name in FACETS else model.mark_weight for name in batch[0]["labels"]]
    quiet = torch.tensor([float(e["peaceful"]) for e in read], device=device)
    links = link_loss(scores, rows, columns, gold, ranked)
    marks = mark_loss(marked, labels, model.sizes, weights)
    if soft and share:
        said, tied = (t.to(device) for t in soft_tensors(read, soft))
        taught = mark_loss(marked, labels, model.sizes, weights, said)
        marks = (1 - share) * marks + share * taught
        links = (1 - share) * links + share * soft_link_loss(scores, rows, columns, tied, ranked)
    marks = marks + nn.functional.binary_cross_entropy_with_logits(scene, quiet)
    if agree:
        half = len(batch)
        apart = apart_loss(marked[:half], marked[half:], labels[:half], model.sizes, weights)
        marks = marks + agree * apart
    return marks, links


def mark_loss(
    logits: Tensor, labels: Tensor, sizes: Sequence[int], weights: Sequence[float],
    said: Tensor | None = None,
) -> Tensor:  # fmt: skip
    """Weighted cross entropy of every head over the words that it judges. `labels` is (windows, heads, words).

    With `said`, a teacher's logits, against what the teacher thinks likely instead of against the label.
    """
    judged = labels != SKIP
    count = judged.sum((0, 2)).clamp(min=1)
    total = logits.new_zeros(())
    at = 0
    for head, (size, weight) in enumerate(zip(sizes, weights, strict=True)):
        own = logits[..., at : at + size].flatten(0, 1).float()
        if said is None:
            target, known = labels[:, head].flatten(), SKIP
            loss = nn.functional.cross_entropy(own, target, ignore_index=known, reduction="sum")
        else:
            likely = said[..., at : at + size].flatten(0, 1).float().softmax(-1)
            each = nn.functional.cross_entropy(own, likely, reduction="none")
            loss = (each * judged[:, head].flatten()).sum()
        total = total + weight * loss / count[head]
        at += size
    return total


def apart_loss(
    one: Tensor, other: Tensor, labels: Tensor, sizes: Sequence[int], weights: Sequence[float]
) -> Tensor:
    """How far two readings of the same windows lie apart: both divergences' mean, head by head, as `mark_loss`."""
    total = one.new_zeros(())
    at = 0
    for head, (size, weight) in enumerate(zip(sizes, weights, strict=True)):
        a, b = (side[..., at : at + size].log_softmax(-1) for side in (one, other))
        apart = ((a.exp() - b.exp()) * (a - b)).sum(-1) / 2
        judged = labels[:, head] != SKIP
        total = total + weight * (apart * judged).sum() / judged.sum().clamp(min=1)
        at += size
    return total


def link_loss(
    scores: Tensor, rows: Tensor, columns: Tensor, gold: Tensor, ranked: Tensor
) -> Tensor:
    """The loss of all pairs, per candidate of the left side, summed over relations.

    `rows` and `columns` (windows, relations, spans) say which spans are candidates, `gold` which pairs belong
    together. In a ranked relation one partner is chosen at most: right ones compete with all others and with
    nobody (score 0); in the others every pair is judged by itself.
    """
    allowed = rows.unsqueeze(-1) & columns.unsqueeze(-2)
    nobody = scores.new_zeros((*scores.shape[:-1], 1))
    every = torch.logsumexp(_choice(scores, allowed), -1)
    right = scores.masked_fill(~(gold & allowed), -1e4)
    none = torch.where((gold & allowed).any(-1, keepdim=True), -1e4, nobody)
    chosen = every - torch.logsumexp(torch.cat([none, right], -1), -1)
    return _summed(_apart(scores, gold.float(), allowed), chosen, rows, ranked)


def soft_link_loss(
    scores: Tensor, rows: Tensor, columns: Tensor, said: Tensor, ranked: Tensor
) -> Tensor:
    """As `link_loss`, against the pairs that a teacher thinks likely; `said` are its scores."""
    allowed = rows.unsqueeze(-1) & columns.unsqueeze(-2)
    likely, own = _choice(said, allowed).softmax(-1), _choice(scores, allowed).log_softmax(-1)
    return _summed(_apart(scores, said.sigmoid(), allowed), -(likely * own).sum(-1), rows, ranked)


def _choice(scores: Tensor, allowed: Tensor) -> Tensor:
    """Nobody, and all that may be chosen."""
    nobody = scores.new_zeros((*scores.shape[:-1], 1))
    return torch.cat([nobody, scores.masked_fill(~allowed, -1e4)], -1)


def _apart(scores: Tensor, likely: Tensor, allowed: Tensor) -> Tensor:
    """What each candidate costs where every pair is judged by itself."""
    apart = nn.functional.binary_cross_entropy_with_logits(scores, likely, reduction="none")
    return (apart * allowed).sum(-1)


def _summed(apart: Tensor, chosen: Tensor, rows: Tensor, ranked: Tensor) -> Tensor:
    each = torch.where(ranked[None, :, None], chosen, apart) * rows
    return (each.sum((0, 2)) / rows.sum((0, 2)).clamp(min=1)).sum()
