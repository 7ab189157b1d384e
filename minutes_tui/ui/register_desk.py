"""The register behind its screen: the items as they stand, which are shown, and what is done to them. No widget."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date
from threading import Lock

from minutes_tui.domain.errands import Step
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.lateness import milestones_of
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_filter import FoldedRegister, RegisterFilter
from minutes_tui.domain.register_groups import Bucket, Grouping, bucket_of, ordered
from minutes_tui.domain.register_items import items_of_meeting
from minutes_tui.domain.steps import change_of, errands_by_meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.reading.typed_filter import read_filter
from minutes_tui.ui.register_listing import Listing, listing_of
from minutes_tui.ui.register_look import RegisterAct, RegisterHistory, RegisterLook
from minutes_tui.ui.register_rows import ListContext, item_height
from minutes_tui.ui.workspace import Session, Workspace


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an act."""

    taken: int = 0
    """How many steps were taken."""
    refused: tuple[MinutesError, ...] = ()
    """Why others were not."""


class RegisterDesk:
    """The items of all meetings.

    Args:
        workspace: the library and the clock.
        session: the meeting that is open in this program, where one is: its items are changed through it.
        history: what was done in the register since the program began.
    """

    def __init__(
        self, workspace: Workspace, session: Session | None = None, history: RegisterHistory | None = None
    ) -> None:
        self._workspace = workspace
        self._session = session
        self._folded: FoldedRegister | None = None
        self._history = history or RegisterHistory()
        # The items are taken in one thread while the list is put together in another.
        self._whole, self._folding = Lock(), Lock()
        self.entries: tuple[RegisterItem, ...] = ()
        """Every item, by its date, those without one last."""
        self.buckets: dict[str, Bucket] = {}
        """How urgent each item is today, by its id."""
        self.heights: dict[str, int] = {}
        """How many rows of the list each item takes, by its id."""
        self.series: dict[str, str] = {}
        """The title of the latest meeting of each series, by the id of the series."""
        self.unreadable: tuple[MinutesError, ...] = ()
        """Why meetings are missing, where some could not be read."""

    @property
    def today(self) -> date:
        """From which days are counted."""
        return self._workspace.today()

    @property
    def live(self) -> Meeting | None:
        """The meeting that is open in this program."""
        return None if self._session is None else self._session.recorder.meeting

    # Looking

    def look(self, told: Callable[[int, int], None] = lambda _done, _total: None) -> None:
        """Reads the register as it stands now. *Blocking.*

        Args:
            told: told how many meetings of how many have been read, where many have to be.
        """
        register = self._workspace.register(told)
        self.unreadable = tuple(error for _meeting, error in register.unreadable)
        self.series = {m.series or m.id: m.title for m in register.meetings}
        live = self.live
        entries = register.items
        if live is not None:
            entries = (*(e for e in entries if e.meeting != live.id), *items_of_meeting(live))
        self._take(entries)

    def fold(self) -> None:
        """Makes ready for words that are typed. *Blocking.*"""
        with self._folding:
            if self._folded is None:
                folded = FoldedRegister(self.entries)
                with self._whole:
                    folded.take(self.entries)
                    self._folded = folded

    @property
    def ready(self) -> bool:
        """Can words be looked for?"""
        return self._folded is not None

    def _take(self, entries: Iterable[RegisterItem]) -> None:
        today = self.today
        taken = tuple(ordered(entries, "due", today))
        buckets = {entry.item.id: bucket_of(entry, today) for entry in taken}
        heights = {entry.item.id: item_height(entry) for entry in taken}
        with self._whole:
            self.entries, self.buckets, self.heights = taken, buckets, heights
            if self._folded is not None:
                self._folded.take(taken)

    def chosen(self, typed: str) -> Sequence[RegisterItem]:
        """The items that a typed filter means."""
        wanted = read_filter(typed)
        if wanted == RegisterFilter():
            return self.entries
        folded = self._folded or FoldedRegister(() if wanted.words else self.entries)
        return folded.chosen(wanted, self.today)

    def listing(self, look: RegisterLook, words: ScreenWords) -> Listing:
        """What is shown. *Blocking.*"""
        if look.typed:
            self.fold()
        with self._whole:
            return listing_of(self.chosen(look.typed), self.context(words, look.grouping))

    def context(self, words: ScreenWords, grouping: Grouping) -> ListContext:
        """What the rows of the items depend on."""
        return ListContext(self.today, words, grouping, self.series, self.buckets, self.heights)

    def entry(self, item: str | None) -> RegisterItem | None:
        """An item by its id."""
        return next((e for e in self.entries if e.item.id == item), None)

    def milestones(self, entry: RegisterItem) -> Sequence[RegisterItem]:
        """The items that the same directive made, in order; only the one itself where it made no other."""
        return milestones_of(entry, self.entries)

    def unit_names(self) -> tuple[str, ...]:
        """Every unit that owes or helps, for what is typed into a question."""
        names = (name for e in self.entries for name in (*e.lead, *e.item.lead, *e.cooperating))
        return tuple(dict.fromkeys(names))

    # Acts

    async def take(self, steps: Sequence[tuple[RegisterItem, Step]]) -> Told:
        """Takes steps, as one act; what an item or its meeting refuses is left out and said."""
        placed = [(entry.meeting, step) for entry, step in steps]
        live = self.live
        if live is not None and any(meeting == live.id for meeting, _step in placed):
            result = await self._take_live(live, placed)
        else:
            found = await asyncio.to_thread(self._workspace.take_steps, placed)
            act = RegisterAct(found.home, found.act, found.meetings) if found.home else None
            result = act, Told(found.taken, found.refused)
        act, told = result
        if act is not None:
            self._history.done.append(act)
            self._history.undone.clear()
            await asyncio.to_thread(self.refresh, act.meetings)
        return told

    async def _take_live(
        self, live: Meeting, placed: Sequence[tuple[str, Step]]
    ) -> tuple[RegisterAct | None, Told]:
        """The open meeting keeps the act; it carries it into the others by itself."""
        assert self._session is not None
        if self._session.read_only is not None:
            return None, Told(0, (self._session.read_only,))
        moment = self._session.recorder.moment()
        act, at = moment.new_id(), moment.now.astimezone(UTC)
        others = [place for place in placed if place[0] != live.id]
        held = await asyncio.to_thread(lambda: {m: self._workspace.held(m) for m in {m for m, _step in others}})
        errands = errands_by_meeting(act, at, [place for place in others if held[place[0]] is None])
        own = [step for meeting, step in placed if meeting == live.id]
        change, left_out = change_of(self._session.recorder.meeting, own, act, at)
        refused = [*(error for _step, error in left_out), *(error for error in held.values() if error is not None)]
        if change is None:
            return None, Told(0, tuple(refused))
        self._session.recorder.do(replace(change, errands=errands))
        refused += await asyncio.to_thread(self._session.settle)
        taken = len(own) - len(left_out) + sum(len(errand.steps) for errand in errands)
        return RegisterAct(live.id, act, (live.id, *(e.meeting for e in errands))), Told(taken, tuple(refused))

    async def undo(self) -> Told | None:
        """Takes the last act that was done here back; None when there is none."""
        return await self._turn(self._history.done, self._history.undone)

    async def redo(self) -> Told | None:
        """Does again what was taken back last; None when there is nothing."""
        return await self._turn(self._history.undone, self._history.done)

    async def _turn(self, source: list[RegisterAct], target: list[RegisterAct]) -> Told | None:
        if not source:
            return None
        act = source[-1]
        live = self.live
        if live is not None and self._session is not None and act.home == live.id:
            change = self._session.recorder.take_back(act.act, "life")
            new_act, refused = "" if change is None else change.id, tuple(await self._settled(self._session))
        else:
            result = await asyncio.to_thread(self._workspace.take_back, act.home, act.act)
            new_act, refused = result.act, result.refused
        source.pop()
        if new_act:
            target.append(replace(act, act=new_act))
        await asyncio.to_thread(self.refresh, act.meetings)
        return Told(1, refused)

    async def _settled(self, session: Session) -> Sequence[MinutesError]:
        return await asyncio.to_thread(session.settle)

    def refresh(self, meetings: Iterable[str]) -> None:
        """Takes the items of some meetings as they stand now. *Blocking.*"""
        changed = set(meetings)
        live = self.live
        fresh: list[RegisterItem] = []
        for identifier in changed:
            meeting = live if live is not None and live.id == identifier else self._workspace.peek(identifier)
            fresh += items_of_meeting(meeting)
        self._take((*(e for e in self.entries if e.meeting not in changed), *fresh))
