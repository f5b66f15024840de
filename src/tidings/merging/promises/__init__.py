"""What came of what was promised, planned and foretold."""
