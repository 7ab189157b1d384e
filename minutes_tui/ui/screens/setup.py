"""Setting up a meeting: a form that explains itself."""

import asyncio
from dataclasses import replace
from typing import Any, Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.choice import Choice
from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import TextLeft
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.setup_form import SetupForm, UnusableForm, meeting_of
from minutes_tui.ui.typed_date import read_meeting_day
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace

LANGUAGE_NAMES: Final[dict[Language, str]] = {
    "vi": "Tiếng Việt", "en": "English", "de": "Deutsch", "ru": "Русский", "ar": "العربية",
}  # fmt: skip
"""Every language in its own words."""

LABELS: Final[dict[str, tuple[str, str]]] = {
    "title": (N_("Title"), N_("Monthly conference, October")),
    "language": (N_("Language"), ""),
    "date": (N_("Date"), N_("2024-11-02")),
    "place": (N_("Place"), ""),
    "bridges": (N_("Bridges"), N_("places with semicolons between them; the first leads")),
    "chair": (N_("Chair"), N_("name; then co-chairs, with semicolons between them")),
    "secretary": (N_("Secretary"), ""),
    "people": (N_("People"), N_("one a line: name, title, unit (bridge)")),
    "agenda": (N_("Agenda"), N_("one point a line; - before a point under it")),
    "parent_body": (N_("Parent body"), N_("the body above the one that meets")),
    "body": (N_("Body"), N_("the body that issues the minutes")),
    "number": (N_("Number"), N_("of the minutes, with its signs")),
    "issued_in": (N_("Issued in"), N_("the town that stands before the date")),
    "secrecy": (N_("Secrecy"), ""),
    "urgency": (N_("Urgency"), ""),
}
"""The label of each field, and what stands in it while it is empty."""


TALL: Final = ("people", "agenda")
"""Fields of many lines, for pasting."""

CHOICES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "language": tuple((language, LANGUAGE_NAMES[language]) for language in LANGUAGES),
    "secrecy": (
        ("", N_("none")),
        ("mat", N_("confidential")),
        ("toi_mat", N_("secret")),
        ("tuyet_mat", N_("top secret")),
    ),
    "urgency": (
        ("", N_("none")),
        ("khan", N_("urgent")),
        ("thuong_khan", N_("very urgent")),
        ("hoa_toc", N_("most urgent")),
    ),
}
"""Fields of a few values, each value with its word; the marks are those of Decree 30/2020."""


class SetupScreen(Screen[str | None]):
    """The form for a new meeting; gives the id of the meeting that was made.

    Args:
        form: what stands in the fields at first.
        previous: the last meeting of the series, where there is one.
        workspace: the library and the clock.
        words: the language of the screen.
    """

    CSS_PATH = "setup.tcss"
    BINDINGS = bindings_of("setup")
    AUTO_FOCUS = "#title"

    def __init__(self, form: SetupForm, previous: Meeting | None, workspace: Workspace, words: ScreenWords) -> None:
        super().__init__()
        self._form = form
        self._previous = previous
        self.workspace = workspace
        self.words = words

    def compose(self) -> ComposeResult:
        """A label over each field."""
        words = self.words
        yield Static(Content(words.say("New meeting")), id="heading")
        with VerticalScroll(id="fields", can_focus=False):
            for name, (label, hint) in LABELS.items():
                shape = "tall" if name in TALL else "choices" if name in CHOICES else "short"
                with Horizontal(classes=f"{shape} row"):
                    yield Static(Content(words.say(label)), classes="label")
                    yield self._field(name, words.say(hint))
        yield Static("", id="refusal")
        yield KeyFooter(words, self.workspace.settings.keymap, id="footer")

    def _field(self, name: str, hint: str) -> Widget:
        """The field for one part of the form."""
        text = getattr(self._form, name)
        if name in CHOICES:
            options = [(value, self.words.say(word)) for value, word in CHOICES[name]]
            return Choice(options, text, id=name)
        if name not in TALL:
            return OneLine(text, hint, goes_on=True, id=name)
        area = OrderedTextArea(text, placeholder=Content(hint), tab_behavior="focus", id=name)
        area.cursor_blink = False
        return area

    def on_mount(self) -> None:
        """The keys of the form."""
        self.query_one("#footer", KeyFooter).tell("setup", "app")

    def typed(self) -> SetupForm:
        """What stands in the fields now."""
        values: dict[str, Any] = {
            name: self.query_one(f"#{name}", Choice).value
            if name in CHOICES
            else self.query_one(f"#{name}", OrderedTextArea).text
            for name in LABELS
        }
        return replace(self._form, **values)

    async def action_begin(self) -> None:
        """Make the meeting and open it."""
        form = self.typed()
        basis = Meeting("", Head(date=self.workspace.today(), language=form.language))
        try:
            meeting = meeting_of(
                form, self.workspace.new_id, lambda typed: read_meeting_day(typed, basis), self._previous
            )
            identifier = await asyncio.to_thread(self.workspace.create, meeting)
        except MinutesError as error:
            self.query_one("#refusal", Static).update(Content(refusal_text(error, self.words)))
            if isinstance(error, UnusableForm):
                self.query_one("#date", OneLine).focus()
            return
        self.dismiss(identifier)

    def action_back(self) -> None:
        """Back to the library; nothing was made."""
        self.dismiss(None)

    def on_text_left(self, message: TextLeft) -> None:
        """Escape leaves the form."""
        message.stop()
        self.action_back()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The field that has the focus is in sight."""
        event.widget.scroll_visible(animate=False)
