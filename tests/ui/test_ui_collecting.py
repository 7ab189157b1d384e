"""Garbage is collected between the keys, not under them; only where the start put collecting off."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from ui_driven import driven
from ui_standins import StandInWorkspace, conference

from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.compat.collecting import LONG_DUE, QUIET, WORTH_IT, worth_collecting


@pytest.mark.parametrize(
    ("young", "quiet", "worth"),
    [
        (WORTH_IT, QUIET, True),
        (WORTH_IT, QUIET / 2, False),
        (WORTH_IT - 1, 10 * QUIET, False),
        (LONG_DUE, 0.0, True),
        (LONG_DUE - 1, 0.0, False),
    ],
)
def test_it_is_collected_in_the_quiet_or_when_it_is_long_due(young: int, quiet: float, worth: bool) -> None:
    assert worth_collecting(young, quiet) is worth


@pytest.fixture
def put_off() -> Iterator[None]:
    """As the start of the program leaves it; afterwards as it was."""
    thresholds = gc.get_threshold()
    gc.disable()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()
    gc.enable()


async def test_no_full_collection_begins_by_itself_once_the_first_screen_is_painted(
    tmp_path: Path, put_off: None
) -> None:
    workspace = StandInWorkspace(tmp_path)
    workspace.create(conference("en"))
    thresholds = gc.get_threshold()
    async with driven(MinutesApp(workspace, "meeting-en")) as hands:
        await hands.until(lambda: gc.isenabled())
        assert gc.get_threshold()[:2] == thresholds[:2]
        assert gc.get_threshold()[2] > 1000 * thresholds[2]
        assert gc.get_freeze_count()


async def test_where_collecting_was_not_put_off_it_stays_as_it_is(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    workspace.create(conference("en"))
    thresholds = gc.get_threshold()
    async with driven(MinutesApp(workspace, "meeting-en")):
        assert gc.get_threshold() == thresholds
