"""Forms of words that demand by themselves, language by language: infinitives, brackets, verbal nouns."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from minutes_tui.reading.wording.forms import GERMAN_TO, RUSSIAN_IMPERATIVE, RUSSIAN_NOUN_IN_T, russian_infinitive
from minutes_tui.reading.wording.words import Word, listed

_RUSSIAN_DATIVE: Final = re.compile(
    "(?:^всем|ому|ему|ству|нию|тию|ам|ям|ым|им|ой|ей|ту|ну|лу|ру|бе|ии|цу|ву|ку|му|зу|ду|ию)$"
)
_GERMAN_INFINITIVE: Final = re.compile(r"^(?!ge)\w{4,}(?:en|ern|eln)$")
_GERMAN_OWING: Final = frozenset(["ist", "sind", "hat", "haben", "bleibt", "bleiben"])
_GERMAN_FINITE: Final = listed(
    """
    ist sind war waren hat haben hatte hatten wird werden wurde wurden kann konnen konnte konnten will
    wollen wollte mochte mochten darf durften sei seien bleibt gibt gab
    """
)
# Infinitives in -ten (einrichten, vorbereiten) look like a past plural (machten).
_GERMAN_THIRD: Final = re.compile(
    r"^(?!\w*(?:richten|beachten|beobachten|gutachten|halten|walten|gestalten|schalten|warten|werten|starten|worten"
    r"|arbeiten|breiten|bereiten|leiten|weiten|reiten|leisten|testen|lasten|rusten|bieten|treten|raten|beten|posten)$)"
    r"\w{3,}(?:t|te|ten)$"
)
_GERMAN_NO: Final = re.compile("^(?:nicht|kein(?:e|en|er|em|es)?|keinesfalls|niemals|nie|keineswegs|keinerlei)$")
# 'ist zurückzuführen auf', 'ist zu erwarten': what can be seen or said, not what is to be done.
_GERMAN_SEEN: Final = re.compile(
    "(?:zuruckzufuhren|vorzufinden|abzusehen|anzunehmen|auszuschliessen|erwarten|rechnen|verdanken|begrussen|sehen|erkennen"
    "|beobachten|befurchten|horen|spuren|danken|verstehen|finden|haben|sein|hervorzuheben|anzumerken|festzustellen)$"
)
_ENGLISH_OBJECT: Final = listed("the a an all every its their his her these those any each this that both")
_ENGLISH_PARTICLES: Final = listed("out up down off back over away through")
# What may open a sentence before an article and is no verb: prepositions, conjunctions, adverbs, auxiliaries.
_ENGLISH_OPENING: Final = listed(
    """
    in on at by for with from under over after before behind beside besides between among within without of to into
    onto upon about above below near since until till despite beyond throughout through during across along around
    against toward towards via per plus minus except but and or nor yet so if when while where whether because
    although though unless once as than like unlike given notwithstanding concerning regarding pending
    is are was were am be been do does did has have had will would shall should can could may might must
    all both half twice not only even just such what which who whose whom how why that this these those quite
    rather almost nearly perhaps maybe then now here there again soon today tomorrow yesterday tonight together
    meanwhile otherwise instead too never often always sometimes seldom also still ever indeed
    i we you he she it they us them me him her one everybody everyone somebody someone nobody no none many most some
    few several each every any other another
    first second third next last yes well okay right
    later early straight right far way turn going
    thank thanks welcome congratulate suppose imagine remember note say see hear mind sorry worth
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december
    """
)
_ARABIC_VERBAL: Final = re.compile("^و?(?:ت\\w{2}ي\\w|است\\w{2}ا\\w)$")
# 'so let him …': فليقدم, فلتحضر.
_ARABIC_JUSSIVE: Final = re.compile("^فل[تي]\\w{3,}$")
_MOST_OBJECT: Final = 8
_RUSSIAN_PERSONAL: Final = re.compile("(?:ет|ит|ют|ут|ат|ят|ется|ится|ются|утся|ал|ил|ла|ло|ли|но|ны|лся|лась)$")
_RUSSIAN_FINITE: Final = re.compile(
    r"\w{2,}(?:ет|ит|ют|ут|ат|ят|тся|ал|ил|ел|ла|ло|ли|лся|лась|лось|лись|ен|ена|ено|ены|ем|им)$"
)
_RUSSIAN_OTHERWISE: Final = frozenset(
    [
        "можно",
        "нельзя",
        "пора",
        "чтобы",
        "как",
        "если",
        "ли",
        "есть",
        "нет",
        "где",
        "куда",
        "когда",
        "будет",
        "будут",
        "это",
        "кто",
        "что",
        "для",
        "и",
        "или",
    ]
)
# What a meeting says of its own view; nobody has to do anything.
_RUSSIAN_VIEWS: Final = frozenset(("согласиться", "признать", "считать", "отметить", "поблагодарить", "поздравить"))
_RUSSIAN_INTENT: Final = re.compile(
    "(?:решени|план|возможност|прав[оа]$|задач|цел|попытк|желани|необходимост|предложени|поручени|обещани|намерени|готов"
    "|просьб|рад$|рады$|способн|намерен|призыв|обязанност|обязательств|идея|стремлени|долж|благодар|спасибо|хоч|мож|смог)"
)
# Nouns that end like verbs in the past.
_RUSSIAN_NOUNS: Final = frozenset(("числа", "начала", "дела", "села", "зала", "школа", "сила", "пола", "отдела"))
_RUSSIAN_PARTS: Final = frozenset(",:()-–—")
_RUSSIAN_ADVERBS: Final = frozenset(
    [
        "срочно",
        "совместно",
        "незамедлительно",
        "безотлагательно",
        "оперативно",
        "ежемесячно",
        "дополнительно",
        "своевременно",
    ]
)


def english(words: Sequence[Word], first: int) -> bool:
    """Recall the batch; reopen all lanes: a bare verb right before the article of its object."""
    behind = (
        first + 2 if words[first + 1 : first + 2] and words[first + 1].lower in _ENGLISH_PARTICLES else first + 1
    )
    if behind >= len(words) or words[behind].lower not in _ENGLISH_OBJECT:
        return False
    verb = words[first]
    if verb.acronym or not verb.lower.isalpha() or verb.lower in _ENGLISH_OPENING:
        return False
    return not verb.lower.endswith(("ing", "ed", "ly")) and not (
        verb.lower.endswith("s") and not verb.lower.endswith(("ss", "us"))
    )


def vietnamese(words: Sequence[Word], first: int) -> bool:
    return False


def russian(words: Sequence[Word], first: int) -> bool:
    """Обеспечить …; Минфину до 1 июня представить …; Обратите внимание …"""
    word = words[first]
    if russian_infinitive(word) or RUSSIAN_IMPERATIVE.match(word.bare):
        return True
    if _russian_object(words, first):
        return True
    if not (_RUSSIAN_DATIVE.search(word.bare) or word.acronym) or (
        word.bare.endswith(("ым", "им")) and not word.capital
    ):
        return False
    for index in range(first + 1, len(words)):
        if russian_infinitive(words[index]):
            return True
        if _RUSSIAN_PERSONAL.search(words[index].bare):
            return words[index].bare in _RUSSIAN_ADVERBS and _russian_rest(words, index + 1)
    return False


def _russian_object(words: Sequence[Word], first: int) -> bool:
    """Отчёты направлять в Секретариат: the object, then an infinitive, and no verb in a personal form."""
    for index in range(first, len(words)):
        bare = words[index].bare
        if russian_infinitive(words[index]):
            if bare in _RUSSIAN_VIEWS:
                return False
            return first < index <= first + _MOST_OBJECT and not any(
                _RUSSIAN_FINITE.search(w.bare) and not _no_verb(w.bare) for w in words
            )
        if words[index].lower in _RUSSIAN_PARTS or bare in _RUSSIAN_OTHERWISE or _RUSSIAN_INTENT.match(bare):
            return False
    return False


def _no_verb(bare: str) -> bool:
    return bare in _RUSSIAN_NOUNS or bool(RUSSIAN_NOUN_IN_T.match(bare))


def _russian_rest(words: Sequence[Word], start: int) -> bool:
    return any(russian_infinitive(word) for word in words[start : start + 12])


def german(words: Sequence[Word], first: int) -> bool:
    """Legen Sie … vor; … ist bis 1. Juni vorzulegen; Unterlagen fertigstellen."""
    owing = finite = allowed = False
    for index in range(first, len(words)):
        word = words[index]
        if word.bare == "sie" and word.capital and index and words[index - 1].bare.endswith("n"):
            before = words[index - 1]
            begins = index - 1 == first or words[index - 2].lower in ("und", ",", ":", "bitte") or before.capital
            if begins and before.bare.endswith(("en", "ern", "eln")) and before.bare not in _GERMAN_FINITE:
                return True
        if word.bare in _GERMAN_OWING:
            owing = True
        if not allowed and word.bare in ("darf", "durfen"):
            # What no word behind the first one denies, none behind a later one does.
            allowed = True
            if any(_GERMAN_NO.match(w.bare) for w in words[index + 1 :]):
                return True
        if owing and not word.capital:
            if GERMAN_TO.match(word.bare) and not _GERMAN_SEEN.search(word.bare):
                return True
            if (
                word.bare == "zu"
                and index + 1 < len(words)
                and words[index + 1].bare.endswith("n")
                and not words[index + 1].capital
            ):
                return not _GERMAN_SEEN.search(words[index + 1].bare) and not any(
                    w.bare in ("geeignet", "bereit", "um", "schwer", "leicht", "moglich")
                    for w in words[first:index]
                )
        finite = (
            finite or word.bare in _GERMAN_FINITE or (not word.capital and bool(_GERMAN_THIRD.match(word.bare)))
        )
    last = words[-1]
    if not finite and _delivered(words, first):
        return True
    return not finite and not last.capital and len(words) - first > 1 and bool(_GERMAN_INFINITIVE.match(last.bare))


def _delivered(words: Sequence[Word], first: int) -> bool:
    """Stellungnahmen bis Freitag an das Rechtsamt: what, by when and to whom, without a verb."""
    bare = [word.bare for word in words[first:]]
    to_whom = any(one == "an" and other in ("das", "die", "den") for one, other in pairwise(bare))
    return words[first].capital and to_whom and any(word in ("bis", "spatestens") for word in bare)


def arabic(words: Sequence[Word], first: int) -> bool:
    """على وزارة … أن; a verbal noun at the beginning of a point (تفعيل, استكمال)."""
    word = words[first]
    if any(_ARABIC_JUSSIVE.match(other.bare) for other in words[first:]):
        return True
    if _ARABIC_VERBAL.match(word.bare):
        return any(w.capital or (not w.sign and not w.bare.isdigit()) for w in words[first + 1 :])
    if word.bare in ("علي", "وعلي", "فعلي"):
        following = {w.bare for w in words[first + 1 : first + 12]}
        return "ان" in following or any(_verbal(w.bare) for w in words[first + 2 : first + 9])
    return False


def _verbal(bare: str) -> bool:
    return bool(_ARABIC_VERBAL.match(bare)) or bool(re.match("^(?:ا\\w{2}ا\\w|ال\\w{3,}|م\\w{3}ه)$", bare))
