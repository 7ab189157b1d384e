"""Words that tell a name from a sentence: titles, offices, particles, verbs of speech. Data, in five languages.

One line a language, more or less; a phrase stands between bars.
"""

from functools import lru_cache
from typing import Final

from minutes_tui.domain.text import fold

_TITLES: Final = """
mr | mrs | ms | miss | dr | prof | professor | sir | madam | madame | h.e | his excellency | her excellency
minister | the minister | deputy minister | vice minister | prime minister | deputy prime minister | president
vice president | secretary-general | secretary general | state secretary | director | deputy director
director-general | director general | head | deputy head | chair | chairman | chairwoman | chairperson
vice chair | vice-chair | co-chair | vice chairman | governor | mayor | ambassador | commissioner | rapporteur
moderator | facilitator | senator | judge | general | colonel | delegate | representative | speaker | officer
ông | bà | anh | chị | đồng chí | đ/c | ts | pgs | gs | pgs.ts | gs.ts | ths | bộ trưởng | thứ trưởng
thứ trưởng thường trực | thủ tướng | phó thủ tướng | chủ tịch | phó chủ tịch | chủ tịch nước | chủ nhiệm
phó chủ nhiệm | vụ trưởng | phó vụ trưởng | cục trưởng | phó cục trưởng | tổng cục trưởng | chánh văn phòng
phó chánh văn phòng | chánh thanh tra | giám đốc | phó giám đốc | tổng giám đốc | trưởng ban | phó trưởng ban
trưởng phòng | phó trưởng phòng | bí thư | phó bí thư | viện trưởng | hiệu trưởng | đại biểu | đại diện
đại sứ | thống đốc | tổng thư ký | ủy viên | trưởng đoàn | thiếu tướng | trung tướng | đại tá | chuyên gia
herr | frau | minister | ministerin | vizeminister | vizeministerin | staatssekretär | staatssekretärin
bundesminister | bundesministerin | ministerpräsident | ministerpräsidentin | premierminister
vizepremierminister | präsident | präsidentin | vizepräsident | vizepräsidentin | direktor | direktorin
leiter | leiterin | abteilungsleiter | abteilungsleiterin | referatsleiter | referatsleiterin
amtsleiter | amtsleiterin | büroleiter | büroleiterin | vorsitzender | vorsitzende | der vorsitzende
die vorsitzende | bürgermeister | bürgermeisterin | oberbürgermeister | oberbürgermeisterin | landrat | landrätin
botschafter | botschafterin | moderator | moderatorin | vertreter | vertreterin | generalsekretär
generalsekretärin | dipl.-ing | dr.-ing
г-н | г-жа | господин | госпожа | товарищ | тов | министр | заместитель министра | замминистра | председатель
председательствующий | сопредседатель | заместитель председателя | премьер-министр | вице-премьер | президент
вице-президент | директор | заместитель директора | генеральный директор | генеральный секретарь | начальник
заместитель начальника | руководитель | заместитель руководителя | губернатор | мэр | глава | посол | докладчик
депутат | сенатор | академик | профессор | проф | д-р | представитель | модератор | секретарь
السيد | السيدة | الأستاذ | الأستاذة | الدكتور | الدكتورة | د | معالي | معالي الوزير | سعادة | سعادة السفير
فخامة | سمو | وزير | وزيرة | الوزير | الوزيرة | نائب الوزير | نائب وزير | رئيس | الرئيس | رئيسة | نائب رئيس
نائب الرئيس | رئيس الوزراء | رئيس مجلس الوزراء | نائب رئيس الوزراء | مدير | مديرة | المدير | المديرة
المدير العام | مدير عام | الأمين العام | الأمين | وكيل الوزارة | وكيل | محافظ | المحافظ | سفير | السفير | ممثل
المندوب | مندوب | المستشار | مستشار | العضو | النائب | اللواء | العميد
"""

_UNIT_WORDS: Final = """
ministry | department | office | committee | commission | agency | bureau | division | directorate | council
authority | secretariat | working group | task force | board | institute | bank
bộ | sở | vụ | cục | tổng cục | ban | ủy ban | uỷ ban | ubnd | hđnd | văn phòng | viện | phòng | chi cục | hội đồng
tổ công tác | ban chỉ đạo | ban quản lý | ngân hàng | tập đoàn | tổng công ty | trung tâm | trường | thanh tra
ministerium | bundesministerium | amt | bundesamt | landesamt | abteilung | referat | behörde | büro | ausschuss
kommission | arbeitsgruppe | volkskomitee | kanzlei | senat | rat
министерство | минфин | департамент | управление | отдел | комитет | комиссия | агентство | служба | аппарат
канцелярия | секретариат | рабочая группа | народный комитет | банк | администрация
وزارة | إدارة | هيئة | لجنة | مكتب | أمانة | مجلس | مديرية | دائرة | قسم | معهد | بنك | مصلحة | ديوان
"""

