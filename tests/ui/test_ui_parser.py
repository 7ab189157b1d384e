"""What the terminal sends, through the parser: each cure, and that Textual still needs it."""

import codecs
import os
import threading
from typing import IO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import _parser, _xterm_parser, events
from textual._xterm_parser import XTermParser
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from minutes_tui.ui.compat import prepare_environment, terminal_input
from minutes_tui.ui.compat.terminal_input import EscapedKey, TolerantParser, _tolerant_decoder
from minutes_tui.ui.compat.terminal_output import PatientWriter

STOCK_LIMIT = 32


def commit(text: str) -> str:
    """A word as an input method commits it under the Kitty protocol."""
    return "\x1b[0;;" + ":".join(str(ord(c)) for c in text) + "u"


def keys(messages: list[Message]) -> list[str]:
    """The names of the keys."""
    return [m.key for m in messages if isinstance(m, events.Key)]


def typed(messages: list[Message]) -> str:
    """The letters of the keys."""
    return "".join(m.character or "" for m in messages if isinstance(m, events.Key))


def stock(data: str, monkeypatch: pytest.MonkeyPatch) -> list[Message]:
    """What Textual makes of it as it comes."""
    monkeypatch.setattr(_xterm_parser, "_MAX_SEQUENCE_SEARCH_THRESHOLD", STOCK_LIMIT)
    return list(XTermParser().feed(data))


@pytest.fixture(autouse=True)
def _cured() -> None:
    terminal_input.install()


def test_a_long_commit_arrives_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    word = "nghiêng ngả trên đường Nguyễn Huệ"
    assert typed(list(TolerantParser().feed(commit(word)))) == word
    assert typed(stock(commit(word), monkeypatch)) != word


def test_a_commit_arrives_whole_however_it_is_cut() -> None:
    data = commit("khuynh hướng")
    for cut in range(1, len(data)):
        parser = TolerantParser()
        assert typed([*parser.feed(data[:cut]), *parser.feed(data[cut:])]) == "khuynh hướng"


def test_an_event_type_does_not_end_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert keys(list(TolerantParser().feed("\x1b[13;1:1u"))) == ["enter"]
    with pytest.raises(ValueError, match="invalid literal"):
        stock("\x1b[13;1:1u", monkeypatch)


def test_alternate_codes_do_not_end_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(list(TolerantParser().feed("\x1b[97:65;2;65u"))) == "A"
    with pytest.raises(ValueError, match="invalid literal"):
        stock("\x1b[97:65;2;65u", monkeypatch)


@pytest.mark.parametrize("data", ["\x1b[:~", "\x1b[:u"])
def test_a_report_without_a_number_is_no_key(data: str) -> None:
    assert keys(list(TolerantParser().feed(data))) == []


def test_a_key_that_was_let_go_is_no_key() -> None:
    assert keys(list(TolerantParser().feed("\x1b[97;1:3u"))) == []


def test_a_number_beyond_all_letters_is_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    assert keys(list(TolerantParser().feed("\x1b[99999999u"))) == []
    with pytest.raises(ValueError, match="chr"):
        stock("\x1b[99999999u", monkeypatch)


def test_an_answer_of_the_terminal_is_not_typed() -> None:
    assert typed(list(TolerantParser().feed("\x1b[?1;2cabc"))) == "abc"


@pytest.mark.parametrize(
    ("data", "together", "plain"),
    [("\x1bo", "alt+o", "o"), ("\x1bM", "alt+shift+m", "M"), ("\x1b:", "alt+colon", "colon"),
     ("\x1b/", "alt+slash", "slash"), ("\x1b ", "alt+space", "space"), ("\x1b\r", "alt+enter", "enter"),
     ("\x1b\x10", "alt+ctrl+p", "ctrl+p"), ("\x1bế", "alt+ế", "ế"),
     ("\x1bb", "alt+b", "b"), ("\x1bf", "alt+f", "f")],
)  # fmt: skip
def test_escape_and_a_key_in_one_read_are_one_key_or_two(data: str, together: str, plain: str) -> None:
    [key] = TolerantParser().feed(data)
    assert isinstance(key, EscapedKey)
    assert key.together.key == together
    assert [k.key for k in key.apart] == ["escape", plain]
    assert key.apart[1].character == key.character
    assert "escape" not in keys(list(XTermParser().feed(data)))


