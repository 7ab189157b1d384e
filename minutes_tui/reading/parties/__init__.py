"""Text and roster → who must deliver, and with whom."""

from minutes_tui.reading.parties.reader import Clause, Parties, read_parties

__all__ = ["Clause", "Parties", "read_parties"]
