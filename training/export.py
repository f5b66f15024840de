"""Writes the graph that tidings runs: `python -m training.export WEIGHTS ENCODER PREPARED -o FOLDER`.

Traced by torch, then the matrix products and the vocabulary are stored in 8 bits, per channel.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import Reader

# A link counts from here on; on the tune part of the corpus .3 to .7 for arguments gave F1 within .006 of it.
DEFAULT = 0.5
# What the beginning of a content costs (1, 2, 3, 4 gave .794, .796, .787, .780), and from which sum of link and nearness
# on a source or cue belongs to a content (.1 to .5 gave the same).
CHOSEN = {"begin": 2.0, "partner": 0.3}
TOKENIZER = Path("src/tidings/encoder/weights/tokenizer.json")


class FusedAttention(nn.Module):
    """Self-attention with one product for queries, keys and values, and no mask: a window has no padding.

    The same numbers as by three products, in less time.
    """

    def __init__(self, own: nn.Module, heads: int) -> None:
        super().__init__()
        parts = (own.query, own.key, own.value)
        size = own.query.in_features
        self.heads = heads
        self.all = nn.Linear(size, 3 * size)
        self.all.weight = nn.Parameter(torch.cat([p.weight for p in parts]))
        self.all.bias = nn.Parameter(torch.cat([p.bias for p in parts]))

    def forward(self, states: Tensor, *_: object, **__: object) -> tuple[Tensor, None]:
        """States of the words of one window, mixed by attention."""
        query, key, value = self.all(states).unflatten(-1, (3, self.heads, -1)).unbind(-3)
        query, key, value = (x.transpose(1, 2) for x in (query, key, value))
        scores = query @ key.transpose(-1, -2) / query.shape[-1] ** 0.5
        mixed = scores.softmax(-1) @ value
        return mixed.transpose(1, 2).flatten(2), None


class Exported(nn.Module):
    """The reader for one window: no padding, one row for each word."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model
        for layer in model.bert.encoder.layer:
            layer.attention.self = FusedAttention(layer.attention.self, 12)

    def forward(
        self, pieces: Tensor, shapes: Tensor, clues: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Logits and link vectors of the words, whose first pieces are `first`, and the scene."""
        marked, left, right, scene = self.model(
            pieces, shapes, clues, first.unsqueeze(0), torch.ones_like(pieces)
        )
        return marked[0], left[0], right[0], scene


def load_model(weights: Path, encoder: Path, data: dict[str, Any]) -> Reader:
    """The taught reader on top of the pretrained vocabulary."""
    model = Reader(
        data["heads"], data["relations"], link_size=data["link_size"],
        steps=len(data["distances"]), shapes=data["shapes"], clues=data["clues"],
    )  # fmt: skip
    model.load_encoder(encoder)
    model.load_taught(weights)
    return model.eval()


def export(model: Reader, data: dict[str, Any], output: Path) -> None:
    """Write the graph and its settings."""
    output.mkdir(parents=True, exist_ok=True)
    window = (
        torch.randint(1000, 2000, (1, 40)),
        torch.zeros(1, 40, dtype=torch.long),
        torch.zeros(1, 40, data["clues"]),
        torch.arange(1, 39),
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Exported(model), window, str(whole), dynamo=False, opset_version=17,
            input_names=["pieces", "shapes", "clues", "first"], output_names=["marks", "left", "right", "scene"],
            dynamic_axes={"pieces": {1: "p"}, "shapes": {1: "p"}, "clues": {1: "p"}, "first": {0: "w"}, "marks": {0: "w"}, "left": {0: "w"}, "right": {0: "w"}},
        )  # fmt: skip
        # 7 bits of the 8: without them sums of two products overflow on processors without VNNI.
        quantize_dynamic(
            whole, output / "reader.onnx", per_channel=True, reduce_range=True,
            weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
    settings = {
        "heads": data["heads"], "relations": list(data["relations"]),
        "bias": [round(x, 5) for x in model.bias.tolist()],
        "near": [[round(x, 5) for x in row] for row in model.near.tolist()],
        "thresholds": {**dict.fromkeys(data["relations"], DEFAULT), **CHOSEN},
        "corpus": data["digest"],
        "sha256": {
            path.name: sha256(path.read_bytes()).hexdigest()
            for path in (output / "reader.onnx", TOKENIZER)
        },
    }  # fmt: skip
    (output / "reader.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Write the graph of some weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    data = json.loads(options.prepared.read_text(encoding="utf-8"))
    export(load_model(options.weights, options.encoder, data), data, options.output)


if __name__ == "__main__":
    main()
