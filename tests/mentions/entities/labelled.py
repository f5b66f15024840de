"""Readings whose people are labelled, as the learned reader would."""

from collections.abc import Collection

from msgspec.structs import replace

from tidings.model.mentions import Reading


def labelled(reading: Reading, people: Collection[str]) -> Reading:
    """A reading in which these words are names of people."""
    sentences = tuple(
        replace(
            s,
            tokens=tuple(
                replace(t, name="PERSON" if t.text in people else t.name) for t in s.tokens
            ),
        )
        for s in reading.sentences
    )
    return replace(reading, sentences=sentences)


def organizations(reading: Reading, names: Collection[str]) -> Reading:
    """A reading in which these words are labelled as bodies, as they are where letters mislead the statistical names."""
    words = {word for name in names for word in name.split()}
    sentences = tuple(
        replace(
            s,
            tokens=tuple(replace(t, name="ORG" if t.text in words else t.name) for t in s.tokens),
        )
        for s in reading.sentences
    )
    return replace(reading, sentences=sentences)
