"""The counts of the register as a workbook: by unit, by month, the balance; sums are formulas to be checked."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from minutes_tui.domain.balance import Balance, balance
from minutes_tui.domain.counting import Count, by_lead, by_month_given, count_by
from minutes_tui.domain.languages import RIGHT_TO_LEFT, Language
from minutes_tui.domain.register import RegisterItem
from minutes_tui.export.cleaning import clean_line
from minutes_tui.export.files import write_whole
from minutes_tui.locale.dates import month_name, short_date
from minutes_tui.locale.terms import term

_COLUMNS: Final = (
    "report_tasks", "report_on_time", "report_late", "report_in_time", "report_past", "report_undated",
    "report_cancelled", "report_share",
)  # fmt: skip
"""The headings behind the name, by their keys in the words of documents."""
_SHEET_NAME: Final = 31
"""Characters that Excel takes in the name of a sheet."""


def write_counts(
    entries: Sequence[RegisterItem],
    since: date | None,
    day: date,
    language: Language,
    out: Path,
    *,
    overwrite: bool = False,
) -> Path:
    """Writes the counts of the register as they are at the end of a day.

    Args:
        entries: the items, already filtered.
        since: the first day of the period of the balance; None: from the beginning.
        day: the day.
        language: of headings and words.
        out: the file.
        overwrite: may it take the place of a file that is there?

    Raises:
        MinutesError: it was refused; no file was written or changed.
    """
    return write_whole(out, counts_bytes(entries, since, day, language), overwrite=overwrite)


def counts_bytes(entries: Sequence[RegisterItem], since: date | None, day: date, language: Language) -> bytes:
    """The workbook; `write_counts` tells what the arguments are."""
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    title = f"{term('report_title', language)}, {short_date(day, language)}"
    book.set_properties({"title": title, "created": datetime(day.year, day.month, day.day)})
    whole, by_unit = count_by(entries, day, by_lead)
    units = [(clean_line(name) or term("report_no_unit", language), cells) for name, cells in by_unit.items()]
    _, by_month = count_by(entries, day, by_month_given)
    months = [(month_name(date.fromisoformat(f"{m}-01"), language), cells) for m, cells in by_month.items()]
    book_writer = _Book(book, language)
    book_writer.counts(term("report_units", language), term("report_unit", language), units, whole)
    book_writer.counts(term("report_month", language), term("report_month", language), months, whole, chart=True)
    book_writer.balance(balance(entries, since, day))
    book.close()
    return buffer.getvalue()


class _Book:
    """Writes sheets of counts into a workbook."""

    def __init__(self, book: Any, language: Language) -> None:
        self.book = book
        self.language = language
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#EDEDED",
                                     "border": 1})  # fmt: skip
        self.text = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        self.share = book.add_format({"num_format": "0.0%", "valign": "top", "border": 1})
        self.sum = book.add_format({"bold": True, "border": 1})

    def sheet(self, name: str) -> Any:
        """A new sheet in the direction of the language."""
        sheet = self.book.add_worksheet(name[:_SHEET_NAME])
        if self.language in RIGHT_TO_LEFT:
            sheet.right_to_left()
        return sheet

    def counts(
        self, name: str, heading: str, rows: Sequence[tuple[str, Count]], whole: Count, *, chart: bool = False
    ) -> None:
        """Groups in rows, all items once in the last one; sum and share are formulas over the row's cells."""
        sheet = self.sheet(name)
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, len(_COLUMNS), 13)
        for column, words in enumerate((heading, *(term(key, self.language) for key in _COLUMNS))):
            sheet.write_string(0, column, words, self.head)
        everything = (term("report_whole", self.language), whole)
        for line, (label, cells) in enumerate((*rows, everything), start=1):
            self._row(sheet, line, label, cells, self.sum if line > len(rows) else self.text)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        if chart and rows:
            self._chart(sheet, name[:_SHEET_NAME], len(rows))

    def _row(self, sheet: Any, line: int, label: str, cells: Count, look: Any) -> None:
        sheet.write_string(line, 0, label, look)
        numbers = (
            cells.done_on_time, cells.done_late, cells.open_in_time, cells.open_overdue, cells.without_date,
            cells.cancelled,
        )  # fmt: skip
        row = line + 1
        sheet.write_formula(line, 1, f"=SUM(C{row}:H{row})", look, cells.total)
        for column, number in enumerate(numbers, start=2):
            sheet.write_number(line, column, number, look)
        share = cells.done / cells.total if cells.total else 0
        undated = f"+{cells.without_date_done}" if cells.without_date_done else ""
        sheet.write_formula(line, 8, f"=IF(B{row}=0,0,(C{row}+D{row}{undated})/B{row})", self.share, share)

    def _chart(self, sheet: Any, name: str, rows: int) -> None:
        """The months as stacked bars of the four cells and the other columns."""
        chart = self.book.add_chart({"type": "bar", "subtype": "stacked"})
        for column in range(2, 8):
            chart.add_series(
                {
                    "name": [name, 0, column],
                    "categories": [name, 1, 0, rows, 0],
                    "values": [name, 1, column, rows, column],
                }
            )
        chart.set_size({"width": 760, "height": 120 + 22 * rows})
        chart.set_y_axis({"reverse": True})
        sheet.insert_chart(rows + 3, 0, chart)

    def balance(self, moved: Balance) -> None:
        """The balance, its last line a formula over the others."""
        language = self.language
        sheet = self.sheet(term("report_balance", language))
        sheet.set_column(0, 0, 44)
        lines = (
            (term("report_opening", language, date=short_date(moved.first, language)) if moved.first else "",
             moved.opening),
            (term("report_new", language), moved.new),
            (term("report_done", language), moved.done),
            (term("report_cancelled", language), moved.cancelled),
            (term("report_reopened", language), moved.reopened),
        )  # fmt: skip
        for line, (label, number) in enumerate(lines):
            sheet.write_string(line, 0, label, self.text)
            sheet.write_number(line, 1, number, self.text)
        closing = term("report_closing", language, date=short_date(moved.last, language))
        sheet.write_string(len(lines), 0, closing, self.sum)
        sheet.write_formula(len(lines), 1, "=B1+B2-B3-B4+B5", self.sum, moved.closing)
