"""Is a file a Word document that may be opened? Looked at before anything in it is unpacked."""

import zipfile
from pathlib import Path
from typing import Final

from minutes_tui.domain.errors import MinutesError

MEBIBYTE: Final = 1 << 20
LARGEST_FILE: Final = 32 * MEBIBYTE
"""A template with pictures stays far below this."""
LARGEST_EXPANDED: Final = 128 * MEBIBYTE
"""All parts together, unpacked."""
LARGEST_XML: Final = 16 * MEBIBYTE
"""One part of markup, unpacked: it is held in memory as a tree."""
MOST_PARTS: Final = 2000
"""More parts than any document has."""
_REQUIRED: Final = ("[Content_Types].xml", "word/document.xml")


class UnusableTemplate(MinutesError):
    """A template that cannot be filled."""


def _refuse(path: Path, why: str) -> UnusableTemplate:
    return UnusableTemplate("{file} is no Word document that can be used: {why}. Nothing was written.",
                            file=path.name, why=why)  # fmt: skip


def require_word_file(path: Path) -> None:
    """Refuses what is no Word document, or would unpack to more than a document holds.

    Raises:
        UnusableTemplate: the file is missing, no zip file, lacks the parts of a Word document, or is too large.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _refuse(path, "it is larger than 32 MiB")
        with zipfile.ZipFile(path) as archive:
            _require_parts(path, archive)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UnusableTemplate("There is no template {file}. Nothing was written.", file=path.name) from error
    except PermissionError as error:
        raise UnusableTemplate("{file} may not be read. Nothing was written.", file=path.name) from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise _refuse(path, "it is damaged, encrypted or of another kind") from error


def _require_parts(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or len(set(names)) != len(names):
        raise _refuse(path, "it has too many parts, or two of one name")
    if any(name not in names for name in _REQUIRED):
        raise _refuse(path, "it lacks the parts of a .docx file")
    if sum(part.file_size for part in parts) > LARGEST_EXPANDED:
        raise _refuse(path, "it would unpack to more than 128 MiB")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            _require_markup(path, archive, part)


def _require_markup(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """A part of markup must be of a sane size and define no entities, which could grow without end."""
    with archive.open(part) as stream:
        content = stream.read(LARGEST_XML + 1)
    if len(content) > LARGEST_XML:
        raise _refuse(path, f"its part {part.filename} is larger than 16 MiB")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise _refuse(path, f"its part {part.filename} defines entities")
