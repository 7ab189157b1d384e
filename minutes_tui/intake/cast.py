"""The people of a written text: what they are called, which offices they hold, where they stand in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

from minutes_tui.domain.text import fold
from minutes_tui.intake.names import capital_run, closed_name, ends_with, match_ending_at
from minutes_tui.intake.wordings import Wording

LONGEST_SENTENCE: Final = 2_000
"""Who speaks is said at the beginning of a sentence; behind this many code points nobody is looked for."""
_GOVERNED_BY: Final = 40
"""How far back a preposition with its article reaches, in code points."""
_BESIDE: Final = 240
"""How much before and behind a mention is looked at for a verb beside it."""


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
        name, end = capital_run(text, 0, self._wording, gap=False)
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
        after = sentence[mention.end : mention.end + _BESIDE].lstrip()
        before = sentence[max(0, mention.begin - _BESIDE) : mention.begin].rstrip()
        return any(
            bool(verbs.match(after)) or ends_with(verbs, before)
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
            before = match_ending_at(wording.deputy, sentence, begin)
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
            return closed_name(sentence, end, self._wording) if courtesy else ("", end)
        complement = None if courtesy else self._wording.complement.match(sentence, end)
        if complement:
            name, stop = capital_run(sentence, complement.end(), self._wording, gap=False)
            if " " in name:
                return name, stop
        return capital_run(sentence, end, self._wording)

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
