"""One flipped bit put right.

A checksum of 32 bits not only notices a flipped bit, it also says which one it was: the difference between the
checksum that stands there and the one that the bytes give is another for each place.
"""

from functools import cache
from zlib import crc32

LONGEST = 1 << 20
"""Bytes of a line beyond which the search would take too long."""


def with_one_bit_put_right(checksum: bytes, covered: bytes) -> bytes | None:
    """The bytes as they were before one of their bits, or one of the checksum's, was flipped.

    Args:
        checksum: the CRC-32 as it stands, eight hexadecimal digits in ASCII.
        covered: what it should be the checksum of.

    Returns:
        the bytes that fit the checksum; None where no single bit explains the difference.
    """
    if len(covered) > LONGEST:
        return None
    found = crc32(covered)
    if _differ_in_one_bit(checksum, b"%08x" % found):
        return covered
    try:
        difference = int(checksum, 16) ^ found
    except ValueError:
        return None
    table = _table()
    effects = [table[1 << bit] for bit in range(8)]
    for place in range(len(covered) - 1, -1, -1):
        if difference in effects:
            mended = bytearray(covered)
            mended[place] ^= 1 << effects.index(difference)
            return bytes(mended)
        effects = [(effect >> 8) ^ table[effect & 0xFF] for effect in effects]
    return None


def _differ_in_one_bit(one: bytes, other: bytes) -> bool:
    return len(one) == len(other) and (int.from_bytes(one) ^ int.from_bytes(other)).bit_count() == 1


@cache
def _table() -> tuple[int, ...]:
    """What each byte does to the checksum when it stands at the end of what is covered."""
    return tuple(crc32(bytes([byte])) ^ crc32(b"\0") for byte in range(256))
