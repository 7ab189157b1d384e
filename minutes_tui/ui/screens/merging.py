"""Another bridge's record brought in: what was changed at two places or taken twice, decided side by side."""

import asyncio
from collections.abc import Iterable
from typing import Final

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.merging import Double
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.merge_text import Decision, side_rows, sides_of
from minutes_tui.ui.merging import decide, merged_with, take_merged
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.over_meeting import OverMeeting
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Session, Workspace

_CHOSEN: Final = {"left": N_("left"), "right": N_("right"), "both": N_("both")}
"""The words for what was decided."""
_LABELS: Final = (N_("as it stands"), N_("as it was put elsewhere"))


class MergePage(OrderedKeys, StyledRows, can_focus=True):
    """What is to be decided; it has the keys."""

    BINDINGS = bindings_of("merge")

    def action_tell(self, action: str) -> None:
        """Hands a key on."""
        self.post_message(PanelKey(action, "", None))


class MergeScreen(OverMeeting):
    """Asks for the other record, brings it in, and goes through what has to be decided."""

    PART = "merge"
    AUTO_FOCUS = "#title"

    def __init__(self, session: Session, workspace: Workspace, words: ScreenWords) -> None:
        super().__init__(session, workspace, words)
        self.title_row = MergePage(id="title")
        self.left, self.right = StyledRows(id="kept"), StyledRows(id="other")
        self._decisions: tuple[Decision, ...] = ()
        self._decided: dict[int, str] = {}
        self._place = 0

    def parts(self) -> Iterable[Widget]:
        """What it is about, and the two sides of it."""
        yield self.title_row
        labels = [Static(Content(self.words.say(name)), classes="label") for name in _LABELS]
        halves = (Vertical(label, side, classes="half") for label, side in zip(labels, self.sides, strict=True))
        yield Horizontal(*halves, id="page")

    @property
    def sides(self) -> tuple[StyledRows, StyledRows]:
        """Left and right."""
        return self.left, self.right

    def on_mount(self) -> None:
        """Asks which record is to come in."""
        question = self.words.say("The other record: a .minutes file, or the id of a meeting")
        self.app.push_screen(AskScreen(question), self._asked)

    def _asked(self, typed: str | None) -> None:
        if typed is None or not typed.strip():
            self.action_back()
            return
        self.run_worker(self._bring_in(typed.strip()))

    async def _bring_in(self, typed: str) -> None:
        try:
            merged = await asyncio.to_thread(merged_with, typed, self.session, self.workspace)
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            self.show()
            return
        came = self.attempt(lambda: take_merged(merged, self.recording, self.workspace))
        if came is None:
            return
        self._decisions = (*merged.conflicts, *merged.doubles)
        self.refresh_header()
        self.show()
        self.say(self.words.count("{n} entry came in.", "{n} entries came in.", came))

    def show(self) -> None:
        """Shows what is to be decided now."""
        if not self._decisions:
            self.title_row.show([((self.words.say("Nothing has to be decided."), "quiet"),)])
            return
        count = len(self._decisions)
        sides = sides_of(self._decisions[self._place], self._place, count, self.meeting, self.words)
        chosen = self._decided.get(self._place)
        mark = f" · ✓ {self.words.say(_CHOSEN[chosen])}" if chosen else ""
        self.title_row.show([((sides.title + mark, "greeting"),)])
        width = self.left.size.width or self.size.width // 2 - 4
        self.left.show(side_rows(sides.left, width))
        self.right.show(side_rows(sides.right, width))

    def on_panel_key(self, message: PanelKey) -> None:
        """A key decides, or steps."""
        message.stop()
        if message.action == "back":
            self.action_back()
        elif message.action == "undo":
            self._decided.pop(self._place, None)
            self.action_undo()
        elif message.action in ("next", "previous"):
            self._step(1 if message.action == "next" else -1)
        elif self._decisions:
            self._decide(message.action)

    def _decide(self, side: str) -> None:
        decision = self._decisions[self._place]
        if side == "both" and not isinstance(decision, Double):
            self.say(self.words.say("Only one of two values can stand; choose left or right."), refused=True)
            return
        self.attempt(lambda: decide(self.recording, decision, side))
        if not self.notice.rows:
            self._decided[self._place] = side
            self.refresh_header()
            self._step(1)

    def _step(self, step: int) -> None:
        self._place = min(max(self._place + step, 0), max(0, len(self._decisions) - 1))
        self.show()
