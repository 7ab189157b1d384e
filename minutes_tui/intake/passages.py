"""What each paragraph of a written text is: who says it, whether it demands, and what it takes from before.

A report or conclusion says its demands in passages: 'The Minister asked the units to …:' and then paragraph
after paragraph; '3. The Office shall lead:' and then dashes. What stands under such words has their demand,
and their lead unit where it names none of its own.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from minutes_tui.domain.deadlines import Meaning
from minutes_tui.domain.entries import Kind
from minutes_tui.intake.cast import Cast, Somebody
from minutes_tui.intake.paragraphs import Paragraph
from minutes_tui.intake.sentences import only_asks
from minutes_tui.intake.speakers import Attribution, attribute
from minutes_tui.intake.wordings import Wording

Read = Callable[[str, str], Meaning]
"""Reads a text as an entry of a kind (directive, statement, decision)."""

_Running = Literal["", "demands", "reports"]
"""What goes on from paragraph to paragraph without being said again."""


_SENTENCE_END: Final = re.compile(r"[.!…;؛][\"'”“»’)\]]*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph and what it is."""

    paragraph: Paragraph
    """The paragraph."""
    kind: Kind
    """The kind of its entry."""
    meaning: Meaning
    """What was read in it, with what it takes from the words that introduce it."""
    speaker: Somebody | None = None
    """Who is said to say it; None where that is not plain."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Words that introduce others."""

    depth: int
    """The depth of the introducing point; 0 for a plain paragraph."""
    demands: bool
    """Does what follows have its demand?"""
    meaning: Meaning
    """What was read in it: its units."""
    speaker: Somebody | None
    """Who said it."""
    kind: Kind
    """Its kind; points that demand nothing are of the same."""


class _Reader:
    """Reads the paragraphs of one text in order.

    Args:
        wording: the wording of the text's language.
        read: reads a paragraph.
        conclusion: the text is a numbered conclusion: its points are decided, not told.
        told: the text tells who said what, so that what nobody is said to say is the writer's own.
    """

    def __init__(self, wording: Wording, read: Read, *, conclusion: bool, told: bool) -> None:
        self._wording = wording
        self._read = read
        self._conclusion = conclusion
        self._told = told
        self._frames: list[_Frame] = []
        self._speaker: Somebody | None = None
        self._running: _Running = ""
        self._asked = False
        self._listed = False

    def passage(self, paragraph: Paragraph, attribution: Attribution | None, followed: bool) -> Passage:
        """What a paragraph is.

        Args:
            paragraph: the next paragraph of the text.
            attribution: who is said to say it.
            followed: does something stand under it (a dash, a sub-point, a paragraph after a colon)?
        """
        if paragraph.sort == "aside":
            return self._note(paragraph)
        own = self._read(paragraph.text, "directive")
        dated = any(d.is_owed for d in own.deadlines)
        if paragraph.sort == "caption" and not (own.directive and dated):
            return self._note(paragraph)
        if paragraph.sort == "heading" and not (attribution and attribution.speaking == "demands" and dated):
            self._end()
            return self._note(paragraph)
        frame = self._frame_for(paragraph, attribution)
        if self._demands(paragraph, attribution, frame, own):
            return self._directive(paragraph, attribution, frame, own, followed)
        return self._other(paragraph, attribution, frame, own)

    def _note(self, paragraph: Paragraph) -> Passage:
        return Passage(paragraph, "note", self._read(paragraph.text, "statement"))

    def _end(self) -> None:
        self._frames.clear()
        self._speaker, self._running = None, ""

    def _frame_for(self, paragraph: Paragraph, attribution: Attribution | None) -> _Frame | None:
        """The words that a paragraph stands under; those that end before it are dropped."""
        if paragraph.sort == "point":
            while self._frames and self._frames[-1].depth >= paragraph.depth:
                self._frames.pop()
            self._listed = paragraph.number == "-" and bool(self._frames) and not self._frames[-1].depth
        elif attribution is not None or self._listed or self._wording.again.match(paragraph.text):
            # Somebody else speaks, a list under a plain paragraph has ended, or the meeting itself is told of.
            self._frames.clear()
            self._listed = False
            if attribution is None and self._running:
                self._speaker, self._running = None, ""
        return self._frames[-1] if self._frames else None

    def _demands(
        self, paragraph: Paragraph, attribution: Attribution | None, frame: _Frame | None, own: Meaning
    ) -> bool:
        if only_asks(paragraph.text) or self._tells_of_chair(paragraph, attribution):
            return False
        dated = any(d.is_owed for d in own.deadlines)
        if attribution is not None:
            if attribution.speaking == "reports":
                return False
            if attribution.speaking == "demands":
                return own.directive or bool(own.lead) or dated
            return own.directive
        if frame is not None and frame.demands:
            # A plain paragraph after a point goes on from it; it demands by its own words, or sets a time.
            return paragraph.sort == "point" or not frame.depth or own.directive or dated
        if self._running == "reports":
            return False
        if self._running == "demands":
            return own.directive or (bool(own.lead) and dated)
        announced = frame is not None and frame.speaker is not None
        if paragraph.sort == "point" or announced:
            return own.directive
        plain = bool(own.lead) and dated if self._told else bool(own.lead) or dated
        return own.directive and plain

    def _tells_of_chair(self, paragraph: Paragraph, attribution: Attribution | None) -> bool:
        return (
            attribution is None and paragraph.sort != "point" and bool(self._wording.chairs.search(paragraph.text))
        )

    def _directive(
        self,
        paragraph: Paragraph,
        attribution: Attribution | None,
        frame: _Frame | None,
        own: Meaning,
        followed: bool,
    ) -> Passage:
        speaker = self._speaker_of(attribution, frame)
        meaning = replace(own, directive=True)
        meaning = _without_speaker(meaning, attribution, speaker)
        if frame is not None and self._inherits(paragraph, frame, own):
            cooperating = own.cooperating or frame.meaning.cooperating
            meaning = replace(meaning, lead=frame.meaning.lead, cooperating=cooperating)
        self._speaker, self._running, self._asked = speaker, "demands", _ends_asking(paragraph)
        introduces = paragraph.announces and followed
        if paragraph.sort == "point" or introduces:
            self._frames.append(_Frame(paragraph.depth, True, meaning, speaker, "directive"))
        if introduces and not any(d.is_owed for d in own.deadlines):
            # Its points are the directives; an action item of its own would owe the same twice.
            kind: Kind = "decision" if paragraph.sort == "point" else "statement" if speaker else "note"
            return Passage(paragraph, kind, self._read(paragraph.text, "statement"), speaker)
        return Passage(paragraph, "directive", meaning, speaker)

    def _inherits(self, paragraph: Paragraph, frame: _Frame, own: Meaning) -> bool:
        """Is the lead unit of the introducing words meant, because there is no other?"""
        if not frame.demands or own.lead or self._wording.addresses.match(paragraph.text):
            return False
        return paragraph.sort == "point" or not frame.depth or not own.directive

    def _other(
        self, paragraph: Paragraph, attribution: Attribution | None, frame: _Frame | None, own: Meaning
    ) -> Passage:
        asks = only_asks(paragraph.text)
        goes_on = self._running == "reports" or (asks and self._asked)
        speaker = attribution.somebody if attribution else frame.speaker if frame else None
        if speaker is None and goes_on:
            speaker = self._speaker
        kind: Kind = "statement" if speaker else "note"
        if asks and speaker:
            kind = "question"
        elif (attribution.speaking if attribution else self._running) == "reports":
            kind = "report"
        elif paragraph.sort == "point" and self._conclusion and _SENTENCE_END.search(paragraph.text):
            kind = "decision"
        elif frame is not None and frame.kind in ("report", "statement"):
            kind = frame.kind
        if attribution is not None:
            self._speaker = attribution.somebody
            self._running = "reports" if kind == "report" else ""
        elif not goes_on and paragraph.sort == "body":
            self._speaker, self._running = None, ""
        self._asked = _ends_asking(paragraph)
        if paragraph.sort == "point" or paragraph.announces:
            self._frames.append(_Frame(paragraph.depth, False, own, speaker, kind))
        meaning = self._read(paragraph.text, "decision" if kind == "decision" else "statement")
        return Passage(paragraph, kind, meaning, speaker)

    def _speaker_of(self, attribution: Attribution | None, frame: _Frame | None) -> Somebody | None:
        if attribution is not None:
            return attribution.somebody
        if frame is not None:
            return frame.speaker
        return self._speaker if self._running == "demands" else None


