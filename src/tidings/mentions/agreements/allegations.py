"""Who accuses whom of breaking an agreement: "A says B is violating the deal", "trading accusations of breaches"."""

from __future__ import annotations

import re

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.breaking import breach_of, gives_up, is_part
from tidings.mentions.agreements.deeds import deed_of
from tidings.mentions.agreements.finding import Found
from tidings.mentions.agreements.terms import term_in
from tidings.mentions.agreements.who import chain_at, party_at
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import AllegationMention, Reading
from tidings.model.parse import Sentence, Token

_CLOSING = frozenset({'"', "”", "'", "’"})
_EACH_OTHER = re.compile(r"\beach other\b|\bone another\b|\beach\b.*\bthe other\b")


def allegations_of(
    reading: Reading, found: Found, sides: tuple[int, ...]
) -> tuple[AllegationMention, ...]:
    """The accusations of breaking this agreement around one mention of it; `sides` are its known parties."""
    sentence = found.sentence
    breach = breach_of(sentence, found.noun)
    if breach is None:
        return ()
    clause = _clause(reading, sentence, breach, found.noun)
    term = term_in(reading, sentence, found.noun) if is_part(sentence, found.noun) else None
    if _is_mutual(sentence, breach):
        two = _two_sides(reading, sentence, breach, sides)
        return (
            tuple(
                AllegationMention(
                    by=a,
                    against=b,
                    statement=_statement(reading, breach, a),
                    term=term,
                    evidence=clause,
                )
                for a, b in ((two[0], two[1]), (two[1], two[0]))
            )
            if len(two) == 2
            else ()
        )
    return _one_sided(reading, found, breach, term, clause)


def _one_sided(
    reading: Reading, found: Found, breach: Token, term: str | None, clause: Evidence
) -> tuple[AllegationMention, ...]:
    sentence = found.sentence
    accuser, accused = _accusation(reading, sentence, breach)
    told = _statement(reading, breach, accuser)
    if told is None and breach.text.lower() == "despite":
        return ()  # the report's own contrast blames nobody
    deed = deed_of(reading, sentence, breach, told)
    voices = [i for i in (deed.statement if deed else None, told) if i is not None]
    for index in voices:
        voice = reading.statements[index]
        accuser = accuser if accuser is not None else voice.speaker
        if voice.against is not None and (accused is None or voice.kind == "accusation"):
            accused = voice.against
    if deed is not None:
        accuser = accuser if accuser is not None else deed.by
        accused = accused if accused is not None else deed.against
    if voices == [] and accuser is None and gives_up(sentence, breach):
        return ()  # "the rebels tore up the accord" tells its end
    against_words = deed.against_words if deed and accused is None else None
    if accuser == accused and (accuser is not None or deed is None):
        return ()
    if accused is None and (deed is None or deed.words is None):
        return ()
    return (
        AllegationMention(
            by=accuser, against=accused, against_words=against_words, term=term,
            statement=voices[0] if voices else None, also=voices[-1] if len(set(voices)) > 1 else None,
            deed=deed.words if deed else None, evidence=clause,
        ),
    )  # fmt: skip


def _is_mutual(sentence: Sentence, breach: Token) -> bool:
    path = [breach, *trees.ancestors(sentence, breach)]
    for token in path[:5]:
        words = " ".join(t.text.lower() for t in trees.subtree(sentence, token))
        if lexicon.has_role(sentence, token, "trade") and any(
            b in words for b in column("en/agreement_blame.tsv")
        ):
            return True
        if lexicon.has_role(sentence, token, "accuse") and _EACH_OTHER.search(words):
            return True
        if token.lemma in column("en/agreement_blame.tsv") and any(
            t.lemma == "mutual" for t in trees.children(sentence, token, "amod")
        ):
            return True
    return False


def _accuses(sentence: Sentence, token: Token) -> bool:
    return any(lexicon.has_role(sentence, token, role) for role in ("accuse", "trade"))


def _two_sides(
    reading: Reading, sentence: Sentence, breach: Token, sides: tuple[int, ...]
) -> tuple[int, ...]:
    """The two who accuse each other: coordinated subjects, else the parties, else the last pair named."""
    for token in trees.ancestors(sentence, breach):
        if _accuses(sentence, token):
            # Whoever accuses is no mere place, whatever its name was taken for.
            told = (chain_at(reading, sentence, t) for t in trees.subjects(sentence, token))
            pair = [chain for chain in told if chain is not None]
            if len(set(pair)) == 2:
                return tuple(dict.fromkeys(pair))
    if len(sides) == 2:
        return sides
    return _last_pair(reading, sentence)


