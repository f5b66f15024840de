"""Which counts of the dead, wounded and driven out belong to which event."""
