"""Arabic unit nouns and titles, adjectives of names, and words at which a name ends."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from minutes_tui.reading.wording.words import listed

HEADS: Final = listed(
    """
    وزاره اداره هييه لجنه مكتب دايره مديريه امانه مجلس مصلحه وكاله بنك مصرف جامعه محافظه مقاطعه مدينه بلديه
    معهد مركز قسم فريق مجموعه ديوان سلطه جهاز مفتشيه حكومه مكتبه سكرتاريه موسسه شركه شعبه وحده نيابه محكمه
    رياسه اكاديميه جمعيه اتحاد صندوق شرطه خزانه جمارك سفاره برلمان نقابه هيئه منظمه ولايه قياده حي منطقه
    دفاع بحريه جيش طيران ارشيف مفوضيه مفوضيات نيابه تلفزيون اذاعه صحيفه قناه منصه دار مرصد معسكر ادعاء مقاول متعهد
    مشغل مستثمر استشاري
    ناقل حكومه مجمع مستودع
    محطه مكتبه معمل مختبر بعثه قنصليه مامور مخفر فوج لواء
    متحف مستشفي مدرسه قطاع تفتيشيه غرفه خزينه هلال صليب خفر حرس كليه عياده مطار ميناء
    """
)
MANY: Final = listed(
    """
    وزارات ادارات هييات لجان مكاتب دواير مديريات مجالس وكالات بنوك جامعات محافظات مقاطعات مدن بلديات معاهد
    مراكز اقسام جهات وحدات موسسات شركات محليات فروع قطاعات اجهزه سلطات هيئات منظمات جمعيات شعب بلدات مصالح
    حكومات بعثات سفارات مفتشيات صناديق فرق نقابات اتحادات شركات متاحف مكتبات محاكم نيابات محطات مختبرات
    مقاولين مقاولون مقاولو متعهدين متعهدون مستثمرين مستثمرون موردين موردون مشغلين مشغلون مشغلو مشغلي
    وزارتا وزارتي ادارتا ادارتي محافظتا محافظتي مقاطعتا مقاطعتي مديريتا مديريتي هييتا هييتي لجنتا لجنتي دايرتا
    دايرتي
    مدينتا مدينتي مكتبا مكتبي قسما قسمي مصلحتا مصلحتي وكالتا وكالتي بلديتا بلديتي
    مفوضين مفوضون مفوضو مفوضي مديرين مديرون مدراء محافظين محافظون وزراء امناء وكلاء سفراء مفتشين مفتشون مفتشو
    مفتشي رواد شركاء
    اعضاء جهه مستشفيات مدارس كليات عيادات موانئ مصانع
    """
)
# Other words too: counted only with an article or with what they are responsible for after them.
WEAK: Final = listed(
    """
    وحده قسم مجموعه قياده شعبه اتحاد حي منطقه مدرسه مركز فريق اداره سلطه رياسه جهاز قطاع شرطه اعضاء
    """
)
PLACES: Final = frozenset(["محافظه", "مقاطعه", "مدينه", "بلديه", "ولايه", "حي", "منطقه", "حكومه"])
TITLES: Final = listed(
    """
    وزير وزيره نايب رييس رييسه مدير مديره محافظ امين عمده وكيل السيد السيده الرفيق سكرتير مفتش عميد المهندس
    الدكتور اللواء عقيد رايد مقدم نقيب استاذ قاضي مستشار مراقب معاون سفير قنصل متصرف قايمقام مختار قايد مشرف منسق
    نايبه وكيله امينه سكرتيره مفتشه مستشاره منسقه مشرفه مساعد رييسا رييسي مديرا مديري وزيرا وزيري
    السفير المستشار العقيد المقدم الرايد النقيب القاضي الاستاذ الاستاذه الدكتوره المهندسه مهندس
    """
)
# Verbal nouns that carry the article: they begin what is demanded and are no field of a unit.
ACTS: Final = listed(
    """
    التنسيق التعاون الاسراع الانتهاء الالتزام البدء التركيز التاكد الاستمرار القيام الاشراف المتابعه التواصل
    الرد العمل الاعداد التحقق المبادره الحرص التحضير الاستعداد التعجيل الاهتمام المضي التشاور الحفاظ الابلاغ
    الشروع الاستجابه التقدم التقيد الاطلاع المشاركه المساهمه الايعاز الافاده الابتعاد الحد الكشف التشديد
    التوسع المراجعه الموافقه التي الذي الذين الان المعنيه المختصه المذكوره المسووله
    """
)
QUALIFIERS: Final = listed(
    """
    المعنيه المختصه ذات الصله الاخري المسووله التابعه كافه العلاقه
    """
)
VERBAL: Final = re.compile("^(?:ت\\w{2}ي\\w|ا[^ل]\\w{1,2}ا\\w|است\\w{2}ا\\w|م\\w{1}ا\\w{2}ه)$")
STOPS: Final = listed(
    """
    ان قبل بعد في من الي عن علي حتي بحلول خلال مع بين منذ عند لدي او ثم التي الذي ما لا لم لن قد سوف بشان
    حول وفقا بما كما هي هو موعد نهايه مطلع يوم شهر عام سنه فورا عاجلا كل جميع تقرير خطه مسووله مسوول ملزمه
    مكلفه مطالبه مدعوه
    """
)
# Adjectives of unit names that do not end in ي or ية.
ADJECTIVES: Final = listed(
    """
    عام عامه اعلي عليا دايم دايمه خاص خاصه موحد موحده مشترك مشتركه مستقل مستقله متحد متحده معني معنيه مكلف
    مكلفه كبري احمر منوره مكرمه مقدسه
    """
)
CONCERNED: Final = frozenset(("المعني", "المعنيه", "الخاص", "الخاصه", "المكلف", "المكلفه"))
ALL: Final = frozenset(("جميع", "كافه", "كل", "وجميع", "وكافه", "وكل"))
NAMED: Final = frozenset(("مكتب", "مجلس", "بنك", "مصرف", "شركه", "جامعه"))
PLAIN: Final = frozenset(("فريق", "مجموعه", "لجنه", "هييه", "وحده", "اداره", "قسم", "مركز"))
# What a قيادة that is a unit commands; else it is the leading of something.
COMMANDED: Final = frozenset(
    ("القوات", "الجيش", "الشرطه", "المنطقه", "الحرس", "الدفاع", "الاركان", "العمليات", "البحريه")
)
PRESIDED: Final = frozenset(("الوزراء", "الجمهوريه", "الحكومه", "الوزرا"))
NAMED_TITLES: Final = listed(
    """
    السيد السيده الرفيق الدكتور المهندس اللواء العقيد المقدم الرايد النقيب القاضي الاستاذ الاستاذه الدكتوره
    المهندسه السفير المستشار العميد
    """
)
NUMBERED: Final = frozenset(("مستشفي", "مدرسه", "قسم", "وحده", "فريق", "مجموعه", "مديريه", "محكمه"))
IMPERFECT: Final = re.compile("^[يت]\\w{3,}$")
POINTING: Final = frozenset(("هذا", "هذه", "ذلك", "تلك"))
EVERYWHERE: Final = frozenset(("محافظات", "مقاطعات", "مدن", "بلديات", "محليات"))
# Vietnamese given names whose letters are those of words too: Văn, An.
GIVEN: Final = frozenset(
    ("فان", "آن", "بينه", "بينغ", "لونغ", "لاو", "لانغ", "لي", "باك", "بو", "لان", "ثو", "ها", "ثي", "هوي")
)
# Names that begin as verbs do.
VERBLIKE_NAMES: Final = frozenset(
    ("تران", "ترونغ", "توان", "توم", "تيم", "يوسف", "ياسر", "يحيي", "ياسين", "تيسير", "توفيق", "تامر")
)
# Dual forms: what stands behind them names two units (وزارتي المالية والعدل).
DUAL: Final = re.compile("^(?P<stem>\\w{3,})تي$")


class Head(NamedTuple):
    noun: str
    prefix: str
    definite: bool


@lru_cache(maxsize=2048)
def head_of(bare: str, table: str) -> Head | None:
    """The unit noun in a folded word, with the prefixes before it: وللوزارة is و, ل, the article, وزارة."""
    nouns = {"heads": HEADS, "many": MANY, "titles": TITLES}[table]
    for conjunction in ("", "و", "ف"):
        if not bare.startswith(conjunction):
            continue
        rest = bare[len(conjunction) :]
        for preposition in ("", "ب", "ل", "ك"):
            if not rest.startswith(preposition):
                continue
            noun = rest[len(preposition) :]
            if preposition == "ل" and noun.startswith("ل") and noun[1:] in nouns:
                return Head(noun[1:], conjunction + preposition, True)
            if noun in nouns:
                return Head(noun, conjunction + preposition, noun.startswith("ال"))
            if noun.startswith("ال") and noun[2:] in nouns:
                return Head(noun[2:], conjunction + preposition, True)
    return None
