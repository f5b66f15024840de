"""Find proper names in a sentence and say what they look like.

Finds three names and two offices in "Chadian President Idriss Haroun met Lake Board chief Awa Sy".
Finds none in "Talks went on until late".
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.numbered import is_numbered_unit
from tidings.lexicons import gazetteer
from tidings.lexicons.place_names import plain
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.ground.land import land_at
from tidings.mentions.entities.ground.of_peoples import of_people_at
from tidings.mentions.entities.ground.shortened import shortened_at
from tidings.mentions.entities.names.by_nouns import is_large
from tidings.mentions.entities.names.found import Found, Look, Title, ends_larger, words_of
from tidings.mentions.entities.names.heads import body_heads
from tidings.mentions.entities.names.known import Known, known_body, known_names, longest_name
from tidings.mentions.entities.names.looks import labelled_part, look_of, place_nouns
from tidings.mentions.entities.names.name_parts import PARTICLES, only_counts
from tidings.mentions.entities.names.runs import GROUND, capital_runs
from tidings.mentions.entities.nouns.posted import post_of
from tidings.mentions.entities.nouns.roles import title_at
from tidings.mentions.entities.nouns.titles_before import title_across, title_before, with_owner
from tidings.model.parse import Sentence

# No name ends in them: "the Lebanese Army and UNIFIL".
ENDLESS = frozenset({"-", "and", "&", "of", "for", "on", "the"})
# The small words of the longest such name ("Norland-led military coalition" with its hyphen).
TAIL = 4
# What parents also call a child: "Victoria", "Israel".
_FIRST_NAMES = frozenset({"capital", "country"})
# The longest names of places that hold another: "Islamic Republic of …" is known by itself.
LONGER = 4


def find_names(sentence: Sentence, text: str) -> Iterator[Found]:
    """All names of a sentence, left to right, without overlap."""
    for first, last in capital_runs(sentence):
        if not _ends_office(sentence, first, last):
            yield from _split_run(sentence, text, first, last)


def _ends_office(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a run only says of what somebody is minister: "the Minister of Foreign Affairs of Chad"."""
    offices = (title_at(sentence, start, last) for start in range(max(0, first - 2), first))
    if any(title is not None and title.last == last for title in offices):
        return True
    return _is_ministers_field(sentence, first, last)


def _is_ministers_field(sentence: Sentence, first: int, last: int) -> bool:
    """ "The Minister of National Defence": what a ministry's name would hold is no body by itself behind its minister."""
    before = [t.text.lower() for t in sentence.tokens[max(0, first - 3) : first]]
    before = before[:-1] if before[-1:] == ["the"] else before
    named = " ".join(t.text for t in sentence.tokens[first:last])
    bodies = any(t.text.lower() in body_heads() for t in sentence.tokens[first:last])
    return before[-2:] in (["minister", "of"], ["minister", "for"]) and not (
        bodies or named in known_names()
    )


def _split_run(sentence: Sentence, text: str, first: int, last: int) -> Iterator[Found]:
    first += only_counts(sentence, first, last)
    whole = (
        _own(sentence, text, first, last)
        or _with_tail(sentence, text, first, last)
        or _body(sentence, text, first, last)
    )
    if whole is not None:
        yield whole
        return
    post = post_of(sentence, first, last)
    titles: tuple[Title, ...] = title_before(
        sentence, first if post is None else post.office_end, last
    )
    index = first
    if post is not None:  # "WHO director for Africa | Awa Sy"
        yield _known_at(sentence, text, first, post.end) or _piece(
            sentence, text, first, post.end, ()
        )
        index = post.end
    elif (across := title_across(sentence, first, last)) is not None:
        titles, index = (with_owner(across, sentence, across.first),), across.last
    while index < last:
        if sentence.tokens[index].text == "-" or _is_direction(sentence, text, index, last):
            index += 1
            continue
        title = title_at(sentence, index, last)
        if title is not None and not _is_surname(sentence, title):
            titles = (*titles, with_owner(title, sentence, first))
            index = title.last
            continue
        found = (
            _own_at(sentence, text, index, last)
            or shortened_at(sentence, text, index)
            or land_at(sentence, text, index, last)
            or of_people_at(sentence, text, index, last)
            or _known_at(sentence, text, index, last)
            or _piece(sentence, text, index, last, titles)
        )
        yield found
        index = found.last
        titles = () if found.look == "person" else titles


