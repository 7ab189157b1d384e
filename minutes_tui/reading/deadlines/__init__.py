"""A sentence and the meeting's date in, its deadlines out."""
