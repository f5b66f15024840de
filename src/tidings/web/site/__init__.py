"""The web app: the pages of one case, read from the file as it is now."""
