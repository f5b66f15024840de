"""What a thing is to somebody: "For economist Ana Ruiz, the recall is theatre", "To the widows the inquiry is a farce".

Finds the judgement with whoever holds it; nothing in "For the mayor, the road is closed" and "To the villagers the army sent flour".
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.small_letters import small
from tidings.language.trees import children, head, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.kinds.wording import is_verdict
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token

_TO_WHOM = frozenset({"For", "To"})
_HIM = frozenset({"him", "her", "them"})
_PRESENT = frozenset({"is", "are", "was", "were", "remains", "remain", "'s", "’s"})


def for_whom(sentence: Sentence) -> Iterator[Draft]:
    """The judgement of a sentence that opens with whose it is."""
    opening = sentence.tokens[0]
    named = next(iter(children(sentence, opening, "pobj")), None)
    verb = head(sentence, opening)
    if opening.text not in _TO_WHOM or named is None or verb is None or verb.lemma != "be":
        return
    if not _can_hold(named) or verb.text.casefold() not in _PRESENT:
        return
    subject = next(iter(children(sentence, verb, "nsubj")), None)
    if (
        subject is None
        or children(sentence, verb, "aux")
        or not _is_judged(sentence, verb, subject)
    ):
        return
    last = subtree(sentence, opening)[-1].index
    begins = next((t.index for t in sentence.tokens[last + 1 :] if t.pos != "PUNCT"), None)
    pieces = () if begins is None else trimmed(sentence, begins, len(sentence.tokens) - 1)
    if pieces:
        yield Draft(
            sentence=sentence.index, token=opening.index, word="for", frame="phrase", kind="assessment",
            cue=(opening.start, opening.end), spans=spans_of(sentence, pieces),
            speaker=noun_phrase(sentence, named),
        )  # fmt: skip


def _can_hold(named: Token) -> bool:
    """Whether somebody stands there, no time and no thing."""
    person = named.name in {"PERSON", "NORP"} or small(named) in _HIM
    people = {named.lemma, named.text.casefold()} & (
        word_class("casualty_people") | word_class("public")
    )
    return person or bool(people) or is_speaking_noun(named)


def _is_judged(sentence: Sentence, verb: Token, subject: Token) -> bool:
    """“is theatre”, “is a farce”, “is too little”: what it is called, not where it lies, how long it takes or how many there are."""
    clause = Clause(sentence=sentence, verb=verb, subject=subject, aux=frozenset())
    if is_verdict(clause):
        return True
    named = next((t for t in children(sentence, verb, "attr") if t.index > verb.index), None)
    if named is None or named.pos != "NOUN" or named.name or subject.tag in {"WP", "WDT"}:
        return False
    below = children(sentence, named, "det", "nummod", "poss")
    counted = any(t.dep in {"nummod", "poss"} or t.text.casefold() == "the" for t in below)
    return not counted and named.lemma != subject.lemma
