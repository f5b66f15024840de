"""Every word is read once, in a window of bounded size, whatever a text is made of."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.counting import counted

from tidings.encoder.weights import ReaderModel
from tidings.encoder.windows import (
    CAPITAL,
    CAPITALS,
    CONTEXT,
    FAR,
    LOWER,
    MARK,
    MIXED,
    NUMBER,
    PARAGRAPH,
    PIECES,
    SHAPES,
    Placed,
    cut_windows,
)
from tidings.language.sentences import split_sentences

Spans = list[tuple[int, int]]

# What a word has none of: space, control characters, marks above a letter.
WORDLESS = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cn", "Co", "Mn"})
REPORT = " ".join(
    f"Convoy {number} left {town} at dawn{', and lorries followed' * (number % 3)}."
    for number, town in enumerate(("Karm", "Porto Velo", "Tacna", "Ust-Kamen") * 40)
)

TEXTS = {
    "nothing": "",
    "space": " \n\t\u00a0 " * 500,
    "one letter": "a",
    "a report": REPORT,
    "a word of 2 MB": "a" * 2_000_000,
    "a sentence of 4,000 words": "word " * 4_000,
    "no spaces": "战争爆发了" * 4_000,
    "Arabic": "قال الوزير إن القافلة غادرت الميناء " * 400,
    "no spaces, Arabic": "القافلة" * 4_000,
    "emoji": "💩" * 20_000,
    "families": "👩‍👩‍👧‍👦 " * 2_000,
    "flags": "🇨🇿🇦🇱" * 5_000,
    "marks": "!?" * 1_000,
    "squares": "㋿" * 100_000,
    "squares, spaced": "㋿ " * 5_000,
    "zalgo": "e" + "\u0301\u0489" * 50_000 + " said",
    "syllables": "한국어 " * 2_000,
    "long words": ("donaudampfschiff" * 6 + " ") * 500,
    "letters that grow": "ﬃİǆ" * 5_000,
    "control": "a\x00b\x07c\x1b[31m \u202e\u200b\ufeff" * 2_000,
    "unassigned": "\U000e0fff\uffff\ue000a " * 2_000,
    "the tokenizer's own words": "[CLS] [SEP][PAD] [MASK] [UNK]" * 1_500,
}


def sentences_of(text: str) -> Spans:
    return list(split_sentences(text, 0, len(text)))


def cut(reader: ReaderModel, text: str, sentences: Spans | None = None) -> list[Placed]:
    spans = sentences_of(text) if sentences is None else sentences
    return list(cut_windows(text, spans, reader.tokenizer))


def fresh(windows: Sequence[Placed]) -> Spans:
    """The words that are read, at their offsets in the document."""
    return [
        (one.start + start, one.start + end)
        for one in windows
        for start, end in one.window.words[one.window.fresh :]
    ]


def check_bounds(text: str, windows: Sequence[Placed]) -> None:
    for one in windows:
        window = one.window
        assert len(window.pieces) == len(window.shapes) <= PIECES
        assert 0 <= min(window.shapes) <= max(window.shapes) < SHAPES
        assert window.text == text[one.start : one.start + len(window.text)]
        assert len(window.words) == len(window.first) > window.fresh
        assert window.first == tuple(sorted(set(window.first)))
        assert all(0 <= start < end <= len(window.text) for start, end in window.words)


def check_every_word_is_fresh_once(text: str, sentences: Spans, windows: Sequence[Placed]) -> None:
    words = fresh(windows)
    assert all(end <= start for (_, end), (start, _) in pairwise(words))
    unread: set[str] = set()
    at = 0
    for start, end in [*words, (len(text), len(text))]:
        unread.update(text[at:start])
        at = end
    inside = set().union(*(text[a:b] for a, b in sentences))
    # The vocabulary's normaliser drops U+FFFD, which stands for what could not be decoded.
    lost = {c for c in unread & inside if unicodedata.category(c) not in WORDLESS}
    assert lost <= {"\ufffd"}


@pytest.mark.parametrize("name", TEXTS)
def test_whatever_a_text_is_windows_are_bounded_and_nothing_is_lost(
    name: str, reader: ReaderModel
) -> None:
    text = TEXTS[name]
    windows = cut(reader, text)
    check_bounds(text, windows)
    check_every_word_is_fresh_once(text, sentences_of(text), windows)
    assert bool(windows) == bool(text.strip())


snippets = st.sampled_from(
    ["The mayor said ", "no. ", "“Stop!” ", "\n\n", "U.S. ", "㋿", "e\u0301\u0489", "💩", "战争",
     "قال ", "12,000 ", "[SEP]", "\x00", "word " * 60, "x" * 300]
)  # fmt: skip
texts = st.lists(snippets | st.text(st.characters(exclude_categories=["Cs"])), max_size=40)


@settings(deadline=None, max_examples=60)
@given(texts.map("".join))
def test_any_text_is_read_whole_and_once(reader: ReaderModel, text: str) -> None:
    sentences = sentences_of(text)
    windows = cut(reader, text)
    check_bounds(text, windows)
    check_every_word_is_fresh_once(text, sentences, windows)


def test_a_sentence_that_fits_stays_whole(reader: ReaderModel) -> None:
    windows = cut(reader, REPORT)
    assert len(windows) > 5
    first = {min(fresh([one]))[0] for one in windows}
    assert first <= {start for start, _ in sentences_of(REPORT)}


def test_a_longer_sentence_is_cut_between_words(reader: ReaderModel) -> None:
    text = "Lorries, " * 500 + "left"
    windows = cut(reader, text)
    assert len(windows) > 2
    assert [text[a:b] for a, b in fresh(windows)] == [*["Lorries", ","] * 500, "left"]


@pytest.mark.parametrize("text", [REPORT, "Lorries, " * 500], ids=["sentences", "one sentence"])
def test_the_context_is_what_precedes(text: str, reader: ReaderModel) -> None:
    windows = cut(reader, text)
    read: Spans = []
    for number, one in enumerate(windows):
        window = one.window
        context = [(one.start + a, one.start + b) for a, b in window.words[: window.fresh]]
        assert bool(context) == (number > 0)
        assert context == read[len(read) - len(context) :]
        assert window.first[window.fresh] - 1 <= CONTEXT
        read += fresh([one])


@pytest.mark.parametrize("apart", [FAR, FAR + 1])
@pytest.mark.parametrize("before", ["They left.", REPORT], ids=["begun", "full"])
def test_far_text_that_is_not_read_parts_windows(
    before: str, apart: int, reader: ReaderModel
) -> None:
    text = f"{before}{'.' * apart}Rebels came. They stayed."
    later = len(before) + apart
    spans = [(a + later, b + later) for a, b in sentences_of(text[later:])]
    windows = cut(reader, text, [*sentences_of(before), *spans])
    check_bounds(text, windows)
    last = windows[-1]
    assert (last.start == later) == (apart > FAR)
    assert last.window.text.endswith("They stayed.")
    if apart > FAR:
        assert windows[:-1] == cut(reader, before)
        assert last.window.fresh == 0


def test_far_text_leaves_no_context_behind_a_window_that_has_just_ended(
    reader: ReaderModel,
) -> None:
    first = cut(reader, REPORT)[0]
    begins = len(first.window.text) + FAR + 1
    text = f"{first.window.text}{'.' * (FAR + 1)}Rebels came."
    spans = [*sentences_of(first.window.text), (begins, len(text))]
    one, other = cut(reader, text, spans)
    assert one == first
    assert (other.start, other.window.fresh) == (begins, 0)


@pytest.mark.parametrize("number", [0, 40, 90])
def test_copies_that_differ_in_one_sentence_soon_share_windows(
    number: int, reader: ReaderModel
) -> None:
    changed = REPORT.replace(f"Convoy {number} left", "Nobody at all in the valley ever left", 1)
    assert changed != REPORT
    one, other = ([p.window.key for p in cut(reader, text)] for text in (REPORT, changed))
    shared = set(one) & set(other)
    assert len(set(one) - shared) <= 3
    assert one[-1] in shared


def test_a_window_is_the_same_wherever_it_stands(reader: ReaderModel) -> None:
    moved = f"Harbour Gazette\n{REPORT}"
    spans = [(start + 16, end + 16) for start, end in sentences_of(REPORT)]
    windows, again = cut(reader, REPORT), cut(reader, moved, spans)
    assert [one.window for one in again] == [one.window for one in windows]
    assert [one.start - 16 for one in again] == [one.start for one in windows]
    assert len({one.window.key for one in windows}) == len(windows)


@pytest.mark.parametrize(
    ("word", "shape"),
    [("army", LOWER), ("Army", CAPITAL), ("A", CAPITAL), ("USA", CAPITALS), ("12", NUMBER),
     ("1st", LOWER), ("McLeod", MIXED), ("iPhone", MIXED), ("战", MIXED), (",", MARK), ("💩", MARK)],
)  # fmt: skip
def test_a_shape_tells_how_a_word_is_written(word: str, shape: int, reader: ReaderModel) -> None:
    text = f"on {word}\n{word} on"
    end = len(f"on {word}")
    (one,) = cut(reader, text, [(0, end), (end + 1, len(text))])
    shapes = [one.window.shapes[at] for at in one.window.first]
    assert shapes == [LOWER + PARAGRAPH, shape, shape + PARAGRAPH, LOWER]


def test_work_grows_with_the_text_and_not_with_its_square(reader: ReaderModel) -> None:
    steps = []
    for count in (250, 2_000):
        _, lines = counted(lambda count=count: cut(reader, "战争 said. " * count))
        steps.append(lines)
    # Eight times as many, and half as much again.
    assert steps[1] < 12 * steps[0]
