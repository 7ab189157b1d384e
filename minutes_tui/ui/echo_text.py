"""What Enter will do, in two rows of words: pure functions of a reading."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from minutes_tui.domain.attendance import Movement
from minutes_tui.domain.directives import owes
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.milestones import Milestone, milestones
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.reading.entryline.readings import Answers, LineReading
from minutes_tui.ui.again_desk import Choice, Offer
from minutes_tui.ui.echo_items import NEXT_ITEM, deadline_parts, owed_parts, sum_parts
from minutes_tui.ui.record_layout import cut
from minutes_tui.ui.record_rows import Part
from minutes_tui.ui.wording import KINDS, MOVEMENTS, clock, refusal_text

_EFFECTS: Final = {
    "speaker": N_("has the floor"),
    "agenda": N_("agenda"),
    "head": N_("head of the minutes"),
    "attendance": N_("attendance"),
    "bridge": N_("bridge"),
    "chair": N_("chair"),
    "presides": N_("presides now"),
    "correction": N_("correct"),
    "insertion": N_("insert before"),
    "undo": N_("take back the last change"),
}
"""What a line does that makes no entry."""

HOW_TO_BEGIN: Final = N_("Type a name and a colon, then what is said")
"""Said of an empty line while nobody has the floor."""

_MOVES: Final[dict[tuple[str, ...], Movement]] = {
    ("bridge", "+"): "joined",
    ("bridge", "-"): "lost",
    ("attendance", "present", "+"): "came",
    ("attendance", "regrets", "+"): "excused",
}
"""The effects and details of the lines that say of everybody named the same."""

TYPING_ON: Final = N_("Typing on begins the next line and makes this one a gap; a blank or ← goes on with it")
"""Offered for a line that was refused."""
COME_BACK: Final = N_("not carried out: Tab brings it back")
"""Offered while the field is free and such a line waits."""
AGAIN: Final[dict[Choice, str]] = {"new": N_("new"), "repeat": N_("repeat"), "extend": N_("extend")}
"""What can be made of a directive that is close to an open item."""


@dataclass(frozen=True, slots=True)
class Echo:
    """What stands above the entry field."""

    first: tuple[Part, ...] = ()
    """What Enter will do: kind, speaker, target."""
    second: tuple[Part, ...] = ()
    """Deadline and units, or the choices of a question."""


@dataclass(frozen=True, slots=True)
class EchoContext:
    """What an echo is told against."""

    meeting: Meeting
    """The meeting as it stands."""
    today: date
    """From which days are counted."""
    words: ScreenWords
    """The language of the screen."""
    answers: Answers
    """What was decided about the line by key."""
    choice: int = 0
    """Which choice of a question is chosen."""
    asked: bool = False
    """Was Enter pressed on the question already?"""
    offer: Offer | None = None
    """The open item that the line is close to."""
    refused: bool = False
    """Was Enter pressed on the line as it stands, and refused?"""
    set_aside: str = ""
    """The line that was set aside last and still waits; empty where there is none."""


def echo_of(reading: LineReading, context: EchoContext) -> Echo:
    """The echo of a reading."""
    words = context.words
    if reading.refusal is not None:
        first = (("✗ ", "refused"), (refusal_text(reading.refusal, words), "refused"))
        return Echo(first, (("  ", "quiet"), (words.say(TYPING_ON), "offer")) if context.refused else ())
    if reading.question is not None:
        return _question(reading, context)
    if reading.effect == "nothing":
        return idle_echo(context.meeting, words, "" if reading.line.strip() else context.set_aside)
    if reading.idle is not None:
        return Echo((("  ", "quiet"), (refusal_text(reading.idle, words), "question")))
    makes = owes(reading.kind, reading.meaning)
    owed = milestones(reading.text, reading.meaning) if makes or _demanding(reading, context.meeting) else ()
    return Echo(_first(reading, context, owed), _second(reading, context, owed if makes else ()))


def choices_of(reading: LineReading, meeting: Meeting) -> tuple[str, ...]:
    """The answers to a question: ids of people and units, then `+` (a new person) and `-` (plain text)."""
    if reading.question is None:
        return ()
    candidates = tuple(c for c in reading.question.candidates if meeting.speaker_name(c))
    return (*candidates[:5], "+", "-")


def idle_echo(meeting: Meeting, words: ScreenWords, set_aside: str = "") -> Echo:
    """What is said of an empty line: who has the floor, or how to begin; and what waits.

    Args:
        meeting: the meeting.
        words: the language of the screen.
        set_aside: the line that was refused and waits for somebody to come back to it; empty: none does.
    """
    speaker = meeting.speaker_name(meeting.floor.speaker)
    said = words.say("{name} has the floor", name=speaker) if speaker else words.say(HOW_TO_BEGIN)
    return Echo((("  ", "quiet"), (said, "quiet")), _waiting(set_aside, words))


def _waiting(set_aside: str, words: ScreenWords) -> tuple[Part, ...]:
    if not set_aside:
        return ()
    line = cut(set_aside.replace("\n", " "), 50)
    return (("  ~ ", "question"), (line, "quiet"), ("   ", "quiet"), (words.say(COME_BACK), "offer"))


def _question(reading: LineReading, context: EchoContext) -> Echo:
    question = reading.question
    assert question is not None
    words, meeting = context.words, context.meeting
    style = "asked" if context.asked else "question"
    first: list[Part] = [("? ", style), (words.say("Who is “{label}”?", label=cut(question.label, 40)), style)]
    first.append(("  " + words.say("Tab chooses, Enter takes it"), "quiet"))
    second: list[Part] = [("  ", "quiet")]
    for index, choice in enumerate(choices_of(reading, meeting)):
        if choice == "+":
            said = words.say("new person")
        elif choice == "-":
            said = words.say("plain text, no speaker")
        else:
            said = meeting.speaker_name(choice)
        chosen = index == context.choice
        second += [(f"▸ {said}" if chosen else f"  {said}", "chosen" if chosen else "choice"), ("  ", "quiet")]
    return Echo(tuple(first), tuple(second))


def _first(reading: LineReading, context: EchoContext, owed: tuple[Milestone, ...]) -> tuple[Part, ...]:
    words, meeting = context.words, context.meeting
    parts: list[Part] = [("→ ", "arrow")]
    if reading.effect in ("entry", "continue"):
        kind = reading.kind or "statement"
        said = words.say(KINDS[kind])
        if reading.effect == "continue":
            said = words.say("goes on with the {kind}", kind=said)
        parts.append((said, f"kind-{kind}"))
        speaker = reading.new_speaker.name if reading.new_speaker else meeting.speaker_name(reading.speaker)
        if speaker:
            parts += [(" · ", "quiet"), (speaker, "speaker")]
            if reading.new_speaker:
                parts.append((" " + words.say("(new)"), "question"))
        elif kind not in ("note", "missed"):
            parts += [(" · ", "quiet"), (words.say("no speaker"), "question")]
    else:
        parts += _effect(reading, context)
    if owed and _demanding(reading, meeting):
        parts += sum_parts(owed, words)
    if reading.said_at is not None:
        parts += [(" · ⟲ ", "quiet"), (clock(reading.said_at, meeting), "spelled")]
    if reading.off_record:
        parts += [(" · ", "quiet"), (words.say("off the record"), "question")]
    if reading.vote is not None:
        parts.append((f" · +{reading.vote.in_favour} -{reading.vote.against} ={reading.vote.abstained}", "spelled"))
    offered = reading.offered_directive and reading.effect == "entry"
    if offered and context.answers.kind is None and reading.kind != "directive":
        parts += [("   ", "quiet"), (words.say("F5 makes it a directive"), "offer")]
    if context.offer is not None:
        parts += again_parts(context.offer, words)
    return tuple(parts)


def _demanding(reading: LineReading, meeting: Meeting) -> bool:
    """Does a line make or change a directive?"""
    target = meeting.entries.get(reading.target)
    return "directive" in (reading.kind, target.kind if target is not None else None)


def again_parts(offer: Offer, words: ScreenWords) -> list[Part]:
    """What can be made of a directive that is close to an open item, and which item that is."""
    parts: list[Part] = [("   Tab ", "offer")]
    for choice in offer.choices:
        chosen = choice == offer.choice
        parts.append((f"{'▸' if chosen else ' '}{words.say(AGAIN[choice])} ", "chosen" if chosen else "choice"))
    task = offer.entry.item.task.replace("\n", " ")
    said = f" ≈ {words.short_day(offer.entry.given_on)}"
    if offer.entry.due is not None:
        said += f", {words.say('due {day}', day=words.day(offer.entry.due))}"
    said += f": {words.quoted(cut(task, 50))}"
    return [*parts, (said, "quiet")]


def _effect(reading: LineReading, context: EchoContext) -> list[Part]:
    words, meeting = context.words, context.meeting
    said = words.say(_EFFECTS.get(reading.effect, ""))
    if reading.effect == "correction":
        target = meeting.entries.get(reading.target)
        where = "" if target is None else f"{clock(target.at, meeting)} {meeting.speaker_name(target.speaker)}"
        hits = words.count("{n} place", "{n} places", reading.hits)
        parts: list[Part] = [
            (said, "speaker"),
            (" · ", "quiet"),
            (where.strip(), "spelled"),
            (f" · {hits}", "quiet"),
        ]
        if reading.ignored_case:
            parts.append((" · " + words.say("upper and lower case ignored"), "question"))
        return parts
    if reading.effect == "insertion":
        target = meeting.entries.get(reading.target)
        where = "" if target is None else f"{clock(target.at, meeting)} {cut(target.text, 40)}"
        return [(said, "speaker"), (" · ", "quiet"), (where, "spelled")]
    name = reading.new_speaker.name if reading.new_speaker else meeting.speaker_name(reading.speaker)
    moves = _MOVES.get((reading.effect, *reading.detail))
    if moves is not None:
        return [(words.say(MOVEMENTS[moves], names=name or cut(reading.text, 60)), "speaker")]
    detail = name or reading.text or ", ".join(d for d in reading.detail if d)
    parts = [(detail, "speaker"), (" ", "quiet"), (said, "quiet")] if name else [(said, "quiet")]
    if not name and detail:
        parts += [(" · ", "quiet"), (cut(detail, 60), "speaker")]
    if reading.new_speaker:
        parts.append((" " + words.say("(new)"), "question"))
    return parts


def _second(reading: LineReading, context: EchoContext, owed: tuple[Milestone, ...]) -> tuple[Part, ...]:
    if reading.effect == "correction":
        return _correction(reading, context)
    words = context.words
    parts: list[Part] = [("  ", "quiet")]
    if owed:
        parts += owed_parts(owed, reading.text, reading.meaning, context.today, words)
    for index, deadline in enumerate(() if owed else reading.meaning.deadlines):
        if index:
            parts.append(NEXT_ITEM)
        parts += deadline_parts(deadline, context.today, words)
    if any(part.deadline is not None for part in owed):
        parts += [("   ", "keys"), (words.say("F4 change  F3 drop"), "keys")]
    return tuple(parts) if len(parts) > 1 else ()


def _correction(reading: LineReading, context: EchoContext) -> tuple[Part, ...]:
    if len(reading.detail) < 2:
        return ()
    old, new = reading.detail[0], reading.detail[1]
    said, becomes = (context.words.quoted(cut(text, 40)) for text in (old, new))
    return (("  ", "quiet"), (said, "removed"), (" → ", "quiet"), (becomes, "spelled"))
