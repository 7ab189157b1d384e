"""Does a clause ask for an act? Verbs by their form and place, for the verbs that no list of finishing words holds.

A period names a deadline where it says when an act is to be done (relaunch the portal in July), and is context
where it describes a thing (the spending in July). Lists of verbs miss verbs, so a clause is asked for its form
instead: an infinitive, a word right before the article of its object, a participle behind 'wird'.
"""

import re
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.passage import Passage
from minutes_tui.reading.wording.forms import GERMAN_TO, RUSSIAN_INFINITIVE
from minutes_tui.reading.wording.words import listed

_FARTHEST: Final = 24
"""So many words of a clause are looked at, before and behind a period."""

_FEW_WORDS: Final = 3
"""With fewer words than these a clause says nothing but when."""
_ENGLISH_OBJECT: Final = listed(
    "the a an its their our your his her my all any every each both these those some new"
)
_ENGLISH_SMALL: Final = listed(
    """
    in on by for with under from after before as since at to of and but or nor than that which who when
    where while if though although because until till about over into onto upon through during within
    without between among against per via not all both half only even just also then so such like what how
    whether whose this these those it they we he she you i there here no
    """
)
_ENGLISH_STATES: Final = listed(
    """
    is are was were be been being am has have had does did can could may might would there remains remain
    seems seem looks look stands amounts means shows costs depends lies belongs expects expected falls rises grows
    """
)
"""Verbs of a state, or of the past: a clause that has one tells how things are."""

_RUSSIAN_PERSONAL: Final = re.compile(
    r"^(?:будет|будут|может|могут|хочет|хотят|удалось|принято)$|\w{2,}(?:[аиеяу]ла?|[аиеяу]л[ио]|лся|лась|лись|лось)$"
)
"""Past forms and auxiliaries: beside them an infinitive orders nothing."""
_GERMAN_OBJECT: Final = listed(
    "die den das einen eine ein ihre ihren ihr seine seinen sein alle sämtliche diese diesen dieses jede jeden"
)
_GERMAN_STATES: Final = listed(
    """
    ist sind war waren bleibt bleiben liegt liegen steht stehen gilt gelten beträgt betragen hat haben hatte hatten
    wird werden wurde wurden kann können konnte dürfte sinkt sinken steigt steigen wächst gibt es kostet dauert
    """
)
_GERMAN_PARTICIPLE: Final = re.compile(
    r"(?:\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter|um|wieder)\w{2,}(?:t|en)|\w{3,}iert)$"
)
_GERMAN_VERB: Final = re.compile(r"\w{2,}(?:t|en|ern|eln)$")
_UMLAUTS: Final = str.maketrans("äöü", "aou")
_RUSSIAN_IMPERATIVE: Final = re.compile(r"\w{2,}(?:йте|ите|ьте)(?:сь)?$")
_RUSSIAN_NOT: Final = listed("можно нельзя пора чтобы может могут мог удалось планирует планируют намерен")
_ARABIC_VERBAL: Final = re.compile(r"و?(?:ت\w{2}ي\w|است\w{2}ا\w\w?|ا\w{2}ا\w)$")


_PREPOSITIONS: Final = {
    "en": listed(
        "in on by for with under from after before as at to of about over during among between against per"
    ),
    "de": listed("in im an am auf bei für von vom mit zu zum zur über unter nach aus des der wegen gegen um"),
    "ru": listed("в во на о об по для с со к ко из от при за над под"),
}
"""Behind these a thing is no object of the verb before them: at its session in March."""


_HAPPENS: Final[dict[Language, frozenset[str]]] = {
    "en": listed("begins starts ends takes happens occurs"),
    "de": listed("beginnt beginnen endet enden erwartet angenommen vermutet geschätzt"),
    "ru": listed("начинается начинаются начнется начнутся кончается ожидается ожидаются пройдет состоится"),
    "vi": frozenset({"diễn ra", "dien ra", "dự báo", "du bao", "ổn định", "on dinh", "nghỉ phép", "nghi phep"}),
    "ar": listed("يبدا تبدا يقام تقام يتوقع تتوقع"),
}
"""Verbs that tell when something is or begins; with an object ('starts the survey') they are acts."""


def asks_for_act(passage: Passage, start: int, end: int) -> bool:
    """Does the clause round a period ask for an act that the period dates?

    Args:
        passage: the lexemes.
        start: the place of the period's first lexeme.
        end: the place behind its last one.
    """
    first, last = _clause(passage, start, end)
    words = [passage.word(place) for place in range(first, last) if not start <= place < end]
    if not words or any("reached" in passage.senses(place) for place in range(first, last)):
        return False
    language = passage.language
    if language == "en":
        return _english(passage, words, first, last)
    if language == "de":
        return _german(passage, words, first, last)
    if language == "ru":
        return _russian(words)
    if language == "vi":
        return passage.word(start).startswith(("vào", "vao"))
    return bool(_ARABIC_VERBAL.match(passage.word(first))) and first != start


