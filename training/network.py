"""The encoder with its heads, and the loss they learn by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

SKIP = -100
# The vocabulary's vectors stay as they came: 250 reports teach nothing about 30,000 words.
FROZEN = ("bert.embeddings.word_embeddings.",)


class Reader(nn.Module):
    """MiniLM with linear heads over words and dot products between spans."""

    def __init__(
        self, heads: Mapping[str, Sequence[str]], relations: Sequence[str], *,
        link_size: int, steps: int, shapes: int, clues: int, dropout: float = 0.1,
    ) -> None:  # fmt: skip
        super().__init__()
        # No dropout inside attention: on a CPU its dice cost a third of the time.
        config = BertConfig(
            vocab_size=30522, hidden_size=384, num_hidden_layers=6, num_attention_heads=12,
            intermediate_size=1536, hidden_dropout_prob=dropout, attention_probs_dropout_prob=0.0,
            max_position_embeddings=512, attn_implementation="sdpa",
        )  # fmt: skip
        self.bert = BertModel(config, add_pooling_layer=False)
        self.shapes = nn.Embedding(shapes, 384)
        nn.init.zeros_(self.shapes.weight)
        self.clues = nn.Linear(clues, 384, bias=False)
        nn.init.zeros_(self.clues.weight)
        self.sizes = [len(labels) for labels in heads.values()]
        self.dropout = nn.Dropout(dropout)
        self.mix = nn.Linear(384, 384)
        self.heads = nn.Linear(384, sum(self.sizes))
        self.scene = nn.Linear(
            384, 1
        )  # Of a whole window: whether nobody does anything to anybody.
        self.link_mix = nn.Linear(384, 384)
        self.left = nn.Linear(384, len(relations) * link_size)
        self.right = nn.Linear(384, len(relations) * link_size)
        self.bias = nn.Parameter(torch.full((len(relations),), -2.0))
        self.near = nn.Parameter(torch.zeros(len(relations), steps + 1))
        self.link_size = link_size
        self.mark_weight = 1.0  # of the heads that mark spans, beside facets and links

    def load_encoder(self, weights: Path) -> None:
        """Take the pretrained encoder's weights; raises where one is missing."""
        state = load_file(weights)
        missing, _ = self.bert.load_state_dict(state, strict=False)
        if missing:
            raise ValueError(f"{weights} lacks {missing}")

    def load_taught(self, weights: Path) -> None:
        """Take the weights that an earlier run wrote; raises where one is not ours."""
        state = {name: value.float() for name, value in load_file(weights).items()}
        _, unknown = self.load_state_dict(state, strict=False)
        if unknown:
            raise ValueError(f"{weights} holds {unknown}, which the network has not")

    def forward(
        self, pieces: Tensor, shapes: Tensor, clues: Tensor, first: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Logits of all heads for each word, its two link vectors, and the window's scene: (words, labels),
        twice (words, relations × size), and one number."""
        vectors = (
            self.bert.embeddings.word_embeddings(pieces) + self.shapes(shapes) + self.clues(clues)
        )
        states = self.bert(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        words = torch.gather(states, 1, first.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
        words = self.dropout(words)
        marked = self.heads(nn.functional.gelu(self.mix(words)))
        linked = nn.functional.gelu(self.link_mix(words))
        scene = self.scene(self.dropout(states[:, 0])).squeeze(-1)
        return marked, self.left(linked), self.right(linked), scene


def mark_loss(
    logits: Tensor, labels: Tensor, sizes: Sequence[int], weights: Sequence[float]
) -> Tensor:
    """Weighted cross entropy of every head over the words that it judges. `labels` is (windows, heads, words)."""
    total = logits.new_zeros(())
    at = 0
    for head, (size, weight) in enumerate(zip(sizes, weights, strict=True)):
        loss = nn.functional.cross_entropy(
            logits[..., at : at + size].flatten(0, 1).float(), labels[:, head].flatten(),
            ignore_index=SKIP, reduction="sum",
        )  # fmt: skip
        total = total + weight * loss / (labels[:, head] != SKIP).sum().clamp(min=1)
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


def link_scores(model: Reader, left: Tensor, right: Tensor, spans: Tensor, steps: Tensor) -> Tensor:
    """Scores of all pairs of spans in every relation: (windows, relations, spans, spans).

    What stands for a span is the mean of its first and last word; `spans` is (windows, spans, 2).
    """
    size = model.link_size
    a, b = (_span_vectors(side, spans).unflatten(-1, (-1, size)) for side in (left, right))
    scores = torch.einsum("bird,bjrd->brij", a.float(), b.float()) / size**0.5
    begins = spans[..., 0]
    bucket = torch.bucketize(begins.unsqueeze(1) - begins.unsqueeze(2), steps)
    near = model.near[:, bucket].transpose(0, 1)
    return scores + model.bias[None, :, None, None] + near


def _span_vectors(vectors: Tensor, spans: Tensor) -> Tensor:
    wide = vectors.shape[-1]
    ends = [
        torch.gather(vectors, 1, spans[..., k].unsqueeze(-1).expand(-1, -1, wide)) for k in (0, 1)
    ]
    return (ends[0] + ends[1]) / 2


def link_loss(
    scores: Tensor, rows: Tensor, columns: Tensor, gold: Tensor, ranked: Tensor
) -> Tensor:
    """The loss of all pairs, per candidate of the left side, summed over relations.

    `rows` and `columns` (windows, relations, spans) say which spans are candidates, `gold` which pairs belong
    together. In a ranked relation one partner is chosen at most: right ones compete with all others and with
    nobody (score 0); in the others every pair is judged by itself.
    """
    allowed = rows.unsqueeze(-1) & columns.unsqueeze(-2)
    apart = nn.functional.binary_cross_entropy_with_logits(scores, gold.float(), reduction="none")
    apart = (apart * allowed).sum(-1)
    nobody = scores.new_zeros((*scores.shape[:-1], 1))
    every = torch.logsumexp(torch.cat([nobody, scores.masked_fill(~allowed, -1e4)], -1), -1)
    right = scores.masked_fill(~(gold & allowed), -1e4)
    none = torch.where((gold & allowed).any(-1, keepdim=True), -1e4, nobody)
    chosen = every - torch.logsumexp(torch.cat([none, right], -1), -1)
    each = torch.where(ranked[None, :, None], chosen, apart) * rows
    count = rows.sum((0, 2)).clamp(min=1)
    return (each.sum((0, 2)) / count).sum()
