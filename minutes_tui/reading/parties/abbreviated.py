"""Units of the roster typed short: 'Деп. образования', 'LA f. Umwelt', 'Bộ KH&ĐT', 'BMF', 'Минфин', 'Dept of Art'.

What is typed is matched word by word against the names: a word in full, its beginning before a full stop, its
first and last letters, the initials of a run of words. Only what fits one unit alone is taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.reading.parties.compounds import parts_of_compound
from minutes_tui.reading.parties.typed_short import SMALL, Manner, Short, cut_short, readings
from minutes_tui.reading.wording.words import Sentence, Word, sentence_of

_JOINS: Final = frozenset("&-–/,")
_SHORTEST: Final = 3
_LONGEST_ENDING: Final = 3
_MOST_WORDS: Final = 16
_MEMORY: Final = 8192
_TWO: Final = 2
# So much of a text tells whether it is written in capitals throughout.
_SEEN: Final = 160
_VOWELS: Final = frozenset("аеиоуыэюя")


@dataclass(slots=True)
class _Node:
    """The names that go on from one beginning."""

    bare: str = ""
    """The word that leads here, folded, in the form of the name."""
    stem: str = ""
    """Its stem."""
    parts: tuple[str, ...] = ()
    """The parts of it that may each give a letter."""
    small: set[str] = field(default_factory=set)
    """First letters of the small words that may stand before what goes on."""
    children: dict[str, "_Node"] = field(default_factory=dict)
    """What goes on, by stem."""
    letters: dict[str, list["_Node"]] = field(default_factory=dict)
    """The same by first letter."""
    names: set[str] = field(default_factory=set)
    """The units whose name ends here."""
    below: set[str] = field(default_factory=set)
    """The units whose name ends here or goes on from here."""
    resting: bool = False
    """A comma or a small word ('and', 'of') goes on from here: what stands before it may stand for the whole."""


@dataclass(frozen=True, slots=True)
class _State:
    """How far what is typed goes along a name."""

    node: _Node
    """Where it has come to."""
    written: int = 0
    """Letters that were typed of it."""
    words: int = 0
    """Words that were typed, at least two letters of them."""
    long: bool = False
    """A word of some length was typed in full."""
    cut: bool = False
    """A word was cut off at a full stop."""
    open: bool = False
    """The rest of the name may be missing: Минобр of Министерство образования и науки."""


@dataclass(frozen=True, slots=True)
class _Giving:
    """How many letters each word gives to an abbreviation."""

    least: int
    """So many at least."""
    most: int
    """So many at most."""


_GIVEN: Final[dict[Manner, _Giving]] = {
    "initials": _Giving(1, 1),
    "mixed": _Giving(1, 8),
    "syllables": _Giving(_SHORTEST, 24),
}


class Abbreviations:
    """The units of a roster, found by what may be typed for them in one language."""

    def __init__(self, forms: Iterable[tuple[str, str]], language: Language) -> None:
        """Prepares the names.

        Args:
            forms: how a unit may be written in full, and its name on the roster.
            language: whose habits of shortening count.
        """
        self._root = _Node()
        self._language = language
        self._small = SMALL[language]
        for form, name in forms:
            self._add(form, name)
        syllabic = self._root.children.values() if language == "ru" else ()
        self._begun = {node.bare[:_SHORTEST] for node in syllabic}
        self._openings: dict[str, tuple[_State, ...]] = {}

    def _add(self, form: str, name: str) -> None:
        node, small = self._root, ""
        for word in sentence_of(form, self._language).words:
            if word.sign:
                node.resting = node.resting or word.lower in _JOINS
                continue
            if word.bare in self._small and node is not self._root:
                small += word.bare[0]
                node.resting = True
                continue
            child = node.children.get(word.stems[0])
            if child is None:
                child = _Node(word.bare, word.stems[0], parts_of_compound(word.bare, self._language))
                node.children[word.stems[0]] = child
                node.letters.setdefault(word.bare[0], []).append(child)
            node.small.update({small[:1], small} - {""})
            child.below.add(name)
            node, small = child, ""
        if node is not self._root:
            node.names.add(name)

    def at(self, sentence: Sentence, place: int) -> tuple[str, int] | None:
        """The one unit that is typed short at a word, as its roster name and the index after it."""
        if not self._may_begin(sentence, place):
            return None
        states = self._opening(sentence, place)
        if not states:
            return None
        found: dict[int, set[str]] = {}
        for _ in range(_MOST_WORDS):
            if not states:
                break
            for state, index in states:
                if names := self._named(state):
                    found.setdefault(index, set()).update(names)
            states = [further for state, index in states for further in self._step(sentence, state, index)]
        if not found:
            return None
        after = max(found)
        return (next(iter(found[after])), after) if len(found[after]) == 1 else None

    def _may_begin(self, sentence: Sentence, place: int) -> bool:
        """Does some name begin with the letter, and are capitals more than the way the whole text is written?"""
        word = sentence.words[place]
        if word.sign or word.bare[0] not in self._root.letters:
            return False
        return not word.acronym or len(sentence.words) < _SHORTEST or not sentence.text[:_SEEN].isupper()

    def _opening(self, sentence: Sentence, place: int) -> Sequence[tuple[_State, int]]:
        """Where the word that may begin a name leads; what it means without a sign behind it is kept."""
        following = sentence.words[place + 1].lower if place + 1 < len(sentence.words) else ""
        if following in (".", "-"):
            return [*self._step(sentence, _State(self._root), place)]
        typed = sentence.text[sentence.starts[place] : sentence.ends[place]]
        known = self._openings.get(typed)
        if known is None:
            if len(self._openings) >= _MEMORY:
                self._openings.clear()
            begun = self._step(sentence, _State(self._root), place) if self._is_worth(sentence.words[place]) else ()
            known = self._openings[typed] = tuple(state for state, _ in begun)
        return [(state, place + 1) for state in known]

    def _is_worth(self, word: Word) -> bool:
        """Is a word worth a look: capitals, with full stops inside, a first word of some name, or one cut short?"""
        if word.acronym or "." in word.lower or word.bare[:_SHORTEST] in self._begun:
            return True
        known = any(stem in self._root.children for stem in word.stems)
        return known or (self._language == "en" and cut_short(word))

    def _step(self, sentence: Sentence, state: _State, index: int) -> Iterator[tuple[_State, int]]:
        """What may be typed next, behind small words and the signs that join parts of a name."""
        index = self._skipped(sentence, index) if state.node is not self._root else index
        if index >= len(sentence.words) or sentence.words[index].sign or state.open:
            return
        for shorts, after in readings(sentence, index, self._language, inner=state.node is not self._root):
            states: list[_State] = [state]
            for short in shorts:
                states = [further for one in states for further in self._along(one, short)]
            for one in states:
                yield one, after

    def _skipped(self, sentence: Sentence, index: int) -> int:
        """The index behind small words ('f.', 'of', 'và') and joining signs written to the words round them."""
        words, size = sentence.words, len(sentence.words)
        if index + 1 < size and words[index].lower in _JOINS:
            written = sentence.ends[index - 1] == sentence.starts[index]
            together = written and sentence.ends[index] == sentence.starts[index + 1]
            index = index + 1 if together or words[index].lower in "&," else index
        while index + 1 < size and words[index].bare in self._small:
            index += 1
            if words[index].lower == "." and index + 1 < size:
                index += 1
        return index

    def _along(self, state: _State, short: Short) -> Iterator[_State]:
        """The states behind one typed word."""
        node = state.node
        match short.manner:
            case "word":
                for stem in short.stems:
                    child = node.children.get(stem)
                    if child is not None:
                        yield self._moved(state, child, short.letters, long=len(short.letters) > _SHORTEST)
                        return
            case "cut":
                for child in node.letters.get(short.letters[0], ()):
                    if child.bare.startswith(short.letters) and child.bare != short.letters:
                        yield self._moved(state, child, short.letters, cut=True)
            case "ends":
                for child in node.letters.get(short.letters[0], ()):
                    if _shrinks_to(child, short):
                        yield self._moved(state, child, short.letters + short.last)
            case _:
                partly = short.manner == "syllables" or (not node.stem and _is_federal(short.letters))
                for further in _spelled(node, short.letters, 0, _GIVEN[short.manner]):
                    yield _State(
                        further, state.written + len(short.letters), state.words + 1, state.long, open=partly
                    )

    def _moved(self, state: _State, child: _Node, letters: str, *, long: bool = False, cut: bool = False) -> _State:
        return _State(
            child,
            state.written + len(letters),
            state.words + (len(letters) > 1),
            state.long or long,
            state.cut or cut,
        )

    def _named(self, state: _State) -> set[str]:
        """The units that are typed in full so far, where enough was typed of them."""
        if state.written < _SHORTEST or not state.words:
            return set()
        if state.node.names:
            return state.node.names
        partly = state.open or (state.node.resting and state.words >= _TWO)
        partly = partly or (state.cut and state.long and self._language != "vi")
        return state.node.below if partly and len(state.node.below) < _TWO else set()


def _is_federal(letters: str) -> bool:
    """BMI: behind the initials of Bundesministerium the end of a long name may be missing."""
    return letters.startswith("bm") and len(letters) >= _SHORTEST


def _shrinks_to(node: _Node, short: Short) -> bool:
    """Is a word typed by its first and last letters: К-т, К-ту (Комитет), Мин-ва (Министерство), Dept?"""
    if not node.bare.startswith(short.letters[:1]) or len(node.bare) <= len(short.letters) + len(short.last):
        return False
    if not _in_order(short.letters, node.bare):
        return False
    if node.bare.endswith(short.last):
        return True
    stem, last = node.stem, short.last
    return any(
        stem.endswith(last[:kept]) and len(last) - kept <= _LONGEST_ENDING for kept in range(len(last), 0, -1)
    )


def _in_order(letters: str, word: str) -> bool:
    """Do letters stand in a word one behind the other?"""
    place = -1
    for letter in letters:
        place = word.find(letter, place + 1)
        if place < 0:
            return False
    return True


def _spelled(node: _Node, letters: str, index: int, give: _Giving) -> Iterator[_Node]:
    """The nodes to which letters lead from a node: each word, or part of a compound, gives its beginning.

    Args:
        node: where the words begin.
        letters: folded.
        index: of the first letter that is left.
        give: how many letters a word gives.
    """
    if index == len(letters):
        yield node
        return
    begins = [index, *(index + len(small) for small in node.small if letters.startswith(small, index))]
    for begin in begins:
        for child in node.letters.get(letters[begin], ()) if begin < len(letters) else ():
            for end in _ends(child.parts, letters, begin, give):
                yield from _spelled(child, letters, end, give)


def _ends(parts: Sequence[str], letters: str, begin: int, give: _Giving) -> Iterator[int]:
    """Where the letters end that the parts of one word may give."""
    part = parts[0]
    for length in range(1, min(len(part), len(letters) - begin, give.most) + 1):
        if part[length - 1] != letters[begin + length - 1]:
            return
        if length >= give.least and (give.least == 1 or _ends_syllable(part, length, begin + length, letters)):
            yield begin + length
            if len(parts) > 1:
                yield from _ends(parts[1:], letters, begin + length, give)


def _ends_syllable(part: str, length: int, end: int, letters: str) -> bool:
    """Does a beginning of a word end in a consonant, or the whole abbreviation with it?"""
    return end == len(letters) or part[length - 1] not in _VOWELS
