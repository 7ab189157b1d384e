"""Arabic. It has no capitals: a name is taken only where a sign closes it, and known again afterwards."""

import re

from minutes_tui.intake.wordings.shape import Wording, label, opening, words


def wording() -> Wording:
    """How Arabic reports word it."""
    meeting = r"(?:المؤتمر|الاجتماع|الجلسة|اللقاء|الندوة)"
    return Wording(
        offices={
            "prime minister": words(r"[ول]?رئيسة? (?:مجلس )?الوزراء"),
            "minister": words(r"و?(?:الوزيرة?|وزيرة?(?: ال\w+(?: وال\w+)*)?)"),
            "president": words(r"رئيس الجمهورية"),
            "chair": words(r"و?(?:ال)?رئيسة?"),
            "director": words(r"و?(?:ال)?مديرة?(?: عام| العام)?"),
            "secretary": words(r"و?(?:ال)?أمينة?(?: عام| العام)?"),
            "governor": words(r"و?(?:ال)?محافظ"),
        },
        deputy=re.compile(r"(?:و?(?:ال)?نائبة?|و?وكيلة?)\s+(?:ال)?", re.IGNORECASE),
        courtesy=words(r"و?(?:الرفيقة?|السيدة?|معالي|سعادة|الدكتورة?|الأستاذة?|الفريق|اللواء|العميد)"),
        complement=re.compile(r"،\s+"),
        governed=words(r"(?:من|مع|إلى|على|عن|قبل|بين|لدى|لكل من)\s*$"),
        says=words(
            r"[وف]?(?:قالت?|أكدت?|أوضحت?|أشارت?|ذكرت?|صرحت?|أضافت?|شددت?|أعربت?|أشادت?|بينت?|نوهت?"
            r"|أعلنت?|لفتت?)"
        ),
        demands=words(r"[وف]?(?:طلبت?|كلفت?|وجهت?|دعت?|دعا|اقترحت?|أمرت?|ألزمت?|طالبت?|حثت?|أوصت?)"),
        reports=words(r"[وف]?(?:عرضت?|أفادت?|قدمت? (?:\w+ )?تقرير\w*|استعرضت?)"),
        reporting=opening(r"و?(?:في|خلال) (?:تقرير\w*|عرض\w*)"),
        according=words(r"بحسب|وفق(?:ا|اً)? ل|حسب"),
        small=words(r"أيضا|أيضًا|كذلك|كما|على"),
        chairs=words(rf"و?ترأست?(?: {meeting})?|و?أدار(?:ت)?(?: {meeting}|ه|ها)|برئاسة|و?رأست? {meeting}"),
        jointly=words(r"بالاشتراك|برئاسة مشتركة|معا|معًا"),
        bridge=re.compile(r"(?:جسر|موقع) (?P<name>\w+(?: \w+)?)(?= (?:الرفيق|السيد|معالي|كل)|،|\.)"),
        caption=words(r"(?:يتحدث|تتحدث|يلقي|تلقي|مشهد|صورة)(?: .*)?"),
        furniture=label(r"(?:ال)?مصدر|نسخة إلى|صورة إلى|المرفقات|تعليق(?:ات)?|صورة|الكاتب"),
        subject=opening(r"بشأن|حول|في شأن|بخصوص"),
        months=opening(
            r"يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يونيه|يوليو|يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
            r"|في المائة|مليون|مليار"
        ),
        letters=re.compile(r"[\u0600-\u06ff]+"),
        units=re.compile(r"(?:وزارة|إدارة|هيئة|لجنة|مكتب|أمانة|مجلس|مديرية|دائرة|قسم|معهد|بنك)(?!\w)"),
        document=opening(r"(?:محضر|تقرير|قرار|توصيات|بيان|تعميم)"),
        addresses=opening(r"تكليف|يكلف|تكلف|الطلب|يطلب|تطلب|دعوة|توجيه|إلزام"),
        again=opening(rf"و?(?:في|خلال|وفي ختام|في ختام) (?:\w+ )?(?:{meeting}|كلمت\w+)"),
        has_capitals=False,
    )
