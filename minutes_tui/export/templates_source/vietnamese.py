"""Vietnamese forms after Decree 30/2020/NĐ-CP, appendices I and III."""

from minutes_tui.export.templates_source.layouts import LAYOUTS, Layout
from minutes_tui.export.templates_source.letterhead_styles import (
    RULE_BODY,
    RULE_MOTTO,
    RULE_TITLE,
    letterhead_columns,
)
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import DOTS, Column, Pieces, value

LAYOUT = LAYOUTS["vi"]


# A number that is typed with its symbol is printed as it is.
NUMBER_OF_MINUTES = (
    'Số: {% if "/" in meeting.number %}{{ meeting.number }}{% else %}'
    '{{ meeting.number or "……" }}/BB-{{ meeting.symbol or "……" }}{% endif %}'
)
# The registry numbers a notice when it goes out: room for it, and the symbol.
NUMBER_OF_NOTICE = 'Số: ……/TB-{{ meeting.symbol or "……" }}'


def letterhead(pieces: Pieces, number: str, date: str = "", layout: Layout = LAYOUT, *, subject: str = "") -> str:
    """The issuing body on the left, the nation's name and motto on the right; number, marks, place and date.

    Args:
        pieces: the writer.
        number: the line of number and symbol; empty where it bears none.
        date: the line of place and date, where the form has one.
        layout: the page that it stands on.
        subject: what a letter is about (V/v …); other documents have a title instead.
    """
    write = pieces.write
    left = (
        write.when("meeting.parent_body", write.paragraph("LetterheadParent", value("meeting.parent_body")))
        + write.paragraph("LetterheadBody", value("meeting.body"))
        + write.paragraph(RULE_BODY)
        + (write.paragraph("LetterheadNumber", number) if number else "")
        + (write.paragraph("LetterSubject", subject) if subject else "")
        + pieces.marks()
    )
    right = (
        write.paragraph("LetterheadNation", "Cộng hòa xã hội chủ nghĩa Việt Nam")
        + write.paragraph("LetterheadMotto", "Độc lập - Tự do - Hạnh phúc")
        + write.paragraph(RULE_MOTTO)
        + (write.paragraph("LetterheadDate", date) if date else "")
    )
    widths = letterhead_columns(layout)
    return write.table(
        widths, write.row(write.cell(widths[0], left), write.cell(widths[1], right)), style="Frameless"
    )


def distribution(pieces: Pieces) -> str:
    """Nơi nhận: who receives the document; the last line is the archive."""
    write = pieces.write
    return (
        write.paragraph("DistributionHead", "Nơi nhận:")
        + write.when("not unit", write.paragraph("Distribution", "- Như thành phần tham dự;", keep_next=True))
        + write.each("unit in distribution", write.paragraph("Distribution", "- {{ unit }};", keep_next=True))
        + write.paragraph("Distribution", "- Lưu: VT, hồ sơ cuộc họp.")
    )


def task_columns() -> tuple[Column, ...]:
    """The table of tasks, as wide as the page."""
    return (
        Column("TT", "number", 10, centred=True),
        Column("Nhiệm vụ", "task", 61),
        Column("Đơn vị chủ trì", "lead_text", 32),
        Column("Đơn vị phối hợp", "cooperating_text", 28),
        Column("Thời hạn", "due_text", 34),
    )


def _when(moment: str) -> str:
    time = value(f"meeting.{moment}.time_text", "…… giờ ……")
    return f"{time}, {{{{ meeting.{moment}.date_text or meeting.date_text }}}}"


