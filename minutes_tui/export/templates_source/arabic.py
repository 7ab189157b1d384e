"""Arabic forms: everything runs from right to left."""

from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import DOTS, Column, Pieces, value

LAYOUT = LAYOUTS["ar"]


def task_columns() -> tuple[Column, ...]:
    """م · القرار · الجهة المسؤولة · الجهات المتعاونة · موعد التنفيذ."""
    return (
        Column("م", "number", 10, centred=True),
        Column("القرار", "task", 57),
        Column("الجهة المسؤولة", "lead_text", 33),
        Column("الجهات المتعاونة", "cooperating_text", 30),
        Column("موعد التنفيذ", "due_text", 30),
    )


def minutes() -> TemplateSource:
    """محضر اجتماع: the body upper right, the title with its number; the writer signs right, the chair left."""
    pieces = Pieces("ar", LAYOUT.text_width)
    write = pieces.write
    half = LAYOUT.text_width / 2
    dots = "………………"
    body = "".join(
        (
            write.when("meeting.parent_body", write.paragraph("LetterheadParent", value("meeting.parent_body"))),
            write.when("meeting.body", write.paragraph("LetterheadBody", value("meeting.body"))),
            pieces.marks(),
            write.paragraph("Title", "محضر اجتماع رقم " + value("meeting.number", "……")),
            write.paragraph("Subtitle", value("meeting.title")),
            pieces.extract(),
            pieces.facts(
                (
                    ("اليوم والتاريخ", "{{ meeting.weekday }}، {{ meeting.date_text }}"),
                    ("الساعة", value("meeting.start.time", "……")),
                    ("المكان", value("meeting.place")),
                    ("رئيس الاجتماع", '{{ chairs | map(attribute="line") | join("؛ ") or "' + dots + '" }}'),
                    ("كاتب المحضر", value("secretary.line")),
                ),
                42,
            ),
            write.paragraph("Heading1", "الحاضرون"),
            pieces.people(bridge_words="موقع الاتصال: {{ bridge.name }}"),
            pieces.line("محضر الاجتماع السابق", DOTS, "Names"),
            write.when("agenda", write.paragraph("Heading1", "جدول الأعمال"), pieces.agenda()),
            write.paragraph("Heading1", "وقائع الاجتماع"),
            pieces.record(heading="{{ section.number }}. {{ section.title }}", timed="{{ entry.time }}"),
            write.paragraph("Heading1", "القرارات والتوصيات"),
            pieces.action_table(task_columns()),
            write.paragraph(
                "Closing",
                f"موعد الاجتماع القادم: {DOTS}. انتهى الاجتماع في الساعة {value('meeting.end.time', '……')}.",
            ),
            pieces.signatures(
                pieces.signature(half, "كاتب المحضر", "(التوقيع)", "secretary.name"),
                pieces.signature(half, "رئيس الاجتماع", "(التوقيع)", "chair.name", "chair in chairs"),
            ),
        )
    )
    return TemplateSource(LAYOUT, "محضر اجتماع", body, ("صفحة", "من"))
