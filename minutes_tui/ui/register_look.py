"""What one comes back to in the register: how it was looked at, what was done there. Nothing is loaded with it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutes_tui.domain.register_groups import Grouping


@dataclass(frozen=True, slots=True)
class RegisterLook:
    """How the register is looked at; kept, so that one comes back to the same place."""

    typed: str = ""
    """What stands in the filter."""
    grouping: "Grouping" = "bucket"
    """By what the list is put together."""
    chosen: str | None = None
    """The id of the chosen item."""


@dataclass(frozen=True, slots=True)
class RegisterAct:
    """An act that was done here, and can be taken back."""

    home: str
    """The id of the meeting in whose store it is kept."""
    act: str
    """Its id."""
    meetings: tuple[str, ...]
    """The meetings that it changed."""


@dataclass(slots=True)
class RegisterHistory:
    """What was done in the register since the program began; it outlives the screen."""

    done: list[RegisterAct] = field(default_factory=list)
    """Acts that can be taken back; the newest is last."""
    undone: list[RegisterAct] = field(default_factory=list)
    """Acts that were taken back and can be done again; the newest is last."""
