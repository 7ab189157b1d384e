"""How long a piece of work takes: the processor's time, so that other work on the machine counts little."""

import time
from collections.abc import Callable, Sequence


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds of the processor a piece of work takes."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def percentile(durations: Sequence[float], share: float) -> float:
    """The duration below which a share of all lie; they are in order."""
    return durations[min(len(durations) - 1, int(len(durations) * share))]
