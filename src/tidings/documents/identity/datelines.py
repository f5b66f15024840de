"""Datelines and sign-offs: the place and agency at the beginning of a report, the agency at its end.

Finds "PORTO, May 4 (Reuters) -", "МОСКВА, 4 мая – РИА Новости.", "باريس (أ ف ب) -" and "— AFP"; leaves "NATO
- the alliance -" alone when no text follows a dash.
"""

from __future__ import annotations

import re

from tidings.documents.blocks import word_count
from tidings.documents.calendar_words import months, weekdays, word_key
from tidings.documents.newsrooms import is_agency, newsroom
from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column

_DASH = r"\s{0,2}\.?\s{0,2}(?:—|–|--|-|−|:)\s{0,3}(?=[\"“'‘«„]?\w)"
_PLACE_WORD = r"[^\W\d_][\w'’.-]{0,24}"
_MORE = rf"(?:[ ,/]{{1,3}}(?:and\s|de\s|of\s|y\s|et\s|und\s|и\s|al-)?{_PLACE_WORD}){{0,5}}"
_MONTH = r"[^\W\d_]{3,10}\.?(?:[ /][^\W\d_]{3,8})?"
_DAY = (
    rf"(?P<day>[,.]?\s{{1,2}}(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\.?(?:er|º)?\s(?:de\s)?{_MONTH})"
    r"(?:,?\s(?:de\s)?\d{4})?)?"
)
# "(Reuters)" or "(AP)" says who wrote it; the list of agencies is open, so any name in brackets counts here.
_AGENCY = r"\((?P<agency>[^\W\d_][\w.&/ -]{1,40})\)"
_BARE = r"(?P<agency>[^\W\d_][\w. -]{1,30}?)"
_WITH_AGENCY = re.compile(
    rf"^(?P<place>{_PLACE_WORD}{_MORE}?)??{_DAY}[,.]?\s{{0,2}}{_AGENCY}(?:{_DASH}|\s+(?=[^\W\d_a-z]))"
)
# The other ways of agencies: "MOSCOW, May 4, TASS -", "МОСКВА, 4 мая – РИА Новости.", "МОСКВА, 4 мая.
# /ТАСС/.", "Москва. 4 мая. INTERFAX.RU -", "القاهرة - رويترز:", "غزة/ الأناضول".
_BARE_AGENCY = (
    re.compile(
        rf"^(?P<place>{_PLACE_WORD}{_MORE}?){_DAY},\s{{1,2}}{_BARE}\s{{0,2}}(?:—|–|--|-)\s{{1,2}}(?=\w)"
    ),
    re.compile(
        rf"^(?P<place>{_PLACE_WORD}{_MORE}?){_DAY}[.,]?\s{{0,2}}[—–-]\s{{0,2}}{_BARE}(?:[.:]|\s[—–-])\s{{1,3}}(?=[\"“«„]?\w)"
    ),
    re.compile(
        rf"^(?P<place>{_PLACE_WORD}{_MORE}?){_DAY}[.,]?\s{{0,2}}/\s?{_BARE}\s?/?[.:]?\s{{0,2}}[—–-]?\s{{1,2}}(?=[\"“«„]?\w)"
    ),
    re.compile(
        rf"^(?P<place>{_PLACE_WORD}{_MORE}?)\.?{_DAY}\.\s{{1,2}}{_BARE}(?:\.|\s{{0,2}}[—–-])\s{{1,2}}(?=[\"“«„]?\w)"
    ),
    re.compile(rf"^(?P<place>){_BARE}\s{{0,2}}[—–-]\s{{1,2}}(?P<day>)(?=[\"“«„]?\w)"),
)
_PLACE_ONLY = re.compile(
    rf"^(?P<place>{_PLACE_WORD}(?:[ ,/]{{1,3}}{_PLACE_WORD}){{0,5}}?){_DAY}\s{{0,2}}(?:—|–|--|\s-\s)\s{{0,2}}(?=[\"“'‘«„]?\w)"
)
# "KABUL, Afghanistan (Aug. 16, 2011) –": press offices put the day in brackets, some of them on a line of its own.
_DATED = (
    rf"^(?P<place>{_PLACE_WORD}(?:[ ,/]{{1,3}}{_PLACE_WORD}){{0,5}}?)"
    rf"\s?\((?P<day>{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?\)"
)
_PLACE_DATED = re.compile(rf"{_DATED}\s{{0,2}}(?:—|–|--|-)\s{{0,2}}(?=[\"“'‘«„]?\w)")
_DATED_ALONE = re.compile(rf"{_DATED}\s{{0,2}}(?:—|–|--|-|:|\.)?\s*$")
# "LUCKNOW: The committee", as papers of South Asia and the Gulf have it; "WATCH: The" has no town.
_AFTER_COLON = r":\s{1,2}(?=[\"“'‘]?[^\W\d_a-z][^\W\d_A-Z]|[\"“'‘]?A\s)"
_COLON = re.compile(
    rf"^(?P<place>[^\W\d_a-z]{{3,}}(?:[ /]{{1,3}}[^\W\d_a-z]{{2,}}){{0,3}}){_DAY}{_AFTER_COLON}"
)
# "New Delhi: After a meeting", where it is a large town's.
_SMALL_COLON = re.compile(
    rf"^(?P<place>[A-Z][a-z]{{2,}}(?: [A-Z][a-z]{{2,}})?){_DAY}{_AFTER_COLON}"
)
_LARGE_TOWN = 1_000_000
# A town that a paper writes no further than this is known by its name.
_KNOWN_TOWN = 50_000
_SIGN_OFF = re.compile(
    r"(?:^|(?<=[.!?\"”’»)])\s{0,3})(?:[—–-]{1,3}\s{0,2}|[(/])?(?P<agency>[^\W\d_][\w .-]{1,40}?)[)/]?\.?$"
)
_BRACKETED = re.compile(_AGENCY)
_SMALL = frozenset({"and", "de", "of", "la", "le", "les", "del", "el", "am", "an", "der", "und", "et", "y", "и", "та", "ve", "sur", "en", "bei", "im", "du"})  # fmt: skip
_LONGEST = 90


