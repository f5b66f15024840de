"""Writes what the heads learn from: `python -m training.prepare CORPUS... -o FILE`.

Reports are split into train, tune and test by crisis, as `corpus/parts.tsv` says; a crisis that is not listed,
such as a user's own, is taught. Stand-off annotation is added where the words lie beside the checkout.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from tokenizers import Tokenizer

from tidings.encoder.clues import CLUES
from tidings.encoder.labels import DISTANCES, HEADS, LINK_SIZE, RELATIONS
from tidings.encoder.weights import load_tokenizer
from tidings.encoder.windows import SHAPES
from tidings.teaching.markup import read_report
from tidings.teaching.records import Report
from training.labelling import examples
from training.standoff import read_standoff

CORPUS = Path(__file__).parents[1] / "corpus"


def parts() -> dict[str, str]:
    """The part of each crisis."""
    lines = (CORPUS / "parts.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t")[:2] for line in lines[1:])  # type: ignore[misc]


def read_corpus(folders: Iterable[Path]) -> list[Report]:
    """All reports with inline markup below some folders, by id."""
    return [read_report(path) for folder in folders for path in sorted(folder.glob("*/*.txt"))]


def prepare(reports: Sequence[Report], tokenizer: Tokenizer) -> dict[str, object]:
    """The examples of each part, and what a network must know to be built for them."""
    chosen = parts()
    data: dict[str, object] = {
        "heads": dict(HEADS), "relations": RELATIONS, "link_size": LINK_SIZE,
        "distances": DISTANCES, "shapes": SHAPES, "clues": CLUES,
    }  # fmt: skip
    for part in ("train", "tune", "test"):
        data[part] = [
            msgspec.to_builtins(example)
            for report in reports
            if chosen.get(report.crisis, "train") == part
            for example in examples(report, tokenizer)
        ]
    data["digest"] = sha256(msgspec.json.encode(list(reports))).hexdigest()
    return data


def main() -> None:
    """Write the prepared examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    reports = [*read_corpus(options.folders), *read_standoff()]
    data = prepare(reports, load_tokenizer())
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(data), encoding="utf-8")


if __name__ == "__main__":
    main()
