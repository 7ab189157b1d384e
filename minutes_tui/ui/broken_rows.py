"""A row that is too wide goes on in the next one; nothing is lost at the edge. Pure."""

from typing import Final

from minutes_tui.ui.record_layout import cells, wrap
from minutes_tui.ui.record_rows import Part, Row

_BETWEEN: Final = " · "
"""What stands between the parts of a row: it is broken there first."""
_NO_BREAK: Final = "\u00a0"
_LEAST: Final = 8


def row_cells(row: Row) -> int:
    """How many cells a row takes."""
    return sum(cells(text) for text, _style in row)


def broken_row(row: Row, width: int, indent: Part) -> list[Row]:
    """A row on as many rows as it needs, broken between its parts, else at blanks.

    Args:
        row: the row.
        width: cells of a row.
        indent: what stands before every row but the first.
    """
    if row_cells(row) <= width:
        return [row]
    said = "".join(text for text, _style in row)
    room = max(_LEAST, width - cells(indent[0]))
    together = _BETWEEN.join(_unbroken(part, room) for part in said.split(_BETWEEN))
    places = [place for place in wrap(together, room) if said[slice(*place)].strip()]
    first, *others = [_slice(row, begin, begin + len(said[begin:end].rstrip(" ·"))) for begin, end in places]
    return [first, *((indent, *other) for other in others)]


def _unbroken(part: str, room: int) -> str:
    """A part with no place to break it where it fits a row; as long as it was."""
    return part.replace(" ", _NO_BREAK) if cells(part) <= room else part


def _slice(row: Row, begin: int, end: int) -> Row:
    """The parts between two places of a row's text."""
    parts: list[Part] = []
    place = 0
    for text, style in row:
        piece = text[max(0, begin - place) : max(0, end - place)]
        if piece:
            parts.append((piece, style))
        place += len(text)
    return tuple(parts)
