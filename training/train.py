"""Teaches the reader: `python -m training.train PREPARED ENCODER -o FOLDER`; seeded, with a log of the run.

Needs the extra `training`. PREPARED is what `training.prepare` wrote, ENCODER the safetensors file of MiniLM.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from tidings.encoder.clues import CLUES
from training.network import FROZEN, SKIP, Reader, apart_loss, link_loss, link_scores, mark_loss

Example = dict[str, Any]
# How loud the heads are beside each other. Facets and links at .15 of their natural weight learned slower:
# after eight epochs on 80 reports names .24 against .38, figures 0 against .42 of the words right.
FACETS = frozenset({"statement_kind", "mode", "status", "measure", "scope", "sector"})
# The piece [MASK]; those up to it are marks of the tokenizer.
HIDDEN = 103
# So many batches are sorted by length together.
SORTED = 20
# Relations in which one trigger may have several partners; in all others it has one at most.
SEVERAL = frozenset({"source", "target", "participant", "count", "same_event"})


def main() -> None:
    """Train one reader and write its weights and its log."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--mark-weight", type=float, default=1.0)
    parser.add_argument(
        "--hide", type=float, default=0.0, help="share of word pieces hidden in teaching"
    )
    parser.add_argument(
        "--agree", type=float, default=0.0, help="weight of two readings' agreement"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=0, help="so many of the reports, 0 = all")
    parser.add_argument("--start", type=Path, help="go on from the weights of an earlier run")
    parser.add_argument("--steady", action="store_true", help="keep the rate: another run goes on")
    parser.add_argument("--with-tune", action="store_true", help="teach the tune part too")
    options = parser.parse_args()
    data = json.loads(options.prepared.read_text(encoding="utf-8"))
    taught = choose(data["train"], options.reports, options.seed)
    if options.with_tune:
        taught += data["tune"]
    options.output.mkdir(parents=True, exist_ok=True)
    _, log = train(data, taught, options)
    (options.output / "log.json").write_text(json.dumps(log, indent=1) + "\n", encoding="utf-8")


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


def train(
    data: dict[str, Any], taught: list[Example], options: argparse.Namespace
) -> tuple[Reader, dict[str, Any]]:
    """Teach by AdamW with a linear warm-up and decay."""
    torch.manual_seed(options.seed)
    dice = random.Random(options.seed)  # noqa: S311 (no secret)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.set_float32_matmul_precision("high")
    if device.type == "cuda":
        torch.set_num_threads(1)  # Runs beside each other would wait for each other's threads.
    model = Reader(
        data["heads"], data["relations"], link_size=data["link_size"],
        steps=len(data["distances"]), shapes=data["shapes"], clues=data["clues"],
        dropout=options.dropout,
    )  # fmt: skip
    model.mark_weight = options.mark_weight
    model.load_encoder(options.encoder)
    if options.start:
        model.load_taught(options.start)
    model.to(device)
    for name, parameter in model.named_parameters():
        parameter.requires_grad = not name.startswith(FROZEN)
    groups = [
        {
            "params": [
                p for n, p in model.named_parameters() if n.startswith("bert.") and p.requires_grad
            ],
            "lr": options.rate,
        },
        {
            "params": [p for n, p in model.named_parameters() if not n.startswith("bert.")],
            "lr": options.head_rate,
        },
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    total = options.epochs * ((len(taught) + options.batch - 1) // options.batch)
    falling = lambda step: 1.0 if options.steady else (total - step) / (0.9 * total)  # noqa: E731
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.1 * total), falling(step))
    )
    steps = torch.tensor(data["distances"], device=device)
    epochs = []
    started = time.time()
    for epoch in range(options.epochs):
        model.train()
        losses = []
        for batch in batches(taught, options.batch, dice):
            marks, links = losses_of(model, batch, steps, device, options.hide, options.agree)
            loss = marks + links
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(torch.stack([marks.detach(), links.detach()]))
        spent = [tuple(pair) for pair in torch.stack(losses).tolist()]
        epochs.append(
            {
                "epoch": epoch + 1,
                "marks": mean(spent, 0),
                "links": mean(spent, 1),
                "tune": judge(model, data["tune"], steps, device),
            }
        )
        print(epochs[-1], flush=True)  # noqa: T201
        save(model, options.output / "weights.safetensors")
    log: dict[str, Any] = {
        "settings": {k: v for k, v in vars(options).items() if not isinstance(v, Path)},
        "corpus": data["digest"], "windows": len(taught), "device": device.type,
        "reports": len({e["report"] for e in taught}), "torch": torch.__version__,
        "seconds": round(time.time() - started), "epochs": epochs,
    }  # fmt: skip
    log["test"] = judge(model, data["test"], steps, device)
    return model, log


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


def losses_of(
    model: Reader,
    batch: Sequence[Example],
    steps: Tensor,
    device: torch.device,
    hide: float = 0.0,
    agree: float = 0.0,
) -> tuple[Tensor, Tensor]:
    """What the marks and the links of some windows cost.

    A share of the pieces is hidden. With `agree` every window is read twice, and it costs where the two readings,
    which dropout and hiding make different, say different things (R-Drop, Liang et al. 2021).
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
    links = link_loss(link_scores(model, left, right, spans, steps), rows, columns, gold, ranked)
    weights = [1.0 if name in FACETS else model.mark_weight for name in batch[0]["labels"]]
    quiet = torch.tensor([float(e["peaceful"]) for e in read], device=device)
    marks = mark_loss(marked, labels, model.sizes, weights)
    marks = marks + nn.functional.binary_cross_entropy_with_logits(scene, quiet)
    if agree:
        half = len(batch)
        apart = apart_loss(marked[:half], marked[half:], labels[:half], model.sizes, weights)
        marks = marks + agree * apart
    return marks, links


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


def tensors(batch: Sequence[Example]) -> tuple[Tensor, ...]:
    """Pieces, shapes, clues, first pieces, mask, and labels (windows, heads, words), padded."""
    longest = max(len(e["pieces"]) for e in batch)
    words = max(len(e["first"]) for e in batch)
    pad = lambda values, size, fill: [*values, *[fill] * (size - len(values))]  # noqa: E731
    return (
        torch.tensor([pad(e["pieces"], longest, 0) for e in batch]),
        torch.tensor([pad(e["shapes"], longest, 0) for e in batch]),
        torch.tensor([pad(e["clues"], longest, 0) for e in batch]),
        torch.tensor([pad(e["first"], words, 0) for e in batch]),
        torch.tensor([pad([1] * len(e["pieces"]), longest, 0) for e in batch]),
        torch.tensor([[pad(row, words, SKIP) for row in e["labels"].values()] for e in batch]),
    )


def bits(clues: Tensor) -> Tensor:
    """The bits of the clues as numbers: (…, bits)."""
    return (clues.unsqueeze(-1) >> torch.arange(CLUES, device=clues.device) & 1).float()


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


if __name__ == "__main__":
    main()
