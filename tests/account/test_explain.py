"""An explanation shows values, words, rules, runners-up, decisions and disagreements."""

import msgspec
import pytest
from tests.samples import sample_account

from tidings.account.explain import explain
from tidings.errors import TidingsError
from tidings.model.agreements import AgreementItem, Term

ACCOUNT = sample_account()


def test_an_event_is_explained() -> None:
    found = explain(ACCOUNT, "event-shells")
    assert found.kind == "event"
    assert found.label == "Shells fell on the harbour of Porto Velo"
    assert {value.name: value.says for value in found.values}["fatalities"] == "12–14 (ucdp.lower)"
    assert [said.quote for said in found.evidence][:2] == [
        "Shells fell on the harbour of Porto Velo",
        "shells hit Porto Velo",
    ]
    assert [said.outlet for said in found.evidence][:2] == ["Gazette", "Radio"]
    assert "fatalities.rule: ucdp.lower" in found.rules
    (judged,) = found.decisions
    assert judged.decision.id == "decision-shells"
    assert judged.left == "“Shells fell on the harbour of Porto Velo” (Gazette)"
    assert judged.right == "“shells hit Porto Velo” (Radio)"


def test_an_article_is_explained_by_what_was_decided_about_its_documents() -> None:
    (shells,) = ACCOUNT.decisions
    copied = msgspec.structs.replace(
        shells, id="decision-copy", left="doc-gazette", right="doc-radio", verdict="different"
    )
    account = msgspec.structs.replace(ACCOUNT, decisions=(shells, copied))
    found = explain(account, ACCOUNT.articles[0].id)
    assert [judged.decision.id for judged in found.decisions] == ["decision-copy"]


def test_the_terms_of_an_agreement_are_spelt_out() -> None:
    words = ACCOUNT.events[0].evidence
    terms = tuple(Term(text=said, evidence=words) for said in ("a truce", "patrols"))
    agreement = AgreementItem(
        id="agreement-truce", name="the truce", terms=terms, evidence=words,
        corroboration=ACCOUNT.events[0].corroboration,
    )  # fmt: skip
    account = msgspec.structs.replace(ACCOUNT, agreements=(agreement,))
    shown = {value.name: value.says for value in explain(account, agreement.id).values}
    assert shown["terms"] == "a truce; patrols"


def test_a_figure_names_its_disagreement() -> None:
    (said,) = explain(ACCOUNT, "figure-dead").disagreements
    assert "disagreement-dead" in said


def test_the_beginning_of_an_id_is_enough() -> None:
    assert explain(ACCOUNT, "event-s").id == "event-shells"


def test_one_value_is_explained_by_its_own_words() -> None:
    found = explain(ACCOUNT, "event-shells.date")
    assert found.field == "date"
    assert [said.quote for said in found.evidence] == ["on Monday"]


def test_a_value_deep_inside() -> None:
    found = explain(ACCOUNT, "figure-dead.estimates.1")
    assert {value.name: value.says for value in found.values}["as_written"] == "Fourteen"
    assert [said.quote for said in found.evidence] == ["Fourteen dockers died"]


def test_a_plain_value_rests_on_the_words_of_its_item() -> None:
    found = explain(ACCOUNT, "event-shells.status")
    assert [value.says for value in found.values] == ["occurred"]
    assert found.evidence


def test_runners_up_are_shown() -> None:
    assert explain(ACCOUNT, "entity-velo").runners_up == ("place: Porto Velo, Sardinia",)


def test_a_document_is_explained() -> None:
    assert "published.why: the only day that is given" in explain(ACCOUNT, "doc-radio").rules


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("event-none", "no such item"),
        ("", "no such item"),
        ("article-", "2 items begin so"),
        ("event-shells.colour", "there is no such value"),
        ("figure-dead.estimates.7", "there is no such value"),
        ("event-shells.headline.x", "there is no such value"),
    ],
)
def test_what_is_not_there_is_told(asked: str, says: str) -> None:
    with pytest.raises(TidingsError, match=says):
        explain(ACCOUNT, asked)
