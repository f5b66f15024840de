"""Signs together doubt what a rule ties, and tie what no rule does; why is told."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of, account_of_days

from tidings.lexicons.tables import table
from tidings.merging.answers import ways
from tidings.merging.answers.weighing import ALWAYS, ANY, KINDS, USUAL, Weights, taught
from tidings.model.account import Account
from tidings.model.decisions import Decision

CHARGE = "Chile accused Peru of shelling the dam near Arica."
DENIAL = "Peru denied shelling the dam."
OFFER, CONSENT = "Chile offered to send engineers to Arica.", "Peru accepted Chile's offer."
COUNCIL = "The Tacna council said the mill's owner, Juan Toro, had let acid run into the river and killed 6,000 fish."
OWNER = "Juan Toro said the fish had died of the heat long before they reached the mill."


def answers(account: Account) -> list[str | None]:
    return [one.answer for one in (*account.statements, *account.events) if one.answers]


def decisions(account: Account) -> list[Decision]:
    return [d for d in account.decisions if any(r.rule.startswith("answers.") for r in d.reasons)]


def weights(always: float) -> Weights:
    """Weights by which every pair is as sure."""
    ways_of = {kind: {ALWAYS: 0.0} for kind in KINDS}
    return {ANY: {ALWAYS: always}, USUAL: {ALWAYS: 1.0}, **ways_of}


def test_signs_alone_tie_what_no_rule_does() -> None:
    account = account_of_days(("2031-05-04", COUNCIL), ("2031-05-05", OWNER))
    assert answers(account) == ["denial"]
    (decision,) = decisions(account)
    assert (decision.verdict, decision.left) == ("same", next(s.id for s in account.statements if s.answers))  # fmt: skip
    assert [r.rule for r in decision.reasons] == ["answers.denial", "answers.signs"]
    assert "rarest word of both +" in decision.reasons[1].says


def test_without_signs_for_it_nothing_is_tied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ways, "taught", lambda: weights(-3.0))
    assert not answers(account_of_days(("2031-05-04", COUNCIL), ("2031-05-05", OWNER)))


def test_what_a_rule_ties_is_doubted_where_signs_speak_against_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert answers(account_of(CHARGE, DENIAL)) == ["denial"]
    monkeypatch.setattr(ways, "taught", lambda: weights(-9.0))
    account = account_of(CHARGE, DENIAL)
    assert not answers(account)
    (decision,) = decisions(account)
    assert decision.verdict == "unsure"
    assert decision.reasons[0].rule == "answers.denial"


def test_whoever_is_blamed_for_harm_denies_other_harm_of_the_same_day() -> None:
    blame = "Residents of Arica accused the Tacna Front of burning two barns."
    other = "The Tacna Front denied that its fighters had shot at anybody."
    account = account_of(blame, other)
    assert not answers(account)
    assert [d.verdict for d in decisions(account)] == ["unsure"]


def test_what_is_named_outright_needs_no_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ways, "taught", lambda: weights(-9.0))
    assert answers(account_of(OFFER, CONSENT)) == ["concession"]


def test_contrary_tellings_are_for_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (
        "The Tacna council said soldiers had shelled the Arica mill.",
        "Villagers said rebels had shelled the Arica mill.",
    )
    monkeypatch.setattr(ways, "taught", lambda: weights(-9.0))
    assert answers(account_of(*texts)) == ["contradiction"]


def test_every_sign_of_the_lexicon_has_a_weight_for_each_way() -> None:
    rows = table("en/answer_signs.tsv")
    assert len({row["sign"] for row in rows}) == len(rows)
    assert set(taught()) == {ANY, *KINDS, USUAL}
    assert all(ALWAYS in column for column in taught().values())


def test_who_blame_each_other_answer_each_other_whatever_signs_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ways, "taught", lambda: weights(-9.0))
    blame = "Chile accused Peru of breaking the deal. Peru accused Chile of breaking the deal."
    assert answers(account_of(blame)) == ["counter"]
