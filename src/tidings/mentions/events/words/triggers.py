"""Finds the words that tell an event and the lexicon entry that fits them best.

"The rebels opened fire on a convoy" has the trigger "opened fire"; "They opened the window" has none.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from tidings.language.arguments import kernel, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL, light_verb
from tidings.lexicons.word_classes import mend_lemma, word_class
from tidings.mentions.events.words.lexicon import Entry, Need, nouns, verb_lemmas, verbs
from tidings.mentions.events.words.no_deeds import is_adjectival, is_lettered, is_month, takes_part
from tidings.model.parse import Sentence, Token

# A particle stands close behind its verb, at most an object of this many words between ("shot the jet down").
MAX_GAP = 6
# Such dependents of a verb keep their prepositions to themselves.
OWN_CLAUSE = frozenset({"ccomp", "xcomp", "oprd", "advcl", "acl", "relcl", "conj", "pcomp"})
# Where the verb of a clause stands.
CLAUSES = frozenset({"ROOT", "advcl", "ccomp", "relcl", "conj"})
NAMED_BEINGS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
# "March 24", "Storm Brewing Ltd": words inside such names tell no event.
NEVER = frozenset({"DATE", "TIME", "PERSON", "WORK_OF_ART", "PRODUCT", "MONEY", "PERCENT"})
# What an entry asks for where only a person called by name will do ("received Ana Bek", not "received guests").
EXPLOSIVES, EXPLODING = "explosives", frozenset({"explode", "detonate", "go", "blow"})
SOMEBODY, GUNMAN = "somebody", "gunman"
NAMED_PLACES = frozenset({"GPE", "LOC", "FAC"})

# What fills the slots of one word, as far as they were asked for.
Slots = dict[str, tuple[Token, ...]]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell an event: `head` carries it, `anchor` is the verb of its clause (a light verb or itself)."""

    head: Token
    anchor: Token
    tokens: tuple[Token, ...]
    entry: Entry


def find_triggers(sentence: Sentence, places: frozenset[int] = frozenset()) -> tuple[Trigger, ...]:
    """The triggers of a sentence in order; a noun whose verb already tells the event is not told twice.

    `places` are the words that the entities reader knows for places, whatever the parser takes them for.
    """
    found = [t for token in sentence.tokens if (t := _match(sentence, token, places))]
    return tuple(_without_doubles(sentence, found))


def _match(sentence: Sentence, token: Token, places: frozenset[int]) -> Trigger | None:
    storm = token.name == "PERSON" and token.lemma.lower() in word_class("named_storm")
    if (
        (token.name in NEVER and not storm)
        or is_adjectival(sentence, token)
        or is_month(sentence, token)
        or is_lettered(sentence, token)
    ):
        return None
    if token.lemma == "take" and takes_part(sentence, token):
        return None
    if _is_mistaken(sentence, token):
        return _verb(sentence, structs.replace(token, pos="VERB", tag="VBD"), places)
    if token.pos in VERBAL:
        noun = _noun(sentence, _as_noun(token), places) if token.dep == "pobj" else None
        return noun or _verb(sentence, token, places)
    if token.pos in {"NOUN", "PROPN"} or token.tag.startswith("NN"):
        return _noun(sentence, token, places)
    return None


def _verb(sentence: Sentence, token: Token, places: frozenset[int]) -> Trigger | None:
    slots: Slots = {}
    for entry in verbs().get(mend_lemma(token.lemma, token.text, verb_lemmas()), ()):
        parts = _particles(sentence, token, entry.words[1:])
        if parts is not None and all(meets(sentence, token, n, places, slots) for n in entry.needs):
            return Trigger(token, token, tuple(sorted((token, *parts), key=_index)), entry)
    return None


def _noun(sentence: Sentence, token: Token, places: frozenset[int]) -> Trigger | None:
    slots: Slots = {}
    for entry in nouns().get(token.lemma, ()):
        parts = _words_before(sentence, token, entry.words)
        if parts is not None and all(meets(sentence, token, n, places, slots) for n in entry.needs):
            anchor = light_verb(sentence, token) or token
            return Trigger(token, anchor, (*parts, token), entry)
    return None


def _as_noun(token: Token) -> Token:
    """ "killed in army shelling": what a preposition governs is a noun, though the parser tags a verb."""
    lemma = token.text.lower() if token.tag == "VBG" else token.lemma
    return structs.replace(token, pos="NOUN", lemma=lemma)


def _is_mistaken(sentence: Sentence, token: Token) -> bool:
    """ "when the dam burst": a verb of a clause with its own subject, though the parser tags an adjective."""
    if token.pos != "ADJ" or token.dep not in CLAUSES or token.lemma not in verb_lemmas():
        return False
    return bool(children(sentence, token, "nsubj")) and token.text.lower() == token.lemma


def _index(token: Token) -> int:
    return token.index


def _words_before(
    sentence: Sentence, token: Token, wanted: tuple[str, ...]
) -> tuple[Token, ...] | None:
    """The words of a name before its last word ("air" of "air strike"), hyphens aside."""
    if "-" in token.lemma and token.lemma == "".join(wanted):
        return ()
    found: list[Token] = []
    position = token.index - 1
    for word in reversed([w for w in wanted[:-1] if w != "-"]):
        while position >= 0 and sentence.tokens[position].text in "-–":
            position -= 1
        if position < 0:
            return None
        before = sentence.tokens[position]
        if word not in (before.lemma, before.text.lower()):
            return None
        found.insert(0, before)
        position -= 1
    return tuple(found)


