"""Who is who within a document: pronouns, descriptions and names that stand for one referent."""
