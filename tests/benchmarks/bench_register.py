"""The register of ten years: opened from its index, made anew, filtered as one types, counted.

``python -m tests.benchmarks register``. The floor of opening is reading the index file and parsing its JSON with
the standard library in the same run; everything else is work in memory. Each size has a process of its own, so
that its memory is its own.
"""

import asyncio
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from ten_years import ITEMS, MEETINGS, make_library

SIZES: Final = (ITEMS // 4, ITEMS, 5 * ITEMS)
"""Action items in the libraries that are measured."""
TODAY: Final = date(2025, 1, 2)
"""The day from which items are overdue."""
TYPED: Final = ("bao cao cai cach", "department of finance", "overdue nothing", "o")
"""What is typed into the filter, letter by letter."""

_ROOT = Path(__file__).resolve().parents[2]


def _milliseconds(act: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        act()
        taken.append(time.perf_counter() - begin)
    return 1000 * statistics.median(taken)


def _memory() -> float:
    """The most memory that this process has used, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(folder: Path) -> dict[str, float]:
    """Measures one library that has no index yet; run in a process of its own."""
    from minutes_tui.domain.counting import by_lead, count_by
    from minutes_tui.domain.likeness import OpenItems
    from minutes_tui.domain.register_filter import FoldedRegister, RegisterFilter
    from minutes_tui.store.library import Library
    from minutes_tui.store.register import INDEX, Register

    def opened() -> Register:
        """The register of a library that was not open before."""
        return Library(folder, now=lambda: None, new_id=str).register()  # type: ignore[arg-type, return-value]

    index = folder / INDEX
    found = {"memory before": _memory()}
    if not index.exists():
        found["made anew"] = _milliseconds(opened, 1)
        found["memory made anew"] = _memory()
        return found
    found["opened"] = _milliseconds(opened)
    found["floor"] = _milliseconds(lambda: json.loads(index.read_bytes()))
    register = opened()
    found["items"] = len(register.items)
    found["meetings"] = len(register.meetings)
    found["folded"] = _milliseconds(lambda: FoldedRegister(register.items), 1)
    folded = FoldedRegister(register.items)
    keys = [RegisterFilter(words=typed[:end]) for typed in TYPED for end in range(1, len(typed) + 1)]
    found["slowest key"] = max(_milliseconds(partial(folded.chosen, wanted, TODAY), 3) for wanted in keys)
    found["count of a year"] = _milliseconds(
        lambda: count_by([e for e in register.items if e.given_on.year == 2024], TODAY, by_lead)
    )
    found["count of all"] = _milliseconds(lambda: count_by(register.items, TODAY, by_lead))
    open_items = OpenItems(register.items)
    directive = "The Office for Planning shall complete the draft decree on the list of posts by 3 March"
    found["nearly the same"] = _milliseconds(lambda: open_items.alike(directive, ("Office for Planning",)))
    found["memory"] = _memory()
    return found


def _in_a_process(folder: Path) -> dict[str, float]:
    found: dict[str, float] = json.loads(_said_by_a_process(str(folder)))
    return found


def _said_by_a_process(*arguments: str) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.bench_register", *arguments]
    return subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True).stdout


async def on_screen(folder: Path) -> None:
    """Prints what each key costs the thread of the screen, in the register and in the search of all meetings."""
    from acting import SIZE, PaintedApp, keys, print_acts, typing, walked

    from minutes_tui.store.library import Library
    from minutes_tui.workspace import LibraryWorkspace

    def now() -> datetime:
        return datetime(2025, 1, 2, 8, tzinfo=UTC)

    library = Library(folder, now=now, new_id=str)
    workspace = LibraryWorkspace(library, export_folder=folder, now=now, new_id=str, zone="UTC", language="en")
    acts = (
        ("the register", keys("r")),
        ("down", keys("down")),
        ("page down", keys("pagedown")),
        ("to the last item", keys("end")),
        ("to the first item", keys("home")),
        ("marked", keys("space")),
        ("grouped otherwise", keys("g")),
        ("next group", keys("tab")),
        ("the filter", keys("slash")),
        ("its first letter", keys("o")),
        ("its second letter", keys("f")),
        ("taken back", keys("backspace", "backspace")),
        ("a word of a state", typing("overdue")),
        ("taken back", keys("ctrl+u")),
        ("to the list", keys("enter")),
        ("the count", keys("v")),
        ("the period before", keys("left")),
        ("to the list", keys("escape")),
        ("an item opened", keys("enter")),
        ("the next", keys("down")),
        ("to the list", keys("escape")),
        ("to the library", keys("escape")),
        ("search of all meetings", keys("slash")),
        ("its first letter", keys("o")),
        ("its second letter", keys("f")),
        ("two words", typing("fice archives")),
        ("to the library", keys("escape")),
    )
    async with PaintedApp(workspace).run_test(size=SIZE) as pilot:
        print_acts(await walked(pilot, acts))


def main() -> None:
    """Prints the table; the goals are those of 20,000 items."""
    lines = (
        ("opened", "opened from its index, ms", "<= 500"),
        ("floor", "  floor: its JSON read and parsed, ms", ""),
        ("made anew", "made anew from the meetings, ms", "<= 5,000"),
        ("folded", "folded once for the filter, ms", ""),
        ("slowest key", "slowest key of a filter, ms", "<= 50"),
        ("count of a year", "a year counted by unit, ms", "<= 50"),
        ("count of all", "ten years counted by unit, ms", ""),
        ("nearly the same", "asked for nearly the same again, ms", ""),
        ("memory", "memory of the whole process, MiB", "<= 150"),
    )
    table: dict[int, dict[str, float]] = {}
    keys = ""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "library"
            make_library(folder, items=size)
            anew = _in_a_process(folder)
            table[size] = {**anew, **_in_a_process(folder)}
            if size == ITEMS:
                keys = _said_by_a_process(str(folder), "screen")
    heads = "".join(f"{found['items']:>10,.0f} items" for found in table.values())
    print(f"{'':<40}{heads}  goal at {ITEMS:,}")
    for key, name, goal in lines:
        print(f"{name:<40}" + "".join(f"{found[key]:>16.1f}" for found in table.values()) + f"  {goal}")
    print(f"\non the screen, with {ITEMS:,} items in {MEETINGS} meetings\n{keys}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        asyncio.run(on_screen(Path(sys.argv[1])))
    elif len(sys.argv) == 2:
        print(json.dumps(measure(Path(sys.argv[1]))))
    else:
        main()
