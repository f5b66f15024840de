"""What somebody does by saying something: the kind of a statement from its cue, form and content.

"We will hit back" is a threat, "they will hit back" a forecast, "Bor breached the truce" said by Arden an accusation.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.mentions.statements.acts.hard_steps import is_made_to_pay
from tidings.mentions.statements.acts.own_acts import (
    foretold,
    is_called_for,
    is_offer,
)
from tidings.mentions.statements.acts.plans import (
    foreseen,
    foresees_by_seeing,
    is_expected,
    is_given,
    is_reckoned_with,
    is_scheduled,
)
from tidings.mentions.statements.acts.powers import by_power, called_for, own_act, plan
from tidings.mentions.statements.acts.readiness import is_readiness
from tidings.mentions.statements.acts.threats import (
    is_kept_up_until_given,
    is_threat_on_condition,
)
from tidings.mentions.statements.blame.complaints import complained
from tidings.mentions.statements.blame.named_doers import names_doer
from tidings.mentions.statements.blame.reproach import reproached
from tidings.mentions.statements.drafts import OWN_VOICE, Draft
from tidings.mentions.statements.kinds.announced import as_announced
from tidings.mentions.statements.kinds.asked import demanded
from tidings.mentions.statements.kinds.by_setting import by_setting
from tidings.mentions.statements.kinds.coming_now import comes_about
from tidings.mentions.statements.kinds.companions import denies_beside, is_made_a_victim
from tidings.mentions.statements.kinds.dangers import is_danger
from tidings.mentions.statements.kinds.denials import (
    is_not_held,
)
from tidings.mentions.statements.kinds.generics import is_reckoned
from tidings.mentions.statements.kinds.guesses import (
    guessed,
    is_asked_bare,
    is_need,
    lays_bare,
    owns_up,
)
from tidings.mentions.statements.kinds.heard import Judged, overruled, with_heard
from tidings.mentions.statements.kinds.main_clause import (
    Clause,
    clauses,
    first_clause,
    is_ability,
)
from tidings.mentions.statements.kinds.nobodys_will import unwilled
from tidings.mentions.statements.kinds.object_kinds import by_object, looked_for, scolds
from tidings.mentions.statements.kinds.outer_words import own_words
from tidings.mentions.statements.kinds.own_sayings import own_saying
from tidings.mentions.statements.kinds.questions import answered
from tidings.mentions.statements.kinds.setting import question_before
from tidings.mentions.statements.kinds.taught import taught
from tidings.mentions.statements.kinds.usual import is_usual, is_weathers, judges_deed
from tidings.mentions.statements.kinds.weighed import is_weighed, weighs_what_is
from tidings.mentions.statements.kinds.wording import (
    by_words,
    is_likely,
    is_past_fear,
    is_risk,
    is_verdict,
    judged_thing,
    worded,
)
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.foretelling import POSSIBLE
from tidings.mentions.statements.reported.lexicon import OPEN
from tidings.mentions.statements.speakers.experts import judges_or_tells, looks_on
from tidings.mentions.statements.speakers.own_side import is_own, is_party, speaks_for_others
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.strangers import is_of_stranger, of_stranger
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.vocabulary import StatementKind

_FUTURE = frozenset({"will", "would", "'ll", "’ll", "wo", "shall", "may", "might", "could"})
_CONCEDING = frozenset({"acknowledge", "admit", "concede"})
_FINDING = frozenset({"argue", "believe", "find", "conclude", "document", "suspect"})
_ANNOUNCING = frozenset({"announce", "decree", "declare", "proclaim", "rule", "unveil", "let it be known", "make known", "announcement", "word"})  # fmt: skip
_DUTY = frozenset({"must", "should", "shall"})
_OUTLAWS = frozenset({"REB", "UAF", "CRM", "PRM"})
_MARKS = str.maketrans("", "", '"“”')
_AGAINST: frozenset[StatementKind] = frozenset(
    {
        "accusation", "threat", "condemnation", "demand", "warning", "denial", "refusal",
        "responsibility_claim",
    }
)  # fmt: skip


def judge(draft: Draft, speaker: Speaker, people: People, places: Places, text: str) -> Judged:
    """The kind of a draft whose speaker is known: by the rules, or by what sentences taught where it mostly knows better."""
    judged = _by_rules(draft, speaker, people, places, text)
    watching = looks_on(draft, speaker, people)
    judged = overruled(judged, draft, people, places, able=not watching)
    judged = unwilled(judged, draft, places, watching=watching)
    return taught(judged, draft, speaker, people, places)


def _by_rules(draft: Draft, speaker: Speaker, people: People, places: Places, text: str) -> Judged:
    target = None if draft.target is None else people.chain_at(draft.sentence, draft.target)
    if names_doer(draft, people, places):
        return Judged(kind="accusation", against=target)
    if draft.kind not in OPEN or (
        draft.frame in {"noun", "np", "as", "small", OWN_VOICE} and draft.kind == "announcement"
    ):
        kind = _named(draft, speaker, people, places, text)
        return Judged(kind=kind, against=target if kind in _AGAINST else None)
    if owns_up(draft, places):
        return Judged(kind="responsibility_claim")
    if draft.word == "doubt":
        return Judged(kind="assessment")
    return _by_content(draft, speaker, people, places, text)


def _by_content(
    draft: Draft, speaker: Speaker, people: People, places: Places, text: str
) -> Judged:
    """The kind of what no word of saying judges: by its turns of phrase, else by its clause."""
    main = first_clause(draft, places)
    own = main is not None and is_own(main, draft, speaker, people)
    words = _unquoted(own_words(draft, text, main, own=own))
    # What is quoted whole after "he concluded" may do anything; only who judges by calling still judges.
    voiced = replace(draft, kind="claim") if draft.quoted == 1 else draft
    judges = judges_or_tells(voiced, speaker, people) == "assessment"
    asked = question_before(draft, places, text)
    if asked and (replied := answered(asked, words)):
        return Judged(kind=replied)
    naming = draft.frame in {"small", "as"}
    said = judged_thing(words) if naming else worded(draft.kind, words, main, judges=judges)
    if said == "warning" and main is not None:
        outcome = is_threat_on_condition(main) and is_party(speaker, people)
        said = "threat" if outcome or (own and foretold(main) == "threat") else said
    if naming and said is None and scolds(draft, places):
        said = "condemnation"
    if said is not None:
        target = None if draft.target is None else people.chain_at(draft.sentence, draft.target)
        return Judged(kind=said, against=target if said in _AGAINST else None)
    if (doer := lays_bare(draft, speaker, people, places)) is not None:
        return Judged(kind="accusation", against=doer)
    if is_asked_bare(draft, places):
        return Judged(kind="demand")
    if main is None:
        return Judged(kind=judges_or_tells(draft, speaker, people))
    return _of_clause(draft, speaker, people, places, main, words, own=own)


def _of_clause(
    draft: Draft, speaker: Speaker, people: People, places: Places, main: Clause, words: str,
    *, own: bool,
) -> Judged:  # fmt: skip
    if foresees_by_seeing(draft.word, main) or is_weathers(main):
        return Judged(kind="forecast")
    if is_scheduled(main) or is_expected(main):
        return Judged(kind="announcement" if is_scheduled(main) else "forecast")
    judged = _by_clause(draft, speaker, people, places, main, words)
    judged = replace(judged, kind=as_announced(judged.kind, draft, main, own=own))
    stranger = of_stranger(main, people, speaker) is not None or is_of_stranger(
        main, people, speaker
    )
    wronged = stranger or is_made_a_victim(main)
    judged = with_heard(_beside(judged, draft, places, foreign=wronged), draft, main)
    if judged.kind in {"claim", "assessment"} and _asks_later(draft, speaker, people, places, main):
        return Judged(kind="demand")
    return judged


def _asks_later(
    draft: Draft, speaker: Speaker, people: People, places: Places, main: Clause
) -> bool:
    """“The oil belongs to all and must not be a hostage”: what is told first is why."""
    return any(
        c.verb.dep == "conj"
        and c.verb.start > main.verb.start
        and "must" in c.aux
        and "have" not in c.aux
        and not is_own(c, draft, speaker, people)
        for c in clauses(draft, places)
    )


def _beside(judged: Judged, draft: Draft, places: Places, *, foreign: bool) -> Judged:
    """“denied it, saying that his men had slept”: what is said beside a denial denies."""
    denied = judged.kind == "claim" and denies_beside(draft, places)
    if denied and foreign:
        return Judged(kind="accusation")  # "denied it and said Arden's troops had dug on its soil"
    return Judged(kind="denial") if denied else judged


def _named(
    draft: Draft, speaker: Speaker, people: People, places: Places, text: str
) -> StatementKind:
    """The kind that the word of saying names, corrected by what is said."""
    kind = demanded(draft, speaker, people, places) if draft.kind == "demand" else draft.kind
    kind = by_object(kind, draft, places)
    main = first_clause(draft, places)
    words = " ".join(text[a:b] for a, b in draft.spans)
    if (
        draft.frame == "learned"
        and draft.cue is None
        and (said := worded("claim", _unquoted(words), main))
    ):
        return said
    if kind == "pledge" and main and (is_made_to_pay(main) or is_kept_up_until_given(main)):
        return "threat"
    if looked_for(kind, draft, main) and not looks_on(draft, speaker, people):
        return "demand"
    kind = by_words(kind, words, main)
    voice = people.chain(speaker.chain)
    armed = voice is not None and (voice.kind == "armed_group" or voice.sector in _OUTLAWS)
    if armed and kind == "warning" and draft.frame == "y-to":
        return "threat"  # "the rebels warned the crews to leave"
    if kind == "warning" and draft.negated:
        return "assessment"  # "are not worried about it"
    feared = main is not None and (is_past_fear(draft.word, main) or is_weighed(main))
    return "assessment" if kind == "warning" and feared else kind


def _unquoted(words: str) -> str:
    """The words without the marks of a partial quotation: what is “a lie” is a lie."""
    return words.translate(_MARKS)


def _by_clause(
    draft: Draft, speaker: Speaker, people: People, places: Places, main: Clause, words: str
) -> Judged:
    expert = judges_or_tells(draft, speaker, people)
    own = is_own(main, draft, speaker, people)
    # "would have thought so": nothing is to come
    coming = bool(main.aux & _FUTURE) and not {"would", "have"} <= main.aux
    coming = coming and not is_usual(main)
    weighed = is_weighed(main) or judges_deed(main) or is_reckoned(main, own=own)
    weighed = weighed or (not coming and weighs_what_is(main))
    coming = coming or comes_about(main)
    future = (coming or is_likely(words)) and not is_ability(main) and not weighed
    told = [(c, is_own(c, draft, speaker, people)) for c in clauses(draft, places)]
    if is_reckoned_with(main):
        return Judged(kind="forecast")
    if (main.aux & _DUTY and not own) or is_called_for(main, draft.word, quoted=draft.quoted):
        return Judged(kind=called_for(draft, main))
    said = own_saying(main, own=own) or guessed(main) or is_need(main, own=own)
    if said is None and expert != "assessment":
        said = own_act(told, words, own=own, main=main, word=draft.word)
        said = said or is_not_held(told, official=is_party(speaker, people))
    if said:
        return Judged(kind=said)
    if expert != "assessment" and (set_up := by_setting(draft, speaker, people, places, told)):
        return set_up
    given = is_offer(main, own=own or speaks_for_others(speaker, people))
    if expert == "claim" and (given or is_readiness(main, speaker, people)):
        return Judged(kind="offer")
    if weighed:
        return Judged(kind="assessment")
    if expert == draft.kind and (act := by_power(draft, told, main, speaker, people)):
        return Judged(kind=act)
    if (
        expert == draft.kind
        and draft.word not in _CONCEDING
        and (planned := plan(main, own=own, future=future))
    ):
        return Judged(kind=planned)
    coming = future or is_risk(words) or is_danger(main)
    return _told_of(draft, speaker, people, main, told, expert=expert, future=coming)


def _told_of(
    draft: Draft, speaker: Speaker, people: People, main: Clause, told: list[tuple[Clause, bool]],
    *, expert: StatementKind, future: bool,
) -> Judged:  # fmt: skip
    """What nobody does by saying it: what will come, a wrong of others, a judgement, news."""
    if future:
        assured = draft.word in {"assure", "reassure"} and not main.aux & POSSIBLE
        given = expert == "claim" and (assured or (is_party(speaker, people) and is_given(main)))
        announced = draft.word in _ANNOUNCING
        own = is_own(main, draft, speaker, people)
        if draft.kind == expert == "claim" and not own and is_danger(main):
            return Judged(kind="warning")
        return Judged(kind="pledge" if given else foreseen(main, expert, announced=announced))
    if expert in {"claim", "announcement"} or draft.word in _FINDING:
        own = is_own(main, draft, speaker, people)
        complaint = None if own else complained(draft.word, main, people)
        found = complaint or reproached(told, people, speaker)
        if found is not None:
            return Judged(kind="accusation", against=found.against)
    return Judged(kind="assessment" if is_verdict(main) else expert)
