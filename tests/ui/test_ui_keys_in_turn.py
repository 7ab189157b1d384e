"""Keys of one read of the terminal: whatever they open, close or move, they act as if each had been waited for."""

import itertools
import os
from pathlib import Path
from typing import ClassVar, Final, TypeVar

import pytest
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea
from ui_cheaply import FULL
from ui_driven import driven
from ui_live import Live, live
from ui_standins import NOON, conference, with_lines
from ui_terminal import Terminal

from minutes_tui.ui.compat.keys_in_turn import KeysInTurn
from minutes_tui.ui.keys import KEYS, KeyBinding, Part
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.screens.find import FindScreen
from minutes_tui.ui.screens.gaps import GapScreen
from minutes_tui.ui.screens.read_back import ReadBackScreen
from minutes_tui.ui.workspace import ScreenSettings

T = TypeVar("T")

LINES: Final = (
    "topic: The plan",
    "Minister: We are behind the plan.",
    "! The Legal Department shall report by 30/11.",
    "! Somebody shall look into it.",
    "? Who pays?",
    "~ something about costs",
)
"""A meeting with something to do for every key: action items, gaps, a question, an agenda."""

ESCAPE: Final = "\x1b[27u"
"""The escape key where a terminal tells it from alt with the letter behind it."""

WAYS: Final[dict[Part, str]] = {
    "app": "", "meeting": "", "field": "", "over": "", "record": ESCAPE, "panel": "\x06",
    "dialog": "\x12", "editor": f"{ESCAPE}e", "gaps": "\x07", "read_back": "\x14", "closing": f"{ESCAPE}c",
    "polish": f"{ESCAPE}p", "shorthand": f"{ESCAPE}s", "find": f"{ESCAPE}f", "help": "\x1bOP",
}  # fmt: skip
"""What is typed in the field to get to a part of the screen."""

ORDINARY: Final = ("field", "record", "gaps", "dialog", "find")
"""The parts of the ordinary run: the line, the list, a list over the meeting, a question, another screen."""

ELSEWHERE: Final = frozenset({"app.quit", "app.palette", "record.palette", "meeting.export", "record.export"})
"""Bindings that end the program, or begin a work beside the typing that takes a time of its own."""

SEQUENCES: Final[dict[str, str]] = {
    **{
        str(getattr(keys[0], "value", keys[0])): sequence
        for sequence, keys in reversed(list(ANSI_SEQUENCES_KEYS.items()))
        if isinstance(keys, tuple) and len(keys) == 1
    },
    "space": " ", "slash": "/", "plus": "+", "minus": "-", "colon": ":", "backspace": "\x7f", "escape": ESCAPE,
    "ctrl+backspace": "\x1b[127;5u",
}  # fmt: skip
"""What a terminal sends for a key that is no letter."""


