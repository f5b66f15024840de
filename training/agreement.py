"""How far two annotators agree, layer by layer: `python -m training.agreement`.

The second annotation lies in `corpus/second`; it was made from the guidelines alone, by somebody who had not seen
the first. The measures are those by which the reader is scored, so that they are what it can reach at most.
"""

from __future__ import annotations

import sys
from pathlib import Path

from evaluation.score_corpus import Tally, of_report
from evaluation.tables import markdown

from tidings.teaching.markup import read_report

FIRST, SECOND = Path("corpus/reports"), Path("corpus/second")


def main() -> None:
    """Print the agreement over all reports that were annotated twice."""
    tally = Tally()
    for path in sorted(SECOND.glob("*/*.txt")):
        one = read_report(FIRST / path.relative_to(SECOND))
        other = read_report(path)
        if one.text != other.text:
            sys.exit(f"{path}: the words are not those of the first annotation")
        tally.add(of_report(one), of_report(other))
    print(markdown(list(tally.rows("two annotators"))))  # noqa: T201


if __name__ == "__main__":
    main()
