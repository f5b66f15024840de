"""Spans and links become statements with source and cue, events with arguments, figures."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace
from tests.counting import counted
from tests.encoder.made import THRESHOLDS, mark

from tidings.encoder.assembling import FARTHEST, Assembler
from tidings.encoder.joining import Joined
from tidings.model.encoded import EncodedAttribution, EncodedEvent, Layer, Link, MarkedSpan


def assembler(text: str, spans: Sequence[MarkedSpan], *links: Link) -> Assembler:
    joined = Joined()
    joined.spans, joined.links = list(spans), list(links)
    return Assembler(joined, THRESHOLDS, text)


def link(relation: str, left: int, right: int, score: float = 0.9) -> Link:
    return Link(relation=relation, left=left, right=right, score=score)


Part = tuple[str, str] | tuple[str, str, Layer]


def attributed(text: str, parts: Sequence[Part], *links: Link) -> list[EncodedAttribution]:
    spans = [
        mark(text, words, layer[0] if layer else "attribution", label)
        for words, label, *layer in parts
    ]
    return list(assembler(text, spans, *links).attributions())


def words_of(
    parts: Sequence[Part], found: EncodedAttribution
) -> tuple[str, str | None, str | None]:
    content = " … ".join(parts[i][0] for i in found.pieces)
    source = None if found.source is None else parts[found.source][0]
    cue = None if found.cue is None else parts[found.cue][0]
    return content, source, cue


TWO = "Ana said the dam is safe. The road is shut, Ben added."
TWO_PARTS: list[Part] = [
    ("Ana", "source"), ("said", "cue"), ("the dam is safe", "content"), ("The road is shut", "content"),
    ("Ben", "source"), ("added", "cue"),
]  # fmt: skip


def test_source_and_cue_that_stand_nearest_belong_to_it() -> None:
    found = attributed(TWO, TWO_PARTS)
    assert [words_of(TWO_PARTS, one) for one in found] == [
        ("the dam is safe", "Ana", "said"),
        ("The road is shut", "Ben", "added"),
    ]


def test_a_link_outweighs_nearness() -> None:
    found = attributed(TWO, TWO_PARTS, link("said_by", 2, 4), link("cued_by", 2, 5))
    assert words_of(TWO_PARTS, found[0]) == ("the dam is safe", "Ben", "added")


def test_a_link_below_the_threshold_does_not() -> None:
    found = attributed(TWO, TWO_PARTS, link("said_by", 2, 4, 0.5), link("cued_by", 2, 5, 0.5))
    assert words_of(TWO_PARTS, found[0]) == ("the dam is safe", "Ana", "said")


@pytest.mark.parametrize(("apart", "is_linked", "has_source"), [
    (20, False, True), (FARTHEST, False, False), (FARTHEST - 2, True, True), (FARTHEST + 1, True, False),
])  # fmt: skip
def test_a_source_farther_off_is_another_statements(
    apart: int, is_linked: bool, has_source: bool
) -> None:
    text = f"Ana{'.' * apart}the dam"
    parts: list[Part] = [("Ana", "source"), ("the dam", "content")]
    (found,) = attributed(text, parts, *([link("said_by", 1, 0)] if is_linked else []))
    assert (found.source is not None) == has_source


@pytest.mark.parametrize("is_linked", [True, False])
def test_a_source_in_another_paragraph_must_be_linked(is_linked: bool) -> None:
    parts: list[Part] = [("Ana", "source"), ("the dam", "content")]
    (found,) = attributed("Ana\nthe dam", parts, *([link("said_by", 1, 0)] if is_linked else []))
    assert (found.source == 0) == is_linked


def test_parts_of_one_layer_keep_together() -> None:
    text = "Ben Ana warned the dam may break"
    parts: list[Part] = [
        ("Ben", "source", "attribution"), ("Ana", "source", "inner"), ("warned", "cue", "inner"),
        ("the dam", "content", "attribution"), ("may break", "content", "inner"),
    ]  # fmt: skip
    outer, inner = attributed(text, parts)
    assert words_of(parts, inner) == ("may break", "Ana", "warned")
    assert (outer.inner, inner.inner) == (False, True)


PIECES = "“One,” said Ana. “Two. Three.”"
PIECES_PARTS: list[Part] = [
    ("One", "content"), ("said", "cue"), ("Ana", "source"), ("Two", "content"), ("Three", "content"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("links", "contents"),
    [
        ([], ["One", "Two", "Three"]),
        ([link("continues", 3, 0)], ["One … Two", "Three"]),
        ([link("continues", 3, 0), link("continues", 4, 3)], ["One … Two … Three"]),
        ([link("continues", 3, 0), link("continues", 4, 0)], ["One … Two … Three"]),
        ([link("continues", 4, 0)], ["One … Three", "Two"]),
        ([link("continues", 0, 3)], ["One", "Two", "Three"]),  # not backwards
        ([link("continues", 3, 3)], ["One", "Two", "Three"]),
        ([link("continues", 3, 0, 0.5)], ["One", "Two", "Three"]),
    ],
)
def test_pieces_of_one_quotation_are_one_statement(links: list[Link], contents: list[str]) -> None:
    found = attributed(PIECES, PIECES_PARTS, *links)
    assert [words_of(PIECES_PARTS, one)[0] for one in found] == contents
    assert all(one.source == 2 for one in found)


@pytest.mark.parametrize("has_source", [True, False])
def test_a_speaker_is_understood_only_where_none_is_named(has_source: bool) -> None:
    text = "The dam is safe, Ana said."
    spans = [mark(text, "The dam is safe", "attribution", "content")]
    spans.append(
        mark(text, "Ana", *(("attribution", "source") if has_source else ("name", "person")))
    )
    (found,) = assembler(text, spans, link("understood", 0, 1)).attributions()
    assert (found.source, found.understood) == ((1, None) if has_source else (None, 1))


def test_the_cue_tells_the_kind_and_all_parts_the_score() -> None:
    text = "Ana denied ordering the raid"
    spans = [
        mark(text, "Ana", "attribution", "source", score=0.6),
        mark(text, "denied", "attribution", "cue", score=0.9, statement_kind="denial"),
        mark(text, "ordering the raid", "attribution", "content", score=0.9, statement_kind="claim"),
    ]  # fmt: skip
    (found,) = assembler(text, spans).attributions()
    assert (found.kind, found.score) == ("denial", 0.8)
    (alone,) = assembler(text, spans[2:]).attributions()
    assert (alone.kind, alone.source, alone.cue, alone.score) == ("claim", None, None, 0.9)


RAID = "Rebels and looters shelled Karm and Tacna on Monday and Tuesday"
RAID_SPANS = [
    mark(RAID, "Rebels", "description", "armed_group"), mark(RAID, "looters", "description", "collective"),
    mark(RAID, "shelled", "trigger", "ASSAULT", mode="heavy-weapons", status="in_doubt"),
    mark(RAID, "Karm", "name", "place"), mark(RAID, "Tacna", "name", "place"),
    mark(RAID, "Monday", "time", "time"), mark(RAID, "Tuesday", "time", "time"),
]  # fmt: skip


def raid(*links: Link) -> EncodedEvent:
    (event,) = assembler(RAID, RAID_SPANS, *links).events()
    return event


def test_an_event_has_many_actors_but_one_place_and_one_time() -> None:
    event = raid(
        link("source", 2, 0, 0.6), link("source", 2, 1, 0.8), link("place", 2, 3, 0.6),
        link("place", 2, 4, 0.7), link("time", 2, 5, 0.9), link("time", 2, 6, 0.8),
        link("target", 2, 3, 0.4),
    )  # fmt: skip
    assert [(one.role, one.span) for one in event.arguments] == [
        ("source", 1),
        ("source", 0),
        ("place", 4),
        ("time", 5),
    ]


def test_an_event_says_what_its_trigger_does() -> None:
    event = raid()
    assert (event.type, event.mode, event.status) == ("ASSAULT", "heavy-weapons", "in_doubt")
    (bare,) = assembler("shelled", [mark("shelled", "shelled", "trigger", "ASSAULT")]).events()
    assert (bare.mode, bare.status, bare.arguments, bare.same_as) == (None, "occurred", (), None)


def test_a_telling_points_to_the_one_before() -> None:
    text = "A raid. The attack ended."
    spans = [mark(text, "raid", "trigger", "ASSAULT"), mark(text, "attack", "trigger", "ASSAULT")]
    events = assembler(text, spans, link("same_event", 1, 0)).events()
    assert [event.same_as for event in events] == [None, 0]


def test_no_telling_points_to_a_later_one() -> None:
    text = "A raid. The attack ended."
    spans = [mark(text, "raid", "trigger", "ASSAULT"), mark(text, "attack", "trigger", "ASSAULT")]
    both = link("same_event", 0, 1), link("same_event", 1, 0)
    assert [event.same_as for event in assembler(text, spans, *both).events()] == [None, 0]


def test_work_grows_with_the_statements_and_not_with_their_square() -> None:
    steps = []
    for count in (100, 1_600):
        spans = [
            MarkedSpan(start=i, end=i + 9, layer="attribution", label="content", score=0.9)
            for i in range(0, count * 300, 300)
        ]
        work = assembler(" " * 300 * count, spans)
        found, lines = counted(lambda work=work: list(work.attributions()))
        assert len(found) == count
        steps.append(lines)
    # Sixteen times as many statements, and a little more for sorting them.
    assert steps[0] > 100
    assert steps[1] < 20 * steps[0]


def test_a_figure_says_what_it_measures_and_of_what_it_is_part() -> None:
    text = "Of 40 hurt, 3 died"
    spans = [
        mark(text, "40", "figure", "figure", measure="wounded", scope="cumulative"),
        mark(text, "3", "figure", "figure"),
    ]
    whole, part = assembler(text, spans, link("part_of", 1, 0)).figures()
    assert (whole.measure, whole.scope, whole.part_of) == ("wounded", "cumulative", None)
    assert (part.measure, part.scope, part.part_of) == ("other", "incident", 0)


def test_equal_links_are_decided_by_the_text() -> None:
    many = (link("place", 2, 4, 0.7), link("place", 2, 3, 0.7))
    assert raid(*many) == raid(*many[::-1])
    near = [replace(s, layer="attribution", label="source") for s in RAID_SPANS[:2]]
    content = mark(RAID, "shelled", "attribution", "content")
    told = [
        next(iter(assembler(RAID, [*near, content], *links).attributions()))
        for links in ((link("said_by", 2, 0), link("said_by", 2, 1)), (link("said_by", 2, 1), link("said_by", 2, 0)))
    ]  # fmt: skip
    assert told[0] == told[1]
