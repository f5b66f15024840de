"""The clause of an event: its words, its helping verbs, and what governs it."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.arguments import complements, objects, subject
from tidings.language.shares import is_share, item_of
from tidings.language.strays import strays
from tidings.language.trees import ancestors, children, is_passive, subtree
from tidings.language.verbs_above import VERBAL, governing_verb
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.days.answered_deeds import answered_words
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

# Below these links another clause begins.
OTHER_CLAUSE = frozenset({"advcl", "ccomp", "relcl", "conj", "parataxis", "csubj", "dep"})

# A clause is shown from its doer on where so many words lie between at most; farther is another sentence's worth.
NEAR_SUBJECT = 14
# What is asked or agreed is shown with the asking where it has so many words at most.
FEW = 24
# After these an event is told beside the clause.
BESIDE = frozenset({"after", "before", "following", "during", "despite", "since", "until", "at"})
HABITS = frozenset({"every", "often", "daily", "regularly", "usually", "weekly"})
SPEECH = frozenset({"REQUEST", "AGREE", "REJECT", "THREATEN", "CONCEDE", "ACCUSE"})
# Words that tie a clause to what stands before it and say nothing in a quotation of their own.
OPENING = frozenset({"that", "which", "who", "where", "when", "as", "but", "and", "because", "while", "whereas", "thereby"})  # fmt: skip


def clause_head(sentence: Sentence, trigger: Trigger) -> Token:
    """The verb whose clause tells the event; the trigger itself where no verb governs it."""
    if trigger.anchor.pos in VERBAL:
        return trigger.anchor
    return governing_verb(sentence, trigger.head) or trigger.head


def own_words(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """The words below a verb, other clauses left out."""
    found = [head]
    waiting = [head]
    while waiting:
        for below in children(sentence, waiting.pop()):
            verbal = below.pos in VERBAL or below.tag.startswith("VB")
            if below.dep in OTHER_CLAUSE and verbal and not _is_let(sentence, below):
                continue
            if strays(sentence, below) or is_share(sentence, below):
                continue
            found.append(below)
            waiting.append(below)
    return tuple(sorted(found, key=lambda t: t.index))


def _is_let(sentence: Sentence, verb: Token) -> bool:
    """ "The gang let four captives go on Monday": one clause, whose second verb says what came of it."""
    letting = sentence.tokens[verb.head].lemma == "let"
    return letting and verb.dep == "ccomp" and verb.tag == "VB"


def whole_clause(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """The words to show for an event: its clause, unbroken, without punctuation at the ends."""
    if (
        aside := _answered(sentence, trigger)
        or _aside(sentence, trigger)
        or _item(sentence, trigger)
    ):
        return aside
    head = clause_head(sentence, trigger)
    kept = {t.index for t in own_words(sentence, head)} | {t.index for t in trigger.tokens}
    kept |= (
        {t.index for t in subtree(sentence, trigger.head)} if trigger.head is not head else set()
    )
    if trigger.entry.type in SPEECH:
        kept |= _said(sentence, trigger)
    first = last = head.index
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    first = min(first, trigger.tokens[0].index)
    last = max(last, trigger.tokens[-1].index)
    first = _from_subject(sentence, head, first)
    return trimmed(sentence, first, _past_hour(sentence, last), trigger)


def _answered(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """ "A raid in retaliation for air strikes last week": the strikes are told by their own words."""
    inside = answered_words(sentence) if trigger.anchor is trigger.head else frozenset()
    if trigger.head.index not in inside:
        return ()
    top = trigger.head
    while sentence.tokens[top.head].index in inside:
        top = sentence.tokens[top.head]
    words = subtree(sentence, top)
    return trimmed(sentence, words[0].index, words[-1].index, trigger)


def _item(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """ "Including the fire at Karm (29 deaths) and the blast at Tolna": a thing of a list is told by its own words."""
    if item_of(sentence, trigger.head) != trigger.head.index:
        return ()
    others = {
        t.index
        for c in children(sentence, trigger.head, "conj", "cc")
        for t in subtree(sentence, c)
    }
    words = [t for t in subtree(sentence, trigger.head) if t.index not in others]
    return trimmed(sentence, words[0].index, words[-1].index, trigger)


def _past_hour(sentence: Sentence, last: int) -> int:
    """The last word of a clause, which is not the bare number of an hour: "at about 4 a.m."."""
    behind = sentence.tokens[last + 1].text.casefold() if last + 1 < len(sentence.tokens) else ""
    hour = sentence.tokens[last].pos == "NUM" and behind in word_class("hour_marks")
    return last + 1 if hour else last


def _aside(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """ "agreed on a truce after five hours of talks in Karm": the talks are told by their own phrase."""
    top = trigger.head
    if top.pos in VERBAL or top.dep != "pobj" or trigger.anchor is not top:
        return ()
    link = sentence.tokens[top.head]
    while link.lemma == "of" and sentence.tokens[link.head].dep == "pobj":
        top = sentence.tokens[link.head]
        link = sentence.tokens[top.head]
    words = subtree(sentence, top)
    if link.lemma not in BESIDE or len(words) > FEW:
        return ()
    return trimmed(sentence, words[0].index, words[-1].index, trigger)


def _said(sentence: Sentence, trigger: Trigger) -> set[int]:
    """The words of what is asked, agreed or refused, where they are few: without them a demand says little."""
    found: set[int] = set()
    for below in complements(sentence, trigger.anchor):
        words = {t.index for t in subtree(sentence, below)}
        if len(words) <= FEW and min(words) > trigger.anchor.index:
            found |= words
    return found


def _from_subject(sentence: Sentence, head: Token, first: int) -> int:
    """Where a reader wants the clause to begin: at its doer, if he stands near ("Norland, which has ... and shelled")."""
    if head.pos not in VERBAL:
        return first
    doers = [t for t in subject(sentence, head) if t.index < head.index]
    if not doers or is_passive(sentence, head):
        doers = [t for t in objects(sentence, head) if t.index < head.index]
    if not doers:
        return first
    first = min(first, _from_purpose(sentence, head, first))
    words = [t.index for t in subtree(sentence, doers[0]) if t.index <= doers[0].index]
    start = min(words, default=doers[0].index)
    return min(first, start) if head.index - start <= NEAR_SUBJECT else first


def _from_purpose(sentence: Sentence, head: Token, first: int) -> int:
    """Where a purpose begins with its means: "used a loudspeaker to call for", not "a loudspeaker to call for"."""
    above = sentence.tokens[head.head]
    purpose = head.dep == "xcomp" and above.lemma in word_class("taking_means")
    return above.index if purpose and head.index - above.index <= NEAR_SUBJECT else first


def trimmed(sentence: Sentence, first: int, last: int, trigger: Trigger) -> tuple[Token, ...]:
    """A run of words without punctuation, opening conjunctions and closing "and" at its ends."""
    low, high = trigger.tokens[0].index, trigger.tokens[-1].index
    while first < low and _opens(sentence.tokens[first]):
        first += 1
    while last > high and _closes(sentence.tokens[last]):
        last -= 1
    return sentence.tokens[first : last + 1]


def _opens(token: Token) -> bool:
    return (
        not token.text[0].isalnum()
        or token.dep in {"mark", "cc"}
        or (token.text.lower() in OPENING)
    )


def _closes(token: Token) -> bool:
    # "in the U.S.", "185 km/h.": the stop of a word is no mark of its own
    return not any(c.isalnum() for c in token.text) or token.dep in {"cc", "mark"}


def helping(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The helping verbs of a verb, those that a coordinated verb shares with the first included."""
    own = children(sentence, verb, "aux", "auxpass")
    if not own and verb.dep == "conj" and verb.tag == "VB":
        above = sentence.tokens[verb.head]
        return helping(sentence, above) if above.pos in VERBAL else ()
    return own


def governors(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The words above a trigger that say whether it is so, nearest first; coordination passes through."""
    skip = token.dep == "conj"
    below = token
    for above in ancestors(sentence, token):
        if _is_parted(sentence, below, above):
            return
        below = above
        if skip and above.pos == token.pos:
            skip = above.dep == "conj"
            continue
        yield above


def _is_parted(sentence: Sentence, below: Token, above: Token) -> bool:
    """ "Bor recalled its envoy; Norland banned imports": the parser hangs one clause on the other across a semicolon."""
    between = sentence.tokens[below.index : above.index]
    return below.dep in {"ccomp", "parataxis", "conj"} and any(t.text == ";" for t in between)


def is_habit(sentence: Sentence, verb: Token) -> bool:
    """ "They speak by telephone almost every day" tells of no one call."""
    said = {t.text.lower() for t in subtree(sentence, verb)}
    return verb.tag in {"VBP", "VBZ"} and bool(said & HABITS)


def verb_of_time(sentence: Sentence, time: TimeMention) -> Token | None:
    """The nearest verb above the words of a time."""
    inside = next((t for t in sentence.tokens if time.start <= t.start < time.end), None)
    return governing_verb(sentence, inside) if inside is not None else None
