"""What somebody does by a verb beside the word of saying: "denied it, saying that his men had slept", "denied it and said …".

Finds a denial in "Bor denied it, saying that its men had slept."; nothing in "Bor spoke, saying that its men had slept."
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.cues import cue_at, is_asserted
from tidings.model.parse import Sentence, Token

_CONCEDING = frozenset({"acknowledge", "admit", "concede", "confirm", "confess"})


def denies_beside(draft: Draft, places: Places) -> bool:
    """Whether a verb beside the word of saying denies; other acts (condemn, praise, threaten) say little of the words beside them."""
    if draft.token is None:
        return False
    sentence = places.sentences[draft.sentence]
    return any(
        _denies(sentence, verb)
        for verb in _beside(sentence, sentence.tokens[draft.token])
        if not any(a <= verb.start < b for a, b in draft.spans)
    )


def _beside(sentence: Sentence, cue: Token) -> Iterator[Token]:
    """The verb that "saying" hangs on; the participles that hang on "said"; what was done before "and said"."""
    above = head(sentence, cue)
    if cue.dep == "conj" and above is not None and _goes_on(sentence, cue, above):
        yield above
    if cue.tag == "VBG" and cue.dep == "advcl" and above is not None:
        yield above
    elif cue.tag != "VBG":
        yield from (t for t in children(sentence, cue, "advcl") if t.tag == "VBG")


def _goes_on(sentence: Sentence, cue: Token, above: Token) -> bool:
    """“denied it and said”, not “denied it but admitted”."""
    turns = any(t.text.casefold() == "but" for t in children(sentence, above, "cc"))
    return not (turns or children(sentence, cue, "nsubj") or cue.lemma in _CONCEDING)


def _denies(sentence: Sentence, verb: Token) -> bool:
    """“denied it”, “rejecting the charge”."""
    cue = cue_at(sentence, verb)
    if cue is None or cue.negated or not is_asserted(sentence, verb):
        return False
    kinds = {r.kind for r in cue.readings}
    things = {t.text.casefold() for t in children(sentence, verb, "dobj")}
    charged = bool(things & (word_class("told_things") | word_class("guilt")))
    return kinds == {"denial"} or (kinds == {"refusal"} and charged)


def is_made_a_victim(clause: Clause) -> bool:
    """“denies it and says he is being punished for his views”: what is done to the speaker is a charge, and no denial."""
    passive = any(t.dep == "auxpass" for t in children(clause.sentence, clause.verb))
    own = clause.subject_text in {"he", "she", "they", "it", "i", "we"}
    return passive and own and clause.verb.lemma in word_class("made_a_victim")
