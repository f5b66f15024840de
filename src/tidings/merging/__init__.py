"""Mentions of all documents become items, by recorded decisions."""
