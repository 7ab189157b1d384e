"""Who is said to speak in a written report: people named with a title, and the verbs beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final, Literal

from minutes_tui.domain.text import fold
from minutes_tui.intake.sentences import sentences
from minutes_tui.intake.wordings import Wording
from minutes_tui.reading.entryline.labels import find_label, looks_like_name

Speaking = Literal["says", "demands", "reports"]
"""What somebody is said to do with their words."""

_TOKEN: Final = re.compile(r"[^\W\d_][\w'’-]*\.?(?:[A-ZА-ЯЁ]\.)*")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)+")
_GAP: Final = re.compile(r" +")
_MOST_NAME_WORDS: Final = 5
_GOVERNED_BY: Final = 40
"""How far back a preposition with its article reaches, in code points."""
LONGEST_SENTENCE: Final = 2_000
"""Who speaks is said at the beginning of a sentence; behind this many code points nobody is looked for."""
_FAR: Final = 240
"""How far a verb may stand from its subject, in code points; apposition and relative clause in between."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office, so that 'der stellvertretende Minister' and 'Vizeminister' are one."""

    key: str
    """The office without its rank: minister."""
    deputy: bool = False
    """Is it a deputy's?"""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a sentence where a person stands."""

    begin: int
    """Where it begins (with the title), in code points."""
    end: int
    """Where it ends."""
    name: str = ""
    """The name, where one stands there."""
    title: str = ""
    """The title as written."""
    office: Office | None = None
    """The office that the title names."""
    governed: bool = False
    """A preposition stands before it: it is no subject."""


@dataclass(slots=True)
class Somebody:
    """A person whom the text has named."""

    name: str
    """The name as first written in full."""
    title: str = ""
    """The first office that was given with it."""
    offices: list[Office] = field(default_factory=list)
    """Every office that was given with it."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say a paragraph, and how."""

    somebody: Somebody
    """The speaker."""
    speaking: Speaking
    """What the verb says."""
    title: str = ""
    """The title by which the sentence calls the speaker."""
    label: int = 0
    """How many code points of the paragraph are a label with its colon; 0 where there is none."""


