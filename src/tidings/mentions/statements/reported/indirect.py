"""Indirect speech: drafts of statements from the reporting verbs of one sentence.

Finds two in "Bor denied the raid and urged Arden to wait."; in "Bor left." none.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tidings.language.trees import children, head, is_passive, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.mended.semicolons import parted, without_denied, without_judged
from tidings.mentions.statements.reported.content import (
    Content,
    apart,
    spans_of,
    trimmed,
    within_relative,
)
from tidings.mentions.statements.reported.cues import Cue, cue_at, is_told_of, verb_cues
from tidings.mentions.statements.reported.frames import content_of
from tidings.mentions.statements.reported.lexicon import CueWord, nouns
from tidings.mentions.statements.silent.no_saying import is_no_saying, is_now
from tidings.mentions.statements.speakers.subjects import noun_phrase, speaker_of
from tidings.model.parse import Sentence, Token

_ADDRESSING = word_class("addressing")
# Verbs of these kinds take their colour from the noun they carry ("spoke of his regret").
# What ties another's word to the clause before, so many words to it and to its word of saying.
_TIES = frozenset({"which", "something", "after", "before", "what"})
_CONTRASTS = frozenset({"while", "whereas", "though", "although"})
_OPENING, _NEAR = 4, 6
_TOLD = frozenset({"VBD", "VBZ", "VBP"})
_OWN_VOICE = frozenset({"i", "we", "he", "she", "it", "they"})
_COLOURLESS = frozenset({"claim", "announcement"})


def verb_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each reporting verb that has its content in the sentence."""
    for cue in verb_cues(sentence):
        for reading in cue.readings:
            content = _undenied(sentence, cue, content_of(sentence, cue, reading.frames))
            if content is not None and _speaks(sentence, cue, reading, content):
                draft = _verb_draft(sentence, cue, reading, content)
                # all that was content may stand behind the clause: "which feeds them, asks the mayor to stay"
                if draft.spans:
                    yield draft
                break


def _undenied(sentence: Sentence, cue: Cue, content: Content | None) -> Content | None:
    """Content without ", which Bor denies", "while Bor says …" and "Bor said …;": that is somebody else's word."""
    if content is None:
        return None
    pieces: list[tuple[int, int]] = []
    told = without_denied(sentence, parted(sentence, cue, content.pieces))
    for first, last in without_judged(sentence, told):
        stops = [
            t.index for t in sentence.tokens[first + 1 : last + 1] if _is_others_word(sentence, t)
        ]
        pieces += trimmed(sentence, first, stops[0] - 1) if stops else ((first, last),)
    return msgspec.structs.replace(content, pieces=tuple(pieces)) if pieces else None


def _is_others_word(sentence: Sentence, token: Token) -> bool:
    """Whether a word opens what another says to it: "…, who denied it", "…, while police put it at 20"."""
    word = token.text.casefold()
    if word in {"which", "who"} and _is_denied(sentence, token):
        return True
    if token.text == ",":
        return _another_tells(sentence, token)
    if token.text == ";":
        return _another_counts(sentence, token)
    verb = head(sentence, token) if word in _CONTRASTS and token.dep == "mark" else None
    return (
        verb is not None
        and verb.dep == "advcl"
        and (cue_at(sentence, verb) is not None or verb.lemma in word_class("giving_number"))
        and any(
            word in {"while", "whereas"} or t.pos in {"NOUN", "PROPN"}
            for t in children(sentence, verb, "nsubj")
        )
    )


