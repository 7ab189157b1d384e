"""The whole line as the live screen reads it at every key: ``python -m tests.benchmarks line``.

A line is typed letter by letter into a meeting with a roster of 200 units; at each key all is done that the screen
does between the key and its echo: the form of the line, the names that it may begin with, deadlines, wording,
parties. Every text is new, as it is to the screen, and is measured once. Long repetitions of words that open every
rule are shown at 1,000 and 10,000 characters; their cost should grow tenfold.
"""

import json
import statistics
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent))

from timing import percentile, timed

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit
from minutes_tui.reading.demands import demands
from minutes_tui.reading.entryline.reader import read_line
from minutes_tui.reading.entryline.readings import Moment
from minutes_tui.reading.meaning import read_meaning
from minutes_tui.reading.parties import read_parties
from minutes_tui.reading.wording.words import sentence_of
from minutes_tui.ui.name_popup import names_for

MEETING: Final = date(2025, 5, 16)
MOMENT: Final = Moment(datetime(2025, 5, 16, 7, 30, tzinfo=UTC), lambda: "", "live")
GOLD: Final = Path(__file__).resolve().parent.parent / "reading" / "gold"
ROSTER: Final = 200
LINES: Final = 12
"""Lines that are typed in each language."""
LENGTH: Final = 200
"""Characters of a line."""
LAST: Final = 20
"""So many keys at its end show what a long line costs."""

HOSTILE: Final[tuple[tuple[Language, str], ...]] = (
    ("vi", "Bộ Y tế phối hợp với "),
    ("vi", "các đơn vị thuộc "),
    ("vi", "Bộ Kế và Đầu và "),
    ("vi", "đề nghị "),
    ("en", "the Office, together with the "),
    ("en", "head of "),
    ("en", "assign the Office to "),
    ("en", "shall not "),
    ("de", "das Amt der Regierung, "),
    ("de", "Ministerium für "),
    ("de", "hat zu prüfen und "),
    ("de", "soll, wenn "),
    ("ru", "Министерству финансов и "),
    ("ru", "руководителям всех "),
    ("ru", "по делам "),
    ("ru", "поручить, чтобы "),
    ("ar", "على وزارة المالية و"),
    ("ar", "بالتنسيق مع وزارة "),
    ("ar", "والوزارة "),
    ("ar", "يجب على "),
    ("en", "("),
    ("en", "a"),
    ("en", "A. "),
    ("de", "1."),
    ("en", "Office's "),
)
"""Repetitions of words that open the rules of parties and demands."""


def gold(language: Language, subject: str) -> list[str]:
    """The texts of a gold set."""
    lines = (GOLD / f"{subject}_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def roster(language: Language) -> tuple[Unit, ...]:
    """The first units that the gold sentences of a language name."""
    lines = (GOLD / f"parties_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    read = [json.loads(line) for line in lines]
    names = dict.fromkeys(name for row in read for name in (*row["lead"], *row["cooperating"]))
    return tuple(Unit(f"u{i}", name) for i, name in enumerate([*names][:ROSTER]))


def meeting(language: Language) -> Meeting:
    """A meeting of a chair and a few members with a full roster of units."""
    units = roster(language)
    chair = Person("p0", "Anna Weber", "Minister", role="chair", presence="present")
    members = [Person(f"p{i}", f"{chr(65 + i)}. Member", unit=units[i].name) for i in range(1, 20)]
    head = Head(language=language, date=MEETING, zone="Asia/Ho_Chi_Minh", title="Review")
    bridge = Bridge("b1", "Main", main=True, link="joined")
    return Meeting(
        "m1",
        head,
        Floor(speaker="p0", presiding="p0"),
        Records([bridge]),
        Records([chair, *members]),
        Records(units),
    )


def lines(language: Language) -> list[str]:
    """Lines of one length: gold sentences with deadlines and with parties, one after the other."""
    pairs = [" ".join(pair) for pair in zip(gold(language, "deadlines"), gold(language, "parties"), strict=False)]
    step = 5
    return [" ".join(pairs[i : i + step])[:LENGTH] for i in range(0, len(pairs) - step, len(pairs) // LINES)][
        :LINES
    ]


def key(line: str, at: Meeting) -> None:
    """What the screen asks of the reading at a key."""
    names_for(line, at)
    read_line(line, at, MOMENT)


def typed(language: Language, sign: str) -> Iterator[list[float]]:
    """For each line what each of its keys costs, in the order in which they are typed."""
    at = meeting(language)
    read_line(f"{sign}{gold(language, 'parties')[-1]}", at, MOMENT)
    for line in lines(language):
        yield [timed(partial(key, sign + line[:end], at)) for end in range(1, len(line) + 1)]


def parts(language: Language) -> tuple[float, float, float]:
    """Deadlines, wording and parties of a long line alone, medians; the words of the line are known."""
    from minutes_tui.reading.deadlines.reader import read_deadlines

    units = roster(language)
    costs: list[tuple[float, float, float]] = []
    for line in lines(language):
        for end in range(LENGTH - LAST, LENGTH):
            text = line[:end]
            sentence_of(text, language)
            costs.append(
                (
                    timed(partial(read_deadlines, text, language, MEETING)),
                    timed(partial(demands, text, language)),
                    timed(partial(read_parties, text, language, units=units)),
                )
            )
    columns = [statistics.median(column) for column in zip(*costs, strict=True)]
    return columns[0], columns[1], columns[2]


def growth(language: Language, piece: str) -> tuple[float, float]:
    """What a repetition costs at 1,000 and at 10,000 characters."""
    units = roster(language)
    costs = []
    for size in (1_000, 10_000):
        text = (piece * (size // len(piece) + 1))[:size]
        best = float("inf")
        for _ in range(3):
            sentence_of.cache_clear()
            best = min(best, timed(partial(read_meaning, text, language, MEETING, units=units)))
        costs.append(best)
    return costs[0], costs[1]


def main() -> None:
    """Print the table: the keys of a line by language, its parts, then the growth; medians, in milliseconds."""
    for sign, name in (("", "statement"), ("! ", "directive")):
        for language in LANGUAGES:
            lines_typed = list(typed(language, sign))
            every = sorted(cost for costs in lines_typed for cost in costs)
            last = sorted(cost for costs in lines_typed for cost in costs[-LAST:])
            print(
                f"{language}: a key in a {name} {statistics.median(every):.3f}, p99 {percentile(every, 0.99):.3f}; "
                f"at {LENGTH} characters {statistics.median(last):.3f} (goal 0.5), p99 {percentile(last, 0.99):.3f}"
            )
    for language in LANGUAGES:
        dated, wording, owing = parts(language)
        print(f"{language}: of it deadlines {dated:.3f}, wording {wording:.3f}, parties {owing:.3f}")
    for language, piece in HOSTILE:
        few, many = growth(language, piece)
        print(
            f"{language}: 10,000 characters of {piece!r} {many:.1f}, {few:.2f} at 1,000: x {many / few:.1f} (10-15)"
        )


if __name__ == "__main__":
    main()
