"""Taking another's file into the library: which one it is, what was found in it, and only then the meeting."""

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
from minutes_tui.ui.import_text import found_rows
from minutes_tui.ui.importing import Found, Report, Sort, look_into, take_in
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import TextLeft
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.screens.setup import LANGUAGE_NAMES
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.typed_date import read_meeting_day
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace

LABELS: Final[dict[str, str]] = {
    "file": N_("File"), "sort": N_("Kind"), "language": N_("Language"), "date": N_("Date"),
}  # fmt: skip
"""The label of each field."""
SORTS: Final[dict[Sort, str]] = {
    "text": N_("report or conclusion"), "w3c-irc": N_("log of scribes"), "meetbot": N_("log of MeetBot"),
}  # fmt: skip
"""The words for the sorts of files."""


class ImportScreen(Screen[str | None]):
    """Asks for a file, shows what was found in it, and takes it in; gives the id of the meeting that it became.

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
        self.found = StyledRows(id="found")
        self._found: Found | None = None

    def compose(self) -> ComposeResult:
        """What it is for, and a label before each field."""
        words = self.words
        yield Static(Content(words.say("Import a file")), id="heading")
        with VerticalScroll(id="fields", can_focus=False):
            about = N_("A report (Word or text) or a log: paragraphs become entries, demands directives.")
            yield Static(Content(words.say(about)), id="about")
            for name, label in LABELS.items():
                field = self._field(name)
                with Horizontal(classes="choices row" if isinstance(field, Choice) else "row"):
                    yield Static(Content(words.say(label)), classes="label")
                    yield field
            yield self.found
        yield Static("", id="refusal")
        yield KeyFooter(words, self.workspace.settings.keymap, id="footer")

    def _field(self, name: str) -> Widget:
        if name == "sort":
            return Choice([(sort, self.words.say(word)) for sort, word in SORTS.items()], "text", id=name)
        if name == "language":
            named = [(language, LANGUAGE_NAMES[language]) for language in LANGUAGES]
            return Choice([("", self.words.say("as it is written")), *named], "", id=name)
        if name == "date":
            return OneLine("", self.words.say("as the file says, else 2025-05-16"), goes_on=True, id=name)
        return OneLine("", self.words.say("where it is, such as ~/report.docx"), goes_on=True, id=name)

    def on_mount(self) -> None:
        """The keys of the form."""
        self.query_one("#footer", KeyFooter).tell("import", "app")

    async def action_begin(self) -> None:
        """Look into the file; what was looked at and not changed since is taken in, and opened."""
        refusal = self.query_one("#refusal", Static)
        refusal.update("")
        try:
            report = self._report()
            if self._found is not None and self._found.report == report:
                self.dismiss(await asyncio.to_thread(take_in, self._found, self.workspace))
                return
            self._found = await asyncio.to_thread(look_into, report, self.workspace)
        except MinutesError as error:
            self._found = None
            self.found.show([])
            refusal.update(Content(refusal_text(error, self.words)))
            return
        width = self.found.size.width or self.size.width - 4
        self.found.show(found_rows(self._found.whole, self._found.left_out, self.words, width))
        self.found.scroll_visible(animate=False)

    def _report(self) -> Report:
        """What stands in the fields.

        Raises:
            MinutesError: no file is named, or the date is none.
        """
        chosen = self.query_one("#language", Choice).value
        language = cast(Language, chosen) if chosen else None
        typed = self.query_one("#date", OneLine).value
        today = Head(date=self.workspace.today(), language=language or self.workspace.settings.language)
        day = read_meeting_day(typed, Meeting("", today)) if typed else None
        if typed and day is None:
            raise MinutesError("“{typed}” is no date; nothing was imported.", typed=typed)
        name = self.query_one("#file", OneLine).value
        if not name:
            raise MinutesError("No file is named; nothing was imported.")
        return Report(Path(name), cast(Sort, self.query_one("#sort", Choice).value), language, day)

    def action_back(self) -> None:
        """Back to the library; nothing was made."""
        self.dismiss(None)

    def on_text_left(self, message: TextLeft) -> None:
        """Escape leaves the form."""
        message.stop()
        self.action_back()