def _is_surname(sentence: Sentence, title: Title) -> bool:
    """Whether the word for an office ends a person's name: "Julie Bishop"."""
    named = sentence.tokens[max(0, title.first - 1) : title.last]
    return title.first > 0 and all(t.name == "PERSON" for t in named)


def _own_at(sentence: Sentence, text: str, index: int, last: int) -> Found | None:
    """The longest name from this word on that the case itself calls a place."""
    names = (_own(sentence, text, index, end) for end in range(last, index, -1))
    return next((found for found in names if found), None)


def _own(sentence: Sentence, text: str, first: int, last: int) -> Found | None:
    name = words_of(sentence, text, first, last)
    if not gazetteer.is_own(name):
        return None
    return Found(sentence=sentence.index, first=first, last=last, text=name, look="place", sure=3)


def _with_tail(sentence: Sentence, text: str, first: int, last: int) -> Found | None:
    """A known name that goes on in small letters behind the capitals: "Norland-led coalition"."""
    for end in range(min(len(sentence.tokens), last + TAIL), last, -1):
        name = words_of(sentence, text, first, end)
        known = known_names().get(name)
        if known is not None and known.category == "organization":
            return _known(sentence, first, end, name, known)
    return None


def _body(sentence: Sentence, text: str, first: int, last: int) -> Found | None:
    """The whole run as one organization, group or facility, when its head word says so."""
    run = sentence.tokens[first:last]
    name = words_of(sentence, text, first, last)
    if (known := known_body(name)) is not None:
        return _known(sentence, first, last, name, known)
    if len(run) < 2:
        return None
    seat = known_names().get(words_of(sentence, text, first, last - 1))
    if seat and seat.category == "metonym" and run[-1].text in {"Palace", "House"}:
        return _known(sentence, first, last, name, seat)
    cut = next((i for i, t in enumerate(run) if t.text in {"of", "for", "on"}), len(run))
    cut -= is_numbered_unit(run)
    word = run[cut - 1].text.lower()
    both = f"{run[cut - 2].text.lower()} {word}" if cut > 1 else word  # a news agency is no office
    unnamed: tuple[Look, None] = ("armed_group" if is_numbered_unit(run) else "unclear", None)
    look, sector = body_heads().get(both) or body_heads().get(word, unnamed)
    ground = word in place_nouns() or is_large(name)  # "West Bank" is no bank
    if look == "unclear" or (ground and look != "facility"):
        return None
    if word in word_class("unarmed_heads") and {t.text.lower() for t in run} & word_class(
        "armed_names"
    ):
        # "The Karm Liberation Movement" bears arms, "the Democratic Movement" wants votes.
        look, sector = "armed_group", "REB"
    country = next((k.country for t in run if (k := known_names().get(t.text)) and k.country), None)
    return Found(
        sentence=sentence.index, first=first, last=last, text=name, look=look, sure=2,
        sector=sector, country=country,
    )  # fmt: skip


def _is_direction(sentence: Sentence, text: str, index: int, last: int) -> bool:
    """Whether a word only says which part of the place behind it: "East Texas", but "East Timor" and "East Harlem"."""
    here = sentence.tokens[index]
    if here.text.lower() not in word_class("directions") or index + 1 >= last:
        return False
    if land_at(sentence, text, index, last) is not None:
        return False
    ends = range(index + 2, min(last, index + LONGER) + 1)
    if any(_bears_whole(words_of(sentence, text, index, end)) for end in ends):
        return False
    after = sentence.tokens[index + 1]
    return after.name in GROUND and any(
        _is_town(words_of(sentence, text, index + 1, end)) for end in ends
    )


def _known_at(sentence: Sentence, text: str, index: int, last: int) -> Found | None:
    token = sentence.tokens[index]
    if token.name == "PERSON" and _inside_person(sentence, index):
        return None
    for end in range(min(last, index + longest_name()), index, -1):
        name = words_of(sentence, text, index, end)
        if (known := known_names().get(name)) and not ends_larger(sentence, index, known):
            first_name = known.category in _FIRST_NAMES and _opens_person(sentence, index, last)
            return None if first_name else _known(sentence, index, end, name, known)
    return _owner_at(sentence, index, last)


