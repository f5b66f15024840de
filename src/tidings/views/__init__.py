"""One answer each about the account, as plain rows and text."""
