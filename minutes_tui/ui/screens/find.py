"""Searching all meetings as one types, and going to what was found."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.keys import Part, bindings_of
from minutes_tui.ui.library_search import Hit, Hits, LibrarySearch
from minutes_tui.ui.messages import PanelKey, TextEdited, TextLeft, TextTaken
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.search_rows import count_text, hit_id, hit_rows
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace


class FindLine(OneLine):
    """What is looked for; up and down go through what was found without leaving the line."""

    BINDINGS = bindings_of("find")

    def action_cursor(self, step: int) -> None:
        """The next or the previous hit."""
        self.post_message(PanelKey("cursor", "", None, str(step)))


class HitList(Panel, can_focus=False, inherit_bindings=False):
    """What was found."""

    shows_choice = True


class FindScreen(Screen[Hit | None]):
    """A line, and under it what was found; gives the hit to go to, or None.

    Args:
        search: the library, ready to be searched.
        live: the meeting that is open, where one is.
        workspace: the keymap.
        words: the language of the screen.
    """

    CSS_PATH = "find.tcss"
    AUTO_FOCUS = "#words"
    PART: Part = "find"

    def __init__(
        self, search: LibrarySearch, live: Meeting | None, workspace: Workspace, words: ScreenWords
    ) -> None:
        super().__init__()
        self._search = search
        self._live = live
        self._looked = asyncio.Event()
        self._found_for: str | None = None
        self._refused: tuple[MinutesError, ...] = ()
        self.words = words
        self.hits = Hits()
        hint = words.say("Words, without accents if you like; “in quotation marks” as they stand")
        self.line = FindLine(placeholder=hint, id="words")
        self.count = StyledRows(id="count")
        self.listing = HitList(id="hits")
        self.footer = KeyFooter(words, workspace.settings.keymap, id="footer")

    def compose(self) -> ComposeResult:
        """The line, how many hits, the hits."""
        yield self.line
        yield self.count
        yield self.listing
        yield self.footer

    def on_mount(self) -> None:
        """Reads the library in a thread of its own; typing goes on meanwhile."""
        self.footer.tell("find", "app")
        self._say(self.words.say("reading the meetings …"), "quiet")
        self.run_worker(self._look(), group="look")

    async def _look(self) -> None:
        try:
            self._refused = await asyncio.to_thread(self._search.look, self._live)
        except MinutesError as error:
            self._refused = (error,)
        self._looked.set()
        self.find()

    def on_text_edited(self, message: TextEdited) -> None:
        """Searches as one types."""
        message.stop()
        self.find()

    def find(self) -> None:
        """Looks for what stands in the line; a search that is not over yet is dropped."""
        if self._looked.is_set():
            self._find_beside()

    @work(group="find", exclusive=True)
    async def _find_beside(self) -> None:
        """The search beside the typing; nothing of it is begun where the next one comes first."""
        await self._find()

    async def _find(self) -> None:
        words = self.line.value
        hits = await asyncio.to_thread(self._search.find, words)
        if words == self.line.value:
            self.hits, self._found_for = hits, words
            self.show()

    def show(self) -> None:
        """Shows what was found."""
        self.listing.show(hit_rows(self.hits, self.words, self.listing.size.width or 80))
        self.listing.choose(hit_id(self.hits.first[0]) if self.hits.first else None)
        if self.hits.terms:
            self._say(count_text(self.hits, self.words), "quiet")
        else:
            self._say(" ".join(refusal_text(error, self.words) for error in self._refused), "refused")

    def _say(self, text: str, style: str) -> None:
        self.count.show([((text, style),)])

    def on_resize(self) -> None:
        """The rows are as wide as the screen."""
        if self._looked.is_set():
            self.call_after_refresh(self.show)

    async def on_panel_key(self, message: PanelKey) -> None:
        """Up and down; a second click goes to the hit."""
        message.stop()
        if message.action == "take":
            await self._go()
        else:
            self.listing.action_cursor(int(message.detail))

    async def on_text_taken(self, message: TextTaken) -> None:
        """Goes to the chosen hit."""
        message.stop()
        await self._go()

    async def _go(self) -> None:
        """Goes to the chosen hit of what stands in the line now, also where it was typed faster than found."""
        await self._looked.wait()
        if self._found_for != self.line.value:
            await self._find()
        row = self.listing.chosen
        chosen = next((hit for hit in self.hits.first if row is not None and hit_id(hit) == row.subject), None)
        if chosen is not None:
            self.dismiss(chosen)

    def on_text_left(self, message: TextLeft) -> None:
        """Back to where one was."""
        message.stop()
        self.dismiss(None)
