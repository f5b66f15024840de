"""The page that tells what changed: since a day, or by the last works of this server."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from tidings.model.dates import is_day
from tidings.web.labels import KIND_NAMES
from tidings.web.site.asked import read_asked
from tidings.web.site.desk import Desk
from tidings.web.site.works.work import CompareSince, Work
from tidings.web.site.works.works import Works

# Changes on one page.
SIZE = 100
CHANGES = ("new", "revised", "withdrawn")


class ChangesPages:
    """Answers requests for changes; what is compared is compared in the background, once for each day and build."""

    def __init__(self, desk: Desk, works: Works) -> None:
        self._desk, self._works = desk, works

    def page(self, request: Request) -> Response:
        """What is new, revised or withdrawn since a day, and because of what; without a day, what this server did."""
        asked = request.query_params
        since, change, number = (
            asked.get("since", ""),
            asked.get("change", ""),
            asked.get("page", ""),
        )
        page = int(number) if number.isdecimal() and 0 < len(number) < 6 and int(number) else 1
        change = change if change in CHANGES else ""
        fault = "A day is written YYYY-MM-DD." if since and not is_day(since) else ""
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            task = CompareSince(day=since, build=sheet.known.builds)
            work = self._works.add_once(task) if since and not fault else None
            rows = work.result.get("changes", {}).get("rows", []) if work else []
            chosen = [row for row in rows if not change or row["change"] == change]
            shown = chosen[(page - 1) * SIZE : page * SIZE]
            look.stock(sheet.reading.find_all([row["id"] for row in shown]).values())
            return sheet.render(
                "changes", look, here="changes", heading="Changes", since=since, change=change,
                fault=fault, work=work, rows=shown, found=len(chosen), page=page,
                pages=-(-len(chosen) // SIZE), kind_names=KIND_NAMES,
                refresh=work is not None and not work.is_over,
                last=[one for one in self._works.all() if _made_changes(one)][:20],
                status=400 if fault else 200,
            )  # fmt: skip


def _made_changes(work: Work) -> bool:
    counts = work.result.get("changes", {}).get("counts", {})
    return not isinstance(work.task, CompareSince) and any(counts.values())
