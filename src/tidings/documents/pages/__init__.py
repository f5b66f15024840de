"""Web pages: the article's text in blocks, what the page says about it, and what else stood on the page."""

from tidings.documents.pages.reading import Page, read_page

__all__ = ["Page", "read_page"]