def _another_counts(sentence: Sentence, mark: Token) -> bool:
    """“…; rights groups count twelve”: another's number for it."""
    verb = next((t for t in sentence.tokens[mark.index + 1 :] if t.pos in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma not in word_class("giving_number") or verb.tag not in _TOLD:
        return False
    numbers = [t for t in subtree(sentence, verb) if t.tag == "CD" and t.index > verb.index]
    return bool(numbers) and any(s.index > mark.index for s in children(sentence, verb, "nsubj"))


def _another_tells(sentence: Sentence, comma: Token) -> bool:
    """“…, which Bor says it sold”, “…, something Bor calls a lie”, “…, hours after Bor threatened war”."""
    for token in sentence.tokens[comma.index + 1 : comma.index + _OPENING]:
        if token.pos in {"VERB", "AUX", "PUNCT"}:
            return False
        tie = token.text.casefold()
        verb = _told_below(sentence, token) if tie in _TIES else None
        if verb is not None:
            return verb.index - token.index <= _NEAR
    return False


def _told_below(sentence: Sentence, tie: Token) -> Token | None:
    """The finite word of saying, with a subject of its own, of the clause that a word opens."""
    for verb in sentence.tokens[tie.index + 1 : tie.index + 1 + _NEAR]:
        named = children(sentence, verb, "nsubj")
        if named and named[0].index > tie.index and verb.tag in {"VBD", "VBZ", "VBP"}:
            hangs = verb.dep in {"relcl", "advcl"} and named[0].text.casefold() not in _OWN_VOICE
            return verb if hangs and cue_at(sentence, verb) is not None else None
    return None


def _is_denied(sentence: Sentence, which: Token) -> bool:
    verb = head(sentence, which)
    cue = cue_at(sentence, verb) if verb is not None and verb.dep == "relcl" else None
    return cue is not None and any(r.kind in {"denial", "refusal"} for r in cue.readings)


def _speaks(sentence: Sentence, cue: Cue, reading: CueWord, content: Content) -> bool:
    verb = sentence.tokens[cue.token]
    if (
        cue.negated
        and reading.stance != "thought"
        and reading.kind in {"claim", "announcement", "accusation", "warning", "appeal"}
    ):
        return False  # "did not say", "do not ask": nobody said it
    if is_no_saying(sentence, cue, verb, content) or _is_state(sentence, cue, reading, content):
        return False
    subject = speaker_of(sentence, verb)
    if (
        subject is not None
        and subject.text.casefold() in {"it", "that"}
        and content.frame in {"small", "as"}
    ):
        return False
    passive = is_passive(sentence, verb) or verb.tag == "VBN"
    if subject is None and not passive:
        return False  # an imperative, a heading or a broken parse: nobody to quote
    if (
        subject is None
        and passive
        and reading.lemma in _ADDRESSING
        and content.frame in {"that", "y-to"}
        and (content.frame == "that" or cue.lemma == "tell")
    ):
        return False  # "were told that": only who listened is known
    if subject is not None and subject.text.casefold() == "you":
        return False  # the reader is addressed, nobody has spoken
    if reading.kind == "refusal" and content.frame == "to" and _is_silence(sentence, content):
        return False
    if _is_unsaid(sentence, verb, subject, reading, content):
        return False
    size = sum(last - first + 1 for first, last in content.pieces)
    if (
        content.frame == "np"
        and reading.kind in {"claim", "assessment", "forecast", "hope"}
        and size < 2
    ):
        return False
    bare = content.frame == "np" and verb.tag == "VBG" and verb.dep in {"pcomp", "amod", "csubj"}
    return not bare or _without_delay(sentence, verb)


def _without_delay(sentence: Sentence, verb: Token) -> bool:
    """“wasted no time in turning it down”, “lost no time in hailing it”: it was done."""
    at = head(sentence, verb)
    above = None if at is None else head(sentence, at)
    while above is not None and above.pos == "NOUN" and above.lemma == "time":
        above = head(sentence, above)
    return above is not None and above.lemma in {"waste", "lose", "join", "persist", "succeed"}


def _is_state(sentence: Sentence, cue: Cue, reading: CueWord, content: Content) -> bool:
    """“is ready to fight” offers nothing; in “Bor is ready to talk, it said” the words of saying count."""
    verb = sentence.tokens[cue.token]
    if cue.last == cue.token or verb.lemma not in {"be", "stand"}:
        return False
    above = head(sentence, verb)
    if verb.dep == "ccomp" and above is not None and cue_at(sentence, above) is not None:
        return True
    if reading.kind != "offer" or content.frame != "to":
        return False
    deeds = column("en/offered_acts.tsv", "lemma") | word_class("helping_act")
    first, last = content.pieces[0]
    deed = next((t for t in sentence.tokens[first : last + 1] if t.tag == "VB"), None)
    return deed is None or deed.lemma not in deeds


def _is_unsaid(
    sentence: Sentence, verb: Token, subject: Token | None, reading: CueWord, content: Content
) -> bool:
    """“a statement is expected”, “no group has claimed the raid”, “nobody condemned it”: nobody is said to have spoken."""
    if subject is None and reading.kind == "warning" and is_told_of(sentence, verb):
        return True  # "had been warned of the raid, an inquiry found": by whom is not said
    if subject is None and content.frame == "np" and children(sentence, verb, "xcomp"):
        return True  # "is reported to have fled": nobody is named who reports it
    if subject is None:
        above = head(sentence, verb)  # "is expected to crest, forecasters say": they say so
        told = verb.dep == "ccomp" and above is not None and cue_at(sentence, above) is not None
        if told and content.frame == "small" and verb.tag == "VBN":
            return True  # "said the slope had been declared safe": by whom is not told
        now = reading.kind in {"appeal", "demand"} and verb.tag == "VBN" and is_now(sentence, verb)
        return (now and told) or (reading.kind == "forecast" and (content.frame == "np" or told))
    claims = reading.kind == "responsibility_claim"
    asks = (
        subject.text.casefold() == "who" and not claims
    )  # "who owns two sheds and who says that …"
    return reading.stance != "thought" and not asks and _is_nobody(subject, sentence)


def _is_nobody(subject: Token, sentence: Sentence) -> bool:
    words = {t.text.casefold() for t in (subject, *children(sentence, subject, "det"))}
    return bool(words & {"no", "nobody", "none", "neither", "who"})


def _is_silence(sentence: Sentence, content: Content) -> bool:
    """“declined to comment” says nothing."""
    first, last = content.pieces[0]
    verb = next((t for t in sentence.tokens[first : last + 1] if t.tag == "VB"), None)
    if verb is None or verb.lemma not in column("en/silences.tsv", "lemma"):
        return False
    # "to give details" says nothing, "to give up the mine" and "to give them a visa" refuse.
    given = {t.lemma for t in children(sentence, verb, "dobj")}
    return verb.lemma != "give" or bool(given & word_class("details"))


def _verb_draft(sentence: Sentence, cue: Cue, reading: CueWord, content: Content) -> Draft:
    verb = sentence.tokens[cue.token]
    named = speaker_of(sentence, verb)
    kind, word = reading.kind, cue.lemma
    if cue.negated and cue.lemma == "rule out":
        kind = "assessment"  # "do not rule out that it was arson"
    if cue.negated and kind == "offer" and content.frame == "to":
        kind = "refusal"  # "is not prepared to negotiate"
    carried = _carried(sentence, content) if reading.kind in _COLOURLESS else None
    if carried is not None:
        kind, word = carried.kind, carried.lemma
    return Draft(
        sentence=sentence.index, token=cue.token, word=word, frame=content.frame, kind=kind,
        cue=(verb.start, sentence.tokens[cue.last].end), hedge=reading.hedge,
        spans=spans_of(sentence, within_relative(sentence, verb, content.pieces)),
        speaker=None if named is None else apart(sentence, _before(cue.token, noun_phrase(sentence, named)), content.pieces),
        rule=None if named is not None else "nobody is named",
        target=_slot(sentence, cue) if content.target is None else content.target,
        addressee=content.addressee, negated=cue.negated,
    )  # fmt: skip


def _slot(sentence: Sentence, cue: Cue) -> int | None:
    """The head of the noun phrase inside a turn of phrase: "holds Bor responsible for"."""
    inside = [sentence.tokens[i] for i in cue.slot]
    named = [t for t in inside if t.pos in {"NOUN", "PROPN", "PRON"} and t.dep != "pobj"]
    return next((t.index for t in reversed(named) if t.dep != "compound"), None)


def _before(cue: int, words: Words) -> Words:
    """The speaker's words without the cue, where the parser took the cue for a part of them."""
    if not words.head < cue <= words.last:
        return words
    return Words(sentence=words.sentence, head=words.head, first=words.first, last=cue - 1)


def _carried(sentence: Sentence, content: Content) -> CueWord | None:
    """“spoke of his regret”: the noun says what kind of statement it is."""
    if content.frame != "np" and not content.frame.startswith("p:"):
        return None
    first, last = content.pieces[0]
    for token in sentence.tokens[first : last + 1]:
        if (token.pos == "NOUN" and not first <= token.head <= last) or token.dep in {
            "pobj",
            "dobj",
        }:
            found = nouns().get(token.lemma)
            return found[0] if found else None
    return None
