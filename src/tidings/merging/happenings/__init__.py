"""Tellings of one event: what is compared, how, and the items made of them."""
