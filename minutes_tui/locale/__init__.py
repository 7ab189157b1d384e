"""Words and dates in five languages."""
