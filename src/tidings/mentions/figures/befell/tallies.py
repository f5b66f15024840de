"""Numbers that are told of a tally: "the death toll rose to 34", "Displaced: 1,200", "the number of injured is 9"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.befell.measures import role, rules_of
from tidings.mentions.figures.befell.verbs import verb_role
from tidings.mentions.figures.counted.populations import classes, is_people, lemma_of
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.model.parse import Sentence, Token

# A line of a table is short and has no finite verb.
_LINE = 12
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# "– the total number of": the noun of a caption stands right after its mark.
_CAPTION = 4
# How the words for what befell people hang from those people: "people believed to have died".
_DESCRIBES = frozenset({"acl", "relcl", "xcomp", "amod"})
_VERBS = frozenset({"VERB", "AUX"})
_DASHES = frozenset({"-", "–", "—", "―", ":", "\N{REPLACEMENT CHARACTER}"})


def tally(sentence: Sentence, verb: Token) -> Role | None:
    """The role of a number that a tally is, reaches or rises to."""
    totals = bool(rules_of("verb", verb.lemma, "totals"))
    for count in _counts(sentence, verb):
        if totals and (found := tally_word(count)):
            return found
        rules = rules_of("noun", count.lemma, "tally")
        if rules and (found := _tallied(sentence, count)):
            return found
        if rules and rules[0].measure != "other":
            return role(rules[0], count)
        if (
            rules
            and verb.lemma in word_class("rising")
            and (noun := _behind_of(sentence, count, _is_kept))
        ):
            return Role(measure="other", trigger=noun.index)
    return None


def _behind_of(sentence: Sentence, count: Token, fits: Callable[[Token], bool]) -> Token | None:
    """What a tally counts, if it fits: the noun behind "the number of"."""
    for preposition in trees.children(sentence, count, "prep"):
        for noun in trees.children(sentence, preposition, "pobj"):
            if preposition.text == "of" and fits(noun):
                return noun
    return None


def _is_kept(noun: Token) -> bool:
    """The cases or things whose number grows: "the number of cholera cases"."""
    return bool(classes(lemma_of(noun)) & {"cases", "things"})


def _is_somebody(noun: Token) -> bool:
    """The people whose number is told."""
    return is_people(noun) or noun.lemma in {"those", "people"}


def of_others(sentence: Sentence, number: Number) -> Role | None:
    """A tally of people to whom nothing is said to have happened: "puts the number of attackers at 300", "the number of those
    infected is 6,800"."""
    above = trees.ancestors(sentence, sentence.tokens[number.core])
    verb = next((t for t in above if t.pos in _VERBS), None)
    if verb is not None and trees.children(sentence, verb, "expl") and verb.dep == "advcl":
        verb = trees.head(sentence, verb)  # "whereas last week there were 146"
    for count in _told_counts(sentence, verb) if verb is not None else ():
        rules = rules_of("noun", count.lemma, "tally")
        if (
            rules
            and rules[0].measure == "other"
            and (noun := _behind_of(sentence, count, _is_somebody))
        ):
            return Role(measure="other", trigger=noun.index)
    return None


