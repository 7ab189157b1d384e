"""What reports and letters have in common round their tables: who sends them, and who signs."""

from typing import Final

from minutes_tui.export.templates_source import vietnamese
from minutes_tui.export.templates_source.pieces import DOTS, Pieces, value

PAGE_WORDS: Final = {"en": ("Page", "of"), "de": ("Seite", "von"), "ar": ("صفحة", "من")}
"""The words round the page number, where a language's documents have them."""
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


def signature(pieces: Pieces, language: str, receivers: str) -> str:
    """Who signs: in Vietnamese on the right with those who receive it on the left, else in one line.

    Args:
        pieces: the writer.
        language: whose form.
        receivers: the lines of a Vietnamese document's receivers; the archive's line follows them.
    """
    write = pieces.write
    half = pieces.width / 2
    if language != "vi":
        return pieces.signature_line(half, f'{{{{ signer.title or "{DOTS}" }}}}', "signer.name")
    left = (
        write.paragraph("DistributionHead", "Nơi nhận:") + receivers + write.paragraph("Distribution", "- Lưu: VT.")
    )
    office = f'{{{{ (signer.title or "{DOTS}") | upper }}}}'
    signed = pieces.signature(half, office, "(Chữ ký, dấu/chữ ký số của cơ quan)", "signer.name")
    return write.table((half, half), write.row(write.cell(half, left), signed), style="Frameless")
