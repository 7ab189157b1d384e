"""Refused lines on the live screen: nothing is glued to them, nothing is lost, one key brings them back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_ui_keys_in_turn import Typist
from ui_live import Live, live

from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.set_aside import lines_set_aside
from minutes_tui.ui.record_acts import change_state

SAID: Final = ("note: The plan is late.", "mi: And we know why.", "mi: What follows is clear.")
REFUSED: Final = ("vote: The plan", "s/nowhere/somewhere/", "@25:70 Somebody said this.", "bridge- Nowhere")
IDLE: Final = ("#undo", "topic:", "present+ all")


def texts(meeting: Meeting) -> list[str]:
    """The words of the record."""
    return [entry.text for entry in meeting.entries]


def record(running: Live) -> list[str]:
    """The words of the record of a running screen."""
    return texts(running.session.recorder.meeting)


def spoken(lines: Sequence[str]) -> list[str]:
    """What lines that are carried out leave in the record."""
    return [line.partition(": ")[2] if line in SAID else line for line in lines]


@pytest.mark.parametrize("slow", [True, False], ids=["slow", "burst"])
@pytest.mark.parametrize("refused", REFUSED)
async def test_who_types_on_behind_a_refused_line_begins_the_next(refused: str, slow: bool, tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await Typist(running, slow).type(f"{refused}\rnote: The plan is late.\rmi: And")
        assert record(running) == [refused, "The plan is late."]
        assert running.screen.field.line == "mi: And"
        marks = lines_set_aside(running.session.recorder.meeting.entries)
        assert [mark.text for mark in marks] == [refused]


async def test_a_refused_line_stays_and_says_what_typing_on_does(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await Typist(running, slow=True).type("vote: The plan\r")
        assert running.screen.field.line == "vote: The plan"
        assert "A vote needs its count" in running.screen.echo.plain
        assert "Typing on begins the next line" in running.screen.echo.plain
        assert record(running) == []


@pytest.mark.parametrize("keys", [" +3 -1", "\x1b[D\x1b[C +3 -1", "\x7fn +3 -1"])
async def test_who_looks_goes_on_with_the_line(keys: str, tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await Typist(running, slow=True).type(f"vote: The plan\r{keys}")
        assert running.screen.field.line == "vote: The plan +3 -1"
        await Typist(running, slow=True).type("\r")
        assert record(running) == ["The plan"]


async def test_a_correction_goes_on_with_its_delimiter(tmp_path: Path) -> None:
    async with live(tmp_path, lines=("note: A plan stands.",)) as running:
        await Typist(running, slow=True).type("s/A plan\r/Two plans/\r")
        assert record(running) == ["Two plans stands."]


async def test_what_is_pasted_behind_a_refused_line_is_the_next_line(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await Typist(running, slow=True).type("vote: The plan\r\x1b[200~note: pasted\x1b[201~\r")
        assert record(running) == ["The plan", "pasted"] or record(running) == ["vote: The plan", "pasted"]


async def test_tab_in_the_free_field_brings_it_back_and_enter_carries_it_out(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        typist = Typist(running, slow=True)
        await typist.type("vote: The plan\rs/nowhere/here/\rnote: late\r")
        assert record(running) == ["vote: The plan", "s/nowhere/here/", "late"]
        assert "s/nowhere/here/" in running.screen.echo.plain
        assert "Tab brings it back" in running.screen.echo.plain
        await typist.type("\t")
        assert running.screen.field.line == "s/nowhere/here/"
        await typist.type("\x01\x1b[C\x1b[C\x0blate/early/\r")
        assert record(running) == ["vote: The plan", "early"]
        await typist.type("\t +4\r")
        assert record(running) == ["early", "The plan"]
        assert "Tab brings" not in running.screen.echo.plain


async def test_what_was_brought_back_and_is_refused_again_is_one_mark(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        typist = Typist(running, slow=True)
        await typist.type("vote: The plan\rnote: late\r\t, again\rnote: so\r")
        assert record(running) == ["late", "vote: The plan, again", "so"]


async def test_who_empties_the_field_leaves_the_mark(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        typist = Typist(running, slow=True)
        await typist.type("vote: The plan\rnote: late\r\t\x15note: so\r")
        assert record(running) == ["vote: The plan", "late", "so"]


@pytest.mark.parametrize("line", IDLE)
async def test_a_line_that_has_nothing_to_do_is_done_with(line: str, tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        typist = Typist(running, slow=True)
        if line == "present+ all":
            await typist.type(f"{line}\r")
        before = record(running)
        if line == "#undo":
            running.session.recorder._histories["minutes"].undoable.clear()
        await typist.type(f"{line}\r")
        assert running.screen.field.line == ""
        assert running.screen.echo.plain.strip()
        await typist.type("note: late\r")
        assert record(running) == [*before, "late"]


async def test_where_nothing_can_be_written_the_lines_stay_one_under_another(tmp_path: Path) -> None:
    async with live(tmp_path, lines=("note: A plan stands.",)) as running:
        change_state(running.session.recorder, "close")
        typist = Typist(running, slow=True)
        await typist.type("note: late\rnote: so\r")
        assert running.screen.field.line == "note: late\nnote: so"
        assert "Typing on" not in running.screen.echo.plain
        change_state(running.session.recorder, "reopen")
        await typist.type("\n")
        assert record(running) == ["A plan stands.", "late", "so"]


async def test_lines_of_a_paste_that_are_refused_are_set_aside_one_by_one(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        typist = Typist(running, slow=True)
        await typist.type("\x1b[200~vote: The plan\nnote: late\nbridge- Nowhere\x1b[201~\n")
        assert running.screen.field.line == "vote: The plan\nbridge- Nowhere"
        await typist.type("note: so\r")
        assert record(running) == ["late", "vote: The plan", "bridge- Nowhere", "so"]


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(lines=st.lists(st.sampled_from((*SAID, *REFUSED)), max_size=7), slow=st.booleans())
async def test_somebody_who_never_looks_loses_no_word_and_glues_none(
    lines: list[str], slow: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with live(tmp_path_factory.mktemp("live")) as running:
        await Typist(running, slow).type("".join(f"{line}\r" for line in lines) + "note: the end\r")
        assert record(running) == [*spoken(lines), "the end"]
