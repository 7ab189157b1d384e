"""The snapshot: all tables in one file of plain TinyDB JSON, which ``TinyDB(path)`` opens as well.

A table of its own, ``_format``, stands first and holds one document: the version of the format, the sequence
number up to which the snapshot speaks, when it was written, and a checksum over the whole file (with zeros
in the checksum's own place).
"""

import json
import re
from dataclasses import dataclass
from hashlib import blake2b

import orjson

from minutes_tui.store.layout import FORMAT
from minutes_tui.store.memory import Tables

FORMAT_TABLE = "_format"
"""The table that holds the format; no document of a store may stand in it."""

_CHECKSUM = re.compile(rb'"checksum":"([0-9a-f]{16})"')
_NOTHING = b"0" * 16
_HEAD = 400
"""The checksum stands within so many bytes of the beginning."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a snapshot holds."""

    version: int
    """The version of its format."""
    sequence: int
    """The number of the last commit that is in it."""
    written: str
    """When it was written, ISO, UTC."""
    tables: Tables
    """All tables."""
    intact: bool
    """The checksum fits. Where it does not, another program or a fault of the disk has changed the file."""


def encode_snapshot(tables: Tables, sequence: int, written: str, version: int = FORMAT) -> bytes:
    """The file for these tables."""
    try:
        body, exact = orjson.dumps(tables), False
    except TypeError:
        body, exact = json.dumps(tables, ensure_ascii=True, separators=(",", ":")).encode("ascii"), True
    head = {
        "version": version,
        "sequence": sequence,
        "written": written,
        "exact": exact,
        "checksum": "0" * 16,
    }
    rest = b"}" if body == b"{}" else b"," + body[1:]
    data = b'{"%s":{"1":%s}\n%s\n' % (FORMAT_TABLE.encode(), orjson.dumps(head), rest)
    return data.replace(_NOTHING, _checksum(data), 1)


def decode_snapshot(data: bytes) -> Snapshot | None:
    """Read a snapshot; None where the bytes are no snapshot at all."""
    found = _CHECKSUM.search(data, 0, _HEAD)
    intact = found is not None and found[1] == _checksum(data[: found.start(1)] + _NOTHING + data[found.end(1) :])
    try:
        tables = _tables(data)
        head = tables.pop(FORMAT_TABLE)["1"]
        snapshot = Snapshot(head["version"], head["sequence"], head["written"], tables, intact)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return snapshot if intact or _well_formed(snapshot) else None


def _tables(data: bytes) -> Tables:
    """All tables with that of the format; the slow reader takes what the fast one cannot read exactly."""
    try:
        tables: Tables = orjson.loads(data)
    except ValueError:
        tables = json.loads(data)
    else:
        if tables[FORMAT_TABLE]["1"]["exact"]:
            tables = json.loads(data)
    return tables


def _checksum(data: bytes) -> bytes:
    return blake2b(data, digest_size=8).hexdigest().encode()


def _well_formed(snapshot: Snapshot) -> bool:
    """Whether what a changed file says can still be used as tables of documents."""
    return (
        type(snapshot.version) is int
        and type(snapshot.sequence) is int
        and snapshot.sequence >= 0
        and isinstance(snapshot.written, str)
        and all(
            isinstance(rows, dict)
            and all(key.isdecimal() and isinstance(document, dict) for key, document in rows.items())
            for rows in snapshot.tables.values()
        )
    )
