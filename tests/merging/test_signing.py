"""When an agreement was signed, and what the sentence after the signing binds the sides to."""

from __future__ import annotations

import pytest
from tests.merging.test_outcomes import _account

_NEXT = "It says that both armies leave the Kessar mill and that no gun shall stand in Tarvo."


@pytest.mark.parametrize(
    ("signing", "signed"),
    [
        ("Velika and Ostria signed the Kessar Protocol on Monday after six hours.", "2031-05-05"),
        ("Velika and Ostria put their names on Monday to the Kessar Protocol.", "2031-05-05"),
        ("Velika and Ostria might put their names to the Kessar Protocol.", None),
    ],
)
def test_signed(signing: str, signed: str | None) -> None:
    account = _account(("2031-05-06", f"{signing} {_NEXT}"), ("2031-05-08", "It rained."))
    found = next(a for a in account.agreements if a.name.endswith("Kessar Protocol"))
    assert (found.signed.edtf if found.signed else None) == signed
    terms = {t.text for t in found.terms}
    wanted = {"both armies leave the Kessar mill", "no gun shall stand in Tarvo"}
    if signed is not None:
        assert {t.removeprefix("that ") for t in terms} == wanted
