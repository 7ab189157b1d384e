"""The statements of a template as its author sees them: by paragraph, before docxtpl rewrites the markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKERS: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CLOSES: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BLOCK: Final = re.compile(r"\{%-?\s*(?:p|tr|tc|r)?\s*(for|if|endfor|endif|elif|else)\b[^%]*%\}")
_ENDS: Final = {"endfor": "for", "endif": "if"}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a template that keeps it from being filled."""

    part: str
    """body, header or footer."""
    paragraph: int
    """The number of the paragraph, from 1; 0 where it is not known."""
    text: str
    """The words of that paragraph."""
    problem: str
    """What is wrong, in English."""

    def __str__(self) -> str:
        if not self.paragraph:
            return self.problem
        text = " ".join(self.text.split())
        return f"{self.part}, paragraph {self.paragraph}: {self.problem} ({text[:80]})"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a template."""

    part: str
    """body, header or footer."""
    number: int
    """Its number in the part, from 1."""
    text: str
    """Its words, with the statements in them."""


def lines_of(part: str, root: Any) -> list[Line]:
    """The paragraphs of a part in order, those of its tables included.

    Args:
        part: the name under which faults report it.
        root: its element.
    """
    return [
        Line(part, number, "".join(node.text or "" for node in paragraph.iter(f"{_W}t")))
        for number, paragraph in enumerate(root.iter(f"{_W}p"), start=1)
    ]


def unclosed_markers(lines: list[Line]) -> Iterator[Fault]:
    """Every ``{{`` or ``{%`` that is not closed in its own paragraph: such a template cannot be filled."""
    for line in lines:
        opened = ""
        for marker in _MARKERS.findall(line.text):
            if not opened:
                opened = marker if marker in _CLOSES else ""
            elif marker == _CLOSES[opened]:
                opened = ""
            elif marker in _CLOSES:
                break
        if opened:
            yield Fault(line.part, line.number, line.text, f"{opened} is not closed in its paragraph")


def stray_markers(lines: list[Line]) -> Iterator[Fault]:
    """Every ``}}`` or ``%}`` without a beginning: it would be printed as it stands."""
    for line in lines:
        opened = ""
        for marker in _MARKERS.findall(line.text):
            if not opened and marker not in _CLOSES:
                yield Fault(line.part, line.number, line.text, f"{marker} has no beginning in its paragraph")
            opened = marker if marker in _CLOSES else ""


def unclosed_blocks(lines: list[Line]) -> Iterator[Fault]:
    """Every `for` or `if` without its end, and every end without its beginning."""
    opened: list[tuple[str, Line]] = []
    for line in lines:
        for word in _BLOCK.findall(line.text):
            if word in ("for", "if"):
                opened.append((word, line))
            elif word in _ENDS:
                if not opened or opened[-1][0] != _ENDS[word]:
                    yield Fault(line.part, line.number, line.text, f"{word} closes nothing")
                else:
                    opened.pop()
    for word, line in opened:
        yield Fault(line.part, line.number, line.text, f"{word} is not closed: end{word} is missing")
