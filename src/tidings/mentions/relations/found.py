"""A relation as found in a sentence, before its status is judged, and who stands at a word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from msgspec import structs

from tidings.language.arguments import after, kernel
from tidings.language.trees import children
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import EntityKind, RelationKind
from tidings.model.where_prec import COUNTRY

PARTIES: frozenset[EntityKind] = frozenset(
    {"person", "state", "organization", "armed_group", "collective"}
)
BODIES: frozenset[EntityKind] = frozenset({"organization", "armed_group"})
PLACES: frozenset[EntityKind] = frozenset({"place", "facility"})


@dataclass(frozen=True, slots=True)
class Found:
    """Two chains, how they stand, the word that tells it, and the words to show."""

    kind: RelationKind
    subject: int
    object: int
    head: Token
    first: int
    last: int


@cache
def armed_sectors() -> frozenset[str]:
    """The PLOVER sectors of those who bear arms."""
    rows = table("en/collectives.tsv")
    return frozenset(row["sector"] for row in rows if row["class"] == "armed")


def mention_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The entity a word stands for: itself or what it counts."""
    for one in (token, kernel(sentence, token)):
        mention = index.entity_at(sentence, one)
        if mention is not None and mention.head == one.index:
            return mention
    return None


def renamed_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The entity at a word, or the one that the word is another name of ("Karm, the last stronghold")."""
    mention = mention_at(index, sentence, token)
    if mention is not None and index.reading.chains[mention.chain].described:
        # "his brother Awa Sy": who is described is who is named.
        beside = (mention_at(index, sentence, t) for t in children(sentence, token, "appos"))
        mention = next((m for m in beside if m is not None and m.form == "name"), mention)
    if token.dep != "appos":
        return mention
    # "the Front, the rebel group that holds the hills": who is described is who is named.
    named = mention_at(index, sentence, sentence.tokens[token.head])
    if mention is None or (named is not None and index.reading.chains[mention.chain].described):
        return named or mention
    return mention


def party_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The entity at a word where it can act."""
    mention = renamed_at(index, sentence, token)
    return as_party(index, mention) if mention is not None else None


def owner_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The body whose wing, leaders or fighters a noun names, where they are no entity of their own."""
    owned = word_class("stand_in") | word_class("section") | word_class("partner")
    if token.lemma not in owned:
        return None
    below = [*children(sentence, token, "poss", "compound"), *after(sentence, token, "of")]
    owners = (mention_at(index, sentence, t) for t in below)
    return next((p for m in owners if m is not None and (p := as_party(index, m))), None)


def ground_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The place that suburbs or roads are part of: "the suburbs of Karm"; the hills around it are not it."""
    if token.lemma not in word_class("surroundings"):
        return None
    below = [*children(sentence, token, "poss", "compound")]
    for name in ("of", "in"):
        below += after(sentence, token, name)
        # The parser may hang "in Karm" on the verb: "holds the villages in Karm".
        below += after(sentence, sentence.tokens[token.head], name)
    return next((m for t in below if (m := place_at(index, sentence, t)) is not None), None)


def body_led_by(index: Index, mention: EntityMention) -> EntityMention:
    """The body that a person leads: who is a leader's deputy belongs to it."""
    chain = index.reading.chains[mention.chain]
    bodies = (r.of for r in chain.roles if r.of is not None and r.of != chain.index)
    body = next(bodies, None)
    if chain.kind != "person" or body is None:
        return mention
    return structs.replace(mention, chain=body, as_=index.reading.chains[body].kind)


def as_party(index: Index, mention: EntityMention) -> EntityMention | None:
    """The mention as one that can act: a country named as a place stands for its state where it acts."""
    if mention.as_ in PARTIES:
        return mention
    chain = index.reading.chains[mention.chain]
    if mention.as_ != "place" or chain.place is None or chain.place.precision < COUNTRY:
        return None
    states = (
        c
        for c in index.reading.chains
        if c.kind == "state" and c.sector == "GOV" and c.country == chain.country
    )
    state = next(states, chain)
    return structs.replace(mention, chain=state.index, as_="state")


def place_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The entity at a word where it is a place."""
    mention = renamed_at(index, sentence, token)
    if mention is None and token.dep == "attr":
        # "Karm is the largest town held by rebels"
        subjects = children(sentence, sentence.tokens[token.head], "nsubj")
        mention = next((m for t in subjects if (m := _lying_at(index, sentence, t))), None)
    return mention if mention is not None and mention.as_ in PLACES else None


def _lying_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """A place named, or named behind its sort: "the town of Karm"."""
    tokens = (token, *after(sentence, token, "of")) if token.pos == "NOUN" else (token,)
    return next((m for t in tokens if (m := mention_at(index, sentence, t)) is not None), None)


def found(
    kind: RelationKind, subject: EntityMention, object_: EntityMention, head: Token, *,
    since: int | None = None, up_to: int = 0,
) -> Found:  # fmt: skip
    """A relation whose words run from the first to the last of the three, from the word of who says so (`since`) and to the
    word that names the third (`up_to`)."""
    words = (subject.first, object_.first, head.index)
    return Found(
        kind=kind, subject=subject.chain, object=object_.chain, head=head,
        first=min(words if since is None else (*words, since)),
        last=max(subject.last - 1, object_.last - 1, head.index, up_to),
    )  # fmt: skip
