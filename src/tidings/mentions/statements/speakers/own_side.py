"""Whether a content is about the speaker or the side he speaks for: on that hangs what saying it does.

In "Bor will not yield, its minister said" Bor is the minister's own side; in "It is not clear" nobody is.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.main_clause import OWN, Clause
from tidings.mentions.statements.kinds.own_sayings import has_mind
from tidings.mentions.statements.silent.other_deeds import offices
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.where_prec import COUNTRY

# "it is clear", "it will take nine days", "it remains to be seen": nobody's "it".
_WEATHER = frozenset({"take", "rain", "snow", "depend", "happen", "seem", "appear", "turn"})
# In indirect speech these mostly take up the speaker.
_SAME = frozenset({"he", "she", "they", "it"})
_THEIRS = frozenset({"its", "his", "her", "their"})
# Those who can carry out a threat.
_PARTIES = frozenset({"GOV", "MIL", "REB", "OPP", "PTY", "SPY", "COP", "UAF", "CRM"})


_REBELS = frozenset({"REB", "OPP"})
_FIGHTING = frozenset({"MIL", "REB", "UAF"})


def is_own(clause: Clause, draft: Draft, speaker: Speaker, people: People) -> bool:
    """Whether a clause is about the speaker or the side he speaks for."""
    if clause.subject is None:
        return {"to", "have"} <= clause.aux  # "claims to have sunk it"
    subject = clause.subject_text
    if subject == "there" or (subject == "it" and _is_nobodys(clause)):
        return False
    chain = people.chain_at(clause.sentence.index, clause.subject.index)
    if subject in OWN or clause.of_own_people(quoted=draft.quoted == 1):
        return True
    home = is_party(speaker, people) and is_of_home(clause, speaker, people)
    if home or _is_of_subject(clause, draft, speaker, people):
        return True
    if _is_of_office(clause, chain, draft, speaker, people) or _is_governed(
        clause, speaker, people
    ):
        return True
    if chain is not None and speaker.chain is not None:
        taken_up = subject in _SAME - {"they"} and draft.quoted < 1
        return (
            chain == speaker.chain
            or people.speaks_for(speaker.chain, chain)
            or (taken_up and people.one_side(speaker.chain, chain))
        )
    if subject == "it" and clause.verb.lemma == "be" and not has_mind(clause):
        return False  # "it was the army that", "it is not clear"
    others = _is_one_of_many(clause, speaker) or _is_many_of_one(clause, speaker, people)
    return subject in _SAME and draft.quoted < 1 and not others


def _is_nobodys(clause: Clause) -> bool:
    """“it will take nine days”, “it rained”; who takes steps or part is somebody."""
    taken = children(clause.sentence, clause.verb, "dobj")
    acts = clause.verb.lemma == "take" and any(
        t.lemma in word_class("taken_by_somebody") for t in taken
    )
    acts = acts or (clause.verb.lemma == "turn" and bool(taken))  # "turned nobody away"
    return clause.verb.lemma in _WEATHER and not acts


def _is_one_of_many(clause: Clause, speaker: Speaker) -> bool:
    """“Prosecutors said he fired”: several people are no "he"."""
    words = speaker.words
    if clause.subject_text not in {"he", "she"} or words is None:
        return False
    near = words.sentence == clause.sentence.index
    return near and clause.sentence.tokens[words.head].tag in {"NNS", "NNPS"}


def _is_many_of_one(clause: Clause, speaker: Speaker, people: People) -> bool:
    """“They had drowned, the coroner said”: who leads and speaks for nobody is no "they"."""
    return clause.subject_text == "they" and bool(
        people.introduction(speaker.words) & word_class("lone_voice")
    )


def speaks_for_others(speaker: Speaker, people: People) -> bool:
    chain = people.chain(speaker.chain)
    return chain is not None and any("spokes" in role.title for role in chain.roles)


def is_party(speaker: Speaker, people: People) -> bool:
    chain = people.chain(speaker.chain)
    return chain is not None and (
        chain.kind in {"state", "armed_group"} or chain.sector in _PARTIES
    )


def is_of_home(clause: Clause, speaker: Speaker, people: People) -> bool:
    """“Peruvian jets bombed the ridge, the ministry in Lima said”: the speaker's country stands before the doers."""
    home = people.home(speaker)
    if home is None or clause.subject is None or _is_force_of_region(speaker, people):
        return False
    doer, voice = (
        people.chain(people.chain_at(clause.sentence.index, clause.subject.index)),
        people.chain(speaker.chain),
    )
    if (
        doer is not None
        and voice is not None
        and (doer.sector in _REBELS) != (voice.sector in _REBELS)
    ):
        return False  # "opposition forces shot the pilot, the army said"
    if clause.subject_text not in word_class("own_people") and not clause.negated:
        return False
    before = children(clause.sentence, clause.subject, "amod", "compound", "poss", "nmod")
    return any(
        people.country(people.chain_at(clause.sentence.index, t.index)) == home
        for t in (*before, clause.subject)
    )


