"""Acts that touch the stores of several meetings: the steps that they take in the life of action items.

Such an act is kept whole in one store. What it has to do in the others stands beside it as errands until it is done
there, under the same act number; so whatever ends the program in between, the next opening completes it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

StepName = Literal["done", "cancel", "extend", "progress", "hand_over", "reopen_item"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of an action item, as it was decided: dates and names, nothing to be read again."""

    item: str
    """The id of the action item."""
    name: StepName
    """What becomes of it."""
    on: date
    """The day on which it holds."""
    words: str = ""
    """The proof, the reason, or the word on how it goes."""
    by: str = ""
    """Who cancelled it, or who allowed the new date."""
    document: str = ""
    """Under which document."""
    due: date | None = None
    """The new date of an extension."""
    units: tuple[str, ...] = ()
    """The units that take it over."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What an act has to do in the store of another meeting."""

    id: str
    """What tells it from every other one: the act and the meeting."""
    act: str
    """The id of the act: the change in the other store bears it too."""
    at: datetime
    """When the act was done (UTC)."""
    meeting: str
    """The id of the meeting whose items it is about."""
    steps: tuple[Step, ...] = ()
    """The steps to be taken there."""
    takes_back: str = ""
    """The id of the act that is to be taken back there, in place of steps."""
    by: str = ""
    """Whose hand it is, for the trace."""

    def inverse(self, act: str, at: datetime) -> "Errand":
        """The errand by which another act takes this one back."""
        return Errand(errand_id(act, self.meeting), act, at, self.meeting, takes_back=self.act, by=self.by)


def errand_id(act: str, meeting: str) -> str:
    """The id of what an act has to do in a meeting."""
    return f"{act} {meeting}"


def errand_for(act: str, at: datetime, meeting: str, steps: tuple[Step, ...], by: str = "") -> Errand:
    """The errand that takes steps in another meeting's store."""
    return Errand(errand_id(act, meeting), act, at, meeting, steps, by=by)
