"""Keys that arrive together keep their order: bytes through the parser into the fields, nothing waits."""

import codecs
import unicodedata
from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.widgets import TextArea
from ui_driven import driven
from ui_vietnamese import WORDS, as_sent, as_sent_twice, tone_of

from minutes_tui.ui.compat.ordered_fields import OrderedTextArea, composed
from minutes_tui.ui.compat.terminal_input import install
from minutes_tui.ui.entry_field import EntryField
from minutes_tui.ui.messages import LineEntered
from minutes_tui.ui.one_line import OneLine


class FieldApp(App[None]):
    """One field and what was entered in it."""

    def __init__(self, field: TextArea) -> None:
        super().__init__()
        self.field = field
        self.entered: list[str] = []

    def compose(self) -> ComposeResult:
        """The field."""
        yield self.field

    def on_line_entered(self, message: LineEntered) -> None:
        """Notes what was entered."""
        self.entered.append(message.text)


async def burst(field: TextArea, *reads: str) -> FieldApp:
    """Feeds what the terminal sends, read by read, without waiting for anything in between."""
    install()
    app = FieldApp(field)
    async with driven(app) as hands:
        field.focus()
        await hands.feed(*reads)
    return app


BURSTS = [
    ("tie\x7fê\x7fếng", "tiếng"),
    ("ti\x7fi\x7fi\x7fiếng", "tiếng"),
    ("hanh\x7f\x7f\x7fạnh", "hạnh"),
    ("ab\x1b[Dc", "acb"),
    ("duong\x7f\x7f\x7f\x7fường", "dường"),
    ("nghieng\x7f\x7f\x7fêng", "nghiêng"),
    ("xo\u202f\x7fá", "xoá"),
]


@pytest.mark.parametrize(("data", "right"), BURSTS)
async def test_a_burst_is_read_in_its_order(data: str, right: str) -> None:
    assert (await burst(EntryField(), data)).field.text == right


@pytest.mark.parametrize(("data", "right"), BURSTS[:4])
async def test_textual_as_it_comes_still_mangles_it(data: str, right: str) -> None:
    assert (await burst(TextArea(), data)).field.text != right


@pytest.mark.parametrize(("data", "right"), BURSTS)
async def test_a_burst_cut_at_every_byte_is_read_in_its_order(data: str, right: str) -> None:
    raw = data.encode()
    decoder = codecs.getincrementaldecoder("utf-8")()
    reads = [decoder.decode(raw[i : i + 1]) for i in range(len(raw))]
    assert (await burst(EntryField(), *[r for r in reads if r])).field.text == right


@pytest.mark.parametrize("tone", WORDS)
def test_there_are_two_hundred_words_of_every_tone(tone: str) -> None:
    assert len(WORDS[tone]) >= 200
    assert {tone_of(word) for word in WORDS[tone]} == {tone}


def lines_of(tone: str) -> list[str]:
    """The words of a tone in lines of a dozen, as somebody types them."""
    words = WORDS[tone][:204]
    return [" ".join(words[begin : begin + 12]) for begin in range(0, len(words), 12)]


def sent(lines: list[str], send: Callable[[str], str]) -> str:
    """What an input method sends for some lines, word by word."""
    return "".join(" ".join(map(send, line.split())) + "\r" for line in lines)


@pytest.mark.parametrize("tone", WORDS)
async def test_two_hundred_words_of_each_tone_arrive_in_one_read(tone: str) -> None:
    lines = lines_of(tone)
    assert (await burst(EntryField(), sent(lines, as_sent))).entered == lines


@pytest.mark.parametrize("tone", WORDS)
async def test_two_hundred_words_of_each_tone_cut_at_every_byte_arrive(tone: str) -> None:
    lines = lines_of(tone)
    raw = sent(lines, as_sent_twice).encode()
    decoder = codecs.getincrementaldecoder("utf-8")()
    reads = (decoder.decode(raw[i : i + 1]) for i in range(len(raw)))
    assert (await burst(EntryField(), *filter(None, reads))).entered == lines


