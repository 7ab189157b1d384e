"""The library, a meeting and the machine put together for the screen: what `ui.workspace` asks for."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast, get_args

from minutes_tui.domain.changes import Change
from minutes_tui.domain.errands import Step
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.languages import Language, as_language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.register import MeetingSummary
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.recording import Recorder
from minutes_tui.session import MeetingSession
from minutes_tui.store.errors import StoreLocked, StoreNotWritable
from minutes_tui.store.library import Library
from minutes_tui.store.picture import Footprint, Frame, Picture, footprint, forget_picture, keep_picture
from minutes_tui.store.register import Register, TellProgress, silent
from minutes_tui.store.register_acts import ActResult, take_back, take_steps
from minutes_tui.store.settings import read_settings, write_settings
from minutes_tui.store.shorthand import read_shorthand, write_shorthand
from minutes_tui.ui.workspace import ScreenSettings, Session, ThemeName


class LibraryWorkspace:
    """The library as the screen sees it.

    Args:
        library: the library.
        export_folder: where exported files go.
        now: the clock (aware).
        new_id: makes ids.
        zone: the zone of the machine (IANA), for new meetings.
        language: the language of the screen where the settings name none.
        by: whose hand it is, for the trace of changes.
    """

    def __init__(
        self,
        library: Library,
        *,
        export_folder: Path,
        now: Callable[[], datetime],
        new_id: NewId,
        zone: str,
        language: Language,
        by: str = "",
    ) -> None:
        library.set_up()
        self._library = library
        self._by = by
        self._now = now
        self._new_id = new_id
        self._zone = zone
        self._stored = read_settings(library.folder)
        self.export_folder = export_folder
        """Where exported files go."""
        self.settings = _settings_from(self._stored, language)
        """What the user chose for the screen."""

    @property
    def library(self) -> Path:
        """Where the library is."""
        return self._library.folder

    @property
    def last_meeting(self) -> str | None:
        """The meeting that was open when the program last ended, if it is still there."""
        last = self._stored.get("last_meeting")
        return last if isinstance(last, str) and last in self._library.meeting_ids() else None

    def now(self) -> datetime:
        """The clock, in the user's zone."""
        return self._now()

    @property
    def zone(self) -> str:
        """The zone of meetings that are set up here."""
        return self._zone

    def today(self) -> date:
        """The day in the user's zone."""
        return self._now().date()

    def new_id(self) -> str:
        """Makes the next id."""
        return self._new_id()

    def keep_picture(self, session: Session, size: tuple[int, int], drawing: str) -> None:
        """Keeps what the next start draws before anything is loaded."""
        left_as = session.footprint
        if left_as is None:
            forget_picture(self._library.folder)
            return
        frame = Frame(*size, self.today(), os.environ)
        meeting = session.recorder.meeting.id
        keep_picture(self._library.folder, Picture(meeting, cast(Footprint, left_as), frame, drawing))

    def keep_settings(self, settings: ScreenSettings) -> None:
        """Keeps what the user chose for the screen."""
        self.settings = settings
        self._keep(
            language=settings.language,
            theme=settings.theme,
            keymap=dict(settings.keymap),
            bell=settings.bell,
            products=settings.products,
        )

    def shorthand(self) -> Sequence[Shorthand]:
        """The abbreviations and fixed phrases of the library."""
        return read_shorthand(self._library.folder)

    def keep_shorthand(self, known: Sequence[Shorthand]) -> None:
        """Keeps another list of abbreviations and fixed phrases."""
        write_shorthand(self._library.folder, known)

    def meetings(self, told: TellProgress = silent) -> Sequence[MeetingSummary]:
        """All meetings, the latest first."""
        return tuple(reversed(self._library.register(told).meetings))

    def register(self, told: TellProgress = silent) -> Register:
        """The action items of all meetings."""
        return self._library.register(told)

    def held(self, identifier: str) -> MinutesError | None:
        """Who else has a meeting open for writing."""
        return self._library.held(identifier)

    def take_steps(self, steps: Sequence[tuple[str, Step]]) -> ActResult:
        """Takes steps in the life of items whose meetings are not open here."""
        return take_steps(self._library, steps, self._new_id(), self._now().astimezone(UTC), self._by)

    def take_back(self, home: str, act: str) -> ActResult:
        """Takes such an act back, or does it again."""
        return take_back(self._library, home, act, self._new_id(), self._now().astimezone(UTC))

    def stands_as(self, identifier: str) -> Footprint | None:
        """How the files of a meeting stand now."""
        return footprint(self._library.path(identifier))

    def peek(self, identifier: str) -> Meeting:
        """A meeting as it is kept."""
        return self._library.peek(identifier)

    def create(self, meeting: Meeting, changes: Sequence[Change] = ()) -> str:
        """Makes a store for a new meeting, with what is kept in it at once."""
        if meeting.head.zone == Head().zone:
            meeting = replace(meeting, head=replace(meeting.head, zone=self._zone))
        own = [replace(change, by=self._by) for change in changes]
        self._library.create(meeting, self._by, own).close()
        return meeting.id

    def record_of(self, typed: str) -> Sequence[Change]:
        """Every change of a `.minutes` file, or of a meeting of the library."""
        from minutes_tui.carried import is_minutes_file, read_carried

        path = Path(typed).expanduser()
        if is_minutes_file(str(path)) or path.is_file():
            return read_carried(path)[1]
        store = self._library.open(self._library.find(typed), read_only=True)
        try:
            return tuple(store.trace())
        finally:
            store.close()

    def sample(self) -> str:
        """Makes the sample conference in the language of the screen."""
        return make_sample(self._library, self.settings.language, self._now, self._new_id, self._by)

    def open(self, identifier: str) -> MeetingSession:
        """Opens a meeting for writing, or for reading only where it cannot be written."""
        reason: MinutesError | None = None
        try:
            store = self._library.open(identifier)
        except (StoreLocked, StoreNotWritable) as error:
            reason = error
            store = self._library.open(identifier, read_only=True)
        if store.read_only and reason is None:
            reason = next(iter(store.notices()), None)
        self._keep(last_meeting=identifier)
        return MeetingSession(
            store,
            reason,
            self._now,
            self._new_id,
            self._library.second_copy(identifier),
            self._library.rescue_places,
            self._by,
            self._library.run_errands,
        )

    def _keep(self, **values: Any) -> None:
        self._stored = {**self._stored, **values}
        write_settings(self._library.folder, self._stored)


