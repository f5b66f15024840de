"""Names set beside what describes them where the parse does not tie the two: "the minister of energy, Mr. Bo Lund, said".

"The West African bloc ECOWAS" is one body; "the mayor, Awa Sy and Bo Lund met" are three people.
"""

from __future__ import annotations

from itertools import takewhile

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Book
from tidings.mentions.entities.names.found import Nominal
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.nouns.fields import field_end
from tidings.mentions.entities.nouns.listed import goes_on_listing
from tidings.mentions.entities.nouns.roles import title_at
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence

_BODIES = frozenset({"organization", "armed_group"})
# "Ambassador to the UN", "governor of the eastern lake region": so long is where somebody serves.
_POSTED = frozenset({"to", "at", "for", "in"})
_FIELD = 5
# "The LSF rebel group": so many words may stand between a group's name and what it is.
_SORTS = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLOSING = frozenset({",", ".", ")", ";"})


def named_behind(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """The person whose name stands between commas behind an office and its field."""
    comma = _past_post(sentence, field_end(sentence, found.head))
    if not found.definite or found.class_ == "people" or not _is_comma(sentence, comma):
        return None
    named = _name_at(book, sentence, _past_address(sentence, _past_alias(sentence, comma + 1)))
    if named is None or book.drafts[named.chain].kind != "person":
        return None
    closes = _closes(book, sentence, named.last) and not goes_on_listing(sentence, named.last)
    return named.chain if closes else None


def _past_post(sentence: Sentence, index: int) -> int:
    """ "Its ambassador | to the UN, Awa Sy": the comma behind where somebody serves."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].text not in _POSTED:
        return index
    for step in range(index + 1, min(len(tokens), index + 2 + _FIELD)):
        if tokens[step].text == ",":
            return step
        if tokens[step].pos not in {"DET", "PROPN", "ADJ", "NOUN"}:
            return index
    return index


def _past_alias(sentence: Sentence, index: int) -> int:
    """ "Its leader, known as | Abu Sy, said": where the name begins that somebody is known by."""
    words = [t.text.lower() for t in sentence.tokens[index : index + 2]]
    return index + 2 if words == ["known", "as"] else index


def apposed_body(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """The body whose name stands right behind what sort of body it is, between commas or without any."""
    behind = _known_behind(book, sentence, found)
    if behind is not None:
        return behind
    called = _called_after(book, sentence, found)
    if called is not None:
        return called
    outlet = _outlet_called(book, sentence, found)
    if outlet is not None:
        return outlet
    if found.class_ not in {"body", "armed"}:
        return None
    if found.plural:
        return _whose_men(book, sentence, found)
    beside = _set_beside(book, sentence, found)
    if beside is not None:
        return beside
    comma = _is_comma(sentence, found.last)
    named = _name_at(book, sentence, found.last + 1 if comma else found.last)
    if named is None or named.as_ not in _BODIES:
        return None
    kind = book.drafts[named.chain].kind
    if kind not in _BODIES or (found.class_ == "armed" and kind != "armed_group"):
        return None
    if comma:
        return named.chain if _closes(book, sentence, named.last) else None
    # "The group Karm Relief condemned" may be a group that Karm Relief condemned.
    return named.chain if found.modifiers else None


def _known_behind(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """ "The West African bloc | ECOWAS": a body that is known, right behind what sort it is."""
    named = _name_at(book, sentence, found.last)
    if found.class_ != "body" or found.plural or named is None or named.as_ != "organization":
        return None
    known = book.drafts[named.chain].name in known_names()
    return named.chain if known and found.modifiers else None


def _set_beside(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """ "The Lake Front, an armed group of the north": what sort of body has just been named."""
    head = sentence.tokens[found.head]
    if head.dep != "appos" or head.head >= found.first:
        return None
    chain = book.covering(sentence.index, head.head)
    if chain is None or book.drafts[chain].kind not in _BODIES or book.drafts[chain].described:
        return None
    if found.class_ == "armed":
        book.arm(chain, found.sector)
    return chain


def _called_after(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """ "The Lions gang", "the LSF rebel group": the group itself with what sort of group it is; not "the UN group of experts"."""
    noun = sentence.tokens[found.head].lemma
    if found.plural or noun not in word_class("named_bodies"):
        return None
    named = next(
        (
            m for m in reversed(book.mentions)
            if m.sentence == sentence.index and m.form == "name" and m.last <= found.head
            and found.head - m.last <= _SORTS and m.first >= found.first
        ),
        None,
    )  # fmt: skip
    if named is None or named.as_ not in _BODIES:
        return None
    draft = book.drafts[named.chain]
    official = draft.kind == "organization" and draft.name in known_names()
    before = sentence.tokens[found.first : named.first]
    definite = all(t.text.lower() == "the" or t.tag == "CD" for t in before)
    sorts = all(
        t.text.lower() in word_class("sorts_of_groups")
        for t in sentence.tokens[named.last : found.head]
    )
    return None if official or not definite or not sorts else named.chain


def _outlet_called(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """ "The Interlux news agency", "the Karm TV channel": the paper or agency itself with what it is."""
    first = found.head
    while sentence.tokens[first - 1].text in word_class("sorts_of_outlets"):
        first -= 1
    if found.plural or sentence.tokens[found.head].lemma not in word_class("outlets"):
        return None
    named = next(
        (m for m in book.mentions if m.sentence == sentence.index and m.last == first), None
    )
    if named is None or named.form != "name" or named.first < found.first:
        return None
    return named.chain if book.drafts[named.chain].sector == "JRN" else None


def _whose_men(book: Book, sentence: Sentence, found: Nominal) -> int | None:
    """ "The LSF rebels" of a group known by these letters alone are the group."""
    letters = sentence.tokens[found.head - 1].text if found.head else ""
    if found.noun not in word_class("rebel") or not letters.isupper() or found.head == found.first:
        return None
    chain = book.covering(sentence.index, found.head - 1)
    draft = book.drafts[chain] if chain is not None else None
    group = draft is not None and draft.key[0] == "armed_group" and draft.name.isupper()
    return chain if group and draft and draft.name not in known_names() else None


def _name_at(book: Book, sentence: Sentence, index: int) -> EntityMention | None:
    """The name that begins at a token of the sentence now read, the last."""
    here = takewhile(lambda m: m.sentence == sentence.index, reversed(book.mentions))
    return next((m for m in here if m.form == "name" and m.first == index), None)


def _past_address(sentence: Sentence, index: int) -> int:
    """The first word of a name behind "Mr.", "Her Excellency" or a rank."""
    tokens = sentence.tokens
    if index < len(tokens) and tokens[index].tag == "PRP$":
        index += 1
    while index < len(tokens) and tokens[index].text.lower().rstrip(".") in word_class(
        "forms_of_address"
    ):
        index += 1
    rank = title_at(sentence, index, len(tokens))
    return rank.last if rank is not None else index


def _is_comma(sentence: Sentence, index: int) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].text == ","


def _closes(book: Book, sentence: Sentence, index: int) -> bool:
    """Whether a mark closes what is set beside, and no list goes on behind it."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].text not in _CLOSING:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    listed = after is not None and (
        (after.pos == "CCONJ" and not _goes_on(sentence, index + 1))
        or _name_at(book, sentence, index + 1) is not None
    )
    return not listed


def _goes_on(sentence: Sentence, link: int) -> bool:
    """ "…, Awa Sy, and replaced her": the doer's next deed follows, and nobody else."""
    behind = sentence.tokens[link + 1 : link + 2]
    return bool(behind) and behind[0].pos == "VERB" and behind[0].tag in _FINITE
