"""Places a toll where those who brought it are told to have come: in a sentence next to its own.

"Gunmen raided a village, killing 14. The attackers came to Karm after midnight." places the 14 dead in Karm; so does "The
militia came to the camp outside Karm. Seven of us were killed." – "The minister came to Karm. Six had been killed." does not.
"""

from __future__ import annotations

from collections.abc import Iterable

from tidings.language.arguments import objects
from tidings.language.trees import children, is_negated, subjects
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import own_words
from tidings.mentions.index import Index
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

FIXED = frozenset({"place", "facility"})
# So many sentences on the report still tells how they came.
AHEAD = 2
# What somebody comes to, and where the place lies that is come to: "came to the camp outside Karm".
REACHED = frozenset({"to", "in", "into", "at", "on", "upon"})
LIES = frozenset({"of", "in", "at", "near", "outside", "on", "beside", "by"})
POINTING = frozenset({"the", "these", "those", "they"})


def arrived_at(index: Index, sentence: Sentence) -> tuple[int, Evidence] | None:
    """Where the sentence before tells that armed people came, or one soon after that "the attackers" did."""
    sentences = index.reading.sentences
    if sentence.index:
        before = sentences[sentence.index - 1]
        if before.paragraph == sentence.paragraph and (
            found := _come_to(index, before, known=False)
        ):
            return found
    for other in sentences[sentence.index + 1 : sentence.index + 1 + AHEAD]:
        if found := _come_to(index, other, known=True):
            return found
    return None


def _come_to(index: Index, sentence: Sentence, *, known: bool) -> tuple[int, Evidence] | None:
    """The place to which armed people come in a sentence; `known` where they have to be those told of before."""
    for verb in sentence.tokens:
        if verb.pos not in VERBAL or verb.lemma not in word_class("coming_to_a_place"):
            continue
        came = verb.tag in {"VBD", "VBN"} and not is_negated(sentence, verb)
        if (
            not came
            or children(sentence, verb, "auxpass")
            or not _are_armed(sentence, verb, known=known)
        ):
            continue
        where = _reached(sentence, verb)
        for mention in index.entities.get(sentence.index, ()):
            if mention.as_ in FIXED and _is_there(mention, where):
                document = index.reading.document
                return mention.chain, quote(document.id, document.text, mention.start, mention.end)
    return None


def _are_armed(sentence: Sentence, verb: Token, *, known: bool) -> bool:
    """Whether those who come bear arms; "the attackers" and "they" are those told of before."""
    for who in subjects(sentence, verb):
        armed = who.lemma.lower() in word_class("unknown_doers") | word_class("armed_comers")
        if known:
            own = who.text.lower() if who.pos == "PRON" else ""
            said = {t.text.lower() for t in children(sentence, who, "det")}
            attackers = who.lemma.lower() in word_class("unknown_doers")
            if (attackers and said & POINTING) or own in word_class("they_who_came"):
                return True
        elif armed:
            return True
    return False


def _reached(sentence: Sentence, verb: Token) -> set[int]:
    """The words that tell what is reached: an object, or what stands behind "to"."""
    own = {t.index for t in own_words(sentence, verb)}
    ends = [t for t in objects(sentence, verb) if verb.lemma in word_class("reaching_a_place")]
    for link in children(sentence, verb, "prep"):
        if link.lemma.lower() in REACHED:
            ends += children(sentence, link, "pobj")
    return {i for i in _with_where(sentence, ends) if i in own or i in {t.index for t in ends}}


def _with_where(sentence: Sentence, ends: Iterable[Token]) -> set[int]:
    """Some words with those that say where they lie: "the camp of a family, on the fields outside Karm"."""
    found: set[int] = set()
    waiting = list(ends)
    while waiting:
        token = waiting.pop()
        found.add(token.index)
        for link in children(sentence, token, "prep"):
            if link.lemma.lower() in LIES:
                waiting += children(sentence, link, "pobj")
        waiting += children(sentence, token, "appos", "compound", "nmod")
    return found


def _is_there(mention: EntityMention, where: set[int]) -> bool:
    return mention.form == "name" and mention.head in where
