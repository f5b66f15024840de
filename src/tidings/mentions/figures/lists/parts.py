"""Which figure is part of which: "100 people, including 35 children", "half of them", "10 of the 48 hostages".

"12 soldiers and 3 nurses died" names no part: neither number holds the other.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.counted.populations import classes, is_people, lemma_of
from tidings.mentions.figures.drafts import Bounds, Counted, Number
from tidings.mentions.figures.written.bounds import scaled
from tidings.mentions.figures.written.numerals import any_of, pattern, read
from tidings.model.mentions import FigureMention
from tidings.model.parse import Sentence

# "A soldier was killed" counts one; "a tank was deployed" or "a crowd gathered" is no count.
HARM = frozenset({"killed", "wounded", "missing", "abducted", "captured", "destroyed"})
HAPPENED = HARM | {"displaced", "evacuated", "returned"}
# A part is named soon after its whole; further off it counts something else, unless "among them" stands right before it.
_REACH, _FAR = 90, 220
# So many words name whose a counted whole is.
_OWNED = 5
_OF_THEM = re.compile(r"\s*,?\s*of\s+(?:them|whom|which|those|these)\b", re.I)
# "Put the dead at 21, two of the injured having died since": the two are among the 21.
_OF_THE_HURT = re.compile(r"\s*of\s+(?:the|those|its|their)\s+(?:injured|wounded|hurt)\b", re.I)
_IS = re.compile(r"\s*(?:were|are|was|is|being)\b", re.I)
_OPENS_WHOLE = re.compile(
    r"(?:^|[.;:!?\s])(?:out\s+of|of\s+(?:the|these|those|its|some))\s+(?:\w+\s+)?\Z", re.I
)
_REST = re.compile(r"\bof\s+(?:the\s+)?(?:rest|remainder|others|remaining)\b[^.]{0,12}\Z", re.I)
_INTO_WHOLE = re.compile(
    r"^\s*(?:,?\s*(?:(?:were|was|are|is|being)\s+)?(?:among|amongst|out\s+of|of)\s+(?:the\s+|a\s+total\s+of\s+|its\s+|some\s+|those\s+)?)\Z",
    re.I,
)
_OUT_OF = re.compile(r"^\s*(?:out\s+)?of\s+(?:[\w'’-]+\s+){0,3}\Z")
_JOINT = re.compile(r"^\s*(?:,|,?\s*and)\s*\Z")
_JOINED = re.compile(r"\band\s+\Z")
_IN_PLACE = re.compile(r"\s+in\s+(?:the\s+)?[A-Z]")
_BRACKET = re.compile(r"[(—–]\s*\Z")


_NAME_BRACKET = re.compile(r"[A-Z][\w'’-]+\s\(\Z")
_NAME, _NO_AGE = 40, 150
# Who has gone is counted by where they went.
GONE = frozenset({"displaced", "evacuated", "returned", "refugees_hosted", "in_need"})


# "Among them are four nurses", "Of these, 31 are in hospital": members of what the sentence before counts.
_MEMBERS = re.compile(
    r"^\W*(?:(?:among|amongst|of|out\s+of)\s+(?:them|these|those|whom)\b|(?:they|these|those)\s+includ\w+\b)"
    r"[^.;:]{0,40}\Z", re.I,
)  # fmt: skip
_ARE_MEMBERS = re.compile(
    r"^\W*(?:among|amongst)\s+(?:them|these|those)\s+(?:are|were|is|was)\b", re.I
)
# "The twelve include the four who were seized": the twelve told shortly before.
_INCLUDE = re.compile(
    r"^\W*(?:the|these|those)\s+(.{1,30}?)\s+(?:\w+\s+)?include[sd]?\s[^.;:]{0,20}\Z", re.I
)
_NEAR = 2


def is_member(text: str, sentence: Sentence, number: Number) -> bool:
    """Whether a sentence says no more of a count than that it is part of another: "Among them are six nurses"."""
    lead = text[sentence.start : number.start]
    return _ARE_MEMBERS.match(lead) is not None or _INCLUDE.match(lead) is not None


def is_out_of(text: str, number: Number, whole: Number) -> bool:
    """Whether a number is counted out of the next: "10 of the 48 hostages", "half of Chad's 18 million people"; "seven of
    them in a farm" are of those told before."""
    between = text[number.end : whole.start]
    return bool(_OUT_OF.match(between)) and not _OF_THEM.match(between)


def past_owner(sentence: Sentence, first: int) -> int:
    """Behind whose they are where the whole is counted: "2,400 of the plant's | 2,900 employees"."""
    for owner, number in pairwise(sentence.tokens[first : first + _OWNED]):
        if owner.tag == "POS" and number.pos == "NUM":
            return number.index
    return first


@cache
def _opening() -> re.Pattern[str]:
    phrases = [row["words"] for row in table("en/figure_parts.tsv")]
    return re.compile(rf"(?<![^\W_])(?:{any_of(phrases)})(?![^\W_])", re.I)


def opens_parts(words: str) -> bool:
    """Whether some words begin to tell parts of a whole: "among them", "including"."""
    return _opening().search(words) is not None


