"""Teaches the reader: `python -m training.train PREPARED ENCODER -o FOLDER`; seeded, with a log of the run.

Needs the extra `training`. PREPARED is what `training.prepare` wrote, ENCODER the safetensors file of MiniLM, or of
MPNet for a teacher (`--large`).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from training import soft
from training.batches import Example, batches
from training.judging import judge, mean
from training.losses import losses_of
from training.network import FROZEN, LargeReader, Reader

# After so many steps a run knows how many epochs fit into its time.
MEASURED = 40


def main() -> None:
    """Train one reader and write its weights and its log."""
    options = parsed()
    data = json.loads(options.prepared.read_text(encoding="utf-8"))
    for part in ("train", "tune", "test"):
        for at, example in enumerate(data[part]):
            example["window"] = f"{part}{at}"
    taught = choose(data["train"], options.reports, options.seed)
    if options.with_tune:
        taught += data["tune"]
    left = []
    if options.fold:
        taught, left = parted(taught, *(int(x) for x in options.fold.split("/")))
    options.output.mkdir(parents=True, exist_ok=True)
    model, log = train(data, taught, options)
    save(model, options.output / "weights.safetensors")
    if left:
        device = next(model.parameters()).device
        said = soft.read_all(model, left, torch.tensor(data["distances"], device=device), device)
        soft.write(said, options.output / "soft.safetensors")
    (options.output / "log.json").write_text(json.dumps(log, indent=1) + "\n", encoding="utf-8")


def parsed() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--seconds", type=int, default=0, help="fewer epochs, if so many are over")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--mark-weight", type=float, default=1.0)
    parser.add_argument("--hide", type=float, default=0.0, help="share of word pieces hidden")
    parser.add_argument(
        "--agree", type=float, default=0.0, help="weight of two readings' agreement"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=0, help="so many of the reports, 0 = all")
    parser.add_argument("--start", type=Path, help="go on from the weights of an earlier run")
    parser.add_argument("--steady", action="store_true", help="keep the rate: another run goes on")
    parser.add_argument("--with-tune", action="store_true", help="teach the tune part too")
    parser.add_argument("--large", action="store_true", help="on MPNet: a teacher, not for export")
    parser.add_argument(
        "--fold", help="K/N: leave out the Kth of N parts and write what is said of it"
    )
    parser.add_argument("--soft", nargs="+", type=Path, default=[], help="what teachers said")
    parser.add_argument(
        "--share", type=float, default=0.5, help="of the cost, by the teachers' word"
    )
    return parser.parse_args()


def save(model: Reader, file: Path) -> None:
    """Write what was taught, in half precision."""
    state = {
        name: value.half().contiguous()
        for name, value in model.state_dict().items()
        if not name.startswith(FROZEN) and value.is_floating_point()
    }
    save_file(state, file)


def choose(examples: Sequence[Example], reports: int, seed: int) -> list[Example]:
    """The windows of so many reports, drawn by the seed."""
    names = sorted({e["report"] for e in examples})
    random.Random(seed).shuffle(names)  # noqa: S311 (no secret)
    kept = set(names[:reports] if reports else names)
    return [e for e in examples if e["report"] in kept]


def parted(
    examples: Sequence[Example], which: int, folds: int
) -> tuple[list[Example], list[Example]]:
    """Windows of the crises outside one fold, and of those within; the same folds for every run."""
    crisis = lambda example: example["report"].split("/")[0]  # noqa: E731
    names = sorted({crisis(e) for e in examples})
    random.Random(0).shuffle(names)  # noqa: S311 (no secret)
    within = set(names[which - 1 :: folds])
    return (
        [e for e in examples if crisis(e) not in within],
        [e for e in examples if crisis(e) in within],
    )


def build(data: dict[str, Any], options: argparse.Namespace) -> Reader:
    """The network as a run finds it: pretrained, or as an earlier run left it."""
    model = (LargeReader if options.large else Reader)(
        data["heads"], data["relations"], link_size=data["link_size"],
        steps=len(data["distances"]), shapes=data["shapes"], clues=data["clues"],
        dropout=options.dropout,
    )  # fmt: skip
    model.mark_weight = options.mark_weight
    model.load_encoder(options.encoder)
    if options.start:
        model.load_taught(options.start)
    return model


def optimizer_of(model: Reader, options: argparse.Namespace) -> torch.optim.Optimizer:
    """AdamW; the encoder learns slower than its heads, and its vocabulary not at all."""
    for name, parameter in model.named_parameters():
        parameter.requires_grad = not name.startswith(FROZEN)
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for n, p in named if n.startswith("bert.")], "lr": options.rate},
        {"params": [p for n, p in named if not n.startswith("bert.")], "lr": options.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def rate(total: Callable[[], int], *, steady: bool) -> Callable[[int], float]:
    """The part of the full rate at each step: a tenth of all steps to rise, the others to fall."""

    def at(step: int) -> float:
        steps = total()
        falling = 1.0 if steady else (steps - step) / (0.9 * steps)
        return max(0.0, min(1.0, (step + 1) / (0.1 * steps), falling))

    return at


def train(
    data: dict[str, Any], taught: list[Example], options: argparse.Namespace
) -> tuple[Reader, dict[str, Any]]:
    """Teach by AdamW with a linear warm-up and decay."""
    started = time.time()
    torch.manual_seed(options.seed)
    dice = random.Random(options.seed)  # noqa: S311 (no secret)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.set_float32_matmul_precision("high")
    if device.type == "cuda":
        torch.set_num_threads(1)  # Runs beside each other would wait for each other's threads.
    model = build(data, options).to(device)
    said = soft.load(options.soft)
    optimizer = optimizer_of(model, options)
    each = (len(taught) + options.batch - 1) // options.batch
    epochs = options.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, rate(lambda: epochs * each, steady=options.steady)
    )
    steps = torch.tensor(data["distances"], device=device)
    log_of_epochs: list[dict[str, Any]] = []
    begun, step = time.time(), 0
    while len(log_of_epochs) < epochs:
        model.train()
        losses = []
        for batch in batches(taught, options.batch, dice):
            marks, links = losses_of(
                model, batch, steps, device, options.hide, options.agree, said, options.share
            )
            optimizer.zero_grad()
            (marks + links).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(torch.stack([marks.detach(), links.detach()]))
            step += 1
            if step == MEASURED and options.seconds:
                epochs = fitting(epochs, each, time.time() - begun, options.seconds)
        log_of_epochs.append(row(len(log_of_epochs) + 1, losses, model, data["tune"], steps))
        log_of_epochs[-1]["seconds"] = round(time.time() - begun)
        print(log_of_epochs[-1], flush=True)  # noqa: T201
        if not options.fold:
            save(model, options.output / "weights.safetensors")
    chosen = {k: v for k, v in vars(options).items() if not isinstance(v, (Path, list))}
    log = {
        "settings": chosen | {"epochs": len(log_of_epochs)}, "soft": [f.parent.name for f in options.soft],
        "corpus": data["digest"], "windows": len(taught), "device": device.type,
        "reports": len({e["report"] for e in taught}), "torch": torch.__version__,
        "seconds": round(time.time() - started), "epochs": log_of_epochs,
        "test": judge(model, data["test"], steps, device),
    }  # fmt: skip
    return model, log


def fitting(epochs: int, each: int, spent: float, seconds: int) -> int:
    """How many of the epochs fit into the time, by what the first steps took; the number stands in the log."""
    return max(1, min(epochs, int(seconds * MEASURED / spent / each)))


def row(
    epoch: int, losses: list[Tensor], model: Reader, tune: Sequence[Example], steps: Tensor
) -> dict[str, Any]:
    """What the log keeps of one epoch."""
    spent = [tuple(pair) for pair in torch.stack(losses).tolist()]
    return {
        "epoch": epoch, "marks": mean(spent, 0), "links": mean(spent, 1),
        "tune": judge(model, tune, steps, steps.device),
    }  # fmt: skip


if __name__ == "__main__":
    main()
