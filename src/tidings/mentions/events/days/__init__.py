"""When it happened: time words, days that are carried on through a story, days reckoned from others."""
