"""What must be there after a fault: exactly the state after k or k+1 acknowledged changes.

The model below knows nothing of the store: it is a dictionary to which the same changes are applied.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from typing import Any, ParamSpec

from minutes_tui.store.engine import Store, Write
from minutes_tui.store.errors import StoreError

P = ParamSpec("P")
Change = tuple[Write, ...]
State = dict[str, list[tuple[str, Any]]]
"""Table → its documents by id, in order."""

TABLES = ("entries", "items", "people")
WORDS = ("báo cáo", "отчёт", "Bericht", "تقرير", "report", "\n", "{", '"', "\\", "\x7f", "00000000", "  ")


class FaultFound(Exception):
    """The store broke its promise."""


@dataclass(slots=True)
class Model:
    """The documents that there must be."""

    tables: dict[str, dict[str, Any]] = field(default_factory=dict)

    def apply(self, change: Change) -> None:
        """Carry out one change."""
        for write in change:
            if write.document is None:
                self.tables.get(write.table, {}).pop(write.id, None)
            else:
                self.tables.setdefault(write.table, {})[write.id] = deepcopy(write.document)

    def state(self) -> State:
        """The documents, for comparing."""
        return {name: list(rows.items()) for name, rows in self.tables.items() if rows}

    def with_changes(self, changes: Iterable[Change]) -> "Model":
        """Another model, some changes later."""
        later = Model({name: dict(rows) for name, rows in self.tables.items()})
        for change in changes:
            later.apply(change)
        return later


def changes_from(seed: int, start: Model | None = None) -> Iterator[Change]:
    """Mixed changes without end: new documents, edits, deletions, several at once."""
    chance = random.Random(seed)
    there = {table: list((start or Model()).tables.get(table, {})) for table in TABLES}
    for number in count():
        parts = range(chance.choice((1, 1, 1, 2, 4)))
        yield tuple(_write(chance, there, f"{seed}-{number}-{part}") for part in parts)


def script(seed: int, length: int, start: Model | None = None) -> list[Change]:
    """A number of mixed changes to what there is at the start."""
    return list(islice(changes_from(seed, start), length))


def _write(chance: random.Random, there: dict[str, list[str]], new: str) -> Write:
    """One write; `there` are the ids in each table, and is kept up."""
    table = chance.choice(TABLES)
    ids = there[table]
    act = chance.random()
    if ids and act < 0.15:
        return Write(table, ids.pop(chance.randrange(len(ids))), None)
    if ids and act < 0.45:
        identity = chance.choice(ids)
    else:
        identity = new
        ids.append(new)
    text = "".join(chance.choices(WORDS, k=chance.choice((0, 3, 10, 40))))
    return Write(table, identity, {"id": identity, "text": text, "list": [chance.random(), None, {"a": [new]}]})


def state_of(store: Store) -> State:
    """The documents of a store, for comparing: by id and through TinyDB, which must agree."""
    by_id = {name: list(store.documents(name).items()) for name in store.tables if len(store.documents(name))}
    tables = {
        name: [(document["id"], dict(document)) for document in store.database.table(name)]
        for name in store.database.tables()
        if len(store.database.table(name))
    }
    if {name: dict(rows) for name, rows in by_id.items()} != {name: dict(rows) for name, rows in tables.items()}:
        raise FaultFound("TinyDB and the documents by id differ")
    return tables


def expect(store: Store, allowed: Sequence[Model], what: str) -> int:
    """Which of several models the store equals.

    Raises:
        FaultFound: none of them.
    """
    state = state_of(store)
    for position, model in enumerate(allowed):
        if model.state() == state:
            return position
    raise FaultFound(f"{what}: the store holds neither what was acknowledged nor that and the change under way")


def clock() -> Callable[[], datetime]:
    """A clock that goes on by one second at each look."""
    start = datetime(2025, 5, 16, 9, 0, tzinfo=UTC)
    looks = iter(range(10**9))
    return lambda: start + timedelta(seconds=next(looks))


@dataclass(slots=True)
class Outcome:
    """What one row of the harness found."""

    name: str
    """What was tried."""
    runs: int = 0
    """How often."""
    failures: list[str] = field(default_factory=list)
    """Each time that the promise was broken."""
    must_fail: bool = False
    """A control: a harness that finds nothing here is no harness."""
    note: str = ""
    """What else is worth knowing."""

    @property
    def passed(self) -> bool:
        """The row shows what it must show."""
        return bool(self.failures) if self.must_fail else self.runs > 0 and not self.failures

    def attempt(self, what: str, act: Callable[P, object], *arguments: P.args, **more: P.kwargs) -> None:
        """Try once, and note a broken promise."""
        self.runs += 1
        try:
            act(*arguments, **more)
        except (FaultFound, StoreError) as found:
            self.failures.append(f"{what}: {found}")
