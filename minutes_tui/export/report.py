"""Reports on a period and letters to units: Word files from the register, by templates that can be changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.standing import as_of
from minutes_tui.domain.text import fold
from minutes_tui.export.cleaning import clean_line
from minutes_tui.export.files import safe_name, write_whole
from minutes_tui.export.pdf import pdf_of
from minutes_tui.export.report_context import ReportOptions, build_letter, build_report
from minutes_tui.export.templates import find_template
from minutes_tui.export.word import LANGUAGE_TAGS, LONGEST_PROPERTY, Properties, fill
from minutes_tui.locale.terms import term


@dataclass(frozen=True, slots=True)
class Writing:
    """How files are written."""

    templates_folder: Path | None = None
    """The user's own templates."""
    overwrite: bool = False
    """May they take the place of files that are there?"""
    form: str = "docx"
    """docx or pdf."""


def write_report(
    entries: Sequence[RegisterItem],
    latest: Meeting,
    options: ReportOptions,
    out: Path,
    *,
    template: str = "report",
    writing: Writing,
) -> Path:
    """Writes the report on a period.

    Args:
        entries: the items that it is about.
        latest: the last of their meetings: the letterhead is its.
        options: language, period, day of writing, who signs.
        out: the file, or the folder that it is to stand in.
        template: the template's name, or the path of a .docx file.
        writing: templates of the user's own, what may be replaced, the form.

    Raises:
        MinutesError: it was refused; no file was written or changed.
    """
    file = find_template(template, options.language, writing.templates_folder)
    title = term("report_title", options.language)
    data = fill(file, build_report(entries, latest, options), _properties(title, latest, options))
    words = f"{options.first.isoformat()[:7]} {title}"
    target = out / f"{safe_name(words)}.{writing.form}" if out.is_dir() else out
    return write_whole(target, _in_form(data, writing.form), overwrite=writing.overwrite)


def _in_form(data: bytes, form: str) -> bytes:
    return pdf_of(data) if form == "pdf" else data


def owed_by_unit(entries: Sequence[RegisterItem], options: ReportOptions) -> dict[str, list[RegisterItem]]:
    """What each unit owes at the end of a period, as things stood then; units by their names.

    What nobody leads is left out: there is nobody to write to.
    """
    owed: dict[str, list[RegisterItem]] = {}
    for entry in entries:
        then = as_of(entry, options.last)
        if then is None or then.status != "open":
            continue
        for unit in dict.fromkeys(clean_line(name) for name in then.lead):
            owed.setdefault(unit, []).append(then)
    return {unit: owed[unit] for unit in sorted(owed, key=fold)}


def write_letters(
    owed: dict[str, list[RegisterItem]],
    latest: Meeting,
    options: ReportOptions,
    folder: Path,
    *,
    template: str = "letter",
    writing: Writing,
    progress: Callable[[int], None] = lambda _done: None,
) -> list[Path]:
    """Writes a letter to each unit that owes something, one file each.

    All letters are made before the first one is written, so a template that does not fit writes nothing.

    Args:
        owed: what each unit owes.
        latest: the last of the meetings: the letterhead is its.
        options: language, days, who signs.
        folder: where the files are to stand.
        template: the template's name, or the path of a .docx file.
        writing: templates of the user's own, what may be replaced, the form.
        progress: told after each letter how many are made.

    Raises:
        MinutesError: the folder is none, or a file was refused; those written before it stay.
    """
    if not folder.is_dir():
        raise MinutesError(
            "{folder} is no folder; nothing was written. Give the folder for the files.", folder=folder
        )
    file = find_template(template, options.language, writing.templates_folder)
    made = []
    for count, (unit, entries) in enumerate(owed.items(), start=1):
        context = build_letter(unit, entries, latest, options)
        properties = _properties(context["letter"]["subject"], latest, options)
        name = safe_name(f"{options.last.isoformat()} {term('letter', options.language)} {unit}")
        made.append((folder / f"{name}.{writing.form}", _in_form(fill(file, context, properties), writing.form)))
        progress(count)
    return [write_whole(path, data, overwrite=writing.overwrite) for path, data in _apart(made)]


def _apart(made: Sequence[tuple[Path, bytes]]) -> list[tuple[Path, bytes]]:
    """Files with names of their own: two units may differ only in signs that no file name can hold."""
    taken: dict[str, int] = {}
    apart = []
    for path, data in made:
        times = taken[path.name.casefold()] = taken.get(path.name.casefold(), 0) + 1
        apart.append((path if times == 1 else path.with_stem(f"{path.stem} ({times})"), data))
    return apart


def _properties(title: str, latest: Meeting, options: ReportOptions) -> Properties:
    """What the file says of itself; the same report gives the same file whenever it is written on that day."""
    written = datetime.combine(options.today, time(), UTC)
    author = options.signer or latest.head.body
    return Properties(
        title=title[:LONGEST_PROPERTY],
        author=clean_line(author)[:LONGEST_PROPERTY],
        language=LANGUAGE_TAGS[options.language],
        created=written,
        modified=written,
    )
