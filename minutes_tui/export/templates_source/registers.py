"""The table of action items on a page on its side, in each language."""

from typing import Final

from minutes_tui.export.templates_source import english, german, vietnamese
from minutes_tui.export.templates_source.layouts import LAYOUTS, landscape
from minutes_tui.export.templates_source.letterhead_styles import RULE_TITLE
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import Column, Pieces, value

# The columns' shares of the page: what is to be done takes the most.
_SHARES: Final = (
    ("ordinal", "number", 0.045), ("task", "task", 0.295), ("lead", "lead_text", 0.17),
    ("cooperating", "cooperating_text", 0.145), ("authority", "authority", 0.12), ("deadline", "due_text", 0.13),
    ("status", "status_text", 0.095),
)  # fmt: skip
_SIGNERS: Final = {
    "vi": ("NGƯỜI LẬP", "(Chữ ký)", "CHỦ TỌA", "(Chữ ký, dấu/chữ ký số của cơ quan)"),
    "en": ("Secretary", "(Signature)", "Chair", "(Signature)"),
    "de": ("Protokollführung", "(Unterschrift)", "Leitung", "(Unterschrift)"),
    "ru": ("Секретарь", "(подпись)", "Председательствующий", "(подпись)"),
    "ar": ("كاتب المحضر", "(التوقيع)", "رئيس الاجتماع", "(التوقيع)"),
}
_PAGE_WORDS: Final = {"en": ("Page", "of"), "de": ("Seite", "von"), "ar": ("صفحة", "من")}


def _letterhead(pieces: Pieces, language: str) -> str:
    write = pieces.write
    if language == "vi":
        return vietnamese.letterhead(pieces, "", layout=landscape(LAYOUTS["vi"]))
    if language in ("en", "de"):
        return (english.letterhead if language == "en" else german.head)(pieces)
    return (
        write.when("meeting.parent_body", write.paragraph("LetterheadParent", value("meeting.parent_body")))
        + write.when("meeting.body", write.paragraph("LetterheadBody", value("meeting.body")))
        + pieces.marks()
    )


def actions(language: str) -> TemplateSource:
    """The action items of a meeting with who gave them and how they stand.

    Args:
        language: whose words and layout.
    """
    layout = landscape(LAYOUTS[language])
    pieces = Pieces(language, layout.text_width)
    write, words = pieces.write, pieces.words
    columns = [
        Column(words[heading], field, round(layout.text_width * share, 1), centred=field == "number")
        for heading, field, share in _SHARES
    ]
    half = layout.text_width / 2
    first, first_hint, second, second_hint = _SIGNERS[language]
    body = "".join(
        (
            _letterhead(pieces, language),
            write.paragraph("Title", words["actions_title"]),
            write.paragraph("Subtitle", f"{value('meeting.title')} – {{{{ meeting.date_text }}}}"),
            pieces.extract(),
            write.paragraph(RULE_TITLE) if language == "vi" else "",
            pieces.as_of(),
            pieces.action_table(columns),
            write.paragraph("Gap"),
            pieces.signatures(
                pieces.signature(half, first, first_hint, "secretary.name"),
                pieces.signature(half, second, second_hint, "chair.name"),
            ),
        )
    )
    return TemplateSource(layout, words["actions_title"], body, _PAGE_WORDS.get(language, ("", "")))
