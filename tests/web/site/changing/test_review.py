"""Every verdict by its form: it is applied, shown, can be taken back; what is wrong or contradicted is told, never lost."""

from __future__ import annotations

import json
import random
import re
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest
from tests.review.crises import RULES, Said, one_of, random_lines, report
from tests.web.site.sample_case import make_case
from tests.web.site.working import PATIENCE, Visitor, Within, account_of, visit

from tidings.account.check import check_account
from tidings.building import keep_in_case
from tidings.model.catalogue import items_of
from tidings.model.json import to_json
from tidings.review.lines import read_lines
from tidings.reviewing import apply_each, apply_lines
from tidings.store.case import open_case
from tidings.web.site.works.process import Hear
from tidings.web.site.works.worker import Order


def item_of(case: Path, key: str) -> object:
    return next((i for i in items_of(account_of(case)) if i.id == key), None)


def said(case: Path) -> list[dict[str, object]]:
    return [json.loads(_line(one.said)) for one in open_case(case).corrections()]


def _line(correction: object) -> str:
    from tidings.review.lines import written

    return written(correction)  # type: ignore[arg-type]


def shown(page: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r'name="item" value="([^"]+)"', page)))


def test_the_queue_has_each_item_once_and_what_is_disputed_first(tmp_path: Path) -> None:
    with visit(make_case(tmp_path / "sample.tidings")) as reader:
        keys: list[str] = []
        pages = [reader.get("/review")]
        while 'rel="next"' in pages[-1]:
            pages.append(reader.get(f"/review?page={len(pages) + 1}"))
        for page in pages:
            keys += shown(page)
        assert len(keys) == len(set(keys)) > 20
        assert 'class="evidence" open' in pages[0]
        disputed = shown(reader.get("/review?only=disputed"))
        assert 0 < len(disputed) <= 10
        assert keys[: len(disputed)] == disputed
        figures = shown(reader.get("/review?kind=figures&show=all"))
        assert figures
        assert all(key.startswith("figure-") for key in figures)
        for strange in ("kind=x&page=0", "page=99999", "page=-1", "only=%00", "kind=events&page=7"):
            assert reader.client.get(f"/review?{strange}").status_code == 200


def test_accept_reject_note_and_unsure(reader: Visitor, case: Path) -> None:
    account = account_of(case)
    arrest, shells = one_of(account, "event", "type='COERCE'"), one_of(account, "event", "Shells fell")  # fmt: skip
    leave = one_of(account, "statement", "We will not leave")
    corvo = one_of(account, "entity", "name='Rita Corvo'")
    reader.name("A. Fenn <b>", "2031-05-08")
    assert reader.say(arrest, "reject", note="a film").status_code == 303
    assert reader.say(shells, "accept").status_code == 303
    assert reader.say(leave, "unsure", note="which port?").status_code == 303
    assert reader.say(corvo, "note", note="<script>alert(1)</script>").status_code == 303
    assert "waiting" in reader.get(f"/review/items/{leave}")
    reader.wait()
    found = account_of(case)
    assert check_account(found, {d.id: d.sha256 for d in found.documents}) == ()
    assert item_of(case, arrest) is None
    assert item_of(case, shells).reviewed.verdict == "accepted"  # type: ignore[attr-defined]
    assert item_of(case, shells).reviewed.who == ("A. Fenn <b>, 2031-05-08",)  # type: ignore[attr-defined]
    assert item_of(case, leave).reviewed.notes == ("not sure: which port?",)  # type: ignore[attr-defined]
    page = reader.get("/corrections")
    assert page.count("applied</td>") == 4
    assert "A. Fenn &lt;b&gt;" in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert {line["verdict"] for line in said(case)} == {"reject", "accept", "note"}
    assert all(line["who"] == "A. Fenn <b>" for line in said(case))