async def test_all_words_are_pasted_whole_and_composed() -> None:
    words = " ".join(word for tone in WORDS for word in WORDS[tone])
    app = await burst(EntryField(), f"\x1b[200~{unicodedata.normalize('NFD', words)}\x1b[201~")
    assert app.field.text == words


async def test_lines_in_one_burst_are_lines() -> None:
    app = await burst(EntryField(), "line 1\rline 2\rthe third")
    assert app.entered == ["line 1", "line 2"]
    assert app.field.text == "the third"


async def test_a_decomposed_word_becomes_one_of_whole_letters() -> None:
    word = "Nguyễn Trường Tộ được giữ lại"
    app = await burst(EntryField(), unicodedata.normalize("NFD", word))
    assert app.field.text == word
    app = await burst(EntryField(), f"\x1b[200~{unicodedata.normalize('NFD', word)}\x1b[201~")
    assert app.field.text == word


async def test_one_backspace_takes_one_letter() -> None:
    app = await burst(EntryField(), unicodedata.normalize("NFD", "tiế") + "\x7f")
    assert app.field.text == "ti"


@pytest.mark.parametrize("invisible", list("\u00a0\u200c\u200d\u200e\u200f\u202f"))
async def test_invisible_characters_are_typed(invisible: str) -> None:
    assert (await burst(EntryField(), f"a{invisible}b")).field.text == f"a{invisible}b"
    assert (await burst(TextArea(), f"a{invisible}b")).field.text == "ab"


async def test_a_paste_of_many_lines_stays_in_the_field() -> None:
    app = await burst(EntryField(), "\x1b[200~An: one\nBinh: two\x1b[201~")
    assert app.field.text == "An: one\nBinh: two"
    assert app.entered == []


async def test_a_hundred_thousand_letters_at_once_arrive() -> None:
    text = "tiến độ thực hiện nhiệm vụ " * 3704
    app = await burst(EntryField(), f"\x1b[200~{text}\x1b[201~", "\r")
    assert [len(entered) for entered in app.entered] == [len(text)]


async def test_the_words_of_users_are_no_markup() -> None:
    app = await burst(EntryField("[/foo] [1]"), "see [1] and [/foo] [@click=app.bell]x[/]", "\r")
    assert app.entered == ["see [1] and [/foo] [@click=app.bell]x[/]"]


@pytest.mark.parametrize(
    ("before", "insert", "result"),
    [("a", "b", (0, "b")), ("tie", "\u0302", (1, "ê")), ("tiê", "\u0301", (1, "ế")), ("", "\u0301", (0, "\u0301")),
     ("x", "\u0323", (0, "\u0323")), ("ba", "\u0323\u0302", (1, "ậ"))],
)  # fmt: skip
def test_a_mark_joins_the_letter_before_it(before: str, insert: str, result: tuple[int, str]) -> None:
    assert composed(before, insert) == result


async def test_a_keymap_moves_a_key_of_the_field() -> None:
    install()
    app = FieldApp(EntryField())
    app.set_keymap({"field.enter": "f12"})
    async with driven(app) as hands:
        app.field.focus()
        await hands.press("a", "f12")
        assert app.entered == ["a"]


class FormApp(App[None]):
    """A form of three fields."""

    def compose(self) -> ComposeResult:
        """The fields."""
        yield OneLine(goes_on=True, id="a")
        yield OneLine(goes_on=True, id="b")
        yield OneLine(goes_on=True, id="c")


@pytest.mark.parametrize("onward", ["\t", "\r"])
async def test_what_is_typed_after_a_key_that_moves_the_focus_follows_it(onward: str) -> None:
    install()
    app = FormApp()
    async with driven(app) as hands:
        app.query_one("#a", OneLine).focus()
        await hands.feed(f"Trần An{onward}Bộ\x7f\x7fan{onward}Hà Nội")
        assert [app.query_one(f"#{name}", OneLine).value for name in "abc"] == ["Trần An", "an", "Hà Nội"]


def test_every_own_field_has_the_cure() -> None:
    from minutes_tui.ui.entry_editor import EntryEditor

    assert all(issubclass(field, OrderedTextArea) for field in (EntryField, EntryEditor, OneLine))
