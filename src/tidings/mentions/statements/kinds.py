"""What somebody does by saying something: the kind of a statement from its cue, form and content.

"We will hit back" is a threat, "they will hit back" a forecast, "Bor breached the truce" said by Arden an accusation.
"""

from __future__ import annotations

import re

from tidings.language.trees import children, head
from tidings.lexicons.tables import table
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.lexicon import verbs, word_set
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers import People, Speaker
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record
from tidings.model.vocabulary import StatementKind

# Kinds that the cue alone does not settle: "said", "believes", "told".
_OPEN: frozenset[StatementKind] = frozenset({"claim", "assessment", "announcement"})
_FUTURE = frozenset({"will", "would", "'ll", "’ll", "wo", "shall", "may", "might", "could"})
_DUTY = frozenset({"must", "should", "shall"})
_SCIENCES = ("ologist", "ologists", "onomist", "onomists", "watcher", "watchers")
_OWN = frozenset({"i", "we"})
# In indirect speech these mostly take up the speaker.
_SAME = frozenset({"he", "she", "they", "it"})
_HOPE = re.compile(r"^\W*(?:I|we)\s+(?:\w+\s+)?(?:hope|pray|wish)\b|^\W*hopefully\b", re.I)
_NO = re.compile(
    r"^\W*no[,.]|\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:baseless|false|untrue|fabricated|groundless|unfounded|lies?)\b|\bnot true\b|\bhad nothing to do with\b|\bno involvement\b",
    re.I,
)
_APPEAL = re.compile(
    r"^\W*(?:please|let us|let's)\b|\b(?:I|we)\s+(?:urge|call on|call upon|appeal|ask|beg)\b", re.I
)
_DEMAND = re.compile(
    r"\b(?:I|we)\s+(?:demand|insist)\b|\b(?:need|needs|has|have)\s+to\s+(?:stop|end|leave|go|resign|withdraw|step|cease|halt|act)\b",
    re.I,
)
_CONDEMN = re.compile(r"\b(?:I|we)\s+(?:\w+\s+)?(?:condemn|deplore|denounce)\b", re.I)
_LIKELY = re.compile(
    r"\b(?:likely|unlikely|probably|possible|going to|inevitabl[ey]|about to|risk that|danger that)\b",
    re.I,
)
_RISK = re.compile(r"\b(?:risk|danger|chance|likelihood) (?:that|of)\b", re.I)


class Judged(Record, frozen=True, kw_only=True):
    """The kind, and the chain that an accusation or threat is against."""

    kind: StatementKind
    against: int | None


def judge(draft: Draft, speaker: Speaker, people: People, places: Places, text: str) -> Judged:
    """The kind of a draft whose speaker is known."""
    target = _target(draft, people)
    if draft.kind not in _OPEN or (
        draft.frame in {"noun", "np", "as"} and draft.kind == "announcement"
    ):
        return Judged(kind=draft.kind, against=target if _has_opponent(draft.kind) else None)
    words = " ".join(text[a:b] for a, b in draft.spans)
    worded = _worded(draft, words)
    if worded is not None:
        return Judged(kind=worded, against=target if _has_opponent(worded) else None)
    main = _main_verb(draft, places)
    if main is None:
        return Judged(kind=_expert(draft, speaker, people), against=None)
    return _by_verb(draft, speaker, people, main, words)


def _has_opponent(kind: StatementKind) -> bool:
    return kind in {
        "accusation",
        "threat",
        "condemnation",
        "demand",
        "warning",
        "denial",
        "refusal",
        "responsibility_claim",
    }


def _target(draft: Draft, people: People) -> int | None:
    return None if draft.target is None else people.chain_at(draft.sentence, draft.target)


def _worded(draft: Draft, words: str) -> StatementKind | None:
    """Kinds that the content says of itself: "we hope", "we condemn", "not true"."""
    table: tuple[tuple[re.Pattern[str], StatementKind], ...] = (
        (_HOPE, "hope"), (_CONDEMN, "condemnation"), (_DEMAND, "demand"), (_APPEAL, "appeal"),
    )  # fmt: skip
    if draft.kind == "claim" and _NO.search(words):
        return "denial"
    for pattern, kind in table:
        if pattern.search(words):
            return kind
    return None


class _Main(Record, frozen=True, kw_only=True):
    sentence: Sentence
    verb: Token
    subject: Token | None
    aux: frozenset[str]


def _main_verb(draft: Draft, places: Places) -> _Main | None:
    """The highest verb of the content: its governor stands outside the content."""
    for start, end in sorted(draft.spans):
        for sentence in places.sentences_in(start, end):
            top = _top_verb(sentence, start, end)
            if top is not None:
                top = _below_own_thought(sentence, top)
                subject = next(iter(children(sentence, top, "nsubj", "nsubjpass", "csubj")), None)
                aux = frozenset(t.text.casefold() for t in children(sentence, top, "aux"))
                return _Main(sentence=sentence, verb=top, subject=subject, aux=aux)
    return None