CORRECTED = [
    ("event", "type='COERCE'", "type", "ASSAULT"), ("event", "type='COERCE'", "mode", "deport"),
    ("event", "type='COERCE'", "status", "planned"), ("event", "type='COERCE'", "date", "2021-05-01/2021-05-03"),
    ("event", "type='COERCE'", "place", "Porto Velo"), ("event", "type='COERCE'", "toll", "3..9"),
    ("figure", "quote='12 soldiers'", "value", "24..99"), ("figure", "quote='12 soldiers'", "measure", "wounded"),
    ("figure", "quote='12 soldiers'", "scope", "stock"), ("figure", "quote='12 soldiers'", "population", "men"),
    ("statement", "We will not leave", "kind", "refusal"), ("statement", "We will not leave", "speaker", "Rita Corvo"),
    ("statement", "We will not leave", "against", "Lisbon"), ("statement", "We will not leave", "date", "2021-05~"),
    ("entity", "name='Rita Corvo'", "name", "R. Corvo"), ("entity", "name='Rita Corvo'", "kind", "collective"),
]  # fmt: skip


def test_every_field_by_its_form_is_what_a_file_of_corrections_gives(
    reader: Visitor, case: Path, made: Path, tmp_path: Path
) -> None:
    """The account of a case that was corrected in the browser is, byte for byte, the one that was corrected by file."""
    account = account_of(case)
    lines = [
        {"item": one_of(account, kind, words), "verdict": "correct", "field": field, "value": value}
        for kind, words, field, value in CORRECTED
        if field != "mode"
    ]
    # A mode goes with a type: it is said before the type changes, in the browser and in the file.
    lines.insert(
        0, {"item": lines[0]["item"], "verdict": "correct", "field": "mode", "value": "deport"}
    )
    del lines[1]
    for line in lines:
        answer = reader.correct(line["item"], line["field"], line["value"])
        assert answer.status_code == 303, answer.text
    reader.wait()
    assert "not applied" not in reader.get("/corrections")
    by_file = Path(shutil.copy(made, tmp_path / "file.tidings"))
    text = "\n".join(json.dumps(line) for line in lines)
    apply_lines(read_lines(text), by_file, where="file")
    assert to_json(account_of(case)) == to_json(account_of(by_file))


def test_a_correction_survives_a_build_with_another_report(reader: Visitor, case: Path) -> None:
    toll = one_of(account_of(case), "figure", "quote='12 soldiers'")
    assert reader.correct(toll, "value", "13").status_code == 303
    reader.wait()
    more = report("three", "Customs officers arrested two sailors in Lagos on Wednesday.", "2021-05-08")  # fmt: skip
    keep_in_case((more,), (), case, settings=RULES)
    found = next(f for f in account_of(case).figures if "12 soldiers" in str(f))
    assert (found.low, found.high) == (13, 13)
    page = reader.get(f"/figures/{found.id}")
    assert "corrected" in page
    assert "the program now says" in page


def test_same_not_same_split_and_move(reader: Visitor, case: Path) -> None:
    account = account_of(case)
    corvo, rita = (one_of(account, "entity", f"name='{n}'") for n in ("Lidia Corvo", "Rita Corvo"))
    velo = one_of(account, "entity", "name='Porto Velo'")
    page = reader.get(f"/review/items/{corvo}?q=Corvo")
    assert f'name="other" value="{rita}"' in page
    assert reader.say(corvo, "same", other=rita).status_code == 303
    reader.wait()
    assert item_of(case, rita) is None or item_of(case, corvo) is None
    (joined,) = (e for e in account_of(case).entities if {"Lidia Corvo", "Rita Corvo"} <= {e.name, *e.aliases})  # fmt: skip
    ticks = re.findall(r'name="evidence" value="([^"]+)"', reader.get(f"/review/items/{joined.id}"))
    own = [t for m in joined.mentions if m.quote == "Rita Corvo" for t in ticks if t.endswith(f"{m.start}-{m.end}")]  # fmt: skip
    assert own
    assert reader.say(joined.id, "split", evidence=own).status_code == 303
    reader.wait()
    names = {e.name for e in account_of(case).entities}
    assert {"Lidia Corvo", "Rita Corvo"} <= names, reader.get("/corrections")
    place = next(e for e in account_of(case).entities if e.id == velo)
    port = one_of(account_of(case), "entity", "name='Lisbon'")
    first = place.mentions[0]
    tick = f"{first.document}:{first.start}-{first.end}"
    assert reader.say(velo, "move", other=port, evidence=[tick]).status_code == 303
    reader.wait()
    moved = one_of(account_of(case), "entity", "name='Lisbon'")
    assert any(m.start == first.start and m.document == first.document for m in item_of(case, moved).mentions)  # type: ignore[attr-defined]  # fmt: skip


