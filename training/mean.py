"""Averages the weights of runs: `python -m training.mean RUN=SHARE RUN=SHARE ... -o FILE`.

Runs that go on from like weights end in like places, and between them lies a reader that is better on news none of them
saw (model soups, Wortsman et al. 2022). The shares make one.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor


def mean(runs: Mapping[Path, float]) -> dict[str, Tensor]:
    """The weighted mean of each weight; raises ValueError where runs have other weights or the shares do not make one."""
    if abs(sum(runs.values()) - 1) > 1e-6:
        raise ValueError("the shares do not make one")
    states = [(load_file(file), share) for file, share in runs.items()]
    names = states[0][0].keys()
    if any(state.keys() != names for state, _ in states):
        raise ValueError("the runs have other weights")
    return {
        name: torch.stack([state[name].float() * share for state, share in states]).sum(0).half()
        for name in names
    }


def main() -> None:
    """Write the mean of some runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="+", metavar="RUN=SHARE")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    told = (run.rsplit("=", 1) for run in options.runs)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    save_file(mean({Path(file): float(share) for file, share in told}), options.output)


if __name__ == "__main__":
    main()