def _top_verb(sentence: Sentence, start: int, end: int) -> Token | None:
    inside = [
        t
        for t in sentence.tokens
        if start <= t.start < end and t.pos in {"VERB", "AUX"} and t.dep not in {"aux", "auxpass"}
    ]
    for token in inside:
        above = head(sentence, token)
        if above is None or not start <= above.start < end:
            return token
    return inside[0] if inside else None


def _below_own_thought(sentence: Sentence, top: Token) -> Token:
    """ "I believe they will yield" says that they will yield."""
    subject = [t.text.casefold() for t in children(sentence, top, "nsubj")]
    thought = any(w.stance == "thought" for w in verbs().get(top.lemma, ()))
    if thought and any(word in _OWN for word in subject):
        for clause in children(sentence, top, "ccomp"):
            return clause
    return top


def _by_verb(draft: Draft, speaker: Speaker, people: People, main: _Main, words: str) -> Judged:
    subject = main.subject.text.casefold() if main.subject is not None else ""
    chain = (
        people.chain_at(main.sentence.index, main.subject.index)
        if main.subject is not None
        else None
    )
    own = subject in _OWN or (
        chain == speaker.chain
        if chain is not None and speaker.chain is not None
        else subject in _SAME and main.subject is not None and draft.quoted < 1
    )
    # an official speaks for the state: "Bor will close the border", said Bor's minister
    own = own or (chain is not None and people.speaks_for(speaker.chain, chain))
    harm = main.verb.lemma in word_set("en/wrongdoing.tsv", "lemma")
    expert = _expert(draft, speaker, people)
    future = bool(main.aux & _FUTURE) or _LIKELY.search(words) is not None
    if main.aux & _DUTY and not own:
        return Judged(kind="demand", against=None)
    if own and future and not main.aux & {"may", "might", "could"} and expert == draft.kind:
        negated = any(t.dep == "neg" for t in children(main.sentence, main.verb))
        kind: StatementKind = (
            "threat" if harm and not negated and _is_hard(main.verb) else _promise(main, negated)
        )
        return Judged(kind=kind, against=None)
    if future or _RISK.search(words):
        return Judged(kind=_foreseen(main, expert), against=None)
    if expert == "claim" and not own and _breach(main, people, speaker, chain):
        return Judged(kind="accusation", against=chain)
    return Judged(kind=expert, against=None)


def _is_hard(verb: Token) -> bool:
    rows = word_set("en/threatened_acts.tsv", "lemma")
    return verb.lemma in rows


def _promise(main: _Main, negated: bool) -> StatementKind:
    """ "we will never leave" binds the speaker; "he would travel on Friday" tells a plan."""
    if main.verb.lemma in word_set("en/pledged_acts.tsv", "lemma") or negated:
        return "pledge"
    return "announcement"


def _foreseen(main: _Main, expert: StatementKind) -> StatementKind:
    """ "the talks would open on Friday" tells a plan when no judgement is asked for, else a forecast."""
    certain = main.aux & {"will", "would", "'ll", "’ll", "shall"}
    planned = _is_planned(main)
    return "announcement" if certain and planned and expert != "assessment" else "forecast"


def _is_planned(main: _Main) -> bool:
    """ "will hold talks" is planned, "will hold" and "will not meet" are not."""
    needs_object = {r["lemma"]: bool(r["object"]) for r in table("en/planned_acts.tsv")}
    below = children(main.sentence, main.verb)
    if main.verb.lemma not in needs_object or any(t.dep == "neg" for t in below):
        return False
    acted_on = any(t.dep in {"dobj", "auxpass", "nsubjpass"} for t in below)
    return acted_on or not needs_object[main.verb.lemma]


def _breach(main: _Main, people: People, speaker: Speaker, chain: int | None) -> bool:
    """Somebody else breaks a rule or does harm: a reproach when it is a party of another country."""
    broken = word_set("en/breaches.tsv", "lemma")
    negated = any(t.dep == "neg" for t in children(main.sentence, main.verb))
    if main.subject is None or any(t.dep == "auxpass" for t in children(main.sentence, main.verb)):
        return False
    if negated:
        return main.verb.lemma in word_set("en/duties.tsv", "lemma")
    if main.verb.lemma in broken:
        return True
    if main.verb.lemma not in word_set("en/wrongdoing.tsv", "lemma"):
        return False
    theirs, ours = people.country(chain), people.country(speaker.chain)
    party = people.chain(chain)
    return (
        party is not None
        and party.kind in {"state", "armed_group", "organization"}
        and bool(theirs and ours and theirs != ours)
    )


def _expert(draft: Draft, speaker: Speaker, people: People) -> StatementKind:
    """A judgement when the speaker is introduced as one who judges."""
    if draft.kind != "claim":
        return draft.kind
    introduced = people.introduction(speaker.words)
    known = people.chain(speaker.chain)
    if known is not None:
        introduced |= {w.casefold() for role in known.roles for w in role.title.split()}
        introduced |= {w.casefold() for alias in known.aliases for w in alias.split()}
    expert = introduced & word_set("en/expert_nouns.tsv") or any(
        w.endswith(_SCIENCES) for w in introduced
    )
    return "assessment" if expert else "claim"
