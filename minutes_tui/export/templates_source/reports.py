"""The report on assigned tasks in each language, as a minister's office sends it."""

from typing import Final

from minutes_tui.export.templates_source import vietnamese
from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.letterhead_styles import RULE_TITLE
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import DOTS, Column, Pieces, value
from minutes_tui.export.templates_source.report_tables import (
    UNIT_HEADS,
    balance_table,
    item_table,
    unit_table,
)

PAGE_WORDS: Final = {"en": ("Page", "of"), "de": ("Seite", "von"), "ar": ("صفحة", "من")}
"""The words round the page number, where a language's documents have them."""
_PARTS: Final = {
    "vi": ("I. ", "II. ", "III. ", "IV. ", "V. ", "VI. "),
    "ru": ("1. ", "2. ", "3. ", "4. ", "5. ", "6. "),
}
"""What stands before the headings of the six parts, where the form counts them by hand."""
_RUSSIAN_PERIOD: Final = "{{ period.within[:1] | lower }}{{ period.within[1:] }}"
"""за октябрь 2024 г."""
NUMBER_OF_REPORT: Final = 'Số: ……/BC-{{ meeting.symbol or "……" }}'
PLACE_AND_DATE: Final = f"{value('meeting.issued_in', '……………')}, ngày …… tháng …… năm {{{{ period.year }}}}"
"""The line of place and date of a Vietnamese document that the registry dates when it goes out."""


def letterhead(pieces: Pieces, language: str, number: str, subject: str = "") -> str:
    """Who sends it; in Vietnamese with the nation's name, number, place and date (Decree 30/2020).

    Args:
        pieces: the writer.
        language: whose form.
        number: the line of number and symbol of a Vietnamese document.
        subject: what a Vietnamese letter is about.
    """
    write = pieces.write
    if language == "vi":
        return vietnamese.letterhead(pieces, number, PLACE_AND_DATE, subject=subject)
    return (
        write.when("meeting.parent_body", write.paragraph("LetterheadParent", value("meeting.parent_body")))
        + write.when("meeting.body", write.paragraph("LetterheadBody", value("meeting.body")))
        + pieces.marks()
    )


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


def _signature(pieces: Pieces, language: str) -> str:
    """Who signs: in Vietnamese on the right with those who receive it on the left, else in one line."""
    write = pieces.write
    half = pieces.width / 2
    role = f'{{{{ signer.title or "{DOTS}" }}}}'
    if language == "vi":
        receivers = (
            write.paragraph("DistributionHead", "Nơi nhận:")
            + write.each("unit in distribution", write.paragraph("Distribution", "- {{ unit }};", keep_next=True))
            + write.paragraph("Distribution", "- Lưu: VT.")
        )
        signed = pieces.signature(
            half,
            f'{{{{ (signer.title or "{DOTS}") | upper }}}}',
            "(Chữ ký, dấu/chữ ký số của cơ quan)",
            "signer.name",
        )
        return write.table((half, half), write.row(write.cell(half, receivers), signed), style="Frameless")
    return pieces.signature_line(half, role, "signer.name")


def report(language: str) -> TemplateSource:
    """Summary, balance, units, what is overdue, milestones, what is due next; the signature.

    Args:
        language: whose words and layout.
    """
    layout = LAYOUTS[language]
    pieces = Pieces(language, layout.text_width)
    write, words = pieces.write, pieces.words
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
            _signature(pieces, language),
        )
    )
    return TemplateSource(layout, words["report_title"], body, PAGE_WORDS.get(language, ("", "")))
