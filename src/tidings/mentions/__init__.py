"""What one document says: readers that never see a second document and never import each other."""
