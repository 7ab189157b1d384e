"""Text → does its wording demand something?"""

from minutes_tui.reading.demands.reader import demands, opens_with_order

__all__ = ["demands", "opens_with_order"]
