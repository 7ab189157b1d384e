"""A named day that is only told of: in a relative clause, behind a past verb, the day of what takes effect."""

import re
from itertools import pairwise
from typing import Final

from minutes_tui.reading.deadlines.grammar.cues import Phrase
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.wording.words import listed

_FARTHEST: Final = 12
_MOST_BEFORE_PARTICIPLE: Final = 7
_LONGEST_ASIDE: Final = 5
_PAST: Final = re.compile(
    r"(?:\w{2,}[^e]ed|said|told|made|gave|given|sent|held|took|taken|met|heard|found|left|brought|got|wrote|written|spoke"
    r"|spoken|began|begun|came|went|saw|seen|laid|drew|drawn|broke|broken|chose|chosen|rose|fell|thought|caught"
    r"|fought|lost|kept|felt|dealt|built|agreed|decreed)$"
)
# With one of these before it a participle is what is to come: to be signed on Monday, have it checked on Monday.
_TO_COME: Final = listed(
    """
    be is are being get getting have has had having need needs want wants like see to shall must should will please
    """
)
_DEMANDING: Final = listed("shall must should will please")
_OPEN: Final = _TO_COME | {"that"}
_RELATIVE: Final = listed("which who whose where")
_RELATIVE_OPENERS: Final = {
    "de": listed("der die das dem den dessen deren denen welcher welche welches wo so wie"),
    "ru": listed("который которая которое которые которого которой которых которому чей чья где куда"),
}
_OWED_BY_LANGUAGE: Final = {
    "de": listed("soll sollen muss müssen zu"),
    "ru": listed("должен должна должно должны обязан обязана обязано обязаны следует надлежит необходимо нужно"),
}
_CONDITIONS: Final = {"de": listed("wenn falls sofern"), "ru": listed("если когда")}
_OWED: Final = listed("shall must should will to need needs please")
_TAKES_EFFECT: Final = (
    ("enters", "into", "force"),
    ("comes", "into", "force"),
    ("comes", "into", "effect"),
    ("takes", "effect"),
    ("expires",),
    ("lapses",),
    ("falls",),
    ("elapses",),
)
_REASONS: Final = listed("because since as although while given though")
_DETERMINERS: Final = listed("the a an all any every its their our your his her my this these those no both of")
_SUBJECTS: Final = listed(
    "the a an this that it he she they we i you what as contrary when since because although while"
)
# What was said, agreed or seen already: 'as agreed today', 'wie heute besprochen', 'như đã nêu hôm nay'.
_AS: Final = {
    "en": (listed("as"), _PAST),
    "de": (listed("wie"), re.compile("(?!möglich|moglich|folgt)")),
    "vi": (listed("như nhu"), re.compile("(?:đã|da|thống|thong|trao|nêu|neu|nói|noi|bàn|ban|kết|ket|báo|bao)$")),
    "ru": (listed("как"), re.compile(r"\w{3,}(?:л|ла|ло|ли|лись|лось|но|ны)$")),
    "ar": (
        listed("كما مثلما"),
        re.compile("(?:اتفق|ذكر|تقرر|قرر|اشير|اشرنا|قيل|قلنا|ورد|ناقش|جاء|اوضح|اعلن|طلب|بحث)(?:نا|ت|وا|تم)?$"),
    ),
}
# What one waits for is no deadline: 'without waiting for the end of the year', 'không đợi đến hết năm'.
_WAITING: Final = {
    "en": listed("wait waits waiting await awaits awaiting"),
    "de": listed(
        "warte wartet warten zuwarten zuzuwarten abwarten abzuwarten abwartend wartend gewartet abgewartet"
    ),
    "vi": listed("đợi chờ doi"),
    "ru": listed(
        "ждать ждите ждет ждем ждут ожидая ожидать дожидаясь дожидаться дожидайтесь откладывая откладывать"
    ),
    "ar": listed("انتظار انتظارا بانتظار الانتظار ينتظر تنتظر ننتظر تنتظروا ينتظروا انتظر"),
}
_BETWEEN_WAITING: Final = listed(
    "for until till the nicht erst noch auf das den die đến tới cho của до حتى إلى الى"
)
_FARTHEST_WAITING: Final = 3
_CLAUSE_ENDS: Final = frozenset({"comma", "stop", "colon", "opening"})


def is_waited_for(passage: Passage, phrase: Phrase) -> bool:
    """Does somebody wait, or not wait, for a day: so that nothing is owed by it?

    Args:
        passage: the lexemes round the phrase.
        phrase: a day or a period, with or without a cue.
    """
    waiting = _WAITING[passage.language]
    for place in range(phrase.start - 1, max(phrase.start - _FARTHEST_WAITING, 0) - 1, -1):
        if passage.word(place) in waiting:
            return True
        if passage.word(place) not in _BETWEEN_WAITING:
            break
    if passage.language != "de":
        return False
    behind = phrase.end + (passage.word(phrase.end) == "zu")
    return passage.word(behind) in waiting