@pytest.mark.parametrize("letter", ["b", "f", "o", " ", "\r", "ế"])
def test_escape_in_a_read_of_its_own_is_escape_whatever_follows(letter: str) -> None:
    parser = TolerantParser()
    assert keys(list(parser.feed("half\x1b"))) == ["h", "a", "l", "f"]
    escape, plain = parser.feed(letter)
    assert isinstance(escape, events.Key)
    assert isinstance(plain, events.Key)
    assert (escape.key, plain.character) == ("escape", letter)


@pytest.mark.parametrize("key", ["\x1b[A", "\x1bOP", "\x1b[1;5D", "\x1b[13u", "\x1b[200~pasted\x1b[201~", "\x1b\\"])
def test_a_sequence_that_comes_in_pieces_is_one_key(key: str) -> None:
    whole = list(TolerantParser().feed(key))
    for at in range(1, len(key)):
        parser = TolerantParser()
        parts = [*parser.feed(key[:at]), *parser.feed(key[at:])]
        assert [repr(part) for part in parts] == [repr(part) for part in whole]


def test_a_chord_across_two_full_reads_is_one_key() -> None:
    parser = TolerantParser()
    list(parser.feed("x" * 1023 + "\x1b"))
    assert keys(list(parser.feed("b"))) == ["alt+b"]


def test_the_end_of_an_answer_is_no_key() -> None:
    assert keys(list(TolerantParser().feed("\x1b\\"))) == []


class Silence:
    """A terminal whose silence is given in seconds."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        self.parser = TolerantParser()
        monkeypatch.setattr(TolerantParser, "clock", lambda _parser: self.now)
        monkeypatch.setattr(_parser, "get_time", lambda: self.now)
        monkeypatch.setattr(terminal_input, "get_time", lambda: self.now)

    def says(self, data: str, silence: float = 0.0) -> list[Message]:
        """What comes of some characters and the silence after them, looked at ten times a second."""
        messages = [*self.parser.feed(data), *self.parser.tick()]
        for _ in range(round(silence * 10)):
            self.now += 0.1
            messages += self.parser.tick()
        return messages


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Silence:
    """A terminal that may be silent."""
    return Silence(monkeypatch)


ANSWERS = [
    "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b]11;rgb:ffff/ffff/ffff\x07", "\x1bP>|xterm(388)\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\", "\x1bP0$r0m\x1b\\", "\x1b]52;c;dGV4dA==\x07",
]  # fmt: skip
"""Colours, names, abilities and the clipboard: strings that terminals answer with, some to others' questions."""


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_that_is_a_string_is_not_typed_however_it_is_cut(answer: str, terminal: Silence) -> None:
    assert typed(terminal.says(f"a{answer}b")) == "ab"
    assert typed(terminal.says("a") + [m for c in answer for m in terminal.says(c)] + terminal.says("b")) == "ab"
    for cut in range(1, len(answer)):
        assert typed([*terminal.says(answer[:cut]), *terminal.says(f"{answer[cut:]}b")]) == "b"
    assert typed(stock_of(f"{answer}\x1b[A")) != ""


def stock_of(data: str) -> list[Message]:
    """What Textual makes of it without any cure."""
    return list(XTermParser().feed(data))


def test_a_string_that_never_ends_swallows_nothing_for_long(terminal: Silence) -> None:
    assert typed(terminal.says("\x1b]0;tit", silence=terminal_input.SILENCE + 0.2)) == ""
    assert typed(terminal.says("note: one\r")) == "note: one\r"
    assert keys(terminal.says("\x1b]0;tit\rx")) == ["enter", "x"]
    assert keys(terminal.says("\x1bP>|tit\x1b[Ax")) == ["up", "x"]


def test_a_paste_whose_end_never_comes_is_over_after_a_silence(terminal: Silence) -> None:
    messages = terminal.says("\x1b[200~pasted\n wor", silence=terminal_input.SILENCE - 0.2)
    assert messages == []
    messages = terminal.says("ds", silence=terminal_input.SILENCE + 0.2)
    assert [m.text for m in messages if isinstance(m, events.Paste)] == ["pasted\n words"]
    assert keys(terminal.says("x\r")) == ["x", "enter"]
    assert keys(terminal.says("\x1b[201~x")) == ["x"]  # its end, after all


