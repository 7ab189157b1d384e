"""`import --from minutes`: an exported Word file that came back, entry by entry; nothing is taken unasked."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from minutes_tui.commands.common import (
    bring_copy_up,
    hand,
    new_id,
    now,
    print_json,
    sentence_of,
    warn,
)
from minutes_tui.domain.acts import require_open
from minutes_tui.domain.differences import difference
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.proposals import CommentAs, NotInRecord, Proposal, ProposalKind, Revision
from minutes_tui.domain.text import visible
from minutes_tui.recording import Recorder
from minutes_tui.returning import Review, accept, meeting_of, require_of, review_of
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore

ALL: Final = "all"
"""Stands for every proposal that the record does not contradict."""

_SAYS: Final[dict[ProposalKind, str]] = {
    "reworded": "reworded",
    "struck_out": "struck out",
    "added": "added",
    "moved": "moved",
    "comment": "comment",
    "task": "task reworded",
}
_TRACKED: Final = {
    "inserted": "inserted", "deleted": "deleted", "moved_away": "moved away", "moved_here": "moved here",
}  # fmt: skip
_SIGNS: Final = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of the proposals."""

    accepted: tuple[str, ...] = ()
    """`all`, ids of proposals, or ids of entries: those that are about them."""
    refused: tuple[str, ...] = ()
    """The same; what is refused is not taken, whatever is accepted."""
    comment_as: CommentAs = "missed"
    """What accepted comments become."""


def bring_back(library: Library, file: Path, typed: str | None, decision: Decision, form: str) -> None:
    """Shows what a file proposes and takes what is accepted.

    Args:
        library: the library.
        file: the Word file that came back.
        typed: the meeting's id, where it was given.
        decision: what is accepted and refused; nothing: only shown.
        form: text or json.

    Raises:
        MinutesError: the file is refused, an id stands for nothing, or the minutes are closed; nothing is changed.
    """
    from minutes_tui.intake.returned.word_file import read_returned

    returned = read_returned(file)
    identifier = (
        library.find(typed) if typed else meeting_of(returned, library.meeting_ids(), library.peek, file.name)
    )
    with closing(library.open(identifier, read_only=not decision.accepted)) as store:
        require_of(returned, store.meeting, file.name)
        today = store.meeting.local(now()).date()
        found = review_of(returned, store.meeting, today, file.name, lambda entry: _wordings(store, entry))
        chosen = _chosen(found, decision)
        if decision.accepted:
            require_open(store.meeting)
        meeting = store.meeting
        kept = _take(store, chosen, decision.comment_as)
    if kept:
        bring_copy_up(library, identifier)
    if form == "json":
        print_json([_document(proposal, meeting, proposal in chosen) for proposal in found.proposals])
    else:
        _show(found, meeting, chosen)
    _say_elsewhere(found)
    if form != "json":
        waiting = len(found.proposals) - kept
        print(f"{len(found.proposals)} proposals, {kept} taken, {waiting} not taken: {identifier}")


def _wordings(store: MeetingStore, entry: str) -> Iterable[str]:
    """Every wording that an entry ever had, the newest first."""
    for change in reversed(list(store.trace())):
        for edit in change.edits:
            if edit.table == "entries" and edit.id == entry and edit.before is not None:
                yield edit.before.wording


def _chosen(found: Review, decision: Decision) -> list[Proposal]:
    """What is to be taken, in the order in which it is.

    Raises:
        MinutesError: an id stands for no proposal.
    """
    refused = {proposal.id for typed in decision.refused for proposal in _meant(found, typed)}
    named = [p for typed in decision.accepted if typed != ALL for p in _meant(found, typed)]
    wanted = {proposal.id for proposal in named}
    if ALL in decision.accepted:
        wanted |= {proposal.id for proposal in found.proposals if not proposal.conflict}
    return [proposal for proposal in found.proposals if proposal.id in wanted - refused]


def _meant(found: Review, typed: str) -> list[Proposal]:
    """The proposals that an id stands for: its own, or all that are about an entry."""
    wanted = typed.strip().lower()
    own = [proposal for proposal in found.proposals if proposal.id == wanted]
    if wanted == ALL:
        return list(found.proposals)
    about = [p for p in found.proposals if wanted and any(i and i.endswith(wanted) for i in (p.entry, p.subject))]
    if not own and not about:
        raise MinutesError(
            "No proposal has the id {id}; nothing was taken. Without --accept they are listed with their ids.",
            id=typed,
        )
    return own or about


