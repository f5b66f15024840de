"""Mends coordination of reporting verbs: in "A says B is stalling and has accused B's army", A accuses.

Moves "has accused" from "stalling" up to "says"; leaves "A says B left and told reporters why" alone.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.language.trees import ancestors, children, head, rehung
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.mended.lists import unlisted
from tidings.mentions.statements.mended.lowered import lowered
from tidings.mentions.statements.mended.postponed import postponed
from tidings.mentions.statements.mended.swallowed import unswallowed
from tidings.mentions.statements.reported.cues import Cue, cue_at, is_asserted
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token

_FINITE_PAST = frozenset({"VBD"})
_FINITE_PRESENT = frozenset({"VBZ", "VBP"})
# What somebody does by speaking to others.
_ACTS = frozenset({"appeal", "demand", "pledge", "praise", "condemnation", "accusation", "warning", "threat", "offer"})  # fmt: skip
# How many letters name and adjective of one country share ("Turkey", "Turkish"; "Iran", "Iranian").
_STEM = 4


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with coordinated reporting verbs hung on the outer verb of saying where they belong."""
    moves: dict[int, int] = {}
    conjoined: set[int] = set()
    for verb in sentence.tokens:
        if verb.pos not in {"VERB", "AUX"}:
            continue
        if verb.dep == "advcl" and verb.tag == "VBG" and cue_at(sentence, verb) is not None:
            outer = _said_on(sentence, verb)
            if outer is not None:
                moves[verb.index] = outer.index
            continue
        moves.update(_beyond_reader(sentence, verb))
        if _is_list_of_acts(sentence, verb):
            conjoined.add(verb.index)
        above = _above(sentence, verb) if verb.dep == "conj" else None
        if above is not None:
            moves[verb.index] = above.index
            moves.update(_conjunction(sentence, verb, above))
    sentence = _moved(sentence, moves, conjoined) if moves or conjoined else sentence
    return lowered(postponed(unlisted(unswallowed(sentence))))


def _above(sentence: Sentence, verb: Token) -> Token | None:
    """The verb that a coordinated one belongs to, where the parser hung it too low."""
    told = _that_above(sentence, verb)
    if told is not None:
        return told
    if _is_twin_participle(sentence, verb):
        return _above_twins(sentence, verb)
    asserted = cue_at(sentence, verb) is not None and is_asserted(sentence, verb)
    if asserted and not children(sentence, verb, "nsubj", "nsubjpass"):
        return _outer(sentence, verb)
    return None


def _beyond_reader(sentence: Sentence, verb: Token) -> dict[int, int]:
    """“Bor said in a letter seen by the Herald that …”: Bor says it, the Herald has only read it."""
    if verb.lemma not in {"see", "obtain", "read"} or verb.dep != "acl" or verb.tag != "VBN":
        return {}
    saying = next((t for t in ancestors(sentence, verb) if cue_at(sentence, t) is not None), None)
    if saying is None or children(sentence, saying, "ccomp"):
        return {}
    return {t.index: saying.index for t in children(sentence, verb, "ccomp")}


def _said_on(sentence: Sentence, verb: Token) -> Token | None:
    """“Bor said two died, adding that …”: whoever spoke adds, not whoever died."""
    inner = head(sentence, verb)
    if inner is None or inner.dep != "ccomp" or sentence.tokens[verb.index - 1].text != ",":
        return None
    outer = head(sentence, inner)
    if outer is None or cue_at(sentence, inner) is not None or outer.index > inner.index:
        return None
    return outer if cue_at(sentence, outer) is not None else None


def _is_twin_participle(sentence: Sentence, verb: Token) -> bool:
    """“demanding Bor yield and closing the border”: both participles are what the subject does."""
    inner = head(sentence, verb)
    if (
        inner is None
        or verb.tag != "VBG"
        or inner.tag == "VBG"
        or inner.dep not in {"ccomp", "xcomp"}
    ):
        return False
    above = head(sentence, inner)
    return (
        above is not None and above.tag == "VBG" and above.index < inner.index < verb.index
        and not children(sentence, verb, "nsubj", "aux")
    )  # fmt: skip


def _above_twins(sentence: Sentence, verb: Token) -> Token:
    inner = sentence.tokens[verb.head]
    return sentence.tokens[inner.head]


def _outer(sentence: Sentence, verb: Token) -> Token | None:
    inner = head(sentence, verb)
    while inner is not None and inner.dep == "conj":
        inner = head(sentence, inner)
    if inner is None or inner.dep not in {"ccomp", "xcomp", "advcl", "relcl", "pcomp", "acl"}:
        return None
    acting = cue_at(sentence, verb)
    if acting is None:
        return None
    for above in ancestors(sentence, inner):
        cue: Cue | None = cue_at(sentence, above)
        if cue is not None and above.index < inner.index < verb.index:
            fits = (
                _speaks_of_own(sentence, verb, inner)
                or _same_time(sentence, above, inner, verb)
                or _is_wish(cue, inner, verb)
                or _is_act_of_speech(sentence, above, inner, verb, acting)
            )
            return above if fits else None
    return None


def _that_above(sentence: Sentence, verb: Token) -> Token | None:
    """“said they are forbidden to use it and that it would wait”: a second "that" goes with the first, not with "use"."""
    mark = next((t for t in children(sentence, verb, "mark") if t.text.casefold() == "that"), None)
    inner = head(sentence, verb)
    if mark is None or inner is None or sentence.tokens[mark.index - 1].dep not in {"cc", "punct"}:
        return None
    if inner.dep in {"ccomp", "ROOT"} or cue_at(sentence, inner) is not None:
        return None
    for above in ancestors(sentence, inner):
        outer = head(sentence, above)
        if above.dep == "ccomp" and outer is not None and outer.index < above.index < verb.index:
            return above if cue_at(sentence, outer) is not None else None
    return None


