"""The letter to a unit about what it owes, after each language's conventions for letters of an office."""

from dataclasses import dataclass
from typing import Final

from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import Column, Pieces
from minutes_tui.export.templates_source.report_frame import PAGE_WORDS, letterhead, signature
from minutes_tui.export.templates_source.report_tables import item_table

# A letter's number has the sign of the issuing body alone (Decree 30/2020, form 1.5).
_NUMBER: Final = 'Số: ……/{{ meeting.symbol or "……" }}'


@dataclass(frozen=True, slots=True)
class LetterWords:
    """What a letter in one language says round its table."""

    to: str
    """The line of the unit that it goes to."""
    greeting: str
    """How it begins; empty where letters have none."""
    farewell: str
    """How it ends."""


WORDS: Final[dict[str, LetterWords]] = {
    "vi": LetterWords("Kính gửi: {{ unit }}", "", "Trân trọng./."),
    "en": LetterWords("{{ unit }}", "Dear colleagues,", "Yours faithfully,"),
    "de": LetterWords("{{ unit }}", "Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen"),
    "ru": LetterWords("{{ unit }}", "Уважаемые коллеги!", "С уважением,"),
    "ar": LetterWords("السادة / {{ unit }}", "تحية طيبة وبعد،", "وتفضلوا بقبول فائق الاحترام والتقدير،"),
}


def _columns(words: dict[str, str]) -> tuple[Column, ...]:
    return (
        Column(words["letter_number"], "number", 0.065, centred=True),
        Column(words["letter_task"], "task", 0.375),
        Column(words["report_origin"], "origin_text", 0.2),
        Column(words["report_due"], "due_text", 0.18),
        Column(words["report_delay"], "late_text", 0.18),
    )


def _opening(pieces: Pieces, language: str) -> str:
    """Date, addressee, subject and greeting in the language's order."""
    write, said = pieces.write, WORDS[language]
    if language == "vi":
        return write.paragraph("LetterTo", said.to)
    return "".join(
        (
            write.paragraph("LetterTo", said.to),
            write.paragraph("FactEnd", "{{ today_text }}"),
            write.paragraph("LetterSubject", "{{ letter.subject }}"),
            write.paragraph("LetterGreeting", said.greeting),
        )
    )


def _ending(pieces: Pieces, language: str) -> str:
    """The farewell and the signature."""
    write, said = pieces.write, WORDS[language]
    if language != "vi":
        farewell = write.paragraph("LetterGreeting", said.farewell, keep_next=True)
    else:
        farewell = write.paragraph("BodyText", said.farewell, keep_next=True) + write.paragraph("Gap")
    return farewell + signature(pieces, language, write.paragraph("Distribution", "- Như trên;", keep_next=True))


def letter(language: str) -> TemplateSource:
    """What a unit owes, in a table, and the request to answer.

    Args:
        language: whose words and layout.
    """
    layout = LAYOUTS[language]
    pieces = Pieces(language, layout.text_width)
    write, words = pieces.write, pieces.words
    body = "".join(
        (
            letterhead(pieces, language, _NUMBER, "{{ letter.subject }}"),
            _opening(pieces, language),
            write.paragraph("BodyText", "{{ letter.owes_text }} {{ letter.overdue_text }}"),
            item_table(pieces, "items", _columns(words), words["actions"]),
            write.paragraph("Gap"),
            write.paragraph("BodyText", "{{ letter.asked_text }}"),
            _ending(pieces, language),
        )
    )
    return TemplateSource(layout, words["letter"], body, PAGE_WORDS.get(language, ("", "")))
