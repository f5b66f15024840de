"""What is told to come: a plan of whoever decides it, or a forecast of whoever only foresees it.

"The talks will open on Friday" and "power will be rationed" are plans, "the dam will hold" is a forecast.
"""

from __future__ import annotations

from tidings.language.trees import children, head, subtree
from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.kinds.wording import of_the_past, weighs_chance
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import StatementKind

_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "time"})


def foreseen(main: Clause, expert: StatementKind, *, announced: bool) -> StatementKind:
    """“the talks would open on Friday” tells a plan when no judgement is asked for, else a forecast."""
    if of_the_past(main) and not weighs_chance(main):
        return "assessment"
    certain = main.aux & {"will", "would", "'ll", "’ll", "shall"}
    allowed = announced and "could" in main.aux  # "announced that ships could pass"
    if announced and (certain or allowed):
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
    if main.verb.lemma == "take" and _lasts(main):
        return False  # "the crossing would take an hour"
    if main.verb.lemma not in needs_object or any(t.dep == "neg" for t in below):
        return False
    acted_on = any(t.dep in {"dobj", "auxpass", "nsubjpass"} for t in below)
    return acted_on or not needs_object[main.verb.lemma]


def _lasts(main: Clause) -> bool:
    """Whether what is taken is time: "an hour", "several weeks"."""
    taken = children(main.sentence, main.verb, "dobj", "npadvmod")
    return any(t.name in {"DATE", "TIME"} or t.lemma in _TIME for t in taken)


def has_agreed(clause: Clause) -> bool:
    """“the two sides have agreed to meet”: a plan of others, told by who knows."""
    agreed = clause.verb.lemma == "agree" and bool(clause.aux & {"has", "have", "had"})
    return agreed and not clause.negated and bool(children(clause.sentence, clause.verb, "xcomp"))


def is_reckoned_with(clause: Clause) -> bool:
    """“the ash should reach the coast tonight”, “power should be back by noon”: nobody's duty."""
    subject = clause.subject
    if "should" not in clause.aux or clause.negated or subject is None or "have" in clause.aux:
        return False
    if subject.pos == "PRON" and clause.subject_text != "it":
        return False
    if subject.name in {"PERSON", "ORG", "GPE", "NORP"} or subject.lemma in word_class(
        "answerable"
    ) | word_class("public"):
        return False
    if children(clause.sentence, clause.verb, "auxpass", "prt") or is_speaking_noun(subject):
        return False
    if clause.verb.lemma == "be":
        told = children(clause.sentence, clause.verb, "acomp", "advmod", "prt", "prep")
        return any(t.text.casefold() in word_class("at_hand") for t in told)
    return clause.verb.lemma in word_class("due_to_come")


def has_plan(clause: Clause) -> bool:
    """“plans to lay off a third”, “intends to appeal”: what somebody means to do, made known by himself."""
    means = clause.verb.lemma in {"plan", "intend"} and clause.verb.tag != "VBN"
    return means and not clause.negated and bool(children(clause.sentence, clause.verb, "xcomp"))


def is_decision_told_now(clause: Clause) -> bool:
    """“Denmark expels two diplomats”: the present tense of a headline, about a decision of whoever has a name."""
    named = clause.subject
    return (
        named is not None
        and bool(named.name)
        and clause.verb.tag in {"VBZ", "VBP"}
        and not clause.aux
        and not clause.negated
        and clause.verb.lemma in column("en/official_acts.tsv", "lemma")
        and bool(children(clause.sentence, clause.verb, "dobj"))
    )


def foresees_by_seeing(word: str, clause: Clause) -> bool:
    """“sees prices rising this year”: what somebody sees coming."""
    bare = clause.verb.tag == "VBG" and not clause.aux
    return (
        word == "see"
        and bare
        and clause.verb.lemma in word_class("drifting") | word_class("befalling")
    )


def is_given(clause: Clause) -> bool:
    """“every family would receive half a million”, “the wounded will be treated for free”: good done to people by who can."""
    if clause.negated or clause.aux & {"may", "might", "could"} or clause.subject is None:
        return False
    if clause.verb.lemma in {"receive", "get"}:
        given = {t.lemma for t in children(clause.sentence, clause.verb, "dobj")}
        return clause.subject.lemma in word_class("needy") and bool(given - word_class("harm_deed"))
    passive = bool(children(clause.sentence, clause.verb, "auxpass"))
    return passive and clause.verb.lemma in word_class("caring")


