"""Text → what must be delivered: a draft decree, a report, a plan, in the words of the text."""

from minutes_tui.reading.products.reader import read_products

__all__ = ["read_products"]
