"""Who owes a sentence, with and without a roster of 200 units: ``python -m tests.benchmarks parties``.

What is measured is the time of the processor for a gold sentence whose words are known but whose text is new, as at
every key; the cost of long texts is shown at 1,000 and 10,000 characters and should grow tenfold.
"""

import json
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.demands import demands
from minutes_tui.reading.parties import read_parties
from minutes_tui.reading.wording.words import sentence_of

GOLD = Path(__file__).resolve().parent.parent / "reading" / "gold"
ROSTER = 200
TIMES = 3
LONG: dict[Language, str] = {
    "vi": "Bộ Y tế phối hợp với ",
    "en": "the Office, together with the ",
    "de": "das Amt der Regierung, ",
    "ru": "Министерству финансов и ",
    "ar": "على وزارة المالية و",
}


def sentences(language: Language) -> tuple[list[str], tuple[Unit, ...]]:
    """The gold sentences of a language, and a roster of the first units that they name."""
    lines = (GOLD / f"parties_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    read = [json.loads(line) for line in lines]
    names = dict.fromkeys(name for row in read for name in (*row["lead"], *row["cooperating"]))
    return [row["text"] for row in read], tuple(Unit(str(i), n) for i, n in enumerate([*names][:ROSTER]))


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds of the processor a piece of work takes; the best of a few, the text new each time."""
    best = float("inf")
    for _ in range(TIMES):
        sentence_of.cache_clear()
        start = time.thread_time()
        work()
        best = min(best, (time.thread_time() - start) * 1000)
    return best


def main() -> None:
    """Print the table: a line a language, then the growth."""
    for language in LANGUAGES:
        texts, roster = sentences(language)
        for text in texts:
            read_parties(text, language, units=roster)
        alone = [timed(partial(read_parties, text, language)) for text in texts]
        known = sorted(timed(partial(read_parties, text, language, units=roster)) for text in texts)
        wording = [timed(partial(demands, text, language)) for text in texts]
        print(
            f"{language}: parties {statistics.median(alone):.3f}, with {len(roster)} units "
            f"{statistics.median(known):.3f} (goal 0.1 ms), p99 {known[int(len(known) * 0.99)]:.3f} (goal 0.5), "
            f"wording {statistics.median(wording):.3f}"
        )
    for language, piece in LONG.items():
        short, long = ((piece * (size // len(piece) + 1))[:size] for size in (1_000, 10_000))
        few, many = (timed(partial(read_parties, text, language)) for text in (short, long))
        print(
            f"{language}: 10,000 characters of {piece!r} {many:.1f}, {few:.2f} at 1,000: x {many / few:.1f} (10-15)"
        )


if __name__ == "__main__":
    main()
