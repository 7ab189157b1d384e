"""A meeting becomes a file for others: Word, Markdown, text, JSON. `service.export_meeting` is the way in."""
