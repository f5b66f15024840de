"""Who is who in a document: mentions, one after the other, join the chain of an earlier one or begin their own.

    links, vectors, statements → noted mentions → signs of mention and chain → chains

How much each sign is worth reports of the tune part taught (`training/chains`, `lexicons/en/chain_signs.tsv`).
"""
