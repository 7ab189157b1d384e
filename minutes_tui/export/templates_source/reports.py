"""The report on assigned tasks in each language, as a minister's office sends it."""

from typing import Final

from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.letterhead_styles import RULE_TITLE
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import Column, Pieces
from minutes_tui.export.templates_source.report_frame import PAGE_WORDS, letterhead, signature
from minutes_tui.export.templates_source.report_tables import (
    UNIT_HEADS,
    balance_table,
    item_table,
    unit_table,
)

_PARTS: Final = {
    "vi": ("I. ", "II. ", "III. ", "IV. ", "V. ", "VI. "),
    "ru": ("1. ", "2. ", "3. ", "4. ", "5. ", "6. "),
}
"""What stands before the headings of the six parts, where the form counts them by hand."""
_RUSSIAN_PERIOD: Final = "{{ period.within[:1] | lower }}{{ period.within[1:] }}"
"""за октябрь 2024 г."""
NUMBER_OF_REPORT: Final = 'Số: ……/BC-{{ meeting.symbol or "……" }}'


def overdue_columns(words: dict[str, str]) -> tuple[Column, ...]:
    """What is overdue: since when, by the date that holds and by the first."""
    return (
        Column(words["letter_number"], "number", 0.065, centred=True),
        Column(words["letter_task"], "task", 0.35),
        Column(words["report_unit"], "lead_text", 0.215),
        Column(words["report_due"], "due_text", 0.19),
        Column(words["report_delay"], "late_text", 0.18),
    )


def _milestone_columns(words: dict[str, str]) -> tuple[Column, ...]:
    return (
        Column(words["report_step"], "milestone_text", 0.14, centred=True),
        Column(words["letter_task"], "task", 0.29),
        Column(words["report_unit"], "lead_text", 0.21),
        Column(words["report_due"], "due_text", 0.18),
        Column(words["report_result"], "result_text", 0.18),
    )


def _coming_columns(words: dict[str, str]) -> tuple[Column, ...]:
    return (
        Column(words["letter_number"], "number", 0.065, centred=True),
        Column(words["letter_task"], "task", 0.435),
        Column(words["report_unit"], "lead_text", 0.28),
        Column(words["report_due"], "due_text", 0.22),
    )


def _title(pieces: Pieces, language: str) -> str:
    write, words = pieces.write, pieces.words
    if language == "vi":
        return (
            write.paragraph("Title", "BÁO CÁO")
            + write.paragraph("Subtitle", f"{words['report_title']} {{{{ period.title }}}}")
            + write.paragraph(RULE_TITLE)
        )
    as_of = words["as_of"].replace("{date}", "{{ period.last_text }}")
    return (
        write.paragraph("Title", words["report_title"])
        + write.paragraph("Subtitle", _RUSSIAN_PERIOD if language == "ru" else "{{ period.title }}")
        + write.paragraph("AsOf", as_of)
    )


def report(language: str) -> TemplateSource:
    """Summary, balance, units, what is overdue, milestones, what is due next; the signature.

    Args:
        language: whose words and layout.
    """
    layout = LAYOUTS[language]
    pieces = Pieces(language, layout.text_width)
    write, words = pieces.write, pieces.words
    receiver = write.paragraph("Distribution", "- {{ unit }};", keep_next=True)
    numbers = iter(_PARTS.get(language, ("",) * 6))

    def part(key: str) -> str:
        return write.paragraph("Heading1", next(numbers) + words[key])

    body = "".join(
        (
            letterhead(pieces, language, NUMBER_OF_REPORT),
            _title(pieces, language),
            part("report_summary"),
            write.paragraph("BodyText", "{{ figures.assigned_text }}"),
            write.paragraph("BodyText", "{{ figures.in_hand_text }}"),
            part("report_balance"),
            balance_table(pieces),
            part("report_units"),
            unit_table(pieces, UNIT_HEADS[language]),
            part("report_overdue"),
            item_table(pieces, "overdue", overdue_columns(words), words["report_overdue"]),
            part("report_milestones"),
            item_table(pieces, "milestones", _milestone_columns(words), words["report_milestones"]),
            part("report_coming"),
            item_table(pieces, "coming", _coming_columns(words), words["report_coming"], before_signature=True),
            write.paragraph("Gap"),
            signature(pieces, language, write.each("unit in distribution", receiver)),
        )
    )
    return TemplateSource(layout, words["report_title"], body, PAGE_WORDS.get(language, ("", "")))
