"""The times and marks of a head as typed: when a meeting began and ended, how secret and how urgent it is."""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from minutes_tui.domain.meeting import Head, Secrecy, Urgency
from minutes_tui.domain.text import fold
from minutes_tui.reading.entryline.heads import UnreadableHead

_SECRECY: Final[dict[Secrecy, tuple[str, ...]]] = {
    "mat": ("mật", "confidential", "vertraulich", "конфиденциально", "سري"),
    "toi_mat": ("tối mật", "secret", "geheim", "секретно", "سري جدا"),
    "tuyet_mat": ("tuyệt mật", "top secret", "streng geheim", "совершенно секретно", "سري للغاية"),
}
_URGENCY: Final[dict[Urgency, tuple[str, ...]]] = {
    "khan": ("khẩn", "urgent", "eilt", "срочно", "عاجل"),
    "thuong_khan": ("thượng khẩn", "very urgent", "eilt sehr", "весьма срочно", "عاجل جدا"),
    "hoa_toc": ("hỏa tốc", "hoả tốc", "most urgent", "sofort", "немедленно", "فوري"),
}
_NO_MARK: Final = frozenset(fold(word) for word in ("-", "–", "none", "không", "keine", "kein", "нет", "بدون"))

_CLOCK: Final = re.compile(
    r"(?:at|um|в|lúc|الساعة)?\s*(\d{1,2})(?:\s?(?:[:.h]|giờ|ч\.?|uhr)\s?(\d{2})?)?"
    r"\s*(?:h|phút|uhr|мин\.?)?\s*(a\.?m\.?|p\.?m\.?|ص|م)?",
    re.IGNORECASE,
)


def read_secrecy(text: str) -> Secrecy:
    """The mark of secrecy that a word in any of the five languages means; empty for none.

    Raises:
        UnreadableHead: it means none of the three degrees (Decree 30/2020, appendix I).
    """
    wanted = fold(text)
    for mark, names in _SECRECY.items():
        if wanted in (mark, *map(fold, names)):
            return mark
    if wanted in _NO_MARK:
        return ""
    raise UnreadableHead(
        "{text} is no mark of secrecy; nothing was changed. Type confidential, secret, top secret or none.",
        text=text,
    )


def read_urgency(text: str) -> Urgency:
    """The mark of urgency that a word in any of the five languages means; empty for none.

    Raises:
        UnreadableHead: it means none of the three degrees (Decree 30/2020, appendix I).
    """
    wanted = fold(text)
    for mark, names in _URGENCY.items():
        if wanted in (mark, *map(fold, names)):
            return mark
    if wanted in _NO_MARK:
        return ""
    raise UnreadableHead(
        "{text} is no mark of urgency; nothing was changed. Type urgent, very urgent, most urgent or none.",
        text=text,
    )


def read_clock(text: str) -> time:
    """A time of day: 14:30, 14h30, 8 giờ 30, 14.30 Uhr, 2.30 p.m.

    Raises:
        UnreadableHead: no clock shows it.
    """
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text.strip())
    found = _CLOCK.fullmatch(plain)
    if found is not None:
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
        if half:
            hour = hour % 12 + (12 if half[0] in "pم" else 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise UnreadableHead("{text} is no time of day; nothing was changed. Type it as 14:30.", text=text)


def began(head: Head, at: time) -> datetime:
    """The moment (UTC) of a time on the day of a meeting."""
    return datetime.combine(head.date, at, ZoneInfo(head.zone)).astimezone(UTC)


def ended(head: Head, at: time) -> datetime:
    """The moment (UTC) at which a meeting ended: a time before its beginning is the next day's."""
    moment = began(head, at)
    if head.started_at is not None and moment < head.started_at:
        return began(replace(head, date=head.date + timedelta(days=1)), at)
    return moment


def moved(moment: datetime | None, old: date, new: date) -> datetime | None:
    """A moment of a meeting after its date was set anew."""
    return None if moment is None else moment + (new - old)
