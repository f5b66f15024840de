"""What a speaker binds himself to, refuses, or holds out to others."""
