"""Languages: is the language of short texts found, and are the names and places in them found, in eight languages.

`python -m evaluation.score_languages [--half tuned|unseen] [--errors]` reads evaluation/gold/languages.toml, invented
reports of a few sentences. Language is asked of the headline alone, of the first sentence, and of the whole. A place
counts when it is the right one on the map, a person or body when the name the account gives is; countries are counted
apart, whether they act or are ground. "never" counts the mentions that touch a word which is no name.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.readings import make_document, read_names
from evaluation.tables import OURS, Counts, Row, add, markdown, share
from msgspec.structs import replace

from tidings.documents.language import find_language
from tidings.lexicons.gazetteer import normalise
from tidings.mentions.entities.ground.places import Wanted, choose_places
from tidings.mentions.entities.unparsed import read_unparsed
from tidings.model.mentions import Chain, PlaceReading, Reading
from tidings.model.record import Record

GOLD = Path(__file__).parent / "gold" / "languages.toml"
HALVES = ("tuned", "unseen")


class Text(Record, frozen=True, kw_only=True):
    """One report of the gold."""

    id: str
    language: str
    half: str
    title: str
    body: str
    places: tuple[str, ...]
    names: tuple[str, ...]
    countries: tuple[str, ...]
    maybe: tuple[str, ...]
    never: tuple[str, ...]


def texts() -> tuple[Text, ...]:
    """The reports of the gold, in order."""
    rows = tomllib.loads(GOLD.read_text(encoding="utf-8"))["text"]
    return tuple(
        Text(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}) for row in rows
    )


def read(text: Text) -> Reading:
    """A report as the pipeline reads its names."""
    document = replace(make_document(text.id, text.body), language=text.language)
    return read_names(document) if text.language == "en" else read_unparsed(document)


def found_places(reading: Reading) -> set[str]:
    """The places below countries, by their point on the map."""
    return {
        _point(c.place, c.name) for c in reading.chains
        if c.kind == "place" and c.place and not _is_country(c)
    }  # fmt: skip


def _point(place: PlaceReading, name: str) -> str:
    return str(place.geonames) if place.geonames else normalise(name)


def _is_country(chain: Chain) -> bool:
    return chain.place is not None and chain.place.precision == 6


def found_countries(reading: Reading) -> set[str]:
    """The countries that act or are ground."""
    return {
        c.country for c in reading.chains
        if c.country and len(c.country) == 3 and (c.kind in {"state", "collective"} or _is_country(c))
    }  # fmt: skip


def found_names(reading: Reading) -> list[set[str]]:
    """The persons and bodies, each with all names it goes by."""
    return [
        {normalise(name) for name in (c.name, *c.aliases)}
        for c in reading.chains
        if c.kind in {"person", "organization", "armed_group"} and not c.described
    ]


def count_sets(found: set[str], wanted: set[str], maybe: set[str]) -> Counts:
    """How far two sets agree; what may be found or not counts neither way."""
    return Counts(len(found & wanted), len(found - maybe), len(wanted))


def count_names(found: Sequence[set[str]], wanted: Sequence[str], maybe: Sequence[str]) -> Counts:
    """How many of the wanted names are some found entity's, and how many entities are found."""
    keys, free = [normalise(name) for name in wanted], {normalise(name) for name in maybe}
    right = sum(any(key in names for names in found) for key in keys)
    return Counts(right, sum(not names & free for names in found), len(keys))


def count(text: Text, reading: Reading) -> dict[str, Counts]:
    """What is right in one report, for places, names and countries."""
    places, maybe = set(_points(text.places)), set(_points(text.maybe))
    return {
        "places": count_sets(found_places(reading), places, maybe),
        "names": count_names(found_names(reading), text.names, text.maybe),
        "countries": count_sets(found_countries(reading), set(text.countries), maybe),
    }


def _points(gold: Sequence[str]) -> Iterator[str]:
    """Places of the gold by their point on the map, as the gazetteer has them; what is no place as it is."""
    for one in gold:
        name, bar, country = one.partition("|")
        wanted = Wanted(name=name, country=None if country == "-" else country)
        place = choose_places([wanted], context={})[0] if bar else None
        yield _point(place, name) if place else one


def wrong_mentions(text: Text, reading: Reading) -> list[str]:
    """The names found that touch a word which is none."""
    return [
        m.quote for m in reading.entities
        if m.form == "name" and any(word in m.quote.split() for word in text.never)
    ]  # fmt: skip


def rows(limit: int | None, half: str | None = None) -> list[Row]:
    """The measures by language and half."""
    found: list[Row] = []
    gold = [t for t in texts() if half in {None, t.half}][:limit]
    found += _language_rows(gold)
    for part in HALVES:
        readings = [(t, read(t)) for t in gold if t.half == part]
        for language in sorted({t.language for t, _ in readings}):
            some = [(t, r) for t, r in readings if t.language == language]
            found += _rows(f"{language}, {part} half", some)
        if readings:
            found += _rows(f"all, {part} half", readings)
    return found


def _language_rows(gold: Sequence[Text]) -> Iterator[Row]:
    for name, cut in (("headline", 0), ("sentence", 1), ("paragraph", 2)):
        answers = [find_language(_piece(t, cut), declared=None) == t.language for t in gold]
        yield share("language found", f"of a {name}", OURS, answers)


def _piece(text: Text, cut: int) -> str:
    return (text.title, text.body.split(". ")[0], text.body)[cut]


def _rows(name: str, readings: Sequence[tuple[Text, Reading]]) -> Iterator[Row]:
    counts = [count(text, reading) for text, reading in readings]
    for measure in ("places", "names", "countries"):
        total = add(c[measure] for c in counts)
        yield Row(name, f"{measure} precision", OURS, total.precision, total.gold)
        yield Row(name, f"{measure} recall", OURS, total.recall, total.gold)
        yield Row(name, f"{measure} F1", OURS, total.f1, total.gold)
    wrong = [bool(wrong_mentions(text, reading)) for text, reading in readings]
    yield share(name, "reports with a word taken for a name", OURS, wrong)


def errors(half: str | None) -> Iterator[str]:
    """What was missed and what was invented, report by report."""
    for text in texts():
        if half not in {None, text.half}:
            continue
        if (said := find_language(text.title, declared=None)) != text.language:
            yield f"{text.id}: language of headline {said}"
        reading = read(text)
        places = set(_points(text.places))
        names = found_names(reading)
        missed = [n for n in text.names if not any(normalise(n) in some for some in names)]
        extra = [
            sorted(n) for n in names if not n & {normalise(x) for x in (*text.names, *text.maybe)}
        ]
        found = found_places(reading) - set(_points(text.maybe))
        states = found_countries(reading) - set(text.maybe)
        yield (
            f"{text.id}: places -{sorted(places - found)} +{sorted(found - places)} names -{missed} +{extra} "
            f"countries -{sorted(set(text.countries) - states)} +{sorted(states - set(text.countries))} "
            f"never {wrong_mentions(text, reading)}"
        )


def main() -> None:
    """Print the table, or the errors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors:
        print("\n".join(errors(options.half)))
        return
    table = rows(None, options.half)
    for name in dict.fromkeys(row.set for row in table):
        print(f"{name}\n\n{markdown([row for row in table if row.set == name])}\n")


if __name__ == "__main__":
    main()
