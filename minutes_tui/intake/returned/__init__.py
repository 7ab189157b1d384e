"""Minutes that come back: an exported Word file, edited by others, against the record."""
