"""Deciding about matters arising from the screen: what was typed becomes one act in two meetings. No widget."""

from dataclasses import replace
from datetime import UTC, date

from minutes_tui.domain.acts import require_open
from minutes_tui.domain.arising import come_to_matters, deal_with, with_step
from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.errands import Step, StepName
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.steps import change_of
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.arising_text import TITLE, day_of, document_of, minuted_text, titles
from minutes_tui.ui.typed_date import read_day
from minutes_tui.ui.workspace import Recording


def decide(
    recording: Recording, entry: RegisterItem, name: StepName, typed: str, given: Meeting, today: date
) -> Change:
    """Puts a decision into the minutes; the step in the item's life goes with it.

    Args:
        recording: the meeting that decides.
        entry: the item.
        name: what is decided.
        typed: the answer to its question: proof, date, reason, a word.
        given: the meeting that gave the item, as it is kept: what it refuses is not minuted.
        today: the day of the act.

    Raises:
        MinutesError: the minutes are closed, the words are no date, or the item refuses the step.
    """
    meeting = recording.meeting
    require_open(meeting)
    words = ScreenWords(meeting.head.language)
    step = _step(meeting, entry, name, typed, today, words)
    moment = recording.moment()
    builder = ChangeBuilder(meeting, moment.new_id, moment.now.astimezone(UTC))
    point = come_to_matters(builder, titles(), words.say(TITLE))
    deal_with(builder, point, step, minuted_text(entry, step, words))
    if name == "progress" and not step.words:
        step = replace(step, words=words.say("still open"))
    _change, refused = change_of(given, [step], "", builder.at)
    if refused:
        raise refused[0][1]
    return recording.do(with_step(builder.change("add_entry"), entry.meeting, step))


def _step(
    meeting: Meeting, entry: RegisterItem, name: StepName, typed: str, today: date, words: ScreenWords
) -> Step:
    step = Step(
        entry.item.id,
        name,
        day_of(meeting, today, entry),
        typed,
        meeting.speaker_name(meeting.presiding),
        document_of(meeting, words),
    )
    if name != "extend":
        return step
    day = read_day(typed, meeting)
    if day is None:
        raise MinutesError("“{typed}” is no date; nothing was changed.", typed=typed)
    return replace(step, due=day, words="")
