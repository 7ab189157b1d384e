"""Who is named in a log: nicks and names, who is there, who chairs."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from minutes_tui.domain.people import Presence
from minutes_tui.domain.text import clean_line, fold
from minutes_tui.intake.logs.notes import Attendee

_LONGEST_NAME: Final = 120
_REAL_NAME: Final = re.compile(r"\s*[=/]\s*")


def key_of(name: str) -> str:
    """What tells people apart: case, diacritics and the underscores that chat programs add do not count."""
    return fold(name.replace("_", " ").strip())


def names_in(text: str) -> list[str]:
    """The names of a list parted by commas."""
    names = (clean_line(name)[:_LONGEST_NAME] for name in re.split(r"[,;，；]", text))
    return [name for name in names if key_of(name)]


class Company:
    """The people of a log as far as it has been read.

    Args:
        people: takes everybody named, by their key.
    """

    def __init__(self, people: dict[str, Attendee]) -> None:
        self.people = people
        self._nicks: dict[str, str] = {}

    def knows(self, name: str) -> bool:
        """Was somebody of this name or nick named before?"""
        key = key_of(name)
        return self._nicks.get(key, key) in self.people

    def enter(self, name: str) -> Attendee:
        """The person of a name or nick, made known where it is new."""
        key = key_of(name)
        key = self._nicks.get(key, key)
        if key not in self.people:
            self.people[key] = Attendee(name.strip("_") or name)
        return self.people[key]

    def name_of(self, name: str) -> str:
        """What somebody is called in the minutes; who was not named before, a unit for one, as typed."""
        return self.enter(name).name if self.knows(name) else name

    def call(self, nick: str, real_name: str) -> Attendee:
        """Says what the bearer of a nick is really called."""
        key, real = key_of(nick), key_of(real_name)
        person = self.people.get(self._nicks.get(key, key))
        if person is None or real in self.people:
            person = self.people.setdefault(real, Attendee(real_name))
            old = self.people.pop(key, None) if key != real else None
            if old is not None:
                person.presence, person.arrived_at = old.presence, old.arrived_at
                person.role = old.role if person.role == "member" else person.role
        else:
            self.people = _renamed(self.people, self._nicks.get(key, key), real)
        person.name, person.nick = real_name, nick
        self._nicks[key] = real
        return person

    def settle(self) -> dict[str, str]:
        """Makes one of those who stand there under a part of their name and under the whole of it.

        Returns:
            the names that went → the names that stand for them.
        """
        whole: dict[str, list[str]] = {}
        for key in self.people:
            for word in key.split() if " " in key else ():
                whole.setdefault(word, []).append(key)
        gone = {}
        for key in [k for k in self.people if " " not in k and len(whole.get(k, ())) == 1]:
            part, person = self.people.pop(key), self.people[whole[key][0]]
            person.nick = person.nick or part.name
            if person.presence == "expected":
                person.presence, person.arrived_at = part.presence, part.arrived_at
            if person.role == "member":
                person.role = part.role
            gone[part.name] = person.name
        return gone

    def with_real_name(self, typed: str) -> Attendee:
        """`nick`, `nick = Real Name` or `nick / Real Name`."""
        nick, *real = _REAL_NAME.split(typed, maxsplit=1)
        if real and key_of(real[0]) and key_of(nick):
            return self.call(nick, real[0])
        return self.enter(nick)

    def note(self, names: Iterable[str], presence: Presence, at: datetime | None) -> list[str]:
        """Notes attendance; gives the names of those for whom it is new."""
        changed = []
        for name in names:
            person = self.enter(name)
            if person.presence == presence:
                continue
            person.presence = presence
            if presence == "present":
                person.arrived_at = person.arrived_at or at
            changed.append(person.name)
        return changed

    def chair(self, names: Iterable[str], *, sign: str) -> None:
        """Sets (no sign), adds to or takes from those who chair; the first of them is the chair."""
        if not sign:
            for person in self.people.values():
                if person.role in ("chair", "co_chair"):
                    person.role = "member"
        for name in names:
            person = self.enter(name)
            if sign == "-":
                person.role = "member" if person.role in ("chair", "co_chair") else person.role
            elif person.role not in ("chair", "co_chair"):
                chaired = any(p.role == "chair" for p in self.people.values())
                person.role = "co_chair" if chaired else "chair"


def _renamed(people: dict[str, Attendee], old: str, new: str) -> dict[str, Attendee]:
    """The same dictionary with one key exchanged, in the same order."""
    items = [(new if key == old else key, person) for key, person in people.items()]
    people.clear()
    people.update(items)
    return people