@given(st.lists(st.text(max_size=12), max_size=8), st.integers(0, 30))
def test_a_paste_arrives_whole_however_it_is_cut(lines: list[str], place: int) -> None:
    text = "\n".join(lines).replace("\x1b[201~", "")
    data = f"a\x1b[200~{text}\x1b[201~b"
    for pieces in ([data[:place], data[place:]], list(data)):
        parser = TolerantParser()
        messages = [message for piece in pieces if piece for message in parser.feed(piece)]
        assert [m.text for m in messages if isinstance(m, events.Paste)] == [text]
        assert typed(messages) == "ab"


def test_the_rest_of_a_report_is_waited_for_on_a_slow_line(terminal: Silence) -> None:
    messages = terminal.says("\x1b[<0;3;", silence=0.5) + terminal.says("4Mx")
    assert isinstance(messages[0], events.MouseDown)
    assert typed(messages) == "x"


def test_what_a_slow_line_holds_up_behind_the_escape_is_not_typed(terminal: Silence) -> None:
    """The escape has been a key by then, as anywhere; what follows is known all the same."""
    messages = terminal.says("\x1b", silence=0.5) + terminal.says("[200~pasted\r\x1a\x1b[201~x")
    assert [m.text for m in messages if isinstance(m, events.Paste)] == ["pasted\r\x1a"]
    assert keys(messages) == ["escape", "x"]
    messages = terminal.says("\x1b", silence=0.5) + terminal.says("[<35;3;4Mx")
    assert keys(messages) == ["escape", "x"]
    messages = terminal.says("\x1b", silence=0.5) + terminal.says("[1] see")
    assert typed(messages) == "\x1b[1] see"


def test_half_a_report_is_not_typed(terminal: Silence) -> None:
    assert typed(terminal.says("\x1b[<0;3;", silence=2.0) + terminal.says("x")) == "x"


@pytest.mark.parametrize(
    "data",
    [
        "\x1b[" + "9" * 5000 + "u", "\x1b[<0;" + "9" * 5000 + ";1M", "\x1b[1;" + "9" * 5000 + "R",
        "\x1b[<0;" + "9" * 400 + ";1M", "\x1b[48;" + "9" * 400 + ";80;0;0t", "\x1b[?" + "9" * 5000 + ";1$y",
    ],
    ids=lambda data: f"{data[:6]!r}…{data[-2:]!r}",
)  # fmt: skip
def test_a_number_that_no_terminal_has_does_not_end_the_program(data: str) -> None:
    for pieces in ([data], list(data)):
        parser = TolerantParser()
        assert [m for piece in pieces for m in parser.feed(piece)] == []
        assert typed(list(parser.feed("x"))) == "x"


def test_the_mouse_works_in_a_terminal_that_knows_no_pixels() -> None:
    parser = TolerantParser()
    messages = list(parser.feed("\x1b[48;24;80;0;0t\x1b[<0;3;4M"))
    assert isinstance(messages[1], events.MouseDown)
    assert (messages[1].x, messages[1].y) == (2, 3)
    with pytest.raises(ZeroDivisionError):
        stock_of("\x1b[48;24;80;0;0t\x1b[<0;3;4M")


@pytest.mark.parametrize("letter", "PO[]")
def test_escape_and_a_letter_that_could_begin_a_sequence_lose_no_key(letter: str, terminal: Silence) -> None:
    """The terminal waits for the rest of a sequence that nobody typed."""
    [key] = terminal.says(f"\x1b{letter}", silence=terminal_input.REPORT_PATIENCE + 0.3)
    assert isinstance(key, EscapedKey)
    assert [k.character for k in key.apart] == ["\x1b", letter]


@pytest.mark.parametrize("words", ["President: the plan is late\r", "]see there\r", "Pi\r"])
def test_words_typed_at_once_behind_escape_are_not_held_back(words: str, terminal: Silence) -> None:
    messages = terminal.says(f"\x1b{words}")
    assert isinstance(messages[0], EscapedKey)
    assert typed(messages) == words


def test_escape_with_text_behind_it_loses_no_letter() -> None:
    assert typed(list(TolerantParser().feed("\x1bhello"))) == "hello"


@pytest.mark.parametrize(
    ("data", "key"),
    [("\x1b[A", "up"), ("\x1bOP", "f1"), ("\x1b[15~", "f5"), ("\x1b[Z", "shift+tab"), ("\x1b[1;5D", "ctrl+left"),
     ("\x1b[13u", "enter"), ("\x7f", "backspace"), ("\r", "enter"), ("\n", "ctrl+j")],
)  # fmt: skip
def test_usual_keys_stay_what_they_are(data: str, key: str) -> None:
    assert keys(list(TolerantParser().feed(data))) == [key]
    assert keys(list(XTermParser().feed(data))) == [key]


