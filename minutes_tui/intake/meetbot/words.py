"""The commands of MeetBot: their names and who may give them. Data.

The names are those of the manual of MeetBot (Debian, Fedora), of its hcoop version and of the one with votes that
OpenStack keeps.
"""

import re
from typing import Final

ALIASES: Final[dict[str, str]] = {
    "agree": "agreed",
    "accept": "accepted",
    "reject": "rejected",
    "halp": "help",
    "startmeet": "startmeeting",
    "name": "meetingname",
}
"""Other names of commands."""

FOR_CHAIRS: Final = frozenset(
    {
        "endmeeting", "topic", "subtopic", "meetingtopic", "meetingname", "agreed", "accepted", "rejected",
        "failed", "inconclusive", "chair", "unchair", "undo", "startvote", "endvote", "motion", "close", "lurk",
        "unlurk",        "restrictlogs", "save",
    }
)  # fmt: skip
"""What only a chair may do; from anybody else the bot does not take it."""

SILENT: Final = frozenset({"save", "commands", "lurk", "unlurk", "restrictlogs", "ping", "showvote"})
"""Commands to the bot alone: they leave nothing in the minutes."""

COMMAND: Final = re.compile(r"\s*#([A-Za-z_]+)(?:\s+(.*))?$", re.DOTALL)
LINK: Final = re.compile(r"\s*((?:https?|irc|ftp|mailto|ssh)://\S*)", re.IGNORECASE)
"""A line that begins with an address is a link without a command."""
BOTS: Final = re.compile(
    r"(?:meetbot|mootbot|zodbot|supybot|limnoria|hcoop-?meetbot|\w*meetbot\w*)_*$", re.IGNORECASE
)
"""Nicks of the bot: its answers are no words of the meeting."""
BETWEEN_NICKS: Final = re.compile(r"[\s,]+")
QUESTION: Final = re.compile(r"\s*(.*?\?)\s*(.*)$", re.DOTALL)
"""`#startvote Shall we go on? Yes, No, Abstain`."""
FAVOUR: Final = frozenset({"yes", "y", "aye", "+1", "+", "in favour", "in favor", "for", "agree"})
AGAINST: Final = frozenset({"no", "n", "nay", "-1", "-", "against", "opposed", "disagree"})
"""The choices that are counted as for and against; every other one abstains."""
