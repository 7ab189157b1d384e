"""What a file that came back proposes: its entries beside the record, one proposal for each difference."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from minutes_tui.domain.differences import brought_back
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.marks import compared, fingerprint, key_of, words_print
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.proposals import Proposal, Revision
from minutes_tui.intake.returned.lines import Comment, ReturnedFile
from minutes_tui.intake.returned.matching import Matched, Passage, Subject, longest_rising, match, revisions_of
from minutes_tui.locale.terms import term

_ID: Final = 6

Versions = Callable[[str], Iterable[str]]
"""Gives every wording that an entry ever had, by its id; the newest first."""


def no_versions(_identifier: str) -> Iterable[str]:
    """Where nobody knows what the wording was before."""
    return ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a file that came back says."""

    proposals: tuple[Proposal, ...]
    """What it proposes, in the order of the file; what is struck out where it stood."""
    elsewhere: tuple[str, ...]
    """Changed paragraphs that belong to no entry: a heading, a cell of a table, a signature."""


def proposals_of(
    file: ReturnedFile, meeting: Meeting, printed: Mapping[str, str], versions: Versions = no_versions
) -> Found:
    """Every difference between a file and the record.

    Args:
        file: the file, with the list of what stood in it.
        meeting: the meeting as it stands.
        printed: what the minutes print now: the words of each entry by its id, its paragraphs parted by line
            breaks, and the tasks of the action items by theirs.
        versions: what an entry's wording was before.
    """
    return _Comparison(file, meeting, printed, versions).found()


