"""One meeting as one file, `.minutes`: what one secretary sends and another one opens or takes over.

The file is one line of JSON and a gzip stream behind it. The line says `format` (minutes_tui/minutes-file),
`format_version` (1), `title` and `date` (so that a file can be told from another without opening it), `size` (bytes
of what is packed) and `sha256` (of the same). What is packed is the JSON form of a meeting with the whole trace of
its changes, in UTF-8.
"""

import gzip
import hashlib
import io
import json
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, cast, get_args

from minutes_tui.domain.changes import SINGLE, TABLES, Change, ChangeName, Edit, Stream
from minutes_tui.domain.documents import RECORD_TYPES, from_document
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Floor, Head

FORMAT: Final = "minutes_tui/minutes-file"
"""What the first line says the file is."""
FORMAT_VERSION: Final = 1
"""The version that is written."""
LARGEST: Final = 1 << 29
"""The largest record that is unpacked, in bytes: a file that claims more was made to fill a machine."""
_LONGEST_LINE: Final = 10_000
_GZIP_TIME: Final = 0


class UnreadableMinutesFile(MinutesError):
    """A file that is no `.minutes` file, is damaged, or newer than the program knows."""


def pack(record: Mapping[str, Any]) -> bytes:
    """A `.minutes` file.

    Args:
        record: the JSON form of a meeting, with its trace. The same record gives the same bytes.
    """
    packed = json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode(
        "utf-8", "replace"
    )
    head = record["head"]
    line = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "title": head["title"][:200],
        "date": head["date"],
        "size": len(packed),
        "sha256": hashlib.sha256(packed).hexdigest(),
    }
    return json.dumps(line, ensure_ascii=True).encode() + b"\n" + gzip.compress(packed, mtime=_GZIP_TIME)


def unpack(data: bytes, name: str) -> dict[str, Any]:
    """The JSON form of the meeting in a `.minutes` file.

    Args:
        data: the whole file.
        name: what the file is called, for the error.

    Raises:
        UnreadableMinutesFile: it is none, is damaged, or is newer than the program knows.
    """
    line, found, _ = data[:_LONGEST_LINE].partition(b"\n")
    try:
        said = json.loads(line) if found else None
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise UnreadableMinutesFile("{name} is no .minutes file; nothing was read.", name=name)
    if said.get("format_version") != FORMAT_VERSION:
        raise UnreadableMinutesFile(
            "{name} is written in version {version} of the form; this program reads version {known}. "
            "Nothing was read; open it with a newer program.",
            name=name, version=said.get("format_version"), known=FORMAT_VERSION,
        )  # fmt: skip
    packed = _unpacked(data[len(line) + 1 :])
    if (
        packed is None
        or said.get("size") != len(packed)
        or said.get("sha256") != hashlib.sha256(packed).hexdigest()
    ):
        raise UnreadableMinutesFile(
            "{name} is damaged: it does not hold what it was written with. Nothing was read; ask for it again.",
            name=name,
        )
    return cast(dict[str, Any], json.loads(packed))


def _unpacked(data: bytes) -> bytes | None:
    """What a gzip stream holds; None where it is damaged or too large."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            packed = stream.read(LARGEST + 1)
            return packed if len(packed) <= LARGEST else None
    except (OSError, EOFError, zlib.error):
        return None


def changes_of(record: Mapping[str, Any]) -> tuple[Change, ...]:
    """The changes in the trace of a meeting's JSON form, the oldest first.

    Raises:
        UnreadableMinutesFile: the trace lacks a part or has one of another kind.
    """
    try:
        return tuple(_change(document) for document in record["trace"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableMinutesFile(
            "The trace of the meeting lacks a part or has one of another kind ({why}); nothing was read.", why=error
        ) from error


def _change(document: Mapping[str, Any]) -> Change:
    if document["name"] not in get_args(ChangeName) or document["stream"] not in get_args(Stream):
        raise ValueError(document["name"])
    return Change(
        str(document["id"]),
        datetime.fromisoformat(document["at"]),
        cast(ChangeName, document["name"]),
        tuple(_edit(edit) for edit in document["edits"]),
        cast(Stream, document["stream"]),
        document["undoes"],
        document["redoes"],
        document["by"],
    )


def _edit(document: Mapping[str, Any]) -> Edit:
    table = document["table"]
    if table not in TABLES:
        raise ValueError(table)

    def read(part: dict[str, Any] | None) -> Any:
        if part is None:
            return (Head() if table == "head" else Floor()) if table in SINGLE else None
        return from_document(RECORD_TYPES[table], part)

    return Edit(table, document["id"], read(document["before"]), read(document["after"]))
