"""Keeps one happening one event: "34 died in an air strike" is told by two words and happened once.

"Gunmen stormed the camp, killing five" is one event; "Gunmen stormed the camp; in Tal a mine killed five" are two.
"""

from __future__ import annotations

from tidings.language.arguments import objects, slot, subject
from tidings.language.shares import item_of, share_of
from tidings.language.trees import ancestors, children, is_passive
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.days.answered_deeds import is_apart
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

# Harm told by these is the outcome of the attack that stands beside it.
OUTCOMES = frozenset({"kill", "die", "wound", "injure", "slay", "maim", "hurt", "leave", "claim", "perish", "drown", "destroy", "damage", "target", "displace", "hit", "strike", "killing", "death", "casualty", "wounding", "fire", "launch", "explode", "detonate", "go", "blow"})  # fmt: skip
# Without a mode it tells of people: "six were burned to death when the bus overturned".
BURNT = frozenset({"burn"})
# "stormed the inn and killed five": harm that follows by "and" is the outcome of the deed before it.
HARM = frozenset({"kill", "wound", "injure", "maim", "hurt", "slay"})
DYING = frozenset({"die", "perish"})
# How a noun hangs in the words of another: "the bombing of a column near Karm".
OF_NOUN = frozenset({"prep", "pobj", "conj", "compound"})
# "X and Y": so far apart stand two verbs that "and" alone joins.
BESIDE = 2
# How somebody is left.
STATES = frozenset({"dead", "wounded", "wound", "injured", "injure", "hurt"})
CAUSE_PREPOSITIONS = frozenset(
    {"in", "by", "from", "during", "with", "through", "of", "under", "as"}
)


