"""Who answers whom: accusation and denial, demand and refusal, claim and contradiction."""

from tidings.merging.answers.same_side import same_side
from tidings.merging.answers.tying import tie_answers

__all__ = ["same_side", "tie_answers"]
