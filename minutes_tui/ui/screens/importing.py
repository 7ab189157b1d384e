"""Taking a written report into the library: which file, in which language, of which day."""

import asyncio
from pathlib import Path
from typing import Final, cast

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
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.importing import Report, import_report
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import TextLeft
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.screens.setup import LANGUAGE_NAMES
from minutes_tui.ui.typed_date import read_day
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace

LABELS: Final[dict[str, str]] = {"file": N_("File"), "language": N_("Language"), "date": N_("Date")}
"""The label of each field."""


class ImportScreen(Screen[str | None]):
    """Asks for a report and takes it in; gives the id of the meeting that it became.

    Args:
        workspace: the library and the clock.
        words: the language of the screen.
    """

    CSS_PATH = "setup.tcss"
    BINDINGS = bindings_of("import")
    AUTO_FOCUS = "#file"
    PART = "import"

    def __init__(self, workspace: Workspace, words: ScreenWords) -> None:
        super().__init__()
        self.workspace = workspace
        self.words = words

    def compose(self) -> ComposeResult:
        """What it is for, and a label before each field."""
        words = self.words
        yield Static(Content(words.say("Import a report")), id="heading")
        with VerticalScroll(id="fields", can_focus=False):
            about = N_("A conclusion or report (Word or text): paragraphs become entries, demands directives.")
            yield Static(Content(words.say(about)), id="about")
            for name, label in LABELS.items():
                with Horizontal(classes="row"):
                    yield Static(Content(words.say(label)), classes="label")
                    yield self._field(name)
        yield Static("", id="refusal")
        yield KeyFooter(words, self.workspace.settings.keymap, id="footer")

    def _field(self, name: str) -> Widget:
        if name == "language":
            options = [(language, LANGUAGE_NAMES[language]) for language in LANGUAGES]
            return Choice(options, self.workspace.settings.language, id=name)
        if name == "date":
            return OneLine(self.workspace.today().isoformat(), goes_on=True, id=name)
        return OneLine("", self.words.say("where it is, such as ~/report.docx"), goes_on=True, id=name)

    def on_mount(self) -> None:
        """The keys of the form."""
        self.query_one("#footer", KeyFooter).tell("import", "app")

    async def action_begin(self) -> None:
        """Take the file in and open what it became."""
        try:
            identifier = await asyncio.to_thread(import_report, self._report(), self.workspace)
        except MinutesError as error:
            self.query_one("#refusal", Static).update(Content(refusal_text(error, self.words)))
            return
        self.dismiss(identifier)

    def _report(self) -> Report:
        """What stands in the fields.

        Raises:
            MinutesError: no file is named, or the date is none.
        """
        language = cast(Language, self.query_one("#language", Choice).value)
        typed = self.query_one("#date", OneLine).value
        day = read_day(typed, Meeting("", Head(date=self.workspace.today(), language=language)))
        if day is None:
            raise MinutesError("“{typed}” is no date; nothing was imported.", typed=typed)
        name = self.query_one("#file", OneLine).value
        if not name:
            raise MinutesError("No file is named; nothing was imported.")
        return Report(Path(name), language, day)

    def action_back(self) -> None:
        """Back to the library; nothing was made."""
        self.dismiss(None)

    def on_text_left(self, message: TextLeft) -> None:
        """Escape leaves the form."""
        message.stop()
        self.action_back()
