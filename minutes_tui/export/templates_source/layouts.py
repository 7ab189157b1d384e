"""Paper, margins, fonts and sizes of each language's documents."""

from dataclasses import dataclass, replace
from typing import Final, Literal

PageNumber = Literal["top", "bottom"]

A4: Final = (210.0, 297.0)
"""Width and height in millimetres (ISO 216)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The look of one language's documents; lengths in millimetres, sizes in points."""

    language: str
    """The language of its words."""
    tag: str
    """The language tag that Word proofs by."""
    font: str
    """One font that every Windows has, with all five scripts."""
    size: float
    """The body's size."""
    top: float
    """Upper margin."""
    bottom: float
    """Lower margin."""
    left: float
    """Left margin."""
    right: float
    """Right margin."""
    first_line: float
    """How far the first line of a body paragraph is in."""
    line: float
    """Lines of height."""
    page_number: PageNumber
    """Where the page number stands."""
    page_number_size: float
    """Its size."""
    first_page_numbered: bool
    """Does page 1 show its number?"""
    table_size: float
    """The size of text in tables."""
    right_to_left: bool = False
    """Does the language run from right to left?"""
    numbered_headings: bool = False
    """Are the headings of the document's own parts numbered?"""
    landscape: bool = False
    """Is the page on its side?"""

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of the page."""
        width, height = A4
        return (height, width) if self.landscape else A4

    @property
    def text_width(self) -> float:
        """What the margins leave."""
        return self.page[0] - self.left - self.right


LAYOUTS: Final[dict[str, Layout]] = {
    # Decree 30/2020/ND-CP, appendix I: margins 20-25, 30-35, 15-20 mm; 13-14 pt; page number centred above.
    "vi": Layout("vi", "vi-VN", "Times New Roman", 14, 20, 20, 30, 15, 12.7, 1.1, "top", 13, False, 12),
    "en": Layout(
        "en",
        "en-GB",
        "Times New Roman",
        12,
        25,
        25,
        25,
        25,
        0,
        1.1,
        "bottom",
        10,
        True,
        10.5,
        numbered_headings=True,
    ),
    # DIN 5008:2020: 25 mm left, 20 mm right.
    "de": Layout("de", "de-DE", "Arial", 11, 25, 20, 25, 20, 0, 1.15, "bottom", 9, True, 9.5),
    # GOST R 7.0.97-2016: at least 20 mm left, 10 mm right, 20 mm above and below; numbered from page 2.
    "ru": Layout("ru", "ru-RU", "Times New Roman", 14, 20, 20, 20, 10, 12.5, 1.1, "top", 12, False, 12),
    "ar": Layout(
        "ar", "ar-SA", "Times New Roman", 14, 25, 20, 25, 25, 0, 1.15, "bottom", 11, True, 12, right_to_left=True
    ),
}
"""The portrait layout of each language."""


def landscape(layout: Layout) -> Layout:
    """The same on a page on its side, with the same margins."""
    return replace(layout, landscape=True)
