"""Reviewing in the browser: the queue, the forms, what is said and what is taken back."""
