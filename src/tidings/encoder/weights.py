"""Finds and checks the weights of the learned reader, and runs its graph."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tidings.encoder.clues import CLUES
from tidings.encoder.labels import HEADS, LINK_SIZE, RELATIONS, head_slices
from tidings.encoder.windows import Window
from tidings.errors import ModelError
from tidings.model.record import Record

ROOM = Path(__file__).parent / "weights"
GRAPH, TOKENIZER, SETTINGS = "reader.onnx", "tokenizer.json", "reader.json"
REMEDY = "install tidings again, or build with --rules-only"

Floats = NDArray[np.float32]


class Marks:
    """What the graph says of one window: scores of every head for each word, its two link vectors, and the log odds
    that nobody in it does anything to anybody."""

    def __init__(self, logits: Floats, left: Floats, right: Floats, scene: float) -> None:
        self._shares = _shares(logits)
        shape = (logits.shape[0], len(RELATIONS), LINK_SIZE)
        self.left, self.right = left.reshape(shape), right.reshape(shape)
        self.scene = scene

    def head(self, name: str) -> Floats:
        """Probabilities of a head's labels: (words, labels)."""
        return self._shares[name]


def _shares(logits: Floats) -> dict[str, Floats]:
    """Of each head the probabilities of its labels (words, labels); label by label in memory, as they are asked for."""
    scores = np.ascontiguousarray(logits.T)
    shares = {}
    for name, part in head_slices().items():
        own = scores[part]
        own -= own.max(axis=0)
        np.exp(own, out=own)
        own /= own.sum(axis=0)
        shares[name] = own.T
    return shares


class ReaderSettings(Record, frozen=True, kw_only=True):
    """What lies beside the graph: its labels, the biases of its links, thresholds, hashes of the other files."""

    heads: dict[str, list[str]]
    relations: list[str]
    bias: list[float]
    near: list[list[float]]
    thresholds: dict[str, float]
    sha256: dict[str, str]
    corpus: str


class ReaderModel:
    """The graph with its tokenizer and the settings that were chosen on the tune part."""

    def __init__(self, folder: Path, *, check: bool = True) -> None:
        self.settings = _settings(folder, check=check)
        self.tokenizer = load_tokenizer(folder)
        options = onnxruntime.SessionOptions()
        # One thread: the program runs one reader on each core, and sums come in one order.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # Hardly two windows are of one length: a plan of the memory for each is never used again, and costs a fiftieth.
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
        )
        self.bias = np.array(self.settings.bias, dtype=np.float32)
        self.near = np.array(self.settings.near, dtype=np.float32)

    def marks(self, window: Window) -> Marks:
        """Run the graph over one window.

        Windows go one by one: 8-bit activations are scaled over a whole batch, so that in company a
        window would read otherwise.
        """
        logits, left, right, scene = self._session.run(
            None,
            {
                "pieces": np.array([window.pieces], dtype=np.int64),
                "shapes": np.array([window.shapes], dtype=np.int64),
                "clues": bits(window.clues)[None],
                "first": np.array(window.first, dtype=np.int64),
            },
        )
        return Marks(logits, left, right, float(scene[0]))


def rounded(shares: Floats) -> NDArray[np.float64]:
    """Shares as they are kept, to four places."""
    return shares.astype(np.float64).round(4)


def bits(clues: Sequence[int]) -> Floats:
    """The bits of the clues as numbers: (pieces, bits)."""
    rows = np.array(clues, dtype=np.int64)[:, None] >> np.arange(CLUES) & 1
    return rows.astype(np.float32)


@cache
def load_reader(folder: Path = ROOM) -> ReaderModel:
    """The learned reader; raises `ModelError` where its files are missing or altered."""
    return ReaderModel(folder)


@cache
def reader_digest(folder: Path = ROOM) -> str:
    """SHA-256 over graph, tokenizer and settings; raises `ModelError` where one is missing."""
    total = sha256()
    for name in (GRAPH, TOKENIZER, SETTINGS):
        total.update(_bytes(folder / name))
    return total.hexdigest()


def load_tokenizer(folder: Path = ROOM) -> Tokenizer:
    """The tokenizer; "[SEP]" in a report is three words of it, no sign of ours."""
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.encode_special_tokens = True
    return tokenizer


def _settings(folder: Path, *, check: bool) -> ReaderSettings:
    content = _bytes(folder / SETTINGS)
    try:
        settings = msgspec.json.decode(content, type=ReaderSettings)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ModelError(
            "the learned reader's settings cannot be read", where=SETTINGS, remedy=REMEDY
        ) from error
    for name in (GRAPH, TOKENIZER) if check else ():
        if sha256(_bytes(folder / name)).hexdigest() != settings.sha256.get(name):
            raise ModelError(
                "the learned reader's weights are not those that were measured",
                where=name, remedy=REMEDY,
            )  # fmt: skip
    labels = {name: list(names) for name, names in HEADS.items()}
    if settings.heads != labels or settings.relations != list(RELATIONS):
        raise ModelError(
            "the learned reader was taught other labels", where=SETTINGS, remedy=REMEDY
        )
    return settings


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(
            "the learned reader is not installed", where=path.name, remedy=REMEDY
        ) from error
