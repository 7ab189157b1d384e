"""Clauses: the parts of a text, each with the units that owe what stands in it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.roles import Role
from minutes_tui.reading.parties.survey import Survey


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the text with the units that owe what stands in it."""

    offset: int
    """Where it begins, in code points of the text; it goes to where the next one begins."""
    lead: tuple[str, ...] = ()
    """Who must deliver."""
    cooperating: tuple[str, ...] = ()
    """With whom."""
    named: int | None = None
    """Where its first lead unit is named, in code points of the text."""
    helped: tuple[int, ...] = ()
    """Where its cooperating units are named, in code points of the text."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The units of a text, clause by clause; the first clause begins at 0 and may name none."""

    clauses: tuple[Clause, ...] = (Clause(0),)
    """At least one, in the order of the text."""
    demanded: bool = False
    """A lead unit stands where the wording demands something of it ('instruct A', 'A shall')."""
    stated: bool = False
    """A lead unit only begins a clause, as in 'A submits the plan', without a word of what will be."""
    units: tuple[tuple[int, int], ...] = ()
    """Where each unit begins and ends that is named, in code points of the text, whatever it owes."""

    @property
    def lead(self) -> tuple[str, ...]:
        """Every lead unit, in the order of the text."""
        return _once(name for clause in self.clauses for name in clause.lead)

    @property
    def cooperating(self) -> tuple[str, ...]:
        """Every cooperating unit that leads nothing."""
        lead = set(self.lead)
        return tuple(n for n in _once(n for clause in self.clauses for n in clause.cooperating) if n not in lead)


def clauses_of(survey: Survey, roles: list[tuple[Group, Role]]) -> Parties:
    """Parts the text where another lead unit begins its own clause.

    Args:
        survey: the text as surveyed.
        roles: its groups that have a role, in the order of the text.
    """
    starts: list[int] = [0]
    leads: list[list[str]] = [[]]
    named: list[int | None] = [None]
    last_lead = -1
    for group, role in roles:
        if role != "lead":
            continue
        if leads[-1]:
            starts.append(_clause_start(survey, group[0].first, last_lead))
            leads.append([])
            named.append(None)
        if not leads[-1]:
            named[-1] = survey.sentence.starts[group[0].first]
        leads[-1].extend(_agreeing(group))
        last_lead = group[-1].after
    places = survey.sentence.starts
    cooperating: list[list[str]] = [[] for _ in starts]
    helped: list[list[int]] = [[] for _ in starts]
    for group, role in roles:
        if role == "cooperating":
            place = bisect_right(starts, group[0].first) - 1
            cooperating[place].extend(mention.name for mention in group)
            helped[place].append(places[group[0].first])
    offsets = [0, *(places[start] for start in starts[1:])]
    return Parties(
        tuple(
            Clause(
                offset, _once(lead), tuple(name for name in _once(others) if name not in lead), at, tuple(with_at)
            )
            for offset, lead, others, at, with_at in zip(offsets, leads, cooperating, named, helped, strict=True)
        )
    )


def _agreeing(group: Group) -> Iterator[str]:
    """The names of a group; behind a dative (партийным комитетам Министерства A и Министерства B) only datives."""
    head = group[0]
    strict = head.dative and not head.nominative and not head.accusative
    return (mention.name for mention in group if mention.dative or not strict)


def _clause_start(survey: Survey, first: int, floor: int) -> int:
    """The sign or 'and' nearest before a lead unit, but behind the lead unit before it."""
    for index in range(first - 1, max(floor, first - 60) - 1, -1):
        cover = survey.covers[index]
        if index in survey.hidden:
            continue
        if survey.words[index].lower in ".;:,!?\n،؛" or (cover is not None and "and" in cover[0]):
            return index
    return first


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
