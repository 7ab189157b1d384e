"""The application: themes, keymap, the way from one screen to the next, and a clean end whatever happens."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from functools import partial
from inspect import isawaitable
from typing import TYPE_CHECKING, Final

from textual.screen import Screen

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.compat import signals
from minutes_tui.ui.compat.beginning import FirstScreenApp
from minutes_tui.ui.compat.collecting import CollectsInQuiet
from minutes_tui.ui.compat.ending import QuietApp
from minutes_tui.ui.compat.keys_in_turn import KeysInTurn
from minutes_tui.ui.keyboards import on_every_keyboard
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import LibraryAsked, SessionOpened, WritingAsked
from minutes_tui.ui.register_look import RegisterHistory, RegisterLook
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.themes import THEMES, textual_theme, theme_id
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Session, ThemeName, Workspace

LONGEST_KEYS: Final = 0.25
"""Seconds for which the first painting waits for the keys that were typed before it."""

if TYPE_CHECKING:
    from minutes_tui.domain.register import RegisterItem
    from minutes_tui.ui.command_rows import Command
    from minutes_tui.ui.library_search import Hit, LibrarySearch
    from minutes_tui.ui.screens.register import RegisterScreen


class MinutesApp(CollectsInQuiet[int], QuietApp[int], FirstScreenApp[int], KeysInTurn[int]):
    """The screen of the program.

    Args:
        workspace: the library and the clock.
        meeting: the id of the meeting to open first; None shows the library.
        opened: that meeting, where it was opened before.
    """

    # The screens that the program begins with are styled with the application: read and applied once.
    CSS_PATH = ["app.tcss", "screens/meeting.tcss", "screens/library.tcss"]  # noqa: RUF012 - as the base class declares it
    TITLE = "minutes"
    BINDINGS = bindings_of("app")
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, workspace: Workspace, meeting: str | None = None, opened: Session | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self.words = ScreenWords(workspace.settings.language)
        self.ended_by: int | None = None
        """The number of the signal that ended the program."""
        self.unsaved: MinutesError | None = None
        """Where it is kept what the disk refused to the end."""
        self.left: tuple[Session, str] | None = None
        """The meeting that was let go of last, and what stood in its field."""
        self._first = meeting
        self._opened = opened
        self._open: MeetingScreen | None = None
        self._search: LibrarySearch | None = None
        self._register_look = RegisterLook()
        self._register_history = RegisterHistory()
        for colours in THEMES.values():
            self.register_theme(textual_theme(colours))
        self.theme = theme_id(workspace.settings.theme)
        self.set_keymap({id: on_every_keyboard(keys) for id, keys in workspace.settings.keymap.items()})

    def on_mount(self) -> None:
        """From now on a signal ends the program in order."""
        signals.on_end(self.end_by_signal)
        if self._open is not None:
            self.painting = False
            self.run_worker(self._begin())
        else:
            self.call_after_refresh(self.collect_garbage)

    async def _begin(self) -> None:
        """The first that is painted of a meeting is the whole of it: no panel comes later, nothing flickers."""
        await self.all_settled()
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_KEYS):
                await self.settled()
        if self.takes_keys:  # else the program is ending, and what would be painted is being taken down
            self.paint_whole()
        self.collect_garbage()

    def first_screen(self) -> Screen[None]:
        """The meeting that was asked for, or the library and why it is shown instead."""
        if self._first is None:
            return self.library_screen()
        opened, self._opened = self._opened, None
        try:
            return self.meeting_of(opened or self.workspace.open(self._first))
        except MinutesError as error:
            return self.library_screen(error)

    def library_screen(self, error: MinutesError | None = None) -> Screen[None]:
        """The library, and why it is shown where that is not what was asked for."""
        from minutes_tui.ui.screens.library import LibraryScreen

        return LibraryScreen(self.workspace, self.words, error)

    def meeting_of(self, session: Session, line: str | None = None) -> MeetingScreen:
        """The screen of a meeting; whatever happens, it is let go of at the end."""
        self._open = MeetingScreen(session, self.workspace, self.words, line)
        return self._open

    def on_session_opened(self, message: SessionOpened) -> None:
        """A meeting was opened in the library."""
        self.push_screen(self.meeting_of(message.session))
        self.call_after_refresh(self.leave_out_of_collection)

    def on_library_asked(self, _message: LibraryAsked) -> None:
        """From the meeting to the library."""
        self.let_go()
        self.let_into_collection()
        if len(self.screen_stack) > 1:
            self.pop_screen()
            if self.unsaved is not None:
                self._refuse(self.unsaved)
        else:
            self.switch_screen(self.library_screen(self.unsaved))

    async def on_writing_asked(self, _message: WritingAsked) -> None:
        """Opens a meeting that was only read once more, for writing; where that is refused, it stays as it is."""
        screen = self._open
        if screen is None or screen.session.read_only is None:
            return
        try:
            session = await asyncio.to_thread(self.workspace.open, screen.recording.meeting.id)
        except MinutesError as error:
            self._refuse(error)
            return
        if session.read_only is not None:
            session.close()
            self._refuse(session.read_only)
            return
        lines = [line for line in (session.draft(), screen.field.line) if line]
        self.let_go()
        await self.switch_screen(self.meeting_of(session, "\n".join(lines)))

    def meeting_screen(self) -> MeetingScreen | None:
        """The meeting that is open, if one is."""
        return self._open

    def action_leave(self) -> None:
        """Keep everything and end the program."""
        self._end(0)

    def end_by_signal(self, number: int) -> None:
        """The terminal was closed, or the program was told to stop: keep everything and end."""
        self.ended_by = number
        self._end(128 + number)

    def _end(self, code: int) -> None:
        """Keeps everything, then ends; once only."""
        self.let_go()
        if self.takes_keys:
            self.stop_keys()
            self.exit(code, return_code=code)

    def let_go(self) -> None:
        """Keeps the half-typed line and lets go of the meeting; harmless when done twice."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        if self._open is not None:
            screen, self._open = self._open, None
            screen.enter_what_is_on_its_way()
            self.left = screen.session, screen.field.line
            self.unsaved = screen.close_meeting() or self.unsaved

    def action_find(self) -> None:
        """Search all meetings."""
        from minutes_tui.ui.library_search import LibrarySearch
        from minutes_tui.ui.screens.find import FindScreen

        self._search = self._search or LibrarySearch(self.workspace)
        live = self._open.recording.meeting if self._open is not None else None
        self.push_screen(FindScreen(self._search, live, self.workspace, self.words), self._go_to_hit)

    async def _go_to_hit(self, hit: "Hit | None") -> None:
        """Goes to an entry that was found."""
        if hit is not None:
            await self.go_to_entry(hit.meeting.id, hit.entry.id)

    def action_register(self) -> None:
        """The register of action items, looked at as it was last."""
        from minutes_tui.ui.register_desk import RegisterDesk
        from minutes_tui.ui.screens.register import RegisterScreen

        session = self._open.session if self._open is not None else None
        desk = RegisterDesk(self.workspace, session, self._register_history)
        screen = RegisterScreen(desk, self._register_look, self.workspace, self.words)
        self.push_screen(screen, partial(self._back_from_register, screen))

    async def _back_from_register(self, screen: "RegisterScreen", chosen: "RegisterItem | None") -> None:
        self._register_look = screen.look
        if self._open is not None:
            self._open.come_back()
        if chosen is not None:
            await self.go_to_entry(chosen.meeting, chosen.item.entry)

    async def go_to_entry(self, meeting: str, entry: str) -> None:
        """Goes to an entry, in whatever meeting it is."""
        if self._open is None or self._open.recording.meeting.id != meeting:
            try:
                session = await asyncio.to_thread(self.workspace.open, meeting)
            except MinutesError as error:
                self._refuse(error)
                return
            left = self._open
            self.let_go()
            self.let_into_collection()
            screen = self.meeting_of(session)
            await (self.push_screen(screen) if left is None else self.switch_screen(screen))
            self.leave_out_of_collection()
        if self._open is not None:
            self._open.go_to(entry)

    def _refuse(self, error: MinutesError) -> None:
        """Says on the screen that is there why something was refused."""
        from minutes_tui.ui.screens.library import LibraryScreen

        if self._open is not None:
            self._open.say(refusal_text(error, self.words), refused=True)
        elif isinstance(self.screen, LibraryScreen):
            self.screen.refuse(error)

    def action_explain(self) -> None:
        """Explain what has the focus."""
        from minutes_tui.ui.commands import part_of
        from minutes_tui.ui.screens.help import HelpScreen

        part = part_of(self.screen.focused, self.screen)
        self.push_screen(HelpScreen(part, self.workspace.settings.keymap, self.words))

    def action_command_palette(self) -> None:
        """Every command, found by a few letters."""
        from minutes_tui.ui.commands import commands
        from minutes_tui.ui.screens.palette import PaletteScreen

        if isinstance(self.screen, PaletteScreen):
            return
        runs = commands(self, self.screen)

        async def run(command: "Command | None") -> None:
            if command is not None:
                done = runs[command]()
                if isawaitable(done):
                    await done

        self.push_screen(PaletteScreen(tuple(runs), self.words), run)

    def choose_theme(self, name: ThemeName) -> None:
        """Other colours, now and from now on."""
        self.theme = theme_id(name)
        self.workspace.keep_settings(replace(self.workspace.settings, theme=name))

    def turn_bell(self) -> None:
        """Rings the bell at what is refused from now on, or not any more."""
        settings = self.workspace.settings
        self.workspace.keep_settings(replace(settings, bell=not settings.bell))

    def choose_language(self, language: Language) -> None:
        """Another language of the screen; it is drawn anew."""
        self.workspace.keep_settings(replace(self.workspace.settings, language=language))
        self.words = ScreenWords(language)
        if self._open is not None:
            self._open.keep_draft()
            self.switch_screen(self.meeting_of(self._open.session, self._open.field.line))
        else:
            self.switch_screen(self.library_screen())
