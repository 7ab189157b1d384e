"""`verify`, `backup`, `restore`: the library's own files."""

from dataclasses import dataclass
from pathlib import Path

import click

from minutes_tui.commands.common import (
    format_option,
    library_option,
    now,
    number_of,
    print_json,
    warn,
)
from minutes_tui.domain.ids import find_id, short_id
from minutes_tui.domain.text import visible
from minutes_tui.store.errors import StoreError
from minutes_tui.store.layout import FORMAT, SET_ASIDE
from minutes_tui.store.library import MEETINGS, Library
from minutes_tui.store.meetings import MeetingStore


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found in one meeting's store."""

    meeting: str
    """The meeting's id."""
    title: str
    """Its title, where it could be read."""
    entries: int
    """How many entries could be read."""
    trouble: str
    """What is wrong, in an English sentence; empty: nothing."""
    set_aside: int = 0
    """How many files of damaged bytes stand beside it, from now or from before."""
    newer: bool = False
    """Did a newer program write it? Then nothing is damaged, and there is nothing to repair."""


@click.command()
@click.option("--repair", is_flag=True, help="Set damaged bytes aside, so that the rest can be worked with.")
@format_option("text", "json")
@library_option
def verify(library: Library, repair: bool, form: str) -> None:
    """Check every meeting's files; ends with 1 where something is wrong. Nothing is ever deleted."""
    found = [check(library, identifier, repair) for identifier in library.meeting_ids()]
    if form == "json":
        print_json(
            [{"meeting": f.meeting, "title": f.title, "entries": f.entries, "trouble": f.trouble} for f in found]
        )
    else:
        for finding in found:
            state = finding.trouble or "sound"
            if finding.set_aside and not finding.trouble:
                state += f"; {finding.set_aside} files of damaged bytes were set aside before"
            entries = number_of(finding.entries, "entry", "entries")
            print(f"{short_id(finding.meeting)}  {state}  ({entries}) {finding.title}")
        print(f"{len(found)} meetings, {sum(1 for f in found if f.trouble)} with something wrong.")
        if not repair and any(f.trouble and not f.newer for f in found):
            print("Make a backup, then set damaged bytes aside with 'verify --repair'; the rest goes on.")
    if any(f.trouble for f in found):
        raise SystemExit(1)


def check(library: Library, identifier: str, repair: bool) -> Finding:
    """What is to be said of one meeting's store.

    Args:
        library: the library.
        identifier: the meeting's id.
        repair: open it for writing, which sets damaged bytes aside.
    """
    try:
        store = library.open(identifier, read_only=not repair)
    except StoreError as error:
        return Finding(identifier, "", 0, visible(str(error)))
    try:
        head, entries = store.meeting.head, len(store.meeting.entries)
        set_aside = sum(1 for _ in library.path(identifier).glob(f"{SET_ASIDE}*"))
        newer = store.store.recovery.version > FORMAT
        return Finding(identifier, head.title, entries, trouble_of(store), set_aside, newer)
    finally:
        store.close()


def trouble_of(store: MeetingStore) -> str:
    """What opening a store found wrong, in a sentence; empty: nothing."""
    return " ".join(str(sentence) for sentence in store.notices())


@click.command()
@click.argument("meeting_id", metavar="[ID]", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to make.")
@library_option
def backup(library: Library, meeting_id: str | None, output: Path) -> None:
    """The whole library, or one meeting, into one file that can be restored elsewhere."""
    from minutes_tui.store.backup import back_up

    chosen = library.meeting_ids() if meeting_id is None else [library.find(meeting_id)]
    stores = {f"{MEETINGS}/{identifier}": library.path(identifier) for identifier in chosen}
    files = library.other_files() if meeting_id is None else {}
    made = back_up(stores, output, now=now, files=files)
    for name in made.unreadable:
        warn(f"{name} could not be read; its files are in the backup byte for byte.")
    print(f"{len(made.stores)} meetings, {made.size} bytes: {output}")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("meeting_id", metavar="[ID]", required=False)
@library_option
def restore(library: Library, file: Path, meeting_id: str | None) -> None:
    """What a backup holds, or one meeting of it, into the library; nothing that is there is replaced."""
    from minutes_tui.store.restoring import look_into
    from minutes_tui.store.restoring import restore as put_back

    inside = {name.rpartition("/")[2]: name for name in look_into(file).stores}
    names = None if meeting_id is None else [inside[find_id(meeting_id, inside)]]
    library.set_up()
    restored = put_back(file, library.folder, names=names)
    for name in restored.kept:
        warn(f"{name} is there already and was left as it is.")
    print(f"{len(restored.stores)} meetings restored into {library.folder}.")
