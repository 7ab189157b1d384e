"""A template and a structure of plain values become a Word file."""

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import RIGHT_TO_LEFT
from minutes_tui.domain.marks import NAMESPACE
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.text import clean_line
from minutes_tui.export.archive import packed
from minutes_tui.export.safety import UnusableTemplate, require_word_file

if TYPE_CHECKING:
    from minutes_tui.export.filling import MeetingTemplate

Plain = dict[str, Any]

LANGUAGE_TAGS: Final = {"vi": "vi-VN", "en": "en-GB", "de": "de-DE", "ru": "ru-RU", "ar": "ar-SA"}
"""The tag of each language in a file's properties."""

LONGEST_PROPERTY: Final = 255
"""Characters that Word takes in a property of a file."""

_PROPERTIES: Final = "/customXml/itemProps%d.xml"
_PROPERTIES_KIND: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
# The id names the kind of store, not the meeting: it is the same in every file.
_STORE_ITEM: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
    'ds:itemID="{6F0A1E52-3B7C-4D18-9A45-C2E1B0D7F364}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
).encode()


class UnknownField(MinutesError):
    """A template asks for a field that there is not."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a Word file says of itself."""

    title: str
    """The title of the meeting."""
    author: str
    """The secretary."""
    language: str
    """The language tag."""
    created: datetime
    """When the meeting began (UTC)."""
    modified: datetime
    """When its record was last written (UTC)."""


def properties_of(meeting: Meeting, language: str) -> Properties:
    """The properties of a meeting's file; the same meeting gives the same ones whenever it is exported."""
    head = meeting.head
    midnight = datetime.combine(head.date, time(), ZoneInfo(head.zone)).astimezone(UTC)
    created = head.started_at or midnight
    times = [entry.typed_at for entry in meeting.entries]
    modified = max([created, *times, *([head.ended_at] if head.ended_at else [])])
    secretary = meeting.secretary
    return Properties(
        title=clean_line(head.title)[:LONGEST_PROPERTY],
        author=clean_line(secretary.name if secretary else head.body)[:LONGEST_PROPERTY],
        language=LANGUAGE_TAGS[language],
        created=created.astimezone(UTC),
        modified=modified.astimezone(UTC),
    )


def nearest(name: str, known: list[str]) -> str:
    """The known name that a misspelt one most likely means; empty where none is close."""
    from rapidfuzz import process

    found = process.extractOne(name, known, score_cutoff=60)
    return str(found[0]) if found else ""


def _unknown(template: Path, name: str, owner: object, context: Plain) -> UnknownField:
    known = list(context) if owner is None else list(owner) if isinstance(owner, dict) else []
    close = nearest(name, known)
    if close:
        return UnknownField(
            "The template {file} asks for {field}, an unknown field; is {nearest} meant? Nothing was written.",
            file=template.name, field=name, nearest=close,
        )  # fmt: skip
    return UnknownField(
        "The template {file} asks for {field}, which is not known. Nothing was written.",
        file=template.name, field=name,
    )  # fmt: skip


def open_template(path: Path, *, right_to_left: bool) -> "MeetingTemplate":
    """A template ready to be filled.

    Args:
        path: a file that `require_word_file` has passed.
        right_to_left: is the document's language written from right to left?

    Raises:
        UnusableTemplate: Word's parts are there but cannot be read.
    """
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    from minutes_tui.export.filling import MeetingTemplate

    try:
        return MeetingTemplate(path, right_to_left=right_to_left)
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError) as error:
        raise UnusableTemplate(
            "{file} is no Word document that can be used: {why}. Nothing was written.",
            file=path.name, why=clean_line(str(error)) or type(error).__name__,
        ) from error  # fmt: skip


def fill(template: Path, context: Plain, properties: Properties) -> bytes:
    """The Word file that a template gives for a structure.

    Args:
        template: a .docx file with fields in double braces.
        context: plain dicts, lists, strings and numbers (see `context`).
        properties: what the file is to say of itself.

    Raises:
        UnknownField: the template asks for what is not in the structure.
        UnusableTemplate: it is no Word file, or its statements cannot be carried out.
    """
    require_word_file(template)
    from jinja2.exceptions import TemplateError
    from lxml.etree import LxmlError

    from minutes_tui.export.environment import UndefinedField

    prepared = open_template(template, right_to_left=context.get("language") in RIGHT_TO_LEFT)
    try:
        document, main_part = prepared.filled(context)
    except UndefinedField as error:
        raise _unknown(template, error.name, error.owner, context) from error
    except (TemplateError, LxmlError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise UnusableTemplate(
            "The template {file} cannot be filled: {why}. Nothing was written; check it with 'templates check'.",
            file=template.name, why=clean_line(str(error)) or type(error).__name__,
        ) from error  # fmt: skip
    # A report on the register is of no one meeting and does not come back.
    if meeting := context.get("meeting", {}).get("id"):
        _attach(document, prepared.marker.part(meeting, context["language"]))
    return _saved(document, main_part, properties)


def _attach(document: Any, listing: bytes) -> None:
    """Puts the part that lists the marks beside the document: Word and LibreOffice keep it as they find it."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.part import Part

    package = document.part.package
    named = package.next_partname("/customXml/item%d.xml")
    part = Part(named, "application/xml", listing, package)
    described = Part(package.next_partname(_PROPERTIES), _PROPERTIES_KIND, _STORE_ITEM, package)
    part.relate_to(described, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _saved(document: Any, main_part: bytes | None, properties: Properties) -> bytes:
    core = document.core_properties
    core.title = properties.title
    core.author = properties.author
    core.last_modified_by = properties.author
    core.language = properties.language
    core.created = properties.created.replace(tzinfo=None, microsecond=0)
    core.modified = properties.modified.replace(tzinfo=None, microsecond=0)
    core.revision = 1
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if main_part is not None:
        parts[document.part.partname.lstrip("/")] = main_part
    return packed(parts)