def takes_object(passage: Passage, place: int) -> bool:
    """Is the thing at a place the object of a verb before it (update the figures in July), not what is spoken of?

    Args:
        passage: the lexemes.
        place: where the thing stands.
    """
    for before in range(place - 1, max(place - 8, -1), -1):
        senses = passage.senses(before)
        if "comma" in senses or "stop" in senses:
            return False
        if _governs(passage, before):
            return True
        if passage.word(before) in _PREPOSITIONS.get(passage.language, ()):
            return False
    return False


def _governs(passage: Passage, place: int) -> bool:
    """Is the word at a place a verb, to judge by its form and by the article behind it?"""
    word = passage.word(place)
    if passage.language == "en":
        verb = word.isalpha() and word not in _ENGLISH_SMALL and word not in _ENGLISH_STATES
        return verb and passage.word(place + 1) in _ENGLISH_OBJECT
    if passage.language == "de":
        small = passage.typed[passage.starts[place] : passage.ends[place]].islower()
        verb = small and _GERMAN_VERB.match(word) is not None and word not in _GERMAN_STATES
        return verb and passage.word(place + 1) in _GERMAN_OBJECT
    if passage.language == "ru":
        return RUSSIAN_INFINITIVE.match(word) is not None
    return False


def _clause(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The clause round two places: to the nearest comma or end of a sentence on both sides."""
    first = start
    while first > max(0, start - _FARTHEST) and not _parts(passage, first - 1):
        first -= 1
    opening = first == start and "comma" in passage.senses(end)
    last = end + 1 if opening else end
    while last < min(passage.count, end + _FARTHEST) and not _parts(passage, last):
        last += 1
    if first > 0 and "comma" in passage.senses(first - 1) and last - first < end - start + _FEW_WORDS:
        # 'Clean the vault, in July if possible': what is to be done stands in the clause before.
        first -= 1
        while first > max(0, start - _FARTHEST) and not _parts(passage, first - 1):
            first -= 1
    return first, last


def _parts(passage: Passage, place: int) -> bool:
    senses = passage.senses(place)
    if "dot" in senses:
        return not passage.touches(place + 1)
    return "comma" in senses or "stop" in senses or "colon" in senses


def _german(passage: Passage, words: list[str], first: int, last: int) -> bool:
    if any(word in ("ist", "sind", "hat", "haben", "bleibt", "bleiben") for word in words):
        return any(is_infinitive_with_zu(passage, place) for place in range(first, last))
    if "wird" in words or "werden" in words:
        return _GERMAN_PARTICIPLE.match(words[-1]) is not None
    return _GERMAN_STATES.isdisjoint(words)


def _english(passage: Passage, words: list[str], first: int, last: int) -> bool:
    """Relaunch the portal; train clerks; please have it done; the unit relaunches its portal."""
    if words[0] == "please":
        return True
    if not _ENGLISH_STATES.isdisjoint(words):
        return False
    opening = words[0].isalpha() and words[0] not in _ENGLISH_SMALL and words[0] not in _ENGLISH_OBJECT
    subject = any("thing" in passage.senses(place) for place in (first, first + 1))
    return (opening and not subject) or any(_governs(passage, place) for place in range(first, last))


def tells_what_happens(passage: Passage, start: int, end: int) -> bool:
    """Does the clause round a period tell when something begins or takes place, and ask nothing?

    Args:
        passage: the lexemes.
        start: the place of the period's first lexeme.
        end: the place behind its last one.
    """
    first, last = _clause(passage, start, end)
    for place in range(first, last):
        word = passage.word(place)
        acts = passage.language == "en" and _governs(passage, place)
        if word in _HAPPENS[passage.language] and not acts:
            return True
        if passage.language == "vi" and f"{word} {passage.word(place + 1)}" in _HAPPENS["vi"]:
            return True
    return False


def is_ordered_by_infinitive(passage: Passage, first: int, last: int) -> bool:
    """Does a Russian sentence order by its infinitive: отчитываться ежеквартально, ежемесячно направлять сводку?

    Args:
        passage: the lexemes of the text.
        first: where its sentence begins.
        last: the place behind its end.
    """
    if passage.language != "ru":
        return False
    words = [passage.word(place) for place in range(first, last)]
    return any(map(RUSSIAN_INFINITIVE.match, words)) and not any(map(_RUSSIAN_PERSONAL.search, words))


def is_infinitive_with_zu(passage: Passage, place: int) -> bool:
    """Does a German infinitive with zu stand at a place: zu gestalten, vorzuführen?

    Args:
        passage: the lexemes.
        place: where ``zu``, or the verb that holds it, stands.
    """
    word = passage.word(place)
    if word == "zu":
        behind = passage.typed[passage.starts[place + 1] : passage.ends[place + 1]]
        return behind.endswith("n") and behind.islower()
    return "zu" in word and GERMAN_TO.match(word.translate(_UMLAUTS)) is not None


def _russian(words: list[str]) -> bool:
    if not _RUSSIAN_NOT.isdisjoint(words):
        return False
    return any(RUSSIAN_INFINITIVE.match(word) or _RUSSIAN_IMPERATIVE.match(word) for word in words)
