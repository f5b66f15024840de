"""Who speaks in a speech that stands without quotation marks: whom the line before it says speaks.

"Speaking today, Minister Osei said:" stands before paragraphs of "I welcome the news", as ministries publish them.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language import trees
from tidings.mentions.sayers import saying_verbs
from tidings.model.parse import Sentence, Token

# A speech goes on for so many sentences behind the line that opens it.
REACH = 20


def who_opened(sentences: Sequence[Sentence], at: int) -> tuple[Sentence, Token] | None:
    """The sentence and the noun of whoever is said to speak in the paragraphs in which sentence `at` stands."""
    for sentence in reversed(sentences[max(0, at - REACH) : at]):
        if sentence.paragraph == sentences[at].paragraph or not _opens(sentences, sentence):
            continue
        return _sayer(sentence)
    return None


def _opens(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence ends its paragraph with a colon, and no quotation mark opens behind it."""
    after = sentences[sentence.index + 1 : sentence.index + 2]
    if not after or after[0].paragraph == sentence.paragraph:
        return False
    words = [t.text for t in sentence.tokens if t.pos != "SPACE"]
    # spaCy's tags for marks that open and close a quotation
    quoted = any(t.tag in {"``", "''"} for t in after[0].tokens[:1])
    return words[-1:] == [":"] and not quoted


def _sayer(sentence: Sentence) -> tuple[Sentence, Token] | None:
    """The subject of the last verb of saying of a sentence."""
    for verb in reversed(sentence.tokens):
        if verb.lemma in saying_verbs() and verb.pos == "VERB":
            subjects = trees.children(sentence, verb, "nsubj")
            return (sentence, subjects[0]) if subjects else None
    return None