def test_what_was_said_is_taken_back(reader: Visitor, case: Path, made: Path) -> None:
    arrest = one_of(account_of(case), "event", "type='COERCE'")
    reader.name("B. Gull")
    reader.correct(arrest, "status", "planned")
    reader.say(arrest, "reject")
    reader.wait()
    assert item_of(case, arrest) is None
    undo = reader.forms(reader.get("/review"), "/review/undo")[0]
    assert undo["number"] == "2"
    assert reader.post("/review/undo", dict(undo)).status_code == 303
    reader.wait()
    assert item_of(case, arrest).status == "planned"  # type: ignore[attr-defined]
    again = reader.post("/review/undo", dict(undo))
    assert again.status_code == 409
    assert "take back first" in again.text
    assert reader.post("/review/undo", {"number": "1"}).status_code == 303
    reader.wait()
    assert item_of(case, arrest) == item_of(made, arrest)
    assert [line["verdict"] for line in said(case)] == ["correct", "reject", "undo", "undo"]


def test_of_two_who_correct_one_item_the_second_is_asked(reader: Visitor, case: Path) -> None:
    arrest = one_of(account_of(case), "event", "type='COERCE'")
    reader.name("B. Gull", "2031-05-08")
    second = {**reader.form(arrest, "status"), "value": "denied"}
    other_field = {**reader.form(arrest, "toll"), "value": "3"}
    reader.correct(arrest, "status", "planned")
    for waits in (True, False):
        answer = reader.post("/review/say", second)
        assert answer.status_code == 409
        assert "It changed meanwhile" in answer.text
        assert "B. Gull, 2031-05-08" in answer.text
        if waits:
            reader.wait()
    assert len(said(case)) == 1
    assert reader.post("/review/say", other_field).status_code == 303
    (choice,) = reader.forms(answer.text)
    assert reader.post("/review/say", dict(choice)).status_code == 303
    reader.wait()
    assert item_of(case, arrest).status == "denied"  # type: ignore[attr-defined]
    page = reader.get("/corrections")
    assert "gave way to correction" in page
    assert len(said(case)) == 3


def test_an_item_that_went_meanwhile_is_told(reader: Visitor, case: Path) -> None:
    arrest = one_of(account_of(case), "event", "type='COERCE'")
    late = {**reader.form(arrest, "status"), "value": "denied"}
    accept = {**reader.form(arrest), "verdict": "accept"}
    reader.say(arrest, "reject")
    assert reader.post("/review/say", late).status_code == 409
    reader.wait()
    answer = reader.post("/review/say", accept)
    assert answer.status_code == 409
    assert "no such item any more" in answer.text
    (choice,) = reader.forms(answer.text)
    assert reader.post("/review/say", dict(choice)).status_code == 303
    reader.wait()
    assert item_of(case, arrest) is not None


def test_a_form_sent_twice_is_one(reader: Visitor, case: Path) -> None:
    arrest = one_of(account_of(case), "event", "type='COERCE'")
    form = {**reader.form(arrest), "verdict": "accept"}
    assert reader.post("/review/say", form).status_code == 303
    reader.post("/review/say", form)
    reader.wait()
    assert len(said(case)) == 1


WRONG = [
    ({"field": "status", "value": "blue"}, "is not one of"), ({"field": "date", "value": "2031-13"}, "no EDTF date"),
    ({"field": "toll", "value": "9..3"}, "ends below"), ({"field": "toll", "value": "<b>"}, "is no toll"),
    ({"field": "speaker", "value": "x"}, "these are corrected"), ({"field": "", "value": "x"}, "these are corrected"),
    ({"field": "status", "none": "1"}, "cannot be taken away"), ({"field": "place", "value": "x" * 300}, "at most 200"),
    ({"verdict": "burn"}, "the verdict is one of"), ({"verdict": "undo"}, "page of what was said"),
    ({"verdict": "same"}, "wants “other”"), ({"verdict": "split"}, "wants “evidence”"),
    ({"verdict": "note", "note": ""}, "wants “note”"), ({"verdict": "note", "note": "x" * 2001}, "at most 2,000"),
    ({"verdict": "accept", "saw": "{"}, "what you saw"),
]  # fmt: skip


