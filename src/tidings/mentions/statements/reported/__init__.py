"""What is told without quotation marks: the word of saying, and the words that are its content."""
