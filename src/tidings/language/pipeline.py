"""The spaCy pipeline: found, checked against its known weights, loaded once a process."""

from __future__ import annotations

import hashlib
import importlib
import importlib.metadata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tidings.errors import ModelError
from tidings.lexicons.tables import table

if TYPE_CHECKING:
    from spacy.language import Language

REMEDY = "Run `make demo` or install the pinned packages again"


@cache
def load_pipeline(name: str, *, names: bool = True) -> Language:
    """The installed pipeline of that name, with or without its names component; raises ModelError when absent
    or altered."""
    check_weights(name)
    import spacy  # costs a second: only commands that read text pay for it

    from tidings.language.remembered_rules import remember_rules

    pipeline = spacy.load(name, exclude=[] if names else ["ner"])
    remember_rules(pipeline)
    for written in _short_titles():
        pipeline.tokenizer.add_special_case(written, [{"ORTH": written}])
    return pipeline


def _short_titles() -> tuple[str, ...]:
    """Ranks, offices and titles with their full stop: spaCy knows "Gen." as one word and takes that of "Capt." for the sentence's."""
    kinds = {"title", "rank", "office"}
    return tuple(row["word"] for row in table("en/abbreviations.tsv") if row["kind"] in kinds)


@cache
def model_digest(name: str) -> str:
    """SHA-256 over all files of the installed pipeline, in order of their paths."""
    folder = _folder(name)
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and _is_weight(p)):
        total.update(path.relative_to(folder).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def check_weights(name: str) -> None:
    """Raise ModelError when a pipeline that we know has other weights than were measured."""
    known = {row["package"]: row["sha256"] for row in table("models.tsv")}
    if name in known and model_digest(name) != known[name]:
        raise ModelError(
            "the language model is not the one that was measured", where=name, remedy=REMEDY
        )


def _folder(name: str) -> Path:
    try:
        module = importlib.import_module(name)
    except ImportError as error:
        raise ModelError(
            "the language model is not installed", where=name, remedy=REMEDY
        ) from error
    return Path(str(module.__file__)).parent


def _is_weight(path: Path) -> bool:
    return path.suffix not in {".py", ".pyc"} and "__pycache__" not in path.parts
