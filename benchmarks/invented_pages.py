"""An account of so many invented articles of real length, for measuring the dossier: its words, what they tell, what they rest on."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

BEGUN = date(2031, 1, 1)
WORDS = 400
# What is marked in each article: 15 pieces of evidence for events, figures and statements, and the names of actors.
EVENTS, FIGURES, STATEMENTS, NAMES = 5, 4, 6, 4
# An event is told by five articles, a count given by four, a statement reported by three.
TELLINGS = {"event": EVENTS, "figure": FIGURES, "statement": 3}
OUTLETS = 60
_SYLLABLES = (
    "ba",
    "ce",
    "dor",
    "fin",
    "gal",
    "hem",
    "is",
    "jo",
    "kar",
    "lu",
    "mir",
    "nas",
    "or",
    "pel",
    "ri",
    "sta",
    "tun",
    "ver",
)
# As often as in a language: the second word half as often as the first, and so on.
_VOCABULARY = 4_000


@dataclass(frozen=True)
class Told:
    """A stretch of an article: what sort of thing it tells, and which one."""

    kind: str
    number: int
    evidence: dict[str, Any]


def id_of(kind: str, number: int) -> str:
    """An id as an account has them: made of a hash."""
    return f"{kind}-{hashlib.sha256(f'{kind} {number}'.encode()).hexdigest()[:12]}"


def invent(articles: int) -> dict[str, Any]:
    """An account of so many articles and as many events; the same number gives the same account."""
    writing = random.Random(20310101)  # noqa: S311 - words, no secret
    vocabulary = ["".join(writing.choices(_SYLLABLES, k=1 + n % 4)) for n in range(_VOCABULARY)]
    likely = [1 / (n + 1) for n in range(_VOCABULARY)]
    told: dict[tuple[str, int], list[Told]] = {}
    documents = []
    for n in range(articles):
        sentences = _words(writing, vocabulary, likely)
        text, found = _write(n, articles, sentences)
        documents.append(_document(n, text))
        for one in found:
            told.setdefault((one.kind, one.number), []).append(one)
    return {
        "situation": {"title": "An invented war", "languages": ["en"]},
        "made": {"program": "tidings", "version": "0"},
        "documents": documents,
        "articles": [_article(n, one) for n, one in enumerate(documents)],
        "sources": [_source(n, articles) for n in range(min(OUTLETS, articles))],
        "entities": [_entity(n, told[key]) for n, key in _of(told, "entity")],
        "events": [_event(n, told[key], articles) for n, key in _of(told, "event")],
        "figures": [_figure(n, told[key]) for n, key in _of(told, "figure")],
        "statements": [_statement(n, told[key]) for n, key in _of(told, "statement")],
        "timeline": [
            {"date": _when(n), "items": [id_of("event", n)], "headline": _headline(told[key])}
            for n, key in _of(told, "event")
        ],
        "brief": {"sections": [{"heading": "In short", "sentences": [
            {"text": _headline(told[key]) + ".", "items": [id_of("event", n)], "evidence": [one.evidence for one in told[key]]}
            for n, key in _of(told, "event")[:12]
        ]}]},
    }  # fmt: skip


def _words(writing: random.Random, vocabulary: list[str], likely: list[float]) -> Iterator[str]:
    words = iter(writing.choices(vocabulary, likely, k=3 * WORDS))
    while True:
        yield " ".join(next(words) for _ in range(9)).capitalize()


def _write(n: int, articles: int, sentences: Iterator[str]) -> tuple[str, list[Told]]:
    """The text of an article, and what it tells where."""
    text, found = "", []
    told = [("event", (n + k) % articles) for k in range(EVENTS)]
    told += [("figure", (n + k) % articles) for k in range(FIGURES)]
    told += [("statement", (2 * n + k) % (2 * articles)) for k in range(STATEMENTS)]
    told += [("entity", (n * 7 + k * k) % max(8, articles // 10)) for k in range(NAMES)]
    position = 0
    while position < len(told) or len(text.split()) < WORDS:
        text += ("\n\n" if position % 4 == 0 else " ") if text else ""
        sentence = next(sentences)
        if position < len(told):
            kind, number = told[position]
            lead = {"figure": f"{1 + number % 40} people ", "entity": f"Town{number} "}.get(
                kind, ""
            )
            sentence = lead + sentence
            end = len(text) + (len(lead) - 1 if lead else len(sentence))
            quote = sentence[: end - len(text)]
            found.append(Told(kind, number, {
                "document": id_of("doc", n), "start": len(text), "end": end, "quote": quote,
            }))  # fmt: skip
        text += sentence + "."
        position += 1
    return text, found


def _of(told: dict[tuple[str, int], list[Told]], kind: str) -> list[tuple[int, tuple[str, int]]]:
    return [(number, (own, number)) for own, number in sorted(told) if own == kind]


def _when(n: int) -> dict[str, Any]:
    day = (BEGUN + timedelta(days=n % 700)).isoformat()
    return {"edtf": day, "earliest": day, "latest": day, "precision": "day"}


def _headline(tellings: list[Told]) -> str:
    return str(tellings[0].evidence["quote"])


def _stands(tellings: list[Told]) -> dict[str, Any]:
    many = len(tellings)
    return {
        "documents": many, "articles": many, "independent_sources": many,
        "sources": [id_of("source", (one.number + k) % OUTLETS) for k, one in enumerate(tellings)],
    }  # fmt: skip


def _document(n: int, text: str) -> dict[str, Any]:
    return {
        "id": id_of("doc", n), "origin": f"reports/{n}.txt", "media_type": "text/plain", "role": "original",
        "language": "en", "title": f"Report {n}", "outlet": f"Outlet {n % OUTLETS}", "article": id_of("article", n),
        "sha256": hashlib.sha256(text.encode()).hexdigest(), "published": {"date": _when(n), "basis": "metadata"},
        "text": text, "removed": [],
    }  # fmt: skip


def _article(n: int, document: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": document["article"], "documents": [document["id"]], "title": document["title"],
        "outlet": document["outlet"], "published": _when(n),
    }  # fmt: skip


def _source(n: int, articles: int) -> dict[str, Any]:
    own = [id_of("article", a) for a in range(n, articles, OUTLETS)]
    return {
        "id": id_of("source", n), "name": f"Outlet {n}", "kind": "outlet", "independent": True,
        "articles": own, "why": "own words",
    }  # fmt: skip


def _entity(n: int, tellings: list[Told]) -> dict[str, Any]:
    mentions = [one.evidence for one in tellings]
    return {"id": id_of("entity", n), "name": f"Town{n}", "kind": "place", "aliases": [], "mentions": mentions}  # fmt: skip


def _event(n: int, tellings: list[Told], articles: int) -> dict[str, Any]:
    town, dead = n % max(8, articles // 10), 1 + n % 17
    return {
        "id": id_of("event", n), "type": "ASSAULT", "mode": "aerial", "headline": _headline(tellings),
        "date": _when(n), "status": "occurred",
        "place": {"entity": id_of("entity", town), "name": f"Town{town}", "lat": 10 + town % 20 / 10, "lon": 20 + town % 30 / 10, "precision": 1},
        "actors": [{"entity": id_of("entity", (town + 1) % 8), "text": "gunners", "role": "source"}],
        "fatalities": {"low": dead, "best": dead, "high": dead, "rule": "one estimate"}, "figures": [id_of("figure", n)],
        "reports": [{"document": one.evidence["document"], "evidence": [one.evidence]} for one in tellings],
        "evidence": [one.evidence for one in tellings], "corroboration": _stands(tellings),
    }  # fmt: skip


def _figure(n: int, tellings: list[Told]) -> dict[str, Any]:
    value = 1 + n % 40
    return {
        "id": id_of("figure", n), "measure": "killed", "population": "people", "scope": "incident", "window": _when(n),
        "low": value, "best": value, "high": value, "rule": "one estimate", "event": id_of("event", n), "agreement": "agree",
        "estimates": [
            {"document": one.evidence["document"], "as_written": str(value), "value": value, "evidence": [one.evidence]}
            for one in tellings
        ],
        "corroboration": _stands(tellings),
    }  # fmt: skip


def _statement(n: int, tellings: list[Told]) -> dict[str, Any]:
    return {
        "id": id_of("statement", n), "speaker_text": "a spokesman", "kind": "accusation",
        "content": _headline(tellings), "form": "indirect", "date": _when(n), "about": [id_of("event", n // 2)],
        "reported_by": [{"document": one.evidence["document"], "evidence": [one.evidence]} for one in tellings],
        "evidence": [one.evidence for one in tellings], "corroboration": _stands(tellings),
    }  # fmt: skip
