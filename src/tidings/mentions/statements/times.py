"""When something was said, and the time that a forecast or plan speaks of.

In "Bor said on Friday that talks open in May" the saying is of Friday, its horizon is May.
"""

from __future__ import annotations

from tidings.language.trees import ancestors, children
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.clauses import is_finite
from tidings.model.dates import Date
from tidings.model.mentions import Reading, TimeMention
from tidings.model.parse import Sentence, Token

# A time so close to its verb of saying belongs to it whatever the parser makes of it.
_NEAR = 24
# What ends an aside: "which began in 2015 — will be keen to".
_PARTS = frozenset({"—", "–", "--", ";", "(", ")"})
# “the line of 1967,” Bor wrote, but suggested: what stands in somebody's mouth is no day of speaking.
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_BEFORE_NOUN = frozenset({"compound", "nmod", "amod"})
_TIMES = frozenset({"DATE", "TIME"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def said_on(draft: Draft, places: Places) -> Date | None:
    """The date attached to the cue, outside the content and the speaker's words."""
    if draft.cue is None or draft.token is None:
        return None
    sentence = places.sentences[draft.sentence]
    fitting = [
        (abs(time.start - draft.cue[0]), time)
        for time in places.times_of(draft.sentence)
        if _is_known(time) and not _within(draft, time) and _hangs(sentence, draft, time)
    ]
    return min(fitting, key=lambda pair: (pair[0], pair[1].start))[1].date if fitting else None


def _is_known(time: TimeMention) -> bool:
    """A time without an anchor ("Wednesday" in an undated report) says nothing yet."""
    return time.date.earliest is not None or time.date.latest is not None


def _within(draft: Draft, time: TimeMention) -> bool:
    return any(a <= time.start < b for a, b in draft.spans)


def _hangs(sentence: Sentence, draft: Draft, time: TimeMention) -> bool:
    if draft.cue is not None:
        if any(t.text == "[" and draft.cue[1] <= t.start < time.start for t in sentence.tokens):
            return False  # what the paper puts in is no word of when he spoke
        gap = sorted((time.start, time.end, *draft.cue))[1:3]
        parted = any(
            t.text in _PARTS | _QUOTES and gap[0] <= t.start < gap[1] for t in sentence.tokens
        )
        if gap[1] - gap[0] <= _NEAR and not parted and not _of_clause_before(sentence, draft, time):
            return True
    token = next((t for t in sentence.tokens if t.start <= time.start < t.end), None)
    if token is None or _names_year(sentence, token, time):
        return False
    return _governor(sentence, token) == draft.token


def _of_clause_before(sentence: Sentence, draft: Draft, time: TimeMention) -> bool:
    """ "France, which left in May, said": the time of a clause that a comma closes before the verb of saying, or of one that
    has a subject and a verb of its own."""
    token = next((t for t in sentence.tokens if t.start <= time.start < t.end), None)
    verb = _governor(sentence, token) if token is not None else None
    if draft.cue is None or draft.token is None or verb is None or time.start > draft.cue[0]:
        return False
    above, cue = sentence.tokens[verb], sentence.tokens[draft.token]
    if verb != draft.token and (_is_aim(sentence, cue) or (token and _of_thing(sentence, token))):
        return True
    if _told_of_another(sentence, token, cue) or _names_year(sentence, token, time):
        return True
    comma = any(t.text == "," and time.end <= t.start < draft.cue[0] for t in sentence.tokens)
    if verb == draft.token or not comma or not is_finite(sentence, above):
        return False
    second = cue.dep == "conj" and cue.head == verb and bool(children(sentence, cue, "nsubj"))
    return above.dep == "relcl" or second


def _told_of_another(sentence: Sentence, token: Token | None, cue: Token) -> bool:
    """ "Who won the vote of 2022, welcomed", "who have fought since May and promises": a time of a relative clause before."""
    above = [] if token is None else [t for t in ancestors(sentence, token) if t.index < cue.index]
    relative = next((t for t in above if t.dep == "relcl"), None)
    inside = relative is not None and relative.index in {cue.index, *(t.index for t in ancestors(sentence, cue))}  # fmt: skip
    told = relative is not None and token is not None and relative.index < token.index
    return told and not inside


def _is_aim(sentence: Sentence, cue: Token) -> bool:
    """ "Rallies from 9 June to demand": the day is of what is done to say it."""
    return cue.tag == "VB" and any(t.tag == "TO" for t in children(sentence, cue, "aux"))


def _of_thing(sentence: Sentence, token: Token) -> bool:
    """ "Planning April rallies, said", "since the war last August and plans": the time of a thing named in another clause."""
    above = sentence.tokens[token.head]
    if above.pos == "ADP":
        above = sentence.tokens[above.head]
    return above.pos in _NOUNS and above.name not in _TIMES


def _names_year(sentence: Sentence, token: Token | None, time: TimeMention) -> bool:
    """ "The 2021 kidnapping", "April rallies": a year or month before a noun says which one is meant, not when somebody speaks."""
    year = time.date.precision == "year" and token is not None and token.text.isdecimal()
    month = time.date.precision == "month" and token is not None and token.dep in _BEFORE_NOUN
    if token is None or not (year or month):
        return False
    noun = sentence.tokens[token.head]
    return noun.index > token.index and noun.pos in {"NOUN", "PROPN"}


def _governor(sentence: Sentence, token: Token) -> int | None:
    return next((t.index for t in ancestors(sentence, token) if t.pos in {"VERB", "AUX"}), None)


def speaks_of(draft: Draft, reading: Reading, places: Places) -> Date | None:
    """The first time inside the content that is not over on the day of the report."""
    today = reading.document.published.date if reading.document.published is not None else None
    inside = places.sentences_in(draft.start, draft.end)
    for time in (time for s in inside for time in places.times_of(s.index)):
        ends = time.date.latest
        if (
            _is_known(time)
            and _within(draft, time)
            and (today is None or ends is None or ends >= today)
        ):
            return time.date
    return None
