"""How work is spread over this machine; the results never depend on it."""
