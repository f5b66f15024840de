"""What two say beside each other in one report that sets them against each other.

"The herders say that millers burned the camp. The chief of the millers says that his men slept at home": nobody is accused by name
and nothing is denied outright, yet the report gives one account and the other. "The mayor praised the millers. The governor was
at home" sets nothing against anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.beside_voices import Voice, voices_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.matters import telling
from tidings.model.disagreements import Disagreement, Side
from tidings.model.items import Entity, Event, Statement
from tidings.model.vocabulary import DisagreementKind

# What somebody wants, offers or expects tells nothing that another could tell otherwise.
TOLD = frozenset({"claim", "assessment", "announcement", "accusation", "denial", "condemnation"})
# What is denied, or told of the same again, without a name: "denies that its soldiers fired them".
_BACK = re.compile(r"\b(?:(?:it|this|that|them)\W*\Z|such an?\b)", re.I)
_IT_WAS = re.compile(r"\A\W*(?:it|this|that|they) (?:was|were|is|are|had been)\b", re.I)
_ENDS = re.compile(r"[.!?]\W*\s")
# "while another doctor called it a fire" goes on with those who say so
_ALSO = re.compile(r"\b(?:another|a second|also|likewise|similarly)\b", re.I)
_ASKS = re.compile(r"\A\W*(?:if|whether|what|why|how)\b", re.I)
_OPENS_BUT = re.compile(r"\A\W*(?:but|yet)\b", re.I)
_GOES_ON = re.compile(
    r"(?:\b(?:he|she|who|which)|(?:\b(?:but|and)|[,;])\s+(?:they|it))(?: \w+){1,4}\s*\Z", re.I
)
_NOT = re.compile(r"\b(?:no|not|never|none|nobody|nothing)\b|n[’']t\b", re.I)
_SHARE = re.compile(r"\b(\d+(?:\.\d+)?)\s*(?:per\s?cent\b|%)", re.I)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
_QUESTION = re.compile(r"\b(?:asked|question|questions|when asked)\b", re.I)
# Who speaks for whom: "his lawyer", and by which word he is told of.
_WHOSE = re.compile(r"(his|her|their)\b", re.I)
_OF = {
    w: re.compile(rf"\b{p}\b", re.I) for w, p in (("his", "he"), ("her", "she"), ("their", "they"))
}
# A charge of so few words only names whom it blames.
BARE = 4
# So much of a sentence before what is said in it leads up to that.
SHORT = 80
# So many words or letters are few.
SHORTEST = 6
# So many words in common has what one says again with what another said before of the same thing.
SEVERAL = 2
# Signs that speak of whose deed it was.
DEEDS = frozenset({"who began", "alibi", "another doer", "another is blamed", "reply"})
_OPENS_BACK = re.compile(
    r"\A\W*(?:it|this|they|these|those|that (?:was|were|is|are|had|has))\b", re.I
)


def set_against(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each two accounts that stand beside each other and that words of the report set against each other."""
    tied = {frozenset((s.id, s.answers)) for s in statements if s.answers}
    for voices in voices_of(statements, events, ground):
        for number, later in enumerate(voices):
            judged = _judged([*voices[:number], *voices[number + 1 :]], later, entities)
            if judged is None:
                continue
            earlier, why = judged
            if frozenset((earlier.statement.id, later.statement.id)) not in tied:
                sides = [_side(v, voices, entities, ground) for v in (earlier, later)]
                items = (earlier.statement.id, later.statement.id)
                blames = "accusation" in {earlier.statement.kind, later.statement.kind}
                kind: DisagreementKind = "attribution" if blames or why in DEEDS else "status"
                yield make(kind, items, sides, f"two accounts beside each other ({why})")


def _judged(
    voices: Sequence[Voice], later: Voice, entities: Mapping[str, Entity]
) -> tuple[Voice, str] | None:
    """What another says before that the report sets against it, and how; the nearest, by the surest sign."""
    if later.statement.kind not in TOLD or _ASKS.match(later.content):
        return None
    if any(_is_told_within(later, v, entities) for v in voices):
        return None  # whoever tells what another says sets nobody against a third
    farthest = max(reach for _, reach, _ in SIGNS)
    near = (v for v in reversed(voices) if later.place - v.last <= farthest)
    others = [v for v in near if _is_others(v, later, entities)]
    for why, reach, opposes in SIGNS:
        for earlier in others:
            if later.place - earlier.last <= reach and opposes(earlier, later):
                return earlier, why
    return None


