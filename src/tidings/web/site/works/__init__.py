"""What is done in the background: one work after another, each in a process of its own, so that readers never wait."""
