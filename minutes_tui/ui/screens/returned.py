"""Minutes that came back: what the file proposes, one proposal after the other, accepted or refused by key."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.proposals import CommentAs, Proposal
from minutes_tui.domain.text import clean
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.returning import Review, accept, review
from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.returned_text import (
    Verdict,
    can_be_edited,
    file_rows,
    record_rows,
    remark_rows,
    title_text,
)
from minutes_tui.ui.screens.over_meeting import Onward, OverMeeting
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.wording_field import WordingField
from minutes_tui.ui.workspace import Session, Workspace


class ProposedRows(OrderedKeys, StyledRows, can_focus=True):
    """What the file has; its letters decide about the proposal."""

    BINDINGS = bindings_of("returned")

    def action_tell(self, action: str) -> None:
        """What is to be done about the proposal."""
        self.screen.post_message(PanelKey(action, "", None))


class ProposedWords(WordingField):
    """The proposed words, open for writing; they are accepted as they stand here."""

    BINDINGS = bindings_of("returned_edit")

    def action_take(self) -> None:
        """Accept these words."""
        self.screen.post_message(PanelKey("take", "", self.text))

    def action_leave(self) -> None:
        """Back to what the file has."""
        self.screen.post_message(PanelKey("leave", "", None))


class ReturnedScreen(OverMeeting):
    """Every proposal of a file beside the record; nothing is taken but by key.

    Args:
        session: the meeting.
        workspace: the library and the clock.
        words: the language of the screen.
        path: the file that came back.
    """

    PART = "returned"
    AUTO_FOCUS = "#proposed"

    def __init__(self, session: Session, workspace: Workspace, words: ScreenWords, path: Path) -> None:
        super().__init__(session, workspace, words)
        self.path = path
        self.found: Review | None = None
        self.verdicts: dict[str, Verdict] = {}
        self._taken: list[str] = []
        self._place = 0
        self.title_row = StyledRows(id="title")
        self.record_side = StyledRows(id="taken")
        self.file_side = ProposedRows(id="proposed")
        self.field = ProposedWords(id="minuted")
        self.field.display = False
        self.remarks = StyledRows(id="detail")

    def parts(self) -> Iterable[Widget]:
        """Where one is, the record and the file side by side, what is to be known beside."""
        yield self.title_row
        left = Static(Content(self.words.say("in the record")), classes="label")
        right = Static(Content(self.words.say("in the file")), classes="label")
        yield Horizontal(
            Vertical(left, self.record_side, classes="half"),
            Vertical(right, self.file_side, self.field, classes="half"),
            id="page",
        )
        yield self.remarks

    def on_mount(self) -> None:
        """Reads the file in a thread of its own."""
        self.title_row.show([((self.words.say("reading {file} …", file=self.path.name), "quiet"),)])
        self.run_worker(self._read(), group="read")

    async def _read(self) -> None:
        today = self.meeting.local(self.workspace.now()).date()
        try:
            self.found = await asyncio.to_thread(review, self.path, self.meeting, today)
        except MinutesError as error:
            self.title_row.show([])
            self.say(refusal_text(error, self.words), refused=True)
            return
        self.show()
        self._say_beside(self.found)

    def _say_beside(self, found: Review) -> None:
        """Says what is to be known of the file as a whole."""
        if found.by_words:
            self.say(
                self.words.say("The file has lost its marks; the entries were known by their words. Look closely.")
            )
        elif found.elsewhere:
            self.say(
                self.words.count(
                    "{n} paragraph outside the entries was changed too; it is not taken.",
                    "{n} paragraphs outside the entries were changed too; they are not taken.",
                    len(found.elsewhere),
                )
            )

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that is shown."""
        proposals = self.found.proposals if self.found is not None else ()
        return proposals[self._place] if proposals else None

    def show(self) -> None:
        """Shows the proposal and where one is."""
        proposal = self.proposal
        if self.found is None:
            return
        if proposal is None:
            said = self.words.say("The file proposes nothing: every entry stands in it as it was sent out.")
            self.title_row.show([((said, "quiet"),)])
            return
        title = title_text(self.found.proposals, self._place, self.verdicts, self.words)
        self.title_row.show([((title, "greeting"),)])
        width = max(20, self.size.width // 2 - 4)
        self.record_side.show(record_rows(proposal, self.meeting, self.words, width))
        self.file_side.show(file_rows(proposal, proposal.words, self.meeting, self.words, width))
        dates = self.found.other_dates.get(proposal.id)
        self.remarks.show(remark_rows(proposal, self.words, self.size.width - 4, dates))

    def on_panel_key(self, message: PanelKey) -> None:
        """A key about the proposal."""
        message.stop()
        if message.action == "back" or self.proposal is None:
            self.action_back()
        elif message.action == "take":
            self._close_field()
            self._accept(clean(message.subject or "").strip() or None)
        elif message.action == "leave":
            self._close_field()
        else:
            getattr(self, f"_{message.action}")()

    # What the keys do

    def _next(self) -> None:
        self._step(1)

    def _previous(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        count = len(self.found.proposals) if self.found is not None else 0
        self._place = min(max(self._place + step, 0), max(0, count - 1))
        self.hush()
        self.show()

    def _accept(self, words: str | None = None, comment_as: CommentAs = "missed") -> None:
        """Takes the proposal and goes on to the next one; where that is refused, it stays."""
        proposal = self.proposal
        if proposal is None or self.verdicts.get(proposal.id) == "accepted":
            return
        self.attempt(lambda: accept(self.recording, proposal, words, comment_as))
        self.refresh_header()
        if not self.notice.rows:
            self.verdicts[proposal.id] = "accepted"
            self._taken.append(proposal.id)
            self._step(1)

    def _note(self) -> None:
        """A comment becomes a note, which is printed."""
        if self.proposal is not None and self.proposal.kind == "comment":
            self._accept(comment_as="note")

    def _refuse(self) -> None:
        proposal = self.proposal
        if proposal is not None and self.verdicts.get(proposal.id) != "accepted":
            self.verdicts[proposal.id] = "refused"
            self._step(1)

    def _edit(self) -> None:
        """Opens the proposed words for writing."""
        proposal = self.proposal
        if proposal is None or not can_be_edited(proposal) or proposal.id in self._taken:
            return
        self.file_side.display, self.field.display = False, True
        self.field.put(proposal.words)
        self.field.focus()
        self.footer.tell("returned_edit", "app")

    def _close_field(self) -> None:
        self.file_side.display, self.field.display = True, False
        self.file_side.focus()
        self.footer.tell(self.PART, "app")

    def _undo(self) -> None:
        """Takes back what was accepted last here; nothing that was done before."""
        if not self._taken or self.carry_out(self.recording.undo) is None:
            return
        last = self._taken.pop()
        self.verdicts.pop(last, None)
        proposals = self.found.proposals if self.found is not None else ()
        self._place = next((i for i, one in enumerate(proposals) if one.id == last), self._place)
        self.show()
        self.say(self.words.say("Taken back."))

    def _jump(self) -> None:
        """To the entry in the record."""
        proposal = self.proposal
        if proposal is not None:
            self.dismiss(Onward(proposal.subject if proposal.kind == "moved" else proposal.entry))