def is_told(passage: Passage, phrase: Phrase) -> bool:
    """Is a day without by or before only told of: the promise made on Monday, which begins on 1 July?

    Args:
        passage: the lexemes round the phrase.
        phrase: a named day.
    """
    if _as_said(passage, phrase):
        return True
    if passage.language in _RELATIVE_OPENERS:
        return _in_relative_clause(passage, phrase)
    if passage.language != "en" or not phrase.inside:
        return False
    clause = _clause_before(passage, phrase.start)
    return bool(clause) and (
        _behind_past(clause) or _in_relative(clause) or _of_effect(clause) or _past_clause(clause)
    )


def in_condition(passage: Passage, phrase: Phrase) -> bool:
    """German, Russian: 'Wenn bis 1. Juni nichts vorliegt, …', 'если до 1 июня деньги не поступят': what if.

    Args:
        passage: the lexemes round the phrase.
        phrase: a day, with or without a cue.
    """
    openers = _CONDITIONS.get(passage.language)
    if openers is None:
        return False
    clause = _clause_before(passage, phrase.start)
    if not clause or clause[0] not in openers:
        return False
    return any("comma" in passage.senses(place) for place in range(phrase.end, phrase.end + _FARTHEST))


def _as_said(passage: Passage, phrase: Phrase) -> bool:
    """'As agreed today, …', '… as the Minister said on Monday': the day of what was said, not of what is owed."""
    clause = _clause_before(passage, phrase.start)
    openers, said = _AS[passage.language]
    place = next((at for at in range(len(clause) - 1, -1, -1) if clause[at] in openers), None)
    if place is None or (place and (passage.language != "en" or len(clause) - place > _LONGEST_ASIDE)):
        return False
    behind = clause[place + 1 :] or [passage.word(phrase.end)]
    if passage.language in ("de", "ru"):
        behind += [passage.word(at) for at in range(phrase.end, phrase.end + 2)]
    return any(said.match(word) for word in behind) and _OWED.isdisjoint(behind)


def _in_relative_clause(passage: Passage, phrase: Phrase) -> bool:
    """German, Russian: '…, dessen Leiter heute fehlt, …', 'доклад, который сегодня обсуждается'."""
    clause = _clause_before(passage, phrase.start)
    place = phrase.start - len(clause) - 1
    opened = bool(clause) and clause[0] in _RELATIVE_OPENERS[passage.language]
    if not opened or "comma" not in passage.senses(place):
        return False
    behind = {passage.word(at) for at in range(phrase.end, phrase.end + _FARTHEST)}
    return _OWED_BY_LANGUAGE[passage.language].isdisjoint(behind.union(clause))


def is_reason(passage: Passage, phrase: Phrase) -> bool:
    """English: 'Because the office is closed until 3 June, …': how long a state lasts that is a reason."""
    if passage.language != "en" or passage.word(phrase.start) not in ("until", "till", "up to"):
        return False
    clause = _clause_before(passage, phrase.start)
    return bool(clause) and clause[0] in _REASONS and _DEMANDING.isdisjoint(clause)


def is_of_event(passage: Passage, phrase: Phrase) -> bool:
    """English: before the August session, by the June meeting: the event has its own day, which nobody named."""
    point = phrase.point
    if passage.language != "en" or point is None or point.precision == "day" or point.edged:
        return False
    return "event" in passage.senses(phrase.end) and "the" in _clause_before(passage, phrase.end)[-3:]


def _clause_before(passage: Passage, place: int) -> list[str]:
    """The words of the clause before a place, the nearest last."""
    words: list[str] = []
    for before in range(place - 1, max(place - _FARTHEST - 1, -1), -1):
        senses = passage.senses(before)
        if not _CLAUSE_ENDS.isdisjoint(senses):
            break
        words.append(passage.word(before))
    return " ".join(reversed(words)).split()


def _behind_past(words: list[str]) -> bool:
    """the promise made on Monday; the Office said on Monday."""
    end = len(words)
    if "by" in words:
        # 'the promise made by the Ministry on Monday'
        end = words.index("by")
    if end < 2 or not _PAST.match(words[end - 1]):
        return False
    return _TO_COME.isdisjoint(words[max(0, end - _MOST_BEFORE_PARTICIPLE) : end - 1])


def _past_clause(words: list[str]) -> bool:
    """The Minister told the press on Monday: a subject, a past verb, what it was done to, and when."""
    if words[0] not in _SUBJECTS or not _DEMANDING.isdisjoint(words):
        return False
    return any(
        _PAST.match(word) and before not in _DETERMINERS and _OPEN.isdisjoint(words[max(0, place - 2) :])
        for place, (before, word) in enumerate(pairwise(words))
    )


def _in_relative(words: list[str]) -> bool:
    """which enters into force on 1 July; the promise that it gave on Monday."""
    for place in range(len(words) - 1, -1, -1):
        behind = words[place + 1 :]
        if words[place] in _RELATIVE:
            return _OWED.isdisjoint(behind)
        if words[place] == "that" and place:
            return any(_PAST.match(word) for word in behind) and _TO_COME.isdisjoint(behind)
    return False


def _of_effect(words: list[str]) -> bool:
    """The decree enters into force on 1 July: nobody has to do it."""
    if not _OWED.isdisjoint(words):
        return False
    return any(tuple(words[-len(verb) :]) == verb for verb in _TAKES_EFFECT)
