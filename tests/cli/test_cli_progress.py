"""The line that says how far long work is."""

import io

from minutes_tui.commands.progress import ProgressLine


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_far_it_is_and_nothing_is_left_of_it() -> None:
    screen = Terminal()
    with ProgressLine("Importing", screen) as progress:
        progress(0, 200)
        progress(1, 200)
        progress(100, 200)
        progress(200, 200)
    shown = screen.getvalue()
    assert "Importing [##########          ]  50 %" in shown
    assert shown.count("100 %") == 1
    assert shown.count("\r") == 4
    assert shown.endswith("\r\x1b[K")


def test_a_file_or_pipe_sees_nothing() -> None:
    stream = io.StringIO()
    with ProgressLine("Importing", stream) as progress:
        progress(1, 2)
    assert stream.getvalue() == ""


def test_no_work_is_done_at_once() -> None:
    screen = Terminal()
    with ProgressLine("Importing", screen) as progress:
        progress(0, 0)
    assert "100 %" in screen.getvalue()
