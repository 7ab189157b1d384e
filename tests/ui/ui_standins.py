"""A library without a disk and a clock that stands still, for tests of the screen."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from pathlib import Path

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import Change, ChangeBuilder, apply
from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.errands import Step
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.history import History
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.register import MeetingSummary
from minutes_tui.domain.register_items import items_of_meeting
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.readings import Answers
from minutes_tui.recording import Outcome, Recorder
from minutes_tui.store.register import Register, TellProgress, silent
from minutes_tui.store.register_acts import ActResult
from minutes_tui.ui.workspace import SAVED, SaveState, ScreenSettings, Session

NOON = datetime(2024, 11, 2, 8, 41, tzinfo=UTC)
"""The time at which everything in these tests happens."""

_DAY = re.compile(r"(?:by|trước ngày|bis|до|قبل) (\d{1,2})[./](\d{1,2})\b")


def read_plainly(
    text: str,
    language: Language,
    meeting_date: date,
    *,
    units: Sequence[Unit] = (),
    kind: str = "directive",
    country: str = "VN",
) -> Meaning:
    """A reader of sentences that knows one form of deadline and the names of the roster: quick and predictable."""
    del language, country
    deadlines = []
    for match in _DAY.finditer(text):
        day = date(meeting_date.year, int(match[2]), int(match[1]))
        day = day if day >= meeting_date else day.replace(year=day.year + 1)
        owed = kind in ("directive", "decision")
        deadlines.append(
            Deadline(
                match.group(), match.start(), "due" if owed else "mention", day, bound="by",
                provisional=match.end() == len(text),
            )
        )  # fmt: skip
    named = sorted((text.find(unit.name), unit.name) for unit in units if unit.name in text)
    names = tuple(name for _place, name in named)
    return Meaning(tuple(deadlines), names[:1], names[1:], directive=text.startswith(("Giao", "The")))


class Kept:
    """A keeper that keeps changes in a list."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def keep(self, change: Change) -> None:
        """Takes a change over."""
        self.changes.append(change)


