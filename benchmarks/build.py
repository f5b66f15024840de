"""The whole build against the bare language pipeline over the same sentences, in one run.

python -m benchmarks.build [FOLDER ...]
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

import tidings
from tidings.documents import link_documents, make_documents
from tidings.language.parsing import sentence_spans
from tidings.model.documents import RawReport
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources import read_inputs

# Each side runs this often, in turn; the medians are compared, so that one slow moment decides nothing.
ROUNDS = 5
EXAMPLE = Path(tidings.__file__).parent / "example"


def main(folders: Sequence[str]) -> None:
    """Print the ratio for some reports, by default the bundled ones."""
    reports, _ = read_inputs(list(folders) or [str(EXAMPLE)])
    settings = Settings(workers=1)
    sentences = _sentences(reports)
    pipeline = spacy.load(settings.model)
    sides: dict[str, Callable[[], object]] = {
        "bare pipeline": lambda: list(pipeline.pipe(sentences, batch_size=64)),
        "whole build": lambda: build_account(reports, settings=settings),
    }
    for run in sides.values():
        run()  # warm: models loaded, lexicons read
    taken: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(ROUNDS):
        for name, run in sides.items():
            taken[name].append(_seconds(run))
    bare, whole = (statistics.median(taken[name]) for name in sides)
    words = sum(len(sentence.split()) for sentence in sentences)
    print(f"{len(reports)} reports, {len(sentences)} distinct sentences, {words} words")
    print(f"whole build / bare pipeline = {whole / bare:.2f}   (aim: at most 2.00)")


def _sentences(reports: Sequence[RawReport]) -> list[str]:
    documents = link_documents(make_documents(reports)[0]).documents
    return sorted({d.text[a:b] for d in documents for (a, b), _, _ in sentence_spans(d)})


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1:])
