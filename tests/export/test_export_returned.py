"""Minutes that come back: every edit made on the file is found, and nothing else."""

import random
from dataclasses import replace
from itertools import count, pairwise
from pathlib import Path

import export_samples as samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from returned_meetings import NEW, SAID, came_back, entry, meeting_of_six, sent_out
from word_editing import AUTHOR, WordEdits

from minutes_tui.domain.changes import Change
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.proposals import Proposal
from minutes_tui.domain.records import Records
from minutes_tui.export.service import export_meeting
from minutes_tui.export.templates import meeting_templates
from minutes_tui.recording import Recorder
from minutes_tui.returning import NotOfThisMeeting, accept, review

SHIPPED = sorted((found.name, str(found.language)) for found in meeting_templates())


def told(proposals: tuple[Proposal, ...]) -> set[tuple[str, str | None, str]]:
    """What proposals say: kind, what they are about, words."""
    return {(p.kind, p.subject if p.kind == "moved" else p.entry, p.words) for p in proposals}


@pytest.mark.parametrize("make", [samples.rich_meeting, samples.hostile_meeting])
@pytest.mark.parametrize(("template", "language"), SHIPPED)
def test_what_comes_back_as_it_went_proposes_nothing(
    tmp_path: Path, template: str, language: Language, make: type[Meeting]
) -> None:
    meeting = make(language)
    found = came_back(sent_out(meeting, tmp_path, template), meeting)
    assert (found.proposals, found.elsewhere, found.by_words) == ((), (), False)


@pytest.mark.parametrize("tracked", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sort_of_edit_is_found(tmp_path: Path, language: Language, tracked: bool) -> None:
    meeting, said = meeting_of_six(language), SAID[language]
    edits = WordEdits(sent_out(meeting, tmp_path), tracked)
    first, last = said[0].split()[0], said[0].split()[-1]
    edits.reword(last, "XYZ.")
    edits.strike(said[1])
    edits.add(said[2], NEW[language])
    edits.move(said[5], behind=said[3])
    edits.comment(said[3], "Really?")
    found = came_back(edits.save(tmp_path / "back.docx"), meeting)
    reworded = said[0].removesuffix(last) + "XYZ."
    assert {p.kind for p in found.proposals} == {"reworded", "struck_out", "added", "moved", "comment"}
    assert told(tuple(p for p in found.proposals if p.kind != "comment")) == {
        ("reworded", entry(0), reworded),
        ("struck_out", entry(1), ""),
        ("added", entry(2), NEW[language]),
        ("moved", entry(5), ""),
    }
    assert found.elsewhere == ()
    assert not any(p.conflict for p in found.proposals)
    by_kind = {p.kind: p for p in found.proposals}
    assert by_kind["moved"].entry == entry(3)
    comment = by_kind["comment"]
    assert (comment.entry, comment.author, comment.anchor) == (entry(3), AUTHOR, said[3])
    assert "Really?" in comment.words
    assert first in by_kind["reworded"].now
    if tracked:
        assert [(r.kind, r.author, r.text) for r in by_kind["reworded"].tracked] == [
            ("deleted", AUTHOR, last), ("inserted", AUTHOR, "XYZ."),
        ]  # fmt: skip
        assert by_kind["added"].tracked[0].at is not None


EDITS = st.lists(
    st.tuples(st.sampled_from(["reword", "strike", "add", "comment"]), st.integers(0, 5)),
    unique_by=lambda edit: edit[1],
    max_size=6,
)


@settings(max_examples=15, deadline=None)
@given(edits=EDITS, language=st.sampled_from(LANGUAGES), tracked=st.booleans(), template=st.just("minutes"))
def test_any_edits_are_found_exactly(
    tmp_path_factory: pytest.TempPathFactory,
    edits: list[tuple[str, int]],
    language: Language,
    tracked: bool,
    template: str,
) -> None:
    folder = tmp_path_factory.mktemp("returned")
    meeting, said = meeting_of_six(language), SAID[language]
    file = WordEdits(sent_out(meeting, folder, template), tracked)
    expected: set[tuple[str, str | None, str]] = set()
    for name, number in edits:
        words = said[number]
        if name == "reword":
            first = " ".join(words.split()[:4])  # two words may stand in the head as well
            file.reword(first, "zzz")
            expected.add(("reworded", entry(number), "zzz" + words.removeprefix(first)))
        elif name == "strike":
            expected.add(("struck_out", entry(number), ""))
        elif name == "add":
            expected.add(("added", entry(number), f"{NEW[language]} {number}"))
    for name, number in edits:
        if name == "add":
            file.add(said[number], f"{NEW[language]} {number}")
        elif name == "comment":
            file.comment(said[number], f"Comment {number}")
    for name, number in edits:
        if name == "strike":
            file.strike(said[number])
    found = came_back(file.save(folder / "back.docx"), meeting)
    assert told(tuple(p for p in found.proposals if p.kind != "comment")) == expected
    comments = {(p.entry, p.anchor) for p in found.proposals if p.kind == "comment"}
    assert comments == {(entry(number), said[number]) for name, number in edits if name == "comment"}
    assert found.elsewhere == ()


@settings(max_examples=8, deadline=None)
@given(order=st.permutations(range(6)), language=st.sampled_from(LANGUAGES))
def test_any_new_order_is_told_with_the_fewest_moves(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], language: Language
) -> None:
    folder = tmp_path_factory.mktemp("moved")
    meeting, said = meeting_of_six(language), SAID[language]
    file = WordEdits(sent_out(meeting, folder))
    for before, after in pairwise(order):
        file.move(said[after], behind=said[before])
    found = came_back(file.save(folder / "back.docx"), meeting)
    assert {p.kind for p in found.proposals} <= {"moved"}
    record = [e.id for e in meeting.entries]
    for proposal in found.proposals:
        assert proposal.subject is not None
        record.remove(proposal.subject)
        record.insert(record.index(proposal.entry) + 1 if proposal.entry else 0, proposal.subject)
    assert record == [entry(number) for number in order]


