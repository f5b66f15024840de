"""Search finds words in eight languages whatever their case, ending, signs or spelling, and shows them as written."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine

from tidings.store.fts import Entry, fill_index, find_entries
from tidings.store.levelling import level, query_forms, shadow

TEXTS = {
    "ar": "وَقَالَ المتحدث إن الطائرات قصفت إدلب وحلب، ونزح المدنيون إلى القامشلي بـسيارات.",
    "de": "Müller sagte, die Straße nach Nürnberg sei nach den Luftangriffen gesperrt.",
    "en": "The shelling of Evora went on, Mueller told our reporter.",
    "es": "El río inundó Mérida y los niños fueron evacuados.",
    "fr": "L'évacuation de l'hôpital de Besançon a commencé, a déclaré le préfet.",
    "ru": "Ещё один обстрел Харькова: снаряды попали в жилые дома.",
    "tr": "Kırşehir'deki yangın İzmir'e ulaştı, ışıklar söndü.",
    "uk": "Обстріл Куп’янська тривав, п'ять будинків Харкова зруйновано.",
}


@pytest.fixture(scope="module")
def index() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        fill_index(
            connection,
            [
                Entry(id=code, kind="document", label=code, body=body)
                for code, body in TEXTS.items()
            ],
        )
        yield connection
    engine.dispose()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("قال", {"ar"}),
        ("متحدث", {"ar"}),
        ("ادلب", {"ar"}),
        ("حلب", {"ar"}),
        ("مدنيين", {"ar"}),
        ("قامشلي", {"ar"}),
        ("بسيارات", {"ar"}),
        ("سيارات", {"ar"}),
        ("طائرة", {"ar"}),
        ('"قصفت إدلب"', {"ar"}),
        ('"إدلب قصفت"', set()),
        ("Mueller", {"de", "en"}),
        ("Müller", {"de", "en"}),
        ("muller", {"de"}),
        ("strasse", {"de"}),
        ("Straße nuernberg", {"de"}),
        ("shelled", {"en"}),
        ("merida", {"es"}),
        ("NIÑOS", {"es"}),
        ("hopital besancon", {"fr"}),
        ("evacuation", {"fr"}),
        ("еще", {"ru"}),
        ("обстрелы", {"ru"}),
        ("Харьков", {"ru"}),
        ("жилых домов", {"ru"}),
        ("снаряд*", {"ru"}),
        ("izmir", {"tr"}),
        ("İzmir", {"tr"}),
        ("IZMIR", {"tr"}),
        ("kirsehir", {"tr"}),
        ("Kırşehir yangin", {"tr"}),
        ("isiklar", {"tr"}),
        ("Куп'янськ", {"uk"}),
        ("п’ять", {"uk"}),
        ("Харків", {"uk"}),
        ("обстрілу", {"uk"}),
        ("nothing", set()),
        ("ничего", set()),
    ],
)
def test_what_is_found(index: Connection, query: str, found: set[str]) -> None:
    assert {hit.id for hit in find_entries(index, query, limit=20)} == found


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("حلب", "وحلب"),
        ("Харьков", "Харькова"),
        ("kirsehir", "Kırşehir'deki"),
        ("Куп'янськ", "Куп’янська"),
    ],
)
def test_the_snippet_has_the_words_as_written(index: Connection, query: str, words: str) -> None:
    hit = find_entries(index, query, limit=1)[0]
    assert words in hit.snippet
    assert hit.snippet.strip("…") in TEXTS[hit.id]


@pytest.mark.parametrize("word", ["Aleppo", "shelling", "does", "", "42"])
def test_plain_words_have_no_other_form(word: str) -> None:
    assert shadow(word) == ""
    assert query_forms(word) == ((word,) if word else ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إِدْلِب", "ادلب"),
        ("المدنيين", "مدنيون"),
        ("الحكومة", "حكومه"),
        ("Идлибе", "Идлиб"),
        ("ещё", "еще"),
        ("Запоріжжя", "Запоріжжі"),
    ],
)
def test_forms_of_a_word_are_levelled_to_one(one: str, other: str) -> None:
    assert level(one) == level(other)
