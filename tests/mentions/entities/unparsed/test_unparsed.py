"""Names and places in languages without a parser: found in every case and script, and not invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import make_document

from tidings.mentions.entities.unparsed import LANGUAGES, read_unparsed
from tidings.mentions.entities.unparsed.latin import in_latin
from tidings.model.mentions import Reading


def read(language: str, text: str) -> Reading:
    return read_unparsed(replace(make_document(text), language=language))


def found(language: str, text: str) -> set[tuple[str, str, str]]:
    """What is found: the words, what they stand for, and the name of the referent."""
    reading = read(language, text)
    return {(m.quote, m.as_, reading.chains[m.chain].name) for m in reading.entities}


@pytest.mark.parametrize(
    ("language", "text", "words", "kind", "name"),
    [
        ("ru", "Беженцы ушли из Саракиба в Идлиб.", "Саракиба", "place", "Saraqib"),
        ("ru", "Под Харьковом снова стреляют.", "Харьковом", "place", "Kharkiv"),
        ("ru", "В Харьковской области нет света.", "Харьковской области", "place", "Kharkiv"),
        ("ru", "Дорогу на севере Сирии размыло.", "Сирии", "place", "Syria"),
        ("ru", "Помощь Сирии обещала ООН.", "ООН", "organization", "United Nations"),
        ("ru", "Анкара потребовала перемирия.", "Анкара", "state", "Turkey"),
        ("ru", "Самолёт сел в Анкаре.", "Анкаре", "place", "Ankara"),
        ("ru", "Тысячи сирийцев ждут у границы.", "сирийцев", "collective", "Syrians"),
        ("uk", "Поїзд прибув із Куп’янська.", "Куп’янська", "place", "Kupyansk"),
        ("uk", "У Кривому Розі пошкоджено міст.", "Кривому Розі", "place", "Kryvyy Rih"),
        ("uk", "На Сумщині зникло світло.", "Сумщині", "place", "Sumy oblast"),
        ("uk", "Туреччина готує зустріч.", "Туреччина", "state", "Turkey"),
        ("tr", "Siviller İdlib'den ayrıldı.", "İdlib", "place", "Idlib"),
        ("tr", "Türkiye Halep'e yardım gönderdi.", "Halep", "place", "Aleppo"),
        ("tr", "AB yardım sözü verdi.", "AB", "organization", "European Union"),
        ("tr", "Suriye'nin kuzeyinde yağmur var.", "Suriye", "place", "Syria"),
        ("ar", "نزحت العائلات من سراقب إلى إدلب.", "سراقب", "place", "Saraqib"),
        ("ar", "انقطعت الكهرباء بحلب أمس.", "حلب", "place", "Aleppo"),
        ("ar", "وأعلنت الأمم المتحدة هدنة.", "الأمم المتحدة", "organization", "United Nations"),
        ("ar", "الأمطار أغرقت الطرق وسوريا تطلب العون.", "سوريا", "state", "Syria"),
        ("ar", "اجتمع الرئيس التركي بالوفد.", "التركي", "state", "Turkey"),
        ("de", "In Aleppos Altstadt brannte es.", "Aleppos", "place", "Aleppo"),
        ("de", "Die syrische Armee zog ab.", "syrische", "state", "Syria"),
        ("de", "Der Syrien-Gipfel begann.", "Syrien", "state", "Syria"),
        ("de", "Die Huthis drohten.", "Huthis", "armed_group", "Houthis"),
        ("fr", "Il pleut à Alep.", "Alep", "place", "Aleppo"),
        ("fr", "L'ONU s'inquiète.", "ONU", "organization", "United Nations"),
        ("fr", "Des Syriens attendent.", "Syriens", "collective", "Syrians"),
        ("es", "Llueve en Alepo.", "Alepo", "place", "Aleppo"),
        ("es", "Viajan a Ciudad de México.", "Ciudad de México", "place", "Mexico City"),
        ("es", "La aviación siria atacó.", "siria", "state", "Syria"),
    ],
)
def test_places_states_and_bodies(
    language: str, text: str, words: str, kind: str, name: str
) -> None:
    assert (words, kind, name) in found(language, text)


@pytest.mark.parametrize(
    ("language", "text", "words", "name", "title", "of"),
    [
        ("ru", "Встреча с президентом Турции Эрдоганом сорвана.", "Эрдоганом",
         "Recep Tayyip Erdogan", "president", "Turkey"),
        ("ru", "Мы ждём губернатора Ивана Петрова.", "Ивана Петрова", "Иван Петров", "governor",
         None),
        ("ru", "Об этом сказала Анна Королёва.", "Анна Королёва", "Анна Королёва", None, None),
        ("uk", "Розмова з речником Тарасом Коваленком триває.", "Тарасом Коваленком",
         "Тарас Коваленко", "spokesman", None),
        ("tr", "Dışişleri Bakanı Orhan Yıldızlı konuştu.", "Orhan Yıldızlı", "Orhan Yıldızlı",
         "foreign minister", None),
        ("ar", "وقال وزير الدفاع السوري خالد العمري إن الهدنة انتهت.", "خالد العمري",
         "خالد العمري", "defence minister", "Syria"),
        ("de", "Der ägyptische Außenminister Karim Lohse kam.", "Karim Lohse", "Karim Lohse",
         "foreign minister", "Egypt"),
        ("de", "Bürgermeisterin Lina Kröger sprach.", "Lina Kröger", "Lina Kröger", "mayor", None),
        ("fr", "Le ministre syrien, Jean Dupré, part.", "Jean Dupré", "Jean Dupré", "minister",
         "Syria"),
        ("es", "El presidente ruso, Vladímir Putin, llegó.", "Vladímir Putin", "Vladimir Putin",
         "president", "Russia"),
    ],
)  # fmt: skip
def test_persons_and_their_offices(
    language: str, text: str, words: str, name: str, title: str | None, of: str | None
) -> None:
    reading = read(language, text)
    mention = next(m for m in reading.entities if m.quote == words)
    chain = reading.chains[mention.chain]
    assert (mention.as_, chain.name) == ("person", name)
    roles = [
        (r.title, reading.chains[r.of].name if r.of is not None else None) for r in chain.roles
    ]
    assert roles == ([(title, of)] if title else [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Весна пришла рано. Победа далека, того и гляди пойдёт снег."),
        ("uk", "Надія є. Весна прийшла рано, люди чекають на тепло."),
        ("tr", "Barış uzakta. Yardım bekleyen aileler çadırlarda kaldı."),
        ("ar", "اندلع حريق كبير في السوق قرب الباب وأصيب ثلاثة رجال."),
        ("de", "Essen fehlt. Die Lage an der Front ist ernst, im Lager brennt Feuer."),
        ("fr", "La paix est loin. Les familles attendent dans le froid, selon les secours."),
        ("es", "La paz está lejos. Según los vecinos, la cruz cayó ante la puerta."),
    ],
)
def test_nothing_is_invented(language: str, text: str) -> None:
    assert found(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Hunter Selenskyj kam. Paul Putin kochte."),
        ("fr", "On attend Hunter Biden ce soir."),
        ("ru", "Приехала Анна Путина."),
        ("ar", "وصل ماهر الأسد أمس."),
    ],
)
def test_a_namesake_is_no_leader(language: str, text: str) -> None:
    reading = read(language, text)
    named = [reading.chains[m.chain].name for m in reading.entities if m.quote != "Selenskyj"]
    assert {"Joe Biden", "Vladimir Putin", "Bashar al-Assad"}.isdisjoint(named)


def test_a_surname_is_known_again_in_every_case() -> None:
    reading = read("ru", "Губернатор Иван Петров приехал. Встречу с Петровым отменили.")
    assert [reading.chains[m.chain].name for m in reading.entities] == ["Иван Петров"] * 2


@pytest.mark.parametrize(
    ("language", "name", "latin"),
    [
        ("ru", "Юрий Щербаков", "Yuriy Shcherbakov"),
        ("uk", "Сергій Коваль", "Serhiy Koval"),
        ("ar", "خالد الشيباني", "Khaled al-Shibani"),
        ("ar", "عبد الفتاح الحسن", "Abdul Fattah al-Hassan"),
        ("ar", "ثور هانسن", None),
        ("de", "Jürgen Groß", None),
    ],
)
def test_names_of_other_scripts_in_latin(language: str, name: str, latin: str | None) -> None:
    assert in_latin(name, language) == latin


def test_the_latin_spelling_is_an_alias() -> None:
    assert "Serhiy Koval" in read("uk", "Лікар Сергій Коваль поїхав.").chains[0].aliases


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(LANGUAGES),
    st.lists(
        st.sampled_from(
            ["Идлибе", "وبحلب،", "İdlib'de", "l'ONU", "Президент", "Präsident", "Ali", "Иван",
             "«Вагнер»", "💥", "1.", "\n\n", "الرئيس", "محمد", "د.", "Al-", "’", "S. K."]
        ),
        max_size=12,
    ),
)  # fmt: skip
def test_every_quote_is_the_text(language: str, pieces: list[str]) -> None:
    reading = read(language, " ".join(["x", *pieces]))
    text = reading.document.text
    assert [m for m in reading.entities if text[m.start : m.end] != m.quote or not m.quote] == []
