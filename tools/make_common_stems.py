"""Counts which word beginnings are common in news: `python tools/make_common_stems.py FOLDER` writes en/common_stems.tsv.

FOLDER holds the reference data. Only beginnings of five letters and less are written, no words and no texts.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tidings.lexicons.tables import ROOM

# The length that `documents/copies/retelling.py` cuts words to, and the shortest word it counts.
STEM, SHORTEST = 5, 3
# On average over the collections at least this share of the reports have a word that begins so.
COMMON = 0.01
OUTPUT = ROOM / "en" / "common_stems.tsv"
HEAD = """\
# meaning: beginnings of words (five letters at most) that stand in at least 1 % of news reports, on average over five collections; they tell little about whose words a sentence has
# source: counted by tools/make_common_stems.py in FA-KES, a news clustering set, IndiaPoliceEvents, re3d and PolNeAR
# licence: CC0-1.0
stem
"""


def collections(folder: Path) -> Iterator[list[str]]:
    """The texts of each collection."""
    for path, key in (
        ("fakes/fakes_joined.jsonl", "text"),
        ("news_cluster/news_cluster.jsonl", "text"),
        ("indiapoliceevents/docs.jsonl", "doc_text"),
    ):
        yield [json.loads(line)[key] for line in (folder / path).open(encoding="utf-8")]
    lines = (
        line
        for file in sorted(folder.glob("re3d/*/documents.json"))
        for line in file.open(encoding="utf-8")
    )
    yield [json.loads(line)["text"] for line in lines if line.strip()]
    yield [
        p.read_text(encoding="utf-8", errors="replace")
        for p in sorted(folder.glob("polnear/dev/text/*"))
    ]


def main() -> None:
    """Write the table."""
    shares: Counter[str] = Counter()
    counted = list(collections(Path(sys.argv[1])))
    for texts in counted:
        held = Counter(stem for text in texts for stem in stems(text))
        for stem, times in held.items():
            shares[stem] += times / len(texts) / len(counted)  # type: ignore[assignment]
    common = sorted(stem for stem, share in shares.items() if share >= COMMON)
    OUTPUT.write_text(HEAD + "".join(f"{stem}\n" for stem in common), encoding="utf-8")
    print(f"{len(common)} stems")


def stems(text: str) -> set[str]:
    """The beginnings of the words of a text."""
    return {w[:STEM] for w in re.findall(r"[^\W\d_]+", text.casefold()) if len(w) >= SHORTEST}


if __name__ == "__main__":
    main()
