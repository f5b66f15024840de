"""Where sentences begin and end: invented texts, their sentences parted by a bar."""

import pytest

from tidings.language.sentences import split_sentences

SPLIT = (
    "Rebels left Karm.|They took the road to Sorrel.",
    "Gen. A. Haddad of the U.S. Army spoke.|Nobody asked.",
    "“We shot well,” said Spc. Ann Lee.|Pfc. Sy and Supt. Ba agreed.",
    "The price rose to 3.5 crowns. it is said to fall again",
    # Archives that dropped all capitals.
    "rebels left karm.|they took the road to sorrel.|nobody stopped them.",
    # The marks of an encyclopedia's notes.
    "Rebels left Karm.[2]|They took the road,[3][14] to Sorrel.[1]|Nobody asked.",
    "Sy had a plan.|`` I will go, '' she said.|`` It is late. ''|Nobody asked.",
    "gen. haddad came at noon.|“we stay,” he said.|84 men stayed.",
    "الجيش دخل المدينة.|وقال السكان",
)


@pytest.mark.parametrize("marked", SPLIT)
def test_sentences(marked: str) -> None:
    text = marked.replace("|", " ")
    found = [text[a:b] for a, b in split_sentences(text, 0, len(text))]
    assert found == marked.split("|")


@pytest.mark.parametrize("opening", ["Mr. Sy spoke.", "U.N. envoys left.", "“Gen. Ba left.”"])
def test_an_abbreviation_may_open_a_paragraph(opening: str) -> None:
    text = f"Rebels left Karm.\n\n{opening}"
    start = text.index(opening)
    found = [text[a:b] for a, b in split_sentences(text, start, len(text))]
    assert found == [opening]
