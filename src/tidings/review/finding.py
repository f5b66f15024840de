"""Finds the words of a correction again: at their place, by their quote, by what stands around them, or nearly so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from tidings.model.corrections import Anchor, Trace
from tidings.model.evidence import Evidence

Key = TypeVar("Key", bound=Hashable)

AROUND = 40
# A quote of so many words is hardly said twice by chance; a shorter one needs its surroundings.
TELLING = 5
# So much of the surroundings must be alike where only a short quote is.
SURELY = 0.6
# Nearly the same words: at least so alike, and so much more than the next best.
NEARLY, CLEARLY = 0.72, 0.08
# The same where the report is gone, and another one must tell it.
ELSEWHERE = 0.88
# The likeness of a quote and a longer one that holds it.
WITHIN = 0.85
# So many words of an item are compared with all others.
COMPARED = 8
# Signs that one extraction writes so and another so.
_ALIKE = ("'‘’‚‛", '"“”„‟«»', "-–—―‐‑")
_SIGNS = {ord(sign): group[0] for group in _ALIKE for sign in group}


class Candidate(NamedTuple, Generic[Key]):
    """A mention or item that a correction may be about; `beside` are words of it by which nobody would know it again."""

    key: Key
    id: str
    mark: str
    words: tuple[Evidence, ...]
    beside: tuple[Evidence, ...] = ()


class _Spot(NamedTuple, Generic[Key]):
    candidate: Candidate[Key]
    words: Evidence


class Finder(Generic[Key]):
    """Candidates of one kind, laid out by place and by quote; `texts` are origin and text of each document."""

    def __init__(
        self, candidates: Iterable[Candidate[Key]], texts: Mapping[str, tuple[str, str]]
    ) -> None:
        self._texts = texts
        self._at: dict[tuple[str, int, int], list[_Spot[Key]]] = {}
        self._said: dict[str, list[_Spot[Key]]] = {}
        self._in: dict[str, list[_Spot[Key]]] = {}
        self._beside: dict[str, list[_Spot[Key]]] = {}
        for candidate in candidates:
            for words in candidate.words:
                spot = _Spot(candidate, words)
                self._at.setdefault((words.document, words.start, words.end), []).append(spot)
                self._said.setdefault(plain(words.quote), []).append(spot)
                self._in.setdefault(words.document, []).append(spot)
            for words in candidate.beside:
                self._beside.setdefault(words.document, []).append(_Spot(candidate, words))
        self._known = frozenset(self._in) | {texts[d][0] for d in self._in}

    def find(self, anchor: Anchor) -> Key | None:
        """The candidate that an anchor means; None where none is surely meant."""
        ways = (self._at_place, self._in_document, self._anywhere)
        for way in ways:
            for trace in anchor.traces:
                if (found := way(trace, anchor)) is not None:
                    return found
        for trace in anchor.traces[:COMPARED]:
            if (found := self._nearly(trace, anchor)) is not None:
                return found
        return None

    def find_all(self, anchor: Anchor) -> tuple[Key, ...]:
        """All candidates that an anchor's words are of, the first telling one first."""
        found = (self._at_place(t, anchor) or self._in_document(t, anchor) for t in anchor.traces)
        known = tuple(dict.fromkeys(key for key in found if key is not None))
        return known or tuple(key for key in (self.find(anchor),) if key is not None)

    def covering(self, trace: Trace, anchor: Anchor) -> tuple[Key, ...]:
        """The candidates that lie on some words of a report: on just these, else those alike that share a part."""
        places = list(self._places(trace))
        spots = [spot for place in places for spot in self._over(*place)]
        exact = [s for s in spots if (s.words.document, s.words.start, s.words.end) in places]
        alike = [s for s in exact or spots if s.candidate.mark == anchor.mark]
        return tuple(dict.fromkeys(s.candidate.key for s in alike or exact or spots))

    def words_at(self, trace: Trace) -> Evidence | None:
        """Some words where they stand now, whether or not anything rests on them."""
        place = next(self._places(trace), None)
        if place is None:
            return None
        document, start, end = place
        quote = self._texts[document][1][start:end]
        return Evidence(document=document, start=start, end=end, quote=quote)

    def _at_place(self, trace: Trace, anchor: Anchor) -> Key | None:
        spots = self._at.get((trace.document, trace.start, trace.end), [])
        return _one(
            [s for s in spots if s.words.quote == trace.quote], anchor, self._rank(trace, anchor)
        )

    def _in_document(self, trace: Trace, anchor: Anchor) -> Key | None:
        spots = [s for s in self._said.get(plain(trace.quote), []) if self._is_home(s, trace)]
        return _one(spots, anchor, self._rank(trace, anchor))

    def _anywhere(self, trace: Trace, anchor: Anchor) -> Key | None:
        words = plain(trace.quote)
        spots = [
            spot for spot in self._said.get(words, [])
            if spot.candidate.mark == anchor.mark and (
                spot.candidate.id == anchor.item or anchor.kind == "entity"
                or len(words.split()) >= TELLING or self._around(spot, trace) >= SURELY
            )
        ]  # fmt: skip
        return _one(spots, anchor, self._rank(trace, anchor))

    def _nearly(self, trace: Trace, anchor: Anchor) -> Key | None:
        """The candidate of nearly these words, where one is clearly best; elsewhere only in place of a report that is gone."""
        words = plain(trace.quote)
        home = [s for d in self._in if self._is_document(d, trace) for s in self._in[d]]
        least = NEARLY
        if not home:
            if {trace.document, trace.origin} & self._known or len(words.split()) < TELLING:
                return None
            close = process.extract(words, list(self._said), scorer=fuzz.ratio, score_cutoff=100 * ELSEWHERE, limit=COMPARED)  # fmt: skip
            home, least = [s for quote, _, _ in close for s in self._said[quote]], ELSEWHERE
        scores: dict[Key, float] = {}
        for spot in home:
            if spot.candidate.mark != anchor.mark and anchor.kind != "entity":
                continue
            alike = _likeness(words, plain(spot.words.quote))
            score = (
                max(alike, 0.65 * alike + 0.35 * self._around(spot, trace)) if alike >= 0.5 else 0.0
            )
            scores[spot.candidate.key] = max(scores.get(spot.candidate.key, 0.0), score)
        best = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
        if not best or best[0][1] < least or (len(best) > 1 and best[0][1] - best[1][1] < CLEARLY):
            return None
        return best[0][0]

    def _rank(self, trace: Trace, anchor: Anchor) -> Callable[[_Spot[Key]], tuple[object, ...]]:
        def rank(spot: _Spot[Key]) -> tuple[object, ...]:
            return (
                spot.candidate.id != anchor.item, spot.candidate.mark != anchor.mark,
                spot.words.document != trace.document, -round(self._around(spot, trace), 2),
                abs(spot.words.start - trace.start), spot.words,
            )  # fmt: skip

        return rank

    def _is_home(self, spot: _Spot[Key], trace: Trace) -> bool:
        return self._is_document(spot.words.document, trace)

    def _is_document(self, document: str, trace: Trace) -> bool:
        return document == trace.document or self._texts[document][0] == trace.origin

    def _around(self, spot: _Spot[Key], trace: Trace) -> float:
        text, words = self._texts[spot.words.document][1], spot.words
        before = plain(text[max(0, words.start - AROUND) : words.start])
        after = plain(text[words.end : words.end + AROUND])
        sides = ((before, plain(trace.before)), (after, plain(trace.after)))
        return sum(fuzz.ratio(here, there) if here or there else 100 for here, there in sides) / 200

    def _places(self, trace: Trace) -> Iterator[tuple[str, int, int]]:
        """Where some words stand now: at their place, else where their report has them."""
        known = self._texts.get(trace.document)
        if known and known[1][trace.start : trace.end] == trace.quote:
            yield trace.document, trace.start, trace.end
            return
        words = (_anyhow(word) for word in trace.quote.split())
        pattern = re.compile(r"\s+".join(words), re.IGNORECASE)
        for document in sorted(d for d in self._texts if self._is_document(d, trace)):
            found = list(pattern.finditer(self._texts[document][1]))
            if found:
                nearest = min(found, key=lambda m: abs(m.start() - trace.start))
                yield document, nearest.start(), nearest.end()
                return

    def _over(self, document: str, start: int, end: int) -> Iterator[_Spot[Key]]:
        for spot in (*self._in.get(document, ()), *self._beside.get(document, ())):
            if spot.words.start < end and start < spot.words.end:
                yield spot


def _one(
    spots: Sequence[_Spot[Key]], anchor: Anchor, rank: Callable[[_Spot[Key]], tuple[object, ...]]
) -> Key | None:
    """The best of some spots; none where they are of several things and none of them is like the one that is meant."""
    alike = [s for s in spots if anchor.item == s.candidate.id or anchor.mark == s.candidate.mark]
    if not alike and len({s.candidate.key for s in spots}) != 1:
        return None
    return min(alike or spots, key=rank).candidate.key


def _anyhow(word: str) -> str:
    """A pattern of a word with whatever kind of quotation marks and dashes."""
    groups = {group[0]: f"[{re.escape(group)}]" for group in _ALIKE}
    return "".join(groups.get(sign, re.escape(sign)) for sign in word.translate(_SIGNS))


def _likeness(one: str, other: str) -> float:
    """How alike two quotes are; one that goes on where the other ends is the same, read longer."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter.split()) >= TELLING and shorter in longer:
        return WITHIN
    return fuzz.ratio(one, other) / 100


def plain(words: str) -> str:
    """Words as they are compared: without case, line breaks, and the kinds of quotation marks and dashes."""
    return " ".join(unicodedata.normalize("NFKC", words).translate(_SIGNS).casefold().split())
