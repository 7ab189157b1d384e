"""The half-typed line comes back as it was kept, and a submitted one never."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_stand_ins import RefusingDisk, clock, put

from minutes_tui.store.drafts import SLOT, Draft, DraftFile
from minutes_tui.store.engine import Store
from minutes_tui.store.system import Linux


def opened(folder: Path) -> DraftFile:
    draft = DraftFile(Linux(), folder)
    draft.read_only = False
    return draft


@given(st.lists(st.tuples(st.text(), st.integers(0, 3)), min_size=1, max_size=6))
def test_the_line_kept_last_comes_back(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("draft")
    draft = opened(folder)
    kept = Draft("", "")
    for number, (text, longer) in enumerate(lines):
        kept = Draft(f"e{number}", text + "ạ" * longer * 2_000, {"cursor": number})
        draft.save(kept.entry_id, kept.text, kept.extra)
    draft.close()
    assert DraftFile(Linux(), folder).load() == kept


@pytest.mark.parametrize("length", [0, 1, SLOT - 200, SLOT, 3 * SLOT, 100_000])
def test_a_line_of_any_length_is_kept(tmp_path: Path, length: int) -> None:
    draft = opened(tmp_path)
    draft.save("e1", "d" * length)
    draft.save("e1", "ж" * length)
    draft.close()
    found = DraftFile(Linux(), tmp_path).load()
    assert found == Draft("e1", "ж" * length)


@pytest.mark.parametrize("length", [10, 20_000])
def test_what_damages_the_last_writing_leaves_the_one_before(tmp_path: Path, length: int) -> None:
    draft = opened(tmp_path)
    for turn in range(4):
        draft.save("e1", str(turn) * length)
    draft.close()
    for path in tmp_path.iterdir():
        data = path.read_bytes()
        path.write_bytes(data.replace(b"3333333333", b"333x333333", 1))
    assert DraftFile(Linux(), tmp_path).load() == Draft("e1", "2" * length)


def test_only_the_line_that_was_submitted_is_forgotten(tmp_path: Path) -> None:
    draft = opened(tmp_path)
    draft.save("e2", "the next line")
    draft.clear("e1")
    assert draft.load() == Draft("e2", "the next line")
    draft.clear("e2")
    draft.close()
    assert DraftFile(Linux(), tmp_path).load() is None


def test_a_submitted_line_does_not_come_back_though_the_draft_was_not_cleared(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True, now=clock()) as store:
        store.draft.save("e1", "a whole line")
        assert store.unsubmitted_draft() == Draft("e1", "a whole line")
        store.commit([put("e1", text="a whole line")])
    with Store.open(tmp_path, now=clock()) as store:
        assert store.unsubmitted_draft() is None


def test_a_refused_writing_leaves_the_line_kept_before(tmp_path: Path) -> None:
    disk = RefusingDisk()
    draft = DraftFile(disk, tmp_path)
    draft.read_only = False
    draft.save("e1", "kept")
    disk.refusal = 5
    for text in ("lost", "lost" * 5_000):
        with pytest.raises(OSError):
            draft.save("e1", text)
    assert draft.load() == Draft("e1", "kept")
    disk.refusal = None
    assert DraftFile(Linux(), tmp_path).load() == Draft("e1", "kept")
    draft.save("e1", "kept again")
    draft.close()
    assert DraftFile(Linux(), tmp_path).load() == Draft("e1", "kept again")


def test_the_acknowledged_number_leaves_the_line_alone(tmp_path: Path) -> None:
    draft = opened(tmp_path)
    draft.save("e1", "half")
    for number in (1, 2, 3, 2):
        draft.acknowledge(number)
    draft.close()
    found = DraftFile(Linux(), tmp_path)
    assert (found.load(), found.acknowledged) == (Draft("e1", "half"), 3)


def test_a_store_that_is_only_read_writes_no_draft(tmp_path: Path) -> None:
    with Store.open(tmp_path, create=True, now=clock()) as store:
        store.draft.save("e1", "of the writer")
        with Store.open(tmp_path, read_only=True, now=clock()) as reader:
            reader.draft.save("e1", "of the reader")
            reader.draft.clear("e1")
    with Store.open(tmp_path, now=clock()) as store:
        assert store.draft.load() == Draft("e1", "of the writer")
