"""Words of events in uses that tell none: a high post is occupied, one is forced to wait, "threatening inmates", "Did you shoot him?"

"Troops occupied the post", "police forced them to leave" and "they threatened inmates" are events.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tidings.language.arguments import kernel, objects
from tidings.language.trees import ancestors, children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.mild_uses import (
    is_cause,
    is_fire_of_words,
    is_heartened,
    is_let,
    is_ride,
    is_sort_of_aircraft,
    is_wished_well,
)
from tidings.mentions.events.words.of_disease import is_of_disease
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token

_POSTS = frozenset({"place", "position", "post", "rank", "spot"})
_BEHIND_POST = frozenset({"power", "influence", "authority", "honour", "honor", "trust"})
_CARE = frozenset({"medication", "oxygen", "support", "ventilator"})
_CROWDS = frozenset({"crowd", "people", "resident", "citizen", "thousand", "hundred"})
_WARRANTS = frozenset({"warrant", "centre", "center", "facility", "camp", "site"})
_HIS = frozenset({"his", "her", "its", "their"})
_THEIRS = frozenset({"their"})
_ASKING = frozenset({"did", "do", "does", "have", "has", "are", "is", "were", "was"})


def is_other_use(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a word of an event is used so that it tells none."""
    kind, mode, head = trigger.entry.type, trigger.entry.mode, trigger.head
    uses = OTHER_USES.get(kind, ()) + OTHER_USES_OF_MODES.get((kind, mode or ""), ())
    return any(use(sentence, head) for use in uses)


def _is_statistic(sentence: Sentence, noun: Token) -> bool:
    """“murders in the valley fell by 70 percent”: how many there are of a sort, and none of them."""
    verb = sentence.tokens[noun.head]
    crimes = noun.tag == "NNS" and noun.lemma in word_class("counted_crimes")
    told = crimes and noun.dep == "nsubj" and verb.lemma in word_class("counts_move")
    by = (o for p in children(sentence, verb, "prep") for o in children(sentence, p, "pobj"))
    share = any(t.lemma in {"percent", "%", "cent", "third", "half", "quarter"} for t in by)
    return told and (share or bool(children(sentence, verb, "npadvmod", "dobj")))


def _is_nameless(sentence: Sentence, verb: Token) -> bool:
    """“declined to be named”, “refused to give his name”: how a source is told of; "refused to give up its arms" refuses."""
    if verb.lemma not in {"decline", "refuse"}:
        return False
    return any(
        t.lemma in word_class("naming") | {"elaborate"}
        or any(o.lemma == "detail" for o in children(sentence, t, "dobj"))
        or any(o.lemma in {"name", "surname", "identity"} for o in children(sentence, t, "dobj"))
        for t in children(sentence, verb, "xcomp")
    )


def _is_shut_in(sentence: Sentence, verb: Token) -> bool:
    """“We were barricaded in”, “barricaded inside an office”: who hides blocks no road; "barricaded the road in Lima" does."""
    if verb.lemma != "barricade" or children(sentence, verb, "dobj"):
        return False
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    return bool(after) and after[0].text.lower() in {"in", "inside"}


def _is_lasting(sentence: Sentence, verb: Token) -> bool:
    """“The dispute refuses to die down”, “the smell refused to go away”: what lasts refuses nothing; people refuse to go."""
    if verb.lemma != "refuse":
        return False
    who = [kernel(sentence, t) for t in children(sentence, verb, "nsubj")]
    if not who or any(
        t.name == "PERSON" or t.pos == "PRON" or t.lemma in word_class("being") for t in who
    ):
        return False
    for done in children(sentence, verb, "xcomp"):
        away = any(t.text == "away" for t in children(sentence, done, "advmod", "prt"))
        if done.lemma in word_class("fading") or (done.lemma == "go" and away):
            return True
    return False


def _is_race(sentence: Sentence, verb: Token) -> bool:
    """“Both are contesting Ohio”: who runs for a place rejects nothing; "contested the result" does."""
    run_for = [kernel(sentence, t) for t in objects(sentence, verb)]
    return verb.lemma == "contest" and any(t.name in {"GPE", "LOC"} for t in run_for)


def _is_own_deed(sentence: Sentence, verb: Token) -> bool:
    """“The navy defended its actions”: who stands up for what he did himself backs nobody; "ministers defended his decision" do."""
    if verb.lemma != "defend":
        return False
    doers = children(sentence, verb, "nsubj")
    for done in children(sentence, verb, "dobj"):
        owners = {t.text.casefold() for t in children(sentence, done, "poss") if t.tag == "PRP$"}
        many = any(t.tag in {"NNS", "NNPS"} or children(sentence, t, "conj") for t in doers)
        if done.lemma in word_class("own_doings") and owners & (_THEIRS if many else _HIS):
            return True
    return False


