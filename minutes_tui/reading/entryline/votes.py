"""The count at the end of a vote: `subject +12 -1 0 3`."""

import re
from typing import Final

from minutes_tui.domain.entries import Vote
from minutes_tui.domain.errors import MinutesError

# For, against, and the zero sign of abstention with its number; the last two may be missing.
_COUNT: Final = re.compile(
    r"(?<!\S)[+＋]\s?(\d{1,6})(?:[\s,;]+[-−–－]\s?(\d{1,6}))?(?:[\s,;]+(?:[0٠۰](?:\s*[:：]\s*|\s+))?(\d{1,6}))?\s*$"
)


def read_vote(text: str) -> tuple[str, Vote]:
    """The subject and the count: for, against, abstained.

    `+12 -1 0 3`, `+12 -1 0:3` and `+12 -1 3` say the same; what is left out is none.

    Raises:
        MinutesError: there is no count.
    """
    found = _COUNT.search(text)
    if found is None:
        raise MinutesError(
            "A vote needs its count; nothing was entered. Type for, against, abstained: vote: subject +12 -1 0 3."
        )
    numbers = [int(group or 0) for group in found.groups()]
    return text[: found.start()].rstrip(" \t,;:–—-"), Vote(*numbers)
