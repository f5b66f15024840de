"""Scores statements against PolNeAR: content found, speaker right on what was found, direct apart.

Content matches when the word sets (letters only, three or more, lower case, all pieces of one attribution
together) share half of their union; each is used once, best first. The speaker is right when the words of both
speakers share a word; pronouns count as words. Cue-of-speech recall counts the attributions whose cue holds a
word of saying. Two people reach F1 .81 with the speaker right in .955 on this set; quotation marks with the
nearest name, the naive baseline, are printed beside. PolNeAR also tags wishes, decisions and polls, which are
no statements to tidings.

    python -m evaluation.score_polnear ../shared/data/polnear [--limit 20] [--skip 0] [--errors]
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
from evaluation.readings import DATA, begin, encode
from evaluation.tables import OURS, Row

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.documents import Document, Part
from tidings.model.encoded import Encoded
from tidings.model.mentions import Reading, StatementMention

_WORD = re.compile(r"[^\W\d_]{3,}")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "for",
        "and",
        "to",
        "who",
        "that",
        "on",
        "at",
        "by",
        "with",
        "his",
        "her",
        "their",
        "its",
    ]
)
_SPEECH = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|writ(?:e|es|ing|ten)|wrote|according|claim|"
    r"argu|accus|den(?:y|ie)|insist|warn|announce|declar|report|stat(?:e|es|ed|ing|ement)|call(?:s|ed|ing)?|ask|"
    r"explain|not(?:e|es|ed|ing)\b|tweet|repl|respond|comment|remark|describ|suggest|admit|acknowledg|confirm|"
    r"promis|vow|pledg|urg|critici|blam|prais|mention|point)",
    re.I,
)
_MATCH = 0.5


class Attribution(NamedTuple):
    """Who said what, gold or found: words of the content, the speaker and the cue."""

    content: str
    speaker: str
    cue: str

    @property
    def words(self) -> frozenset[str]:
        """The words that are compared."""
        return frozenset(w.casefold() for w in _WORD.findall(self.content))

    @property
    def form(self) -> str:
        """Direct when quotation marks enclose the content, mixed when it holds one."""
        text = self.content.strip()
        marks = '"“”'
        if text[:1] in marks and text[-1:] in marks and len(text) > 1:
            return "direct"
        return "mixed" if any(m in text for m in marks) else "indirect"


def read_gold(path: Path, text: str) -> list[Attribution]:
    """The attributions of one brat file that have content."""
    spans: dict[str, str] = {}
    found: list[Attribution] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            places = rest.split("\t")[0].partition(" ")[2]
            pieces = [tuple(map(int, p.split())) for p in places.split(";")]
            spans[name] = " ".join(text[a:b] for a, b in pieces)
        elif name.startswith("E"):
            slots: dict[str, list[str]] = {}
            for slot in rest.split():
                role, _, target = slot.partition(":")
                slots.setdefault(role.rstrip("0123456789"), []).append(spans.get(target, ""))
            joined = {role: " ".join(words) for role, words in slots.items()}
            one = Attribution(
                joined.get("Content", ""), joined.get("Source", ""), joined.get("Cue", "")
            )
            if one.words:
                found.append(one)
    return found


def read_document(text: str, name: str) -> Document:
    """A PolNeAR text as a document: each line a paragraph."""
    parts, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part(start=at, end=at + len(line), kind="body"))
        at += len(line) + 1
    return Document(
        id=name, origin=name, media_type="text/plain", sha256="", text=text, parts=tuple(parts)
    )


def read_document_sentences(document: Document, *, learned: bool = True) -> Reading:
    """The document parsed, with its entities and, where wanted, what the learned reader says."""
    reading = begin(document, learned=learned)
    chains, mentions = read_entities(reading)
    return msgspec.structs.replace(reading, chains=tuple(chains), entities=tuple(mentions))


def found_in(reading: Reading) -> list[Attribution]:
    """The statements of tidings as attributions."""
    return as_attributions(read_statements(reading), reading.document.text)


def as_attributions(statements: Iterable[StatementMention], text: str) -> list[Attribution]:
    """Statements as attributions, quotation marks put back as PolNeAR has them."""
    found = []
    for statement in statements:
        pieces = []
        for piece in statement.content:
            marked = text[max(0, piece.start - 1) : piece.end + 2]
            quoted = statement.form == "direct" and marked[:1] in '"“'
            pieces.append(f'"{piece.quote}"' if quoted else piece.quote)
        speaker = statement.speaker_evidence.quote if statement.speaker_evidence else ""
        one = Attribution(" ".join(pieces), speaker, statement.cue.quote if statement.cue else "")
        if one.words:
            found.append(one)
    return found


def learned_in(text: str, encoded: Encoded) -> list[Attribution]:
    """What the learned reader alone takes for attributions, but for those of nobody's words."""
    found = []
    for said in encoded.attributions:
        pieces = [encoded.spans[i] for i in said.pieces]
        content = " ".join(text[s.start : s.end] for s in pieces)
        source, cue = (
            "" if i is None else text[encoded.spans[i].start : encoded.spans[i].end]
            for i in (said.source if said.source is not None else said.understood, said.cue)
        )
        one = Attribution(content, source, cue)
        if one.words and (cue or '"' in content or "“" in content):
            found.append(one)
    return found


