"""How far two annotators agree, layer by layer: `python -m training.agreement`.

The first annotation lies in `corpus/first`, as it was before the test part was revised, the second in
`corpus/second`; each was made from the guidelines alone, by somebody who had not seen the other. The measures are
those by which the reader is scored.
"""

from __future__ import annotations

import sys
from pathlib import Path

from evaluation.score_corpus import Tally, of_report
from evaluation.tables import markdown

from tidings.teaching.markup import read_report

FIRST, SECOND = Path("corpus/first"), Path("corpus/second")


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
