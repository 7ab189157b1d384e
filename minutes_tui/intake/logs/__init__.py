"""Logs of a chat: who wrote which line, when; and what a record is made of once they are understood."""