def _is_act_of_speech(
    sentence: Sentence, outer: Token, inner: Token, verb: Token, cue: Cue
) -> bool:
    """“said the road was open and called on drivers to wait”: a road calls on nobody."""
    subject = next(iter(children(sentence, inner, "nsubj", "nsubjpass")), None)
    if outer.tag not in _FINITE_PAST or subject is None or subject.pos not in {"NOUN", "PRON"}:
        return False
    kinds = {r.kind for r in cue.readings}
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    calls = verb.lemma == "call" and any(t.text.casefold() in {"on", "upon", "for"} for t in after)
    if not (kinds <= _ACTS or calls) or verb.lemma in word_class("act_without_words"):
        return False
    if subject.pos == "PRON" and subject.text.casefold() not in {"it", "this", "that"}:
        return False
    speaks = is_speaking_noun(subject)
    helped = bool(children(sentence, inner, "aux", "auxpass")) or inner.lemma == "be"
    if verb.tag in _FINITE_PAST:
        return helped and not speaks
    # the parser shares the helper of "had been repaired" with "promised to pay"
    alone = verb.lemma in word_class("spoken_to_others")
    below = children(sentence, verb, "xcomp", "prep", "ccomp")
    return verb.tag == "VBN" and helped and not speaks and alone and bool(below)


def _is_wish(cue: Cue, inner: Token, verb: Token) -> bool:
    """“demands Bor yield and asks …”: the demanded verb is bare, the next one is told."""
    demands = any(r.kind in {"demand", "appeal"} for r in cue.readings)
    return demands and inner.tag in {"VB", "VBP"} and verb.tag in _FINITE_PAST | {"VBZ"}


def _speaks_of_own(sentence: Sentence, verb: Token, inner: Token) -> bool:
    """Nobody accuses his own forces: the inner subject and the object are of one country."""
    subjects = {_stem(t) for t in children(sentence, inner, "nsubj", "nsubjpass")}
    objects = {
        _stem(t)
        for o in children(sentence, verb, "dobj", "pobj")
        for t in (o, *children(sentence, o, "amod", "poss", "compound"))
    }
    return bool({s for s in subjects if s} & objects)


def _stem(token: Token) -> str:
    return token.text[:_STEM].casefold() if token.text[:1].isupper() else ""


def _same_time(sentence: Sentence, outer: Token, inner: Token, verb: Token) -> bool:
    """The coordinated verb is told in the narrator's time like the outer verb, the inner one is not."""
    shape = _shape(sentence, verb)
    if _shape(sentence, inner) == shape:
        return False
    if shape == "VBN" and inner.tag == "VBG":
        shape = "past"  # "was watching and called on": the parser's mistake, for nothing was called
    if shape == "VBN" and children(sentence, verb, "dobj"):
        shape = "past"  # "had been made but ruled out an inquiry": nothing was ruled out by anybody
        if _shape(sentence, inner) == "past":
            return False
    narrated = _shape(sentence, outer)
    return shape == narrated or {shape, narrated} <= {"present", "perfect"}


def _shape(sentence: Sentence, verb: Token) -> str:
    aux = [t.text.casefold() for t in children(sentence, verb, "aux", "auxpass")]
    if any(
        word in {"will", "would", "could", "may", "might", "can", "should", "must"} for word in aux
    ):
        return "modal"
    if any(word in {"has", "have", "'ve", "’ve"} for word in aux):
        return "perfect"
    if "had" in aux:
        return "pluperfect"
    if verb.tag == "VBG":
        return "progressive"
    if verb.tag in _FINITE_PAST:
        return "past"
    return "present" if verb.tag in _FINITE_PRESENT else verb.tag


def _conjunction(sentence: Sentence, verb: Token, outer: Token) -> dict[int, int]:
    """The "and" before the verb, with a comma at it, goes along."""
    moved: dict[int, int] = {}
    for index in range(verb.index - 1, outer.index, -1):
        token = sentence.tokens[index]
        if token.dep == "cc" and token.head != verb.index:
            moved[index] = outer.index
            break
    return moved


def _is_list_of_acts(sentence: Sentence, verb: Token) -> bool:
    """“announced an inquiry, warned that … and asked”: one act after another, none told in the one before."""
    above = head(sentence, verb)
    if verb.dep not in {"ccomp", "advcl", "dep"} or verb.tag not in {"VBD", "VBZ"} or above is None:
        return False
    return (
        above.tag == verb.tag and above.index < verb.index
        and sentence.tokens[verb.index - 1].text in {",", "and"}
        and not children(sentence, verb, "nsubj", "mark", "aux", "nsubjpass", "advmod")
        and bool(children(sentence, above, "dobj")) and cue_at(sentence, verb) is not None
        and cue_at(sentence, above) is not None
    )  # fmt: skip


def _moved(sentence: Sentence, moves: dict[int, int], conjoined: set[int]) -> Sentence:
    tokens = [replace(t, head=moves[t.index]) if t.index in moves else t for t in sentence.tokens]
    tokens = [replace(t, dep="conj") if t.index in conjoined else t for t in tokens]
    return rehung(sentence, tokens)