def is_scheduled(clause: Clause) -> bool:
    """“are to meet on Tuesday”, “is to be opened”: what is fixed beforehand."""
    if _is_timed(clause) or _is_set(clause) or _is_headline(clause):
        return True
    if clause.verb.lemma != "be" or clause.verb.text.casefold() not in {"is", "are", "'s", "'re"}:
        return False
    if clause.subject is None or clause.subject_text in {"it", "this", "that", "what"}:
        return False
    if clause.subject.lemma in word_class("abstract") | word_class("aims"):
        return False  # "the plan is to wait"
    return any(
        below.tag in {"VB", "VBN"}
        and any(t.tag == "TO" for t in children(clause.sentence, below, "aux"))
        for below in children(clause.sentence, clause.verb, "xcomp", "ccomp", "acl", "advcl")
    )


def _is_headline(clause: Clause) -> bool:
    """“Peace talks to resume in June”, “Guards to go home, ministers say”: a headline leaves out “are”."""
    above = head(clause.sentence, clause.verb)
    if clause.verb.tag != "VB" or clause.aux != {"to"} or above is None:
        return False
    if clause.subject is not None:
        return clause.verb.dep == "ccomp" and above.index > clause.verb.index
    bare = not children(clause.sentence, above, "det", "poss")
    names = above.tag in {"NNS", "NNP", "NNPS"} and above.dep in {"ROOT", "ccomp"}
    return bare and names and clause.verb.dep in {"acl", "advcl", "xcomp"}


def _is_set(clause: Clause) -> bool:
    """“is due to reopen”, “were scheduled to meet”, “is set to vote”."""
    sentence, verb = clause.sentence, clause.verb
    named = [verb, *children(sentence, verb, "acomp", "oprd")]
    return not clause.negated and any(
        t.text.casefold() in {"due", "scheduled", "slated", "set"}
        and bool(children(sentence, t, "xcomp"))
        and not _drifts(sentence, t)
        for t in named
    )


def _drifts(sentence: Sentence, given: Token) -> bool:
    """“set to drag on”, “set to worsen”: what comes so nobody has planned."""
    drifting = word_class("drifting") | word_class("befalling")
    return any(t.lemma in drifting for t in children(sentence, given, "xcomp"))


def is_bound(clause: Clause) -> bool:
    """“is set to drag on”, “is bound to climb”, “is doomed to fail”: foretold, not planned."""
    sentence, verb = clause.sentence, clause.verb
    if clause.aux & {"may", "might", "could"} or clause.negated:
        return False
    for t in (verb, *children(sentence, verb, "acomp", "oprd")):
        word = t.text.casefold()
        sure = word in {"bound", "doomed", "destined", "poised"} and "legally" not in clause.words()
        if children(sentence, t, "xcomp") and (sure or (word == "set" and _drifts(sentence, t))):
            return True
    return False


def is_expected(clause: Clause) -> bool:
    """“are expected to sign”: nobody says by whom, so by who says it."""
    passive = bool(children(clause.sentence, clause.verb, "auxpass"))
    return (
        (
            passive
            and clause.verb.text.casefold() in {"expected", "forecast", "projected"}
            and bool(children(clause.sentence, clause.verb, "xcomp", "ccomp", "prep", "npadvmod"))
        )
        or is_due(clause)
        or is_bound(clause)
    )


def is_due(clause: Clause) -> bool:
    """“another crest is due on Friday”: what comes by itself; of what people do it is a plan."""
    return (
        clause.verb.lemma == "be"
        and not clause.negated
        and clause.subject is not None
        and clause.subject.text.casefold() in word_class("comings")
        and any(t.text.casefold() == "due" for t in children(clause.sentence, clause.verb, "acomp"))
    )


def _is_timed(clause: Clause) -> bool:
    """“goes to the Senate on Monday”, “is closing its runway until Thursday”: now told, yet to come."""
    lemma = clause.verb.lemma
    planned = (
        column("en/planned_acts.tsv", "lemma")
        | column("en/official_acts.tsv", "lemma")
        | word_class("timetabled")
    )
    present = clause.verb.tag in {"VBZ", "VBP"} and not clause.aux
    running = clause.verb.tag == "VBG" and bool(
        clause.aux & {"is", "are", "'s", "'re", "’s", "’re"}
    )
    if clause.negated or lemma not in planned or not (present or running) or clause.subject is None:
        return False
    week = {w.casefold() for r in table("en/time_weekdays.tsv") for w in words(r["word"])}
    week |= {"tomorrow", "tonight", "weekend"}
    return any(t.text.casefold() in week for t in subtree(clause.sentence, clause.verb))