class Cast:
    """The people of one text, as far as it has been read.

    Args:
        wording: the wording of the text's language.
    """

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.people: list[Somebody] = []
        """Everybody named so far, in the order of the text."""
        self._recent: list[Somebody] = []

    def mentions(self, sentence: str) -> tuple[Mention, ...]:
        """The people that stand in a sentence, in its order; nothing is remembered."""
        sentence = sentence[:LONGEST_SENTENCE]
        found = [*self._titled(sentence), *self._known(sentence)]
        found.sort(key=lambda m: (m.begin, -m.end))
        kept: list[Mention] = []
        for mention in found:
            if kept and mention.begin < kept[-1].end:
                if mention.name and not kept[-1].name and mention.end >= kept[-1].end:
                    kept[-1] = replace(kept[-1], end=mention.end, name=mention.name)
                continue
            kept.append(mention)
        return tuple(kept)

    def somebody(self, mention: Mention) -> Somebody | None:
        """Whom a mention means: by name, else the last person who holds that office."""
        if mention.name:
            wanted = fold(mention.name)
            for person in self.people:
                if fold(person.name) == wanted:
                    return person
            if " " not in wanted:
                return next((p for p in reversed(self.people) if wanted in fold(p.name).split()), None)
            return None
        if mention.office is None:
            return None
        by_age = [*self.people, *self._recent]
        return next((p for p in reversed(by_age) if mention.office in p.offices), None)

    def heard(self, somebody: Somebody) -> None:
        """Somebody spoke or chaired: a bare title means the last such holder of it."""
        self._recent = [*(p for p in self._recent if p is not somebody), somebody]

    def enter(self, mention: Mention) -> Somebody | None:
        """The person of a mention, made known where the name is new; None where there is no name to enter."""
        known = self.somebody(mention)
        if known is None and mention.name:
            known = Somebody(mention.name)
            self.people.append(known)
        if known is not None and mention.name:
            self._give(known, mention)
        return known

    def named(self, text: str) -> tuple[Somebody, ...]:
        """The person whose bare name a text begins with: two words with capitals or more."""
        name, end = _capital_run(text, 0, self._wording, gap=False)
        somebody = self.enter(Mention(0, end, name)) if " " in name and self._wording.has_capitals else None
        return (somebody,) if somebody is not None else ()

    def enter_office(self, mention: Mention) -> Somebody:
        """A speaker who is called by an office alone and whom the text never names."""
        somebody = Somebody(mention.title, mention.title, [mention.office] if mention.office else [])
        self.people.append(somebody)
        return somebody

    def meet(self, sentence: str) -> tuple[tuple[Mention, Somebody], ...]:
        """Enters everybody named in a sentence, with the offices in apposition to the names."""
        met: list[tuple[Mention, Somebody]] = []
        mentions = self.mentions(sentence)
        for mention, following in zip_longest(mentions, mentions[1:]):
            if following is not None and _is_title_of(sentence, mention, following):
                somebody = self.enter(following)
                if somebody is not None:
                    self._give(somebody, mention)
            elif mention.name:
                doubtful = " " not in mention.name and not self._speaks_at(sentence, mention)
                inflected = self._wording.nominative is not None and mention.governed
                somebody = self.somebody(mention) if doubtful or inflected else self.enter(mention)
                if somebody is not None:
                    met.append((mention, somebody))
            elif met and mention.office is not None and self._in_apposition(sentence, met[-1][0], mention):
                self._give(met[-1][1], mention)
            else:
                known = self.somebody(mention)
                if known is None and not mention.governed and self._speaks_at(sentence, mention):
                    known = self.enter_office(mention)
                if known is not None:
                    met.append((mention, known))
        return tuple(met)

    def _speaks_at(self, sentence: str, mention: Mention) -> bool:
        """Does a verb of speech stand directly beside a mention? Only then is one word after a title a name."""
        after = sentence[mention.end : mention.end + _FAR].lstrip()
        before = sentence[max(0, mention.begin - _FAR) : mention.begin].rstrip()
        return any(
            bool(verbs.match(after)) or _ends_with(verbs, before)
            for verbs in (self._wording.says, self._wording.demands, self._wording.reports)
        ) or after.startswith(":")

    def _in_apposition(self, sentence: str, holder: Mention, office: Mention) -> bool:
        between = sentence[holder.end : office.begin].lstrip()
        return between.startswith((",", "،")) and not any(
            verbs.search(between) for verbs in (self._wording.says, self._wording.demands, self._wording.reports)
        )

    def _give(self, somebody: Somebody, mention: Mention) -> None:
        if mention.office is None or mention.office in somebody.offices:
            return
        ranking = list(self._wording.offices)
        if all(ranking.index(mention.office.key) < ranking.index(o.key) for o in somebody.offices):
            somebody.title = mention.title
        somebody.offices.append(mention.office)

    def _titled(self, sentence: str) -> Iterator[Mention]:
        taken = 0
        spans = [
            (match.start(), -match.end(), rank, key)
            for rank, (key, office) in enumerate(self._wording.offices.items())
            for match in office.finditer(sentence)
        ]
        last = len(self._wording.offices)
        spans += [(m.start(), -m.end(), last, "") for m in self._wording.courtesy.finditer(sentence)]
        for begin, minus_end, _rank, key in sorted(spans):
            if begin < taken:
                continue
            mention = self._one_titled(sentence, begin, -minus_end, key)
            if mention is not None:
                taken = mention.end
                yield mention

    def _one_titled(self, sentence: str, begin: int, end: int, key: str) -> Mention | None:
        wording = self._wording
        word = sentence[begin:end]
        deputy = bool(wording.deputy.match(word)) if key else False
        if key:
            before = _last_match(wording.deputy, sentence, begin)
            if before is not None:
                begin, deputy = before, True
        name, name_end = self._name_after(sentence, end, courtesy=not key)
        if not key and not name:
            return None
        title = self._bare(sentence[begin:end]) if key else ""
        office = Office(key, deputy) if key else None
        if name and not key and sentence[end:name_end].strip() != name:
            # A courtesy and a title: 'đồng chí Bộ trưởng …' is left to the title.
            return None
        governed = self._governed(sentence, begin)
        if wording.nominative is not None and not wording.nominative.fullmatch(sentence[begin:end]):
            governed = True
        return Mention(begin, name_end if name else end, name, title, office, governed)

    def _governed(self, sentence: str, begin: int) -> bool:
        """Does a preposition stand before this place?"""
        return bool(self._wording.governed.search(sentence[max(0, begin - _GOVERNED_BY) : begin].rstrip() + " "))

    def _bare(self, title: str) -> str:
        """A title without the Arabic 'and' that is written as its first letter."""
        rest = title[1:]
        patterns = (self._wording.deputy, *self._wording.offices.values())
        return rest if title[:1] == "و" and any(p.match(rest) for p in patterns) else title

    def _name_after(self, sentence: str, end: int, courtesy: bool) -> tuple[str, int]:
        if not self._wording.has_capitals:
            return self._closed_name(sentence, end, courtesy)
        complement = None if courtesy else self._wording.complement.match(sentence, end)
        if complement:
            name, stop = _capital_run(sentence, complement.end(), self._wording, gap=False)
            if " " in name:
                return name, stop
        return _capital_run(sentence, end, self._wording)

    def _closed_name(self, sentence: str, end: int, courtesy: bool) -> tuple[str, int]:
        """A name in a script without capitals: two to five words between a courtesy and a sign."""
        if not courtesy:
            return "", end
        match = re.compile(r"\s+((?:[^\W\d_]+\s+){1,4}[^\W\d_]+)\s*(?=[،,])").match(sentence, end)
        if match is None or any(p.search(match.group(1)) for p in self._wording.offices.values()):
            return "", end
        return match.group(1), match.end(1)

    def _known(self, sentence: str) -> Iterator[Mention]:
        for person in self.people:
            if person.name not in sentence:
                continue
            for match in re.finditer(rf"(?<!\w){re.escape(person.name)}(?!\w)", sentence):
                governed = self._governed(sentence, match.start())
                yield Mention(match.start(), match.end(), person.name, governed=governed)


