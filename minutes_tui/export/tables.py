"""The register as a table: CSV for any program, XLSX with filters and real dates."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from minutes_tui.domain.languages import RIGHT_TO_LEFT
from minutes_tui.export.register import RegisterRow, headings

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula (OWASP, CSV injection)."""

LONGEST_CELL: Final = 32_767
"""Characters that Excel takes in a cell."""

_WIDTHS: Final = (6, 60, 28, 28, 24, 12, 28, 12, 14, 12, 20, 36, 12, 38)
"""Widths of the columns, in characters."""


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what would begin a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def csv_bytes(rows: Sequence[RegisterRow], language: str, today: date) -> bytes:
    """The register as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows it; dates in ISO form.

    Args:
        rows: the action items.
        language: of headings and words.
        today: open items past their date are overdue on it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(headings(language))
    for row in rows:
        writer.writerow(
            [harmless(cell) if isinstance(cell, str) else "" if cell is None else cell
             for cell in row.cells(language, today)]
        )  # fmt: skip
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def xlsx_bytes(rows: Sequence[RegisterRow], language: str, today: date, title: str) -> bytes:
    """The register as a workbook: header frozen and filtered, dates as dates, text as text.

    Args:
        rows: the action items.
        language: of headings and words.
        today: open items past their date are overdue on it.
        title: the title of the workbook.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": title[:255], "created": datetime(today.year, today.month, today.day)})
    sheet = book.add_worksheet()
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#EDEDED", "border": 1}
    )
    text = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left", "border": 1})
    if language in RIGHT_TO_LEFT:
        sheet.right_to_left()
    for column, (heading, width) in enumerate(zip(headings(language), _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, head)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row.cells(language, today)):
            if cell is None or cell == "":
                sheet.write_blank(number, column, None, text)
            elif isinstance(cell, date):
                sheet.write_datetime(number, column, datetime(cell.year, cell.month, cell.day), day)
            elif isinstance(cell, int):
                sheet.write_number(number, column, cell, text)
            else:
                sheet.write_string(number, column, cell[:LONGEST_CELL], text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(_WIDTHS) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()
