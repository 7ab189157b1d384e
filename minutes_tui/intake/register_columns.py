"""Which column of an old register is what: guessed from its heading in five languages, or said by the user."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.domain.text import fold
from minutes_tui.intake.spreadsheet import Cell
from minutes_tui.locale.terms import terms_of

Field = Literal[
    "task", "lead", "cooperating", "authority", "product", "given", "due", "first_due", "status", "closed", "proof",
    "meeting", "series", "note",
]  # fmt: skip
"""What a column of a register can be."""

FIELDS: Final[tuple[Field, ...]] = get_args(Field)

MEANINGS: Final[dict[Field, str]] = {
    "task": "what is to be done",
    "lead": "who must deliver",
    "cooperating": "with whom",
    "authority": "who demanded it",
    "product": "what is to be delivered",
    "given": "the day on which it was given",
    "due": "the day by which it is owed",
    "first_due": "the first date, where it was extended",
    "status": "open, done or cancelled",
    "closed": "the day on which it was done or cancelled",
    "proof": "what shows that it is done",
    "meeting": "the meeting that gave it",
    "series": "the series of that meeting",
    "note": "a word on how it goes",
}
"""What each field holds, for the list that is shown before anything is taken."""

_HEADINGS: Final[dict[Field, str]] = {
    "task": "task | action | action item | directive | what | nhiệm vụ | nội dung nhiệm vụ | công việc"
    " | nội dung công việc | nội dung | nội dung chỉ đạo | aufgabe | auftrag | was | maßnahme | поручение | задача"
    " | содержание | содержание поручения | мероприятие | المهمة | التكليف | القرار | المطلوب",
    "lead": "lead | lead unit | owner | responsible | who | assignee | unit | đơn vị | đơn vị chủ trì | chủ trì"
    " | cơ quan chủ trì | đơn vị thực hiện | người thực hiện | wer | zuständig | verantwortlich | federführung"
    " | federführend | einheit | исполнитель | ответственный | ответственный исполнитель | ответственные"
    " | подразделение | الجهة المسؤولة | الجهة | المسؤول | الجهة المنفذة",
    "cooperating": "cooperating | with | in coordination with | support | đơn vị phối hợp | phối hợp"
    " | cơ quan phối hợp | mit wem | beteiligt | mitwirkung | unter mitwirkung von | соисполнитель | соисполнители"
    " | совместно с | الجهات المتعاونة | بالتعاون مع | الجهة المتعاونة",
    "authority": "authority | assigned by | given by | người giao | người chỉ đạo | lãnh đạo giao | cấp giao"
    " | auftrag von | auftraggeber | кто дал | автор поручения | кем дано | صاحب التكليف | الآمر | مصدر التكليف",
    "product": "product | deliverable | output | sản phẩm | kết quả đầu ra | ergebnis | produkt | результат"
    " | продукт | المخرج | الناتج",
    "given": "given | given on | assigned | assigned on | date | date given | created | ngày giao | thời điểm giao"
    " | ngày văn bản | ngày | erteilt am | datum | auftragsdatum | vom | дата поручения | дата выдачи | дата"
    " | выдано | تاريخ التكليف | التاريخ | تاريخ الإسناد",
    "due": "due | due date | deadline | by when | until | hạn | thời hạn | hạn hoàn thành | thời hạn hoàn thành"
    " | hạn xử lý | ngày đến hạn | bis wann | fällig | fällig am | frist | termin | срок | срок исполнения"
    " | дата исполнения | срок до | موعد التنفيذ | الموعد | الموعد النهائي | تاريخ الاستحقاق",
    "first_due": "first date | first due | original due date | hạn ban đầu | thời hạn đầu | thời hạn ban đầu"
    " | erste frist | ursprüngliche frist | первый срок | первоначальный срок | الموعد الأول",
    "status": "status | state | tình trạng | trạng thái | kết quả thực hiện | tình trạng thực hiện | stand"
    " | zustand | статус | состояние | отметка об исполнении | الحالة | حالة التنفيذ",
    "closed": "closed | closed on | done on | completed | completed on | ngày hoàn thành | hoàn thành ngày"
    " | ngày kết thúc | erledigt am | abgeschlossen am | дата завершения | исполнено | дата закрытия | закрыто"
    " | تاريخ الإنجاز | تاريخ الإغلاق",
    "proof": "proof | evidence | document | minh chứng | văn bản kết quả | số văn bản | tài liệu kiểm chứng"
    " | nachweis | beleg | подтверждение | документ | الإثبات | المستند",
    "meeting": "meeting | conference | source | cuộc họp | hội nghị | nguồn | văn bản giao | sitzung | besprechung"
    " | quelle | совещание | заседание | источник | الاجتماع | المصدر",
    "series": "series | loạt họp | reihe | серия | السلسلة",
    "note": "note | notes | remark | remarks | comment | progress | ghi chú | tiến độ | bemerkung | anmerkung"
    " | sachstand | примечание | ход исполнения | ملاحظات | ملاحظة",
}
_EXPORTED: Final[dict[str, Field]] = {
    "task": "task", "lead": "lead", "cooperating": "cooperating", "authority": "authority", "due_date": "due",
    "first_due": "first_due", "status": "status", "closed_on": "closed", "proof": "proof", "meeting": "meeting",
    "date": "given",
}  # fmt: skip
"""The headings of the tables that this program writes, by their keys in the words of documents."""
_MARKS: Final = str.maketrans(dict.fromkeys("*:.()[]", " "))


class UnknownColumn(MinutesError):
    """A mapping that does not fit the file."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an old register."""

    place: int
    """Its place, from 0."""
    heading: str
    """Its heading as it stands in the file."""
    field: Field | None
    """What it is taken for; None: left out."""
    example: str = ""
    """The first thing that stands in it."""


