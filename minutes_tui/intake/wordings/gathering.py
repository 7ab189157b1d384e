"""How reports of the five languages say who came, where and when they met, and which body concluded."""

import re
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.intake.wordings.shape import words


@dataclass(frozen=True, slots=True)
class Gathering:
    """The words of one language about a gathering."""

    attended: re.Pattern[str]
    """That somebody took part."""
    place: re.Pattern[str]
    """Where they met, in a group `place`, in the sentence that says that they met."""
    met: re.Pattern[str]
    """That a meeting was held: the sentence that has its day and place."""
    concluded: re.Pattern[str]
    """Which body concluded, in a group `body`."""
    present: re.Pattern[str]
    """A label before those who took part, beside the keywords of the entry line."""
    when: re.Pattern[str]
    """A label before the day."""


_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿа-яё]"

GATHERINGS: Final[dict[Language, Gathering]] = {
    "en": Gathering(
        attended=words(r"attended|attending|took part|taking part|participated|participants (?:were|included)"),
        place=re.compile(
            r"\b(?:at the (?P<house>(?:headquarters|office|seat|building|premises) of [^,.;]+?)|in (?P<place>"
            rf"{_CAPITAL}[\w-]+(?: {_CAPITAL}[\w-]+){{0,3}}))(?=[,.;]|\s+(?:to|on|for|under|with)\b|$)"
        ),
        met=words(r"held|met|took place|convened|was opened"),
        concluded=re.compile(
            r"(?:^|[,;]\s+)(?P<body>the [^,;:]{3,120}?) "
            r"(?:concluded|resolved|decided|reached the following conclusions?)(?: as follows)?:?",
        ),
        present=words(r"attendees|participants|in attendance|those present|members present"),
        when=words(r"time|date and time|day"),
    ),
    "de": Gathering(
        attended=words(
            r"nahmen?(?=.*\bteil\b)|teilgenommen|teilnahmen|anwesend waren|waren anwesend|zu gast waren"
        ),
        place=re.compile(
            rf"\b(?:im (?P<house>(?:Hauptquartier|Sitz|Gebäude|Hause?|Amtssitz) (?:des|der) {_CAPITAL}[\wäöüß-]+)"
            rf"|in (?P<place>{_CAPITAL}[\wäöüß-]+(?: {_CAPITAL}[\wäöüß-]+){{0,2}}))"
        ),
        met=words(r"hielt(?:en)?(?=.*\bab\b)|fand(?:en)?(?=.*\bstatt\b)|tagten?|traf(?:en)? sich|stattgefunden"),
        concluded=re.compile(
            r"(?:^|[,;]\s+)(?P<body>(?:der|die|das) [^,;:]{3,120}?) "
            r"(?:kam(?:en)? zu folgenden Schlüssen|fassten? folgende Beschlüsse|beschloss(?:en)?(?: Folgendes)?:)",
        ),
        present=words(r"teilnehmer(?:innen)?(?: und teilnehmer)?|teilnehmende|teilnehmerliste"),
        when=words(r"zeit|termin|datum und zeit|tag"),
    ),
    "vi": Gathering(
        attended=words(
            r"tham dự|cùng dự|dự (?:hội nghị|cuộc họp|phiên họp|buổi làm việc)(?: có)?"
            r"|tham gia (?:hội nghị|cuộc họp)|có mặt tại"
        ),
        place=re.compile(
            r"tại (?P<house>(?:trụ sở|hội trường|phòng họp)[^,.;]{0,60}?)(?=[,.;]| đã | diễn ra|$)"
            rf"|tại (?P<place>{_CAPITAL}\w+(?: {_CAPITAL}\w+){{0,3}})"
        ),
        met=words(r"tổ chức|diễn ra|họp|khai mạc|chủ trì|được tiến hành"),
        concluded=re.compile(
            r"(?:^|[,;]\s+)(?P<body>[^,;:]{3,120}?) "
            r"(?:đã )?(?:kết luận|thống nhất kết luận|quyết nghị|có ý kiến kết luận) như sau",
        ),
        present=words(r"thành phần|thành phần tham gia|đại biểu(?: tham dự)?|cùng dự(?: có)?|tham gia"),
        when=words(r"thời gian(?: bắt đầu)?|ngày giờ"),
    ),
    "ru": Gathering(
        attended=words(r"присутствовал[аи]?|присутствуют|приняли? участие|участвовал[аи]?|участие приняли"),
        place=re.compile(
            rf"\bв (?P<house>(?:здании|помещении|зале|штаб-квартире) [^,.;]{{3,60}}?)(?=[,.;]| состоял| прош)"
            rf"|\bг\. ?(?P<place>{_CAPITAL}[\w-]+)|\bв городе (?P<town>{_CAPITAL}[\w-]+)"
        ),
        met=words(r"состоял[аио]с[ья]|прош[её]л|прошл[аио]|пров[её]л[аи]?|провели|заслуша[вл]\w*"),
        concluded=re.compile(
            r"(?:^|[,;]\s+|\)\s*(?:и|,)?\s*)(?P<body>[А-ЯЁ][^,;:()]{2,120}?) (?:заслушал[аио]?[^:]* и )?"
            r"(?:приш(?:ли|[её]л|ла) к следующим выводам|постановил[аио]?|решил[аио]?)",
        ),
        present=words(r"участники|присутствовали|приняли участие|приглашённые|приглашенные|участвовали"),
        when=words(r"время|дата и время|дата проведения"),
    ),
    "ar": Gathering(
        attended=words(r"[وف]?(?:حضرت?|حضره?ا?|شاركت?|يشارك|بحضور|بمشاركة)"),
        place=re.compile(r"(?:في|ب)\s?(?P<house>مقر \w+(?: \w+)?)|في مدينة (?P<place>\w+)"),
        met=words(r"[وف]?(?:عقدت?|عُقدت?|انعقدت?|التأم)"),
        concluded=re.compile(r"(?:^|[،؛]\s+)[وف]?(?:خلصت?|قررت?|انتهت?) (?P<body>[^،:؛]{3,60}?) (?:إلى )?ما يلي"),
        present=words(r"المشاركون|المشاركين|قائمة الحضور|الأعضاء الحاضرون"),
        when=words(r"الزمان|الوقت|اليوم|تاريخ الاجتماع"),
    ),
}
