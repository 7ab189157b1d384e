"""The keywords of the entry line: one table, five languages, all active at once.

To add a language is to add a column here, its titles and offices to `titles`, the names of its months and of
the languages to `heads`, and its cue to `meanings`; the tests of the table say what is missing.

A name is written as people write it; upper and lower case never count. Names may also be typed without their
diacritics, except single Vietnamese words: without their marks those are words of other languages (`Số:`
would be `So:`).
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, Literal

from minutes_tui.domain.languages import Language
from minutes_tui.domain.people import Role
from minutes_tui.domain.text import fold

Command = Literal[
    "statement", "continue", "directive", "decision", "question", "answer", "report", "note", "off", "missed",
    "topic", "subtopic", "meeting", "date", "place", "number", "language", "secretary",
    "body", "parent", "issued", "start", "end", "secrecy", "urgency",
    "present", "regrets", "bridge", "chair", "presides", "vote", "undo", "correct", "insert",
]  # fmt: skip
"""What a line can ask for."""

Names = dict[Language, tuple[str, ...]]

KEYWORDS: Final[dict[Command, Names]] = {
    "directive": {
        "en": ("ACTION", "action item", "directive"),
        "vi": ("chỉ đạo", "giao việc", "nhiệm vụ"),
        "de": ("Auftrag", "Aufgabe"),
        "ru": ("поручение", "поручить", "задача"),
        "ar": ("تكليف", "توجيه", "إجراء"),
    },
    "decision": {
        "en": ("RESOLVED", "RESOLUTION", "decision", "agreed", "accepted"),
        "vi": ("quyết định", "quyết nghị", "nghị quyết", "thống nhất"),
        "de": ("Beschluss", "beschlossen", "Entscheidung"),
        "ru": ("решение", "решили", "постановили"),
        "ar": ("قرار", "القرار", "تقرر"),
    },
    "question": {
        "en": ("issue", "question"),
        "vi": ("câu hỏi", "hỏi", "vấn đề"),
        "de": ("Frage",),
        "ru": ("вопрос",),
        "ar": ("سؤال", "السؤال", "مسألة"),
    },
    "answer": {
        "en": ("answer",),
        "vi": ("trả lời", "đáp"),
        "de": ("Antwort",),
        "ru": ("ответ",),
        "ar": ("جواب", "الجواب", "إجابة"),
    },
    "report": {
        "en": ("report",),
        "vi": ("báo cáo",),
        "de": ("Bericht",),
        "ru": ("доклад", "отчёт"),
        "ar": ("تقرير", "التقرير"),
    },
    "note": {
        "en": ("note", "info"),
        "vi": ("ghi chú", "lưu ý"),
        "de": ("Notiz", "Anmerkung"),
        "ru": ("примечание", "заметка"),
        "ar": ("ملاحظة", "ملحوظة"),
    },
    "off": {
        "en": ("off", "off the record"),
        "vi": ("ngoài biên bản", "ngoài lề"),
        "de": ("außer Protokoll", "nicht fürs Protokoll"),
        "ru": ("без протокола", "не для протокола"),
        "ar": ("خارج المحضر",),
    },
    "missed": {
        "en": ("missed",),
        "vi": ("bỏ sót",),
        "de": ("Lücke",),
        "ru": ("пропуск",),
        "ar": ("فائت",),
    },
    "topic": {
        "en": ("topic",),
        "vi": ("chủ đề", "nội dung", "mục"),
        "de": ("TOP", "Thema", "Tagesordnungspunkt"),
        "ru": ("тема", "пункт"),
        "ar": ("الموضوع", "موضوع", "البند", "بند"),
    },
    "subtopic": {
        "en": ("subtopic",),
        "vi": ("mục con", "tiểu mục"),
        "de": ("Unterpunkt", "Unterthema"),
        "ru": ("подпункт", "подтема"),
        "ar": ("بند فرعي", "موضوع فرعي"),
    },
    "meeting": {
        "en": ("meeting", "startmeeting", "meetingname"),
        "vi": ("cuộc họp", "hội nghị", "tên cuộc họp"),
        "de": ("Sitzung", "Besprechung"),
        "ru": ("заседание", "совещание"),
        "ar": ("الاجتماع", "اجتماع"),
    },
    "date": {
        "en": ("date",),
        "vi": ("ngày", "ngày họp"),
        "de": ("Datum",),
        "ru": ("дата",),
        "ar": ("التاريخ", "تاريخ"),
    },
    "place": {
        "en": ("place", "venue"),
        "vi": ("địa điểm", "nơi họp"),
        "de": ("Ort",),
        "ru": ("место", "место проведения"),
        "ar": ("المكان", "مكان"),
    },
    "number": {
        "en": ("number",),
        "vi": ("số", "số hiệu"),
        "de": ("Nummer",),
        "ru": ("номер",),
        "ar": ("الرقم", "رقم"),
    },
    "body": {
        "en": ("body", "organiser", "issuing body"),
        "vi": ("cơ quan", "cơ quan ban hành", "đơn vị tổ chức"),
        "de": ("Gremium", "Veranstalter"),
        "ru": ("орган", "организация"),
        "ar": ("الهيئة", "الجهة المصدرة"),
    },
    "parent": {
        "en": ("parent", "parent body"),
        "vi": ("cơ quan chủ quản", "cấp trên"),
        "de": ("übergeordnete Stelle", "Träger"),
        "ru": ("вышестоящий орган",),
        "ar": ("الجهة العليا", "الجهة الأعلى"),
    },
    "issued": {
        "en": ("issued at", "place of issue"),
        "vi": ("nơi ban hành", "địa danh"),
        "de": ("Ausfertigungsort", "ausgefertigt in"),
        "ru": ("место составления", "город"),
        "ar": ("مكان الإصدار",),
    },
    "start": {
        "en": ("start", "begin"),
        "vi": ("bắt đầu", "thời gian bắt đầu"),
        "de": ("Beginn", "Sitzungsbeginn"),
        "ru": ("начало", "начало заседания"),
        "ar": ("البداية", "بدء الاجتماع"),
    },
    "end": {
        "en": ("end", "adjourned"),
        "vi": ("kết thúc", "thời gian kết thúc"),
        "de": ("Ende", "Sitzungsende"),
        "ru": ("окончание", "окончание заседания"),
        "ar": ("النهاية", "نهاية الاجتماع"),
    },
    "secrecy": {
        "en": ("secrecy", "classification"),
        "vi": ("độ mật", "mức độ mật"),
        "de": ("Geheimhaltung", "Verschlusssache"),
        "ru": ("гриф", "гриф секретности"),
        "ar": ("السرية", "درجة السرية"),
    },
    "urgency": {
        "en": ("urgency",),
        "vi": ("độ khẩn", "mức độ khẩn"),
        "de": ("Dringlichkeit",),
        "ru": ("срочность",),
        "ar": ("الاستعجال", "درجة الاستعجال"),
    },
    "language": {
        "en": ("language",),
        "vi": ("ngôn ngữ",),
        "de": ("Sprache",),
        "ru": ("язык",),
        "ar": ("اللغة", "لغة"),
    },
    "secretary": {
        "en": ("secretary", "scribe"),
        "vi": ("thư ký", "người ghi biên bản"),
        "de": ("Protokollführung", "Protokollführer", "Protokollführerin", "Schriftführer", "Schriftführerin"),
        "ru": ("секретарь",),
        "ar": ("أمين السر", "كاتب المحضر", "المقرر"),
    },
    "presides": {
        "en": ("presides", "presiding"),
        "vi": ("điều hành", "chủ tọa phiên"),
        "de": ("leitet", "Sitzungsleitung"),
        "ru": ("председательствует", "ведёт заседание"),
        "ar": ("يترأس", "تترأس", "برئاسة"),
    },
    "vote": {
        "en": ("vote",),
        "vi": ("biểu quyết",),
        "de": ("Abstimmung",),
        "ru": ("голосование",),
        "ar": ("تصويت", "التصويت"),
    },
    "undo": {
        "en": ("undo",),
        "vi": ("hoàn tác",),
        "de": ("rückgängig",),
        "ru": ("отменить",),
        "ar": ("تراجع",),
    },
}  # fmt: skip
"""The names that stand before a colon (`note: text`) or behind a hash sign (`#note text`)."""

HASH_ONLY: Final[frozenset[Command]] = frozenset({"undo"})
"""Commands that a colon does not give: nobody's sentence may be undone by a word before a colon."""

