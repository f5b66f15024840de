"""Where reports contradict each other: numbers, days, places, blame, and whether it happened at all."""
