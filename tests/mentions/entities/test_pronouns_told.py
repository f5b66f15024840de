"""Whom "they" and "its" mean behind somebody who only tells, and behind somebody who is punished."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def meant(read_text: Read, text: str, word: str) -> list[str]:
    chains, mentions = read_entities(read_text(text))
    return [chains[m.chain].name for m in mentions if m.quote == word]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        # who only told it stands behind those of whom he told
        ("Police said that gunmen stormed the inn. They killed five guests.", "They", "gunmen"),
        ("The police said that gunmen came. They added nothing.", "They", "police"),
        ("The police said the road was closed. They arrested two men.", "They", "police"),
        # one subject of two verbs, and whom both harm
        ("Gunmen took ten pupils and freed three of them.", "them", "pupils"),
        # whose deed it is for which somebody is punished
        ("The cabinet punished Norway for its attack on the port.", "its", "Norway"),
        ("The cabinet met Norway in its hall.", "its", "cabinet"),
        # of whom she speaks is not she
        (
            "Bo Lund praised the mayor. Jo Sela, a law professor, blamed the mayor. "
            '"If he is asked, he will deny it," she said.',
            "she", "Jo Sela",
        ),
        ('Jo Sela blamed the mayor. "I know his men," he said.', "he", "Jo Sela"),
    ],
)  # fmt: skip
def test_who_is_meant(read_text: Read, text: str, word: str, name: str) -> None:
    assert [n.removeprefix("The ") for n in meant(read_text, text, word)] == [name]
