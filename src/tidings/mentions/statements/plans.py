"""What is told to come: a plan of whoever decides it, or a forecast of whoever only foresees it.

"The talks will open on Friday" and "power will be rationed" are plans, "the dam will hold" is a forecast.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.main_clause import Clause
from tidings.mentions.statements.wording import of_the_past
from tidings.model.vocabulary import StatementKind


def foreseen(main: Clause, expert: StatementKind, *, announced: bool) -> StatementKind:
    """“the talks would open on Friday” tells a plan when no judgement is asked for, else a forecast."""
    if of_the_past(main):
        return "assessment"
    certain = main.aux & {"will", "would", "'ll", "’ll", "shall"}
    if announced and certain:
        return "announcement"
    planned = is_planned(main) or _is_decreed(main)
    return "announcement" if certain and planned and expert != "assessment" else "forecast"


def _is_decreed(main: Clause) -> bool:
    """“power will be rationed”: what is done to a thing on purpose somebody has decided."""
    passive = bool(children(main.sentence, main.verb, "auxpass"))
    harmful = column("en/wrongdoing.tsv", "lemma") | column("en/harm_words.tsv", "lemma")
    unwilled = harmful | word_class("unwilled")
    return passive and not main.negated and main.verb.lemma not in unwilled


def is_planned(main: Clause) -> bool:
    """“will hold talks” is planned, “will hold” and “will not meet” are not."""
    needs_object = {r["lemma"]: bool(r["object"]) for r in table("en/planned_acts.tsv")}
    below = children(main.sentence, main.verb)
    if main.verb.lemma == "take" and main.subject_text == "it":
        return False  # "it will take nine days"
    if main.verb.lemma not in needs_object or any(t.dep == "neg" for t in below):
        return False
    acted_on = any(t.dep in {"dobj", "auxpass", "nsubjpass"} for t in below)
    return acted_on or not needs_object[main.verb.lemma]
