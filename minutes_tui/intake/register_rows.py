"""The rows of an old register, read into action items with what became of them; errors row by row.

Nothing is guessed: a date that cannot be read, a word that says no status, an item done before it was given is an
error of its row, and an old register with an error is not taken at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import Status
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.text import clean_line, fold
from minutes_tui.intake.register_columns import Column, Field
from minutes_tui.intake.spreadsheet import Cell, TableRow
from minutes_tui.locale.terms import terms_of

_MANY: Final = re.compile(r"\s*[;；؛\n]\s*")
_NUMERIC: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_NOTHING: Final = frozenset(map(fold, ("", "-", "–", "none", "n/a", "không", "keine", "нет", "لا يوجد")))
_STATUS_WORDS: Final[dict[Status, str]] = {
    "done": "done | completed | complete | finished | closed | yes | x | hoàn thành | đã hoàn thành | xong"
    " | đã xong | đã thực hiện | hoàn thành đúng hạn | hoàn thành quá hạn | erledigt | abgeschlossen | fertig | ja"
    " | исполнено | выполнено | завершено | да | منجز | منجزة | مكتمل | تم | نعم",
    "open": "open | in progress | pending | overdue | new | no | đang thực hiện | chưa hoàn thành | đang xử lý"
    " | quá hạn | chưa thực hiện | trong hạn | chưa xong | offen | in arbeit | in bearbeitung | überfällig | nein"
    " | neu | на исполнении | в работе | не исполнено | просрочено | открыто | нет | قيد التنفيذ"
    " | مفتوح | متأخر | متأخرة | غير منجز | جديد | لا",
    "cancelled": "cancelled | canceled | withdrawn | dropped | hủy | đã hủy | bãi bỏ | rút | aufgehoben | storniert"
    " | entfallen | снято | отменено | аннулировано | ملغى | ملغاة | ألغيت",
}


@dataclass(frozen=True, slots=True)
class OldItem:
    """One row of an old register."""

    row: int
    """Its number in the file."""
    task: str
    """What is to be done."""
    given: date
    """The day on which it was given."""
    lead: tuple[str, ...] = ()
    """Who must deliver."""
    cooperating: tuple[str, ...] = ()
    """With whom."""
    authority: str = ""
    """Who demanded it."""
    product: str = ""
    """What is to be delivered."""
    first_due: date | None = None
    """The date by which it was owed at first."""
    due: date | None = None
    """The date by which it is owed now."""
    due_words: str = ""
    """The words of the date, where it was read in words."""
    status: Status = "open"
    """Where it stands."""
    closed: date | None = None
    """The day on which it was done or cancelled."""
    proof: str = ""
    """What shows that it is done."""
    meeting: str = ""
    """The title of the meeting that gave it."""
    series: str = ""
    """The series of that meeting."""
    note: str = ""
    """A word on how it goes."""


@dataclass(frozen=True, slots=True)
class RowError:
    """Why a row cannot be taken."""

    row: int
    """Its number in the file."""
    error: MinutesError
    """The reason, in a sentence."""


@dataclass(frozen=True, slots=True)
class OldRegister:
    """What was read in an old register."""

    items: tuple[OldItem, ...] = ()
    """The rows that can be taken."""
    errors: tuple[RowError, ...] = ()
    """The rows that cannot, in order."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for rows that do not say it themselves."""

    language: Language
    """The language in which dates in words are read."""
    today: date
    """The day of the import: nothing was given or done after it."""
    given: date | None = None
    """The day on which they were given."""
    closed: date | None = None
    """The day on which they were done or cancelled, where they are."""
    meeting: str = ""
    """The title of the meeting that gave them."""
    series: str = ""
    """The series of that meeting."""


class _RowTrouble(MinutesError):
    """Something in a row that cannot be read."""


@dataclass(slots=True)
class _Row:
    """The cells of a row by what they are."""

    number: int
    cells: dict[Field, Cell] = field(default_factory=dict)

    def text(self, name: Field) -> str:
        return clean_line(str(self.cells.get(name, "")))

    def names(self, name: Field) -> tuple[str, ...]:
        """The names of units, with semicolons or line breaks between them."""
        listed = (clean_line(part) for part in _MANY.split(str(self.cells.get(name, ""))))
        return tuple(dict.fromkeys(part for part in listed if fold(part) not in _NOTHING))


def read_old_register(rows: Sequence[TableRow], columns: Sequence[Column], defaults: Defaults) -> OldRegister:
    """The items of an old register.

    Args:
        rows: the rows under the headings.
        columns: what each column is.
        defaults: what holds where a row does not say it.

    Raises:
        MinutesError: no column holds what is to be done.
    """
    if not any(column.field == "task" for column in columns):
        raise MinutesError(
            "No column holds what is to be done; nothing was imported. Name it with --map 'Heading=task'. "
            "The columns are: {known}.",
            known=", ".join(column.heading for column in columns),
        )  # fmt: skip
    items, errors = [], []
    for row in rows:
        try:
            items.append(_item(_Row(row.number, dict(_by_field(row, columns))), defaults))
        except MinutesError as error:
            errors.append(RowError(row.number, error))
    return OldRegister(tuple(items), tuple(errors))


