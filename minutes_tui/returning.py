"""Minutes that come back: a Word file that was sent out, beside the record as it stands. The one way back in.

The command line and the screen both go through here. A file is read and compared, and nothing is changed; what is
accepted afterwards becomes a change like any other, with its trace and its undo.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from minutes_tui.domain.acts import require_open
from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language, as_language
from minutes_tui.domain.marks import key_of
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.proposals import CHANGE_NAMES, CommentAs, Proposal, take
from minutes_tui.intake.returned.changes import Versions, no_versions, proposals_of
from minutes_tui.intake.returned.lines import ReturnedFile
from minutes_tui.intake.returned.word_file import read_returned

if TYPE_CHECKING:
    from minutes_tui.reading.entryline.readings import Moment

_FORMS: Final = ("minutes", "conclusion", "results")


class NotOfThisMeeting(MinutesError):
    """A file that belongs to another meeting, or to none that is known."""


class Recording(Protocol):
    """A meeting while it is written; `minutes_tui.recording.Recorder` is one."""

    meeting: Meeting
    """The meeting with every change so far."""

    def moment(self) -> "Moment":
        """The instant of an act."""
        ...

    def do(self, change: Change) -> Change:
        """Applies a change and hands it over."""
        ...


@dataclass(frozen=True, slots=True)
class Review:
    """A file beside the record: what is to be decided."""

    proposals: tuple[Proposal, ...]
    """What the file proposes, in its order."""
    elsewhere: tuple[str, ...]
    """Changed paragraphs that belong to no entry; they are shown and not taken."""
    by_words: bool
    """Had the file lost its marks, so that entries were known by their words alone?"""
    other_dates: Mapping[str, tuple[date | None, date | None]] = field(default_factory=dict)
    """By the id of a proposal: when its action item is due, and the other day that the proposed words say. The
    item follows the words as taken, so it stays until somebody changes it."""


def review(path: Path, meeting: Meeting, today: date, versions: Versions = no_versions) -> Review:
    """What a file proposes to change in a meeting's minutes.

    Args:
        path: the Word file that came back.
        meeting: the meeting as it stands.
        today: the day in the meeting's zone.
        versions: what an entry's wording was before, the newest first.

    Raises:
        MinutesError: it is no Word file that can be read, or it is of another meeting.
    """
    file = read_returned(path)
    require_of(file, meeting, path.name)
    return review_of(file, meeting, today, path.name, versions)


def review_of(
    file: ReturnedFile, meeting: Meeting, today: date, name: str, versions: Versions = no_versions
) -> Review:
    """The same for a file that has been read already; `name` is what it is called."""
    from minutes_tui.intake.returned.borrowing import with_marks

    language = as_language(file.language) or meeting.head.language
    marked = with_marks(file, _written(meeting, language, today), name)
    found = proposals_of(marked, meeting, printed_words(meeting, language, today), versions)
    dates = {proposal.id: dates for proposal in found.proposals if (dates := _other_dates(meeting, proposal))}
    return Review(found.proposals, found.elsewhere, bool(marked.placed) and not file.placed, dates)


def _other_dates(meeting: Meeting, proposal: Proposal) -> tuple[date | None, date | None] | None:
    """The day of an action item and that of the proposed words, where these differ."""
    entry = meeting.entries.get(proposal.entry) if proposal.kind == "reworded" else None
    items = meeting.items_of(entry.id) if entry is not None else ()
    if entry is None or not items:
        return None
    from minutes_tui.reading.entryline.meanings import meaning_of
    from minutes_tui.reading.meaning import read_meaning

    language = entry.language or meeting.head.language
    read = meaning_of(proposal.words, entry.kind, language, meeting, read_meaning)
    said = [deadline.due for deadline in read.deadlines if deadline.is_owed] or [None]
    pairs = zip((item.due for item in items), said, strict=False)
    return next(((due, other) for due, other in pairs if due != other), None)


def printed_words(meeting: Meeting, language: Language, today: date) -> dict[str, str]:
    """What the minutes print now: the words of each entry and the task of each action item, by their ids."""
    from minutes_tui.export.context import ExportOptions, build_context

    context = build_context(meeting, ExportOptions(language, today, off_record=True))
    return {
        **{entry["id"]: str(entry["text"]) for entry in context["record"]},
        **{item["id"]: str(item["task"]) for item in context["items"]},
    }


def _written(meeting: Meeting, language: Language, today: date) -> Iterator[ReturnedFile]:
    """The files that the record would give now, one for each form of minutes."""
    from minutes_tui.export.context import ExportOptions, build_context
    from minutes_tui.export.templates import all_templates
    from minutes_tui.export.word import fill, properties_of
    from minutes_tui.intake.returned.word_file import read_written

    context = build_context(meeting, ExportOptions(language, today))
    for template in all_templates():
        if template.language == language and template.name in _FORMS:
            yield read_written(fill(template.path, context, properties_of(meeting, language)))


def require_of(file: ReturnedFile, meeting: Meeting, name: str) -> None:
    """Refuses a file of another meeting. One that has lost its marks is not refused here.

    Raises:
        NotOfThisMeeting: the file names another meeting, and none of its entries is this one's.
    """
    if file.meeting in ("", meeting.id) and not file.placed:
        return
    if file.meeting != meeting.id and not shared_entries(file, meeting):
        raise NotOfThisMeeting(
            "{file} is of another meeting than “{title}”; nothing was taken in.",
            file=name,
            title=meeting.head.title or meeting.id,
        )


def shared_entries(file: ReturnedFile, meeting: Meeting) -> int:
    """How many marks of a file stand for entries of a meeting."""
    keys = {key_of(entry.id) for entry in meeting.entries}
    return sum(placed.mark.key in keys for placed in file.placed)


def meeting_of(file: ReturnedFile, identifiers: Iterable[str], peek: Callable[[str], Meeting], name: str) -> str:
    """Of which meeting a file is: as it says itself, else by its marks.

    Args:
        file: the file.
        identifiers: the ids of the meetings there are.
        peek: looks at a meeting.
        name: what the file is called, for the error.

    Raises:
        NotOfThisMeeting: it is of none of them, or does not tell.
    """
    known = list(identifiers)
    if file.meeting in known:
        return file.meeting
    if file.placed:
        counted = [(shared_entries(file, peek(identifier)), identifier) for identifier in known]
        shared, identifier = max(counted, default=(0, ""))
        if shared:
            return identifier
        raise NotOfThisMeeting(
            "{file} is of a meeting that is not in this library; nothing was taken in.", file=name
        )
    raise NotOfThisMeeting(
        "{file} does not say of which meeting it is; nothing was taken in. Give the meeting's ID behind it.",
        file=name,
    )


def accept(
    recording: Recording, proposal: Proposal, words: str | None = None, comment_as: CommentAs = "missed"
) -> Change | None:
    """Takes a proposal into the record as a change of its own; None where that changes nothing.

    Args:
        recording: the meeting while it is written.
        proposal: what is accepted.
        words: the wording that is taken instead of the proposed one.
        comment_as: what a comment becomes.

    Raises:
        ClosedMinutes: the minutes are closed.
        NotInRecord: what it is about is not in the record any more.
    """
    require_open(recording.meeting)
    moment = recording.moment()
    builder = ChangeBuilder(recording.meeting, moment.new_id, moment.now.astimezone(UTC))
    take(builder, proposal, words, comment_as)
    return recording.do(builder.change(CHANGE_NAMES[proposal.kind])) if builder else None
