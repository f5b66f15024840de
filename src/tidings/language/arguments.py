"""The arguments of a trigger: who stands in its subject, its object, after its prepositions, robust to odd parses.

In "Two jets bombed the depot" the object of "bombed" is "depot"; "depot" has no arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tidings.language.antecedents import antecedent
from tidings.language.hands import holders, slayers
from tidings.language.misread import (
    OUTSIDE,
    is_compared,
    is_listed_place,
    is_stood_outside,
    meant_doer,
    object_words,
    told_before,
)
from tidings.language.passives import behind_particle, is_reduced_passive
from tidings.language.strays import strayed_subject
from tidings.language.trees import SUBJECTS, ancestors, children, conjuncts, head, is_passive
from tidings.language.verbs_above import VERBAL, ending_verb, governing_verb, light_verb
from tidings.language.verbs_beside import joined_verbs, own_verbs
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

# Names of times.
TIMES = frozenset({"DATE", "TIME"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# "accused of", "blamed for", "barred from", "charged with": what follows is done by the object.
CONTROLLED = frozenset({"of", "for", "from", "with"})
# How a preposition hangs on what it belongs to.
_LEADING = frozenset({"prep", "agent", "dative"})
# Light verbs whose subject only tells of the deed.
TELLING = frozenset({"report"})
# A borrowed subject lies at most this many governors away ("vowed to try to keep fighting").
MAX_STEPS = 4


def slot(sentence: Sentence, trigger: Token, name: str) -> tuple[Token, ...]:
    """The head words that fill a slot of a trigger: one of `_NAMED`, poss, mod, verb, sentence, or a preposition."""
    if (find := _NAMED.get(name)) is not None:
        return find(sentence, trigger)
    if name == "poss":
        return _listed(sentence, children(sentence, trigger, "poss"))
    if name == "mod":
        return children(sentence, trigger, "compound", "amod", "nmod")
    if name == "verb":
        above = governing_verb(sentence, trigger)
        return (above,) if above else ()
    if name == "sentence":
        return sentence.tokens
    return after(sentence, trigger, name)


def subject(sentence: Sentence, trigger: Token, steps: int = 0) -> tuple[Token, ...]:
    """Who does it: the subject of an active verb, the agent of a passive one, the owner of a noun."""
    if trigger.pos not in VERBAL:
        verb = light_verb(sentence, trigger) or ending_verb(sentence, trigger)
        # "Witnesses reported gunfire": who tells of it did not shoot.
        return subject(sentence, verb) if verb and verb.lemma not in TELLING else ()
    if is_passive(sentence, trigger) or is_reduced_passive(sentence, trigger):
        return after(sentence, trigger, "by") or _shared_agent(sentence, trigger)
    return _plain_subject(sentence, trigger, steps)


def _shared_agent(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """ "were attacked and captured by rebels": the parser gives the agent to the nearer of two verbs."""
    for below in children(sentence, verb, "conj"):
        beside = below.index == verb.index + 2 and below.tag == verb.tag
        if beside and not children(sentence, below, "nsubjpass", "auxpass"):
            return after(sentence, below, "by")
    return ()


def _plain_subject(sentence: Sentence, verb: Token, steps: int) -> tuple[Token, ...]:
    own = children(sentence, verb, *SUBJECTS)
    if len(own) > 1:
        # "Near Karm, 12 strikes hit": the parser may take the place for a second doer.
        near = (_is_near(sentence, t) or is_listed_place(sentence, verb, t) for t in own)
        own = tuple(t for t, is_near in zip(own, near, strict=True) if not is_near) or own
    if own:
        return _subjects(sentence, verb, own)
    if (strayed := strayed_subject(sentence, verb)) is not None:
        return _listed(sentence, (strayed,))
    above = head(sentence, verb)
    if above is None or steps >= MAX_STEPS:
        return ()
    if verb.dep in {"acl", "relcl"} and above.pos in NOMINAL:
        return () if verb.tag == "VB" else _listed(sentence, (above,))
    if verb.dep in {"conj", "xcomp", "advcl", "dep", "ccomp", "pcomp"} or above.pos == "ADP":
        return _borrowed(sentence, verb, above, steps)
    return ()


def _is_near(sentence: Sentence, token: Token) -> bool:
    return any(t.text == "Near" for t in children(sentence, token, "compound", "amod", "nmod"))


def _subjects(sentence: Sentence, verb: Token, own: tuple[Token, ...]) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in own:
        stood_for = antecedent(sentence, verb, meant_doer(sentence, verb, token))
        # "A and B, which agreed": of the two names the pronoun takes the nearer alone.
        # In "It was A and not B that fled" B is no fellow of A.
        alone = stood_for is not token and (stood_for.pos == "PROPN" or stood_for.dep == "attr")
        found += [stood_for] if alone else _listed(sentence, (stood_for,))
    return tuple(dict.fromkeys(found))


def _borrowed(sentence: Sentence, verb: Token, above: Token, steps: int) -> tuple[Token, ...]:
    if verb.dep == "xcomp" and above.pos == "VERB":
        # "ordered the army to attack": the object of the upper verb acts; "held a rally to demand": it does not.
        controlled = children(sentence, above, "dobj", "dative")
        means = above.lemma in word_class("taking_means")
        if controlled and not means and not is_passive(sentence, above):
            return _listed(sentence, controlled)
    if above.pos in {"ADP", "ADJ", "SCONJ"}:
        upper = head(sentence, above)
        if upper is not None and verb.dep == "pcomp" and above.lemma in CONTROLLED:
            # "accused the army of shelling": who is accused is who did it.
            accused = objects(sentence, upper) if upper.pos in VERBAL else (upper,)
            if accused:
                return accused
        above = upper if upper is not None else above
    if verb.dep == "conj" and verb.tag == "VBG" and above.tag in {"VB", "VBP"}:
        same = next((t for t in ancestors(sentence, above) if t.tag == "VBG"), above)
        above = same
    if above.pos not in VERBAL:
        return ()
    above = told_before(sentence, verb, above)
    if is_passive(sentence, above):
        return _of_passive(sentence, verb, above)
    if above.dep == "acl" and above.tag == "VBN" and (who := head(sentence, above)) is not None:
        # "forces focused on holding the town": who is focused is who holds it.
        return _listed(sentence, (who,)) if who.pos in NOMINAL else ()
    return _plain_subject(sentence, above, steps + 1)


def _of_passive(sentence: Sentence, verb: Token, above: Token) -> tuple[Token, ...]:
    """ "A truck was blown up by raiders, killing two": what is harmed harms nobody."""
    if verb.dep == "advcl" and verb.tag == "VBG" and verb.lemma in word_class("harm"):
        return after(sentence, above, "by")
    return _listed(sentence, children(sentence, above, "nsubjpass"))


def objects(sentence: Sentence, trigger: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: object, or subject of a passive, or the noun a participle hangs on."""
    if trigger.pos not in VERBAL:
        return after(sentence, trigger, "of")
    passive = children(sentence, trigger, "nsubjpass")
    if passive:
        return _listed(sentence, tuple(antecedent(sentence, trigger, t) for t in passive))
    found = tuple(
        t for t in object_words(sentence, trigger)
        if (t.pos in NOMINAL or t.pos == "ADJ") and not is_stood_outside(sentence, t)
    )  # fmt: skip
    if len(found) > 1:
        found = tuple(t for t in found if not is_compared(sentence, t)) or found
    if found:
        return _listed(sentence, tuple(antecedent(sentence, trigger, t) for t in found))
    above = head(sentence, trigger)
    if is_reduced_passive(sentence, trigger) and above is not None:
        if above.pos in NOMINAL:
            return _listed(sentence, (above,))
        if trigger.dep == "advcl" and after(sentence, trigger, "by"):
            return _plain_subject(sentence, above, 0)
        if trigger.dep == "conj" and above.pos in VERBAL:
            return _listed(sentence, children(sentence, above, "nsubjpass"))
    if trigger.dep == "conj" and above is not None and above.pos == "VERB":
        return _shared_object(sentence, trigger, above)
    return _clausal_object(sentence, trigger)


