"""A body that has just spoken is known again by its noun: "the company", "the agency", "the group"."""

import pytest
from tests.merging.reports import account_of

CASES = (
    ("Unicef says at least 60 children were on the boat. About 2,250 people died at sea last year, the agency said.", "UNICEF"),
    ("Karm AG said on Monday that it would cut 900 jobs. Sales had fallen by a fifth, the company said.", "Karm AG"),
    ("Amnesty International called for an inquiry. The army had shot at nurses, the group said.", "Amnesty International"),
    ("The Karst Front said that it would fight on. “The war will go on for years,” the group said.", "Karst Front"),
    # another sort of body, another that stands between, two of them, somebody, and one that was told of before
    ("The Karst Front said that it would fight on. Sales had fallen by a fifth, the company said.", "company"),
    ("Karm AG said that it would cut jobs, Reuters reported. Sales had fallen by a fifth, the company said.", "company"),
    ("Karm AG and Sul AG said that they would merge. Sales had fallen by a fifth, the company said.", "company"),
    ("Mayor Awa Sy said that Karm AG would leave. Sales had fallen by a fifth, the company said.", "company"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_who_is_called_by_a_noun(text: str, speaker: str) -> None:
    account = account_of(text)
    names = {entity.id: entity.name for entity in account.entities}
    said = next(
        s for s in account.statements
        if s.content.startswith(("About 2,250", "Sales had", "The army had", "The war"))
    )  # fmt: skip
    assert names.get(said.speaker or "") == speaker
