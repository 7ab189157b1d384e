"""The people, bridges and the issuing body of a written report, put into the meeting that it becomes."""

from collections.abc import Iterable
from dataclasses import replace

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.people import Bridge, Person, Role
from minutes_tui.domain.text import clean_line, fold
from minutes_tui.domain.units import Unit
from minutes_tui.intake.cast import Somebody
from minutes_tui.intake.opening import Chair
from minutes_tui.intake.particulars import Named


class TextPeople:
    """Puts the people of a text into the meeting, each once, beside those who are there.

    Args:
        builder: takes the people and bridges.
    """

    def __init__(self, builder: ChangeBuilder) -> None:
        self._builder = builder
        self.spoke: dict[str, str] = {}
        """The names of those who spoke, by id."""
        self.came: dict[str, str] = {}
        """The names of those who are said to have taken part, by id."""

    def take_in(self, chairs: Iterable[Chair], participants: Iterable[Named]) -> None:
        """Those whom the text names at its top: who chaired, then who else took part."""
        for chair in chairs:
            self.chair(chair)
        for named in participants:
            self.participant(named)

    def speaker(self, somebody: Somebody) -> Person:
        """The person who speaks."""
        person = self._person(somebody)
        self.spoke[person.id] = person.name
        return person

    def chair(self, chair: Chair) -> Person:
        """Somebody who chaired: the meeting, together with another, or at a bridge."""
        role: Role = "co_chair" if chair.joint else "chair"
        bridge = self._bridge(chair.bridge) if chair.bridge else None
        person = self._person(chair.somebody)
        return self._builder.put("people", replace(person, role=role, bridge=bridge or person.bridge))

    def participant(self, named: Named) -> Person:
        """Somebody who took part, or was excused; what is known of the person already stays."""
        person = self._person(named.somebody)
        if person.role not in ("chair", "co_chair"):
            title, unit = person.title or named.somebody.title, person.unit or named.unit
            role = named.role if person.role == "member" else person.role
            told = replace(person, title=title, unit=unit, role=role, presence=named.presence)
            person = self._builder.put("people", told)
            self.came[person.id] = person.name
        return person

    def body(self, name: str) -> str:
        """The id of the body whose conclusion the text is: a unit of the roster, or a new one."""
        shown = clean_line(name)
        for unit in self._builder.meeting.units:
            if fold(shown) in (fold(unit.name), *map(fold, unit.abbreviations)):
                return unit.id
        return self._builder.put("units", Unit(self._builder.new_id(), shown[:1].upper() + shown[1:])).id

    def _person(self, somebody: Somebody) -> Person:
        wanted = fold(somebody.name)
        for person in self._builder.meeting.people:
            if fold(person.name) == wanted:
                return person
        made = Person(self._builder.new_id(), somebody.name, somebody.title, presence="present", on_roster=False)
        return self._builder.put("people", made)

    def _bridge(self, name: str) -> str:
        wanted = fold(name)
        for bridge in self._builder.meeting.bridges:
            if fold(bridge.name) == wanted:
                return bridge.id
        return self._builder.put("bridges", Bridge(self._builder.new_id(), name, link="joined")).id
