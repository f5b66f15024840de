"""What the learned reader knows of who is who, where the rules have nobody: its surest antecedents join their chains.

Adds "the former schoolmaster" to the chain of Awa Sy, and the "I" of what she says. Leaves a pronoun that the
rules bind as it is where the learned reader is less sure of another, two names apart, and a person apart from a place.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from tidings.language.trees import SUBJECTS
from tidings.lexicons.pronouns import persons
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Book, Draft
from tidings.mentions.entities.chains.doers import doers_beside
from tidings.mentions.entities.chains.heard import PRONOUN, SURE, Heard, Words
from tidings.mentions.entities.chains.pronouns import REACH, is_audience
from tidings.mentions.sayers import saying_verbs
from tidings.model.decisions import Reason
from tidings.model.joint import LEARNED, Joint
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence
from tidings.model.vocabulary import EntityKind

# Kinds that one body may be read as: "the army" is a collective to one reader, an organisation to the other.
BODIES: frozenset[EntityKind] = frozenset({"state", "organization", "armed_group", "collective"})
# Whom the rules know only by a description, and so may be somebody who has a name.
NAMELESS = frozenset({"described", "collective", "government"})


def heard_mention(book: Book, sentence: Sentence, words: Words, text: str) -> EntityMention | None:
    """A description that no rule finds, where its antecedent is known: somebody of a like kind."""
    if _at(book, words.sentence, words.head) is not None:
        return None
    other = _at(book, *words.same)
    if other is None or not _alike(words.kind, book.drafts[other.chain].kind):
        return None
    if words.score < SURE and not _beside(words, other):
        return None
    if _parted(book, words, other):
        return None
    return _mention(book, sentence, words, other, text)


def join_antecedents(book: Book, heard: Heard, sentences: tuple[Sentence, ...], text: str) -> None:
    """Add pronouns that the rules bind to nobody; join the chains of descriptions that stand alone."""
    at = {(m.sentence, m.head): m for m in book.mentions}
    for words in heard.all():
        other = at.get(words.same)
        mine = at.get((words.sentence, words.head))
        if other is None or is_audience(sentences[other.sentence], other):
            continue
        if mine is None and words.layer == "pronoun":
            sentence = sentences[words.sentence]
            if _may_mean(
                sentence, words, other, sentences[other.sentence], book.drafts[other.chain]
            ):
                added = _mention(book, sentence, words, other, text)
                book.mention(added)
                at[added.sentence, added.head] = added
        elif mine is not None and _is_rather(book, mine, other, words, sentences):
            book.bind(
                mine, other.chain, _joint(words, other, f"; the rules, to “{_before(book, mine)}”")
            )
            at = {(m.sentence, m.head): m for m in book.mentions}
        elif mine is not None and _may_be_one(book, mine, other, words):
            here = sentences[mine.sentence]
            if other.chain in doers_beside(book, here, here.tokens[mine.head]):
                continue  # "he is to meet with the president": another
            book.unite(mine.chain, other.chain)
            book.tell(mine, _joint(words, other))
            at = {(m.sentence, m.head): m for m in book.mentions}


def _at(book: Book, sentence: int, head: int) -> EntityMention | None:
    """The mention with a head, the last of the book."""
    for mention in reversed(book.mentions):
        if mention.sentence < sentence:
            return None
        if mention.sentence == sentence and mention.head == head:
            return mention
    return None


def _mention(
    book: Book, sentence: Sentence, words: Words, other: EntityMention, text: str
) -> EntityMention:
    start, end = sentence.tokens[words.first].start, sentence.tokens[words.last - 1].end
    return EntityMention(
        start=start, end=end, quote=text[start:end], sentence=sentence.index,
        first=words.first, last=words.last, head=words.head,
        form="pronoun" if words.layer == "pronoun" else "nominal",
        as_=book.drafts[other.chain].kind, chain=other.chain, found_by=LEARNED,
        joint=_joint(words, other),
    )  # fmt: skip


def _is_rather(
    book: Book, mine: EntityMention, other: EntityMention, words: Words, sentences: tuple[Sentence, ...]
) -> bool:  # fmt: skip
    """Whether a pronoun that the rules bind stands for somebody else."""
    if mine.form != "pronoun" or mine.chain == other.chain or words.score < PRONOUN:
        return False
    if _is_of_the_other_sex(book, mine, other) or _goes_on(book, mine, other):
        return False
    here, there = sentences[words.sentence], sentences[other.sentence]
    return _may_mean(here, words, other, there, book.drafts[other.chain])


def _is_of_the_other_sex(book: Book, mine: EntityMention, other: EntityMention) -> bool:
    """Whether somebody is called "she" at least as often as "he", and this is a "he"; or the other way about."""
    called = Counter(
        persons().get(m.quote.lower()) for m in book.mentions if m.chain == other.chain
    )
    own = persons().get(mine.quote.lower())
    opposite = {"he": "she", "she": "he"}.get(own or "")
    return opposite is not None and called[opposite] > 0 and called[opposite] >= called[own]


def _goes_on(book: Book, mine: EntityMention, other: EntityMention) -> bool:
    """“He said no. He also …”: one pronoun is said again of whom the sentence before tells, and the other stands far off."""
    if mine.sentence - other.sentence <= REACH:
        return False
    own = persons().get(mine.quote.lower())
    return any(
        m.chain == mine.chain and m.form == "pronoun" and persons().get(m.quote.lower()) == own
        and 0 <= mine.sentence - m.sentence <= 1 and m.start < mine.start
        for m in book.mentions
    )  # fmt: skip


def _before(book: Book, mine: EntityMention) -> str:
    """The words to which the rules bind a pronoun."""
    earlier = [m.quote for m in book.mentions if m.chain == mine.chain and m.start < mine.start]
    return earlier[-1] if earlier else book.drafts[mine.chain].name


def _joint(words: Words, other: EntityMention, rules: str = "") -> Joint:
    only = "" if rules else "only "
    says = f"{only}the learned reader ties it to “{other.quote}”, score {words.score:.2f}{rules}"
    return Joint(
        start=other.start, end=other.end, score=words.score,
        reasons=(Reason(rule="reader.antecedent", says=says),),
    )  # fmt: skip


def _alike(kind: EntityKind | None, other: EntityKind) -> bool:
    return kind == other == "person" or (kind in BODIES and other in BODIES)


def _beside(words: Words, other: EntityMention) -> bool:
    """“Keeper Awa Sy”, “Awa Sy, the keeper”: no more than a comma between them."""
    if words.sentence != other.sentence:
        return False
    return 0 <= other.first - words.last <= 1 or 0 <= words.first - other.last <= 1


def _parted(book: Book, words: Words, other: EntityMention) -> bool:
    """“Sy, a driver of Karimi, husband of …”: somebody else is named between a description and who it is said to be."""
    if words.sentence != other.sentence:
        return False
    here = takewhile(lambda m: m.sentence >= words.sentence, reversed(book.mentions))
    return any(
        m.chain != other.chain and m.form == "name" and m.as_ == other.as_
        and other.last <= m.first and m.last <= words.first
        for m in here if m.sentence == words.sentence
    )  # fmt: skip


def _may_mean(
    sentence: Sentence, words: Words, other: EntityMention, there: Sentence, draft: Draft
) -> bool:
    """Whether a pronoun can stand for somebody: "I" for a person who says it, "it" for a body."""
    token = sentence.tokens[words.head]
    pronoun = token.text.lower()
    if pronoun in word_class("pronouns_of_a_teller"):
        return token.text != "i" and draft.kind == "person" and _tells(there, other)
    person = draft.kind == "person" and pronoun in word_class("pronouns_of_persons")
    fits = person or (draft.kind in BODIES and pronoun in word_class("pronouns_of_bodies"))
    return fits and words.score >= PRONOUN


def _tells(sentence: Sentence, mention: EntityMention) -> bool:
    token = sentence.tokens[mention.head]
    return token.dep in SUBJECTS and sentence.tokens[token.head].lemma in saying_verbs()


def _may_be_one(book: Book, mine: EntityMention, other: EntityMention, words: Words) -> bool:
    """Whether a description that is told of once can be who stands before it."""
    if words.layer != "description" or mine.chain == other.chain:
        return False
    one, two = book.drafts[mine.chain], book.drafts[other.chain]
    apart = one.country is not None and two.country is not None and one.country != two.country
    nameless = one.described and one.key[0] in NAMELESS and not one.members and not one.pair
    sure = words.score >= SURE or _beside(words, other)
    if not sure or not nameless or apart or not _alike(one.kind, two.kind):
        return False
    return sum(m.chain == mine.chain for m in book.mentions) == 1
