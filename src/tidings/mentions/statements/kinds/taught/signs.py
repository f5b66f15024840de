"""What tells the kind of a statement, each sign by its name: what the rules say, cue, speaker, clause, words of the content.

Of “The pass will stay shut, the colonel said” some are that the rules read an announcement, that "will" stands before "stay", and
that a thing and nobody is its subject. `weighing.py` adds them up; `training/kinds` finds what each is worth.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tidings.language.trees import children
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.heard import Judged
from tidings.mentions.statements.kinds.main_clause import OWN, Clause, first_clause
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers.experts import judges_or_tells, looks_on
from tidings.mentions.statements.speakers.own_side import is_own, is_party
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.strangers import is_of_stranger, of_stranger
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Token

# How the sign of the rules' kind begins; `training/kinds` leaves it out where the rules were made with the sentence in view.
OF_RULES = "rules: "
# Scores of the learned reader from which on it hears a kind loudly, and clearly.
LOUD, CLEAR = 0.8, 0.4
# Words after these say nothing: the sentences that taught the weights are hardly longer, and what has twice as many words would be
# twice as sure by them.
FIRST = 20
# A quotation that is quoted in so large a part is one.
WHOLE = 1.0
_PRONOUNS = frozenset({"he", "she", "it", "they", "you", "this", "that", "there", "who", "which", "nobody", "everyone"})  # fmt: skip
# Names and numbers are of one crisis.
_OF_ONE_CRISIS = frozenset({"PROPN", "NUM"})
_BARE = _OF_ONE_CRISIS | {"NOUN"}


def signs(
    draft: Draft, judged: Judged, speaker: Speaker, people: People, places: Places
) -> frozenset[str]:
    """All signs that are there."""
    found = {f"{OF_RULES}{judged.kind}", *_of_cue(draft), *_of_speaker(draft, speaker, people)}
    main = first_clause(draft, places)
    if main is not None:
        party = is_party(speaker, people)
        found |= set(_of_clause(main, _subject(main, draft, speaker, people), party=party))
    words = [t for t in places.all_words_of(draft) if t.lemma.strip()]
    return frozenset(found | set(_of_words(words)))


def _of_cue(draft: Draft) -> Iterator[str]:
    yield f"cue: {draft.word or 'none'}"
    yield f"frame: {draft.frame}"
    yield f"cue says: {draft.kind}"
    yield "quoted" if draft.quoted == WHOLE else "partly quoted" if draft.quoted else "told"
    if draft.target is not None:
        yield "said to somebody"
    if draft.negated:
        yield "not said"
    for n, kind in enumerate(draft.kinds):
        loud = "loudly" if kind.score >= LOUD else "clearly" if kind.score >= CLEAR else "faintly"
        yield f"heard {loud}: {kind.label}"
        if not n:
            yield f"heard first: {kind.label}"


def _of_speaker(draft: Draft, speaker: Speaker, people: People) -> Iterator[str]:
    voice = people.chain(speaker.chain)
    yield f"speaker: {voice.kind if voice is not None else None}"
    yield f"speaker's sector: {voice.sector if voice is not None else None}"
    yield f"as a speaker: {judges_or_tells(draft, speaker, people)}"
    if is_party(speaker, people):
        yield "a party speaks"
    if looks_on(draft, speaker, people):
        yield "an onlooker speaks"
    for word in people.introduction(speaker.words):
        yield f"called: {word}"


def _subject(main: Clause, draft: Draft, speaker: Speaker, people: People) -> str:
    """Of whom a clause tells: the speaker's own side, a pronoun, a stranger, some noun, nobody."""
    word = main.subject_text
    if is_own(main, draft, speaker, people):
        return "own"
    if word in OWN:
        return "I or we"
    if word in _PRONOUNS:
        return word
    if not word:
        return "none"
    foreign = of_stranger(main, people, speaker) is not None
    return "foreign" if foreign or is_of_stranger(main, people, speaker) else "noun"


def _of_clause(main: Clause, subject: str, *, party: bool) -> Iterator[str]:
    aux = "+".join(sorted(main.aux - {"been"})) or "none"
    said = "not" if main.negated else "so"
    passive = "suffers" if children(main.sentence, main.verb, "auxpass") else "does"
    yield f"verb: {main.verb.lemma}"
    yield f"form: {main.verb.tag}"
    yield f"form: {main.verb.tag}, {said}"
    yield f"clause: {said}"
    yield f"subject: {subject}"
    yield f"subject: {subject}, helpers: {aux}"
    yield f"subject: {subject}, helpers: {aux}, {said}"
    yield f"subject: {subject}, form: {main.verb.tag}"
    yield f"subject: {subject}, form: {main.verb.tag}, {passive}"
    if party:
        yield f"party, subject: {subject}, helpers: {aux}"
    for helper in main.aux:
        yield f"helper: {helper}"


def _of_words(content: list[Token]) -> Iterator[str]:
    """The first words, and pairs of neighbours in which names, numbers and nouns stand for their kind alone."""
    if not content:
        return
    content = content[:FIRST]
    yield f"begins: {content[0].lemma.casefold()}"
    yield f"begins: {content[0].tag}"
    for token in content:
        if token.pos not in _OF_ONE_CRISIS:
            yield f"word: {token.lemma.casefold()}"
    bare = [t.pos if t.pos in _BARE else t.lemma.casefold() for t in content]
    for one, other in pairwise(("<", *bare, ">")):
        yield f"words: {one} {other}"
