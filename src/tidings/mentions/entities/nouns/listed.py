"""Whose people stand behind "of": "the army of Chad", and of a list "the president, premier and foreign minister of Chad"."""

from __future__ import annotations

from tidings.language.trees import children, conjuncts
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.nouns.roles import role_sectors, title_at
from tidings.model.parse import Sentence, Token


def listed_behind(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The nouns that stand in a list behind one."""
    fellows = (*conjuncts(sentence, token), *listed_beside(sentence, token))
    return tuple(t for t in fellows if t.index > token.index)


def listed_beside(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The rest of a list that the parser takes for a description: "the president, premier and envoy of Chad"."""
    return tuple(
        fellow
        for beside in children(sentence, token, "appos")
        if children(sentence, beside, "cc") and not children(sentence, beside, "det", "poss")
        for fellow in (beside, *conjuncts(sentence, beside))
    )


def after_of(sentence: Sentence, token: Token) -> Token | None:
    """Whose people stand behind "of": a country, a person, or the leader in "the Haroun government"."""
    for preposition in children(sentence, token, "prep"):
        for obj in children(sentence, preposition, "pobj") if preposition.lemma == "of" else ():
            obj = _past_department(sentence, obj)
            known = known_names().get(obj.text)
            if (known is not None and known.category in {"country", "capital"}) or (
                known is None and obj.pos == "PROPN"
            ):
                return obj
            inside = children(sentence, obj, "compound", "poss")
            leader = next((t for t in inside if t.pos == "PROPN"), None)
            if known is None and leader is not None and leader.text not in known_names():
                return leader
    return None


def of_all(sentence: Sentence, token: Token) -> Token | None:
    """Whose offices several are: "the president, premier and foreign minister of Chad"."""
    if token.lemma not in role_sectors():
        return None
    later = listed_behind(sentence, token)
    if any(t.lemma not in role_sectors() or children(sentence, t, "det", "poss") for t in later):
        return None
    found = (after_of(sentence, t) for t in reversed(later))
    return next((of for of in found if of is not None), None)


def _past_department(sentence: Sentence, token: Token) -> Token:
    """The country behind what an office is for: "the Minister of Foreign Affairs of Chad"."""
    for preposition in children(sentence, token, "prep"):
        for obj in children(sentence, preposition, "pobj") if preposition.lemma == "of" else ():
            if obj.text in known_names():
                return obj
    return token


def goes_on_listing(sentence: Sentence, last: int) -> bool:
    """ "By the premier, Awa Sy, opposition leader Bo Lund and the mayor": the premier is one of the list; in "the premier,
    Awa Sy, said" she is it."""
    tokens = sentence.tokens
    behind = tokens[last : last + 2]
    if len(behind) < 2:
        return False
    if behind[0].text == "and":
        return behind[1].name == "PERSON"
    ends = next((t.index for t in tokens[last + 1 :] if t.pos in {"VERB", "AUX"}), len(tokens))
    listed = any(t.text == "and" for t in tokens[last + 1 : ends])
    title = title_at(sentence, last + 1, len(tokens))
    named = tokens[title.last : title.last + 1] if title is not None else behind[1:]
    return behind[0].text == "," and listed and any(t.name == "PERSON" for t in named)
