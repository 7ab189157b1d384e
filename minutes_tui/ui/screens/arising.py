"""Matters arising: the open items of the series' earlier meetings, walked through by key."""

import asyncio
from collections.abc import Iterable
from typing import Final

from textual.widget import Widget

from minutes_tui.domain.arising import dealt_with
from minutes_tui.domain.changes import Change
from minutes_tui.domain.errands import StepName
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.series import matters_arising, series_of
from minutes_tui.domain.text import clean_line
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.arising_acts import decide
from minutes_tui.ui.arising_text import OUTCOMES, QUESTIONS, arising_rows, matter_rows
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.register_desk import RegisterDesk
from minutes_tui.ui.register_rows import ListContext
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.over_meeting import Onward, OverMeeting
from minutes_tui.ui.styled_rows import BrokenRows, StyledRows
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Session, Workspace

_NEEDED: Final[frozenset[StepName]] = frozenset({"extend"})
"""Decisions that cannot be without an answer."""


class ArisingList(Panel, inherit_bindings=False):
    """The matters, one after the other."""

    BINDINGS = bindings_of("arising")

    def action_cursor(self, step: int) -> None:
        """Chooses the next or the previous matter."""
        super().action_cursor(step)
        self._ask("chosen")

    def action_take(self) -> None:
        """To the entry in which the chosen matter was given."""
        self._ask("jump")

    def action_tell(self, action: str) -> None:
        """Decides about the chosen matter."""
        self._ask(action)