def _take(store: MeetingStore, chosen: Sequence[Proposal], comment_as: CommentAs) -> int:
    """Takes the chosen proposals, each as a change of its own; how many were taken."""
    if not chosen:
        return 0
    recorder = Recorder(store.meeting, store.histories(), store, now, new_id, "import", by=hand())
    kept = 0
    for proposal in chosen:
        try:
            kept += accept(recorder, proposal, comment_as=comment_as) is not None
        except NotInRecord as error:
            warn(f"{proposal.id}: {sentence_of(error)}")
    return kept


def _show(found: Review, meeting: Meeting, chosen: Sequence[Proposal]) -> None:
    if found.by_words:
        warn("The file has lost its marks; the entries were known by their words. Look closely.")
    if not found.proposals:
        print("The file proposes nothing: every entry stands in it as it was sent out.")
    for proposal in found.proposals:
        taken = " · taken" if proposal in chosen else ""
        print(f"{proposal.id}  {_SAYS[proposal.kind]}{_about(proposal, meeting)}{taken}")
        for line in (*_lines(proposal, meeting), *_dates(found, proposal)):
            print(f"    {visible(line)}")


def _about(proposal: Proposal, meeting: Meeting) -> str:
    """Which entry a proposal is about: the last signs of its id, time and speaker."""
    identifier = proposal.subject if proposal.kind == "moved" else proposal.entry
    entry = meeting.entries.get(identifier)
    if entry is None:
        return " at the beginning" if proposal.kind in ("added", "comment") else ""
    time = f" {meeting.local(entry.at):%H:%M}" if entry.timed else ""
    speaker = meeting.speaker_name(entry.speaker)
    behind = " behind" if proposal.kind == "added" else ""
    return visible(f"{behind} {short_id(entry.id)}{time}{' ' + speaker if speaker else ''}")


def _lines(proposal: Proposal, meeting: Meeting) -> Iterable[str]:
    """What a proposal says, a line for each part."""
    if proposal.kind in ("reworded", "task"):
        yield "".join(_SIGNS[part.sort].format(part.text) for part in difference(proposal.now, proposal.words))
    elif proposal.kind in ("struck_out", "moved"):
        yield proposal.now
    else:
        yield proposal.words
    if proposal.kind == "moved":
        behind = meeting.entries.get(proposal.entry)
        yield "to the beginning" if behind is None else f"behind {short_id(behind.id)}: {behind.wording}"
    if proposal.conflict:
        before = f": it went out as “{proposal.exported}”" if proposal.exported is not None else ""
        yield f"CONFLICT: the record has changed since{before}. Name {proposal.id} to take it all the same."
    for revision in proposal.tracked:
        yield _tracked(revision)


def _dates(found: Review, proposal: Proposal) -> Iterable[str]:
    """That an action item does not follow the proposed words."""
    if proposal.id in found.other_dates:
        due, said = (str(day or "no date") for day in found.other_dates[proposal.id])
        yield f"Its action item stays as it is: {due}; the new words say {said}."


def _tracked(revision: Revision) -> str:
    at = f", {revision.at:%Y-%m-%d %H:%M}" if revision.at else ""
    return f"{_TRACKED[revision.kind]} by {revision.author or '–'}{at}: {revision.text}"


def _say_elsewhere(found: Review) -> None:
    """Says what was changed outside the entries: it is shown and not taken."""
    for text in found.elsewhere:
        warn(f"Changed outside the entries, not taken: {text}")


def _document(proposal: Proposal, meeting: Meeting, taken: bool) -> dict[str, Any]:
    """A proposal as JSON tells it."""
    entry = meeting.entries.get(proposal.subject if proposal.kind == "moved" else proposal.entry)
    is_added = proposal.kind == "added"
    return {
        "id": proposal.id,
        "kind": proposal.kind,
        "entry": entry.id if entry is not None and not is_added else None,
        "item": proposal.subject if proposal.kind == "task" else None,
        "behind": proposal.entry if is_added or proposal.kind == "moved" else None,
        "speaker": meeting.speaker_name(entry.speaker) if entry is not None and not is_added else "",
        "now": proposal.now,
        "words": proposal.words,
        "exported": proposal.exported,
        "conflict": proposal.conflict,
        "difference": [[part.sort, part.text] for part in difference(proposal.now, proposal.words)]
        if proposal.kind in ("reworded", "task")
        else [],
        "author": proposal.author,
        "at": proposal.at.isoformat() if proposal.at else None,
        "anchor": proposal.anchor,
        "tracked": [_revision(revision) for revision in proposal.tracked],
        "taken": taken,
    }


def _revision(revision: Revision) -> dict[str, Any]:
    """A tracked change as JSON tells it."""
    return {
        "kind": revision.kind,
        "author": revision.author,
        "at": revision.at.isoformat() if revision.at else None,
        "text": revision.text,
    }
