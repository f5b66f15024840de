"""Scores ACLED-like types against the snippets of CASE 2021 task 2: weighted F1 over its classes.

A snippet gets the sub-event type of the event that it tells first, of those whose type is told plainly: what comes
behind in a report is mostly background. Those types of the set that are no PLOVER event (floods, crashes, smuggling) are told apart by words. The baseline takes the type of
the first trigger word of the lexicon, asking nothing of its arguments.

    python -m evaluation.score_case21 [--errors]
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from evaluation.readings import DATA
from evaluation.score_plover import NONE, macro_f1, read_events_of
from evaluation.tables import OURS, Row, markdown

from tidings.lexicons.tables import words
from tidings.mentions.events.words.lexicon import nouns, verbs
from tidings.model.mentions import EventMention, Reading

# The names of the set for ACLED's sub-event types.
NAMES = {
    "Government regains territory": "GOV_REGAINS_TERIT",
    "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
    "Armed clash": "ARMED_CLASH",
    "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Protest with intervention": "PROTEST_WITH_INTER",
    "Peaceful protest": "PEACE_PROTEST",
    "Violent demonstration": "VIOL_DEMONSTR",
    "Mob violence": "MOB_VIOL",
    "Chemical weapon": "CHEM_WEAP",
    "Air/drone strike": "AIR_STRIKE",
    "Suicide bomb": "SUIC_BOMB",
    "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Grenade": "GRENADE",
    "Sexual violence": "SEX_VIOL",
    "Attack": "ATTACK",
    "Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Agreement": "AGREEMENT",
    "Arrests": "ARREST",
    "Change to group/activity": "CHANGE_TO_GROUP_ACT",
    "Disrupted weapons use": "DISR_WEAP",
    "Headquarters or base established": "HQ_ESTABLISHED",
    "Looting/property destruction": "PROPERTY_DISTRUCT",
    "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER",
    "Other": "OTHER",
}


# What states do with words: the set's DIPLO.
TALK = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION",
                  "CONCEDE", "COERCE", "AID", "COOPERATE"})  # fmt: skip
COLUMNS = ("class", "when", "words")


def read_rows(path: Path) -> list[tuple[str, str]]:
    """Text and class of each snippet."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["EventSnippet"], row["SubType"]) for row in rows]


def predict(reading: Reading) -> str:
    """The class of a snippet: by its words for what is no event, else by the first event told plainly."""
    ranked = sorted(reading.events, key=_rank)
    best = ranked[0] if ranked else None
    violent = best is not None and best.type in {"ASSAULT", "PROTEST"}
    text = reading.document.text.lower()
    for name, when, cues in _words():
        if (when == "any" or not violent) and any(cue in text for cue in cues):
            return name
    if best is None:
        return NONE
    if best.acled == "Other" and best.type in TALK:
        return "DIPLO"
    return NAMES.get(best.acled or "Other", "OTHER")


@cache
def _words() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    path = Path(__file__).with_name("case21_words.tsv")
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(
        (r[0], r[1], words(r[2])) for r in lines if len(r) == len(COLUMNS) and r[0] != "class"
    )


def _rank(event: EventMention) -> tuple[bool, bool, int]:
    kind = event.acled or "Other"
    # Harm told without its means says least about the type.
    plain = kind in {"Attack", "Other"}
    return (
        event.status in {"hypothetical", "denied"},
        plain,
        event.trigger.start,
    )


def baseline(reading: Reading) -> str:
    """The type of the first trigger word."""
    for sentence in reading.sentences:
        for token in sentence.tokens:
            found = verbs().get(token.lemma) if token.pos == "VERB" else nouns().get(token.lemma)
            if found:
                return NAMES.get(found[-1].acled, "OTHER")
    return NONE


def weighted_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """F1 of each class weighted by how often it stands in the gold."""
    _, each = macro_f1(gold, found)
    total = sum(n * (2 * p * r / (p + r) if p + r else 0.0) for p, r, n in each.values())
    return total / max(1, len(gold))


def report(
    rows: Sequence[tuple[str, str]], readings: Sequence[Reading], *, errors: bool
) -> list[Row]:
    """The measures; with `errors` the snippets that got a wrong class are printed."""
    gold = [name for _, name in rows]
    found = [predict(r) for r in readings]
    print(Counter((g, f) for g, f in zip(gold, found, strict=True) if g != f).most_common(25))
    if errors:
        for (text, name), guess in zip(rows, found, strict=True):
            if name != guess:
                print(f"{name:28} {guess:28} {text}")
    return [
        Row("case21_task2", "weighted F1", OURS, weighted_f1(gold, found), len(rows)),
        Row("case21_task2", "weighted F1", "first trigger word", weighted_f1(gold, [baseline(r) for r in readings]), len(rows)),
    ]  # fmt: skip


def rows(limit: int | None = None, *, errors: bool = False) -> list[Row]:
    """The measures on the set as it lies beside the checkout."""
    given = read_rows(DATA / "case21_task2" / "snippets_dev.tsv")[:limit]
    return report(given, [read_events_of(text) for text, _ in given], errors=errors)


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    print(markdown(rows(errors=parser.parse_args().errors)))


if __name__ == "__main__":
    main()
