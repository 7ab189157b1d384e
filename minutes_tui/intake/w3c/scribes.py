"""Who scribes, and what a log's own options switch."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from minutes_tui.intake.w3c import words
from minutes_tui.intake.w3c.edits import Line

EVERYBODY: Final = "*"
"""What `Scribe: *` names: everybody scribes."""
_NICK_OF: Final = re.compile(r"\s*[=/]\s*")
_OPTIONS: Final[dict[str, tuple[str, bool]]] = {
    "dashtopics": ("dash_topics", True),
    "implicitcontinuations": ("implicit_continuations", True),
    "allowspacecontinuations": ("space_continuations", True),
    "noallowspacecontinuations": ("space_continuations", False),
    "scribeonly": ("scribe_only", True),
    "usezakimtopics": ("zakim_topics", True),
    "nousezakimtopics": ("zakim_topics", False),
}


@dataclass(slots=True)
class Options:
    """What `ScribeOptions:` switches."""

    dash_topics: bool = False
    implicit_continuations: bool = False
    space_continuations: bool = False
    scribe_only: bool = False
    zakim_topics: bool = True


def nick_key(nick: str) -> str:
    """A nick without the real name behind it, and without the underscores that chat programs add at its end."""
    return _NICK_OF.split(nick.strip(), maxsplit=1)[0].rstrip("_").casefold()


def first_scribes(lines: Sequence[Line]) -> set[str]:
    """Who scribes from the first line on: whom the first command names, else who wrote most, else everybody."""
    for line in lines:
        if line.verbatim or line.text[:1] not in ("s", "S"):
            continue
        found = words.SCRIBE.match(line.text)
        if found is None or not (found["colon"] or found["sign"]) or found["sign"] == "-":
            continue
        names = [name for name in found["names"].split(",") if name.strip()]
        nicks = {nick_key(name) for name in names}
        return nicks or ({nick_key(line.nick)} if found["sign"] else {EVERYBODY})
    wrote = Counter(nick_key(line.nick) for line in lines if line.nick and line.nick.casefold() not in words.BOTS)
    return {wrote.most_common(1)[0][0]} if wrote else {EVERYBODY}


def options_after(options: Options, typed: str) -> Options:
    """The options after one more command; they may be shortened, and those of the page are passed over."""
    changed = replace(options)
    for word in typed.split():
        name = word.lstrip("-").casefold()
        if len(name) < 3:
            continue
        for option, (attribute, value) in _OPTIONS.items():
            if option.startswith(name):
                setattr(changed, attribute, value)
                break
    return changed
