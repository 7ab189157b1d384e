"""The list of the register: groups and items drawn line by line, however many there are."""

import asyncio
from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_groups import Group
from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.painting import chosen_base, paint
from minutes_tui.ui.record_layout import Heights
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.register_listing import Block, Listing
from minutes_tui.ui.register_rows import ListContext, group_rows, item_rows


def _is_about(block: Block, entry: RegisterItem) -> bool:
    return block is entry or (isinstance(block, RegisterItem) and block.item.id == entry.item.id)


class RegisterList(OrderedKeys, ScrollView, can_focus=True):
    """The items in their groups; one is chosen, any number is marked.

    Args:
        marked: says whether an item is marked, by its id.
        listed: not set while another list is being put together; keys of the list wait for it.
    """

    BINDINGS = bindings_of("register")

    def __init__(self, marked: Callable[[str], bool], listed: asyncio.Event, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._marked = marked
        self._listed = listed
        self._blocks: Sequence[Block] = ()
        self._heights = Heights()
        self._shown_in: ListContext | None = None
        self._place = -1
        self._headings: dict[tuple[int, int], tuple[Row, ...]] = {}

    @property
    def chosen(self) -> RegisterItem | None:
        """The chosen item."""
        block = self._blocks[self._place] if 0 <= self._place < len(self._blocks) else None
        return block if isinstance(block, RegisterItem) else None

    @property
    def items(self) -> list[RegisterItem]:
        """The items that are shown; one that stands in two groups stands here twice."""
        return [block for block in self._blocks if isinstance(block, RegisterItem)]

    @property
    def plain(self) -> str:
        """What is in sight, as text."""
        rows = (self._row(y + int(self.scroll_y))[0] for y in range(self.size.height))
        return "\n".join("".join(text for text, _style in row).rstrip() for row in rows)

    def show(self, listing: Listing) -> None:
        """Shows other items; the chosen one stays chosen where it is still there, else its place is kept."""
        before, place = self.chosen, self._place
        self._blocks, self._heights, self._shown_in = listing.blocks, listing.heights, listing.context
        self._headings.clear()
        self.virtual_size = Size(self.size.width, self._heights.total if self._blocks else 0)
        self._place = self._nearest(before, place)
        self._bring_into_sight()
        self.refresh()

    def _nearest(self, before: RegisterItem | None, place: int) -> int:
        if 0 <= place < len(self._blocks) and self._blocks[place] is before:
            return place
        if before is not None:
            same = next((i for i, b in enumerate(self._blocks) if _is_about(b, before)), None)
            if same is not None:
                return same
        at = min(max(place, 0), len(self._blocks) - 1)
        return next((i for i in range(max(at, 0), len(self._blocks)) if self._is_item(i)), self._last_item())

    def _last_item(self) -> int:
        return next((i for i in range(len(self._blocks) - 1, -1, -1) if self._is_item(i)), -1)

    def _is_item(self, index: int) -> bool:
        return isinstance(self._blocks[index], RegisterItem)

    def choose(self, item: str) -> None:
        """Chooses an item by its id, where it is shown."""
        for index, block in enumerate(self._blocks):
            if isinstance(block, RegisterItem) and block.item.id == item:
                self._go(index)
                return

    def _go(self, index: int) -> None:
        self._place = index
        self._bring_into_sight()
        self.refresh()
        self._tell("chosen")

    def _bring_into_sight(self) -> None:
        if self._place < 0:
            return
        top, height = self._heights.top(self._place), self._heights[self._place]
        above = 2 if self._place and not self._is_item(self._place - 1) else 0
        if top - above < self.scroll_y:
            self.scroll_to(y=max(0, top - above), animate=False, immediate=True, force=True)
        elif top + height > self.scroll_y + self.size.height:
            self.scroll_to(y=top + height - self.size.height, animate=False, immediate=True, force=True)

    # Keys

    async def action_cursor(self, step: int) -> None:
        """Chooses the next or the previous item."""
        await self._listed.wait()
        self.step(step)

    def step(self, step: int) -> None:
        """Chooses the next or the previous item of the list as it is shown."""
        index = self._place + step
        while 0 <= index < len(self._blocks):
            if self._is_item(index):
                self._go(index)
                return
            index += 1 if step > 0 else -1
        if step < 0:
            self.scroll_to(y=0, animate=False, immediate=True, force=True)

    async def action_page(self, pages: int) -> None:
        """Chooses an item a page on."""
        await self._listed.wait()
        if not self._blocks:
            return
        row = self._heights.top(max(0, self._place)) + pages * max(1, self.size.height - 2)
        index = self._heights.at(row)
        found = next((i for i in range(index, len(self._blocks)) if self._is_item(i)), self._last_item())
        self._go(found)

    async def action_first(self) -> None:
        """Chooses the first item."""
        await self._listed.wait()
        self._place = -1
        self.step(1)

    async def action_last(self) -> None:
        """Chooses the last item."""
        await self._listed.wait()
        if self._blocks:
            self._go(self._last_item())

    async def action_group(self, step: int) -> None:
        """To the first item of the next or the previous group."""
        await self._listed.wait()
        heads = [i + 1 for i, block in enumerate(self._blocks) if isinstance(block, Group)]
        beyond = [i for i in heads if (i > self._place if step > 0 else i < self._place)]
        if beyond:
            self._go(beyond[0] if step > 0 else beyond[-1])

    def action_filter(self) -> None:
        """To the filter, at once: what is typed behind the key is for it."""
        self.screen.set_focus(self.screen.query_one("#filter"))

    def action_tell(self, action: str) -> None:
        """Does something about the chosen item, or about the list."""
        self._tell(action)

    def _tell(self, action: str) -> None:
        chosen = self.chosen
        self.post_message(PanelKey(action, "item", chosen.item.id if chosen is not None else None))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the item under it, a second one opens it."""
        row = int(self.scroll_y) + event.y
        if row < self._heights.total and self._is_item(self._heights.at(row)):
            self._go(self._heights.at(row))
            if event.chain > 1:
                self._tell("open")

    # Drawing

    def _row(self, y: int) -> tuple[Row, bool]:
        """One row of the list, and whether it belongs to the chosen item."""
        if self._shown_in is None or not self._blocks or y >= self._heights.total:
            return (), False
        index = self._heights.at(y)
        block, inner = self._blocks[index], y - self._heights.top(index)
        width = self.size.width
        if isinstance(block, RegisterItem):
            rows = item_rows(block, self._marked(block.item.id), self._shown_in, width)
        else:
            key = (index, width)
            if key not in self._headings:
                self._headings[key] = group_rows(block, self._shown_in, width)
            rows = self._headings[key]
        return (rows[inner] if inner < len(rows) else ()), index == self._place

    def render_line(self, y: int) -> Strip:
        """One row of the list."""
        row, chosen = self._row(y + int(self.scroll_y))
        base = chosen_base(self.rich_style, self.app.theme) if chosen else self.rich_style
        return paint(row, self.app.theme, base, self.size.width)
