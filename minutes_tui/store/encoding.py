"""Values to JSON and back, exactly: what is read again equals what JSON can say of what was given."""

import json
from typing import Any

import orjson

_STRICT = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME


def encode(value: Any) -> tuple[bytes, Any, bool]:
    """Turn a value into one line of JSON.

    The fast encoder knows no numbers beyond 64 bits, no lone surrogates and no keys but strings, and writes
    null for a number that is none. What it would change or refuse goes the slow way, which is marked.

    Returns:
        the bytes, the value as reading them gives it, and whether only `decode(..., exact=True)` reads them.

    Raises:
        TypeError, ValueError: the value is nothing that JSON can say.
    """
    try:
        data = orjson.dumps(value, option=_STRICT)
        parsed = orjson.loads(data)
    except (TypeError, ValueError):
        data, parsed = b"", None
    else:
        if parsed == value:
            return data, parsed, False
    slow = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")
    exact = json.loads(slow)
    if parsed == exact:
        # They differ from what was given in nothing but tuples, which JSON has as lists.
        return data, parsed, False
    return slow, exact, True


def decode(data: bytes, exact: bool) -> Any:
    """Read JSON; `exact` for what `encode` marked so.

    Raises:
        ValueError: the bytes are no JSON.
    """
    return json.loads(data) if exact else orjson.loads(data)


def copy_of(value: Any) -> Any:
    """A copy of a JSON value that shares nothing with it."""
    if isinstance(value, dict):
        return {key: copy_of(member) for key, member in value.items()}
    if isinstance(value, list):
        return [copy_of(member) for member in value]
    return value
