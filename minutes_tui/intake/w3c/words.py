"""The forms of the commands in a W3C log, and the bots that live there: data, in which nothing is decided.

Every pattern stands for a paragraph of the manual of scribe.perl; upper and lower case never count, and a
full-width colon is a colon.
"""

import re
from typing import Final

_C: Final = "[:：]"


def _command(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE | re.DOTALL)


PRESENT: Final = _command(rf"present\s*(?P<sign>[+-])?\s*(?P<colon>{_C})?\s*(?P<names>.*)$")
REGRETS: Final = _command(rf"regrets\s*(?P<sign>[+-])?\s*(?P<colon>{_C})?\s*(?P<names>.*)$")
CHAIR: Final = _command(rf"chairs?\s*(?P<sign>[+-])?\s*(?P<colon>{_C})?\s*(?P<names>.*)$")
SCRIBE: Final = _command(
    rf"scribe(?:nick)?\s*(?P<colon>{_C})?\s*(?P<sign>[+-])?\s*(?P<colon2>{_C})?\s*(?P<names>.*)$"
)
MEETING: Final = _command(rf"meeting\s*{_C}\s*(.*)$")
DATE: Final = _command(rf"date\s*{_C}\s*(.*)$")
TOPIC: Final = _command(rf"(sub)?topic\s*{_C}\s*(.*)$")
ACTION: Final = _command(rf"action\s*{_C}\s*(.*)$")
NAMED_ACTION: Final = _command(rf"action\s+((?!-?\d)[^:：]{{1,80}}?(?:\sto\s|\s*{_C}).*)$")
RESOLUTION: Final = _command(rf"resol(?:ved|ution)\s*{_C}\s*(.*)$")
ISSUE: Final = _command(rf"issue\s*{_C}\s*(.*)$")
OPTIONS: Final = _command(rf"scribeoptions\s*{_C}\s*(.*)$")
ASIDE: Final = _command(
    rf"(?:(?:agenda|(?:previous|next)\s+meeting|slideset|recording|namedanchorhere|log)\s*{_C}"
    rf"|repo(?:s|sitory|sitories)?\s*(?:[+-]|{_C})"
    r"|recording\s+(?:is\s+)?(?:start|end)(?:s|ed|ing)\b)"
)
"""Commands that only dress the page of the minutes: links, slides, the recording."""
CONTINUED: Final = re.compile(r"(?:\.{2,}|…)\s*(.*)$", re.DOTALL)
AS_ONESELF: Final = re.compile(r"<([^\s<>]+)>\s*(.*)$", re.DOTALL)
PLUS_ONE: Final = re.compile(r"[-+]\d+(?:\W|$)")
RULE_LINE: Final = re.compile(r"-{2,}$")

BOTS: Final = frozenset({"zakim", "rrsagent", "trackbot", "ghurlbot", "gb", "agendabot"})
"""Nicks of the programs in W3C's channels."""
TO_BOT: Final = _command(r"(?:zakim|rrsagent|trackbot|ghurlbot|gb|agendabot)\s*,")
QUEUE: Final = _command(
    r"(?:q\s*[+\-=?](?:.*)|ack\s+\S.*|agenda\s*[+\-?](?:.*)|(?:next|close|open|take\s+up|move\s+to|delete|drop|skip)"
    r"\s+(?:agend(?:um|a)|item)\b.*|vqueue.*|clear\s+agenda|(?:list|show)\s+(?:the\s+)?(?:agenda|queue))$"
)
"""What is typed to Zakim without its name: the queue and the agenda."""
TO_ZAKIM: Final = _command(r"zakim\s*,")
TO_TRACKER: Final = _command(
    r"(?:(?:close|reopen)\s+(?:\S*#\d+|https?://\S+/\d+|(?:action|issue)-\d+)|(?:action|issue)-\d+\s*\?)\s*[.!]?$"
)
"""What is typed to trackbot or GHURLBot without their names: an action or issue closed, opened again, looked up."""

TAKEN_UP: Final = re.compile(
    r"agend(?:um|a item)\s+\d+\s*(?:--|—|–|-)\s*(.*?)\s*(?:--|—|–|-)\s*taken up\b", re.IGNORECASE
)
ATTENDEES: Final = _command(r"(?:as of this point )?(?:the )?attendees (?:have been|were)\s*:?\s*(.*?)\.?$")
LOGGING: Final = re.compile(r"logging to \S+?/(\d{4})/(\d{2})/(\d{2})-", re.IGNORECASE)

TRACKBOT_CREATED: Final = _command(
    r"created action-\d+\s*-+\s*(?P<task>.*?)\s*\[on (?P<owner>.*?)\s*-+\s*due (?P<due>[^\]]*)\]\.?$"
)
TRACKBOT_LOOKED_UP: Final = _command(r"action-\d+\s*--\s*.*--\s*due\s+\S+")
GITHUB_ACTION: Final = _command(
    r"\S+\s*->\s*(?:closed |merged )?action #?\d+\s+(?P<task>.*?)\s*"
    r"(?:\(on (?P<owner>[^)]*)\))?\s*(?:due (?P<due>[^()]*?))?\s*$"
)
GITHUB_CREATED: Final = _command(r"created\s*->\s*action #?\d+")

OWNERS: Final = _command(rf"(?P<owners>[^:：\n]{{1,120}}?)(?:\s+to\s+|\s*{_C}\s*)(?P<task>\S.*)$")
BETWEEN_OWNERS: Final = re.compile(r"\s*[,;，；]\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*\+\s*", re.IGNORECASE)
DUE: Final = _command(r"(?:^|[\s\[(,;–—-])due[:\s]\s*(?P<due>[^\])]+?)\s*[\])]?\s*\.?$")
