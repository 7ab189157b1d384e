"""The first frame as the bytes that a terminal is sent."""

from collections.abc import Mapping
from typing import Final

from rich.color import ColorSystem

from minutes_tui.ui.frame.compose import Frame
from minutes_tui.ui.frame.field import FieldRow
from minutes_tui.ui.frame.ink import Line

_NAMED: Final = {"256color": ColorSystem.EIGHT_BIT, "kitty": ColorSystem.EIGHT_BIT}


def colour_system(environ: Mapping[str, str]) -> ColorSystem | None:
    """The colours that Textual will take a terminal to have; None where somebody wants other ones, or none."""
    if any(name in environ for name in ("NO_COLOR", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS")):
        return None
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return ColorSystem.TRUECOLOR
    kind = environ.get("TERM", "").strip().lower().rpartition("-")[2]
    return _NAMED.get(kind, ColorSystem.STANDARD)


def drawing_of(frame: Frame, colours: ColorSystem) -> str:
    """The whole frame, each line at its place."""
    return "".join(f"\x1b[{row};1H{_drawn(line, colours)}" for row, line in enumerate(frame.lines, start=1))


def field_drawing(field: FieldRow, text: str, colours: ColorSystem) -> str:
    """The row of the field on which the cursor stands, with another text in it."""
    return f"\x1b[{field.row + 1};1H{_drawn(field.line(text), colours)}"


def _drawn(line: Line, colours: ColorSystem) -> str:
    return "".join(style.render(text, color_system=colours) for text, style in line)
