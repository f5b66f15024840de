"""Articles about the same happening, over days and from several outlets."""
