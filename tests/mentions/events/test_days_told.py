"""The day of an event: of the words that open its sentence, of the story it goes on with, never of a deadline or of a sum."""

from collections.abc import Callable

import pytest

from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
# A Thursday.
PUBLISHED = "2021-05-06"
BRIDGE = "On 2 May rebels took the bridge at Karm."

# text, the word that tells, its day where the text gives one
DAYS = (
    # the parser hangs such times on the noun behind them
    (f"{BRIDGE} A day later shells killed six people there.", "killed", "2021-05-03"),
    ("Last Friday soldiers shelled the mill in Karm.", "shelled", "2021-04-30"),
    ("Last Friday's raid was condemned by nine mayors.", "condemned", "2021-05-05/2021-05-06"),
    # a sum is no step of the story
    (f"{BRIDGE} A shell killed two men.", "killed", "2021-05-02"),
    (f"{BRIDGE} It rained. In all, 14 people were killed in nine days.", "killed", None),
    (f"{BRIDGE} It rained. Within two weeks 14 people were killed.", "killed", None),
    # what is known of the place that a sentence turns to
    (f"{BRIDGE} It rained. In Tal, where a guard was beaten to death, shops stay shut.", "beaten", None),
    (f"{BRIDGE} It rained. They drove to Tal, where a guard was beaten to death.", "beaten", "2021-05-02"),
    # how far back a record goes is no time to go on from
    (f"{BRIDGE} It was the worst battle since 2011, when nine people were shot. The army closed the road.", "closed", "2021-05-02"),
    ("In 2011 nine people were shot. The army closed the road.", "closed", "2011"),
    (f"{BRIDGE} It rained. Eight people were shot in the reporting period.", "shot", None),
    # a report that opens by looking back, and one that opens with news
    ("Gunmen shot nine men. It began when rebels took the bridge at Karm on 12 April.", "shot", None),
    ("Gunmen shot nine men. They had taken the bridge on Monday, as on 12 April.", "shot", "2021-05-05/2021-05-06"),
    ("Rebels who took the bridge on 12 April shot nine men.", "shot", "2021-05-05/2021-05-06"),
    # a deadline says nothing of the day on which it was set
    ("It rained. It snowed. The mayor suspended all talks until Friday.", "suspended", None),
    ("It rained. It snowed. On Tuesday the mayor suspended all talks until Friday.", "suspended", "2021-05-04"),
    ("It rained. It snowed. The council invited the rebels to talks on Sunday.", "invited", "2021-05-05/2021-05-06"),
    ("The union called for a march on Sunday.", "march", "2021-05-09"),
    # a day to come is that of the other clause
    ("It rained. It snowed. The mayor urged all to help, and his envoy is due in Tal on Saturday.", "urged", "2021-05-05/2021-05-06"),
    # a night that may be any
    (f"{BRIDGE}\n\nThe bill is long. Nine are dead. A school was shelled that afternoon.", "shelled", None),
    (f"{BRIDGE} It rained. A school was shelled that afternoon.", "shelled", "2021-05-02"),
    # all that has been since, and the deed since which it has been
    ("Gunmen have shot 27 people since the attack on the mill in Karm on 3 May.",
     "shot", "2021-05-03/2021-05-06"),
    ("Since the attack in Karm on 3 May, gunmen have shot 27 people.", "shot", "2021-05-03/2021-05-06"),
    ("Since the attack in Karm on 3 May, gunmen have shot 27 people.", "attack", "2021-05-03"),
    # the day of a weapon is that of its deed, the day on which a killer came is not
    ("Six people were killed by the bomb that went off in Karm on Monday.", "killed", "2021-05-03"),
    ("Six people were killed by soldiers who had come on Monday.", "killed", "2021-05-05/2021-05-06"),
)  # fmt: skip


def find_day(read_text: Read, text: str, word: str) -> str | None:
    """The day of the event that a word tells."""
    reading = read_text(text, published=PUBLISHED)
    dated = Reading(
        document=reading.document, sentences=reading.sentences, times=read_times(reading)
    )
    found = [e.date for e in read_events(dated) if word in e.trigger.quote]
    assert found
    return found[-1].edtf if found[-1] is not None else None


@pytest.mark.parametrize(("text", "word", "day"), DAYS)
def test_the_day_of_an_event(read_text: Read, text: str, word: str, day: str | None) -> None:
    assert find_day(read_text, text, word) == day
