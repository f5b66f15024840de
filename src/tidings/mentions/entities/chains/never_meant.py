"""The people whom a pronoun cannot mean: those of the other sex, those called otherwise so far, and the dead who would speak now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.chains.book import Draft
from tidings.mentions.entities.chains.pronouns import PERSONAL
from tidings.mentions.entities.chains.the_dead import speaks_now
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

_ONE = frozenset({"he", "she"})
# One pronoun may have been given to the wrong one; two are hardly.
SETTLED = 2


class CalledSoFar:
    """How often a report has called each chain "he" and "she"; of a list that has only grown the new mentions are counted."""

    def __init__(self) -> None:
        self._mentions: Sequence[EntityMention] = ()
        self._counted = 0
        self._times: defaultdict[int, Counter[str]] = defaultdict(Counter)

    def otherwise(self, token: Token, mentions: Sequence[EntityMention]) -> frozenset[int]:
        """Those called "he" so often, and never "she", that they are no "she"; and the reverse."""
        which = PERSONAL.get(token.text.lower())
        if which not in _ONE:
            return frozenset()
        self._count(mentions)
        return frozenset(
            chain for chain, times in self._times.items()
            if not times[which] and times.total() >= SETTLED
        )  # fmt: skip

    def _count(self, mentions: Sequence[EntityMention]) -> None:
        if mentions is not self._mentions:  # chains were united
            self._mentions, self._counted = mentions, 0
            self._times.clear()
        for mention in mentions[self._counted :]:
            said = PERSONAL.get(mention.quote.lower()) if mention.form == "pronoun" else None
            if said in _ONE:
                self._times[mention.chain][said] += 1
        self._counted = len(mentions)


def never_meant(
    sentence: Sentence, token: Token, drafts: Sequence[Draft], dead: AbstractSet[int]
) -> frozenset[int]:
    """The people whom a pronoun cannot mean: Mrs. Sy is no "he", and of the dead nobody says anything now."""
    silent = frozenset(dead) if dead and speaks_now(sentence, token) else frozenset()
    return silent | _of_other_sex(token, drafts)


def _of_other_sex(token: Token, drafts: Sequence[Draft]) -> frozenset[int]:
    pronoun = PERSONAL.get(token.text.lower())
    if pronoun not in _ONE:
        return frozenset()
    titles = word_class("titles_of_women" if pronoun == "he" else "titles_of_men")
    nouns = word_class("nouns_of_women" if pronoun == "he" else "nouns_of_men")
    married = _married(drafts, pronoun)
    return frozenset(
        i for i, d in enumerate(drafts)
        if (d.roles and any(r.title in titles for r in d.roles)) or (d.described and d.name.split()[-1].lower() in nouns)
        or i in married
    )  # fmt: skip


def _married(drafts: Sequence[Draft], pronoun: str) -> frozenset[int]:
    """Those of whose spouse the report speaks, so that the pronoun is not theirs: who has a wife is mostly no "she"."""
    wives, husbands = _whose(drafts, "wives"), _whose(drafts, "husbands")
    return husbands - wives if pronoun == "he" else wives - husbands


def _whose(drafts: Sequence[Draft], spouses: str) -> frozenset[int]:
    told = (d.spouse_of for d in drafts if d.spouse_of is not None)
    return frozenset(owner for owner, noun in told if noun in word_class(spouses))
