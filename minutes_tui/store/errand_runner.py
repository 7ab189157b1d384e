"""The errands of a meeting that is open for writing: each is done as soon as its act is on the disk."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from typing import Final

from minutes_tui.domain.errands import Errand
from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.errands import ErrandResult

RunErrands = Callable[[Sequence[Errand]], Sequence[ErrandResult]]
"""Does in other meetings' stores what an act has to do there, as far as that can be done now."""

_PATIENCE: Final = 10.0
"""Seconds for which somebody waits who wants to see what an act did in other meetings."""


class ErrandRunner:
    """Does what the acts of one meeting have to do in the stores of others, and remembers what became of it.

    Args:
        run: does errands.
        told: is called, on whatever thread, when something came of one.
    """

    def __init__(self, run: RunErrands, told: Callable[[], None]) -> None:
        self._run = run
        self._told = told
        self._under_way: list[Future[None]] = []
        self._waiting: list[Errand] = []
        self._refused: list[MinutesError] = []
        self.finished: list[str] = []
        """The ids of the errands that are done."""
        self.trouble: MinutesError | None = None
        """Why the last act is not done in another meeting's store; None: it is."""

    def follow(self, kept: "Future[int]", errands: Sequence[Errand]) -> None:
        """Does errands once their act is on the disk, on the thread that brought it there."""
        carried: Future[None] = Future()
        self._under_way.append(carried)

        def go_on(done: "Future[int]") -> None:
            try:
                if done.exception() is None:
                    self._carry(errands)
            finally:
                carried.set_result(None)

        kept.add_done_callback(go_on)

    def settle(self) -> Sequence[MinutesError]:
        """Waits until what is under way is done or refused, and says what was refused since the last call."""
        wait(self._under_way, timeout=_PATIENCE)
        self._under_way = [one for one in self._under_way if not one.done()]
        told, self._refused = self._refused, []
        return told

    def try_again(self) -> None:
        """Tries once more what had to wait for a store that was open elsewhere."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._carry(waiting)

    def _carry(self, errands: Sequence[Errand]) -> None:
        results = self._run(errands)
        self.finished += [result.errand.id for result in results if result.done]
        self._waiting += [result.errand for result in results if not result.done]
        refused = [error for result in results for error in result.refused]
        self._refused += refused
        self.trouble = refused[0] if refused else None
        self._told()
