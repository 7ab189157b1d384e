"""Groups: units that are named in one breath and have one role."""

from dataclasses import replace
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.named import ENDS, OPEN, Labels
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey

_POSSESSIVES: Final = frozenset(("its", "their", "his", "her"))
_MOST_OPENING: Final = 9
_GIVING: Final[Labels] = frozenset({"assign", "hand"})
_GOVERNED: Final[Labels] = frozenset({"govern"})
_GOVERNED_OR_JOINED: Final[Labels] = frozenset({"govern", "join"})


def groups(survey: Survey) -> list[tuple[Mention, ...]]:
    """The units, those that are named together as one group; a unit that only tells where another belongs
    (Vụ Pháp chế | Bộ Tài chính) is left out."""
    found: list[list[Mention]] = []
    last: Mention | None = None
    for mention in survey.mentions:
        strictly_dative = mention.dative and not (mention.nominative or mention.accusative)
        speaker = last is not None and not mention.person and (last.person or last.after == last.first + 1)
        told = last is not None and survey.grammar.verb_first and survey.left(last.first).labels & _GIVING
        subject = survey.grammar.dative_orders and mention.nominative and not mention.dative and mention.accusative
        governed = last is not None and survey.grammar.dative_orders and _opened(survey, last.first)
        subject = subject and last is not None and (governed or not last.nominative)
        adjective = survey.words[mention.first].bare.endswith(("ое", "ая", "ый"))
        subject = subject or (survey.grammar.dative_orders and mention.nominative and adjective)
        apart = (
            mention.joined or strictly_dative or subject or (survey.grammar.verb_first and (speaker or bool(told)))
        )
        if last is not None and last.after == mention.first and not apart:
            last = mention
            continue
        if last is not None and found and _bracketed(survey, last, mention):
            last = found[-1][-1] = replace(found[-1][-1], after=survey.closing(last.after) + 1)
            continue
        if last is not None and survey.grammar.fixed_order and _titled(survey, last, mention):
            name = survey.sentence.cut(last.first, mention.after)
            mention = replace(last, after=_behind_comma(survey, mention.after), name=name)
            last = found[-1][-1] = mention
            continue
        if last is not None and survey.grammar.brackets and _genitive_behind(survey, last, mention):
            name = last.name if last.first in survey.listed else survey.sentence.cut(last.first, mention.after)
            last = found[-1][-1] = replace(found[-1][-1], after=mention.after, name=name)
            continue
        if last is not None and survey.grammar.fixed_order and _its_own(survey, last, mention):
            last = found[-1][-1] = replace(found[-1][-1], after=mention.after)
            continue
        if last is not None and _named_apart(survey, last, mention):
            found.append([mention])
        elif last is not None and (_explains(survey, last, mention) or _titled_person(survey, last, mention)):
            known = last.first not in survey.listed and mention.first in survey.listed
            name = mention.name if known else found[-1][-1].name
            mention = replace(found[-1][-1], after=_behind_comma(survey, mention.after), name=name)
            found[-1][-1] = mention
        elif last is not None and survey.together(last, mention):
            found[-1].append(mention)
        else:
            found.append([mention])
        last = mention
    return [part for group in found for part in _parted(survey, tuple(group))]


def _genitive_behind(survey: Survey, last: Mention, mention: Mention) -> bool:
    """German: 'die Geschäftsführung der | Messe GmbH': a unit of the roster as the genitive of another."""
    if mention.first not in survey.listed or mention.first != last.after + 1:
        return False
    return survey.words[last.after].lower in ("der", "des")


def _titled(survey: Survey, last: Mention, mention: Mention) -> bool:
    """'Joint Secretary, | Department of Trade, shall …': the unit in which a title is held."""
    held = last.person and not last.personal and not last.governed and not mention.person
    beside = held and mention.first == last.after + 1 and survey.words[last.after].lower == ","
    if not beside or mention.name_only or mention.after >= len(survey.words):
        return False
    return survey.words[mention.after].lower == "," or bool(survey.right(mention.after).labels & {"must", "will"})


def _its_own(survey: Survey, last: Mention, mention: Mention) -> bool:
    """'The Ministry | and its agencies': what belongs to a unit is told with it."""
    owned = mention.first > 0 and survey.words[mention.first - 1].lower in _POSSESSIVES
    return owned and survey.together(last, mention)


def _named_apart(survey: Survey, last: Mention, mention: Mention) -> bool:
    """'A (lead), | B (support)'; 'at the disposal of A, | and B shall …': named together, of different roles."""
    if not survey.together(last, mention):
        return False
    if survey.role_in_brackets(last.after) != survey.role_in_brackets(mention.after):
        return True
    if not survey.grammar.fixed_order:
        return False
    if survey.words[last.after].lower != "," or survey.words[last.after + 1].lower != "and":
        return False
    governed = survey.left(last.first).labels & {"govern", "to", "agent"}
    if not governed or not survey.right(mention.after).labels & {"must", "will"}:
        return False
    # In 'with A, B, and C' the comma before 'and' goes on with the list.
    before = survey.before(last)
    return before is None or not survey.together(before, last)