SIGNED_KEYWORDS: Final[dict[Command, Names]] = {
    "present": {
        "en": ("present",),
        "vi": ("có mặt", "tham dự", "thành phần tham dự"),
        "de": ("anwesend", "Anwesende"),
        "ru": ("присутствует", "присутствуют", "присутствовали"),
        "ar": ("حاضر", "حضور", "الحضور", "الحاضرون"),
    },
    "regrets": {
        "en": ("regrets", "excused", "apologies"),
        "vi": ("vắng", "vắng mặt", "xin vắng"),
        "de": ("entschuldigt", "abwesend"),
        "ru": ("отсутствует", "отсутствуют", "отсутствовали"),
        "ar": ("معتذر", "اعتذار", "المعتذرون"),
    },
    "bridge": {
        "en": ("bridge", "site"),
        "vi": ("điểm cầu", "cầu"),
        "de": ("Standort",),
        "ru": ("площадка", "студия"),
        "ar": ("موقع", "الموقع"),
    },
    "chair": {
        "en": ("chair", "cochair", "co-chair"),
        "vi": ("chủ trì", "đồng chủ trì"),
        "de": ("Vorsitz", "Mitvorsitz"),
        "ru": ("председатель", "сопредседатель"),
        "ar": ("رئيس", "رئاسة"),
    },
}  # fmt: skip
"""The names that stand before a plus or minus (`present+ a`, `bridge- X`).

Those of attendance may stand before a colon too, where names follow (`Present: Ada, Bob`).
"""

