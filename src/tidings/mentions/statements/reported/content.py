"""Runs of tokens that are the content of a reporting verb, and the walks that find them."""

from __future__ import annotations

from msgspec.structs import replace

from tidings.language.trees import SUBJECTS, ancestors, children, head, is_passive, subtree
from tidings.mentions.statements.drafts import Span, Words
from tidings.mentions.statements.reported.cues import Cue, cue_at
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

Pieces = tuple[tuple[int, int], ...]

REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "it", "him", "her", "them", "this", "that"})  # fmt: skip
_ASIDES = frozenset({"which", "where", "who", "whose", "when", "whom"})
_RELATIVE = frozenset({"WP", "WDT"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Prepositions that carry a noun phrase on although the parser hangs them on the verb.
_ON_CONDITION = frozenset({"unless", "if"})
# A quotation mark at most stands between.
_CLOSE = 2
_TAILS = frozenset(
    {"of", "to", "from", "for", "in", "against", "between", "over", "by", "towards", "toward"}
)


class Content(Record, frozen=True, kw_only=True):
    """Token runs (first, last) that are the content, with whom it is aimed at or told to."""

    frame: str
    pieces: Pieces
    target: int | None = None
    addressee: int | None = None


def verb_of(sentence: Sentence, cue: Cue) -> Token:
    """The token of a cue."""
    return sentence.tokens[cue.token]


def objects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What a verb is done to: its object, its passive subject, the noun a participle hangs on."""
    if is_passive(sentence, verb):
        return children(sentence, verb, "nsubjpass")
    if verb.dep == "acl" and verb.tag == "VBN" and (above := head(sentence, verb)) is not None:
        return (above,)  # "the raid condemned by Bor"
    if is_fronted(sentence, verb) and (above := head(sentence, verb)) is not None:
        return children(sentence, above, "nsubj", "nsubjpass")
    return tuple(t for t in children(sentence, verb, "dobj", "dative", "oprd") if t.pos != "ADP")


def is_fronted(sentence: Sentence, verb: Token) -> bool:
    """“Accused by Bor of holding up aid, the rebels let it pass”: done to the subject of the clause behind."""
    opens = verb.dep == "advcl" and verb.tag == "VBN" and verb.index == 0
    return opens and bool(children(sentence, verb, "agent"))


def preposition(sentence: Sentence, verb: Token, word: str, after: int) -> Token | None:
    """The preposition of a verb; the parser often hangs it on the object before it."""
    for token in children(sentence, verb, "prep"):
        named = token.text.casefold() == word and token.index > after
        if named and children(sentence, token, "pcomp"):
            return token  # "accused the governor of Bor of lying": the deed, not the place
    for token in sentence.tokens[after + 1 :]:
        if token.text.casefold() == word and token.head <= token.index:
            chain = [token.head]
            while (
                chain[-1] != verb.index
                and sentence.tokens[chain[-1]].head != chain[-1]
                and len(chain) < 5
            ):
                chain.append(sentence.tokens[chain[-1]].head)
            if chain[-1] == verb.index and all(
                sentence.tokens[i].pos not in {"VERB"} for i in chain[:-1]
            ):
                return token
    return None


def complement(sentence: Sentence, preposition: Token) -> Pieces:
    """What stands behind a preposition."""
    below = children(sentence, preposition, "pobj", "pcomp", "prep", "ccomp")
    return run(sentence, below[0], low=preposition.index) if below else ()


def run(sentence: Sentence, top: Token, *, low: int = -1, high: int | None = None) -> Pieces:
    """The words below a token as one run; punctuation, which the parser hangs anywhere, sets no edge."""
    limit = len(sentence.tokens) if high is None else high
    below = subtree(sentence, top)
    inside = [t.index for t in below if low < t.index < limit and t.pos != "PUNCT"]
    if top.index not in inside:
        return ()
    last = inside[-1]
    while (joined := sentence.tokens[last + 1 : last + 3]) and _is_hyphened(sentence, last):
        behind = [t.index for t in subtree(sentence, joined[1]) if t.index < limit and t.pos != "PUNCT"]  # fmt: skip
        last = max(last + 2, *behind) if behind else last + 2
    closing = sentence.tokens[last + 1 : last + 2]
    if closing and closing[0].text in ")%":
        last += 1
    return trimmed(sentence, inside[0], last)


def _is_hyphened(sentence: Sentence, last: int) -> bool:
    """Whether a word ends in the middle of a compound: "the re" of "the re-election"."""
    near = sentence.tokens[last : last + 3]
    return len(near) > 2 and near[1].text == "-" and near[0].end == near[1].start and near[1].end == near[2].start  # fmt: skip


def trimmed(sentence: Sentence, first: int, last: int) -> Pieces:
    """A run without punctuation, "that" and conjunctions at its edges; nothing where no word is left."""
    tokens = sentence.tokens
    while first <= last and (
        (tokens[first].pos in {"PUNCT", "SPACE"} and tokens[first].text not in "($€£")
        or (tokens[first].dep == "mark" and tokens[first].lemma == "that")
        or tokens[first].dep == "cc"
    ):
        first += 1
    while last >= first and (
        (tokens[last].pos in {"PUNCT", "SPACE"} and tokens[last].text not in ")%")
        or tokens[last].dep == "cc"
    ):
        last -= 1
    return ((first, last),) if first <= last else ()


def with_tail(sentence: Sentence, verb: Token, run: tuple[int, int]) -> Pieces:
    """A noun phrase with the prepositions that follow it, but not with when it was said."""
    first, last = run
    for child in children(sentence, verb, "prep", "dative"):
        edge = [t.index for t in subtree(sentence, child)]
        dated = child.text.casefold() != "for" and any(sentence.tokens[i].name in {"DATE", "TIME"} for i in edge[1:])  # fmt: skip
        if edge[0] == last + 1 and child.text.casefold() in _TAILS and not dated:
            last = edge[-1]
    for clause in children(sentence, verb, "advcl"):
        inside = [t for t in subtree(sentence, clause) if t.pos != "PUNCT"]
        if 0 < inside[0].index - last <= _CLOSE and inside[0].text.casefold() in _ON_CONDITION:
            last = inside[-1].index  # "warned of famine unless the port opens"
    return trimmed(sentence, first, last)


def without_aside(
    sentence: Sentence, thing: Token, pieces: Pieces, *, relative: bool = True
) -> Pieces:
    """“the calm of Bor, where shells had fallen”, “the raid, an act Bor called vile”: what the report adds is its own."""
    first, last = pieces[0] if pieces else (0, -1)
    for token in sentence.tokens[max(first, thing.index) + 1 : last]:
        after = sentence.tokens[token.index + 1]
        told = after.text.casefold() in _ASIDES and after.tag in {"WDT", "WP", "WRB", "WP$"}
        if token.text == "," and ((relative and told) or _is_others_name(sentence, after)):
            return trimmed(sentence, first, token.index - 1)
    return pieces


def _is_others_name(sentence: Sentence, article: Token) -> bool:
    """Whether an article opens what somebody else calls the thing: ", a charge that Bor denies"."""
    named = sentence.tokens[article.head]
    if article.text.casefold() not in {"a", "an"} or named.dep != "appos":
        return False
    return any(
        cue_at(sentence, verb) is not None and children(sentence, verb, "nsubj")
        for verb in children(sentence, named, "relcl")
    )


def within_relative(sentence: Sentence, verb: Token, pieces: Pieces) -> Pieces:
    """The runs without what stands behind the relative clause of the verb: "Orr, who had been sure that it would end, sat down"."""
    if not any(
        t.tag in _RELATIVE and t.index < verb.index for t in children(sentence, verb, *SUBJECTS)
    ):
        return pieces
    for comma in sentence.tokens[verb.index :]:
        after = sentence.tokens[comma.index + 1 : comma.index + 2]
        if comma.text == "," and after and after[0].tag in _FINITE:
            return tuple((a, min(b, comma.index - 1)) for a, b in pieces if a < comma.index)
    return pieces


def apart(sentence: Sentence, words: Words, pieces: Pieces) -> Words:
    """The speaker's words without the content that the parser hangs on them: "calls by the bishops for an amnesty"."""
    tokens = sentence.tokens
    inside = [
        a - 2 for a, _ in pieces if words.head < a <= words.last and tokens[a - 1].pos == "ADP"
    ]
    return replace(words, last=max(words.head, min(inside))) if inside else words


def spans_of(sentence: Sentence, pieces: Pieces) -> tuple[Span, ...]:
    """Document offsets of runs of tokens."""
    runs = {_meant(sentence, a, b) for a, b in pieces}
    return tuple((sentence.tokens[a].start, sentence.tokens[b].end) for a, b in sorted(runs))


def _meant(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """ "A blast that Bor called a crime": the blast, where a run is nothing but "that"."""
    token = sentence.tokens[first]
    if first != last or token.tag not in _RELATIVE:
        return first, last
    clause = next((t for t in (token, *ancestors(sentence, token)) if t.dep == "relcl"), None)
    noun = None if clause is None else head(sentence, clause)
    if noun is None or noun.index >= first:
        return first, last
    words = noun_phrase(sentence, noun)
    return words.first, min(words.last, first - 1)
