"""A meeting that another window writes, shown here as it grows."""

import asyncio
from typing import Final

from minutes_tui.ui.screens.meeting_base import MeetingBase

FOLLOW_EVERY: Final = 0.5
"""Seconds between two looks at what another program has written."""


class MeetingFollowing(MeetingBase):
    """The record follows whoever writes it."""

    _looking: bool = False

    def on_mount(self) -> None:
        """Where nothing can be written here, somebody else may write."""
        if self.session.read_only is not None:
            self.set_interval(FOLLOW_EVERY, self.follow)

    def follow(self) -> None:
        """Looks for what is new, beside the typing; one look at a time."""
        if not self._looking:
            self._looking = True
            self.run_worker(self._follow(), group="follow")

    async def _follow(self) -> None:
        try:
            if await asyncio.to_thread(self.session.follow):
                self.refresh_meeting()
        finally:
            self._looking = False