HASH_NOTES: Final = ("link", "idea", "help")
"""Words behind a hash sign under which other programs keep notes."""

HASH_SIGNED: Final[dict[Command, dict[str, Names]]] = {
    "present": {
        "+": {
            "en": ("here", "present"),
            "vi": ("có mặt", "tham dự"),
            "de": ("hier", "anwesend"),
            "ru": ("здесь", "присутствует"),
            "ar": ("هنا", "حاضر"),
        },
    },
    "chair": {
        "+": {"en": ("chair",), "vi": ("chủ trì",), "de": ("Vorsitz",), "ru": ("председатель",), "ar": ("رئيس",)},
        "-": {"en": ("unchair",)},
    },
}  # fmt: skip
"""The names behind a hash sign that stand for a signed keyword (`#here` is `present+`)."""

SIGNS: Final[dict[str, Command]] = {
    "!": "directive", "！": "directive",
    "=": "decision", "＝": "decision",
    "?": "question", "？": "question", "؟": "question",
    "~": "missed", "～": "missed",
}  # fmt: skip
"""The signs that a line may begin with."""

COLONS: Final = ":："
"""The signs that end a label or keyword."""

ROLE_LABELS: Final[dict[Role, Names]] = {
    "chair": {
        "en": ("chair", "chairman", "chairwoman", "chairperson", "the chair", "presiding officer"),
        "vi": ("chủ trì", "chủ tọa", "chủ toạ", "người chủ trì"),
        "de": ("Vorsitz", "Vorsitzender", "Vorsitzende", "der Vorsitzende", "die Vorsitzende"),
        "ru": ("председатель", "председательствующий", "председательствующая"),
        "ar": ("الرئيس", "رئيس الجلسة", "رئيس الاجتماع", "رئيسة الجلسة", "الرئيسة"),
    },
    "co_chair": {
        "en": ("co-chair", "cochair", "vice-chair"),
        "vi": ("đồng chủ trì", "đồng chủ tọa"),
        "de": ("Mitvorsitz", "Ko-Vorsitz", "stellvertretender Vorsitz"),
        "ru": ("сопредседатель",),
        "ar": ("الرئيس المشارك", "نائب الرئيس"),
    },
}  # fmt: skip
"""Labels that mean who holds that role now."""

