"""The reader of deadlines beside dateparser's search: ``python -m tests.benchmarks reading``.

Both read the same gold sentences in the same run, dateparser with the language given, and both are measured alike:
once the text has been read before, the better of two; what is measured is the time of the processor, so that other
work on the machine counts little. Read the ratios: the figures are of one machine.
The cost of hostile texts is shown at 1,000 and 10,000 characters; it should grow tenfold, not more.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from timing import percentile, timed

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.deadlines.lexicon import Lexicon
from minutes_tui.reading.deadlines.reader import read_deadlines

MEETING = date(2025, 5, 16)
GOLD = Path(__file__).resolve().parent.parent / "reading" / "gold"
SEARCHED = 12
"""How many sentences of each language dateparser searches; it takes a hundred times as long."""

HOSTILE: tuple[tuple[str, Language], ...] = (
    ("before ", "en"),
    ("30/6 ", "vi"),
    ("twenty ", "en"),
    ("до 1 ", "ru"),
    ("từ ngày 1 đến ", "vi"),
    ("(", "en"),
    ("der letzte Tag des ", "de"),
    ("complete in May ", "en"),
    ("monthly, ", "en"),
    ("1-", "en"),
    ("من ", "ar"),
    ("a", "en"),
    ("٣", "ar"),
    ("\u0301", "vi"),
    ("urgently; ", "en"),
    ("1.1.", "de"),
    ("first half of ", "en"),
    ("tháng ", "vi"),
)
"""Repetitions that would make a reader with nested patterns slow."""


@dataclass(frozen=True, slots=True)
class BenchmarkRow:
    """One line of the table."""

    name: str
    measured: float
    """In milliseconds, or in the unit that the name says."""
    beside: str = ""
    """What it is compared with."""
    goal: str = ""
    """What the project wants of it."""


def sentences() -> list[tuple[str, Language]]:
    """The gold sentences of every language."""
    found: list[tuple[str, Language]] = []
    for language in LANGUAGES:
        lines = (GOLD / f"deadlines_{language}.jsonl").read_text(encoding="utf-8").splitlines()
        found += [(json.loads(line)["text"], language) for line in lines]
    return found


def again(work: Callable[[], object]) -> float:
    """How long a piece of work takes once it has been done before; the better of two."""
    work()
    return min(timed(work), timed(work))


def each_read(texts: Iterable[tuple[str, Language]]) -> list[float]:
    """How long every text takes once it has been read before."""
    return sorted(again(partial(read_deadlines, text, language, MEETING)) for text, language in texts)


def every_key(texts: Iterable[tuple[str, Language]]) -> list[float]:
    """How long the line as typed so far takes, at every key."""
    typed = [(text[:end], language) for text, language in texts for end in range(1, len(text) + 1)]
    return each_read(typed)


def searched(texts: list[tuple[str, Language]]) -> list[float]:
    """How long dateparser's search takes for each text, its language given: measured as our own reader is."""
    from dateparser.search import search_dates

    base = {"RELATIVE_BASE": datetime(2025, 5, 16), "PREFER_DATES_FROM": "future"}
    return sorted(
        again(partial(search_dates, text, languages=[language], settings=base)) for text, language in texts
    )


def first_use(language: Language) -> float:
    """How many milliseconds a fresh interpreter takes to import the reader and read its first line.

    The modules are compiled beforehand, as in every installation.
    """
    program = (
        "import time; from datetime import date; start = time.process_time()\n"
        "from minutes_tui.reading.deadlines.reader import read_deadlines\n"
        f"read_deadlines('30/6/2025', {language!r}, date(2025, 5, 16))\n"
        "print((time.process_time() - start) * 1000)"
    )
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        surroundings["PYTHONPYCACHEPREFIX"] = folder
        command = [sys.executable, "-c", program]
        runs = [
            subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings) for _ in range(6)
        ]
    return min(float(run.stdout) for run in runs)


def memory_of(language: Language) -> float:
    """How many kilobytes the lexicon of a language takes."""
    tracemalloc.start()
    lexicon = Lexicon(language)
    size = tracemalloc.get_traced_memory()[0] / 1024
    tracemalloc.stop()
    assert lexicon.entries
    return size


def hostile_rows() -> list[BenchmarkRow]:
    """The cost of hostile repetitions at two lengths."""
    rows: list[BenchmarkRow] = []
    for piece, language in HOSTILE:
        short, long = ((piece * (size // len(piece) + 1))[:size] for size in (1_000, 10_000))
        few = min(timed(partial(read_deadlines, short, language, MEETING)) for _ in range(5))
        many = min(timed(partial(read_deadlines, long, language, MEETING)) for _ in range(3))
        rows.append(
            BenchmarkRow(
                f"10,000 characters of {piece!r}", many, f"{few:.2f} at 1,000: x {many / few:.1f}", "x 10-15"
            )
        )
    return rows


def rows() -> list[BenchmarkRow]:
    """Everything that is measured."""
    texts = sentences()
    read = each_read(texts)
    few = [text for language in LANGUAGES for text in [pair for pair in texts if pair[1] == language][:SEARCHED]]
    beside = searched(few)
    own = each_read(few)
    ratio = statistics.median(beside) / statistics.median(own)
    keys = every_key(few)
    table = [
        BenchmarkRow(
            "a sentence, median", statistics.median(read), f"search_dates {statistics.median(beside):.2f}", "0.1"
        ),
        BenchmarkRow(
            "a sentence, p99", percentile(read, 0.99), f"search_dates {percentile(beside, 0.99):.2f}", "0.5"
        ),
        BenchmarkRow("search_dates takes so many times as long", ratio, "", "20"),
        BenchmarkRow("a line at every key, median", statistics.median(keys), "", "0.1"),
        BenchmarkRow("a line at every key, p99", percentile(keys, 0.99), "", "0.5"),
    ]
    table += [BenchmarkRow(f"import and first line, {one}", first_use(one), "", "50") for one in LANGUAGES]
    table += [BenchmarkRow(f"memory of the lexicon in kB, {one}", memory_of(one)) for one in LANGUAGES]
    return table + hostile_rows()


def main() -> None:
    """Print the table."""
    for row in rows():
        print(f"{row.name:48} {row.measured:10.3f}   {row.beside:32} {row.goal}")


if __name__ == "__main__":
    main()
