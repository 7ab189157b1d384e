"""Very long lines in a field: broken and drawn as Textual would, but only where a key changed something."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import _wrap
from textual.app import App, ComposeResult
from textual.document import _wrapped_document
from textual.strip import Strip
from textual.widgets import TextArea
from ui_driven import driven
from ui_live import live

from minutes_tui.ui.compat import long_lines
from minutes_tui.ui.compat.long_lines import LONG, LongLines, RowBreaks

WORDS = st.lists(
    st.sampled_from(["đề án ", "báo cáo ", "a" * 60 + " ", "会议", "  ", "x", "tiến độ, "]), max_size=30
)


@given(before=WORDS, typed=WORDS, behind=WORDS, width=st.integers(8, 50))
def test_a_changed_line_breaks_where_a_new_one_does(
    before: list[str], typed: list[str], behind: list[str], width: int
) -> None:
    begin, end = "rà soát từng nhiệm vụ " * (LONG // 20) + "".join(before), "".join(behind)
    breaks = RowBreaks()
    breaks(begin + end, width, 4)
    changed = begin + "".join(typed) + end
    assert breaks(changed, width, 4) == _wrap.compute_wrap_offsets(changed, width, 4)
    assert breaks(begin, width, 4) == _wrap.compute_wrap_offsets(begin, width, 4)


def test_a_key_at_the_end_of_a_long_line_breaks_its_last_rows_only(monkeypatch: pytest.MonkeyPatch) -> None:
    text, broken = "rà soát từng nhiệm vụ được giao; " * 3000, []
    real = _wrap.compute_wrap_offsets

    def watched(text: str, *rest: object) -> list[int]:
        broken.append(len(text))
        return real(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(_wrap, "compute_wrap_offsets", watched)
    breaks = RowBreaks()
    breaks(text, 100, 4)
    breaks(text + "a", 100, 4)
    assert broken[0] == len(text)
    assert broken[1] < 400


class Field(App[None]):
    """A long line in a field."""

    def __init__(self, area: type[TextArea]) -> None:
        super().__init__()
        self.area = area

    def compose(self) -> ComposeResult:
        area = self.area("rà soát từng nhiệm vụ được giao; " * 200)
        area.cursor_blink = area.highlight_cursor_line = False
        yield area


def plain_and_styles(strip: Strip) -> list[tuple[str, object]]:
    return [(segment.text, segment.style) for segment in strip.simplify()]


async def test_a_row_of_a_long_line_looks_as_textual_draws_it() -> None:
    drawn = []
    for area_class in (TextArea, LongLines):
        app = Field(area_class)
        async with driven(app, size=(60, 12)) as hands:
            area = app.query_one(area_class)
            area.move_cursor((0, 70))
            area.move_cursor((0, 190), select=True)
            await hands.pause()
            drawn.append([plain_and_styles(area._render_line(y)) for y in range(8)])
    assert drawn[0] == drawn[1]


def test_the_cure_is_put_in_once() -> None:
    long_lines.install()
    first = vars(_wrapped_document)["compute_wrap_offsets"]
    long_lines.install()
    assert vars(_wrapped_document)["compute_wrap_offsets"] is first


async def test_a_long_text_is_read_at_enter_not_at_every_key(tmp_path: Path) -> None:
    text = "! The Office sends the outline by 15/11. " + "We check every task. " * (LONG // 15)
    async with live(tmp_path) as running:
        screen = running.screen
        screen.field.put(text)
        await running.until(lambda: "Enter" in screen.echo.plain)
        assert screen.desk.text == ""
        await running.pilot.press("enter")
        await running.until(lambda: len(running.session.recorder.meeting.entries) == 1)
        meeting = running.session.recorder.meeting
        assert meeting.entries.ordered[0].text == text[2:].strip()
        assert [item.due for item in meeting.items] == [date(2024, 11, 15)]
