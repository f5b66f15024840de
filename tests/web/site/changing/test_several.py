"""Several items at once: accepted or rejected together, taken back together; what changed meanwhile is left and told."""

from __future__ import annotations

import re
import shutil
import time
from html import unescape
from pathlib import Path

import pytest
from tests.review.crises import one_of
from tests.web.site.working import Visitor, account_of, visit

from tidings.model.json import to_json
from tidings.store.case import open_case
from tidings.web.site.works.process import Process

_FIELD = re.compile(
    r'<input type="(?:hidden|checkbox)" name="([^"]+)" value="([^"]*)" form="several"'
)


def form_of(page: str) -> dict[str, object]:
    """The form of several items as a browser would send it with nothing ticked."""
    found: dict[str, list[str]] = {}
    for name, value in _FIELD.findall(page):
        found.setdefault(name, []).append(unescape(value))
    return {**found, "items": []}


def shown(page: str) -> list[str]:
    return list(form_of(page)["shown"])  # type: ignore[call-overload]


def verdicts(case: Path) -> list[tuple[str, str]]:
    return [(one.said.verdict, one.said.item) for one in open_case(case).corrections()]


def undo_form(reader: Visitor) -> dict[str, object]:
    (form,) = reader.forms(reader.get("/review"), "/review/undo")
    return dict(form)


def test_all_that_a_page_shows_is_accepted_in_one_build_and_taken_back_in_one(
    reader: Visitor, case: Path, made: Path
) -> None:
    reader.name("A. Fenn", "2031-05-08")
    builds = open_case(case).builds()
    page = reader.get("/review")
    form = {**form_of(page), "verdict": "accept-all", "note": "looked through"}
    assert reader.post("/review/several", form).status_code == 303
    reader.wait()
    said = open_case(case).corrections()
    assert [(one.said.verdict, one.said.item) for one in said] == [("accept", key) for key in shown(page)]  # fmt: skip
    assert {one.said.note for one in said} == {"looked through"}
    assert {one.said.who for one in said} == {"A. Fenn"}
    assert open_case(case).builds() <= builds + 2  # the first line may have begun alone
    after = reader.get("/review")
    assert not set(shown(page)) & set(shown(after))
    assert f"accept of {len(said)} items" in after
    undo = undo_form(reader)
    assert reader.post("/review/undo", undo).status_code == 303
    reader.wait()
    assert [verdict for verdict, _ in verdicts(case)][len(said) :] == ["undo"] * len(said)
    assert shown(reader.get("/review")) == shown(page)
    assert [to_json(e) for e in account_of(case).events] == [to_json(e) for e in account_of(made).events]  # fmt: skip
    assert reader.post("/review/undo", undo).status_code == 409


def test_only_what_is_ticked_is_rejected(reader: Visitor, case: Path) -> None:
    page = reader.get("/review")
    chosen = [key for key in shown(page) if not key.startswith("disagreement")][1:3]
    form = {**form_of(page), "items": chosen, "verdict": "reject"}
    assert reader.post("/review/several", form).status_code == 303
    reader.wait()
    assert verdicts(case) == [("reject", key) for key in chosen]


def test_a_lot_that_waits_is_taken_away(made: Path, tmp_path: Path) -> None:
    case = Path(shutil.copy(made, tmp_path / "waits.tidings"))

    class Never(Process):
        def carry_out(self, *_: object) -> dict[str, object]:
            while not self._is_stopped:
                time.sleep(0.02)
            return {"fault": "stopped"}

    with visit(case, process=Never) as reader:
        arrest = one_of(account_of(case), "event", "type='COERCE'")
        reader.say(arrest, "note", note="keeps the works busy")
        page = reader.get("/review?kind=figures")
        reader.post("/review/several", {**form_of(page), "verdict": "accept-all"})
        waiting = case.with_name("waits.tidings.waiting.jsonl")
        assert len(waiting.read_text("utf-8").splitlines()) == 1 + len(shown(page)) >= 3
        undo = undo_form(reader)
        assert undo["lot"] == "1"
        assert reader.post("/review/undo", undo).status_code == 303
        assert len(waiting.read_text("utf-8").splitlines()) == 1


def test_what_changed_meanwhile_is_left_and_told(reader: Visitor, case: Path) -> None:
    page = reader.get("/review?kind=events")
    form = {**form_of(page), "verdict": "accept-all"}
    first, second = shown(page)[:2]
    reader.name("B. Gull")
    reader.correct(first, "status", "planned")
    reader.say(second, "reject")
    reader.wait()
    answer = reader.post("/review/several", form)
    assert answer.status_code == 409
    assert "planned" in answer.text
    assert "no longer in the account" in answer.text
    reader.wait()
    assert {key for verdict, key in verdicts(case) if verdict == "accept"} == set(shown(page)) - {
        first,
        second,
    }


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"items": [], "verdict": "accept"}, "no item was selected"),
        ({"verdict": "same-all"}, "one of these is said"),
        ({"verdict": "note"}, "one of these is said"),
        ({"shown": [f"event-{n}" for n in range(200)], "verdict": "accept-all"}, "at most"),
        ({"items": ["event-0"], "verdict": "accept"}, "does not tell what you saw"),
        ({"verdict": "accept-all", "note": "x" * 3000}, "at most 2,000 signs"),
    ],
)
def test_what_is_no_such_form_is_told(
    reader: Visitor, case: Path, change: dict[str, object], says: str
) -> None:
    answer = reader.post("/review/several", {**form_of(reader.get("/review")), **change})
    assert answer.status_code == 400
    assert says in answer.text
    assert verdicts(case) == []


def test_a_single_undo_of_one_of_a_lot_leaves_the_others(reader: Visitor, case: Path) -> None:
    page = reader.get("/review?kind=figures")
    reader.post("/review/several", {**form_of(page), "verdict": "accept-all"})
    reader.wait()
    assert reader.post("/review/undo", {"number": "1"}).status_code == 303
    reader.wait()
    assert reader.post("/review/undo", {"lot": "1"}).status_code == 303
    reader.wait()
    undone = [key for verdict, key in verdicts(case) if verdict == "undo"]
    assert sorted(undone) == sorted(shown(page))
