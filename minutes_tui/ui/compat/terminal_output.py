"""Writing to a terminal that is gone must not keep the program from ending.

Textual's writer thread stops at the first refused write; its queue fills after 30 pieces, and the screen then
waits for it forever, with the meeting still locked.
"""

from textual.drivers._writer_thread import WriterThread


class PatientWriter(WriterThread):
    """A writer that throws away what a closed terminal no longer takes."""

    def run(self) -> None:
        """Writes what is queued until it is told to stop; after a refusal, only empties the queue."""
        try:
            super().run()
        except (OSError, ValueError):  # the terminal was closed, or its file with it
            while self._queue.get() is not None:
                continue


def install() -> None:
    """Puts the writer into Textual's driver. Harmless when done twice."""
    try:
        from textual.drivers import linux_driver
    except ImportError:
        return  # Windows has a console that stays as long as the program.
    vars(linux_driver).update(WriterThread=PatientWriter)
