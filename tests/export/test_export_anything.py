"""Any meeting at all, however odd its texts: every form is written, and the Word file is sound."""

import tempfile
from pathlib import Path

import export_samples as samples
import word_reading as reading
from hypothesis import given, settings
from hypothesis import strategies as st
from ooxml_integrity import check
from test_export_json import MEETINGS

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.service import FORMS, export_meeting
from minutes_tui.export.templates import FoundTemplate, meeting_templates


@settings(max_examples=40, deadline=None)
@given(meeting=MEETINGS, language=st.sampled_from(LANGUAGES))
def test_every_form_can_be_written_of_any_meeting(meeting: Meeting, language: Language) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for form in FORMS:
            if form not in ("pdf", "docx"):
                written = export_meeting(meeting, form=form, language=language, out=Path(folder), now=samples.NOW)
                assert written.stat().st_size > 0


@settings(max_examples=25, deadline=None)
@given(meeting=MEETINGS, found=st.sampled_from(meeting_templates()))
def test_every_template_can_be_filled_with_any_meeting(meeting: Meeting, found: FoundTemplate) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "any.docx"
        path = export_meeting(meeting, template=found.name, language=found.language, out=target, now=samples.NOW)
        assert [str(finding) for finding in check(str(path))] == []
        assert reading.faults(path) == []
