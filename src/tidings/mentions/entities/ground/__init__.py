"""Place names: where they lie, by what the text and the other places around them say."""
