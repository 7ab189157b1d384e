"""How far long work is: one line on a terminal, nothing in a file or a pipe."""

import sys
from typing import TextIO


class ProgressLine:
    """A line that is written over while the work goes on. Used as `with ProgressLine("…") as progress`.

    Args:
        what: what is being done, in a word or two.
        stream: where it is shown; None: standard error. Where that is no terminal, nothing is written.
    """

    def __init__(self, what: str, stream: TextIO | None = None) -> None:
        self._what = what
        self._stream = stream if stream is not None else sys.stderr
        self._shown = -1

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown >= 0:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def __call__(self, done: int, total: int) -> None:
        """So many of so many are done."""
        percent = 100 * done // total if total else 100
        if percent == self._shown or not self._stream.isatty():
            return
        self._shown = percent
        bar = "#" * (percent // 5)
        self._stream.write(f"\r{self._what} [{bar:20}] {percent:3} %\x1b[K")
        self._stream.flush()
