"""Shorthand on the live screen: what a blank will expand is shown before, and for as long as undo takes it back."""

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.reading.shorthand import Expansion, Moment, expansion, in_force
from minutes_tui.ui.echo_text import Echo
from minutes_tui.ui.footer_keys import keys_of
from minutes_tui.ui.keys import KEYS
from minutes_tui.ui.record_layout import cut
from minutes_tui.ui.screens.meeting_base import MeetingBase
from minutes_tui.ui.screens.over_meeting import Onward
from minutes_tui.ui.wording import clock, refusal_text


class MeetingShorthand(MeetingBase):
    """What the entry field is told about shorthand."""

    _known: dict[str, Shorthand]

    def on_mount(self) -> None:
        """The shorthand of this meeting is in force from the first letter on."""
        self.load_shorthand()
        self.field.expansion_of = self._expansion

    def load_shorthand(self) -> None:
        """Reads the shorthand that holds in this meeting."""
        meeting = self.recording.meeting
        self._known = {}
        try:
            listed = self.workspace.shorthand()
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return
        self._known = in_force(listed, meeting.head.language, meeting.head.series or meeting.id)

    def _expansion(self, before: str) -> Expansion | None:
        if not self._known:
            return None
        meeting = self.recording.meeting
        item = meeting.agenda.get(meeting.floor.agenda)
        title = item.title if item is not None else ""
        now = Moment(meeting.speaker_name(meeting.floor.speaker), title, clock(self.workspace.now(), meeting))
        return expansion(before, self._known, now)

    def show_shorthand(self) -> None:
        """Shows in the echo line what a blank will expand, or what undo takes back; a question goes before."""
        if self.desk.reading.question is not None:
            return
        found, says = self.field.expanded, ""
        if found is not None:
            undo = next(key for key in KEYS["field"] if key.name == "undo")
            key = keys_of(undo, "field", self.workspace.settings.keymap, self.words)
            says = self.words.say("{key} takes it back", key=key)
        elif (found := self.field.pending) is not None:
            says = self.words.say("blank expands")
        if found is not None:
            text = cut(found.text.replace("\n", " "), max(10, self.size.width - len(found.short) - len(says) - 12))
            second = (
                ("  ", "quiet"),
                (found.short, "quiet"),
                (" → ", "arrow"),
                (text, "spelled"),
                (f"   {says}", "offer"),
            )
            self.echo.tell(Echo(self.desk.echo().first, second))

    def action_shorthand(self) -> None:
        """Change the abbreviations and fixed phrases."""
        from minutes_tui.ui.screens.shorthand import ShorthandScreen

        self.app.push_screen(ShorthandScreen(self.session, self.workspace, self.words), self._shorthand_changed)

    def _shorthand_changed(self, _onward: Onward | None) -> None:
        self.load_shorthand()
