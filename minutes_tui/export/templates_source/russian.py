"""Russian forms in the practice of GOST R 7.0.97-2016."""

from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import DOTS, Column, Pieces, value

LAYOUT = LAYOUTS["ru"]


def task_columns() -> tuple[Column, ...]:
    """The table of directives, as wide as the page."""
    return (
        Column("№", "number", 11, centred=True),
        Column("Поручение", "task", 61),
        Column("Ответственные", "lead_text", 37),
        Column("Соисполнители", "cooperating_text", 36),
        Column("Срок", "due_text", 35),
    )


def letterhead(pieces: Pieces, name: str) -> str:
    """The body's name, the kind of document, the kind of meeting; date, place and number."""
    write = pieces.write
    third = LAYOUT.text_width / 3
    return "".join(
        (
            pieces.marks(),
            write.when("meeting.parent_body", write.paragraph("LetterheadParent", value("meeting.parent_body"))),
            write.when("meeting.body", write.paragraph("LetterheadBody", value("meeting.body"))),
            write.paragraph("Title", name),
            write.paragraph("Subtitle", value("meeting.title_of")),
            pieces.extract(),
            write.table(
                (third, third, third),
                write.row(
                    write.cell(third, write.paragraph("Fact", "{{ meeting.date_text }}")),
                    write.cell(third, write.paragraph("FactMiddle", value("(meeting.issued_in or meeting.place)"))),
                    write.cell(third, write.paragraph("FactEnd", f"№ {value('meeting.number', '………')}")),
                ),
                style="Frameless",
            ),
            write.paragraph("Gap"),
        )
    )


def present(pieces: Pieces) -> str:
    """Присутствовали: by name, or the number with the list on a page of its own."""
    write = pieces.write
    heading = write.paragraph("Line", write.run("Присутствовали:", "Label"), keep_next=True)
    return write.when(
        "attendance.list_attached",
        pieces.line("Присутствовали", "{{ attendance.present_count_text }} (список прилагается)"),
        otherwise=(heading, pieces.people(bridge_words="Студия: {{ bridge.name }}")),
    )


def attached_list(pieces: Pieces) -> str:
    """The list of those present, on a page of its own where it is long."""
    write = pieces.write
    return write.when(
        "attendance.list_attached",
        write.paragraph("Title", "Список присутствовавших", page_break_before=True),
        write.paragraph("Subtitle", value("meeting.title")),
        pieces.people(bridge_words="Студия: {{ bridge.name }}"),
    )


def _sections(pieces: Pieces) -> str:
    write = pieces.write
    return write.each(
        "section in sections",
        pieces.section_heading("{{ section.number }}. {{ section.title }}"),
        write.each(
            "block in section.blocks",
            write.paragraph("BlockLabel", "{{ block.label }}:"),
            write.each("entry in block.entries", pieces.entry(timed="[{{ entry.time }}] ", tab="", numbered=True)),
        ),
    )


def minutes() -> TemplateSource:
    """Протокол: СЛУШАЛИ, ВЫСТУПИЛИ, РЕШИЛИ under each point, in time order."""
    pieces = Pieces("ru", LAYOUT.text_width)
    write = pieces.write
    half = LAYOUT.text_width / 2
    body = "".join(
        (
            letterhead(pieces, "ПРОТОКОЛ"),
            write.when(
                "meeting.issued_in and meeting.place", pieces.line("Место проведения", "{{ meeting.place }}")
            ),
            write.when(
                "chairs",
                write.each("person in chairs", pieces.line("{{ person.role_title }}", "{{ person.line }}")),
                otherwise=(pieces.line("Председательствующий", DOTS),),
            ),
            pieces.line("Секретарь", value("secretary.line")),
            present(pieces),
            write.when("agenda", write.paragraph("Heading1", "ПОВЕСТКА ДНЯ:"), pieces.agenda()),
            write.when("sections", write.paragraph("Heading1", "ХОД ЗАСЕДАНИЯ:")),
            _sections(pieces),
            write.paragraph("Heading1", "ПОРУЧЕНИЯ:"),
            pieces.action_table(task_columns()),
            write.paragraph("Closing", ""),
            pieces.signature_line(half, "Председательствующий", "chair.name", "chair in chairs"),
            pieces.signature_line(half, "Секретарь", "secretary.name"),
            attached_list(pieces),
        )
    )
    return TemplateSource(LAYOUT, "Протокол", body)


def conclusion() -> TemplateSource:
    """Заключение: who presided, what was heard, the numbered points."""
    pieces = Pieces("ru", LAYOUT.text_width)
    write = pieces.write
    half = LAYOUT.text_width / 2
    body = "".join(
        (
            letterhead(pieces, "ЗАКЛЮЧЕНИЕ"),
            pieces.line("Председательствующий", value("chair.line")),
            write.paragraph(
                "BodyText",
                "{% if reporters_text %}Заслушав доклады ({{ reporters_text }}) и мнения участников, "
                "{% else %}Заслушав мнения участников, {% endif %}председательствующий заключил следующее:",
                keep_next=True,
            ),
            pieces.conclusions(),
            write.paragraph(
                "BodyText", "Настоящее заключение доводится до сведения и для исполнения.", keep_next=True
            ),
            pieces.signature_line(
                half,
                "Председательствующий",
                "chair.name",
                below=pieces.distribution("Разослать", "участникам заседания"),
            ),
        )
    )
    return TemplateSource(LAYOUT, "Заключение", body)
