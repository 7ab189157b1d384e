"""Every command, found by a few letters, with its key; Enter runs the chosen one."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.command_rows import Command, command_rows, matching
from minutes_tui.ui.keys import Part, bindings_of
from minutes_tui.ui.messages import PanelKey, TextEdited, TextLeft, TextTaken
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.styled_rows import StyledRows


class CommandLine(OneLine):
    """A few letters of the command; up and down go through what they find without leaving the line."""

    BINDINGS = bindings_of("palette")

    def action_cursor(self, step: int) -> None:
        """The next or the previous command."""
        self.post_message(PanelKey("cursor", "", None, str(step)))

    def action_page(self, pages: int) -> None:
        """A page of commands on, or back."""
        self.post_message(PanelKey("page", "", None, str(pages)))


class CommandList(Panel, can_focus=False, inherit_bindings=False):
    """The commands; a click runs one."""

    shows_choice = True
    takes_at_once = True


class PaletteScreen(ModalScreen[Command | None]):
    """A line, and under it the commands that it finds; gives the one that was chosen, or None.

    Args:
        commands: every command that makes sense now, in the order in which they are listed.
        words: the language of the screen.
    """

    CSS_PATH = "palette.tcss"
    AUTO_FOCUS = "#letters"
    BINDINGS = bindings_of("app", "app.")
    PART: Part = "palette"

    def __init__(self, commands: Sequence[Command], words: ScreenWords) -> None:
        super().__init__()
        self.words = words
        self._commands = tuple(commands)
        self.found: tuple[Command, ...] = self._commands
        """What the typed letters find, the best first."""
        self.line = CommandLine(placeholder=words.say("all commands"), id="letters")
        self.none = StyledRows(id="none")
        self.listing = CommandList(id="commands")

    def compose(self) -> ComposeResult:
        """The line over the list, in a frame above the entry field."""
        with Vertical(id="palette"):
            yield self.line
            yield self.none
            yield self.listing

    def on_mount(self) -> None:
        """All commands, until a letter is typed."""
        self.none.display = False

    def on_resize(self) -> None:
        """The rows are as wide as the frame."""
        self.call_after_refresh(self.show)

    def on_text_edited(self, message: TextEdited) -> None:
        """Finds as one types."""
        message.stop()
        self.found = tuple(matching(self._commands, self.line.value))
        self.show()
        self.listing.choose(self.found[0].id if self.found else None)

    def show(self) -> None:
        """Shows what was found."""
        width = self.listing.size.width or 60
        self.listing.show(command_rows(self.found, not self.line.value, self.words, width))
        if self.listing.chosen is None and self.found:
            self.listing.choose(self.found[0].id)
        self.none.display = not self.found
        self.none.show([((" " + self.words.say("No command holds these letters."), "refused"),)])

    def on_panel_key(self, message: PanelKey) -> None:
        """Up and down, or a click."""
        message.stop()
        if message.action == "take":
            self._take()
            return
        rows = 1 if message.action == "cursor" else max(1, self.listing.size.height - 1)
        self.listing.action_cursor(int(message.detail) * rows)

    def on_text_taken(self, message: TextTaken) -> None:
        """Runs the chosen command."""
        message.stop()
        self._take()

    def _take(self) -> None:
        row = self.listing.chosen
        chosen = next((command for command in self.found if row is not None and command.id == row.subject), None)
        if chosen is not None:
            self.dismiss(chosen)

    def on_text_left(self, message: TextLeft) -> None:
        """Back to where one was; nothing is run."""
        message.stop()
        self.dismiss(None)
