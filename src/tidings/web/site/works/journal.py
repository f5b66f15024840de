"""Lines that were said and are not yet in the case, in a file beside it: no crash of the server loses them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tidings.errors import CaseError, UsageError
from tidings.model.corrections import Correction
from tidings.review.lines import read_lines, written


class Journal:
    """The file `CASE.waiting.jsonl`, in the form of docs/review.md; it is there only while something waits."""

    def __init__(self, case: Path) -> None:
        self.path = case.with_name(case.name + ".waiting.jsonl")

    def read(self) -> tuple[Correction, ...]:
        """What waits from before; raises CaseError where somebody broke the file."""
        if not self.path.exists():
            return ()
        try:
            lines = read_lines(self.path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, UsageError) as error:
            raise CaseError(
                f"the corrections that wait cannot be read: {error}", where=str(self.path),
                remedy="Mend the file, or apply what is sound in it by `tidings review --apply`",
            ) from error  # fmt: skip
        return tuple(line.said for line in lines)

    def add(self, said: Correction) -> None:
        """Keep a line that waits; raises CaseError where that cannot be done."""
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(written(said) + "\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise CaseError(
                f"nothing can be kept beside the case: {error.strerror}", where=str(self.path),
                remedy="Give yourself the right to write there",
            ) from error  # fmt: skip

    def remove(self, over: Sequence[Correction]) -> None:
        """Forget lines that need not wait any more; those of another server stay."""
        if not over:
            return
        gone = [written(said) for said in over]
        left = []
        for line in (written(said) for said in self.read()):
            if line in gone:
                gone.remove(line)
            else:
                left.append(line)
        if not left:
            self.path.unlink(missing_ok=True)
            return
        fresh = self.path.with_name(self.path.name + ".new")
        fresh.write_text("".join(f"{line}\n" for line in left), encoding="utf-8")
        fresh.replace(self.path)
