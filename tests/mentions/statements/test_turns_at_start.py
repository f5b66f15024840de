"""Where a turn of phrase must begin: at the beginning of the content, or of any of its words."""

from tidings.mentions.statements.kinds.wording import worded


def test_a_turn_of_the_beginning_is_read_there_alone():
    assert worded("claim", "“Under no circumstances will the port open") == "refusal"
    assert worded("claim", "the port opens under no circumstances") is None


def test_a_turn_of_any_word_is_read_in_the_middle_whatever_its_letters():
    assert worded("claim", "the HARBOUR is playing With Fire") == "warning"


def test_a_turn_does_not_begin_inside_a_word():
    assert worded("claim", "displaying with fire and flags") is None
