"""Who speaks: pronouns, descriptions and offices traced to whoever they stand for, and whose side that is."""
