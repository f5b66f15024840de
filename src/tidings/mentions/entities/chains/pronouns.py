"""Who a pronoun means: the nearest fitting referent, subjects first.

In "Haroun left. He said no." he is Haroun; the "it" of "it is unlikely that" is nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from tidings.language.trees import SUBJECTS, ancestors, children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Draft
from tidings.mentions.entities.chains.by_clauses import by_clause
from tidings.mentions.entities.nouns.nominals import collectives
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import EntityKind

PERSONAL = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "themselves": "they",
}  # fmt: skip
FITS: dict[str, frozenset[EntityKind]] = {
    "he": frozenset({"person"}),
    "she": frozenset({"person"}),
    "it": frozenset({"state", "organization", "armed_group", "collective"}),
    "they": frozenset({"collective", "armed_group", "organization"}),
}
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
# Farther back than three sentences a pronoun rarely reaches in news; beyond it nobody is better than a guess.
REACH = 3
# Of somebody without a name a quotation of two sentences may come before "he said"; then a name is meant again.
NAMELESS_REACH = 2
_LISTENING = frozenset({"pobj", "dobj", "dative"})
KNOWN = frozenset({"the", "his", "her", "their", "its", "this", "that"})
# Who a whole sentence is about, before whom it only speaks of; corpus coreference and speakers of PolNeAR.
MAIN = 1.0
SUBJECT, ASIDE = 3.0, 1.0
# "Two were hurt.¶ Police held eight men. They were led away": a new paragraph mostly has its own people.
PARTED = 2.0


def resolve(
    sentence: Sentence, token: Token, mentions: Sequence[EntityMention], kinds: Sequence[EntityKind],
    sentences: Sequence[Sentence], plural: frozenset[int], others: frozenset[int] = frozenset(),
    nameless: frozenset[int] = frozenset(),
) -> int | None:  # fmt: skip
    """The chain a pronoun stands for, given the mentions before it in the text; None when unsure. `others` are
    the chains that the pronoun cannot mean, `nameless` those of one person without a name."""
    word = token.text.lower()
    if word in RELATIVE:
        meant = _relative(sentence, token, mentions)
        # "A panel led by Judge Sy, which will report": a person is no "which"
        return None if word == "which" and meant is not None and kinds[meant] == "person" else meant
    which = PERSONAL.get(word)
    if which is None or (which == "it" and _says_nothing(sentence, token)):
        return None
    if which == "they" and _several_subjects(sentence, token):
        return None  # "Chad and Sudan agreed that their forces": both, which no single chain is
    if which == "it" and _belongs_to_thing(sentence, token, mentions):
        return None
    best: tuple[float, int] | None = None
    for mention in _near(sentence, mentions):
        distance = sentence.index - mention.sentence
        if mention.start >= token.start or mention.chain in others:
            continue
        there = sentences[mention.sentence]
        if _only_carries(which, there, mention):
            continue
        many = mention.chain in plural or (which == "they" and _is_many(there, mention))
        one = mention.chain in nameless and _may_be_nameless(which, there, sentence, mention)
        if not one and not _fits(which, mention, kinds[mention.chain], many):
            continue
        score = _weight(which, there, mention) - 2.0 * distance
        score -= PARTED * (which == "they" and there.paragraph != sentence.paragraph)
        score += MAIN * (distance > 0 and _is_main(there, mention))
        score += mention.start / 1e7  # of equals the later one
        score += by_clause(which, sentence, token, there, mention)
        if best is None or score > best[0]:
            best = (score, mention.chain)
    return best[1] if best else None


def sayer_of(sentence: Sentence, token: Token) -> Token | None:
    """ "If he is asked, he will deny it," she said: whoever of the other sex says that of which the pronoun is a part."""
    which = PERSONAL.get(token.text.lower())
    if which not in {"he", "she"}:
        return None
    for above in ancestors(sentence, token):
        for subject in children(sentence, above, "nsubj"):
            if subject.index > token.index and subject.text.lower() in {"he", "she"} - {which}:
                return subject
    return None


def _may_be_nameless(which: str, there: Sentence, here: Sentence, mention: EntityMention) -> bool:
    """ "A nurse, who asked not to be named because she …": somebody without a name who acts close by."""
    near = here.index - mention.sentence <= NAMELESS_REACH
    token = there.tokens[mention.head]
    # "The brother" has been told of before, by his name; "his wife and son", "whose daughter died" are told of another
    known = there.tokens[mention.first].text.lower() in KNOWN
    acts = token.dep in SUBJECTS and _weight(which, there, mention) == SUBJECT
    return which in {"he", "she"} and near and acts and not known


def _only_carries(which: str, there: Sentence, mention: EntityMention) -> bool:
    """Whether a mention is of whoever only hears or bears what is told, or, for an "it", of one person."""
    body = which == "it" and (
        (mention.form == "name" and is_channel(there, mention)) or _is_somebody(there, mention)
    )
    return is_audience(there, mention) or body


def is_audience(sentence: Sentence, mention: EntityMention) -> bool:
    """ "Not authorised to speak to the media": those who only listen are nobody of whom the report goes on to speak."""
    noun = sentence.tokens[mention.head]
    return noun.text.lower() in word_class("audiences") and noun.dep in _LISTENING


def is_channel(sentence: Sentence, mention: EntityMention) -> bool:
    """ "A statement posted on Telegram": where something stands written is nobody of whom the report goes on to speak."""
    noun = sentence.tokens[mention.head]
    link = sentence.tokens[noun.head]
    if noun.dep != "pobj" or link.lemma.lower() not in {"on", "via"}:
        return False
    return sentence.tokens[link.head].lemma in word_class("posting")


def _is_somebody(sentence: Sentence, mention: EntityMention) -> bool:
    """Whether a description is of one person, whom no "it" means: "my brother", "the farmer"."""
    noun = sentence.tokens[mention.head]
    row = collectives().get(noun.text.lower(), {})
    may_be_body = noun.lemma in word_class("many_in_one") | word_class("people_or_bodies")
    one = row.get("counted") == "1" and row.get("class") == "people" and not may_be_body
    return mention.form == "nominal" and noun.tag == "NN" and one


def nameless_people(drafts: Sequence[Draft], plural: AbstractSet[int]) -> frozenset[int]:
    """The chains of one person without a name: "a nurse", "the engineer", not "police", "the crowd"."""
    return frozenset(
        i for i, d in enumerate(drafts)
        if d.kind == "collective" and d.described and i not in plural and _is_one(d.name.split()[-1].lower())
    )  # fmt: skip


@cache
def _is_one(noun: str) -> bool:
    row = collectives().get(noun, {})
    if noun in word_class("siblings") or noun in word_class("many_in_one"):
        return False  # "another brother, Bo Lund" has mostly a name; no family is "he"
    return row.get("counted") == "1" and row.get("class") in {"people", "speaker"}


def _near(sentence: Sentence, mentions: Sequence[EntityMention]) -> Iterator[EntityMention]:
    """The mentions within reach, last first; they stand in order of their sentences."""
    for mention in reversed(mentions):
        if sentence.index - mention.sentence > REACH:
            return
        yield mention


def _fits(which: str, mention: EntityMention, kind: EntityKind, plural: bool) -> bool:
    if kind not in FITS[which] or (which == "they" and not plural):
        return False
    return not (which == "it" and plural and mention.as_ == "collective")


def _is_many(sentence: Sentence, mention: EntityMention) -> bool:
    """“The family fled. They …”: one word for several people, whom a plural may mean."""
    noun = sentence.tokens[mention.head]
    return mention.form == "nominal" and noun.lemma in word_class("many_in_one")


def _relative(sentence: Sentence, token: Token, mentions: Sequence[EntityMention]) -> int | None:
    verb = head(sentence, token)
    while verb is not None and verb.dep != "relcl":
        verb = head(sentence, verb)
    noun = head(sentence, verb) if verb is not None else None
    if noun is None:
        return None
    return next(
        (
            m.chain
            for m in mentions
            if m.sentence == sentence.index and m.first <= noun.index < m.last
        ),
        None,
    )


def _says_nothing(sentence: Sentence, token: Token) -> bool:
    """The "it" of "it is unclear whether": a dummy, or about a thing no actor is."""
    if token.dep == "expl":
        return True
    verb = head(sentence, token)
    if verb is None or token.dep == "poss":
        return False
    if token.dep in {"dobj", "pobj"}:
        return True  # "to defuse it": mostly a thing, hardly ever the government just named
    return verb.lemma in {"be", "seem", "appear", "take", "mean", "become"} or bool(
        children(sentence, verb, "csubj")
    )


def _belongs_to_thing(sentence: Sentence, token: Token, mentions: Sequence[EntityMention]) -> bool:
    """“The cold takes its toll”: the clause has a subject of its own that is no actor; “the mayor's office said it was
    shut”: the office, which nobody tells apart from other offices."""
    if token.dep != "poss":
        return _is_of_office(sentence, token, mentions)
    above = head(sentence, token)
    while above is not None and above.pos not in {"VERB", "AUX"}:
        above = head(sentence, above)
    if above is None:
        return False
    here = [m for m in mentions if m.sentence == sentence.index]
    return any(
        s.pos in {"NOUN", "PROPN"} and not any(m.first <= s.index < m.last for m in here)
        for s in children(sentence, above, *SUBJECTS)
        if s.index < token.index
    )


def _is_of_office(sentence: Sentence, token: Token, mentions: Sequence[EntityMention]) -> bool:
    clause = sentence.tokens[token.head]
    if token.dep not in SUBJECTS or clause.dep != "ccomp":
        return False
    here = [m for m in mentions if m.sentence == sentence.index]
    return any(
        s.lemma in word_class("units_of_office")
        and children(sentence, s, "poss")
        and all(m.head != s.index for m in here)
        for s in children(sentence, sentence.tokens[clause.head], *SUBJECTS)
    )


def _several_subjects(sentence: Sentence, token: Token) -> bool:
    return any(
        t.dep in SUBJECTS and children(sentence, t, "conj") for t in sentence.tokens[: token.index]
    )


def _weight(which: str, sentence: Sentence, mention: EntityMention) -> float:
    """How much a sentence is about somebody: its subjects most, those of a clause told in passing less."""
    token = sentence.tokens[mention.head]
    if which in {"he", "she"} and (_is_source(sentence, token) or _is_whose(sentence, token)):
        return SUBJECT
    if not _is_subject(sentence, token):
        return 0.0
    verb = head(sentence, token)
    aside = verb is not None and verb.dep == "relcl" and token.tag not in {"WP", "WDT"}
    return ASIDE if aside else SUBJECT


def _is_whose(sentence: Sentence, token: Token) -> bool:
    """ "The friends of Juno Orr laid flowers where he was shot": no "he" is several people, but whose people they are."""
    owned = head(sentence, token)
    if token.dep == "pobj" and owned is not None and owned.lemma == "of":
        owned = head(sentence, owned)
    elif token.dep != "poss":
        return False
    mates = owned is not None and owned.tag == "NNS" and owned.lemma in word_class("kin_and_mates")
    return mates and owned is not None and owned.dep in SUBJECTS


def _is_source(sentence: Sentence, token: Token) -> bool:
    """ "According to Haroun": who is quoted, as if he said it."""
    link = head(sentence, token)
    above = head(sentence, link) if link is not None and token.dep == "pobj" else None
    return (
        above is not None
        and link is not None
        and f"{above.text} {link.text}".lower() == "according to"
    )


def _is_subject(sentence: Sentence, token: Token) -> bool:
    while token.dep == "conj" and token.head != token.index:
        token = sentence.tokens[token.head]
    return token.dep in SUBJECTS


def _is_main(sentence: Sentence, mention: EntityMention) -> bool:
    token = sentence.tokens[mention.head]
    return token.dep in SUBJECTS and sentence.tokens[token.head].dep == "ROOT"
