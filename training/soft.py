"""What a larger reader says of windows that it was not taught, for the small one to learn from.

A teacher is taught some crises and reads the others (`training.train --large --fold`): what it says there was not
learnt by heart, so it keeps the doubts that one annotator's word does not show (distillation, Hinton et al. 2015; by
folds, as Furlanello et al. 2018 do by generations). Kept as safetensors: for each window the logits of its words and
the scores of its pairs, in half precision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from training.batches import Example, bits, link_tensors, tensors
from training.network import Reader, link_scores

Soft = Mapping[str, tuple[Tensor, Tensor]]


@torch.no_grad()
def read_all(
    model: Reader, examples: Sequence[Example], steps: Tensor, device: torch.device
) -> dict[str, tuple[Tensor, Tensor]]:
    """Logits (words, labels) and scores (relations, spans, spans) of each window, by its name."""
    model.eval()
    found = {}
    for at in range(0, len(examples), 16):
        batch = examples[at : at + 16]
        pieces, shapes, clues, first, mask, _ = (t.to(device) for t in tensors(batch))
        marked, left, right, _ = model(pieces, shapes, bits(clues), first, mask)
        spans = link_tensors(batch)[0].to(device)
        scores = link_scores(model, left, right, spans, steps)
        for example, marks, links in zip(batch, marked, scores, strict=True):
            words, most = len(example["first"]), len(example["spans"])
            found[example["window"]] = (
                marks[:words].half().cpu(),
                links[:, :most, :most].half().cpu(),
            )
    return found


def write(soft: Soft, file: Path) -> None:
    """Keep what was said of the windows."""
    state = {}
    for name, (marks, links) in soft.items():
        state[f"{name}|marks"] = marks.contiguous()
        state[f"{name}|links"] = links.contiguous()
    save_file(state, file)


def load(files: Sequence[Path]) -> dict[str, tuple[Tensor, Tensor]]:
    """What was said of all windows; of a window that stands in several files, the mean of the logits."""
    said: dict[str, list[tuple[Tensor, Tensor]]] = {}
    for file in files:
        state = load_file(file)
        for name in state:
            if name.endswith("|marks"):
                window = name.removesuffix("|marks")
                said.setdefault(window, []).append((state[name], state[f"{window}|links"]))
    return {
        window: (_mean([m for m, _ in pairs]), _mean([k for _, k in pairs]))
        for window, pairs in said.items()
    }


def _mean(tensors: Sequence[Tensor]) -> Tensor:
    return torch.stack([t.float() for t in tensors]).mean(0).half()


def soft_tensors(batch: Sequence[Example], soft: Soft) -> tuple[Tensor, Tensor]:
    """The same of one batch, padded: (windows, words, labels) and (windows, relations, spans, spans)."""
    said = [soft[e["window"]] for e in batch]
    words = max(len(marks) for marks, _ in said)
    most = max(1, *(links.shape[-1] for _, links in said))
    marks = torch.zeros(len(batch), words, said[0][0].shape[-1])
    links = torch.zeros(len(batch), said[0][1].shape[0], most, most)
    for at, (one, other) in enumerate(said):
        marks[at, : len(one)] = one
        links[at, :, : other.shape[-1], : other.shape[-1]] = other
    return marks, links
