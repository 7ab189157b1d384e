"""Words by which a part of a text leans on the one before it, so that it is no demand of its own."""

from functools import lru_cache
from typing import Final, Literal

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.text import fold
from minutes_tui.reading.wording.cues import Phrases
from minutes_tui.reading.wording.words import listed

Leaning = Literal[
    "leans",  # where it begins a part: a condition, a purpose, a reason, an example, 'the same'
    "joins",  # where it begins a part, it only joins it to the one before: 'and', 'whereas'
    "reports",  # tells how what was done before is handed in: 'report', 'the results'
]
"""How a part leans on the one before it."""

_LEANING: Final[dict[Language, dict[Leaning, str]]] = {
    "en": {
        "leans": """
            if|in case|should any|unless|otherwise|in order to|so that|so as to|to this end|for this purpose
            because|since|as|this|that|these|those|such|which|where|when|for example|for instance|e.g|i.e|namely
            that is|in particular|including|the same|likewise|ditto|similarly|the aim|the purpose|the goal
            the reason|for this|thereby|thus
        """,
        "joins": "and|while|whereas|but|and also|also|in addition",
        "reports": "report|reports|report back|result|results|findings|outcome|summary",
    },
    "vi": {
        "leans": """
            nếu|trường hợp|trong trường hợp|khi|để|nhằm|với mục tiêu|mục tiêu|mục đích|vì|do đó|do vậy|bởi|tức là
            nghĩa là|cụ thể|ví dụ|chẳng hạn|trong đó|bao gồm|gồm|việc này|việc đó|đây là|đó là|tương tự
            cũng như vậy|nội dung này|trên cơ sở|lý do|qua đó|từ đó
        """,
        "joins": "và|còn|riêng|đồng thời|ngoài ra|bên cạnh đó",
        "reports": "báo cáo|kết quả|tổng hợp kết quả",
    },
    "de": {
        "leans": """
            falls|wenn|sofern|sollte|sollten|damit|um|weil|da|denn|dies|das ist|das sind|diese|dieser|dieses|dabei
            dazu|hierzu|hierbei|zum beispiel|beispielsweise|etwa|insbesondere|das heisst|namlich|ebenso|gleiches
            dasselbe|das gleiche|andernfalls|sonst|ziel|zweck|hintergrund|grund|so
        """,
        "joins": "und|aber|zudem|ferner|ausserdem|sowie|und auch|weiterhin",
        "reports": "bericht|berichten|berichtet|ergebnis|ergebnisse|ergebnissen|zu berichten|berichterstattung",
    },
    "ru": {
        "leans": """
            если|в случае|при|чтобы|для того чтобы|с целью|в целях|потому что|так как|поскольку|это|этот|эта|эти
            при этом|то есть|а именно|например|в частности|в том числе|включая|аналогично|то же|также и
            то же самое|иначе|цель|причина
        """,
        "joins": "и|а|но|также|а также|и также|кроме того",
        "reports": "доложить|доклад|отчет|отчитаться|отчет о|результат*|итог*|проинформировать",
    },
    "ar": {
        "leans": """
            اذا|في حال|في حاله|ان لم|لكي|كي|حتى|بهدف|بغرض|من اجل|لان|بسبب|حيث|هذا|هذه|ذلك|تلك|وذلك|وهذا|مثلا
            على سبيل المثال|اي|بما في ذلك|ومنها|لا سيما|خاصه|كذلك الامر|نفس|الامر نفسه|وينطبق|والا|الهدف|الغرض
            السبب
        """,
        "joins": "كما|كذلك|ايضا|كما ان",
        "reports": "رفع تقرير|تقرير|التقرير|النتائج|نتائج|بالنتائج|الافاده|ابلاغ",
    },
}


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, listed(words)))


_ONLY_DATED: Final[dict[Language, frozenset[str]]] = {
    "en": _folded(
        """
        a all and are as be both by complete completed completion date dates deadline deadlines do done due
        everything finish finished for has have implement implementation implemented is it its limit must no not
        of on shall should task tasks that the their them these they this those time to until will work works
        above latest later than end period
        """
    ),
    "vi": _folded(
        """
        hoan thanh xong thoi han han chot cuoi cung la cac viec nhiem vu noi dung tren nay do phai can duoc tat ca
        toan bo cong thuc hien trien khai cham nhat gian muon va nhung
        """
    ),
    "de": _folded(
        """
        abgeschlossen abzuschliessen alle alles am an arbeiten aufgaben beide bis das dies dafur der die diese
        ende erledigen erledigt erledigung fertig frist fristen fur hat ist sein sind soll sollen spatestens
        termin termine umsetzung umzusetzen und werden wird zu zum abschluss dem
        """
    ),
    "ru": _folded(
        """
        срок сроки срока исполнения исполнение исполнить завершить выполнить выполнения все всего это эти работу
        работы до к не позднее и на для крайний должно должны быть завершено завершены выполнено выполнены обоих
        поручений поручения поручение указанные задачи
        """
    ),
    "ar": _folded(
        """
        الموعد النهائي المهله مهله الانجاز انجاز الانتهاء من ذلك هذا هذه جميع كل الاعمال المهام علي ان يتم يجب
        وذلك في قبل اقصاه موعد هو و اخر للجميع التنفيذ تنفيذ استكمال
        """
    ),
}
"""Words, folded, that say of a date only that something is due on it."""

_ORDINALS: Final = _folded(
    """
    first second third fourth fifth firstly secondly thirdly finally lastly erstens zweitens drittens viertens
    schliesslich во-первых во-вторых в-третьих наконец первое второе третье اولا ثانيا ثالثا رابعا خامسا واخيرا
    اخيرا
    """
)
"""Words, folded, that number the parts of a list."""


@lru_cache(maxsize=2 * len(LANGUAGES))
def leaning(language: Language, bare: bool) -> Phrases[Leaning]:
    """How parts of a text lean on the one before, in a language.

    Args:
        language: one of the five.
        bare: the text was typed without diacritics.
    """
    return Phrases(_LEANING[language], bare=bare or language != "vi", prefixes="وف" if language == "ar" else "")


def only_dates(bare: str, language: Language) -> bool:
    """Does a folded word say of a date only that something is due on it: 'deadline', 'hoàn thành', 'Frist'?"""
    return bare in _ONLY_DATED[language]


def numbers_a_part(bare: str) -> bool:
    """Does a folded word number the parts of a list: 'secondly', 'zweitens'?"""
    return bare in _ORDINALS
