"""Meetings that go out and come back, and their entries by their words. Invented."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import export_samples as samples

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Records
from minutes_tui.export.service import export_meeting
from minutes_tui.returning import Review, review

TODAY: Final = samples.NOW.date()

SAID: Final[dict[Language, tuple[str, ...]]] = {
    "vi": (
        "Tiến độ số hóa hồ sơ đang chậm so với kế hoạch quý II.",
        "Kinh phí cho bốn huyện còn lại chưa được phân bổ.",
        "Phần mềm dùng chung đã chạy thử ở hai đơn vị.",
        "Cán bộ phụ trách cần được tập huấn thêm một đợt.",
        "Các đơn vị gửi số liệu về Văn phòng tổng hợp.",
        "Hội nghị thống nhất lùi thời hạn thêm hai tuần.",
    ),
    "en": (
        "The digitisation of files is behind the plan of the second quarter.",
        "Funds for the remaining four districts have not been allocated.",
        "The shared software has been tried out in two units.",
        "Staff in charge need one more round of training.",
        "All units send their figures to the Office.",
        "The meeting agreed to put the date off by two weeks.",
    ),
    "de": (
        "Die Digitalisierung der Akten liegt hinter dem Plan des zweiten Quartals.",
        "Für die übrigen vier Bezirke sind noch keine Mittel zugeteilt.",
        "Die gemeinsame Software wurde in zwei Dienststellen erprobt.",
        "Die zuständigen Kräfte brauchen eine weitere Schulung.",
        "Alle Dienststellen senden ihre Zahlen an das Büro.",
        "Die Sitzung verschiebt den Termin um zwei Wochen.",
    ),
    "ru": (
        "Оцифровка дел отстаёт от плана второго квартала.",
        "Средства для остальных четырёх районов не выделены.",
        "Общая программа опробована в двух подразделениях.",
        "Ответственным сотрудникам нужно ещё одно обучение.",
        "Все подразделения направляют данные в канцелярию.",
        "Совещание решило перенести срок на две недели.",
    ),
    "ar": (
        "تتأخر رقمنة الملفات عن خطة الربع الثاني.",
        "لم تخصص بعد أموال المناطق الأربع الباقية.",
        "جرب البرنامج المشترك في وحدتين.",
        "يحتاج الموظفون المسؤولون إلى دورة تدريب أخرى.",
        "ترسل جميع الوحدات بياناتها إلى المكتب عبر Open Data.",
        "قرر الاجتماع تأجيل الموعد أسبوعين.",
    ),
}  # fmt: skip
"""Six sentences in each language that no two share a beginning or an end."""

NEW: Final[dict[Language, str]] = {
    "vi": "Đoạn này do chủ tọa bổ sung sau cuộc họp.",
    "en": "This paragraph was put in by the chair afterwards.",
    "de": "Diesen Absatz hat der Vorsitz nachträglich ergänzt.",
    "ru": "Этот абзац добавил председатель после заседания.",
    "ar": "أضاف الرئيس هذه الفقرة بعد الجلسة.",
}
"""A paragraph that is in no record."""


def meeting_of_six(language: Language) -> Meeting:
    """A meeting of six entries by different speakers, under three points, with an action item."""
    rich = samples.rich_meeting(language)
    speakers = ("person-2", "person-3", "person-4", "person-0", "person-5", "person-0")
    kinds = ("report", "statement", "statement", "question", "directive", "decision")
    like = rich.entries.ordered
    entries = [
        replace(
            like[number], id=f"entry-{number}", kind=kinds[number], text=text, speaker=speakers[number],  # type: ignore[arg-type]
            agenda=f"point-{number // 2}", bridge=None, deadlines=(), vote=None, minuted=None,
        )
        for number, text in enumerate(SAID[language])
    ]  # fmt: skip
    item = replace(rich.items.ordered[0], entry="entry-4", task=SAID[language][4], words=SAID[language][4])
    return replace(rich, entries=Records(entries), items=Records((item,)), lives=Records())


def sent_out(meeting: Meeting, folder: Path, template: str = "minutes") -> Path:
    """The meeting's Word file."""
    return export_meeting(
        meeting, template=template, out=folder / f"{template}.docx", now=samples.NOW, overwrite=True
    )


def came_back(path: Path, meeting: Meeting) -> Review:
    """What a file proposes."""
    return review(path, meeting, TODAY)


def entry(number: int) -> str:
    """The id of an entry of `meeting_of_six`, from 0."""
    return f"entry-{number}"


def entries(meeting: Meeting) -> list[Entry]:
    """The entries in the order of the record."""
    return list(meeting.entries.ordered)
