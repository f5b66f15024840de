"""Writes down what tidings read in a document as a report of the corpus, with a person's corrections applied."""

from tidings.teaching.drafting.report import Draft, Head, draft_report

__all__ = ["Draft", "Head", "draft_report"]