class StandInSession:
    """A meeting without a disk."""

    def __init__(self, meeting: Meeting, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self.kept = Kept()
        self.recorder = Recorder(
            meeting, {"minutes": History(), "life": History()}, self.kept, now, new_id, "live", read_plainly
        )
        self.save_state: SaveState = SAVED
        self.read_only: MinutesError | None = None
        self.notices: list[MinutesError] = []
        self.drafts: list[str] = []
        self.left = ""
        self.listener: Callable[[SaveState], None] | None = None
        self.retries = 0
        self.waiting: set[str] = set()
        self.closed = False

    def enter(self, line: str, answers: Answers) -> Outcome:
        """Carries a line out, unless the meeting is open for reading only."""
        if self.read_only is not None:
            return Outcome(replace(self.recorder.read(line, answers), refusal=self.read_only))
        outcome = self.recorder.enter(line, answers)
        if outcome.change is not None:
            self.drafts.append("")
        return outcome

    def draft(self) -> str:
        """The half-typed line that was left."""
        return self.left

    def keep_draft(self, text: str) -> None:
        """Keeps the half-typed line."""
        self.drafts.append(text)

    def listen(self, listener: Callable[[SaveState], None]) -> None:
        """Names who is told."""
        self.listener = listener

    def tell(self, state: SaveState) -> None:
        """What the writer would tell."""
        self.save_state = state
        assert self.listener is not None
        self.listener(state)

    def retry(self) -> None:
        """Counts how often it was asked for."""
        self.retries += 1

    def look_again(self) -> None:
        """There is no disk to look at."""

    def settle(self) -> Sequence[MinutesError]:
        """Nothing is to be done elsewhere."""
        return ()

    @property
    def footprint(self) -> object | None:
        """There are no files."""
        return "closed" if self.closed else None

    def trace(self) -> Sequence[Change]:
        """Every change since the meeting was opened."""
        return tuple(self.kept.changes)

    def follow(self) -> bool:
        """Nobody else writes here."""
        return False

    def unsaved_entries(self) -> frozenset[str]:
        """What a test says is waiting."""
        return frozenset(self.waiting)

    def unsaved_text(self) -> str:
        """Nothing waits."""
        return ""

    def close(self) -> None:
        """Notes that it was closed."""
        self.closed = True


class StandInWorkspace:
    """A library without a disk."""

    def __init__(self, folder: Path, settings: ScreenSettings | None = None) -> None:
        self.settings = settings or ScreenSettings()
        self.library = Path("library")
        self.export_folder = folder
        self.last_meeting: str | None = None
        self.pictures: list[str] = []
        self.stored: dict[str, Meeting] = {}
        self.sessions: list[StandInSession] = []
        self.clock = NOON
        self.short: tuple[Shorthand, ...] = ()
        self.records: dict[str, Sequence[Change]] = {}
        self._ids = itertools.count(1)

    def now(self) -> datetime:
        """The clock."""
        return self.clock

    def today(self) -> date:
        """The day."""
        return self.clock.date()

    def new_id(self) -> str:
        """The next id, in order."""
        return f"id-{next(self._ids):06}"

    def keep_picture(self, _session: Session, _size: tuple[int, int], drawing: str) -> None:
        """Keeps what the next start would draw."""
        self.pictures.append(drawing)

    def keep_settings(self, settings: ScreenSettings) -> None:
        """Keeps what the user chose."""
        self.settings = settings

    def shorthand(self) -> Sequence[Shorthand]:
        """The abbreviations."""
        return self.short

    def keep_shorthand(self, known: Sequence[Shorthand]) -> None:
        """Keeps other abbreviations."""
        self.short = tuple(known)

    def meetings(self, told: TellProgress = silent) -> Sequence[MeetingSummary]:
        """All meetings."""
        return [
            MeetingSummary(
                m.id, m.head.title, m.head.date, m.head.language, m.head.place, m.head.series, m.head.state,
                len(m.entries), len(m.items),
            )
            for m in sorted(self.stored.values(), key=lambda m: m.head.date, reverse=True)
        ]  # fmt: skip

    def register(self, told: TellProgress = silent) -> Register:
        """The action items of all meetings."""
        items = tuple(e for m in self.stored.values() for e in items_of_meeting(m))
        return Register(tuple(reversed(self.meetings())), items)

    def held(self, identifier: str) -> MinutesError | None:
        """Nobody else is there."""
        del identifier
        return None

    def take_steps(self, steps: Sequence[tuple[str, Step]]) -> ActResult:
        """Tests of what is done to items use a library on the disk."""
        raise NotImplementedError

    def take_back(self, home: str, act: str) -> ActResult:
        """Likewise."""
        raise NotImplementedError

    def stands_as(self, identifier: str) -> object | None:
        """The meeting itself: another one when it was changed."""
        return self.stored.get(identifier)

    def peek(self, identifier: str) -> Meeting:
        """A meeting as it is kept."""
        return self.stored[identifier]

    def record_of(self, typed: str) -> Sequence[Change]:
        """Another record."""
        if typed not in self.records:
            raise MinutesError("Nothing has the id {id}.", id=typed)
        return self.records[typed]

    @property
    def zone(self) -> str:
        """The zone of new meetings."""
        return "UTC"

    def create(self, meeting: Meeting, changes: Sequence[Change] = ()) -> str:
        """Keeps a new meeting."""
        self.stored[meeting.id] = reduce(apply, changes, meeting)
        return meeting.id

    def sample(self) -> str:
        """A small conference."""
        return self.create(conference(self.settings.language))

    def open(self, identifier: str) -> StandInSession:
        """Opens a meeting."""
        if identifier not in self.stored:
            raise MinutesError("Nothing has the id {id}.", id=identifier)
        session = StandInSession(self.stored[identifier], self.now, self.new_id)
        self.sessions.append(session)
        return session


PEOPLE: dict[Language, tuple[tuple[str, str, str], ...]] = {
    "en": (("mi", "Minister", "Ministry"), ("dm", "Deputy Minister", "Ministry"),
           ("oh", "Head of Office", "Office"), ("ld", "Director of Legal Affairs", "Legal Department")),
    "vi": (("bt", "Bộ trưởng", "Bộ"), ("tt", "Thứ trưởng thường trực", "Bộ"),
           ("vp", "Chánh Văn phòng", "Văn phòng Bộ"), ("pc", "Vụ trưởng Vụ Pháp chế", "Vụ Pháp chế")),
    "de": (("mi", "Minister", "Ministerium"), ("st", "Staatssekretärin", "Ministerium"),
           ("bl", "Leiter des Büros", "Büro"), ("rl", "Leiterin Rechtsabteilung", "Rechtsabteilung")),
    "ru": (("ми", "Министр", "Министерство"), ("зм", "Заместитель министра", "Министерство"),
           ("ап", "Руководитель аппарата", "Аппарат"),
           ("юд", "Директор юридического департамента", "Юрдепартамент")),
    "ar": (("و", "الوزير", "الوزارة"), ("ن", "نائب الوزير", "الوزارة"), ("م", "مدير المكتب", "المكتب"),
           ("ق", "مدير الشؤون القانونية", "الشؤون القانونية")),
}  # fmt: skip

TITLES: dict[Language, tuple[str, str, str, str, str, str]] = {
    "en": ("Monthly conference, October", "Ministry, Hanoi", "Ha Noi", "Ninh Binh", "Report", "Discussion"),
    "vi": ("Hội nghị giao ban tháng 10", "Trụ sở Bộ", "Hà Nội", "Ninh Bình", "Báo cáo", "Thảo luận"),
    "de": ("Monatskonferenz Oktober", "Ministerium", "Hanoi", "Ninh Binh", "Bericht", "Aussprache"),
    "ru": ("Совещание за октябрь", "Министерство", "Ханой", "Ниньбинь", "Доклад", "Обсуждение"),
    "ar": ("الاجتماع الشهري لشهر أكتوبر", "الوزارة", "هانوي", "نينه بينه", "التقرير", "المناقشة"),
}


def conference(language: Language = "en", zone: str = "Asia/Ho_Chi_Minh") -> Meeting:
    """A conference that has just been set up: two bridges, four people, two units, two points."""
    title, place, main, far, report, discussion = TITLES[language]
    people = [
        Person(
            f"p{index}", name, unit=unit, key=key, bridge="b1" if index < 3 else "b2",
            role="chair" if index == 0 else "secretary" if index == 2 else "member",
            presence="present" if index < 3 else "expected",
        )
        for index, (key, name, unit) in enumerate(PEOPLE[language])
    ]  # fmt: skip
    units = [Unit(f"u{i}", unit) for i, unit in enumerate(dict.fromkeys(u for _k, _n, u in PEOPLE[language][2:]))]
    return Meeting(
        f"meeting-{language}",
        Head(title=title, language=language, date=NOON.date(), place=place, zone=zone),
        Floor(presiding="p0"),
        Records([Bridge("b1", main, main=True, link="joined"), Bridge("b2", far, link="joined")]),
        Records(people),
        Records(units),
        Records(
            [
                AgendaItem("a1", "A", report, started_at=NOON - timedelta(minutes=41)),
                AgendaItem("a2", "B", discussion),
            ]
        ),
    )


def with_lines(meeting: Meeting, lines: Sequence[str], every: timedelta = timedelta(seconds=22)) -> Meeting:
    """A meeting after some lines were typed, one after the other, the last one now."""
    ids = itertools.count(1)
    times = iter([NOON - every * (len(lines) - i) for i in range(len(lines))])
    clock = [NOON]
    recorder = Recorder(
        meeting, {"minutes": History(), "life": History()}, Kept(), lambda: clock[0], lambda: f"e-{next(ids):06}",
        "live", read_plainly,
    )  # fmt: skip
    for line in lines:
        clock[0] = next(times)
        outcome = recorder.enter(line)
        assert outcome.change is not None, line
    return recorder.meeting


def with_entries(meeting: Meeting, count: int) -> Meeting:
    """A meeting with many entries, made directly: 160 letters each, ten speakers' turns."""
    from minutes_tui.domain.entries import Entry
    from minutes_tui.domain.ranks import FIRST_RANK, rank_after

    entries, rank = [], FIRST_RANK
    people = [person.id for person in meeting.people]
    for index in range(count):
        rank = rank_after(rank)
        at = NOON - timedelta(seconds=22 * (count - index))
        words = f"{index} " + "rà soát tiến độ của từng nhiệm vụ được giao, báo cáo trước khi trình; " * 2
        entries.append(Entry(f"n{index:06}", rank, at, at, "statement", words.strip(), people[index % len(people)]))
    return replace(meeting, entries=Records(entries))


def built(meeting: Meeting, act: Callable[[ChangeBuilder], object]) -> Change:
    """A change made outside the screen."""
    builder = ChangeBuilder(meeting, lambda: "outside", NOON)
    act(builder)
    return builder.change("head")
