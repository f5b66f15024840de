"""The installed reader, loaded once; tests ask how it is used, never what exactly it finds."""

import pytest

from tidings.encoder.weights import ReaderModel, load_reader


@pytest.fixture(scope="session")
def reader() -> ReaderModel:
    """The learned reader with its tokenizer."""
    return load_reader()
