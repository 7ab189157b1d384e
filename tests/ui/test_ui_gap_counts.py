"""One count of gaps everywhere: the panel of action items, the list of gaps, the closing page; and products."""

from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from ui_live import Live, live
from ui_standins import conference, with_lines

from minutes_tui.domain.gaps import gaps, item_gaps
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.item_rows import deed, item_rows
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.closing import ClosingScreen
from minutes_tui.ui.screens.gaps import GapList, GapScreen
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.workspace import ScreenSettings

LINES = (
    "topic: Report",
    "topic: Discussion",
    "mi: ! Somebody drafts the outline.",
    "mi: ! The Office reports by 15/11 on this matter.",
)

ABOUT_ITEMS = ("no_lead", "no_deadline", "no_product", "no_authority")


async def says(running: Live, key: str, screen: type[Screen[Any]], words: str) -> None:
    """A key leads to a screen over the meeting that says something."""
    await running.pilot.press(key)
    await running.until(lambda: isinstance(running.app.screen, screen))
    rows = [node for node in running.app.screen.walk_children() if isinstance(node, StyledRows)]
    await running.until(lambda: any(words in each.plain for each in rows))


@pytest.mark.parametrize("products", [False, True])
async def test_every_place_counts_the_same_gaps(tmp_path: Path, products: bool) -> None:
    settings = ScreenSettings(products=products)
    async with live(tmp_path, lines=LINES, settings=settings) as running:
        found = gaps(running.session.recorder.meeting, products=products)
        of_items = sum(gap.kind in ABOUT_ITEMS for gap in found)
        assert of_items == (4 if products else 2)
        assert f"· {of_items} gaps" in running.screen.right.plain.splitlines()[0]
        await says(running, "ctrl+g", GapScreen, f"{len(found)} gaps")
        await says(running, "c", ClosingScreen, f"{len(found)} gaps")


async def test_one_key_asks_for_products_and_is_remembered(tmp_path: Path) -> None:
    async with live(tmp_path, lines=LINES) as running:
        await running.pilot.press("ctrl+g")
        await running.until(lambda: isinstance(running.app.screen, GapScreen))
        listing = running.app.screen.query_one(GapList)
        title = running.app.screen.query_one("#title", StyledRows)
        assert "2 directives name no product" in title.plain
        assert "No product" not in listing.plain
        await running.pilot.press("m")
        assert listing.plain.count("No product") == 2
        assert running.app.workspace.settings.products
        await running.pilot.press("p")
        await running.until(lambda: isinstance(running.app.screen, AskScreen))
        await running.pilot.press(*"none", "enter")
        await running.until(lambda: isinstance(running.app.screen, GapScreen))
        assert listing.plain.count("No product") == 1


def test_a_beginning_without_an_end_has_no_deadline() -> None:
    meeting = with_lines(conference("en"), ["mi: ! The Office inspects."])
    (item,) = meeting.items
    assert "no_deadline" in item_gaps(item)
    rows = item_rows(meeting, meeting.head.date, ScreenWords("en"), 34)
    assert any("? no deadline" in text for row in rows for text, _style in row.parts)


@pytest.mark.parametrize(
    ("task", "lead", "cooperating", "shown"),
    [
        ("Giao Văn phòng Bộ chủ trì, phối hợp với Vụ Pháp chế xây dựng đề cương", ("Văn phòng Bộ",),
         ("Vụ Pháp chế",), "… xây dựng đề cương"),
        ("The Office reports on this.", ("Office",), (), "… reports on this."),
        ("Report on this to the Legal Department of the Ministry", ("Ministry",), (),
         "Report on this to the Legal Department of the Ministry"),
        ("Officers meet.", ("Office",), (), "Officers meet."),
        ("Complete it.", (), (), "Complete it."),
        ("The Office", ("Office",), (), "The Office"),
    ],
)  # fmt: skip
def test_a_task_leaves_out_the_units_that_stand_above_it(
    task: str, lead: tuple[str, ...], cooperating: tuple[str, ...], shown: str
) -> None:
    assert deed(task, lead, cooperating) == shown
