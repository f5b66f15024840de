"""What is said to be expected, without a word of who expects it: "fighting is expected to go on", "a cyclone expected to land".

"Fighting is expected by the army to go on" and "the army expects fighting" name somebody.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.language.trees import children, subtree
from tidings.mentions.statements.drafts import Draft
from tidings.model.parse import Sentence, Token

_FORESEEN = frozenset({"expect", "forecast", "project", "predict"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
# Between what is foreseen and its verb stand at most so many words: "is still widely".
_BETWEEN = frozenset({"AUX", "ADV", "PART"})


def is_foreseen(sentence: Sentence, verb: Token) -> bool:
    """Whether a word tells of something as expected, by nobody who is named."""
    if verb.lemma not in _FORESEEN or verb.tag != "VBN" or children(sentence, verb, "agent"):
        return False
    helped = children(sentence, verb, "auxpass")
    return bool(helped) or (verb.dep in {"acl", "amod"} and not children(sentence, verb, "aux"))


def with_subject(draft: Draft, sentences: Sequence[Sentence]) -> Draft:
    """The draft of "a cyclone is expected to land" with its content from the subject on, where it begins with "to"."""
    if draft.token is None or draft.quoted:
        return draft
    sentence = sentences[draft.sentence]
    verb = sentence.tokens[draft.token]
    first = next((t for t in sentence.tokens if t.start >= draft.start), None)
    bare = first is not None and first.tag == "TO" and first.index > verb.index
    if not bare or not is_foreseen(sentence, verb):
        return draft
    subject = _subject(sentence, verb)
    if subject is None:
        return draft
    begins = next(t for t in subtree(sentence, subject) if t.pos != "PUNCT")
    return replace(draft, spans=((begins.start, draft.spans[0][1]), *draft.spans[1:]))


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """Of whom or what it is foreseen; in a broken parse the noun right before its verb."""
    for token in children(sentence, verb, "nsubjpass", "nsubj"):
        return token
    above = sentence.tokens[verb.head]
    if verb.dep == "acl" and above.pos in _NOUNS:
        return above
    at = verb.index - 1
    while at >= 0 and sentence.tokens[at].pos in _BETWEEN:
        at -= 1
    before = sentence.tokens[at] if at >= 0 else None
    if before is None or before.pos not in _NOUNS:
        return None
    while before.dep in {"pobj", "compound"} and sentence.tokens[before.head].index < before.index:
        link = sentence.tokens[before.head]
        above = sentence.tokens[link.head] if link.pos == "ADP" else link
        if above.pos not in _NOUNS or above.index >= before.index:
            break
        before = above
    return before
