"""Two numbers, two voices, one word of saying: "The organisers spoke of 6,000, the police of 2,200."

Finds what the police said there; nothing in "Bor spoke of two boats, one of them with a leak."
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token

# "the police of some 2,200 people": so many words make the second number at most.
_LONGEST = 6


def with_gapped(sentence: Sentence, drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts of one sentence, one that holds two voices parted into both."""
    for draft in drafts:
        other = _other(sentence, draft)
        if other is None:
            yield draft
            continue
        comma, second = other
        yield replace(draft, spans=((draft.start, sentence.tokens[comma.index - 1].end),))
        yield second


def _other(sentence: Sentence, draft: Draft) -> tuple[Token, Draft] | None:
    """The comma at which another speaks, and what he says: ", the police of 2,200"."""
    if draft.token is None or draft.speaker is None or len(draft.spans) != 1 or draft.quoted:
        return None
    tokens = sentence.tokens
    inside = [t for t in tokens if draft.start <= t.start < draft.end]
    commas = [t for t in inside if t.text == "," and t.index > draft.token]
    if not commas or not any(t.tag == "CD" for t in inside if t.index < commas[-1].index):
        return None
    comma, ends = commas[-1], inside[-1].index
    named = next((t for t in tokens[comma.index + 1 : ends] if t.pos not in {"DET", "ADJ"}), None)
    same = draft.frame.partition(":")[2]
    if named is None or not _can_tell(named, placed=bool(same)):
        return None
    number = tokens[named.index + 1 : ends + 1]
    if same:
        number = number[1:] if number and number[0].text.casefold() == same else ()
    if not number or len(number) > _LONGEST or number[0].tag != "CD":
        return None
    if any(t.pos in {"VERB", "AUX", "PUNCT"} for t in number):
        return None
    words = replace(noun_phrase(sentence, named), first=comma.index + 1, last=named.index)
    second = replace(
        draft, token=number[0].index, spans=((number[0].start, number[-1].end),), speaker=words,
        rule="the word of saying is understood", target=None, addressee=None,
    )  # fmt: skip
    return comma, second


def _can_tell(named: Token, *, placed: bool) -> bool:
    """Whether a noun can have said it; a place only behind the word that the number stands behind: "Arden of 12"."""
    names = {"ORG", "PERSON", "GPE"} if placed else {"ORG", "PERSON"}
    return is_speaking_noun(named) or (named.pos == "PROPN" and named.name in names)