def _last_pair(reading: Reading, sentence: Sentence) -> tuple[int, ...]:
    """The two states, groups or people named together last before or in a sentence ("A and B have")."""
    actors = {
        c.index
        for c in reading.chains
        if c.kind in {"state", "armed_group", "organization", "person"}
    }
    for other in reversed(reading.sentences[: sentence.index + 1]):
        for token in reversed(other.tokens):
            for fellow in trees.children(other, token, "conj"):
                pair = (party_at(reading, other, token), party_at(reading, other, fellow))
                if pair[0] in actors and pair[1] in actors and pair[0] != pair[1]:
                    return tuple(c for c in pair if c is not None)
    return ()


def _accusation(
    reading: Reading, sentence: Sentence, breach: Token
) -> tuple[int | None, int | None]:
    """Accuser and accused by the grammar: "A accuses B of breaking", "A says B breaks", "breaches by B"."""
    accused = (
        _first(reading, sentence, trees.subjects(sentence, breach))
        if breach.pos != "NOUN"
        else None
    )
    if accused is None:
        for preposition in trees.children(sentence, breach, "prep", "agent"):
            if preposition.text.lower() == "by":
                accused = _first(reading, sentence, trees.children(sentence, preposition, "pobj"))
    if (
        accused is None
        and breach.dep == "dobj"
        and (doer := trees.head(sentence, breach)) is not None
    ):
        accused = _first(reading, sentence, trees.subjects(sentence, doer))
    if accused is None and breach.dep in {"pobj", "prep", "advmod", "advcl", "relcl"}:
        accused = _doer_above(reading, sentence, breach)
    for above in trees.ancestors(sentence, breach):
        if lexicon.has_role(sentence, above, "accuse") and above.pos == "VERB":
            objects = trees.children(sentence, above, "dobj", "obj", "nsubjpass")
            target = _first(reading, sentence, objects)
            by = (
                None
                if trees.is_passive(sentence, above)
                else _first(reading, sentence, trees.subjects(sentence, above))
            )
            accused = target if target is not None else accused
            return by, accused if accused != by else None
    return None, accused


def _doer_above(reading: Reading, sentence: Sentence, breach: Token) -> int | None:
    """“Rebels attacked the town in violation of the truce”: who does what the phrase is said of."""
    for above in trees.ancestors(sentence, breach):
        if above.pos in {"VERB", "AUX"}:
            active = not trees.is_passive(sentence, above)
            return _first(reading, sentence, trees.subjects(sentence, above)) if active else None
    return None


def _first(reading: Reading, sentence: Sentence, tokens: tuple[Token, ...]) -> int | None:
    return next((c for t in tokens if (c := party_at(reading, sentence, t)) is not None), None)


def _statement(reading: Reading, breach: Token, speaker: int | None) -> int | None:
    """The innermost statement whose content or cue covers the words, of that speaker where one is known."""
    best: tuple[int, int] | None = None
    for index, told in enumerate(reading.statements):
        for piece in told.content:
            if piece.start <= breach.start < piece.end and (
                speaker is None or told.speaker in (None, speaker)
            ):
                length = piece.end - piece.start
                best = min(best, (length, index)) if best else (length, index)
    return best[1] if best else None


def _clause(reading: Reading, sentence: Sentence, breach: Token, noun: Token) -> Evidence:
    """From accuser or accused to the end of the breach, without clauses that hang on the agreement."""
    top = breach
    for above in trees.ancestors(sentence, breach):
        if above.pos in {"VERB", "AUX"} and trees.children(sentence, above, "nsubj", "nsubjpass"):
            top = above
            if _accuses(sentence, above):
                break
    own = _own_words(sentence, breach, noun)
    subjects = (*trees.subjects(sentence, top), *trees.subjects(sentence, breach))
    words = [x for t in subjects for x in trees.subtree(sentence, t)]
    start = min([breach.start, *(t.start for t in words), *(t.start for t in own)])
    return quote(reading.document.id, reading.document.text, start, max(t.end for t in own))


def _own_words(sentence: Sentence, breach: Token, noun: Token) -> list[Token]:
    """The breach and what depends on it, cut at coordinated verbs and, for a whole agreement, its clauses."""
    cut = {t.index for t in trees.children(sentence, breach, "conj") if t.pos in {"VERB", "AUX"}}
    if not is_part(sentence, noun):
        cut |= {t.index for t in trees.children(sentence, noun, "relcl")}
    left_out = {x.index for i in cut for x in trees.subtree(sentence, sentence.tokens[i])}
    kept = [t for t in trees.subtree(sentence, breach) if t.index not in left_out]
    while len(kept) > 1 and (
        kept[-1].pos in {"PUNCT", "CCONJ", "SPACE"} and kept[-1].text not in _CLOSING
    ):
        kept.pop()
    return kept
