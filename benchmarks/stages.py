"""What each reader of mentions costs beside the parse of the same sentences, on one thread and in one run.

    python -m benchmarks.stages [FOLDER ...]

Told is the time of each stage as a share of the time that the parse takes, the median of some rounds in turn. Events, and
what they stand on (places among the entities, times, figures), are to add at most 40 %, statements at most 25 %.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import tidings
from tidings.documents import link_documents, make_documents
from tidings.encoding import Encoding
from tidings.language.parsing import parse_texts, sentence_spans
from tidings.lexicons import gazetteer
from tidings.mentions.reading import STAGES, begin_reading
from tidings.model.documents import Document
from tidings.model.encoded import Encoded
from tidings.model.parse import Token
from tidings.settings import Settings
from tidings.sources import read_inputs

ROUNDS = 5
EXAMPLE = Path(tidings.__file__).parent / "example"
CODING = ("entities", "times", "figures", "events")


def main(folders: Sequence[str]) -> None:
    """Print the share of each stage, by default for the bundled reports."""
    reports, _ = read_inputs(list(folders) or [str(EXAMPLE)])
    linked = link_documents(make_documents(reports)[0]).documents
    documents = [d for d in linked if d.language in {"en", None}]
    sentences = sorted({d.text[a:b] for d in documents for (a, b), _, _ in sentence_spans(d)})
    settings = Settings(workers=1)
    encoding = Encoding(documents, settings, None, lambda *_: None)
    encoded = {d.id: encoding.of(d) for d in documents}
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS + 1):  # the first warms lexicons and models
        start = time.perf_counter()
        parses = dict(parse_texts(sentences, model=settings.model, names=False))
        taken.setdefault("parse", []).append(time.perf_counter() - start)
        gazetteer._found.cache_clear()  # what a place name means is asked anew in every round
        for name, spent in timed(documents, parses, encoded).items():
            taken.setdefault(name, []).append(spent)
    seconds = {name: statistics.median(times[1:]) for name, times in taken.items()}
    parse = seconds.pop("parse")
    words = sum(len(sentence.split()) for sentence in sentences)
    print(f"{len(documents)} reports, {len(sentences)} distinct sentences, {words} words")
    for name, spent in seconds.items():
        print(f"{name:24}{spent / parse:7.1%} of the parse")
    coding = sum(seconds[name] for name in CODING) / parse
    print(f"{' + '.join(CODING)}: {coding:.1%}   (aim: at most 40 %)")
    print(f"statements: {seconds['statements'] / parse:.1%}   (aim: at most 25 %)")


def timed(
    documents: Sequence[Document],
    parses: Mapping[str, Sequence[Token]],
    encoded: Mapping[str, Encoded | None],
) -> dict[str, float]:
    """Seconds of each stage over all documents."""
    spent = dict.fromkeys(("beginning", *(name for name, _ in STAGES)), 0.0)
    for document in documents:
        start = time.perf_counter()
        reading = begin_reading(document, parses, encoded[document.id])
        spent["beginning"] += time.perf_counter() - start
        for name, stage in STAGES:
            start = time.perf_counter()
            reading = stage(reading)
            spent[name] += time.perf_counter() - start
    return spent


if __name__ == "__main__":
    main(sys.argv[1:])