@pytest.mark.parametrize(("more", "says"), WRONG, ids=[says for _, says in WRONG])
def test_what_is_wrong_is_told_and_nothing_kept(
    reader: Visitor, case: Path, more: dict[str, str], says: str
) -> None:
    arrest = one_of(account_of(case), "event", "type='COERCE'")
    answer = reader.post("/review/say", {**reader.form(arrest), "verdict": "correct", **more})
    assert answer.status_code == 400
    assert says in answer.text
    assert "<b>”" not in answer.text
    assert reader.get("/works/state").strip() == ""


def test_what_only_the_whole_account_can_tell_is_told_by_the_work(
    reader: Visitor, case: Path
) -> None:
    """Two people have one name by then; a good line beside it is kept."""
    account = account_of(case)
    leave, rita = one_of(account, "statement", "We will not leave"), one_of(account, "entity", "name='Rita Corvo'")  # fmt: skip
    assert reader.correct(leave, "against", "Nobody at all").status_code == 303
    assert reader.correct(rita, "name", "R. Corvo").status_code == 303
    reader.wait()
    page = reader.get("/works")
    assert "not kept: the account has no entity “Nobody at all”" in page
    assert [line["item"] for line in said(case)] == [rita]


@pytest.mark.parametrize(
    "back",
    ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/a\nb"],
)
def test_a_form_leads_only_to_pages_of_this_server(reader: Visitor, case: Path, back: str) -> None:
    arrest = one_of(account_of(case), "event", "type='COERCE'")
    answer = reader.say(arrest, "accept", back=back)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/review"


def test_forms_of_strangers_and_giants_are_refused(reader: Visitor) -> None:
    answer = reader.client.post("/review/say", data={"item": "x"}, headers={"origin": "http://evil.example"})  # fmt: skip
    assert answer.status_code == 403
    answer = reader.post("/review/say", {"note": "x" * 400_000})
    assert answer.status_code == 413
    assert "kB" in answer.text


class Gate(Within):
    """Does nothing until it is opened, so that all that was said comes in one batch."""

    opened = threading.Event()

    def carry_out(self, order: Order, hear: Hear) -> dict[str, Any]:
        assert self.opened.wait(PATIENCE)
        return super().carry_out(order, hear)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_said_by_forms_is_what_a_file_says_and_outlives_another_report(
    case: Path, made: Path, tmp_path: Path, seed: int
) -> None:
    """Any corrections, said in the browser or by file: the same account, byte for byte, also after one more report."""
    chance = random.Random(seed)  # noqa: S311
    lines = list(random_lines(account_of(case), 14, chance))
    Gate.opened.clear()
    with visit(case, process=Gate) as reader:
        taken = [line for line in lines if _is_taken(reader, line)]
        Gate.opened.set()
        reader.wait()
    assert len(taken) > 6
    by_file = Path(shutil.copy(made, tmp_path / "file.tidings"))
    apply_each(read_lines("\n".join(json.dumps(line) for line in taken)), by_file)
    assert to_json(account_of(case)) == to_json(account_of(by_file))
    more = report("three", "Customs officers arrested two sailors in Lagos on Wednesday.", "2021-05-08")  # fmt: skip
    for path in (case, by_file):
        keep_in_case((more,), (), path, settings=RULES)
    assert to_json(account_of(case)) == to_json(account_of(by_file))
    assert len(account_of(case).documents) == 3


def _is_taken(reader: Visitor, line: Said) -> bool:
    form = {**reader.form(str(line["item"])), **_fields(line)}
    return reader.post("/review/say", form).status_code == 303


def _fields(line: Said) -> dict[str, object]:
    """The fields of a form that say what a line says."""
    fields = {key: said for key, said in line.items() if key not in ("value", "evidence")}
    if line["verdict"] == "correct":
        fields |= {"none": "1"} if line["value"] is None else {"value": line["value"]}
    evidence: Any = line.get("evidence")
    if evidence:
        fields["evidence"] = [f"{evidence['document']}:{evidence['start']}-{evidence['end']}"]
    return fields
