"""Words, lines and what is put back: the keys of a shell in a text field."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_ui_keys_in_turn import Typist
from ui_live import live

from minutes_tui.ui.compat.word_keys import chunk_begin, in_word, word_begin, word_end

VOWELLED = "مُحَمَّد"
"""An Arabic name with its vowel marks."""


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [("one two", [0, 4], [3, 7]), ("Vụ Pháp chế", [0, 3, 8], [2, 7, 11]), ("one, two.", [0, 5], [3, 8]),
     (f"قال {VOWELLED}", [0, 4], [3, 12]), ("می\u200cشود خوب", [0, 7], [6, 10]),
     ("Хо\u0301дят: да", [0, 8], [6, 10]),
     ("30/6", [0, 3], [2, 4]), ("", [], [])],
)  # fmt: skip
def test_the_words_of_a_line(line: str, begins: list[int], ends: list[int]) -> None:
    found, column = [], len(line)
    while (begin := word_begin(line, column)) < column and (begin or in_word(line[0])):
        found.append(begin)
        column = begin
    assert found == begins[::-1]
    found, column = [], 0
    while (end := word_end(line, column)) > column and in_word(line[end - 1]):
        found.append(end)
        column = end
    assert found == ends


def test_what_stands_between_blanks_is_one_thing() -> None:
    assert [chunk_begin("by 30/6,  please ", column) for column in (17, 10, 7, 3, 0)] == [10, 3, 3, 0, 0]


@given(st.text("aé ờ,.\u0301\u064e\u200dم7\t", max_size=12), st.integers(0, 12))
def test_a_word_is_never_left_in_its_middle(line: str, column: int) -> None:
    column = min(column, len(line))
    begin, end = word_begin(line, column), word_end(line, column)
    assert begin <= column <= end
    assert begin == 0 or not (in_word(line[begin - 1]) and in_word(line[begin]))
    assert end == len(line) or not (in_word(line[end - 1]) and in_word(line[end]))


async def typed(tmp_path: Path, *keys: str, width: int = 100) -> list[tuple[str, tuple[int, int]]]:
    """What keys leave in the entry field, each time in an empty one, and where its cursor is."""
    found = []
    async with live(tmp_path, size=(width, 24)) as running:
        field = running.screen.field
        for burst in keys:
            field.put("")
            field.forget_deleted()
            await Typist(running, slow=False).type(burst)
            found.append((field.line, field.cursor_location))
    return found


async def test_a_word_goes_as_a_whole(tmp_path: Path) -> None:
    cases = [
        ("by 30/6, please.\x17", "by 30/6, "),
        ("by 30/6, please.\x17\x17", "by "),
        ("so, please.\x1b\x7f", "so, "),
        (f"قال {VOWELLED}\x17", "قال "),
        (f"قال {VOWELLED}\x1b[127;5u", "قال "),
        ("Vụ Pháp chế\x17", "Vụ Pháp "),
        ("one two\x01\x1bd", " two"),
        ("one two\x15", ""),
        ("one two\x1bb\x0b", "one "),
    ]
    found = await typed(tmp_path, *(keys for keys, _left in cases))
    assert [line for line, _cursor in found] == [left for _keys, left in cases]


async def test_what_was_deleted_is_put_back(tmp_path: Path) -> None:
    cases = [
        ("one two three\x17\x17\x01\x19", "two threeone "),
        ("one two\x15\x19", "one two"),
        ("one two\x1bb\x0b\x01\x19", "twoone "),
        ("one two\x01\x1bd\x1bd\x19", "one two"),
        ("one\x17two\x17\x19", "two"),
        ("one\x17two\x1a\x19", "two"),
        ("note: one two\x15note: kept\r\x19", "note: one two"),
    ]
    found = await typed(tmp_path, *(keys for keys, _line in cases))
    assert [line for line, _cursor in found] == [line for _keys, line in cases]


async def test_after_an_undo_of_the_record_redo_is_the_record_s(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await Typist(running, slow=True).type("x\x17note: one\r\x1a\x19")
        assert [entry.text for entry in running.session.recorder.meeting.entries] == ["one"]
        assert running.screen.field.line == ""


async def test_a_line_of_several_rows_is_one_line(tmp_path: Path) -> None:
    words = "note: " + "the plan is late, " * 12
    found = await typed(tmp_path, f"{words}\x01X", f"{words}\x01\x05X", f"{words}\x15", width=60)
    assert found == [(f"X{words}", (0, 1)), (f"{words}X", (0, len(words) + 1)), ("", (0, 0))]


async def test_ctrl_c_copies_what_is_selected_and_otherwise_says_how_to_leave(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        typist = Typist(running, slow=True)
        await typist.type("one two\x03")
        assert "Ctrl+Q ends the program" in running.screen.echo.plain
        assert running.screen.field.line == "one two"
        await typist.type("\x1b[1;6D\x03")
        assert running.app.clipboard == "two"
