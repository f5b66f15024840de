"""What a speaker says did not happen, where his own side could be blamed for it.

"We did not shell the port" denies, and so do "its tests found no trace of oil" and "it was an accident, not an attack".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tidings.language.small_letters import small
from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column, table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause
from tidings.mentions.statements.silent.other_deeds import offices

# "had eaten nothing but millet" complains.
_SUFFERED = frozenset({"eat", "drink", "see", "find", "hear", "get", "receive", "bring", "leave", "face", "know"})  # fmt: skip
_OURS = frozenset({"our", "ours", "my", "us"})
_FIGHTING = frozenset({"fighter", "militant", "rebel", "soldier", "spy", "terrorist", "mercenary", "combatant"})  # fmt: skip
_INSISTING = frozenset({"insist", "insistence", "maintain", "protest", "counter", "retort"})
_HOLDERS = frozenset({"its", "his", "her", "their", "our", "my"})


def is_denied(clauses: Iterable[tuple[Clause, bool]]) -> bool:
    """Whether an act is denied that one's own side could be blamed for; each clause with whether it is
    about the speaker's own side."""
    return any(
        _is_denied(clause, own)
        or (own and has_no_plans(clause) and not clause.aux & FORETELLING)
        or _is_cleared(clause, own)
        or _is_harmless(clause)
        or (own and clause.verb.lemma == "know" and "nothing" in clause.objects())
        for clause, own in clauses
    )


def is_none_of_ours(clause: Clause) -> bool:
    """“No patrol ship was in the area”, “no French soldier has set foot there”, said by who commands them."""
    if clause.subject is None or clause.aux & (FORETELLING | {"can", "ca", "could", "may"}):
        return False
    words = [t.text.casefold() for t in subtree(clause.sentence, clause.subject)]
    none = words[0] == "no" or words[:2] == ["not", "one"] or words[:3] == ["not", "a", "single"]
    suffered = clause.verb.lemma in {"kill", "hurt", "injure", "wound", "die", "lose", "miss", "arrest", "survive", "damage"}  # fmt: skip
    return none and not suffered and clause.subject.text.casefold() in word_class("own_people")


def is_not_held(told: Iterable[tuple[Clause, bool]], *, official: bool) -> Literal["denial"] | None:
    """“She has not been arrested”, “is not under arrest”, said by who could hold her, or by her own side."""
    return "denial" if any(_is_free(c, official=official, own=o) for c, o in told) else None


def _is_free(clause: Clause, *, official: bool, own: bool) -> bool:
    if not clause.negated or not (official or own) or clause.aux & FORETELLING:
        return False
    sentence, verb = clause.sentence, clause.verb
    if not _is_somebody(clause) or any(t.lemma == "yet" for t in children(sentence, verb)):
        return False  # "the gunman has not been arrested yet"
    if verb.lemma == "be":
        under = [t for t in children(sentence, verb, "prep") if t.text.casefold() in {"under", "in"}]  # fmt: skip
        held = [t.lemma for at in under for t in children(sentence, at, "pobj")]
        return any(noun in {"arrest", "custody", "detention"} for noun in held)
    over = clause.aux & {"has", "have", "had", "was", "were", "is", "are", "been"}
    passive = bool(children(sentence, verb, "auxpass"))
    return passive and bool(over) and verb.lemma in word_class("holding_act")


def _is_somebody(clause: Clause) -> bool:
    """Whether a subject has a name or an office, or takes one up: no "nobody", no "gunman"."""
    subject = clause.subject
    if subject is None:
        return False
    named = subject.pos == "PROPN" or small(subject) in {"he", "she"} | _OURS | {"we", "i"}
    return named or subject.lemma in offices()


def is_not_so(clause: Clause) -> bool:
    """“Not a stone has been moved”: told of what is or was, by who speaks back."""
    return clause.negated and not clause.aux & (
        FORETELLING | {"can", "ca", "could", "may", "might"}
    )


def insists_on_none(word: str, clause: Clause) -> bool:
    """“insists that there are no hostages”, said by who is charged with them: told of what is or was."""
    if word not in _INSISTING or clause.aux & FORETELLING:
        return False
    named = children(clause.sentence, clause.verb, "attr", "nsubj", "dobj")
    none = any(
        t.text.casefold() == "no" for n in named for t in children(clause.sentence, n, "det")
    )
    return none and bool(children(clause.sentence, clause.verb, "expl"))