def dateline_end(text: str) -> int:
    """Where the dateline at the head of this paragraph ends; 0 when it has none."""
    # some papers write the bar of a quotation for a dash; it is as long
    head = text[:_LONGEST].replace("―", "—")
    if (dated := _PLACE_DATED.match(head)) and _is_place(dated):
        return dated.end()
    found = _WITH_AGENCY.match(head)
    if (
        found
        and not _is_day(found["agency"])
        and _is_place(found)
        and (_has_case(head) or is_agency(found["agency"]))
    ):
        return found.end()
    bare = _bare_agency(head)
    if bare:
        return bare.end()
    alone = _PLACE_ONLY.match(head)
    if alone and _is_capitals(alone["place"]) and _is_place(alone):
        return alone.end()
    colon = _COLON.match(head)
    if colon and _is_place(colon) and _is_known_town(colon["place"], _KNOWN_TOWN):
        return colon.end()
    colon = _SMALL_COLON.match(head)
    if colon and _is_place(colon) and _is_known_town(colon["place"], _LARGE_TOWN):
        return colon.end()
    return 0


def agency_in_dateline(line: str) -> tuple[int, int] | None:
    """Where the agency's name stands in a dateline or sign-off."""
    line = line[: 2 * _LONGEST]
    found: re.Match[str] | None = _BRACKETED.search(line)
    if not found:
        found = _bare_agency(f"{line} x") or _SIGN_OFF.match(line)
        if not found or not is_agency(found["agency"]):
            return None
    name = found["agency"]
    if word_count(name) > 5 or _is_day(name) or (not found.start() and _is_town(name)):
        return None
    return found.span("agency")


def is_place_and_day(line: str) -> bool:
    """A line with nothing but the place and day of a report: "KABUL, Afghanistan (Sept. 3, 2011)"."""
    found = _DATED_ALONE.match(line)
    return found is not None and _is_place(found)


def sign_off_start(text: str) -> int:
    """Where an agency signs at the end of the last paragraph ("... he said. — AFP"); 0 when none does."""
    tail = max(0, len(text) - _LONGEST)
    found = _SIGN_OFF.search(text, tail)
    return found.start() if found and found.start() > 0 and is_agency(found["agency"]) else 0


def is_dateline(line: str) -> bool:
    """A line cut off from the head of a report: "LISBON -", "PORTO (Reuters) -"."""
    return dateline_end(f"{line} x") > len(line)


def is_sign_off(line: str) -> bool:
    """A line with nothing but an agency's name: "AFP", "(Reuters)"."""
    found = _SIGN_OFF.match(line[: _LONGEST + 1])
    return found is not None and is_agency(found["agency"])


def _is_day(name: str) -> bool:
    """Whether what stands in brackets is a day: "(Sept. 30)"."""
    words = re.findall(r"[^\W\d_]{3,}", name)
    return any(c.isdigit() for c in name) and any(word_key(w) in months() for w in words)


def _is_town(name: str) -> bool:
    """Whether what stands in brackets with no place before it is the place: "(NEW YORK) —"."""
    return newsroom(name) is None and bool(gazetteer.find(name.title()))


def _is_known_town(place: str, people: int) -> bool:
    """Whether every place before a colon is a town that news knows: "LUCKNOW", "NEW DELHI/MUMBAI"; "NOTE" is none."""
    for name in place.split("/"):
        best = next(iter(gazetteer.find(name.strip().title())), None)
        if (
            best is None
            or name.strip().title() in column("en/not_places.tsv", "word")
            or best.kind == "country"
            or not (best.capital or best.population >= people)
        ):
            return False
    return True


def _bare_agency(head: str) -> re.Match[str] | None:
    for pattern in _BARE_AGENCY:
        found = pattern.match(head)
        if found and is_agency(found["agency"].strip(" .")) and _is_place(found):
            return found
    return None


def _is_place(found: re.Match[str]) -> bool:
    """Whether the words before the agency can be a place, and those that look like a day are one."""
    day = [word_key(word) for word in re.findall(r"[^\W\d_]{3,}", found["day"] or "")]
    if day and not any(word in months() for word in day):
        return False
    words = re.findall(r"[^\W\d_][\w'’]*", found["place"] or "")
    if words and words[0].casefold() in weekdays():
        return False
    return all(not word[:1].islower() or word in _SMALL for word in words)


def _is_capitals(place: str) -> bool:
    """A first word in capitals, which scripts without capitals never have."""
    first = re.match(r"[^\W\d_]{2,}", place)
    return first is not None and first.group().isupper()


def _has_case(text: str) -> bool:
    return any(character.isupper() for character in text)
