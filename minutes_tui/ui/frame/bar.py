"""A scroll bar as Textual draws one, in eighths of a cell. Pure."""

from math import ceil
from typing import Final, Literal

Mark = tuple[str, Literal["ground", "thumb", "edge", "edge-below"]]
"""A cell of the bar: its character, and which of its colours is the ink."""

_EIGHTHS: Final = " ▁▂▃▄▅▆▇"


def bar_cells(height: int, total: int, top: int) -> list[Mark]:
    """The cells of a bar from the top: ground, the thumb, and its edges.

    Args:
        height: rows of the window, and cells of the bar.
        total: rows of all that can be scrolled through.
        top: the first row in the window.
    """
    bar: list[Mark] = [(" ", "ground")] * height
    if total <= height:
        return bar
    thumb = max(1.0, height / (total / height))
    begin = int((height - thumb) * (top / (total - height)) * 8)
    end = begin + ceil(thumb * 8)
    first, into_first = divmod(begin, 8)
    last, into_last = divmod(end, 8)
    for cell in range(first, min(last, height)):
        bar[cell] = (" ", "thumb")
    if into_first and first < height:
        bar[first] = (_EIGHTHS[8 - into_first], "edge")
    if into_last and last < height:
        bar[last] = (_EIGHTHS[8 - into_last], "edge-below")
    return bar
