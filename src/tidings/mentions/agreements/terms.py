"""What an agreement provides, in the report's words: "which created a buffer zone", "under the deal, X must"."""

from __future__ import annotations

import itertools

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.clauses import points_after, promised_beside, said_in, under_which
from tidings.mentions.agreements.finding import Found
from tidings.mentions.agreements.making import clauses_below
from tidings.model.evidence import quote
from tidings.model.mentions import Reading, TermMention
from tidings.model.parse import Sentence, Token

_CUT = frozenset(
    {"conj", "cc", "punct", "advcl", "nsubj", "nsubjpass", "aux", "auxpass", "mark", "parataxis"}
)
# A term is a clause; longer ones are parses gone astray.
_LONGEST = 40
# Terms are told in so many sentences after the signing, one after the other.
FOLLOWING = 3
_ALL_SIDES = frozenset({"neither", "both", "each", "either"})


def terms_of(reading: Reading, found: Found) -> tuple[TermMention, ...]:
    """The terms that the words around one mention of an agreement tell."""
    sentence = found.sentence
    spans = [_verb_phrase(sentence, verb) for verb in _providing_verbs(sentence, found.noun)]
    for verb in trees.children(sentence, found.noun, "acl"):
        helpers = {t.text.lower() for t in trees.children(sentence, verb, "aux")}
        if "to" in helpers:
            tokens = trees.subtree(sentence, verb)
            spans.append((tokens[0], tokens[-1]))
    if (span := _arranged_under(sentence, found.noun)) is not None:
        spans.append(span)
    spans += _clauses_under(sentence, found.noun)
    spans += said_in(sentence, found.noun)
    spans += under_which(sentence, found.noun)
    spans += promised_beside(sentence, found.noun)
    spans += points_after(reading, sentence)
    return tuple(
        _term(reading, first, last)
        for first, last in spans
        if 0 < last.index - first.index < _LONGEST
    )


def term_in(reading: Reading, sentence: Sentence, noun: Token) -> str | None:
    """The words of the term that a part of an agreement stands for ("part of the deal that guaranteed X")."""
    for verb in _providing_verbs(sentence, noun):
        first, last = _verb_phrase(sentence, verb)
        return reading.document.text[first.start : last.end]
    return None


def _providing_verbs(sentence: Sentence, noun: Token) -> list[Token]:
    verbs = [v for v in clauses_below(sentence, noun) if v.dep == "relcl"]
    above = trees.head(sentence, noun)
    whole = trees.head(sentence, above) if above is not None and above.dep == "prep" else None
    if whole is not None and whole.lemma in column("en/agreement_parts.tsv"):
        verbs += trees.children(sentence, whole, "relcl")
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
    """“posts deployed under the deal”: the thing with its participle is what the deal provides.

    Read off the words: the parser takes such participles for main verbs as often as not.
    """
    under = trees.head(sentence, noun)
    if under is None or under.text.lower() not in {"under", "in", "by"}:
        return None
    first = _thing_before(sentence, under)
    return (first, noun) if first is not None else None


def agreed_at(reading: Reading, key: str) -> tuple[TermMention, ...]:
    """“the line agreed in X” where X is the place an agreement goes by."""
    found: list[TermMention] = []
    for sentence in reading.sentences:
        for place in sentence.tokens:
            preposition = trees.head(sentence, place)
            if place.text != key or preposition is None or preposition.text not in {"in", "at"}:
                continue
            if preposition.index and sentence.tokens[preposition.index - 1].lemma == "agree":
                first = _thing_before(sentence, preposition)
                found += [_term(reading, first, place)] if first is not None else []
    return tuple(found)


def _thing_before(sentence: Sentence, preposition: Token) -> Token | None:
    """The first word of the noun phrase before "agreed in" or "deployed under"."""
    words = [t for t in sentence.tokens[: preposition.index] if t.pos != "SPACE"][-12:]
    if words and words[-1].tag in {"VBN", "VBD"}:
        verb = words.pop()
        if preposition.text.lower() == "in" and lexicon.has_role(sentence, verb, "fix"):
            return None  # "the lines set in a 2019 deal" says where they are told of, and not which
        while words and words[-1].text in {'"', "”"}:
            words.pop()
        if words and words[-1].tag in {"NNS", "NN"} and not trees.children(sentence, verb, "nsubj"):
            first = words.pop()
            while words and _precedes_noun(words[-1]):
                first = words.pop()
            return first
    return None


def _precedes_noun(token: Token) -> bool:
    return token.pos in {"NOUN", "ADJ", "DET", "NUM", "PROPN"} or token.dep in {"compound", "amod"}


def _clauses_under(sentence: Sentence, noun: Token) -> list[tuple[Token, Token]]:
    """“Under the deal, rebels must leave and troops are to stay”: each clause after the comma."""
    preposition = trees.head(sentence, noun)
    whole = trees.head(sentence, preposition) if preposition is not None else None
    if whole is not None and whole.lemma in column("en/agreement_parts.tsv"):
        preposition = trees.head(sentence, whole)  # "under the terms of the deal"
    if preposition is None or preposition.text.lower() != "under" or preposition.index > 1:
        return []
    phrase = trees.subtree(sentence, preposition)
    rest = [t for t in sentence.tokens if t.index > phrase[-1].index and t.pos != "PUNCT"]
    return _clauses(sentence, rest)


