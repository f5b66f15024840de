"""Which numbers of four figures without a mark count something, and are no years.

"A further 1500 are ill" and "the raids killed 1900" count people; "in 1500" and "2019 saw worse" tell of years.
"""

from __future__ import annotations

from functools import cache

from tidings.language import trees
from tidings.language.trees import token_at
from tidings.lexicons.tables import table
from tidings.model.parse import Sentence, Token

# So many words at most lead to a count: "a total of", "no fewer than".
_LEAD = 3
# What befalls people and no year: a year may draw crowds, or see them return.
_HARM = frozenset(
    {"killed", "wounded", "missing", "captured", "abducted", "displaced", "evacuated"}
)


def is_count(sentence: Sentence, first: Token, end: int) -> bool:
    """Whether the four figures that begin with `first` and end at `end` count something."""
    before = sentence.tokens[first.index - 1] if first.index else None
    after = token_at(sentence, end)
    return (
        _is_led(sentence, first)
        or _is_upper_bound(sentence, first)
        or _is_measure(sentence, first)
        or _is_tied(sentence, after, end)
        or _is_opened(sentence, after, end)
        or _is_done_to(sentence, first)
        or _does(sentence, first)
        or _is_beside(before, after, end)
    )


def _is_led(sentence: Sentence, first: Token) -> bool:
    """“A further 1500”, “at least 1700”, “a total of 1989”."""
    led = [t.text.lower() for t in sentence.tokens[max(0, first.index - _LEAD) : first.index]]
    return any(tuple(led[-n:]) in _openers() for n in range(1, len(led) + 1))


def _is_opened(sentence: Sentence, after: Token | None, end: int) -> bool:
    """“1500 or more are feared dead”."""
    if after is None or after.start > end + 1 or after.text.lower() != "or":
        return False
    told = [t.text.lower() for t in sentence.tokens[after.index + 1 : after.index + 2]]
    return bool(set(told) & {"more", "so", "fewer", "less"})


def _is_done_to(sentence: Sentence, first: Token) -> bool:
    """“The raids killed 1900 in the town”: whom a deed was done to; a storm may “open 2015”."""
    above = sentence.tokens[first.head]
    if above.index != first.index - 1 or above.lemma not in _harming("object"):
        return False
    # without a preposition the parser takes 1900 for a year: "killed 1942" is one behind a participle alone
    return first.dep == "dobj" or (first.dep == "npadvmod" and above.tag in {"VBD", "VBG", "VBZ"})


def _does(sentence: Sentence, first: Token) -> bool:
    """“Around 1950 have fled”, “1984 were held”, “in all, 1715 died”: those who are or do; “2015 was the worst year”."""
    behind = sentence.tokens[first.index + 1] if first.index + 1 < len(sentence.tokens) else first
    leads = sentence.tokens[first.index - 1].text.lower() if first.index else ""
    if behind.text.lower() in {"have", "are", "were"} and leads not in {"in", "since", "of"}:
        return True
    if first.dep not in {"nsubj", "nsubjpass"}:
        return False
    verb = sentence.tokens[first.head]
    helpers = trees.children(sentence, verb, "aux", "auxpass")
    opens = helpers[0] if helpers else verb
    plural = opens.tag == "VBP" or opens.text.lower() == "were"
    return plural or (opens.tag not in {"VBZ"} and verb.lemma in _harming("subject"))


@cache
def _harming(role: str) -> frozenset[str]:
    """The verbs that say how people come to harm."""
    return frozenset(
        lemma
        for row in table("en/measures.tsv")
        if row["pos"] == "verb" and row["role"] == role and not row["with"]
        and row["counted"] == "people" and row["measure"] in _HARM
        for lemma in row["lemmas"].split("|")
    )  # fmt: skip


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(row["word"].lower() for row in table(f"en/{name}.tsv"))


@cache
def _openers() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row["words"].split()) for row in table("en/count_openers.tsv"))


def _is_upper_bound(sentence: Sentence, first: Token) -> bool:
    """ "Between 500 and 1300 dead": what goes up from a number that is no year; "between 1998 and 2003" are years."""
    led = [t.text.lower() for t in sentence.tokens[max(0, first.index - 3) : first.index]]
    if len(led) < 3 or (led[0], led[2]) not in {("between", "and"), ("from", "to")}:
        return False
    return led[1].isdecimal() and len(led[1]) < len("1000")


def _is_measure(sentence: Sentence, first: Token) -> bool:
    """ "By one report as many as 1300"; "as early as 1998" is a year."""
    led = [t.text.lower() for t in sentence.tokens[max(0, first.index - 3) : first.index]]
    return len(led) == 3 and led[0] == led[2] == "as" and led[1] in _words("measured_as")


def _is_tied(sentence: Sentence, after: Token | None, end: int) -> bool:
    """“A 2000-strong crowd”, “a 1500-member mission” are counts; “the 1967-era fence” has a year."""
    if after is None or after.text != "-" or after.start != end:
        return False
    tied = token_at(sentence, after.end)
    return tied is not None and tied.text.lower() in _words("year_closers")


def _is_beside(before: Token | None, after: Token | None, end: int) -> bool:
    """“2000 soldiers” is a count; “in 2000 soldiers” hardly ever is."""
    follows = after.text.lower() if after is not None and after.start <= end + 1 else ""
    leads = before.text.lower() if before is not None else ""
    if leads in {"a", "an"}:
        return False  # "a 2015 police sweep" was in that year
    if follows in _words("year_closers"):
        return leads not in {"in", "the", "since", "until", "during"} or follows in {"%", "percent"}
    if leads in _words("number_labels"):
        return True
    if leads in _words("year_openers"):
        return False
    if before is not None and (before.tag == "CD" or before.tag == "$"):
        return True
    plural = after is not None and follows != "" and after.tag == "NNS"
    return plural and before is not None and leads != "'s"
