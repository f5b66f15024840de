"""Who does it, to whom, and who takes part on equal terms."""
