"""Records as plain documents (what JSON can hold) and back.

A field that has its default is left out, so that a document stays small and a new field with a default needs
no migration. Times are UTC in ISO form, dates ISO, tuples lists.
"""

import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import Table
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.meeting import Floor, Head
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.units import Unit

Document = dict[str, Any]

RECORD_TYPES: Final[dict[Table, type]] = {
    "head": Head,
    "floor": Floor,
    "bridges": Bridge,
    "people": Person,
    "units": Unit,
    "agenda": AgendaItem,
    "entries": Entry,
    "items": ActionItem,
    "lives": ItemLife,
}
"""The class of the records in each table."""

T = TypeVar("T")
_Convert = Callable[[Any], Any]


def _time_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _to_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


@cache
def _codec(annotation: Hashable) -> tuple[_Convert | None, _Convert | None]:
    """How values of a type are written and read; None where they are plain already."""
    if annotation is datetime:
        return _time_text, _to_time
    if annotation is date:
        return date.isoformat, date.fromisoformat
    if annotation is time:
        return lambda value: value.isoformat("minutes"), time.fromisoformat
    if is_dataclass(annotation):
        kind = typing.cast(type, annotation)
        return to_document, lambda document: from_document(kind, document)
    origin = get_origin(annotation)
    if origin is tuple:
        write, read = _codec(get_args(annotation)[0])
        return (
            (lambda value: [write(v) for v in value]) if write else list,
            (lambda value: tuple([read(v) for v in value])) if read else tuple,
        )
    if origin in (types.UnionType, typing.Union):
        inner = [a for a in get_args(annotation) if a is not type(None)]
        if all(get_origin(a) is Literal for a in inner):
            return None, None
        return _codec(inner[0])
    return None, None


@cache
def _writers(kind: Hashable) -> tuple[tuple[str, Any, _Convert | None], ...]:
    """Each field of a class: its name, its default, how its values are written."""
    hints = typing.get_type_hints(typing.cast(type, kind))
    return tuple((f.name, f.default, _codec(hints[f.name])[0]) for f in fields(typing.cast(Any, kind)))


@cache
def _reader(kind: Hashable) -> Callable[[Document], Any]:
    """What makes a record of a class from its document.

    Ten thousand entries are read at a start. The classes of records are frozen, with slots and plain defaults, and
    nothing else is done when one is made: so their values are put into the slots one by one, which takes half the
    time of calling the class with all of them by name.
    """
    cls = typing.cast(type, kind)
    hints = typing.get_type_hints(cls)
    defaults = {f.name: f.default for f in fields(typing.cast(Any, cls))}
    read = {name: _codec(hints[name])[1] for name in defaults}
    needed = [name for name, default in defaults.items() if default is MISSING]
    put = {name: vars(cls)[name].__set__ for name in defaults}
    plain = [(put[name], name, default) for name, default in defaults.items() if read[name] is None]
    told = [(put[n], n, defaults[n], convert) for n, convert in read.items() if convert is not None]

    def read_document(document: Document) -> Any:
        get = document.get
        for name in needed:
            if name not in document:
                raise TypeError(f"{cls.__name__} without {name}")
        record: Any = object.__new__(cls)
        for place, name, default in plain:
            place(record, get(name, default))
        for place, name, default, convert in told:
            value = get(name, default)
            place(record, value if value is None or value is default else convert(value))
        return record

    return read_document


def to_document(record: Any) -> Document:
    """A record as a plain document."""
    document: Document = {}
    for name, default, write in _writers(typing.cast(Hashable, type(record))):
        value = getattr(record, name)
        if default is not MISSING and value == default:
            continue
        document[name] = value if write is None or value is None else write(value)
    return document


def from_document(kind: type[T], document: Document) -> T:
    """A record from its document; keys that the class does not know are left alone.

    Raises:
        TypeError: a field without a default is missing.
    """
    return typing.cast(T, _reader(typing.cast(Hashable, kind))(document))
