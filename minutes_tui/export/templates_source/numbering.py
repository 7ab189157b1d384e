"""The lists that Word counts by itself: dashes, headings, agenda, sections with their resolutions, conclusions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from minutes_tui.export.templates_source.layouts import Layout
from minutes_tui.export.templates_source.wordml import NAMESPACES, ParagraphFormat, fonts

BULLETS: Final = 1
"""The list of dashes."""
OUTLINE: Final = 2
"""The multilevel list of the document's own headings."""
AGENDA: Final = 3
"""The agenda: 1., 1.1."""
SECTIONS: Final = 4
"""The record's sections as the agenda items were reached, and under each what was resolved: 1., 1.1."""
CONCLUSIONS: Final = 5
"""The points of a notice of conclusions: 1."""

TIME_COLUMN: Final = 14.0
"""The width of the column in which the time of an entry stands, in millimetres."""

_HANG: Final = 5.0
_POINTS: Final = {"de": "TOP %1", "en": "Item %1:"}


def agenda_hang(layout: Layout) -> float:
    """How far the words of an agenda point stand behind its number, in millimetres."""
    return 17.0 if layout.language == "de" else 8.0


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list."""

    text: str
    """The number: ``%1.``, ``%1.%2``; or the sign of a list of dashes."""
    look: ParagraphFormat
    """Where its paragraphs stand; a hanging one has a tab behind the number, another a blank."""
    style: str = ""
    """The paragraph style that is numbered by itself."""

    def xml(self, level: int, run: str) -> str:
        """The level's element."""
        form = "decimal" if "%" in self.text else "bullet"
        suffix = "" if self.look.first < 0 else '<w:suff w:val="space"/>'
        named = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{named}{suffix}'
            f'<w:lvlText w:val="{self.text}"/><w:lvlJc w:val="left"/>{self.look.xml()}{run}</w:lvl>'
        )


def _hanging(left: float, hang: float) -> ParagraphFormat:
    return ParagraphFormat(left=left + hang, first=-hang, tab=left + hang)


def _lists(layout: Layout) -> dict[int, tuple[_Level, ...]]:
    first = layout.first_line
    hang = agenda_hang(layout)
    point = "TOP %1" if layout.language == "de" else "%1."
    under = "TOP %1.%2" if layout.language == "de" else "%1.%2."
    lead_in = ParagraphFormat(left=0, first=first if layout.language == "vi" else 0)
    section = _hanging(0, hang) if layout.language == "de" else lead_in
    resolution = ParagraphFormat(left=0, first=first) if first else _hanging(0, TIME_COLUMN)
    conclusion = ParagraphFormat(left=0, first=first) if first else _hanging(0, 8.0)
    return {
        BULLETS: (_Level("-", _hanging(first or _HANG, _HANG)),),
        OUTLINE: (_Level("%1.", ParagraphFormat(left=0), "Heading1"), _Level("%1.%2", ParagraphFormat(left=0))),
        AGENDA: (_Level(point, _hanging(first, hang)), _Level(under, _hanging(first + hang, hang + 4))),
        SECTIONS: (_Level(_POINTS.get(layout.language, "%1."), section), _Level("%1.%2.", resolution)),
        CONCLUSIONS: (_Level("%1.", conclusion),),
    }


def lists_in(*parts: str) -> frozenset[int]:
    """The ids of the lists that markup refers to."""
    return frozenset(int(number) for part in parts for number in re.findall(r'<w:numId w:val="(\d+)"', part))


def _elements(layout: Layout, used: frozenset[int]) -> Iterator[str]:
    run = fonts(layout.font)
    look = f"<w:rPr>{run}</w:rPr>" if not layout.right_to_left else f"<w:rPr>{run}<w:rtl/></w:rPr>"
    lists = {number: levels for number, levels in _lists(layout).items() if number in used}
    for number, levels in lists.items():
        kind = "multilevel" if len(levels) > 1 else "singleLevel"
        inner = "".join(level.xml(index, look) for index, level in enumerate(levels))
        yield f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>{inner}</w:abstractNum>'
    for number in lists:
        yield f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'


def numbering_xml(layout: Layout, used: frozenset[int]) -> str:
    """The numbering part.

    Args:
        layout: whose numbers, indents and direction.
        used: the ids of the lists that document and styles refer to.
    """
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:numbering {NAMESPACES}>{''.join(_elements(layout, used))}</w:numbering>"
    )
