"""The pages that people look at: everything here knows only the account, not how it was made."""
