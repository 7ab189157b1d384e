"""What is typed into the filter of the register: words that say where an item stands, and words to look for.

The words for overdue, due this week, without a date, open, done and cancelled are known in all five languages at
once, whatever the language of the screen. In quotation marks they are words like any other.
"""

from typing import Final

from minutes_tui.domain.register_filter import RegisterFilter, WantedStatus
from minutes_tui.domain.register_groups import Bucket
from minutes_tui.domain.text import fold

STATUS_WORDS: Final[dict[str, WantedStatus]] = {
    "open": "open", "đang mở": "open", "chưa xong": "open", "offen": "open", "открыто": "open", "открытые": "open",
    "مفتوح": "open", "مفتوحة": "open",
    "done": "done", "đã xong": "done", "hoàn thành": "done", "erledigt": "done", "исполнено": "done",
    "выполнено": "done", "منجز": "done", "منجزة": "done",
    "cancelled": "cancelled", "canceled": "cancelled", "đã hủy": "cancelled", "gestrichen": "cancelled",
    "aufgehoben": "cancelled", "отменено": "cancelled", "снято": "cancelled", "ملغى": "cancelled",
    "ملغاة": "cancelled",
}  # fmt: skip
"""Where an item stands, as people type it."""

BUCKET_WORDS: Final[dict[str, Bucket]] = {
    "overdue": "overdue", "quá hạn": "overdue", "überfällig": "overdue", "просрочено": "overdue",
    "просроченные": "overdue", "متأخر": "overdue", "متأخرة": "overdue",
    "this week": "this_week", "tuần này": "this_week", "diese woche": "this_week", "эта неделя": "this_week",
    "на этой неделе": "this_week", "هذا الأسبوع": "this_week",
    "no date": "no_date", "without a date": "no_date", "không hạn": "no_date", "không thời hạn": "no_date",
    "ohne termin": "no_date", "без срока": "no_date", "بلا موعد": "no_date", "دون موعد": "no_date",
}  # fmt: skip
"""How urgent an item is, as people type it."""

_STATUSES: Final = {tuple(fold(words).split()): status for words, status in STATUS_WORDS.items()}
_BUCKETS: Final = {tuple(fold(words).split()): bucket for words, bucket in BUCKET_WORDS.items()}
_LONGEST: Final = max(len(words) for words in (*_STATUSES, *_BUCKETS))


def read_filter(typed: str) -> RegisterFilter:
    """The filter that a typed line means.

    Several words for the urgency are alternatives; of several statuses the last one holds.
    """
    status: WantedStatus = "all"
    buckets: set[Bucket] = set()
    kept: list[str] = []
    words = _words(typed)
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            found = tuple(fold(word) for word in words[place : place + length])
            if found in _STATUSES or found in _BUCKETS:
                status = _STATUSES.get(found, status)
                buckets |= {_BUCKETS[found]} if found in _BUCKETS else set()
                place += length
                break
        else:
            kept.append(words[place])
            place += 1
    return RegisterFilter(words=" ".join(kept), status=status, buckets=frozenset(buckets))


def _words(typed: str) -> list[str]:
    """The words of a line; what stands in quotation marks is one, with its marks."""
    words: list[str] = []
    for place, part in enumerate(typed.replace("“", '"').replace("”", '"').split('"')):
        words += [f'"{part}"'] if place % 2 else part.split()
    return words
