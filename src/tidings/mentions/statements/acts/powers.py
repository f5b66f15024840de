"""What somebody does by telling what he can bring about: a denial, a refusal, a threat, a plan, a demand.

“If they march, they will bleed” threatens when an army says it; a weather office only foresees it.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.acts.hard_steps import holds_out_harm, is_held_over, is_made_to_pay
from tidings.mentions.statements.acts.holding_out import holds_out
from tidings.mentions.statements.acts.own_acts import (
    foretold,
    is_official_act,
    is_own_attack,
    is_plea,
    is_ready,
    stays,
)
from tidings.mentions.statements.acts.plans import (
    has_agreed,
    has_plan,
    is_decision_told_now,
    is_planned,
)
from tidings.mentions.statements.acts.refusing import is_refusal_now
from tidings.mentions.statements.acts.threats import (
    is_held_out_against,
    is_on_condition,
    is_threatened,
    threatens,
)
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.kinds.clearing import (
    is_cleared,
    is_no_trouble,
    is_reassuring,
    is_spared,
)
from tidings.mentions.statements.kinds.contradicting import is_told_instead
from tidings.mentions.statements.kinds.denials import (
    insists_on_none,
    is_denied,
    is_none_of_ours,
    is_not_so,
)
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.speakers.experts import looks_on
from tidings.mentions.statements.speakers.own_side import is_of_home, is_party
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.vocabulary import StatementKind

_UNSURE = frozenset({"may", "might", "could"})
_NOW = frozenset({"am", "are", "is", "'re", "’re", "'m", "’m"})


def by_power(
    draft: Draft, told: list[tuple[Clause, bool]], main: Clause, speaker: Speaker, people: People
) -> StatementKind | None:
    """What somebody does by foretelling who can bring it about: "if they march, they will bleed", "the law will stay"."""
    party = is_party(speaker, people)
    if is_none_of_ours(main) and (party or is_of_home(main, speaker, people)):
        return "denial"
    if party and (insists_on_none(draft.word, main) or is_no_trouble(main) or is_spared(main)):
        return "denial"
    insists = draft.word in {"insist", "maintain"}
    if is_told_instead(main, draft.word, own=_is_own(main, told), party=party):
        return "denial"
    able = (party or insists) and not looks_on(draft, speaker, people)
    if able and is_reassuring(main, insists=insists):
        return "denial"
    if holds_out(main, speaker, people, party=party):
        return "refusal"
    told_now = party and draft.kind in {"claim", "announcement"} and is_decision_told_now(main)
    if told_now and people.home(speaker) in {None, _home(main, people)}:
        return "announcement"
    if not party:  # whoever says what harm is done on which condition threatens with it
        bound = is_on_condition(main) and is_threatened(main)
        return "threat" if bound or is_held_over(main) else None
    if threatens(main, [c for c, _ in told]) or is_made_to_pay(main) or is_held_over(main):
        return "threat"
    return "refusal" if not _is_own(main, told) and stays(main) else None


def _is_own(main: Clause, told: list[tuple[Clause, bool]]) -> bool:
    return any(o for c, o in told if c.verb == main.verb)


def _home(main: Clause, people: People) -> str | None:
    """The country of whoever the clause is about."""
    named = main.subject
    return (
        None if named is None else people.country(people.chain_at(main.sentence.index, named.index))
    )


def called_for(draft: Draft, main: Clause) -> StatementKind:
    if main.verb.lemma in {"expect", "reckon", "fear", "assume"} and children(
        main.sentence, main.verb, "auxpass"
    ):
        return "forecast"  # "aftershocks must be reckoned with"
    if "must" in main.aux and "have" in main.aux:
        return "assessment"  # "must have found a teacher": concluded, not asked for
    pleads = main.subject is None and draft.quoted == 1 and is_plea(main)
    advised = main.subject_text in word_class("public") and "should" in main.aux
    return "appeal" if pleads or advised else "demand"


def plan(main: Clause, *, own: bool, future: bool) -> StatementKind | None:
    """“we are opening it in March”, “we will open it”: what the speaker's own side is to do, and what others agreed on."""
    if not own:
        return "announcement" if has_agreed(main) else None
    if has_plan(main):
        return "announcement"
    running = main.aux & (_NOW | {"was", "were"})
    if main.verb.tag == "VBG" and running and is_planned(main):
        return "announcement"
    if is_official_act(main):
        return "announcement"
    certain = future and not main.aux & _UNSURE
    if certain and is_held_out_against(main) and foretold(main) is None:
        return "threat"
    if not certain:
        return None
    # "we will find other buyers": what nobody can decide he foresees
    open_ = main.verb.lemma in word_class("beyond_ones_power") and not main.negated
    return foretold(main) or ("forecast" if open_ else "announcement")


def own_act(
    told: list[tuple[Clause, bool]], words: str, *, own: bool, main: Clause, word: str
) -> StatementKind | None:
    """What a speaker does who tells of his own side: denies, refuses, owns up to an attack."""
    cleared = is_cleared(main, own=own)
    replies = word in column("en/replying_verbs.tsv", "lemma") and is_not_so(main)
    if is_denied(told) or cleared or replies:
        return "denial"
    if own and holds_out_harm(main):
        return "threat"
    if is_refusal_now(main, own=own):
        return "refusal"
    if own and is_ready(main):
        return "offer"
    return "responsibility_claim" if is_own_attack(main, words, own=own) else None