def whole_of(
    text: str, sentence: Sentence, number: Number, before: list[FigureMention]
) -> int | None:
    """The index of the figure told before that this number is a part of."""
    after = text[number.end : number.end + 24]
    back = bool(_OF_THEM.match(after))
    predicated = bool(_IS.match(after))
    lead = text[sentence.start : number.start]
    if (taken := _INCLUDE.match(lead)) is not None:
        return _told_before(taken.group(1), sentence, before)
    for index in range(len(before) - 1, -1, -1):
        whole = before[index]
        if whole.sentence < sentence.index - 1:
            return None
        # "38,500 people (5,900 households)": the households are told again, and hold nothing
        again = is_bracketed(text, whole.start, whole.end)
        if again or whole.part_of is not None or not _fits(number, whole):
            continue
        if whole.sentence < sentence.index:
            told = (
                back
                or bool(_MEMBERS.match(lead))
                or (number.kind == "share" and (predicated or bool(_REST.search(lead))))
            )
            return index if told else None
        between = text[whole.end : number.start]
        if _JOINED.search(between) and all(
            _IN_PLACE.match(text, e) for e in (whole.end, number.end)
        ):
            continue  # "21 in Chad, most of them farmers, and 13 in Niger": beside it
        if len(between) > (_FAR if _opens(between) else _REACH):
            return None
        opened = _OPENS_WHOLE.search(text[max(0, whole.start - 40) : whole.start])
        counted_in = whole.measure == "killed" and bool(_OF_THE_HURT.match(after))
        counted_in = counted_in or (whole.measure == "wounded" and bool(_badly().match(after)))
        at_place = whole.measure in GONE and _at_a_place(text, number)
        if back or opened or counted_in or opens_parts(between) or at_place:
            return index
        if predicated and (number.kind == "share" or _BRACKET.search(between)):
            return index
    return None


@cache
def _badly() -> re.Pattern[str]:
    """ "Two tourists were hurt, one seriously": how badly some of them were."""
    return re.compile(rf"\s+(?:{any_of(word_class('how_badly'))})\b\s*(?:[,.;)]|and\b|$)", re.I)


def is_bracketed(text: str, start: int, end: int) -> bool:
    """Whether a count stands in brackets by itself."""
    return text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"


def _at_a_place(text: str, number: Number) -> bool:
    """ "To flee towards Karm (21,000) and Dayton (9,800)": a number in brackets behind a name, too large for an age."""
    named = _NAME_BRACKET.search(text[max(0, number.start - _NAME) : number.start])
    large = number.bounds.low >= _NO_AGE
    return large and named is not None and is_bracketed(text, number.start, number.end)


def _opens(between: str) -> bool:
    """Whether the words right before a number open a list of parts."""
    found = [m.end() for m in _opening().finditer(between)]
    return bool(found) and not between[found[-1] :].strip()


def _told_before(words: str, sentence: Sentence, before: list[FigureMention]) -> int | None:
    """The count told shortly before that some words take up by its number: "the twelve"."""
    said = pattern().fullmatch(words)
    value = read(said).value if said is not None else None
    if value is None:
        return None
    near = (
        i for i in range(len(before) - 1, -1, -1) if sentence.index - before[i].sentence <= _NEAR
    )
    return next((i for i in near if before[i].value == value), None)


def _fits(number: Number, whole: FigureMention) -> bool:
    if number.kind == "share":
        return whole.measure not in {"money", "distance", "other"}
    most = whole.high if whole.high is not None else whole.value  # "at least 43" hold no 300,000
    return number.bounds.low <= (most if most is not None else number.bounds.low)


def share_bounds(
    text: str, sentence: Sentence, number: Number, known: list[FigureMention], part: int
) -> Bounds:
    """A share as a count: of its whole, or of what an earlier share of it leaves ("of the rest")."""
    whole = bounds_of(known[part])
    if _REST.search(text[sentence.start : number.start]):
        for sibling in reversed(known):
            if sibling.part_of == part and sibling.share is not None:
                whole = scaled(_remainder(sibling.share), whole)
                break
    return scaled(number.bounds, whole)


def _remainder(share: float) -> Bounds:
    return Bounds(value=1 - share, low=1 - share, high=1 - share)


def bounds_of(figure: FigureMention) -> Bounds:
    """The bounds of a figure."""
    return Bounds(
        value=figure.value, low=figure.low, high=figure.high, conservative=figure.conservative
    )


def link_forward(
    text: str, figures: tuple[FigureMention, ...], offset: int
) -> tuple[FigureMention, ...]:
    """Join a part to the whole told after it: "Six girls were among 22 people killed"; "six farmers, including a child, were
    among 22" joins the farmers."""
    linked = list(figures)
    for place, (part, whole) in enumerate(pairwise(figures)):
        inside = whole.start < part.end
        between = text[part.start : whole.start] if inside else text[part.end : whole.start]
        joins = re.search(r"\bof\b", between) if inside else _INTO_WHOLE.match(between)
        if joins and part.part_of is not None and offset <= part.part_of < offset + place:
            held = linked[part.part_of - offset]
            if held.part_of is None and held.low <= (whole.high or held.low):
                linked[part.part_of - offset] = replace(held, part_of=offset + place + 1)
        if joins and part.part_of is None and part.low <= (whole.high or part.low):
            linked[place] = replace(part, part_of=offset + place + 1)
    for place in range(len(linked) - 2, -1, -1):
        one, other = linked[place], linked[place + 1]
        joined = _JOINT.match(text[one.end : other.start]) and one.measure == other.measure
        if joined and one.part_of is None and (other.part_of or 0) > offset + place:
            linked[place] = replace(one, part_of=other.part_of)
    return tuple(linked)


def can_hold(sentence: Sentence, whole: FigureMention, counted: Counted) -> bool:
    """“nine people, including six nurses, died in a market”: people hold people, no market."""
    if counted.noun is None or whole.measure not in HAPPENED:
        return True
    noun = sentence.tokens[counted.noun]
    if not (known := classes(lemma_of(noun))) or whole.population.casefold() in {"", "objects"}:
        return True
    if whole.measure == "destroyed":
        return not is_people(noun) or bool(known & {"things", "posts"})
    return is_people(noun) or not known <= {"things", "posts"}
