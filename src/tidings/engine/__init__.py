"""How work is spread over processes; the only room that knows."""
