"""Inputs as received: files, folders, standard input and records, each with its bytes and origin."""
