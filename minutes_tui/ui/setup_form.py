"""The form of a new meeting: typed and pasted text in, a meeting ready to be recorded out. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Floor, Head, Meeting, Secrecy, Urgency
from minutes_tui.domain.people import Bridge, Person, Role
from minutes_tui.domain.ranks import rank_between
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import clean_line, fold
from minutes_tui.domain.units import Unit

_COMMAS: Final = str.maketrans("،，", ",,")
_ALPHABETS: Final = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщэюя", "بتثجحخدذرزسشصضطظعغفقكلمنهوي")
"""Letters for a key that the name itself does not give: of its own script, so that no other keyboard is wanted."""
_ARTICLE: Final = "ال"
_SEPARATORS: Final = str.maketrans({"；": ";", "؛": ";", "\n": ";"})


class UnusableForm(MinutesError):
    """Something in the form cannot be used as it stands; nothing was made."""


@dataclass(frozen=True, slots=True)
class SetupForm:
    """What stands in the fields of the form."""

    title: str = ""
    """The name of the meeting."""
    language: Language = "en"
    """Its language."""
    date: str = ""
    """Its day, as typed (ISO)."""
    place: str = ""
    """Where it is held."""
    bridges: str = ""
    """The places that take part, with semicolons between them; the first is the main one."""
    chair: str = ""
    """Who chairs, then the co-chairs, with semicolons between them."""
    secretary: str = ""
    """Who takes the minutes."""
    people: str = ""
    """One person a line: name, title, unit (bridge)."""
    agenda: str = ""
    """One point a line; a line that begins with a blank or a dash stands under the one before."""
    parent_body: str = ""
    """The body above the one that meets."""
    body: str = ""
    """The body that meets or issues the minutes."""
    number: str = ""
    """The number of the minutes."""
    issued_in: str = ""
    """The town in which the minutes are issued."""
    secrecy: Secrecy = ""
    """The mark for secrecy."""
    urgency: Urgency = ""
    """The mark for urgency."""
    series: str = ""
    """The id of the series, where it belongs to one."""


def meeting_of(
    form: SetupForm, new_id: NewId, read_day: Callable[[str], date | None], carried: Meeting | None = None
) -> Meeting:
    """The meeting that a form describes.

    Args:
        form: the fields.
        new_id: makes the ids.
        read_day: reads a date as typed.
        carried: the last meeting of the series: its people keep their keys, its units stay.

    Raises:
        UnusableForm: the date cannot be read.
        MinutesError: the lines of the people hold nobody.
    """
    day = read_day(form.date)
    if day is None:
        raise UnusableForm("“{typed}” is no date; write it as 2024-11-02. Nothing was made.", typed=form.date)
    head = Head(
        title=clean_line(form.title),
        language=form.language,
        date=day,
        place=clean_line(form.place),
        number=clean_line(form.number),
        body=clean_line(form.body),
        parent_body=clean_line(form.parent_body),
        issued_in=clean_line(form.issued_in),
        series=form.series,
        secrecy=form.secrecy,
        urgency=form.urgency,
    )
    if carried is not None:
        head = replace(head, country=carried.head.country, zone=carried.head.zone)
    people, units, bridges = _roster(form, new_id)
    bridges = _bridges(form.bridges, bridges, new_id)
    people = _with_roles(people, form, new_id)
    if carried is not None:
        people = _with_old_keys(people, carried.people)
        units = _with_old_units(units, carried.units)
    people = with_keys(people)
    chair = next((p.id for p in people if p.role == "chair"), None)
    return Meeting(
        new_id(),
        head,
        Floor(presiding=chair),
        Records(bridges),
        Records(people),
        Records(units),
        Records(_agenda(form.agenda, new_id)),
    )


def form_of(previous: Meeting, today: date) -> SetupForm:
    """The form for the next meeting of a series: bodies, people and agenda as in the last one, the date today.

    Its number and its urgency are its own.
    """
    bridges = {b.id: b.name for b in previous.bridges}
    lines = []
    for person in previous.people:
        if person.on_roster:
            where = f" ({bridges[person.bridge]})" if person.bridge in bridges else ""
            lines.append(", ".join((person.name, person.title, person.unit)).rstrip(", ") + where)
    return SetupForm(
        title=previous.head.title,
        language=previous.head.language,
        date=today.isoformat(),
        place=previous.head.place,
        bridges="; ".join(b.name for b in sorted(previous.bridges, key=lambda b: not b.main)),
        chair="; ".join(p.name for p in previous.chairs),
        secretary=previous.secretary.name if previous.secretary else "",
        people="\n".join(lines),
        agenda="\n".join(f"{'- ' if a.level > 1 else ''}{a.title}" for a in previous.agenda if a.planned),
        parent_body=previous.head.parent_body,
        body=previous.head.body,
        issued_in=previous.head.issued_in,
        secrecy=previous.head.secrecy,
        series=previous.head.series or previous.id,
    )


def listed(text: str) -> list[str]:
    """The names in a field that holds several, with semicolons or line breaks between them."""
    return [name for part in text.translate(_SEPARATORS).split(";") if (name := clean_line(part))]


def _roster(form: SetupForm, new_id: NewId) -> tuple[list[Person], list[Unit], list[Bridge]]:
    if not form.people.strip():
        return [], [], []
    from minutes_tui.intake.roster import read_roster

    roster = read_roster(form.people, new_id)
    return list(roster.people), list(roster.units), list(roster.bridges)


def _bridges(typed: str, found: list[Bridge], new_id: NewId) -> list[Bridge]:
    """The bridges of the form, the first one the main one, then those that only the people name."""
    known = {fold(b.name): b for b in found}
    names = listed(typed)
    ordered = [known[fold(name)] if fold(name) in known else Bridge(new_id(), name) for name in names]
    ordered += [b for b in found if fold(b.name) not in {fold(name) for name in names}]
    return [replace(b, main=index == 0, link="joined" if index == 0 else b.link) for index, b in enumerate(ordered)]


def _with_roles(people: list[Person], form: SetupForm, new_id: NewId) -> list[Person]:
    named: list[tuple[str, Role]] = [
        (name, "chair" if index == 0 else "co_chair") for index, name in enumerate(listed(form.chair))
    ]
    named += [(name, "secretary") for name in listed(form.secretary)[:1]]
    for name, role in named:
        place = _place_of(name, people)
        if place is None:
            fields = [clean_line(f) for f in name.translate(_COMMAS).split(",")]
            people.append(Person(new_id(), fields[0], ", ".join(fields[1:]), role=role))
        else:
            people[place] = replace(people[place], role=role)
    return people


def _place_of(name: str, people: list[Person]) -> int | None:
    wanted = fold(name.translate(_COMMAS).partition(",")[0])
    exact = [i for i, p in enumerate(people) if wanted in (fold(p.name), fold(p.full_name), fold(p.title))]
    part = [i for i, p in enumerate(people) if f" {wanted} " in f" {fold(p.full_name)} "]
    found = exact or part
    return found[0] if len(found) == 1 or exact else None


def _with_old_keys(people: list[Person], before: Iterable[Person]) -> list[Person]:
    keys = {fold(p.name): p.key for p in before}
    return [replace(p, key=p.key or keys.get(fold(p.name), "")) for p in people]


def _with_old_units(units: list[Unit], before: Iterable[Unit]) -> list[Unit]:
    known = {fold(u.name) for u in units}
    return units + [u for u in before if fold(u.name) not in known]


def with_keys(people: list[Person]) -> list[Person]:
    """Gives everybody who has none a key of two letters: initials of the name's end, else its first letters."""
    taken = {fold(p.key) for p in people if p.key}
    given = []
    for person in people:
        key = person.key
        if not key:
            key = next((k for k in _possible_keys(person.name) if k not in taken), "")
            taken.add(key)
        given.append(replace(person, key=key))
    return given


