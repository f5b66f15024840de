"""Scores statements against our own list for the five reports: found, invented, speaker, kind, form.

The list holds places in the raw files, no texts. A statement found in the cleaned document counts for the
listed one of the same file whose words it shares best, by at least half of their union; optional ones count
neither found nor missed. Baseline beside it: quotation marks with the nearest capitalised name.

    python -m evaluation.score_statements ../shared/data/idlib [--errors]
"""

from __future__ import annotations

import argparse
import hashlib
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec
from evaluation.readings import DATA, begin
from evaluation.tables import OURS, Row

from tidings.documents import make_documents
from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.mentions.times import read_times
from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.sources import read_inputs

_GOLD = Path(__file__).parent / "gold" / "idlib_statements.toml"
_WORD = re.compile(r"[^\W_]+")
_MATCH = 0.5


class Listed(NamedTuple):
    """One statement of the list with the words it covers."""

    words: frozenset[str]
    text: str
    speaker: tuple[str, ...]
    kind: tuple[str, ...]
    form: tuple[str, ...]
    optional: bool


class Found(NamedTuple):
    """One statement that tidings found."""

    words: frozenset[str]
    text: str
    speaker: str
    kind: str
    form: str


def words(text: str) -> frozenset[str]:
    """The words that are compared."""
    return frozenset(w.casefold() for w in _WORD.findall(text))


def read_list(folder: Path) -> dict[str, list[Listed]]:
    """The list by file; a file that is not the one that was read fails."""
    rows: dict[str, list[Listed]] = {}
    raw: dict[str, str] = {}
    for row in tomllib.loads(_GOLD.read_text(encoding="utf-8"))["statement"]:
        name = row["document"]
        if name not in raw:
            content = (folder / name).read_bytes()
            if not hashlib.sha256(content).hexdigest().startswith(row["sha256"]):
                raise SystemExit(f"{name} is not the file that the list was made from")
            raw[name] = content.decode("utf-8")
        text = re.sub(r"\s+", " ", raw[name][row["start"] : row["end"]])
        rows.setdefault(name, []).append(
            Listed(
                words(text),
                text,
                tuple(row["speaker"]),
                tuple(row["kind"]),
                tuple(row["form"]),
                row.get("optional", False),
            )
        )
    return rows


def read_documents(folder: Path) -> dict[str, Document]:
    """The reports as documents by file name, cleaned as a build cleans them."""
    raws, _ = read_inputs([str(folder)])
    documents, _ = make_documents(raws)
    return {Path(document.origin).name: document for document in documents}


def read(document: Document) -> tuple[Reading, list[Found]]:
    """The statements of a document with everything they rest on."""
    reading = begin(document)
    chains, mentions = read_entities(reading)
    reading = msgspec.structs.replace(reading, chains=tuple(chains), entities=tuple(mentions))
    reading = msgspec.structs.replace(reading, times=tuple(read_times(reading)))
    found = []
    for statement in read_statements(reading):
        text = " ".join(piece.quote for piece in statement.content)
        names = [statement.speaker_evidence.quote] if statement.speaker_evidence else []
        if statement.speaker is not None:
            chain = reading.chains[statement.speaker]
            names = [chain.name, *chain.aliases, *names]
        found.append(Found(words(text), text, " | ".join(names), statement.kind, statement.form))
    return reading, found


def match(listed: list[Listed], found: list[Found]) -> dict[int, int]:
    """Found index by listed index, best first, each used once."""
    scored = sorted(
        (-len(a.words & b.words) / max(1, len(a.words | b.words)), i, j)
        for i, a in enumerate(listed)
        for j, b in enumerate(found)
    )
    pairs: dict[int, int] = {}
    for share, i, j in scored:
        if -share >= _MATCH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def right_speaker(listed: Listed, found: Found) -> bool:
    """Whether any of the listed names is among the found ones; "?" also stands for nobody."""
    names = words(found.speaker)
    return any(words(name) and words(name) <= names for name in listed.speaker if name != "?") or (
        "?" in listed.speaker and not found.speaker
    )


