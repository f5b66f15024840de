"""Tools and notices of pages in all languages go wherever they stand; sentences with the same words stay."""

import pytest
from tests.documents.samples import made, parts, removed

STORY = (
    "Rescue teams reached the village of Oster on Monday and found eleven people alive under the roof of the school.",
    "The governor thanked the teams and said that the search in the upper valley would go on until every farm had been reached.",
    "The road to the valley will stay closed until the end of the week, because the bridge below the village is cracked.",
)  # fmt: skip
TITLE = "Eleven found alive under school roof in Oster"


def page(*inside: str) -> str:
    """A page with lines between its first two paragraphs."""
    return "\n\n".join([TITLE, STORY[0], *inside, *STORY[1:]])


@pytest.mark.parametrize(
    "line",
    [
        "Views: 3 417", "1.2K views · 88 shares", "Просмотров: 12 806", "214 Kommentare", "المشاهدات: 954",
        "USD 41.20 ▲ EUR 44.85 ▼", "Oster +7 °C, light rain", "Wetter: 12 °C, bedeckt",
        "30 € = 1 blanket", "$50 feeds a family for a week", "50 € ermöglichen eine warme Mahlzeit",
        "A+ A- Print version Share: WhatsApp Telegram", "Trending: Flood | Heatwave | Duke of Oster | Lottery results",
        "Purchase Licensing Rights", "Download PDF (412 KB)", "Descargar en alta resolución", "Скачать пресс-релиз",
        "Get the Harbour Letter", "Recevez chaque matin notre lettre", "Folgen Sie dem Boten auf WhatsApp",
        "Do you live in the area? Tell us what you have seen.", "Пишите нам: post@bote.example",
        "Escríbanos a noticias@diario.example", "Bize yazın: haber@ornek.example", "راسلونا عبر البريد",
        "BREAKING: Refresh for the latest", "Новость дополняется", "Haber güncelleniyor...", "Mehr in Kürze",
        "[1/5] Palms on the lagoon side of Oster", "3Smoke over the roofs of OsterCredit: Splash",
        "Skip navigation", "Pasar al contenido principal", "Перейти до вмісту", "Zum Hauptinhalt springen",
    ],
)  # fmt: skip
def test_line_of_the_page_goes(line: str) -> None:
    document = made(page(line))
    assert line.rstrip(".") not in document.text
    assert STORY[2] in document.text


@pytest.mark.parametrize(
    "line",
    [
        "At least 214 people have been injured, the governor said.",
        "It was 41 °C in Oster on the day of the fire, the hottest so far.",
        "The commission found an error in the list of the missing.",
        "Das Ministerium übernimmt keine Haftung, sagte der Sprecher am Montag.",
        "Компания не несет ответственности за аварию, заявил министр.",
        "Bakanlık, iddiaların gerçeği yansıtmadığını söyledi.",
        "Une erreur de pilotage a causé la chute du pont, selon le préfet.",
        "أخبرنا أحد الشهود أن الجسر انهار قبل وصول الحافلة.",
        "The remarks were sent by letter, and the paper of the party printed them.",
        "Ihre Meinung zählt in diesem Haus nicht, sagte die Bürgermeisterin.",
        "Pinned under a beam, she called for two hours before the dogs came.",
    ],
)
def test_sentence_with_such_words_stays(line: str) -> None:
    assert line in made(page(line)).text


def test_times_of_a_live_page_go_and_those_of_a_chronicle_stay() -> None:
    entries = (
        ("Bridge closed", STORY[0]),
        ("Dogs called in", STORY[1]),
        ("School reached", STORY[2]),
    )
    live = ("16:41", "15:22", "14:05")
    for stamps, stay in ((live, False), (live[::-1], True)):
        lines = [
            line for stamp, entry in zip(stamps, entries, strict=True) for line in (stamp, *entry)
        ]
        document = made("\n\n".join([TITLE, *lines]))
        assert all(heading in document.text for heading, _ in entries)
        assert [stamp in document.text for stamp in stamps] == [stay] * len(stamps)


def test_box_about_the_authors_goes_as_a_whole() -> None:
    box = (
        "Written by",
        "Dr Mara Lind",
        "Senior Fellow, Water",
        "View profile",
        "Jan Oder",
        "View profile",
    )
    document = made(page("\n".join(box)))
    assert not any(line in document.text for line in box)


def test_footnote_goes_where_the_text_points_to_it() -> None:
    document = made(
        "\n\n".join(
            [
                TITLE,
                STORY[0][:-1] + ".[1]",
                *STORY[1:],
                "[1] See the report of the commission, part two.",
            ]
        )
    )
    assert removed(document)["[1] See the report of the commission, part two."] == "footnote"


def test_question_of_an_interview_stays_and_a_call_for_readers_goes() -> None:
    question = "Have you been affected by the flood?"
    answer = "The water came into the ward at four, and the patients were carried up by the nurses."
    assert question in made(page(question, answer)).text
    assert question not in made(page(f"{question} Tell us your story.")).text


def test_headline_with_a_kicker_below_a_box_goes_and_a_question_stays() -> None:
    box = (
        "Related articles",
        "FUMING Dam owner fined over leak",
        "WEATHER Wind set to turn tonight",
    )
    document = made("\n".join([TITLE, STORY[0], *box, "What should you do?", *STORY[1:]]))
    assert "What should you do?" in [
        text for text, _ in ((p, 0) for p in parts(document, "heading"))
    ]
    assert not any(line in document.text for line in box)
