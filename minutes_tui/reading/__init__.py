"""From typed text to meaning: pure functions, no files, no clock."""
