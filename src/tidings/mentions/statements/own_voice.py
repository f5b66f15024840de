"""What a report foretells in its own voice, nobody being named who says so.

Finds a forecast in "The pass will reopen on Friday." and in "The talks are unlikely to outlive the week."; nothing in
"The pass reopened on Friday." and in what somebody says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from tidings.language.trees import SUBJECTS, children, subtree
from tidings.lexicons.tables import table, words
from tidings.mentions.statements.content import spans_of, trimmed
from tidings.mentions.statements.drafts import OWN_VOICE, Draft
from tidings.mentions.statements.hedges import find_hedge
from tidings.mentions.statements.own_denials import own_denial
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.voices import is_speaking_noun
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

RULE = "the report itself foretells it"
_COMING = frozenset({"will", "'ll", "’ll", "shall"})
_CHANCES = frozenset({"likely", "unlikely", "certain", "sure", "bound"})
_MAYBE = frozenset({"probably", "presumably", "inevitably", "undoubtedly", "certainly"})
_VERBS = frozenset({"VERB", "AUX"})
# A condition leaves it open.
_OPEN = frozenset({"if", "unless", "whether"})
# What "you" will find is said to the reader; "it is unlikely that they meet" weighs a plan that is judged as one.
_NOBODY = frozenset({"you", "we", "i", "it"})
_PARTS = frozenset({"lead", "body"})
_LEAST = 3


def own_voice(drafts: Sequence[Draft], places: Places, reading: Reading) -> Iterator[Draft]:
    """The forecasts and denials of sentences in which nobody is said to speak: chances, and what will come on a day named."""
    published = reading.document.published
    if published is None:
        return
    spoken = _spoken(drafts, places)
    for sentence in places.sentences:
        if sentence.index in spoken or sentence.part not in _PARTS:
            continue
        if sentence.tokens and sentence.tokens[-1].text == "?":
            continue
        if (denied := own_denial(sentence)) is not None:
            yield denied
            continue
        for verb in _heads(sentence):
            draft = _draft(sentence, verb, places, reading.document.text, published.date)
            if draft is not None:
                yield draft


def _spoken(drafts: Sequence[Draft], places: Places) -> set[int]:
    """The sentences that tell what somebody says or that hold a quotation."""
    found = {s.index for d in drafts for a, b in d.spans for s in places.sentences_in(a, b)}
    found |= {d.sentence for d in drafts}
    for sentence in places.sentences:
        if any(
            q.start < sentence.end and sentence.start < q.end
            for q in places.quotations_in(sentence.start, sentence.end)
        ):
            found.add(sentence.index)
    return found


def _heads(sentence: Sentence) -> Iterator[Token]:
    """The main verbs: the root and those coordinated with it that have a subject of their own."""
    for token in sentence.tokens:
        if token.head == token.index and token.pos in _VERBS:
            yield token
            yield from _beside(sentence, token)


def _beside(sentence: Sentence, verb: Token) -> Iterator[Token]:
    for token in children(sentence, verb, "conj"):
        if token.pos in _VERBS:
            if children(sentence, token, *SUBJECTS):
                yield token
            yield from _beside(sentence, token)


def _draft(
    sentence: Sentence, verb: Token, places: Places, text: str, published: str
) -> Draft | None:
    own = _own(sentence, verb)
    said = {t.text.casefold() for t in own}
    who = children(sentence, verb, *SUBJECTS)
    if said & _OPEN or not who or {t.text.casefold() for t in who} & _NOBODY:
        return None
    pieces = trimmed(sentence, own[0].index, own[-1].index)
    if not pieces or pieces[0][1] - pieces[0][0] + 1 < _LEAST:
        return None
    draft = Draft(
        sentence=sentence.index, token=None, cue=None, word="", frame=OWN_VOICE, kind="forecast",
        spans=spans_of(sentence, pieces), rule=RULE,
    )  # fmt: skip
    if _weighs(sentence, verb) and find_hedge(draft, text) is not None:
        return draft
    if not _aux(sentence, verb) & _COMING or any(_can_plan(t) for t in who):
        return None
    if _meetings() & {t.lemma.casefold() for t in own}:
        return None
    return draft if _dated(own, places, sentence, published) else None


def _can_plan(subject: Token) -> bool:
    """Whether somebody acts: what people will do on a day is their plan, an event to come and no forecast."""
    if subject.lemma.casefold() in _facilities():
        return False  # "the school will reopen"
    return subject.pos in {"PROPN", "PRON"} or is_speaking_noun(subject)


@cache
def _facilities() -> frozenset[str]:
    rows = table("en/organization_heads.tsv")
    return frozenset(row["word"] for row in rows if row["kind"] == "facility")


@cache
def _meetings() -> frozenset[str]:
    """What people come together for, which is planned too, whoever holds it."""
    rows = (row for row in table("en/deeds.tsv") if row["deed"] in {"meet", "vote"})
    return frozenset(noun for row in rows for noun in words(row["nouns"]))


def _own(sentence: Sentence, verb: Token) -> Sequence[Token]:
    """The words of a main verb without the clauses coordinated with it."""
    apart = {
        t.index
        for beside in _beside(sentence, verb)
        for t in subtree(sentence, beside)
    }  # fmt: skip
    return [t for t in subtree(sentence, verb) if t.index not in apart and t.pos != "SPACE"]


def _weighs(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause gives the chances of what is to come: "is likely to", "a truce is unlikely", "will probably"."""
    aux = _aux(sentence, verb)
    if aux & _COMING:
        return any(t.lemma.casefold() in _MAYBE for t in children(sentence, verb, "advmod"))
    if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP"}:
        return False
    chances = [t for t in children(sentence, verb, "acomp") if t.text.casefold() in _CHANCES]
    return any(
        children(sentence, chance, "xcomp") or chance.text.casefold() in {"likely", "unlikely"}
        for chance in chances
    )


def _aux(sentence: Sentence, verb: Token) -> frozenset[str]:
    return frozenset(t.text.casefold() for t in children(sentence, verb, "aux"))


def _dated(own: Iterable[Token], places: Places, sentence: Sentence, published: str) -> bool:
    """Whether the words name a day that had not come when the report was published."""
    inside = {t.start for t in own}
    return any(
        time.start in inside and (time.date.latest or time.date.earliest or "") > published
        for time in places.times_of(sentence.index)
    )
