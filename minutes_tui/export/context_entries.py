"""The record as plain values for documents: entries in time order, sections by agenda item, blocks by form."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import dropwhile
from typing import Any, Final

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.attendance import read_attendance
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Person
from minutes_tui.export.cleaning import clean, clean_line
from minutes_tui.export.context_numbers import CONCLUDED, RESOLVED, agenda_numbers
from minutes_tui.export.context_people import COMMAS, joined
from minutes_tui.export.marking import Marked
from minutes_tui.locale.dates import long_date
from minutes_tui.locale.numbers import counted
from minutes_tui.locale.terms import plurals_of, terms_of

Plain = dict[str, Any]

NOT_PRINTED: Final[frozenset[Kind]] = frozenset({"missed", "agenda"})
"""Kinds that documents leave out: marks for the secretary, and what the headings say already."""

_LABELLED: Final[frozenset[Kind]] = frozenset({"directive", "decision", "question", "answer", "vote"})
_ASIDE: Final[frozenset[Kind]] = frozenset({"note", "attendance"})


def agenda_of(meeting: Meeting) -> list[Plain]:
    """The agenda, numbered."""
    numbers = agenda_numbers(meeting)
    return [
        {
            "number": numbers[item.id],
            "title": clean_line(item.title),
            "level": item.level,
            "planned": item.planned,
            "started": f"{meeting.local(item.started_at):%H:%M}" if item.started_at else "",
        }
        for item in meeting.agenda
    ]


def printed_entries(meeting: Meeting, off_record: bool) -> list[Entry]:
    """The entries that documents print: what is off the record only where it is asked for.

    The roll call before the first word is left out: the list of those present says it.
    """
    shown = [e for e in meeting.entries if e.kind not in NOT_PRINTED and (off_record or not e.off_record)]
    return list(dropwhile(lambda entry: read_attendance(entry) is not None, shown))


def extract_of(entries: Sequence[Entry], owing: frozenset[str]) -> list[Entry]:
    """The entries of an extract: those that owe, and the words around each.

    Around each stand the nearest entry before it and the nearest behind it, under the same agenda item, that
    give no task and decide nothing: what others owe is not part of it.

    Args:
        entries: all entries that the whole minutes print.
        owing: the ids of the entries that made the unit's action items.
    """
    wanted: set[str] = set()
    for before in (True, False):
        nearest: Entry | None = None
        for entry in entries if before else reversed(entries):
            if entry.id in owing:
                wanted.add(entry.id)
                if nearest is not None and nearest.agenda == entry.agenda:
                    wanted.add(nearest.id)
            if entry.kind not in RESOLVED and entry.kind != "attendance":
                nearest = entry
    return [entry for entry in entries if entry.id in wanted]


def _wording(entry: Entry, words: Mapping[str, str], language: str) -> str:
    """The words that are printed; a change of attendance is phrased in the language of the file."""
    attendance = read_attendance(entry)
    if attendance is None or entry.minuted is not None:
        return entry.wording
    return words[f"moved_{attendance.movement}"].format(names=joined(list(attendance.names), language))


class _Names:
    """The names of speakers and bridges, looked up once each."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._main_bridge = meeting.main_bridge
        self._known: dict[str | None, tuple[str, str, str]] = {None: ("", "", "")}

    def speaker(self, identifier: str | None) -> tuple[str, str, str]:
        """Name, title, unit."""
        if identifier not in self._known:
            person: Person | None = self._meeting.people.get(identifier)
            self._known[identifier] = (
                (clean_line(person.name), clean_line(person.title), clean_line(person.unit))
                if person is not None
                else (clean_line(self._meeting.speaker_name(identifier)), "", "")
            )
        return self._known[identifier]

    def bridge(self, identifier: str | None) -> str:
        """The bridge's name; nothing for the main one, which needs no mention."""
        bridge = self._meeting.bridges.get(identifier)
        return "" if bridge is None or bridge is self._main_bridge else clean_line(bridge.name)


