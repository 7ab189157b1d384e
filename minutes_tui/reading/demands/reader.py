"""Directive wording: does a sentence demand something, or does it report, foresee, ask or thank?"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.demands.forms import arabic, english, german, russian, vietnamese
from minutes_tui.reading.wording.cues import DemandCue, Phrases
from minutes_tui.reading.wording.forms import opens_with_imperfect
from minutes_tui.reading.wording.lexicon import demand_cues, grammar_of
from minutes_tui.reading.wording.told_past import arabic_opens_in_past, opens_in_past, opens_in_year_gone
from minutes_tui.reading.wording.words import Word, listed, sentence_of

Points = Iterator[tuple[tuple[Word, ...], bool]]
_ENDS: Final = frozenset(".;!?\n؛؟…")
_QUESTIONS: Final = frozenset("?؟")
_BULLETS: Final = frozenset("-–—•·*+)(]:\"'«»„“”,،/>")
_INITIALS: Final = 2
_SHORTENED: Final = listed("nr no st vs ca bd cf al kl tp ts ст ул др пр гг им см пп")
"""Words of two letters that a full stop behind them shortens; any other ends its sentence."""
_LONGEST_NUMBER: Final = 6
_DONE: Final = frozenset(["đã", "đang", "được", "vừa", "sẽ"])
_PERCENT: Final = frozenset("%٪")
_REMEMBERED: Final = 128


def demands(text: str, language: Language, year: int = 0) -> bool:
    """Does the wording of a text demand something?

    One demanding sentence is enough. What reports the past, foresees, asks, thanks or says what is intended
    demands nothing.

    Args:
        text: a sentence or paragraph as typed.
        language: the language that it is in.
        year: the year of the meeting; 0 where it does not matter.
    """
    sentence = sentence_of(text, language)
    bare = sentence.bare
    return any(
        (not asks and not opens_in_year_gone(words, 0, year) and demands_by_itself(words, language, bare))
        or (asks and _requests(words, demand_cues(language, bare)))
        for words, asks in _points(sentence.words, language)
    )


@lru_cache(maxsize=_REMEMBERED)
def demands_by_itself(words: tuple[Word, ...], language: Language, bare: bool) -> bool:
    """Do the words of one point demand something?

    The last few answers are remembered: at each key of a line only its last point is another one.

    Args:
        words: a sentence, or a part of one.
        language: the language that it is in.
        bare: its text was typed without diacritics.
    """
    return bool(words) and _point(words, demand_cues(language, bare), _MORE[language])


def opens_with_order(text: str, language: Language) -> bool:
    """Does a text open with a verb that orders where a bound is set: 'ترفع التقارير قبل …', whoever does it?

    Args:
        text: a sentence or paragraph as typed, in an entry that demands.
        language: the language that it is in.
    """
    words = sentence_of(text, language).words
    return grammar_of(language).verb_first and bool(words) and opens_with_imperfect(words[0].bare)


def _requests(words: Sequence[Word], cues: Phrases[DemandCue]) -> bool:
    """Does a question ask for something to be done: 'Could I ask the Office to …?', '…, please?'"""
    return any(
        (found := cues.at(words, index)) is not None and "request" in found[0] for index in range(len(words))
    )


def _points(words: tuple[Word, ...], language: Language) -> Points:
    """The sentences and points of a text, each with whether it ends in a question mark."""
    for begin, end in spans_of(words, language):
        yield words[begin:end], end < len(words) and words[end].lower in _QUESTIONS


def spans_of(words: Sequence[Word], language: Language) -> Iterator[tuple[int, int]]:
    """Where the sentences and points of a text begin and end; the sign that ends one stands behind it.

    Args:
        words: the words of the text.
        language: the language that it is in.
    """
    begin = 0
    for index, word in enumerate(words):
        lower = word.lower
        if lower not in _ENDS or (lower == "." and _abbreviates(words, index, begin, language)):
            continue
        if index > begin:
            yield begin, index
        begin = index + 1
    if begin < len(words):
        yield begin, len(words)


def _abbreviates(words: Sequence[Word], index: int, begin: int, language: Language) -> bool:
    """Does a full stop belong to the word before it: a number of a point, an initial, 'Nr.', 'т. д.'?"""
    if index == begin:
        return False
    before = words[index - 1]
    if index + 1 < len(words) and _goes_on(words[index + 1]):
        return True
    if before.bare.isdigit():
        return len(before.bare) <= _INITIALS and (index - 1 == begin or language == "de")
    short = len(before.bare) <= _INITIALS
    return short and (len(before.bare) == 1 or before.capital or before.bare in _SHORTENED)


def _goes_on(word: Word) -> bool:
    """Does a word begin no sentence: has it a small letter, where its script has capitals?"""
    return not word.capital and word.lower != "\n" and (word.sign or word.lower.upper() != word.lower)


def _begins(words: Sequence[Word], cues: Phrases[DemandCue]) -> int:
    """The index of the first word that says something: behind numbers, bullets, 'also'."""
    index = 0
    while index < len(words):
        word = words[index]
        if word.lower in _BULLETS or word.lower == "." or (word.bare.replace(".", "").isdigit() and index < 3):
            index += 1
            continue
        found = cues.at(words, index)
        if found is None or "skip" not in found[0] or found[0] & {"order", "act"}:
            break
        index = found[1]
    return index


More = Callable[[Sequence[Word], int], bool]
"""Forms that demand, where a language has them: words of a point, index of its first word → demanded."""


def _point(words: Sequence[Word], cues: Phrases[DemandCue], more: More) -> bool:
    first = _begins(words, cues)
    if first >= len(words):
        return False
    opening = cues.at(words, first)
    by_year = opens_in_past(words, first) or arabic_opens_in_past(words, first)
    if by_year or (opening is not None and "past" in opening[0]):
        return False
    index, told = first, False
    while index < len(words):
        found = cues.at(words, index)
        if found is None:
            index += 1
            continue
        labels, after = found
        if "ask" in labels and index == first:
            return False
        told = told or ("told" in labels and index == first)
        if "plain" in labels:
            if index == first:
                first = -1
            index = after
            continue
        if "order" in labels and not told and not ("if" in labels and index == first):
            return True
        begins = index == first or words[index - 1].lower in ":–—"
        if "act" in labels and begins and not told and not _counts(words, after) and not _done(words, after):
            return True
        index = after
    return first >= 0 and not told and more(words, first)


def _counts(words: Sequence[Word], after: int) -> bool:
    """'Hoàn thành 95 % kế hoạch': a share behind the verb reports what was done."""
    return any(word.lower in _PERCENT for word in words[after : after + 3])


def _done(words: Sequence[Word], after: int) -> bool:
    """'Báo cáo đã gửi': the first word is a thing, and what follows says that something is done with it."""
    return any(word.lower in _DONE for word in words[after : after + 2])


_MORE: Final[dict[Language, More]] = {
    "vi": vietnamese,
    "en": english,
    "de": german,
    "ru": russian,
    "ar": arabic,
}
