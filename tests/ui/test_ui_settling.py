"""The tests' own support: a program counts as done when it is, and a test that waits in vain says for what."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import ui_settling
from textual.app import App, ComposeResult
from textual.widgets import Static
from ui_driven import driven


class Slow(App[None]):
    """A program whose keys set going what takes its time, until a test lets it come to its end."""

    BINDINGS = [("a", "in_turn"), ("b", "beside"), ("c", "chain"), ("d", "later")]  # noqa: RUF012 - as the base class has it

    def __init__(self) -> None:
        super().__init__()
        self.may_end = threading.Event()
        self.done: list[str] = []

    @asynccontextmanager
    async def released(self) -> AsyncIterator[None]:
        """Whatever happens within it, nothing is held up behind it."""
        try:
            yield
        finally:
            self.may_end.set()

    def compose(self) -> ComposeResult:
        """What is painted."""
        yield Static("nothing yet", id="said")

    async def action_in_turn(self) -> None:
        """The program itself is in the middle of something."""
        await asyncio.to_thread(self.may_end.wait)
        self.done.append("in turn")

    def action_beside(self) -> None:
        """A work beside the screen."""

        def work() -> None:
            self.may_end.wait()
            self.done.append("beside")

        self.run_worker(work, thread=True, name="long work")

    def action_chain(self, links: int = 100) -> None:
        """One message sets the next one going."""
        if links:
            self.query_one("#said").call_later(self.action_chain, links - 1)
        else:
            self.done.append("chain")

    def action_later(self) -> None:
        """What comes after the next painting."""
        said = self.query_one("#said", Static)
        said.update("painted")
        said.call_after_refresh(self.done.append, "painted")


@pytest.mark.parametrize(
    ("key", "awaited"), [("a", "Slow(.*), which is in the middle of something"), ("b", "the work 'long work'")]
)
async def test_what_is_never_done_is_named(key: str, awaited: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = Slow()
    async with driven(app, held=True) as hands, app.released():
        await hands.press(key)
        with monkeypatch.context() as patience, pytest.raises(AssertionError, match=f"in vain for: {awaited}"):
            patience.setattr(ui_settling, "PATIENCE", 0.0)
            await ui_settling.settle(app)
        app.may_end.set()
        await ui_settling.settle(app)
        assert len(app.done) == 1


async def test_a_condition_that_never_comes_true_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    async with driven(Slow()) as hands:
        monkeypatch.setattr(ui_settling, "PATIENCE", 0.0)
        with pytest.raises(AssertionError, match=r"1 \+ 1 == 3(.|\n)*under way: nothing(.|\n)*nothing yet"):
            await hands.until(lambda: 1 + 1 == 3)


@pytest.mark.parametrize(("key", "done"), [("c", "chain"), ("d", "painted")])
async def test_what_follows_a_key_by_itself_is_done_with_it(key: str, done: str) -> None:
    app = Slow()
    async with driven(app) as hands:
        await hands.press(key)
        assert app.done == [done]


async def test_what_a_test_holds_up_is_not_waited_for() -> None:
    app = Slow()
    async with driven(app, held=True) as hands, app.released():
        await hands.press("b")
        assert app.done == []
        app.may_end.set()
        await hands.until(lambda: app.done == ["beside"])


async def test_a_program_at_its_end_is_not_waited_for() -> None:
    app = Slow()
    async with driven(app) as hands:
        app.exit()
        await hands.press("c")
        assert app.done == []
