"""Is a file a Word document that may be opened? Looked at before anything in it is unpacked or read as markup."""

import zipfile
import zlib
from pathlib import Path
from typing import Final

MEBIBYTE: Final = 1 << 20
LARGEST_FILE: Final = 32 * MEBIBYTE
"""A document with pictures stays far below this."""
LARGEST_EXPANDED: Final = 128 * MEBIBYTE
"""All parts together, unpacked."""
LARGEST_XML: Final = 16 * MEBIBYTE
"""One part of markup, unpacked: it is held in memory as a tree."""
MOST_PARTS: Final = 2000
"""More parts than any document has."""
_REQUIRED: Final = ("[Content_Types].xml", "word/document.xml")


def fault_of_word_file(path: Path) -> str:
    """Why a file is no Word document that may be opened; empty where it is one.

    Raises:
        OSError: it is not there, is a folder, or may not be read.
    """
    if path.stat().st_size > LARGEST_FILE:
        return "it is larger than 32 MiB"
    try:
        with zipfile.ZipFile(path) as archive:
            return _fault_of_parts(archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError):
        return "it is damaged, encrypted or of another kind"


def _fault_of_parts(archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or len(set(names)) != len(names):
        return "it has too many parts, or two of one name"
    if any(name not in names for name in _REQUIRED):
        return "it lacks the parts of a .docx file"
    if sum(part.file_size for part in parts) > LARGEST_EXPANDED:
        return "it would unpack to more than 128 MiB"
    faults = (_fault_of_markup(archive, part) for part in parts if part.filename.endswith((".xml", ".rels")))
    return next(filter(None, faults), "")


def _fault_of_markup(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> str:
    """A part of markup must be of a sane size and define no entities, which could grow without end."""
    with archive.open(part) as stream:
        content = stream.read(LARGEST_XML + 1)
    if len(content) > LARGEST_XML:
        return f"its part {part.filename} is larger than 16 MiB"
    # In UTF-16 every second byte of the sign is a zero.
    plain = content.replace(b"\x00", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        return f"its part {part.filename} defines entities"
    return ""