@cache
def _known() -> dict[str, Field]:
    """Each folded heading and what it means; the words of the tables that this program writes are among them."""
    known: dict[str, Field] = {}
    for language in LANGUAGES:
        words = terms_of(language)
        for key, field in _EXPORTED.items():
            known.setdefault(_plain(words[key]), field)
    for field, listed in _HEADINGS.items():
        for word in listed.split("|"):
            known.setdefault(_plain(word), field)
    return known


def _plain(heading: str) -> str:
    return fold(heading.translate(_MARKS))


def guess_columns(headings: Sequence[Cell], first: Sequence[Cell] = ()) -> list[Column]:
    """What each column is by its heading; each field once, the first column that names it.

    A heading that is none of the known ones is taken for one that it begins with (Due date (current)), the longest.

    Args:
        headings: the first row.
        first: the row below it, for examples.
    """
    taken: set[Field] = set()
    columns = []
    texts = [str(heading) for heading in headings]
    exact = [_known().get(_plain(text)) for text in texts]
    for place, text in enumerate(texts):
        field = exact[place] or _longest_beginning(_plain(text))
        # A heading that only begins like one gives way to the column that is called so.
        if field is not None and (field in taken or (exact[place] is None and field in exact)):
            field = None
        if field is not None:
            taken.add(field)
        example = str(first[place]) if place < len(first) else ""
        columns.append(Column(place, text, field, example))
    return columns


def _longest_beginning(heading: str) -> Field | None:
    words = heading.split()
    for length in range(len(words) - 1, 0, -1):
        field = _known().get(" ".join(words[:length]))
        if field is not None:
            return field
    return None


def mapped(columns: Sequence[Column], wanted: Mapping[str, str]) -> list[Column]:
    """The columns with what the user said of some of them; an empty field leaves a column out.

    Args:
        columns: as guessed.
        wanted: heading → field.

    Raises:
        UnknownColumn: no column has that heading, there is no such field, or two columns have one field.
    """
    by_heading = {fold(column.heading): column.place for column in columns}
    chosen: dict[int, Field | None] = {}
    for heading, name in wanted.items():
        place = by_heading.get(fold(heading))
        if place is None:
            raise UnknownColumn(
                "There is no column {heading}; nothing was imported. The columns are: {known}.",
                heading=heading, known=", ".join(column.heading for column in columns),
            )  # fmt: skip
        field = next((known for known in FIELDS if known == name), None)
        if name and field is None:
            raise UnknownColumn(
                "{field} is nothing that a column can be; nothing was imported. A column can be: {known}.",
                field=name, known=", ".join(FIELDS),
            )  # fmt: skip
        chosen[place] = field
    said = {field for field in chosen.values() if field is not None}
    if len(said) < sum(1 for field in chosen.values() if field is not None):
        raise UnknownColumn("Two columns are said to be the same; nothing was imported. Name each field once.")
    return [
        Column(
            column.place,
            column.heading,
            chosen.get(column.place, None if column.field in said else column.field),
            column.example,
        )
        for column in columns
    ]
