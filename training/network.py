"""The encoder with its heads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel

SKIP = -100
# The vocabulary's vectors stay as they came: 250 reports teach nothing about 30,000 words.
FROZEN = ("bert.embeddings.word_embeddings.",)


class Reader(nn.Module):
    """MiniLM with linear heads over words and dot products between spans."""

    width = 384

    def __init__(
        self, heads: Mapping[str, Sequence[str]], relations: Sequence[str], *,
        link_size: int, steps: int, shapes: int, clues: int, dropout: float = 0.1,
    ) -> None:  # fmt: skip
        super().__init__()
        self.bert = self.body(dropout)
        self.shapes = nn.Embedding(shapes, self.width)
        nn.init.zeros_(self.shapes.weight)
        self.clues = nn.Linear(clues, self.width, bias=False)
        nn.init.zeros_(self.clues.weight)
        self.sizes = [len(labels) for labels in heads.values()]
        self.dropout = nn.Dropout(dropout)
        self.mix = nn.Linear(self.width, self.width)
        self.heads = nn.Linear(self.width, sum(self.sizes))
        # Of a whole window: whether nobody does anything to anybody.
        self.scene = nn.Linear(self.width, 1)
        self.link_mix = nn.Linear(self.width, self.width)
        self.left = nn.Linear(self.width, len(relations) * link_size)
        self.right = nn.Linear(self.width, len(relations) * link_size)
        self.bias = nn.Parameter(torch.full((len(relations),), -2.0))
        self.near = nn.Parameter(torch.zeros(len(relations), steps + 1))
        self.link_size = link_size
        self.mark_weight = 1.0  # of the heads that mark spans, beside facets and links

    @staticmethod
    def body(dropout: float) -> nn.Module:
        """The encoder, untaught."""
        # No dropout inside attention: on a CPU its dice cost a third of the time.
        config = BertConfig(
            vocab_size=30522, hidden_size=384, num_hidden_layers=6, num_attention_heads=12,
            intermediate_size=1536, hidden_dropout_prob=dropout, attention_probs_dropout_prob=0.0,
            max_position_embeddings=512, attn_implementation="sdpa",
        )  # fmt: skip
        return BertModel(config, add_pooling_layer=False)

    def words(self, pieces: Tensor) -> Tensor:
        """The vectors of word pieces as the vocabulary has them."""
        return self.bert.embeddings.word_embeddings(pieces)

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
        vectors = self.words(pieces) + self.shapes(shapes) + self.clues(clues)
        states = self.bert(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        words = torch.gather(states, 1, first.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
        words = self.dropout(words)
        marked = self.heads(nn.functional.gelu(self.mix(words)))
        linked = nn.functional.gelu(self.link_mix(words))
        scene = self.scene(self.dropout(states[:, 0])).squeeze(-1)
        return marked, self.left(linked), self.right(linked), scene


class LargeReader(Reader):
    """The same on MPNet (`all-mpnet-base-v2`, 12 layers of 768), which splits words into the same pieces: a teacher."""

    width = 768
    # Its vocabulary is MiniLM's behind four marks of its own, which stand for those of opening and end.
    OPENING, END = (101, 0), (102, 2)
    SHIFT = 4

    @staticmethod
    def body(dropout: float) -> nn.Module:
        """The encoder, untaught."""
        config = MPNetConfig(
            vocab_size=30527, hidden_size=768, num_hidden_layers=12, num_attention_heads=12,
            intermediate_size=3072, hidden_dropout_prob=dropout, attention_probs_dropout_prob=0.0,
            max_position_embeddings=514, layer_norm_eps=1e-5,
        )  # fmt: skip
        return MPNetModel(config, add_pooling_layer=False)

    def words(self, pieces: Tensor) -> Tensor:
        """The vectors of word pieces as the vocabulary has them."""
        own = pieces + self.SHIFT
        for theirs, ours in (self.OPENING, self.END):
            own = own.masked_fill(pieces == theirs, ours)
        return super().words(own)


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