class _Comparison:
    def __init__(
        self, file: ReturnedFile, meeting: Meeting, printed: Mapping[str, str], versions: Versions
    ) -> None:
        self._file = file
        self._meeting = meeting
        self._printed = printed
        self._versions = versions
        self._entries: dict[str, Entry] = {key_of(entry.id): entry for entry in meeting.entries}
        self._items: dict[str, ActionItem] = {key_of(item.id): item for item in meeting.items}
        paragraphs: dict[Subject, Sequence[str]] = {
            **{("entry", key): printed.get(entry.id, "").split("\n") for key, entry in self._entries.items()},
            **{("item", key): [printed.get(item.id, "")] for key, item in self._items.items()},
        }
        self._matched: Matched = match(file, paragraphs)
        self._taken_in = self._words_without_mark()

    def _words_without_mark(self) -> set[str]:
        """The words of entries that came into the record after the file went out."""
        said = set()
        for key, entry in self._entries.items():
            if ("entry", key) not in self._matched.written:
                speaker = self._meeting.speaker_name(entry.speaker)
                said |= {compared(entry.wording), compared(f"{speaker}: {entry.wording}")}
        return said

    def found(self) -> Found:
        """All proposals in the order of the file."""
        placed = [*self._changes(), *self._moves(), *self._additions(), *self._comments()]
        placed.sort(key=lambda one: one[0])
        proposals = _following(proposal for _place, proposal in placed)
        elsewhere = [self._file.lines[number].text.strip() for number in sorted(self._matched.elsewhere)]
        elsewhere += [passage.words for passage in self._beside()]
        return Found(tuple(_named(proposals)), tuple(elsewhere))

    def _beside(self) -> Iterator[Passage]:
        """Paragraphs of entries where something beside the words was changed: the speaker, a time, a number."""
        for passages in self._matched.passages.values():
            yield from (passage for passage in passages if passage.beside_changed)

    # Words changed, entries struck out

    def _changes(self) -> Iterator[tuple[float, Proposal]]:
        last = -1.0
        for subject, marks in self._matched.written.items():
            passages = self._matched.passages.get(subject, [])
            last = passages[0].line if passages else self._matched.emptied.get(subject, last)
            words = self._words_of(passages, marks[0].words)
            proposal = (self._entry_change if subject[0] == "entry" else self._task_change)(
                subject[1], marks[0].words, words, passages
            )
            if proposal is not None:
                yield last + (0.0 if passages else 0.5), proposal

    def _words_of(self, passages: Sequence[Passage], exported: str) -> str | None:
        """The words of an entry in the file; None where there are none.

        Of an entry that the file prints more than once, the print that was changed.
        """
        prints: dict[int, list[str]] = {}
        for passage in passages:
            prints.setdefault(passage.mark.again, []).append(passage.words)
        wordings = ["\n".join(words) for words in prints.values()]
        changed = (words for words in wordings if words_print(words) != exported)
        return next(changed, wordings[0]) if wordings else None

    def _entry_change(
        self, key: str, exported: str, words: str | None, passages: Sequence[Passage]
    ) -> Proposal | None:
        entry = self._entries.get(key)
        emptied = self._matched.emptied.get(("entry", key))
        lines = [passage.line for passage in passages] or ([emptied] if emptied is not None else [])
        tracked = revisions_of(self._file, lines)
        if words is not None and words_print(words) == exported:
            return None
        if entry is None:
            return self._orphan(words, lines, tracked)
        if words is None and entry.off_record:
            return None
        now = self._printed.get(entry.id, entry.wording)
        moved_on = words_print(now) != exported
        before = self._exported(entry, exported) if moved_on else None
        proposal = Proposal(
            "", "struck_out", entry.id, now=now, exported=before, conflict=moved_on, tracked=tracked
        )
        if words is None:
            return proposal
        if words_print(words) == words_print(now):
            return None
        return replace(proposal, kind="reworded", words=brought_back(now, words))

    def _orphan(self, words: str | None, lines: Sequence[int], tracked: tuple[Revision, ...]) -> Proposal | None:
        """Changed words of an entry that the record has not any more: taken, they come in anew."""
        if words is None or compared(words) in self._taken_in:
            return None
        before = [
            (passages[-1].line, self._entries[subject[1]].id)
            for subject, passages in self._matched.passages.items()
            if subject[0] == "entry" and subject[1] in self._entries and passages[-1].line < lines[0]
        ]
        behind = max(before)[1] if before else None
        return Proposal("", "added", behind, words=brought_back("", words), conflict=True, tracked=tracked)

    def _exported(self, entry: Entry, exported: str) -> str | None:
        return next((text for text in self._versions(entry.id) if words_print(text) == exported), None)

    def _task_change(
        self, key: str, exported: str, words: str | None, passages: Sequence[Passage]
    ) -> Proposal | None:
        item = self._items.get(key)
        if item is None or words is None or words_print(words) == exported:
            return None
        now = self._printed.get(item.id, item.task)
        if words_print(words) == words_print(now):
            return None
        tracked = revisions_of(self._file, [passage.line for passage in passages])
        conflict = words_print(now) != exported
        return Proposal(
            "", "task", item.entry, item.id, now, brought_back(now, words), conflict=conflict, tracked=tracked
        )

    # Entries moved

    def _moves(self) -> Iterator[tuple[float, Proposal]]:
        old = {subject: place for place, subject in enumerate(self._matched.written)}
        shown = sorted(
            (passages[0].line, subject)
            for subject, passages in self._matched.passages.items()
            if subject[0] == "entry" and subject in old and subject[1] in self._entries
        )
        steady = longest_rising([old[subject] for _line, subject in shown])
        present = {subject[1] for _line, subject in shown}
        record = [key for key in self._entries if key in present]
        behind_now = dict(zip(record, [None, *record], strict=False))
        moved: set[str | None] = set()
        for place, (line, (_sort, key)) in enumerate(shown):
            behind = shown[place - 1][1][1] if place else None
            if place not in steady and (behind_now[key] != behind or behind in moved):
                moved.add(key)
                yield line + 0.25, self._moved(key, behind, line)

    def _moved(self, key: str, behind: str | None, line: int) -> Proposal:
        entry = self._entries[key]
        after = self._entries[behind].id if behind is not None else None
        now = self._printed.get(entry.id, entry.wording)
        return Proposal("", "moved", after, entry.id, now, tracked=revisions_of(self._file, [line]))

    # Entries added

    def _additions(self) -> Iterator[tuple[float, Proposal]]:
        for addition in self._matched.additions:
            if compared(addition.text) in self._taken_in:
                continue
            behind = self._known(addition.behind)
            ahead = self._known(addition.ahead)
            yield (
                addition.line,
                Proposal(
                    "", "added", behind.id if behind else None, words=brought_back("", addition.text),
                    under=ahead.id if ahead else None, tracked=revisions_of(self._file, [addition.line]),
                ),
            )  # fmt: skip

    def _known(self, subject: Subject | None) -> Entry | None:
        return self._entries.get(subject[1]) if subject is not None else None

    # Comments

    def _comments(self) -> Iterator[tuple[float, Proposal]]:
        places = sorted(
            (passage.line, subject[1])
            for subject, passages in self._matched.passages.items()
            if subject[0] == "entry"
            for passage in passages
        )
        for comment in self._file.comments:
            key = next((key for line, key in reversed(places) if line <= comment.place.line), None)
            entry = self._entries.get(key) if key is not None else None
            said = self._said(comment)
            if compared(said) not in self._taken_in and comment.text:
                yield (
                    comment.place.line + 0.75,
                    Proposal(
                        "", "comment", entry.id if entry else None, words=said, author=comment.author,
                        at=comment.at,
                        anchor=brought_back("", comment.anchor),
                    ),
                )  # fmt: skip

    def _said(self, comment: Comment) -> str:
        """A comment as it stands in the record, in the language of the meeting."""
        language = self._meeting.head.language
        anchor = compared(comment.anchor)
        sentence = term("comment_on" if anchor else "comment", language)
        return sentence.format(author=comment.author or "–", anchor=anchor, text=comment.text)


def _following(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """What is added behind one entry, each told what comes before it there."""
    said: dict[str | None, tuple[str, ...]] = {}
    for proposal in proposals:
        if proposal.kind not in ("added", "comment"):
            yield proposal
            continue
        before = said.get(proposal.entry, ())
        said[proposal.entry] = (*before, proposal.words)
        yield replace(proposal, follows=before)


def _named(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """The proposals with their ids: made of what they say, so that they stay when others are accepted."""
    seen: Counter[str] = Counter()
    for proposal in proposals:
        said = "|".join(
            (proposal.kind, proposal.entry or "", proposal.subject or "", proposal.words, proposal.anchor)
        )
        seen[said] += 1
        yield replace(proposal, id=fingerprint(f"{said}|{seen[said]}", _ID))
