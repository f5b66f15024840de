"""Names that copied sentences put for each other.

"The villages of Qarm and Sool are cut off" in one paper, "the villages of Karm and Sul are cut off" in another that took
the report over: a desk spells names its own way, and what stands in the place of a name is that name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import column
from tidings.merging.copied_sentences import Copied, Opcode
from tidings.merging.ground import at
from tidings.merging.identities.spellings import may_be_spelling
from tidings.model.decisions import Decision, Reason
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.mentions import Chain, EntityMention, Reading

Node = tuple[str, int]  # document id, chain index

SCORE = 0.9
# Whom a country has one of; other callings are of many.
_FORCES = frozenset({"MIL", "COP"})


def copied_names(copies: Sequence[Copied]) -> Iterator[tuple[Node, Node, Decision]]:
    """Each two chains of two reports that stand in one place of a copied sentence, with the decision that says so."""
    mentions: dict[str, Mapping[int, Sequence[EntityMention]]] = {}
    for copied in copies:
        if not copied.keeps_facts():
            continue  # a sentence printed anew with the places of another day
        sides = []
        for reading, sentence in ((copied.left, copied.one), (copied.right, copied.other)):
            key = reading.document.id
            if key not in mentions:
                mentions[key] = _by_sentence(reading)
            sides.append(mentions[key].get(sentence.index, ()))
        for mine, theirs in _in_one_place(copied, *sides):
            pair = (
                (copied.left.document.id, mine.chain),
                (copied.right.document.id, theirs.chain),
            )
            yield *pair, _decision(pair, mine, theirs)


def _by_sentence(reading: Reading) -> Mapping[int, Sequence[EntityMention]]:
    found: dict[int, list[EntityMention]] = {}
    for mention in reading.entities:
        if mention.form != "pronoun":
            found.setdefault(mention.sentence, []).append(mention)
    return found


def _in_one_place(
    copied: Copied, mine: Sequence[EntityMention], theirs: Sequence[EntityMention]
) -> Iterator[tuple[EntityMention, EntityMention]]:
    """Mentions that the same words frame, where nothing but small words stands beside them in a changed stretch."""
    for a in mine:
        for b in theirs:
            chains = copied.left.chains[a.chain], copied.right.chains[b.chain]
            if can_be_one(*chains) and any(
                _fills(copied, o, a, b) and (o[0] == "equal" or _alike(a, b, *chains))
                for o in copied.opcodes
            ):
                yield a, b


def _fits_kind(chain: Chain) -> str:
    return "person" if chain.kind == "person" else "other"


def can_be_one(one: Chain, other: Chain) -> bool:
    """Whether what the two stand for may be one: a described person is no body, a state no other; a name may be read as of two kinds."""
    if one.members or other.members:
        return False
    if "collective" in {one.kind, other.kind}:
        return _is_one_force(one, other)
    if one.kind == other.kind == "state" and one.country != other.country:
        return False  # whose "regime" it is one report may have misread
    named = not one.described and not other.described
    return (
        one.kind == other.kind
        or (named and plain(one.name) == plain(other.name))
        or (_fits_kind(one) == _fits_kind(other) == "other")
    )


def _is_one_force(one: Chain, other: Chain) -> bool:
    """Whether both are the army or the police, of one country or of one that only one report names."""
    same = one.kind == other.kind and one.sector == other.sector and one.sector in _FORCES
    return same and None in {one.country, other.country}


def _fills(copied: Copied, opcode: Opcode, a: EntityMention, b: EntityMention) -> bool:
    """Whether both mentions fill one stretch: the same words, or all that was changed but for words around a name."""
    what, i1, i2, j1, j2 = opcode
    if what == "equal":
        inside = i1 <= a.first and a.last <= i2
        return inside and a.first - i1 == b.first - j1 and a.last - a.first == b.last - b.first
    if what != "replace" or not (a.first < i2 and i1 < a.last and b.first < j2 and j1 < b.last):
        return False
    before = max(0, i1 - a.first) == max(0, j1 - b.first)
    after = max(0, a.last - i2) == max(0, b.last - j2)
    rest = [
        t.text
        for sentence, start, end, m in ((copied.one, i1, i2, a), (copied.other, j1, j2, b))
        for n, t in enumerate(sentence.tokens[start:end], start)
        if not m.first <= n < m.last
    ]
    return before and after and all(_is_small(word) for word in rest)


def _is_small(word: str) -> bool:
    return not word[:1].isalpha() or (word.islower() and word in column("en/function_words.tsv"))


def _alike(a: EntityMention, b: EntityMention, one: Chain, other: Chain) -> bool:
    """Whether two names can be one name spelled twice, or two callings share their noun."""
    if not one.described and not other.described and may_be_spelling(one.name, other.name):
        return True
    heads = [m.quote.split()[-1].casefold() for m in (a, b)]
    return heads[0] == heads[1] and "person" not in {one.kind, other.kind}


def _decision(pair: tuple[Node, Node], mine: EntityMention, theirs: EntityMention) -> Decision:
    ends = [
        at(Evidence(document=node[0], start=m.start, end=m.end, quote=m.quote))
        for node, m in zip(pair, (mine, theirs), strict=True)
    ]
    says = f"“{mine.quote}” and “{theirs.quote}” stand in one place of a copied sentence"
    return Decision(
        id=content_id("decision", "copied-name", *ends), left=ends[0], right=ends[1],
        verdict="same", score=SCORE, reasons=(Reason(rule="entity.copied", says=says),),
    )  # fmt: skip
