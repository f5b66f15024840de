"""Wrongs that blame whoever did them by what they are: “the count had been rigged”, “she was barred from the hall”.

Finds one in "They were shot on the orders of a minister"; none in "The count had been finished".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tidings.language.small_letters import small
from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.blame.harm import does_harm, harm_verbs
from tidings.mentions.statements.kinds.main_clause import Clause

_COMING = frozenset({"will", "would", "may", "might", "could", "can", "shall", "should", "must"})
_HIMSELF = frozenset({"i", "we", "he", "she", "they"})
_HOLDERS = frozenset({"its", "his", "her", "their", "our", "my"})
# Who told others to do it, or at whose hands it was suffered.
_ORDERED = re.compile(
    r"\b(?:on (?:the )?(?:direct |personal )?(?:orders?|instructions?|command) (?:of|from)|at the (?:behest|hands) of|under orders from|in (?:the )?pay of)\b",
    re.I,
)
# What ought to have been asked for or told first.
_UNASKED = re.compile(
    r"\bwithout (?:telling|warning|informing|consulting|asking|notifying|(?:any |its |our |his |their |a |prior |due |the )*(?:permission|consent|authori[sz]ation|warrants?|trials?|hearing|warning|notice|mandate|provocation|justification|reason|cause))\b",
    re.I,
)
# Also rain forces people to do these.
_DRIVEN = frozenset({"flee", "leave", "close", "cancel", "postpone", "turn", "land", "evacuate", "abandon", "retreat", "withdraw", "stop", "suspend", "move", "wait", "make", "cut", "delay", "halt"})  # fmt: skip


def is_wrong_in_itself(clause: Clause, *, own: bool) -> bool:
    """“the count had been rigged”, “these networks fuel wars”: a deed that nobody does rightly."""
    if clause.aux & _COMING or clause.negated:
        return False
    if _is_ordered_harm(clause) or (not own and _is_deliberate(clause)):
        return True
    rows = _acts().get(clause.verb.lemma)
    if rows is None:
        return False
    passive = is_passive(clause)
    voice, of = rows
    if of and not of & clause.objects():
        return False
    return voice == "any" if passive else not own and _is_somebody(clause)


def _is_ordered_harm(clause: Clause) -> bool:
    """“had been shot on the orders of the accused”."""
    harm = harm_verbs() | word_class("mistreating") | word_class("assaultverb")
    harmful = clause.verb.lemma in harm or does_harm(clause)
    return harmful and bool(_ORDERED.search(_said(clause)))


def _is_deliberate(clause: Clause) -> bool:
    """“was emptied on purpose”, “knowingly sold them bad serum”: done with intent; that a fire was set so lays it at no door."""
    if clause.verb.tag not in {"VBD", "VBN", "VBG"} or clause.verb.lemma in {
        "set",
        "start",
        "light",
        "cause",
        "be",
    }:
        return False
    if clause.subject_text in {"it", "this", "that", "there"} or children(
        clause.sentence, clause.verb, "neg"
    ):
        return False
    below = children(clause.sentence, clause.verb, "advmod", "prep")
    words = {t.text.casefold() for t in below}
    aimed = any(
        n.text.casefold() == "purpose"
        or any(c.text.casefold() == "cold" for c in children(clause.sentence, n))
        for t in below
        for n in children(clause.sentence, t, "pobj")
        if n.text.casefold() in {"purpose", "blood"}
    )
    return aimed or bool(words & word_class("deliberate"))


def is_unasked(clause: Clause, *, own: bool) -> bool:
    """“had opened the gates without telling anyone”, “holds them without trial”."""
    if own or not any(t.text == "without" for t in clause.sentence.tokens):
        return False
    if clause.negated or clause.aux & _COMING or not _is_somebody(clause):
        return False
    return bool(_UNASKED.search(_said(clause)))


def is_suffered(clause: Clause, *, own: bool) -> bool:
    """Whether somebody's own are told to have been wronged: whoever tells of it blames, though he names nobody."""
    kept = _is_kept_out(clause) or _is_deprived(clause) or _is_threatened_self(clause)
    kept = kept or (own and (_is_let_down(clause) or _is_bidden(clause)))
    return kept or (own and _is_victim(clause))


def is_reproached_to_the_face(clause: Clause) -> bool:
    """“You sold our water to a bottling plant”: told to whoever did it; who saved our lives is thanked."""
    if clause.subject_text != "you" or clause.negated or clause.aux & _COMING:
        return False
    past = clause.verb.tag == "VBD" or bool(clause.aux & {"have", "'ve", "’ve"})
    things = children(clause.sentence, clause.verb, "dobj", "dative")
    ours = any(
        small(t) in {"our", "us", "my", "me"}
        for thing in things
        for t in subtree(clause.sentence, thing)
    )
    return past and ours and clause.verb.lemma not in word_class("kind_act")