def make_sample(
    library: Library, language: Language, now: Callable[[], datetime], new_id: NewId, by: str = ""
) -> str:
    """Records the sample conference of a language in a library and gives its id.

    Raises:
        MinutesError: the library cannot be written.
    """
    from minutes_tui.samples import sample_lines

    meeting = Meeting(new_id(), Head(language=language, zone="Asia/Ho_Chi_Minh", date=now().date()))
    store = library.create(meeting, by)
    try:
        recorder = Recorder(store.meeting, store.histories(), store, now, new_id, "record", by=by)
        for line in sample_lines(language):
            recorder.enter(line)
    finally:
        store.close()
    return meeting.id


def screen_language() -> Language:
    """The language of the screen by the environment: MINUTES_TUI_LANGUAGE, else the locale; English otherwise.

    The first variable of the locale that is set decides: LC_ALL=C asks for English whatever LANG says.
    """
    named = as_language(os.environ.get("MINUTES_TUI_LANGUAGE", ""))
    values = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((value for value in values if value), "")
    return named or as_language(locale.partition(".")[0]) or "en"


def language_of(stored: Mapping[str, Any], otherwise: Language | None = None) -> Language:
    """The language of the screen on a library: the environment's MINUTES_TUI_LANGUAGE, else that of its settings.

    Args:
        stored: the library's settings.
        otherwise: where neither names one; None: by the locale.
    """
    named = os.environ.get("MINUTES_TUI_LANGUAGE")
    chosen = as_language(named) if named else as_language(str(stored.get("language")))
    return chosen or otherwise or screen_language()


def _settings_from(stored: dict[str, Any], language: Language) -> ScreenSettings:
    chosen = language_of(stored, language)
    theme = stored.get("theme")
    keymap = stored.get("keymap")
    return ScreenSettings(
        chosen,
        cast(ThemeName, theme) if theme in get_args(ThemeName) else "dark",
        {str(k): str(v) for k, v in keymap.items()} if isinstance(keymap, dict) else {},
        bool(stored.get("bell", False)),
        bool(stored.get("products", False)),
    )
