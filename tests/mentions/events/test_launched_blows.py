"""Strikes that are launched with arms are blows, and those of workers are protests."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("The air force launched strikes on rebel camps in Lima on Monday.", "ASSAULT", None),
        ("The air strikes launched by the army on Monday hit nothing.", "ASSAULT", "aerial"),
        ("Missile strikes were launched on the port of Lima on Friday.", "ASSAULT", "heavy-weapons"),
        ("The drone strike launched from Lima on Monday failed.", "ASSAULT", "drone"),
        ("Sudan launched retaliatory strikes against Chad on Friday.", "ASSAULT", None),
        ("Nurses launched a strike over pay on Monday.", "PROTEST", "demo"),
        ("The union launched strikes across the country on Monday.", "PROTEST", "demo"),
        ("Prison guards launched a strike against pay cuts on Monday.", "PROTEST", "demo"),
        ("Teachers began a hunger strike in Lima on Monday.", "PROTEST", "demo"),
    ],
)  # fmt: skip
def test_what_is_launched(
    events: Callable[[str], tuple[EventMention, ...]], text: str, kind: str, mode: str | None
) -> None:
    told = [e for e in events(text) if e.lemma.split()[0] in {"launch", "begin"}]
    assert [(e.type, e.mode) for e in told] == [(kind, mode)]
