"""Marks in Word files: every printed entry is found again, whatever the template, and nothing else bears one."""

import re
from dataclasses import replace
from pathlib import Path

import export_samples as samples
import pytest
import word_reading as reading
from export_conferences import conference
from export_helpers import Exported, with_line, writer
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.marks import Mark, beside_print, compared, key_of, read_mark, words_print
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.export.templates import find_template, meeting_templates
from minutes_tui.intake.returned.body import text_between
from minutes_tui.intake.returned.word_file import read_returned

SHIPPED = sorted((found.name, str(found.language)) for found in meeting_templates())
HEX = st.text("0123456789abcdef", min_size=1)


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    return writer(tmp_path)


def marked_words(path: Path) -> dict[tuple[str, str], str]:
    """What stands between the marks of each entry and action item."""
    file = read_returned(path)
    found: dict[tuple[str, str], list[str]] = {}
    for placed in file.placed:
        words = text_between(file.lines, placed.begin, placed.end)
        found.setdefault((placed.mark.subject, placed.mark.key), []).append(words)
    return {subject: "\n".join(words) for subject, words in found.items()}


def printed_kinds(template: str) -> set[str]:
    """The kinds of entries of which a form prints the words."""
    if template == "actions":
        return set()
    if template == "conclusion":
        return {"directive", "decision"}
    resolved = {"directive", "decision", "vote"}
    return resolved if template == "results" else resolved | {"statement", "report", "question", "answer", "note"}


@pytest.mark.parametrize("make", [samples.hostile_meeting, conference])
@pytest.mark.parametrize(("template", "language"), SHIPPED)
def test_every_printed_entry_stands_between_its_marks(
    exported: Exported, template: str, language: Language, make: type[Meeting]
) -> None:
    meeting = make(language)
    words = marked_words(exported(meeting, template=template))
    for entry in meeting.entries:
        if entry.kind in printed_kinds(template) and not entry.off_record and entry.wording.strip():
            assert compared(words.pop(("entry", key_of(entry.id)))) == compared(entry.wording)
    assert {subject for subject, _key in words} <= {"item"} | ({"entry"} if template == "minutes" else set())


@pytest.mark.parametrize(("template", "language"), SHIPPED)
def test_tasks_of_action_items_stand_between_marks(exported: Exported, template: str, language: Language) -> None:
    meeting = samples.rich_meeting(language)
    words = marked_words(exported(meeting, template=template))
    items = {key for subject, key in words if subject == "item"}
    assert items == (set() if template == "conclusion" else {key_of(item.id) for item in meeting.items})


def test_names_of_bookmarks_are_valid_unique_and_hidden(exported: Exported) -> None:
    markup = reading.parts(exported(samples.rich_meeting("vi")))["word/document.xml"]
    names = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]*)"/>', markup)
    assert len(names) == len({name.casefold() for name in names}) == markup.count("<w:bookmarkEnd ")
    assert all(re.fullmatch(r"_\w{1,39}", name, re.ASCII) for name in names)
    identifiers = re.findall(r'<w:bookmarkStart w:id="(\d+)"', markup)
    assert identifiers == re.findall(r'<w:bookmarkEnd w:id="(\d+)"', markup)


def test_no_words_of_the_record_stand_in_the_list_of_what_was_written(exported: Exported) -> None:
    path = exported(samples.rich_meeting("en"))
    listing = next(text for name, text in reading.parts(path).items() if name.startswith("customXml/item1"))
    assert "meeting-rich" in listing
    assert not re.search(r"[A-Z][a-z]{3,} [a-z]{3,}", listing)
    file = read_returned(path)
    assert (file.meeting, file.language) == ("meeting-rich", "en")
    assert len(file.listing) == sum(1 for line in file.lines if compared(line.text))


OWN = [
    "{% for entry in record %}{{ entry.text }} / {% endfor %}",
    "{% for entry in record %}{{ entry.first }}; {% endfor %}",
    "{{ record[0].text }}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> and {{ record[1].text }} at the end",
]


@pytest.mark.parametrize("line", OWN)
def test_a_customised_template_gives_marks_too(exported: Exported, tmp_path: Path, line: str) -> None:
    meeting = samples.rich_meeting("en")
    words = marked_words(exported(meeting, template=str(with_line(tmp_path / "own.docx", line))))
    first = meeting.entries.ordered[0]
    expected = first.text if "first" not in line else first.text.partition("\n")[0]
    assert compared(expected) in compared(words[("entry", key_of(first.id))])


@pytest.mark.parametrize(
    "line",
    [
        "{{ record[0].text | upper }}", "{{ record[0].first ~ '!' }}", "{{ record[0].first | truncate(12) }}",
        "{{ record | map(attribute='text') | join(' ') }}",
    ],
)  # fmt: skip
def test_words_that_a_template_changes_bear_no_mark_of_their_own(
    exported: Exported, tmp_path: Path, line: str
) -> None:
    meeting = samples.rich_meeting("en")
    bare = find_template("minutes", "en")
    plain, own = exported(meeting, template=str(bare)), exported(
        meeting, template=str(with_line(tmp_path / "own.docx", line))
    )  # fmt: skip
    assert marked_words(own) == marked_words(plain)
    assert reading.faults(own) == []


def test_an_entry_printed_too_often_is_marked_as_often_as_there_are_names(
    exported: Exported, tmp_path: Path
) -> None:
    line = "{% for n in range(30) %}{{ record[0].text }} {% endfor %}"
    path = exported(samples.rich_meeting("en"), template=str(with_line(tmp_path / "own.docx", line)))
    assert reading.faults(path) == []
    assert max(placed.mark.again for placed in read_returned(path).placed) == 9


def test_an_entry_without_words_bears_no_mark(exported: Exported) -> None:
    meeting = samples.one_entry_meeting("en")
    entry = replace(meeting.entries.ordered[0], text=" \n ")
    assert marked_words(exported(replace(meeting, entries=Records((entry,))))) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_printed_in_other_words_has_another_fingerprint(exported: Exported, language: Language) -> None:
    meeting = samples.one_entry_meeting(language)
    entry = meeting.entries.ordered[0]
    [mark] = [placed.mark for placed in read_returned(exported(meeting)).placed]
    assert mark.words == words_print(entry.text)
    polished = replace(meeting, entries=Records((replace(entry, minuted="X"),)))
    [other] = [placed.mark for placed in read_returned(exported(polished)).placed]
    assert (other.key, other.words) == (mark.key, words_print("X"))


@given(
    subject=st.sampled_from(["entry", "item"]), identifier=st.text(), words=st.text(), before=st.text(),
    after=st.text(), paragraph=st.integers(0, 9999), again=st.integers(0, 9),
)  # fmt: skip
def test_any_mark_reads_back_from_its_name(
    subject: str, identifier: str, words: str, before: str, after: str, paragraph: int, again: int
) -> None:
    beside = (beside_print(before), beside_print(after))
    mark = Mark(subject, key_of(identifier), words_print(words), *beside, paragraph, again)  # type: ignore[arg-type]
    assert read_mark(mark.name) == mark
    assert re.fullmatch(r"_\w{1,39}", mark.name, re.ASCII)


@pytest.mark.parametrize(
    "name", ["", "_Toc123", "_GoBack", "_me", "_mx" + "0" * 34 + "_1", "Evidence", "_me" + "g" * 34 + "_1"]
)
def test_bookmarks_of_others_are_no_marks(name: str) -> None:
    assert read_mark(name) is None
