"""The editor of shorthand: abbreviations and fixed phrases, for all meetings, one language or one series."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace

from textual.widget import Widget

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.reading.shorthand import checked, replaced
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.panel_rows import PanelRow
from minutes_tui.ui.record_layout import cells, cut
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.meeting_base import NOTHING_TO_UNDO
from minutes_tui.ui.screens.over_meeting import OverMeeting
from minutes_tui.ui.screens.setup import LANGUAGE_NAMES
from minutes_tui.ui.styled_rows import BrokenRows
from minutes_tui.ui.wording import refusal_text


def shorthand_id(one: Shorthand) -> str:
    """What tells a shorthand from every other one."""
    return f"{one.short.casefold()} {one.language or ''} {one.series}"


def scope_text(one: Shorthand, series: str, words: ScreenWords) -> str:
    """For which meetings a shorthand holds, in words.

    Args:
        one: the shorthand.
        series: the series of the open meeting.
        words: the language of the screen.
    """
    if one.series:
        return words.say("this series") if one.series == series else words.say("another series")
    return (
        words.say("in {language}", language=LANGUAGE_NAMES[one.language])
        if one.language
        else words.say("all meetings")
    )


def next_scope(one: Shorthand, language: Language, series: str) -> Shorthand:
    """The same for other meetings: all, then those of this language, then those of this series."""
    if one.series:
        return replace(one, language=None, series="")
    return replace(one, series=series) if one.language else replace(one, language=language)


def shorthand_rows(known: Iterable[Shorthand], series: str, words: ScreenWords, width: int) -> list[PanelRow]:
    """One row a shorthand: short form, what it stands for, for which meetings."""
    rows = []
    for one in known:
        scope = scope_text(one, series, words)
        text = cut(one.text.replace("\n", " "), max(8, width - 16 - cells(scope) - 4))
        gap = " " * max(2, width - 16 - cells(text) - cells(scope) - 2)
        short = f" {one.short}".ljust(16)
        rows.append(
            PanelRow(((short, "key"), (text, "text"), (gap, "text"), (scope, "quiet")), "", shorthand_id(one))
        )
    return rows


class ShorthandList(Panel, inherit_bindings=False):
    """The shorthand of the library."""

    BINDINGS = bindings_of("shorthand")

    def action_take(self) -> None:
        """Change the chosen shorthand."""
        self._ask("change")

    def action_tell(self, action: str) -> None:
        """Does something about the chosen shorthand, or makes a new one."""
        self._ask(action)


class ShorthandScreen(OverMeeting):
    """Every abbreviation and fixed phrase, to be added, changed, taken out."""

    PART = "shorthand"
    AUTO_FOCUS = "#list"
    _before: tuple[Shorthand, ...] | None = None
    """The list before its last change."""

    def parts(self) -> Iterable[Widget]:
        """What it is for, and the list."""
        self.title_row = BrokenRows(id="title")
        self.listing = ShorthandList(id="list")
        return (self.title_row, self.listing)

    def on_mount(self) -> None:
        """Reads the list."""
        says = self.words.say("Shorthand: a blank after the short form expands it, Ctrl+Z takes that back")
        self.title_row.show([((says, "greeting"),)])
        self.known = tuple(self.attempt(self.workspace.shorthand) or ())

    @property
    def _series(self) -> str:
        return self.meeting.head.series or self.meeting.id

    def show(self) -> None:
        """Shows the list as it stands."""
        self.listing.show(shorthand_rows(self.known, self._series, self.words, self.listing.size.width or 80))
        if self.listing.chosen is None:
            self.listing.action_cursor(1)
        if not self.known and not self.notice.rows:
            self.say(self.words.say("There is no shorthand yet. n makes the first one."))

    def on_panel_key(self, message: PanelKey) -> None:
        """A key of the list."""
        message.stop()
        one = next((s for s in self.known if shorthand_id(s) == message.subject), None)
        if message.action == "back":
            self.action_back()
        elif message.action == "new":
            self._ask(self.words.say("The short form, as you will type it"), "", self._ask_text)
        elif one is not None and message.action == "change":
            self._ask_text(one.short, one)
        elif one is not None and message.action == "scope":
            self._keep(one, next_scope(one, self.meeting.head.language, self._series))
        elif one is not None and message.action == "delete":
            self._keep(one, None)
        elif message.action == "undo":
            self.action_undo()

    def action_undo(self) -> None:
        """Take the last change of the list back; a second time, do it again."""
        if self._before is None:
            self.say(self.words.say(NOTHING_TO_UNDO))
        else:
            self.run_worker(self._write(self._before, None, self.words.say("Taken back.")), group="keep")

    def _ask(self, question: str, first: str, then: Callable[[str], None]) -> None:
        def answered(typed: str | None) -> None:
            if typed is not None and typed.strip():
                then(typed)

        self.app.push_screen(AskScreen(question, first), answered)

    def _ask_text(self, short: str, old: Shorthand | None = None) -> None:
        question = self.words.say(
            "What “{short}” stands for; {{speaker}}, {{item}} and {{time}} are filled in", short=short
        )
        language = old.language if old is not None else self.meeting.head.language
        series = old.series if old is not None else ""

        def taken(text: str) -> None:
            new = self.attempt(lambda: checked(short, text, language, series))
            if new is not None:
                self._keep(old, new)

        self._ask(question, old.text if old is not None else "", taken)

    def _keep(self, old: Shorthand | None, new: Shorthand | None) -> None:
        said = "" if new is not None else self.words.say("Deleted. u takes it back.")
        self.run_worker(self._write(replaced(self.known, old, new), new, said), group="keep")

    async def _write(self, known: tuple[Shorthand, ...], new: Shorthand | None, said: str = "") -> None:
        try:
            await asyncio.to_thread(self.workspace.keep_shorthand, known)
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return
        self.hush()
        self._before, self.known = self.known, known
        if new is not None:
            self.show()
            self.listing.choose(shorthand_id(new))
        self.show()
        if said:
            self.say(said)
