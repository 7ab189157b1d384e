"""A small meeting with everything in it: what templates are tried on, and what their guide takes examples from."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.entries import Entry, Kind, Vote
from minutes_tui.domain.items import ActionItem, Extension, ItemLife
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.ranks import rank_after, rank_between
from minutes_tui.domain.records import Records

SAMPLE_NOW: Final = datetime(2025, 5, 19, 8, 0, tzinfo=UTC)
"""The time at which the sample is exported."""

_START: Final = datetime(2025, 5, 16, 8, 0, tzinfo=UTC)
_SAID: Final[tuple[tuple[Kind, str, str | None], ...]] = (
    ("attendance", "The site Northern Office has joined.", None),
    ("report", "In the second quarter 214 of 220 applications were decided in time.\nSix are open.", "person-3"),
    ("statement", "The archive needs two more rooms.", "person-4"),
    ("question", "From when?", "person-1"),
    ("answer", "From September.", "person-4"),
    ("note", "The list of rooms was handed out.", None),
    ("vote", "Move the archive", None),
    ("decision", "The archive is moved in the autumn.", "person-1"),
    ("directive", "The Archive and Finance Division submit a plan before 17:00 on 20 June 2025.", "person-1"),
)  # fmt: skip


def _people() -> Records[Person]:
    people = (
        Person("person-1", "A. Chair", "Director", "Head Office", "chair", "bridge-1", presence="present"),
        Person("person-2", "B. Secretary", "Officer", "Secretariat", "secretary", "bridge-1", presence="present"),
        Person("person-3", "C. Reporter", "Head", "Finance Division", bridge="bridge-1", presence="present"),
        Person("person-4", "D. Archivist", "Head", "Archive", bridge="bridge-2", presence="present",
               arrived_at=_START + timedelta(minutes=15)),
        Person("person-5", "E. Guest", "Adviser", "Audit Office", "invited", "bridge-2", presence="present"),
        Person("person-6", "F. Remote", "Clerk", "Registry", presence="present"),
        Person("person-7", "G. Visitor", "Clerk", "Registry", "observer", presence="present"),
        Person("person-8", "H. Excused", "Head", "Legal Service", presence="excused", represented_by="I. Deputy"),
        Person("person-9", "J. Absent", "Head", "Estates", presence="absent"),
        Person("person-a", "K. Expected", "Head", "Press Office"),
    )  # fmt: skip
    return Records(people)


def _entries() -> list[Entry]:
    rank = rank_between(None, None)
    entries = []
    for number, (kind, text, speaker) in enumerate(_SAID):
        at = _START + timedelta(minutes=5 + 6 * number)
        entry = Entry(f"entry-{number}", rank, at, at, kind, text, speaker, agenda="point-1")
        entries.append(replace(entry, vote=Vote(12, 1, 3)) if kind == "vote" else entry)
        rank = rank_after(rank)
    entries[1] = replace(entries[1], bridge="bridge-1", added_later=True)
    return entries


def sample_meeting(language: Language) -> Meeting:
    """The sample, to be printed in a language; its own words are English."""
    entries = _entries()
    directive = entries[-1]
    item = ActionItem(
        "item-1", directive.id, directive.text, directive.text, directive.at, lead=("Archive",),
        cooperating=("Finance Division",), authority="A. Chair", product="a plan", due=date(2025, 6, 20),
        due_time=time(17, 0), bound="before", phrase="before 17:00 on 20 June 2025",
    )  # fmt: skip
    extended = Extension(date(2025, 6, 30), date(2025, 5, 19), "A. Chair")
    first, second = rank_between(None, None), rank_after(rank_between(None, None))
    return Meeting(
        "meeting-sample",
        Head(
            title="Review of the second quarter", language=language, date=date(2025, 5, 16), place="Room 2",
            number="7", body="Head Office", parent_body="Ministry", started_at=_START,
            ended_at=_START + timedelta(hours=2), secrecy="mat", urgency="khan",
        ),
        bridges=Records((Bridge("bridge-1", "Main site", main=True, link="joined"),
                         Bridge("bridge-2", "Northern Office", link="joined"))),
        people=_people(),
        agenda=Records((AgendaItem("point-1", first, "Results", started_at=_START),
                        AgendaItem("point-2", second, "Archive", level=2))),
        entries=Records(entries),
        items=Records((item,)),
        lives=Records((ItemLife("item-1", extensions=(extended,)),)),
    )  # fmt: skip