def _told_counts(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The nouns that may be the tally; of "the number of people admitted to wards was 203" the parser may make two clauses."""
    counts = _counts(sentence, verb)
    before = sentence.tokens[: verb.index]
    return counts or tuple(t for t in before if t.dep == "nsubj" and t.lemma == "number")


def tallied_words(sentence: Sentence, role: Role) -> str | None:
    """What is counted by the tally that a number is told of: "cholera cases" of "the number of cholera cases has gone up to 14"."""
    if role.trigger is None:
        return None
    if role.measure != "other":
        return _befallen(sentence, sentence.tokens[role.trigger])
    noun = sentence.tokens[role.trigger]
    above = trees.head(sentence, noun)
    count = trees.head(sentence, above) if above is not None and above.text == "of" else None
    if count is None or not rules_of("noun", count.lemma, "tally"):
        return None
    before = [t.text for t in trees.children(sentence, noun, "compound", "amod", "nmod")]
    return " ".join([*before, noun.text])


def _befallen(sentence: Sentence, trigger: Token) -> str | None:
    """The people of "the number of people believed to have died", whom what befell them only describes."""
    above = trees.head(sentence, trigger)
    while above is not None and above.dep in _DESCRIBES and above.pos in {"VERB", "AUX", "ADJ"}:
        above = trees.head(sentence, above)
    if above is None or above.dep != "pobj" or not is_people(above):
        return None
    of = trees.head(sentence, above)
    count = trees.head(sentence, of) if of is not None and of.text == "of" else None
    told = count is not None and rules_of("noun", count.lemma, "tally")
    return above.text if told else None


def _counts(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The nouns that may be the tally: subjects, the noun that "estimated at 9" describes, or the
    object of "put the toll at 61"."""
    subjects = trees.subjects(sentence, verb)
    above = trees.head(sentence, verb)
    if not subjects and above is not None and verb.dep in {"acl", "relcl"}:
        subjects = (above,)
    return (*subjects, *trees.children(sentence, verb, "dobj"))


def _tallied(sentence: Sentence, count: Token) -> Role | None:
    """What a tally counts: "the number of wounded", "the number of refugees"."""
    below = [t for t in trees.subtree(sentence, count) if t.index != count.index]
    # "the number of prisoners killed": what befell them says more than what they are called
    befell = [t for t in below if t.tag in {"VBN", "JJ"} and t.dep in {"acl", "amod"}]
    for token in (*befell, *below):
        if (found := tally_word(token)) and not _tells_where(sentence, token):
            return found
    for token in below:
        for rule in rules_of("noun", token.lemma, "tallied"):
            return role(rule, token)
    return _told_of(sentence, below)


def _tells_where(sentence: Sentence, token: Token) -> bool:
    """Whether a word only describes where the counted are: "the number of cases in the flooded district"."""
    noun = trees.head(sentence, token) if token.dep == "amod" else None
    above = trees.head(sentence, noun) if noun is not None and noun.dep == "pobj" else None
    return above is not None and above.text.casefold() in word_class("where_words")


def risen(sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """“The death toll has risen to 112 a monitor said”: without its comma the parser gives the number to who says so."""
    link = sentence.tokens[number.first - 1] if number.first else None
    verb = trees.head(sentence, link) if link is not None and link.text.lower() == "to" else None
    if counted.noun is not None or verb is None or verb.lemma not in word_class("rising"):
        return None
    for token in sentence.tokens[: verb.index]:
        for rule in rules_of("noun", token.lemma, "tally"):
            if rule.measure != "other":
                return role(rule, token)
    return None


def _told_of(sentence: Sentence, below: Sequence[Token]) -> Role | None:
    """“the number of people forced from their homes”: told by a clause that a single word does not tell."""
    for verb in below:
        if verb.pos == "VERB" and verb.dep in {"acl", "relcl"}:
            passive = verb.tag == "VBN" and not trees.children(sentence, verb, "aux")
            side = "object" if passive or trees.is_passive(sentence, verb) else "subject"
            if found := verb_role(sentence, verb, side, None):
                return found
    return None


def captioned(sentence: Sentence, number: Number) -> Role | None:
    """The caption of a number that stands by itself: "900 – the number of people who fled"."""
    after = sentence.tokens[number.last + 1 : number.last + 2 + _CAPTION]
    if number.first > 0 or not after or after[0].text not in _DASHES:
        return None
    return next(
        (
            found
            for t in after
            if rules_of("noun", t.lemma, "tally")
            if (found := _tallied(sentence, t))
        ),
        None,
    )


def tally_word(token: Token) -> Role | None:
    """The role that a word gives by itself: "killed", "dead", "displaced", "evacuations"."""
    small = token.text.casefold()
    rules = (
        *rules_of("noun", token.lemma, "self"),
        *rules_of("noun", small, "name"),
        *(rules_of("noun", lemma_of(token), "name") if token.text.endswith("s") else ()),
        *rules_of("adjective", small, "modifier"),
        *(rules_of("verb", token.lemma, "object") if token.pos in {"VERB", "PROPN", "ADJ"} else ()),
    )
    # "Among the names found": what is found is dead only where bodies are
    told = (r for r in rules if not r.near and r.counted in {"", "people"})
    return next((role(rule, token) for rule in told), None)


def _tells(token: Token) -> bool:
    """Whether a verb makes a line a sentence; in "IDPs total 900" none does."""
    return token.tag in _FINITE and not rules_of("verb", token.lemma, "totals")


def labelled(sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """The label of a line without a verb: "Houses destroyed: 146", "IDPs total 122 387", "Displaced: 900 people"."""
    before = sentence.tokens[: number.first]
    if counted.noun is not None:
        headed = len(before) > 1 and before[-1].text == ":"
        return tally_word(before[-2]) if headed else None
    if len(sentence.tokens) > _LINE:
        return None
    colon = bool(before) and before[-1].text == ":"
    if not colon and any(_tells(t) for t in sentence.tokens):
        return None
    return next((found for t in before if (found := tally_word(t))), None)


def told_of_whole(sentence: Sentence, verb: Token) -> Role | None:
    """“Six children were among 22 people killed”: told where the whole is told."""
    for preposition in trees.children(sentence, verb, "prep"):
        if preposition.text.casefold() not in {"among", "amongst"}:
            continue
        for whole in trees.children(sentence, preposition, "pobj"):
            for happened in trees.children(sentence, whole, "acl"):
                if found := verb_role(sentence, happened, "object", whole):
                    return found
            for word in trees.subtree(sentence, whole):
                if found := tally_word(word):
                    return found
    return None
