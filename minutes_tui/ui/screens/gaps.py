"""The list of gaps, stepped through by key while the chair is still in the room."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from textual.widget import Widget

from minutes_tui.domain.changes import Change
from minutes_tui.domain.gaps import Gap, item_gaps
from minutes_tui.domain.items import ActionItem
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui import gap_acts
from minutes_tui.ui.gap_text import gap_detail, gap_id, gap_rows, title_rows
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.screens.over_meeting import Onward, OverMeeting
from minutes_tui.ui.styled_rows import BrokenRows, StyledRows
from minutes_tui.ui.wording import units_text
from minutes_tui.ui.workspace import Recording

ItemAct = Callable[[Recording, ActionItem, str], Change | None]
"""What is done to an action item with a typed line."""
Shown = Callable[[ActionItem], str]
"""What stands in the line at first."""


class GapList(Panel, inherit_bindings=False):
    """The gaps, one after the other."""

    BINDINGS = bindings_of("gaps")

    def action_cursor(self, step: int) -> None:
        """Chooses the next or the previous gap."""
        super().action_cursor(step)
        self._ask("chosen")

    def action_take(self) -> None:
        """To the entry that the chosen gap is about."""
        self._ask("jump")

    def action_tell(self, action: str) -> None:
        """Does something about the chosen gap."""
        self._ask(action)


class GapScreen(OverMeeting):
    """What is still missing; every gap is settled where it stands, or gone to."""

    PART = "gaps"
    AUTO_FOCUS = "#list"

    def parts(self) -> Iterable[Widget]:
        """How many there are, the list, and what is known about the chosen one."""
        self.title_row = BrokenRows(id="title")
        self.listing = GapList(id="list")
        self.detail = StyledRows(id="detail")
        return (self.title_row, self.listing, self.detail)

    @property
    def chosen(self) -> Gap | None:
        """The chosen gap."""
        row = self.listing.chosen
        return next((g for g in self.gaps() if row is not None and gap_id(g) == row.subject), None)

    def show(self) -> None:
        """Shows what is missing now; where the chosen gap is settled, the next one is chosen."""
        places = [row.subject for row in self.listing.rows if row.head]
        before = self.listing.chosen
        place = places.index(before.subject) if before is not None else 0
        found = self.gaps()
        self.title_row.show(title_rows(found, self._without_product(), self.words))
        self.listing.show(gap_rows(found, self.meeting, self.words, self.listing.size.width or 80))
        if self.listing.chosen is None and found:
            self.listing.choose(gap_id(found[min(place, len(found) - 1)]))
        self._show_detail()

    def _without_product(self) -> int:
        """How many directives have no product while products are not asked for."""
        if self.workspace.settings.products:
            return 0
        return sum("no_product" in item_gaps(item) for item in self.meeting.items)

    def _show_detail(self) -> None:
        width = self.size.width or 80
        self.detail.show(gap_detail(self.chosen, self.meeting, self.words, width))

    def on_panel_key(self, message: PanelKey) -> None:
        """A key about the chosen gap."""
        message.stop()
        if message.action == "chosen":
            self.hush()
            self._show_detail()
        elif message.action in ("back", "undo", "products"):
            getattr(self, f"action_{message.action}")()
        elif message.action == "read_back":
            self.dismiss(Onward(screen="read_back"))
        elif message.action == "closing":
            self.dismiss(Onward(screen="closing"))
        elif (gap := self.chosen) is not None:
            getattr(self, f"gap_{message.action}")(gap)

    # What the keys do

    def action_products(self) -> None:
        """Ask for the product of every directive, or not any more; kept for all meetings."""
        settings = self.workspace.settings
        self.workspace.keep_settings(replace(settings, products=not settings.products))
        self.show()

    def gap_jump(self, gap: Gap) -> None:
        """To the entry that the gap is about."""
        entry = gap.entry
        if gap.kind == "speaker_unknown":
            entry = next((e.id for e in self.meeting.entries if e.speaker == gap.record), None)
        if entry is not None:
            self.dismiss(Onward(entry))
        else:
            self.say(self.words.say("No entry belongs to this."), refused=True)

    def gap_settle(self, gap: Gap) -> None:
        """Asks for what is missing, or settles it at once where nothing has to be asked."""
        if gap.kind in ("no_lead", "no_deadline", "no_product", "no_authority"):
            getattr(self, f"gap_{gap.kind.removeprefix('no_')}")(gap)
        else:
            getattr(self, f"_settle_{gap.kind}")(gap)

    def _settle_missed(self, gap: Gap) -> None:
        self.carry_out(lambda: gap_acts.settle_mark(self.recording, gap.entry or ""))

    def _settle_unconfirmed(self, gap: Gap) -> None:
        self.carry_out(lambda: gap_acts.confirm(self.recording, gap.entry or ""))

    def _settle_offered(self, gap: Gap) -> None:
        self.carry_out(lambda: gap_acts.make_directive(self.recording, gap.entry or ""))

    def _settle_no_speaker(self, gap: Gap) -> None:
        question = self.words.say("Who said it? A name, a part of it, or a key")
        self.ask(question, lambda typed: gap_acts.set_speaker(self.recording, gap.entry or "", typed))

    def _settle_speaker_unknown(self, gap: Gap) -> None:
        person = self.meeting.people[gap.record or ""]
        question = self.words.say(
            "Who is “{label}”? Enter: new on the roster; or somebody's name", label=person.name
        )
        self.ask(question, lambda typed: gap_acts.settle_person(self.recording, person, typed), or_nothing=True)

    def _settle_agenda_empty(self, gap: Gap) -> None:
        note = ScreenWords(self.meeting.head.language).say("Not dealt with.")
        question = self.words.say("What shall the minutes say? Nothing: the point leaves the agenda")
        self.ask(
            question,
            lambda typed: gap_acts.settle_point(self.recording, gap.record or "", typed),
            note,
            or_nothing=True,
        )

    def gap_no_directive(self, gap: Gap) -> None:
        """What sounds like a directive is none; what somebody typed as one is not undone by a letter."""
        entry = self.meeting.entries.get(gap.entry)
        if entry is not None and entry.offered:
            self.carry_out(lambda: gap_acts.leave_statement(self.recording, entry.id))
        elif entry is not None and not entry.confirmed:
            self.carry_out(lambda: gap_acts.no_directive(self.recording, entry.id))

    def gap_lead(self, gap: Gap) -> None:
        """Asks who leads."""
        question = self.words.say("Who leads? Names with commas; behind a + who works with them")
        self._ask_item(gap, question, gap_acts.set_units, lambda item: units_text(item.lead, item.cooperating))

    def gap_deadline(self, gap: Gap) -> None:
        """Asks by when."""
        question = self.words.say(
            "Due when? A date, words such as “in two weeks”, or “none”: no deadline was given"
        )
        self._ask_item(gap, question, gap_acts.set_due, lambda item: item.due.isoformat() if item.due else "")

    def gap_product(self, gap: Gap) -> None:
        """Asks what is to be handed in."""
        question = self.words.say("What is to be handed in? Or “none”: the deed is all that is asked for")
        self._ask_item(gap, question, gap_acts.set_product, lambda item: item.product)

    def gap_authority(self, gap: Gap) -> None:
        """Asks who demanded it."""
        question = self.words.say("Who demanded it? A name, a part of it, or a key")
        self._ask_item(gap, question, gap_acts.set_authority, lambda item: item.authority)

    def _ask_item(self, gap: Gap, question: str, act: ItemAct, first: Shown) -> None:
        item = gap_acts.item_of(gap, self.meeting)
        if item is None:
            self.say(self.words.say("No action item belongs to this."), refused=True)
            return
        self.ask(question, lambda typed: act(self.recording, item, typed), first(item))
