"""The journal: one line for each commit, appended and synced, never changed.

A line is ``checksum length sequence kind json``: CRC-32 of all that follows it, the length of the JSON in bytes
and the sequence number in hexadecimal digits of fixed width, one letter for the kind. Zeros, a cut line or a
flipped bit never pass. The first line of the file names the format's version and the sequence number after
which the journal begins; later versions keep the form of that line, so that older programs can tell.
"""

import errno
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from minutes_tui.store.encoding import decode
from minutes_tui.store.layout import FORMAT
from minutes_tui.store.mending import with_one_bit_put_right
from minutes_tui.store.system import System

PLAIN = b"C"
"""The kind of a commit that the fast decoder reads."""
EXACT = b"X"
"""The kind of a commit that only the exact decoder reads."""

_HEAD = 33
"""Bytes before the JSON: eight, eight, twelve hexadecimal digits, a letter, a blank after each."""
_KINDS = PLAIN + EXACT
_LINE_BEGINS = re.compile(rb"(?=[0-9a-f]{8} [0-9a-f]{8} [0-9a-f]{12} [CX] \{)")
_FIRST_LINE = re.compile(rb"minutes-journal (\d{1,6}) (\d{1,15}) ([0-9a-f]{8})\n")


class Record(NamedTuple):
    """One readable line of a journal."""

    sequence: int
    """Its number; each commit has the one after the last."""
    value: Any
    """What the JSON says."""
    start: int
    """Where the line begins in the file, in bytes."""
    stop: int
    """Where its JSON ends, in bytes."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What a journal's bytes hold."""

    version: int | None
    """The format's version; None where the first line is damaged."""
    base: int | None
    """The sequence number after which the journal begins; None where the first line is damaged."""
    records: tuple[Record, ...]
    """All lines that pass their checksum, in the order of the file; some only after one bit was put right."""
    unreadable: tuple[tuple[int, int], ...]
    """The ranges of bytes, start and stop, that hold no readable line as they stand. A record that begins
    where a range does was got out of it by putting one bit right."""
    size: int
    """The length of the file in bytes."""


def first_line(base: int, version: int = FORMAT) -> bytes:
    """The line with which a journal begins that continues after sequence number `base`."""
    line = b"minutes-journal %d %d" % (version, base)
    return line + b" %08x\n" % crc32(line)


def line_of(sequence: int, kind: bytes, payload: bytes) -> bytes:
    """One commit as it stands in the journal; `payload` is one line of JSON."""
    covered = b"%08x %012x %s %s" % (len(payload), sequence, kind, payload)
    return b"%08x %s\n" % (crc32(covered), covered)


def scan(data: bytes) -> Scan:
    """Read a journal as far as it can be read, and past what cannot."""
    version, base, offset = _read_first_line(data)
    records: list[Record] = []
    unreadable: list[tuple[int, int]] = []
    if offset == 0 and data:
        offset = _next_readable(data, 0)
        unreadable.append((0, offset))
    offset = _read_sound_lines(data, offset, records)
    while offset < len(data):
        record = record_at(data, offset)
        if record is None:
            following = _next_readable(data, offset + 1)
            mended = _mended(data[offset:following], offset)
            if mended is not None:
                records.append(mended)
            unreadable.append((offset, following))
            offset = following
            continue
        records.append(record)
        if data[record.stop : record.stop + 1] == b"\n":
            offset = record.stop + 1
        else:
            # The line is whole but for the sign that ends it.
            offset = min(record.stop + 1, len(data))
            unreadable.append((record.stop, offset))
    return Scan(version, base, tuple(records), tuple(unreadable), len(data))


def up_to(data: bytes, sequence: int) -> bytes:
    """The part of a journal that ends with commit `sequence`, or with the last whole line before it."""
    end = data.rfind(b"\n") + 1
    while end:
        start = data.rfind(b"\n", 0, end - 1) + 1
        if start == 0 or data[start + 18 : start + 30] <= b"%012x" % sequence:
            break
        end = start
    return data[:end]


def number_of_line(line: bytes) -> int | None:
    """The number of the commit in a line; of a first line, that after which its journal begins; None: neither."""
    _version, base, _end = _read_first_line(line)
    record = record_at(line, 0) if base is None else None
    return record.sequence if record is not None else base


