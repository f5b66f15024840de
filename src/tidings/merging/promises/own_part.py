"""What whoever speaks says that he himself will do: of "I will not resign" and "ruled out his resignation" he is the doer.

What others are to do keeps its own subject: "We will see the guns fall silent", "promised his people bread".
"""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from tidings.lexicons.tables import column
from tidings.merging.promises.clause_words import folded
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.deeds import named_by, sort_of

_SELF = re.compile(r"\b(?:I|[Ww]e)\b")
_HIS = re.compile(r"\W*(?:his|her|its|their|our|my)\b", re.I)
_OF = re.compile(r"\s+of\s+", re.I)


@cache
def name_words(name: str) -> frozenset[str]:
    """The words of a name or description that tell who it is."""
    stops = column("en/function_words.tsv")
    found = re.findall(r"[^\W_]+", folded(name))
    # lemmas are compared: "the rebels" is a rebel
    return frozenset(
        sort_of(form) for w in found if len(w) > 2 and w not in stops for form in (w, w.removesuffix("s"))
    )  # fmt: skip


def of_speaker(clause: Clause, speaker: str, *, bare: bool) -> Clause:
    """A clause with whoever speaks as its subject, where it is his own doing; `bare` of verbs it is his deed that is named."""
    if bare:
        return _deed_of(clause, speaker)
    if clause.core or not (clause.owned and _SELF.search(clause.evidence.quote)):
        return clause  # of "we will open the pass" the pass tells enough
    return _with_doer(clause, speaker)


def _deed_of(clause: Clause, speaker: str) -> Clause:
    """“his resignation”: who resigns stands in the place of the deed."""
    own = _HIS.match(clause.evidence.quote) is not None and set(clause.core) == {clause.verb}
    if not own or not named_by(clause.verb):
        return clause
    left = clause.words - {clause.verb}
    return _with_doer(replace(clause, core={}, words=left), speaker)


def _with_doer(clause: Clause, speaker: str) -> Clause:
    words = _OF.split(folded(speaker))[0].split()
    if not words:
        return clause
    head, *before = (sort_of(w) for w in reversed(words))
    return replace(
        clause, core={**clause.core, head: frozenset(before)}, subject=frozenset({head}), doers=frozenset({head}),
        words=clause.words | {head, *before},
    )  # fmt: skip
