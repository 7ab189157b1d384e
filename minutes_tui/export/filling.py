"""docxtpl, held to what this program asks of it: sandboxed, escaped, each run in its own direction."""

import re
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment

from minutes_tui.export.directions import split_runs
from minutes_tui.export.environment import TemplateEnvironment

# An invisible mark of direction that an editor left inside a statement makes it unreadable.
_STATEMENT = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class MeetingTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl carries no types
    """A Word template that is filled with a meeting.

    Args:
        path: the .docx file.
        right_to_left: is its language written from right to left?
    """

    def __init__(self, path: Path, *, right_to_left: bool) -> None:
        super().__init__(str(path))
        self._right_to_left = right_to_left

    def fill(self, context: dict[str, Any]) -> None:
        """Fills body, headers, footers and footnotes."""
        self.render(context, TemplateEnvironment())

    def patch_xml(self, src_xml: str) -> str:
        """The markup with its statements made readable for Jinja."""
        patched: str = super().patch_xml(src_xml)
        return _STATEMENT.sub(lambda match: _INVISIBLE.sub("", match.group()), patched)

    def render_xml_part(
        self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Environment | None = None
    ) -> str:
        """One part filled. Text is left as it was typed: no sign in it is taken for a statement."""
        environment = jinja_env or TemplateEnvironment()
        # Each paragraph on a line of its own, so that a fault in the template has the number of its paragraph.
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)
        self.current_rendering_part = part
        filled = environment.from_string(source).render(context)
        filled = re.sub(r"\n<w:p([ >])", r"<w:p\1", filled)
        return split_runs(filled, right_to_left=self._right_to_left)

    def render_properties(self, context: dict[str, Any], jinja_env: Environment | None = None) -> None:
        """Nothing: the properties come from the meeting, not from the template."""
