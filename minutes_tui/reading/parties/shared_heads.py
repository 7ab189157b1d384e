"""Several units under one head: 'the Ministries of Finance and Health', 'وزارتي المالية والصحة' are two units.

Each of them owes the whole and has a row of its own in the register, so that one name for all of them would be
nobody's. A head in the plural says that there are several; fields that make one unit ('Education and Training')
stay together while at least two units are left.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.vietnamese_lists import each_place
from minutes_tui.reading.wording.words import Sentence, Word

_COMMAS: Final = frozenset(",،/&")
_AND: Final[dict[Language, frozenset[str]]] = {
    "en": frozenset(("and",)),
    "de": frozenset(("und", "sowie")),
    "ru": frozenset(("и",)),
    "ar": frozenset(),
    "vi": frozenset(),
}
# The plural head, folded, and the head of one unit; a group keeps what is the same in both.
_HEADS: Final[dict[Language, tuple[tuple[str, str], ...]]] = {
    "en": (
        ("(ministr|part|authorit|agenc|cit|municipalit|count|facult|universit|secretar)ies", r"\1y"),
        ("(department|directorate|bureau|office|province|district|division|commission|committee|governorate|council"
         "|state|region|inspectorate|institute|governor|mayor|director|commissioner|minister|dean|rector)s", r"\1"),
    ),
    "de": (
        ("(ministeri)en", r"\1um"), ("provinzen", "provinz"), ("(landkreis|kreis|bezirk)e", r"\1"),
        ("stadte", "stadt"), ("(gemeinde|universitat)n?(?:en)?", r"\1"), ("lander", "land"), ("amter", "amt"),
        ("(abteilung|verwaltung|direktion|kommission)en", r"\1"), ("(referat|dezernat)e", r"\1"),
    ),
    "ru": (
        ("(министерств|агентств|правительств)(?:а|ам|ами|ах)?", r"\1о"),
        ("(департамент|комитет|отдел|фонд)(?:ы|ам|ов|ами)", r"\1"),
        ("(управлени)(?:я|ям|й|ями)", r"\1е"), ("(администраци|инспекци)(?:и|ям|й|ями)", r"\1я"),
        ("(служб)(?:ы|ам|ами)?", r"\1а"), ("(губернатор|мэр|министр|директор)(?:ы|ов|ам|ами)", r"\1"),
    ),
    "ar": (
        ("[وف]?[بل]?(وزار|محافظ|مديري|هيي|ادار|داير|بلدي|جامع|شرك|ولاي|مقاطع|مصلح)(?:تا|تي|ات)", r"\1ة"),
        ("[وف]?[بل]?(لجن)(?:تا|تي)", r"\1ة"), ("[وف]?[بل]?(محافظ|مدير|وزير)(?:ا|ي)", r"\1"),
    ),
    "vi": (),
}  # fmt: skip
HEADS_OF_UNITS: Final = re.compile(
    "^(?:governor|mayor|director|commissioner|minister|dean|rector)s$"
    "|^(?:губернатор|мэр|министр|директор)(?:ы|ов|ам|ами)$|^[وف]?[بل]?(?:محافظ|مدير|وزير)(?:ا|ي)$"
)
"""Plural titles, folded: persons are told apart where the roster knows each of them, else they stay one name."""
_HEADS_OF: Final = {
    language: tuple((re.compile(plural), one) for plural, one in heads) for language, heads in _HEADS.items()
}
_SPELLED: Final = {
    "stadt": "Stadt", "universitat": "Universität", "land": "Land", "amt": "Amt", "provinz": "Provinz",
    "هيية": "هيئة", "ادارة": "إدارة", "دايرة": "دائرة",
}  # fmt: skip
_OF: Final = frozenset(("of", "for", "fur", "des", "der"))
_TOGETHER: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        "(?!.* and (?:finance|health|justice|defen[cs]e|interior|foreign affairs|education|transport)$)"
        "(?:education and training|planning and investment|science and technology|industry and trade"
        "|trade and industry"
        "|agriculture and (?:environment|rural development|fisheries|forestry|irrigation)|forestry and .*"
        "|natural resources and (?:the )?environment|information and communications?|environment and climate.*"
        "|ethnic and religious affairs|labou?r and social.*|labou?r invalids and social affairs|energy and .*"
        "|culture sports? and tourism|health and (?:social|human|population|family).*|home and .*"
        "|water and (?:sanitation|irrigation|energy)|roads and (?:transport|bridges|highways)|public works and .*"
        "|women and .*|youth and .*|arts and .*|housing and .*|lands? and .*|finance and (?:planning|budget)"
        "|economy and (?:planning|finance)|research and .*|tourism and .*|transport and communications?"
        "|parks and .*|law and .*|mining and .*|mines and .*)"
    ),
    "de": re.compile(
        "(?!.* und (?:finanzen|justiz|verteidigung|gesundheit|verkehr|inneres|auswartiges)$)"
        "(?:.* )?(?:wirtschaft und (?:arbeit|energie|klima|verkehr|technologie)|arbeit und soziales?"
        "|landwirtschaft und .*|ernahrung und .*|bildung und .*|wissenschaft und .*|umwelt und .*|inneres und .*"
        "|kultus und .*|jugend und .*|familie und .*|gesundheit und (?:pflege|soziales?)|verkehr und .*)"
    ),
    "ru": re.compile(
        "(?!.* и (?:финансов|здравоохранения|юстиции|обороны|транспорта|образования|(?:внутренних|иностранных)"
        " дел)$)"
        "(?:труда и (?:социальн|занятост).*|природных ресурсов и .*|науки и (?:высшего|технолог|инновац).*"
        "|промышленности и торговли|строительства и .*|сельского хозяйства и .*|образования и (?:науки|профессион"
        "|подготовки|воспитания).*|культуры и (?:туризма|спорта).*|планирования и .*|архитектуры и .*"
        "|экономики и .*"
        "|имущественных и .*|земельных и .*|физической культуры и спорта|информации и .*|транспорта и .*"
        "|охраны .*|лесного .* и .*|по труду и .*|по делам .* и .*|по экологии и .*|печати и .*|связи и .*)"
    ),
    "ar": re.compile(
        "(?!.* و(?:الماليه|الصحه|العدل|الدفاع|الخارجيه|الداخليه|التربيه|النقل)$)"
        "(?:التعليم العالي والبحث العلمي|التربيه والتعليم|الشباب والرياضه|الاعمار والاسكان.*|الصناعه والمعادن"
        "|الصناعه والتجاره|العمل والشوون الاجتماعيه|الاشغال العامه و.*|الاوقاف والشوون .*|الثقافه و.*"
        "|البييه والمياه.*"
        "|المياه والري|التخطيط والتعاون .*|التجاره والصناعه|السياحه والاثار|الاقتصاد والتخطيط|المواصلات و.*"
        "|الزراعه واستصلاح .*|الطرق والجسور|الصحه والسكان|الكهرباء والطاقه.*)"
    ),
    "vi": re.compile("(?!)"),
}  # fmt: skip
_REGIONS: Final = {
    "областей": "области", "районов": "района", "округов": "округа", "краев": "края", "республик": "республики",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Field:
    """One of the fields behind a shared head."""

    first: int
    """The index of its first word."""
    after: int
    """The index after its last word."""


def each_unit(sentence: Sentence, mention: Mention, language: Language) -> tuple[Mention, ...]:
    """The units that one name stands for: itself, or each of those that share its head.

    Args:
        sentence: the words of the text.
        mention: a unit found by its pattern.
        language: whose heads are looked for.
    """
    if language == "vi":
        return each_place(sentence, mention)
    words = sentence.words
    head = next((p for p in range(mention.first, mention.after) if not words[p].sign), mention.first)
    singular = _singular(words[head], language)
    if singular is None or (head + 1 < len(words) and words[head + 1].sign):
        return (mention,)
    mention = _regions_behind(words, _fields_behind(words, mention, language), head, language)
    fields = _kept_together(words, list(_fields(words, head + 1, mention.after, language)), language)
    if len(fields) < 2:
        return (mention,)
    return tuple(_units(sentence, mention, head, singular, fields, language))


def _singular(word: Word, language: Language) -> str | None:
    """The head of one unit, where a word is the head of several."""
    for plural, one in _HEADS_OF[language]:
        found = plural.fullmatch(word.bare)
        if found is not None:
            singular = found.expand(one)
            return _SPELLED.get(singular, singular)
    return None


def _fields(words: tuple[Word, ...], index: int, after: int, language: Language) -> Iterator[_Field]:
    """What stands between commas and 'and': Finance | Health | Justice."""
    begin = index
    for place in range(index, after):
        word = words[place]
        parted = word.lower in _COMMAS or word.bare in _AND[language]
        joined = language == "ar" and place > index and word.bare[0] == "و" and len(word.bare) > 3
        if not (parted or joined):
            continue
        if place > begin:
            yield _Field(begin, place)
        begin = place + 1 if parted else place
    if after > begin:
        yield _Field(begin, after)


def _kept_together(words: tuple[Word, ...], fields: list[_Field], language: Language) -> list[_Field]:
    """Fields of one unit are one again, as long as two units are left."""
    together = _TOGETHER[language]
    place = 0
    while place + 1 < len(fields) and len(fields) > 2:
        for last in (place + 2, place + 1):
            if last >= len(fields) or len(fields) - (last - place) < 2:
                continue
            wide = _Field(fields[place].first, fields[last].after)
            said = " ".join(w.bare for w in words[wide.first : wide.after] if not w.sign and w.bare not in _OF)
            if together.fullmatch(said):
                fields[place : last + 1] = [wide]
                break
        place += 1
    return fields


def _fields_behind(words: tuple[Word, ...], mention: Mention, language: Language) -> Mention:
    """German: 'die Ministerien | der Finanzen und der Justiz', '… | für Bildung, für Bau und für Verkehr'."""
    if language != "de":
        return mention
    index = after = mention.after
    while index < len(words):
        if words[index].bare in _OF and index + 1 < len(words) and words[index + 1].capital:
            index = after = index + 2
        elif after > mention.after and (words[index].lower == "," or words[index].bare in _AND["de"]):
            index += 1
            if index < len(words) and words[index].capital:
                index = after = index + 1
        else:
            break
    return replace(mention, after=after)


def _regions_behind(words: tuple[Word, ...], mention: Mention, head: int, language: Language) -> Mention:
    """Администрациям Томской и Омской | областей: what the adjectives are said of belongs to each name."""
    if language != "ru":
        return mention
    for place in range(head + 2, min(head + 9, len(words))):
        if words[place].bare in _REGIONS:
            between = words[head + 1 : place]
            named = all(w.capital or w.lower in (",", "и", "-") for w in between)
            return replace(mention, after=place + 1) if named and place + 1 > mention.after else mention
    return mention


def _units(
    sentence: Sentence, mention: Mention, head: int, singular: str, fields: list[_Field], language: Language
) -> Iterator[Mention]:
    words = sentence.words
    capital = mention.name[:1].isupper()
    noun = singular[0].upper() + singular[1:] if capital else singular
    region = _REGIONS.get(words[fields[-1].after - 1].bare, "") if language == "ru" else ""
    link = sentence.cut(fields[0].first, fields[0].first + 1) if words[fields[0].first].bare in _OF else ""
    begin = mention.first
    for number, field in enumerate(fields):
        # A name of one word may look like a preposition while it is typed: 'Defence and For|eign Affairs'.
        opened = words[field.first].bare in _OF and field.after > field.first + 1
        first = field.first + 1 if opened else field.first
        own = sentence.cut(field.first, field.first + 1) if first > field.first else link
        last = field.after - 1 if region and number == len(fields) - 1 else field.after
        said = sentence.cut(first, last)
        if language == "ar" and number:
            said = said[1:]
        name = " ".join(part for part in (noun, own, said, region) if part)
        yield replace(mention, first=begin, after=field.after, name=name, joined=bool(number) or mention.joined)
        begin = field.after