class ArisingScreen(OverMeeting):
    """What earlier meetings left open; what is decided stands in these minutes and in the life of the item."""

    PART = "arising"
    AUTO_FOCUS = "#list"

    def __init__(self, session: Session, workspace: Workspace, words: ScreenWords) -> None:
        super().__init__(session, workspace, words)
        self.desk = RegisterDesk(workspace, session)
        self.matters: tuple[str, ...] = ()
        """The ids of the items that are walked through."""
        self._one_at_a_time = asyncio.Lock()

    def parts(self) -> Iterable[Widget]:
        """How many there are, the list, and what is known about the chosen one."""
        self.title_row = BrokenRows(id="title")
        self.listing = ArisingList(id="list")
        self.detail = StyledRows(id="detail")
        return (self.title_row, self.listing, self.detail)

    def on_mount(self) -> None:
        """Reads the register in a thread of its own."""
        self.title_row.show([((self.words.say("reading the meetings …"), "quiet"),)])
        self.run_worker(self._read(), group="read")

    async def _read(self) -> None:
        try:
            await asyncio.to_thread(self.desk.look)
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return
        meeting = self.meeting
        found = matters_arising(self.desk.entries, series_of(meeting), meeting.head.date, meeting.id)
        dealt = dealt_with(meeting.entries)
        shown = {entry.item.id for entry in found.all} | set(dealt)
        self.matters = tuple(entry.item.id for entry in self.desk.entries if entry.item.id in shown)
        self.show()

    @property
    def context(self) -> ListContext:
        """What rows depend on: the day of the meeting, the language of the screen."""
        return self.desk.context(self.words, "none")

    @property
    def chosen(self) -> RegisterItem | None:
        """The chosen matter."""
        row = self.listing.chosen
        return self.desk.entry(row.subject) if row is not None else None

    def show(self) -> None:
        """Shows the matters as they stand now."""
        width = self.size.width or 80
        dealt = dealt_with(self.meeting.entries)
        known = {entry.item.id: entry for entry in self.desk.entries}
        matters = [known[item] for item in self.matters if item in known]
        self.listing.show(arising_rows(matters, dealt, self.context, width))
        if self.listing.chosen is None:
            self.listing.action_cursor(1)
        left = sum(entry.item.id not in dealt for entry in matters)
        title = self.words.say("Matters arising")
        if not matters:
            said = self.words.say("Nothing is open from earlier meetings of this series.")
        else:
            said = self.words.say("{left} of {count} not dealt with yet", left=left, count=len(matters))
        if cells(title) + cells(said) + 5 <= width:
            self.title_row.show([((f"{title}   ", "greeting"), (said, "quiet"))])
        else:
            self.title_row.show([((title, "greeting"),), ((said, "quiet"),)])
        self._show_detail()

    def _show_detail(self) -> None:
        chosen = self.chosen
        said = dealt_with(self.meeting.entries).get(chosen.item.id) if chosen is not None else None
        self.detail.show(matter_rows(chosen, said, self.context, self.size.width or 80))

    # Keys

    def on_panel_key(self, message: PanelKey) -> None:
        """A key about the chosen matter."""
        message.stop()
        if message.action == "chosen":
            self._show_detail()
            return
        self.hush()
        chosen = self.chosen
        if message.action == "back":
            self.action_back()
        elif message.action in ("undo", "redo"):
            self.run_worker(self._turn(message.action == "undo"), group="act")
        elif chosen is None:
            return
        elif message.action == "jump":
            self._jump(chosen)
        elif message.action in OUTCOMES:
            self._ask_about(chosen, message.action)

    def _jump(self, chosen: RegisterItem) -> None:
        said = dealt_with(self.meeting.entries).get(chosen.item.id)
        if said is not None:
            self.dismiss(Onward(said.id))
        else:
            self.say(self.words.say("These minutes have no word on it yet."), refused=True)

    def _ask_about(self, chosen: RegisterItem, name: StepName) -> None:
        first = chosen.due.isoformat() if name == "extend" and chosen.due is not None else ""

        def answered(typed: str | None) -> None:
            if typed is not None and (typed.strip() or name not in _NEEDED):
                self.run_worker(self._decide(chosen, name, clean_line(typed)), group="act")

        self.app.push_screen(AskScreen(self.words.say(QUESTIONS[name]), first), answered)

    async def _decide(self, chosen: RegisterItem, name: StepName, typed: str) -> None:
        """Keeps a decision, unless the item's meeting is open elsewhere or the item refuses it."""
        async with self._one_at_a_time:
            try:
                given = await asyncio.to_thread(self._look_at, chosen.meeting)
            except MinutesError as error:
                self.say(refusal_text(error, self.words), refused=True)
                return
            if self.attempt(lambda: self._keep(chosen, name, typed, given)) is None:
                return
            await self._settled({chosen.meeting})
            if not self.notice.rows:
                self.say(self.words.say("It stands in these minutes and with the item; u takes both back."))
                self.listing.action_cursor(1)

    def _look_at(self, identifier: str) -> Meeting:
        """The meeting that gave an item; refused where somebody else has it open. *Blocking.*"""
        held = self.workspace.held(identifier)
        if held is not None:
            raise held
        return self.workspace.peek(identifier)

    def _keep(self, chosen: RegisterItem, name: StepName, typed: str, given: Meeting) -> Change:
        if self.session.read_only is not None:
            raise self.session.read_only
        return decide(self.recording, chosen, name, typed, given, self.workspace.today())

    async def _turn(self, back: bool) -> None:
        """Takes the last change of these minutes back, or does it again; the item's step follows."""
        async with self._one_at_a_time:
            change = self.attempt(self.recording.undo if back else self.recording.redo)
            if change is None:
                return
            await self._settled({errand.meeting for errand in change.errands})
            if not self.notice.rows:
                self.say(self.words.say("Taken back." if back else "Done again. u takes it back."))

    async def _settled(self, meetings: set[str]) -> None:
        """Waits for the other stores and shows what stands there now."""
        refused = await asyncio.to_thread(self.session.settle)
        await asyncio.to_thread(self.desk.refresh, meetings)
        self.refresh_header()
        self.show()
        if refused:
            self.say(" ".join(refusal_text(error, self.words) for error in refused), refused=True)
