"""Russian titles as they are jotted down: Зам. мэра Орловой, Гл. инженеру, нач. отдела Петрову, и.о. директора."""

from typing import Final

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.units.russian_complements import complement
from minutes_tui.reading.parties.units.russian_nouns import flags_of, noun_of, surname_of
from minutes_tui.reading.parties.units.russian_persons import TITLE_BASES, TITLE_CASES, TITLES
from minutes_tui.reading.wording.words import Sentence, listed

_HEADING: Final = listed("зам нач рук дир пред пом и.о врио секр завед зав")
_DESCRIBING: Final = listed("гл ген ст вед")
_MOST_TITLES: Final = 4


def short_title(sentence: Sentence, place: int) -> Mention | None:
    """The person whose title is cut short at a word; a surname behind it tells the case.

    Args:
        sentence: its words.
        place: the index of the first word.
    """
    if sentence.words[place].bare in _DESCRIBING:
        return _described(sentence, place)
    titles = place
    while titles - place < 2 * _MOST_TITLES and _cut(sentence, titles, _HEADING):
        titles += 2
    if titles == place:
        return None
    return _named(sentence, place, _what_is_headed(sentence, titles))


def _cut(sentence: Sentence, index: int, known: frozenset[str]) -> bool:
    """Does a title that is cut off at a full stop stand at a word?"""
    words = sentence.words
    if index + 1 >= len(words) or words[index].bare not in known or words[index + 1].lower != ".":
        return False
    return sentence.ends[index] == sentence.starts[index + 1]


def _described(sentence: Sentence, place: int) -> Mention | None:
    """Гл. инженеру завода: a shortened adjective, the title in its own case, and what it is of."""
    words, title = sentence.words, place + 2
    if not _cut(sentence, place, _DESCRIBING) or title >= len(words) or not TITLES.match(words[title].bare):
        return None
    typed = sentence.cut(title, title + 1)
    cases = next((cases for ending, cases in TITLE_CASES if ending.search(words[title].bare)), "na")
    base = next((form.sub(to, typed) for form, to in TITLE_BASES if form.match(typed)), typed)
    after = complement(sentence, title + 1)
    rest = " " + sentence.cut(title + 1, after) if after > title + 1 else ""
    name = f"{sentence.cut(place, place + 2)} {base if cases != 'na' else typed}{rest}"
    return Mention(place, after, name, person=True, **flags_of(cases))


def _what_is_headed(sentence: Sentence, index: int) -> int:
    """The index behind the office or the unit that a title is of: мэра, начальника отдела, управления."""
    words = sentence.words
    while index < len(words) and (TITLES.match(words[index].bare) or noun_of(words[index].bare) is not None):
        index = complement(sentence, index + 1)
        last = sentence.cut(index - 1, index)
        if surname_of(last) != last:
            return index - 1
    return index


def _named(sentence: Sentence, place: int, after: int) -> Mention | None:
    """The title as typed with the surname behind it in the nominative."""
    words = sentence.words
    if after >= len(words) or not words[after].capital or words[after].sign:
        return Mention(place, after, sentence.cut(place, after), person=True) if after > place + 2 else None
    typed = sentence.cut(after, after + 1)
    surname = surname_of(typed)
    told = surname != typed
    name = f"{sentence.cut(place, after)} {surname}"
    return Mention(place, after + 1, name, nominative=not told, accusative=not told, person=True, personal=True)
