"""Whose word it is: the words that name the speaker of a reporting verb or noun.

Finds "Mara Lindqvist" in '"We wait," said Mara Lindqvist, an envoy.'; finds nobody in "It was announced that …".
"""

from __future__ import annotations

from tidings.language.trees import (
    SUBJECTS,
    ancestors,
    children,
    conjuncts,
    head,
    is_passive,
    subtree,
)
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Words
from tidings.mentions.statements.speakers.antecedents import above_clause
from tidings.model.parse import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
_RELATIVE = frozenset({"who", "which", "that"})
_INSIDE = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "case", "prep", "advmod", "neg", "flat", "punct", "predet"})  # fmt: skip
# A noun phrase names its speaker; what follows after these prepositions still belongs to the name.
_TAIL = word_class("tail_preposition")
# Participles with which somebody is presented: "a group calling itself the Dawn", "the chief known as Fox".
_PRESENTING = word_class("presenting")
_MAX_TAIL = 8
_LONGEST_CLAUSE = 9
_CLOSING = frozenset({",", '"', "”", "’", "'"})
_DASHES = frozenset({"—", "–", "--", "-"})
# A dateline with its agency is over within so many tokens.
_DATELINE = 10
# A name in apposition stands this close behind its noun.
_NAME_REACH = 5


def speaker_of(sentence: Sentence, verb: Token, *, depth: int = 0) -> Token | None:
    """The head of the words that name who speaks at a verb; None where nobody is named."""
    if depth > 6:
        return None
    if verb.pos == "NOUN":
        return _before_mistaken_noun(sentence, verb)
    if is_passive(sentence, verb) or _is_participle_of_noun(sentence, verb):
        return _agent(sentence, verb)
    own = children(sentence, verb, *SUBJECTS)
    if own:
        subject = _hyphenated(sentence, _behind_semicolon(sentence, verb, own))
        return _antecedent(sentence, verb, subject)
    above = head(sentence, verb)
    if above is None:
        return _right_before(sentence, verb)
    if verb.dep == "acl" and above.pos in _NOMINAL:
        doing = _on_occasion(sentence, verb, above)
        return above if doing is None else speaker_of(sentence, doing, depth=depth + 1)
    told = _verbal(above) or (above.pos == "NOUN" and above.dep == "ROOT" and verb.dep == "conj")
    if verb.dep in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"} and told:
        return speaker_of(sentence, above, depth=depth + 1)
    governor = head(sentence, above) if verb.dep == "pcomp" else None
    if governor is None or not _verbal(governor):
        return None
    return _quoted(sentence, governor) or speaker_of(sentence, governor, depth=depth + 1)


def _quoted(sentence: Sentence, verb: Token) -> Token | None:
    """“Ruiz was quoted by the agency as saying”, “the agency cited Ruiz as saying”: he says it."""
    if verb.lemma not in {"quote", "cite"}:
        return None
    said_by = "nsubjpass" if is_passive(sentence, verb) else "dobj"
    return next(iter(children(sentence, verb, said_by)), None)


def _on_occasion(sentence: Sentence, verb: Token, noun: Token) -> Token | None:
    """The verb whose subject speaks in "took the opportunity to thank"."""
    infinitive = any(t.tag == "TO" for t in children(sentence, verb, "aux"))
    if noun.lemma not in word_class("occasion") or not infinitive:
        return None
    return next((t for t in ancestors(sentence, noun) if _verbal(t)), None)


def _behind_semicolon(sentence: Sentence, verb: Token, own: tuple[Token, ...]) -> Token:
    """“Six died, most of them at noon; we have found …”: of two subjects that in the clause of the verb.

    “Nobody came, not even the army, complained Ruiz”: that right behind the word of saying.
    """
    behind = [t for t in own if t.index > verb.index]
    if len(own) > 1 and own[0].index < verb.index and len(behind) == 1:
        begins = subtree(sentence, behind[0])[0].index == verb.index + 1
        if begins and sentence.tokens[verb.index - 1].text in _CLOSING:
            return behind[0]
    marks = [t.index for t in sentence.tokens[: verb.index] if t.text == ";"]
    return own[-1] if marks and own[0].index < marks[-1] < own[-1].index < verb.index else own[0]