def group(sentence: Sentence, triggers: tuple[Trigger, ...]) -> tuple[tuple[Trigger, ...], ...]:
    """The triggers of a sentence by happening, the one that tells it best first."""
    groups: list[list[Trigger]] = []
    for one in triggers:
        home = next((g for g in groups if any(_same(sentence, one, other) for other in g)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return tuple(tuple(sorted(g, key=_telling)) for g in groups)


def _telling(trigger: Trigger) -> tuple[int, int, int]:
    """Named ways of attack tell more than bare harm, and harm without a mode least."""
    outcome = trigger.head.lemma in OUTCOMES and trigger.entry.mode is None
    outcome = outcome or trigger.entry.mode == "flood"  # the water that a broken dam lets out
    return (outcome, trigger.entry.mode is None, trigger.head.index)


def _same(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    types = {one.entry.type, other.entry.type}
    if is_apart(sentence, one.head.index, other.head.index):
        return False
    if share_of(sentence, one.head) != share_of(sentence, other.head):
        return False  # "90 have died since May, most of them in one raid"
    if item_of(sentence, one.head) != item_of(sentence, other.head):
        return False  # "have claimed 74 lives, including the fire at Karm and the blast at Tolna"
    if types == {"ASSAULT", HAZARD}:
        return _is_its_harm(sentence, one, other)
    if len(types) > 1:
        return False
    if types == {HAZARD} and (_goes_on(sentence, one, other) or _goes_on(sentence, other, one)):
        return True
    if types <= {"ASSAULT", HAZARD}:
        return _causes(sentence, one, other) or _causes(sentence, other, one)
    if _goes_along(one, other) or _goes_along(other, one):
        return True
    if _describes(sentence, one, other) or _describes(sentence, other, one):
        return True
    return _governs(one, other) or _governs(other, one)


def _is_its_harm(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """ "17 died when the dam burst", "the town struck when the dam burst": bare harm beside the hazard that brought it."""
    harm, hazard = (one, other) if one.entry.type == "ASSAULT" else (other, one)
    if harm.entry.mode is not None or harm.head.lemma not in OUTCOMES | BURNT:
        return False
    return _causes(sentence, harm, hazard) or _causes(sentence, hazard, harm)


def _goes_on(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "the dam broke and flooded the valley"."""
    own = children(sentence, lower.head, "nsubj", "nsubjpass")
    return lower.head.dep == "conj" and lower.head.head == upper.head.index and not own


def _goes_along(upper: Trigger, lower: Trigger) -> bool:
    """ "withdrew from the town, leaving behind two guns"."""
    verb = lower.head
    return verb.dep == "advcl" and verb.tag == "VBG" and verb.head == upper.head.index


def _describes(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "Launch protest rallies", "held protest marches": what sort of rally it is tells no second one."""
    described = sentence.tokens[lower.head.head]
    return lower.head.dep == "compound" and upper.head.index in {described.index, described.head}


def _governs(upper: Trigger, lower: Trigger) -> bool:
    """For other types only a word inside the other's arguments is the same ("held talks on the deal")."""
    return upper.head.index == lower.anchor.index and upper.head is not lower.head


def _causes(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """Whether `lower` tells cause, means or outcome of `upper` in the same clause."""
    head, below = upper.anchor, lower.anchor
    if head.index == below.index:
        return True
    if _counts_its_dead(sentence, upper, lower) or _leaves_so(sentence, upper, lower):
        return True
    beside = _is_called(sentence, upper, lower) or _harmed_beside(sentence, upper, lower)
    if beside or _brings(sentence, upper, lower) or _that_harmed(sentence, upper, lower):
        return True
    if _with_its_dead(sentence, upper, lower) or _in_which(sentence, upper, lower):
        return True
    if lower.head.pos not in VERBAL and _is_asked_for(sentence, upper, lower):
        return True
    steps = _path(sentence, below, head)
    if steps is None:
        return False
    if below.pos in VERBAL and below is lower.anchor:
        if not _outcome_verb(sentence, steps, below) or _is_others(sentence, upper, below):
            return False
        if below.dep == "conj":
            return not _hit_craft(sentence, upper)
        return _is_outcome(upper, lower)
    return _cause_noun(steps, lower)


def _is_asked_for(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "Twelve died after the shelling": the word of dying, no deed by itself, asks for what brought it."""
    asks = any(need.slot == "after" and need.words for need in upper.entry.needs)
    return asks and lower.head in slot(sentence, upper.head, "after")


def _counts_its_dead(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "For the battle of Karm the group gives 11 rebels killed": a bare participle counts the dead of the battle."""
    if lower.head.dep != "acl" or lower.head.tag != "VBN" or lower.head.lemma not in HARM:
        return False
    bare = not children(sentence, lower.head, "prep", "agent", "npadvmod")
    return bare and upper.head.pos not in VERBAL and upper.head.index < lower.head.index


def _leaves_so(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "A raid left two guards and a nurse dead", "an attack that saw nine killed": what a raid leaves or sees is its harm."""
    if lower.head.lemma not in STATES | HARM or children(sentence, lower.head, "aux", "auxpass"):
        return False
    above = [t for t in ancestors(sentence, lower.head) if t.pos in VERBAL]
    saw = next((t for t in above if t.lemma == "see" and t.index < lower.head.index), None)
    if saw is not None and lower.head.tag in {"VBN", "VBD"}:
        return upper.head.pos not in VERBAL and upper.head in slot(sentence, saw, "subject")
    if not above or above[0].lemma != "leave" or lower.head.lemma not in STATES:
        return False
    own = upper.head in children(sentence, above[0], "nsubj") or upper.head.index == above[0].index
    return above[0].index < lower.head.index and own


def _that_harmed(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "Strikes in the province of Karm this month that left nine dead": the blow that the clause behind its place tells of."""
    verb = lower.head
    if verb.lemma in STATES:
        verb = next((t for t in ancestors(sentence, verb) if t.pos in VERBAL), verb)
    if (
        verb.dep not in {"relcl", "ccomp"}
        or verb.lemma not in HARM | {"leave"}
        or upper.head.pos in VERBAL
    ):
        return False
    return upper.head in slot(sentence, verb, "subject")


def _brings(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "The attack is known to have caused the death of 17", "the raid resulted in 17 deaths": harm, and what is said to have
    brought it."""
    verb = lower.head
    if verb.pos not in VERBAL and verb.lemma in word_class("bare_harm"):
        verb = next((t for t in ancestors(sentence, verb) if t.pos in VERBAL), verb)
    if verb.lemma not in word_class("bringing_harm"):
        return False
    brought = [t for name in ("object", "in", "to") for t in slot(sentence, verb, name)]
    harm = any(t.lemma in word_class("bare_harm") for t in brought)
    own = lower.head in (verb, *brought)
    return harm and own and upper.head in slot(sentence, verb, "subject")


def _is_called(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "The bombing was a revenge attack": what a deed is called is the deed."""
    verb = sentence.tokens[upper.head.head]
    return (
        verb.lemma == "be"
        and upper.head in children(sentence, verb, "nsubj")
        and lower.head in children(sentence, verb, "attr")
    )


def _harmed_beside(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "Four were killed and nine injured when gunmen came": the second leaves out its "were", and one deed harmed all."""
    one, other = upper.head, lower.head
    joined = other.dep == "conj" and other.head == one.index and not _apart(sentence, one, other)
    bare = children(sentence, other, "nsubjpass", "nsubj") and not children(
        sentence, other, "aux", "auxpass"
    )
    suffers = is_passive(sentence, one) and other.tag in {"VBN", "VBD"}
    return joined and bool(bare) and suffers and {one.lemma, other.lemma} <= HARM


def _apart(sentence: Sentence, one: Token, other: Token) -> bool:
    """Whether another place or another doer is told of the first before the second: "four were killed in Tal and nine hurt in Karm"."""
    between = sentence.tokens[one.index : other.index]
    return any(t.dep in {"prep", "agent", "npadvmod"} and t.head == one.index for t in between)


def _with_its_dead(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "The village was attacked, with six people killed": harm told behind "with", in whose words no other deed stands."""
    harm = lower.head
    bare = harm.lemma in HARM and harm.tag == "VBN" and lower.entry.mode is None
    if not bare or upper.head.pos not in VERBAL or upper.head.index > harm.index:
        return False
    if children(sentence, harm, "agent", "aux", "auxpass"):
        return False
    link = sentence.tokens[harm.head]
    if harm.dep == "pcomp" and link.lemma == "with":
        return link.head == upper.head.index
    marks = children(sentence, harm, "mark")
    return harm.head == upper.head.index and any(t.lemma == "with" for t in marks)


def _in_which(sentence: Sentence, upper: Trigger, lower: Trigger) -> bool:
    """ "The bombing of a column near Karm, in which 13 died": whatever noun of the deed the parser hangs the clause from."""
    harm = lower.head
    if harm.dep != "relcl" or harm.lemma not in HARM | DYING or upper.head.pos in VERBAL:
        return False
    before = children(sentence, harm, "prep")
    behind = (t for t in before if t.lemma == "in" and t.index < harm.index)
    which = any(children(sentence, t, "pobj") for t in behind)
    had = any(t.lemma == "have" and t.tag == "VBD" for t in children(sentence, harm, "aux"))
    path = _path(sentence, harm, upper.head) if which and not had else None
    return path is not None and all(t.dep in OF_NOUN for t in path[1:])


def _hit_craft(sentence: Sentence, upper: Trigger) -> bool:
    """ "downed two jets and killed dozens": those killed did not sit in the jets."""
    craft = word_class("aircraft") | word_class("vehicle")
    return any(t.lemma in craft for t in objects(sentence, upper.head))


def _is_others(sentence: Sentence, upper: Trigger, below: Token) -> bool:
    """ "Troops retook a town that had been seized by rebels": what others did before is another deed."""
    if below.dep not in {"relcl", "acl"} or upper.head.pos not in VERBAL:
        return False
    return bool(subject(sentence, upper.head)) and bool(
        children(sentence, below, "nsubjpass") and subject(sentence, below)
    )


def _is_outcome(upper: Trigger, lower: Trigger) -> bool:
    return upper.head.lemma in OUTCOMES or lower.head.lemma in OUTCOMES


def _path(sentence: Sentence, below: Token, head: Token) -> list[Token] | None:
    """The words from `below` up to (not with) `head`, None where `head` is not above."""
    path = [below]
    for above in ancestors(sentence, below):
        if above.index == head.index:
            return path
        path.append(above)
    return None


def _outcome_verb(sentence: Sentence, path: list[Token], below: Token) -> bool:
    """ "..., killing five", "an attack that killed five", "a bomb went off and killed five"."""
    if len(path) != 1:
        return False
    if below.dep in {"relcl", "acl"}:
        return True
    if below.dep == "advcl":
        marks = children(sentence, below, "mark", "advmod")
        return below.tag == "VBG" or any(t.lemma == "when" for t in marks)
    if below.dep != "conj" or children(sentence, below, "nsubj", "nsubjpass"):
        return False
    # "was attacked and captured by rebels": two words for one deed.
    return below.lemma in HARM or below.index - below.head == BESIDE


def _cause_noun(path: list[Token], lower: Trigger) -> bool:
    """ "killed in a raid", "a raid killed", "claimed by the blast"."""
    if lower.head.pos in VERBAL:
        return False
    deps = [t.dep for t in path]
    if any(dep in {"advcl", "ccomp", "relcl"} for dep in deps):
        return False
    if deps[-1] in {"nsubj", "dobj", "nsubjpass", "npadvmod", "attr"} and len(path) <= 3:
        return True
    last = path[-1]
    return last.dep in {"prep", "agent", "dative"} and last.lemma in CAUSE_PREPOSITIONS
