"""Reads a text with the encoder: windows, each read once, and what they say together."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.encoder.assembling import Assembler
from tidings.encoder.decoding import read_window
from tidings.encoder.joining import join_windows
from tidings.encoder.scenes import peaceful
from tidings.encoder.weights import ReaderModel
from tidings.encoder.windows import Placed, cut_windows
from tidings.model.encoded import Encoded, WindowReading


def encode_text(model: ReaderModel, text: str, sentences: Sequence[tuple[int, int]]) -> Encoded:
    """Everything the encoder finds in some sentences of a text, given by their offsets."""
    windows = list(cut_windows(text, sentences, model.tokenizer))
    return assemble(model, text, [(w, read_window(model, w.window)) for w in windows])


def assemble(
    model: ReaderModel, text: str, parts: Sequence[tuple[Placed, WindowReading]]
) -> Encoded:
    """The windows of one document, in order, as one reading."""
    joined = join_windows(parts)
    assembler = Assembler(joined, model.settings.thresholds, text)
    told = tuple(assembler.attributions())
    antecedents = joined.antecedents(model, text, told)
    return Encoded(
        spans=tuple(joined.spans), attributions=told,
        events=tuple(assembler.events()), figures=tuple(assembler.figures()),
        chains=joined.chains(antecedents),
        antecedents=antecedents,
        peaceful=peaceful([reading for _, reading in parts]),
    )  # fmt: skip
