"""How much of the main text of web pages is found: 4-gram F1 on the DEV part of the article extraction benchmark.

`python -m evaluation.score_aeb [--limit N]` prints tidings beside what extractors find alone: trafilatura as it
comes, favouring precision and favouring recall (both without comments), and resiliparse. Precision and recall
are averaged over the pages as the benchmark's own evaluation does it, a page without any text found counting
for recall only; F1 is taken from the averages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from evaluation.tables import OURS, Row, markdown
from resiliparse.extract.html2text import extract_plain_text
from trafilatura import extract

from tidings.documents.decoding import decode
from tidings.documents.identity.datelines import is_dateline
from tidings.documents.making import make_document
from tidings.model.documents import RawReport

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "aeb"
# Runs of four words, as the benchmark's own evaluation takes them.
RUN = 4
_WORD = re.compile(r"\w+")

Extractor = Callable[[bytes], str]


def by_tidings(content: bytes) -> str:
    """The parts that are read, with headings and dateline; the benchmark's text has no title or byline."""
    document = make_document(RawReport(origin="page", media_type="text/html", content=content))
    kinds = ("lead", "body", "heading", "gallery")
    pieces = [(document.text[p.start : p.end], p.kind) for p in document.parts]
    return "\n".join(words for words, kind in pieces if kind in kinds or is_dateline(words))


def by_default(content: bytes) -> str:
    """The extractor we build on, as it comes: with comments."""
    return extract(decode(content)) or ""


def by_precision(content: bytes) -> str:
    """The extractor we build on, set as its own documentation advises for precision."""
    return extract(decode(content), favor_precision=True, include_comments=False) or ""


def by_recall(content: bytes) -> str:
    """The extractor we build on, set to rather take too much."""
    return extract(decode(content), favor_recall=True, include_comments=False) or ""


def by_resiliparse(content: bytes) -> str:
    """Another extractor, asked for the main text without the texts of pictures."""
    return extract_plain_text(decode(content), main_content=True, alt_texts=False)


SYSTEMS: tuple[tuple[str, Extractor], ...] = (
    (OURS, by_tidings),
    ("trafilatura, default", by_default),
    ("trafilatura, precision", by_precision),
    ("trafilatura, recall", by_recall),
    ("resiliparse", by_resiliparse),
)


def pages(limit: int | None) -> Iterator[tuple[bytes, str]]:
    """Page and main text, in the order of names."""
    truth = json.loads((DATA / "ground-truth.json").read_text(encoding="utf-8"))
    for name in sorted(truth)[:limit]:
        content = gzip.decompress((DATA / "html" / f"{name}.html.gz").read_bytes())
        yield content, truth[name]["articleBody"]


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words; a shorter text is one run, a text without words has none."""
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + RUN]) for i in range(max(bool(words), len(words) - RUN + 1)))


def score(found: str, wanted: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page; None where nothing was found or nothing is wanted."""
    got, gold = runs(found), runs(wanted)
    common = (got & gold).total()
    return (common / got.total() if got else None), (common / gold.total() if gold else None)


def average(extractor: Extractor, limit: int | None) -> tuple[int, float, float, float]:
    """Pages; precision, recall and F1 averaged over them."""
    scores = [score(extractor(content), wanted) for content, wanted in pages(limit)]
    precision, recall = (
        sum(values) / max(1, len(values))
        for values in (
            [value for value in column if value is not None] for column in zip(*scores, strict=True)
        )
    )
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return len(scores), precision, recall, f1


def rows(limit: int | None) -> list[Row]:
    """The measures on the set as it lies beside the checkout."""
    found: list[Row] = []
    for system, extractor in SYSTEMS:
        number, *values = average(extractor, limit)
        for measure, value in zip(("precision", "recall", "4-gram F1"), values, strict=True):
            found.append(Row("aeb", measure, system, value, number))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=None)
    print(markdown(rows(parser.parse_args().limit)))


if __name__ == "__main__":
    main()
