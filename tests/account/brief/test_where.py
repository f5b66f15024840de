"""Where the dead of a brief died: in a town, on a road."""

from tests.merging.reports import account_of

TEXT = (
    "Four soldiers were killed by a roadside bomb on Highway 1 on Monday, officials said. "
    "Nine civilians died in a raid on the town of Karm on Tuesday."
)


def test_one_dies_on_a_road_and_in_a_town() -> None:
    told = " ".join(s.text for part in account_of(TEXT).brief.sections for s in part.sentences)
    assert "on Highway 1 on 3 May 2021" in told
    assert "in Karm on 4 May 2021" in told
