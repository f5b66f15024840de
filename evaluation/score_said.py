"""Scores statements, their kinds and what ties them, on the invented set of sentences and small cases (`gold/said/`).

Sentences: contents match when they share half of the union of their words, each used once, best first; of what was
found: speaker (all its words, titles aside), kind, form, hedged, likelihood, and the statement it is told in. Baseline:
quotation marks with the nearest name, all of them claims. Cases: a link is right when its kind is and both its passages touch
those of the gold; a passage that the gold calls the same statement as another counts for both. An open forecast that the gold
does not speak of is neither right nor wrong. Traps are pairs that only seem to belong together.

    python -m evaluation.score_said [--half seen] [--only sentences|cases] [--errors]
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from evaluation.agreed import score_agreed
from evaluation.links import links_of
from evaluation.readings import make_document, read_all
from evaluation.said import ANY, HALVES, OF_CASES, Case, Item, Link, Place, Said, cases, items
from evaluation.tables import OURS, Counts, Row, add, share

from tidings.model.mentions import Reading

MATCH = 0.5
NAIVE = "quotation marks, nearest name, claim"
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset({"the", "a", "an", "of", "his", "her", "their", "its", "s"})


class Found(NamedTuple):
    """A statement that was found; `within` is its place among those found."""

    speaker: str
    content: str
    kind: str
    form: str
    hedged: bool = False
    likelihood: tuple[float, float] | None = None
    within: int | None = None


def found_in(reading: Reading) -> list[Found]:
    """The statements of a text."""
    found = []
    for one in reading.statements:
        names = [one.speaker_evidence.quote] if one.speaker_evidence else []
        if one.speaker is not None:
            chain = reading.chains[one.speaker]
            names += [chain.name, *chain.aliases]
        found.append(
            Found(
                speaker=" | ".join(names), content=" ".join(e.quote for e in one.content), kind=one.kind,
                form=one.form, hedged=one.hedged, likelihood=one.likelihood, within=one.parent,
            )
        )  # fmt: skip
    return found


def naive(text: str) -> list[Found]:
    """Quotation marks with the nearest name."""
    names = list(re.finditer(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b", text))
    found = []
    for said in re.finditer(r"[\"“]([^\"“”]+)[\"”]", text):
        near = min(names, key=lambda n, s=said: min(abs(n.start() - s.end()), abs(s.start() - n.end())), default=None)  # type: ignore[misc]  # fmt: skip
        found.append(Found(near.group() if near else "", said.group(1), "claim", "direct"))
    return found


def words(text: str) -> frozenset[str]:
    """The words that are compared."""
    return frozenset(_WORD.findall(text.casefold()))


def pairs_of(gold: Sequence[Said], found: Sequence[Found]) -> dict[int, int]:
    """Found index by gold index, best first, each used once."""
    scored = sorted(
        (-len(words(a.content) & words(b.content)) / max(1, len(words(a.content) | words(b.content))), i, j)
        for i, a in enumerate(gold) for j, b in enumerate(found)
    )  # fmt: skip
    pairs: dict[int, int] = {}
    for part, i, j in scored:
        if -part >= MATCH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def is_speaker(gold: Said, found: Found) -> bool:
    """Whether the found names hold the last word and half of all words of the speaker."""
    wanted = [w for w in _WORD.findall(gold.speaker.casefold()) if w not in _EMPTY]
    there = words(found.speaker)
    hits = sum(w in there for w in wanted)
    return bool(wanted) and hits * 2 >= len(wanted)


def score_items(half: str, *, errors: bool = False, limit: int | None = None) -> Iterator[Row]:
    """The measures on the sentences."""
    for system in (OURS, NAIVE):
        counts: list[Counts] = []
        right: dict[str, list[bool]] = defaultdict(list)
        kinds: dict[str, list[bool]] = defaultdict(list)
        for number, item in enumerate(islice(items(half), limit)):
            found = (
                found_in(read_all(make_document(f"{half}-{number}", item.text, "2031-03-10")))
                if system == OURS
                else naive(item.text)
            )
            pairs = pairs_of(item.statements, found)
            counts.append(Counts(len(pairs), len(found), len(item.statements)))
            if not item.statements:
                right["texts that say nothing, left alone"].append(not found)
            for i, gold in enumerate(item.statements):
                if i in pairs:
                    _judge(gold, found[pairs[i]], pairs, right)
                    kinds[gold.kind].append(found[pairs[i]].kind == gold.kind)
            if errors and system == OURS:
                _print(item, found, pairs)
        total = add(counts)
        yield Row(f"sentences, {half}", "content: F1", system, total.f1, total.gold)
        yield Row(f"sentences, {half}", "content: precision", system, total.precision, total.found)
        for measure, answers in right.items():
            yield share(f"sentences, {half}", measure, system, answers)
        if errors and system == OURS:
            for kind, answers in sorted(kinds.items()):
                print(f"  {kind:22}{sum(answers)}/{len(answers)}")


def _judge(gold: Said, found: Found, pairs: dict[int, int], right: dict[str, list[bool]]) -> None:
    right["speaker, of the found"].append(is_speaker(gold, found))
    right["kind, of the found"].append(found.kind == gold.kind)
    right["form, of the found"].append(found.form == gold.form)
    right["hedged, of the found"].append(found.hedged == gold.hedged)
    if gold.likelihood is not None:
        right["likelihood, where worded"].append(found.likelihood == gold.likelihood)
    if gold.within is not None and gold.within in pairs:
        right["told in, where nested"].append(found.within == pairs[gold.within])


def _print(item: Item, found: Sequence[Found], pairs: dict[int, int]) -> None:
    for i, gold in enumerate(item.statements):
        if i not in pairs:
            print(
                f"MISSED [{item.topic}] {gold.speaker} | {gold.kind} | {gold.content}\n    {item.text}"
            )
            continue
        one = found[pairs[i]]
        wrong = [
            f"{name}: {ours!r} for {theirs!r}"
            for name, ours, theirs, ok in (
                ("speaker", one.speaker, gold.speaker, is_speaker(gold, one)),
                ("kind", one.kind, gold.kind, one.kind == gold.kind),
                ("form", one.form, gold.form, one.form == gold.form),
                ("hedged", one.hedged, gold.hedged, one.hedged == gold.hedged),
                ("likelihood", one.likelihood, gold.likelihood, gold.likelihood in {None, one.likelihood}),
            )
            if not ok
        ]  # fmt: skip
        if wrong:
            print(f"WRONG [{item.topic}] {'; '.join(wrong)}\n    {item.text}")
    for j, one in enumerate(found):
        if j not in pairs.values():
            print(
                f"INVENTED [{item.topic}] {one.speaker} | {one.kind} | {one.content}\n    {item.text}"
            )


def score_cases(half: str, *, errors: bool = False, limit: int | None = None) -> Iterator[Row]:
    """The measures on the small cases."""
    by_kind: dict[str, list[Counts]] = defaultdict(list)
    traps: list[bool] = []
    read = list(islice(cases(half), limit))
    for case in read:
        found = links_of(case.account)
        gold = widened(case.links)
        hits = [_hit(one, found) for one in gold]
        wrong = [one for one in found if not _counts_for(one, gold)]
        traps += [_hit(one, found) is None for one in case.traps]
        for one, hit in zip(case.links, hits, strict=True):
            by_kind[one.kind].append(Counts(int(hit is not None), int(hit is not None), 1))
        for one in wrong:
            by_kind[one.kind].append(Counts(0, 1, 0))
        if errors:
            _print_case(case, hits, wrong, found)
    name = f"cases, {half}"
    total = add(c for some in by_kind.values() for c in some)
    yield Row(name, "links: F1", OURS, total.f1, total.gold)
    yield Row(name, "links: precision", OURS, total.precision, total.found)
    yield Row(name, "links: recall", OURS, total.recall, total.gold)
    for kind in sorted(by_kind):
        counts = add(by_kind[kind])
        yield Row(name, f"{kind}: F1", OURS, counts.f1, counts.gold)
    yield share(name, "traps avoided", OURS, traps)
    yield from score_agreed(name, read, errors=errors)


def widened(links: Sequence[Link]) -> list[Link]:
    """Each link with the passages that the gold calls the same statement as its own."""
    same = [(*one.left, *one.right) for one in links if one.kind == "same"]

    def wide(places: tuple[Place, ...]) -> tuple[Place, ...]:
        more = [p for some in same if any(a.touches(b) for a in some for b in places) for p in some]
        return tuple(dict.fromkeys((*places, *more)))

    return [one if one.kind == "same" else Link(one.kind, wide(one.left), wide(one.right)) for one in links]  # fmt: skip


def touch(some: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether any passage of one side touches any of another."""
    return any(a.touches(b) for a in some for b in others)