def _hyphenated(sentence: Sentence, part: Token) -> Token:
    """“the ex-president”: the parser takes each part for a subject; who speaks is the last."""
    while (joined := sentence.tokens[part.index + 1 : part.index + 3]) and len(joined) > 1:
        mark, last = joined
        if mark.text != "-" or not part.end == mark.start < mark.end == last.start:
            break
        if last.head != part.head or last.dep != part.dep:
            break
        part = last
    return part


def _right_before(sentence: Sentence, verb: Token) -> Token | None:
    """The parser gave a finite main verb no subject: the name or noun right before it, if it hangs on nothing
    that stands closer."""
    before = sentence.tokens[verb.index - 1] if verb.index else None
    if verb.tag not in {"VBD", "VBZ", "VBP"} or before is None or before.pos not in {"PROPN", "NOUN"}:  # fmt: skip
        return None
    joined = before.dep == "conj" and sentence.tokens[before.index - 1].dep == "cc"
    first = sentence.tokens[before.head] if joined else before
    return first if first.dep in {"conj", "nsubj", "nmod", "appos"} else None


def _before_mistaken_noun(sentence: Sentence, verb: Token) -> Token | None:
    """The parser took the verb for a noun: its subject is a name before it or the plural above it."""
    for child in children(sentence, verb, "compound", "nsubj"):
        if child.pos == "PROPN" and child.index == verb.index - 1:
            return child
    return next((t for t in ancestors(sentence, verb) if t.tag == "NNS"), None)