def test_an_entry_of_two_paragraphs_is_one(tmp_path: Path) -> None:
    meeting = meeting_of_six("en")
    first = replace(meeting.entries.ordered[0], text="One paragraph.\nAnother paragraph.\nA third one.")
    meeting = replace(meeting, entries=Records((first, *meeting.entries.ordered[1:])))
    edits = WordEdits(sent_out(meeting, tmp_path))
    edits.strike("Another paragraph.")
    edits.add("One paragraph.", "Put in between.")
    found = came_back(edits.save(tmp_path / "back.docx"), meeting)
    assert told(found.proposals) == {("reworded", entry(0), "One paragraph.\nPut in between.\nA third one.")}


def test_words_typed_at_the_edges_of_a_mark_belong_to_it(tmp_path: Path) -> None:
    meeting, said = meeting_of_six("en"), SAID["en"]
    edits = WordEdits(sent_out(meeting, tmp_path))
    mark = next(edits.holding(said[1]).iter("{*}bookmarkStart"))
    mark.addprevious(edits._run(mark.getnext(), "To be clear: "))
    end = next(edits.holding(said[2]).iter("{*}bookmarkEnd"))
    end.addnext(edits._run(end.getprevious(), " So it is."))
    found = came_back(edits.save(tmp_path / "back.docx"), meeting)
    assert told(found.proposals) == {
        ("reworded", entry(1), f"To be clear: {said[1]}"),
        ("reworded", entry(2), f"{said[2]} So it is."),
    }
    assert found.elsewhere == ()


def test_what_was_changed_outside_the_entries_is_told_and_proposes_nothing(tmp_path: Path) -> None:
    meeting = meeting_of_six("en")
    edits = WordEdits(sent_out(meeting, tmp_path))
    edits.reword("Proceedings", "What was said")
    edits.reword("Priya Nair: ", "Dr Nair: ")
    found = came_back(edits.save(tmp_path / "back.docx"), meeting)
    assert found.proposals == ()
    assert found.elsewhere[0] == "What was said"
    assert SAID["en"][0] in found.elsewhere[1]