def fits(gold: Link, found: Link) -> bool:
    """Whether a found link is one of the gold's."""
    if gold.kind not in {ANY, found.kind}:
        return False
    if gold.kind == "same" and touch(gold.left, found.right) and touch(gold.right, found.left):
        return True
    return touch(gold.right, found.right) and (not gold.left or touch(gold.left, found.left))


def _hit(gold: Link, found: Sequence[Link]) -> Link | None:
    return next((one for one in found if fits(gold, one)), None)


def _counts_for(found: Link, gold: Sequence[Link]) -> bool:
    """Whether a found link is one of the gold's, or an open forecast of which the gold is silent."""
    if any(fits(one, found) for one in gold):
        return True
    settled = ("held", "failed", "open")
    return found.kind == "open" and not any(
        one.kind in settled and touch(one.right, found.right) for one in gold
    )


def _print_case(
    case: Case, hits: Sequence[Link | None], wrong: Sequence[Link], found: Sequence[Link]
) -> None:
    texts = {d.id: d.text for d in case.account.documents}

    def say(places: Sequence[Place]) -> str:
        return " / ".join(" ".join(texts[p.report][p.start : p.end].split()) for p in places[:2])

    print(f"== {case.name}")
    for one, hit in zip(case.links, hits, strict=True):
        if hit is None:
            print(f"  MISSED {one.kind}: {say(one.left)}\n      <- {say(one.right)}")
    for one in wrong:
        print(f"  FALSE {one.kind}: {say(one.left)}\n      <- {say(one.right)}")
    for one in case.traps:
        if _hit(one, found):
            print(f"  TRAPPED {one.kind}: {say(one.left)}\n      <- {say(one.right)}")


def rows(limit: int | None) -> list[Row]:
    """The measures on all parts; `limit` is the number of texts and of cases."""
    return [
        *(r for half in HALVES for r in score_items(half, limit=limit)),
        *(r for half in OF_CASES for r in score_cases(half, limit=limit)),
    ]


def main() -> None:
    """Print the measures, or the errors of the half that may be seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES, default="seen")
    parser.add_argument("--only", choices=("sentences", "cases"))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.only != "cases":
        for row in score_items(options.half, errors=options.errors):
            print(f"{row.set:20}{row.measure:40}{row.system:40}{row.value:.3f} {row.n}")
    if options.only != "sentences" and options.half in OF_CASES:
        for row in score_cases(options.half, errors=options.errors):
            print(f"{row.set:20}{row.measure:40}{row.system:40}{row.value:.3f} {row.n}")


if __name__ == "__main__":
    main()