def _is_title_of(sentence: str, mention: Mention, following: Mention) -> bool:
    """Does a bare title stand before a name and a comma: 'the Prime Minister, Mr X,'?"""
    if mention.name or not following.name or following.office is not None or mention.office is None:
        return False
    return sentence[mention.end : following.begin].strip() in (",", "،")


def _last_match(pattern: re.Pattern[str], sentence: str, end: int) -> int | None:
    """Where a match begins that ends exactly at `end`."""
    for match in pattern.finditer(sentence, max(0, end - 60), end):
        if match.end() == end and (match.start() == 0 or not sentence[match.start() - 1].isalnum()):
            return match.start()
    return None


def _capital_run(sentence: str, start: int, wording: Wording, gap: bool = True) -> tuple[str, int]:
    """The words with capitals that follow, at most five."""
    position = start
    tokens: list[str] = []
    end = start
    while len(tokens) < _MOST_NAME_WORDS:
        if gap or tokens:
            blank = _GAP.match(sentence, position)
            if blank is None:
                break
            position = blank.end()
        token = _TOKEN.match(sentence, position)
        if (
            token is None
            or not token.group()[0].isupper()
            or (not tokens and wording.units.match(sentence, position))
        ):
            break
        word = token.group()
        initial = bool(_INITIALS.fullmatch(word))
        if any(office.fullmatch(word) for office in wording.offices.values()):
            break
        tokens.append(word if initial else word.rstrip("."))
        position = token.end()
        end = token.end() if initial else token.start() + len(word.rstrip("."))
        if word.endswith(".") and not initial:
            break
    return " ".join(tokens), end


