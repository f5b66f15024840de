"""Runs every scorer on the reference data beside the checkout and puts the tables together.

    python -m evaluation.all [--only NAME] [--write]

Each set runs in a process of its own, two at a time, within its own limits; a set that is not there is passed over.
With `--write` the tables go to evaluation/results.md.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from evaluation.readings import DATA
from evaluation.tables import Row, markdown

import tidings
from tidings.language.pipeline import model_digest
from tidings.settings import Settings

RESULTS = Path(__file__).with_name("results.md")
AT_ONCE = 2


class Set(NamedTuple):
    """A reference set: its scorer, the folder it needs, how much of it is read, how long it may take."""

    name: str
    scorer: str
    folder: str | None
    what: str
    limit: int | None = None
    seconds: int = 400

    @property
    def command(self) -> str:
        """What gives the same numbers."""
        limit = "" if self.limit is None else f" --limit {self.limit}"
        return f"python -m evaluation.all --only {self.name}{limit}"


# Limits keep all sets together under a quarter of an hour on two cores; a limited set is thinned out evenly.
SETS = (
    Set("example", "example.__main__", None, "the bundled case: recall of the items of its gold"),
    Set("statements", "score_statements", "idlib", "who said what in the five reports"),
    Set("corpus", "score_corpus", None, "the corpus's own test part: crises that nothing was taught by"),
    Set("hard_negatives", "score_hard_negatives", None, "texts of violent words that tell no violence: false alarms"),
    Set("polnear", "score_polnear", "polnear", "who said what in political news", 60),
    Set("said", "score_said", None, "invented sentences and small cases: kinds, answers, promises, forecasts", None, 900),
    Set("piles", "score_piles", None, "invented crises of twenty reports each: reprints, updates, disagreements, events, entities", None, 900),
    Set("across", "score_across", None, "events across documents: crises of the corpus that nothing was taught by"),
    Set("fakes_figures", "score_fakes_figures", "fakes", "numbers of killed in war reports"),
    Set("fakes", "score_fakes", "fakes", "main event of war reports: place, actors, day"),
    Set("fakes_groups", "score_fakes_groups", "fakes", "events across documents: articles of one incident, their tolls", None, 900),
    Set("idetect", "score_idetect", "idetect", "displacement figures"),
    Set("isaf", "score_isaf", "isaf", "fields of press releases about operations"),
    Set("plover", "score_plover", "plover", "type of an event between two marked actors"),
    Set("case21", "score_case21", "case21_task2", "ACLED-like type of a snippet"),
    Set("indiapoliceevents", "score_indiapoliceevents", "indiapoliceevents", "killings and arrests by the police", 250),
    Set("re3d", "score_re3d", "re3d", "entities and relations"),
    Set("geoparsing", "score_geoparsing", "geoparsing", "places found and put on the map", 200),
    Set("news_cluster", "score_stories", "news_cluster", "stories: articles of one happening together"),
    Set("ecbplus", "score_ecbplus", "ecbplus", "events across documents: mentions of one event together", None, 900),
    Set("semeval15_timeline", "score_timelines", "semeval15_timeline", "timelines of one entity from raw text"),
    Set("wikiwars", "score_wikiwars", "wikiwars", "times in histories"),
    Set("languages", "score_languages", None, "language, names and places of invented reports in eight languages"),
    Set("aeb", "score_aeb", "aeb", "main text of web pages"),
    Set("copies", "score_copies", None, "invented families of agency texts, judged pairs of war reports"),
    Set("dates", "score_dates", None, "the day of publication, beside htmldate alone; who published and wrote"),
    Set("furniture", "score_furniture", None, "running text told from furniture in plain text"),
)  # fmt: skip


def is_there(one: Set) -> bool:
    """Whether the set's data and scorer are here."""
    scorer = Path(__file__).parent.joinpath(*one.scorer.split(".")).with_suffix(".py")
    return scorer.exists() and (one.folder is None or (DATA / one.folder).is_dir())


def measure(one: Set, limit: int | None) -> list[Row] | str:
    """The rows of one set, measured in a process of its own; else why there are none."""
    command = [sys.executable, "-m", "evaluation.all", "--rows", one.name]
    command += [] if limit is None else ["--limit", str(limit)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, capture_output=True, text=True, timeout=one.seconds, check=False,
            cwd=Path(__file__).parents[1], env=dict(os.environ, OMP_NUM_THREADS="1"),
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"not done within {one.seconds} seconds"
    if done.returncode != 0:
        return (done.stderr.strip() or "failed").splitlines()[-1]
    return [Row(*row) for row in json.loads(done.stdout.splitlines()[-1])]


def head() -> str:
    """What the numbers were made with."""
    model = Settings().model
    return (
        "# Measured results\n\n"
        "Written by `python -m evaluation.all --write`; do not edit. Each table comes from one run, the baselines\n"
        "beside tidings from the same one. The sets are DEV parts of public annotated data and lie beside the\n"
        "checkout in `../shared/data`; absent sets are passed over. “n” counts the gold. How each number is counted\n"
        "stands at the top of the scorer.\n\n"
        f"tidings {tidings.__version__}, model {model}, SHA-256 {model_digest(model)}\n"
    )


def section(one: Set, found: list[Row] | str) -> str:
    """The part of the report on one set."""
    said = found if isinstance(found, str) else _tables(found)
    return f"## {one.name}: {one.what}\n\n`{one.command}`\n\n{said}\n"


def _tables(rows: Sequence[Row]) -> str:
    names = list(dict.fromkeys(row.set for row in rows))
    tables = {name: markdown([row for row in rows if row.set == name]) for name in names}
    if len(tables) == 1:
        return tables[names[0]]
    return "\n\n".join(f"{name}\n\n{text}" for name, text in tables.items())


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=[one.name for one in SETS])
    parser.add_argument("--rows", choices=[one.name for one in SETS], help=argparse.SUPPRESS)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.write and (options.only or options.limit):
        parser.error("--write wants all sets at their own limits")
    if options.rows:
        scorer = next(one.scorer for one in SETS if one.name == options.rows)
        print(json.dumps(import_module(f"evaluation.{scorer}").rows(options.limit)))
        return
    wanted = [one for one in SETS if options.only in {None, one.name} and is_there(one)]
    limited = [one._replace(limit=options.limit or one.limit) for one in wanted]
    with ThreadPoolExecutor(AT_ONCE) as runners:
        parts = []
        for one, found in zip(
            limited, runners.map(lambda s: measure(s, s.limit), limited), strict=True
        ):
            parts.append(section(one, found))
            print(parts[-1], flush=True)
    if options.write:
        RESULTS.write_text("\n".join([head(), *parts]), encoding="utf-8")


if __name__ == "__main__":
    main()
