"""The register: all action items of all meetings, filtered as one types, and what becomes of them by key."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from textual.app import ComposeResult
from textual.widget import Widget

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.periods import period_of
from minutes_tui.domain.register import RegisterItem
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.compat.ordered_fields import own_bindings
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.keys import Part
from minutes_tui.ui.messages import MeetingsBeingRead, PanelKey
from minutes_tui.ui.progress_row import reading_row
from minutes_tui.ui.register_count_text import CountLook
from minutes_tui.ui.register_desk import RegisterDesk
from minutes_tui.ui.register_list import RegisterList
from minutes_tui.ui.register_look import RegisterLook
from minutes_tui.ui.register_pages import CountPage, FilterLine, ItemPage
from minutes_tui.ui.register_rows import GROUPINGS, next_of
from minutes_tui.ui.screens.register_acts import KEYS_OF_STEPS
from minutes_tui.ui.screens.register_shown import RegisterShown
from minutes_tui.ui.styled_rows import StyledRows, notice_rows
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace


class RegisterScreen(RegisterShown):
    """The register; gives the item whose entry one wants to go to, or None.

    Args:
        desk: the register behind the screen.
        look: how it is looked at, at first.
        workspace: the keymap and the clock.
        words: the language of the screen.
    """

    CSS_PATH = "register.tcss"
    AUTO_FOCUS = "#list"

    def __init__(self, desk: RegisterDesk, look: RegisterLook, workspace: Workspace, words: ScreenWords) -> None:
        super().__init__()
        self.desk = desk
        self.look = look
        self.workspace = workspace
        self.words = words
        self.marked = set()
        self.ready = False
        self._opening = True
        self._one_at_a_time = asyncio.Lock()
        self.title_row = StyledRows(id="title")
        hint = words.say("Words, units; “overdue”, “this week”, “no date”, “done”")
        self.line = FilterLine(look.typed, hint, id="filter")
        self.listed = asyncio.Event()
        self.listed.set()
        self.listing = RegisterList(self.marked.__contains__, self.listed, id="list")
        self.page = ItemPage(id="item")
        self.count = CountPage(id="count")
        self.count_look = CountLook(period_of("month", workspace.today())[0])
        self.brief = StyledRows(id="brief")
        self.notice = StyledRows(id="notice")
        self.footer = KeyFooter(words, workspace.settings.keymap, id="footer")

    def compose(self) -> ComposeResult:
        """Counts, filter, list or one item, what is known of the chosen one, notice, keys."""
        yield self.title_row
        yield self.line
        yield self.listing
        yield self.page
        yield self.count
        yield self.brief
        yield self.notice
        yield self.footer

    @property
    def PART(self) -> Part:
        """Whose keys are explained."""
        parts: dict[Widget, Part] = {
            self.line: "register_filter",
            self.page: "register_item",
            self.count: "register_count",
        }
        return parts.get(self.focused, "register") if self.focused is not None else "register"

    def on_mount(self) -> None:
        """Reads the register in a thread of its own."""
        self.page.display = self.count.display = False
        self.say(self.words.say("reading the meetings …"))
        self.show_keys()
        self.run_worker(self._read(), group="read")

    def on_meetings_being_read(self, message: MeetingsBeingRead) -> None:
        """Says how far it is."""
        message.stop()
        if not self.ready:
            self.notice.show([reading_row(message.done, message.total, self.words)])

    def _tell(self, done: int, total: int) -> None:
        self.post_message(MeetingsBeingRead(done, total))

    async def _read(self) -> None:
        try:
            await asyncio.to_thread(self.desk.look, self._tell)
            self.ready = True
            self.say(" ".join(refusal_text(e, self.words) for e in self.desk.unreadable), refused=True)
            self.show()
            await self.listed.wait()
            if self.look.chosen is not None:
                self.listing.choose(self.look.chosen)
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return
        finally:
            self._opening = False
        # What will be needed for the first letter of a filter is made ready while one reads.
        await asyncio.to_thread(self.desk.fold)

    def holds_back(self, key: str) -> bool:
        """Keys about the items wait until there are some; what leaves, or goes to the filter, does not."""
        if not self._opening or self.focused is not self.listing:
            return False
        bound = {binding.id or "" for binding in own_bindings(self.listing, key)}
        return any(name.startswith("register.") for name in bound - {"register.back", "register.filter"})

    def on_resize(self) -> None:
        """Everything is as wide as the screen is now."""
        self.call_after_refresh(self.show)

    def on_descendant_focus(self) -> None:
        """The footer shows the keys of what has the focus."""
        self.show_keys()

    def show_keys(self) -> None:
        """Shows the keys of what has the focus."""
        self.footer.tell(self.PART, "app")

    def say(self, notice: str, refused: bool = False) -> None:
        """Says something under the list, until the next key."""
        if refused and notice and self.workspace.settings.bell:
            self.app.bell()
        self.notice.show(notice_rows(notice, refused, self.size.width) if notice else [])

    def hush(self) -> None:
        """What was said is old."""
        self.notice.show([])

    # Keys

    async def on_panel_key(self, message: PanelKey) -> None:
        """A key of the list, the filter or the open item; it means the list with all that was typed before."""
        message.stop()
        await self.listed.wait()
        self._do(message)
        await self.listed.wait()

    def _do(self, message: PanelKey) -> None:
        if message.action == "chosen":
            self.show_chosen()
            return
        if message.action == "cursor":
            self.listing.step(int(message.detail))
            return
        self.hush()
        if message.action in KEYS_OF_STEPS:
            self.begin_step(KEYS_OF_STEPS[message.action])
        else:
            getattr(self, f"act_{message.action}")()

    def targets(self) -> list[RegisterItem]:
        """The items that a key means: those that are marked, else the chosen one."""
        chosen = self.listing.chosen
        if self.page.display or not self.marked:
            return [chosen] if chosen is not None else []
        return [entry for entry in self.desk.entries if entry.item.id in self.marked]

    def run_act(self, act: Callable[[], Awaitable[None]]) -> None:
        """Carries an act out beside the keys, one after the other."""
        self.run_worker(self._act(act), group="act")

    async def _act(self, act: Callable[[], Awaitable[None]]) -> None:
        async with self._one_at_a_time:
            try:
                await act()
            except MinutesError as error:
                self.say(refusal_text(error, self.words), refused=True)

    def act_back(self) -> None:
        """From the item to the list, from the list to where one was."""
        if self.listing.display:
            self.leave(None)
        else:
            self._open(self.listing)

    def leave(self, entry: RegisterItem | None) -> None:
        """Leaves the register; how it was looked at is kept."""
        chosen = self.listing.chosen
        self.look = replace(self.look, chosen=chosen.item.id if chosen is not None else None)
        self.dismiss(entry)

    def act_jump(self) -> None:
        """To the entry that gave the item."""
        if self.listing.chosen is not None:
            self.leave(self.listing.chosen)

    def act_open(self) -> None:
        """Opens the chosen item."""
        if self.listing.chosen is not None:
            self._open(self.page)

    def _open(self, opened: Widget) -> None:
        """Shows the list, the chosen item or the count, and gives it the focus."""
        for part in (self.listing, self.page, self.count):
            part.display = part is opened
        opened.focus()
        self.show_chosen()

    def act_next(self) -> None:
        """The next item, opened; or the next period."""
        self._step(1)

    def act_previous(self) -> None:
        """The item before, opened; or the period before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self.count.display:
            self._recount(self.count_look.moved(step))
        else:
            self.listing.step(step)

    def act_count(self) -> None:
        """Opens the count of what the filter leaves."""
        self._open(self.count)

    def act_period(self) -> None:
        """A month, a quarter, a year: the one in which the period lies that is shown."""
        self._recount(self.count_look.next_span())

    def act_rows(self) -> None:
        """Counts by unit, by month, by series, by authority."""
        self._recount(self.count_look.next_rows())

    def act_bars(self) -> None:
        """A table, or bars."""
        self._recount(replace(self.count_look, bars=not self.count_look.bars))

    def _recount(self, look: CountLook) -> None:
        self.count_look = look
        self.show_chosen()

    def act_grouping(self) -> None:
        """Puts the list together by something else."""
        self.look = replace(self.look, grouping=next_of(GROUPINGS, self.look.grouping))
        self.show()

    def act_mark(self) -> None:
        """Marks the chosen item, or takes its mark away, and goes on to the next."""
        chosen = self.listing.chosen
        if chosen is not None:
            self.marked ^= {chosen.item.id}
            self.show_marks()
            self.listing.step(1)

    def act_mark_all(self) -> None:
        """Marks all that are shown; where all are marked, none."""
        shown = {entry.item.id for entry in self.listing.items}
        if shown <= self.marked:
            self.marked.clear()
        else:
            self.marked |= shown
        self.show_marks()

    def act_undo(self) -> None:
        """Takes the last act back."""
        self.run_act(self.turn_back)

    def act_redo(self) -> None:
        """Does again what was taken back."""
        self.run_act(self.turn_forth)
