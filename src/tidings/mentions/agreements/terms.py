"""What an agreement provides, in the report's words: "which created a buffer zone", "under the deal, X must"."""

from __future__ import annotations

from tidings.language import trees
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.finding import Found
from tidings.model.evidence import quote
from tidings.model.mentions import Reading, TermMention
from tidings.model.parse import Sentence, Token

_CUT = frozenset(
    {"conj", "cc", "punct", "advcl", "nsubj", "nsubjpass", "aux", "auxpass", "mark", "parataxis"}
)
# A term is a clause; longer ones are parses gone astray.
_LONGEST = 40


def terms_of(reading: Reading, found: Found) -> tuple[TermMention, ...]:
    """The terms that the words around one mention of an agreement tell."""
    sentence, spans = found.sentence, []
    for verb in _providing_verbs(sentence, found.noun):
        spans.append(_verb_phrase(sentence, verb))
    for verb in trees.children(sentence, found.noun, "acl"):
        helpers = {t.text.lower() for t in trees.children(sentence, verb, "aux")}
        if "to" in helpers:
            tokens = trees.subtree(sentence, verb)
            spans.append((tokens[0], tokens[-1]))
    if (span := _arranged_under(sentence, found.noun)) is not None:
        spans.append(span)
    if (span := _clause_under(sentence, found.noun)) is not None:
        spans.append(span)
    return tuple(
        _term(reading, first, last) for first, last in spans if last.index - first.index < _LONGEST
    )


def term_in(reading: Reading, sentence: Sentence, noun: Token) -> str | None:
    """The words of the term that a part of an agreement stands for ("part of the deal that guaranteed X")."""
    for verb in _providing_verbs(sentence, noun):
        first, last = _verb_phrase(sentence, verb)
        return reading.document.text[first.start : last.end]
    return None


def _providing_verbs(sentence: Sentence, noun: Token) -> list[Token]:
    verbs = list(trees.children(sentence, noun, "relcl"))
    above = trees.head(sentence, noun)
    if (
        above is not None
        and above.dep == "prep"
        and (part := trees.head(sentence, above)) is not None
    ):
        if part.lemma in lexicon.word_set("parts"):
            verbs += trees.children(sentence, part, "relcl")
    if above is not None and above.text.lower() == "of" and above.dep == "prep":
        part_of = trees.head(sentence, above)
        if part_of is not None and part_of.lemma in lexicon.word_set("parts"):
            verbs += [v for v in trees.children(sentence, part_of, "relcl") if v not in verbs]
    if above is not None and noun.dep == "nsubj" and above.pos in {"VERB", "AUX"}:
        verbs.append(above)
    found: list[Token] = []
    for verb in verbs:
        chain = [verb, *_conjoined(sentence, verb)]
        found += [v for v in chain if lexicon.has_role(sentence, v, "provide")]
    return [v for v in found if not trees.is_negated(sentence, v) and not _is_unreal(sentence, v)]


def _conjoined(sentence: Sentence, verb: Token) -> list[Token]:
    """Verbs coordinated with a verb that have no subject of their own."""
    return [
        v
        for v in trees.conjuncts(sentence, verb)
        if not trees.children(sentence, v, "nsubj", "nsubjpass")
    ]


def _is_unreal(sentence: Sentence, verb: Token) -> bool:
    helpers = {t.text.lower() for t in trees.children(sentence, verb, "aux")}
    return bool(helpers & {"could", "might", "may"})


def _verb_phrase(sentence: Sentence, verb: Token) -> tuple[Token, Token]:
    """A verb with its objects, without subject and coordinated clauses."""
    last = verb
    for below in trees.children(sentence, verb):
        if below.dep in _CUT or below.index < verb.index:
            continue
        last = max(last, _without_tail(sentence, below), key=lambda t: t.index)
    return verb, last


def _without_tail(sentence: Sentence, token: Token) -> Token:
    """The last token of a phrase, cut before a dash or a clause that is set off by it."""
    end = token
    for below in trees.subtree(sentence, token):
        if below.text in {"—", "–", ";", ":"}:
            break
        end = below if below.index >= token.index else end
    return (
        sentence.tokens[end.index - 1] if end.pos == "PUNCT" and end.text not in {'"', "”"} else end
    )


def _arranged_under(sentence: Sentence, noun: Token) -> tuple[Token, Token] | None:
    """ "posts deployed under the deal": the thing with its participle is what the deal provides."""
    preposition = trees.head(sentence, noun)
    if (
        preposition is None
        or preposition.text.lower() not in {"under", "in"}
        or preposition.dep != "prep"
    ):
        return None
    verb = trees.head(sentence, preposition)
    if verb is None or verb.dep != "acl" or verb.tag != "VBN":
        return None
    thing = trees.head(sentence, verb)
    if thing is None or thing.pos not in {"NOUN", "PROPN"}:
        return None
    first = min(
        (t for t in trees.subtree(sentence, thing) if t.index <= thing.index), key=lambda t: t.index
    )
    return first, noun


def _clause_under(sentence: Sentence, noun: Token) -> tuple[Token, Token] | None:
    """ "Under the deal, rebels must leave": the clause after the comma."""
    preposition = trees.head(sentence, noun)
    if preposition is None or preposition.text.lower() != "under" or preposition.index > 1:
        return None
    phrase = trees.subtree(sentence, preposition)
    rest = [t for t in sentence.tokens if t.index > phrase[-1].index and t.pos != "PUNCT"]
    return (rest[0], rest[-1]) if rest else None


def _term(reading: Reading, first: Token, last: Token) -> TermMention:
    document = reading.document
    evidence = quote(document.id, document.text, first.start, last.end)
    return TermMention(text=" ".join(evidence.quote.split()), evidence=evidence)
