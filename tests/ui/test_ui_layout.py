"""Rows and heights of the record, the form of a new meeting: rules of pure functions."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.domain.people import Person
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.entry_field import begins_like_entries
from minutes_tui.ui.help_text import ABOUT, help_rows
from minutes_tui.ui.keys import KEYS
from minutes_tui.ui.palette import STYLES, palette
from minutes_tui.ui.panel_rows import PRESENCE_SIGNS
from minutes_tui.ui.record_layout import Heights, cells, cut, right_to_left, wrap
from minutes_tui.ui.record_rows import EntrySubject, entry_rows
from minutes_tui.ui.setup_form import SetupForm, UnusableForm, form_of, meeting_of, with_keys
from minutes_tui.ui.themes import THEMES
from minutes_tui.ui.wording import KINDS, PRESENCES, ROLES

NOON = datetime(2024, 11, 2, 8, 0, tzinfo=UTC)
WORDS = ScreenWords("en")
TEXTS = st.text(st.sampled_from("ab ế ạ中\n ьش-"), max_size=120)


@given(TEXTS, st.integers(2, 40))
def test_no_row_is_wider_than_the_screen(text: str, width: int) -> None:
    assert all(cells(text[begin:end]) <= width for begin, end in wrap(text, width))


@given(TEXTS, st.integers(2, 40))
def test_every_letter_stands_in_one_row_and_in_order(text: str, width: int) -> None:
    rows = wrap(text, width)
    shown = [i for begin, end in rows for i in range(begin, end)]
    assert shown == sorted(set(shown))
    assert {i for i, c in enumerate(text) if c not in " \n"} <= set(shown)


@given(st.text(max_size=60), st.integers(0, 30))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= max(width, 0)


@given(st.lists(st.integers(1, 9), max_size=30), st.data())
def test_heights_are_those_of_a_plain_sum(heights: list[int], data: st.DataObject) -> None:
    kept, plain = Heights(heights), list(heights)
    for _ in range(data.draw(st.integers(0, 6))):
        begin = data.draw(st.integers(0, len(plain)))
        end = data.draw(st.integers(begin, len(plain)))
        fresh = data.draw(st.lists(st.integers(1, 9), max_size=5))
        plain[begin:end] = fresh
        kept.splice(begin, end, fresh)
        if plain:
            index = data.draw(st.integers(0, len(plain) - 1))
            plain[index] = data.draw(st.integers(1, 9))
            kept.set(index, plain[index])
        tops = list(itertools.accumulate(plain, initial=0))
        assert [kept.top(i) for i in range(len(plain) + 1)] == tops
        assert kept.total == sum(plain)
        for row in range(sum(plain)):
            place = kept.at(row)
            assert tops[place] <= row < tops[place + 1]


def entry(text: str, **fields: object) -> Entry:
    """An entry with these words."""
    return Entry("e", "r", NOON, NOON, fields.pop("kind", "statement"), text, **fields)  # type: ignore[arg-type]


def plain(subject: EntrySubject, width: int = 60) -> list[str]:
    """The rows of an entry as text."""
    return ["".join(text for text, _style in row) for row in entry_rows(subject, width, WORDS)]


@given(TEXTS, st.integers(20, 90), st.sampled_from(sorted(KINDS)), st.booleans())
def test_no_row_of_an_entry_is_wider_than_the_record(text: str, width: int, kind: str, named: bool) -> None:
    subject = EntrySubject(entry(text, kind=kind), "08:00", named=named, speaker="Vụ trưởng Vụ Tổ chức cán bộ")
    assert all(cells(row) <= width for row in plain(subject, width))


def test_arabic_text_stands_on_rows_of_its_own() -> None:
    text = "يكلف المكتب بإعداد النموذج قبل 15/11"
    deadline = Deadline("قبل 15/11", text.index("قبل"), "due", date(2024, 11, 15))
    subject = EntrySubject(entry(text, kind="directive", deadlines=(deadline,)), "08:00", named=False)
    rows = [row for row in entry_rows(subject, 60, WORDS) if right_to_left("".join(t for t, _s in row))]
    for row in rows:
        inked = [(piece, style) for piece, style in row if piece.strip()]
        assert len(inked) == 1
        assert "08:00" not in inked[0][0]


def test_the_words_of_a_deadline_stand_out() -> None:
    deadline = Deadline("by 15/11", 7, "due", date(2024, 11, 15))
    row = entry_rows(EntrySubject(entry("Report by 15/11.", deadlines=(deadline,)), "08:00"), 60, WORDS)[-1]
    assert ("by 15/11", "deadline") in row


def test_an_item_says_what_it_lacks() -> None:
    item = ActionItem("i", "e", "task", "words", NOON)
    subject = EntrySubject(entry("words", kind="directive"), "08:00", items=((3, item),))
    assert "→ 3 ? no unit ? no deadline" in plain(subject)[-1].replace("  ", " ")


def test_marks_are_signs_and_words() -> None:
    subject = EntrySubject(entry("x", corrected=2, added_later=True, off_record=True), "08:00", speaker="An")
    assert "✎2 ⟲ off the record" in "\n".join(plain(subject))


def test_controls_are_shown_as_signs_and_never_sent() -> None:
    assert "␛[2J" in "\n".join(plain(EntrySubject(entry("a\x1b[2Jb"), "08:00")))


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES.values()])
def test_every_style_has_its_colours_in_every_theme(theme: str) -> None:
    styles = palette(theme)
    assert set(styles) == set(STYLES)
    assert all(style.color is not None for style in styles.values())


def test_every_state_has_a_name_and_a_sign() -> None:
    assert set(PRESENCE_SIGNS) == set(PRESENCES)
    assert len(set(PRESENCE_SIGNS.values())) == len(PRESENCE_SIGNS)
    assert all(ROLES.values())


@pytest.mark.parametrize(
    ("text", "lines"),
    [("An: one\nBinh: two", True), ("! one\n= two", True), ("An: one", False), ("one\ntwo", False),
     ("Bộ trưởng: một\n! hai\n\n? ba", True), ("١: \nx", False)],
)  # fmt: skip
def test_which_pastes_look_like_entries(text: str, lines: bool) -> None:
    assert begins_like_entries(text) is lines


# The form of a new meeting


def numbers() -> "itertools.count[int]":
    """Numbers for ids."""
    return itertools.count()


def made(form: SetupForm) -> object:
    """The meeting of a form."""
    ids = numbers()
    return meeting_of(form, lambda: f"{next(ids):04}", lambda typed: date.fromisoformat(typed) if typed else None)


FORM = SetupForm(
    title="  Weekly   meeting ",
    language="vi",
    date="2024-11-02",
    bridges="Hà Nội; Ninh Bình",
    chair="Trần Văn An; Lê Thu",
    secretary="Phạm Bình, Thư ký",
    people="Trần Văn An, Bộ trưởng, Bộ\nLê Thu, Thứ trưởng, Bộ\nĐỗ Minh, Giám đốc, Sở (Ninh Bình)",
    agenda="1. Báo cáo\n- Số liệu\n2. Thảo luận",
)


def test_a_form_becomes_a_meeting() -> None:
    from minutes_tui.domain.meeting import Meeting

    meeting = made(FORM)
    assert isinstance(meeting, Meeting)
    assert meeting.head.title == "Weekly meeting"
    assert [(p.name, p.role) for p in meeting.people] == [
        ("Trần Văn An", "chair"), ("Lê Thu", "co_chair"), ("Đỗ Minh", "member"), ("Phạm Bình", "secretary"),
    ]  # fmt: skip
    assert {(b.name, b.main) for b in meeting.bridges} == {("Hà Nội", True), ("Ninh Bình", False)}
    assert [(a.title, a.level) for a in meeting.agenda] == [("Báo cáo", 1), ("Số liệu", 2), ("Thảo luận", 1)]
    assert meeting.speaker_name(meeting.floor.presiding) == "Trần Văn An"
    assert len({p.key for p in meeting.people}) == 4


def test_the_next_form_of_a_series_gives_the_same_people_again() -> None:
    from minutes_tui.domain.meeting import Meeting

    meeting = made(FORM)
    assert isinstance(meeting, Meeting)
    again = form_of(meeting, date(2024, 12, 2))
    assert again.date == "2024-12-02"
    assert again.series == meeting.id
    assert again.chair == "Trần Văn An; Lê Thu"
    assert again.agenda == "Báo cáo\n- Số liệu\nThảo luận"
    assert "Đỗ Minh, Giám đốc, Sở (Ninh Bình)" in again.people


def test_a_form_without_a_date_is_refused() -> None:
    with pytest.raises(UnusableForm):
        made(SetupForm(date=""))


@given(st.lists(st.text(st.sampled_from("anbđ Ấ"), min_size=1, max_size=12), max_size=20))
def test_keys_are_given_once(names: list[str]) -> None:

    people = with_keys([Person(str(i), name) for i, name in enumerate(names)])
    keys = [p.key for p in people if p.key]
    assert len(set(keys)) == len(keys)
    assert all(1 <= len(key) <= 2 for key in keys)


def test_a_form_fills_the_head_and_the_next_one_keeps_the_bodies() -> None:
    from minutes_tui.domain.meeting import Meeting

    form = replace(
        FORM, body="Sở Kiểm thử", parent_body="Ủy ban Kiểm thử", number="12/BB-SKT", issued_in="Hà Nội",
        secrecy="mat", urgency="khan",
    )  # fmt: skip
    meeting = made(form)
    assert isinstance(meeting, Meeting)
    head = meeting.head
    assert (head.parent_body, head.body, head.issued_in) == ("Ủy ban Kiểm thử", "Sở Kiểm thử", "Hà Nội")
    assert (head.number, head.secrecy, head.urgency) == ("12/BB-SKT", "mat", "khan")
    again = form_of(meeting, date(2024, 12, 2))
    assert (again.parent_body, again.body, again.issued_in) == ("Ủy ban Kiểm thử", "Sở Kiểm thử", "Hà Nội")
    assert (again.secrecy, again.number, again.urgency) == ("mat", "", "")


@pytest.mark.parametrize("width", [-3, 0, 1])
def test_rows_without_room_come_to_an_end(width: int) -> None:
    assert [text for begin, end in wrap("ab 世", width) if (text := "ab 世"[begin:end])] == ["a", "b", "世"]


@pytest.mark.parametrize("width", [50, 68])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_fits_and_leaves_no_word_out(language: str, width: int) -> None:
    words = ScreenWords(language)
    for part in ABOUT:
        rows = ["".join(text for text, _style in row) for row in help_rows(part, {}, words, width)]
        assert all(cells(row) <= width for row in rows), (part, rows)
        shown = "".join("".join(rows).split())
        for binding in KEYS[part]:
            assert all(word in shown for word in words.say(binding.says).split()), binding
