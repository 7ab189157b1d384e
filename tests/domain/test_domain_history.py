"""What can be taken back is the same, whether the earlier changes are there from the beginning or read later."""

from collections.abc import Iterable
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.changes import Change
from minutes_tui.domain.history import History

NOON = datetime(2025, 5, 16, 12, tzinfo=UTC)
ACTS = st.lists(st.tuples(st.sampled_from(("do", "undo", "redo")), st.integers(0, 3)), max_size=14)


def changes_of(acts: Iterable[tuple[str, int]]) -> list[Change]:
    """The changes that acts make; an undo or redo takes the last change but so many, where there is one."""
    history, changes = History(), list[Change]()
    for number, (act, back) in enumerate(acts):
        stack = {"do": [], "undo": history.undoable, "redo": history.redoable}[act]
        of = stack[max(0, len(stack) - 1 - back)].id if stack else None
        change = Change(
            f"c{number}",
            NOON,
            "add_entry",
            (),
            undoes=of if act == "undo" else None,
            redoes=of if act == "redo" else None,
        )
        changes.append(change)
        history.add(change)
    return changes


@given(ACTS, st.integers(0, 14))
def test_earlier_changes_may_be_read_when_an_undo_reaches_them(acts: list[tuple[str, int]], split: int) -> None:
    changes = changes_of(acts)
    whole, parted = History(changes), History(earlier=lambda: changes[:split])
    for change in changes[split:]:
        parted.add(change)
    assert parted.undoable == whole.undoable or (parted.undoable and whole.undoable[-1] == parted.undoable[-1])
    assert parted.redoable == whole.redoable
    assert parted.earlier_words("e") == ()
    assert parted.undoable == whole.undoable


def test_what_was_done_since_is_taken_back_without_reading_what_was_before() -> None:
    asked: list[str] = []

    def earlier() -> tuple[Change, ...]:
        asked.append("read")
        return ()

    history = History(earlier=earlier)
    done, undone = changes_of([("do", 0), ("undo", 0)])
    history.add(done)
    history.add(undone)
    assert history.redoable == [undone]
    assert not asked
