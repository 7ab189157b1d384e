"""Open items of earlier meetings on the live screen: what a directive may be again, and how many wait."""

import asyncio

from minutes_tui.domain.changes import Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.ui.again_desk import candidates
from minutes_tui.ui.screens.meeting_base import MeetingBase


class MeetingAgain(MeetingBase):
    """What the live screen knows of other meetings' items."""

    def load_open_items(self) -> None:
        """Reads the open items of earlier meetings beside the typing; until then nothing is offered."""
        if self.session.read_only is None:
            self.run_worker(self._load_open_items(), group="open-items", exclusive=True)

    def come_back(self) -> None:
        """Shows what was changed on another screen; what was said before is old."""
        self._notice = None
        self.refresh_meeting()
        self.load_open_items()

    async def _load_open_items(self) -> None:
        try:
            waiting = await asyncio.to_thread(self._learn, self.recording.meeting)
        except MinutesError:
            # The register says on its own screen why it cannot be read; typing goes on without an offer.
            return
        self._tell_waiting(waiting)

    def _learn(self, meeting: Meeting) -> int:
        """Reads the register, many thousand items of it, and takes what a directive may be again. *Blocking.*

        Returns:
            how many items wait for an empty meeting of a series.
        """
        from minutes_tui.domain.series import matters_arising, series_of

        register = self.workspace.register()
        self.desk.again.know(candidates(register.items, meeting))
        if not meeting.head.series or meeting.entries:
            return 0
        return len(matters_arising(register.items, series_of(meeting), meeting.head.date, meeting.id).all)

    def _tell_waiting(self, count: int) -> None:
        """An empty meeting of a series begins with what the earlier ones left open."""
        if count and not self.desk.text:
            self.say(
                self.words.count(
                    "{n} item is open from earlier meetings: Esc, then l, walks through it.",
                    "{n} items are open from earlier meetings: Esc, then l, walks through them.",
                    count,
                )
            )

    def tell_again(self, change: Change | None) -> None:
        """Says what became of the item that a directive was said to be again."""
        if change is None or not change.errands:
            return
        [step, *_more] = change.errands[0].steps or (None,)
        if step is None:
            return
        if step.due is not None:
            self.say(
                self.words.say("The open item is due {day} now; no new one was made.", day=self.words.day(step.due))
            )
        else:
            self.say(self.words.say("Noted with the open item; no new one was made."))
        self.desk.again.note_step(step)
