"""Documents that are not English: names join those of English ones, and what is not read is said."""

import pytest

from tidings.account.check import check_account
from tidings.model.account import Account
from tidings.model.documents import RawReport
from tidings.pipeline import build_account

TEXTS = {
    "en.txt": "Fighting in Idlib\n\nTurkish President Recep Tayyip Erdogan met Serhiy Koval of the "
    "United Nations in Idlib on Monday. The Syrians want peace.",
    "uk.txt": "Бої в Ідлібі\n\nПрезидент Туреччини Реджеп Таїп Ердоган зустрівся з біженцями в Ідлібі. "
    "Речник ООН Сергій Коваль чекав на нього. Сирійці хочуть миру.",
    "ar.txt": "قتال في إدلب\n\nالتقى الرئيس التركي رجب طيب أردوغان لاجئين في إدلب. وتحدثت الأمم المتحدة عن نزوح "
    "آلاف المدنيين من المدينة خلال الأسبوع الماضي.",
    "bg.txt": "Помощ за Идлиб\n\nПравителството съобщи, че ще изпрати помощ за пострадалите от боевете в "
    "северната част на страната през следващата седмица.",
}


@pytest.fixture(scope="module")
def account() -> Account:
    return build_account(
        [
            RawReport(origin=name, media_type="text/plain", content=text.encode())
            for name, text in TEXTS.items()
        ]
    )


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        ("Recep Tayyip Erdogan", {"en", "uk", "ar"}),
        ("Idlib", {"en", "uk", "ar"}),
        ("Turkey", {"en", "uk", "ar"}),
        ("United Nations", {"en", "uk", "ar"}),
        ("Serhiy Koval", {"en", "uk"}),
        ("Syrians", {"en", "uk"}),
    ],
)
def test_one_entity_in_several_languages(account: Account, name: str, languages: set[str]) -> None:
    spoken = {d.id: d.language for d in account.documents}
    entity = next(e for e in account.entities if e.name == name)
    assert {spoken[m.document] for m in entity.mentions} == languages


def test_what_is_not_read_is_said_once_a_document(account: Account) -> None:
    said = {left.where: left.reason for left in account.left_out}
    assert "en.txt" not in said
    assert said["uk.txt"].startswith("Ukrainian: names and places are read; times, figures")
    assert said["ar.txt"].startswith("Arabic: names and places are read")
    assert said["bg.txt"].startswith("Bulgarian: not read: ")
    assert len(account.left_out) == len(said)


def test_the_account_verifies(account: Account) -> None:
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()