def attribute(text: str, cast: Cast, wording: Wording) -> Attribution | None:
    """Who is said to speak in a paragraph: the subject of its first verb of speech; None where it is not plain.

    Everybody whom the paragraph names is made known to the cast.
    """
    found = _by_label(text, cast, wording)
    if found is not None:
        cast.heard(found.somebody)
        return found
    for sentence in sentences(text):
        sentence = sentence[:LONGEST_SENTENCE]
        met = cast.meet(sentence)
        if found is None:
            found = _in_sentence(sentence, met, wording)
        elif found.speaking == "says":
            later = _in_sentence(sentence, met, wording)
            if later is not None and later.somebody is found.somebody and later.speaking == "demands":
                found = later
    if found is not None:
        cast.heard(found.somebody)
    return found


def _in_sentence(sentence: str, met: Sequence[tuple[Mention, Somebody]], wording: Wording) -> Attribution | None:
    best: tuple[int, Attribution] | None = None
    for mention, somebody in met:
        if wording.according.search(sentence[: mention.begin].rstrip()[-24:]) and _ends_with(
            wording.according, sentence[: mention.begin]
        ):
            return Attribution(somebody, "says", mention.title)
        if mention.governed:
            continue
        for speaking, verbs in _verbs(wording):
            for match in verbs.finditer(sentence):
                distance = _distance(sentence, mention, match, met, wording)
                if distance is not None and (best is None or distance < best[0]):
                    best = (distance, Attribution(somebody, speaking, mention.title))
    if best is None:
        return None
    attribution = best[1]
    demands = wording.demands.finditer(sentence)
    if any(_is_subject_of(sentence, verb, attribution, met, wording) for verb in demands):
        return replace(attribution, speaking="demands")
    return replace(attribution, speaking="reports") if wording.reporting.match(sentence) else attribution


def _verbs(wording: Wording) -> tuple[tuple[Speaking, re.Pattern[str]], ...]:
    return (("demands", wording.demands), ("reports", wording.reports), ("says", wording.says))


def _is_subject_of(
    sentence: str,
    verb: re.Match[str],
    attribution: Attribution,
    met: Sequence[tuple[Mention, Somebody]],
    wording: Wording,
) -> bool:
    return any(
        somebody is attribution.somebody
        and not mention.governed
        and _distance(sentence, mention, verb, met, wording) is not None
        for mention, somebody in met
    )


def _by_label(text: str, cast: Cast, wording: Wording) -> Attribution | None:
    """The person before a colon at the beginning: 'Minister X: …', or a bare name of two words or more."""
    label = find_label(text)
    if label is None or label.end >= len(text):
        return None
    mentions = cast.mentions(label.label)
    if mentions and mentions[0].begin == 0 and mentions[0].end == len(label.label):
        somebody = cast.enter(mentions[0])
    elif looks_like_name(label.label) and not wording.units.match(label.label) and wording.has_capitals:
        name, end = _capital_run(label.label, 0, wording, gap=False)
        whole = " " in name and end == len(label.label)
        somebody = cast.enter(Mention(0, end, name)) if whole else None
    else:
        somebody = None
    return Attribution(somebody, "says", label=label.end) if somebody is not None else None


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    tail = text.rstrip()
    return any(match.end() == len(tail) for match in pattern.finditer(tail))


def _distance(
    sentence: str,
    mention: Mention,
    verb: re.Match[str],
    met: Sequence[tuple[Mention, Somebody]],
    wording: Wording,
) -> int | None:
    """How far a verb stands from the mention that may be its subject; None where it cannot be."""
    if verb.end() <= mention.begin:
        between = sentence[verb.end() : mention.begin].strip()
        rest = wording.courtesy.sub("", wording.small.sub("", between)).strip()
        return mention.begin - verb.end() if not rest else None
    if verb.start() < mention.end:
        return None
    between = sentence[mention.end : verb.start()]
    other = any(m.begin >= mention.end and m.end <= verb.start() and not m.governed and m.name for m, _ in met)
    if other or len(between) > _FAR:
        return None
    if not wording.has_capitals and len(between.split()) > 3:
        return None
    return len(between) + 1