def _verbal(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"}


def _is_participle_of_noun(sentence: Sentence, verb: Token) -> bool:
    return (
        verb.dep in {"acl", "advcl", "amod"}
        and verb.tag == "VBN"
        and not children(sentence, verb, "aux", *SUBJECTS)
    )


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    given = children(sentence, verb, "dobj") if children(sentence, verb, "auxpass") else ()
    behind = tuple(b for g in given for b in children(sentence, g, "prep"))
    for by in (*children(sentence, verb, "agent", "prep"), *behind):
        if by.text.casefold() == "by":
            for named in children(sentence, by, "pobj"):
                return None if named.name in {"DATE", "TIME"} else named
    return None


def _past_dateline(sentence: Sentence, verb: Token, subject: Token) -> Token:
    """“LIMA (AP) — Peru said”: the parser may take the place of writing for the subject."""
    dashes = [t.index for t in sentence.tokens[:_DATELINE] if t.text in _DASHES]
    writes = subject.text.isupper() or subject.pos == "NUM"
    if not dashes or not writes or not subject.index < dashes[0] < verb.index:
        return subject
    named = [t for t in sentence.tokens[dashes[0] + 1 : verb.index] if t.pos in _NOMINAL]
    own = [t for t in named if t.head == verb.index and t.dep in SUBJECTS]
    return own[0] if own else named[-1] if named else subject


def _antecedent(sentence: Sentence, verb: Token, subject: Token) -> Token | None:
    """“who said” speaks for the noun that the relative clause hangs on; “it was said” for nobody."""
    if subject.text.casefold() in _RELATIVE and verb.dep == "relcl":
        return above_clause(sentence, verb, subject)
    subject = _past_dateline(sentence, verb, subject)
    return (
        None
        if subject.dep == "expl" or subject.text.casefold() in {"this", "there", "what"}
        else subject
    )


def noun_phrase(sentence: Sentence, named: Token) -> Words:
    """The words around a head that name somebody, without relative clauses and appositions."""
    first = _left(sentence, named)
    last = _name_behind(sentence, named, _right(sentence, named))
    last = max(last, _fellows(sentence, named, last))
    return Words(sentence=sentence.index, head=named.index, first=first, last=last)


def _fellows(sentence: Sentence, named: Token, last: int) -> int:
    """“Arden and Bor”, “doctors, nurses and drivers”: all who speak together."""
    for fellow in conjuncts(sentence, named):
        joined = sentence.tokens[last + 1 : fellow.index]
        if fellow.pos not in {"NOUN", "PROPN"} or any(t.pos in {"VERB", "AUX"} for t in joined):
            break
        last = max(fellow.index, _right(sentence, fellow))
    if last == named.index or not conjuncts(sentence, named):
        return _listed(sentence, named, last)
    return last


def _listed(sentence: Sentence, named: Token, last: int) -> int:
    """“The rabbi, the imam and the bishop had one request”: the parser may give a verb two subjects for one list."""
    last = max(last, _right(sentence, named))
    above = head(sentence, named)
    if above is None or named.dep != "nsubj" or last + 2 >= len(sentence.tokens):
        return last
    for other in children(sentence, above, "nsubj"):
        near = other.index > last and sentence.tokens[last + 1].text == ","
        if near and conjuncts(sentence, other) and _left(sentence, other) == last + 2:
            return _fellows(sentence, other, _right(sentence, other))
    return last


def _left(sentence: Sentence, named: Token) -> int:
    first = named.index
    for child in children(sentence, named):
        if child.index < named.index and child.dep in _INSIDE:
            first = min(first, subtree(sentence, child)[0].index)
    for token in sentence.tokens[first : named.index]:
        if token.text in _DASHES and sentence.tokens[token.index - 1].end < token.start:
            first = token.index + 1  # what stands before a dash is a dateline
    while sentence.tokens[first].pos == "PUNCT" and first < named.index:
        first += 1
    if first > 1 and _hyphenated(sentence, sentence.tokens[first - 2]) == sentence.tokens[first]:
        return _left(sentence, sentence.tokens[first - 2])
    return first


def _right(sentence: Sentence, named: Token) -> int:
    last = named.index
    for child in children(sentence, named):
        if child.index == last + 2 and sentence.tokens[last + 1].text == "-":
            last = child.index  # "the governor-general of the islands"
        elif child.index > last and child.dep == "prep" and child.text.casefold() in _TAIL:
            reach = [t.index for t in subtree(sentence, child)]
            fits = reach[0] == last + 1 and len(reach) <= _MAX_TAIL
            if fits and not _has_clause(sentence, child):
                last = reach[-1]
        elif child.index == last + 1 and child.dep in {"compound", "flat", "nummod"}:
            last = child.index
        elif child.dep == "relcl" and named.pos == "NOUN" and _restricts(sentence, child, last):
            last = subtree(sentence, child)[-1].index
        elif child.index == last + 1 and child.dep == "acl" and child.text in _PRESENTING:
            told = subtree(sentence, child)
            if len(told) <= _MAX_TAIL and told[-1].index == last + len(told):
                last = told[-1].index
    return last


def _restricts(sentence: Sentence, clause: Token, last: int) -> bool:
    """“a hunter who knows the forest”: a short clause without a comma says who is meant."""
    told = [t for t in subtree(sentence, clause) if t.pos != "PUNCT"]
    begins = told[0].index == last + 1 and told[0].text.casefold() == "who"
    return begins and len(told) == told[-1].index - last and len(told) <= _LONGEST_CLAUSE


def _name_behind(sentence: Sentence, named: Token, last: int) -> int:
    """“his envoy, Ada Ruiz”: the name says who it is."""
    if named.pos not in {"NOUN", "ADJ", "NUM"}:  # "the third, Ana Ruiz"
        return last
    names = [t for t in children(sentence, named, "appos") if t.text[:1].isupper()]
    name = next((t for t in names if last < t.index <= last + _NAME_REACH), None)
    return last if name is None else _right(sentence, name)


def _has_clause(sentence: Sentence, token: Token) -> bool:
    return any(
        t.dep in {"relcl", "acl", "pcomp"} or (t.pos == "PUNCT" and t.text != "-")
        for t in subtree(sentence, token)
    )


def nearest_name(sentence: Sentence, verb: Token, avoid: range) -> Token | None:
    """For a broken parse: the noun or pronoun right after or right before a verb of saying."""
    tokens = sentence.tokens
    after = [t for t in tokens[verb.index + 1 : verb.index + 7] if t.start not in avoid]
    run: Token | None = None
    for token in after:
        if token.pos in _NOMINAL or token.text[:1].isupper():
            run = token
        elif run is not None or token.pos not in {"DET", "ADJ"}:
            break
    if run is not None:
        return run
    inside = False
    for token in reversed(tokens[: verb.index]):
        if token.start in avoid:
            return None
        inside = token.text == ")" or (inside and token.text != "(")
        if inside or token.text == "(":  # "the mayor (himself trapped for nine hours) said"
            continue
        if token.pos in _NOMINAL:
            return _above_relative(sentence, token)
    return None


def _above_relative(sentence: Sentence, token: Token) -> Token:
    """“a pupil who hid in the forest whispered”: the pupil, not the forest."""
    for above in ancestors(sentence, token):
        named = head(sentence, above)
        if above.dep == "relcl" and named is not None and named.pos in _NOMINAL:
            return named
    return token
