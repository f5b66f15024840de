"""What happened to the counted: from the verb, noun or adjective that governs the number.

"A mudslide killed 12 farmers", "12 farmers died" and "the death of 12 farmers" all say killed;
"12 farmers signed the petition" says nothing that is measured.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.figures.befell.measures import (
    adjective_rule,
    fitting,
    noun_rule,
    role,
    rules_of,
)
from tidings.mentions.figures.befell.states import in_state, missing
from tidings.mentions.figures.befell.tallies import (
    captioned,
    labelled,
    risen,
    tally,
    told_of_whole,
)
from tidings.mentions.figures.befell.verbs import acts, graver, is_perfect, takes_aim, verb_role
from tidings.mentions.figures.counted.aboard import aboard
from tidings.mentions.figures.counted.misparses import misled, put_at
from tidings.mentions.figures.counted.noun_runs import words_from
from tidings.mentions.figures.counted.populations import is_counted_noun, is_thing, lemma_of
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.model.parse import Sentence, Token

# How far up the tree a governor is looked for: verb < noun < of < noun < number is four steps.
_CLIMB = 6
_TRANSPARENT = frozenset(
    {"conj", "appos", "nummod", "compound", "amod", "quantmod", "nmod", "dep", "npadvmod", "advmod", "poss"}
)  # fmt: skip
_PARTS = frozenset({"including", "among", "include", "like", "amongst", "with", "plus"})
_HARM = frozenset({"killed", "wounded"})
# What people are called by when something else befalls them afterwards.
_LASTING = _HARM | {"abducted"}
# What only ends what they are called by.
_OVER = frozenset({("evacuated", "abducted")})
_VERBS = frozenset({"VERB", "AUX"})
_HELPERS = frozenset({"AUX", "ADV", "PART"})
# Behind these stands what something lies beside.
_BEYOND = frozenset({"to", "near", "beside", "behind", "above", "below", "past", "around", "opposite"})  # fmt: skip


def find_role(
    sentence: Sentence, number: Number, counted: Counted, *, whole: bool = False
) -> Role | None:
    """The role of the counted, None where no word of the lexicon governs them.

    Of a `whole` that another number is counted out of, only what is said of all of it: "14 of the 20
    drones were downed" downs no twenty.
    """
    noun = sentence.tokens[counted.noun] if counted.noun is not None else None
    if noun is not None and (rule := noun_rule(sentence, noun, "self")):
        return role(rule, noun)
    if whole:
        return _below(sentence, counted, noun) or _named(sentence, number, counted, noun)
    if (
        found := _followed(sentence, counted, noun)
        or _headlined(sentence, number, noun)
        or _predicated(sentence, counted)
    ):
        return found
    done = graver(_above(sentence, number, counted, noun), _below(sentence, counted, noun))
    named = _named(sentence, number, counted, noun)
    told = named is not None and named.trigger != counted.noun and named.measure in _LASTING
    freed = done is not None and (done.measure, named and named.measure) in _OVER
    if told and done is not None and (done.measure == "other" or freed):
        return (
            named  # "74 kidnapped girls were freed", "the nine abducted pupils were found unharmed"
        )
    return (
        done
        or named
        or _beside(sentence, number, counted, noun)
        or risen(sentence, number, counted)
        or labelled(sentence, number, counted)
        or captioned(sentence, number)
        or aboard(sentence, number, counted)
    )


def _followed(sentence: Sentence, counted: Counted, noun: Token | None) -> Role | None:
    """“34 people dead”, “12 wounded”, “6 missing”: the word right after the counted."""
    after = [t for t, _ in zip(words_from(sentence, counted.last + 1), range(2), strict=False)]
    if len(after) == 2 and after[0].pos == "ADP":
        rules = rules_of("state", after[1].lemma, after[0].text.casefold())
        if rule := fitting(sentence, after[1], rules, noun):
            return role(rule, after[1])
    for token in words_from(sentence, counted.last + 1):
        acts = token.pos == "VERB" and (
            trees.children(sentence, token, "dobj") or (token.tag == "VBD" and noun is not None)
        )
        if acts:
            return None
        if rule := adjective_rule(sentence, token, noun):
            return role(rule, token)
        if token.pos == "VERB" and token.tag == "VBN" and token.dep != "ROOT":
            # Of "Some 900 displaced people returned home" the parser makes a noun with a participle.
            bare = noun is not None and noun.dep == "ROOT" and token.dep == "acl"
            passive = verb_role(sentence, token, "object", noun)
            return passive or (verb_role(sentence, token, "subject", noun) if bare else None)
        if token.pos != "ADV":
            return None
    return None


def _headlined(sentence: Sentence, number: Number, noun: Token | None) -> Role | None:
    """“Bomb kills villager wounds 25”: the second verb of a headline, which the parser takes for a noun."""
    for verb in sentence.tokens[max(0, number.first - 1) : number.first]:
        lemma = verb.text.casefold().removesuffix("s")
        if verb.pos in {"NOUN", "PROPN", "ADJ"} and verb.text.casefold() == f"{lemma}s":
            rules = (r for r in rules_of("verb", lemma, "object") if r.measure in _HARM)
            if rule := fitting(sentence, verb, rules, noun):
                return role(rule, verb)
    return None


def _predicated(sentence: Sentence, counted: Counted) -> Role | None:
    """“The flood hit 900 people and 300 are displaced”: the parser hangs the 300 from the people."""
    if counted.noun is not None or sentence.tokens[counted.head].dep != "conj":
        return None
    helped = False
    for token in words_from(sentence, counted.last + 1):
        if token.pos == "VERB" and helped and not trees.children(sentence, token, *trees.SUBJECTS):
            passive = token.tag == "VBN" and bool(trees.children(sentence, token, "auxpass"))
            return verb_role(sentence, token, "object" if passive else "subject", None)
        if token.pos not in _HELPERS:
            return None
        helped = True
    return None


def _below(sentence: Sentence, counted: Counted, noun: Token | None) -> Role | None:
    """What hangs below the counted: "people killed by mines", "families who had fled", "girls in need"."""
    heads = (counted.head, counted.noun if counted.noun is not None else counted.head)
    for token in (sentence.tokens[index] for index in dict.fromkeys(heads)):
        for verb in trees.children(sentence, token, "acl", "relcl"):
            if _has_own_subject(sentence, verb):
                continue
            passive = (verb.dep == "acl" and verb.tag == "VBN") or trees.is_passive(sentence, verb)
            if found := verb_role(sentence, verb, "object" if passive else "subject", noun):
                return found
        for preposition in trees.children(sentence, token, "prep"):
            for below in trees.children(sentence, preposition, "pobj"):
                rules = rules_of("state", below.lemma, preposition.text.casefold())
                if rule := fitting(sentence, below, rules, noun):
                    return role(rule, below)
    return None


def _has_own_subject(sentence: Sentence, verb: Token) -> bool:
    """“12 drones, ten of which were downed” downs ten, not twelve."""
    return any(
        not s.tag.startswith("W") for s in trees.children(sentence, verb, "nsubj", "nsubjpass")
    )


def _above(sentence: Sentence, number: Number, counted: Counted, noun: Token | None) -> Role | None:
    """What governs the counted, climbing from noun to verb."""
    token = sentence.tokens[counted.head]
    for _ in range(_CLIMB):
        above = trees.head(sentence, token)
        if above is None:
            return None
        if token.dep in trees.SUBJECTS and (verb := _verb_of(sentence, above)) is not None:
            return _subject_of(sentence, token, verb, noun)
        # "killed three on Monday and four on Tuesday" hangs the second number from the verb.
        gapped = (token.dep == "conj" and token.pos == "NUM") or (
            token.dep in {"npadvmod", "dep"} and above.index < token.index
        )
        if (gapped or token.dep in trees.OBJECTS) and above.pos in _VERBS:
            return verb_role(sentence, above, "object", noun) or tally(sentence, above)
        if token.dep in {"pobj", "pcomp"}:
            over = _over(sentence, above)
            if over is None:
                return None
            if number.first <= over.index < number.core:
                token = over  # "a total of 900 people": what is said of the total is said of them.
                continue
            small = above.text.casefold()
            found = _after_preposition(sentence, above, over, noun)
            group = small == "of" and noun is None and is_counted_noun(over)
            if found or over.pos in _VERBS or (small not in _PARTS and not group):
                return found
            above = over
        elif token.dep not in _TRANSPARENT:
            return None
        token = above
    return None


def _over(sentence: Sentence, preposition: Token) -> Token | None:
    """What a preposition hangs from, past the one before it: of "rose from 21,000 to 34,500" the rise."""
    above = trees.head(sentence, preposition)
    through = above is not None and (above.pos == "ADP" or above.text.casefold() in {"up", "down"})
    return trees.head(sentence, above) if through and above is not None else above


def _verb_of(sentence: Sentence, governor: Token) -> Token | None:
    """The verb of a subject; of "Some 900 people living in old sheds had fled" the parser makes the sheds the verb."""
    if governor.pos in _VERBS:
        return governor
    return next((t for t in trees.children(sentence, governor, "conj") if t.pos == "VERB"), None)


def _subject_of(sentence: Sentence, token: Token, verb: Token, noun: Token | None) -> Role | None:
    passive = token.dep == "nsubjpass" or trees.is_passive(sentence, verb)
    found = verb_role(sentence, verb, "object" if passive else "subject", noun)
    headline = verb.tag in {"VBN", "VBD"} and not acts(sentence, verb)
    if found is None and headline and not passive and not takes_aim(sentence, verb):
        # Headlines leave "were" out: "Twelve killed in blast".
        found = verb_role(sentence, verb, "object", noun)
    return (
        found
        or told_of_whole(sentence, verb)
        or in_state(sentence, verb, noun)
        or misled(sentence, verb, noun)
        or missing(sentence, verb, noun)
    )


def _after_preposition(
    sentence: Sentence, preposition: Token, over: Token, noun: Token | None
) -> Role | None:
    word = preposition.text.casefold()
    if over.pos in _VERBS:
        rule = fitting(sentence, over, rules_of("verb", over.lemma, word), noun)
        if rule:
            return role(rule, over)
        # "A toll of those evacuated from two towns has risen": towns are no toll.
        told = tally(sentence, over) if noun is None or not is_thing(noun) else None
        if told is None and noun is None and word == "to":
            told = _of_those(sentence, over)
        return told or (put_at(sentence, over) if word == "at" and noun is None else None)
    if rule := fitting(sentence, over, rules_of("noun", over.lemma, word), noun):
        return role(rule, over)
    if word == "at" and noun is None:
        return put_at(sentence, over)
    return _of_homes(sentence, over, noun) if word == "of" and noun is not None else None


def _of_those(sentence: Sentence, verb: Token) -> Role | None:
    """ "brings the number of those retaken to six": the parser may hang the number from who is counted."""
    if verb.dep != "acl" or verb.tag != "VBN":
        return None
    above = (t for t in trees.ancestors(sentence, verb) if t.pos in _VERBS)
    return next((found for t in above if (found := tally(sentence, t))), None)


def _of_homes(sentence: Sentence, homes: Token, noun: Token) -> Role | None:
    """“destroyed the homes of 300 families”: as many homes as families."""
    households, dwellings = column("en/household_words.tsv"), column("en/dwelling_words.tsv")
    verb = trees.head(sentence, homes)
    if verb is None or lemma_of(noun) not in households or homes.lemma not in dwellings:
        return None
    if homes.dep in trees.SUBJECTS and verb.pos in _VERBS:
        return _subject_of(sentence, homes, verb, homes)
    return verb_role(sentence, verb, "object", homes) if homes.dep in trees.OBJECTS else None


def _named(sentence: Sentence, number: Number, counted: Counted, noun: Token | None) -> Role | None:
    """What the counted are called: "300,000 displaced people", "12 hostages", "40 wounded"."""
    if noun is None:
        return None
    for token in sentence.tokens[number.last + 1 : counted.last + 1]:
        if token.index != noun.index and (rule := adjective_rule(sentence, token, noun)):
            return role(rule, token)
    rule = noun_rule(sentence, noun, "name")
    return role(rule, noun) if rule else None


def _beside(
    sentence: Sentence, number: Number, counted: Counted, noun: Token | None
) -> Role | None:
    """Where the parse fails: the verb right before the number or right after the counted."""
    for token in sentence.tokens[max(0, number.first - 1) : number.first]:
        # Headlines write verbs like names: "Army Kills 12 Rebels".
        small = token.text.casefold()
        for lemma in dict.fromkeys((token.lemma, small, small.removesuffix("s"))):
            if token.pos in {"VERB", "PROPN", "NOUN"} and (
                rule := fitting(sentence, token, rules_of("verb", lemma, "object"), noun)
            ):
                return role(rule, token)
    head = sentence.tokens[counted.head]
    if head.dep == "pobj" and sentence.tokens[head.head].lemma in _BEYOND:
        return None  # "The clinic close to a dam was flooded" floods the clinic
    for token in list(words_from(sentence, counted.last + 1))[:5]:
        if token.pos == "VERB":
            passive = token.tag == "VBN" and not is_perfect(sentence, token)
            return verb_role(sentence, token, "object" if passive else "subject", noun)
        if token.pos not in _HELPERS:
            return None
    return None
