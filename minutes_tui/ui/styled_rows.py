"""Rows of styled parts as widgets: the words of users never pass through markup."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from minutes_tui.domain.text import visible
from minutes_tui.ui.record_rows import Part


class StyledRows(Widget):
    """A few rows of parts, each in the component class ``PREFIX--STYLE``."""

    PREFIX: ClassVar[str] = "styled"
    """The first half of the names of the component classes."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[tuple[Part, ...], ...] = ()

    @property
    def rows(self) -> tuple[tuple[Part, ...], ...]:
        """What is shown."""
        return self._rows

    @property
    def plain(self) -> str:
        """What is shown, as text."""
        return "\n".join("".join(text for text, _style in row) for row in self._rows)

    def show(self, rows: Sequence[tuple[Part, ...]]) -> None:
        """Shows other rows."""
        shown = tuple(rows)
        if shown != self._rows:
            taller = len(shown) != len(self._rows)
            self._rows = shown
            self.refresh(layout=taller)

    def render(self) -> Content:
        """The rows, each part in its style."""
        contents = []
        for row in self._rows:
            parts = [
                Content.styled(visible(text), self.get_visual_style(f"{self.PREFIX}--{style}", partial=True))
                if f"{self.PREFIX}--{style}" in self.COMPONENT_CLASSES
                else Content(visible(text))
                for text, style in row
            ]
            contents.append(Content("").join(parts) if parts else Content(" "))
        return Content("\n").join(contents)
