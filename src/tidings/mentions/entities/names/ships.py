"""The names that ships bear in a document: "the ferry Karm Queen", "the Mysore, a sister ship", "the Melati foundered".

A ship may be called after a queen, a town or a bird. Once a report calls it a ship, the name is that wherever it stands; "the
dollar sank" and "the Guardian" name none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.by_nouns import is_ship
from tidings.mentions.entities.names.known import Known, known_names
from tidings.mentions.entities.names.runs import capital_runs, written
from tidings.model.parse import Sentence, Token

# "The Karm, a sister ship": so many words stand between the comma and the noun.
_APPOSED = 4
# What only befalls ships says that a name is one in a report that speaks of the sea so often.
_AT_SEA = 2


def ships_named(sentences: Sequence[Sentence]) -> dict[str, str]:
    """The names of ships in a document as they are written, each with the name without "MV" and the like."""
    words = [t for s in sentences for t in s.tokens]
    at_sea = sum(t.lemma.lower() in word_class("seafaring") for t in words)
    if not at_sea and all(t.text not in word_class("ships_before_names") for t in words):
        return {}
    found: dict[str, str] = {}
    for sentence in sentences:
        for first, last in capital_runs(sentence):
            name = bare_name(sentence.tokens[first:last])
            if _may_be_ship(name) and _is_called_ship(sentence, first, last, at_sea):
                whole = written(sentence.tokens[first:last])
                found[whole] = name if " " in name else whole
                found.setdefault(name, found[whole])
    return found


def as_known(ships: Mapping[str, str], sentences: Sequence[Sentence]) -> dict[str, Known]:
    """Ships as names that a document has told of; a single word only where it never stands as a town's or a man's does."""
    return {
        spelled: Known(name=name, category="ship", kind="facility")
        for spelled, name in ships.items()
        if " " in name or _has_always_article(name, sentences)
    }


def _has_always_article(name: str, sentences: Sequence[Sentence]) -> bool:
    """ "The Melati", "the ferry Melati", never "in Melati"."""
    befores = [
        s.tokens[t.index - 1].text.lower() if t.index else ""
        for s in sentences for t in s.tokens if t.text == name
    ]  # fmt: skip
    return all(b == "the" or b in word_class("ships") for b in befores)


def bare_name(tokens: Sequence[Token]) -> str:
    """A name without what is set before the names of ships: "Karm Queen" of "MV Karm Queen"."""
    texts = [t.text for t in tokens]
    if "".join(texts[:3]) in word_class("ships_before_names"):  # "M/V"
        texts = texts[3:]
    if texts and texts[0] in word_class("ships_before_names"):
        texts = texts[1:]
    return " ".join(texts)


def _may_be_ship(name: str) -> bool:
    return bool(name) and name not in known_names() and not name.isupper()


def _is_called_ship(sentence: Sentence, first: int, last: int, at_sea: int) -> bool:
    if is_ship(sentence, first, last) or _is_apposed(sentence, last):
        return True
    return at_sea >= _AT_SEA and _comes_to_grief(sentence, first, last)


def _is_apposed(sentence: Sentence, last: int) -> bool:
    """ "The Karm, a sister ship of the Mysore": what is set beside the name."""
    behind = sentence.tokens[last : last + _APPOSED + 1]
    if (
        len(behind) < _APPOSED
        or behind[0].text != ","
        or behind[1].lemma.lower() not in {"a", "an"}
    ):
        return False
    return any(t.lemma in word_class("ships") and t.pos == "NOUN" for t in _noun_run(behind[2:]))


def _noun_run(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words of the noun phrase that tokens begin with."""
    for token in tokens:
        if token.pos not in {"ADJ", "NOUN", "PROPN", "NUM"} and token.text != "-":
            return
        yield token


def _comes_to_grief(sentence: Sentence, first: int, last: int) -> bool:
    """ "The Melati foundered", "the sinking of the Melati": behind "the" a name of which only a ship's fate is told."""
    tokens = sentence.tokens
    if not first or tokens[first - 1].text.lower() != "the":
        return False
    head = tokens[last - 1]
    if head.text.lower() in column("en/organization_heads.tsv"):
        return False  # "the captain of the Karm Brigade"
    above = tokens[head.head]
    fallen = [t for t in tokens if t.dep == "relcl" and t.head == head.index]  # ", which sank"
    if any(t.lemma in word_class("ships_fates") for t in fallen):
        return True
    if head.dep == "nsubj" and head.name != "ORG":  # "the Dow sank"
        down = any(t.text == "down" for t in tokens[above.index + 1 : above.index + 2])
        return above.lemma in word_class("ships_fates") or (above.lemma == "go" and down)
    noun = tokens[above.head].text.lower()
    if above.lemma == "of" and noun in word_class("ships_losses") | word_class("ships_people"):
        return True
    return _is_royal(tokens[first:last])


def _is_royal(name: Sequence[Token]) -> bool:
    """ "The Karm Queen" in a report of the sea: a queen of what no list of countries knows, and no office such as "Crown Prince"."""
    words = [t.text for t in name]
    known = {words[0], " ".join(words[:-1])} & known_names().keys()
    whole = " ".join(words).lower()
    return (
        len(words) > 1 and not known
        and words[-1].lower() in word_class("royal_names") and whole not in column("en/roles.tsv", "title")
    )  # fmt: skip
