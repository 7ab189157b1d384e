"""Places in an order, as strings: between any two there is always room for another.

The method is fractional indexing: a rank is the digits of a fraction in base 62, and never ends in a zero,
so that no two ranks are neighbours without room.
"""

from typing import Final

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE: Final = len(_DIGITS)
_WIDTH: Final = 8

FIRST_RANK: Final = _DIGITS[_BASE // 2] + "0" * (_WIDTH - 2) + "1"
"""The rank of the first record; as many fit before it as after it."""


def rank_after(rank: str) -> str:
    """The next rank when a record is added at the end; its length stays the same for 10^14 of them."""
    value = 0
    for sign in rank[:_WIDTH].ljust(_WIDTH, "0"):
        value = value * _BASE + _DIGITS.index(sign)
    value += 1
    if value % _BASE == 0:
        value += 1
    if value >= _BASE**_WIDTH:
        return rank + _DIGITS[_BASE // 2]
    signs = []
    for _ in range(_WIDTH):
        value, digit = divmod(value, _BASE)
        signs.append(_DIGITS[digit])
    return "".join(reversed(signs))


def rank_between(low: str | None, high: str | None) -> str:
    """A rank above `low` and below `high`; None stands for the beginning or the end.

    Raises:
        ValueError: `low` is not below `high`.
    """
    if high is None:
        return FIRST_RANK if low is None else rank_after(low)
    if not (low or "") < high:
        raise ValueError(f"no rank between {low!r} and {high!r}")
    return _midpoint(low or "", high)


def _midpoint(low: str, high: str | None) -> str:
    if high is not None:
        shared = 0
        while shared < len(high) and low[shared : shared + 1].ljust(1, "0") == high[shared]:
            shared += 1
        if shared:
            return high[:shared] + _midpoint(low[shared:], high[shared:])
    under = _DIGITS.index(low[0]) if low else 0
    over = _BASE if high is None else _DIGITS.index(high[0])
    if over - under > 1:
        return _DIGITS[(under + over) // 2]
    if high is not None and len(high) > 1:
        return high[0]
    return _DIGITS[under] + _midpoint(low[1:], None)