def sent(binding: KeyBinding) -> str:
    """What a terminal sends for the first key of a binding."""
    key = binding.keys.split(",")[0].strip()
    return key if len(key) == 1 else SEQUENCES[key]


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one meeting in it, which was open when the program last ended."""
    from minutes_tui.store.library import Library
    from minutes_tui.store.settings import write_settings

    ids = (f"made-{number}" for number in itertools.count())
    library = Library(tmp_path_factory.mktemp("library"), now=lambda: NOON, new_id=lambda: next(ids))
    made = with_lines(conference("vi"), ["! Vụ Pháp chế rà soát tiến độ.", "tt: Đã rõ."])
    library.create(made).close()
    write_settings(library.folder, {"last_meeting": made.id})
    return library.folder


class Typist:
    """Somebody at a running screen who types in one way or the other."""

    def __init__(self, running: Live, slow: bool) -> None:
        self._running = running
        self._slow = slow

    async def type(self, data: str) -> None:
        """Types; a slow typist waits after each key until everything is done."""
        await self._running.pilot.feed(data, slowly=self._slow)

    async def come_home(self) -> None:
        """Leaves whatever is open, and empties the field."""
        app, screen = self._running.app, self._running.screen
        while app.screen is not screen:
            app.screen.dismiss(None)
            await self._running.pilot.pause()
        screen.leave_panel()
        screen.editor.display = screen.search.display = False
        screen.field.put("")
        screen.field.history.clear()
        screen.record.action_back()
        await self._running.pilot.pause()

    @property
    def standing(self) -> tuple[object, ...]:
        """All that the keys may have brought about."""
        running, meeting = self._running, self._running.session.recorder.meeting
        focused = running.app.focused
        return (
            [type(screen).__name__ for screen in running.app.screen_stack],
            None if focused is None else (focused.id, type(focused).__name__),
            [(field.id, field.text) for field in running.app.screen.query(TextArea)],
            [(panel.id, panel.chosen and panel.chosen.subject) for panel in running.app.screen.query(Panel)],
            running.screen.record.chosen,
            [(entry.kind, entry.text, entry.speaker, entry.settled) for entry in meeting.entries],
            [(person.id, person.presence) for person in meeting.people],
            [(item.lead, item.due, item.product, item.authority) for item in meeting.items],
            meeting.floor,
        )


async def standings(part: Part, slow: bool, folder: Path) -> list[tuple[KeyBinding, str, tuple[object, ...]]]:
    """What every key of a part, with text behind it, brings about."""
    found = []
    async with live(folder, lines=LINES, size=(140 if len(part) % 2 else 80, 12)) as running:
        typist = Typist(running, slow)
        for binding in KEYS[part]:
            if f"{part}.{binding.name}" in ELSEWHERE:
                continue
            burst = f"{WAYS[part]}{sent(binding)}ab\x7f1\rc"
            await typist.type(burst)
            found.append((binding, burst, typist.standing))
            await typist.come_home()
    return found


@pytest.mark.parametrize("part", WAYS if os.environ.get(FULL) else ORDINARY)
async def test_keys_of_one_read_act_as_if_each_had_been_waited_for(part: Part, tmp_path: Path) -> None:
    slow = await standings(part, True, tmp_path)
    fast = await standings(part, False, tmp_path)
    for (binding, burst, right), (_binding, _burst, shown) in zip(slow, fast, strict=True):
        assert shown == right, (binding, burst)


async def test_a_letter_soon_after_escape_is_not_lost(tmp_path: Path) -> None:
    async with live(tmp_path, lines=("mi: one", "~")) as running:
        typist = Typist(running, slow=False)
        await typist.type("half\x1bo")
        assert isinstance(running.app.screen, GapScreen)
        await typist.type("\x1b\x10gaps\x1b\x1b")
        await running.until(lambda: running.app.screen is running.screen)
        assert running.screen.field.line == "half"


@pytest.mark.parametrize("letter", ["b", "f"])
async def test_alt_with_a_letter_moves_by_a_word_where_there_is_one(letter: str, tmp_path: Path) -> None:
    async with live(tmp_path, lines=("mi: ! The Office reports.",)) as running:
        typist = Typist(running, slow=False)
        await typist.type(f"one two\x1b[1;5D\x1b{letter}")
        column = {"b": 0, "f": 7}[letter]
        assert running.app.screen is running.screen
        assert running.screen.field.cursor_location == (0, column)
        # There is no further word on that side: so it was escape, and a letter of the record.
        await typist.type(f"\x1b{letter}")
        assert isinstance(running.app.screen, {"b": ReadBackScreen, "f": FindScreen}[letter])


@pytest.mark.parametrize(("keys", "left"), [("\x1bd", "one "), ("\x1b[3;5~", "one "), ("\x1b[127;3u", "two")])
async def test_the_word_beside_the_cursor_goes_by_one_key(keys: str, left: str, tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await Typist(running, slow=False).type(f"one two\x1b[1;5D{keys}")
        assert running.screen.field.line == left


async def test_alt_with_a_letter_is_one_key_where_the_keymap_has_it(tmp_path: Path) -> None:
    settings = ScreenSettings(keymap={"over.gaps": "alt+o"})
    async with live(tmp_path, lines=("mi: one", "~"), settings=settings) as running:
        await Typist(running, slow=False).type("half\x1bo")
        assert isinstance(running.app.screen, GapScreen)
        await Typist(running, slow=False).type("\x1b[27u")
        await running.until(lambda: running.app.screen is running.screen)
        assert running.focus == "field"


class Asking(App[None]):
    """A key opens a screen with a field in it."""

    BINDINGS: ClassVar[list[BindingType]] = [("f2", "ask", "ask")]

    def action_ask(self) -> None:
        """Opens it."""
        self.push_screen(Question())


class AskingInTurn(KeysInTurn[None], Asking):
    """The same with the cure."""


class Question(ModalScreen[None]):
    """A screen with a field of Textual's own."""

    def compose(self) -> ComposeResult:
        """The field."""
        yield Input()


@pytest.mark.parametrize(("kind", "right"), [(AskingInTurn, True), (Asking, False)])
async def test_textual_as_it_comes_still_loses_what_is_typed_behind_such_a_key(
    kind: type[Asking], right: bool
) -> None:
    app = kind()
    async with driven(app) as hands:
        await hands.feed("\x1bOQab\x7fc")
        assert (app.screen.query_one(Input).value == "ac") is right


OPENING: Final = (
    ("\x12tiến độ", "tiến độ"),  # search
    (f"{ESCAPE}fpháp chế", "pháp chế"),  # search everywhere
    (f"{ESCAPE}sn;x\r", ";x"),  # a new shorthand: its short form, then what it stands for
    ("\x07\x1b[B\x1b[Ad30/12", "30/12"),  # the list of gaps, and the date of one
    (f"{ESCAPE}ethêm", "thêm"),  # an entry in place
    ("! Rà soát\x1bOS31/12\r", "31/12"),  # another deadline for the line in the field
    ("\x10dark", "dark"),  # every command
)
"""What is sent in one write, and what of it must be on the screen then."""


@pytest.mark.parametrize(("burst", "shown"), OPENING)
def test_one_write_to_a_real_terminal_opens_and_types(
    burst: str, shown: str, meeting: Path, tmp_path: Path
) -> None:
    with Terminal(("-m", "minutes_tui", "--library", str(meeting)), tmp_path) as terminal:
        terminal.send(burst)  # before there is a screen at all: what the terminal itself echoes is painted over
        terminal.until(lambda text: bool(text.splitlines()[-1].strip()) and shown in text)