def test_the_task_of_an_action_item_reworded_in_the_table(tmp_path: Path) -> None:
    meeting = meeting_of_six("en")
    edits = WordEdits(sent_out(meeting, tmp_path, "actions"))
    edits.reword("figures", "numbers")
    [proposal] = came_back(edits.save(tmp_path / "back.docx"), meeting).proposals
    assert (proposal.kind, proposal.subject, proposal.words) == (
        "task", "item-1", "All units send their numbers to the Office.",
    )  # fmt: skip


def test_a_record_that_has_moved_on_is_a_conflict(tmp_path: Path) -> None:
    meeting, said = meeting_of_six("en"), SAID["en"]
    edits = WordEdits(sent_out(meeting, tmp_path))
    edits.reword("behind the plan", "ahead")
    edits.strike(said[1])
    file = edits.save(tmp_path / "back.docx")
    later = [
        replace(e, minuted="Polished since.") if e.id in (entry(0), entry(1), entry(2)) else e
        for e in meeting.entries
    ]
    moved_on = replace(meeting, entries=Records(later))
    found = review(file, moved_on, samples.NOW.date(), lambda _entry: ["Unknown.", said[0], said[1]])
    assert [(p.kind, p.entry, p.conflict, p.now, p.exported) for p in found.proposals] == [
        ("reworded", entry(0), True, "Polished since.", said[0]),
        ("struck_out", entry(1), True, "Polished since.", said[1]),
    ]


def test_entries_that_came_in_or_went_since_are_no_changes_of_the_file(tmp_path: Path) -> None:
    meeting = meeting_of_six("en")
    file = sent_out(meeting, tmp_path)
    new = replace(meeting.entries.ordered[2], id="new", rank="Zz", text="Said afterwards.")
    now = replace(meeting, entries=Records((*meeting.entries.ordered[1:], new)))
    assert came_back(file, now).proposals == ()


def test_changed_words_of_an_entry_that_is_gone_are_not_dropped(tmp_path: Path) -> None:
    meeting, said = meeting_of_six("en"), SAID["en"]
    edits = WordEdits(sent_out(meeting, tmp_path))
    edits.reword("Funds", "No funds")
    now = replace(meeting, entries=Records(e for e in meeting.entries if e.id != entry(1)))
    [proposal] = came_back(edits.save(tmp_path / "back.docx"), now).proposals
    assert (proposal.kind, proposal.entry, proposal.conflict) == ("added", entry(0), True)
    assert proposal.words == said[1].replace("Funds", "No funds")


def test_words_off_the_record_that_were_sent_out_come_back_too(tmp_path: Path) -> None:
    meeting = meeting_of_six("en")
    hidden = [replace(e, off_record=e.id == entry(1)) for e in meeting.entries]
    meeting = replace(meeting, entries=Records(hidden))
    sent = export_meeting(meeting, out=tmp_path / "sent.docx", now=samples.NOW, off_record=True)
    edits = WordEdits(sent)
    edits.reword("Funds", "No funds")
    [proposal] = came_back(edits.save(tmp_path / "back.docx"), meeting).proposals
    assert (proposal.kind, proposal.entry, proposal.conflict) == ("reworded", entry(1), False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("listing", "bookmarks"), [(True, True), (True, False), (False, True)])
def test_a_file_that_lost_its_marks_is_known_by_its_words(
    tmp_path: Path, language: Language, listing: bool, bookmarks: bool
) -> None:
    meeting, said = meeting_of_six(language), SAID[language]
    edits = WordEdits(sent_out(meeting, tmp_path))
    edits.forget_marks(listing=listing, bookmarks=bookmarks)
    last = said[0].split()[-1]
    edits.reword(last, "XYZ.")
    edits.strike(said[1])
    edits.add(said[2], NEW[language])
    found = came_back(edits.save(tmp_path / "back.docx"), meeting)
    assert found.by_words == bookmarks
    assert told(found.proposals) == {
        ("reworded", entry(0), said[0].removesuffix(last) + "XYZ."),
        ("struck_out", entry(1), ""),
        ("added", entry(2), NEW[language]),
    }


