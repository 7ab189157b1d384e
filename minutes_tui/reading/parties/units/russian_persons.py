"""Persons in Russian: a title in any case with what it heads and a name, a surname with initials, capitals."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.russian_complements import complement
from minutes_tui.reading.parties.units.russian_nouns import (
    ADJECTIVE,
    flags_of,
    nominative_of,
    noun_of,
    surname_of,
)
from minutes_tui.reading.wording.words import Sentence, Word

TITLES: Final = re.compile(
    "^(?:министр(?:а|у|ом|е)?|вице|премьер(?:а|у|ом)?|директор(?:а|у|ом)?|начальник(?:а|у|ом)?|председател(?:ь|я|ю|ем)"
    "|глав(?:а|ы|е|у|ой)|губернатор(?:а|у|ом)?|мэр(?:а|у|ом)?|секретар(?:ь|я|ю|ем)|генерал(?:а|у|ом)?|президент(?:а|у|ом)?"
    "|заместител(?:ь|я|ю|ем)|инспектор(?:а|у|ом)?|ректор(?:а|у|ом)?|управляющ(?:ий|его|ему|им)|полковник(?:а|у|ом)?"
    "|уполномоченн(?:ый|ого|ому|ым)|комиссар(?:а|у|ом)?|омбудсмен(?:а|у|ом)?|врач(?:а|у|ом)?|советник(?:а|у|ом)?"
    "|(?:капитан|комендант|командир|прокурор|декан|координатор|префект|аким|хоким|спикер|инженер|архитектор|бухгалтер|консул|коммандер)"
    "(?:а|у|ом|е)?|командующ(?:ий|его|ему|им)"
    "|зам(?:министра|губернатора|мэра|главы|директора|начальника|председателя|прокурора|секретаря)"
    "|(?:зампред|военком|главврач|главбух|главред|гендиректор|техдиректор|финдиректор)(?:а|у|ом|е)?)$"
)
_INDECLINABLE: Final = "ngdaip"
TITLE_CASES: Final = (
    (re.compile("^зам(?!ест|пред)"), _INDECLINABLE),
    (re.compile("(?:телю|арю|ему|ому|у|главе)$"), "d"),
    (re.compile("(?:ем|ом|им|ым|ой)$"), "i"),
    (re.compile("(?:я|его|ого|ы|(?<!глав)а)$"), "ga"),
)  # fmt: skip
TITLE_BASES: Final = (
    (re.compile("^(заместител|председател|секретар)(?:я|ю|ем)$", re.IGNORECASE), r"\1ь"),
    (re.compile("^(глав)(?:ы|е|у|ой)$", re.IGNORECASE), r"\1а"),
    (re.compile("^(управляющ)(?:его|ему|им)$", re.IGNORECASE), r"\1ий"),
    (re.compile("^(уполномоченн)(?:ого|ому|ым)$", re.IGNORECASE), r"\1ый"),
    (re.compile("^([а-яё]+[бвгдзклмнпрстфч])(?:а|у|ом)$", re.IGNORECASE), r"\1"),
)
_MOST_NAMES: Final = 4
_DATIVE_NAME: Final = re.compile("[бвгдзклмнпрстфхцчшщ]у$|[аоеи]ю$")
PLURAL_TITLES: Final = re.compile(
    "^(?P<stem>губернатор|мэр|министр|директор|ректор|инспектор|комиссар|омбудсмен|врач|советник|начальник|секретар"
    "|председател|заместител|глав|координатор|префект|прокурор|посол|аким|хоким|командир|декан)(?P<end>ам|ям|ы|и|ов|ей|ами|ями)$"
)
_STATES: Final = frozenset(("россии", "рф", "вьетнама", "беларуси", "казахстана", "срв", "узбекистана", "армении"))
# РЕШИЛИ, ПОСТАНОВИЛИ, ПОРУЧИТЬ: headings of resolutions.
_VERB_IN_CAPITALS: Final = re.compile("^[а-я]{3,}(?:или|али|ено|ить|ать|ует|ают)$")
_OPENING_QUOTES: Final = frozenset('«„"“')
_FATHERS_NAME: Final = re.compile("(?:(?:ович|евич|ьич)(?P<m>|а|у|ем)|(?:овн|евн|иничн|ичн)(?P<f>а|е|у|ы|ой))$")
_FIRST_NAME_END: Final = re.compile("(?:е|и|у|ю|ы|ой|ей)$")
_MASCULINE_SURNAME: Final = re.compile("(?:ов|ев|ёв|ин|ын)а$")
FIRST_WORDS: Final = re.compile("^(?:перв|главн|старш|генеральн)(?:ый|ий|ому|ему|ого|его|ым|им)$")
TITLES_NEXT: Final = frozenset(["министр", "министру", "министра"])


def state_end(words: tuple[Word, ...], index: int) -> int:
    """Минцифры | России, ФСТЭК | РФ: the index behind the state's name, or the index itself."""
    return index + 1 if index < len(words) and words[index].bare in _STATES else index


