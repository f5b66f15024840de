"""Renders the whole account as one page that works offline, with every value linked to its words."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from tidings.web.borders import border_notices
from tidings.web.copytree import build_tree
from tidings.web.environment import make_environment
from tidings.web.lookup import Lookup
from tidings.web.omissions import sort_omissions
from tidings.web.places import find_spots
from tidings.web.policy import build_policy
from tidings.web.rules import count_rules
from tidings.web.sentences import make_linker
from tidings.web.shapes import objects
from tidings.web.time_axis import make_axis

# Key, heading, and what the navigation counts, in the order of reading.
SECTIONS = (
    ("brief", "Brief", None),
    ("timeline", "Timeline", "timeline"),
    ("figures", "Figures", "figures"),
    ("statements", "Statements", "statements"),
    ("events", "Events", "events"),
    ("places", "Places", None),
    ("agreements", "Agreements", "agreements"),
    ("forecasts", "Forecasts", "forecasts"),
    ("disagreements", "Disagreements", "disagreements"),
    ("entities", "Who is who", "entities"),
    ("sources", "Sources", "sources"),
    ("articles", "Articles", "articles"),
    ("left_out", "Left out", "left_out"),
    ("method", "Method", None),
)

# The frame last: it says what changes on narrow screens and on paper.
STYLES = ("articles.css", "dossier.css")


def render_dossier(account: Mapping[str, Any]) -> str:
    """One complete HTML page; the same account gives the same bytes."""
    script = _read_static("dossier.js")
    style = "".join(_read_static(name) for name in STYLES)
    lookup = Lookup(account)
    spots, grid = find_spots(account)
    situation = account.get("situation") or {}
    timeline = objects(account, "timeline")
    page = make_environment().get_template("dossier.html")
    return page.render(
        account=account,
        situation=situation,
        look=lookup,
        sections=SECTIONS,
        policy=build_policy(script, style),
        script=Markup(script),  # noqa: S704 - our own file, hashed in the policy
        style=Markup(style),  # noqa: S704 - our own file, hashed in the policy
        axis=make_axis(situation, [line.get("date") for line in timeline]),
        tree=build_tree(account),
        omissions=sort_omissions(account),
        spots=spots,
        grid=grid,
        borders=border_notices(account, spots),
        rules=count_rules(account),
        link_sentence=make_linker(lookup),
        independent=sum(s.get("independent") is True for s in objects(account, "sources")),
    )


@cache
def _read_static(name: str) -> str:
    return (files("tidings.web") / "static" / name).read_text("utf-8").replace("\r\n", "\n")
