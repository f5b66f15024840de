"""Sentences, tokens and parse trees of English text, from a pinned language model."""
