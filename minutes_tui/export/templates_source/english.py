"""English forms: formal minutes in the practice of Robert's Rules."""

from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import DOTS, Column, Pieces, value

LAYOUT = LAYOUTS["en"]


def task_columns() -> tuple[Column, ...]:
    """The table of action items, as wide as the page."""
    return (
        Column("No.", "number", 11, centred=True),
        Column("Action", "task", 61),
        Column("Lead", "lead_text", 31),
        Column("In coordination with", "cooperating_text", 29),
        Column("Due", "due_text", 28),
    )


def letterhead(pieces: Pieces) -> str:
    """The body, and the body above it, with the marks of secrecy and urgency."""
    write = pieces.write
    return (
        write.when("meeting.parent_body", write.paragraph("LetterheadParent", value("meeting.parent_body")))
        + write.when("meeting.body", write.paragraph("LetterheadBody", value("meeting.body")))
        + pieces.marks()
    )


def minutes() -> TemplateSource:
    """Minutes: kind, body, date and place; present and apologies; numbered parts; actions; approval."""
    pieces = Pieces("en", LAYOUT.text_width)
    write = pieces.write
    half = LAYOUT.text_width / 2
    dots = "………………"
    times = value("meeting.start.time") + "{% if meeting.end.time %} to {{ meeting.end.time }}{% endif %}"
    body = "".join(
        (
            letterhead(pieces),
            write.paragraph("Title", "Minutes"),
            write.paragraph("Subtitle", value("meeting.title")),
            pieces.extract(),
            pieces.facts(
                (
                    ("Reference", value("meeting.number")),
                    ("Date", "{{ meeting.weekday }}, {{ meeting.date_text }}"),
                    ("Time", times),
                    ("Place", value("meeting.place")),
                    ("Chair", '{{ chairs | map(attribute="line") | join("; ") or "' + dots + '" }}'),
                    ("Secretary", value("secretary.line")),
                ),
                32,
            ),
            write.paragraph("Heading1", "Attendance"),
            pieces.people(bridge_words="{{ bridge.name }}"),
            write.paragraph("Heading1", "Agenda"),
            write.when("agenda", pieces.agenda(), otherwise=(write.paragraph("BodyText", "No agenda was set."),)),
            write.paragraph("Heading1", "Proceedings"),
            pieces.record(heading="Item {{ section.number }}: {{ section.title }}", timed="{{ entry.time }}"),
            write.paragraph("Heading1", "Action items"),
            pieces.action_table(task_columns()),
            write.paragraph("Heading1", "Adjournment"),
            write.paragraph(
                "Line", f"The meeting was adjourned at {value('meeting.end.time', '…………')}.", keep_next=True
            ),
            write.paragraph("Closing", f"Next meeting: {DOTS}"),
            pieces.signatures(
                pieces.signature(half, "Secretary", "(Signature)", "secretary.name"),
                pieces.signature(half, "Chair", "Approved on ……………………", "chair.name", "chair in chairs"),
            ),
        )
    )
    return TemplateSource(LAYOUT, "Minutes", body, ("Page", "of"))


def conclusion() -> TemplateSource:
    """Notice of conclusions: who chaired what, what was heard, the numbered conclusions, for implementation."""
    pieces = Pieces("en", LAYOUT.text_width)
    write = pieces.write
    half = LAYOUT.text_width / 2
    body = "".join(
        (
            letterhead(pieces),
            write.paragraph("Title", "Notice of conclusions"),
            write.paragraph("Subtitle", value("meeting.title")),
            pieces.extract(),
            pieces.facts(
                (
                    ("Reference", value("meeting.number")),
                    ("Date of meeting", "{{ meeting.date_text }}"),
                    ("Place", value("meeting.place")),
                ),
                40,
            ),
            write.paragraph("Gap"),
            write.paragraph(
                "BodyText",
                f"On {{{{ meeting.date_text }}}}, {value('chair.name')} chaired the meeting. "
                "Having heard {% if reporters_text %}the reports of {{ reporters_text }} and {% endif %}"
                "the views of those present, the Chair concluded as follows:",
                keep_next=True,
            ),
            pieces.conclusions(),
            write.paragraph(
                "BodyText",
                "This notice is issued to those concerned for information and implementation.",
                keep_next=True,
            ),
            pieces.signatures(
                write.cell(
                    half,
                    write.paragraph(
                        "Fact", "Issued{% if meeting.issued_in %} at {{ meeting.issued_in }}{% endif %} on ……………………"
                    ),
                    pieces.distribution("Distribution", "those present"),
                ),
                pieces.signature(half, "For the Chair", "(Signature)", "chair.name"),
            ),
        )
    )
    return TemplateSource(LAYOUT, "Notice of conclusions", body, ("Page", "of"))
