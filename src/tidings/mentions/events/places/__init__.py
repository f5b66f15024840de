"""Where it happened: in its own clause, in the one that governs it, in the story around it."""
