"""One style of a Word file as its element."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from minutes_tui.export.templates_source.wordml import ParagraphFormat, RunFormat

_PLAIN: Final = RunFormat()
BUILT_IN: Final = frozenset(
    {"Normal", "DefaultParagraphFont", "Title", "Subtitle", "Heading1", "Heading2", "BodyText", "ListBullet",
     "Header", "Footer", "Caption"}
)  # fmt: skip
"""Styles that Word knows by name."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style."""

    id: str
    """What paragraphs and runs refer to."""
    name: str
    """What Word shows; its own name for a built-in style."""
    paragraph: ParagraphFormat | None = None
    """How it stands; None for a character style."""
    run: RunFormat = _PLAIN
    """How it looks."""
    based_on: str = "Normal"
    """The style that it departs from."""
    following: str = ""
    """The style of the next paragraph that is typed."""

    def xml(self, right_to_left: bool) -> str:
        """The style's element."""
        kind: Literal["paragraph", "character"] = "character" if self.paragraph is None else "paragraph"
        custom = "" if self.id in BUILT_IN else ' w:customStyle="1"'
        default = ' w:default="1"' if self.id in ("Normal", "DefaultParagraphFont") else ""
        based = "DefaultParagraphFont" if kind == "character" else self.based_on
        look = "" if self.paragraph is None else replace(self.paragraph, right_to_left=right_to_left).xml()
        return "".join(
            (
                f'<w:style w:type="{kind}"{default}{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/>',
                "" if default else f'<w:basedOn w:val="{based}"/>',
                f'<w:next w:val="{self.following}"/>' if self.following else "",
                "<w:qFormat/>",
                look,
                self.run.xml(),
                "</w:style>",
            )
        )