def _entry(entry: Entry, names: _Names, items: Sequence[Plain], language: str) -> Plain:
    words = terms_of(language)
    name, title, unit = names.speaker(entry.speaker)
    wording = clean(_wording(entry, words, language))
    lines = [line.strip() for line in wording.split("\n") if line.strip()]
    whole = "\n".join(lines)
    paragraphs = [Marked(line, "entry", entry.id, whole, number) for number, line in enumerate(lines, start=1)]
    vote = entry.vote
    label = words[f"kind_{entry.kind}"] if entry.kind in _LABELLED else ""
    items_text = COMMAS.get(language, ", ").join(str(item["number"]) for item in items)
    seen = f" ({words['see_item'].format(numbers=items_text)})" if label and items_text else ""
    marks = [words[key] for key in ("off_record", "added_later") if getattr(entry, key)]
    if not entry.confirmed:
        marks.append(words["unconfirmed"])
    return {
        "id": entry.id,
        "kind": entry.kind,
        "kind_text": words[f"kind_{entry.kind}"],
        "label": label,
        "label_text": label + seen,
        "is_aside": entry.kind in _ASIDE,
        "form": "resolved" if entry.kind in RESOLVED else "heard" if entry.kind == "report" else "spoke",
        "point": clean_line(entry.number),
        "speaker": name,
        "speaker_title": title,
        "speaker_unit": unit,
        "speaker_full": f"{title} {name}" if title and title != name else name,
        "bridge": names.bridge(entry.bridge),
        "paragraphs": paragraphs,
        "first": paragraphs[0] if paragraphs else "",
        "rest": paragraphs[1:],
        "text": Marked(whole, "entry", entry.id, whole, 0),
        "item_numbers": [item["number"] for item in items],
        "items_text": items_text,
        "vote_text": "" if vote is None else words["vote_result"].format(
            in_favour=vote.in_favour,
            against=vote.against,
            abstained=counted(vote.abstained, language, plurals_of(language)["abstained"]),
        ),
        "marks": marks,
        "marks_text": ", ".join(marks),
        "off_record": entry.off_record,
        "added_later": entry.added_later,
    }  # fmt: skip


def record_of(
    meeting: Meeting, entries: Sequence[Entry], items: Mapping[str, list[Plain]], language: str
) -> list[Plain]:
    """The entries in time order, each with what changes from the one before: the day, the speaker."""
    names = _Names(meeting)
    zone = meeting.local
    record: list[Plain] = []
    day: date = meeting.head.date
    last: tuple[str | None, str | None, str | None] | None = None
    for number, entry in enumerate(entries, start=1):
        moment = zone(entry.at)
        plain = _entry(entry, names, items.get(entry.id, ()), language)
        plain["number"] = number
        plain["at"] = moment.isoformat()
        plain["time"] = f"{moment.hour:02d}:{moment.minute:02d}" if entry.timed else ""
        plain["new_day"] = ""
        plain["conclusion"] = ""
        if entry.timed and moment.date() != day:
            day = moment.date()
            plain["new_day"] = long_date(day, language)
        place = (entry.speaker, entry.bridge, entry.agenda)
        plain["speaker_changed"] = bool(plain["speaker"]) and (place != last or bool(plain["new_day"]))
        plain["new_speaker"] = plain["speaker"] if plain["speaker_changed"] else ""
        plain["new_speaker_full"] = plain["speaker_full"] if plain["speaker_changed"] else ""
        if not plain["is_aside"]:
            last = place
        record.append(plain)
    return record


def _section(meeting: Meeting, point: AgendaItem | None, number: str) -> Plain:
    return {
        "number": number,
        "title": clean_line(point.title) if point else "",
        "level": point.level if point else 1,
        "started": f"{meeting.local(point.started_at):%H:%M}" if point and point.started_at else "",
        "entries": [],
        "blocks": [],
        "decisions": [],
    }


def sections_of(
    meeting: Meeting, entries: Sequence[Entry], record: Sequence[Plain], numbers: Mapping[str, str], language: str
) -> list[Plain]:
    """The record cut where the agenda moves on; in each section, blocks cut where the form changes.

    A section holds its entries in time order; an agenda item that is taken up again begins another section.

    Args:
        meeting: the meeting.
        entries: the entries that are printed.
        record: the same as plain values.
        numbers: the numbers of what was resolved (see `resolution_numbers`).
        language: the language of the file.
    """
    words = terms_of(language)
    points = agenda_numbers(meeting)
    sections: list[Plain] = []
    current: str | None = None
    for entry, plain in zip(entries, record, strict=True):
        point = meeting.agenda.get(entry.agenda)
        key = point.id if point else ""
        if key != current:
            sections.append(_section(meeting, point, points.get(key, "")))
            current = key
        section = sections[-1]
        plain["agenda"] = section["title"]
        plain["resolution"] = numbers.get(entry.id, "")
        if plain["form"] == "resolved":
            section["decisions"].append(plain)
        blocks = section["blocks"]
        if not blocks or (blocks[-1]["form"] != plain["form"] and not plain["is_aside"]):
            form = plain["form"]
            blocks.append({"form": form, "label": words[form], "entries": []})
        blocks[-1]["entries"].append(plain)
        section["entries"].append(plain)
    return sections


def numbered_conclusions(record: Sequence[Plain], numbers: Mapping[str, str]) -> list[Plain]:
    """Directives and decisions as a notice of conclusions prints them (see `conclusion_numbers`)."""
    concluded = [entry for entry in record if entry["kind"] in CONCLUDED]
    for entry in concluded:
        entry["conclusion"] = numbers[entry["id"]]
    return concluded