def score(listed: list[Listed], found: list[Found], *, errors: bool) -> list[int]:
    """Counts: must be found, were found, invented, speaker, kind, form right."""
    pairs = match(listed, found)
    must = [i for i, one in enumerate(listed) if not one.optional]
    hits = [i for i in must if i in pairs]
    invented = [j for j in range(len(found)) if j not in pairs.values()]
    speaker = [i for i in hits if right_speaker(listed[i], found[pairs[i]])]
    kind = [i for i in hits if found[pairs[i]].kind in listed[i].kind]
    form = [i for i in hits if found[pairs[i]].form in listed[i].form]
    if errors:
        for i in must:
            if i not in pairs:
                print("  MISSED  ", listed[i].speaker, listed[i].text)
        for j in invented:
            print("  INVENTED", found[j].speaker, found[j].kind, "|", found[j].text)
        for i in hits:
            one, other = listed[i], found[pairs[i]]
            wrong = [
                n
                for n, ok in (("speaker", i in speaker), ("kind", i in kind), ("form", i in form))
                if not ok
            ]
            if wrong:
                print(
                    "  WRONG   ",
                    *wrong,
                    one.speaker,
                    one.kind,
                    one.form,
                    "|",
                    *other[2:],
                    "|",
                    other.text,
                )
    return [len(must), len(hits), len(invented), len(speaker), len(kind), len(form)]


def naive(document: Document) -> list[Found]:
    """The baseline: quotations by the nearest name."""
    text = document.text
    names = list(re.finditer(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b", text))
    found = []
    for quotation in re.finditer(r"[\"“]([^\"“”]+)[\"”]", text):
        near = sorted(
            names,
            key=lambda n: min(abs(n.start() - quotation.end()), abs(quotation.start() - n.end())),
        )
        found.append(
            Found(words(quotation.group(1)), quotation.group(1), near[0].group(), "claim", "direct")
        )
    return found


def report(name: str, counts: Iterable[int]) -> None:
    """One line of the table."""
    must, hits, invented, speaker, kind, form = counts
    print(
        f"{name:28} found {hits}/{must}  invented {invented}  speaker {speaker}/{hits}  kind {kind}/{hits}  form {form}/{hits}"
    )


def rows(limit: int | None) -> list[Row]:
    """The measures on the five reports; `limit` is the number of files."""
    documents = read_documents(DATA / "idlib")
    found: list[Row] = []
    listed = sorted(read_list(DATA / "idlib").items())[:limit]
    for system, read_one in (
        (OURS, lambda d: read(d)[1]),
        ("quotation marks, nearest name", naive),
    ):
        each = [score(wanted, read_one(documents[name]), errors=False) for name, wanted in listed]
        must, hits, invented, speaker, kind, form = map(sum, zip(*each, strict=True))
        found.append(Row("five reports", "statements found", system, hits / max(1, must), must))
        found.append(Row("five reports", "invented, number of", system, float(invented), must))
        found += [
            Row("five reports", f"{name} right, of the found", system, right / max(1, hits), hits)
            for name, right in (("speaker", speaker), ("kind", kind), ("form", form))
        ]
    return found


def main() -> None:
    """Print the scores by file and together, ours and the baseline."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    documents = read_documents(options.folder)
    ours, base = [0] * 6, [0] * 6
    for name, listed in sorted(read_list(options.folder).items()):
        document = documents[name]
        counts = score(listed, read(document)[1], errors=options.errors)
        report(name, counts)
        ours = [a + b for a, b in zip(ours, counts, strict=True)]
        other = score(listed, naive(document), errors=False)
        base = [a + b for a, b in zip(base, other, strict=True)]
    report("tidings", ours)
    report("naive", base)


if __name__ == "__main__":
    main()