def _read_first_line(data: bytes) -> tuple[int | None, int | None, int]:
    found = _FIRST_LINE.match(data)
    if found is None:
        return None, None, 0
    line = data[: found.start(3) - 1]
    if int(found[3], 16) != crc32(line):
        return None, None, 0
    return int(found[1]), int(found[2]), found.end()


def _read_sound_lines(data: bytes, offset: int, records: list[Record]) -> int:
    """The quick way through lines in which nothing is amiss; returns where the first other one begins."""
    for line in data[offset:].split(b"\n")[:-1]:
        try:
            if int(line[:8], 16) != crc32(line[9:]) or line[_HEAD - 2] not in _KINDS:
                break
            value = decode(line[_HEAD:], line[_HEAD - 2] == EXACT[0])
            stop = offset + len(line)
            records.append(Record(int(line[18:30], 16), value, offset, stop))
        except (ValueError, IndexError):
            break
        offset = stop + 1
    return offset


def record_at(data: bytes, offset: int) -> Record | None:
    """The line that begins at an offset, or None where none does that passes its checksum."""
    try:
        stop = offset + _HEAD + int(data[offset + 9 : offset + 17], 16)
        covered = data[offset + 9 : stop]
        if int(data[offset : offset + 8], 16) != crc32(covered) or stop > len(data) or len(covered) < _HEAD - 9:
            return None
        if data[offset + _HEAD - 2] not in _KINDS:
            return None
        value = decode(covered[_HEAD - 9 :], data[offset + _HEAD - 2] == EXACT[0])
        return Record(int(covered[9:21], 16), value, offset, stop)
    except ValueError:
        return None


def _mended(damaged: bytes, offset: int) -> Record | None:
    """The line that unreadable bytes were before one of their bits was flipped; None where there is none."""
    line = damaged.removesuffix(b"\n")
    covered = with_one_bit_put_right(line[:8], line[9:])
    if covered is None:
        return None
    record = record_at(b"%08x %s" % (crc32(covered), covered), 0)
    if record is None or record.stop != len(line):
        return None
    return Record(record.sequence, record.value, offset, offset + len(line))


def _next_readable(data: bytes, offset: int) -> int:
    """The first offset from `offset` on at which a readable line begins, wherever damage left it."""
    for found in _LINE_BEGINS.finditer(data, offset):
        record = record_at(data, found.start())
        # What somebody typed may look like a line; but in it no quotation mark stands by itself.
        if record is not None and isinstance(record.value, dict) and "do" in record.value:
            return found.start()
    return len(data)


class Suspect(Exception):
    """The journal on the disk can no longer be trusted to be what was acknowledged; it must be built anew."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class Journal:
    """The open journal at whose end commits are written.

    Args:
        system: the machine.
        path: the file; it exists.
        size: how many of its bytes are good. What lies behind them has been cut off.
    """

    def __init__(self, system: System, path: Path, size: int) -> None:
        self._system = system
        self._handle = system.open(path)
        self.size = size

    def append(self, data: bytes) -> None:
        """Write one or more lines at the end; when this returns they are on the disk.

        Raises:
            OSError: nothing was written; what had been was cut off again.
            Suspect: the disk may or may not hold the lines, and must not be asked again for this file.
        """
        try:
            write_all(self._system, self._handle, self.size, data)
        except OSError as error:
            self._cut_back(error)
            raise
        try:
            self._system.sync_data(self._handle)
        except OSError as error:
            # After a failed sync the system may have thrown the bytes away and say nothing next time.
            raise Suspect(error) from error
        self.size += len(data)

    def cut(self) -> None:
        """Cut off what lies behind the good bytes.

        Raises:
            OSError: the disk refused.
        """
        self._system.truncate(self._handle, self.size)
        self._system.sync_data(self._handle)

    def close(self) -> None:
        """Close the file."""
        self._system.close(self._handle)

    def _cut_back(self, error: OSError) -> None:
        try:
            self.cut()
        except OSError:
            raise Suspect(error) from error


def write_all(system: System, handle: int, offset: int, data: bytes) -> None:
    """Write all of `data` at an offset, however few bytes the system takes at a time.

    Raises:
        OSError: some or none of the bytes were written.
    """
    while data:
        written = system.write(handle, offset, data)
        if written <= 0:
            raise OSError(errno.EIO, "the system took no bytes and gave no reason")
        offset += written
        data = data[written:]
