"""One statement may foretell two things; of a truce that each side is said to have broken nobody can say whether it held."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from tests.merging.reports import account_of_days

from tidings.merging.ground import Ground
from tidings.merging.promises.kept_truces import broken_by_both
from tidings.model.agreements import AgreementItem, Allegation
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration

SAID = "“{},” said Awa Osei, an analyst at the Bor Institute, on Monday."
TWO = "There may be a truce by the weekend, but neither side will keep it for long"
ONE = "There may be a truce by the weekend, but not for long"


@pytest.mark.parametrize(
    ("words", "foretold"),
    [
        (TWO, ["There may be a truce by the weekend", "neither side will keep it for long"]),
        (ONE, [ONE]),
    ],
)
def test_what_stands_behind_but_is_foretold_too(words: str, foretold: list[str]) -> None:
    account = account_of_days(
        ("2033-03-07", SAID.format(words)), ("2033-03-09", "It rained in Bor.")
    )
    assert [f.proposition for f in account.forecasts] == foretold


def truce(*charges: tuple[str, str, tuple[str, ...]]) -> AgreementItem:
    """A truce with who is accused, in which report, and by whom it is denied."""
    seen = Corroboration(documents=1, articles=1, independent_sources=1, sources=())
    return AgreementItem(
        id="agreement-1", name="Bor truce", evidence=(), corroboration=seen,
        allegations=tuple(
            Allegation(
                against=who, denied_by=denied,
                evidence=(Evidence(document=document, start=0, end=1, quote="x"),),
            )
            for who, document, denied in charges
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "charges", "disputed"),
    [
        ("neither side will keep it for long", [("army", "late", ()), ("front", "late", ())], True),
        ("the truce will not hold", [("army", "late", ("statement-1",))], True),
        ("the truce will not hold", [("army", "late", ())], False),
        ("the truce will not hold", [("army", "early", ()), ("front", "late", ())], False),
        # its day says whether it held
        ("the truce will last a week", [("army", "late", ()), ("front", "late", ())], False),
        ("the bridge will not hold", [("army", "late", ()), ("front", "late", ())], False),
    ],
)
def test_a_truce_that_both_are_said_to_have_broken(
    words: str, charges: list[tuple[str, str, tuple[str, ...]]], disputed: bool
) -> None:
    days = {"early": "2033-03-01", "late": "2033-03-09"}
    ground = cast("Ground", SimpleNamespace(published=days.get))
    before = "There may be a truce" if " it " in words else ""
    found = broken_by_both(words, before, "2033-03-05", [truce(*charges)], ground)
    assert (found is not None) is disputed
