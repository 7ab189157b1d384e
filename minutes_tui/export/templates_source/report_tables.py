"""The tables of reports and letters: items in rows, units against the four cells, the balance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.export.templates_source.pieces import Column, Pieces, value

_NUMBERS: Final = (
    "total", "done_on_time", "done_late", "open_in_time", "open_overdue", "without_date", "cancelled", "share",
)  # fmt: skip
"""The columns of the table by unit behind the unit's name, by the names of their fields."""


@dataclass(frozen=True, slots=True)
class UnitHeads:
    """The headings of the table by unit in one language: the matrix of Decision 42/2014/QĐ-TTg."""

    unit: str
    """Over the names of the units."""
    total: str
    """Over the sums."""
    done: tuple[str, str, str]
    """Done; on time, late."""
    open: tuple[str, str, str]
    """Open; in time, overdue."""
    undated: str
    """Without a date."""
    cancelled: str
    """Cancelled."""
    share: str
    """Of a hundred how many are done."""
    widths: tuple[float, ...]
    """Shares of the page for the eight columns of numbers; the names have the rest."""


UNIT_HEADS: Final[dict[str, UnitHeads]] = {
    "vi": UnitHeads("Đơn vị", "Tổng số", ("Hoàn thành", "Đúng hạn", "Quá hạn"),
                    ("Chưa hoàn thành", "Trong hạn", "Quá hạn"), "Không có hạn", "Đã hủy", "Tỷ lệ",
                    (0.085, 0.09, 0.085, 0.09, 0.085, 0.095, 0.075, 0.105)),
    "en": UnitHeads("Unit", "Tasks", ("Done", "on time", "late"), ("Open", "in time", "overdue"), "No date",
                    "Cancelled", "Done", (0.085, 0.08, 0.075, 0.08, 0.11, 0.075, 0.125, 0.095)),
    "de": UnitHeads("Einheit", "Alle", ("Erledigt", "fristgerecht", "verspätet"),
                    ("Offen", "in der Frist", "überfällig"), "Ohne Frist", "Entfallen", "Erledigt",
                    (0.055, 0.13, 0.11, 0.085, 0.11, 0.07, 0.105, 0.1)),
    "ru": UnitHeads("Подразделение", "Всего", ("Исполнено", "в срок", "позже"),
                    ("Не исполнено", "в сроке", "просро\u00adчено"), "Без срока", "Снято", "Доля",
                    (0.08, 0.085, 0.08, 0.095, 0.1, 0.08, 0.085, 0.105)),
    "ar": UnitHeads("الجهة", "العدد", ("أُنجزت", "في الموعد", "متأخرة"), ("غير منجزة", "ضمن الموعد", "متأخرة"),
                    "بلا موعد", "ملغاة", "النسبة", (0.095, 0.1, 0.11, 0.1, 0.11, 0.085, 0.09, 0.115)),
}  # fmt: skip


def unit_table(pieces: Pieces, heads: UnitHeads) -> str:
    """Each unit in a row, all items once in the last row."""
    write = pieces.write
    numbers = [round(pieces.width * share, 1) for share in heads.widths]
    widths = [round(pieces.width - sum(numbers), 1), *numbers]
    columns = [Column("", field, width) for field, width in zip(("name", *_NUMBERS), widths, strict=True)]

    def row(source: str, *, last: bool) -> str:
        cells = []
        for column in columns:
            style = "TableText" if column.field == "name" else "TableNumber"
            shown = write.run(value(f"{source}.{column.field}", ""), "Label" if last else "")
            cells.append(write.cell(column.width, write.paragraph(style, shown)))
        return write.row(*cells)

    body = _unit_head(pieces, heads, widths) + "".join(
        (
            pieces.row_tag("for row in units", columns),
            row("row", last=False),
            pieces.row_tag("endfor", columns),
            row("whole", last=True),
        )
    )
    title = pieces.words["report_units"]
    return write.table(widths, body, style="TableGrid", caption=title, description=title) + write.when(
        "shared", write.paragraph("TableNote", pieces.words["report_shared"])
    )


def _unit_head(pieces: Pieces, heads: UnitHeads, widths: Sequence[float]) -> str:
    """Two rows: what is done and what is open each over its two columns."""
    write = pieces.write

    def head(text: str) -> str:
        return write.paragraph("MatrixHead", text)

    single = {0: heads.unit, 1: heads.total, 6: heads.undated, 7: heads.cancelled, 8: heads.share}
    pairs = {2: heads.done, 4: heads.open}
    upper, lower = [], []
    for place, width in enumerate(widths):
        if place in single:
            upper.append(write.cell(width, head(single[place]), tall="begins"))
            lower.append(write.cell(width, head(""), tall="goes on"))
        elif place in pairs:
            both = width + widths[place + 1]
            upper.append(write.cell(both, head(pairs[place][0]), columns=2))
            lower += [
                write.cell(w, head(t)) for w, t in zip(widths[place : place + 2], pairs[place][1:], strict=True)
            ]
    return write.row(*upper, header=True) + write.row(*lower, header=True)


def item_table(
    pieces: Pieces, items: str, columns: Sequence[Column], title: str, *, before_signature: bool = False
) -> str:
    """A list of items as a table with a repeated header row, or a line that says there are none.

    Args:
        pieces: the writer.
        items: the list's name in the structure.
        columns: the columns; their widths are shares of the page.
        title: what the table holds, for those who cannot see it.
        before_signature: does a signature follow? The last row then stays with it, so that no signature stands on
            a page without any text.
    """
    write = pieces.write
    sized = [
        Column(column.heading, column.field, round(pieces.width * column.width, 1), column.centred)
        for column in columns
    ]
    head = write.row(
        *(write.cell(column.width, write.paragraph("TableHead", column.heading)) for column in sized), header=True
    )
    row, last_row = (
        write.row(*(write.cell(column.width, _item_cell(pieces, column, keep)) for column in sized))
        for keep in (False, before_signature)
    )
    rows = (
        (f"for item in {items}", ""),
        ("if not loop.last", row),
        ("else", last_row),
        ("endif", ""),
        ("endfor", ""),
    )
    body = head + "".join(pieces.row_tag(words, sized) + shown for words, shown in rows)
    table = write.table(
        [column.width for column in sized],
        body,
        style="TableGrid",
        caption=title,
        description=" · ".join(column.heading for column in sized),
    )
    return write.when(
        items,
        table,
        otherwise=(write.paragraph("BodyText", pieces.words["report_none"], keep_next=before_signature),),
    )


def _item_cell(pieces: Pieces, column: Column, keep_next: bool) -> str:
    style = "TableNumber" if column.centred else "TableText"
    return pieces.write.paragraph(style, value(f"item.{column.field}", "–"), keep_next=keep_next)


def balance_table(pieces: Pieces) -> str:
    """The balance, a line for each number, and why it may differ from the last report."""
    write = pieces.write
    widths = [8.0, round(pieces.width * 0.62, 1), 22.0]
    columns = [Column("", "", width) for width in widths]

    def cell(width: float, style: str, field: str) -> str:
        return write.cell(width, write.paragraph(style, value(f"line.{field}", ""), keep_next=True))

    row = write.row(
        cell(widths[0], "FactMiddle", "sign"),
        cell(widths[1], "Fact", "label"),
        cell(widths[2], "FactEnd", "number"),
    )
    body = pieces.row_tag("for line in balance", columns) + row + pieces.row_tag("endfor", columns)
    table = write.table(widths, body, style="Frameless", caption=pieces.words["report_balance"])
    return table + write.each("remark in remarks", write.paragraph("TableNote", "{{ remark }}"))
