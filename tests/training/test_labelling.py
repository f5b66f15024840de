"""The heads learn the right words, and which spans belong together."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from tests.teaching.samples import report_of
from tokenizers import Tokenizer
from training.labelling import SKIP, Example, examples, nearest, nesting, sentences_of

from tidings.encoder.labels import HEADS, MODES, NONE, RELATIONS, TYPES
from tidings.encoder.weights import load_tokenizer
from tidings.encoder.windows import cut_windows
from tidings.lexicons.tables import table
from tidings.teaching.markup import read_report
from tidings.teaching.records import Report, Span

ROOT = Path(__file__).parents[2]
SHELLING = (
    "<d e2 v1.source>Mutinous soldiers</d> <t v1 ASSAULT/heavy-weapons ongoing>shelled</t> "
    "<n e3 v1.place>Port Sudan</n> on <w 2024-05-15 v1.time>Wednesday</w>; "
    "<f f1 21.. killed dockers incident v1>at least 21</f> were <t v1>killed</t>."
)
NESTED = (
    "<c a1 claim><s a2>the UN</s> <q a2>had warned</q> of <c a2 warning>famine</c></c>, "
    "<s a1><p e1>he</p></s> <q a1>said</q>."
)


class Read:
    """A window with its words, to ask for labels and pairs by them."""

    def __init__(self, words: list[str], example: Example) -> None:
        self.words, self.example = words, example

    def labels(self, head: str) -> list[tuple[str, str]]:
        """The words that a head labels."""
        row = self.example.labels[head]
        assert len(row) == len(self.words)
        outside = {SKIP} | ({0} if HEADS[head][0] == NONE else set())
        return [
            (w, HEADS[head][i]) for w, i in zip(self.words, row, strict=True) if i not in outside
        ]

    def span(self, index: int) -> str:
        first, last = self.example.spans[index]
        return " ".join(self.words[first : last + 1])

    def pairs(self, relation: str) -> list[tuple[str, str]]:
        return [(self.span(i), self.span(j)) for i, j in self.example.pairs[relation][2]]

    def sides(self, relation: str) -> tuple[set[str], set[str]]:
        left, right, _ = self.example.pairs[relation]
        return {self.span(i) for i in left}, {self.span(i) for i in right}


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer()


def windows(report: Report, tokenizer: Tokenizer) -> list[Read]:
    placed = cut_windows(report.text, sentences_of(report.text), tokenizer)
    words = [[p.window.text[a:b] for a, b in p.window.words] for p in placed]
    return [Read(w, e) for w, e in zip(words, examples(report, tokenizer), strict=True)]


def read(body: str, tokenizer: Tokenizer, *referents: str) -> Read:
    """The one window of a short marked text."""
    (one,) = windows(report_of(body, *referents), tokenizer)
    return one


def test_types_and_modes_are_those_of_the_guidelines() -> None:
    rows = list(table("en/plover_types.tsv"))
    assert set(TYPES) == {row["type"] for row in rows}
    modes = {mode.partition(":")[0] for row in rows for mode in row["modes"].split("|")}
    assert set(MODES) == modes - {""}


def test_a_sentence_ends_with_its_line() -> None:
    text = "Title\n\nOne here. Two there.\nLast"
    assert [text[a:b] for a, b in sentences_of(text)] == [
        "Title",
        "One here.",
        "Two there.",
        "Last",
    ]


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        ("name", [("Port", "B:place"), ("Sudan", "I:place")]),
        ("description", [("Mutinous", "B:collective"), ("soldiers", "I:collective")]),
        ("trigger", [("shelled", "B:ASSAULT"), ("killed", "B:ASSAULT")]),
        ("mode", [("shelled", "heavy-weapons"), ("killed", "heavy-weapons")]),
        ("status", [("shelled", "ongoing"), ("killed", "occurred")]),
        ("figure", [("at", "B:figure"), ("least", "I:figure"), ("21", "I:figure")]),
        ("measure", [("at", "killed")]),
        ("scope", [("at", "incident")]),
        ("time", [("Wednesday", "B:time")]),
        ("sector", [("soldiers", "MIL")]),
        ("attribution", []),
        ("inner", []),
        ("statement_kind", []),
    ],
)
def test_labels_sit_on_their_words(
    head: str, labels: list[tuple[str, str]], tokenizer: Tokenizer
) -> None:
    assert read(SHELLING, tokenizer).labels(head) == labels


def test_a_facet_is_judged_only_where_it_is_said(tokenizer: Tokenizer) -> None:
    one = read(SHELLING, tokenizer)
    for head, word in (("sector", "soldiers"), ("sector", "Sudan"), ("mode", "killed")):
        assert one.example.labels[head][one.words.index(word)] != SKIP
    none = one.example.labels["sector"][one.words.index("Sudan")]
    assert HEADS["sector"][none] == NONE
    for head in ("mode", "status", "measure", "scope", "sector", "statement_kind"):
        assert one.example.labels[head][one.words.index("on")] == SKIP


def test_a_name_may_stand_within_a_description(tokenizer: Tokenizer) -> None:
    one = read("<d e2><n e3>Sudan</n>'s old army</d> left.", tokenizer)
    assert one.labels("name") == [("Sudan", "B:place")]
    words = [word for word, _ in one.labels("description")]
    assert words == ["Sudan", "'", "s", "old", "army"]


def test_the_longer_of_two_names_keeps_its_words(tokenizer: Tokenizer) -> None:
    bank = ("e1 organization BUS GHA the bank", "e2 place - GHA Ghana")
    one = read("<n e1>Bank of <n e2>Ghana</n></n> closed.", tokenizer, *bank)
    kind = "organization"
    assert one.labels("name") == [
        ("Bank", f"B:{kind}"),
        ("of", f"I:{kind}"),
        ("Ghana", f"I:{kind}"),
    ]
    assert one.labels("sector") == [("Ghana", "BUS")]


def test_neighbours_are_two_spans(tokenizer: Tokenizer) -> None:
    one = read("<n e1>Hamdan</n> <n e3>Sudan</n>", tokenizer)
    assert one.labels("name") == [("Hamdan", "B:person"), ("Sudan", "B:place")]


def test_nested_attribution_goes_to_the_inner_layer(tokenizer: Tokenizer) -> None:
    one = read(NESTED, tokenizer)
    assert one.labels("inner") == [
        ("the", "B:source"), ("UN", "I:source"), ("had", "B:cue"), ("warned", "I:cue"),
        ("famine", "B:content"),
    ]  # fmt: skip
    content = ["the", "UN", "had", "warned", "of", "famine"]
    assert one.labels("attribution") == [
        ("the", "B:content"), *((word, "I:content") for word in content[1:]),
        ("he", "B:source"), ("said", "B:cue"),
    ]  # fmt: skip
    # Words of the inner one say its own kind, those around them the outer one's.
    assert one.labels("statement_kind") == [
        ("the", "claim"), ("UN", "claim"), ("had", "warning"), ("warned", "warning"),
        ("of", "claim"), ("famine", "warning"), ("said", "claim"),
    ]  # fmt: skip


def test_without_a_cue_the_content_says_its_kind(tokenizer: Tokenizer) -> None:
    one = read("<c a1 hope by=e1>Rain may come.</c>", tokenizer)
    assert one.labels("statement_kind") == [(w, "hope") for w in ("Rain", "may", "come", ".")]


def test_depth_of_attributions() -> None:
    report = report_of(
        f"{NESTED} <c a3 claim><s a4>She</s> <q a4>said</q> <c a4 claim><s a5>he</s> <q a5>hopes for</q> "
        "<c a5 hope>rain</c></c></c>"
    )
    assert nesting(report.attributions) == {"a1": 0, "a2": 1, "a3": 0, "a4": 1, "a5": 2}


@pytest.mark.parametrize(
    ("relation", "body", "pairs"),
    [
        ("said_by", NESTED, [("the UN had warned of famine", "he"), ("famine", "the UN")]),
        ("cued_by", NESTED, [("the UN had warned of famine", "said"), ("famine", "had warned")]),
        (
            "said_by",
            "<c a1 claim>Over</c>, <s a1>he</s> <q a1>said</q>. <c a1>Lost.</c>",
            [("Over", "he")],
        ),
        (
            "continues",
            "<c a1 claim>Over</c>, <s a1>he</s> <q a1>said</q>. <c a1>Lost</c> and <c a1>gone</c>.",
            [("Lost", "Over"), ("gone", "Lost")],
        ),
        (
            "understood",
            "<n e1>Idris</n> came. <n e3>Sudan</n> slept. <p e1>He</p> rose. <c a1 hope by=e1>Rain.</c> <p e1>He</p>.",
            [("Rain .", "He")],
        ),
        ("understood", "<c a1 hope by=e1>Rain.</c> <n e1>Idris</n> rose.", []),
        ("source", SHELLING, [("shelled", "Mutinous soldiers")]),
        ("place", SHELLING, [("shelled", "Port Sudan")]),
        ("time", SHELLING, [("shelled", "Wednesday")]),
        ("count", SHELLING, [("killed", "at least 21")]),
        ("same_event", SHELLING, [("killed", "shelled")]),
        (
            "same_event",
            "<t v1 AID>Help</t>, <t v1>aid</t>, <t v2 AID>alms</t>, <t v1>relief</t>.",
            [("aid", "Help"), ("relief", "Help"), ("relief", "aid")],
        ),
        (
            "target",
            "<d e2 v1.target v2.target>They</d> were <t v1 ASSAULT>beaten</t> and <t v2 COERCE>held</t>.",
            [("beaten", "They"), ("held", "They")],
        ),
        (
            "participant",
            "<t v1 CONSULT>Talks</t> in <n e3 v1.participant>Sudan</n>.",
            [("Talks", "Sudan")],
        ),
        (
            "antecedent",
            "<n e1>Idris</n> told <d e2>them</d> that <p e1>he</p> and <p e1>his</p> men left.",
            [("he", "Idris"), ("his", "Idris"), ("his", "he")],
        ),
        (
            "part_of",
            "<f f1 9 killed people incident>Nine</f>, with <f f2 2 killed children incident part=f1>two</f>",
            [("two", "Nine")],
        ),
    ],
)
def test_pairs_point_at_their_spans(
    relation: str, body: str, pairs: list[tuple[str, str]], tokenizer: Tokenizer
) -> None:
    assert sorted(read(body, tokenizer).pairs(relation)) == sorted(pairs)


def test_pronouns_of_nobody_are_candidates(tokenizer: Tokenizer) -> None:
    one = read("<n e1>Idris</n> saw that it rained and <p e1>he</p> slept.", tokenizer)
    assert one.sides("antecedent") == ({"Idris", "that", "it", "he"},) * 2
    assert one.pairs("antecedent") == [("he", "Idris")]


def test_candidates_of_an_argument(tokenizer: Tokenizer) -> None:
    one = read(SHELLING, tokenizer)
    assert one.sides("source") == ({"shelled", "killed"}, {"Mutinous soldiers", "Port Sudan"})
    assert one.sides("count") == ({"shelled", "killed"}, {"at least 21"})
    assert one.sides("time") == ({"shelled", "killed"}, {"Wednesday"})


@pytest.mark.parametrize(("place", "chosen"), [((11, 12), 0), ((17, 19), 1), ((14, 15), 0)])
def test_the_nearest_span(place: tuple[int, int], chosen: int) -> None:
    spans = [Span(start=5, end=10), Span(start=19, end=25)]
    assert nearest(spans, Span(start=place[0], end=place[1])) == spans[chosen]


def test_a_span_over_both_edges_of_a_window(tokenizer: Tokenizer) -> None:
    report = report_of(f"<c a1 claim by=e1>{'so ' * 400}on</c>.")
    first, second = windows(report, tokenizer)
    labels = [label for _, label in first.labels("attribution")]
    assert labels == ["B:content"] + ["I:content"] * (len(first.words) - 1)
    labels = [label for _, label in second.labels("attribution")]
    assert labels == ["I:content"] * (len(second.words) - 1)
    assert (first.example.spans, second.example.spans) == ((), ())


def test_a_span_over_the_end_of_a_window_is_whole_in_the_next(tokenizer: Tokenizer) -> None:
    uncut = windows(report_of("so " * 400), tokenizer)
    edge = len(uncut[0].words)
    body = f"{'so ' * (edge - 1)}<d e2>{'so ' * 2}so</d>{' so' * (400 - edge - 2)}"
    first, second = windows(report_of(body), tokenizer)
    assert [len(first.words), len(second.words)] == [len(one.words) for one in uncut]
    assert first.labels("description") == [("so", "B:collective")]
    kinds = [label for _, label in second.labels("description")]
    assert kinds == ["B:collective", "I:collective", "I:collective"]
    assert (first.example.spans, [second.span(0)]) == ((), ["so so so"])


def test_pairs_stay_within_a_window(tokenizer: Tokenizer) -> None:
    body = f"<n e1>Idris</n> came.{' So it goes on and on.' * 120} <p e1>He</p> left <p e1>his</p> hut."
    *_, last = windows(report_of(body), tokenizer)
    assert last.pairs("antecedent") == [("his", "He")]


def test_a_committed_report(tokenizer: Tokenizer) -> None:
    paths = sorted((ROOT / "corpus" / "second").glob("*/*.txt"))
    for one in (e for path in paths for e in examples(read_report(path), tokenizer)):
        assert set(one.labels) == set(HEADS)
        assert tuple(one.pairs) == RELATIONS
        for head, row in one.labels.items():
            assert len(row) == len(one.first)
            assert all(label == SKIP or 0 <= label < len(HEADS[head]) for label in row)
        for left, right, true in one.pairs.values():
            assert all(i in left and j in right for i, j in true)
        for head in ("name", "trigger", "figure", "time"):
            inside = [HEADS[head][i][:1] for i in one.labels[head]]
            assert (NONE, "I") not in set(pairwise(inside))