def test_a_paste_keeps_its_lines() -> None:
    (message,) = TolerantParser().feed("\x1b[200~one\ntwo\x1b[201~")
    assert isinstance(message, events.Paste)
    assert message.text == "one\ntwo"


def test_the_mouse_still_works() -> None:
    (message,) = TolerantParser().feed("\x1b[<0;3;4M")
    assert isinstance(message, events.MouseDown)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_text_passes_unchanged(text: str) -> None:
    assert typed(list(TolerantParser().feed(text))) == text


@given(st.text(max_size=60))
def test_nothing_that_arrives_ends_the_parser(text: str) -> None:
    parser = TolerantParser()
    list(parser.feed("\x1b[" + text + " "))
    list(parser.feed(text + " "))
    # The end of a paste, in case one began: then a letter is a letter again.
    list(parser.feed("\x1b[201~"))
    assert typed(list(parser.feed("x"))).endswith("x")


def test_an_invalid_byte_is_replaced_and_the_rest_stays() -> None:
    decode = _tolerant_decoder("utf-8")().decode
    assert decode("Bộ".encode() + b"\xff" + "trưởng".encode()) == "Bộ\ufffdtrưởng"
    with pytest.raises(UnicodeDecodeError):
        codecs.getincrementaldecoder("utf-8")().decode(b"\xff")


def test_a_letter_cut_between_two_reads_arrives() -> None:
    decode = _tolerant_decoder("utf-8")().decode
    data = "ưởng".encode()
    for cut in range(len(data)):
        assert decode(data[:cut]) + decode(data[cut:]) == "ưởng"


@pytest.mark.parametrize("environ", [{"LC_TERMINAL": "iTerm2"}, {"TERM_PROGRAM": "iTerm.app"}])
def test_iterm_is_spared_the_kitty_protocol(environ: dict[str, str]) -> None:
    prepare_environment(environ)
    assert environ["TEXTUAL_DISABLE_KITTY_KEY"] == "1"


def test_a_choice_of_the_user_stays() -> None:
    environ = {"LC_TERMINAL": "iTerm2", "TEXTUAL_DISABLE_KITTY_KEY": "0"}
    prepare_environment(environ)
    assert environ["TEXTUAL_DISABLE_KITTY_KEY"] == "0"
    other: dict[str, str] = {"TERM_PROGRAM": "xterm"}
    prepare_environment(other)
    assert "TEXTUAL_DISABLE_KITTY_KEY" not in other


class Gone:
    """A terminal that was closed."""

    def write(self, _text: str) -> int:
        """Refuses."""
        raise OSError(5, "Input/output error")

    def flush(self) -> None:
        """Nothing to do."""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize(("writer", "goes_on"), [(PatientWriter, True), (WriterThread, False)])
def test_a_closed_terminal_does_not_block_the_screen(writer: type[WriterThread], goes_on: bool) -> None:
    thread = writer(cast(IO[str], Gone()))
    thread.start()
    thread._queue.put("the first refused piece")
    if not goes_on:
        thread.join()
    assert thread.is_alive() is goes_on
    if goes_on:
        for _ in range(200):
            thread.write("more")
        thread.stop()
    assert not thread.is_alive()


class PipeDriver(LinuxDriver):
    """Reads a pipe as Textual's driver reads the terminal, until the pipe is closed."""

    def __init__(self, fileno: int) -> None:
        self.fileno = fileno
        self._debug = False
        self.exit_event = threading.Event()
        self.heard: list[Message] = []

    def process_message(self, message: Message) -> None:
        """Keeps what was read."""
        self.heard.append(message)
        if isinstance(message, events.Key) and message.key == "enter":
            self.exit_event.set()


def test_what_was_read_before_textual_goes_on_at_any_byte() -> None:
    sent = "Đề\x7fề \x1b[200~hai\ndòng\x1b[201~\x1b[1;5D".encode()
    whole = [*TolerantParser().feed(sent.decode()), *TolerantParser().feed("\r")]
    for cut in range(len(sent) + 1):
        terminal_input.install(iter((sent[:cut], b"")).__next__)
        outside, inside = os.pipe()
        os.write(inside, sent[cut:] + b"\r")
        driver = PipeDriver(outside)
        driver.run_input_thread()
        os.close(outside)
        os.close(inside)
        assert [repr(message) for message in driver.heard] == [repr(message) for message in whole]
