"""Where the parts of the live screen stand, as its style sheet puts them. Pure."""

from dataclasses import dataclass
from typing import Final

WIDE: Final = 120
"""Cells from which the panels stand beside the record."""
BROAD: Final = 156
"""Cells from which they are broader."""
PANELS: Final = {WIDE: (28, 34), BROAD: (34, 42)}
"""Cells of the left and the right panel, each with its rule."""
HEADER_ROWS: Final = 7
"""Rows that the header takes at most."""
ECHO_ROWS: Final = 3
"""The rule over the echo, and its two rows."""
MOST_FIELD_ROWS: Final = 6
"""The field grows to so many rows, then it scrolls."""
FOOTER_ROWS: Final = 1
"""Rows of the footer."""
FEWEST_COLUMNS: Final = 40
"""A narrower window is left to Textual."""
FEWEST_BODY_ROWS: Final = 4
"""So is one that has no room for a record."""


@dataclass(frozen=True, slots=True)
class FrameLayout:
    """The parts of the live screen, from the top: header, body, echo, field, footer."""

    columns: int
    """Cells of the window."""
    rows: int
    """Its rows."""
    header: int
    """Rows of the header."""
    field: int
    """Rows of the entry field."""
    folded: bool
    """Are the panels folded away at any width, as in a meeting that is written from right to left?"""

    @property
    def left(self) -> int:
        """Cells of the panel of agenda and people, with its rule; 0: folded away."""
        return self._panels[0]

    @property
    def right(self) -> int:
        """Cells of the panel of action items, with its rule; 0: folded away."""
        return self._panels[1]

    @property
    def middle(self) -> int:
        """Cells of the record, with its scroll bar."""
        return self.columns - self.left - self.right

    @property
    def body(self) -> int:
        """Rows of the record and the panels."""
        return self.rows - self.header - ECHO_ROWS - self.field - FOOTER_ROWS

    @property
    def field_top(self) -> int:
        """The first row of the field, from 0."""
        return self.rows - FOOTER_ROWS - self.field

    @property
    def is_roomy(self) -> bool:
        """Is there room for all parts? Else what the style sheet makes of them is not foreseen here."""
        return self.columns >= FEWEST_COLUMNS and self.body >= FEWEST_BODY_ROWS

    @property
    def _panels(self) -> tuple[int, int]:
        if self.folded or self.columns < WIDE:
            return 0, 0
        return PANELS[BROAD if self.columns >= BROAD else WIDE]
