"""What a number counts: the noun phrase that follows it, or nothing where the words are left out.

"more than 30 of its soldiers" counts soldiers; in "34 died" the words are left out; "hundreds" in
"hundreds of nurses and drivers" counts "nurses and drivers".
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.counted.misparses import before_captive
from tidings.mentions.figures.counted.noun_runs import (
    PREMODIFIERS,
    end_of,
    is_day,
    names_kind,
    parts_headline,
    past_bracket,
    past_origin,
    runs_into_name,
    words_from,
)
from tidings.mentions.figures.counted.populations import (
    classes,
    is_counted_noun,
    is_plural,
    lemma_of,
)
from tidings.mentions.figures.drafts import Counted, Number
from tidings.mentions.figures.lists.parts import past_owner
from tidings.mentions.figures.written import numerals
from tidings.model.parse import Sentence, Token

# A counted noun stands within a few words of its number ("12 heavily armed Kenyan police officers").
_REACH = 8
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "NUM", "PART"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_DETERMINERS = frozenset(
    {"the", "its", "their", "his", "her", "our", "these", "those", "my", "your"}
)
_BACK = frozenset({"them", "whom", "which", "us"})
_OWNERS = frozenset({"PRP$", "POS"})
_MORE = frozenset({"more", "additional", "further", "extra"})
# What happened to the counted is told by the measure: "29 dead soldiers" are soldiers.
_HARMED = frozenset({"dead", "slain", "killed", "wounded", "injured", "abducted", "kidnapped"})
_UNITS_OF_AGE = frozenset({"year", "years", "month", "months", "week", "day"})
# Words between number and noun that say nothing of the counted: "a 5,000-strong force".
_ASIDE = _MORE | _DETERMINERS | _HARMED | {"-", "strong", "odd", "own"}
_MARKS = frozenset({"-", "“", "”", '"', "'", "‘", "’", "*"})


def find_counted(text: str, sentence: Sentence, number: Number) -> Counted:
    """The counted noun phrase of a number."""
    first, owner = (number.first, None) if number.bare else _after_of(sentence, number)
    noun = None if runs_into_name(sentence, first, number) else _head_noun(sentence, first, number)
    if noun is None:
        return _left_out(text, sentence, number)
    said = _said_behind(sentence, noun.index) if "acts" in classes(lemma_of(noun)) else None
    if said is not None:  # "Five of the dead are children"
        return Counted(
            head=_leader(sentence, number, noun), first=number.first, last=said[-1].index,
            noun=said[-1].index, population=_words(text, sentence, said[0].index, said[-1].index),
        )  # fmt: skip
    noun = before_captive(sentence, noun)
    last = _with_members(sentence, _with_fellows(sentence, noun))
    nested = [t.index for t in sentence.tokens[first : noun.index] if t.tag == "CD"]
    start = max([first, *(index + 1 for index in nested)])
    while start < noun.index and _is_aside(sentence.tokens[start]):
        start += 1
    start = _past_age(sentence, start, noun.index)
    return Counted(
        head=_leader(sentence, number, noun), first=number.first, last=last, noun=noun.index,
        owner=owner, population=_words(text, sentence, start, last),
    )  # fmt: skip


def _past_age(sentence: Sentence, start: int, noun: int) -> int:
    """Where the words begin that say who is counted: "three 12-year-old boys" are boys."""
    age = [t.text.casefold() for t in sentence.tokens[start : start + 3]]
    aged = len(age) == 3 and age[0] in _UNITS_OF_AGE and age[1:] == ["-", "old"]
    return start + 3 if aged and start + 3 <= noun else start


def _words(text: str, sentence: Sentence, first: int, last: int) -> str:
    return " ".join(text[sentence.tokens[first].start : sentence.tokens[last].end].split())


def _is_aside(token: Token) -> bool:
    small = token.text.casefold()
    if small in _ASIDE or token.pos in {"NUM", "SPACE"}:
        return True
    return small in word_class("ordinal_words")  # "a fourth worker" is a worker


def _left_out(text: str, sentence: Sentence, number: Number) -> Counted:
    """A number alone; "two were children" names its counted behind the verb."""
    standing, end = _standing(sentence, number), end_of(sentence, number)
    said = _said_behind(sentence, end)
    if said is None:
        return Counted(head=standing, first=number.first, last=end)
    return Counted(
        head=standing, first=number.first, last=said[-1].index, noun=said[-1].index,
        population=_words(text, sentence, said[0].index, said[-1].index),
    )  # fmt: skip


def _said_behind(sentence: Sentence, end: int) -> tuple[Token, ...] | None:
    """The words for the counted that stand behind "were": "two | were children"."""
    above = next(words_from(sentence, end + 1), None)
    if above is None or above.lemma != "be":
        return None
    for noun in trees.children(sentence, above, "attr"):
        near = above.index < noun.index < end + _REACH
        own = trees.children(sentence, noun, "nummod")  # "of the 14 dead are five children"
        if near and not own and is_counted_noun(noun) and noun.pos in _NOUNS:
            inside = (t for t in trees.subtree(sentence, noun) if t.index > above.index)
            return tuple(t for t in inside if t.index <= noun.index and not _is_aside(t))
    return None


def _after_of(sentence: Sentence, number: Number) -> tuple[int, int | None]:
    """The first token of what is counted: past "of", "of the", "of its" (whose owner is kept)."""
    begin = end_of(sentence, number)
    through_of = sentence.tokens[number.last].text.casefold() == "of"
    index, owner = begin + 1, None
    for token in words_from(sentence, begin + 1):
        small = token.text.casefold()
        if small == "of" and not through_of:
            through_of = True
        elif through_of and small in _DETERMINERS | _BACK:
            owner = token.index if token.tag in _OWNERS else None
            if small in _BACK and _is_predicated(sentence, token.index + 1):
                return token.index, None
        else:
            break
        index = token.index + 1
    return past_owner(sentence, index) if through_of else index, owner


def _is_predicated(sentence: Sentence, index: int) -> bool:
    """“12 of them were women”, “seven of them in a farm” against “12 of them women”."""
    following = next(words_from(sentence, index), None)
    return following is None or following.pos in {"AUX", "VERB", "PUNCT", "ADP"}


def _head_noun(sentence: Sentence, first: int, number: Number) -> Token | None:
    """The last noun of the run of adjectives and nouns after a number."""
    found: Token | None = None
    skip_to = first
    for token in words_from(sentence, first):
        if token.index < skip_to:
            continue
        if token.index >= first + _REACH or _is_elsewhere(sentence, token):
            break
        if (behind := past_origin(sentence, token, found)) is not None:
            found, skip_to = None, behind
            continue
        if token.text == "(" and (after := past_bracket(sentence, token.index)):
            skip_to = after
            continue
        if found is not None and not _continues(found, token):
            break
        if is_counted_noun(token) or (token.pos in _NOUNS and token.tag != "NN"):
            found = token
        elif (
            token.pos in _NOUNS
            and (token.dep not in PREMODIFIERS or number.bounds.low == 1)
            and "-" not in {t.text for t in sentence.tokens[token.index - 1 : token.index + 2]}
            and not names_kind(sentence, token)
        ):
            # A singular that names nobody counts nothing: "18 shot dead".
            return token if number.bounds.low == 1 else found
        elif found is None and not _may_precede(sentence, token):
            break
    return found


def _is_elsewhere(sentence: Sentence, token: Token) -> bool:
    return parts_headline(sentence, token) or is_day(token) or _counts_others(sentence, token)


def _counts_others(sentence: Sentence, token: Token) -> bool:
    """“35 Dead Dozens Wounded”: a headline without its comma, where a second number follows what befell the first."""
    before, after = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1 :][:1]
    number = numerals.pattern().fullmatch(token.text.casefold())
    vague = number is not None and number.lastgroup == "vague"
    return vague and before.text.casefold() in _HARMED and (not after or after[0].tag != "IN")


def _continues(found: Token, token: Token) -> bool:
    """Whether a noun run goes on: "regime | soldiers", "Toyota | 's | cars", not "people | Monday"."""
    if token.name in {"DATE", "TIME"} or token.pos in {"AUX", "ADP", "CCONJ", "PRON", "DET", "NUM"}:
        return False
    if found.dep in PREMODIFIERS and found.head >= token.index:
        return True
    if token.text in _MARKS or token.tag == "POS":
        return found.head > token.index
    if is_plural(found) and is_counted_noun(found):
        return token.pos in _NOUNS and found.head == token.index
    return token.pos in _NOUNS and (found.head == token.index or is_counted_noun(token))


def _may_precede(sentence: Sentence, token: Token) -> bool:
    if token.text in _MARKS or _is_inside_compound(sentence, token):
        return True
    if token.tag in {"VBN", "VBG", "VBD"}:
        return token.dep in {"amod", "compound"} or _noun_follows(sentence, token)
    return token.pos in _INSIDE and token.dep not in {"neg"}


def _is_inside_compound(sentence: Sentence, token: Token) -> bool:
    """The "and" of "900 mud-and-thatch huts"."""
    beside = sentence.tokens[max(0, token.index - 1) : token.index + 2]
    return token.pos == "CCONJ" and len(beside) == 3 and beside[0].text == beside[2].text == "-"


def _noun_follows(sentence: Sentence, token: Token) -> bool:
    after = next(words_from(sentence, token.index + 1), None)
    return after is not None and token.tag == "VBN" and is_plural(after) and is_counted_noun(after)


def _with_fellows(sentence: Sentence, noun: Token) -> int:
    """The last token of the phrase with coordinated nouns that have no number or article of their own."""
    last = noun.index
    while True:
        joined = tuple(words_from(sentence, last + 1))[:6]
        if len(joined) < 2 or joined[0].text.casefold() not in {"and", "or", "&"}:
            return last
        fellow = _fellow(sentence, joined[1:])
        if fellow is None or _has_own_clause(noun, fellow):
            return last
        last = fellow.index


def _fellow(sentence: Sentence, words: tuple[Token, ...]) -> Token | None:
    """The plural noun that closes a coordination: "and | allied fighters"."""
    for token in words:
        if is_plural(token) and is_counted_noun(token):
            counted = {"nummod", "det", "poss"}
            return None if trees.children(sentence, token, *counted) else token
        modifies = token.tag in {"VBN", "VBG"} and token.dep in {"amod", "compound"}
        if token.pos not in {"ADJ", "PROPN", "NOUN"} and not modifies:
            return None
    return None


def _has_own_clause(noun: Token, fellow: Token) -> bool:
    own_verb = fellow.dep in trees.SUBJECTS and fellow.head > fellow.index
    return own_verb and not (noun.dep in trees.SUBJECTS and noun.head == fellow.head)


def _with_members(sentence: Sentence, last: int) -> int:
    tokens = sentence.tokens
    if "parted" not in classes(lemma_of(tokens[last])) or last + 2 >= len(tokens):
        return last
    if tokens[last + 1].text.casefold() != "of":
        return last
    end = last
    for token in tokens[last + 2 : last + 8]:
        if (
            token.pos not in {"DET", "ADJ", "NOUN", "PROPN", "NUM"}
            and token.tag not in _OWNERS
            and token.text != "-"
        ):
            break
        end = token.index if token.pos in _NOUNS else end
    return end


def _standing(sentence: Sentence, number: Number) -> int:
    """The token by which a number without a noun hangs in the tree."""
    inside = range(number.first, number.last + 1)
    for index in inside:
        if sentence.tokens[index].head not in inside or sentence.tokens[index].head == index:
            return index
    return number.last


def _leader(sentence: Sentence, number: Number, noun: Token) -> int:
    """The token by which the counted phrase hangs: the noun, or the number where the noun hangs from it."""
    above = {a.index for a in trees.ancestors(sentence, noun)}
    for index in range(number.core, number.last + 1):
        if index in above:
            return index
    return noun.index
