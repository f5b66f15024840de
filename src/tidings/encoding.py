"""The learned reader's part of a build: every distinct window read once, put together document by document."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING

from tidings.errors import ModelError
from tidings.language.parsing import MAX_CHARACTERS, sentence_spans
from tidings.model.documents import Document, LeftOut
from tidings.model.encoded import Encoded, WindowReading
from tidings.settings import Settings

if TYPE_CHECKING:
    from tidings.encoder.cache import WindowCache
    from tidings.encoder.weights import ReaderModel

LEARNED = "the learned reader"


class Encoding:
    """What the learned reader says of some documents; nothing where it is switched off or missing.

    `left_out` tells that it is missing: the rules read alone then, and the account says so.
    """

    def __init__(
        self, documents: Sequence[Document], settings: Settings, cache: WindowCache | None,
        progress: Callable[[int, int], None], known: Container[str] = (),
    ) -> None:  # fmt: skip
        self.left_out: tuple[LeftOut, ...] = ()
        self._model: ReaderModel | None = None
        self._readings: dict[str, WindowReading] = {}
        if settings.reader == "rules" or not documents:
            return
        try:
            self._model = _load()
        except ModelError as error:
            reason = f"{error.what}; the rules read alone. {error.remedy}"
            self.left_out = (LeftOut(what=LEARNED, reason=reason, where=error.where),)
            return
        self._read([d for d in documents if d.id not in known], settings, cache, progress)

    @property
    def is_on(self) -> bool:
        """Whether the learned reader reads, and gives the names too."""
        return self._model is not None

    @property
    def digest(self) -> str | None:
        """SHA-256 of the weights that read, None where rules read alone."""
        if self._model is None:
            return None
        from tidings.encoder.weights import reader_digest

        return reader_digest()

    def _read(
        self, documents: Sequence[Document], settings: Settings, cache: WindowCache | None,
        progress: Callable[[int, int], None],
    ) -> None:  # fmt: skip
        from tidings.encoder.windows import cut_windows
        from tidings.engine.encode import encode_all

        assert self._model is not None  # noqa: S101 (for the type checker)
        windows = {
            placed.window.key: placed.window
            for document in documents
            for placed in cut_windows(document.text, _sentences(document), self._model.tokenizer)
        }
        self._readings = encode_all(
            windows.values(), workers=settings.workers, cache=cache, progress=progress
        )

    def of(self, document: Document) -> Encoded | None:
        """What the learned reader says of a document."""
        if self._model is None:
            return None
        from tidings.encoder.reading import assemble
        from tidings.encoder.windows import cut_windows

        placed = cut_windows(document.text, _sentences(document), self._model.tokenizer)
        parts = [(one, self._readings[one.window.key]) for one in placed]
        return assemble(self._model, document.text, parts)


def _sentences(document: Document) -> list[tuple[int, int]]:
    return [(a, min(b, a + MAX_CHARACTERS)) for (a, b), _, _ in sentence_spans(document)]


def _load() -> ReaderModel:
    try:
        from tidings.encoder.weights import load_reader
    except ImportError as error:
        raise ModelError(
            "the learned reader cannot run", where=error.name or "onnxruntime",
            remedy="install tidings again, or build with --rules-only",
        ) from error  # fmt: skip
    return load_reader()