def _is_others(voice: Voice, later: Voice, entities: Mapping[str, Entity]) -> bool:
    """Whether another says it, before; a denial may stand for what it denies: "blamed the millers, who denied it"."""
    denied = later.statement.kind == "denial" and voice.said.end <= later.said.end
    before = voice.said.end <= later.said.start or denied
    return before and voice.statement.kind in TOLD and not _is_one_voice(voice, later, entities)


def _is_told_within(one: Voice, other: Voice, entities: Mapping[str, Entity]) -> bool:
    """Whether what one says stands within what another tells, and is the shorter."""
    a, b = one.said, other.said
    within = b.start <= a.start and a.end <= b.end and a.end - a.start < b.end - b.start
    return within and not _is_one_voice(one, other, entities)


def _is_one_voice(one: Voice, other: Voice, entities: Mapping[str, Entity]) -> bool:
    a, b = one.statement, other.statement
    if a.speaker is None and b.speaker is None:
        return a.speaker_text == b.speaker_text
    # "the ministry denied the theft, but it admitted" goes on with the ministry's words
    goes_on = one.last == other.place and _GOES_ON.search(other.before)
    return bool(goes_on) or same_side(a.speaker, b.speaker, entities)


def _another_story(earlier: Voice, later: Voice) -> bool:
    near = later.place - earlier.last <= 1
    if _said("story").search(later.around):
        return near or _like_deeds(earlier, later)
    return bool(_said("story").search(later.lead)) and _like_deeds(earlier, later)


def _first(earlier: Voice, later: Voice) -> bool:
    return bool(_said("first").search(later.content)) and _like_deeds(earlier, later)


def _alibi(earlier: Voice, later: Voice) -> bool:
    """One who is named before, or of those named, says that he was elsewhere."""
    if not _said("alibi").search(later.content):
        return False
    named = telling(earlier.content) & telling(later.around)
    return bool(named) or earlier.statement.kind == "accusation"


def _deed(earlier: Voice, later: Voice) -> bool:
    return bool(earlier.sorts) and bool(_said("deed").search(later.content))


def _insistence(earlier: Voice, later: Voice) -> bool:
    words_ = [_said(sort).search(later.around) for sort in ("insistence", "repeated")]
    if not any(words_):
        return False
    if later.place == earlier.place and _said("insistence").search(earlier.before):
        return False  # "she insisted on it although an aide said …": who insists spoke first
    # "the bank still says that it lags behind" speaks of what was said before only where much is common
    least = 1 if words_[0] else SEVERAL
    together = _contrast(earlier, later) and later.place - earlier.last <= 1
    return together or _of_one_thing(earlier, later, least)


def _naming(earlier: Voice, later: Voice) -> bool:
    # "describes it as" goes on into what is said
    names = [
        bool(_said("naming").search(v.before[-SHORT:] + v.content[:SHORTEST]))
        for v in (earlier, later)
    ]
    one_breath = earlier.last == later.place and _contrast(earlier, later)
    if any(names) and one_breath:
        return True
    return (names[1] and _like_deeds(earlier, later)) or (
        names[0] and bool(_IT_WAS.match(later.content))
    )


def _doer(earlier: Voice, later: Voice) -> bool:
    """Both charge somebody, each another."""
    one, other = earlier.statement, later.statement
    if not one.kind == other.kind == "accusation" or one.against == other.against:
        return False
    bare = (
        earlier.last == later.place
        and max(len(v.content.split()) for v in (earlier, later)) <= BARE
    )
    return bare or (bool(earlier.sorts & later.sorts) and bool(_shared_words(earlier, later)))


def _count(earlier: Voice, later: Voice) -> bool:
    """Who has counted himself gives another share of the same: "45.8 percent for Brol", "its own count put Brol at 52 percent"."""
    if not _said("count").search(later.content):
        return False
    one, other = (frozenset(_SHARE.findall(v.content)) for v in (earlier, later))
    return bool(one and other) and not one & other and bool(_names_in(earlier) & _names_in(later))


def _names_in(voice: Voice) -> frozenset[str]:
    return frozenset(_NAME.findall(voice.content))