def _is_victim(clause: Clause) -> bool:
    """“said they had been deceived”: who tells of a wrong done to himself blames somebody for it."""
    passive = any(t.dep == "auxpass" for t in children(clause.sentence, clause.verb))
    passive = passive and clause.subject_text in _HIMSELF
    wronged = (
        word_class("mistreating")
        | column("en/grave_wrongs.tsv", "lemma")
        | word_class("wronged_self")
        | {"betray", "mislead", "threaten"}
    )
    return (
        passive and not clause.negated and not clause.aux & _COMING and clause.verb.lemma in wronged
    )


def _is_deprived(clause: Clause) -> bool:
    """“he is being held without light or medicine”: whoever has him in his hands does so."""
    held = clause.verb.lemma in {"hold", "keep", "detain", "jail", "imprison", "lock", "leave"}
    if not held or clause.negated or not is_passive(clause) or clause.aux & _COMING:
        return False
    return any(
        t.text.casefold() == "without" for t in children(clause.sentence, clause.verb, "prep")
    )


def _is_let_down(clause: Clause) -> bool:
    """“they had received no warning”, “its inspectors have not been allowed in”: somebody ought to have."""
    if clause.aux & _COMING:
        return False
    if is_passive(clause) and clause.negated:
        return clause.verb.lemma in {"allow", "permit", "let", "admit", "warn", "inform", "consult"}
    got = children(clause.sentence, clause.verb, "dobj")
    none = any(
        t.text.casefold() == "no" for thing in got for t in children(clause.sentence, thing, "det")
    )
    return (
        clause.verb.lemma in {"receive", "get"}
        and none
        and bool(clause.objects() & {"warning", "warnings", "help", "aid", "compensation"})
    )


def _is_bidden(clause: Clause) -> bool:
    """“they were told by the gang to pay”: what outlaws bid they make others do."""
    if clause.verb.lemma not in {"tell", "order", "command", "instruct"} or clause.negated:
        return False
    if not is_passive(clause) or not children(clause.sentence, clause.verb, "xcomp"):
        return False
    return any(
        t.text.casefold() in word_class("extorters")
        for by in children(clause.sentence, clause.verb, "agent")
        for t in children(clause.sentence, by, "pobj")
    )


def _is_threatened_self(clause: Clause) -> bool:
    """“they had received death threats”: somebody sent them."""
    if clause.verb.lemma not in {"receive", "get", "face", "suffer"} or clause.negated:
        return False
    got = clause.objects() & {"threat", "threats", "abuse", "harassment", "intimidation"}
    return clause.subject_text in _HIMSELF and bool(got)


def _is_kept_out(clause: Clause) -> bool:
    """“its candidate had been barred from the flight”, “we were forced to kneel”: done to the speaker's own by somebody."""
    if clause.negated or clause.aux & _COMING or not is_passive(clause):
        return False
    subject = clause.subject
    held = () if subject is None else children(clause.sentence, subject, "poss")
    ours = clause.subject_text in _HIMSELF or any(t.text.casefold() in _HOLDERS for t in held)
    below = {
        t.text.casefold() for t in children(clause.sentence, clause.verb, "prt", "advmod", "prep")
    }
    left = clause.verb.lemma == "leave" and bool(below & {"out", "behind"})
    if not ours or not (left or clause.verb.lemma in word_class("wronging")):
        return False
    done = {t.lemma for t in children(clause.sentence, clause.verb, "xcomp")}
    return clause.verb.lemma not in {"force", "drive"} or (bool(done) and not done & _DRIVEN)


def is_passive(clause: Clause) -> bool:
    """“was shot”: its subject suffers."""
    return bool(children(clause.sentence, clause.verb, "auxpass"))


def _is_somebody(clause: Clause) -> bool:
    """Whether the subject can answer for what it does: a name, a pronoun, a word for people; not "the heat"."""
    subject = clause.subject
    if subject is None or clause.subject_text in {"it", "this", "that", "there", "what", "i", "we"}:
        return False
    if subject.pos in {"PROPN", "PRON"}:
        return True
    return subject.text.casefold() not in word_class("natural_doers")


def _said(clause: Clause) -> str:
    return " ".join(t.text for t in subtree(clause.sentence, clause.verb))


@cache
def _acts() -> Mapping[str, tuple[str, frozenset[str]]]:
    """Voice and objects of each deed."""
    rows = table("en/blaming_acts.tsv")
    return {r["lemma"]: (r["voice"], frozenset(filter(None, r["of"].split("|")))) for r in rows}


def is_paper(clause: Clause) -> bool:
    """“the ceasefire did not apply to our street”: what is agreed keeps no duty itself."""
    papers = {form for row in column("en/agreement_nouns.tsv") for form in row.split("|")}
    return clause.subject_text in papers