def naive(text: str) -> list[Attribution]:
    """The baseline: what stands in quotation marks, by the nearest capitalised name outside of them."""
    found = []
    names = list(re.finditer(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b", text))
    for quotation in re.finditer(r"[\"“]([^\"“”]+)[\"”]", text):
        near = [n for n in names if n.end() <= quotation.start() or n.start() >= quotation.end()]
        near.sort(
            key=lambda n: min(abs(n.start() - quotation.end()), abs(quotation.start() - n.end()))
        )
        one = Attribution(quotation.group(), near[0].group() if near else "", "")
        if one.words:
            found.append(one)
    return found


def match(gold: list[Attribution], found: list[Attribution]) -> list[tuple[int, int]]:
    """Pairs of gold and found that share enough words, the best first, each used once."""
    scored = []
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            share = len(one.words & other.words) / len(one.words | other.words)
            if share >= _MATCH:
                scored.append((-share, i, j))
    pairs: list[tuple[int, int]] = []
    left, right = set(), set()
    for _, i, j in sorted(scored):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def same_speaker(one: Attribution, other: Attribution) -> bool:
    """Whether the speakers share a word that is no function word."""
    a = {w.casefold() for w in _ANY_WORD.findall(one.speaker)} - _EMPTY
    b = {w.casefold() for w in _ANY_WORD.findall(other.speaker)} - _EMPTY
    return bool(a & b)


class Score:
    """Counts over articles, overall and by form."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = {}

    def add(self, gold: list[Attribution], found: list[Attribution]) -> list[tuple[int, int]]:
        """Count one article and give its matched pairs."""
        pairs = match(gold, found)
        for row, keep in _ROWS.items():
            n = self.counts.setdefault(row, [0] * 6)
            mine = [(i, j) for i, j in pairs if keep(gold[i])]
            theirs = [(i, j) for i, j in pairs if keep(found[j])]
            named = [(i, j) for i, j in mine if gold[i].speaker]
            n[0] += sum(map(keep, gold))
            n[1] += sum(map(keep, found))
            n[2] += len(mine)
            n[3] += len(theirs)
            n[4] += len(named)
            n[5] += sum(same_speaker(gold[i], found[j]) for i, j in named)
        return pairs

    def rows(self, system: str) -> Iterator[Row]:
        """F1 of the contents and share of right speakers, for each form."""
        for form, (gold, found, hit, right, named, speaker) in self.counts.items():
            p, r = right / max(1, found), hit / max(1, gold)
            yield Row("polnear", f"{form}: content F1", system, 2 * p * r / max(1e-9, p + r), gold)
            yield Row("polnear", f"{form}: speaker", system, speaker / max(1, named), named)

    def print(self, name: str) -> None:
        """One line for each form."""
        for row, (gold, found, hit, right, named, speaker) in self.counts.items():
            p, r = right / max(1, found), hit / max(1, gold)
            f = 2 * p * r / max(1e-9, p + r)
            who = speaker / max(1, named)
            print(
                f"{name:8} {row:9} gold {gold:5} found {found:5}  P {p:.3f} R {r:.3f} F1 {f:.3f}  speaker {who:.3f}"
            )


_ROWS = {
    "all": lambda _: True,
    "direct": lambda a: a.form == "direct",
    "mixed": lambda a: a.form == "mixed",
    "indirect": lambda a: a.form == "indirect",
    "speech": lambda a: bool(_SPEECH.search(a.cue)) or (not a.cue and '"' in a.content),
}


def articles(
    folder: Path, *, skip: int, limit: int | None
) -> Iterable[tuple[str, str, list[Attribution]]]:
    """Name, text and gold of each article; of several annotators the first."""
    texts = sorted((folder / "dev" / "text").glob("*.txt"))[skip:][:limit]
    for path in texts:
        text = path.read_bytes().decode("utf-8")
        notes = sorted((folder / "dev" / "attributions").glob(f"{path.stem}_*.ann"))
        if notes:
            yield path.stem, text, read_gold(notes[0], text)


def rows(limit: int | None) -> list[Row]:
    """The measures on the set as it lies beside the checkout."""
    scores = {system: Score() for system in SYSTEMS}
    for name, text, gold in articles(DATA / "polnear", skip=0, limit=limit):
        for system, read in SYSTEMS.items():
            scores[system].add(gold, read(read_document(text, name)))
    return [row for system, score in scores.items() for row in score.rows(system)]


SYSTEMS: dict[str, Callable[[Document], list[Attribution]]] = {
    OURS: lambda d: found_in(read_document_sentences(d)),
    "rules alone": lambda d: found_in(read_document_sentences(d, learned=False)),
    "learned alone": lambda d: learned_in(d.text, encode(d)),
    "quotation marks, nearest name": lambda d: naive(d.text),
}


def main() -> None:
    """Print the scores of tidings and of the baseline."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    ours, base = Score(), Score()
    for name, text, gold in articles(options.folder, skip=options.skip, limit=options.limit):
        found = found_in(read_document_sentences(read_document(text, name)))
        pairs = ours.add(gold, found)
        base.add(gold, naive(text))
        if options.errors:
            print_errors(gold, found, pairs)
    ours.print("tidings")
    base.print("naive")


def print_errors(
    gold: list[Attribution], found: list[Attribution], pairs: list[tuple[int, int]]
) -> None:
    """Missed and invented attributions, and wrong speakers."""
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, one in enumerate(gold):
        if i not in left:
            print(f"MISSED   {one.speaker!r} [{one.cue}] {one.content}")
    for j, one in enumerate(found):
        if j not in right:
            print(f"INVENTED {one.speaker!r} [{one.cue}] {one.content}")
    for i, j in pairs:
        if gold[i].speaker and not same_speaker(gold[i], found[j]):
            print(
                f"SPEAKER  {gold[i].speaker!r} not {found[j].speaker!r} [{gold[i].cue}] {gold[i].content}"
            )


if __name__ == "__main__":
    main()
