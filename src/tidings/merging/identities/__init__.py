"""Who is who across reports: spellings of a name, kinds of a name, offices and their holders, bodies by a shorter name."""
