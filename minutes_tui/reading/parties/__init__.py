"""Text and roster → who must deliver, and with whom."""

from minutes_tui.reading.parties.clauses import Clause, Parties
from minutes_tui.reading.parties.reader import read_parties

__all__ = ["Clause", "Parties", "read_parties"]
