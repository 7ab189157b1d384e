"""The styles of letterheads: names, numbers, marks, and the rules that Decree 30/2020 puts under lines."""

from dataclasses import dataclass, replace
from typing import Final

from minutes_tui.export.templates_source.layouts import Layout
from minutes_tui.export.templates_source.style import Style
from minutes_tui.export.templates_source.wordml import ParagraphFormat, RunFormat

_TIGHT: Final = ParagraphFormat(before=0, after=0, line=1.0, align="center")


def letterhead_columns(layout: Layout) -> tuple[float, float]:
    """The issuing body's column and the nation's, in millimetres: the nation's name fits on one line of 12 pt."""
    left = round(layout.text_width * 0.375, 1)
    return left, layout.text_width - left


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule under a line of the letterhead."""

    style: str
    """The paragraph style that draws it."""
    width: float
    """How long it is, in millimetres."""
    within: float
    """The width that it is centred in."""
    after: float = 0
    """Points below it."""

    def under(self) -> ParagraphFormat:
        """A low paragraph whose lower border is the rule."""
        side = (self.within - self.width) / 2
        return ParagraphFormat(
            keep_next=True,
            border_bottom=True,
            before=0,
            after=self.after,
            line=0.3,
            left=side,
            right=side,
            align="center",
        )


MARK_WIDTH: Final = 40.0
"""How wide the frame of a mark is, in millimetres."""
RULE_BODY: Final = "RuleBody"
RULE_MOTTO: Final = "RuleMotto"
RULE_TITLE: Final = "RuleTitle"


def rules(layout: Layout) -> tuple[Rule, ...]:
    """The rules of the Vietnamese letterhead.

    The motto's is as wide as the motto in bold 13 pt, the others a third to a half of the line above them
    (Decree 30/2020, appendix I).
    """
    left, right = letterhead_columns(layout)
    return (
        Rule(RULE_BODY, 20, left),
        Rule(RULE_MOTTO, 56, right),
        Rule(RULE_TITLE, 50, layout.text_width, after=8),
    )


def letterhead_styles(layout: Layout) -> list[Style]:
    """Every style of a letterhead in this layout."""
    size = 13 if layout.size >= 13 else layout.size
    head = replace(_TIGHT, align="center" if layout.language in ("vi", "ru") else "left")
    mark = replace(head, before=6)
    if layout.language == "vi":
        # The stamps of Decree 30/2020, appendix I: a frame, the widest of 40 mm.
        side = (letterhead_columns(layout)[0] - MARK_WIDTH) / 2
        mark = replace(head, before=8, after=4, boxed=True, left=side, right=side)
    return [
        Style("LetterheadParent", "Letterhead Parent", head,
              RunFormat(size=size, capitals=True)),
        Style("LetterheadBody", "Letterhead Body", head,
              RunFormat(size=size, bold=True, capitals=True)),
        Style("LetterheadNation", "Letterhead Nation", _TIGHT,
              RunFormat(size=12, bold=True, capitals=True)),
        Style("LetterheadMotto", "Letterhead Motto", _TIGHT,
              RunFormat(size=13, bold=True)),
        Style("LetterheadNumber", "Letterhead Number", ParagraphFormat(align="center", before=6, after=0, line=1.0),
              RunFormat(size=size)),
        Style("LetterheadDate", "Letterhead Date", ParagraphFormat(align="center", before=6, after=0, line=1.0),
              RunFormat(size=13, italic=True)),
        Style("Mark", "Mark of Secrecy or Urgency", mark,
              RunFormat(size=size, bold=True, capitals=True)),
        *(Style(rule.style, f"Rule {round(rule.width)} mm", rule.under(), RunFormat(size=2))
          for rule in rules(layout)),
    ]  # fmt: skip
