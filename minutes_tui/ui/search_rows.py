"""What a search found, as rows. Pure."""

from typing import Final

from minutes_tui.domain.search import spans
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.library_search import Hit, Hits
from minutes_tui.ui.panel_rows import PanelRow
from minutes_tui.ui.record_layout import cells, cut, right_to_left
from minutes_tui.ui.record_rows import Part
from minutes_tui.ui.wording import clock

_BEFORE: Final = 24
"""Code points shown before the first place that was found."""


def hit_id(hit: Hit) -> str:
    """What tells a hit from every other one."""
    return f"{hit.meeting.id} {hit.entry.id}"


def hit_rows(hits: Hits, words: ScreenWords, width: int) -> list[PanelRow]:
    """Two rows a hit: when, by whom and in which meeting; then the words around what was found."""
    rows = []
    for hit in hits.first:
        meeting, entry = hit.meeting, hit.entry
        title = meeting.head.title or words.say("Untitled meeting")
        day = f" {words.day(meeting.head.date)} {clock(entry.at, meeting) if entry.timed else ''} ".rstrip() + "  "
        speaker = meeting.speaker_name(entry.speaker)
        named = cut(speaker, max(8, (width - cells(day)) // 2))
        room = width - cells(day) - cells(named) - 3
        head: tuple[Part, ...] = ((day, "date"), (named, "speaker"), ("  ", "text"), (cut(title, room), "quiet"))
        if right_to_left(speaker + title):
            rows.append(PanelRow(((day, "date"),), "", hit_id(hit)))
            rows.append(_more(hit, ((cut(f"{speaker}  {title}", width - 4), "quiet"),)))
        else:
            rows.append(PanelRow(head, "", hit_id(hit)))
        rows.append(_more(hit, _excerpt(hit, hits.terms, width - 4)))
    return rows


def _more(hit: Hit, parts: tuple[Part, ...]) -> PanelRow:
    return PanelRow((("   ", "text"), *parts), "", hit_id(hit), head=False)


def _excerpt(hit: Hit, terms: tuple[str, ...], room: int) -> tuple[Part, ...]:
    """The words around the first place, with every place set off; Arabic stays in one style."""
    wording = hit.entry.wording
    text = (wording if spans(wording, terms) else hit.entry.text).replace("\n", " ")
    found = spans(text, terms)
    begin = max(0, found[0][0] - _BEFORE) if found and cells(text) > room else 0
    begin = text.find(" ", begin, found[0][0]) + 1 or begin if begin else 0
    lead = "…" if begin else ""
    shown = cut(text[begin:], room - len(lead))
    if right_to_left(shown):
        return ((lead + shown, "text"),)
    parts: list[Part] = [(lead, "text")]
    place = 0
    for low, high in ((low - begin, high - begin) for low, high in found):
        if low < len(shown):
            parts += [(shown[place:low], "text"), (shown[low:high], "deadline")]
            place = high
    return (*parts, (shown[place:], "text"))


def count_text(hits: Hits, words: ScreenWords) -> str:
    """How many hits there are in how many meetings."""
    found = words.count("{n} hit", "{n} hits", hits.count)
    return f"{found} · {words.count('{n} meeting', '{n} meetings', hits.meetings)}"