def persons(sentence: Sentence, place: int, found: re.Match[str]) -> Mention:
    """мэрам Дананга и Хюэ → мэры Дананга и Хюэ; главам муниципальных образований."""
    words = sentence.words
    after = complement(sentence, place + 1)
    while after > place + 1 and after + 1 < len(words) and words[after].lower in ("и", ","):
        if (
            not words[after - 1].capital
            or not words[after + 1].capital
            or noun_of(words[after + 1].bare) is not None
        ):
            break
        after += 2
    stem, end = found["stem"], found["end"]
    if sentence.words[place].capital:
        stem = stem[0].upper() + stem[1:]
    soft = stem.endswith(("тел", "секретар", "начальник", "советник"))
    rest = " " + sentence.cut(place + 1, after) if after > place + 1 else ""
    first = place
    every = ""
    if place and words[place - 1].lower in ("все", "всем", "всех"):
        first, every = place - 1, "Все " if words[place - 1].capital else "все "
    name = f"{every}{stem}{'и' if soft else 'ы'}{rest}"
    nominative, dative = end in ("ы", "и"), end in ("ам", "ям")
    return Mention(first, after, name, nominative, dative, end in ("ов", "ей"), person=True)


def person(sentence: Sentence, place: int, floor: int) -> Mention | None:
    """заместителю министра Чан Ван А → заместитель министра Чан Ван А."""
    words = sentence.words
    first = place
    if first > floor and FIRST_WORDS.match(words[first - 1].lower):
        first -= 1
    after = place + 1
    while after < len(words) and (TITLES.match(words[after].bare) or words[after].lower == "-"):
        after += 1
    titles = after
    after = complement(sentence, after)
    if (
        after == titles
        and after < len(words)
        and (noun := noun_of(words[after].bare)) is not None
        and "g" in noun.cases
    ):
        after = complement(sentence, after + 1)
    elif (
        after == titles
        and after + 1 < len(words)
        and noun_of(words[after + 1].bare)
        and ADJECTIVE.match(words[after].lower)
    ):
        after = complement(sentence, after + 2)
    named = after
    while after < len(words) and (
        words[after].capital or (words[after].lower == "." and len(words[after - 1].bare) == 1)
    ):
        after += 1
        if after - titles > 12:
            break
    alone = after == place + 1 and first == place
    if alone and not words[place].capital and words[place].bare not in TITLES_NEXT:
        return None
    typed = sentence.cut(place, place + 1)
    inflected = words[titles - 1].bare if words[place].bare == "вице" else words[place].bare
    cases = next((cases for ending, cases in TITLE_CASES if ending.search(inflected)), "na")
    for form, base in TITLE_BASES:
        if words[place].bare != "мэр" and form.match(typed) and cases not in ("na", _INDECLINABLE):
            typed = form.sub(base, typed)
            break
    if words[place].bare == "глава":
        cases, typed = "n", sentence.cut(place, place + 1)
    rest = _as_spaced(sentence, place + 1, _rest(sentence, place + 1, named, after, cases))
    if first < place:
        typed = f"{nominative_of(sentence.cut(first, place), 'm')} {typed}"
    personal = after > named or (after > titles + 1 and all(word.capital for word in words[titles:after]))
    return Mention(first, after, typed + rest, person=True, personal=personal, **flags_of(cases))


def _as_spaced(sentence: Sentence, begin: int, parts: Iterable[str]) -> str:
    """Words put together with blanks where there were blanks: «Заря», вице-премьер, А.Б. Иванов."""
    starts, ends = sentence.starts, sentence.ends
    return "".join(
        part if ends[index - 1] == starts[index] else f" {part}" for index, part in enumerate(parts, begin)
    )


def _rest(sentence: Sentence, begin: int, named: int, after: int, cases: str) -> Iterator[str]:
    """What stands behind a title: its field as typed, a surname in the nominative."""
    for index in range(begin, after):
        part = sentence.cut(index, index + 1)
        initials = index + 2 < after and sentence.words[index + 2].lower == "."
        dative = cases == "d" and part.endswith(("овой", "евой", "иной"))
        declined = dative or part.endswith("у") or (cases == "ga" and _MASCULINE_SURNAME.search(part) is not None)
        surname = part[0].isupper() and (declined if index > begin else surname_of(part) != part)
        person_name = index >= named or initials or surname
        if cases == "ga" and person_name and _MASCULINE_SURNAME.search(part):
            part = part[:-1]
        yield surname_of(part) if cases != "na" and person_name else part


