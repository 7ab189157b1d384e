"""Keeping every word: the journal, TinyDB over it, the meetings and the register."""
