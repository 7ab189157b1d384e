"""The snapshot: all tables in one file of plain TinyDB JSON, which ``TinyDB(path)`` opens as well.

A table of its own, ``_format``, stands first and holds one document: the version of the format, the sequence
number up to which the snapshot speaks, when it was written, and a checksum over the whole file (with zeros
in the checksum's own place).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

import orjson

from minutes_tui.store.layout import FORMAT
from minutes_tui.store.memory import Tables

FORMAT_TABLE = "_format"
"""The table that holds the format; no document of a store may stand in it."""

_CHECKSUM = re.compile(rb'"checksum":"([0-9a-f]{16})"')
_NOTHING = b"0" * 16
AT_A_TIME = 500
"""Documents that are encoded in one go."""
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
        body, exact = b"".join(_pieces(tables)), False
    except TypeError:
        rest = json.dumps(tables, ensure_ascii=True, separators=(",", ":")).encode("ascii")[1:]
        body, exact = (b"," if tables else b"") + rest + b"\n", True
    said = {"version": version, "sequence": sequence, "written": written, "exact": exact, "checksum": "0" * 16}
    head = b'{"%s":{"1":%s}\n' % (FORMAT_TABLE.encode(), orjson.dumps(said))
    return head.replace(_NOTHING, _checksum(head, body), 1) + body


def _pieces(tables: Tables) -> Iterator[bytes]:
    """The tables as JSON, some documents at a time, so that other threads get their turn in between."""
    for name, rows in tables.items():
        yield b",%s:{" % orjson.dumps(name)
        documents = iter(rows.items())
        between = b""
        while some := dict(islice(documents, AT_A_TIME)):
            yield between + orjson.dumps(some)[1:-1]
            between = b","
        yield b"}"
    yield b"}\n"


def decode_snapshot(data: bytes) -> Snapshot | None:
    """Read a snapshot; None where the bytes are no snapshot at all."""
    found = _CHECKSUM.search(data, 0, _HEAD)
    intact = False
    if found is not None:
        before, behind = memoryview(data)[: found.start(1)], memoryview(data)[found.end(1) :]
        intact = found[1] == _checksum(before, _NOTHING, behind)
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


def _checksum(*parts: bytes | memoryview) -> bytes:
    digest = blake2b(digest_size=8)
    for part in parts:
        digest.update(part)
    return digest.hexdigest().encode()


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
