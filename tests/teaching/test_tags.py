"""Tags are taken out, their spans stay where the words are."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.teaching.tags import MarkupError, Tag, split_tags

LETTERS = "ndpsqctfw"
WORDS = st.lists(st.text("abv019.=/-", min_size=1, max_size=5), max_size=3).map(tuple)
TEXTS = st.text(st.sampled_from("ab é界💥\n<>&;lt/n'\""), max_size=8)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.tuples(st.sampled_from(LETTERS), WORDS, st.lists(inner, max_size=3)),
    max_leaves=12,
)


def spans(marked: str) -> list[tuple[str, str]]:
    text, tags = split_tags(marked)
    return [(tag.letter, text[tag.start : tag.end]) for tag in tags]


@pytest.mark.parametrize(
    ("marked", "text", "found"),
    [
        ("No tag at all.", "No tag at all.", []),
        ("", "", []),
        ("<n e1>Omdur</n> fell.", "Omdur fell.", [("n", "Omdur")]),
        (
            "<c a1 claim><d e4><n e2>Mali</n>'s army</d> left</c>.",
            "Mali's army left.",
            [("c", "Mali's army left"), ("d", "Mali's army"), ("n", "Mali")],
        ),
        ("<q a1><t v1 ACCUSE>accused</t></q>", "accused", [("q", "accused"), ("t", "accused")]),
        ("<n e1>A</n><n e2>B</n>", "AB", [("n", "A"), ("n", "B")]),
        ("<n e1></n>", "", [("n", "")]),
        ("💥 <n e1>Ömer</n> &amp; Söhne", "💥 Ömer & Söhne", [("n", "Ömer")]),
        ("5 &lt; 6 <n e1>R&amp;D</n> > 4", "5 < 6 R&D > 4", [("n", "R&D")]),
        ("&amp;lt;<w 2024>2024</w>", "&lt;2024", [("w", "2024")]),
    ],
)
def test_tags_enclose_words(marked: str, text: str, found: list[tuple[str, str]]) -> None:
    assert split_tags(marked)[0] == text
    assert spans(marked) == found


def test_a_tag_keeps_its_words_and_its_line() -> None:
    _, tags = split_tags("One.\n<f f1 21.. killed dockers incident>At least 21</f>", first_line=9)
    words = ("f1", "21..", "killed", "dockers", "incident")
    assert tags == (Tag(letter="f", words=words, start=5, end=16, line=10),)


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("<n e1><d e2>Mali</n></d>", "line 1: </n> closes, but <d> is open"),
        ("Mali</n>", "line 1: </n> closes, but nothing is open"),
        ("a\nb\n<n e1>Mali</n></n>", "line 3: </n> closes, but nothing is open"),
        ("<n e1>Mali", "<n e1> is never closed"),
        ("<c a1 claim><n e1>Mali</n>", "<c a1 claim> is never closed"),
        ("a\n5 < 6", "line 2: '< 6' is no tag of ours; write &lt; for <"),
        ("<b>Mali</b>", "line 1: '<b>Mali</b>' is no tag of ours"),
        ("<N e1>Mali</N>", "line 1: '<N e1>Mali</N>' is no tag of ours"),
        ("<n e1>Mali</n", "<n e1> is never closed"),
        ("Mali</n", "line 1: '</n' is no tag of ours"),
        ("<n e1 Mali</n>", "line 1: '<n e1 Mali' is no tag of ours"),
    ],
)
def test_what_cannot_be_read_is_named(marked: str, message: str) -> None:
    with pytest.raises(MarkupError) as error:
        split_tags(marked)
    assert str(error.value).startswith(message)


Node = str | tuple[str, tuple[str, ...], list["Node"]]


def write(node: Node) -> str:
    if isinstance(node, str):
        return escape(node, quote=False)
    letter, words, inner = node
    return f"<{' '.join((letter, *words))}>{''.join(map(write, inner))}</{letter}>"


def plain(node: Node) -> str:
    return node if isinstance(node, str) else "".join(map(plain, node[2]))


def enclosed(node: Node) -> list[tuple[str, tuple[str, ...], str]]:
    if isinstance(node, str):
        return []
    letter, words, inner = node
    return [(letter, words, plain(node)), *(tag for child in inner for tag in enclosed(child))]


@given(st.lists(TREES, max_size=5))
def test_generated_tags_slice_back(nodes: list[Node]) -> None:
    text, tags = split_tags("".join(map(write, nodes)))
    assert text == "".join(map(plain, nodes))
    assert [(t.letter, t.words, text[t.start : t.end]) for t in tags] == [
        tag for node in nodes for tag in enclosed(node)
    ]


@given(st.text())
def test_any_text_survives_escaping(text: str) -> None:
    assert split_tags(escape(text, quote=False)) == (text, ())
