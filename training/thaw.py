"""Weights that can be taught again, from the 8-bit graph: `python -m training.thaw GRAPH -o FILE`.

The shipped graph holds what was taught in 8 bits. Here each number is what the graph reckons with, under the name that
`training.network.Reader` gives it, so that a run can go on from it (`training.train --start FILE`).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from safetensors.torch import save_file
from torch import Tensor

from training.network import FROZEN

# What the graph's product of queries, keys and values is called, and its three parts.
FUSED = "attention.self.all"
PARTS = ("query", "key", "value")
QUANTIZED = "_quantized"


def thaw(graph: Path) -> dict[str, Tensor]:
    """The taught weights of a graph that `training.export` wrote, its `reader.json` beside it; raises ValueError where it is none."""
    model = onnx.load(graph)
    kept = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    state: dict[str, NDArray[np.float32]] = {
        name.removeprefix("model."): values
        for name, values in kept.items()
        if name.startswith("model.") and name.endswith((".bias", ".weight"))
    }
    for name in [n for n in kept if n.startswith("model.") and n.endswith("weight" + QUANTIZED)]:
        state[name.removeprefix("model.").removesuffix(QUANTIZED)] = _floats(kept, name)
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            path = node.name.removeprefix("/model/").rsplit("/", 1)[0].replace("/", ".")
            state[f"{path}.weight"] = _floats(kept, node.input[1]).T
    if "heads.weight" not in state:
        raise ValueError(f"{graph} is no graph of the reader")
    settings = json.loads((graph.parent / "reader.json").read_text(encoding="utf-8"))
    state |= {name: np.array(settings[name], dtype=np.float32) for name in ("bias", "near")}
    return {
        name: torch.from_numpy(np.array(values, order="C"))
        for name, values in _parted(state).items()
        if not name.startswith(FROZEN)
    }


def _floats(kept: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    base = name.removesuffix(QUANTIZED)
    zero = kept[f"{base}_zero_point"].astype(np.float32)
    return (kept[name].astype(np.float32) - zero) * kept[f"{base}_scale"]


def _parted(state: dict[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
    """Queries, keys and values by themselves."""
    found = {}
    for name, values in state.items():
        if FUSED not in name:
            found[name] = values
            continue
        for part, own in zip(PARTS, np.split(values, len(PARTS)), strict=True):
            found[name.replace(FUSED, f"attention.self.{part}")] = own
    return found


def main() -> None:
    """Write the weights of a graph."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    options.output.parent.mkdir(parents=True, exist_ok=True)
    save_file(thaw(options.graph), options.output)


if __name__ == "__main__":
    main()
