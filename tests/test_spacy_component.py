"""The spaCy component says of a text what `tidings code` says, and marks the words that tell it."""

import json
import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tidings.cli.app import main
from tidings.errors import UsageError

ROOT = Path(__file__).parents[1]
GROUP = "spacy_factories"
TEXT = """Rebels attacked an army convoy near Gaziantep yesterday, killing at least three soldiers.
Turkey said it would not send troops to Syria.

President Lidia Corvo met the Russian foreign minister in Ankara on Friday. She urged him to halt the talks.
"""
GERMAN = "Die Regierung hat am Montag in Berlin mit den Rebellen verhandelt, sagte ein Sprecher."


@pytest.fixture(scope="module", autouse=True)
def _entered() -> None:
    """What spaCy does with the entry point of an installed tidings; the tree may be newer than that."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        entries = tomllib.load(file)["project"]["entry-points"][GROUP]
    for name, value in entries.items():
        EntryPoint(name=name, group=GROUP, value=value).load()


def pipeline(**config: object) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("tidings_events", config={"learned": False, **config})
    return nlp


def bare(event: dict[str, Any]) -> Any:
    """An event without what tells one document from another."""
    if isinstance(event, dict):
        kept = event.keys() - {"document", "origin", "span"}
        return {key: bare(event[key]) for key in kept}
    return [bare(one) for one in event] if isinstance(event, list) else event


@pytest.mark.parametrize("learned", [False, True])
def test_the_component_says_what_the_command_says(
    learned: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Each paragraph on one line: the command joins wrapped lines, and offsets would differ.
    text = TEXT.replace("soldiers.\n", "soldiers. ")
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")
    options = [] if learned else ["--rules-only"]
    assert main(["code", str(file), "--published", "2031-05-06", *options]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    doc = pipeline(published="2031-05-06", learned=learned)(text)
    assert [bare(event) for event in doc._.tidings_events] == [bare(event) for event in said]
    assert len(said) == 4


def test_quotes_are_slices_of_the_doc_and_spans_are_their_words() -> None:
    doc = pipeline()(TEXT)
    spans = doc.spans["tidings_events"]
    assert len(spans) == len(doc._.tidings_events) > 3
    for event, span in zip(doc._.tidings_events, spans, strict=True):
        for words in (event["clause"], event["trigger"]):
            assert doc.text[words["start"] : words["end"]] == words["quote"]
        assert all(doc.text[a["start"] : a["end"]] == a["text"] for a in event["actors"])
        assert span.label_ == event["type"]
        assert [span.start, span.end] == event["span"]
        assert span.text == event["trigger"]["quote"]
    assert [span.text for span in spans][:3] == ["attacked", "send", "met"]


def test_a_trigger_within_a_token_takes_the_token() -> None:
    nlp = pipeline()
    words = ["Rebels", "criticised/shelled", "a", "convoy", "near", "Gaziantep", "."]
    doc = nlp.get_pipe("tidings_events")(Doc(nlp.vocab, words=words))
    quotes = [event["trigger"]["quote"] for event in doc._.tidings_events]
    assert quotes == ["criticised", "shelled"]
    assert [span.text for span in doc.spans["tidings_events"]] == ["criticised/shelled"] * 2


def test_relative_times_stay_open_without_a_day() -> None:
    assert "date" not in pipeline()(TEXT)._.tidings_events[0]
    dated = pipeline(published="2031-05-06")(TEXT)
    assert dated._.tidings_events[0]["date"]["edtf"] == "2031-05-05"


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(UsageError, match="not a day"):
        pipeline(published="2031-13-06")


def test_many_docs_are_each_read_alone() -> None:
    nlp = pipeline()
    texts = [TEXT, "", " \n ", GERMAN, TEXT]
    docs = list(nlp.pipe(texts, batch_size=2))
    assert [len(doc._.tidings_events) for doc in docs] == [4, 0, 0, 0, 4]
    assert docs[0]._.tidings_events == docs[4]._.tidings_events == nlp(TEXT)._.tidings_events


def test_what_is_not_read_is_told() -> None:
    nlp = pipeline()
    english, german = nlp.pipe([TEXT, GERMAN])
    assert english._.tidings_left_out == []
    (told,) = german._.tidings_left_out
    assert told["reason"].startswith("German: names and places are read")


def test_a_doc_and_a_pipeline_can_be_written_and_read(tmp_path: Path) -> None:
    nlp = pipeline(published="2031-05-06")
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.tidings_events == doc._.tidings_events
    assert [s.label_ for s in again.spans["tidings_events"]] == [
        s.label_ for s in doc.spans["tidings_events"]
    ]
    nlp.to_disk(tmp_path / "nlp")
    assert spacy.load(tmp_path / "nlp")(TEXT)._.tidings_events == doc._.tidings_events


def test_importing_tidings_loads_no_spacy() -> None:
    program = "import sys, tidings, tidings.cli.app; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT / "src").returncode == 0
