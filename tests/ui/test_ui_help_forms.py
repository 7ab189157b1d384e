"""What the help says can be typed is read as it says, in the words of each language."""

import re

import pytest
from ui_standins import NOON, Kept, conference, read_plainly, with_lines

from minutes_tui.domain.history import History
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.recording import Recorder
from minutes_tui.ui.help_text import LINE_FORMS

READ_AS: dict[str, tuple[str, str | None]] = {
    "Name: text": ("entry", "statement"),
    "text": ("entry", "statement"),
    "... text": ("continue", "statement"),
    "! text": ("entry", "directive"),
    "= text": ("entry", "decision"),
    "? text": ("entry", "question"),
    "note: text": ("entry", "note"),
    "topic: title": ("agenda", None),
    "@14:35 text": ("entry", "statement"),
    "s/old/new/": ("correction", None),
    "present+ name, title, unit": ("attendance", None),
    "present+ all (bridge)": ("attendance", None),
    "presides: name": ("presides", None),
    "vote: subject +12 -1 0 3": ("entry", "vote"),
    "off: text": ("entry", "statement"),
    "~ text": ("entry", "missed"),
    "#undo": ("undo", None),
}
"""The effect and the kind of each form."""

KEPT_IN_LATIN = {"s/old/new/"}
"""A sign that users of other programs know; it has no word."""


def test_every_form_of_the_help_is_checked() -> None:
    assert [form for form, _says in LINE_FORMS] == list(READ_AS)


@pytest.mark.parametrize("form", READ_AS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_of_the_help_works_as_it_stands_there(language: Language, form: str) -> None:
    words = ScreenWords(language)
    typed = words.say(form)
    meeting = conference(language)
    before = "old" if language == "en" else words.say("s/old/new/").split("/")[1]
    meeting = with_lines(meeting, [f"{meeting.people['p1'].key}: {before}"])
    typed = re.sub(r"\(.*\)", f"({meeting.bridges['b2'].name})", typed)
    if form in ("Name: text", "presides: name"):
        label, said = typed.split(": ")
        name = meeting.people["p1"].name
        typed = f"{name}: {said}" if form == "Name: text" else f"{label}: {name}"
    recorder = Recorder(
        meeting,
        {"minutes": History(), "life": History()},
        Kept(),
        lambda: NOON,
        lambda: "new",
        "live",
        read_plainly,
    )
    reading = recorder.read(typed.replace("14:35", "08:35"))
    assert reading.refusal is None
    assert reading.question is None
    effect, kind = READ_AS[form]
    assert reading.effect == effect
    assert kind in (None, reading.kind)
    assert reading.off_record == (form == "off: text")


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_a_form_of_the_help_needs_no_other_keyboard(language: Language) -> None:
    for form in READ_AS.keys() - KEPT_IN_LATIN:
        assert not re.search("[A-Za-z]", ScreenWords(language).say(form)), form
