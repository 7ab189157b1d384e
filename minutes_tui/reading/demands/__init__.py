"""Text → does its wording demand something?"""

from minutes_tui.reading.demands.reader import demands

__all__ = ["demands"]
