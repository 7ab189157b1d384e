"""Units: the ministries, departments, committees and offices that directives are given to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the roster."""

    id: str
    """Given once, never changed."""
    name: str
    """The full name as minutes print it: Vụ Tổ chức cán bộ."""
    abbreviations: tuple[str, ...] = ()
    """Short forms that stand for the name: TCCB, Vụ TCCB."""
    bridge: str | None = None
    """The id of the bridge at which it takes part, where it takes part at one."""
