"""Markdown and plain text: the record in time order, every text literal."""

import re

import export_samples as samples
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.export.markdown import escaped
from minutes_tui.export.service import show_meeting


def read(markdown: str) -> str:
    """The text that a reader of Markdown sees."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    parts = [
        child.content if child.type in ("text", "text_special") else f"<{child.type}>"
        for token in tokens
        for child in token.children or ()
    ]
    return "".join(parts)


@given(st.text(max_size=60))
def test_text_in_markdown_is_literal(text: str) -> None:
    from minutes_tui.domain.text import clean_line

    plain = " ".join(clean_line(text).split())
    assert read(escaped(plain)).strip() == plain.strip()


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_stands_in_time_order(language: Language, form: str) -> None:
    meeting = samples.rich_meeting(language)
    shown = show_meeting(meeting, form, now=samples.NOW)  # type: ignore[arg-type]
    place = 0
    for entry in meeting.entries:
        if entry.off_record or entry.kind == "missed":
            continue
        for paragraph in entry.text.split("\n"):
            found = shown.find(paragraph if form == "text" else escaped(paragraph), place)
            assert found >= 0
            place = found


def test_markup_in_plain_text_comes_out_as_typed() -> None:
    shown = show_meeting(samples.hostile_meeting("en"), "text", now=samples.NOW)
    assert "see [1] and [/foo] {{ x }} {% if y %}" in shown
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", shown)


def test_markdown_has_the_action_items_as_a_table() -> None:
    shown = show_meeting(samples.rich_meeting("en"), "markdown", now=samples.NOW)
    rows = [line for line in shown.splitlines() if line.startswith("| ")]
    assert len(rows) == 5
    assert rows[2].startswith("| 1 | The Digital Unit shall")
    assert "Before 20 Jun 2025" in rows[2]


def test_off_the_record_is_in_neither_but_in_the_json() -> None:
    meeting = samples.rich_meeting("en")
    assert "OFF-THE-RECORD" not in show_meeting(meeting, "text", now=samples.NOW)
    assert "OFF-THE-RECORD" not in show_meeting(meeting, "markdown", now=samples.NOW)
    assert "OFF-THE-RECORD" in show_meeting(meeting, "json", now=samples.NOW)