def patronymic(sentence: Sentence, place: int) -> Mention | None:
    """Ивану Сергеевичу → Иван Сергеевич, Анне Павловне → Анна Павловна: a first name and a father's name."""
    words = sentence.words
    if place + 1 >= len(words) or not words[place + 1].capital or words[place].sign:
        return None
    found = _FATHERS_NAME.search(words[place + 1].bare)
    if found is None:
        return None
    first, second = sentence.cut(place, place + 1), sentence.cut(place + 1, place + 2)
    if found["m"] is not None:
        case = {"": "n", "у": "d", "а": "ga", "ем": "i"}[found["m"]]
        if case != "n":
            first = first[:-1] + ("й" if first.endswith(("ю", "я")) else "") if case != "i" else first
            second = second[: len(second) - len(found["m"])]
    else:
        case = {"а": "n", "е": "dp", "у": "a", "ы": "g", "ой": "i"}[found["f"]]
        second = second[: len(second) - len(found["f"])] + "а"
        first = (
            _FIRST_NAME_END.sub(
                lambda end: "я" if end[0] in "иею" and end.start() and first[end.start() - 1] == "и" else "а", first
            )
            if case != "n"
            else first
        )
    return Mention(place, place + 2, f"{first} {second}", person=True, personal=True, **flags_of(case))


def _in_quotes(sentence: Sentence, place: int) -> Mention | None:
    """«Теплосеть», «Газпром межрегионгаз»: a name in quotation marks that no noun before it heads."""
    words = sentence.words
    if place == 0 or words[place - 1].lower not in _OPENING_QUOTES or ADJECTIVE.match(words[place].lower):
        return None
    after = sentence.quoted(place - 1)
    if after is None or after - place > _MOST_NAMES or (place > 1 and not _may_stand_before(words[place - 2])):
        return None
    return Mention(place, after, sentence.cut(place, after - 1), name_only=True)


def _may_stand_before(word: Word) -> bool:
    """A sign, 'and' or a short preposition may stand before a name in quotation marks; a noun would head it."""
    return word.sign or len(word.bare) <= 2 or word.bare in ("совместно", "также", "поручить", "прошу")


def _titled_behind(words: tuple[Word, ...], place: int) -> int:
    """Нгуен Тхи Лан | , заместителю директора: a name of two to four capitals with its title behind a comma."""
    end = place
    while end < len(words) and words[end].capital and not words[end].sign and end - place < _MOST_NAMES:
        if TITLES.match(words[end].bare) or noun_of(words[end].bare) is not None or words[end].acronym:
            return place
        end += 1
    behind = words[end + 1].bare if end + 1 < len(words) and words[end].lower == "," else ""
    titled = TITLES.match(behind) is not None or (place == 0 and behind in ("прошу", "просим", "пожалуйста"))
    return end if titled and end > place + 1 else place


def name(sentence: Sentence, place: int) -> Mention | None:
    """МВД, ФНС, Иванову И. И.: capitals, or a surname with initials, where a cue asks for one."""
    words = sentence.words
    if words[place].acronym:
        if _VERB_IN_CAPITALS.search(words[place].bare) or words[place].bare in (
            "ввп",
            "сми",
            "ит",
            "рф",
            "срв",
            "снг",
            "ес",
            "сша",
            "чс",
            "гост",
            "ндс",
            "кпв",
            "кл",
            "тв",
        ):
            return None
        end = sentence.quoted(place + 1) or state_end(words, place + 1)
        return Mention(place, end, sentence.cut(place, end), name_only=True)
    after = place + 1
    if (known := patronymic(sentence, place) or _in_quotes(sentence, place)) is not None:
        return known
    if (titled := _titled_behind(words, place)) > place:
        return Mention(place, titled, sentence.cut(place, titled), person=True, personal=True)
    if (
        after + 1 < len(words)
        and len(words[after].bare) == 1
        and words[after].capital
        and words[after + 1].lower == "."
    ):
        while (
            after + 1 < len(words)
            and len(words[after].bare) == 1
            and words[after].capital
            and words[after + 1].lower == "."
        ):
            after += 2
        dative = words[place].bare.endswith(("у", "ю", "ому", "ой", "ему", "о", "е"))
        nominative = not words[place].bare.endswith(("у", "ю", "ому", "ой"))
        typed = sentence.cut(place, place + 1)
        object_of = place > 0 and words[place - 1].bare in ("на", "прошу", "просим")
        surname = typed[:-1] + "а" if object_of and typed.endswith(("ову", "еву", "ину")) else surname_of(typed)
        name = f"{surname} {sentence.cut(place + 1, after)}"
        return Mention(place, after, name, nominative, dative, person=True, personal=True)
    return _place(sentence, place)


def _place(sentence: Sentence, place: int) -> Mention | None:
    """Ханою | и Хайфону, Газпрому: a name in the dative, where its capital is not only that of a sentence."""
    words = sentence.words
    dative = _DATIVE_NAME.search(words[place].bare)
    opens = place == 0 or words[place - 1].lower in ".;:!?\n"
    following = words[place + 2] if place + 2 < len(words) and words[place + 1].lower in ("и", ",") else None
    listed = following is not None and following.capital and bool(_DATIVE_NAME.search(following.bare))
    if (
        dative is None
        or ADJECTIVE.match(words[place].lower)
        or (opens and not listed)
        or (not opens and words[place - 1].capital)
    ):
        return None
    typed = sentence.cut(place, place + 1)
    name = typed[:-1] + ("й" if typed.endswith("ю") else "")
    return Mention(place, place + 1, name, nominative=False, accusative=False, name_only=True)
