"""The list of the register put together: groups and items one under the other, how many are urgent. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_groups import Bucket, Group, grouped
from minutes_tui.ui.record_layout import Heights
from minutes_tui.ui.register_rows import ListContext, group_height

Block = Group | RegisterItem
"""What stands in the list: the heading of a group, or an item."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows."""

    context: ListContext
    """What its rows depend on."""
    blocks: Sequence[Block]
    """Each group, with its items behind it; an item with several units stands behind each."""
    heights: Heights
    """How many rows each block takes."""
    counts: Mapping[Bucket, int]
    """How many items there are of each urgency, each item once."""


def listing_of(entries: Sequence[RegisterItem], context: ListContext) -> Listing:
    """The list of some items; 20,000 take some 40 ms, so it is put together beside the keys.

    Args:
        entries: the items, in their order, each once.
        context: by what they are put together, and what is known of each.
    """
    blocks: list[Block] = []
    heights: list[int] = []
    known = context.heights
    for group in grouped(entries, context.grouping, context.today):
        blocks.append(group)
        blocks += group.entries
        heights.append(group_height(group, context))
        heights += [known[entry.item.id] for entry in group.entries]
    urgent = context.buckets
    placed = Heights(heights)
    placed.top(len(heights))  # where each begins is summed up here, not when the list is drawn
    return Listing(context, blocks, placed, Counter([urgent[entry.item.id] for entry in entries]))