_PARTICLES: Final = """
of | the | for | and | on | in | at | de | da | di | del | della | la | le | du | van | von | der | den | dem
des | zu | zur | zum | und | für | im | in | bin | ibn | al | el | và | и | по | по делам | при | в | на
&
"""

_SPEECH_VERBS: Final = """
said | says | noted | notes | stressed | stresses | emphasised | emphasized | added | asked | explained | concluded
agreed | proposed | suggested | stated | reported | requested | instructed
nhấn mạnh | cho biết | phát biểu | đề nghị | yêu cầu | kết luận | nêu rõ | nêu | khẳng định | cho rằng | báo cáo
chỉ đạo | đề xuất | kiến nghị | giao | nói | lưu ý | thống nhất | quyết định
sagte | sagt | betonte | betont | erklärte | erklärt | fragte | ergänzte | schlug | berichtete | forderte
отметил | отметила | подчеркнул | подчеркнула | сообщил | сообщила | сказал | сказала | заявил | заявила
предложил | предложила | поручил | поручила | добавил | добавила | отметили | спросил | спросила
قال | قالت | أكد | أكدت | أضاف | أضافت | أوضح | أوضحت | أشار | أشارت | ذكر | ذكرت | صرح | طلب | طلبت | اقترح
"""

_NO_SPEAKERS: Final = """
proposed | proposed resolution | proposal | e.g | i.e | p.s | ps | nb | todo | http | https
đề xuất | kiến nghị | ví dụ | tái bút
vorschlag | beschlussvorschlag | z.b | zum beispiel
предложение | проект решения | например
اقتراح | مقترح | مثال | مثلا
"""

_NOBODY: Final = """
none | nobody | no one | no-one | n/a | all | everybody | everyone | the same
không | không có | không ai | tất cả
keine | keiner | niemand | alle
нет | никто | все
لا أحد | لا يوجد | الجميع | جميع الأعضاء
"""


class WordList:
    """Words and phrases that are compared without case, and without diacritics where that is safe.

    A single Vietnamese word without its marks is another word (Bà, ba; thể, the), so it needs them.
    """

    __slots__ = ("_bare", "_typed")

    def __init__(self, words: str) -> None:
        typed = {" ".join(w.casefold().split()).rstrip(".") for line in words.splitlines() for w in line.split("|")}
        self._typed = frozenset(typed - {""})
        self._bare = frozenset(fold(w) for w in self._typed if " " in w or not (w.isascii() or fold(w).isascii()))

    def __contains__(self, typed: str) -> bool:
        plain = typed.casefold().rstrip(".")
        return plain in self._typed or _folded(plain) in self._bare


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """A word or phrase without diacritics; the same ones are asked about at every key."""
    return fold(word)


TITLES: Final = WordList(_TITLES)
"""Titles and offices of persons, before a name or instead of one."""
UNIT_WORDS: Final = WordList(_UNIT_WORDS)
"""Words with which the name of an office begins."""
NAME_PARTICLES: Final = WordList(_PARTICLES)
"""Small words inside a name or title that have no capital."""
SPEECH_VERBS: Final = WordList(_SPEECH_VERBS)
"""Verbs that make a clause of what stands before a colon: 'the minister said:'."""
NO_SPEAKERS: Final = WordList(_NO_SPEAKERS)
"""Words before a colon that introduce a text and are never a speaker."""
NOBODY_WORDS: Final = WordList(_NOBODY)
"""What stands in a list of names where no name is told: none, all."""
COMPOUND_TITLES: Final = (
    "minister", "ministerin", "präsident", "präsidentin", "sekretär", "sekretärin", "direktor", "direktorin",
    "leiter", "leiterin", "ministerium",
)  # fmt: skip
"""How German words end that are titles or offices in one word (Finanzminister)."""
COMPOUND_OFFICES: Final = (
    "ministerium", "amt", "behörde", "ausschuss", "kommission", "abteilung", "kanzlei", "verwaltung",
)  # fmt: skip
"""How German words end that are offices in one word (Bauamt)."""
GENITIVE_ENDS: Final = ("ов", "ев", "ей", "ии", "ия", "ы", "и", "а", "я", "ого", "его", "ых", "их", "ой")
"""How the small words behind a Russian title or office end (министр финансов): no verb does."""