def _owner_at(sentence: Sentence, index: int, last: int) -> Found | None:
    """A country before a place where a feed has lost the apostrophe: "Chads Lac province"."""
    word = sentence.tokens[index].text
    known = known_names().get(word[:-1]) if word.endswith("s") and index + 1 < last else None
    if known is None or known.category != "country" or gazetteer.find(word):
        return None
    inner = gazetteer.find(sentence.tokens[index + 1].text)
    if not any(place.iso3 == known.country for place in inner):
        return None
    return _known(sentence, index, index + 1, word, known)


def _known(sentence: Sentence, first: int, last: int, name: str, known: Known) -> Found:
    return Found(
        sentence=sentence.index, first=first, last=last, text=name, look="known", sure=3,
        known=known, sector=known.sector, country=known.country,
    )  # fmt: skip


def _opens_person(sentence: Sentence, index: int, last: int) -> bool:
    """Whether the statistical names see a person who begins with a word and goes on: "Victoria Lund", "Israel Sol"."""
    run = sentence.tokens[index : min(last, index + 2)]
    whole = len(run) == 2 and all(t.name == "PERSON" for t in run)
    return whole and title_at(sentence, index + 1, last) is None


def _inside_person(sentence: Sentence, index: int) -> bool:
    """Whether the statistical names see a person of several words that begins before this word."""
    before = sentence.tokens[index - 1] if index else None
    return before is not None and before.name == "PERSON" and before.text not in known_names()


def _piece(
    sentence: Sentence, text: str, first: int, last: int, titles: tuple[Title, ...]
) -> Found:
    end = _end_of_longer(sentence, text, first, last)
    while (
        end < last
        and ((title := title_at(sentence, end, last)) is None or _is_surname(sentence, title))
        and not _cuts(sentence, text, end, last)
    ):
        end += 1
    while end > first + 1 and sentence.tokens[end - 1].text in ENDLESS:
        end -= 1
    end = _end_of_place(sentence, text, first, end)
    if end < last and (whole := _body(sentence, text, first, end)) is not None:
        return whole  # "Karm County Council" before "President"
    look, sure = look_of(sentence, first, end, words_of(sentence, text, first, end), titles)
    first, end = labelled_part(sentence, first, end, look)
    return Found(
        sentence=sentence.index, first=first, last=end, text=words_of(sentence, text, first, end),
        look=look, sure=sure, titles=titles if look == "person" else (),
    )  # fmt: skip


def _end_of_longer(sentence: Sentence, text: str, first: int, last: int) -> int:
    """Where a place ends whose name holds a known one: "New Jersey" is not Jersey, nor "Mount Lebanon" Lebanon."""
    for end in range(min(last, first + LONGER), first + 1, -1):
        within = sentence.tokens[first:end]
        named = any(t.text in known_names() for t in within) and all(
            t.name != "PERSON" for t in within
        )
        if named and _bears_whole(words_of(sentence, text, first, end)):
            return end
    return first + 1


def _bears_whole(name: str) -> bool:
    """Whether a place bears all the words of a name: "Karm province" also finds what "Karm" finds."""
    return any(plain(p.name) == plain(name) or p.id < 0 for p in gazetteer.find(name)[:3])


def _is_town(name: str) -> bool:
    """Whether a name is first of all a town's, division's or country's: the Nile of "West Nile virus" is none."""
    best = next(iter(gazetteer.find(name)), None)
    return best is not None and best.id > 0 and _bears_whole(name)


def _end_of_place(sentence: Sentence, text: str, first: int, end: int) -> int:
    """Where a place ends inside a run of capitals: "Karm" of a headline's "Shells in Karm Kill Six"."""
    if gazetteer.find(words_of(sentence, text, first, end)):
        return end
    for cut in range(first + 1, end):
        last, after = sentence.tokens[cut - 1], sentence.tokens[cut]
        parted = last.name in GROUND and after.name not in {*GROUND, "FAC"}
        within = place_nouns() | PARTICLES | word_class("ends_of_names")
        if parted and after.text.lower() not in within:
            return cut if gazetteer.find(words_of(sentence, text, first, cut)) else end
    return end


def _cuts(sentence: Sentence, text: str, index: int, last: int) -> bool:
    return sentence.tokens[index].text not in PARTICLES and (
        _known_at(sentence, text, index, last) is not None
    )
