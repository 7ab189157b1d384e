"""What the beginning of a written report says of the meeting: its title, who chaired, at which bridge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.intake.cast import Cast, Mention, Somebody
from minutes_tui.intake.names import capital_run
from minutes_tui.intake.paragraphs import Paragraph
from minutes_tui.intake.russian_names import nominative_name, nominative_title
from minutes_tui.intake.sentences import sentences
from minutes_tui.intake.wordings import Wording
from minutes_tui.reading.entryline.keywords import role_of
from minutes_tui.reading.entryline.labels import find_label

_OPENING: Final = 10
"""Who chairs is said in one of the first paragraphs."""
_LONGEST_TITLE: Final = 200
_DATELINE: Final = re.compile(r"^\(?[\w.-]+\.(?:vn|com|org|net|ru|de|gov)\)?\s*[–—-]\s*|^\([^)]{2,40}\)\s*[–—-]\s*")
_NUMBER: Final = re.compile(
    r"(?:Số|No\.?|Number|Nr\.?|Nummer|№|Номер|رقم|الرقم)\s*:?\s*(\S*\d\S*)\s*$", re.IGNORECASE
)
_SITE: Final = re.compile(r"(?<!\w)[\w-]+\.(?:vn|com|org|net|ru|de|gov|info)\b")


@dataclass(frozen=True, slots=True)
class Chair:
    """Somebody who is said to have chaired."""

    somebody: Somebody
    """The person."""
    joint: bool = False
    """Together with others."""
    bridge: str = ""
    """The name of the bridge, where it was one of several."""


def title_of(paragraphs: Sequence[Paragraph], wording: Wording) -> str:
    """The title: what the document calls itself, else the first heading, with the lines that go on from it.

    Without a heading it is the first sentence.
    """
    headings = [p for p in paragraphs if p.sort == "heading" and not _foreign(p.text, wording)]
    headings = [p for p in headings if number_in(p.text) is None]
    named = next((index for index, p in enumerate(headings) if wording.document.match(p.text)), 0)
    headings = headings[named:]
    if headings:
        parts = [headings[0]]
        for heading in headings[1:]:
            together = heading.line == parts[-1].line + 1
            if not together or not (parts[-1].text.isupper() or heading.text[:1].islower()):
                break
            parts.append(heading)
        return _shortened(" ".join(p.text for p in parts))
    for paragraph in paragraphs:
        if paragraph.sort in ("body", "point"):
            return _shortened(next(sentences(_DATELINE.sub("", paragraph.text)), paragraph.text))
    return ""


def number_in(text: str) -> str | None:
    """The number of the document, where a heading is nothing else: 'Số: 123/TB-VPCP'."""
    match = _NUMBER.match(text)
    return match.group(1) if match else None


def number_of(paragraphs: Sequence[Paragraph]) -> str:
    """The number of the document, where a heading states it."""
    numbers = (number_in(p.text) for p in paragraphs if p.sort in ("heading", "aside", "caption"))
    return next((n for n in numbers if n), "")


def _foreign(text: str, wording: Wording) -> bool:
    """The name of a site, or a line in another script or mostly in letters that the language does not have."""
    if _SITE.search(text):
        return True
    found = re.findall(r"[^\W\d_]+", text)
    return not found or 2 * sum(not wording.letters.fullmatch(word) for word in found) > len(found)


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:،") + " …"


def chairs_of(paragraphs: Sequence[Paragraph], cast: Cast, wording: Wording) -> tuple[Chair, ...]:
    """Who is said to have chaired, the main chair (or co-chairs) first; the cast learns who is named.

    Only the first statement counts for the meeting itself: later ones tell of parts of it.
    """
    main = _labelled_chairs(paragraphs, cast, wording)
    at_bridges: list[Chair] = []
    body = [p for p in paragraphs if p.sort in ("body", "point")][:_OPENING]
    for paragraph in body:
        for sentence in sentences(paragraph.text):
            met = cast.meet(sentence)
            said = wording.chairs.search(sentence)
            if said is None:
                continue
            bridge = _bridge_in(sentence, wording)
            joint = bool(wording.jointly.search(sentence))
            subjects = _under_whom(sentence, cast, wording) or _subjects(sentence, said, met, joint)
            if bridge:
                at_bridges.extend(Chair(s, False, bridge) for s in subjects[:1])
            elif not main:
                main.extend(Chair(s, len(subjects) > 1) for s in subjects)
    for chair in (*at_bridges, *main):
        cast.heard(chair.somebody)
    return (*main, *at_bridges)


def _labelled_chairs(paragraphs: Sequence[Paragraph], cast: Cast, wording: Wording) -> list[Chair]:
    """Those named behind a label for the chair: 'Chủ trì: …', 'Председательствовал: …'."""
    for paragraph in paragraphs[: 2 * _OPENING]:
        label = find_label(paragraph.text)
        if label is None:
            continue
        role = role_of(label.label)
        if role in ("chair", "co_chair") or wording.chairs.fullmatch(label.label):
            rest = paragraph.text[label.end :].strip()
            found = [somebody for _, somebody in cast.meet(rest)] or list(cast.named(rest)[:1])
            return [Chair(somebody, len(found) > 1) for somebody in found]
    return []


def _bridge_in(sentence: str, wording: Wording) -> str:
    match = wording.bridge.search(sentence)
    return next((group for group in match.groupdict().values() if group), "") if match else ""


def _under_whom(sentence: str, cast: Cast, wording: Wording) -> list[Somebody]:
    """Russian: who stands behind 'под председательством', out of the genitive; nobody where that is not said."""
    under = wording.under.search(sentence) if wording.under is not None else None
    if under is None:
        return []
    rest = sentence[under.end() :].lstrip()
    titled = next((m for m in cast.mentions(rest) if m.begin == 0 and m.name), None)
    name, end = (titled.name, titled.end) if titled else capital_run(rest, 0, wording, gap=False)
    if not name:
        return []
    title = nominative_title(titled.title) if titled else ""
    office = titled.office if titled else None
    somebody = cast.enter(Mention(0, end, nominative_name(name), title, office))
    return [somebody] if somebody is not None else []


def _subjects(
    sentence: str, said: re.Match[str], met: Sequence[tuple[Mention, Somebody]], joint: bool
) -> list[Somebody]:
    named = [(m, s) for m, s in met if not m.governed]
    before = [(m, s) for m, s in named if m.end <= said.start()]
    # In German the subject may stand inside the words that say it: 'leitete Minister X die Sitzung'.
    after = [(m, s) for m, s in met if m.begin >= said.start() and m.begin - said.end() < 60]
    side = after if after and (not before or _under(said)) else before
    if not side:
        return []
    people = list({id(s): s for _, s in side}.values())
    if joint:
        return people
    return [side[0][1]] if side is after else [_nearest(before)]


def _under(said: re.Match[str]) -> bool:
    """'Under the chairmanship of': the chair stands after it, not before."""
    return bool(re.match(r"(?:unter|under|под|dưới|برئاسة|(?:was|were) )", said.group(), re.IGNORECASE))


def _nearest(before: Sequence[tuple[Mention, Somebody]]) -> Somebody:
    return before[-1][1]