def _opened(survey: Survey, first: int) -> bool:
    """Russian: 'До отъезда | комиссии комитет …': does a preposition open the sentence of a unit?"""
    begin = first
    while begin > 0 and survey.words[begin - 1].lower not in ENDS and first - begin < 2 * _MOST_OPENING:
        begin -= 1
    cue = survey.begins[begin]
    return begin < first and cue is not None and "govern" in cue[0]


def _explains(survey: Survey, last: Mention, mention: Mention) -> bool:
    """'Le Van Hung, Director of the Budget Department,': the title says what the person named before is."""
    if not (last.person and mention.person) or last.personal == mention.personal or mention.joined:
        return False
    if mention.personal and (mention.after >= len(survey.words) or survey.words[mention.after].lower not in ",،"):
        return False
    between = [survey.words[index].lower for index in range(last.after, mention.first)]
    skipped = all(
        (cover := survey.covers[index]) is not None and "skip" in cover[0]
        for index in range(last.after + 1, mention.first)
    )
    return bool(between) and between[0] in ",،(-–" and skipped


def _titled_person(survey: Survey, last: Mention, mention: Mention) -> bool:
    """'Mr Otieno, | County Secretary, is to …': the roster's office of who is named before it."""
    office = last.personal and last.first not in survey.listed and mention.first in survey.listed
    if not office or mention.first != last.after + 1 or survey.words[last.after].lower not in ",،":
        return False
    return mention.after < len(survey.words) and survey.words[mention.after].lower in ",،"


def _bracketed(survey: Survey, last: Mention, mention: Mention) -> bool:
    """'Cục Công nghệ thông tin (Bộ Nội vụ)': a unit in brackets tells where the one before it belongs."""
    if last.after >= len(survey.words) or survey.words[last.after].lower not in OPEN:
        return False
    return mention.first == last.after + 1 and survey.closing(last.after) == mention.after


def _behind_comma(survey: Survey, after: int) -> int:
    """The index behind the comma or bracket that closes such a title, where one does."""
    closed = after < len(survey.words) and survey.words[after].lower in ",،)-–"
    return after + 1 if closed else after


def _parted(survey: Survey, group: tuple[Mention, ...]) -> list[tuple[Mention, ...]]:
    """'Based on the opinion of A, B …', 'In cooperation with A, B shall …': the comma ends what begins so."""
    if len(group) < 2:
        return [group]
    left = survey.left(group[0].first)
    one, last = group[-2], group[-1]
    commas = [index for index in range(one.after, last.first) if survey.words[index].lower in ",،"]
    conjunctions = any(
        (cover := survey.covers[index]) is not None and "and" in cover[0]
        for index in range(one.after if survey.grammar.fixed_order else group[0].after, last.first)
    )
    opened = survey.grammar.unmarked and _governed_opening(survey, left)
    if not (opened or left.labels & {"govern", "join", "agent"}) or not commas or conjunctions or last.joined:
        return [group]
    right = survey.right(last.after)
    demanded = (
        "must" in right.labels
        or ("join" in left.labels and "will" in right.labels)
        or (
            (opened or bool(left.labels & (_GOVERNED_OR_JOINED if survey.grammar.unmarked else _GOVERNED)))
            and not right.edge
            and "told" not in right.labels
        )
    )
    if not demanded or not (opened or _opens(survey, left.index)):
        return [group]
    survey.parted.add(last.first)
    return [group[:-1], group[-1:]]


def _governed_opening(survey: Survey, left: Side) -> bool:
    """Vietnamese: 'Về kiến nghị của cử tri | huyện A, Sở B …': a plain word before a unit, 'về' at the start."""
    if left.labels or left.edge:
        return False
    begin = left.index
    while begin > 0 and left.index - begin < _MOST_OPENING and survey.words[begin - 1].lower not in ENDS:
        begin -= 1
    opening = survey.begins[begin]
    return left.index - begin < _MOST_OPENING and opening is not None and "govern" in opening[0]


def _opens(survey: Survey, index: int) -> bool:
    """Does a cue stand where its sentence begins, some words before it passed over, none of them a unit?"""
    for place in range(index - 1, max(-1, index - _MOST_OPENING), -1):
        if survey.words[place].lower in ENDS:
            return True
        if place in survey.hidden:
            return True
        dated = survey.words[place].lower == "," and place - 1 in survey.hidden
        if (survey.words[place].sign and not dated) or survey.ends_at(place + 1):
            return False
    return index < _MOST_OPENING
