"""What somebody does by saying something: the kind of a statement, by its word of saying, its form and its content."""