def _whose_object(sentence: Sentence, trigger: Token) -> tuple[Token, ...]:
    """Whose deed is asked for or spoken of: the army in "demanded the withdrawal of the army"."""
    found: list[Token] = []
    for token in objects(sentence, trigger):
        if token.pos == "NOUN":
            found += children(sentence, token, "poss")
            for below in children(sentence, token, "prep"):
                if below.lemma in {"of", "by"}:
                    found += children(sentence, below, "pobj")
    return _listed(sentence, tuple(found))


def _shared_object(sentence: Sentence, verb: Token, above: Token) -> tuple[Token, ...]:
    """“abducted and killed five villagers”: the parser gives the object to one of the two."""
    shared = children(sentence, above, "dobj")
    return _listed(sentence, tuple(t for t in shared if t.index > verb.index))


def _clausal_object(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """“demanding the bloc support them”: the subject of the complement is who is asked."""
    below = children(sentence, verb, "ccomp")
    asked = verb.lemma in word_class("demanding")
    wanted = (
        t for t in below
        if asked or (t.tag == "VB" and not children(sentence, t, "mark"))
    )  # fmt: skip
    return tuple(s for t in wanted for s in _listed(sentence, children(sentence, t, "nsubj")))


def complements(sentence: Sentence, trigger: Token) -> tuple[Token, ...]:
    """The verbs that say what is agreed, refused, threatened: "refused to meet", "ready to talk"."""
    found = list(children(sentence, trigger, "xcomp", "ccomp", "acl", "pcomp"))
    for below in children(sentence, trigger, "acomp", "prep", "dobj", "advmod", "attr"):
        found += [t for t in children(sentence, below, "xcomp", "pcomp", "acl") if t.pos in VERBAL]
    found += [t for t in children(sentence, trigger, "advcl") if t.tag == "VB"]
    return tuple(t for t in found if t.index > trigger.index)


def after(sentence: Sentence, trigger: Token, preposition: str) -> tuple[Token, ...]:
    """The objects of a preposition below a trigger, or below its object or particle where the parser put it."""
    named = [t for t in sentence.tokens if t.lemma == preposition and t.dep in _LEADING]
    hung = _hangers(sentence, trigger, preposition) if named else frozenset()
    found = [
        t for below in named if below.index in hung or below.head in hung
        for t in children(sentence, below, "pobj", "pcomp")
    ]  # fmt: skip
    found += behind_particle(sentence, trigger, preposition)
    if preposition in OUTSIDE:
        found += [t for t in children(sentence, trigger, "dobj") if is_stood_outside(sentence, t)]
    return _listed(sentence, tuple(dict.fromkeys(found)))


def prepositions(sentence: Sentence) -> frozenset[str]:
    """The prepositions of which a word of a sentence can have an object: `after` finds nothing for any other."""
    return OUTSIDE | {t.lemma for t in sentence.tokens if t.dep in _LEADING or t.dep == "prt"}


def _hangers(sentence: Sentence, trigger: Token, preposition: str) -> frozenset[int]:
    """The words on which the parser may hang a preposition of a trigger, or which are it themselves."""
    places = [
        trigger,
        *children(sentence, trigger, "prt", "dobj", "advmod", "acomp", "prep", "attr"),
    ]
    if trigger.pos not in VERBAL and (verb := light_verb(sentence, trigger)):
        places.append(verb)
    if preposition in {"between", "among"} and trigger.dep in SUBJECTS:
        # "Clashes erupted between rebels and troops": the parser hangs the sides on the verb.
        places.append(sentence.tokens[trigger.head])
    places += _hours(sentence, trigger)
    return frozenset(t.index for t in places if t.lemma != "accord")


def _hours(sentence: Sentence, trigger: Token) -> list[Token]:
    """ "taken at dawn from a boat": what the parser hangs on the hour belongs to the verb."""
    return [
        hour
        for below in children(sentence, trigger, "prep")
        for hour in children(sentence, below, "pobj")
        if hour.name in TIMES or hour.lemma in column("en/time_of_day.tsv")
    ]


def _listed(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Tokens with their coordinated fellows, in order."""
    found: dict[int, Token] = {}
    for token in tokens:
        for one in (token, *conjuncts(sentence, token)):
            if one.pos not in VERBAL or one.dep == "pcomp":
                found[one.index] = one
    return tuple(found[i] for i in sorted(found))


def kernel(sentence: Sentence, token: Token) -> Token:
    """What a quantity counts: "soldiers" for "dozens of soldiers"; any other word stands for itself."""
    for _ in range(MAX_STEPS):
        if {token.lemma, token.text.lower()}.isdisjoint(word_class("quantity")):
            break
        inner = [
            t
            for below in children(sentence, token, "prep")
            if below.lemma == "of"
            for t in children(sentence, below, "pobj")
        ]
        if not inner:
            break
        token = inner[0]
    return token


# The slots that a function of their own finds.
_NAMED: Mapping[str, Callable[[Sentence, Token], tuple[Token, ...]]] = {
    "subject": subject,
    "object": objects,
    "comp": complements,
    "subject_of": own_verbs,
    "joined": joined_verbs,
    "object_of": _whose_object,
    "in_hands": holders,
    "at_hands": slayers,
}