def minutes() -> TemplateSource:
    """Biên bản, form 1.9: no place and date in its head; the closing line; the secretary left, the chair right."""
    pieces = Pieces("vi", LAYOUT.text_width)
    write = pieces.write
    half = LAYOUT.text_width / 2
    body = "".join(
        (
            letterhead(pieces, NUMBER_OF_MINUTES),
            write.paragraph("Title", "BIÊN BẢN"),
            write.paragraph("Subtitle", value("meeting.title")),
            pieces.extract(),
            write.paragraph(RULE_TITLE),
            pieces.line("Thời gian bắt đầu", _when("start")),
            pieces.line("Địa điểm", value("meeting.place")),
            write.paragraph("Line", write.run("Thành phần tham dự:", "Label"), keep_next=True),
            pieces.people(bridge_words="Điểm cầu {{ bridge.name }}"),
            write.when(
                "chairs",
                write.each("person in chairs", pieces.line("{{ person.role_text }}", "{{ person.line }}")),
                otherwise=(pieces.line("Chủ trì (chủ tọa)", DOTS),),
            ),
            pieces.line("Thư ký (người ghi biên bản)", value("secretary.line")),
            write.when(
                "agenda",
                write.paragraph("Line", write.run("Chương trình:", "Label"), keep_next=True),
                pieces.agenda(),
            ),
            write.paragraph("Heading1", "Nội dung (theo diễn biến cuộc họp):"),
            pieces.record(heading="{{ section.number }}. {{ section.title }}", timed="[{{ entry.time }}] ", tab=""),
            write.paragraph("Heading1", "Các nhiệm vụ được giao:"),
            pieces.action_table(task_columns()),
            write.paragraph("Closing", f"Cuộc họp kết thúc vào {_when('end')}./."),
            pieces.signatures(
                pieces.signature(half, "THƯ KÝ", "(Chữ ký)", "secretary.name"),
                pieces.signature(
                    half, "CHỦ TỌA", "(Chữ ký, dấu/chữ ký số của cơ quan)", "chair.name", "chair in chairs"
                ),
            ),
            distribution(pieces),
        )
    )
    return TemplateSource(LAYOUT, "Biên bản", body)


def conclusion() -> TemplateSource:
    """Thông báo kết luận, form 1.4: with place and date; numbered points; the signer right, Nơi nhận left."""
    pieces = Pieces("vi", LAYOUT.text_width)
    write = pieces.write
    half = LAYOUT.text_width / 2
    chair = value("chair.full_name")
    heard = (
        "{% if reporters_text %}Sau khi nghe báo cáo của {{ reporters_text }} và ý kiến của các đại biểu, "
        f"{{% else %}}Sau khi nghe ý kiến của các đại biểu, {{% endif %}}{chair} kết luận như sau:"
    )
    body = "".join(
        (
            letterhead(
                pieces,
                NUMBER_OF_NOTICE,
                f"{value('meeting.issued_in', '……………')}, ngày …… tháng …… năm {{{{ meeting.year }}}}",
            ),
            write.paragraph("Title", "THÔNG BÁO"),
            write.paragraph("Subtitle", f"Kết luận của {chair} tại {value('meeting.title')}"),
            pieces.extract(),
            write.paragraph(RULE_TITLE),
            write.paragraph(
                "BodyText",
                f"{{{{ meeting.date_text | capitalize }}}}, {chair} đã chủ trì {value('meeting.title')}."
                "{% if attendance.others_text %} Tham dự có: {{ attendance.others_text }}.{% endif %}",
            ),
            write.paragraph("BodyText", heard, keep_next=True),
            pieces.conclusions(),
            write.paragraph(
                "BodyText",
                f"{value('meeting.body')} thông báo để các cơ quan, đơn vị biết, thực hiện./.",
                keep_next=True,
            ),
            write.table(
                (half, half),
                write.row(
                    write.cell(half, distribution(pieces)),
                    pieces.signature(
                        half,
                        '{{ (chair.title or "…………………") | upper }}',
                        "(Chữ ký, dấu/chữ ký số của cơ quan)",
                        "chair.name",
                    ),
                ),
                style="Frameless",
            ),
        )
    )
    return TemplateSource(LAYOUT, "Thông báo kết luận", body)