def _is_force_of_region(speaker: Speaker, people: People) -> bool:
    """“The Kivu army said Congolese troops had shelled it”: who fights for a part of a country may fight the country."""
    words, voice = speaker.words, people.chain(speaker.chain)
    if words is None or voice is None or voice.sector not in _FIGHTING:
        return False
    before = (
        people.chain(people.chain_at(words.sentence, i)) for i in range(words.first, words.head)
    )
    return any(
        c is not None and c.place is not None and c.place.precision < COUNTRY for c in before
    )


def _is_of_office(
    clause: Clause, subject: int | None, draft: Draft, speaker: Speaker, people: People
) -> bool:
    """“Peru will defend its coast, Prime Minister Ruiz said”: of whose plans an office tells without naming its own state."""
    voice, named = people.chain(speaker.chain), people.chain(subject)
    if voice is None or named is None or named.kind != "state" or voice.kind != "person":
        return False
    after = speaker.words is not None and draft.end <= _start(clause, speaker)
    coming = bool(clause.aux & {"will", "would", "shall"})
    return after and coming and voice.country is None and voice.sector in {"GOV", "MIL"}


def _is_governed(clause: Clause, speaker: Speaker, people: People) -> bool:
    """“The country was ready for talks, the minister said”: of which no other name is told."""
    subject, voice = clause.subject, people.chain(speaker.chain)
    if subject is None or voice is None or voice.sector not in {"GOV", "MIL"}:
        return False
    below = children(clause.sentence, subject)
    plain = {t.text.casefold() for t in below} == {"the"}
    return plain and clause.subject_text in {"country", "kingdom", "nation", "state"}


def _start(clause: Clause, speaker: Speaker) -> int:
    words = speaker.words
    if words is None or words.sentence != clause.sentence.index:
        return -1
    return clause.sentence.tokens[words.first].start


def _is_group(clause: Clause, people: People) -> bool:
    """Whether a subject is no single person: "his" and "her" take up somebody else."""
    subject = clause.subject
    if subject is None:
        return False
    known = people.chain(people.chain_at(clause.sentence.index, subject.index))
    return subject.tag in {"NNS", "NNPS"} or (known is not None and known.kind != "person")


def _is_somebody(clause: Clause, people: People) -> bool:
    """Whether a subject is people, a body or a state, no "thaw" and no "search"."""
    named = clause.subject
    if named is None:
        return False
    known = people.chain_at(clause.sentence.index, named.index) is not None
    bodies = (
        column("en/organization_heads.tsv")
        | offices()
        | word_class("answerable")
        | word_class("own_side")
        | word_class("own_people")
    )
    return (
        known
        or named.pos in {"PROPN", "PRON"}
        or named.lemma in bodies
        or named.text.casefold() in bodies
    )


def _is_of_subject(clause: Clause, draft: Draft, speaker: Speaker, people: People) -> bool:
    """“Bor is ready to talk, its foreign ministry said”: who speaks belongs to whom the words before are about."""
    words = speaker.words
    if words is None or words.sentence != clause.sentence.index or draft.quoted == 1:
        return False
    if not _is_somebody(clause, people):
        return False  # "a thaw would please nobody more, its envoy said"
    first, told_by = (clause.sentence.tokens[i] for i in (words.first, words.head))
    if told_by.text.casefold() in word_class("paper_voice"):
        return False  # "Bor must yield, its statement went on"
    speaks_for = told_by.text.casefold() in word_class("advocate") or "spokes" in told_by.text
    if first.text.casefold() in {"his", "her"} and not speaks_for and _is_group(clause, people):
        return False  # "police beat a boy, his father said"
    return first.text.casefold() in _THEIRS and draft.end <= first.start
