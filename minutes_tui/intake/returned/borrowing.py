"""Marks for a file that has lost them: borrowed from the file that the record would give now."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.marks import Mark, compared, read_mark
from minutes_tui.intake.returned.lines import Place, Placed, ReturnedFile

LEAST_SHARED: Final = 0.2
"""So many of the entries of a meeting must stand word by word in a file that has no marks."""


class NothingInCommon(MinutesError):
    """A file without marks that holds nothing of a meeting's record."""


def with_marks(file: ReturnedFile, written: Iterable[ReturnedFile], name: str) -> ReturnedFile:
    """A file with marks and with the list of what stood in it.

    Args:
        file: the file that came back.
        written: the files that the record would give now, one for each form of minutes.
        name: what the file is called, for the error.

    Raises:
        NothingInCommon: it has no marks, and hardly an entry of the record stands in it.
    """
    if file.listing and (file.placed or not any(map(_is_marked, file.listing))):
        return file
    twin = max(written, key=lambda one: _shared(file, one))
    if file.placed:
        return replace(file, listing=_listing_of(file, twin))
    placed = _borrowed(file, twin)
    entries = sum(placed.mark.subject == "entry" for placed in twin.placed)
    if not placed or len(placed) < LEAST_SHARED * entries:
        raise NothingInCommon(
            "{file} has no marks of this program, and its words are not those of this meeting's record. "
            "Nothing was taken in.",
            file=name,
        )
    return replace(file, placed=placed, listing=twin.listing)


def _is_marked(token: str) -> bool:
    return read_mark(token.partition("+")[0]) is not None


def _shared(file: ReturnedFile, twin: ReturnedFile) -> int:
    """How many paragraphs of a form stand in a file as well."""
    return len({compared(line.text) for line in file.lines} & {compared(line.text) for line in twin.lines})


def _listing_of(file: ReturnedFile, twin: ReturnedFile) -> tuple[str, ...]:
    """The list of a form with the marks of the file itself, which tell the words with which it went out."""

    def place(mark: Mark) -> tuple[str, str, int, int]:
        return mark.subject, mark.key, mark.paragraph, mark.again

    own = {place(placed.mark): placed.mark.name for placed in file.placed}

    def name(token: str) -> str:
        mark = read_mark(token)
        return token if mark is None else own.get(place(mark), token)

    return tuple("+".join(map(name, token.split("+"))) for token in twin.listing)


def _borrowed(file: ReturnedFile, twin: ReturnedFile) -> tuple[Placed, ...]:
    """The marks of a form on the paragraphs that stand in the file word by word."""
    own = [compared(line.text) for line in twin.lines]
    found = [compared(line.text) for line in file.lines]
    at: dict[int, list[Placed]] = {}
    for placed in twin.placed:
        at.setdefault(placed.begin.line, []).append(placed)
    return tuple(
        _moved(placed, twin, file, other + step)
        for begin, other, length in SequenceMatcher(None, own, found, autojunk=False).get_matching_blocks()
        for step in range(length)
        for placed in at.get(begin + step, ())
    )


def _moved(placed: Placed, twin: ReturnedFile, file: ReturnedFile, line: int) -> Placed:
    """A mark on the same words of another file: as far from both ends of its paragraph."""
    tail = len(twin.lines[placed.end.line].text) - placed.end.offset
    end = max(0, len(file.lines[line].text) - tail)
    return replace(placed, begin=Place(line, min(placed.begin.offset, end)), end=Place(line, end))
