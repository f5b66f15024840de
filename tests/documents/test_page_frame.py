"""Whole pages as text: menus, boxes, pull quotes, comments and small print go, in all eight languages."""

import pytest
from tests.documents.samples import made, parts, removed

STORY = (
    "Rescue teams reached the village of Oster on Monday and found eleven people alive under the roof of the school.",
    "The governor thanked the teams and said that the search in the upper valley would go on until every farm had been reached.",
    "“We heard the hill before we saw it,” said the teacher, Mara Lind, who had led the children into the cellar.",
    "The road to the valley will stay closed until the end of the week, because the bridge below the village is cracked.",
)  # fmt: skip
TITLE = "Eleven found alive under school roof in Oster"


def page(*middle: str, top: str = "", end: str = "") -> str:
    """The story with lines after its second paragraph, above its title and below its end."""
    pieces = [top, TITLE, *STORY[:2], *middle, *STORY[2:], end]
    return "\n\n".join(piece for piece in pieces if piece)


def running(text: str) -> list[str]:
    return parts(made(text), "lead", "body")


@pytest.mark.parametrize(
    "box",
    [
        "Read also\nThe winter in which Oster burned\nWho owns the hill?",
        "Lesen Sie auch\nDer Winter, in dem Oster brannte\nWem gehört der Hang?",
        "À lire aussi\nL'hiver où Oster a brûlé\nÀ qui appartient la pente",
        "Te puede interesar\n· El invierno en que ardió Oster\n· De quién es la ladera",
        "Читайте также\nЗима, когда горел Остер\nКому принадлежит склон",
        "Читайте також:\nЗима, коли горів Остер\nКому належить схил",
        "İlgili haberler\nOster'in yandığı kış\nYamaç kimin?",
        "اقرأ أيضا\nالشتاء الذي احترقت فيه أوستر\nلمن يعود المنحدر",
        "Lesen Sie auch\nDas versunkene Dorf\nEin Taucher hat es gesehen, und er schweigt.\nWem gehört der Hang?",
        "The Oster Letter: all that matters on one page.\nYour email address\nSign me up",
    ],
)
def test_box_is_cut(box: str) -> None:
    document = made(page(box))
    assert parts(document, "lead", "body") == list(STORY)
    assert parts(document, "heading") == []
    assert set(box.split("\n")) == set(removed(document)) & set(box.split("\n"))


@pytest.mark.parametrize(
    "stanza",
    [
        "The dead are:\nMara Holm\nIvo Brandt\nAda Ruiz\nOlga Lund",
        "What the teams found",
        "'We heard the hill'",
        "Three villages, one road and no bridge",
    ],
)
def test_what_belongs_to_the_article_stays(stanza: str) -> None:
    kept = parts(made(page(stanza)), "lead", "body", "heading")
    assert kept == [*STORY[:2], *stanza.split("\n"), *STORY[2:]]


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("“We heard the hill before we saw it.”", "pull quote"),
        ("We heard the hill before we saw it.\nMara Lind, teacher", "pull quote"),
        ("“The bridge below the village is cracked.”", "pull quote"),
    ],
)
def test_pull_quote_is_cut(quote: str, reason: str) -> None:
    document = made(page(quote))
    assert parts(document, "lead", "body") == list(STORY)
    assert set(removed(document).values()) == {reason}


TOP = "Skip to content\nThe Oster Post\nNews for both banks\n\nHome\nRegion\nWorld\nSport\nLog in\n\nHome > Region"


@pytest.mark.parametrize(
    "top",
    [
        TOP,
        "Zum Inhalt springen\nOster Blatt\nZwei Ufer, ein Blatt.\n\nStartseite\nRegion\nSport\nAnmelden",
        "Перейти к содержанию\nГОЛОС ОСТЕРА\nСлышно на обоих берегах.\n\nГлавная\nНовости\nСпорт",
        "We and nine others keep small files on your device so that we know you. You can say no.\nAccept all\n\n" + TOP,
    ],
)  # fmt: skip
def test_top_of_the_page_is_cut(top: str) -> None:
    document = made(page(top=top))
    assert document.title == TITLE
    assert parts(document, "lead", "body", "heading") == list(STORY)


@pytest.mark.parametrize(
    "end",
    [
        "14 comments\nhillwalker\n2 hours ago\nMy aunt lived there. They never told her of the slope.\nReply",
        "Kommentare (8)\nBergfreund: Bei uns hat man das auch gesehen, und keiner hat es geglaubt.\nAntworten",
        "Most read\n1 Goat elected mayor\n2 Pie of the week\n\n© 2031 The Oster Post",
        "More from Oster\nThe village that moved\nIt took them a year, and nobody came to see it.\n\nTerms of use | Contact",
        "Подпишитесь на рассылку. Одно письмо в день.\nВаш e-mail\n\nВсе права защищены",
        "Etiquetas: Oster, alud\n\nSíguenos en Facebook\n© Diario de Oster",
    ],
)
def test_end_of_the_page_is_cut(end: str) -> None:
    assert running(page(end=end)) == list(STORY)


def test_author_below_the_text_is_cut() -> None:
    text = page(end="Ada Ruiz was born in Oster and writes about rivers.\n\n© 2031 The Oster Post")
    document = made(text.replace(TITLE, f"{TITLE}\n\nBy Ada Ruiz"))
    assert parts(document, "lead", "body") == list(STORY)
    assert document.authors == ("Ada Ruiz",)


def test_page_without_blank_lines() -> None:
    text = page(
        "Who owns the hill of Oster now?", "Five things to know about slides", "The year that it burned",
        top=TOP, end="Related\nThe village that moved away\nIt took them a year.\nTerms of Use Privacy Cookies",
    )  # fmt: skip
    document = made(text.replace("\n\n", "\n"))
    assert document.title == TITLE
    assert parts(document, "lead", "body", "heading") == list(STORY)


def test_numbers_of_links_are_taken_off() -> None:
    text = page(top="[1]Oster Post\n[2]Home [3]Region [4]World", end="[5]About [6]Contact [7]RSS")
    document = made(text.replace("Oster on", "[8]Oster on"))
    assert parts(document, "lead", "body") == list(STORY)
