"""Weights are those that were measured, or the reader says in one line what is wrong with them."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from tests.encoder.made import window_of

from tidings.encoder.labels import HEADS, LINK_SIZE, RELATIONS
from tidings.encoder.weights import (
    GRAPH,
    ROOM,
    SETTINGS,
    TOKENIZER,
    ReaderModel,
    load_reader,
    load_tokenizer,
    reader_digest,
)
from tidings.encoder.windows import SHAPES
from tidings.errors import ModelError

Settings = Mapping[str, Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the reader's files; the graph is only linked."""
    for name in (TOKENIZER, SETTINGS):
        (tmp_path / name).write_bytes((ROOM / name).read_bytes())
    (tmp_path / GRAPH).symlink_to(ROOM / GRAPH)
    return tmp_path


def removed(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def altered(name: str) -> Callable[[Path], None]:
    """The middle byte is another."""

    def alter(folder: Path) -> None:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).unlink()
        (folder / name).write_bytes(content)

    return alter


def a_folder_instead(folder: Path) -> None:
    (folder / GRAPH).unlink()
    (folder / GRAPH).mkdir()


def written(content: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / SETTINGS).write_bytes(content)

    return write


def told(**changes: object) -> Callable[[Path], None]:
    """Settings that say something else; `None` takes a part away."""

    def tell(folder: Path) -> None:
        settings = {**json.loads((folder / SETTINGS).read_text()), **changes}
        kept = {name: said for name, said in settings.items() if said is not None}
        (folder / SETTINGS).write_text(json.dumps(kept))

    return tell


OTHER_HEADS = {name: list(labels) for name, labels in HEADS.items() if name != "sector"}
MIXED_HEADS = {name: sorted(labels) for name, labels in HEADS.items()}
MISSING, ALTERED = "is not installed", "are not those that were measured"
UNREADABLE, OTHERS = "cannot be read", "other labels"

FAULTS: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "no graph": (removed(GRAPH), MISSING, GRAPH),
    "no tokenizer": (removed(TOKENIZER), MISSING, TOKENIZER),
    "no settings": (removed(SETTINGS), MISSING, SETTINGS),
    "a folder for a graph": (a_folder_instead, MISSING, GRAPH),
    "another graph": (altered(GRAPH), ALTERED, GRAPH),
    "another tokenizer": (altered(TOKENIZER), ALTERED, TOKENIZER),
    "empty settings": (written(b""), UNREADABLE, SETTINGS),
    "half the settings": (written(b'{"heads": {"name": ["-", '), UNREADABLE, SETTINGS),
    "settings in no charset": (written(b'{"heads": "\xff\xfe"}'), UNREADABLE, SETTINGS),
    "fewer heads": (told(heads=OTHER_HEADS), OTHERS, SETTINGS),
    "labels in another order": (told(heads=MIXED_HEADS), OTHERS, SETTINGS),
    "relations in another order": (told(relations=list(RELATIONS[::-1])), OTHERS, SETTINGS),
    "no hashes": (told(sha256=None), UNREADABLE, SETTINGS),
    "no heads": (told(heads=None), UNREADABLE, SETTINGS),
    "no bias": (told(bias=None), UNREADABLE, SETTINGS),
    "a list": (written(b"[]"), UNREADABLE, SETTINGS),
    "null": (written(b"null"), UNREADABLE, SETTINGS),
    "too deep": (written(b"[" * 100_000), UNREADABLE, SETTINGS),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_in_one_line(name: str, folder: Path) -> None:
    spoil, what, where = FAULTS[name]
    spoil(folder)
    with pytest.raises(ModelError) as caught:
        load_reader(folder)
    assert what in caught.value.what
    assert caught.value.where == where
    assert "--rules-only" in caught.value.remedy
    assert "\n" not in str(caught.value)


def test_the_installed_reader_is_the_measured_one(reader: ReaderModel, folder: Path) -> None:
    assert reader_digest() == reader_digest(folder)
    assert load_reader() is reader


@pytest.mark.parametrize("name", [GRAPH, TOKENIZER, SETTINGS])
def test_the_digest_covers_every_file(name: str, folder: Path) -> None:
    altered(name)(folder)
    assert reader_digest(folder) != reader_digest()


def test_no_file_has_no_digest(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not installed"):
        reader_digest(tmp_path)


@pytest.mark.parametrize("sign", ["[SEP]", "[CLS]", "[MASK]", "[PAD]", "[UNK]"])
def test_a_sign_of_the_tokenizer_in_a_text_is_words(sign: str, folder: Path) -> None:
    tokenizer = load_tokenizer(folder)
    text = f"It read {sign} twice."
    found = tokenizer.encode(text, add_special_tokens=False)
    words: dict[int, str] = {}
    for word, (start, end) in zip(found.word_ids, found.offsets, strict=True):
        words[word] = words.get(word, "") + text[start:end]
    assert list(words.values()) == ["It", "read", "[", sign[1:-1], "]", "twice", "."]
    assert tokenizer.token_to_id(sign) not in found.ids


def test_the_graph_gives_what_the_labels_say(reader: ReaderModel) -> None:
    window = window_of("Talks go on in Karm.")
    marks = reader.marks(window)
    for name, labels in HEADS.items():
        shares = marks.head(name)
        assert shares.shape == (len(window.words), len(labels))
        assert shares.min() >= 0
        assert np.allclose(shares.sum(axis=1), 1, atol=1e-4)
    assert marks.left.shape == (len(window.words), len(RELATIONS), LINK_SIZE) == marks.right.shape


def test_the_graph_knows_every_shape_and_piece(reader: ReaderModel) -> None:
    window = window_of("💩 " * SHAPES)
    last = reader.tokenizer.get_vocab_size() - 1
    pieces = (101, *range(last, last - SHAPES, -1), 102)
    full = replace(window, pieces=pieces, shapes=(0, *range(SHAPES), 0))
    assert np.isfinite(reader.marks(full).left).all()