def _clauses(sentence: Sentence, rest: list[Token]) -> list[tuple[Token, Token]]:
    """Runs of words parted at a comma or "and" where a new subject with its finite verb begins."""
    if not rest:
        return []
    starts = [rest[0].index]
    for token in rest:
        if token.dep not in {"nsubj", "nsubjpass"}:
            continue
        first = trees.subtree(sentence, token)[0].index
        before = sentence.tokens[first - 1].text if first else ""
        if before == "that" and first > 1:
            before = sentence.tokens[first - 2].text
        if first > starts[-1] and before in {",", "and", ";"}:
            starts.append(first)
    found: list[tuple[Token, Token]] = []
    for start, stop in zip(starts, [*starts[1:], rest[-1].index + 1], strict=True):
        words = [t for t in rest if start <= t.index < stop]
        while words and words[-1].pos in {"CCONJ", "PUNCT", "SCONJ"}:
            words.pop()
        if words:
            found.append((words[0], words[-1]))
    return found


def promised_in(reading: Reading, found: Found) -> list[tuple[Sentence, Token]]:
    """“In it the rebels promised to leave”: the promises told in the sentence after an agreement, by verb."""
    after = found.sentence.index + 1
    if after >= len(reading.sentences):
        return []
    sentence = reading.sentences[after]
    words = [t.text.lower() for t in sentence.tokens[:2]]
    if len(words) < 2 or words[0] not in {"in", "under"} or words[1] not in {"it", "this", "that"}:
        return []
    if sentence.paragraph != found.sentence.paragraph:
        return []
    return [(sentence, t) for t in sentence.tokens if lexicon.has_role(sentence, t, "promise")]


def promised_terms(reading: Reading, found: Found) -> tuple[TermMention, ...]:
    """What was promised in an agreement, promise by promise."""
    terms: list[TermMention] = []
    for sentence, verb in promised_in(reading, found):
        for clause in trees.children(sentence, verb, "xcomp", "ccomp"):
            first, last = _verb_phrase(sentence, clause)
            terms.append(_term(reading, first, last))
    return tuple(terms)


def following_terms(reading: Reading, found: Found) -> tuple[TermMention, ...]:
    """What the sentences after the making of an agreement bind the sides to: "It says that X", "Neither army is to X"."""
    if found.maker is None:
        return ()
    terms: list[TermMention] = []
    for sentence in reading.sentences[
        found.sentence.index + 1 : found.sentence.index + 1 + FOLLOWING
    ]:
        more = _terms_after(reading, found, sentence)
        if not more:
            break
        terms += more
    return tuple(terms)


def _terms_after(reading: Reading, found: Found, sentence: Sentence) -> list[TermMention]:
    told = [t for t in sentence.tokens if t.pos != "SPACE"]
    if sentence.paragraph != found.sentence.paragraph or not told:
        return []
    if told[0].text.lower() in {"under", "in"}:
        return []  # "Under its first article": read where the paper is named
    rest = _without_it_says(sentence, told)
    if rest is None and not _binds(sentence, found.sentence):
        return []
    return [
        _term(reading, first, last)
        for first, last in _clauses(sentence, rest or [t for t in told if t.pos != "PUNCT"])
        if 0 < last.index - first.index < _LONGEST
    ]


def _without_it_says(sentence: Sentence, told: list[Token]) -> list[Token] | None:
    """The words that an agreement is said to say: behind "It says that", or around ", it says,"."""
    for one, verb in itertools.pairwise(told):
        if one.text.lower() != "it" or not lexicon.has_role(sentence, verb, "say"):
            continue
        before = [t for t in told if t.index < one.index and t.pos != "PUNCT"]
        behind = [t for t in told if t.index > verb.index and t.pos != "PUNCT"]
        if not before and (not behind or behind[0].text.lower() != "that"):
            return None
        return before + behind if before else behind[1:]
    return None


def _is_side(sentence: Sentence, subject: Token, names: set[str]) -> bool:
    """Whether a subject is one of those who make an agreement, or all of them: "both sides", "neither army"."""
    whole = {
        t.text.lower() for t in (subject, *trees.children(sentence, subject, "det", "preconj"))
    }
    return subject.text in names or bool(whole & _ALL_SIDES)


def _binds(sentence: Sentence, making: Sentence) -> bool:
    """Whether the main verb says what somebody has to do or leave: "is to", "shall", "must", and of who makes the
    agreement "will", "may" ("Neither side may").
    """
    names = {t.text for t in making.tokens if t.pos == "PROPN"}
    for root in (t for t in sentence.tokens if t.dep == "ROOT"):
        below = trees.children(sentence, root, "aux")
        inner = trees.children(sentence, root, "xcomp")
        if trees.children(sentence, root, "ccomp"):
            return False  # somebody says it
        if any(t.text.lower() in {"shall", "must"} for t in below):
            return True
        if any(t.text.lower() in {"will", "may"} for t in below):
            subjects = trees.children(sentence, root, "nsubj", "nsubjpass")
            return any(_is_side(sentence, t, names) for t in subjects)
        return root.lemma == "be" and any(
            t.text.lower() == "to" for i in inner for t in trees.children(sentence, i, "aux")
        )
    return False


def _term(reading: Reading, first: Token, last: Token) -> TermMention:
    document = reading.document
    evidence = quote(document.id, document.text, first.start, last.end)
    text = " ".join(evidence.quote.split())
    if text.count('"') == 1:  # the phrase ends or begins within a quotation
        text = text.replace('"', "")
    return TermMention(text=text, evidence=evidence)