def _without_speaker(meaning: Meaning, attribution: Attribution | None, speaker: Somebody | None) -> Meaning:
    """The meaning without the speaker among its lead units: who demands owes nothing by it."""
    if speaker is None:
        return meaning
    title = attribution.title if attribution is not None else ""
    kept = []
    for name in meaning.lead:
        rest = name.removeprefix(f"{title} ") if title else name
        if speaker.name not in rest and rest != title:
            kept.append(rest)
    return replace(meaning, lead=tuple(kept))


def _ends_asking(paragraph: Paragraph) -> bool:
    return paragraph.text.rstrip("\"'”“»’) ").endswith(("?", "؟"))


def passages_of(paragraphs: Sequence[Paragraph], cast: Cast, wording: Wording, read: Read) -> Iterator[Passage]:
    """What every paragraph of a text is, in order.

    Args:
        paragraphs: the whole text.
        cast: the people known from its opening; it learns the others.
        wording: the wording of the text's language.
        read: reads a paragraph as an entry of a kind.
    """
    tops = {p.number for p in paragraphs if p.sort == "point" and p.depth == 1 and p.number != "-"}
    text = [p for p in paragraphs if p.sort in ("body", "point")]
    attributions = {
        p.line: attribute(p.text, cast, wording) for p in paragraphs if p.sort in ("heading", "body", "point")
    }
    reader = _Reader(wording, read, conclusion=len(tops) >= 2, told=any(attributions.values()))
    following = {p.line: after for p, after in pairwise(text)}
    for paragraph in paragraphs:
        after = following.get(paragraph.line)
        said_by = attributions.get(paragraph.line)
        if said_by is not None and said_by.label:
            # The label is the speaker's name, which the entry has; its words begin behind it.
            paragraph = replace(paragraph, text=paragraph.text[said_by.label :].strip())
        yield reader.passage(paragraph, said_by, followed=after is not None and _stands_under(after, paragraph))


def _stands_under(after: Paragraph, paragraph: Paragraph) -> bool:
    plain = paragraph.sort == "body" and after.sort == "body"
    return after.depth > paragraph.depth or (plain and paragraph.announces)
