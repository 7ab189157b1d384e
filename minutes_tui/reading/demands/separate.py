"""Which parts of a directive demand something by themselves, where some of them, or all, state no day.

What is not plainly a demand of its own belongs to the one before it: an explanation, a purpose, a condition, the
things of a list, a step towards what is due behind the next semicolon. None is ever made up. Where no day is stated
at all, only what another unit is told is a demand of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.demands import Demand
from minutes_tui.domain.languages import Language
from minutes_tui.domain.milestones import owed
from minutes_tui.reading.demands.pieces import Border, Piece, pieces_of
from minutes_tui.reading.parties.clauses import Parties
from minutes_tui.reading.wording.words import Sentence, sentence_of

_Units = tuple[str, ...]
_APART: Final[frozenset[Border]] = frozenset({"line", "point", "sentence"})
_EDGES: Final = " \t\n\r.,;:!?…،؛؟–—-•·*"


@dataclass(slots=True)
class _Group:
    """Pieces that are one demand."""

    pieces: list[Piece]
    lead: _Units | None = None
    """Who must do it, where a unit is told to."""
    cooperating: _Units | None = None
    """Who works with them, where they are named with the lead units."""

    @property
    def stands(self) -> bool:
        """Does it demand anything?"""
        return any(piece.demands for piece in self.pieces)

    @property
    def dated(self) -> bool:
        """Does it state a day?"""
        return any(piece.dated for piece in self.pieces)

    @property
    def rules(self) -> bool:
        """Was a day stated before all that is demanded: 'By 30 June: …'? Then it is the day of all of it."""
        before = takewhile(lambda piece: not piece.demands, self.pieces)
        demanding = next((piece for piece in self.pieces if piece.demands), None)
        headed = demanding is not None and demanding.fronted and demanding.listed
        return headed or any(piece.dated for piece in before)

    @property
    def lists(self) -> bool:
        """Does a list stand behind its date: 'shall submit by 30 June: the plan; the budget'?"""
        return any(piece.listed for piece in self.pieces)


def separate_demands(
    text: str, language: Language, deadlines: tuple[Deadline, ...], parties: Parties
) -> tuple[Demand, ...]:
    """The demands of a directive, in the order of the text; none unless one of several states no day.

    Without any day, they are what each of several units is told to do.

    Args:
        text: the directive.
        language: the language that it is in.
        deadlines: what was read in it as a deadline.
        parties: its clauses with their units.
    """
    dates = owed(deadlines)
    several = len({clause.lead for clause in parties.clauses if clause.lead}) > 1
    if not (dates or several):
        return ()
    sentence = sentence_of(text, language)
    groups = _grouped(pieces_of(sentence, language, parties, dates))
    if not dates:
        groups = _by_owner(groups)
    if len(groups) < 2 or all(group.dated for group in groups):
        return ()
    return tuple(_demand(sentence, group, several) for group in groups)


def _grouped(pieces: Sequence[Piece]) -> list[_Group]:
    groups: list[_Group] = []
    introduced: _Group | None = None
    for piece in pieces:
        if piece.border != "point":
            introduced = None
        if not groups or not _joins(piece, groups[-1]):
            groups.append(_Group([piece], *_units(piece, groups, introduced)))
        else:
            groups[-1].pieces.append(piece)
            if groups[-1].lead is None and piece.owner is not None:
                groups[-1].lead, groups[-1].cooperating = piece.owner.lead, piece.owner.cooperating
            if piece.only_dated:
                _cover(groups)
        if piece.opens:
            introduced = groups[-1]
    return groups


def _by_owner(groups: Sequence[_Group]) -> list[_Group]:
    """What one unit after the other is told: the demands of one unit are one, as long as no day parts them."""
    found: list[_Group] = []
    for group in groups:
        if found and (not group.lead or group.lead == found[-1].lead):
            found[-1].pieces.extend(group.pieces)
        else:
            found.append(group)
    return found if all(group.lead and group.stands for group in found) else []


def _units(
    piece: Piece, groups: Sequence[_Group], introduced: _Group | None
) -> tuple[_Units | None, _Units | None]:
    """Who must do what a piece demands: its own unit, else that of the words before, or of those over its list."""
    if piece.owner is not None:
        return piece.owner.lead, piece.owner.cooperating
    if piece.border in ("line", "point"):
        return (introduced.lead, introduced.cooperating) if introduced is not None else (None, None)
    return (groups[-1].lead, groups[-1].cooperating) if groups else (None, None)


def _joins(piece: Piece, group: _Group) -> bool:
    """Does a piece belong to the demand before it?"""
    introduced = not group.stands or group.pieces[-1].opens or group.rules
    if introduced or not piece.demands or piece.leans or piece.only_dated or piece.helps:
        return True
    if piece.border == "clause" and group.pieces[-1].leans:
        return True
    if piece.owner is not None and piece.owner.lead != group.lead:
        return False
    if group.lists or piece.border == "clause":
        return True
    if piece.owner is None and piece.border != "point" and not piece.acts:
        return True
    if piece.border in _APART:
        return piece.border == "sentence" and piece.dated and piece.reports and not group.dated
    # Behind a semicolon: what comes before a date leads up to it; what comes after one is another matter.
    return not group.dated or any(p.fronted for p in group.pieces)


def _cover(groups: list[_Group]) -> None:
    """'… Complete by 30 June': the day of all that stands before it without one."""
    while len(groups) > 1 and not groups[-2].dated:
        last = groups.pop()
        groups[-1].pieces.extend(last.pieces)


def _demand(sentence: Sentence, group: _Group, several: bool) -> Demand:
    begin = sentence.starts[group.pieces[0].first]
    end = sentence.ends[group.pieces[-1].last - 1]
    phrase = sentence.text[begin:end].rstrip(_EDGES)
    if not several and group.lead is not None:
        return Demand(phrase, begin)
    return Demand(phrase, begin, group.lead or (), group.cooperating or ())
