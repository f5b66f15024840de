"""How the words of a speaker describe him: "a ministry spokesman, Colonel Ada Ruiz", "a cell calling itself the Sons of Bor".

Finds Ruiz behind "a ministry spokesman"; nobody in "the doctors' committee in Bor", where Bor is a town.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.peoples import of_other_peoples
from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Words
from tidings.model.mentions import Chain
from tidings.model.parse import Sentence, Token

_CALLED = frozenset({"calling", "styling", "called", "known", "named", "dubbed"})
_CALLING = frozenset({"as"})
_TOWNS = frozenset({"capital", "city", "town", "village", "port", "republic", "kingdom", "state"})
# Whose object somebody belongs to: "who runs the institute".
_HEADING = frozenset({"head", "lead", "run", "direct", "chair", "found", "manage", "represent"})
_EXAMPLES = frozenset({"like", "including"})


def introducing(sentence: Sentence, words: Words) -> frozenset[str]:
    """The nouns with which a speaker is introduced: before the name and in apposition."""
    head = sentence.tokens[words.head]
    near = [t for t in sentence.tokens[words.first : words.last + 1] if t.pos == "NOUN"]
    for child in children(sentence, head, "appos"):
        near += [t for t in subtree(sentence, child)[:8] if t.pos == "NOUN"]
    return frozenset(t.lemma for t in near)


def describing(sentence: Sentence, words: Words) -> frozenset[str]:
    """The lower-case words of clauses and names that say what a speaker does: "who teaches at …"."""
    head = sentence.tokens[words.head]
    told = [
        t for c in children(sentence, head, "relcl", "appos", "prep") for t in subtree(sentence, c)
    ]
    own = sentence.tokens[words.first : words.last + 1]
    # "the council said" is a body that tells; only who is of a body judges
    return frozenset(
        t.text.casefold()
        for t in (*own, *told)
        if t.index != words.head
        # who "occupied the university" does not teach there
        and (t.dep != "dobj" or sentence.tokens[t.head].lemma in _HEADING)
    )


def named_behind(sentence: Sentence, words: Words) -> int | None:
    """The token that names who speaks, behind the noun that describes him; the town of "the committee in Bor" is nobody."""
    head = sentence.tokens[words.head]
    for clause in children(sentence, head, "acl"):
        if clause.text.casefold() in _CALLED:
            return _name(sentence, clause) or words.last
    paper = head.lemma in word_class("paper_voice")
    leading = {"of", *_CALLING, *(("from", "by") if paper else ())}  # "a letter from Bor"
    up = sentence.tokens[words.last]
    while up.index != words.head and up.head != up.index:
        above = sentence.tokens[up.head]
        if up.dep == "pobj" and above.text.casefold() not in leading:
            return None
        up = above
    return words.last


def _name(sentence: Sentence, clause: Token) -> int | None:
    """“calling itself the Sons of Bor”, “known as the Sons of Bor”."""
    named = children(sentence, clause, "oprd", "ccomp", "dobj", "attr")
    for at in children(sentence, clause, "prep"):
        if at.text.casefold() in _CALLING:
            named += children(sentence, at, "pobj")
    return named[-1].index if named else None


def is_of_town(sentence: Sentence, words: Words) -> bool:
    """Whether the words end in the town that somebody is of: "a resident of Bor"; in "the city of Bor" the town is meant."""
    if sentence.tokens[words.head].lemma in _TOWNS:
        return False
    inside = sentence.tokens[words.head : words.last]
    return any(t.dep == "prep" and t.text.casefold() == "of" for t in inside)


def are_told_apart(sentences: Sequence[Sentence], one: Words, other: Words) -> bool:
    """Whether two speakers of one noun have other words before it: "the foreign ministry", "the teachers' union"; "a Cretan
    officer", "the Lydian officer"."""
    here, there = sentences[one.sentence], sentences[other.sentence]
    if of_other_peoples(_texts(here, one), _texts(there, other)):
        return True
    head, its = here.tokens[one.head], there.tokens[other.head]
    if head.lemma != its.lemma or head.lemma not in word_class("business_told"):
        return False  # "the monitoring group" may be "the London-based group"
    for ties in (("amod", "compound"), ("poss",)):
        mine, theirs = (
            {t.lemma for t in children(sentence, noun, *ties) if t.pos != "PRON"}
            for sentence, noun in ((here, head), (there, its))
        )
        if mine and theirs and not mine & theirs:
            return True
    return False


def _texts(sentence: Sentence, said: Words) -> list[str]:
    return [t.text for t in sentence.tokens[said.first : said.last + 1]]


def has_role(chain: Chain, noun: str) -> bool:
    """Whether somebody's name or one of his offices has a word; the prime minister is called so in full."""
    titles = [t.casefold() for t in (chain.name, *(role.title for role in chain.roles))]
    whole = word_class("never_shortened")
    return noun in titles or any(noun in t.split() for t in titles if t not in whole)


def office(sentence: Sentence, words: Words) -> str:
    """The office that words name: "prime minister", which no home minister is, else their noun alone."""
    head = sentence.tokens[words.head]
    both = " ".join(t.text.casefold() for t in sentence.tokens[max(0, head.index - 1) : head.index + 1])  # fmt: skip
    return both if both in word_class("never_shortened") else head.lemma


def example_of(sentence: Sentence, words: Words) -> int | None:
    """“observers like Ada Ruiz”: the one who is named; “Mara Sy, like Ruiz, said” names two, of whom the first speaks."""
    if sentence.tokens[words.head].tag != "NNS":
        return None
    for child in children(sentence, sentence.tokens[words.head], "prep"):
        if child.text.casefold() in _EXAMPLES and child.index > words.head:
            for named in children(sentence, child, "pobj"):
                if named.pos == "PROPN":
                    return named.index
    return None