def _particles(
    sentence: Sentence, verb: Token, wanted: tuple[str, ...]
) -> tuple[Token, ...] | None:
    if not wanted:  # most verbs have none
        return ()
    found: list[Token] = []
    below = [t for t in children(sentence, verb) if t.index > verb.index]
    # "call it the worst crisis on record" is no "call on": below an object, not below a clause.
    deeper = [t for b in below if b.dep not in OWN_CLAUSE for t in children(sentence, b)]
    near = sentence.tokens[verb.index + 1 : verb.index + 2]
    for word in wanted:
        if word == "-":
            continue
        spots = [t for t in (*below, *near, *deeper) if t.index - verb.index <= MAX_GAP]
        hit = next((t for t in spots if _is_particle(sentence, t, word)), None)
        if hit is None:
            return None
        found.append(hit)
        deeper += children(sentence, hit)
        near = sentence.tokens[hit.index + 1 : hit.index + 2]
    return tuple(found)


def _is_particle(sentence: Sentence, token: Token, word: str) -> bool:
    """ "called on Monday" is no "called on"."""
    if word not in (token.lemma, token.text.lower()):
        return False
    return not any(t.name in {"DATE", "TIME"} for t in children(sentence, token, "pobj"))


def meets(
    sentence: Sentence, trigger: Token, need: Need, places: frozenset[int] = frozenset(),
    slots: Slots | None = None,
) -> bool:  # fmt: skip
    """Whether a slot of a trigger is filled as an entry asks; `slots` keeps what fills it for the next entry."""
    slots = {} if slots is None else slots
    filled = slots.get(need.slot)
    if filled is None:
        filled = slots[need.slot] = slot(sentence, trigger, need.slot)
    return any(fits(sentence, t, need.words, places) for t in filled)


def fits(
    sentence: Sentence, token: Token, wanted: frozenset[str], places: frozenset[int] = frozenset()
) -> bool:
    """Whether a word is one of those wanted; names count as people or places where those are."""
    if not wanted:
        return True
    inner = kernel(sentence, token)
    # "An armed group attacked the village": they are gunmen and no crowd.
    if _is_armed(sentence, inner) and (GUNMAN in wanted or wanted == word_class("crowd")):
        return GUNMAN in wanted
    for one in (token, inner):
        if one.lemma in wanted or one.text.lower() in wanted:
            return True
        before = {_compound(sentence, one), _numbered(sentence, one)} | _title(sentence, one)
        if before & wanted:
            return True
    if inner.index in places and inner.pos == "PROPN":
        return "city" in wanted
    if inner.name == "PERSON" and SOMEBODY in wanted:
        return True
    named = inner.name in NAMED_BEINGS or (inner.pos == "PROPN" and not inner.name)
    if named and "people" in wanted:
        return True
    if inner.name in NAMED_PLACES and "city" in wanted:
        return True
    return inner.name == "MONEY" and "million" in wanted


def _is_armed(sentence: Sentence, token: Token) -> bool:
    """ "An armed group", "armed youths"."""
    return any(t.text.lower() == "armed" for t in children(sentence, token, "amod"))


def _title(sentence: Sentence, name: Token) -> set[str]:
    """The words before a person's name that tell the office: "Warden Ana Bek was removed"."""
    if name.name != "PERSON":
        return set()
    # The parser often takes the title into the name; a family name stands last, and so behind it.
    return {t.lemma.lower() for t in children(sentence, name, "compound")[:1]}


def _numbered(sentence: Sentence, token: Token) -> str:
    """What a letter or number counts: "block" of "Block D", "hall" of "Hall 4"."""
    counts = token.text.isdecimal() or (len(token.text) == 1 and token.text.isupper())
    return sentence.tokens[token.index - 1].text.lower() if counts and token.index else ""


def _compound(sentence: Sentence, token: Token) -> str:
    before = sentence.tokens[token.index - 1].lemma if token.index else ""
    return f"{before} {token.lemma}"


def _without_doubles(sentence: Sentence, found: list[Trigger]) -> list[Trigger]:
    """Drop noun triggers that a verb trigger took as its own words or as the object it asked for."""
    taken: set[int] = set()
    light: set[int] = set()
    for one in found:
        if one.head.pos in VERBAL:
            taken |= {t.index for t in one.tokens if t is not one.head}
            asked = _asked_for(sentence, one)
            taken |= {t.head.index for t in found if t.head.index in asked and _is_told_by(t, one)}
        elif one.anchor is not one.head:
            light.add(one.anchor.index)
    kept: list[Trigger] = []
    for one in found:
        if one.head.pos not in VERBAL and one.head.index in taken:
            continue
        if one.head.index in light and len(one.tokens) == 1 and not one.entry.needs:
            continue
        kept.append(one)
    return _inside_others(kept)


def _is_told_by(noun: Trigger, verb: Trigger) -> bool:
    if noun.entry.type not in REAL:
        return True
    # "A car bomb exploded" is one blast.
    blast = verb.head.lemma in EXPLODING and noun.entry.mode == EXPLOSIVES
    return blast or verb.entry.type in {"THREATEN", "PROTEST"}


def _inside_others(found: list[Trigger]) -> list[Trigger]:
    """A word inside a longer trigger tells nothing of its own ("bomb" in "car bomb attack")."""
    kept: list[Trigger] = []
    for one in found:
        mine = {t.index for t in one.tokens}
        inside = any(other is not one and mine < {t.index for t in other.tokens} for other in found)
        if not inside:
            kept.append(one)
    return kept


# Such nouns tell real things whatever verb takes them as object ("end the assault", "died in a raid").
REAL = frozenset({"ASSAULT", "PROTEST"})


def _asked_for(sentence: Sentence, trigger: Trigger) -> set[int]:
    """The words that the needs of an entry took: they are told by it, not beside it."""
    return {
        t.index
        for need in trigger.entry.needs
        if need.words and need.slot != "comp"
        for t in slot(sentence, trigger.head, need.slot)
        if fits(sentence, t, need.words)
    }
