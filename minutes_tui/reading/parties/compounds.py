"""The parts of a German compound that may each give a letter to an abbreviation: Bundes|ministerium, Landes|amt."""

import re
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language

_FIRST: Final = re.compile(
    "(?:bundes|landes|staats|stadt|kreis|bezirks|haupt|ober|general|volks|zentral|provinz|gemeinde|regierungs"
    "|grenz|verkehrs|gesundheits|finanz|polizei|rechnungs|kriminal|verfassungs|straßen|strassen)(?=\\w{3})"
)
_LAST: Final = re.compile(
    "(?:ministerium|behorde|verwaltung|agentur|anstalt|prasidium|inspektion|direktion|kanzlei|kommission|komitee"
    "|institut|zentrum|zentrale|gericht|schule|kammer|kasse|werke?|haus|stelle|dienste?|wehr|rat|hof|amt|bank|buro"
    "|verband|bund|verein|gesellschaft|betriebe?|leitung|stab|sekretariat|ausschuss|gruppe|fonds|archiv|aufsicht"
    "|abteilung|kasse|wacht|schutz|hilfe|netz|bahn|polizei)$"
)
_SHORTEST_FIRST: Final = 3


@lru_cache(maxsize=2048)
def parts_of_compound(bare: str, language: Language) -> tuple[str, ...]:
    """The parts of a folded word; of a word that is no compound, the word alone.

    Args:
        bare: the word, folded.
        language: only German writes its compounds in one word.
    """
    if language != "de":
        return (bare,)
    parts: list[str] = []
    rest = bare
    while (first := _FIRST.match(rest)) is not None:
        parts.append(first[0])
        rest = rest[first.end() :]
    last = _LAST.search(rest)
    if last is not None and last.start() >= _SHORTEST_FIRST:
        parts.extend((rest[: last.start()], last[0]))
    else:
        parts.append(rest)
    return tuple(parts)
