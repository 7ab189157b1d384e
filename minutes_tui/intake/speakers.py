"""Who is said to speak in a written report: the verbs of speech and the people beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from minutes_tui.intake.cast import LONGEST_SENTENCE, Cast, Mention, Somebody
from minutes_tui.intake.names import capital_run, ends_with
from minutes_tui.intake.sentences import sentences
from minutes_tui.intake.wordings import Wording
from minutes_tui.reading.entryline.labels import find_label, looks_like_name

Speaking = Literal["says", "demands", "reports"]
"""What somebody is said to do with their words."""

_FAR: Final = 240
"""How far a verb may stand from its subject, in code points; apposition and relative clause in between."""


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
        if wording.according.search(sentence[: mention.begin].rstrip()[-24:]) and ends_with(
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
        name, end = capital_run(label.label, 0, wording, gap=False)
        whole = " " in name and end == len(label.label)
        somebody = cast.enter(Mention(0, end, name)) if whole else None
    else:
        somebody = None
    return Attribution(somebody, "says", label=label.end) if somebody is not None else None


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