def _is_held_post(sentence: Sentence, verb: Token) -> bool:
    """“occupies one of the key posts”, “occupied a senior position”; "occupied the army's positions" takes them."""
    if verb.lemma != "occupy":
        return False
    held = [kernel(sentence, t) for t in objects(sentence, verb)]
    posts = [t for t in held if t.lemma in _POSTS]
    if not posts:
        return False
    high = any(
        t.text.casefold() in word_class("high_rank") for t in children(sentence, posts[0], "amod")
    )
    of = [n for p in children(sentence, posts[0], "prep") for n in children(sentence, p, "pobj")]
    return high or any(t.lemma in _BEHIND_POST for t in of)


def _is_cared_for(sentence: Sentence, verb: Token) -> bool:
    """“was taken off life support”: a deed of nurses."""
    given = children(sentence, verb, "dobj")
    return verb.lemma == "take" and any(t.lemma in _CARE for t in given)


def _is_mishap(sentence: Sentence, verb: Token) -> bool:
    """“a soldier electrocuted in the shower”: where nobody did it, current did."""
    if verb.lemma != "electrocute" or verb.tag != "VBN":
        return False
    return not children(sentence, verb, "agent", "dobj")


def _is_aiming(sentence: Sentence, verb: Token) -> bool:
    """“With fuel, targeting information and other help”: what one aims by; "targeting data centres", "targeted the systems" strike."""
    if verb.lemma != "target" or verb.tag != "VBG" or children(sentence, verb, "nsubj", "aux"):
        return False
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    return (
        bool(after)
        and after[0].lemma in word_class("aimed_by")
        and after[0].head in {verb.index, verb.head}
    )


def _is_asked(sentence: Sentence, verb: Token) -> bool:
    """“Did you shoot him?”: whether it was done is asked of somebody."""
    subjects = children(sentence, verb, "nsubj", "nsubjpass")
    if verb.pos not in VERBAL or not subjects or subjects[0].text.casefold() != "you":
        return False
    helped = children(sentence, verb, "aux", "auxpass")
    first = min((t.index for t in helped if t.text.casefold() in _ASKING), default=verb.index)
    marks = {t.text for t in sentence.tokens[verb.index :]}
    return first < subjects[0].index < verb.index and "?" in marks


def _is_made_do(sentence: Sentence, verb: Token) -> bool:
    """“they have been forced to turn to others for help”: by want, and by nobody."""
    if verb.lemma not in {"force", "compel", "oblige"} or children(sentence, verb, "agent", "dobj"):
        return False
    if not children(sentence, verb, "auxpass"):
        return False
    done = children(sentence, verb, "xcomp")
    return any(t.lemma in word_class("making_do") for t in done)


def _is_lifted(sentence: Sentence, noun: Token) -> bool:
    """“Curfew lifted, but city still in limbo”: it is over."""
    if noun.pos in VERBAL:
        return False
    told = (*children(sentence, noun, "acl"), sentence.tokens[noun.head])
    return any(
        t.lemma in word_class("lifting") and t.pos in VERBAL and t.index > noun.index for t in told
    )


def _is_warrant(sentence: Sentence, noun: Token) -> bool:
    """“a warrant for his arrest”: nobody has been arrested yet."""
    if noun.pos in VERBAL:
        return False
    above = list(ancestors(sentence, noun))[:2]
    if noun.dep == "compound" and above[0].lemma.lower() in _WARRANTS:
        return True  # "the arrest warrant for the president", "No. 2 Detention Centre"
    return len(above) > 1 and above[0].lemma == "for" and above[1].lemma == "warrant"


def _is_danger(sentence: Sentence, noun: Token) -> bool:
    """“is a greater threat than the rebels”, “remove the threat”: somebody is dangerous; "threats to shell the port" are uttered."""
    if noun.lemma != "threat" or children(sentence, noun, "acl"):
        return False
    if any(t.lemma in {"of", "against"} for t in children(sentence, noun, "prep")):
        return False
    compared = any(
        t.text.casefold() == "than" for t in sentence.tokens[noun.index + 1 : noun.index + 2]
    )
    above = sentence.tokens[noun.head]
    borne = noun.dep in {"attr", "dobj", "nsubjpass", "pobj", "oprd"}
    if borne and above.lemma == "as" and noun.dep == "pobj":
        above = sentence.tokens[above.head]
    return compared or (borne and above.lemma in word_class("danger_borne"))


