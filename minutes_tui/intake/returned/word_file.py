"""A Word file that came back, opened with the care that a stranger's file needs."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.marks import NAMESPACE
from minutes_tui.domain.text import clean
from minutes_tui.domain.word_files import fault_of_word_file
from minutes_tui.intake.returned.body import BodyReader, local_name, moment, value
from minutes_tui.intake.returned.lines import ReturnedFile

_LISTING: Final = re.compile(r"customXml/item\d+\.xml")


class UnusableReturn(MinutesError):
    """A file that cannot be what came back."""


def _refused(path: Path, why: str) -> UnusableReturn:
    return UnusableReturn(
        "{file} is no Word document that can be read: {why}. Nothing was taken in.", file=path.name, why=why
    )


def read_returned(path: Path) -> ReturnedFile:
    """What a Word file holds.

    Args:
        path: a .docx file, from whomever.

    Raises:
        UnusableReturn: it is not there, is no Word file, is damaged, too large, or defines entities.
    """
    from lxml.etree import XMLSyntaxError

    try:
        fault = fault_of_word_file(path)
        if fault:
            raise _refused(path, fault)
        with zipfile.ZipFile(path) as archive:
            return _read(archive)
    except FileNotFoundError as error:
        raise UnusableReturn("There is no file {file}; nothing was taken in.", file=str(path)) from error
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UnusableReturn(
            "{file} cannot be read ({why}); nothing was taken in.", file=str(path), why=why
        ) from error
    except (XMLSyntaxError, zipfile.BadZipFile, ValueError, LookupError, RecursionError) as error:
        raise _refused(path, "its parts are damaged") from error


def read_written(data: bytes) -> ReturnedFile:
    """What a Word file holds that this program has just written."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _read(archive)


def _read(archive: zipfile.ZipFile) -> ReturnedFile:
    names = archive.namelist()
    remarks = _remarks(_tree(archive, "word/comments.xml")) if "word/comments.xml" in names else {}
    document = _tree(archive, "word/document.xml")
    body = next((child for child in document if local_name(child) == "body"), None)
    if body is None:
        raise ValueError("no body")
    reader = BodyReader(remarks)
    reader.read(body)
    listing = next(filter(None, (_listing(archive, name) for name in names if _LISTING.fullmatch(name))), None)
    meeting, language, lines = listing or ("", "", ())
    return ReturnedFile(
        tuple(reader.lines), tuple(reader.placed), tuple(reader.comments), meeting, language, tuple(lines)
    )


def _tree(archive: zipfile.ZipFile, name: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(archive.read(name), parser)


def _remarks(comments: Any) -> Mapping[str, tuple[str, datetime | None, str]]:
    """The comments by id: who wrote each, when, and its paragraphs."""
    found = {}
    for comment in comments:
        if local_name(comment) == "comment":
            reader = BodyReader({})
            reader.read(comment)
            text = clean("\n".join(line.text for line in reader.lines)).strip()
            found[value(comment, "id")] = (
                clean(value(comment, "author")).strip(),
                moment(value(comment, "date")),
                text,
            )
    return found


def _listing(archive: zipfile.ZipFile, name: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The meeting, the language and the lines of the part that this program put into the file."""
    if NAMESPACE.encode() not in archive.read(name):
        return None
    root = _tree(archive, name)
    if root.tag != f"{{{NAMESPACE}}}minutes":
        return None
    return root.get("meeting", ""), root.get("language", ""), tuple((root.text or "").split())
