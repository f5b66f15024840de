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
    # step follows step, as far as the paragraph goes
    (f"{BRIDGE} The guards shot at them. Trucks burned the gate. Nine men were wounded.", "wounded", "2021-05-02"),
    (f"{BRIDGE} The guards shot at them. It rained. It snowed. It rained. Nine men were wounded.", "wounded", None),
    # agencies make a paragraph of each sentence
    (f"{BRIDGE}\n\nThe guards shot at them.\n\nNine men were wounded.", "wounded", "2021-05-02"),
    (f"{BRIDGE} It rained. It snowed.\n\nIt rained.\n\nNine men were wounded.", "wounded", None),
    ("Rebels took the bridge at Karm, officials said on Monday. It rained.\n\nNine men were wounded.", "wounded", None),
    ("Rebels who took the bridge on Monday lost it again. It rained.\n\nNine men were wounded.", "wounded", "2021-05-03"),
    ("The mayor, who was shot on Monday, was a painter. It rained.\n\nNine men were wounded.", "wounded", None),
    ("In 2011 rebels took the bridge at Karm. It rained.\n\nThe army closed the road.", "closed", None),
    # what has been done, or is done on many days, is no step
    (f"{BRIDGE} It rained. They have shelled two mills and burned a school.", "burned", None),
    (f"{BRIDGE} It rained. They recently shot nine men.", "shot", None),
    (f"{BRIDGE} It rained. The radar knows which planes bombed the mill.", "bombed", None),
    (f"{BRIDGE} It rained. Why guards shot at farmers is not known.", "shot", None),
    (f"{BRIDGE} It rained. A guard, who was shot in Tal, and a clerk died on 3 May.", "shot", None),
    # what a verb was done for, with or by is of its time
    (f"{BRIDGE} It rained. The army used live rounds to disperse the crowd.", "disperse", "2021-05-02"),
    (f"{BRIDGE} It rained. The army shelled Tal, burning nine mills.", "burning", "2021-05-02"),
    (f"{BRIDGE} It rained. Nine men died when planes bombed the mill.", "bombed", "2021-05-02"),
    (f"{BRIDGE} It rained. Nine men died after planes bombed the mill.", "bombed", None),
    # an hour is of the day told last
    (f"{BRIDGE} It rained. By mid-afternoon guards had driven them out.", "driven", "2021-05-02"),
    (f"{BRIDGE} It rained. Guards had driven them out.", "driven", None),
    (f"{BRIDGE} It rained. It snowed.\n\nIt rained. It snowed.\n\nThe guards left the mill at three in the afternoon.",
     "left", "2021-05-02"),
    (f"{BRIDGE} It rained. It snowed.\n\nIt rained. It snowed.\n\nThe guards left the mill.", "left", None),
    # of several days that on which the main clause tells a deed
    ("It rained. It snowed. Following the vote of 1 May, rebels burned a mill on 3 May. Nine men were wounded.", "wounded", "2021-05-03"),
    ("It rained. It snowed. Rebels burned a mill on 3 May and a school on 4 May. Nine men were wounded.", "wounded", None),
    # what was before, or is spoken of
    (f"{BRIDGE} It rained. Nine men died since the attack on the mill.", "attack", None),
    (f"{BRIDGE} It rained. The mayor referred to the attack on the mill.", "attack", None),
    # the morning after is a day later
    ("On Monday the mayor read the list, the morning after gunmen had shot nine men.", "shot", "2021-05-02"),
    ("On Monday the mayor fled, the week after gunmen had shot nine men.", "shot", "2021-04-24/2021-04-28"),
    ("On Monday the mayor fled, the hour after gunmen had shot nine men.", "shot", "2021-05-03"),
    ("It rained. It snowed. Among them was a clerk, who was seized in the forenoon of 3 May and beaten on 4 May.", "seized", "2021-05-03"),
    # a deed that is known is older than the report
    ("The victims of the attack on the mill were farmers.", "attack", None),
    ("Farmers saw the attack on the mill.", "attack", "2021-05-05/2021-05-06"),
    # these are those
    ("It rained. It snowed. Planes bombed nine mills from 2 to 4 May. Nine men died in these air strikes.",
     "air strikes", "2021-05-02/2021-05-04"),
    ("It rained. It snowed. Planes bombed nine mills from 2 to 4 May. Nine men died in other air strikes.",
     "air strikes", None),
    # what was tried was tried on a day
    ("Nine men were shot on Monday when rebels tried to seize the mill.", "seize", "2021-05-03"),
    ("The mayor resigned on Monday, nine days after rebels tried to seize the mill.", "seize", "2021-04-24"),
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


HOURS = "05.10 It rained.\n\n05.30 It snowed.\n\n06.10 It rained.\n\n"

# the last entry of a live report, the word that tells, its day
LIVE = (
    ("06.30 A guard has been killed.", "killed", PUBLISHED),
    ("06.30 It rained. It rained. Guards are firing at the crowd.", "firing", PUBLISHED),
    ("06.30 Explosions and gunfire in Karm.", "gunfire", PUBLISHED),
    ("06.30 A guard has been shot. He was taken away and his brother was arrested.", "arrested", PUBLISHED),
    # what is told of another day, or of any
    ("06.30 A clerk has died after the attack on the mill.", "attack", None),
    ("06.30 Guards had been shot.", "shot", None),
    ("06.30 Guards have already been shot.", "shot", None),
    ("06.30 Rebels have been shelling the mill.", "shelling", None),
    ("06.30 The mayor, whom rebels have wounded, is a painter.", "wounded", None),
    ("06.30 It rained. It rained. The mayor criticizes the guards.", "criticizes", None),
)  # fmt: skip


@pytest.mark.parametrize(("entry", "word", "day"), LIVE)
def test_the_day_of_a_live_report(read_text: Read, entry: str, word: str, day: str | None) -> None:
    assert find_day(read_text, HOURS + entry, word) == day


@pytest.mark.parametrize(("text", "word", "day"), DAYS)
def test_the_day_of_an_event(read_text: Read, text: str, word: str, day: str | None) -> None:
    assert find_day(read_text, text, word) == day
