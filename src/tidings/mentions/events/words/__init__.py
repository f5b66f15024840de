"""Which words tell an event, and of what type: the trigger lexicon, and the same words in other senses."""
