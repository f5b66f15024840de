"""What somebody would not do when asked, told by the report: "The firm would not say what had caused it".

Finds a refusal in "The union would not accept the offer"; none in "The engine would not start", "He would not live to see it" and
"They would not accept it if it rained".
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.small_letters import small
from tidings.language.trees import children, head, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.reported.content import spans_of, trimmed
from tidings.mentions.statements.reported.cues import cue_at
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token

_SOMEBODY = frozenset({"he", "she", "they"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_SILENT = frozenset({"say", "confirm"})


def withheld_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each verb that somebody would not do."""
    for verb in sentence.tokens:
        if verb.tag != "VB" or verb.dep not in {"ROOT", "conj"}:
            continue
        would = _refused(sentence, verb)
        named = _doer(sentence, verb)
        if would is None or named is None or not _is_asked_of(sentence, verb):
            continue
        inside = [t.index for t in subtree(sentence, verb) if t.index > verb.index]
        first = min((t.index for t in children(sentence, verb, "preconj")), default=verb.index)
        pieces = trimmed(sentence, first, max(inside, default=verb.index))
        if pieces and pieces[0][1] > verb.index:
            yield Draft(
                sentence=sentence.index, token=would.index, word="would not", frame="to", kind="refusal",
                cue=(would.start, would.end), spans=spans_of(sentence, pieces), speaker=noun_phrase(sentence, named),
            )  # fmt: skip


def _refused(sentence: Sentence, verb: Token) -> Token | None:
    """The "would" of a verb that is denied, where it is no guess, no condition and nobody's words."""
    aux = children(sentence, verb, "aux")
    would = next((t for t in aux if t.text.casefold() == "would"), None)
    denied = children(sentence, verb, "neg") or any(
        t.text.casefold() == "neither" for t in children(sentence, verb, "preconj")
    )
    if would is None or not denied or any(t.lemma == "have" for t in aux):
        return None
    above = head(sentence, verb) if verb.dep == "conj" else None
    if above is not None and (
        above.dep != "ROOT" or above.tag == "VB" or _is_told(sentence, above, verb)
    ):
        return None
    below = children(sentence, verb, "advcl", "parataxis")
    marks = {m.text.casefold() for t in below for m in children(sentence, t, "mark")}
    return None if marks & {"if", "unless"} or any(t.dep == "parataxis" for t in below) else would


def _is_told(sentence: Sentence, above: Token, verb: Token) -> bool:
    """“said it was over and that she would not accept it”: whoever said the one says the other."""
    return cue_at(sentence, above) is not None or bool(children(sentence, verb, "mark"))


def _doer(sentence: Sentence, verb: Token) -> Token | None:
    subject = next(iter(children(sentence, verb, "nsubj")), None)
    if subject is None:
        return None
    known = subject.name in _NAMES or small(subject) in _SOMEBODY or is_speaking_noun(subject)
    return subject if known else None


def _is_asked_of(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb tells what others ask for: consent, an answer."""
    if verb.lemma in _SILENT:
        both = (verb, *children(sentence, verb, "conj"))  # "neither confirm nor deny that"
        return any(children(sentence, t, "ccomp") for t in both)
    return verb.lemma in word_class("withheld_act")
