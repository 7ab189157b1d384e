"""What the register's screen shows: the list, its counts, what is known of the chosen item.

A list of 20,000 items takes longer to put together than a key may wait: that is done in a thread, and again as
long as something newer was typed meanwhile. Whoever acts on the list waits for it; whoever types into the filter
does not.
"""

import asyncio
from dataclasses import replace
from typing import Final

from minutes_tui.ui.messages import TextEdited
from minutes_tui.ui.register_count_text import CountLook, count_page
from minutes_tui.ui.register_item_text import brief_rows, item_page
from minutes_tui.ui.register_list import RegisterList
from minutes_tui.ui.register_listing import Listing
from minutes_tui.ui.register_pages import CountPage, FilterLine, ItemPage
from minutes_tui.ui.register_rows import GROUPINGS, ListContext, counts_rows
from minutes_tui.ui.screens.register_acts import RegisterActs
from minutes_tui.ui.styled_rows import StyledRows

_BRIEF_FROM: Final = 20
"""From so many rows on, what is known of the chosen item stands under the list."""


class RegisterShown(RegisterActs):
    """The parts of the register's screen that show the items."""

    ready: bool
    """Has the register been read?"""
    listed: asyncio.Event
    """Does the list show what is wanted by now?"""
    title_row: StyledRows
    line: FilterLine
    listing: RegisterList
    page: ItemPage
    count: CountPage
    count_look: CountLook
    brief: StyledRows
    _stale: bool = False
    _shown: Listing | None = None

    @property
    def context(self) -> ListContext:
        """What rows depend on."""
        return self.desk.context(self.words, self.look.grouping)

    # The list

    def show(self) -> None:
        """Shows the items as they stand now, as soon as the list is put together."""
        if not self.ready:
            return
        self._stale = True
        if self.listed.is_set():
            self.listed.clear()
            self.run_worker(self._put_together(), group="list")

    async def _put_together(self) -> None:
        try:
            while self._stale:
                self._stale = False
                listing = await asyncio.to_thread(self.desk.listing, self.look, self.words)
                if not self._stale:
                    self._show(listing)
        finally:
            self.listed.set()

    def _show(self, listing: Listing) -> None:
        self._shown = listing
        self.listing.show(listing)
        self._show_title()
        self.show_chosen()

    def show_marks(self) -> None:
        """Shows which items are marked; the list stays as it is."""
        self.listing.refresh()
        self._show_title()

    def _show_title(self) -> None:
        listing = self._shown
        if listing is None:
            return
        by = self.words.say(GROUPINGS[listing.context.grouping])
        marked = self.words.count("{n} marked", "{n} marked", len(self.marked)) if self.marked else ""
        title = self.words.say("Register of action items")
        width = (self.size.width or 80) - 1
        empty = ((f" {self._empty_text()}", "quiet"),)
        counted = counts_rows(listing.counts, self.words, width) if listing.blocks else [empty]
        self.title_row.show([((f" {title}   ", "greeting"), (by, "quiet"), (f"   {marked}", "picked")), *counted])

    def _empty_text(self) -> str:
        if self.desk.entries:
            return self.words.say("Nothing fits this filter.")
        return self.words.say("No meeting has an action item yet.")

    def on_text_edited(self, message: TextEdited) -> None:
        """Filters as one types."""
        message.stop()
        self.look = replace(self.look, typed=self.line.value)
        self.show()

    # The chosen item, the count

    def show_chosen(self) -> None:
        """Shows what is known of the chosen item, or the count."""
        entry = self.listing.chosen
        width = self.size.width or 80
        if self.page.display:
            rows = item_page(entry, self.desk.milestones(entry), self.context, width - 4) if entry else []
            self.page.show(rows)
        if self.count.display:
            self.run_worker(self._count(width - 2), group="count", exclusive=True)
        tall = self.size.height >= _BRIEF_FROM and self.listing.display
        self.brief.display = tall
        self.brief.show(brief_rows(entry, self.context, width) if entry is not None and tall else [])

    async def _count(self, width: int) -> None:
        """Counts what the filter leaves, beside the keys."""
        typed, look, context = self.look.typed, self.count_look, self.context
        self.count.show(await asyncio.to_thread(lambda: count_page(self.desk.chosen(typed), look, context, width)))
