"""Prepositions that open a sentence with a capital are none of the name behind them."""

import pytest

from tidings.language.openers import with_opener
from tidings.language.parsing import parse_texts
from tidings.model.parse import Token
from tidings.settings import Settings


def _read(text: str) -> tuple[Token, ...]:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    return with_opener(tokens)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Near Tamsa, rebels shelled a checkpoint on Monday.", "Tamsa"),
        ("Near Karm el-Tamsa, seven strikes destroyed two depots.", "Tamsa"),
        (". Near Tamsa, one strike destroyed a lorry.", "Tamsa"),
        ("Near Tamsa Bridge, the army held forty men.", "Bridge"),
    ],
)
def test_near_is_no_name(text: str, place: str) -> None:
    tokens = _read(text)
    opener = next(t for t in tokens if t.text == "Near")
    name = next(t for t in tokens if t.text == place)
    assert opener.tag == "IN"
    assert opener.dep == "prep"
    assert (name.dep, name.head) == ("pobj", opener.index)


@pytest.mark.parametrize(
    "text",
    [
        "Near Eastern studies are taught in Tamsa.",
        "Near panic broke out in Tamsa.",
        "Awa Near, a nurse, stayed.",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    assert _read(text) == tokens