def _possible_keys(name: str) -> Iterable[str]:
    words = [_bare(w) for w in fold(name).split() if w[0].isalpha()]
    if len(words) > 1:
        yield words[-2][0] + words[-1][0]
        yield words[0][0] + words[-1][0]
    for word in reversed(words):
        yield word[:2]
    for first in words:
        for second in next((letters for letters in _ALPHABETS if first[0] in letters), _ALPHABETS[0]):
            yield first[0] + second


def _bare(word: str) -> str:
    """A word without the Arabic article: with it nearly all family names would begin with the same letters."""
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word


def _agenda(typed: str, new_id: NewId) -> list[AgendaItem]:
    items: list[AgendaItem] = []
    for line in typed.split("\n"):
        title = clean_line(line.lstrip(" \t-–•*"))
        if not title:
            continue
        number, title = _numbered(title)
        under = bool(items) and (line[:1] in " \t-–•*" or number.count(".") > 0)
        rank = rank_between(items[-1].rank if items else None, None)
        items.append(AgendaItem(new_id(), rank, title, 2 if under else 1))
    return items


def _numbered(title: str) -> tuple[str, str]:
    """A number before a point, which is counted anew when it is printed: 1. Report, 2.1 Discussion."""
    first, _, rest = title.partition(" ")
    number = first.rstrip(".)")
    if rest and number.replace(".", "").isdigit() and (first != number or "." in number or len(number) < 3):
        return number, rest
    return "", title
