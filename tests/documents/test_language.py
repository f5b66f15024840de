"""The language of a headline, a sentence and a paragraph is found, also between languages of one family."""

import pytest

from tidings.documents.language import find_language

HEADLINES = [
    ("bg", "Наводнения в Северна България"),
    ("bg", "Президентът обяви извънредно положение след земетресението в Пловдив"),
    ("bg", "Протести в София срещу правителството"),
    ("sr", "Поплаве у Нишу"),
    ("sr", "Председник владе обећао је помоћ жртвама земљотреса"),
    ("sr", "Протести у Београду због цена струје"),
    ("ru", "Наводнение в Северной Осетии"),
    ("ru", "Президент объявил чрезвычайное положение"),
    ("ru", "Удары по Дамаску"),
    ("ru", "Пожар на складе в Туле"),
    ("ru", "Беженцы в Польше"),
    ("uk", "Повінь у Львові"),
    ("uk", "Президент оголосив воєнний стан"),
    ("uk", "Пожежа на складі в Одесі"),
    ("uk", "Біженці в Польщі"),
    ("uk", "Вибух у Луцьку"),
    ("es", "Inundaciones en Valencia dejan cinco muertos"),
    ("es", "Bombardeo en Kabul"),
    ("es", "Cinco soldados mueren en una emboscada"),
    ("pt", "Inundações em Lisboa deixam cinco mortos"),
    ("pt", "Bombardeio em Cabul"),
    ("pt", "Cinco soldados morrem numa emboscada"),
    ("de", "Fünf Tote nach Beben in Izmir"),
    ("de", "Hilfe für Erdbebenopfer"),
    ("de", "Angriff auf Kabul"),
    ("de", "Regierung ruft Notstand aus"),
    ("nl", "Vijf doden na aardbeving in Izmir"),
    ("nl", "Hulp voor slachtoffers van de beving"),
    ("nl", "Aanval op Kabul"),
    ("nl", "Regering roept noodtoestand uit"),
    ("tr", "İzmir'de deprem: beş ölü"),
    ("tr", "Kabil'de patlama"),
    ("tr", "Hükümet olağanüstü hal ilan etti"),
    ("tr", "Suriye sinirinda catisma"),
    ("az", "Bakıda zəlzələ: beş ölü"),
    ("az", "Kabildə partlayış"),
    ("az", "Hökumət fövqəladə vəziyyət elan etdi"),
    ("ar", "انفجار في كابل"),
    ("ar", "الحكومة تعلن حالة الطوارئ"),
    ("ar", "خمسة قتلى في زلزال"),
    ("ar", "مظاهرات في بغداد"),
    ("fa", "انفجار در کابل"),
    ("fa", "دولت وضعیت اضطراری اعلام کرد"),
    ("fa", "پنج کشته در زلزله"),
    ("fa", "تظاهرات در بغداد"),
    ("fr", "Explosion à Kaboul"),
    ("fr", "Cinq morts dans un séisme"),
    ("fr", "Le gouvernement décrète l'état d'urgence"),
    ("en", "Blast in Kabul"),
    ("en", "Five dead in quake"),
    ("en", "Government declares emergency"),
    ("en", "Floods hit Lisbon"),
    ("en", "Idlib: what we know"),
    ("en", "Aid convoy shelled"),
    ("it", "Esplosione a Kabul"),
    ("it", "Cinque morti nel terremoto"),
    ("it", "Il governo dichiara lo stato di emergenza"),
]
SENTENCES = [
    ("en", "The river rose by two metres during the night, and the bridge was closed to lorries."),
    ("de", "In der Nacht stieg der Fluss um zwei Meter, die Brücke wurde für Lastwagen gesperrt."),
    ("fr", "La rivière est montée de deux mètres dans la nuit et le pont a été fermé aux camions."),
    ("es", "El río subió dos metros durante la noche y el puente quedó cerrado a los camiones."),
    ("pt", "O rio subiu dois metros durante a noite e a ponte foi fechada aos camiões."),
    ("nl", "De rivier steeg in de nacht twee meter en de brug werd gesloten voor vrachtwagens."),
    ("tr", "Nehir gece boyunca iki metre yükseldi ve köprü kamyonlara kapatıldı."),
    ("az", "Çay gecə ərzində iki metr qalxdı və körpü yük maşınları üçün bağlandı."),
    ("ru", "За ночь река поднялась на два метра, и мост закрыли для грузовиков."),
    ("uk", "За ніч річка піднялася на два метри, і міст закрили для вантажівок."),
    ("bg", "През нощта реката се покачи с два метра и мостът беше затворен за камиони."),
    ("sr", "Река је током ноћи порасла два метра, а мост је затворен за камионе."),
    ("ar", "ارتفع منسوب النهر مترين خلال الليل وأغلق الجسر أمام الشاحنات."),
    ("fa", "سطح رودخانه در طول شب دو متر بالا آمد و پل به روی کامیون‌ها بسته شد."),
]


@pytest.mark.parametrize(("language", "text"), HEADLINES)
def test_headlines(language: str, text: str) -> None:
    assert find_language(text, declared=None) == language


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_sentences_and_paragraphs(language: str, text: str) -> None:
    assert find_language(text, declared=None) == language
    assert find_language(" ".join([text] * 6), declared=None) == language


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("Kabul", "de", "de"),
        ("Bamako – Dakar", "fr-FR", "fr"),
        ("Пожар", "bg", "bg"),
        ("Пожежа в Одесі й у Львові", "ru", "uk"),
        ("", "tr", "tr"),
        ("2020-03-05", None, None),
    ],
)
def test_what_is_declared_breaks_ties_of_short_texts(
    text: str, declared: str | None, language: str | None
) -> None:
    assert find_language(text, declared=declared) == language


def test_every_text_with_letters_has_a_language() -> None:
    assert find_language("Zzyzx", declared=None) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "IDPs total 90"),
        ("en", "90 Houses destroyed"),
        ("en", "Evacuees 900"),
        ("es", "Familias evacuadas: 90"),
        ("fr", "Maisons détruites : 90"),
    ],
)
def test_labels_of_a_table(language: str, text: str) -> None:
    assert find_language(text, declared=None) == language
