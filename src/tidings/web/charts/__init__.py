"""The charts of the pages: each file turns an account into plain geometry, which templates/charts draws as SVG."""
