"""A roster typed, pasted or exported: people with title, unit and bridge, and units with their short forms."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.people import Bridge, Person, Role
from minutes_tui.domain.text import clean, clean_line, fold
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.attendance import title_and_unit
from minutes_tui.reading.entryline.keywords import COLON_NAMES, SIGNED_NAMES, lookup, role_of

_Column = Literal["name", "title", "unit", "bridge", "role", "key", "abbreviations"]

_COLUMNS: Final[dict[_Column, str]] = {
    "name": "name | full name | họ tên | họ và tên | tên | vorname und name | фио | ф.и.о. | имя | الاسم | اسم",
    "title": "title | position | office | chức vụ | chức danh | funktion | titel | amt"
    " | должность | المنصب | اللقب | الصفة",
    "unit": "unit | organisation | organization | đơn vị | cơ quan | einheit | stelle | behörde"
    " | organisationseinheit | подразделение | организация | орган | الجهة | الوحدة | جهة",
    "bridge": "bridge | site | điểm cầu | brücke | standort | площадка | студия | мост | الموقع | الجسر | موقع",
    "role": "role | vai trò | rolle | роль | الدور",
    "key": "key | phím | kürzel | клавиша | ключ | المفتاح",
    "abbreviations": "abbreviation | abbreviations | short | viết tắt | tên viết tắt | abkürzung | abkürzungen"
    " | сокращение | сокращения | الاختصار | الاختصارات",
}
"""The names of columns in five languages."""

_HEADINGS: Final[dict[str, _Column]] = {
    fold(word.strip()): column for column, listed in _COLUMNS.items() for word in listed.split("|")
}
_ROLE_WORDS: Final[dict[Role, str]] = {
    "member": "member | thành viên | mitglied | член | عضو",
    "invited": "invited | guest | khách mời | gast | приглашённый | ضيف | مدعو",
    "observer": "observer | quan sát viên | beobachter | наблюдатель | مراقب",
}
_ROLES: Final[dict[str, Role]] = {
    fold(word.strip()): role for role, listed in _ROLE_WORDS.items() for word in listed.split("|")
}
_LABEL: Final = re.compile(r"^([^:：]{2,40})\s*[:：]\s*(.+)$")
_BRIDGE: Final = re.compile(r"[(（]([^()（）]*)[)）]\s*$")
_FIELDS: Final = re.compile(r"\s*[,،，]\s*")
_MANY: Final = re.compile(r"\s*[;；؛]\s*")
_BULLET: Final = re.compile(r"^\s*(?:[-–•*]|\d{1,3}[.)])\s+")
_DELIMITERS: Final = ("\t", ";", ",", "|")


class UnreadableRoster(MinutesError):
    """A roster that holds nobody."""


@dataclass(frozen=True, slots=True)
class Roster:
    """Who may take part, each once."""

    people: tuple[Person, ...] = ()
    """The people, in the order of the roster."""
    units: tuple[Unit, ...] = ()
    """The units, those of the people too."""
    bridges: tuple[Bridge, ...] = ()
    """The bridges at which people sit."""


def read_roster(text: str, new_id: NewId) -> Roster:
    """People, units and bridges of a roster.

    A line is `name, title, unit (bridge)`; several people may share one, parted by semicolons. A label before
    a colon gives a role (`chair:`, `Thư ký:`), and `unit: Full name = short form, short form` a unit. A table
    (commas, semicolons or tabs) whose first line names its columns is read by them. Lines that begin with #
    are remarks. Who stands there twice, with or without diacritics, is one person.

    Args:
        text: the whole roster.
        new_id: makes the ids.

    Raises:
        UnreadableRoster: it names nobody.
    """
    lines = [line for line in clean(text).split("\n") if line.strip() and not line.lstrip().startswith("#")]
    roster = _Builder(new_id)
    table = _table(lines)
    if table is not None:
        for row in table:
            roster.row(row)
    else:
        for line in lines:
            _line(roster, line)
    if not roster.people and not roster.units:
        raise UnreadableRoster("The roster names nobody; nothing was taken. A line is: name, title, unit (bridge).")
    return Roster(tuple(roster.people.values()), tuple(roster.units.values()), tuple(roster.bridges.values()))


class _Builder:
    """Collects people, units and bridges, each once.

    Args:
        new_id: makes the ids.
    """

    def __init__(self, new_id: NewId) -> None:
        self._new_id = new_id
        self.people: dict[str, Person] = {}
        self.units: dict[str, Unit] = {}
        self.bridges: dict[str, Bridge] = {}

    def row(self, row: Mapping[_Column, str]) -> None:
        """One line of a table."""
        name = row.get("name", "")
        unit = row.get("unit", "")
        if row.get("abbreviations") and (unit or name):
            self.unit(unit or name, _FIELDS.split(row["abbreviations"]))
        if name and not (row.get("abbreviations") and not unit):
            role = _role(row.get("role", ""))
            self.person(name, row.get("title", ""), unit, row.get("bridge", ""), role, row.get("key", ""))

    def person(
        self, name: str, title: str = "", unit: str = "", bridge: str = "", role: Role | None = None, key: str = ""
    ) -> None:
        """A person; what is told twice adds to what was told first."""
        known = self.people.get(fold(name)) or Person(self._new_id(), name)
        self.people[fold(name)] = replace(
            known,
            title=known.title or title,
            unit=known.unit or (self.unit(unit).name if unit else ""),
            bridge=known.bridge or (self.bridge(bridge).id if bridge else None),
            role=role or known.role,
            key=known.key or key,
        )

    def unit(self, name: str, short_forms: Iterable[str] = ()) -> Unit:
        """A unit by its name or a short form, with the short forms that it has so far."""
        wanted = fold(name)
        known = self.units.get(wanted) or next(
            (u for u in self.units.values() if wanted in map(fold, u.abbreviations)), None
        )
        unit = known or Unit(self._new_id(), name)
        added = tuple(s for s in map(clean_line, short_forms) if s and fold(s) not in map(fold, unit.abbreviations))
        self.units[fold(unit.name)] = replace(unit, abbreviations=unit.abbreviations + added)
        return self.units[fold(unit.name)]

    def bridge(self, name: str) -> Bridge:
        """A bridge by its name; the first is the main one."""
        made = self.bridges.get(fold(name)) or Bridge(self._new_id(), name, main=not self.bridges)
        self.bridges[fold(name)] = made
        return made


def _role(word: str) -> Role | None:
    if not word:
        return None
    if lookup(word, COLON_NAMES) == "secretary":
        return "secretary"
    return role_of(word) or _ROLES.get(fold(word))


def _table(lines: list[str]) -> list[dict[_Column, str]] | None:
    """The rows of a table whose first line names its columns; None where it does not."""
    if not lines:
        return None
    for delimiter in _DELIMITERS:
        try:
            rows = list(csv.reader(lines, delimiter=delimiter, skipinitialspace=True))
        except csv.Error:
            return None
        columns = [_HEADINGS.get(fold(cell)) for cell in rows[0]]
        units_only = "unit" in columns and "abbreviations" in columns
        if ("name" in columns or units_only) and sum(map(bool, columns)) > 1:
            return [
                {column: clean_line(cell) for column, cell in zip(columns, row, strict=False) if column}
                for row in rows[1:]
            ]
    return None


def _line(roster: _Builder, line: str) -> None:
    """One line without columns: a unit, a bridge, or people, with or without a role before a colon."""
    label = _LABEL.match(line.strip())
    role: Role | None = None
    people = line
    if label is not None:
        word = label.group(1).strip()
        if _HEADINGS.get(fold(word)) == "unit":
            name, _, short_forms = label.group(2).partition("=")
            roster.unit(clean_line(name), _FIELDS.split(short_forms))
            return
        if _HEADINGS.get(fold(word)) == "bridge" or lookup(word, SIGNED_NAMES) == "bridge":
            roster.bridge(clean_line(label.group(2)))
            return
        role = _role(word)
        people = label.group(2) if role is not None or lookup(word, SIGNED_NAMES) == "present" else line
    elif "=" in line:
        name, _, short_forms = line.partition("=")
        roster.unit(clean_line(name), _FIELDS.split(short_forms))
        return
    for part in _MANY.split(_BULLET.sub("", people)):
        _person(roster, part.replace("\t", ", "), role)


def _person(roster: _Builder, typed: str, role: Role | None) -> None:
    bridge = _BRIDGE.search(typed)
    named = typed[: bridge.start()] if bridge else typed
    fields = [clean_line(field) for field in _FIELDS.split(named) if field.strip()]
    if fields:
        where = clean_line(bridge.group(1)) if bridge else ""
        roster.person(fields[0], *title_and_unit(fields[1:]), where, role)