def _denied(earlier: Voice, later: Voice) -> bool:
    """A denial of what was said before, named only as "it", or set against it."""
    if later.statement.kind != "denial":
        return earlier.statement.kind == "denial" and _contrast(earlier, later)
    # "blamed the millers, who denied it": the denial stands for the whole of what it denies
    told = min(e.start for e in earlier.statement.evidence if e.document == earlier.said.document)
    whole = earlier.said.start >= later.said.start and told <= later.said.start + SHORTEST
    return whole or (len(later.content.split()) <= SHORTEST and bool(_BACK.search(later.content)))


def _reply(earlier: Voice, later: Voice) -> bool:
    """Who replies to what was said right before him, and to no question, speaks against it."""
    asked = _QUESTION.search(later.around) or earlier.content.rstrip().endswith("?")
    return bool(_said("reply").search(later.around)) and not asked


def _of_oneself(earlier: Voice, later: Voice) -> bool:
    """One of whom something was told, or who speaks for him, says that it was not so: "his lawyer says that he never …"."""
    if not _NOT.search(later.content):
        return False
    whose = _WHOSE.match(later.statement.speaker_text or "")
    if whose is not None and later.statement.kind == "denial":
        person = _OF[whose[1].casefold()]
        return all(person.search(v.content) for v in (earlier, later))
    named = (later.statement.speaker_text or "").casefold().split()[-1:]
    return bool(set(named) & set(earlier.content.casefold().split())) and bool(
        _shared_words(earlier, later)
    )


# How a report sets one against the other, how many sentences apart they may stand, and when it does; the surest first.
SIGNS: tuple[tuple[str, int, Callable[[Voice, Voice], bool]], ...] = (
    ("another story", 5, _another_story),
    ("who began", 5, _first),
    ("alibi", 2, _alibi),
    ("another doer", 1, _deed),
    ("another is blamed", 1, _doer),
    ("insistence", 3, _insistence),
    ("another name", 1, _naming),
    ("another count", 5, _count),
    ("denial", 1, _denied),
    ("reply", 1, _reply),
    ("denied of oneself", 1, _of_oneself),
)


def _contrast(earlier: Voice, later: Voice) -> bool:
    """Whether a word of contrast leads from one to the other, or stands in the sentence of the later."""
    if earlier.last >= later.place:
        link = later.before[-max(1, later.said.start - earlier.said.end) :]
        joined = _said("contrast").search(link) or _said("turn").search(link)
        return bool(joined) and not _ENDS.search(link) and not _ALSO.search(link)
    return bool(_OPENS_BUT.match(later.before) or _said("turn").search(later.around))


def _like_deeds(earlier: Voice, later: Voice) -> bool:
    return bool({type_ for type_, _ in earlier.sorts} & {type_ for type_, _ in later.sorts})


def _shared_words(earlier: Voice, later: Voice) -> frozenset[str]:
    return telling(_common(earlier.content)) & telling(_common(later.content))


def _of_one_thing(earlier: Voice, later: Voice, least: int) -> bool:
    """Whether both tell of one thing: of like deeds, in so many common words, or the later only of "it"."""
    opens_back = bool(_OPENS_BACK.match(later.content))
    return (
        bool(earlier.sorts & later.sorts)
        or opens_back
        or len(_shared_words(earlier, later)) >= least
    )


def _side(
    voice: Voice, voices: Sequence[Voice], entities: Mapping[str, Entity], ground: Ground
) -> Side:
    """What one says, with what the same one says in the same sentence or right before or behind it."""
    more = [
        v.statement for v in voices
        if v.statement.kind in TOLD and v.statement.speaker is not None and v.statement.speaker == voice.statement.speaker
        and v.place <= voice.last + 1 and voice.place <= v.last + 1 and v.statement.id != voice.statement.id
    ]  # fmt: skip
    denies = voice.statement.kind == "denial" and not _NOT.search(voice.content)
    says = f"{_name(voice.statement, entities)}{' denies' if denies else ''}: {voice.content}"
    return side_of(says, [e for s in (voice.statement, *more) for e in s.evidence], ground)


def _common(content: str) -> str:
    """Without names, numbers and what is made of them."""
    return " ".join(w for w in content.split() if w[:1].islower())


@cache
def _said(sort: str) -> re.Pattern[str]:
    found = [
        w
        for row in table("en/opposing_words.tsv")
        if row["sort"] == sort
        for w in words(row["words"])
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", re.I)


def _name(statement: Statement, entities: Mapping[str, Entity]) -> str:
    if statement.speaker is not None:
        return entities[statement.speaker].name
    return statement.speaker_text or "an unnamed speaker"
