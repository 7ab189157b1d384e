"""Cures for the terminal: what Textual 8.2.8 does to a secretary's typing, and what is done about it.

Only this package touches Textual's private parts. Each cure has a test that fails as soon as Textual no longer
needs it. This module itself imports nothing of Textual: `prepare_environment` has to run before Textual is
imported at all, because Textual reads the environment while it is imported.
"""

from collections.abc import Callable, MutableMapping


def prepare_environment(environ: MutableMapping[str, str]) -> None:
    """Sets what Textual reads from the environment while it is imported.

    iTerm2 loses the text of input methods under the Kitty keyboard protocol, so the protocol stays off there
    unless the user asked for it.

    Args:
        environ: the environment of the process; changed in place.
    """
    program = environ.get("LC_TERMINAL", "") or environ.get("TERM_PROGRAM", "")
    if program.startswith("iTerm"):
        environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


def install(taken_over: Callable[[], bool] = lambda: False, typed: Callable[[], bytes] = lambda: b"") -> None:
    """Puts the cures in that are not widgets: reading the terminal, writing to it, long lines, sizes, signals.

    Args:
        taken_over: asked when Textual goes to the alternate screen: is it there already, with a picture on it?
        typed: asked when Textual begins to read the terminal: what was typed and read before?
    """
    from minutes_tui.ui.compat import continued, long_lines, one_size, terminal_input, terminal_output

    terminal_input.install(typed)
    terminal_output.install(taken_over)
    long_lines.install()
    continued.install()
    one_size.install()