def test_another_meetings_file_is_refused(tmp_path: Path) -> None:
    meeting = meeting_of_six("en")
    other = replace(
        meeting_of_six("de"), id="other", entries=Records(replace(e, id=f"o{e.id}") for e in meeting.entries)
    )
    with pytest.raises(NotOfThisMeeting, match="is of another meeting"):
        came_back(sent_out(other, tmp_path), meeting)


def test_a_copy_of_the_meeting_under_another_id_is_the_same_meeting(tmp_path: Path) -> None:
    meeting = meeting_of_six("en")
    file = sent_out(meeting, tmp_path)
    assert came_back(file, replace(meeting, id="taken-over")).proposals == ()


class Keeper:
    """Keeps nothing."""

    def keep(self, change: Change) -> None:
        """Takes a change over."""


@settings(max_examples=15, deadline=None)
@given(
    edits=EDITS, language=st.sampled_from(LANGUAGES), tracked=st.booleans(), order=st.randoms(use_true_random=False)
)
def test_what_is_accepted_is_proposed_no_more_and_undo_brings_back_the_record(
    tmp_path_factory: pytest.TempPathFactory,
    edits: list[tuple[str, int]],
    language: Language,
    tracked: bool,
    order: random.Random,
) -> None:
    folder = tmp_path_factory.mktemp("accepted")
    meeting, said = meeting_of_six(language), SAID[language]
    file = WordEdits(sent_out(meeting, folder), tracked)
    for name, number in edits:
        if name == "reword":
            file.reword(" ".join(said[number].split()[:2]), "zzz")
        elif name == "add":
            file.add(said[number], f"{NEW[language]} {number}")
        elif name == "comment":
            file.comment(said[number], f"Comment {number}")
    for name, number in edits:
        if name == "strike":
            file.strike(said[number])
    back = file.save(folder / "back.docx")
    numbers = count(1)
    recorder = Recorder(
        meeting, {"minutes": History(), "life": History()}, Keeper(), lambda: samples.NOW,
        lambda: f"new-{next(numbers):04}", "import",
    )  # fmt: skip
    proposals = list(came_back(back, meeting).proposals)
    order.shuffle(proposals)
    for proposal in proposals:
        assert accept(recorder, proposal) is not None
    assert came_back(back, recorder.meeting).proposals == ()
    assert [e.text for e in recorder.meeting.entries if e.id in meeting.entries] == list(said)
    while recorder.undo() is not None:
        pass
    assert recorder.meeting == meeting


def test_what_is_added_behind_one_entry_keeps_its_order(tmp_path: Path) -> None:
    meeting, said = meeting_of_six("en"), SAID["en"]
    edits = WordEdits(sent_out(meeting, tmp_path))
    for text in ("Third.", "Priya Nair: Second.", "First."):
        edits.add(said[1], text)
    numbers = count(1)
    recorder = Recorder(
        meeting, {"minutes": History(), "life": History()}, Keeper(), lambda: samples.NOW,
        lambda: f"new-{next(numbers):04}", "import",
    )  # fmt: skip
    for proposal in came_back(edits.save(tmp_path / "back.docx"), meeting).proposals:
        accept(recorder, proposal)
    ordered = recorder.meeting.entries.ordered
    assert [e.text for e in ordered[1:5]] == [said[1], "First.", "Second.", "Third."]
    assert [(e.kind, e.timed) for e in ordered[2:5]] == [("note", False), ("statement", False), ("note", False)]
    assert recorder.meeting.speaker_name(ordered[3].speaker) == "Priya Nair"
