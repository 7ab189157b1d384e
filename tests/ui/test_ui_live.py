"""The live screen on a meeting: typing, echo, record, panels, save state."""

from pathlib import Path

import pytest
from ui_live import live

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.names import units_of
from minutes_tui.store.errors import StoreWriteFailed
from minutes_tui.ui.workspace import SaveState


async def test_enter_makes_an_entry_and_clears_the_field(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("dm: The plan stands.")
        assert "Deputy Minister" in running.screen.echo.plain
        await running.pilot.press("enter")
        entries = running.session.recorder.meeting.entries
        assert [e.text for e in entries] == ["The plan stands."]
        assert running.screen.field.line == ""


async def test_words_units_and_holidays_are_at_hand_before_a_line_asks_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warmed: list[tuple[str, str, tuple[Unit, ...]]] = []
    monkeypatch.setattr("minutes_tui.reading.meaning.warm_up", lambda *loaded: warmed.append(loaded))
    async with live(tmp_path) as running:
        meeting = running.session.recorder.meeting
        await running.until(lambda: warmed == [(meeting.head.language, meeting.head.country, units_of(meeting))])


async def test_the_echo_spells_the_deadline_out(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: ! The Office shall report by 15/11 at noon")
        assert "directive" in running.screen.echo.plain
        assert "Fri 15 Nov 2024" in running.screen.echo.plain
        assert "in 13 days" in running.screen.echo.plain


async def test_a_directive_stands_among_the_action_items(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: ! The Office shall report by 15/11.")
        await running.pilot.press("enter")
        assert "Office" in running.screen.right.plain
        assert "Fri 15 Nov · in 13 days" in running.screen.right.plain


async def test_a_refusal_of_the_disk_shouts_and_says_why(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        header = running.screen.header
        assert "saved" in header.plain
        running.session.tell(SaveState("not_saved", MinutesError("The disk is full."), 1))
        await running.until(lambda: "NOT SAVED" in header.plain)
        assert "The disk is full." in header.plain
        await running.pilot.press("ctrl+s")
        assert running.session.retries == 1


async def test_a_refusal_of_the_disk_is_said_to_its_end_in_a_narrow_window(tmp_path: Path) -> None:
    async with live(tmp_path, size=(60, 24)) as running:
        folder = Path("/media/a share with a long name/library/meetings/0196d5a0-0000-7000-8000-000000000001")
        refusal = StoreWriteFailed(folder, OSError(28, "No space left on device"))
        running.session.tell(SaveState("not_saved", refusal, 1))
        await running.until(lambda: "NOT SAVED" in running.screen.header.plain)
        shown = " ".join(running.screen.header.plain.split())
        assert "or copy the text out. Ctrl+S tries again." in shown
        header = running.screen.header
        await running.until(lambda: header.region.height == len(header.plain.splitlines()))


@pytest.mark.parametrize("width", [60, 80, 119])
async def test_a_narrow_terminal_folds_the_panels_away(tmp_path: Path, width: int) -> None:
    async with live(tmp_path, size=(width, 24)) as running:
        assert not running.screen.left.display
        assert not running.screen.right.display
        place = running.screen.field.region
        await running.pilot.press("f9")
        assert running.screen.left.display
        assert running.screen.left.region.width > width - 4
        assert running.screen.field.region == place
        await running.pilot.press("escape")
        assert not running.screen.left.display
        assert running.app.focused is running.screen.field


async def test_an_unknown_label_is_asked_about_once_and_nothing_is_lost(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("Foo Bar: hello")
        assert "Who is “Foo Bar”?" in running.screen.echo.plain
        await running.pilot.press("enter")
        await running.until(lambda: running.screen.field.line == "Foo Bar: hello")
        await running.pilot.press("tab")
        await running.until(lambda: "▸ plain text" in running.screen.echo.plain)
        await running.pilot.press("enter")
        assert [e.text for e in running.session.recorder.meeting.entries] == ["Foo Bar: hello"]
        await running.type("Foo Bar: again")
        assert "Who is" not in running.screen.echo.plain


@pytest.mark.parametrize(
    ("asks", "kept"),
    [
        ("Foo Bar: hello", ("Foo Bar", "hello")),
        ("Zorro: hello", ("Minister", "Zorro: hello")),
        ("De: hello", ("De", "hello")),
    ],
    ids=["a name", "no name", "several people's"],
)
async def test_who_types_on_has_answered_and_two_lines_stay_two(
    tmp_path: Path, asks: str, kept: tuple[str, str]
) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: first")
        await running.pilot.press("enter")
        await running.type(asks)
        await running.pilot.press("enter")
        await running.until(lambda: running.screen.field.line == asks)
        await running.pilot.press(*"next")
        await running.until(lambda: running.screen.field.line == "next")
        meeting = running.session.recorder.meeting
        entry = meeting.entries.ordered[-1]
        assert (meeting.speaker_name(entry.speaker), entry.text) == kept
        await running.pilot.press("enter")
        assert [e.text for e in meeting.entries] == ["first", kept[1]]
        assert [e.text for e in running.session.recorder.meeting.entries] == ["first", kept[1], "next"]


async def test_a_line_that_asks_is_mended_by_moving_back_in_it(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("Dm x: hello")
        await running.pilot.press("enter")
        await running.until(lambda: running.screen.field.line == "Dm x: hello")
        await running.pilot.press("home", "right", "right", "delete", "delete", "end", "!")
        await running.until(lambda: running.screen.field.line == "Dm: hello!")
        assert not running.session.recorder.meeting.entries
        await running.pilot.press("enter")
        assert [e.text for e in running.session.recorder.meeting.entries] == ["hello!"]


async def test_lines_behind_one_that_asks_are_entered_behind_it(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        field = running.screen.field
        for line in ("Foo Bar: one", "two", "mi: three", "Cicero Long: four", "fi"):
            field.insert(line)
            if line != "fi":
                await field.run_action("enter")
        await running.until(lambda: len(running.session.recorder.meeting.entries) == 4)
        meeting = running.session.recorder.meeting
        said = [(meeting.speaker_name(e.speaker), e.text) for e in meeting.entries.ordered]
        assert said == [("Foo Bar", "one"), ("Foo Bar", "two"), ("Minister", "three"), ("Cicero Long", "four")]
        assert field.line == "fi"


async def test_a_new_person_by_one_key(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("Nguyen Van Foo: hello")
        await running.pilot.press("f2", "enter")
        meeting = running.session.recorder.meeting
        assert meeting.speaker_name(meeting.entries.ordered[0].speaker) == "Nguyen Van Foo"


async def test_lines_that_ask_come_back_and_the_others_are_entered(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        running.screen.field.put("dm: one\nZorro Blank: two\nmi: three")
        await running.pilot.press("ctrl+j")
        await running.until(lambda: len(running.session.recorder.meeting.entries) == 2)
        assert running.screen.field.line == "Zorro Blank: two"


async def test_a_key_makes_a_directive_of_a_statement_and_back(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: The Office reports by 15/11.")
        await running.pilot.press("f5")
        await running.until(lambda: "directive" in running.screen.echo.plain)
        await running.pilot.press("f5")
        await running.until(lambda: "directive" not in running.screen.echo.plain)
        await running.pilot.press("f5", "enter")
        await running.until(lambda: len(running.session.recorder.meeting.items) == 1)


async def test_a_key_drops_the_deadline(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: ! The Office shall report by 15/11 as agreed.")
        await running.pilot.press("f3")
        await running.until(lambda: "no deadline" in running.screen.echo.plain)
        await running.pilot.press("enter")
        (item,) = running.session.recorder.meeting.items
        assert item.due is None


async def test_a_key_changes_the_deadline(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: ! The Office shall report by 15/11 as agreed.")
        await running.pilot.press("f4")
        await running.pilot.press(*"2024-12-20", "enter")
        await running.until(lambda: "Fri 20 Dec 2024" in running.screen.echo.plain)
        await running.pilot.press("enter")
        await running.until(lambda: bool(running.session.recorder.meeting.items))
        (item,) = running.session.recorder.meeting.items
        assert str(item.due) == "2024-12-20"


async def test_the_names_never_take_the_enter(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("dep")
        await running.until(lambda: running.screen.names.display)
        await running.pilot.press("enter")
        assert [e.text for e in running.session.recorder.meeting.entries] == ["dep"]
        assert not running.screen.names.display


async def test_tab_takes_the_name(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("deputy")
        await running.until(lambda: running.screen.names.display)
        await running.pilot.press("tab")
        assert running.screen.field.line == "Deputy Minister: "


async def test_f2_offers_everybody(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.pilot.press("f2")
        await running.until(lambda: "Head of Office" in running.screen.names.plain)
        await running.pilot.press("down", "down", "tab")
        assert running.screen.field.line == "Head of Office: "


async def test_a_missed_mark_leaves_the_line_alone(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("mi: half a")
        await running.pilot.press("f8")
        assert [e.kind for e in running.session.recorder.meeting.entries] == ["missed"]
        assert running.screen.field.line == "mi: half a"


async def test_the_half_typed_line_is_kept_and_comes_back(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("half a line")
        await running.until(lambda: "half a line" in running.session.drafts)


async def test_undo_and_redo_from_the_empty_field(tmp_path: Path) -> None:
    async with live(tmp_path, lines=["mi: one", "mi: two"]) as running:
        running.session.recorder.do  # noqa: B018 - the meeting was made elsewhere: there is nothing to take back
        await running.pilot.press("ctrl+z")
        assert "nothing to take back" in running.screen.echo.plain
        await running.type("mi: three")
        await running.pilot.press("enter")
        await running.pilot.press("ctrl+z")
        assert len(running.session.recorder.meeting.entries) == 2
        await running.pilot.press("ctrl+y")
        assert len(running.session.recorder.meeting.entries) == 3


async def test_a_refused_line_stays_and_says_why(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.type("s/nowhere/somewhere/")
        await running.pilot.press("enter")
        assert "nothing was changed" in running.screen.echo.plain
        assert running.screen.field.line == "s/nowhere/somewhere/"


async def test_a_correction_shows_its_target_before_enter(tmp_path: Path) -> None:
    async with live(tmp_path, lines=["mi: the plan stands"]) as running:
        await running.type("s/plan/budget/")
        assert "1 place" in running.screen.echo.plain
        assert "“plan” → “budget”" in running.screen.echo.plain


async def test_nothing_is_written_to_a_meeting_that_can_only_be_read(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        running.session.read_only = MinutesError("Another program writes here.")
        running.screen.refresh_header()
        assert "Another program writes here." in running.screen.header.plain


async def test_the_field_grows_to_a_few_rows_and_the_footer_stays(tmp_path: Path) -> None:
    async with live(tmp_path, size=(80, 24)) as running:
        footer = running.screen.footer.region
        await running.type("word " * 60)
        await running.until(lambda: running.screen.field.region.height > 2)
        assert running.screen.field.region.height <= 6
        assert running.screen.footer.region == footer


@pytest.mark.parametrize(
    ("state", "word", "reason"),
    [
        (SaveState(copy_trouble=MinutesError("The stick is gone.")), "copy not in step", "The stick is gone."),
        (SaveState(draft_refused="the disk is full"), "line not kept", "the disk is full"),
        (SaveState(nearly_full=True), "disk nearly full", "Make room soon."),
    ],
)
async def test_what_is_not_in_order_stands_beside_what_is_saved(
    tmp_path: Path, state: SaveState, word: str, reason: str
) -> None:
    async with live(tmp_path) as running:
        running.session.tell(state)
        await running.until(lambda: word in running.screen.header.plain)
        assert "✓ saved" in running.screen.header.plain
        assert reason in running.screen.echo.plain
        running.session.tell(SaveState())
        await running.until(lambda: word not in running.screen.header.plain)


async def test_what_opening_had_to_say_stands_in_the_header_until_a_line_is_entered(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        running.screen.opening = "Three changes could not be read."
        running.screen.refresh_header()
        await running.type("dm: half")
        assert "Three changes could not be read." in running.screen.header.plain
        await running.pilot.press("enter")
        assert "Three changes" not in running.screen.header.plain


async def test_the_bell_rings_only_when_it_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with live(tmp_path) as running:
        rung: list[int] = []
        monkeypatch.setattr(running.app, "bell", lambda: rung.append(1))
        running.screen.say("refused", refused=True)
        assert not rung
        running.app.turn_bell()
        running.screen.say("a notice")
        running.screen.say("refused", refused=True)
        assert len(rung) == 1
        running.session.tell(SaveState("not_saved", MinutesError("The disk is full."), 1, draft_refused="full"))
        await running.until(lambda: len(rung) == 2)
