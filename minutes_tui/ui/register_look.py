"""How the register is looked at: what one comes back to. Nothing here is loaded with it."""

from dataclasses import dataclass
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
