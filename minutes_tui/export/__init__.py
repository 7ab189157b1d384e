"""A meeting written for others: Word, Markdown, JSON."""
