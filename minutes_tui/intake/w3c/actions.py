"""Actions in a W3C log: whose they are, by when, and what the bots answer."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from minutes_tui.intake.logs.company import Company, key_of
from minutes_tui.intake.logs.notes import Note
from minutes_tui.intake.w3c.words import BETWEEN_OWNERS, DUE, GITHUB_ACTION, OWNERS, TRACKBOT_CREATED
from minutes_tui.reading.entryline.heads import UnreadableHead, read_date

_MOST_OWNERS: Final = 12
_MOST_WORDS: Final = 4
_NO_OWNERS: Final = frozenset(
    {"everyone", "everybody", "all", "we", "somebody", "someone", "tbd", "need", "needs", "how"}
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a bot says of an action that it took."""

    task: str
    """The words of the action as the bot has them."""
    owners: tuple[str, ...] = ()
    """Whose it is."""
    due: date | None = None
    """By when."""


def owners_of(text: str, company: Company) -> tuple[str, ...]:
    """Whom `Frank, Mary and Kate to propose …` or `Ann: publish …` names; nobody where no name stands there.

    Args:
        text: the words of the action.
        company: who is known; a name of several small words is one only if somebody bears it.
    """
    found = OWNERS.match(text)
    if found is None:
        return ()
    names = [name.strip(" @") for name in BETWEEN_OWNERS.split(found["owners"].strip()) if name.strip(" @")]
    if not names or len(names) > _MOST_OWNERS:
        return ()
    if not all(_is_name(name, company) for name in names):
        return ()
    return tuple(dict.fromkeys(company.name_of(name) for name in names))


def _is_name(name: str, company: Company) -> bool:
    if company.knows(name):
        return True
    words = name.split()
    if len(words) > _MOST_WORDS or key_of(name) in _NO_OWNERS:
        return False
    return (len(words) == 1 and not name.isdigit()) or all(word[:1].isupper() for word in words)


def due_of(text: str, today: date) -> date | None:
    """The date of `due X` at the end of an action, with or without a dash or brackets; None where there is none.

    Args:
        text: the words of the action.
        today: the day of the meeting, for a date without a year.
    """
    found = list(DUE.finditer(text))
    return _day(found[-1]["due"], today) if found else None


def reply_of(text: str, nick: str, today: date) -> Reply | None:
    """What trackbot or GHURLBot says of an action; None where the line says nothing of one.

    Args:
        text: the bot's line.
        nick: the bot.
        today: the day of the meeting.
    """
    found = (TRACKBOT_CREATED if nick == "trackbot" else GITHUB_ACTION).match(text)
    if found is None:
        return None
    owners = tuple(name.strip(" @") for name in re.split(r",|\band\b", found["owner"] or "") if name.strip(" @"))
    return Reply(found["task"].strip(), owners, _day(found["due"] or "", today))


def take_reply(reply: Reply, actions: list[Note], company: Company) -> bool:
    """Completes the action that a bot speaks of: the nearest with its words, else the last one still unanswered.

    What the action itself says is not overruled.
    """
    words = key_of(reply.task)
    near = actions[-_LOOK_BACK:]
    fitting = [a for a in near if words and (words in key_of(a.text) or key_of(a.text) in words)]
    if not fitting:
        return False
    action = fitting[-1]
    if not action.lead:
        action.lead = tuple(company.name_of(owner) for owner in reply.owners)
    if action.due is None:
        action.due = reply.due
    return True


_LOOK_BACK: Final = 40


def _day(words: str, today: date) -> date | None:
    try:
        return read_date(words, today) if words.strip() else None
    except UnreadableHead:
        return None
