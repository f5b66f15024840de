"""Furniture glued to a sentence is cut inside the line; the words of the sentence stay."""

import pytest
from tests.documents.samples import made, parts, removed

BEFORE = "Rescue teams reached the village of Oster on Monday and found eleven people alive."
AFTER = "The road to the valley will stay closed until the end of the week, officials said."
LAST = "Nine people from the upper farms are still missing, and nobody has heard from them."


def words(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize(
    ("line", "cut", "reason"),
    [
        ("{} Link to this post", "Link to this post", "sharing"),
        ("{} DONATE NOW", "DONATE NOW", "donation"),
        ("{}Anzeige", "Anzeige", "advertisement"),
        ("{} PUBLICIDAD", "PUBLICIDAD", "advertisement"),
        ("Advertisement {}", "Advertisement", "advertisement"),
        ("Publicité {}", "Publicité", "advertisement"),
        ("Реклама {}", "Реклама", "advertisement"),
        ("Devamı için tıklayın {}", "Devamı için tıklayın", "advertisement"),
        ("PRINT | E-MAIL {}", "PRINT | E-MAIL", "sharing"),
        ("[image removed] {}", "[image removed]", "advertisement"),
    ],
)
def test_glued_words_are_cut(line: str, cut: str, reason: str) -> None:
    sentence = "The mayor of Oster thanked the teams and asked for tents and blankets."
    document = made(f"{BEFORE}\n\n{line.format(sentence)}\n\n{AFTER}\n\n{LAST}")
    assert parts(document, "lead", "body") == [BEFORE, sentence, AFTER, LAST]
    assert {text.strip(" |"): why for text, why in removed(document).items()} == {cut: reason}


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("[image removed]", "advertisement"),
        ("Media caption: The first of them come down the slope", "caption"),
        ("Read more: Who pays for the road to Oster?", "teaser"),
    ],
)
def test_words_between_two_sentences_are_cut(inside: str, reason: str) -> None:
    document = made(f"{BEFORE} {inside} They were hungry and cold, the mayor said.\n\n{AFTER}")
    assert words(document.text) == words(
        f"{BEFORE} They were hungry and cold, the mayor said. {AFTER}"
    )
    assert removed(document) == {inside: reason}


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement revenue fell by a third, the paper's owner told the court in Oster.",
        "Share prices fell in Oster when the news of the slide came in.",
        "He read the word out to the court. Advertisement was what it said.",
        "Print shops in Oster closed for a day to mourn the dead.",
        "Ilan Corvey, who speaks for the teams, asked for tents and blankets.",
        "She wrote [in a letter to the court] that she had asked for a wall.",
        "They had one wish. Read the names aloud, they asked the mayor.",
        "Реклама лекарств запрещена с понедельника, сообщили в министерстве.",
        "Werbung für Waffen bleibt in Oster verboten, teilte die Stadt mit.",
    ],
)
def test_sentence_stays_whole(line: str) -> None:
    document = made(f"{BEFORE}\n\n{line}\n\n{AFTER}")
    assert parts(document, "lead", "body") == [BEFORE, line, AFTER]
    assert document.removed == ()
