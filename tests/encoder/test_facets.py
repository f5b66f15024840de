"""The labels of facets: one of each head, of the kind of a statement also what else it may be."""

import numpy as np
import pytest

from tidings.encoder.facets import SECOND, HeardFacets
from tidings.encoder.labels import FACET_HEADS
from tidings.encoder.weights import Floats


def scored(head: str, scores: dict[str, float]) -> Floats:
    """One word with these scores; all other labels have none."""
    return np.array([[scores.get(label, 0.0) for label in FACET_HEADS[head]]])


@pytest.mark.parametrize(
    ("scores", "kinds"),
    [
        ({"forecast": 0.9, "threat": 0.1}, ["forecast", "threat"]),
        ({"forecast": 0.96, "threat": SECOND - 0.01}, ["forecast"]),
        ({"threat": 0.5, "claim": 0.5}, ["claim", "threat"]),
        ({"claim": 0.5, "hope": 0.2, "denial": 0.3}, ["claim", "denial", "hope"]),
    ],
)
def test_less_likely_kinds_follow(scores: dict[str, float], kinds: list[str]) -> None:
    found = list(
        HeardFacets({"statement_kind": scored("statement_kind", scores)}).at("attribution", 0)
    )
    assert [f.label for f in found] == kinds
    assert [f.score for f in found] == sorted((scores[k] for k in kinds), reverse=True)


def test_other_heads_have_one_label() -> None:
    status = scored("status", {"occurred": 0.5, "planned": 0.4})
    found = list(
        HeardFacets({"mode": scored("mode", {"-": 1.0}), "status": status}).at("trigger", 0)
    )
    assert [f.head for f in found] == ["mode", "status"]


def test_layers_without_facets_have_none() -> None:
    assert not list(HeardFacets({}).at("time", 0))
