"""The gaps of a meeting in sentences, and all that is known about the chosen one. Pure."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from minutes_tui.domain.gaps import Gap, GapKind
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.panel_rows import PanelRow
from minutes_tui.ui.record_layout import cut, wrap
from minutes_tui.ui.record_rows import Part
from minutes_tui.ui.wording import GAP_NAMES, clock, due_text, units_text

SENTENCES: Final[dict[GapKind, str]] = {
    "no_lead": N_("No unit leads: who has to deliver?"),
    "no_deadline": N_("No deadline: by when, or was none given?"),
    "no_product": N_("No product: what is to be handed in?"),
    "no_authority": N_("No authority: who demanded it?"),
    "speaker_unknown": N_("“{name}” takes part and is not on the roster."),
    "no_speaker": N_("No speaker: who said it?"),
    "missed": N_("Something was missed here."),
    "unconfirmed": N_("Taken for a directive by the import; nobody has confirmed it."),
    "offered": N_("It demands something and was kept as a statement: a directive, or none?"),
    "agenda_empty": N_("Nothing was said under “{title}”."),
}
"""What is missing, as a question that can be put to the chair."""

NOT_CARRIED_OUT: Final = N_("This line was not carried out: Tab in the empty field brings it back.")
"""Said of a line that was refused and set aside."""


def gap_id(gap: Gap) -> str:
    """What tells a gap from every other one of its meeting."""
    return f"{gap.kind} {gap.record or gap.entry}"


def gap_sentence(gap: Gap, meeting: Meeting, words: ScreenWords) -> str:
    """A gap in one sentence."""
    agenda_item = meeting.agenda.get(gap.record)
    entry = meeting.entries.get(gap.entry)
    refused = gap.kind == "missed" and entry is not None and entry.refused
    return words.say(
        NOT_CARRIED_OUT if refused else SENTENCES[gap.kind],
        name=meeting.speaker_name(gap.record),
        title=agenda_item.title if agenda_item is not None else "",
    )


def gap_rows(found: Sequence[Gap], meeting: Meeting, words: ScreenWords, width: int) -> list[PanelRow]:
    """The list of gaps: time and sentence, and under it the words that it is about."""
    rows = []
    numbers = {item.id: number for number, item in enumerate(meeting.ordered_items(), start=1)}
    for gap in found:
        entry = meeting.entries.get(gap.entry)
        time = clock(entry.at, meeting) if entry is not None and entry.timed else "     "
        number = f"{numbers[gap.record]} " if gap.record in numbers else ""
        said = cut(gap_sentence(gap, meeting, words), width - 10 - len(number))
        head: tuple[Part, ...] = ((f" {time}  ", "quiet"), (number, "number"), (said, "gap"))
        rows.append(PanelRow(head, "", gap_id(gap)))
        if entry is not None and entry.text:
            quoted = cut(entry.text.replace("\n", " "), width - 9)
            rows.append(PanelRow(((" " * 8 + quoted, "text"),), "", gap_id(gap), head=False))
    return rows


def gap_counts(found: Sequence[Gap], words: ScreenWords) -> str:
    """How many gaps there are of each sort: 2 no unit · 1 missed."""
    counts = Counter(gap.kind for gap in found)
    return " · ".join(f"{counts[kind]} {words.say(name)}" for kind, name in GAP_NAMES.items() if counts[kind])


def title_rows(found: Sequence[Gap], without_product: int, words: ScreenWords) -> list[tuple[Part, ...]]:
    """The rows over the list: how many gaps, of which sorts, and how many products nobody asks for.

    Args:
        found: the gaps.
        without_product: how many directives have no product, where that is not counted as a gap.
        words: the language of the screen.
    """
    if found:
        title: tuple[Part, ...] = (
            (words.count("{n} gap", "{n} gaps", len(found)), "greeting"),
            ("   " + gap_counts(found, words), "quiet"),
        )
    else:
        title = ((words.say("Nothing is missing."), "saved"),)
    if not without_product:
        return [title]
    said = words.count(
        "{n} directive names no product: m asks for it", "{n} directives name no product: m asks for them",
        without_product,
    )  # fmt: skip
    return [title, ((said, "quiet"),)]


def gap_detail(gap: Gap | None, meeting: Meeting, words: ScreenWords, width: int) -> list[tuple[Part, ...]]:
    """All that is known about the chosen gap: whose words, the words, who owes what to whom by when.

    Args:
        gap: the chosen gap; None: there is none.
        meeting: the meeting.
        words: the language of the screen.
        width: cells of a row.
    """
    if gap is None:
        return []
    entry = meeting.entries.get(gap.entry)
    rows: list[tuple[Part, ...]] = []
    if entry is not None:
        speaker = meeting.speaker_name(entry.speaker) or "?"
        time = f" {clock(entry.at, meeting)}  " if entry.timed else " "
        rows.append(((time, "quiet"), (speaker, "speaker")))
        broken = wrap(entry.text, max(10, width - 2))
        rows += [((" " + entry.text[begin:end], "text"),) for begin, end in broken[:5]]
        if len(broken) > 5:
            rows[-1] = ((rows[-1][0][0] + " …", "text"),)
    item = meeting.items.get(gap.record)
    if item is not None:
        rows += [((" " + cut(row, width - 2), "item"),) for row in _clears(item, words)]
    return rows


def _clears(item: ActionItem, words: ScreenWords) -> list[str]:
    """Who, when, for whom, what: what is known so far."""
    known = (
        units_text(item.lead, item.cooperating),
        due_text(item, words),
        words.say("product: {product}", product=item.product) if item.product else words.say("no product"),
        words.say("demanded by {name}", name=item.authority) if item.authority else "",
    )
    return [text for text in known if text]
