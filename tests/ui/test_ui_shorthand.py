"""Shorthand in the entry field: shown before, expanded by a blank, taken back by one key; and its editor."""

from collections.abc import Sequence
from pathlib import Path

from test_ui_bursts import burst
from ui_live import Live, live

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.reading.shorthand import Moment, expansion, in_force
from minutes_tui.ui.entry_field import EntryField
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.shorthand import ShorthandList, ShorthandScreen, next_scope

LIST = (
    Shorthand("cchc", "cải cách hành chính", "vi"),
    Shorthand(";floor", "The floor goes to {speaker} at {time}."),
)


async def with_shorthand(running: Live, known: Sequence[Shorthand] = LIST) -> None:
    running.app.workspace.keep_shorthand(known)
    running.screen.load_shorthand()


async def echo(running: Live, words: str) -> None:
    await running.until(lambda: words in running.screen.echo.plain)


async def test_it_is_shown_expanded_and_taken_back(tmp_path: Path) -> None:
    async with live(tmp_path, "vi") as running:
        await with_shorthand(running)
        await running.pilot.press(*"Cchc")
        await echo(running, "Cchc → Cải cách hành chính   blank expands")
        await running.pilot.press("space")
        assert running.screen.field.line == "Cải cách hành chính "
        await echo(running, "Ctrl+Z takes it back")
        await running.pilot.press("ctrl+z")
        assert running.screen.field.line == "Cchc "
        await running.pilot.press("x", "space")
        assert running.screen.field.line == "Cchc x "


async def test_a_phrase_has_who_speaks_and_when(tmp_path: Path) -> None:
    async with live(tmp_path, lines=["dm: Yes."]) as running:
        await with_shorthand(running)
        await running.pilot.press(*"note: ;floor", "space", *"ok")
        assert running.screen.field.line == "note: The floor goes to Deputy Minister at 15:41. ok"


async def test_a_burst_of_keys_expands_what_stands_before_each_blank() -> None:
    field = EntryField()
    known = in_force(LIST, "vi", "")
    field.expansion_of = lambda before: expansion(before, known, Moment())
    app = await burst(field, "bt: cchc là CCHC, cchd\x7fc xong\rcchc\r(cchc \x1a\r")
    assert app.entered == ["bt: cải cách hành chính là CCHC, cải cách hành chính xong", "cchc", "(cchc "]


async def test_another_language_and_a_paste_expand_nothing(tmp_path: Path) -> None:
    async with live(tmp_path, "en") as running:
        await with_shorthand(running)
        await running.pilot.press(*"cchc", "space")
        assert running.screen.field.line == "cchc "
        running.screen.field.insert(";floor ")
        assert running.screen.field.line == "cchc ;floor "


async def answer(running: Live, text: str) -> None:
    await running.until(lambda: isinstance(running.app.screen, AskScreen))
    await running.pilot.press("f7", *("space" if c == " " else c for c in text), "enter")
    await running.pilot.pause()


async def test_the_editor_makes_changes_and_takes_out(tmp_path: Path) -> None:
    async with live(tmp_path, "vi") as running:
        await running.pilot.press("escape", "s")
        await running.until(lambda: isinstance(running.app.screen, ShorthandScreen))
        screen = running.app.screen
        assert isinstance(screen, ShorthandScreen)
        await running.until(lambda: "There is no shorthand yet" in screen.notice.plain)
        await running.pilot.press("n")
        await answer(running, "vpb")
        await answer(running, "Van phong Bo")
        kept = running.app.workspace.shorthand
        await running.until(lambda: kept() == (Shorthand("vpb", "Van phong Bo", "vi"),))
        await running.until(lambda: "vpb" in screen.listing.plain)
        await running.pilot.press("m")
        await running.until(lambda: kept()[0].series == "meeting-vi")
        await running.until(lambda: "this series" in screen.listing.plain)
        await running.pilot.press("e")
        await answer(running, "Bo")
        await running.until(lambda: kept() == (Shorthand("vpb", "Bo", "vi", "meeting-vi"),))
        await running.pilot.press("n")
        await answer(running, "a b")
        await answer(running, "x")
        await running.until(lambda: "cannot be a short form" in screen.notice.plain)
        await running.pilot.press("q")
        await running.until(lambda: isinstance(running.app.screen, MeetingScreen))
        await running.pilot.press("escape", *"vpb", "space")
        assert running.screen.field.line == "Bo "
        running.screen.action_shorthand()
        await running.until(lambda: isinstance(running.app.screen, ShorthandScreen))
        await running.until(lambda: any("vpb" in found.plain for found in running.app.screen.query(ShorthandList)))
        before = kept()
        await running.pilot.press("d")
        await running.until(lambda: kept() == ())
        await running.pilot.press("u")
        await running.until(lambda: kept() == before)
        await running.pilot.press("u")
        await running.until(lambda: kept() == ())


async def test_a_list_that_cannot_be_read_is_said_and_typing_goes_on(tmp_path: Path) -> None:
    async with live(tmp_path) as running:

        def broken() -> Sequence[Shorthand]:
            raise MinutesError("The shorthand is damaged.")

        running.app.workspace.shorthand = broken  # type: ignore[method-assign]
        running.screen.load_shorthand()
        await echo(running, "The shorthand is damaged.")
        await running.pilot.press(*"cchc", "space")
        assert running.screen.field.line == "cchc "


def test_scopes_go_round() -> None:
    one = Shorthand("a", "b")
    language = next_scope(one, "vi", "weekly")
    series = next_scope(language, "vi", "weekly")
    assert (language.language, series.series) == ("vi", "weekly")
    assert next_scope(series, "vi", "weekly") == one
