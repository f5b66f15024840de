"""Whether a country, capital or palace acts (a government) or is ground (a place), from its role in the parse.

"Ndjamena wants talks" and "talks between Ndjamena and Khartoum" are governments; "in Ndjamena" is a place.
"""

from __future__ import annotations

from tidings.language.trees import children, head
from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.nouns.roles import role_sectors, title_at
from tidings.model.parse import Sentence, Token

# Prepositions that say where; after the others a country is a party.
GROUND = frozenset(
    [
        "in",
        "at",
        "near",
        "across",
        "into",
        "through",
        "via",
        "around",
        "throughout",
        "inside",
        "outside",
        "within",
        "over",
        "on",
        "from",
        "toward",
        "towards",
        "to",
        "along",
        "beyond",
        "behind",
        "off",
        "onto",
        "above",
        "below",
        "under",
    ]
)
# Adverbs that single out one party among several.
SINGLING = frozenset({"especially", "particularly", "notably", "above", "mainly"})
# What is of a country as a party: "the mediation of Norland", beside "the streets of Norland".
STATE_DOINGS = frozenset({"leader", "side", "president", "part", "support", "accusation", "mediation", "auspices", "sponsorship", "supervision", "patronage", "backing", "consent", "approval", "intervention"})  # fmt: skip
PARTY = frozenset({"by", "against", "with", "between", "for", "without", "among", "versus", "than"})


def acts(sentence: Sentence, token: Token) -> bool:
    """Whether the country or capital headed by `token` stands for its government."""
    above = head(sentence, token)
    if above is None or children(sentence, token, "relcl") or _is_told_of(sentence, token):
        return above is not None
    if token.dep in {"conj", "appos"}:
        return acts(sentence, above) if above.pos == "PROPN" else above.dep != "pobj"
    if token.dep in {"nsubj", "nsubjpass", "agent", "csubj"}:
        grounds = column("en/place_subject_verbs.tsv", "verb")
        return above.lemma not in grounds and not _is_where(sentence, above)
    if token.dep in {"dobj", "dative", "obj"}:
        return above.lemma in column("en/state_object_verbs.tsv", "verb")
    if token.dep == "poss":
        ground = above.lemma in column("en/place_nouns.tsv", "noun")
        return not ground and not (above.pos == "PROPN" and bool(gazetteer.find(above.text)))
    if token.dep == "pobj":
        return _after_preposition(sentence, above)
    if token.dep == "compound":
        return token.text.replace(".", "").isupper() and above.pos != "PROPN"  # "US sanctions"
    return token.dep in {"nmod", "npadvmod", "amod", "attr", "advmod"}


def is_governed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether an office that is held over ground stands by a name: "Karm mayor Awa Sy", "Karm's governor", "the mayor of Karm"."""
    tokens = sentence.tokens
    behind = last + 1 if last < len(tokens) and tokens[last].tag == "POS" else last
    before = [t.text.lower() for t in tokens[max(0, first - 3) : first]]
    title = title_at(sentence, behind, len(tokens))
    offices = word_class("territorial_offices") - {"premier"}
    held = title is not None and title.title in offices
    return held or (
        before[-1:] == ["of"] and not offices.isdisjoint({" ".join(before[:-1]), *before[:-1]})
    )


def _is_told_of(sentence: Sentence, token: Token) -> bool:
    """ "Chad – which backs the rebels" and "both sides, especially Chad": who does or is weighed acts,
    also where the parse has lost the tie."""
    if any(below.lemma in SINGLING for below in children(sentence, token, "advmod")):
        return True
    after = sentence.tokens[token.index + 1 : token.index + 4]
    return (
        len(after) == 3
        and after[0].pos == "PUNCT"
        and after[1].text in {"which", "who"}
        and after[2].pos in {"VERB", "AUX"}
    )


def _is_where(sentence: Sentence, verb: Token) -> bool:
    """“Syria is a country”: a bare copula says what it is, which no government does."""
    return verb.lemma == "be" and any(
        c.lemma in column("en/place_nouns.tsv", "noun") for c in children(sentence, verb, "attr")
    )


def _after_preposition(sentence: Sentence, preposition: Token) -> bool:
    word = preposition.lemma
    if word in PARTY:
        return True
    governor = head(sentence, preposition)
    if governor is None:
        return False
    if word == "of":
        return (
            governor.lemma in role_sectors() or governor.lemma in STATE_DOINGS
        ) and governor.lemma not in column("en/place_nouns.tsv", "noun")
    if word == "on":
        return governor.lemma in {"sanction", "pressure", "blame", "impose", "call", "war"}
    if word in {"to", "from"}:
        return governor.lemma in word_class("towards_states")
    return word not in GROUND and word not in {"of", "about"}
