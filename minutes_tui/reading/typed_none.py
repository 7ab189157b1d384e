"""'There is none', as somebody types it into a question for a date."""

from typing import Final

from minutes_tui.domain.text import fold

_NONE: Final = frozenset(
    fold(word)
    for word in (
        "-", "0", "none", "no", "no deadline", "không", "không có", "không thời hạn", "kein", "keine", "keiner",
        "keins", "ohne", "нет", "без срока", "لا", "لا يوجد", "بدون",
    )
)  # fmt: skip


def says_none(typed: str) -> bool:
    """Do typed words say that there is none? In any of the five languages, or a dash."""
    return fold(typed) in _NONE
