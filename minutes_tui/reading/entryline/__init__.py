"""One typed line in, what Enter will do out."""
