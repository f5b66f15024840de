"""A paper that says whose article it prints is believed; words that only sound like a credit are not."""

import pytest
from tests.documents.samples import made

from tidings.documents.identity.credits import credited

BODY = (
    "Envoys of Norland and Suderia met in the port of Oster on Thursday to end a month of raids on fishing boats.\n\n"
    "At least twelve sailors have drowned since the raids began, and more than forty boats lie idle in the harbours.\n\n"
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("This article was originally published by The Harbour Post on 4 May 2021.", "The Harbour Post"),
        ("This story first appeared in Coast Brief.", "Coast Brief"),
        ("Republished with permission from Oster Quarterly under a Creative Commons licence.", "Oster Quarterly"),
        ("Press release issued by Harbour Relief", "Harbour Relief"),
        ("Dieser Artikel erschien zuerst bei Nordkurier Oster.", "Nordkurier Oster"),
        ("Cet article a été publié initialement sur La Gazette du Port.", "La Gazette du Port"),
        ("Publicado originalmente en El Faro del Norte.", "El Faro del Norte"),
        ("Впервые опубликовано в Вестник Побережья", "Вестник Побережья"),
        ("The letter was first published in 1912.", None),
        ("The map appeared on a wall.", None),
        ("She read the poem that was first published in spring.", None),
    ],
)  # fmt: skip
def test_credit(line: str, name: str | None) -> None:
    found = credited(line)
    assert (line[slice(*found)] if found else None) == name


def test_a_credited_article_is_a_reprint_of_the_other_paper() -> None:
    text = f"Talks in Oster\n\n{BODY}This article was originally published by The Harbour Post."
    document = made(text, declared=(("outlet", "Coast Brief"),))
    assert (document.outlet, document.agency) == ("Coast Brief", "The Harbour Post")
    assert all("originally published" not in document.text[p.start : p.end] for p in document.parts if p.kind == "body")  # fmt: skip


def test_a_paper_that_credits_itself_has_no_agency() -> None:
    text = f"Talks in Oster\n\n{BODY}This article was first published by Coast Brief."
    assert made(text, declared=(("outlet", "Coast Brief"),)).agency is None


def test_a_sentence_of_the_text_is_no_credit() -> None:
    text = f"Talks in Oster\n\n{BODY}The letter was first published in Oster Quarterly, he said.\n\n{BODY}"
    assert made(text).agency is None
