"""The case in which a name stands, by the ending of its first word beside the one of its nominative."""

import re
from dataclasses import replace
from typing import Final

from minutes_tui.domain.text import fold
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.wording.stems import stems_of
from minutes_tui.reading.wording.words import Word

_DATIVE: Final = re.compile("(?:ому|ему|у|ю|ам|ям|ой|ей|е|и)$")
_AGENT: Final = re.compile("(?:ом|ем|ым|им|ами|ями|ыми|ими)$")
_OBJECT: Final = re.compile("(?:ую|юю|а|я|ого|его|ов|ев|ых|их)$")


def declined(mention: Mention, typed: Word) -> Mention:
    """A unit of the roster whose head noun nobody knows, with the cases that its first word may stand for.

    Args:
        mention: the unit, under its roster name.
        typed: its first word as typed.
    """
    first = fold(mention.name.partition(" ")[0])
    if first == typed.bare or typed.acronym or stems_of(first, "ru") != typed.stems:
        return mention
    return replace(
        mention,
        nominative=False,
        dative=bool(_DATIVE.search(typed.bare)),
        accusative=bool(_OBJECT.search(typed.bare)),
        agent=bool(_AGENT.search(typed.bare)),
    )