def _by_field(row: TableRow, columns: Sequence[Column]) -> Iterator[tuple[Field, Cell]]:
    for column in columns:
        if column.field is not None and column.place < len(row.cells):
            yield column.field, row.cells[column.place]


def _item(row: _Row, defaults: Defaults) -> OldItem:
    task = row.text("task")
    if not task:
        raise _RowTrouble("Nothing stands in the column of what is to be done.")
    given, _ = _day(row, "given", defaults.today, defaults)
    given = given or defaults.given
    if given is None:
        raise _RowTrouble("The day on which it was given is missing; name it for all such rows with --date.")
    due, words = _day(row, "due", given, defaults)
    first_due, _ = _day(row, "first_due", given, defaults)
    closed, _ = _day(row, "closed", given, defaults)
    status = _status(row, closed)
    closed = (closed or defaults.closed) if status != "open" else None
    item = OldItem(
        row.number, task, given, row.names("lead"), row.names("cooperating"), row.text("authority"),
        row.text("product"), first_due or due, due or first_due, words, status, closed, row.text("proof"),
        row.text("meeting") or defaults.meeting, row.text("series") or defaults.series, row.text("note"),
    )  # fmt: skip
    _require_sense(item, defaults.today)
    return item


def _require_sense(item: OldItem, today: date) -> None:
    """Refuses days that cannot be."""
    if item.given > today:
        raise _RowTrouble("It was given on {given}, a day that is still to come.", given=item.given)
    if item.first_due is not None and item.first_due < item.given:
        raise _RowTrouble("It is due on {due}, before {given}, the day on which it was given.",
                          due=item.first_due, given=item.given)  # fmt: skip
    if item.due is not None and item.first_due is not None and item.due < item.given:
        raise _RowTrouble("It was extended to {due}, before {given}, the day on which it was given.",
                          due=item.due, given=item.given)  # fmt: skip
    if item.status == "open":
        return
    if item.closed is None:
        raise _RowTrouble("It is {status}, but the day is missing; name it for all such rows with --closed.",
                          status=item.status)  # fmt: skip
    if item.closed < item.given:
        raise _RowTrouble("It was {status} on {closed}, before {given}, the day on which it was given.",
                          status=item.status, closed=item.closed, given=item.given)  # fmt: skip
    if item.closed > today:
        raise _RowTrouble("It was {status} on {closed}, a day that is still to come.",
                          status=item.status, closed=item.closed)  # fmt: skip


def _status(row: _Row, closed: date | None) -> Status:
    """Where an item stands; without a word for it, it is done where the day is named, else open.

    Raises:
        MinutesError: the word says no status.
    """
    words = fold(row.text("status"))
    if not words:
        return "open" if closed is None else "done"
    found = _status_words().get(words)
    if found is None:
        raise _RowTrouble("'{words}' says neither open, done nor cancelled.", words=row.text("status"))
    return found


@cache
def _status_words() -> dict[str, Status]:
    """Each folded word and the status that it means; the words that this program prints are among them."""
    known: dict[str, Status] = {
        fold(word.strip()): status for status, listed in _STATUS_WORDS.items() for word in listed.split("|")
    }
    for language in LANGUAGES:
        words = terms_of(language)
        known.setdefault(fold(words["status_overdue"]), "open")
        for status in _STATUS_WORDS:
            known.setdefault(fold(words[f"status_{status}"]), status)
    return known


def _day(row: _Row, name: Field, from_day: date, defaults: Defaults) -> tuple[date | None, str]:
    """A day, and the words that were read where it stood in words.

    Numbers are read day first (05/06/2025 is 5 June), or ISO; words as the deadline of a directive is.

    Args:
        row: the row.
        name: which day.
        from_day: the day from which words are read.
        defaults: the language of words.

    Raises:
        MinutesError: it is no day.
    """
    cell = row.cells.get(name, "")
    if isinstance(cell, datetime):
        return cell.date(), ""
    if isinstance(cell, date):
        return cell, ""
    text = clean_line(cell)
    if fold(text) in _NOTHING:
        return None, ""
    day = _numeric_day(text)
    if day is not None:
        return day, ""
    read = _day_in_words(text, from_day, defaults.language)
    if read is None:
        raise _RowTrouble("'{text}' is no day that can be read; write it as 2025-05-16 or 16/05/2025.", text=text)
    return read, text


def _numeric_day(text: str) -> date | None:
    iso, numeric = _ISO.fullmatch(text), _NUMERIC.fullmatch(text)
    parts = iso.groups() if iso else tuple(reversed(numeric.groups())) if numeric else None
    if parts is None:
        return None
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return None


def _day_in_words(text: str, from_day: date, language: Language) -> date | None:
    from minutes_tui.reading.meaning import read_meaning

    found = [d for d in read_meaning(text, language, from_day).deadlines if d.due is not None]
    return found[0].due if len(found) == 1 else None
