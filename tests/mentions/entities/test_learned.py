"""The learned reader's surest antecedents join the rules' chains where the rules have nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.model.encoded import ANTECEDENT, Encoded, Layer, Link, MarkedSpan
from tidings.model.joint import BOTH, LEARNED, RULES
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]
Marked = tuple[str, Layer, str]

SY = ("Awa Sy", "name", "person")
WON = "Minister Awa Sy won the vote in Karm. The former schoolmaster thanked the crowd."
MASTER = ("The former schoolmaster", "description", "person")
TOLD = "Awa Sy said: “I have signed the order.”"
TEACHER = ("I", "pronoun", "pronoun")


def tie(text: str, here: Marked, before: Marked, score: float) -> Encoded:
    """Two marked words, the first of which stands for who the second does; it is looked for from behind."""
    spans = tuple(
        MarkedSpan(start=at, end=at + len(words), layer=layer, label=label, score=0.9)
        for (words, layer, label), at in ((here, text.rindex(here[0])), (before, text.index(before[0])))
    )  # fmt: skip
    link = Link(relation=ANTECEDENT, left=0, right=1, score=score)
    return Encoded(spans=spans, antecedents=(link,))


def named_with(read: Reading, words: str, encoded: Encoded) -> str | None:
    """The chain's name of some words."""
    chains, mentions = read_entities(replace(read, encoded=encoded))
    return next((chains[m.chain].name for m in mentions if m.quote == words), None)


@pytest.mark.parametrize(
    ("text", "here", "before", "score", "name"),
    [
        (WON, MASTER, SY, 0.995, "Awa Sy"),
        (WON, MASTER, SY, 0.88, None),  # farther off it must be surer
        (WON, ("The former schoolmaster", "description", "organization"), SY, 0.995, None),
        (WON, MASTER, ("Karm", "name", "place"), 0.995, None),
        ("The winger Awa Sy won.", SY, ("The winger", "description", "person"), 0.96, "Awa Sy"),
        (TOLD, TEACHER, SY, 0.76, "Awa Sy"),
        (TOLD, TEACHER, SY, 0.69, None),
        ("Awa Sy left. “I have signed the order.”", TEACHER, SY, 0.999, None),  # Sy tells nothing
    ],
)
def test_who_joins_a_chain(
    text: str, here: Marked, before: Marked, score: float, name: str | None, read_text: ReadText
) -> None:
    words = here[0] if here[1] != "name" else before[0]
    assert named_with(read_text(text), words, tie(text, here, before, score)) == name


def test_without_it_nobody_is_added(read_text: ReadText) -> None:
    assert named_with(read_text(WON), MASTER[0], Encoded()) is None


def test_what_was_decided_is_told(read_text: ReadText) -> None:
    _, mentions = read_entities(replace(read_text(WON), encoded=tie(WON, MASTER, SY, 0.995)))
    (added,) = (m for m in mentions if m.found_by == LEARNED)
    assert added.joint is not None
    assert (added.form, WON[added.joint.start : added.joint.end]) == ("nominal", "Awa Sy")
    assert [r.rule for r in added.joint.reasons] == ["reader.antecedent"]
    assert all(m.found_by == RULES and m.joint is None for m in mentions if m != added)


def test_a_pronoun_that_follows_means_who_was_described(read_text: ReadText) -> None:
    text = (
        "Minister Awa Sy won. Rain fell. Snow fell. Hail fell. Fog fell. "
        "The former schoolmaster thanked the crowd. She wept."
    )
    assert named_with(read_text(text), "She", tie(text, MASTER, SY, 0.995)) == "Awa Sy"
    assert named_with(read_text(text), "She", Encoded()) is None


def test_nobody_else_may_be_named_between(read_text: ReadText) -> None:
    text = "Awa Sy, a driver for President Idriss Haroun, winger of Karm, left."
    winger: Marked = ("winger of Karm", "description", "person")
    assert named_with(read_text(text), winger[0], tie(text, winger, SY, 0.999)) is None


HE: Marked = ("He", "pronoun", "pronoun")
MET = "Idriss Haroun met Awa Sy on Monday. He left the town."


@pytest.mark.parametrize(("score", "name"), [(0.83, "Awa Sy"), (0.78, "Idriss Haroun")])
def test_a_pronoun_goes_to_whom_the_learned_reader_is_sure_of(
    score: float, name: str, read_text: ReadText
) -> None:
    assert named_with(read_text(MET), "He", Encoded()) == "Idriss Haroun"
    assert named_with(read_text(MET), "He", tie(MET, HE, SY, score)) == name


@pytest.mark.parametrize(
    ("before", "name"), [("He spoke.", "Idriss Haroun"), ("Snow melted.", "Awa Sy")]
)
def test_a_pronoun_that_goes_on_means_nobody_far_off(
    before: str, name: str, read_text: ReadText
) -> None:
    text = f"Ivo Dahl met Awa Sy. Rain fell. Snow fell. Fog fell. Idriss Haroun won on Monday. {before} He left the town."
    chains, mentions = read_entities(replace(read_text(text), encoded=tie(text, HE, SY, 0.9)))
    (last,) = (m for m in mentions if m.start == text.rindex("He"))
    assert chains[last.chain].name == name


def test_what_the_rules_said_is_told_too(read_text: ReadText) -> None:
    _, mentions = read_entities(replace(read_text(MET), encoded=tie(MET, HE, SY, 0.9)))
    (moved,) = (m for m in mentions if m.quote == "He")
    assert moved.found_by == BOTH
    assert moved.joint is not None
    assert "the rules, to “Idriss Haroun”" in moved.joint.reasons[0].says


def test_nobody_whom_the_report_calls_she_is_a_he(read_text: ReadText) -> None:
    text = "Awa Sy said on Monday that she was ill. Idriss Haroun spoke on Tuesday. He left."
    assert named_with(read_text(text), "He", Encoded()) == "Idriss Haroun"
    assert named_with(read_text(text), "He", tie(text, HE, SY, 0.99)) == "Idriss Haroun"


@pytest.mark.parametrize(("score", "one"), [(0.92, True), (0.87, False)])
def test_a_description_that_stands_alone_joins_a_name(
    score: float, one: bool, read_text: ReadText
) -> None:
    text = (
        "The Lake Board met in Karm. The rebels left. The Board of Elders spoke. The militia fled."
    )
    here: Marked = ("The militia", "description", "armed_group")
    before: Marked = ("The rebels", "description", "armed_group")
    chains, mentions = read_entities(
        replace(read_text(text), encoded=tie(text, here, before, score))
    )
    chain = {m.quote: m.chain for m in mentions}
    assert (chain["The militia"] == chain["The rebels"]) == one
    assert len(chains) > 1


def test_two_names_are_never_joined(read_text: ReadText) -> None:
    text = "Awa Sy left. Idriss Haroun stayed."
    haroun: Marked = ("Idriss Haroun", "name", "person")
    assert (
        named_with(read_text(text), "Idriss Haroun", tie(text, haroun, SY, 1.0)) == "Idriss Haroun"
    )
