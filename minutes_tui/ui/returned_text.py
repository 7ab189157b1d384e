"""What a file that came back proposes, in words: the record on the left, the file on the right. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Literal

from minutes_tui.domain.differences import Part as Stretch
from minutes_tui.domain.differences import difference
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.proposals import Proposal, ProposalKind, Revision, RevisionKind
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.record_layout import right_to_left, wrap
from minutes_tui.ui.record_rows import Part, Row
from minutes_tui.ui.wording import clock

Verdict = Literal["accepted", "refused"]

PROPOSED: Final[dict[ProposalKind, str]] = {
    "reworded": N_("reworded"),
    "struck_out": N_("struck out"),
    "added": N_("added"),
    "moved": N_("moved"),
    "comment": N_("comment"),
    "task": N_("task reworded"),
}
"""What a proposal is called."""

VERDICTS: Final[dict[Verdict, str]] = {"accepted": N_("accepted"), "refused": N_("refused")}
"""What became of it."""

_TRACKED: Final[dict[RevisionKind, str]] = {
    "inserted": N_("{author} put in: {text}"),
    "deleted": N_("{author} took out: {text}"),
    "moved_away": N_("{author} moved away: {text}"),
    "moved_here": N_("{author} moved here: {text}"),
}


def title_text(
    proposals: Sequence[Proposal], place: int, verdicts: Mapping[str, Verdict], words: ScreenWords
) -> str:
    """Which proposal of how many, what it is, what became of it, how many wait."""
    proposal = proposals[place]
    verdict = verdicts.get(proposal.id)
    waiting = sum(one.id not in verdicts for one in proposals)
    parts = [
        words.say("Proposal {n} of {count}", n=place + 1, count=len(proposals)),
        words.say(PROPOSED[proposal.kind]),
        *([words.say(VERDICTS[verdict])] if verdict else []),
        words.count("{n} undecided", "{n} undecided", waiting),
    ]
    return " · ".join(parts)


def record_rows(proposal: Proposal, meeting: Meeting, words: ScreenWords, width: int) -> list[Row]:
    """The left side: who said it and when, and the words as the minutes print them now."""
    about = meeting.entries.get(proposal.subject if proposal.kind == "moved" else proposal.entry)
    rows = _head(about, meeting, words, behind=proposal.kind == "added")
    if proposal.kind in ("reworded", "task"):
        return [*rows, *_stretches(difference(proposal.now, proposal.words), "gone", "removed", width)]
    text = proposal.now or (about.wording if about is not None else "")
    style = "removed" if proposal.kind == "struck_out" else "text"
    return [*rows, *_plain_rows(text, style, width)]


def file_rows(proposal: Proposal, shown: str, meeting: Meeting, words: ScreenWords, width: int) -> list[Row]:
    """The right side: what the file has in its place.

    Args:
        proposal: what is proposed.
        shown: its words, or those that the secretary made of them.
        meeting: the meeting.
        words: the language of the screen.
        width: cells of a row.
    """
    if proposal.kind in ("reworded", "task"):
        return _stretches(difference(proposal.now, shown), "new", "offer", width)
    if proposal.kind == "struck_out":
        return [((words.say("It is not in the file any more."), "quiet"),)]
    if proposal.kind == "moved":
        behind = meeting.entries.get(proposal.entry)
        if behind is None:
            return [((words.say("It stands before all others."), "quiet"),)]
        return [((words.say("It stands behind:"), "quiet"),), *_plain_rows(behind.wording, "text", width)]
    return _plain_rows(shown, "offer", width)


def remark_rows(
    proposal: Proposal, words: ScreenWords, width: int, dates: tuple[date | None, date | None] | None = None
) -> list[Row]:
    """What is to be known beside the two wordings: a conflict, another date, who tracked what.

    Args:
        proposal: what is proposed.
        words: the language of the screen.
        width: cells of a row.
        dates: when its action item is due and what the new words say, where they differ.
    """
    rows: list[Row] = []
    if dates is not None:
        due, said = (words.day(day) if day else words.say("no deadline") for day in dates)
        sentence = words.say(
            "Its action item stays as it is: {due}. The new words say: {said}.", due=due, said=said
        )
        rows += _plain_rows(sentence, "gap", width)
    if proposal.conflict:
        said = words.say("The record has changed since the file went out.")
        rows += _plain_rows(said, "gap", width)
        if proposal.exported is not None:
            before = words.say("It went out as: {text}", text=proposal.exported)
            rows += _plain_rows(before, "quiet", width)
    if proposal.kind == "comment":
        rows.append(((words.say("Accepted, it is a mark to come back to; as a note it is printed."), "quiet"),))
    for revision in proposal.tracked:
        rows += _plain_rows(_tracked(revision, words), "quiet", width)
    return rows


def can_be_edited(proposal: Proposal) -> bool:
    """Has a proposal words that can be changed before they are accepted?"""
    return proposal.kind in ("reworded", "added", "comment", "task")


def _tracked(revision: Revision, words: ScreenWords) -> str:
    author = revision.author or "?"
    said = words.say(_TRACKED[revision.kind], author=author, text=revision.text)
    return f"{words.day(revision.at.date())} {revision.at:%H:%M}  {said}" if revision.at else said


def _head(entry: Entry | None, meeting: Meeting, words: ScreenWords, *, behind: bool) -> list[Row]:
    """Which entry it is about; for something added, the one behind which it stands."""
    rows: list[Row] = [((words.say("It stands behind:"), "quiet"),)] if behind and entry is not None else []
    if entry is None:
        return [((words.say("It stands before all others."), "quiet"),)]
    time = f"{clock(entry.at, meeting)}  " if entry.timed else ""
    speaker = meeting.speaker_name(entry.speaker)
    if right_to_left(speaker):
        rows += [((time, "quiet"),), ((speaker, "speaker"),)]
    elif time or speaker:
        rows.append(((time, "quiet"), (speaker, "speaker")))
    return [*rows, ()]


def _plain_rows(text: str, style: str, width: int) -> list[Row]:
    return [((text[begin:end], style),) for begin, end in wrap(text, max(10, width))]


def _stretches(parts: Sequence[Stretch], sort: str, style: str, width: int) -> list[Row]:
    """One side of a difference: what is the same, and what only this side has, set off.

    In text that runs from the right a terminal would put the stretches out of order: there the words of this side
    alone stand under the text.
    """
    own = [part for part in parts if part.sort in ("same", sort)]
    text = "".join(part.text for part in own)
    if right_to_left(text):
        sign = "− " if sort == "gone" else "+ "
        alone = [
            row for part in own if part.sort == sort for row in _plain_rows(part.text.strip(), style, width - 2)
        ]
        return [*_plain_rows(text, "text", width), (), *(((sign, "quiet"), *row) for row in alone)]
    marked: list[tuple[int, int]] = []
    place = 0
    for part in own:
        if part.sort == sort:
            marked.append((place, place + len(part.text)))
        place += len(part.text)
    return [tuple(_pieces(text, begin, end, marked, style)) for begin, end in wrap(text, max(10, width))]


def _pieces(text: str, begin: int, end: int, marked: Sequence[tuple[int, int]], style: str) -> list[Part]:
    """A row of text with the marked stretches in it set off."""
    pieces: list[Part] = []
    place = begin
    for low, high in marked:
        low, high = max(low, place), min(high, end)
        if low < high:
            pieces += [(text[place:low], "text"), (text[low:high], style)]
            place = high
    return [*pieces, (text[place:end], "text")]
