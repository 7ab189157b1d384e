"""Minutes that LibreOffice edited and saved: every change is found, nothing else. Needs LibreOffice Writer."""

from pathlib import Path

import export_samples as samples
import pytest
from office_editing import Edited, Office, add, comment, reword, strike, track
from returned_meetings import NEW, SAID, came_back, entry, meeting_of_six, sent_out

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.export.templates import meeting_templates
from minutes_tui.returning import Review

pytestmark = pytest.mark.office

CHAIR = "A. Chair"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice; the test is skipped, and counted, where it is not installed."""
    return Office(tmp_path_factory.mktemp("office"))


def test_files_that_were_only_saved_propose_nothing(office: Office, tmp_path: Path) -> None:
    shipped = [(found.name, found.language) for found in meeting_templates() if found.language is not None]
    files = {}
    for template, language in shipped:
        folder = tmp_path / language
        folder.mkdir(exist_ok=True)
        sent = sent_out(samples.rich_meeting(language), folder, template)
        files[template, language] = Edited(sent, folder / f"{template}-back.docx")
    office.edit(list(files.values()))
    found = {
        (template, language): came_back(file.target, samples.rich_meeting(language))
        for (template, language), file in files.items()
    }
    assert {form: review for form, review in found.items() if review != Review((), (), False)} == {}


def acts_on(language: Language, tracked: bool) -> list[str]:
    """One edit of each sort."""
    said = SAID[language]
    return [
        track(tracked),
        reword(" ".join(said[0].split()[:2]), "XYZ"),
        strike(said[1]),
        add(said[2], NEW[language]),
        comment(" ".join(said[3].split()[:3]), CHAIR, "Really?"),
        strike(said[5]),
    ]


def test_every_change_is_found_and_nothing_else(office: Office, tmp_path: Path) -> None:
    files = {}
    for language in LANGUAGES:
        folder = tmp_path / language
        folder.mkdir()
        sent = sent_out(meeting_of_six(language), folder)
        for tracked in (False, True):
            files[language, tracked] = Edited(sent, folder / f"{tracked}.docx", acts_on(language, tracked))
    office.edit(list(files.values()))
    for (language, tracked), file in files.items():
        check_found(came_back(file.target, meeting_of_six(language)), language, tracked)


def check_found(found: Review, language: Language, tracked: bool) -> None:
    """Is there a proposal for each edit of `acts_on`, and none beside them?"""
    said = SAID[language]
    first = " ".join(said[0].split()[:2])
    assert {(p.kind, p.entry, p.words) for p in found.proposals if p.kind != "comment"} == {
        ("reworded", entry(0), said[0].replace(first, "XYZ")),
        ("struck_out", entry(1), ""),
        ("added", entry(2), NEW[language]),
        ("struck_out", entry(5), ""),
    }
    [remark] = [p for p in found.proposals if p.kind == "comment"]
    assert (remark.entry, remark.author, remark.anchor) == (entry(3), CHAIR, " ".join(said[3].split()[:3]))
    assert "Really?" in remark.words
    assert (found.elsewhere, found.by_words) == ((), False)
    [words] = [p for p in found.proposals if p.kind == "reworded"]
    assert {(r.kind, r.text) for r in words.tracked} == (
        {("deleted", first), ("inserted", "XYZ")} if tracked else set()
    )
    assert all(r.at is not None for r in words.tracked)
