"""What the disk of a store refuses to the end, kept somewhere else until the store can be written again.

When the program has to stop while commits wait, they go into a file in another place that only the user can
write to: the home folder, the folder of the settings. The next session finds it there and saves what is in it.
Every document in it is whole and bears its id, so that saving it twice changes nothing.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import Any

from minutes_tui.store.drafts import Draft
from minutes_tui.store.encoding import encode
from minutes_tui.store.engine import Write
from minutes_tui.store.journal import EXACT, PLAIN, first_line, line_of, scan
from minutes_tui.store.layout import FORMAT, NEW
from minutes_tui.store.recovery import write_new
from minutes_tui.store.system import System, this_system

PREFIX = "minutes-rescue-"
"""How the names of rescue files begin."""


@dataclass(frozen=True, slots=True)
class Rescue:
    """A rescue file that was found."""

    path: Path
    """Where it is; whoever has saved what is in it removes it."""
    made: datetime
    """When the program had to stop."""
    waiting: tuple[tuple[Write, ...], ...]
    """The commits that could not be saved, in order."""
    whole: bool
    """No line of it is damaged."""
    draft: Draft | None = None
    """The half-typed line, where the disk refused even that."""


def write_rescue(
    store: Path,
    waiting: Sequence[Sequence[Write]],
    places: Sequence[Path],
    *,
    now: Callable[[], datetime],
    draft: Draft | None = None,
    system: System | None = None,
) -> Path | None:
    """Keep waiting commits in the first place that takes them; a place that is missing is made.

    Args:
        store: the folder of the store in which they belong.
        waiting: the commits, in order.
        places: private folders, the best first; one on another disk than the store's is the likeliest to take it.
        now: tells the time, with its zone.
        draft: the half-typed line, where the store does not hold it.

    Returns:
        the file; None where every place refused.
    """
    system = system if system is not None else this_system()
    moment = now().astimezone(UTC)
    line = None if draft is None else {"entry_id": draft.entry_id, "text": draft.text}
    head = {"format": FORMAT, "store": str(store.absolute()), "made": moment.isoformat(), "draft": line}
    said: list[Any] = [head]
    said += [{"do": [[write.table, write.id, write.document] for write in writes]} for writes in waiting]
    lines = [first_line(0)]
    for number, value in enumerate(said, 1):
        payload, _, exact = encode({"do": None, **value})
        lines.append(line_of(number, EXACT if exact else PLAIN, payload))
    for place in places:
        with suppress(OSError):
            system.make_folder(place)
            names = system.names(place)
            tries = (f"{_prefix(store)}{moment:%Y%m%dT%H%M%S%f}-{turn}" for turn in count())
            name = next(name for name in tries if name not in names)
            write_new(system, place, name, b"".join(lines))
            return place / name
    return None


def rescues_for(store: Path, places: Sequence[Path], *, system: System | None = None) -> list[Rescue]:
    """The rescue files of a store, oldest first; files that cannot be read are passed over and stay."""
    system = system if system is not None else this_system()
    found: list[Rescue] = []
    for place in places:
        names: list[str] = []
        with suppress(OSError):
            names = system.names(place)
        for name in names:
            if name.startswith(_prefix(store)) and not name.endswith(NEW):
                with suppress(OSError):
                    rescue = _read(place / name, str(store.absolute()), system.read(place / name))
                    if rescue is not None:
                        found.append(rescue)
    return sorted(found, key=lambda rescue: rescue.made)


def _prefix(store: Path) -> str:
    """How the names of a store's rescue files begin; two stores of one name in two folders are two stores."""
    folder = blake2b(os.fsencode(store.absolute()), digest_size=6).hexdigest()
    return f"{PREFIX}{folder}-"


def _read(path: Path, store: str, data: bytes) -> Rescue | None:
    part = scan(data)
    head = part.records[0].value if part.records else {}
    if part.version != FORMAT or head.get("store") != store:
        return None
    waiting = tuple(tuple(Write(*write) for write in record.value["do"]) for record in part.records[1:])
    line = head.get("draft")
    draft = None if line is None else Draft(line["entry_id"], line["text"])
    return Rescue(path, datetime.fromisoformat(head["made"]), waiting, not part.unreadable, draft)