def _is_looking_on(sentence: Sentence, verb: Token) -> bool:
    """“a crowd gathered around the wreck”: those who look on demand nothing; "protesters gathered around the palace" do."""
    if verb.lemma not in {"gather", "assemble", "congregate", "mass", "form"}:
        return False
    around = any(t.lemma == "around" for t in children(sentence, verb, "prep"))
    voiced = {t.lemma for t in sentence.tokens} & (word_class("demonstrator") - _CROWDS)
    return around and not voiced and not children(sentence, verb, "xcomp", "advcl")


def _is_of_health(sentence: Sentence, head: Token) -> bool:
    """“declared a public health emergency”: an alarm by which nobody is ruled; "a state of emergency over the virus" is one."""
    alarms = [t for t in (*objects(sentence, head), head) if t.lemma == "emergency"]
    told = (c for t in alarms for c in children(sentence, t, "amod", "compound", "nmod"))
    below = [t for c in told for t in (c, *children(sentence, c, "amod", "compound"))]
    return any(t.lemma.lower() in word_class("alarms_of_need") for t in below)


def _is_dismissal(sentence: Sentence, verb: Token) -> bool:
    """“fired the chief justice”, “the minister was fired”: an office is lost; "fired rockets", "fired at them" shoot."""
    if verb.lemma != "fire" or verb.pos not in VERBAL:
        return False
    if any(
        t.lemma in {"at", "on", "upon", "into"} for t in children(sentence, verb, "prep", "prt")
    ):
        return False
    hit = (*children(sentence, verb, "dobj"), *children(sentence, verb, "nsubjpass"))
    return any(
        t.name == "PERSON" or t.lemma in word_class("leader") | word_class("being") for t in hit
    )


def _is_near_war(sentence: Sentence, noun: Token) -> bool:
    """“closer to a nuclear war”, “on the brink of war”: it has not come to it."""
    link = sentence.tokens[noun.head]
    above = sentence.tokens[link.head]
    near = above.lemma.lower() in word_class("on_the_brink") or above.text.lower() in word_class(
        "on_the_brink"
    )
    return noun.dep == "pobj" and link.lemma in {"to", "of"} and near


def _is_mock(sentence: Sentence, head: Token) -> bool:
    """“attacks against a mock launch site”, “stormed a dummy village”: what is only practised."""
    against = (o for p in children(sentence, head, "prep") for o in children(sentence, p, "pobj"))
    struck = (*objects(sentence, head), *against)
    return any(
        t.lemma.lower() in word_class("mock")
        for s in struck
        for t in children(sentence, s, "amod", "compound", "nmod")
    )


def _is_weather_warning(sentence: Sentence, verb: Token) -> bool:
    """“issued a tsunami warning”: nobody is punished; "issued a travel warning" keeps people away from a country."""
    warned = (*children(sentence, verb, "dobj"), *children(sentence, verb, "nsubjpass"))
    of = {
        below.lemma.lower()
        for t in warned if t.lemma == "warning"
        for below in children(sentence, t, "compound", "amod", "nmod", "npadvmod")
    }  # fmt: skip
    nature = word_class("natural_doers") | word_class("storm_words") | word_class("disasters")
    return bool(of & (nature | {"tsunami", "weather"}))


def _is_describing(_: Sentence, head: Token) -> bool:
    """“Threatening clouds”, “forbidding walls”."""
    return head.dep == "amod" and head.tag == "VBG"


# The uses that are asked about, by the type of event that a word would tell, and by its mode.
OTHER_USES: Mapping[str, tuple[Callable[[Sentence, Token], bool], ...]] = {
    "ASSAULT": (
        _is_cared_for, is_of_disease, _is_statistic, _is_dismissal, _is_held_post, _is_mishap,
        _is_aiming, _is_asked, _is_near_war, _is_mock, is_let, is_wished_well, is_cause,
        is_sort_of_aircraft, is_ride, is_fire_of_words,
    ),
    "COERCE": (_is_cared_for, _is_describing),
    "THREATEN": (_is_describing, _is_danger),
    "PROTEST": (_is_looking_on, _is_shut_in),
    "REJECT": (_is_nameless, _is_lasting, _is_race),
    "SUPPORT": (_is_own_deed, is_heartened),
    "SANCTION": (_is_weather_warning, is_ride),
}  # fmt: skip
OTHER_USES_OF_MODES: Mapping[tuple[str, str], tuple[Callable[[Sentence, Token], bool], ...]] = {
    ("COERCE", "restrict"): (_is_made_do,), ("COERCE", "curfew"): (_is_lifted,),
    ("COERCE", "martial-law"): (_is_of_health,), ("COERCE", "arrest"): (_is_warrant,),
}  # fmt: skip
