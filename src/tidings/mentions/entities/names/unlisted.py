"""Find the states that no list of countries has, by what a document says they own and who is theirs.

“Dorvia's navy” and “the Dorvian foreign ministry” tell of a state. “Haroun's foreign minister” tells of a leader, “the
Bavarian parliament” of a province that the map knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.by_nouns import is_large
from tidings.mentions.entities.names.known import UNLISTED, Category, Known, known_names, leaders
from tidings.mentions.entities.nouns.roles import title_at
from tidings.model.documents import Document
from tidings.model.parse import Sentence, Token

Sign = Literal["owns", "served", "ruled", "ground"]


# Shorter stems are parts of too many other words.
_SHORTEST = 4  # Two names of one stem may be those of two.
_AMBIGUOUS = 2
# “Dorvia's new foreign minister”: so far behind its owner a body of state may stand.
_REACH = 4
_GROUND = frozenset({"in", "into", "inside", "from", "off", "across", "throughout", "outside"})


def unlisted_states(document: Document, sentences: Sequence[Sentence]) -> dict[str, Known]:
    """What the names of such states, their adjectives and peoples stand for in a document."""
    signs: dict[str, set[Sign]] = defaultdict(set)
    for sentence in sentences:
        for token in sentence.tokens:
            if _may_name(token):
                signs[token.text].update(_signs(sentence, token))
    for word in _of_dateline(document):
        signs[word].add("ground")
    for word in _its_own(sentences):
        signs[word] |= {"owns", "ruled"}
    persons = _persons(sentences)
    families: dict[str, set[str]] = defaultdict(set)
    for word in signs:
        if word not in persons and not _is_listed(word):
            families[stem(word)].add(word)
    states = {root for root, family in families.items() if _is_state(root, family, signs)}
    if states:  # beside one such state another needs to be told of less: "Dorvian troops"
        states |= {root for root, family in families.items() if _serves_state(root, family, signs)}
    found: dict[str, Known] = {}
    for root in sorted(states):
        found.update(_readings(root, sorted(families[root]), signs))
    return found


def stem(word: str) -> str:
    """What a state's name and its adjective share: “dorv” of “Dorvia” and of “Dorvian”."""
    bare = word.casefold()
    endings = sorted(word_class("demonym_endings"), key=lambda e: (-len(e), e))
    ending = next((e for e in endings if bare.endswith(e)), "")
    return bare.removesuffix(ending).rstrip("aeiouy")


def _is_state(root: str, family: Collection[str], signs: Mapping[str, set[Sign]]) -> bool:
    """Whether what is told of a family of words leaves no doubt that it names a state."""
    told: set[Sign] = set().union(*(signs[word] for word in family))
    return _serves_state(root, family, signs) and (
        len(family) > 1 or bool(told & {"ground", "ruled"})
    )


def _serves_state(root: str, family: Collection[str], signs: Mapping[str, set[Sign]]) -> bool:
    """Whether somebody of a state belongs to it: "Dorvia's army", "Dorvian soldiers"."""
    names = [word for word in family if not _is_adjective(word, family, signs)]
    told: set[Sign] = set().union(*(signs[word] for word in family))
    return len(root) >= _SHORTEST and len(names) < _AMBIGUOUS and bool(told - {"ground"})


def _readings(
    root: str, family: Sequence[str], signs: Mapping[str, set[Sign]]
) -> Iterator[tuple[str, Known]]:
    """What each word of a state's family stands for."""
    names = [word for word in family if not _is_adjective(word, family, signs)]
    name = names[0] if names else family[0]
    for word in family:
        category: Category = "country" if word in names else "adjective"
        known = Known(name=name, category=category, kind="state", country=f"{UNLISTED}{root}")
        yield word, known
        if category == "adjective":
            yield f"{word}s", Known(
                name=f"{word}s", category="people", kind="collective", country=known.country, sector="CVL"
            )  # fmt: skip


def _is_adjective(word: str, family: Collection[str], signs: Mapping[str, set[Sign]]) -> bool:
    """Whether a word is the adjective of a shorter or like name, or only ever stands before what is served."""
    ends = word.casefold().endswith(tuple(word_class("demonym_endings")))
    alone = len(family) == 1 and signs[word] == {"served"}
    return ends and (alone or any(other != word and len(other) <= len(word) for other in family))


def _may_name(token: Token) -> bool:
    """Whether a word is written as a name: a capital, then small letters."""
    word = token.text
    return word.isalpha() and word.istitle() and token.pos in {"PROPN", "ADJ", "NOUN"}


def _is_listed(word: str) -> bool:
    """Whether lists or the map know a name or what it is formed from, so that it is no state of its own."""
    root = stem(word).title()
    forms = {word, *(f"{root}{ending}" for ending in ("", "a", "ia", "e", "y", "o"))}
    listed = known_names().keys() | leaders().keys()
    ordinary = column("en/word_reports.tsv", "stem")
    return any(f in listed or f.casefold() in listed | ordinary or is_large(f) for f in forms)


def _signs(sentence: Sentence, token: Token) -> Iterator[Sign]:
    """What the words around a name say of it."""
    tokens, index = sentence.tokens, token.index
    before = [t.text.lower() for t in tokens[max(0, index - 2) : index]]
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    owning = behind is not None and behind.tag == "POS"
    first = index + 2 if owning else index + 1
    organ = _has(tokens[first : first + _REACH], "organs_of_state")
    of_what = before[0] if before[1:] == ["of"] else ""
    if organ or of_what == "government":
        yield "served" if organ and not owning else "owns"
    if of_what in word_class("forms_of_state"):
        yield "ruled"
    stretch = owning and _has(tokens[first : first + _REACH], "land_of_states")
    within = bool(before) and before[-1] in _GROUND and not owning and not organ
    if stretch or within or of_what in word_class("land_of_states"):
        yield "ground"


def _its_own(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Whose “its prime minister” is, right behind the sentence that tells of it: no person's, nor a town's."""
    for one, after in pairwise(sentences):
        tokens = after.tokens
        if tokens[0].text == "Its" and _has(tokens[1 : 1 + _REACH], "organs_of_state"):
            yield from (t.text for t in one.tokens[:1] if t.dep == "nsubj" and _may_name(t))


def _has(behind: Sequence[Token], class_: str) -> bool:
    """Whether what a word class has stands in these words of one noun phrase."""
    for place, token in enumerate(behind):
        if token.pos not in {"NOUN", "ADJ", "PROPN"}:
            return False
        word, after = token.text.lower(), behind[place + 1 : place + 2]
        both = f"{word} {after[0].text.lower()}" if after else word
        if {word, both} & word_class(class_):
            return True
    return False


def _persons(sentences: Sequence[Sentence]) -> set[str]:
    """The words of names that are people's: told with a first name or a title."""
    found: set[str] = set()
    for sentence in sentences:
        for before, token in pairwise(sentence.tokens):
            pair = before.name == token.name == "PERSON" and before.pos == token.pos == "PROPN"
            title = title_at(sentence, before.index, token.index)
            if pair:
                found |= {before.text, token.text}
            elif title is not None and title.last == token.index:
                found.add(token.text)
    return found


def _of_dateline(document: Document) -> Iterator[str]:
    """The larger places of datelines: “KARM, Dorvia, March 3 -”."""
    for part in document.parts:
        if part.kind == "byline":
            line = document.text[part.start : part.end]
            yield from (w.strip() for w in line.split(",")[1:] if w.strip().istitle())
