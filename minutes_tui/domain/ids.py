"""Ids: given once, ordered by time, short when typed."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from minutes_tui.domain.errors import MinutesError

NewId = Callable[[], str]
"""Makes the next id; handed in, so that a test or a merge decides what it is."""


def uuid7(moment: datetime, entropy: bytes) -> str:
    """A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then random bits.

    Args:
        moment: an aware time.
        entropy: 10 random bytes.
    """
    if len(entropy) != 10:
        raise ValueError("uuid7 takes 10 random bytes")
    milliseconds = int(moment.timestamp() * 1000) & ((1 << 48) - 1)
    tail = int.from_bytes(entropy, "big")
    value = milliseconds << 80 | 0x7 << 76 | ((tail >> 68) & 0xFFF) << 64 | 0b10 << 62 | (tail & ((1 << 62) - 1))
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def id_maker(now: Callable[[], datetime], entropy: Callable[[int], bytes]) -> NewId:
    """Ids that never fall behind the last one, also when the clock does.

    Args:
        now: the clock, aware.
        entropy: gives as many random bytes as asked for.
    """
    last = ""

    def new_id() -> str:
        nonlocal last
        fresh = uuid7(now(), entropy(10))
        if fresh <= last:
            value = int(last.replace("-", ""), 16) + 1
            digits = f"{value:032x}"
            fresh = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
        last = fresh
        return fresh

    return new_id


def made_at(identifier: str) -> datetime | None:
    """When an id was made (UTC), as a UUID of version 7 tells it; None for any other id."""
    digits = identifier.replace("-", "")
    if len(digits) != 32 or digits[12] != "7":
        return None
    try:
        return datetime.fromtimestamp(int(digits[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


class UnknownId(MinutesError):
    """A typed id is nobody's, or several records'."""


def find_id(typed: str, ids: Iterable[str]) -> str:
    """The one id that a typed beginning stands for.

    Random bits tell ids of one minute apart, so the end of an id is taken as well as its beginning.

    Raises:
        UnknownId: no id, or more than one, matches.
    """
    wanted = typed.strip().lower()
    matches = [i for i in ids if wanted and (i.startswith(wanted) or i.endswith(wanted))]
    if wanted in matches:
        return wanted
    if not matches:
        raise UnknownId("Nothing has the id {id}. Use 'list' to see the ids there are.", id=typed)
    if len(matches) > 1:
        raise UnknownId("The id {id} stands for {count} records; type more of it.", id=typed, count=len(matches))
    return matches[0]


def short_id(identifier: str) -> str:
    """The last eight characters: what people are shown and may type."""
    return identifier[-8:]
