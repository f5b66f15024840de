"""What somebody announces: a step of his own is a plan, what befell a third is news.

“announced that it would boycott the vote” announces, where “said it would boycott the vote” threatens.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.mentions.statements.acts.threats import is_on_condition
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause
from tidings.model.vocabulary import StatementKind

# Words that make something known without proclaiming it.
_LETTING_KNOWN = frozenset({"let it be known", "make known"})


def as_announced(kind: StatementKind, draft: Draft, main: Clause, *, own: bool) -> StatementKind:
    """The kind of what stands after a word of announcing."""
    if draft.kind != "announcement":
        return kind
    if draft.word == "rule" and kind in {"announcement", "claim"} and not main.aux & (FORETELLING | {"must", "should", "can", "could", "may"}):  # fmt: skip
        return "assessment"  # "ruled that the arrest had been unlawful"
    if kind == "threat" and own and not _is_violent(main) and not is_on_condition(main):
        return "announcement"
    past = main.verb.tag in {"VBD", "VBN"} and main.aux <= {"had", "has", "have"}
    passive = bool(children(main.sentence, main.verb, "auxpass"))
    told = kind == "announcement" and past and not own and not passive
    return "claim" if told and draft.word in _LETTING_KNOWN else kind


def _is_violent(main: Clause) -> bool:
    attacks = column("en/claimed_attacks.tsv", "lemma")
    return main.verb.lemma in attacks or main.verb.lemma in {"start", "begin", "resume", "go", "keep", "continue", "march", "storm"}  # fmt: skip
