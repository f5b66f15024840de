"""Gives an array of the account as a pandas table; pandas is the user's own, never needed by tidings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from tidings.model.record import Record


def to_frame(records: Sequence[Record]) -> Any:
    """A DataFrame with one row for each record, columns named as in the JSON: "date.edtf".

    Raises ImportError with the remedy when pandas is not installed.
    """
    try:
        import pandas  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: run `pip install pandas`") from error
    return pandas.json_normalize([msgspec.to_builtins(record) for record in records])
