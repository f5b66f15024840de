"""What an editor tells in other words is recognised; two accounts of one happening are not taken for one another."""

from tests.documents.samples import made

from tidings.documents.copies.retelling import Retelling, content_of, find_retelling
from tidings.documents.copies.wording import wording_of

AGENCY = (
    "Riot police used tear gas at dawn to clear the gates of the cargo terminal, where strikers had piled up containers. "
    "Exporters put their losses at 65 million crowns, and lorries with oranges that have begun to rot wait on the mainland. "
    "On the smallest island the bakery has closed and the school is heated with olive branches."
)  # fmt: skip
EDITED = (
    "The gates of the terminal, blocked by strikers with piled-up containers, were cleared at dawn by riot police with gas. "
    "Losses of 65 million crowns are what exporters speak of; on the mainland oranges rot in waiting lorries. "
    "Olive branches heat the school of the smallest island, whose bakery is closed."
)  # fmt: skip
OWN = (
    "Nobody slept in the harbour last night. Women brought soup to the men at the cargo terminal, and a priest read from a crate. "
    "When police came with tear gas the older strikers sat down on the ground and sang. "
    "A driver named Pavle has slept in his cab for nine days beside a load of fruit that he can smell with closed windows."
)  # fmt: skip


def told(original: str, taker: str) -> Retelling:
    texts = [content_of(wording_of(made(text)), language="en") for text in (original, taker)]
    return find_retelling(*texts)


def test_edited_copy_retells() -> None:
    found = told(AGENCY, EDITED)
    assert found.share > 0.8
    assert len(found.spans) == 3


def test_own_report_does_not() -> None:
    assert told(AGENCY, OWN).spans == ()


def test_a_language_without_stop_words_is_compared_too() -> None:
    words = "Zaba koro lumi teka, vando semi kala nori pesu. Tolo rami zenka hulo besa miko."
    wording = wording_of(made(words))
    content = content_of(wording, language="xx")
    assert find_retelling(content, content).share == 1.0
