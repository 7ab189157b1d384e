"""Very long lines in a text field: at a key only what the key changed is broken into rows, and only rows in sight
are drawn.

Textual breaks the whole line anew at every key, and divides the whole of it for each row that it draws: half a
second for a pasted text of 100,000 letters.
"""

from itertools import pairwise
from typing import Final

from rich.text import Text
from textual import _wrap
from textual.document import _wrapped_document
from textual.document._wrapped_document import WrappedDocument
from textual.strip import Strip
from textual.widgets import TextArea, _text_area

LONG: Final = 4000
"""From so many letters on a line is treated as a long one."""


class RowBreaks:
    """Where lines are broken into rows; a long line is broken anew from the row on in which it differs."""

    def __init__(self) -> None:
        self._known: tuple[str, int, list[int]] = ("", 0, [])

    def __call__(
        self,
        text: str,
        width: int,
        tab_size: int,
        fold: bool = True,
        precomputed_tab_sections: list[tuple[str, int]] | None = None,
    ) -> list[int]:
        """Stands for Textual's `compute_wrap_offsets`: the same places for the same line."""
        if len(text) <= LONG or "\t" in text:
            return _wrap.compute_wrap_offsets(text, width, tab_size, fold, precomputed_tab_sections)
        before, at_width, known = self._known
        kept = _unchanged_breaks(known, _common(before, text)) if at_width == width else []
        begin = kept[-1] if kept else 0
        rest = _wrap.compute_wrap_offsets(text[begin:], width, tab_size, fold)
        breaks = [*kept, *(begin + place for place in rest)]
        self._known = (text, width, breaks)
        return list(breaks)


def _common(one: str, other: str) -> int:
    """How many letters two texts have in common at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _unchanged_breaks(breaks: list[int], common: int) -> list[int]:
    """The breaks that stay: the last one before a change may move, for the word behind it may fit before it now."""
    return [place for place in breaks if place < common][:-1]


class SlicedDocument(WrappedDocument):
    """A document whose rows are cut out of its lines as plain text."""

    def get_sections(self, line_index: int) -> list[str]:
        """The rows of a line."""
        text = self.document.get_line(line_index)
        return [text[begin:end] for begin, end in pairwise([0, *self.get_offsets(line_index), len(text)])]


class LongLines(TextArea):
    """A `TextArea` that draws the rows of a long line one by one, and nothing where there is no room at all."""

    def render_line(self, y: int) -> Strip:
        """One row of what is shown; Textual cannot break the words of an empty field into rows of no width."""
        return super().render_line(y) if self.content_size.width else Strip([])

    def _render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        if self.soft_wrap and not self.highlight_cursor_line and row < self.wrapped_document.height:
            line, section = self.wrapped_document._offset_to_line_info[row]
            text = self.document.get_line(line)
            if len(text) > LONG and "\t" not in text:
                return self._long_row(line, section, text)
        return super()._render_line(y)

    def _long_row(self, line: int, section: int, text: str) -> Strip:
        """One row of a long line, with cursor and selection."""
        breaks = [0, *self.wrapped_document.get_offsets(line), len(text) + 1]
        begin, end = breaks[section], breaks[section + 1]
        theme = self._theme
        base = theme.base_style if theme is not None and theme.base_style is not None else self.rich_style
        row = Text(f"{text[begin:end]} " if end > len(text) else text[begin:end], end="", no_wrap=True)
        top, bottom = sorted(self.selection)
        if theme is not None and theme.selection_style and top != bottom and top[0] <= line <= bottom[0]:
            low = top[1] if top[0] == line else 0
            high = bottom[1] if bottom[0] == line else len(text)
            row.stylize(theme.selection_style, max(0, low - begin), max(0, high - begin))
        cursor_line, cursor = self.selection.end
        drawn = self._draw_cursor and cursor_line == line and begin <= cursor < end
        if drawn and theme is not None and theme.cursor_style:
            row.stylize(theme.cursor_style, cursor - begin, cursor - begin + 1)
        strip = Strip(row.render(self.app.console), row.cell_len)
        return strip.extend_cell_length(self.scrollable_content_region.size.width, base).apply_style(base)


def install() -> None:
    """Puts the breaking of long lines into Textual. Harmless when done twice."""
    if not isinstance(vars(_wrapped_document)["compute_wrap_offsets"], RowBreaks):
        vars(_wrapped_document)["compute_wrap_offsets"] = RowBreaks()
        vars(_text_area)["WrappedDocument"] = SlicedDocument
