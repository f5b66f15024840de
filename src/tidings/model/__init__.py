"""Records that pass between the rooms; imports nothing of ours."""
