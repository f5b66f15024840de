"""The coder alone: documents in, the events of each out, with nothing merged and nothing kept."""