def _is_denied(clause: Clause, own: bool) -> bool:
    none = has_none(clause)
    if clause.aux & FORETELLING or clause.verb.tag == "VBG" or not (clause.negated or none):
        return False
    if clause.aux & {"can", "ca", "could"} and "have" not in clause.aux:
        return False  # "could not pay the bill"
    if not own and not clause.words() & _OURS:
        return False
    if none == "but":
        return own  # "had sold nothing but seed"
    lemma = clause.verb.lemma
    if own and _has_never(clause):
        return True
    if lemma == "know" and (_asks_itself(clause) or _is_at_a_loss(clause)):
        return False  # "did not know whether", "I don't know": not known is not denied
    for row in table("en/denied_acts.tsv"):
        if row["lemma"] == lemma:
            needed = set(words(row["objects"]))
            if not needed or needed & clause.objects():
                return True
    harm = column("en/wrongdoing.tsv", "lemma") | column("en/breaches.tsv", "lemma")
    return lemma in harm - {"fail", "refuse", "use"}


def _is_at_a_loss(clause: Clause) -> bool:
    """“I don't know”: of nothing that is named, and now."""
    named = children(clause.sentence, clause.verb, "dobj", "ccomp", "xcomp", "prep", "advcl")
    return bool(clause.aux & {"do", "does"}) and not named


def _has_never(clause: Clause) -> bool:
    """“has never sought a bomb”: a deed that the speaker's side never did; not "had never seen such a flood"."""
    below = children(clause.sentence, clause.verb, "neg", "advmod")
    never = any(t.text.casefold() == "never" for t in below)
    deed = bool(children(clause.sentence, clause.verb, "dobj", "xcomp", "prep"))
    passive = bool(children(clause.sentence, clause.verb, "auxpass"))
    undergone = word_class("perceiving") | _SUFFERED | {"be", "have", "experience", "know", "live", "think", "feel", "face", "want", "stop", "give", "agree"}  # fmt: skip
    past = bool(clause.aux & {"has", "have", "had", "'ve", "’ve"})
    return never and past and deed and not passive and clause.verb.lemma not in undergone


def has_none(clause: Clause) -> str:
    """“had no plans”, “had sold nothing but seed”: the "no" stands at what the verb acts on."""
    if clause.verb.lemma in _SUFFERED or clause.verb.dep == "conj":
        return ""
    for thing in children(clause.sentence, clause.verb, "dobj"):
        below = subtree(clause.sentence, thing)
        after = clause.sentence.tokens[thing.index + 1 : thing.index + 2]
        if thing.text.casefold() == "nothing" and after and after[0].text.casefold() == "but":
            return "but"
        if any(t.text.casefold() == "no" and t.dep == "det" for t in below):
            return "no"
    return ""


def has_no_plans(clause: Clause) -> bool:
    """“had no plans to close them”, “has no intention of leaving”."""
    meant = {"plan", "plans", "intention", "intentions", "intent", "designs", "desire", "wish"}
    return clause.verb.lemma == "have" and bool(clause.objects() & meant) and any(
        t.text.casefold() == "no"
        for thing in children(clause.sentence, clause.verb, "dobj")
        for t in children(clause.sentence, thing, "det")
    )  # fmt: skip


def _asks_itself(clause: Clause) -> bool:
    """Whether what is not known is a question: whether, why, how."""
    return any(
        t.text.casefold() in {"whether", "if", "why", "how", "where", "what", "who"}
        for below in children(clause.sentence, clause.verb, "ccomp", "advcl", "xcomp", "dobj")
        for t in subtree(clause.sentence, below)
    )


def _is_cleared(clause: Clause, own: bool) -> bool:
    """“its tests found no trace of oil”: who looked at his own affairs and found nothing."""
    holders = () if clause.subject is None else children(clause.sentence, clause.subject, "poss")
    ours = own or any(t.text.casefold() in _HOLDERS for t in holders)
    if not ours or clause.verb.lemma not in {"find", "show", "reveal", "see"}:
        return False
    return any(
        found.lemma in word_class("investigated")
        and any(t.text.casefold() == "no" for t in children(clause.sentence, found, "det"))
        for found in children(clause.sentence, clause.verb, "dobj")
    )


def _is_harmless(clause: Clause) -> bool:
    """“was an accident, not an attack”, “were diggers, not fighters”: what is not so stands behind its "not"."""
    if clause.verb.lemma != "be":
        return False
    # "it was the army and not the rebels that fired" blames
    harmful = word_class("harm_deed") | (set() if clause.subject_text == "it" else _FIGHTING)
    return any(
        t.lemma in harmful
        and any(
            b.dep == "neg" or b.text.casefold() == "not"
            for b in clause.sentence.tokens[max(0, t.index - 3) : t.index]
        )
        for named in children(clause.sentence, clause.verb, "attr", "acomp")
        for t in subtree(clause.sentence, named)
        if t.index > named.index
    )
