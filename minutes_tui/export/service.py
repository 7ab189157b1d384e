"""One way out: a meeting into a file for others."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal, get_args

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.calendar import ics_bytes
from minutes_tui.export.cleaning import clean_line
from minutes_tui.export.context import ExportOptions, build_context
from minutes_tui.export.files import safe_name, write_whole
from minutes_tui.export.lines import lines_of
from minutes_tui.export.markdown import markdown
from minutes_tui.export.pdf import pdf_of
from minutes_tui.export.record_json import to_record_json
from minutes_tui.export.register import RegisterRow, register_rows
from minutes_tui.export.tables import csv_bytes, xlsx_bytes
from minutes_tui.export.templates import find_template
from minutes_tui.export.text import plain_text
from minutes_tui.export.units import find_unit, units_of
from minutes_tui.export.w3c import w3c_log
from minutes_tui.export.word import fill, properties_of
from minutes_tui.export.word_text import word_text
from minutes_tui.locale.terms import term

Form = Literal["docx", "md", "json", "txt", "lines", "w3c", "xlsx", "csv", "ics", "pdf"]

FORMS: Final[tuple[Form, ...]] = get_args(Form)
"""The kinds of files that a meeting can become."""


class UnknownForm(MinutesError):
    """A kind of file that the program does not write."""


def _word(meeting: Meeting, options: ExportOptions, template: str, own_folder: Path | None) -> bytes:
    file = find_template(template, options.language, own_folder)
    return fill(file, build_context(meeting, options), properties_of(meeting, options.language))


def _json(meeting: Meeting) -> bytes:
    text = json.dumps(to_record_json(meeting), ensure_ascii=False, indent=1)
    # A lone surrogate, which a terminal can send, has no bytes of its own.
    return (text + "\n").encode(errors="backslashreplace")


def show_meeting(
    meeting: Meeting,
    form: Literal["text", "markdown", "json", "lines"],
    *,
    language: Language | None = None,
    now: datetime,
    trace: Sequence[Mapping[str, Any]] = (),
) -> str:
    """A meeting as text for a terminal or a script, off the record entries left out of text and Markdown.

    Args:
        meeting: the meeting as it stands.
        form: plain text, Markdown, the documented JSON, or typed lines as `record` reads them.
        language: the language of headings and dates; None: the meeting's.
        now: the time of asking, aware.
        trace: what was done to the meeting, for the JSON form.
    """
    if form == "json":
        return json.dumps(to_record_json(meeting, trace), ensure_ascii=False, indent=1) + "\n"
    if form == "lines":
        return lines_of(meeting)
    options = ExportOptions(language or meeting.head.language, meeting.local(now).date())
    context = build_context(meeting, options)
    return markdown(context) if form == "markdown" else plain_text(context)


def _register_writers(
    meetings: Sequence[Meeting], options: ExportOptions, now: datetime
) -> dict[str, Callable[[], bytes]]:
    """The forms in which action items are written."""
    language, today = options.language, options.today
    title = meetings[0].head.title if len(meetings) == 1 else term("actions_title", language)

    def rows() -> list[RegisterRow]:
        return register_rows(meetings, options.unit)

    return {
        "xlsx": lambda: xlsx_bytes(rows(), language, today, clean_line(title)),
        "csv": lambda: csv_bytes(rows(), language, today),
        "ics": lambda: ics_bytes(rows(), today, now),
    }


def export_register(
    meetings: Sequence[Meeting],
    *,
    form: str,
    language: Language,
    out: Path,
    unit: str | None = None,
    overwrite: bool = False,
    now: datetime,
) -> Path:
    """Writes the action items of meetings into one file.

    Args:
        meetings: the meetings, oldest first.
        form: xlsx, csv or ics.
        language: of headings and words.
        out: the file, or the folder that it is to stand in.
        unit: only what this unit owes or takes part in.
        overwrite: may it take the place of a file that is there?
        now: the time of writing, aware, in the zone whose day counts.

    Raises:
        MinutesError: it was refused; no file was written or changed.
    """
    unit = find_unit(meetings, unit) if unit else ""
    options = ExportOptions(language, now.date(), unit=unit)
    writers = _register_writers(meetings, options, now)
    if form not in writers:
        raise UnknownForm("There is no form {form}; there are: {known}.", form=form, known=", ".join(writers))
    words = " ".join(part for part in (now.date().isoformat(), term("actions_title", language), unit) if part)
    target = out / f"{safe_name(words)}.{form}" if out.is_dir() else out
    return write_whole(target, writers[form](), overwrite=overwrite)


def file_name(meeting: Meeting, language: str, *, template: str, form: str, unit: str = "") -> str:
    """The name that a file gets when none is given: date, title, what it is, for whom."""
    title = meeting.head.title or term("untitled", language)
    parts = [meeting.head.date.isoformat(), safe_name(title)]
    stem = Path(template).stem
    if form in ("docx", "pdf") and stem != "minutes":
        parts.append(stem)
    if unit:
        parts.append(f"- {unit}")
    return f"{safe_name(' '.join(parts))}.{form}"


def export_meeting(
    meeting: Meeting,
    *,
    template: str = "minutes",
    form: str = "docx",
    language: Language | None = None,
    out: Path | None = None,
    unit: str | None = None,
    templates_folder: Path | None = None,
    overwrite: bool = False,
    now: datetime,
    off_record: bool = False,
) -> Path:
    """Writes a meeting into a file.

    Args:
        meeting: the meeting as it stands.
        template: the Word template: a name such as `minutes`, or the path of a .docx file.
        form: docx, pdf, md, json, txt for the minutes; xlsx, csv, ics for the action items.
        language: the language of the file; None: the meeting's.
        out: the file, or the folder that it is to stand in; None: the current folder.
        unit: only what this unit owes, with the words around it; case and diacritics aside.
        templates_folder: the user's own templates.
        overwrite: may it take the place of a file that is there?
        now: the time of writing, aware: items open past their date are overdue on that day.
        off_record: print what was said off the record too.

    Returns:
        the file that was written.

    Raises:
        MinutesError: it was refused; no file was written or changed.
    """
    spoken = language or meeting.head.language
    unit = find_unit([meeting], unit) if unit else ""
    options = ExportOptions(spoken, meeting.local(now).date(), off_record, unit)
    writer = _writer(meeting, options, form, template, templates_folder, now)
    target = out or Path()
    if target.is_dir():
        target = target / file_name(meeting, spoken, template=template, form=form, unit=unit)
    return write_whole(target, writer(), overwrite=overwrite)


def _writer(
    meeting: Meeting,
    options: ExportOptions,
    form: str,
    template: str,
    templates_folder: Path | None,
    now: datetime,
) -> Callable[[], bytes]:
    """What makes the bytes of a form.

    Raises:
        UnknownForm: there is no such form.
    """
    writers: dict[str, Callable[[], bytes]] = {
        "docx": lambda: _word(meeting, options, template, templates_folder),
        "md": lambda: markdown(build_context(meeting, options)).encode(),
        "txt": lambda: plain_text(build_context(meeting, options)).encode(),
        "lines": lambda: lines_of(meeting, options.off_record).encode(),
        "w3c": lambda: w3c_log(meeting, options.off_record).encode(),
        "json": lambda: _json(meeting),
        "pdf": lambda: pdf_of(_word(meeting, options, template, templates_folder)),
        **_register_writers([meeting], options, now),
    }
    if form not in writers:
        raise UnknownForm("There is no form {form}; there are: {known}.", form=form, known=", ".join(writers))
    return writers[form]


_PREVIEWED_AS: Final[dict[str, str]] = {"pdf": "docx", "xlsx": "csv"}
"""Forms that a terminal cannot show, and the one that is shown in their place."""


def preview_meeting(
    meeting: Meeting,
    *,
    template: str = "minutes",
    form: str = "docx",
    language: Language | None = None,
    unit: str | None = None,
    templates_folder: Path | None = None,
    now: datetime,
    off_record: bool = False,
) -> str:
    """What `export_meeting` would write, as text for a terminal; no file is written.

    A Word file or PDF is filled and read back, with the numbers that Word counts; a spreadsheet is shown as its
    rows.

    Args:
        meeting: the meeting as it stands.
        template: as for `export_meeting`; so are the other arguments.
        form: docx, pdf, md …
        language: the language of the file; None: the meeting's.
        unit: only what this unit owes.
        templates_folder: the user's own templates.
        now: the time of asking, aware.
        off_record: with what was said off the record.

    Raises:
        MinutesError: the export would be refused.
    """
    unit = find_unit([meeting], unit) if unit else ""
    spoken = language or meeting.head.language
    options = ExportOptions(spoken, meeting.local(now).date(), off_record, unit)
    shown = _PREVIEWED_AS.get(form, form)
    data = _writer(meeting, options, shown, template, templates_folder, now)()
    return word_text(data) if shown == "docx" else data.decode("utf-8-sig")


def export_extracts(
    meeting: Meeting,
    *,
    folder: Path,
    template: str = "minutes",
    form: str = "docx",
    language: Language | None = None,
    templates_folder: Path | None = None,
    overwrite: bool = False,
    now: datetime,
    off_record: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[Path]:
    """Writes an extract for every unit that owes something, one file each.

    Args:
        meeting: the meeting as it stands.
        folder: where the files are to stand.
        template: the Word template.
        form: as for `export_meeting`.
        language: the language of the files; None: the meeting's.
        templates_folder: the user's own templates.
        overwrite: may they take the place of files that are there?
        now: the time of writing, aware.
        off_record: print what was said off the record too.
        progress: told after each file how many of all are written.

    Returns:
        the files, in the order in which the units are named.

    Raises:
        MinutesError: one was refused; those written before it stay.
    """
    units = units_of([meeting])
    written = []
    for count, unit in enumerate(units, start=1):
        path = export_meeting(
            meeting, template=template, form=form, language=language, out=folder, unit=unit,
            templates_folder=templates_folder, overwrite=overwrite, now=now, off_record=off_record,
        )  # fmt: skip
        written.append(path)
        progress(count, len(units))
    return written
