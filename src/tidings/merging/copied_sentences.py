"""Sentences that one report took from another, word by word: what stands in one place of both is one thing.

A desk that prints an agency's report spells its names anew, rounds nothing and moves no event: names, events and numbers that
the same words frame are the same, whatever else is told of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from tidings.lexicons.tables import column
from tidings.merging.ground import Ground
from tidings.merging.identities.spellings import may_be_spelling
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence

# A sentence was taken over where most of the shorter one's words stand in the other in one order. Edited agency sentences
# keep .7 and more of their words; two that tell one fact in their own words share a third.
TAKEN = 0.6
# Fewer words than this are like others by chance.
LEAST = 6
# Words in a row by which a sentence is looked for among those of the other report.
RUN = 3
# Of many reports that carry one agency each is set beside the next few: each of its sentences stands in several.
CARRIERS = 4

Opcode = tuple[str, int, int, int, int]


class Copied(NamedTuple):
    """A sentence in two reports, and which of its words were kept, changed, added, left out."""

    left: Reading
    right: Reading
    one: Sentence
    other: Sentence
    opcodes: tuple[Opcode, ...]
    share: float  # how much of the shorter sentence stands in the other

    def across(self, token: int) -> int | None:
        """Which word of the second sentence a word of the first one is; None where it was changed or left out."""
        for what, i1, i2, j1, _ in self.opcodes:
            if what == "equal" and i1 <= token < i2:
                return j1 + token - i1
        return None

    def keeps_facts(self) -> bool:
        """Whether no name or number was put for another one: "the Monitor said nine were killed in Karm" is a sentence that is
        printed anew with the numbers and names of another day; a name in another spelling is the same."""
        for what, i1, i2, j1, j2 in self.opcodes:
            if what == "replace":
                mine = [t.text for t in self.one.tokens[i1:i2] if _is_fact(t.text)]
                theirs = [t.text for t in self.other.tokens[j1:j2] if _is_fact(t.text)]
                if mine and theirs and not _spell_alike(mine, theirs):
                    return False
        return True


def _is_fact(word: str) -> bool:
    return (
        word[:1].isupper() or word[:1].isdigit() or word.casefold() in column("en/number_words.tsv")
    )


def _spell_alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether each word of the shorter side can be one of the other, written otherwise."""
    fewer, more = sorted((mine, theirs), key=len)
    return all(
        any(may_be_spelling(a, b) and a[:1].isdigit() is b[:1].isdigit() for b in more)
        for a in fewer
    )


def copied_sentences(readings: Sequence[Reading], ground: Ground) -> tuple[Copied, ...]:
    """Each sentence that two reports have, of which one took the other over or both carry one agency's words."""
    by_document = {r.document.id: r for r in readings}
    return tuple(
        copied
        for left, right in _pairs(ground)
        if left in by_document and right in by_document
        for copied in _taken_over(by_document[left], by_document[right])
    )


def _pairs(ground: Ground) -> list[tuple[str, str]]:
    """The documents of two articles that have words in common, and those of one article."""
    carriers: dict[str, list[str]] = {}
    pairs = set()
    for key in sorted(ground.articles):
        for derivation in ground.articles[key].derived_from:
            if derivation.article:
                pairs.add((min(key, derivation.article), max(key, derivation.article)))
            if derivation.agency:
                carriers.setdefault(derivation.agency, []).append(key)
    for keys in carriers.values():
        for place, one in enumerate(keys):
            pairs.update((one, other) for other in keys[place + 1 : place + 1 + CARRIERS])
    first = {key: a.documents[0] for key, a in ground.articles.items() if a.documents}
    apart = {(first[a], first[b]) for a, b in pairs if a in first and b in first}
    return sorted(apart | _of_one_article(ground))


def _of_one_article(ground: Ground) -> set[tuple[str, str]]:
    """The first printing of an article with each other one: a paper prints it shorter, so that its "army" is nobody's."""
    return {
        (article.documents[0], other)
        for article in ground.articles.values() for other in article.documents[1 : 1 + CARRIERS]
    }  # fmt: skip


def _taken_over(left: Reading, right: Reading) -> Iterator[Copied]:
    runs: dict[tuple[str, ...], list[int]] = {}
    words = [_words(s) for s in left.sentences]
    for index, said in enumerate(words):
        for run in zip(*(said[n:] for n in range(RUN)), strict=False):
            runs.setdefault(run, []).append(index)
    for sentence in right.sentences:
        said = _words(sentence)
        shared = Counter(
            i
            for run in zip(*(said[n:] for n in range(RUN)), strict=False)
            for i in runs.get(run, ())
        )
        if not shared:
            continue
        best = min(shared, key=lambda i: (-shared[i], i))
        matcher = SequenceMatcher(None, words[best], said, autojunk=False)
        same = sum(block.size for block in matcher.get_matching_blocks())
        least = min(len(said), len(words[best]))
        if least >= LEAST and same >= TAKEN * least:
            opcodes: tuple[Opcode, ...] = tuple(
                (str(what), i1, i2, j1, j2) for what, i1, i2, j1, j2 in matcher.get_opcodes()
            )
            yield Copied(left, right, left.sentences[best], sentence, opcodes, same / least)


def _words(sentence: Sentence) -> list[str]:
    return [token.text.casefold() for token in sentence.tokens]