DUE_WORDS: Final[Names] = {
    "en": ("due",),
    "vi": ("hạn", "thời hạn", "hạn chót"),
    "de": ("Frist", "fällig", "Termin"),
    "ru": ("срок",),
    "ar": ("الموعد", "موعد", "المهلة"),
}  # fmt: skip
"""The word behind a dash at the end of a directive that states its deadline."""

TO_WORDS: Final[Names] = {
    "en": ("to", "shall", "must", "will"),
    "vi": ("để", "phải", "có trách nhiệm", "thực hiện", "chủ trì"),
    "de": ("soll", "sollen", "muss", "müssen", "hat zu", "haben zu"),
    "ru": ("должен", "должна", "должно", "должны", "обязан", "обязана", "обязано", "обязаны"),
    "ar": ("أن", "بأن", "على أن"),
}  # fmt: skip
"""What stands between the units of a directive and what they must do."""

AND_WORDS: Final[tuple[str, ...]] = ("and", "và", "und", "и", "و", "&")
"""What joins the last of several units."""


def _spellings(language: Language, name: str) -> Iterator[str]:
    plain = " ".join(name.casefold().split())
    yield plain
    bare = fold(name)
    if bare != plain and not (language == "vi" and " " not in name):
        yield bare


def spelled(table: dict[Command, Names]) -> dict[str, Command]:
    """Every spelling of the names of a table, with its command.

    Raises:
        ValueError: two commands have a name in common.
    """
    found: dict[str, Command] = {}
    for command, names in table.items():
        for language, spelled_names in names.items():
            for name in spelled_names:
                for spelling in _spellings(language, name):
                    if found.setdefault(spelling, command) != command:
                        raise ValueError(f"{name!r} names both {found[spelling]} and {command}")
    return found


def _roles() -> dict[str, Role]:
    found: dict[str, Role] = {}
    for role, names in ROLE_LABELS.items():
        for language, spelled_names in names.items():
            for name in spelled_names:
                found.update(dict.fromkeys(_spellings(language, name), role))
    return found


def _hash_signed() -> dict[str, tuple[Command, str]]:
    found: dict[str, tuple[Command, str]] = {}
    for command, by_sign in HASH_SIGNED.items():
        for sign, names in by_sign.items():
            found.update(dict.fromkeys(spelled({command: names}), (command, sign)))
    return found


_NAMES: Final = spelled(KEYWORDS)
_NOTE: Final[Command] = "note"
HASH_NAMES: Final = MappingProxyType({**_NAMES, **dict.fromkeys(HASH_NOTES, _NOTE)})
"""Every spelling of a keyword behind a hash sign."""
COLON_NAMES: Final = MappingProxyType({s: c for s, c in _NAMES.items() if c not in HASH_ONLY})
"""Every spelling of a keyword before a colon."""
SIGNED_NAMES: Final = MappingProxyType(spelled(SIGNED_KEYWORDS))
"""Every spelling of a keyword before a plus or minus."""
HASH_SIGNED_NAMES: Final = MappingProxyType(_hash_signed())
"""Every spelling behind a hash sign that stands for a signed keyword, with its sign."""
ROLES: Final = MappingProxyType(_roles())
"""Every spelling of a role label."""


def lookup(name: str, table: MappingProxyType[str, Command]) -> Command | None:
    """The command that a typed name stands for, or None."""
    folded = " ".join(name.casefold().split())
    found = table.get(folded)
    if found is not None or folded.isascii():
        return found
    return table.get(fold(name))


def role_of(label: str) -> Role | None:
    """The role that a label names, or None."""
    return ROLES.get(" ".join(label.casefold().split())) or ROLES.get(fold(label))
